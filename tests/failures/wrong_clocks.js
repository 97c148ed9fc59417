// Shows an edition while the machine's clock is wrong in three ways, and returns what the widget shows of it.
const seen = [];
for (const now of [Date.UTC(2019, 2, 1), Date.UTC(2035, 10, 20, 12), NaN]) {
  Date.now = () => now;
  const widget = await there({ src: "/parts/300/plain/feed.json", clock: "now" });
  await until(() => status(widget) === "300 articles");
  const feed = widget.shadowRoot.querySelector("[role=feed]");
  await until(() => feed.offsetHeight > 20_000);
  seen.push([text(feed.querySelector(".time")), headlines(widget)[0],
    text(widget.shadowRoot.querySelector(".note"))]);
  widget.since = "24h";
  await frames();
  seen.at(-1).push(status(widget), text(widget.shadowRoot.querySelector(".empty-state p")));
  widget.remove();
}
return seen;
