// Prints an article, and returns which elements of the page the print style hides.
const box = document.createElement('section');
document.body.append(box);
const widget = await there({ src: '/feed.json' }, box);
widget.article = (await (await fetch('/feed.json')).json()).items[0].id;
await until(() => opened(widget));
let seen;
window.print = () => {
  const [all] = [...document.adoptedStyleSheets.at(-1).cssRules];
  const hidden = all.cssRules[0].selectorText;
  seen = [all.media.mediaText, ...['h1', 'script', 'section', 'body', 'news-stand']
    .map((name) => document.querySelector(name).matches(hidden))];
};
press(widget, 'Print');
await until(() => seen);
dispatchEvent(new Event('afterprint'));
return [...seen, document.adoptedStyleSheets.length,
  widget.getAttributeNames().filter((name) => name.startsWith('data')).length];
