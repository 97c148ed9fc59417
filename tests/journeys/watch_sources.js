// Records the sources of all visible cards in each frame from now on.
window.seen = new Set();
const look = () => {
  for (const source of document.querySelector('news-stand').shadowRoot.querySelectorAll('.card .source')) {
    if (source.checkVisibility({ visibilityProperty: true })) seen.add(source.textContent);
  }
  requestAnimationFrame(look);
};
look();
