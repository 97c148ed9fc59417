// The first frame hides the articles that `crates/core/src/reader_state.rs` hides.

import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";

import { element } from "./support/dom.js";
import { conformance, read } from "./support/files.js";

const script = new vm.Script(read("src/js/prerender/boot.js"));

const source = (name) => [
  element(`span.mark.${name === null ? "hue-none" : "hue-1"}`), element("bdi.source.name", {}, name ?? "Source not stated"),
];

/** Returns a first frame with a card, and the card's source among the choices. */
function frame({ source: name = "Rail Review", headline, excerpt, hashtags = [] }) {
  const texts = [element("h2.headline", {}, element("button", {}, headline))];
  if (excerpt !== undefined) texts.push(element("p.excerpt", {}, excerpt));
  if (hashtags.length) texts.push(element("ul.tags", {}, ...hashtags.map((tag) => element("li", {}, `#${tag}`))));
  return {
    card: element("article.card", {}, element("p.meta", {}, ...source(name)), ...texts),
    choice: element("label", {}, ...source(name)),
  };
}

/** Runs the script in a page with a stored choice. */
function boot(stored, { card, choice }, attributes = {}) {
  const widget = element("news-stand", attributes, element("script"));
  widget.attachShadow().append(element("div.surface", {}, element("div", { "aria-labelledby": "source" }, choice), card));
  script.runInNewContext({
    document: { currentScript: widget.firstChild, readyState: "complete" },
    localStorage: { getItem: (key) => stored[key] ?? null },
    requestAnimationFrame: (callback) => callback(),
    MutationObserver: class {
      observe() {}
      disconnect() {}
    },
  });
  assert.equal(widget.children.length, 0, "the script removes itself");
  return widget;
}

for (const vector of conformance("muting")) {
  const { about, hidden = [], muted = [], hides } = vector;
  test(`${hides ? "hides" : "shows"} ${about}`, () => {
    const drawn = frame(vector);
    boot({ "newsstand:hidden": JSON.stringify({ hidden, muted }) }, drawn);
    assert.equal(drawn.card.hidden, hides);
    // Muted words leave the choices alone.
    assert.equal(drawn.choice.hidden, hides && hidden.length > 0);
  });
}

test("nothing is hidden where the page forbids storage, or the stored value is of another version", () => {
  const vector = { headline: "Trams" };
  const stored = { "newsstand:hidden": JSON.stringify({ hidden: [], muted: ["trams"] }) };
  for (const [value, attributes] of [[stored, { storage: "OFF" }], [{ "newsstand:hidden": "{" }, {}], [{}, {}]]) {
    const drawn = frame(vector);
    boot(value, drawn, attributes);
    assert.equal(drawn.card.hidden, false);
  }
});

test("the stored appearance is applied", () => {
  assert.equal(boot({ "newsstand:appearance": "sepia" }, frame({ headline: "A" })).getAttribute("appearance"), "sepia");
});
