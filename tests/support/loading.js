// Returns whether a short feed lacks cards, which are drawn once nothing has been chosen for a while.
const isFeedPartial = () => [...document.querySelectorAll("news-stand")].some((widget) => {
  const cards = widget.shadowRoot?.querySelector("[role=feed]:not(.virtual)")?.children ?? [];
  return cards.length < Number(cards[0]?.getAttribute("aria-setsize") ?? 0);
});
// Returns whether a part of the program is being loaded whose content is seen.
const isLoading = () => {
  const waiting = ".open-article > .waiting, .list > .waiting, :popover-open > .waiting";
  return [...document.querySelectorAll("news-stand")].some((widget) =>
    [...widget.shadowRoot?.querySelectorAll(waiting) ?? []].some((message) => !message.querySelector("button")));
};
