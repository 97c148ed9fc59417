// Adds widgets with inline feeds, one of them broken, and returns what they show.
const errors = hear("error");
const written = (text, attributes = {}) => {
  const widget = document.createElement("news-stand");
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  const script = document.createElement("script");
  script.type = "application/feed+json";
  script.textContent = text;
  widget.append(script);
  document.body.append(widget);
  return widget;
};
const feed = JSON.stringify({ title: "T", items: [{ id: "a", title: "Written <b>" }] });
const widget = await written(feed).ready;
const seen = [status(widget), headlines(widget)[0]];
const other = await written(feed, { src: "/feed.json" }).ready;
seen.push(status(other));
other.removeAttribute("src");
await until(() => headlines(other)[0] === "Written <b>");
const broken = written("{");
const refused = await broken.ready.then(() => "ready", () => "refused");
seen.push(refused, text(broken.shadowRoot), errors.length, errors[0].name);
return seen;
