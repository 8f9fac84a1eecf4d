/* Passkeys: asks the device, puts its answer into the form and sends it. The buttons are shown only
   where the browser can do this; everything else on the page works without. */
"use strict";

(() => {
  const show = () => {
    if (!window.PublicKeyCredential || !window.webauthnJSON) return;
    for (const part of document.querySelectorAll("[data-needs-passkey]")) part.hidden = false;
  };

  const options = async (button) => {
    const kept = document.getElementById(button.dataset.options ?? "");
    if (kept) return JSON.parse(kept.textContent);
    const answer = await fetch(button.form.action, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const create = (form, asked) => {
    const wanted = asked.publicKey.authenticatorSelection;
    const alone = form.elements.passwordless?.checked ?? false;
    wanted.residentKey = alone ? "required" : "discouraged";
    wanted.requireResidentKey = alone;
    if (alone) wanted.userVerification = "required";
    return window.webauthnJSON.create(asked);
  };

  const press = async (button) => {
    const problem = document.querySelector("[data-passkey-problem]");
    if (problem) problem.hidden = true;
    button.disabled = true;
    try {
      const asked = await options(button);
      const answer = button.dataset.passkey === "create"
        ? await create(button.form, asked.creation_options)
        : await window.webauthnJSON.get(asked.request_options);
      button.form.elements.credential.value = JSON.stringify(answer);
      button.form.submit();
    } catch {
      // Whoever closes the device's own window reads what can be done instead.
      if (problem) problem.hidden = false;
    } finally {
      button.disabled = false;
    }
  };

  // A page that htmx swaps in brings this script along; the listeners are there already then.
  if (!window.passkeysListen) {
    window.passkeysListen = true;
    document.addEventListener("click", (event) => {
      const button = event.target.closest?.("[data-passkey]");
      if (button) press(button);
    });
    document.addEventListener("htmx:afterSettle", show);
    window.addEventListener("load", show);
  }
  show();
})();
