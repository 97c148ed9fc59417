// Scrolls in an article with a stored place whose text is still loading.
const first = await known(await handed());
const records = ['archive-3', 'archive-4'].map((id) => ({ kind: 'place', id, value: 1, at: 1 }));
await bring(first, JSON.stringify({ 'newsstand-memory': 1, records }), '2 items imported');
first.remove();
const widget = await known(await there({ src: '/parts/300/unread/feed.json' }));
widget.article = 'archive-3';
await until(() => inside(widget, '.missing-text').length);
// Longer than it takes to look where the reader is.
for (let times = 30; times; times--) {
  document.dispatchEvent(new Event('scroll'));
  await new Promise((done) => setTimeout(done, 30));
}
return true;
