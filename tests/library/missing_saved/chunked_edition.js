// Saves an article of a chunked edition and others, and returns which are called missing meanwhile and at last.
const first = await there({ src: '/parts/300/plain/feed.json' });
await known(first);
first.article = 'archive-250';
(await until(() => inside(first, '.save')[0])).click();
const value = { headline: 'Of another edition', url: '', source: 'Rail Review', language: 'en' };
await bring(first, file({ kind: 'saved', id: 'nowhere', at: 1, value }, { kind: 'saved', id: 'hidden', at: 1, value: { ...value, source: 'Channel 5' } },
  { kind: 'hidden', id: 'Channel 5', at: 1, value: true }), '3 items imported');
first.remove();
const called = new Set();
const next = await there({ src: '/parts/300/plain/feed.json', only: 'saved' });
const watch = setInterval(() => gone(next).forEach(([headline]) => called.add(headline)));
await until(() => gone(next).length && headlines(next).join() === 'Number 250 of the archive');
await frames(10);
clearInterval(watch);
const at_the_end = gone(next).map(([headline]) => headline);
next.since = '24h';
await until(() => !gone(next).length);
return [[...called], at_the_end];
