// Saves an article while the browser is slow to open its database, and returns what the library says before and after,
// the articles that are saved then, and those that another page finds later.
const earlier = await elsewhere(feed);
await open(earlier, 'About trams');
press(earlier, 'Save', '.save');
await until(() => marked(earlier, ':has(.saved)').length);
// Taking the page away would end what is still being written.
await until(() => new Promise((resolve) => {
  const request = indexedDB.open('newsstand');
  request.onsuccess = () => {
    const found = request.result.transaction('kept').objectStore('kept').getAll();
    found.onsuccess = () => { request.result.close(); resolve(found.result.some(({ kind }) => kind === 'saved')); };
  };
}));
document.querySelector('iframe').remove();
let release;
const released = new Promise((resolve) => { release = resolve; });
const openDatabase = IDBFactory.prototype.open;
IDBFactory.prototype.open = function (...given) {
  const request = openDatabase.apply(this, given);
  const late = { get result() { return request.result; }, get error() { return request.error; } };
  request.onsuccess = () => released.then(() => late.onsuccess());
  request.onerror = () => late.onerror();
  return late;
};
const widget = await known(await handed());
const lasting = () => text(inside(widget, '.library .lasting')[0]);
const before = lasting();
await open(widget, 'About gulls');
press(widget, 'Save', '.save');
await until(() => marked(widget, ':has(.saved)').length);
release();
await until(() => lasting() !== before);
const saved = (widget) => marked(widget, ':has(.saved)').sort();
const after = [lasting(), saved(widget)];
const later = await elsewhere(feed);
await until(() => saved(later).length === 2);
return [before, ...after, saved(later)];
