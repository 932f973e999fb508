// The words of a note light up when the note is touched, and its note when the words are. Pages work without this file.
"use strict";
function light(ids) {
  document.querySelectorAll(".lit").forEach((one) => one.classList.remove("lit"));
  for (const id of ids) {
    document.getElementById("n-" + id)?.classList.add("lit");
    for (const mark of document.querySelectorAll("mark[data-findings~='" + CSS.escape(id) + "']")) mark.classList.add("lit");
  }
}

function meant(target) {
  const note = target.closest?.("[id^='n-']");
  if (note) return [note.id.slice(2)];
  return (target.closest?.("mark")?.dataset.findings || "").split(" ").filter(Boolean).slice(-1);
}

function led() {
  const id = decodeURIComponent(location.hash).replace(/^#[fn]-/, "");
  if (id) light([id]);
}

for (const touch of ["pointerover", "focusin"]) {
  document.addEventListener(touch, (event) => {
    const ids = meant(event.target);
    if (ids.length) light(ids);
  });
}
addEventListener("hashchange", led);
led();
