// The name under which an address has the view of an element: given, or by which stand of the page it is.

export function keyOf(element) {
  const { urlKey, id, localName } = element;
  const place = [...element.getRootNode().querySelectorAll(localName)].indexOf(element);
  return urlKey || id || (place > 0 ? `newsstand-${place + 1}` : "newsstand");
}
