// Shows the feed `feed`, and returns the texts and names of its list and of its article.
const widget = await there({ article: '1', sources: 'Rail Review', lang: 'en' });
widget.feed = feed;
await until(() => opened(widget));
const all = () => widget.shadowRoot.querySelector('.surface').textContent;
const reading = all();
widget.article = null;
await frames();
return [opened(widget), reading + all(),
  [...widget.shadowRoot.querySelectorAll('[aria-label]')].map((node) => node.ariaLabel).join()];
