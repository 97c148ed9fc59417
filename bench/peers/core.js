// Shared code of the peers: data, filters, ages, and the visible range of a windowed list.

/** Height of a row in pixels, and number of rows kept beyond each edge of the window. */
export const ROW = 104;
export const OVERSCAN = 4;

export const RECENCY = [["Any time", 0], ["24 hours", 864e5], ["7 days", 7 * 864e5], ["30 days", 30 * 864e5]];

/** Fetches the articles from the URL that the page names. */
export async function articles() {
  const data = await (await fetch(document.documentElement.dataset.src)).json();
  data.articles = data.rows.map(([source, published, language, headline, excerpt, paragraphs], id) => (
    { id, source, name: data.sources[source], published, language, headline, excerpt, paragraphs }
  ));
  return data;
}

export function age(published, now) {
  const minutes = (now - published) / 6e4;
  if (minutes < 60) return `${minutes | 0} min ago`;
  return minutes < 1440 ? `${minutes / 60 | 0} h ago` : `${minutes / 1440 | 0} d ago`;
}

export const iso = (time) => new Date(time).toISOString();
export const direction = (language) => (language === "ar" ? "rtl" : "ltr");

export function filtered(articles, sources, span, now) {
  if (!sources.size && !span) return articles;
  const oldest = span ? now - span : -Infinity;
  return articles.filter((one) => one.published >= oldest && (!sources.size || sources.has(one.source)));
}

export function toggled(set, one) {
  const next = new Set(set);
  next.has(one) ? next.delete(one) : next.add(one);
  return next;
}

/** Returns the first visible row and the one after the last. */
export function range(top, height, count) {
  return [Math.max(0, (top / ROW | 0) - OVERSCAN), Math.min(count, Math.ceil((top + height) / ROW) + OVERSCAN)];
}
