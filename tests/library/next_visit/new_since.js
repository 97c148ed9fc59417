// Visits editions on several days, and returns the numbers of new articles.
const day = 86400000, then = Date.now();
const at = (days) => new Date(then + days * day).toISOString();
const dated = (id, days) => article(id, 'Rail Review', { date_published: at(days) });
const edition = (days, items) => ({ ...feed, items, _newsstand: { version: 1, as_of: at(days) } });
const one = await known(await handed({}, edition(-0.1, [dated('gulls', -1)])));
const first = inside(one, '.new-since').length;
one.remove();
Date.now = () => then + 2 * day;
const two = await known(await handed({}, edition(1.9, [dated('gulls', -1), dated('trams', 1), dated('chess', 1.5)])));
await until(() => inside(two, '.new-since').length);
const fresh = text(inside(two, '.new-since')[0]);
inside(two, '.new-since')[0].click();
await until(() => two.only === 'new' && headlines(two).length === 2);
const new_ones = [headlines(two), inside(two, '.chip').map(text)];
// A reload is no new visit.
const three = await known(await handed({}, edition(1.9, [dated('trams', 1)])));
await until(() => inside(three, '.new-since').length);
const before = text(inside(three, '.new-since')[0]);
// Another edition of what was read before, and one of what never was.
Date.now = () => then + 4 * day;
three.replace(edition(3.9, [dated('gulls', -1), dated('stars', 3)]));
await until(() => text(inside(three, '.new-since')[0]).startsWith('1 new'));
const replaced = [headlines(three).length];
three.replace({ ...edition(3.9, [dated('gulls', -1), dated('stars', 3)]), title: 'Another paper' });
await until(() => !inside(three, '.new-since').length);
three.replace(edition(3.95, [dated('gulls', 3.8), dated('stars', 3), dated('chess', 3.85)]));
await until(() => inside(three, '.new-since').length);
replaced.push(text(inside(three, '.new-since')[0]).split(' since')[0]);
return [first, fresh, new_ones, replaced, before,
  new Intl.DateTimeFormat('en-GB', { weekday: 'long' }).format(then - 0.1 * day)];
