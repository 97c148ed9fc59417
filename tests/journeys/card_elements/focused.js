// Changes a short list while a card of it has the focus, and returns which article has the focus after each change.
const widget = await widgetOf(40);
const card = cardsOf(widget)[9];
card.focus();
await frames();
const seen = [];
const look = async (sources) => {
  widget.sources = sources;
  await frames(4);
  assertConsistent(widget);
  const focused = focusOf(widget);
  seen.push([focused === card, headlineOf(focused), cardsOf(widget).indexOf(card)]);
};
await look(["Source 1"]);
await look(["Source 1", "Source 2"]);
await look(null);
// The hashtag that has the focus stays in its card.
const hashtag = card.querySelector(".tags button");
hashtag.focus();
await frames();
hashtag.click();
await frames(4);
assertConsistent(widget);
seen.push([focusOf(widget) === hashtag, headlineOf(hashtag.closest("article")), cardsOf(widget).indexOf(card)]);
// The article is left out, so its card takes the focus along.
await look(["Source 2"]);
seen.push(card.isConnected, focusOf(widget) === null);
return seen;
