// Copies and saves the article of `feed`, and returns what was copied and saved and what the widget shows.
const widget = await there({ article: '1', lang: 'en' });
widget.feed = feed;
await until(() => opened(widget).includes('Evil'));
press(widget, 'Copy as Markdown');
press(widget, 'Save as Markdown');
await until(() => taken.saved.length === 1);
press(widget, 'Save as plain text');
press(widget, 'Copy quote');
await until(() => taken.copied.length === 2 && taken.saved.length === 2);
const root = widget.shadowRoot;
return { ...taken, saved: await Promise.all(taken.saved.map((blob) => blob.text())),
  types: taken.saved.map((blob) => blob.type),
  headline: opened(widget),
  published: text(root.querySelector('.provenance')),
  paragraphs: [...root.querySelectorAll('.text p')].map((one) => one.textContent) };
