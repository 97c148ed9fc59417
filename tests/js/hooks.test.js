// JavaScript looks into the drawn tree only by the hooks that both sides list.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as hooks from "../../src/js/protocol/hooks.js";
import { conformance, filesIn, read } from "./support/files.js";

const listed = conformance("hooks");

/** Selectors of nodes that belong to the page and not to the program, by file. */
const OWN_SELECTORS = {
  // The element's surroundings say its language.
  "src/js/element/fallback.js": ["[lang]"],
  // Our own frame.html, which holds one element with one paragraph.
  "src/js/iframe/frame.js": ["news-stand", "p", ":scope > p"],
  // The page that has iframes.
  "src/js/iframe/host.js": ["iframe[data-newsstand]"],
  // Our own page, and the messages that are written in it.
  "src/js/site/page.js": [".offline-note", "news-stand > script[data-words]"],
};

/** Matches a literal selector in a call. */
const LITERAL = /\.(?:querySelector|querySelectorAll|closest|matches)(?:\?\.)?\(\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`)/g;

const literalsIn = (source) => [...source.matchAll(LITERAL)].map(([, ...found]) => found.find((one) => one !== undefined));

test("the hooks are those that both sides list", () => {
  const declared = Object.fromEntries(Object.entries(hooks).map(([name, hook]) =>
    [name, typeof hook === "function" ? hook(listed[name]?.example) : hook]));
  const expected = Object.fromEntries(Object.entries(listed).filter(([, hook]) => "js" in hook).map(([name, { js }]) => [name, js]));
  assert.deepEqual(declared, expected);
});

test("the boot script uses its hooks and no others", () => {
  const used = literalsIn(read("src/js/prerender/boot.js"));
  assert.deepEqual([...new Set(used)].sort(), [...hooks.BOOT_SELECTORS].sort());
});

test("no other file has a selector of its own", () => {
  const found = {};
  for (const path of filesIn("src/js", ".js")) {
    const literals = literalsIn(read(path));
    if (literals.length && path !== "src/js/prerender/boot.js") found[path] = [...new Set(literals)];
  }
  assert.deepEqual(found, OWN_SELECTORS);
});

test("every hook is used", () => {
  const sources = filesIn("src/js", ".js").filter((path) => path !== "src/js/protocol/hooks.js").map(read);
  // Once where it is imported, and once more.
  const isUsedIn = (name) => (source) => source.match(RegExp(`\\b${name}\\b`, "g"))?.length > 1;
  const unused = Object.keys(hooks).filter((name) => name !== "BOOT_SELECTORS" && !sources.some(isUsedIn(name)));
  assert.deepEqual(unused, []);
});
