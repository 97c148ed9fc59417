// Filters a short list by clicks, and returns how many cards were kept, added and removed. Then clicks refilled cards,
// and returns the headlines of what opens.
const widget = await widgetOf(40);
const seen = [];
const click = async (name) => {
  const before = cardsOf(widget);
  const labels = [...widget.shadowRoot.querySelectorAll("[aria-labelledby=source] label")];
  const { added, removed } = await changed(widget, () =>
    labels.find((label) => text(label.querySelector(".name")) === name).click());
  assertConsistent(widget);
  const after = cardsOf(widget);
  const kept = after.filter((card, at) => card === before[at]).length;
  seen.push({ kept, added: added.length, removed: removed.length });
};
await click("Source 1");
await click("Source 3");
await click("Source 1");
// The card was drawn for another article.
const [, second] = cardsOf(widget);
second.querySelector(".headline button").click();
await until(() => opened(widget));
seen.push([headlineOf(second), opened(widget)]);
assertConsistent(widget);
widget.shadowRoot.querySelector(".back").click();
await until(() => !opened(widget) && focusOf(widget));
seen.push(headlineOf(focusOf(widget)));
cardsOf(widget)[4].querySelectorAll(".tags button")[1].click();
await until(() => cardsOf(widget).length === 1);
seen.push(headlineOf(cardsOf(widget)[0]));
return seen;
