// Words chosen by touch: a tapped sentence, whose ends move by a word, by button or by their handles.

import { placeOf, rangeBetween, rangeOf, text } from "./selection.js";

const group = document.getElementById("edges");
const handles = [...document.querySelectorAll(".handle")];
const touched = matchMedia("(pointer: coarse)");

let chosen = null;
let changed = () => {};

// Where words begin and end, signs and closing marks counted as words of their own.
const bounds = (string) => {
  const starts = [];
  const ends = [];
  for (const { segment, index } of new Intl.Segmenter(text.lang || undefined, { granularity: "word" }).segment(string)) {
    if (!segment.trim()) continue;
    starts.push(index);
    ends.push(index + segment.length);
  }
  return { starts, ends };
};

export const range = () => chosen && rangeBetween(chosen.start, chosen.end);

// Tell `then` whenever the chosen words change.
export function onChoice(then) {
  changed = then;
}

export function chooseSentence(sentence) {
  if (!group || !touched.matches) return;
  const all = rangeOf(sentence);
  const start = placeOf(all.startContainer, all.startOffset);
  chosen = { start, end: start + all.toString().length, ...bounds(text.textContent) };
  show();
}

export function letGo() {
  if (!chosen) return;
  chosen = null;
  show();
}

function show() {
  group.hidden = !chosen;
  for (const handle of handles) handle.hidden = !chosen;
  globalThis.CSS.highlights?.delete("chosen");
  if (!chosen) return;
  globalThis.CSS.highlights?.set("chosen", new Highlight(range()));
  place();
}

function place() {
  if (!chosen) return;
  const rows = [...range().getClientRects()].filter((row) => row.width);
  const sheet = handles[0].parentElement;
  const box = sheet.getBoundingClientRect();
  const sides = text.dir === "rtl" ? ["right", "left"] : ["left", "right"];
  for (const [n, row] of [rows.at(0), rows.at(-1)].entries()) {
    // Each hangs outward from its end of the words, and stays on the page.
    const width = handles[n].offsetWidth;
    const left = row[sides[n]] - box.left - (sides[n] === "left" ? width : 0);
    handles[n].style.left = `${Math.min(Math.max(left, 0), box.width - width)}px`;
    handles[n].style.top = `${row.bottom - box.top + sheet.scrollTop}px`;
  }
}
addEventListener("resize", place);

// The end goes to the given word, or by so many from where it is; at least one word stays chosen.
function move(edge, to) {
  const all = chosen[`${edge}s`];
  const allowed = (place) => (edge === "start" ? place < chosen.end : place > chosen.start);
  const place = to(all, chosen[edge]);
  if (place === undefined || !allowed(place)) return;
  chosen[edge] = place;
  show();
  changed();
}

group?.addEventListener("click", (event) => {
  const { edge, by } = event.target.closest("button")?.dataset ?? {};
  if (!edge) return;
  move(edge, (all, now) => (by > 0 ? all.find((place) => place > now) : all.findLast((place) => place < now)));
});

const pointAt = (x, y) => {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (caret) return [caret.offsetNode, caret.offset];
  const old = document.caretRangeFromPoint?.(x, y);
  return old && [old.startContainer, old.startOffset];
};

for (const handle of handles) {
  handle.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener("pointermove", (event) => {
    if (!chosen || !handle.hasPointerCapture(event.pointerId)) return;
    // The finger holds the handle under the line; the words are a little above it.
    const point = pointAt(event.clientX, event.clientY - handle.offsetHeight * 1.25);
    if (!point || !text.contains(point[0])) return;
    const now = placeOf(...point);
    const near = (all) => all.reduce((best, place) => (Math.abs(place - now) < Math.abs(best - now) ? place : best));
    move(handle.dataset.edge, near);
  });
}
