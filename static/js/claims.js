// The open claim: its panel in the list, its words marked in the text, and where the focus goes.

import { keep, restore } from "./drafts.js";
import { letGo } from "./edges.js";
import { selected, text } from "./selection.js";
import { narrow, sheet, showClaim, tools } from "./sheet.js";

export const opened = () => document.querySelector("li.claim.open");
const idOf = (claim) => claim?.id.slice(6);

let tapped = null;
let last = idOf(opened());
let sent = null;
let part = "";
let closing = "";

text.addEventListener("click", (event) => {
  const piece = event.target.closest(".piece");
  if (!piece) return;
  event.preventDefault();
  if (selected()) return;
  tapped = piece;
  letGo();
  openClaim(nextOf(piece));
});

// Several claims on the same words open one after the other.
function nextOf(piece) {
  const ids = piece.dataset.claims.split(" ");
  return ids[(ids.indexOf(idOf(opened())) + 1) % ids.length];
}

function openClaim(id) {
  const row = document.getElementById(`claim-${id}`);
  if (!row) location.href = `?claim=${id}#claim-${id}`;
  else if (row.matches(".open")) reveal(row, { fresh: true });
  else replace(row, "");
}

// The list's own `hx-vals` name the article in every request from inside it.
const ask = (path, source, swap) => htmx.ajax("GET", `/desk/claims/${path}`, { source, target: source, swap });
const replace = (row, what) => ask(`${idOf(row)}/${what}`, row, "outerHTML");

// A step is answered as soon as it is saved; what it changed on the page is asked for then.
document.body.addEventListener("claim-saved", ({ detail, target }) => {
  sent = target;
  replace(document.getElementById(`claim-${detail.claim}`), "?after=saved");
});
document.body.addEventListener("claim-marked", ({ detail }) => {
  ask(`${detail.claim}/?after=marked`, document.getElementById("claim-list"), "afterbegin");
});

export function closeClaim() {
  const claim = opened();
  if (!claim) return;
  closing = idOf(claim);
  replace(claim, "row/");
}

tools.addEventListener("click", (event) => {
  const claim = opened();
  const turn = Number(event.target.closest("[data-turn]")?.dataset.turn);
  if (turn) {
    const next = turn > 0 ? claim.nextElementSibling : claim.previousElementSibling;
    if (next) openClaim(idOf(next));
  }
  if (event.target.closest(".close")) closing = idOf(claim);
  const other = event.target.closest("[data-claim]");
  if (other) {
    event.preventDefault();
    openClaim(other.dataset.claim);
  }
});

// A panel that came --------------------------------------------------------------------------------

document.body.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (!detail.shouldSwap || !detail.target.matches("li.claim.open")) return;
  part = sent?.closest(".part")?.id ?? "";
  keep(detail.target, sent ?? detail.requestConfig.elt.closest("form"));
  sent = null;
});

htmx.onLoad((element) => {
  if (element.matches?.("li.claim.open")) arrived(element);
  else if (element.matches?.("li.claim") && idOf(element) === closing) gone(element);
  else if (element.matches?.("li.claim, .block")) mark();
});

function arrived(claim) {
  for (const other of document.querySelectorAll("li.claim.open")) {
    if (other !== claim) replace(other, "row/");
  }
  restore(claim);
  closing = "";
  const fresh = idOf(claim) !== last;
  last = idOf(claim);
  history.replaceState(null, "", `?claim=${last}#${claim.id}`);
  document.getElementById("no-claims")?.remove();
  reveal(claim, { fresh });
  if (!claim.querySelector("[autofocus]")) focusIn(claim);
}

// Put the claim and its words where they can be seen; what is being read stays where it is.
function reveal(claim, { fresh }) {
  mark(claim);
  showClaim(claim, { fresh });
  if (!fresh) return;
  if (!narrow.matches) claim.scrollIntoView({ block: "nearest" });
  const from = tapped?.isConnected && tapped.matches(".open") ? tapped : text.querySelector(".piece.open");
  from?.scrollIntoView({ block: narrow.matches ? "start" : "nearest" });
  tapped = null;
}

// A form that was asked for takes the focus; after a step, the part that it was taken in; else the statement.
function focusIn(claim) {
  const asked = claim.dataset.opened && claim.querySelector(".leave")?.closest("form");
  const field = asked?.querySelector(":is(input, textarea, select):not([type=hidden])");
  const head = part && document.querySelector(`#${part} h4`);
  (field || head || claim.querySelector(".statement")).focus();
}

function gone(row) {
  closing = "";
  last = "";
  mark();
  history.replaceState(null, "", location.pathname);
  const piece = text.querySelector(`.piece[data-claims~="${idOf(row)}"]`);
  if (narrow.matches) sheet("closed");
  (piece ?? row.querySelector(".claim-statement")).focus({ preventScroll: true });
}

// The marker lies behind the words of the open claim.
function mark(claim = opened()) {
  for (const piece of text.querySelectorAll("[data-claims]")) {
    piece.classList.toggle("open", Boolean(claim) && piece.dataset.claims.split(" ").includes(idOf(claim)));
  }
}

const here = opened();
if (here) {
  reveal(here, { fresh: true });
  if (here.dataset.opened && !here.querySelector("[autofocus]")) focusIn(here);
}
