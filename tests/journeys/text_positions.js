// Returns each visible text with its position.
return [...root.querySelectorAll('.widget *')]
  .filter((node) => shown(node) && [...node.childNodes].some((child) => child.nodeType === 3 && child.data))
  .map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [x, y, width, height].map((at) => Math.round(at * 8) / 8).join(' ') + ' ' + text(node);
  })
