// Chooses an appearance in another tab, and returns how the widgets of this page look before and after.
const one = await there({ src: '/feed.json', appearance: 'black wide' });
const two = await there({ src: '/feed.json' });
const seen = [looks(one), one.appearance, two.appearance];
const frame = document.createElement('iframe');
frame.src = '/host/';
document.body.append(frame);
await new Promise((done) => frame.onload = done);
frame.contentWindow.localStorage.setItem('newsstand:appearance', 'contrast largest');
await until(() => one.appearance === 'contrast largest' && two.appearance === one.appearance);
seen.push(looks(one));
const late = await there({ src: '/feed.json', appearance: 'sepia' });
seen.push(late.appearance);
localStorage.clear();
return seen;
