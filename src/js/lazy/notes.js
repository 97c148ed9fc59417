// Notes in the text of an open article: the passage that a selection stands for, and the passages of notes. Those are
// highlighted without a change to the page's nodes, since Yew owns them.

import { MISSING_TEXT, PARAGRAPHS, TEXT } from "../protocol/hooks.js";
import { describe, locate } from "./anchor.js";
import { jsonld, markdown } from "./annotations.js";

/** The name of the highlight in the style sheet. All elements of a page share it. */
const HIGHLIGHT = "newsstand-note";

/** The formats that notes can be exported in: the writer, its MIME type and its file extension. */
export const EXPORT_FORMATS = {
  json: [jsonld, "application/ld+json", "jsonld"], markdown: [markdown, "text/markdown", "md"],
};

/**
 * The text of an open article, its paragraphs joined by line breaks.
 * @typedef {{ text: string, pieces: Piece[], paragraphs: Element[] }} OpenText
 * A text node and its range in the text.
 * @typedef {{ node: Text, paragraph: Element, from: number, to: number }} Piece
 */

/** @returns {OpenText | undefined} nothing until the text is complete */
function openText(root) {
  const container = root.querySelector(TEXT);
  if (!container || container.querySelector(MISSING_TEXT)) return undefined;
  const paragraphs = [...container.querySelectorAll(PARAGRAPHS)];
  const pieces = [];
  let text = "";
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index) text += "\n";
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      pieces.push({ node, paragraph, from: text.length, to: text.length + node.length });
      text += node.data;
    }
  }
  return { text, pieces, paragraphs };
}

/** Returns the passage for a new note: the selection, the caret's paragraph, or the first paragraph in sight. */
export function passageToNote(root, selected) {
  const open = openText(root);
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
    const passage = describe(text, from, to) ?? wholeParagraph(open, first.paragraph);
    if (passage) return passage;
  }
  const boxes = paragraphs.map((paragraph) => [paragraph, paragraph.getBoundingClientRect()]);
  const [visible] =
    boxes.find(([, box]) => box.top >= 0) ?? boxes.find(([, box]) => box.bottom > 0) ?? boxes.at(-1) ?? [];
  return wholeParagraph(open, visible);
}

/** Returns a paragraph as a passage, if it has words. */
function wholeParagraph({ text, pieces }, paragraph) {
  const own = pieces.filter((piece) => piece.paragraph === paragraph);
  return own.length ? describe(text, own[0].from, own.at(-1).to) : undefined;
}

/** Returns the nearest paragraph with words before the passage (`step` -1) or after it (1). */
export function adjacentPassage(root, passage, step) {
  const open = openText(root);
  return open && adjacent(open, locate(open.text, passage), step);
}

/** The same for a range of the text. A lost passage counts as one at the beginning. */
function adjacent(open, [from] = [0], step) {
  const own = open.pieces.find((piece) => from < piece.to)?.paragraph;
  let found, index = open.paragraphs.indexOf(own) + step;
  for (; !found && open.paragraphs[index]; index += step) found = wholeParagraph(open, open.paragraphs[index]);
  return found;
}

/** The highlighted passages of one element's notes. */
export class NoteHighlights {
  #root;
  #ranges = [];

  constructor(root) { this.#root = root; }

  /**
   * Highlights these notes and no others.
   * @returns {Record<string, { lost: boolean, first: boolean, last: boolean }>} for each note's id whether its passage
   *   is gone, and whether there is no paragraph before or after it
   */
  show(notes) {
    this.clear();
    const open = openText(this.#root);
    if (!open) return {};
    const states = {};
    for (const { id, value } of notes) {
      const found = locate(open.text, value);
      if (found) this.#ranges.push(toRange(open.pieces, ...found));
      states[id] = { lost: !found, first: !adjacent(open, found, -1), last: !adjacent(open, found, 1) };
    }
    // A browser without highlights still lists the notes.
    const highlights = globalThis.CSS?.highlights;
    if (highlights && this.#ranges.length) {
      if (!highlights.has(HIGHLIGHT)) highlights.set(HIGHLIGHT, new Highlight());
      for (const range of this.#ranges) highlights.get(HIGHLIGHT).add(range);
    }
    return states;
  }

  clear() {
    for (const range of this.#ranges) globalThis.CSS?.highlights?.get(HIGHLIGHT)?.delete(range);
    this.#ranges = [];
  }
}

function toRange(pieces, from, to) {
  const range = document.createRange();
  const first = pieces.find((piece) => from < piece.to);
  const last = pieces.findLast((piece) => piece.from < to);
  range.setStart(first.node, Math.max(0, from - first.from));
  range.setEnd(last.node, Math.min(to - last.from, last.node.length));
  return range;
}
