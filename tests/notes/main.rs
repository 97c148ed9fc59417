//! Notes of passages: made by whoever can select something and by whoever cannot, found again after a text changed,
//! taken away as files; and a host's own comments below an article.

mod comments;
mod file;
mod found;
mod made;

/// What the scripts of these tests have at hand.
const NOTES: &str = r#"
const inside = (stand, selector) => [...stand.shadowRoot.querySelectorAll(selector)];
const known = (stand) => until(() => inside(stand, ".library .lasting").length === 1 && stand);
const press = (stand, name, where = "button") => {
  const found = inside(stand, where).find((one) => text(one).includes(name));
  if (!found) throw new Error(`no ${name} in ${inside(stand, where).map(text)}`);
  found.click();
};
const open = async (stand, headline) => {
  press(stand, headline, ".card .headline button");
  await until(() => opened(stand) === headline && inside(stand, ".annotate").length);
};
const quotes = (stand) => inside(stand, ".notes blockquote").map(text);
const marked = () => [...CSS.highlights?.get("newsstand-note") ?? []];
const marks = () => marked().map(String).sort();
// They come once the text is there; those of a text that is not there any more say nothing.
const settled = (count) => until(() => marked().length === count && marked().every((range) => range.startContainer.isConnected))
  .catch(() => { throw new Error(`not ${count} marks: ${JSON.stringify(marks())}`); });
const select = (stand, first, from, last, to) => {
  const nodes = inside(stand, ".text > p").map((one) => one.firstChild);
  (stand.shadowRoot.getSelection?.() ?? getSelection()).setBaseAndExtent(nodes[first], from, nodes[last], to);
};
const note = async (stand) => {
  const before = quotes(stand).length;
  press(stand, "Note", ".annotate");
  const made = () => quotes(stand).length === before + 1 && stand.shadowRoot.activeElement?.dataset.note;
  await until(made).catch(() => {
    throw new Error(`no note: ${quotes(stand)}, ${stand.shadowRoot.activeElement?.outerHTML}`);
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
  return async (stand, name) => {
    const before = made.length;
    press(stand, name, ".library button");
    const blob = await until(() => made[before]);
    return [blob.type, await blob.text()];
  };
};
const bring = (stand, content) => {
  const field = stand.shadowRoot.querySelector(".library [type=file]");
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
  const stand = document.createElement("news-stand");
  for (const [name, value] of Object.entries(attributes)) stand.setAttribute(name, value);
  stand.feed = feed;
  document.body.append(stand);
  return stand.ready;
};
"#;
