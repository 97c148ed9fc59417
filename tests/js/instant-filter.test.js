// The instant filter of a first frame shows, counts and marks the articles that the program does.

import assert from "node:assert/strict";
import { test } from "node:test";

import { settled } from "./support/browser.js";
import { element, fragment } from "./support/dom.js";
import { conformance } from "./support/files.js";

const { InstantFilter } = await import("../../src/js/prerender/instant-filter.js");

const { cards, choices, sources } = conformance("instant-filter");
const RECENCIES = choices[0].recencyCounts.length;
/** The tooltip, the short age and the full one. */
const ABOUT = ["why", "about 6 h", "about 6 hours"], EXACT = ["2025", "6 h", "6 hours"];

/** Returns a first frame, as `conformance/hooks.json` says it is drawn, of which a part of the cards is left out. */
function frame() {
  const sentences = (text) => [...cards, 0].map((_, count) => `${text} ${count}`);
  const facts = {
    cards: cards.map(([source, narrowest, surely, isVague]) => [source, narrowest, surely, isVague ? ABOUT : null]),
    whole: 60, first: 4, resultCount: sentences("result count"), show: sentences("show"), count: sentences("count"),
    number: sentences("number"),
  };
  const all = cards.map((_, at) => element("article.card", { id: at },
    element("time.time", { title: EXACT[0] }, element("span", {}, EXACT[1]), element("span.spoken", {}, EXACT[2]))));
  const option = (name, type, isFirst, ...more) => element("label", {},
    element("input", { type, name, checked: isFirst, defaultChecked: isFirst }), element("span.name"), ...more);
  const recencies = Array.from({ length: RECENCIES }, (_, at) =>
    option("published", "radio", at === 0, element("span.count"), element("span.spoken")));
  // A custom span is the last one, without a count.
  recencies.push(option("published", "radio", false));
  const statuses = Array.from({ length: 4 }, (_, at) => option("only", "radio", at === 0, element("span.count")));
  const boxes = sources.map((name) => option(name, "checkbox", false, element("span.count")));
  const root = fragment(
    element("div.surface", {},
      element("div", { "aria-labelledby": "published" }, ...recencies),
      element("div", { "aria-labelledby": "source" }, ...boxes),
      element("div", {}, ...statuses), element("p.result-count"), element("button.done"),
      element("div.feed", {}, ...all.slice(0, 10))),
    element("template.remaining", { content: fragment(...all.slice(10)) }),
    element("script.instant-filter", {}, JSON.stringify(facts)),
  );
  return { root, all, inputs: recencies.map((label) => label.children[0]), boxes: boxes.map((label) => label.children[0]) };
}

const texts = (root, selector) => [...root.querySelectorAll(selector)].map((one) => one.textContent);

for (const [at, { recency, sources: chosen, shown, about, recencyCounts, sourceCounts }] of choices.entries()) {
  test(`choice ${at} of the instant filter is answered as by the program`, async () => {
    const { root, all, inputs, boxes } = frame();
    const filter = InstantFilter.in(root);
    for (const [place, input] of inputs.entries()) input.checked = place === recency;
    for (const [place, box] of boxes.entries()) box.checked = chosen.includes(sources[place]);
    root.dispatchEvent(new Event("change"));
    await settled();
    filter.stop();
    const feed = root.querySelector(".feed");
    assert.deepEqual(feed.children, shown.map((place) => all[place]));
    assert.deepEqual(feed.children.map((card) => card.getAttribute("aria-posinset")), shown.map((_, place) => String(place + 1)));
    for (const place of shown) {
      const time = all[place].querySelector(".time");
      const age = [time.title, ...time.children.map((span) => span.textContent)];
      assert.deepEqual(age, about.includes(place) ? ABOUT : EXACT, `card ${place}`);
    }
    assert.deepEqual(shown.filter((place) => all[place].querySelector(".about")), about);
    assert.deepEqual(texts(root, "[aria-labelledby=published] .count"), recencyCounts.map((count) => `number ${count}`));
    assert.deepEqual(texts(root, "[aria-labelledby=published] .spoken"), recencyCounts.map((count) => `count ${count}`));
    assert.deepEqual(texts(root, "[aria-labelledby=source] .count"), sourceCounts.map((count) => `number ${count}`));
    assert.deepEqual(texts(root, ".result-count"), [`result count ${shown.length}`]);
    assert.deepEqual(texts(root, ".done"), [`show ${shown.length}`]);
    // Nothing is read or saved before the library is there.
    assert.deepEqual(texts(root, "[name=only] ~ .count"), [`number ${shown.length}`, `number ${shown.length}`, "", ""]);
  });
}
