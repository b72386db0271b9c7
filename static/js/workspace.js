// The workspace: the sentence at hand, the words selected, the claim that is open, and their keys.

import { extend, rangeOf, selected, text, words } from "./selection.js";

const bar = document.getElementById("sentence-bar");
const tools = document.getElementById("tools");
const status = document.getElementById("status");
const narrow = matchMedia("(max-width: 860px)");
const sentences = () => [...text.querySelectorAll(".sentence")];

// What is swapped in is there at once: a delay would take the focus from where it went meanwhile.
htmx.config.defaultSettleDelay = 0;

// The sentence at hand, and what would be marked -------------------------------------------------

const fresh = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

function offer(place, said) {
  if (!bar || !place) return;
  for (const name of ["start", "end", "quote"]) bar.elements[name].value = place[name];
  bar.elements.once.value = fresh();
  document.getElementById("at-hand-said").textContent = said;
  const stand = document.querySelector(".stand-form");
  if (stand) for (const name of ["start", "end", "quote"]) stand.elements[name].value = place[name];
}

function takeSentence(sentence, { scroll = false } = {}) {
  if (!sentence) return;
  text.querySelectorAll(".at-hand").forEach((other) => other.classList.remove("at-hand"));
  sentence.classList.add("at-hand");
  const said = document.getElementById("at-hand-said");
  if (!said) return;
  const number = sentence.id.slice(2);
  offer(words(rangeOf(sentence)), said.dataset.sentence.replace("%(n)s", number).replace("%(all)s", sentences().length));
  const stand = document.querySelector(".stand-form");
  if (stand) stand.elements.sentence.value = number;
  if (scroll) sentence.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = sentences();
  const now = all.findIndex((sentence) => sentence.classList.contains("at-hand"));
  document.getSelection().removeAllRanges();
  takeSentence(all[Math.min(Math.max(now + by, 0), all.length - 1)], { scroll: true });
}

function offerSelection() {
  const place = selected();
  if (place) offer(place, document.getElementById("at-hand-said")?.dataset.words);
}
document.addEventListener("selectionchange", offerSelection);

text.addEventListener("click", (event) => {
  const piece = event.target.closest(".piece");
  if (piece && !selected()) {
    event.preventDefault();
    openClaim(nextOf(piece));
    return;
  }
  if (piece) event.preventDefault();
  if (!selected()) takeSentence(event.target.closest(".sentence"));
});

for (const [id, by] of [["earlier", -1], ["later", 1]]) {
  document.getElementById(id)?.addEventListener("click", (event) => {
    event.preventDefault();
    step(by);
  });
}

// Extending by keyboard begins at the sentence at hand.
function reach(end, direction) {
  if (!selected()) {
    const sentence = text.querySelector(".at-hand");
    if (!sentence) return;
    const range = rangeOf(sentence);
    document.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }
  extend(end, direction);
  offerSelection();
}

// The open claim ---------------------------------------------------------------------------------

const opened = () => document.querySelector("li.claim.open");

// Several claims on the same words open one after the other.
function nextOf(piece) {
  const ids = piece.dataset.claims.split(" ");
  const now = ids.indexOf(opened()?.id.slice(6));
  return ids[(now + 1) % ids.length];
}

function openClaim(id) {
  const target = `#claim-${id}`;
  if (!document.querySelector(target)) {
    location.href = `?claim=${id}${target}`;
    return;
  }
  htmx.ajax("GET", `/desk/claims/${id}/?article=${tools.dataset.article}`, { target, swap: "outerHTML" });
}

// A step is answered as soon as it is saved; what it changed on the page is asked for then.
function refresh(claim, after, target, swap) {
  const address = `/desk/claims/${claim}/?after=${after}&article=${tools.dataset.article}`;
  htmx.ajax("GET", address, { target, swap });
}
document.body.addEventListener("claim-saved", ({ detail }) =>
  refresh(detail.claim, "saved", `#claim-${detail.claim}`, "outerHTML"),
);
document.body.addEventListener("claim-marked", ({ detail }) =>
  refresh(detail.claim, "marked", "#claim-list", "afterbegin"),
);

// Typed text is never closed away: a claim with some stays open beside the new one.
const typedIn = (claim) =>
  [...claim.querySelectorAll("textarea, input:not([type=hidden])")].some((field) =>
    field.type === "radio" || field.type === "checkbox"
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue,
  );

function shown(claim) {
  for (const other of document.querySelectorAll("li.claim.open")) {
    if (other !== claim && !typedIn(other)) other.querySelector(".close").click();
  }
  showOpen();
  document.getElementById("no-claims")?.remove();
  if (narrow.matches) sheet("open");
  if (!claim.querySelector("[autofocus]")) focusIn(claim);
  claim.scrollIntoView({ block: "nearest" });
  const first = text.querySelector(".piece.open");
  first?.scrollIntoView({ block: narrow.matches ? "start" : "nearest" });
}

// A form that was asked for takes the focus, else the statement.
function focusIn(claim) {
  const field = claim.querySelector("form.form:not(.decision-form, .publish-form) :is(input, textarea, select):not([type=hidden])");
  const inFold = field?.closest("details:not([open])");
  (field && !inFold ? field : claim.querySelector(".statement")).focus({ preventScroll: true });
}

function showOpen() {
  const id = opened()?.id.slice(6);
  for (const piece of text.querySelectorAll(".piece")) {
    piece.classList.toggle("open", Boolean(id) && piece.dataset.claims.split(" ").includes(id));
  }
}

htmx.onLoad((element) => {
  if (element.matches?.("li.claim.open")) shown(element);
  else if (element.matches?.("li.claim, .block")) showOpen();
});

document.body.addEventListener("htmx:afterRequest", (event) => {
  const { requestConfig, successful } = event.detail;
  if (requestConfig.verb !== "post" || !successful) return;
  document.getElementById("refusal").replaceChildren();
  if (event.target === bar) bar.elements.once.value = fresh();
  status.textContent = `${status.dataset.saved} ${new Date().toTimeString().slice(0, 5)}`;
});

for (const name of ["htmx:sendError", "htmx:timeout"]) {
  document.body.addEventListener(name, () => {
    status.textContent = status.dataset.offline;
  });
}

// The sheet of a phone ---------------------------------------------------------------------------

function sheet(state, part = "") {
  tools.dataset.sheet = state;
  if (part) tools.dataset.part = part;
  else delete tools.dataset.part;
}

tools.addEventListener("click", (event) => {
  const open = event.target.closest(".part-open");
  if (open) sheet("full", open.dataset.part);
  if (event.target.closest(".grip")) sheet(tools.dataset.sheet === "full" ? "open" : "closed");
});
document.querySelector(".bar-short a[href='#tools']")?.addEventListener("click", (event) => {
  if (!narrow.matches) return;
  event.preventDefault();
  sheet("list");
});
const fit = () => {
  if (narrow.matches) sheet(opened() || !document.getElementById("claim-list") ? "open" : "closed");
  else delete tools.dataset.sheet;
};
narrow.addEventListener("change", fit);
fit();

// Keys -------------------------------------------------------------------------------------------

const dialog = document.getElementById("keys");
const off = document.getElementById("keys-off");
off.checked = localStorage.getItem("keys") === "off";
off.addEventListener("change", () => localStorage.setItem("keys", off.checked ? "off" : "on"));
document.getElementById("keys-link")?.addEventListener("click", (event) => {
  event.preventDefault();
  dialog.showModal();
});

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

function leave() {
  if (selected()) document.getSelection().removeAllRanges();
  else if (tools.dataset.sheet === "full") sheet("open");
  else if (opened() && !typedIn(opened())) {
    const id = opened().id.slice(6);
    opened().querySelector(".close").click();
    text.querySelector(`.piece[data-claims~="${id}"]`)?.focus();
  }
}

const arrows = { ArrowRight: "forward", ArrowLeft: "backward" };

document.addEventListener("keydown", (event) => {
  if (dialog.open || event.ctrlKey || event.metaKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]") && event.key !== "Escape") return;
  if (arrows[event.key] && (event.shiftKey || event.altKey)) {
    event.preventDefault();
    reach(event.shiftKey ? "end" : "start", arrows[event.key]);
  } else if (event.key === "Escape") leave();
  else if (!event.altKey && !off.checked && letters[event.key]) {
    event.preventDefault();
    letters[event.key]();
  }
});
