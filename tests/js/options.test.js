// Every list of options says the same as the one table of them, `conformance/options.json`.

import assert from "node:assert/strict";
import { test } from "node:test";

import "./support/browser.js";
import { conformance, filesIn, read } from "./support/files.js";

const { ELEMENT_CHOICES, ELEMENT_OPTIONS, PROGRAM_OPTIONS, ReflectingElement, VIEW_OPTIONS } =
  await import("../../src/js/element/attributes.js");
const { NewsStand } = await import("../../src/js/element/element.js");

const table = conformance("options");
const all = Object.entries(table).map(([property, option]) => ({ property, ...option }));
const names = (options) => options.map(({ property }) => property);
const sorted = (list) => [...list].sort();
/** Those that are written in a page. */
const attributes = all.filter(({ attribute }) => attribute !== null);

test("the element's lists are those of the table", () => {
  assert.deepEqual(VIEW_OPTIONS, names(all.filter(({ isInView }) => isInView)));
  const program = all.filter(({ reader }) => reader === "program");
  assert.deepEqual(PROGRAM_OPTIONS, Object.fromEntries(program.map(({ attribute, property }) => [attribute, property])));
  const element = all.filter(({ reader }) => reader === "element");
  assert.deepEqual(sorted(ELEMENT_OPTIONS), sorted(names(element)));
  const choices = element.filter(({ values }) => values).map(({ attribute, values }) => [attribute, values]);
  assert.deepEqual(ELEMENT_CHOICES, Object.fromEntries(choices));
  assert.deepEqual(sorted(ReflectingElement.observedAttributes), sorted(attributes.map(({ attribute }) => attribute)));
});

test("each option is a property that reflects its attribute", () => {
  for (const { property, attribute, absent, values } of all) {
    const element = new NewsStand();
    assert.equal(element[property], absent, property);
    if (attribute === null) continue;
    // Browsers themselves reflect `lang`.
    if (property === "lang") continue;
    const value = values?.at(-1) ?? (typeof absent === "number" ? 4 : "a");
    element[property] = value;
    assert.equal(element.getAttribute(attribute), String(value), property);
    assert.equal(element[property], value, property);
    element[property] = null;
    assert.equal(element.hasAttribute(attribute), false, property);
    element[property] = undefined;
    assert.equal(element.hasAttribute(attribute), false, property);
  }
});

test("a property with a few values of the element's own has one of them", () => {
  for (const { property, attribute, values, absent, reader } of all) {
    if (!values || reader !== "element") continue;
    const element = new NewsStand();
    element.setAttribute(attribute, values.at(-1).toUpperCase());
    assert.equal(element[property], values.at(-1), property);
    element.setAttribute(attribute, "x");
    assert.equal(element[property], absent, property);
  }
});

test("the first of a few values is the default", () => {
  for (const { property, values, absent } of all) if (values) assert.equal(values[0], absent, property);
});

/** Returns the members of an interface in the type declarations, with their types. */
function members(name) {
  const source = read("src/js/element/newsstand.d.ts").replace(/\/\*\*[\s\S]*?\*\//g, "");
  const body = source.match(RegExp(`interface ${name} (?:extends \\w+ )?\\{([\\s\\S]*?)\\n\\}`))[1];
  const found = [...body.matchAll(/^ {2}(?:get |readonly )?(\w+)(?:\(\))?\??: ([^;]*);/gm)];
  return Object.fromEntries(found.map(([, member, type]) => [member, type]));
}

const unionOf = (values) => values.map((value) => `"${value}"`).join(" | ");

test("the type declarations have every option with its values", () => {
  const view = members("View"), whole = members("WholeView"), options = members("Options"), element = members("NewsStand");
  assert.deepEqual(sorted(Object.keys(view)), sorted(["version", ...VIEW_OPTIONS]));
  assert.deepEqual(sorted(Object.keys(whole)), sorted(["version", ...VIEW_OPTIONS]));
  assert.deepEqual(sorted([...Object.keys(options), ...VIEW_OPTIONS]), sorted(names(all)));
  for (const { property, values, isInView } of all) {
    // HTMLElement has it.
    if (property !== "lang") assert.ok(property in element, `NewsStand.${property}`);
    if (!values) continue;
    assert.equal((isInView ? view : options)[property], unionOf(values) + (isInView ? " | null" : ""), property);
    if (isInView) assert.equal(whole[property], unionOf(values), property);
  }
});

/** Returns the rows of the first table in `docs/` with these headings, as texts between the cells' bars. */
function tableOf(...headings) {
  for (const path of filesIn("docs", ".md")) {
    const lines = read(path).split("\n");
    const cells = (line) => line.split(/(?<!\\)\|/).slice(1, -1).map((cell) => cell.trim());
    const start = lines.findIndex((line) => headings.every((heading, at) => cells(line)[at]?.toLowerCase() === heading));
    if (start < 0) continue;
    const end = lines.findIndex((line, at) => at > start && !line.startsWith("|"));
    return lines.slice(start + 2, end).map(cells);
  }
  throw new Error(`no page of the documentation has a table of ${headings}`);
}

/** Returns what stands between backquotes. */
const codes = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

test("the documentation has every attribute with its property, values and default", () => {
  const rows = tableOf("attribute", "property");
  assert.deepEqual(sorted(rows.map(([, property]) => codes(property)[0])), sorted(names(all)));
  for (const [attribute, property, description, absent] of rows) {
    const option = table[codes(property)[0]];
    assert.deepEqual(codes(attribute), option.attribute === null ? [] : [option.attribute], property);
    const listed = codes(`${description} ${absent}`);
    for (const value of option.values ?? []) assert.ok(listed.includes(value), `${property}: ${value}`);
    if (option.values) assert.deepEqual(codes(absent), [option.absent], property);
    if (typeof option.absent === "number") assert.equal(absent.replaceAll("`", ""), String(option.absent), property);
  }
});

test("the documentation has every word of an appearance", () => {
  const listed = tableOf("group", "words").flatMap(([, words]) => codes(words));
  assert.deepEqual(sorted(listed), sorted(table.appearance.words));
});

test("a frame takes the listed parameters, and its documentation says so", () => {
  const inFrame = all.filter(({ isInFrame }) => isInFrame).map(({ attribute }) => attribute);
  const [, list] = read("src/js/iframe/frame.js").match(/const ATTRIBUTES = (\[.*\]);/);
  assert.deepEqual(sorted(JSON.parse(list)), sorted(inFrame));
  const documented = tableOf("parameter").flatMap(([parameters]) => codes(parameters));
  assert.deepEqual(sorted(documented), sorted([...inFrame, "parent"]));
});
