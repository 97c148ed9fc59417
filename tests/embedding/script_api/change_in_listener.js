// Changes the view in a listener for its changes, and returns the view that results.
const widget = await there({});
widget.addEventListener("newsstand:viewchange", ({ detail }) => {
  if (detail.view.since === "1h") widget.show({ since: "6h" });
});
widget.since = "1h";
await until(() => status(widget).startsWith("12"));
return [status(widget), widget.since];
