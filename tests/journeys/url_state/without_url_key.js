// Makes a choice in a widget without a URL key, and returns the fragment and the new steps of history.
const widget = await there({ src: '/feed.json' });
const length = history.length;
widget.shadowRoot.querySelectorAll('[aria-labelledby=source] input')[0].click();
await until(() => widget.sources !== '');
await frames();
return [location.hash, history.length - length];
