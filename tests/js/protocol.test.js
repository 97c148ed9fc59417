// The JavaScript half of the protocol is that of `conformance/protocol.json`. `src/protocol/tests.rs` holds the
// program's half to the same file.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ArticleActions } from "../../src/js/lazy/article-actions.js";
import { COMMANDS } from "../../src/js/lazy/library.js";
import { EXPORT_FORMATS } from "../../src/js/lazy/notes.js";
import { conformance, read } from "./support/files.js";
import { anything, recorded } from "./support/record.js";

const protocol = conformance("protocol");

const sorted = (names) => [...names].sort();

test("commands have the listed names", () => {
  assert.deepEqual(Object.keys(COMMANDS), Object.keys(protocol.commands));
});

for (const [name, fields] of Object.entries(protocol.commands)) {
  test(`the command ${name} reads the listed fields, and does something`, () => {
    const [command, read] = recorded({ type: name, ...fields });
    const [library, calls] = anything();
    COMMANDS[name](library, command);
    assert.deepEqual(sorted(read), sorted(Object.keys(fields)));
    assert.equal(calls.length, 1);
    for (const value of Object.values(fields)) {
      // The source that is not stated has the empty name.
      assert.ok(calls[0][1].includes(value ?? ""), `${name} does not pass on ${value}`);
    }
  });
}

test("notes are exported in the listed formats", () => {
  assert.deepEqual(sorted(Object.keys(EXPORT_FORMATS)), sorted(protocol.noteFormats));
});

test("actions have the listed names", () => {
  assert.deepEqual(Object.keys(ArticleActions.actions), protocol.actions);
});

/** Returns the properties of each type in `messages.js`, with their types. */
function typedefs() {
  const source = read("src/js/protocol/messages.js");
  const types = source.split("/**").slice(1).map((comment) => [
    comment.match(/@typedef \{.*\} (\w+)/)[1],
    Object.fromEntries([...comment.matchAll(/@property \{(.*)\} (\w+)/g)].map(([, type, name]) => [name, type])),
  ]);
  return Object.fromEntries(types);
}

test("the types of messages have the listed fields", () => {
  const types = typedefs();
  const check = (type, example) => {
    assert.deepEqual(sorted(Object.keys(types[type])), sorted(Object.keys(example)), type);
    for (const [name, value] of Object.entries(example)) {
      const declared = types[type][name];
      if (value === null) assert.match(declared, /null/, `${type}.${name}`);
      else if (Array.isArray(value)) assert.match(declared, /\[\]/, `${type}.${name}`);
      else if (typeof value !== "object") assert.match(declared, RegExp(`\\b${typeof value}\\b|"${value}"`), `${type}.${name}`);
    }
  };
  for (const [type, examples] of Object.entries(protocol.messages)) for (const example of examples) check(type, example);
  const { snapshots, notes } = protocol.messages.LibraryMessage[0];
  check("SnapshotMessage", snapshots[0]);
  check("NoteMessage", notes[0]);
  const { Attributes } = protocol.messages;
  check("Attributes", Attributes[0]);
});

test("the types of interfaces have the listed members", () => {
  const types = typedefs();
  for (const [type, { properties = [], functions }] of Object.entries(protocol.interfaces)) {
    assert.deepEqual(sorted(Object.keys(types[type])), sorted([...properties, ...functions]), type);
    for (const name of functions) assert.match(types[type][name], /=>/, `${type}.${name}`);
  }
  for (const [name, message] of Object.entries(protocol.callbacks)) {
    // Of an action the program hands over the name.
    const type = message === "ArticleAction" ? "string" : message;
    assert.match(types.HostCallbacks[name], RegExp(`: ${type}\\)`), name);
  }
  assert.deepEqual(sorted(typedefs().ChangeMessage.origin.match(/\w+/g)), sorted(protocol.origins));
});
