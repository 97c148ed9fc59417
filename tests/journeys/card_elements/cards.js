// Helpers for tests of the elements of cards: an edition, what its cards show, and which of them a drawing adds,
// removes or moves.
const cardsOf = (widget) => [...widget.shadowRoot.querySelectorAll("[role=feed] > article")];
const headlineOf = (card) => text(card?.querySelector(".headline"));
const focusOf = (widget) => widget.shadowRoot.activeElement;
/** Returns an edition in two languages, from four sources. Some articles have no text, and others more hashtags. */
const editionOf = (count) => ({
  version: "https://jsonfeed.org/version/1.1", title: "An edition", _newsstand: { as_of: "2026-01-30T00:00:00Z" },
  items: Array.from({ length: count }, (_, at) => ({
    id: `article-${at}`, title: `Headline ${at}`, language: at % 3 ? "en" : "ar",
    tags: at % 2 ? ["Odd", `Only ${at}`] : ["Even"], _newsstand: { source: `Source ${at % 4}` },
    ...(at % 5 ? { content_text: `Text of article ${at}.` } : {}),
    date_published: new Date(Date.UTC(2026, 0, 29) - at * 600_000).toISOString(),
  })),
});
const widgetOf = async (count) => {
  await customElements.whenDefined("news-stand");
  const widget = document.createElement("news-stand");
  widget.feed = editionOf(count);
  document.body.append(widget);
  await widget.ready;
  await frames(4);
  return widget;
};
/** Runs an action until it is drawn, and returns the added and the removed cards. Moved ones are among both. */
const changed = async (widget, action) => {
  const observer = new MutationObserver((records) => take(records));
  const found = { added: [], removed: [] };
  const take = (records) => {
    const among = (nodes) => [...nodes].filter((node) => node.localName === "article");
    for (const { addedNodes, removedNodes } of records) {
      found.added.push(...among(addedNodes));
      found.removed.push(...among(removedNodes));
    }
  };
  observer.observe(widget.shadowRoot.querySelector("[role=feed]"), { childList: true });
  await action();
  await frames(4);
  take(observer.takeRecords());
  observer.disconnect();
  return found;
};
/** Returns the number of an article by its headline. */
const numberOf = (card) => Number(headlineOf(card).split(" ")[1]);
/** Throws if a card does not show one article throughout, or the cards are not in their order. */
const assertConsistent = (widget) => {
  const ids = new Set();
  let last = 0;
  for (const card of cardsOf(widget)) {
    const at = numberOf(card);
    const item = editionOf(at + 1).items[at];
    const label = card.getAttribute("aria-labelledby");
    const rank = Number(card.getAttribute("aria-posinset"));
    const shown = {
      label: widget.shadowRoot.getElementById(label) === card.querySelector(".headline"), lang: card.lang,
      dir: card.getAttribute("dir"), source: text(card.querySelector(".source")),
      excerpt: text(card.querySelector(".excerpt")), tags: [...card.querySelectorAll(".tags li")].map(text),
      isNew: !ids.has(label), isAfter: rank > last, current: card.getAttribute("aria-current"),
    };
    const expected = {
      label: true, lang: item.language, dir: at % 3 ? "ltr" : "rtl", source: item._newsstand.source,
      excerpt: item.content_text ?? "", tags: item.tags.map((tag) => `#${tag}`),
      isNew: true, isAfter: true, current: opened(widget) === item.title ? "true" : null,
    };
    if (JSON.stringify(shown) !== JSON.stringify(expected)) {
      throw new Error(`card ${rank} shows ${JSON.stringify(shown)}, expected ${JSON.stringify(expected)}`);
    }
    ids.add(label);
    last = rank;
  }
};
