// Prints an element alone, without the page around it.

/** Marks the element, and the hosts of the shadow roots that it is in, while it is printed. */
const PRINTED = "data-newsstand-printed";

/** Hides everything else, and keeps the element's ancestors from clipping or moving it. */
const STYLES = `@media print {
  :not(:has([${PRINTED}]), [${PRINTED}], [${PRINTED}] *) { display: none !important; }
  :has([${PRINTED}]) { position: static !important; overflow: visible !important; block-size: auto !important;
    max-block-size: none !important; margin: 0 !important; padding: 0 !important; border: 0 !important; }
}`;

export function printAlone(element) {
  const undo = [];
  // Each root that the element is nested in needs a style sheet of its own.
  for (let host = element; host; host = host.getRootNode().host) {
    const [inner, root, sheet] = [host, host.getRootNode(), new CSSStyleSheet()];
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    inner.setAttribute(PRINTED, "");
    undo.push(() => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      inner.removeAttribute(PRINTED);
    });
  }
  addEventListener("afterprint", () => undo.forEach((one) => one()), { once: true });
  print();
}
