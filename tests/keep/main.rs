//! What a reader keeps: it is there the next time, in all stands and tabs; it can be taken away as a file, brought
//! back and forgotten; and where a browser keeps nothing, that is said.

mod again;
mod file;
mod gone;
mod hidden;
mod others;

/// What the scripts of these tests have at hand.
const KEEPS: &str = r#"
const inside = (stand, selector) => [...stand.shadowRoot.querySelectorAll(selector)];
const known = (stand) => until(() => inside(stand, ".library .lasting").length === 1 && stand);
const press = (stand, name, where = "button") => {
  const found = inside(stand, where).find((one) => text(one).includes(name) || one.getAttribute("aria-label") === name);
  if (!found) throw new Error(`no ${name} in ${inside(stand, where).map(text)}`);
  found.click();
};
const marked = (stand, mark) => inside(stand, `.card${mark} .headline`).map(text);
const open = async (stand, headline) => {
  press(stand, headline, ".card .headline button");
  await until(() => opened(stand) === headline && stand.shadowRoot.querySelector(".save"));
};
const back = async (stand) => { press(stand, "←", ".back"); await until(() => !opened(stand)); };
const type = (stand, field, value) => {
  const input = inside(stand, ".library input").find((one) => one.getAttribute("aria-label") === field);
  input.value = value;
  input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
};
const said = (stand) => text(stand.shadowRoot.querySelector(".library .said"));
// Adds a file, until it is said what came of it: the same that is said once more is said anew.
const bring = async (stand, content, expected) => {
  const field = stand.shadowRoot.querySelector(".library [type=file]");
  const brought = new DataTransfer();
  brought.items.add(new File([content], "x.json", { type: "application/json" }));
  field.files = brought.files;
  let anew = false;
  const watch = new MutationObserver(() => { anew = true; });
  watch.observe(stand.shadowRoot.querySelector(".library .said"), { childList: true, characterData: true, subtree: true });
  field.dispatchEvent(new Event("change", { bubbles: true }));
  await until(() => anew && said(stand).includes(expected))
    .catch(() => { throw new Error(`not "${expected}" but "${said(stand)}", ${anew ? "anew" : "as before"}`); });
  watch.disconnect();
};
// What is written into a file is given as its text, and not saved.
const files = () => {
  const made = [];
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => make.call(URL, made[made.length] = blob);
  HTMLAnchorElement.prototype.click = () => {};
  return async (stand) => {
    const before = made.length;
    press(stand, "Save to a file", ".library button");
    return (await until(() => made[before])).text();
  };
};
const article = (id, source, more) => ({ id, title: `About ${id}`, content_text: `${id} it is.`, _newsstand: { source }, ...more });
const feed = { version: "https://jsonfeed.org/version/1.1", title: "The Harbour Courier", items: [
  article("gulls", "Rail Review"), article("trams", "Rail Review"), article("chess", "Channel 5"), article("stars", "Hill Gazette")] };
const handed = async (attributes, edition = feed) => {
  await customElements.whenDefined("news-stand");
  const stand = document.createElement("news-stand");
  for (const [name, value] of Object.entries(attributes ?? {})) stand.setAttribute(name, value);
  stand.feed = edition;
  document.body.append(stand);
  return stand.ready;
};
// A stand in a page of its own, as in another tab.
const elsewhere = async (edition) => {
  const frame = document.createElement("iframe");
  frame.src = "/host/";
  document.body.append(frame);
  await new Promise((done) => frame.onload = done);
  await frame.contentWindow.customElements.whenDefined("news-stand");
  const stand = frame.contentDocument.createElement("news-stand");
  stand.feed = edition;
  frame.contentDocument.body.append(stand);
  return known(await stand.ready);
};
"#;
