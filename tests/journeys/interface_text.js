// Returns the widget's own texts and names, without articles and key names.
const theirs = '.title, .facts bdi, .headline, .excerpt, .tags, .source, .text p:not(.missing-text), .more-actions button + button,'
    + '[aria-labelledby=source] .name, .hashtags option + option, .chip bdi, .categories bdi + bdi, kbd';
const texts = [];
for (const node of root.querySelectorAll('.widget *')) {
  if (node.closest(theirs)) continue;
  for (const child of node.childNodes) if (child.nodeType === 3) texts.push(text(child));
  for (const name of ['aria-label', 'aria-valuetext', 'title']) {
    if (node.hasAttribute(name) && !node.matches('.chip')) texts.push(text({ textContent: node.getAttribute(name) }));
  }
}
return texts.filter((one) => /\p{L}/u.test(one));
