// The key under which the page's address holds the view of an element.

/**
 * Returns the element's `url-key`, else its `id`, else a name by its position among the page's elements of its kind.
 */
export function urlKeyOf(element) {
  const { urlKey, id, localName } = element;
  const position = [...element.getRootNode().querySelectorAll(localName)].indexOf(element);
  return urlKey || id || (position > 0 ? `newsstand-${position + 1}` : "newsstand");
}
