// Shares an article with and without a browser that can, and returns what was offered, shared and announced.
const widget = await there({ src: '/feed.json' });
widget.article = (await (await fetch('/feed.json')).json()).items[0].id;
await until(() => opened(widget));
const root = widget.shadowRoot;
const seen = [];
const look = async () => {
  root.querySelector('.open-tools').click();
  await frames();
  seen.push(root.querySelector('.share').checkVisibility());
  root.querySelector('.more-tools').hidePopover();
  await frames();
};
Object.defineProperty(navigator, 'share', { configurable: true, value: undefined });
await look();
let shared;
Object.defineProperty(navigator, 'share', { configurable: true, value: async (what) => { shared = what; } });
await look();
press(widget, 'Share…');
await until(() => shared);
seen.push(shared.title === opened(widget), shared.url.includes('#newsstand.article='));
const fail = async (name) => {
  let asked;
  Object.defineProperty(navigator, 'share', { configurable: true, value: async () => {
    asked = true;
    throw Object.assign(new Error(name), { name });
  } });
  press(widget, 'Share…');
  await until(() => asked);
};
await fail('AbortError');
await frames(8);
seen.push(outcome(widget));
await fail('NotAllowedError');
await until(() => outcome(widget));
seen.push(outcome(widget));
return seen;
