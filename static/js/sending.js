// What happens while a form is under way, and when it does not arrive: nothing typed is lost.

import { letGo } from "./edges.js";
import { bar, freshKey } from "./sentences.js";

const status = document.getElementById("status");
const refusal = document.getElementById("refusal");
// What is said while nothing is under way, and the clocks of what is.
let settled = status.textContent;
const waiting = new Map();

const clock = () => new Date().toTimeString().slice(0, 5);

// In the form that was sent, above its buttons; it stays until the form is sent again.
function sayIn(element, words) {
  const form = element.closest?.("form");
  if (!form || form === bar) {
    refusal.textContent = words;
    return;
  }
  const message = document.createElement("p");
  message.className = "message not-sent";
  message.setAttribute("role", "alert");
  message.textContent = words;
  (form.querySelector(":scope > .actions") ?? form).before(message);
  message.scrollIntoView({ block: "nearest" });
}

const on = (name, then) => document.body.addEventListener(`htmx:${name}`, (event) => then(event.detail));

on("beforeRequest", ({ target, xhr }) => {
  target.setAttribute("aria-busy", "true");
  document.querySelectorAll(".not-sent").forEach((old) => old.remove());
  waiting.set(xhr, setTimeout(() => (status.textContent = status.dataset.fetching), 400));
});

// A whole page is no answer to a step: who was signed out meanwhile gets the one to sign in on.
const isPage = (xhr) => /^\s*<!doctype/i.test(xhr.responseText);

on("afterRequest", ({ requestConfig, successful, target, xhr }) => {
  clearTimeout(waiting.get(xhr));
  waiting.delete(xhr);
  target.removeAttribute("aria-busy");
  const arrived = successful && !isPage(xhr);
  const saved = arrived && requestConfig.verb === "post";
  if (arrived) refusal.replaceChildren();
  if (saved) settled = `${status.dataset.saved} ${clock()}`;
  if ((saved || !waiting.size) && status.textContent !== settled) status.textContent = settled;
  if (saved && requestConfig.elt === bar) {
    freshKey();
    letGo();
  }
});

for (const name of ["sendError", "timeout"]) on(name, ({ elt }) => sayIn(elt, status.dataset.offline));
on("beforeSwap", (detail) => {
  if (!isPage(detail.xhr) && (detail.shouldSwap || detail.xhr.status < 400)) return;
  detail.shouldSwap = false;
  sayIn(detail.requestConfig.elt, detail.xhr.status < 300 ? status.dataset.signedOut : status.dataset.failed);
});
