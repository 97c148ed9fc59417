// Counts the articles that are opened, and collects the errors.
window.opened = 0;
window.errors = [];
addEventListener("newsstand:articleopen", () => { window.opened += 1; });
addEventListener("newsstand:error", (event) => {
  window.errors.push(event.detail.message);
  event.preventDefault();
});
