// Scrolls a virtual list, and returns how many cards were added and removed, and which article has the focus.
const widget = await widgetOf(400);
const seen = [];
const height = () => cardsOf(widget)[0].getBoundingClientRect().height;
// Three cards and more are kept ready above the window, once the reader pauses.
const ready = () => until(() => cardsOf(widget)[0].getBoundingClientRect().top < 1 - 3 * height());
const scroll = (rows) => changed(widget, async () => {
  scrollBy({ top: rows * height(), behavior: "instant" });
  await until(() => cardsOf(widget).some((card) => card.getBoundingClientRect().top > 0));
});
scrollTo({ top: widget.offsetTop + 40 * height(), behavior: "instant" });
await frames(4);
await ready();
assertConsistent(widget);
const before = new Set(cardsOf(widget));
for (const rows of [3, 3, -3, 60]) {
  const texts = cardsOf(widget).map(headlineOf);
  const { added, removed } = await scroll(rows);
  assertConsistent(widget);
  // As many are on the screen now, give or take a step.
  const made = cardsOf(widget).filter((card) => !before.has(card)).length;
  seen.push([texts[0] !== headlineOf(cardsOf(widget)[0]), made <= 3, added.length <= 6 && removed.length <= 6]);
}
// A click opens the article that its card shows now.
await ready();
const card = cardsOf(widget)[6];
card.querySelector(".headline button").click();
await until(() => opened(widget));
seen.push(opened(widget) === headlineOf(card));
widget.shadowRoot.querySelector(".back").click();
await until(() => !opened(widget) && focusOf(widget)?.matches(".card"));
// Wherever the list is scrolled to, the card that has the focus shows its article.
const focused = focusOf(widget);
const headline = headlineOf(focused);
for (const rows of [3, 40, 3, -3, -100, 3, -3, 57]) {
  await scroll(rows);
  assertConsistent(widget);
  if (focusOf(widget) !== focused) throw new Error(`scrolling ${rows} rows took the focus from ${headline}`);
  if (headlineOf(focused) !== headline) throw new Error(`${headline} became ${headlineOf(focused)}`);
}
seen.push(focused.isConnected);
return seen;
