// Helpers for scripts in a widget: finds its groups, inputs, cards and buttons, and reads their names.
const root = document.querySelector("news-stand").shadowRoot;
const text = (node) => (node?.textContent ?? "")
  .replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ").trim();
const named = (node) => text(root.getElementById(node.getAttribute("aria-labelledby")));
const group = (name) => [...root.querySelectorAll("[role=group]")]
  .find((group) => named(group) === name);
const label = (input) => input.hasAttribute("aria-labelledby")
  ? text(root.getElementById(input.getAttribute("aria-labelledby")))
  : [...input.closest("label").querySelectorAll(".name, .count")].map(text).join(" ")
    || text(input.closest("label"));
const inputs = (name) => [...group(name).querySelectorAll("input")];
// Has the content of a dialog drawn, as opening it does, and returns whether it is.
const drawn = (id, widget = root) => {
  const popover = widget.getElementById(id);
  popover?.dispatchEvent(new Event("toggle"));
  return popover && !popover.querySelector(":scope > .waiting");
};
const cards = () => [...root.querySelectorAll("[role=feed] > article")];
const buttons = () => [...root.querySelectorAll("button")];
const shown = (node) => node.checkVisibility({ visibilityProperty: true });
