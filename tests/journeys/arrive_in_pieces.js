// Writes a page into a frame piece by piece, as a slow connection brings it, and returns the number of pieces with the
// texts and controls that moved between two of them. A piece ends at each tag and within each text. Scripts with an
// address are left out.
const html = (await (await fetch(page)).text()).replace(/<script [^>]*src=.*?<\/script>/gs, "");
const frame = document.createElement("iframe");
frame.style.cssText = `inline-size: ${width}px; block-size: 823px; border: 0`;
document.body.replaceChildren(frame);
const written = frame.contentDocument;
written.open();
// The frame is in pieces up to its fourth card, and the rest comes at once.
const begin = html.indexOf('<div class="surface">');
const end = [...html.matchAll(/<article/g)][3].index;
written.write(html.slice(0, begin));
const range = written.createRange();
const place = (node) => {
  if (node.nodeType === 1) return node.getBoundingClientRect();
  range.selectNodeContents(node);
  return range.getClientRects()[0];
};
/** Returns where each visible text and control begins. */
const places = () => {
  const surface = written.querySelector("news-stand").shadowRoot.querySelector(".surface");
  const all = new Map();
  const walker = written.createTreeWalker(surface, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.nodeType === 1 ? node : node.parentElement;
    if (node.nodeType === 1 && !node.matches("button, input, select, .mark, rect, line")) continue;
    if (element.closest(".spoken") || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      continue;
    }
    const box = place(node);
    if (box?.width) all.set(node, [box.x, box.y]);
  }
  return all;
};
const name = (node) => (node.nodeType === 1 ? node.outerHTML : node.data).slice(0, 80);
const moved = [];
let pieces = 0;
let before = new Map();
const check = () => {
  const after = places();
  for (const [node, at] of before) {
    const now = after.get(node);
    if (!now || now.some((number, axis) => Math.abs(number - at[axis]) > 0.5)) {
      moved.push(`piece ${pieces}: ${name(node)} from ${at} to ${now}`);
    }
  }
  before = after;
};
for (const [token] of html.slice(begin, end).matchAll(/<[^>]*>|[^<]+/g)) {
  const middle = token[0] === "<" ? 0 : Math.floor(token.length / 2);
  for (const piece of [token.slice(0, middle), token.slice(middle)].filter(Boolean)) {
    written.write(piece);
    pieces += 1;
    check();
  }
}
written.write(html.slice(end));
written.close();
check();
frame.remove();
return [pieces, moved.slice(0, 5)];
