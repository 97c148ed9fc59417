// The name under which an address has the view of an element: given, or by which stand of the page it is.

export function keyOf(element) {
  const { address, id, localName } = element;
  const place = [...element.getRootNode().querySelectorAll(localName)].indexOf(element);
  return address || id || (place > 0 ? `newsstand-${place + 1}` : "newsstand");
}
