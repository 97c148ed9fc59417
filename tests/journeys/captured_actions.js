// Captures what is copied and saved, presses an action by its name, and reads its outcome.
const taken = { copied: [], saved: [], names: [] };
Object.defineProperty(navigator, "clipboard", { configurable: true,
  value: { writeText: async (text) => { taken.copied.push(text); } } });
URL.createObjectURL = (blob) => { taken.saved.push(blob); return "blob:taken"; };
HTMLAnchorElement.prototype.click = function () { taken.names.push(this.download); };
const press = (widget, name) => [...widget.shadowRoot.querySelectorAll(".actions button")]
  .find((button) => text(button) === name || [...button.children].some((part) => text(part) === name)).click();
const outcome = (widget) => text(widget.shadowRoot.querySelector(".outcome"));
