// Returns the fault of how the focus is seen: no ring, out of the window, or covered. Empty without one.
const node = root.activeElement;
if (!node) return null;
const candidates = [node, node.closest('label'), node.nextElementSibling, node.parentElement].filter(Boolean);
const ringed = (one) => {
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
};
const ring = candidates.find(ringed);
const name = `${node.localName} ${node.className} ${(node.ariaLabel ?? text(node)).slice(0, 40)}`;
if (!ring) return `no ring: ${name}`;
const { left, right, top, bottom } = ring.getBoundingClientRect();
if (bottom < 0 || top > innerHeight || right < 0 || left > innerWidth) return `out of sight: ${name}`;
const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
const hit = root.elementFromPoint(x, y);
const own = hit && (ring.contains(hit) || hit.contains(ring) || node.contains(hit) || hit.closest('.axis')?.contains(node));
return own ? '' : `covered by ${hit?.className}: ${name}`;
