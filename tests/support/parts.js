// Answers once no part of the program is being loaded whose content is seen.
const done = arguments[arguments.length - 1];
const waiting = ".open-article > .waiting, .list > .waiting, :popover-open > .waiting";
const isLoading = () => [...document.querySelectorAll("news-stand")].some((widget) =>
  [...widget.shadowRoot?.querySelectorAll(waiting) ?? []].some((message) => !message.querySelector("button")));
const end = performance.now() + 10_000;
const look = () => isLoading() && performance.now() < end ? setTimeout(look, 20) : done(true);
look();
