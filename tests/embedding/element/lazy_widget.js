// Adds a lazy widget far below, and returns what was fetched before and after it is scrolled into view.
await customElements.whenDefined("news-stand");
const fetched = () => performance.getEntriesByType("resource")
  .filter((entry) => !/newsstand\.js$|feed\.json|data:/.test(entry.name)).length;
const gap = document.createElement("div");
gap.style.height = "6000px";
document.body.append(gap);
const widget = document.createElement("news-stand");
widget.loading = "lazy";
widget.feed = { items: [{ id: "x", title: "Handed over" }] };
document.body.append(widget);
widget.since = "6h";
widget.since = null;
await frames(10);
const before = [fetched(), status(widget)];
widget.scrollIntoView();
await widget.ready;
return [...before, fetched() > 0, status(widget), widget.loading];
