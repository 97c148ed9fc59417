// The library sends its state in the listed shape, which `src/protocol/library.rs` reads.

import assert from "node:assert/strict";
import { test } from "node:test";

import { body, settled } from "./support/browser.js";
import { element } from "./support/dom.js";
import { conformance } from "./support/files.js";

const { openLibrary } = await import("../../src/js/lazy/library.js");

const { messages } = conformance("protocol");
const [listed] = messages.LibraryMessage;
const [article] = messages.OpenArticleMessage;
const DAY = 24 * 60 * 60 * 1000;

/** A file that a reader exported before, with what takes more than one visit to make. */
const file = JSON.stringify({
  "newsstand-memory": 1,
  records: [
    { kind: "visit", id: messages.EditionMessage[0].title, value: { seen: listed.since, since: null }, at: Date.now() - DAY },
    { kind: "place", id: article.id, value: listed.resumeAt, at: Date.now() - DAY },
    {
      kind: "note", id: "n1", at: Date.now() - DAY,
      value: {
        article: article.id, exact: "One.", prefix: "", suffix: "", text: "True.", headline: article.headline,
        source: article.source, url: article.url, start: 0,
      },
    },
  ],
});

/** Returns the kind of each value, by path. */
function shape(value, path = "") {
  if (Array.isArray(value)) return shape(value[0], `${path}[]`);
  if (Object(value) !== value) return { [path]: typeof value };
  return Object.assign({}, ...Object.entries(value).map(([name, inner]) => shape(inner, `${path}.${name}`)));
}

test("the library sends its state in the listed shape", async () => {
  const field = element("input", { type: "file", files: [{ size: file.length, text: async () => file }] });
  const widget = element("news-stand");
  body.append(widget);
  const root = widget.attachShadow();
  root.append(element("div.library", {}, field));
  let state;
  // Of two records of a visit the later one counts, so the imported one is of the edition that comes next.
  let edition = { title: "Another edition", asOf: null };
  const host = {
    isCurrent: () => true,
    edition: () => edition,
    view: () => ({ ...messages.ViewMessage[0], article: article.id }),
    article: () => article,
    // The text is not drawn, so the passage of the note is lost.
    notes: async () => ({
      NoteHighlights: class {
        show = (notes) => Object.fromEntries(notes.map(({ id }) => [id, { lost: true, first: true, last: true }]));
        clear() {}
      },
    }),
    forgetAppearance: () => {},
    send: (sent) => { state = sent; },
  };
  const library = await openLibrary(host, root);
  library.run({ type: "import" });
  await settled();
  [edition] = messages.EditionMessage;
  library.editionLoaded();
  for (const command of [
    { type: "save-article", id: article.id }, { type: "hide-source", source: null }, { type: "hide-source", source: "Rail Review" },
    { type: "mute-word", word: "chess" }, { type: "save-view", name: "Trams" }, { type: "start-reading", id: article.id },
  ]) library.run(command);
  await new Promise((resolve) => setTimeout(resolve, 200));
  library.stop();
  assert.deepEqual(shape(state), shape(listed));
  // Without a database, nothing outlives the page.
  const { persistent, hidden, ...rest } = listed;
  assert.equal(state.persistent, false);
  assert.deepEqual([...state.hidden].sort(), [...hidden].sort());
  for (const [name, value] of Object.entries(rest)) assert.deepEqual(state[name], value, name);
});
