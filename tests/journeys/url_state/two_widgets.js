// Makes choices in two widgets and goes back, and returns the fragments, the steps of history and the views.
const one = await there({ src: '/feed.json', 'url-key': 'one', since: '30d' });
const two = await there({ src: '/feed.json', 'url-key': 'a&b' });
const before = history.length;
one.sort = 'oldest';
await frames();
const set = [location.hash, history.length - before];
two.shadowRoot.querySelectorAll('[aria-labelledby=source] input')[0].click();
await until(() => location.hash.includes('a%26b'));
one.shadowRoot.querySelectorAll('[aria-labelledby=published] input')[0].click();
await until(() => location.hash.includes('since'));
const both = location.hash;
const steps = history.length - before;
history.back();
await until(() => one.since === '30d');
const left = [one.sort, two.sources !== ''];
history.back();
await until(() => two.sources === '');
return { set, both, steps, left, last: location.hash, sort: one.sort };
