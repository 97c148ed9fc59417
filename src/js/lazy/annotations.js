// Notes in formats that other programs read: W3C Web Annotations, and Markdown in which no text of an article acts as
// markup.

/** Encodes any text as a part of an address; half a surrogate pair becomes U+FFFD. */
const encoded = (text) => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "\ufffd"));

/** Returns the address of a note's article: its own, or else one in this page. */
const articleUrl = ({ url, article }, page) =>
  url.replace(/[\s<>\\"`{}|^]/g, encoded) || `${page}.article=${encoded(article)}`;

/** Writes notes as an annotation collection in JSON-LD. `page` is this page's address, up to the element's URL key. */
export function jsonld(notes, page) {
  const items = notes.map(({ id, value, at }) => {
    const { exact, prefix, suffix, start, text } = value;
    return {
      id: `urn:uuid:${encoded(id)}`,
      type: "Annotation",
      motivation: text ? "commenting" : "highlighting",
      modified: new Date(at).toISOString(),
      ...text && { body: { type: "TextualBody", value: text, format: "text/plain", purpose: "commenting" } },
      target: {
        source: articleUrl(value, page),
        selector: [
          { type: "TextQuoteSelector", exact, prefix, suffix },
          { type: "TextPositionSelector", start, end: start + [...exact].length },
        ],
      },
    };
  });
  return JSON.stringify({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${page}.notes`,
    type: "AnnotationCollection",
    label: "Notes",
    total: items.length,
    first: { id: `${page}.notes.1`, type: "AnnotationPage", startIndex: 0, items },
  }, null, 1);
}

/** Writes notes as Markdown, grouped by article, in the order of its text. */
export function markdown(notes, page) {
  const articles = new Map();
  for (const { value } of notes) articles.set(value.article, [...articles.get(value.article) ?? [], value]);
  const sections = [...articles.values()].map((values) => {
    values.sort((one, other) => one.start - other.start);
    const [first] = values;
    const address = articleUrl(first, page).replaceAll("&", "&amp;");
    const head = [`## [${lines(first.headline).join(" ")}](<${address}>)`, lines(first.source).join(" ")];
    const passages = values.flatMap(({ exact, text }) => [
      lines(exact).map((line) => `> ${line}`).join("\n>\n"),
      // A backslash keeps a line break.
      lines(text, true).join("\n").replace(/(?<=[^\n])\n(?=[^\n])/g, "\\\n").replace(/\n{3,}/g, "\n\n"),
    ]);
    return [...head, ...passages].filter(Boolean).join("\n\n");
  });
  return `${sections.join("\n\n")}\n`;
}

/** Splits a text into lines, escaped for Markdown. */
function lines(text, keepEmpty = false) {
  const all = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).map((line) => line.trim()
    .replace(/[\\`*_[\]<>&|~$@]|:(?=\/\/)|\bwww(?=\.)/gi, (found) => /w/i.test(found) ? `${found}\\` : `\\${found}`)
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2"));
  return keepEmpty ? all : all.filter(Boolean);
}
