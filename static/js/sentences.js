// The sentence at hand, and the words that would be marked: it, a selection, or what was chosen by touch.

import { chooseSentence, letGo, onChoice, range as chosenRange } from "./edges.js";
import { extend, rangeOf, selected, text, words } from "./selection.js";

export const bar = document.getElementById("sentence-bar");
const said = document.getElementById("at-hand-said");
const sentences = () => [...text.querySelectorAll(".sentence")];
const atHand = () => text.querySelector(".at-hand");

export const freshKey = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bar.elements.once.value = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

function offer(place, words) {
  if (!bar || !place) return;
  for (const form of [bar, document.querySelector(".stand-form")].filter(Boolean)) {
    for (const name of ["start", "end", "quote"]) form.elements[name].value = place[name];
  }
  freshKey();
  said.textContent = words;
}

export function takeSentence(sentence, { scroll = false } = {}) {
  if (!sentence) return;
  atHand()?.classList.remove("at-hand");
  sentence.classList.add("at-hand");
  if (scroll) sentence.scrollIntoView({ block: "nearest" });
  if (bar) offerSentence(sentence);
}

function offerSentence(sentence) {
  const number = sentence.id.slice(2);
  const all = sentences();
  offer(words(rangeOf(sentence)), said.dataset.sentence.replace("%(n)s", number).replace("%(all)s", all.length));
  document.getElementById("earlier").hidden = sentence === all.at(0);
  document.getElementById("later").hidden = sentence === all.at(-1);
  const stand = document.querySelector(".stand-form");
  if (stand) stand.elements.sentence.value = number;
}

export function step(by) {
  const all = sentences();
  const now = all.findIndex((sentence) => sentence.classList.contains("at-hand"));
  document.getSelection().removeAllRanges();
  letGo();
  takeSentence(all[Math.min(Math.max(now + by, 0), all.length - 1)], { scroll: true });
}

// Extending by keyboard begins at the sentence at hand.
export function reach(end, direction) {
  if (!selected()) {
    if (!atHand()) return;
    const range = rangeOf(atHand());
    document.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }
  extend(end, direction);
  offerSelection();
}

function offerSelection() {
  const place = selected();
  if (!place) return;
  letGo();
  offer(place, said?.dataset.words);
}
document.addEventListener("selectionchange", offerSelection);
onChoice(() => offer(words(chosenRange()), said.dataset.words));

text.addEventListener("click", (event) => {
  const sentence = event.target.closest(".sentence");
  if (!sentence || selected()) return;
  takeSentence(sentence);
  if (!event.target.closest(".piece")) chooseSentence(sentence);
});

for (const [id, by] of [["earlier", -1], ["later", 1]]) {
  document.getElementById(id)?.addEventListener("click", (event) => {
    event.preventDefault();
    step(by);
  });
}
