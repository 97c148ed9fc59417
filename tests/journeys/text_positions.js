// Returns each visible text and control with its position; of a virtual list those in the window.
const isVirtual = !!root.querySelector('.virtual');
return [...root.querySelectorAll('.widget *')]
  .filter((node) => shown(node) && (node.matches('button, input, select, article')
    || [...node.childNodes].some((child) => child.nodeType === 3 && child.data)))
  .map((node) => [node, node.getBoundingClientRect()])
  .filter(([, { y }]) => !isVirtual || y < innerHeight)
  .map(([node, { x, y, width, height }]) =>
    [x, y, width, height].map((at) => Math.round(at * 8) / 8).join(' ') + ' ' + node.localName + ' ' + text(node))
