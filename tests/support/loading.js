// Returns whether a part of the program is being loaded whose content is seen.
const isLoading = () => {
  const waiting = ".open-article > .waiting, .list > .waiting, :popover-open > .waiting";
  return [...document.querySelectorAll("news-stand")].some((widget) =>
    [...widget.shadowRoot?.querySelectorAll(waiting) ?? []].some((message) => !message.querySelector("button")));
};
