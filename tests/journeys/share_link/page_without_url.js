// Copies a link in a frame without an address of its own, and returns its address and the outcome.
const frame = document.createElement('iframe');
frame.srcdoc = '<!DOCTYPE html><html lang=en><news-stand src=/feed.json></news-stand>'
  + '<script type=module src=/embed/newsstand.js></scr' + 'ipt>';
document.body.append(frame);
await until(() => frame.contentDocument?.querySelector('news-stand')?.shadowRoot?.querySelector('.actions'));
const root = frame.contentDocument.querySelector('news-stand').shadowRoot;
root.querySelector('.actions button').click();
await until(() => text(root.querySelector('.outcome')));
return [frame.contentWindow.location.href, text(root.querySelector('.outcome'))];
