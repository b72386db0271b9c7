// The sheet of a narrow screen. `data-sheet` on the tools says how much of them lies over the text:
// closed, list, open (the claim) or full (one part of it, named by `data-part`).

export const tools = document.getElementById("tools");
export const narrow = matchMedia("(max-width: 53.74em)");

// The part in which a form of the panel stands.
const PARTS = {
  wording: "facts", stand: "facts", aside: "facts", evidence: "evidence", contact: "evidence",
  verdict: "why", "take-back": "why", ruling: "ours", decision: "ours", publication: "ours", withdrawal: "ours",
};

export const state = () => tools.dataset.sheet;

export function sheet(next, part = "") {
  tools.dataset.sheet = next;
  if (part) tools.dataset.part = part;
  else delete tools.dataset.part;
  for (const why of tools.querySelectorAll(".why-part")) {
    why.querySelector(".typed").textContent = why.querySelector("textarea").value;
  }
}

// An open claim shows in the sheet: the part with the form that was asked for, else as it was before.
export function showClaim(claim, { fresh }) {
  if (!narrow.matches) return;
  const part = PARTS[claim.dataset.opened];
  if (part) sheet("full", part);
  else if (fresh || state() !== "full") sheet("open");
}

function openPart(part) {
  sheet("full", part);
  const field = part === "why" && tools.querySelector(".why-part textarea");
  (field || tools.querySelector(".full-only")).focus({ preventScroll: true });
  tools.querySelector(".tools-scroll").scrollTop = 0;
}

export function closePart() {
  const { part } = tools.dataset;
  sheet("open");
  tools.querySelector(`.part-open[data-part="${part}"]`)?.focus({ preventScroll: true });
}

tools.addEventListener("click", (event) => {
  const { part } = event.target.closest(".part-open")?.dataset ?? {};
  if (part) openPart(part);
  else if (event.target.closest(".full-only")) closePart();
  else if (event.target.closest(".grip")) state() === "full" ? closePart() : sheet("closed");
});

// Links to the claims find them in the sheet.
document.addEventListener("click", (event) => {
  if (!narrow.matches || !event.target.closest("a[href='#tools'], a[href='#claims']")) return;
  event.preventDefault();
  if (state() === "list") return sheet("closed");
  sheet("list");
  tools.querySelector(".tabs a").focus({ preventScroll: true });
});

function fit() {
  if (!narrow.matches) delete tools.dataset.sheet;
  else if (tools.querySelector("li.claim.open")) showClaim(tools.querySelector("li.claim.open"), { fresh: true });
  else sheet(document.getElementById("claim-list") ? "closed" : "list");
}
narrow.addEventListener("change", fit);
fit();
