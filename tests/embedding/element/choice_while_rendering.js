// Chooses a source during a slow first rendering, and returns what is left of the choice.
await customElements.whenDefined("news-stand");
// A machine so slow that the drawing goes on in a timer after each step.
const now = Date.now, later = window.setTimeout;
let time = now();
Date.now = () => time += 20;
const widget = add({ since: "6h" });
let chosen = false;
window.setTimeout = (then, wait) => {
  if (!chosen && status(widget)) {
    chosen = true;
    later(() => widget.shadowRoot.querySelector("input[type=checkbox]").click());
  }
  return later(then, wait);
};
await widget.ready;
await frames();
Object.assign(Date, { now });
window.setTimeout = later;
return [chosen, widget.sources, widget.view().since, status(widget)];
