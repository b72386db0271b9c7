// Words of the text, as the server counts them: code points from the text's start, end excluded.
// The text's element holds exactly the stored text, so a Range's own string is the measure.

export const text = document.getElementById("text");

const count = (string) => {
  let points = 0;
  for (const _ of string) points += 1;
  return points;
};

const before = (node, offset) => {
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(node, offset);
  return range.toString();
};

// The range without the white space at its ends, as {start, end, quote}; null if nothing is left.
export function words(range) {
  const whole = range.toString();
  const quote = whole.trim();
  if (!quote) return null;
  const lead = whole.length - whole.trimStart().length;
  const start = count(before(range.startContainer, range.startOffset)) + count(whole.slice(0, lead));
  return { start, end: start + count(quote), quote };
}

// What is selected inside the text; null if nothing is, or if the selection is elsewhere.
export function selected() {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(text)) return null;
  if (!text.contains(range.startContainer)) range.setStart(text, 0);
  if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
  return words(range);
}

export function rangeOf(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

// Places in the text's own string, in the units of JavaScript (UTF-16), and back.
export const placeOf = (node, offset) => before(node, offset).length;

export function rangeBetween(start, end) {
  const range = document.createRange();
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(), at = 0; node; at += node.length, node = walker.nextNode()) {
    if (start >= at && start < at + node.length) range.setStart(node, start - at);
    if (end > at && end <= at + node.length) {
      range.setEnd(node, end - at);
      break;
    }
  }
  return range;
}

// Move one end of the selection by a word; the other end stays.
export function extend(end, direction) {
  const selection = document.getSelection();
  if (!selection.rangeCount) return;
  const range = selection.getRangeAt(0);
  const from = [range.startContainer, range.startOffset];
  const to = [range.endContainer, range.endOffset];
  if (end === "end") selection.setBaseAndExtent(...from, ...to);
  else selection.setBaseAndExtent(...to, ...from);
  selection.modify("extend", direction, "word");
}
