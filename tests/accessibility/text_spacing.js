// Applies the text spacing of WCAG 1.4.12.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
