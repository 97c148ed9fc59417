// Returns the content of the open article.
const article = root.querySelector('.open-article > article');
const all = (selector) => [...article.querySelectorAll(selector)];
return {
  headline: text(article.querySelector('h2')),
  source: text(article.querySelector('.source')),
  provenance: text(article.querySelector('.provenance')),
  paragraphs: all('.text p:not(.missing-text)').map((paragraph) => paragraph.textContent),
  hashtags: all('.tags li').map(text),
  categories: text(article.querySelector('.categories')),
}
