// An article as Markdown, as plain text, and as a quote. Whatever the article says, it stays text.

/** Matches what has a meaning in Markdown anywhere; the last alternatives only where they would begin something. */
const MARKUP = /[\\`*_[\]<>~$|#@]|&(?=[#\w])|:(?=[/a-z])|(?<=www)\.|^(?:[-+=:]|\d+(?=[.)]))/gi;

/** Quotation marks by language. All other languages have the English ones. */
const QUOTATION_MARKS = { de: "„“", fr: "«»", ja: "「」", ru: "«»", uk: "«»", fa: "«»" };

/** Returns a text as one line, without the characters that isolate the direction of names. */
const oneLine = (text) => text.replace(/[\u2066-\u2069]/g, "").replace(/[\s\p{Cc}]+/gu, " ").trim();

/** Returns an address in its normal form, in which nothing can end it early, and nothing if it is invalid. */
function normalUrl(url) {
  try {
    return new URL(url).href;
  } catch {
    return undefined;
  }
}

/** Returns a text as one line of Markdown without markup. */
function escaped(text) {
  // A number is no list item once the character after it is escaped.
  return oneLine(text).replace(MARKUP, (mark) => /\d/.test(mark) ? `${mark}\\` : `\\${mark}`);
}

/** Returns an article as Markdown. `unstated` stands in for a missing source. */
export function asMarkdown({ headline, source, published, paragraphs, url }, unstated) {
  const link = normalUrl(url);
  return [
    `# ${escaped(headline)}`, `**${escaped(source || unstated)}** · ${escaped(published)}`,
    ...paragraphs.map(escaped), link && `<${link}>`,
  ].filter(Boolean).join("\n\n") + "\n";
}

/** Returns an article as plain text. `unstated` stands in for a missing source. */
export function asText({ headline, source, published, paragraphs, url }, unstated) {
  const head = [headline, source || unstated, published].map(oneLine).join("\n");
  return [head, ...paragraphs.map(oneLine), normalUrl(url)].filter(Boolean).join("\n\n") + "\n";
}

/** Returns a passage of an article in quotation marks, with its source. Without a passage it is the first paragraph. */
export function asQuote({ headline, source, language, paragraphs, url }, passage, link) {
  const [before, after] = QUOTATION_MARKS[language.split(/[-_]/)[0].toLowerCase()] ?? "“”";
  const origin = [source && oneLine(source), oneLine(headline), normalUrl(url) ?? link].filter(Boolean);
  return `${before}${oneLine(passage || paragraphs[0] || headline)}${after} — ${origin.join(", ")}`;
}

/** Returns a file name made of the words of a headline. */
export function fileName(headline, extension) {
  const words = oneLine(headline).match(/[\p{L}\p{N}\p{M}]+/gu) ?? ["article"];
  return `${[...words.join("-")].slice(0, 60).join("")}.${extension}`;
}
