// Changes and readds the widget number `place`, and returns the page's fragment and what is left of its view.
const widget = document.querySelectorAll('news-stand')[place];
widget.show({ clock: 'now' });
await frames();
widget.remove();
await frames();
document.body.append(widget);
await until(() => widget.shadowRoot.querySelector('.feed, .open-article'));
return [location.hash.slice(1), widget.view().clock, widget.view().tags.length].join();
