// Functions that JavaScript and the program share, for the time before the program is there. Rust tests hold the
// program to the same vectors. `muting` and `instant-filter` have tests of their own.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import "./support/browser.js";
import { conformance } from "./support/files.js";

const { formatNames } = await import("../../src/js/element/attributes.js");
const { chunkFetcher, withUrl } = await import("../../src/js/element/chunks.js");
const { addLanguage, resolveLanguage } = await import("../../src/js/element/messages.js");

test("lists of names are written as by the program", () => {
  for (const { names, text } of conformance("names")) assert.equal(formatNames(names), text, JSON.stringify(names));
});

test("what is no list is not written anew", () => {
  for (const value of ["A, B", "", null, undefined]) assert.equal(formatNames(value), value);
});

test("a language is found as by the program", () => {
  for (const { tag, language } of conformance("languages")) assert.equal(resolveLanguage(tag), language, JSON.stringify(tag));
});

test("messages are handed over with the checksum and in the text that the program expects", () => {
  for (const { messages, checksum, lines } of conformance("hashes").messages) {
    const added = [];
    const program = { addLanguage: (...given) => added.push(given) };
    assert.equal(addLanguage(program, "xx", messages), true);
    assert.deepEqual(added, [["xx", checksum, lines]]);
  }
});

test("a chunk is fetched by its name, with the hash that it must have", async () => {
  const feed = withUrl({}, "https://news.example/feeds/feed.json");
  for (const { content, extension, kind, file, integrity } of conformance("hashes").chunks) {
    assert.equal(integrity, `sha256-${createHash("sha256").update(content).digest("base64")}`);
    const requests = [];
    globalThis.fetch = async (url, options) => {
      requests.push([String(url), options.integrity]);
      return new Response(extension === "json" ? "[]" : "");
    };
    const [, hash] = file.match(/^\w+-(.{43})\.\w+$/);
    await chunkFetcher(feed).load(kind, extension, hash);
    assert.deepEqual(requests, [[`https://news.example/feeds/${file}`, integrity]]);
  }
});
