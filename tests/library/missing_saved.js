// Helpers for saved articles that are missing: editions without them, and the list of them.
const gulls = article("gulls", "Rail Review", { url: "https://harbour.example/gulls" });
const [trams, chess] = ["trams", "chess"].map((id) => article(id, "", { _newsstand: undefined }));
const paper = (...items) => ({ ...feed, items });
const opens = async (place, edition) => {
  await place.defaultView.customElements.whenDefined("news-stand");
  const widget = place.createElement("news-stand");
  widget.feed = edition;
  widget.setAttribute("only", "saved");
  place.body.append(widget);
  return known(await widget.ready);
};
const save = async (widget, ids) => {
  for (const id of ids) {
    widget.article = id;
    await until(() => opened(widget) === `About ${id}`);
    inside(widget, ".save")[0].click();
    await until(() => inside(widget, ".save[aria-pressed=true]").length);
  }
  widget.article = null;
  await until(() => !opened(widget));
};
const gone = (widget) => inside(widget, ".list .related li").map((one) =>
  [text(one.querySelector(".headline")), one.querySelector("a")?.href ?? null, text(one.querySelector(".source"))]);
const file = (...records) => JSON.stringify({ "newsstand-memory": 1, records });
