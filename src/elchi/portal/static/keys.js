// Keys: / search, j and k along lines or evidence, ? tells them. Pages work without this file.
"use strict";
const STOPS = "mark[data-findings], ol.time > li, .rows > li, table.rows tbody tr";

function stops() {
  return [...document.querySelectorAll(STOPS)];
}

function step(by) {
  const all = stops();
  if (!all.length) return;
  const at = all.findIndex((one) => one.classList.contains("here"));
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by))];
  all[at]?.classList.remove("here");
  next.classList.add("here");
  next.scrollIntoView({ block: "center" });
  const link = next.querySelector("a[href]");
  link?.focus({ preventScroll: true });
  beside(next);
}

function beside(mark) {
  document.querySelectorAll(".note.here").forEach((note) => note.classList.remove("here"));
  for (const id of (mark.dataset.findings || "").split(" ")) document.getElementById("n-" + id)?.classList.add("here");
}

function typing(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "/") document.querySelector(".seek input")?.focus();
  else if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "?") document.getElementById("keys")?.showModal();
  else return;
  event.preventDefault();
});
