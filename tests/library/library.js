// Helpers for a widget's library: opens articles, presses buttons, and exports and imports files.
const inside = (widget, selector) => [...widget.shadowRoot.querySelectorAll(selector)];
const known = async (widget) => {
  await drawn(widget, "library");
  return until(() => inside(widget, ".library .lasting").length === 1 && widget);
};
const press = (widget, name, where = "button") => {
  const found = inside(widget, where).find((one) => text(one).includes(name) || one.getAttribute("aria-label") === name);
  if (!found) throw new Error(`no ${name} in ${inside(widget, where).map(text)}`);
  found.click();
};
const marked = (widget, mark) => inside(widget, `.card${mark} .headline`).map(text);
const open = async (widget, headline) => {
  press(widget, headline, ".card .headline button");
  await until(() => opened(widget) === headline && widget.shadowRoot.querySelector(".save"));
};
const back = async (widget) => { press(widget, "←", ".back"); await until(() => !opened(widget)); };
const type = (widget, field, value) => {
  const input = inside(widget, ".library input").find((one) => one.getAttribute("aria-label") === field);
  input.value = value;
  input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
};
const outcome = (widget) => text(widget.shadowRoot.querySelector(".library .said"));
// Adds a file, until it is said what came of it: the same that is said once more is said anew.
const bring = async (widget, content, expected) => {
  const field = widget.shadowRoot.querySelector(".library [type=file]");
  const brought = new DataTransfer();
  brought.items.add(new File([content], "x.json", { type: "application/json" }));
  field.files = brought.files;
  let anew = false;
  const watch = new MutationObserver(() => { anew = true; });
  watch.observe(widget.shadowRoot.querySelector(".library .said"), { childList: true, characterData: true, subtree: true });
  field.dispatchEvent(new Event("change", { bubbles: true }));
  await until(() => anew && outcome(widget).includes(expected))
    .catch(() => { throw new Error(`not "${expected}" but "${outcome(widget)}", ${anew ? "anew" : "as before"}`); });
  watch.disconnect();
};
// What is written into a file is given as its text, and not saved.
const files = () => {
  const made = [];
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => make.call(URL, made[made.length] = blob);
  HTMLAnchorElement.prototype.click = () => {};
  return async (widget) => {
    const before = made.length;
    press(widget, "Export to a file", ".library button");
    return (await until(() => made[before])).text();
  };
};
const article = (id, source, more) => ({ id, title: `About ${id}`, content_text: `${id} it is.`, _newsstand: { source }, ...more });
const feed = { version: "https://jsonfeed.org/version/1.1", title: "The Harbour Courier", items: [
  article("gulls", "Rail Review"), article("trams", "Rail Review"), article("chess", "Channel 5"), article("stars", "Hill Gazette")] };
const handed = async (attributes, edition = feed) => {
  await customElements.whenDefined("news-stand");
  const widget = document.createElement("news-stand");
  for (const [name, value] of Object.entries(attributes ?? {})) widget.setAttribute(name, value);
  widget.feed = edition;
  document.body.append(widget);
  return widget.ready;
};
// A widget in a page of its own, as in another tab.
const elsewhere = async (edition) => {
  const frame = document.createElement("iframe");
  frame.src = "/host/";
  document.body.append(frame);
  await new Promise((done) => frame.onload = done);
  await frame.contentWindow.customElements.whenDefined("news-stand");
  const widget = frame.contentDocument.createElement("news-stand");
  widget.feed = edition;
  frame.contentDocument.body.append(widget);
  return known(await widget.ready);
};
