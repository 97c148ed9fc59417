// Returns the left edges of the first occurrence of two words in the open article's text.
const left = (word) => {
  const walker = document.createTreeWalker(root.querySelector('.text'), 4);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + word.length);
    return range.getBoundingClientRect().left;
  }
};
return [left(arguments[0]), left(arguments[1])]
