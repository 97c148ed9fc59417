// Makes choices in pages with fragments of their own, and returns the fragments, the history and the errors.
const heard = hear('error');
const click = async (widget, at) => {
  widget.shadowRoot.querySelectorAll('[aria-labelledby=source] input')[at].click();
  await until(() => widget.sources !== '');
  await frames();
};
history.replaceState({ own: 1 }, '',
  '#q=a%20b&news.since=soon&news.tags=%E0%A4&news.x=1&news.sort=oldest&newsx.sort=source&news');
const widget = await there({ src: '/feed.json', 'url-key': 'news', clock: 'now' });
const view = widget.view();
const length = history.length;
await click(widget, 0);
const anchor = [location.hash.endsWith('&news'), history.length - length];
widget.remove();
history.replaceState({ own: 1 }, '', '#q=a%20b&news.sort=oldest');
const other = await there({ src: '/feed.json', 'url-key': 'news' });
await click(other, 0);
const pairs = [location.hash, JSON.stringify(history.state)];
const sources = other.sources;
location.hash = '#comments';
await frames(4);
return { view, anchor, pairs, kept: other.sources === sources, hash: location.hash, heard };
