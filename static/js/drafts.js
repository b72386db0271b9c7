// What is typed in a form of a claim outlives the panel: it is there again when the panel comes back.

const typed = new Map();
// What one saw when one began to type goes with it, so that a change meanwhile is still noticed.
const SEEN = ["seen", "wording"];
const isChoice = (field) => field.type === "radio" || field.type === "checkbox";

const fields = (form) =>
  [...form.elements].filter(
    (field) => field.name && field.type !== "submit" && (field.type !== "hidden" || SEEN.includes(field.name)),
  );

const isChanged = (field) => {
  if (field.type === "hidden") return false;
  if (isChoice(field)) return field.checked !== field.defaultChecked;
  if (field.tagName === "SELECT") return !field.selectedOptions[0]?.defaultSelected && field.selectedIndex > 0;
  return field.value !== field.defaultValue;
};

// A form that was refused shows what was typed, though nothing keeps it yet.
const isTyped = (form) => form.querySelector(".errors, .conflict") || fields(form).some(isChanged);

// Keep what is typed in the claim's forms; `but` is the form that was sent or left.
export function keep(claim, but) {
  for (const form of claim.querySelectorAll("form[method=post]")) {
    const action = form.getAttribute("action");
    if (form === but || !isTyped(form)) typed.delete(action);
    else typed.set(action, fields(form).map(({ name, value, checked }) => ({ name, value, checked })));
  }
}

export function restore(claim) {
  for (const form of claim.querySelectorAll("form[method=post]")) {
    const before = typed.get(form.getAttribute("action")) ?? [];
    for (const field of fields(form)) {
      const was = before.find(({ name, value }) => name === field.name && (!isChoice(field) || value === field.value));
      if (!was) continue;
      if (isChoice(field)) field.checked = was.checked;
      else field.value = was.value;
    }
  }
}
