// The same articles as a static page without scripts, the baseline of the paint benchmark.

import { age, direction, iso } from "./core.js";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Returns the page. With full texts, each article has its text in a `<details>`. */
export function page({ now, sources, rows }, style) {
  const row = ([source, published, language, headline, excerpt, paragraphs]) => {
    const text = (paragraphs ?? []).map((paragraph) => `<p>${escaped(paragraph)}</p>`).join("");
    return `<li class="row" lang="${language}" dir="${direction(language)}"><article>`
      + `<p class="meta"><span>${escaped(sources[source])}</span> · <time datetime="${iso(published)}">${age(published, now)}</time></p>`
      + `<h2>${escaped(headline)}</h2><p class="excerpt">${escaped(excerpt)}</p></article>`
      + `${text && `<details><summary>Text</summary>${text}</details>`}</li>`;
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`
    + `<title>Reader</title><style>${style}</style></head><body><ul>${rows.map(row).join("")}</ul></body></html>`;
}
