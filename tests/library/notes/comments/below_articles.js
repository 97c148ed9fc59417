// Puts comments into a widget and opens articles, and returns the events and where the comments are.
await customElements.whenDefined('news-stand');
const widget = document.createElement('news-stand');
const place = document.createElement('div');
place.slot = 'comments';
place.textContent = 'Our comments';
place.style.cssText = 'height: 40px';
const area = place.appendChild(document.createElement('textarea'));
const typed = [];
document.addEventListener('keydown', ({ key }) => typed.push(key));
widget.append(place);
widget.storage = 'off';
widget.feed = feedOf(TEXT);
const heard = [];
document.addEventListener('newsstand:comments', (event) => heard.push([event.detail.id, event.detail.headline, event.detail.url, place.offsetHeight, event.composed]));
widget.article = 'trams';
document.body.append(widget);
await widget.ready;
const shown = () => place.offsetHeight;
await until(() => heard.length === 1);
// Keys pressed in the comments reach the page, and do nothing in the widget.
for (const key of ['u', 'Escape']) area.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
await frames();
const here = [typed, opened(widget)];
press(widget, '←', '.back');
await until(() => !opened(widget));
const closed = [shown(), heard.length];
press(widget, 'عن الترام', '.card .headline button');
await until(() => heard.length === 2);
// By the host, from one article to the next.
widget.article = 'trams';
await until(() => heard.length === 3).catch(() => { throw new Error(JSON.stringify([heard, opened(widget), widget.article])); });
const below = place.getBoundingClientRect().top > widget.shadowRoot.querySelector('.text').getBoundingClientRect().bottom;
// It survives a move, and being away.
const box = document.body.appendChild(document.createElement('section'));
box.append(widget);
await frames();
const moved = [shown(), heard.length, opened(widget)];
widget.remove();
await frames();
document.body.append(widget);
await until(() => heard.length === 4 && shown());
const notes = inside(widget, '.annotate, .notes').length;
// Where the page has no place for them, nothing is told.
place.remove();
widget.article = 'night';
await until(() => opened(widget) === 'عن الترام');
await frames();
const without = heard.length;
widget.append(place);
await until(() => heard.length === 5);
return [heard, closed, below, moved, notes, without, here];
