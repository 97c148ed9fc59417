// Crashes a widget beside one with an open article, and returns the article that is open then, the number of requests for
// the part that draws it, and whether the library opens in the new program.
const item = (id) => ({ id, title: `Number ${id}`, content_text: "It can be read." });
const feed = { version: "https://jsonfeed.org/version/1.1", title: "A feed", items: [item("1"), item("2")] };
const handed = async () => {
  const widget = document.createElement("news-stand");
  widget.feed = feed;
  document.body.append(widget);
  return widget.ready;
};
await customElements.whenDefined("news-stand");
const broken = await handed();
const other = await handed();
addEventListener("newsstand:error", (event) => event.preventDefault());
other.article = "1";
await until(() => opened(other));
for (const place of [".feed", ".widget"]) {
  broken.shadowRoot.querySelector(place).insertBefore = () => { throw new Error("sabotage"); };
}
const before = other.shadowRoot.querySelector(".open-article");
broken.article = "2";
broken.since = "1h";
await until(() => broken.shadowRoot.querySelector("[role=alert]"));
await until(() => opened(other) && other.shadowRoot.querySelector(".open-article") !== before);
const files = performance.getEntriesByType("resource").filter(({ name }) => name.includes("newsstand-article")).length;
await drawn(other, "library");
return [other.article, files, !!other.shadowRoot.querySelector(".library input")];
