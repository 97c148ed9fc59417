// Returns each visible text in the page's widgets whose contrast with its ground is below 4.5.
const channels = (color) => color.match(/[\d.]+/g).map(Number);
const light = (color) => channels(color).slice(0, 3)
  .map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
const clear = (color) => (channels(color)[3] ?? 1) === 0;
const ground = (node) => {
  for (let at = node; at; at = at.parentNode ?? at.host) {
    if (at.host) at = at.host;
    const color = getComputedStyle(at).backgroundColor;
    if (!clear(color)) return color;
  }
  return 'rgb(255, 255, 255)';
};
const pale = [];
let seen = 0;
for (const host of document.querySelectorAll('news-stand')) {
  const walker = document.createTreeWalker(host.shadowRoot.querySelector('.widget'), 4);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !node.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(node);
    const color = node.localName === 'text' ? style.fill : style.color;
    const [a, b] = [light(color), light(ground(node))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    seen += 1;
    if (contrast < 4.5) pale.push(`${host.className}: ${contrast.toFixed(2)}: ${walker.currentNode.data}`);
  }
}
return seen > 100 ? pale : [`only ${seen} texts were seen`];
