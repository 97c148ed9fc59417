// Scrolls through an edition whose chunks first arrive damaged, and returns the errors.
const errors = hear("error");
const widget = await there({ src: "/parts/6000/damaged/feed.json" });
const feed = () => widget.shadowRoot.querySelector("[role=feed]");
await until(() => feed().offsetHeight > 1_000_000);
scrollTo(0, 700_000);
await until(() => !headlines(widget).includes("Number 0 of the archive")
  && headlines(widget).length > 5 && !widget.shadowRoot.querySelector("[aria-busy]"));
return errors;
