// Returns the visible texts that are not the article's own, and the colours of the text and its ground.
const others = [];
const walker = document.createTreeWalker(root.querySelector('.widget'), 4);
while (walker.nextNode()) {
  const { data, parentElement } = walker.currentNode;
  const own = parentElement.closest('.open-article > article') && !parentElement.closest('button');
  if (data.trim() && shown(parentElement) && !own && !parentElement.closest('.spoken')) others.push(data.trim());
}
const { color } = getComputedStyle(root.querySelector('.text'));
return [others, color, getComputedStyle(root.querySelector('.widget')).backgroundColor]
