// Prints an element alone, whatever else is in the page.

/** Marks what is printed while it is. */
const PRINTED = "data-newsstand-printed";

/** What is around it, and may scroll or be cut off on a screen, is as if it were not there. */
const SHEET = `@media print {
  :not(:has([${PRINTED}]), [${PRINTED}], [${PRINTED}] *) { display: none !important; }
  :has([${PRINTED}]) { position: static !important; overflow: visible !important; block-size: auto !important;
    max-block-size: none !important; margin: 0 !important; padding: 0 !important; border: 0 !important; }
}`;

export function printAlone(element) {
  const undo = [];
  // Each of those that it is inside of has a root of its own.
  for (let one = element; one; one = one.getRootNode().host) {
    const [inner, root, sheet] = [one, one.getRootNode(), new CSSStyleSheet()];
    sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    inner.setAttribute(PRINTED, "");
    undo.push(() => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      inner.removeAttribute(PRINTED);
    });
  }
  addEventListener("afterprint", () => { for (const one of undo) one(); }, { once: true });
  print();
}
