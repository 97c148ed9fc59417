// Saves a view, shows others, shows it again, and returns what the widget shows of each.
const widget = await there({ since: "6h", tags: "Ferries", sort: "oldest" });
widget.shadowRoot.querySelector("[role=feed] .headline button").click();
await frames();
const saved = JSON.parse(JSON.stringify(widget.view()));
const title = opened(widget);
widget.show({});
await frames();
const empty = [status(widget), widget.outerHTML];
let why;
try { widget.show({ since: "never", open: true }); } catch (error) { why = error.message; }
await frames();
const kept = status(widget);
widget.show(saved);
const at_once = widget.view();
await frames();
return [saved, title === opened(widget), ...empty, why, kept,
  JSON.stringify(at_once) === JSON.stringify(saved), widget.getAttribute("tags")];
