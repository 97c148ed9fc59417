// Makes a hundred random changes to nodes inside a widget, as translators do, and changes its view in between.
const widget = document.querySelector("news-stand");
const dice = (sides) => (window.seed = (window.seed * 48271) % 2147483647) % sides;
const nodes = () => {
  const found = [];
  const walker = document.createTreeWalker(widget.shadowRoot.querySelector(".surface"));
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
};
const wrap = (node) => {
  // As a browser's translator does.
  const font = document.createElement("font");
  node.replaceWith(font);
  font.append(node.nodeType === 3 ? node.data.toUpperCase() : node);
};
const tamper = (node, other) => {
  switch (dice(6)) {
    case 0: return node.remove();
    case 1: return wrap(node);
    case 2: return node.before(document.createElement("ins"));
    case 3: return other.nodeType === 1 && !node.contains(other) && other.append(node);
    case 4: return node.replaceWith(node.cloneNode(true));
    default: return node.nodeType === 3 ? node.data = "changed" : node.replaceChildren();
  }
};
const spans = ["1h", "6h", "24h", "3d", null];
for (let change = 0; change < 100; change++) {
  const all = nodes();
  if (all.length) tamper(all[dice(all.length)], all[dice(all.length)]);
  if (change % 10 === 9) {
    widget.since = spans[dice(spans.length)];
    widget.lang = dice(2) ? "ar" : "en";
    await frames(1);
  }
  if (change % 50 === 49) {
    widget.shadowRoot.querySelector("[role=feed] .headline button")?.click();
    await frames(1);
    widget.article = null;
    widget.sort = dice(2) ? "source" : "newest";
    await frames(1);
  }
}
return true;
