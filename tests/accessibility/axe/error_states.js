// Makes the widgets of a host page in which something went wrong, each by a name; `options` are its attributes.
const main = document.createElement('main');
main.append(...document.body.childNodes);
document.body.append(main);
addEventListener('newsstand:error', (event) => event.preventDefault());
const feed = (item) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'A paper', items: [item] });
const part = (widget, selector) => until(() => widget.shadowRoot.querySelector(selector));
const make = {
  'a loading text': (options) =>
    there({ ...options, src: '/parts/300/unread/feed.json', article: 'archive-3' }, main),
  'a missing text': (options) =>
    there({ ...options, src: '/parts/300/lost/feed.json', article: 'archive-3' }, main),
  'missing cards': (options) =>
    there({ ...options, src: '/parts/300/without-columns/feed.json' }, main),
  'a missing article': (options) =>
    there({ ...options, src: '/feed.json', article: 'nowhere' }, main),
  'a missing feed': (options) =>
    add({ ...options, src: '/nowhere.json' }, main).ready.catch(() => {}),
  'a crash': async (options) => {
    const widget = await there({ ...options, src: '/feed.json', since: '1h' }, main);
    for (const place of ['[role=feed]', '.widget']) {
      widget.shadowRoot.querySelector(place).insertBefore = () => { throw new Error('on purpose'); };
    }
    widget.since = null;
  },
  'a saved article that left the edition': async (options) => {
    const article = (title) => feed({ id: title, title, url: 'https://a.example/', content_text: 'So it is.' });
    const widget = await there({ ...options, src: '/feed.json', only: 'saved' }, main);
    widget.replace(article('A headline'));
    widget.article = 'A headline';
    await drawn(widget, 'library');
    await part(widget, '.library .lasting');
    const save = await part(widget, '.save');
    if (save.ariaPressed === 'false') save.click();
    await until(() => save.ariaPressed === 'true');
    widget.article = null;
    widget.replace(article('Another'));
  },
  'a note whose passage is gone': async (options) => {
    const article = (text) => feed({ id: 'a', title: 'A headline', content_text: text });
    const widget = await there({ ...options, src: '/feed.json' }, main);
    widget.replace(article('A passage that somebody takes a note of.'));
    widget.article = 'a';
    await drawn(widget, 'library');
    await part(widget, '.library .lasting');
    (await part(widget, '.annotate')).click();
    await part(widget, '.notes li');
    widget.replace(article('Nothing of all that was true, it says.'));
  },
};
await make[state](options);
return true;
