// Returns what the widget shows of three views, and the errors so far.
const widget = document.querySelector("news-stand");
widget.show({}); widget.lang = "en"; await frames();
const all = status(widget);
widget.since = "1h"; await frames();
widget.shadowRoot.querySelector("[role=feed] .headline button").click(); await frames();
return [all, status(widget), opened(widget) !== "", window.errors.length, window.stopped];
