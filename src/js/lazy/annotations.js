// Notes as others read them: Web Annotations, and Markdown in which nothing of an article is markup.

/** A text as a part of an address, whatever is in it. */
const coded = (text) => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "\ufffd"));

/** Where the article of a note is read: at its own address, or else on this page. */
const source = ({ url, article }, page) => url.replace(/[\s<>\\"`{}|^]/g, coded) || `${page}.article=${coded(article)}`;

/** Notes as a collection of the W3C's model. `page` is this page's address, up to the name of the stand in it. */
export function jsonld(notes, page) {
  const items = notes.map(({ id, value, at }) => {
    const { exact, prefix, suffix, start, text } = value;
    return {
      id: `urn:uuid:${coded(id)}`,
      type: "Annotation",
      motivation: text ? "commenting" : "highlighting",
      modified: new Date(at).toISOString(),
      ...text && { body: { type: "TextualBody", value: text, format: "text/plain", purpose: "commenting" } },
      target: {
        source: source(value, page),
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

/** Notes as Markdown, those of an article together, in the order of its text. */
export function markdown(notes, page) {
  const articles = new Map();
  for (const { value } of notes) articles.set(value.article, [...articles.get(value.article) ?? [], value]);
  const made = [...articles.values()].map((values) => {
    values.sort((one, other) => one.start - other.start);
    const [first] = values;
    const address = source(first, page).replaceAll("&", "&amp;");
    const head = [`## [${lines(first.headline).join(" ")}](<${address}>)`, lines(first.source).join(" ")];
    const said = values.flatMap(({ exact, text }) => [
      lines(exact).map((line) => `> ${line}`).join("\n>\n"),
      // A line that is broken stays so.
      lines(text, true).join("\n").replace(/(?<=[^\n])\n(?=[^\n])/g, "\\\n").replace(/\n{3,}/g, "\n\n"),
    ]);
    return [...head, ...said].filter(Boolean).join("\n\n");
  });
  return `${made.join("\n\n")}\n`;
}

/** The lines of a text, of which none says anything to Markdown. */
function lines(text, empty = false) {
  const all = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).map((line) => line.trim()
    .replace(/[\\`*_[\]<>&|~$@]|:(?=\/\/)|\bwww(?=\.)/gi, (found) => /w/i.test(found) ? `${found}\\` : `\\${found}`)
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2"));
  return empty ? all : all.filter(Boolean);
}
