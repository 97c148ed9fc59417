// An article as text: Markdown, plain text, a quote. Whatever it says stays text in each of them.

/** What has a meaning of its own in Markdown, wherever it stands; the last few only where they would begin something. */
const MARKS = /[\\`*_[\]<>~$|#@]|&(?=[#\w])|:(?=[/a-z])|(?<=www)\.|^(?:[-+=:]|\d+(?=[.)]))/gi;

/** Quotation marks by language, where they are not the English ones. */
const MARKED = { de: "„“", fr: "«»", ja: "「」", ru: "«»", uk: "«»", fa: "«»" };

/** A text in one line, as a page shows it: without what only steers its direction around names. */
const line = (text) => text.replace(/[\u2066-\u2069]/g, "").replace(/[\s\p{Cc}]+/gu, " ").trim();

/** An address that is one, in which nothing is left that could end it. */
function address(url) {
  try {
    return new URL(url).href;
  } catch {
    return undefined;
  }
}

/** A text in one line of Markdown that shows it and does nothing else. */
function marked(text) {
  // A number is no item of a list once what stands after it means nothing.
  return line(text).replace(MARKS, (mark) => /\d/.test(mark) ? `${mark}\\` : `\\${mark}`);
}

/** An article as Markdown; `unstated` stands for a source that it does not state. */
export function asMarkdown({ headline, source, published, paragraphs, url }, unstated) {
  const link = address(url);
  return [
    `# ${marked(headline)}`, `**${marked(source || unstated)}** · ${marked(published)}`,
    ...paragraphs.map(marked), link && `<${link}>`,
  ].filter(Boolean).join("\n\n") + "\n";
}

/** An article as plain text. */
export function asText({ headline, source, published, paragraphs, url }, unstated) {
  const head = [headline, source || unstated, published].map(line).join("\n");
  return [head, ...paragraphs.map(line), address(url)].filter(Boolean).join("\n\n") + "\n";
}

/** A passage of an article, with where it is from. */
export function asQuote({ headline, source, language, paragraphs, url }, passage, link) {
  const [before, after] = MARKED[language.split(/[-_]/)[0].toLowerCase()] ?? "“”";
  const from = [source && line(source), line(headline), address(url) ?? link].filter(Boolean);
  return `${before}${line(passage || paragraphs[0] || headline)}${after} — ${from.join(", ")}`;
}

/** The name of a file of it. */
export function fileName(headline, kind) {
  const words = line(headline).match(/[\p{L}\p{N}\p{M}]+/gu) ?? ["article"];
  return `${[...words.join("-")].slice(0, 60).join("")}.${kind}`;
}
