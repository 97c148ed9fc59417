// Clicks everything that can be clicked in a widget, each in a task of its own, as people do: WebKitGTK crashes where a
// popover is hidden and shown again in one task. Answers with the number of clicks.
const [element, done] = arguments;
const everything = [...document.querySelector(element).shadowRoot
  .querySelectorAll("button:not(.print, .share), input, select, label, article")];
const clickFrom = (index) => {
  if (index === everything.length) return done(index);
  everything[index].click();
  setTimeout(() => clickFrom(index + 1));
};
clickFrom(0);
