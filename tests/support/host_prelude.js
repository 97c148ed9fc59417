// Helpers for scripts in a host page: waits, adds widgets, and reads what they show.
const frames = async (count = 2) => {
  for (let left = count; left > 0; left--) await new Promise((done) => requestAnimationFrame(done));
  // A drawing that takes long goes on in timers, which come in the order in which they were set.
  for (let left = 8; left > 0; left--) await new Promise((done) => setTimeout(done));
  // A part of the program may be on its way, without which there is less to see.
  for (let left = 200; left > 0 && (isLoading() || isFeedPartial()); left--) await new Promise((done) => setTimeout(done, 20));
};
const until = async (what) => {
  for (const end = performance.now() + 60_000; performance.now() < end;) {
    const found = await what();
    if (found) return found;
    // No frames are drawn of what nobody sees.
    await new Promise((done) => { requestAnimationFrame(done); setTimeout(done, 100); });
  }
  throw new Error(`waited in vain for ${what}`);
};
const text = (node) => (node?.textContent ?? "").replace(/[\u2066-\u2069]/g, "").trim();
const status = (widget) => text(widget.shadowRoot?.querySelector("[role=status]"));
const headlines = (widget) =>
  [...widget.shadowRoot.querySelectorAll("[role=feed] .headline")].map(text);
const opened = (widget) => text(widget.shadowRoot.querySelector(".open-article article .headline"));
const add = (attributes = {}, place = document.body) => {
  const widget = document.createElement("news-stand");
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  place.append(widget);
  return widget;
};
const there = async (attributes, place) => {
  await customElements.whenDefined("news-stand");
  return add(attributes, place).ready;
};
// Has the content of a dialog drawn, as opening it does.
const drawn = (widget, id) => until(() => {
  const popover = widget.shadowRoot.getElementById(id);
  popover?.dispatchEvent(new Event("toggle"));
  return popover && !popover.querySelector(":scope > .waiting");
});
const hear = (name, target = document) => {
  const heard = [];
  target.addEventListener(`newsstand:${name}`, (event) => heard.push(event.detail));
  return heard;
};
