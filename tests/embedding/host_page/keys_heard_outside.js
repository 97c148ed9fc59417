// Presses keys inside and outside a widget, and returns those that reach the page.
const widget = await there({});
const heard = [];
document.addEventListener("keydown", (event) => heard.push(event.key));
const field = widget.shadowRoot.querySelector("[role=feed] article");
const press = (target, key, more) => target.dispatchEvent(
  new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, ...more }));
press(field, "j"); press(field, "?"); press(field, "PageDown");
press(field, "k", { ctrlKey: true }); press(field, "p", { metaKey: true });
press(document.body, "j");
await frames();
return heard;
