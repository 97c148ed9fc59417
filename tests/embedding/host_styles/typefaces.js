// Opens an article in each of five languages, and returns which of its texts have the Arabic typeface.
const texts = { ar: 'قال المدير', fa: 'مدیر گفت', ur: 'مدیر نے کہا', he: 'המנהל אמר', en: 'It is said' };
const items = Object.entries(texts).map(([language, said]) =>
  ({ id: language, language, title: said, content_text: said }));
const widget = await there({ src: '/feed.json' });
widget.replace({ version: 'https://jsonfeed.org/version/1.1', title: 'T', language: 'en', items });
const faces = [];
for (const { id, title } of items) {
  widget.article = id;
  await until(() => opened(widget) === title);
  const of = (selector) => getComputedStyle(widget.shadowRoot.querySelector(selector)).fontFamily;
  faces.push([id, ['.text', '.open-article article .headline', `.card:lang(${id}) .headline`]
    .map((selector) => of(selector).replace(/^\W/, '').startsWith('Noto Naskh'))]);
}
return faces;
