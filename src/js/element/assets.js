// Where the program and the edition are. The build puts the names of the files as they are published
// here, or, for the page that is one file, the files themselves.

import { reached, read } from "./fetch.js";

export const glue = () => import("./newsstand-widget.js");
export const wasm = () => reached(new URL("./newsstand-widget_bg.wasm", import.meta.url));
/** The edition that the build left beside them, for elements that name no other. */
export const edition = () => read(new URL("./edition.json", import.meta.url));
export const build = "unbuilt";
/** Where the words of other languages than English are, by tag. */
export const languages = new Map();
/** What these files say themselves, in English. */
export const english = {};
/** What is loaded only once it is needed, in `later/`: what keeps what a reader reads, and what copies, saves and speaks it. */
export const memory = () => import("../lazy/library.js");
/** What finds notes in a text and writes them into files. */
export const notes = () => import("../lazy/notes.js");
export const desk = () => import("../lazy/article-actions.js");
