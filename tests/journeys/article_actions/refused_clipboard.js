// Copies a link without a clipboard and then without any way to copy, and returns the outcomes.
const widget = await there({ src: '/feed.json' });
const root = widget.shadowRoot;
Object.defineProperty(navigator, 'clipboard', { value: undefined });
const seen = [];
document.execCommand = () => { seen.push(root.activeElement.value); return true; };
const link = [...root.querySelectorAll('.actions button')][0];
link.focus();
link.click();
await until(() => outcome(widget));
seen.push(outcome(widget));
document.execCommand = () => { throw new Error('no'); };
link.click();
await until(() => outcome(widget).startsWith('Could'));
return [...seen, outcome(widget), root.activeElement === link, root.querySelectorAll('textarea').length];
