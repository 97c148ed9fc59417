// Answers a choice of sources or recency in a first frame, before the program has arrived: which cards are shown, and
// the count beside each choice. Everything else that such a choice changes has to wait for the program.

import { readHidden } from "../element/hidden.js";
import {
  ABOUT, AGE_TEXTS, COUNT, DONE, FACTS, FEED, OTHER_CHOICES, RECENCIES, REMAINING, RESULT_COUNT, SOURCES, SPOKEN_COUNT,
  STATUS_COUNTS, TIME, VIRTUAL,
} from "../protocol/hooks.js";

/** Returns whether a form field differs from its initial state. */
export function isChanged(field) {
  if (field.localName !== "select") return field.checked !== field.defaultChecked;
  return field.selectedIndex !== Math.max([...field.options].findIndex((option) => option.defaultSelected), 0);
}

/** @typedef {[title: string, short: string, full: string]} AgeTexts the texts of an age */

/**
 * The data for the filter, which the page holds: see `src/prerender/instant_filter.rs`.
 * @typedef {object} Facts
 * @property {[source: number, narrowest: number, surely: number, about: AgeTexts?][]} cards
 *   for each card the position of its source, the narrowest recency that it may fit, the narrowest that it fits for
 *   certain, and its approximate age if these differ
 * @property {number} whole the longest list that is drawn whole
 * @property {number} first the number of cards that are drawn at once
 * @property {string[]} resultCount @property {string[]} show @property {string[]} count @property {string[]} number
 *   a text for each number of articles
 */

export class InstantFilter {
  #root;
  /** @type {Facts} */
  #facts;
  #cards;
  /** The exact age on each card that has shown an approximate one. */
  #exactAges = new Map();
  #timer;
  /** The radio buttons of recency, and the checkboxes of sources. */
  #groups;

  constructor(root) {
    this.#root = root;
    this.#facts = JSON.parse(root.querySelector(FACTS).textContent);
    const remaining = root.querySelector(REMAINING).content;
    this.#cards = [...root.querySelector(FEED).children, ...remaining.children];
    this.#groups = [RECENCIES, SOURCES].map((group) => [...root.querySelectorAll(group)]);
    root.addEventListener("change", this.#onChange);
    // A choice made before this script arrived.
    if (this.#groups.flat().some(isChanged)) this.#onChange({ target: root });
  }

  /** Returns a filter if the page brought its facts. Its counts would be wrong for a reader who hides something. */
  static in(root) {
    return root.querySelector(FACTS) && !readHidden() ? new InstantFilter(root) : undefined;
  }

  stop() {
    clearTimeout(this.#timer);
    this.#root.removeEventListener("change", this.#onChange);
  }

  #onChange = ({ target }) => {
    const { cards, whole, first, resultCount, show, count: counts, number: numbers } = this.#facts;
    const [recencies, sources] = this.#groups;
    // The ruler goes from the narrowest recency to any time. The group begins with any time, and ends with a custom
    // span.
    if (target.type === "range") recencies[(Number(target.value) + 1) % (recencies.length - 1)].checked = true;
    const recency = recencies.findIndex((input) => input.checked);
    const others = [...this.#root.querySelectorAll(OTHER_CHOICES)];
    if (recency === recencies.length - 1 || others.some(isChanged)) return;
    const isAnySource = !sources.some((input) => input.checked);
    const recencyCounts = recencies.map(() => 0);
    const sourceCounts = sources.map(() => 0);
    const shown = [];
    for (const [index, [source, narrowest]] of cards.entries()) {
      const isChosen = isAnySource || sources[source].checked;
      const isRecent = !recency || narrowest <= recency;
      if (isChosen) for (const at of recencyCounts.keys()) recencyCounts[at] += !at || narrowest <= at;
      if (isRecent) sourceCounts[source] += 1;
      if (isChosen && isRecent) shown.push(index);
    }
    const isLong = shown.length > whole;
    const feed = this.#root.querySelector(FEED);
    feed.classList.toggle(VIRTUAL, isLong);
    const drawn = (from, to) =>
      shown.slice(from, to).map((index, at) => this.#card(index, from + at, shown.length, recency));
    feed.replaceChildren(...drawn(0, first));
    // The cards further down come after the frame that answers.
    clearTimeout(this.#timer);
    if (!isLong) this.#timer = setTimeout(() => feed.append(...drawn(first)));
    this.#root.querySelector(RESULT_COUNT).textContent = resultCount[shown.length];
    this.#root.querySelector(DONE).textContent = show[shown.length];
    for (const [at, input] of recencies.slice(0, -1).entries()) {
      const { parentNode: label } = input;
      label.querySelector(COUNT).textContent = numbers[recencyCounts[at]];
      label.querySelector(SPOKEN_COUNT).textContent = counts[recencyCounts[at]];
    }
    // The library is not known yet, so every article counts as unread, and none as saved or new.
    for (const count of [...this.#root.querySelectorAll(STATUS_COUNTS)].slice(0, 2)) {
      count.textContent = numbers[shown.length];
    }
    for (const [at, input] of sources.entries()) {
      input.parentNode.querySelector(COUNT).textContent = numbers[sourceCounts[at]];
    }
  };

  /** Returns the card at `index`, prepared for its position in the list. */
  #card(index, position, size, recency) {
    const card = this.#cards[index];
    card.setAttribute("aria-posinset", position + 1);
    card.setAttribute("aria-setsize", size);
    const [, narrowest, surely, about] = this.#facts.cards[index];
    const age = about && card.querySelector(TIME);
    if (!age) return card;
    // The tooltip, the short age and the full one.
    const spans = [...age.querySelectorAll(AGE_TEXTS)];
    if (!this.#exactAges.has(index)) this.#exactAges.set(index, [age.title, ...spans.map((span) => span.textContent)]);
    // An article that may lie on either side of the limit is marked.
    const isUncertain = recency && narrowest <= recency && recency < surely;
    const [title, ...texts] = isUncertain ? about : this.#exactAges.get(index);
    age.title = title;
    for (const [at, span] of spans.entries()) span.textContent = texts[at];
    age.classList.toggle(ABOUT, isUncertain);
    return card;
  }
}
