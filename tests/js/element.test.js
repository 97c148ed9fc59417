// The element and the program call each other by the listed names, and read the listed fields.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { test } from "node:test";

import { body, localStorage, settled } from "./support/browser.js";
import { conformance } from "./support/files.js";
import { recorded } from "./support/record.js";

const { callbacks, interfaces, messages, origins, commands } = conformance("protocol");
const [example] = Object.entries(messages).map(([name, examples]) => ({ [name]: examples[0] }))
  .reduce(([all], one) => [{ ...all, ...one }], [{}]);

/** The names of the program's functions and of the handle's members that were used. */
const used = { Program: new Set(), WidgetHandle: new Set() };
/** The calls of the handle. */
const calls = [];
let host, chunks;

/** A program in place of the real one. It answers with the listed examples. */
const answers = {
  view: () => example.ViewMessage,
  attributes: () => example.Attributes,
  article: () => example.OpenArticleMessage,
  edition: () => example.EditionMessage,
};
const handle = new Proxy({}, {
  get(_, name) {
    if (typeof name === "symbol" || name === "then") return undefined;
    used.WidgetHandle.add(name);
    if (interfaces.WidgetHandle.properties.includes(name)) return 1;
    return (...given) => {
      calls.push([name, ...given]);
      return answers[name]?.();
    };
  },
});
const functions = {
  create: (options, feed, given, isFetched, saved, callbacks) => {
    [chunks, host] = [given, callbacks];
    return handle;
  },
  check: () => [],
  addLanguage: () => true,
  loadPart: (name, then) => then(),
  onCrash: () => {},
};
globalThis.fakeProgram = Object.fromEntries(Object.entries(functions).map(([name, call]) => [name, (...given) => {
  used.Program.add(name);
  return call(...given);
}]));
const exported = Object.keys(functions).map((name) => `export const ${name} = fakeProgram.${name};`);
writeFileSync(new URL("../../src/newsstand-widget.js", import.meta.url), `export default async () => {};\n${exported.join("\n")}\n`);

globalThis.fetch = async (url) => /wasm$/.test(url)
  ? new Response(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0), { headers: { "content-type": "application/wasm" } })
  : new Response("{}");

const { NewsStand } = await import("../../src/js/element/element.js");
const { mount } = await import("../../src/js/element/newsstand.js");

const widget = new NewsStand();
const events = [];
for (const type of ["ready", "viewchange", "articleopen", "error"]) {
  widget.addEventListener(`newsstand:${type}`, (event) => {
    events.push([type, event.detail]);
    if (type === "error") event.preventDefault();
  });
}
body.append(widget);
widget.feed = { items: [] };
widget.setAttribute("url-key", "news");
widget.connectedCallback();
// Until the first drawing, nothing tells that the program is there.
while (!calls.some(([name]) => name === "setLibrary")) {
  await settled();
  assert.deepEqual(events, []);
}

/** Calls a callback with a recorded example. Returns the fields that were read, and what was returned. */
function call(name, value) {
  const [argument, read] = recorded(value);
  const returned = host[name](argument);
  return [[...read], returned];
}

/** Checks that only listed fields were read. */
function areListed(read, message) {
  for (const path of read) {
    const field = path.split(".").reduce((value, name) => value?.[name], message);
    assert.notEqual(field, undefined, `${path} is read and not listed`);
  }
}

test("the element has the listed callbacks", () => {
  assert.deepEqual(Object.keys(host).sort(), [...interfaces.HostCallbacks.functions].sort());
  assert.deepEqual(Object.keys(host).sort(), Object.keys(callbacks).sort());
  assert.deepEqual(Object.keys(chunks).sort(), [...interfaces.ChunkFetcher.functions].sort());
});

test("a drawn view is announced", async () => {
  const [read] = call("drawn", example.ViewMessage);
  areListed(read, example.ViewMessage);
  await settled();
  assert.deepEqual(events.pop(), ["ready", { articles: 1 }]);
  call("drawn", example.ViewMessage);
  await settled();
  const [type, { view }] = events.pop();
  assert.equal(type, "viewchange");
  assert.deepEqual({ ...view }, example.ViewMessage);
});

test("a change is written into attributes and the URL, for every origin", () => {
  for (const origin of origins) {
    const [read] = call("changed", { ...example.ChangeMessage, origin });
    areListed(read, example.ChangeMessage);
    for (const field of ["previous", "current", "origin"]) assert.ok(read.includes(field), field);
    assert.equal(widget.getAttribute("since"), origin === "attribute" ? null : example.Attributes.since);
    for (const name of Object.keys(example.Attributes)) widget.removeAttribute(name);
  }
});

test("an article that is about to open is announced", () => {
  const [, mayOpen] = call("mayOpen", example.OpenRequest);
  assert.equal(mayOpen, true);
  const [type, detail] = events.pop();
  assert.deepEqual([type, { ...detail }], ["articleopen", example.OpenRequest]);
  widget.addEventListener("newsstand:articleopen", (event) => event.preventDefault(), { once: true });
  assert.equal(call("mayOpen", example.OpenRequest)[1], false);
});

test("a problem is an event", () => {
  const [read] = call("problem", example.Problem);
  assert.deepEqual(read.sort(), Object.keys(example.Problem).sort());
  const { name, message } = example.Problem;
  assert.deepEqual(events.pop(), ["error", { name, message: `\`${name}\`: ${message}` }]);
});

test("an appearance is kept and applied", () => {
  host.appearance("sepia");
  assert.equal(localStorage.getItem("newsstand:appearance"), "sepia");
  assert.equal(widget.getAttribute("appearance"), "sepia");
});

test("a command reaches the library", async () => {
  calls.length = 0;
  host.library({ type: "mute-word", ...commands["mute-word"] });
  await settled();
  const sent = calls.findLast(([name]) => name === "setLibrary");
  assert.deepEqual(sent[1].muted, [commands["mute-word"].word]);
});

test("the element uses every member of a handle and of the program, and no other", async () => {
  host.drawing(true);
  host.drawing(false);
  host.articleAction("stop");
  widget.setAttribute("since", "24h");
  widget.setAttribute("lang", "de");
  widget.show({});
  widget.replace({ items: [] });
  await settled();
  await mount(widget, { sort: "oldest" });
  await settled();
  assert.deepEqual(calls.find(([name, options]) => name === "set" && "since" in options), ["set", { since: "24h" }]);
  widget.remove();
  widget.disconnectedCallback();
  await settled();
  const { WidgetHandle, Program } = interfaces;
  assert.deepEqual([...used.WidgetHandle].sort(), [...WidgetHandle.functions, ...WidgetHandle.properties].sort());
  assert.deepEqual([...used.Program].sort(), [...Program.functions].sort());
});
