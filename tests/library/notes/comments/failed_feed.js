// Puts comments into a widget whose feed fails, and returns what the widget shows and the comments' height.
document.addEventListener('newsstand:error', (event) => event.preventDefault());
await customElements.whenDefined('news-stand');
const widget = document.createElement('news-stand');
widget.innerHTML = '<div slot=comments>Our comments</div>';
widget.setAttribute('src', '/text.json');
document.body.append(widget);
await widget.ready.catch(() => {});
await until(() => text(widget.shadowRoot));
return [text(widget.shadowRoot), widget.firstElementChild.offsetHeight];
