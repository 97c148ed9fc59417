// An article as it is kept by what a reader does with it.

/** What is kept of an article that is saved or noted, none of it too long; of one that is not there, only that it was. */
export function cutting(article) {
  if (!article) return true;
  const { headline, url, source, language } = article;
  const most = (text, count) => (text ?? "").slice(0, count);
  return {
    headline: most(headline, 1000), url: url?.length > 10000 ? "" : url ?? "", source: most(source, 1000), language: most(language, 100),
  };
}
