// Helpers for notes: selects passages, makes and writes notes, reads their marks, and exports and imports files.
const inside = (widget, selector) => [...widget.shadowRoot.querySelectorAll(selector)];
const known = async (widget) => {
  await drawn(widget, "library");
  return until(() => inside(widget, ".library .lasting").length === 1 && widget);
};
const press = (widget, name, where = "button") => {
  const found = inside(widget, where).find((one) => text(one).includes(name));
  if (!found) throw new Error(`no ${name} in ${inside(widget, where).map(text)}`);
  found.click();
};
const open = async (widget, headline) => {
  press(widget, headline, ".card .headline button");
  await until(() => opened(widget) === headline && inside(widget, ".annotate").length);
};
const quotes = (widget) => inside(widget, ".notes blockquote").map(text);
const marked = () => [...CSS.highlights?.get("newsstand-note") ?? []];
const marks = () => marked().map(String).sort();
// They come once the text is there; those of a text that is not there any more say nothing.
const settled = (count) => until(() => marked().length === count && marked().every((range) => range.startContainer.isConnected))
  .catch(() => { throw new Error(`not ${count} marks: ${JSON.stringify(marks())}`); });
const select = (widget, first, from, last, to) => {
  const nodes = inside(widget, ".text > p").map((one) => one.firstChild);
  (widget.shadowRoot.getSelection?.() ?? getSelection()).setBaseAndExtent(nodes[first], from, nodes[last], to);
};
const note = async (widget) => {
  const before = quotes(widget).length;
  press(widget, "Add note", ".annotate");
  const made = () => quotes(widget).length === before + 1 && widget.shadowRoot.activeElement?.dataset.note;
  await until(made).catch(() => {
    throw new Error(`no note: ${quotes(widget)}, ${widget.shadowRoot.activeElement?.outerHTML}`);
  });
};
const write = (area, words) => {
  area.value = words;
  area.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
};
const files = () => {
  const made = [];
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => make.call(URL, made[made.length] = blob);
  HTMLAnchorElement.prototype.click = () => {};
  return async (widget, name) => {
    const before = made.length;
    press(widget, name, ".library button");
    const blob = await until(() => made[before]);
    return [blob.type, await blob.text()];
  };
};
const bring = (widget, content) => {
  const field = widget.shadowRoot.querySelector(".library [type=file]");
  const brought = new DataTransfer();
  brought.items.add(new File([content], "x.json", { type: "application/json" }));
  field.files = brought.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
};
const TEXT = [
  "The harbour master said on Monday that “the night trams will run until two”, and nobody laughed.",
  "The second paragraph speaks of gulls, chess boards and the price of rope in winter.",
];
const ARABIC = "قال مدير الميناء إن ترام الليل سيعمل حتى الساعة الثانية صباحا، ولم يضحك أحد.";
const html = (paragraphs) => paragraphs.map((one) => `<p>${one.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`).join("");
const feedOf = (paragraphs, more = {}) => ({ version: "https://jsonfeed.org/version/1.1", title: "The Harbour Courier", items: [
  { id: "trams", title: "About trams", url: "https://harbour.example/trams", content_html: html(paragraphs), _newsstand: { source: "Rail Review" }, ...more },
  { id: "night", title: "عن الترام", language: "ar", content_html: html([ARABIC]) },
] });
const handed = async (feed = feedOf(TEXT), attributes = {}) => {
  await customElements.whenDefined("news-stand");
  const widget = document.createElement("news-stand");
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.feed = feed;
  document.body.append(widget);
  return widget.ready;
};
