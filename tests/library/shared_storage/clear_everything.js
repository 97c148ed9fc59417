// Deletes everything while another tab stores its own, and returns what was and what is stored.
const one = await known(await handed());
const other = await elsewhere({ ...feed, items: [article('gulls', 'Rail Review', { content_text: Array.from({ length: 40 },
  (_, at) => `Paragraph ${at}. ${'Gulls and foghorns. '.repeat(30)}`).join('\n\n') })] });
const base = await new Promise((done) => {
  const request = indexedDB.open('newsstand');
  request.onsuccess = () => done(request.result);
});
const ask = (work) => new Promise((done) => {
  const request = work(base.transaction('kept', 'readwrite').objectStore('kept'));
  request.onsuccess = () => done(request.result);
});
await open(other, 'About gulls');
// Once more where the article's own opening scrolls back.
let tries = 0;
await until(async () => {
  inside(other, '.text > p')[20 + tries++ % 2].scrollIntoView();
  return (await ask((table) => table.get(['place', 'gulls'])))?.value > 0;
});
// Articles read afterwards are stored again.
await back(other);
await ask((table) => table.put({ kind: 'of a later version', id: 'x', value: 7, at: 1 }));
localStorage.setItem('newsstand:appearance', 'dark');
const before = (await ask((table) => table.getAll())).length;
press(one, 'Delete everything for good', '.library button');
await until(async () => (await ask((table) => table.getAll())).length === 0)
  .catch(async () => { throw new Error(JSON.stringify(await ask((table) => table.getAll()))); });
await until(() => marked(other, '.read').length === 0);
base.close();
return [before > 3, localStorage.getItem('newsstand:appearance')];
