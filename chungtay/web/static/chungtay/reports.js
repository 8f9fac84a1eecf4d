/* The confirm screen: a key says one thing of a figure and the next one that waits is chosen at
   once, without waiting for the answer. Everything works without it. */
"use strict";

(() => {
  if (document.documentElement.dataset.reports) return; // a page that stays open brings it again
  document.documentElement.dataset.reports = "here";
  const SETTLED = 60; // milliseconds after which cards that were drawn anew look like what they are
  const KEY_OF_CONTROLS = "button, a, summary, label, select, input, textarea";
  const entries = () => [...document.querySelectorAll("#figures [data-entry]")].filter((entry) => entry.offsetParent);
  const chosen = () => document.querySelector("[data-entry].is-chosen");
  // What was just said of a figure is on its way: nobody has to say it again.
  const waits = (entry) => entry.classList.contains("figure--open") && !entry.classList.contains("is-said") && !entry.closest(".context");

  const choose = (entry) => {
    entry.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    entry.focus({ preventScroll: true });
    entry.scrollIntoView({ block: "nearest" });
  };

  // The next one that waits, from the top again behind the last.
  const following = (entry) => {
    const all = entries();
    const here = all.indexOf(entry);
    return [...all.slice(here + 1), ...all.slice(0, here)].find(waits);
  };

  // A control that has the focus is pressed by Enter and the space bar itself; elsewhere both say
  // "right".
  document.addEventListener("keydown", (event) => {
    if ((event.key !== "Enter" && event.key !== " ") || !document.getElementById("figures")) return;
    if (event.target.closest(KEY_OF_CONTROLS)) {
      event.stopPropagation();
      return;
    }
    const entry = chosen();
    if (!entry) return;
    event.preventDefault();
    event.stopPropagation();
    const right = entry.classList.contains("is-said") ? null : entry.querySelector('[data-key="enter"]');
    if (right) right.click();
    else choose(following(entry) ?? entry);
  }, true);

  // Where the text is folded away, whoever goes to a place in it unfolds it.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#m"]');
    const fold = document.getElementById("show-text");
    if (link && fold && document.getElementById(link.hash.slice(1))) fold.checked = true;
  }, true);

  let last = null;
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-decides]");
    const entry = form?.closest("[data-entry]");
    if (!entry || !window.htmx || form.classList.contains("edit-form")) return;
    entry.classList.add("is-said");
    const next = following(entry);
    last = null;
    if (next) choose(next);
    else last = entry.id;
  }, true);

  // What did not arrive waits again.
  for (const lost of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
    document.addEventListener(lost, () => {
      for (const entry of document.querySelectorAll("[data-entry].is-said")) entry.classList.remove("is-said");
    });
  }

  // The page was told of everything up to the version it shows, whichever card it is said of.
  document.addEventListener("htmx:configRequest", (event) => {
    const seen = document.getElementById("seen");
    if (seen && event.detail.verb === "post" && event.target.closest("#figures, .counts")) event.detail.parameters.seen = seen.value;
  });

  // What was chosen stays chosen when it is drawn anew.
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const old = event.detail.target;
    if (old?.classList?.contains("is-chosen")) last = old.id;
  });
  document.addEventListener("htmx:oobAfterSwap", (event) => {
    if (event.detail.target?.id !== last) return;
    const entry = document.getElementById(last);
    last = null;
    if (entry && !chosen()) choose(entry);
  });

  // After one word about many the first that still waits is chosen; after a figure was put right the
  // one behind it.
  document.addEventListener("htmx:afterOnLoad", (event) => {
    const { pathInfo, requestConfig, xhr } = event.detail;
    const path = pathInfo?.requestPath ?? "";
    const edited = requestConfig?.verb === "post" && /\/figures\/([^/]+)\/$/.exec(path);
    if (xhr.status !== 200 || !(edited || path.endsWith("/sweep/"))) return;
    setTimeout(() => {
      const entry = edited ? document.getElementById(`f${edited[1]}`) : null;
      const next = entry ? following(entry) : entries().find(waits);
      if (next && (edited || !chosen() || !waits(chosen()))) choose(next);
    }, SETTLED);
  });

  // The form of a figure begins with its number.
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target?.classList?.contains("edit-slot")) event.detail.target.querySelector('[name="amount"]')?.focus();
  });

  // Words marked in the text become the quote of a figure to add.
  document.addEventListener("selectionchange", () => {
    const link = document.getElementById("add-figure");
    const selection = document.getSelection();
    const inside = selection?.anchorNode?.parentElement?.closest(".source--report");
    const words = inside ? selection.toString().trim() : "";
    if (!link) return;
    const address = new URL(link.href);
    address.search = words && words.length < 300 ? `?${new URLSearchParams({ quote: words })}` : "";
    link.href = address.href;
    link.classList.toggle("selected-add", Boolean(address.search));
  });
})();
