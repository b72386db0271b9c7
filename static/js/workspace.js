// The workspace: what its keys do. Its parts are the modules beside this one.

import { closeClaim, opened } from "./claims.js";
import { letGo, range as chosen } from "./edges.js";
import { selected } from "./selection.js";
import { bar, reach, step } from "./sentences.js";
import "./sending.js";
import { closePart, sheet, state } from "./sheet.js";

// What is swapped in is there at once: a delay would take the focus from where it went meanwhile.
htmx.config.defaultSettleDelay = 0;

const dialog = document.getElementById("keys");
const off = document.getElementById("keys-off");
const link = document.getElementById("keys-link");
off.checked = localStorage.getItem("keys") === "off";
off.addEventListener("change", () => localStorage.setItem("keys", off.checked ? "off" : "on"));
link.hidden = false;
link.addEventListener("click", () => dialog.showModal());

const rate = (number) => opened()?.querySelectorAll(".rating input")[number - 1]?.click();

const letters = {
  j: () => step(1),
  k: () => step(-1),
  c: () => bar?.requestSubmit(),
  e: () => opened()?.querySelector("[data-form=evidence]")?.click(),
  1: () => rate(1),
  2: () => rate(2),
  3: () => rate(3),
  "?": () => dialog.showModal(),
};

// One step back at a time: the words chosen, the part of the sheet, the claim, the sheet.
function leave() {
  if (selected()) document.getSelection().removeAllRanges();
  else if (chosen()) letGo();
  else if (state() === "full") closePart();
  else if (opened()) closeClaim();
  else if (state()) sheet("closed");
}

const arrows = { ArrowRight: "forward", ArrowLeft: "backward" };

document.addEventListener("keydown", (event) => {
  if (dialog.open || event.ctrlKey || event.metaKey) return;
  if (event.target.closest("input, textarea, select")) {
    if (event.key === "Escape") opened()?.querySelector(".statement").focus();
  } else if (arrows[event.key] && (event.shiftKey || event.altKey)) {
    event.preventDefault();
    reach(event.shiftKey ? "end" : "start", arrows[event.key]);
  } else if (event.key === "Escape") leave();
  else if (!event.altKey && !off.checked && letters[event.key]) {
    event.preventDefault();
    letters[event.key]();
  }
});
