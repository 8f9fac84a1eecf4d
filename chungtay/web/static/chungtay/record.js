/* The number of the last saving travels with the form, so that what is typed afterwards is kept on
   this device under it. */
"use strict";

document.addEventListener("htmx:afterSettle", () => {
  const form = document.getElementById("draft");
  const version = document.getElementById("version");
  if (form && version) form.dataset.version = version.value;
});
