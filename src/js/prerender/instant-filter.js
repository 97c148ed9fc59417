// Answers a choice of sources or of recency in a first frame, before the program has come: which cards are
// shown, and how many each choice would give. All else that such a choice changes is the program's.

import { hidden } from "../element/hidden.js";

/** What the page brought along for it: see `early.rs`. */
const FACTS = "script.instant-filter";

/** Whether a field says something else than it began with. */
export function changed(field) {
  if (field.localName !== "select") return field.checked !== field.defaultChecked;
  return field.selectedIndex !== Math.max([...field.options].findIndex((option) => option.defaultSelected), 0);
}

export class Early {
  #root;
  #facts;
  #cards;
  #ages = new Map();
  #rest;
  #choices;

  constructor(root) {
    this.#root = root;
    this.#facts = JSON.parse(root.querySelector(FACTS).textContent);
    const rest = root.querySelector("template.remaining").content;
    this.#cards = [...root.querySelector(".feed").children, ...rest.children];
    this.#choices = ["published", "source"].map((group) =>
      [...root.querySelectorAll(`[aria-labelledby=${group}] input`)]);
    root.addEventListener("change", this.#answer);
    // What was chosen before this file had come.
    if (this.#choices.flat().some(changed)) this.#answer({ target: root });
  }

  /** Whether a page brought along what it takes; where the reader hides something, its counts are not theirs. */
  static in(root) {
    return root.querySelector(FACTS) && !hidden() ? new Early(root) : undefined;
  }

  end() {
    clearTimeout(this.#rest);
    this.#root.removeEventListener("change", this.#answer);
  }

  #answer = ({ target }) => {
    const { cards: facts, whole, first, status, show, count, number: numbers } = this.#facts;
    const [published, sources] = this.#choices;
    // The ruler goes from the narrowest to any time, which the group has first; the group ends in a span of
    // one's own.
    if (target.type === "range") published[(Number(target.value) + 1) % (published.length - 1)].checked = true;
    const within = published.findIndex((input) => input.checked);
    const others = [...this.#root.querySelectorAll(".masthead input, [name=only], select")];
    if (within === published.length - 1 || others.some(changed)) return;
    const any = !sources.some((input) => input.checked);
    const recent = published.map(() => 0);
    const given = sources.map(() => 0);
    const shown = [];
    for (const [at, [source, narrowest]] of facts.entries()) {
      const chosen = any || sources[source].checked;
      const fits = !within || narrowest <= within;
      if (chosen) for (const place of recent.keys()) recent[place] += !place || narrowest <= place;
      if (fits) given[source] += 1;
      if (chosen && fits) shown.push(at);
    }
    const many = shown.length > whole;
    const feed = this.#root.querySelector(".feed");
    feed.className = many ? "feed virtual" : "feed";
    const cards = (from, to) => shown.slice(from, to).map((at, place) => this.#card(at, from + place, shown.length, within));
    feed.replaceChildren(...cards(0, first));
    // Those further down after the frame that answers.
    clearTimeout(this.#rest);
    if (!many) this.#rest = setTimeout(() => feed.append(...cards(first)));
    this.#root.querySelector(".status").textContent = status[shown.length];
    this.#root.querySelector(".done").textContent = show[shown.length];
    for (const [place, input] of published.slice(0, -1).entries()) {
      const [, number, spoken] = input.parentNode.querySelectorAll("span");
      number.textContent = numbers[recent[place]];
      spoken.textContent = count[recent[place]];
    }
    // What is kept is not known yet, so all are unread, and none saved or new.
    for (const count of [...this.#root.querySelectorAll("[name=only] ~ .count")].slice(0, 2)) count.textContent = numbers[shown.length];
    for (const [place, input] of sources.entries()) input.parentNode.querySelector(".count").textContent = numbers[given[place]];
  };

  #card(at, place, all, within) {
    const card = this.#cards[at];
    card.setAttribute("aria-posinset", place + 1);
    card.setAttribute("aria-setsize", all);
    const [, narrowest, surely, about] = this.#facts.cards[at];
    const age = about && card.querySelector(".time");
    if (!age) return card;
    if (!this.#ages.has(at)) this.#ages.set(at, age.textContent);
    // What may be on either side of the limit says so.
    const perhaps = within && narrowest <= within && within < surely;
    age.textContent = perhaps ? about : this.#ages.get(at);
    age.classList.toggle("about", perhaps);
    if (perhaps) age.title = this.#facts.about;
    else age.removeAttribute("title");
    return card;
  }
}
