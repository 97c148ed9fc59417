// Adds a widget, and makes key events as a page sees them, for those that no driver can press.
const widget = await there({ src: '/feed.json', lang: 'en' });
// The shortcuts have been loaded, so that each acts at once.
await drawn(widget, 'shortcuts');
const root = widget.shadowRoot;
const cards = () => [...root.querySelectorAll('[aria-posinset]')];
const here = () => root.activeElement?.ariaPosInSet ?? root.activeElement?.localName ?? null;
// Gives whether it was taken, and where the focus is afterwards.
const press = async (target, options) => {
  const { keyCode, ...other } = options;
  const event = new KeyboardEvent('keydown',
    { code: 'KeyJ', bubbles: true, composed: true, cancelable: true, ...other });
  if (keyCode) Object.defineProperty(event, 'keyCode', { value: keyCode });
  const taken = !target.dispatchEvent(event);
  await frames();
  return [taken, here()];
};
