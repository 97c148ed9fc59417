// Returns the link that a widget's button copies.
const linkOf = async (widget) => {
  let copied;
  Object.defineProperty(navigator, "clipboard", { configurable: true,
    value: { writeText: async (text) => { copied = text; } } });
  [...widget.shadowRoot.querySelectorAll(".actions button")]
    .find((button) => text(button).startsWith("Copy link")).click();
  return until(() => copied);
};
