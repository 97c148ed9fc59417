// Gives what `selector` finds a colour that is too pale to read.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`${selector} { color: #c8c4bc !important; fill: #c8c4bc !important }`);
root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
