// The part of an article that is stored with a record of it.

/** Returns an article's headline, address, source and language, cut to a length; `true` if the article is missing. */
export function snapshot(article) {
  if (!article) return true;
  const { headline, url, source, language } = article;
  const cut = (text, length) => (text ?? "").slice(0, length);
  return {
    headline: cut(headline, 1000),
    url: url?.length > 10000 ? "" : url ?? "",
    source: cut(source, 1000),
    language: cut(language, 100),
  };
}
