/* What a page does beyond its links and forms: keys for lists that are decided, marks that follow
   each other, drafts kept while typing. Everything works without it. */
"use strict";

(() => {
  const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

  // A list marked data-keys: j and k walk, enter opens; further keys press the button of the
  // chosen entry that names them in data-key.
  const entries = () => [...document.querySelectorAll("[data-keys] [data-entry]")];
  const chosen = () => document.querySelector("[data-entry].is-chosen");

  const choose = (entry, { focus = true } = {}) => {
    if (!entry) return;
    for (const other of document.querySelectorAll("[data-entry].is-chosen")) other.classList.remove("is-chosen");
    entry.classList.add("is-chosen");
    if (focus) (entry.matches("[tabindex], a, button") ? entry : entry.querySelector("a, button, input"))?.focus({ preventScroll: true });
    entry.scrollIntoView({ block: "nearest" });
    const mark = document.getElementById(entry.dataset.mark ?? "");
    for (const other of document.querySelectorAll("mark.here")) other.classList.remove("here");
    if (mark) {
      mark.classList.add("here");
      show(mark, entry);
    }
  };

  // A mark comes into sight where its text scrolls by itself; the page does not leave the entry.
  const show = (mark, entry) => {
    const [left, top] = [scrollX, scrollY];
    mark.scrollIntoView({ block: "nearest" });
    const at = entry.getBoundingClientRect();
    if (at.bottom < 0 || at.top > innerHeight || (scrollY !== top && at.top < 0)) scrollTo({ left, top, behavior: "instant" });
  };

  const walk = (step) => {
    const all = entries();
    if (!all.length) return;
    const here = all.indexOf(chosen());
    choose(all[Math.min(all.length - 1, Math.max(0, here + step))]);
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (typing(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "/" && document.getElementById("find")?.offsetParent) {
      event.preventDefault();
      document.getElementById("find").focus();
      return;
    }
    if (!document.querySelector("[data-keys], [data-page-key]")) return;
    if ((event.key === "j" || event.key === "k") && entries().length) {
      event.preventDefault();
      walk(event.key === "j" ? 1 : -1);
      return;
    }
    const key = event.key === " " ? "space" : event.key.toLowerCase();
    const button = chosen()?.querySelector(`[data-key="${CSS.escape(key)}"]`) ?? document.querySelector(`[data-page-key="${CSS.escape(key)}"]`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  // A mark in the text chooses its entry, and the other way round.
  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.("mark[id]");
    if (mark) {
      choose(document.querySelector(`[data-mark="${CSS.escape(mark.id)}"]`), { focus: false });
      return;
    }
    const entry = event.target.closest?.("[data-entry]");
    if (entry) choose(entry, { focus: false });
  });

  // After a swap the walk goes on where it was: at the entry named, else at the same place.
  let place = 0;
  document.addEventListener("htmx:beforeSwap", () => { place = Math.max(0, entries().indexOf(chosen())); });
  document.addEventListener("htmx:afterSettle", () => {
    if (!document.querySelector("[data-keys]") || chosen()) return;
    const named = document.querySelector("[data-entry][data-next]");
    const all = entries();
    choose(named ?? all[Math.min(place, all.length - 1)], { focus: !typing(document.activeElement ?? document.body) });
  });

  // A text that is ready to send is copied; the button is there only where it can.
  const offerCopies = () => { for (const button of document.querySelectorAll("[data-copy][hidden]")) button.hidden = false; };
  document.addEventListener("DOMContentLoaded", offerCopies);
  document.addEventListener("htmx:afterSettle", offerCopies);
  document.addEventListener("htmx:oobAfterSwap", offerCopies);
  const copied = async (text, from) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    document.getSelection().selectAllChildren(from);
    document.execCommand("copy");
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-copy]");
    const from = button && document.getElementById(button.dataset.copy);
    if (!from) return;
    await copied(from.textContent, from);
    button.textContent = button.dataset.copied;
    button.setAttribute("aria-live", "polite");
  });

  // What drops open closes again by a press elsewhere and by Escape.
  const dropped = () => document.querySelectorAll("details[data-drop][open]");
  document.addEventListener("click", (event) => {
    for (const drop of dropped()) if (!drop.contains(event.target)) drop.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const drop of dropped()) {
      drop.open = false;
      drop.querySelector("summary").focus();
    }
  });

  // Where one is among many tabs is in sight on a narrow screen too.
  const sight = () => {
    for (const tab of document.querySelectorAll(".tabs [aria-current]")) tab.parentElement.scrollLeft = tab.offsetLeft - (tab.parentElement.clientWidth - tab.offsetWidth) / 2;
  };
  document.addEventListener("DOMContentLoaded", sight);
  document.addEventListener("htmx:afterSettle", sight);

  // A refusal is a page too: 403, 404 and 422 are shown and not thrown away.
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    const status = event.detail.xhr.status;
    if (status >= 400 && status < 500) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    const status = event.detail.xhr.status;
    if (status >= 400 && status < 500) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  // What is typed into a form marked data-kept stays on this device until the server has it.
  const keyOf = (form) => `kept:${form.dataset.kept}`;
  const fieldsOf = (form) => [...form.elements].filter((f) => f.name && !["password", "file", "hidden", "submit", "button"].includes(f.type));
  const keep = (form) => {
    const typed = fieldsOf(form).map((f) => [f.name, f.type === "checkbox" || f.type === "radio" ? f.checked : f.value, f.value]);
    try { localStorage.setItem(keyOf(form), JSON.stringify({ version: form.dataset.version, typed })); } catch { /* a full or closed store loses only this net */ }
  };
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form?.dataset.kept) keep(form);
  });
  const restore = () => {
    for (const form of document.querySelectorAll("form[data-kept]")) {
      let found = null;
      try { found = JSON.parse(localStorage.getItem(keyOf(form)) ?? "null"); } catch { found = null; }
      if (!found) continue;
      if (found.version !== form.dataset.version) {
        localStorage.removeItem(keyOf(form));
        continue;
      }
      const seen = {};
      let changed = false;
      for (const [name, value, own] of found.typed) {
        const at = (seen[name] = (seen[name] ?? -1) + 1);
        const field = fieldsOf(form).filter((f) => f.name === name)[at];
        if (!field) continue;
        if (field.type === "checkbox" || field.type === "radio") {
          if (field.value === own && field.checked !== value) { field.checked = value; changed = true; }
        } else if (field.value !== value) {
          field.value = value;
          changed = true;
        }
      }
      if (changed) form.querySelector("[data-kept-note]")?.removeAttribute("hidden");
    }
  };
  document.addEventListener("DOMContentLoaded", restore);
  document.addEventListener("htmx:afterSettle", restore);
})();
