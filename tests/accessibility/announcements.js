// Records in `heard` what becomes of each live region when it changes, also of those that come later.
window.heard = [];
const regions = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';
const watched = new Map();
const listen = () => {
  for (const region of root.querySelectorAll(regions)) {
    if (watched.has(region)) continue;
    watched.set(region, text(region));
    new MutationObserver(() => {
      if (watched.get(region) === text(region)) return;
      watched.set(region, text(region));
      heard.push(text(region));
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }
};
listen();
new MutationObserver(listen).observe(root, { childList: true, subtree: true });
