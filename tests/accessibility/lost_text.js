// Returns each text that cannot be read to its end: beyond the window's sides, or cut off by a box around it.
const lost = new Set();
const walker = document.createTreeWalker(root.querySelector('.widget'), 4);
while (walker.nextNode()) {
  const node = walker.currentNode, at = node.parentElement;
  if (!node.data.trim() || !shown(at) || at.closest('.excerpt, .spoken, svg, option')) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  for (const { left, right, top, bottom } of range.getClientRects()) {
    let out = right > innerWidth + 1 || left < -1;
    for (let box = at; box && box !== root.querySelector('.surface'); box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box), place = box.getBoundingClientRect();
      out ||= ['hidden', 'clip'].includes(overflowX) && (right > place.right + 1 || left < place.left - 1);
      out ||= ['hidden', 'clip'].includes(overflowY) && (bottom > place.bottom + 2 || top < place.top - 2);
    }
    if (out) lost.add(`${at.className || at.localName}: ${node.data.trim().slice(0, 60)}`);
  }
}
const wide = document.documentElement.scrollWidth;
if (wide > innerWidth) lost.add(`the page is ${wide} wide`);
return [...lost];
