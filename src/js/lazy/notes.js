// Notes where the text is: what is selected in it, and the passages of notes, which are marked without touching the
// page's nodes, since those are Yew's.

import { describe, locate } from "./anchor.js";
import { jsonld, markdown } from "./annotations.js";

/** What the style sheet calls the marks; one set of them for all stands of a page. */
const NAME = "newsstand-note";

/** The kinds of files that notes can be written into: by what, of which type, and with which ending. */
export const FILES = { json: [jsonld, "application/ld+json", "jsonld"], markdown: [markdown, "text/markdown", "md"] };

/** The text that is open in a root, and where each piece of it is; nothing as long as it is not there whole. */
function read(root) {
  const place = root.querySelector(".reader .text");
  if (!place || place.querySelector(".missing-text")) return undefined;
  const paragraphs = [...place.querySelectorAll("p")];
  const pieces = [];
  let text = "";
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at) text += "\n";
    const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode;
      pieces.push({ node, paragraph, from: text.length, to: text.length + node.length });
      text += node.data;
    }
  }
  return { text, pieces, paragraphs };
}

/** What is to be noted: what is selected, the paragraph that the caret is in, or the first that is in sight. */
export function passage(root, selected) {
  const open = read(root);
  if (!open) return undefined;
  const { text, pieces, paragraphs } = open;
  const range = document.createRange();
  if (selected) {
    range.setStart(selected.startContainer, selected.startOffset);
    range.setEnd(selected.endContainer, selected.endOffset);
  }
  const touched = pieces.filter(({ node }) => selected && range.intersectsNode(node));
  if (touched.length) {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const [first, last] = [touched[0], touched.at(-1)];
    const from = first.from + (first.node === startContainer ? startOffset : 0);
    const to = last.node === endContainer ? last.from + endOffset : last.to;
    const found = describe(text, from, to) ?? all(open, first.paragraph);
    if (found) return found;
  }
  const boxes = paragraphs.map((paragraph) => [paragraph, paragraph.getBoundingClientRect()]);
  const [seen] = boxes.find(([, box]) => box.top >= 0) ?? boxes.find(([, box]) => box.bottom > 0) ?? boxes.at(-1) ?? [];
  return all(open, seen);
}

/** A whole paragraph; nothing where no words are. */
function all({ text, pieces }, paragraph) {
  const of = pieces.filter((piece) => piece.paragraph === paragraph);
  return of.length ? describe(text, of[0].from, of.at(-1).to) : undefined;
}

/** The nearest paragraph before the one that a passage begins in, or after it, by the step. */
export function beside(root, passage, step) {
  const open = read(root);
  return open && next(open, locate(open.text, passage), step);
}

/** The same of a place in a text; what is lost counts as if it were at the beginning. */
function next(open, [from] = [0], step) {
  const own = open.pieces.find((piece) => from < piece.to)?.paragraph;
  let found, at = open.paragraphs.indexOf(own) + step;
  for (; !found && open.paragraphs[at]; at += step) found = all(open, open.paragraphs[at]);
  return found;
}

/** The passages of a stand's notes, as they are marked in its text. */
export class Marks {
  #root;
  #ranges = [];

  constructor(root) { this.#root = root; }

  /** Marks these and no others; gives of each by its id whether it is `lost`, and whether there is no paragraph before
   * it (`first`) or after it (`last`), in words with a space between them. */
  show(notes) {
    this.clear();
    const open = read(this.#root);
    if (!open) return {};
    const states = {};
    for (const { id, value } of notes) {
      const found = locate(open.text, value);
      if (found) this.#ranges.push(between(open.pieces, ...found));
      states[id] = [found ? "" : "lost", next(open, found, -1) ? "" : "first", next(open, found, 1) ? "" : "last"]
        .filter(Boolean).join(" ");
    }
    // A browser that marks nothing has the notes all the same.
    const all = globalThis.CSS?.highlights;
    if (all && this.#ranges.length) {
      if (!all.has(NAME)) all.set(NAME, new Highlight());
      for (const range of this.#ranges) all.get(NAME).add(range);
    }
    return states;
  }

  clear() {
    for (const range of this.#ranges) globalThis.CSS?.highlights?.get(NAME)?.delete(range);
    this.#ranges = [];
  }
}

function between(pieces, from, to) {
  const range = document.createRange();
  const first = pieces.find((piece) => from < piece.to);
  const last = pieces.findLast((piece) => piece.from < to);
  range.setStart(first.node, Math.max(0, from - first.from));
  range.setEnd(last.node, Math.min(to - last.from, last.node.length));
  return range;
}
