// Stops in the middle of a text, resumes there later, and returns the focus and the offers to resume.
const long = { ...feed, items: [article('gulls', 'Rail Review', { content_text: Array.from({ length: 40 },
  (_, at) => `Paragraph ${at}. ${'Gulls and foghorns. '.repeat(30)}`).join('\n\n') }), article('trams', 'Rail Review')] };
const widget = await known(await handed({}, long));
await open(widget, 'About gulls');
const before = inside(widget, '.resume').length;
inside(widget, '.text > p')[20].scrollIntoView();
const store = () => new Promise((done) => {
  const request = indexedDB.open('newsstand');
  request.onsuccess = () => done(request.result);
});
const base = await store();
await until(() => new Promise((done) => {
  const request = base.transaction('kept').objectStore('kept').get(['place', 'gulls']);
  request.onsuccess = () => done(request.result?.value === 20);
}));
base.close();
// As on another day: nothing but what was kept is there.
widget.remove();
scrollTo(0, 0);
const later = await known(await handed({}, long));
await open(later, 'About gulls');
await until(() => inside(later, '.resume').length);
// To look in once, without going on, forgets nothing.
await new Promise((then) => setTimeout(then, 900));
await back(later);
await open(later, 'About trams');
await open(later, 'About gulls');
await until(() => inside(later, '.resume').length);
inside(later, '.resume')[0].click();
const top = () => inside(later, '.text > p')[20].getBoundingClientRect().top;
await until(() => Math.abs(top()) < 60);
const focus = text(later.shadowRoot.activeElement).slice(0, 13);
scrollTo(0, 0);
await open(later, 'About trams');
await frames();
return [before, focus, inside(later, '.resume').length];
