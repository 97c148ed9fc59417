// Stores records of other versions and broken ones, and returns what a widget makes of them.
const done = (request) => new Promise((then, fail) => { request.onsuccess = () => then(request.result); request.onerror = fail; });
const request = indexedDB.open('newsstand', 7);
request.onupgradeneeded = () => request.result.createObjectStore('kept', { keyPath: ['kind', 'id'] });
const base = await done(request);
const table = base.transaction('kept', 'readwrite').objectStore('kept');
for (const [kind, id, value] of [['read', 'gulls', 'yes'], ['read', 'x'.repeat(20000), true], ['view', 'v', '{'],
  ['visit', 'The Harbour Courier', { seen: 'never' }], ['later', 'a', 1], ['saved', 'trams', true]]) {
  await done(table.put({ kind, id, value, at: 5 }));
}
base.close();
const widget = await known(await handed());
await until(() => marked(widget, ':has(.saved)').length);
return [headlines(widget).length, marked(widget, '.read'), marked(widget, ':has(.saved)'), inside(widget, '.library .chip').length];
