// Sets invalid values, and returns the view, the errors and the warnings.
const warned = [];
const warn = console.warn;
console.warn = (...words) => warned.push(words.join(" "));
const errors = hear("error");
const widget = await there({ since: "soon", theme: "purple", clock: "now" });
await frames();
widget.lang = "en"; await frames();
const view = widget.view();
const first = errors.length;
widget.since = "later"; await frames();
console.warn = warn;
return [view.clock, view.since, first, errors.map((error) => error.name), warned,
  status(widget)];
