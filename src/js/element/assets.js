// Where the program, the edition, the languages and the lazy parts are. This version serves development, in which the
// modules are published as they are, in `embed/js/`. A release has a generated one in its place, with the names of the
// published files: see `xtask/src/packaging/assets.rs`.

import { languageTags } from "../generated/messages.js";
import { fetchFeed, fetchOrExplain } from "./fetch.js";

const url = (name) => new URL(`../../${name}`, import.meta.url);

let starts = 0;

/**
 * Loads the program's JavaScript. Each call of its `program()` gives the exports with a state of their own. Its argument
 * is a function that loads a part, by its name, into the program with the given exports.
 */
export async function glue() {
  // A browser evaluates a module once for each address, and a restart after a crash needs a new one.
  starts += 1;
  const exports = await import(url(`newsstand-widget.js?start=${starts}`));
  return { program: () => ({ ...exports }) };
}

/** Fetches the program's WebAssembly, as a `Response`. */
export const wasm = () => fetchOrExplain(url("newsstand-widget_bg.wasm"));

/** The names of the files of each part of the program that is loaded later; here the program is whole. */
export const parts = {};

/** These files, by name: either the `bytes`, or a function that gives the `url`, with the `integrity`. */
export const partFiles = {};

/** Fetches the edition beside the program, for elements that name no other. */
export const edition = () => fetchFeed(url("edition.json"));

/** The name of this build. It tells two versions in one page apart. */
export const build = "development";

/** Each language but English by its tag in lower case, as a function that gives the address of its messages. */
export const languages = new Map(languageTags.map((tag) => [tag.toLowerCase(), () => url(`locales/${tag}.json`)]));

/** Loads the part that keeps the reader's library: what is read, saved, hidden and noted. */
export const library = () => import("../lazy/library.js");

/** Loads the part that finds notes in a text and writes them into files. */
export const notes = () => import("../lazy/notes.js");

/** Loads the part that copies, saves, shares, prints and reads aloud an article. */
export const articleActions = () => import("../lazy/article-actions.js");
