// Filters a large edition before its columns have come, and returns what the widget shows.
const widget = await there({ src: "/parts/100000/slow/feed.json" });
const root = widget.shadowRoot;
const seen = [status(widget), headlines(widget)[0]];
// Before the columns can have come, the filters say what they will.
seen.push([...root.querySelectorAll("[aria-labelledby=source] .count")].map(text).join(" "));
root.querySelector("[aria-labelledby=source] input").click();
await frames();
seen.push(status(widget));
root.querySelector("[aria-labelledby=source] input").click();
await frames();
return seen;
