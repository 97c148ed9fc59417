// Returns each text with its position, and each accessible name.
const kept = '.card.open, .card.open *';
const seen = [...root.querySelectorAll('.widget, .widget *')].filter((node) => !node.matches(kept));
return seen.map((node) => {
  const { x, y, width, height } = node.getBoundingClientRect();
  const own = [...node.childNodes].filter((child) => child.nodeType === 3).map((child) => child.data).join('').trim().trim();
  const heard = ['aria-label', 'aria-valuetext', 'title'].map((name) => node.getAttribute(name) ?? '');
  return [[x, y, width, height].map((at) => Math.round(at * 8) / 8).join(' '), own, ...heard];
}).filter(([place, ...texts]) => texts.join(''));
