// Sorts a widget in a page with a base URL, and returns the page's address and the widget's link.
const widget = document.querySelector('news-stand');
widget.sort = 'oldest';
await until(() => location.hash);
const seen = [location.pathname + location.hash];
const link = new URL(await linkOf(widget));
seen.push(link.pathname + link.hash);
widget.sort = 'newest';
await until(() => !location.hash);
return [...seen, location.pathname];
