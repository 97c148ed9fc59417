// The first frame that a page brought along, and what the reader did in it before the program came: the
// same is done again in the program's own first drawing, which stands in its place.

import { changed, Early } from "./instant-filter.js";

/** What can be touched, in the order of the page. */
const TOUCHED = "button, a[href], input, select, [tabindex]";

/** What something is called, as both drawings call it: numbers are left out, since more may be known by now. */
const called = (one) => {
  // A card is found by its headline.
  if (one.localName === "article") return one.localName;
  const label = one.closest("label");
  const said = label?.querySelector(".name, .legend") ?? (one.localName === "select" ? undefined : label ?? one);
  return [one.localName, one.type, said?.textContent.replace(/[\p{N}\s]+/gu, " ")].join("\n");
};

/** The drawings in a shadow root, the page's own before the program's. */
const places = (root) => [...root.children].filter((child) => child.className === "surface");

export class First {
  #root;
  #nodes;
  #early;
  #pressed;
  #chosen = [];

  constructor(root) {
    this.#root = root;
    this.#nodes = [...root.childNodes];
    this.#early = Early.in(root);
    root.addEventListener("click", this.#press);
  }

  /** Whether a page brought one along. */
  static in(root) {
    return root && places(root).length ? new First(root) : undefined;
  }

  #press = (event) => {
    const pressed = event.target.closest?.("button");
    // What opens the sheet of filters works by itself.
    if (pressed && !pressed.hasAttribute("popovertarget")) this.#pressed = this.#where(pressed);
  };

  /** Notes what is chosen, before other controls of the same names are there. */
  read() {
    for (const field of this.#touched(0)) {
      if (!changed(field)) continue;
      const where = this.#where(field);
      if (field.localName === "select") this.#chosen.push([where, field.value]);
      // Of those that exclude each other, only the one that was chosen.
      else if (field.checked || field.type === "checkbox") this.#chosen.push([where]);
    }
  }

  // Makes room for the program's drawing; gives what is left to do once that is at work: what was chosen,
  // which says whether something was, and after the drawing that comes of it, what was pressed.
  end() {
    const focus = this.#where(this.#root.activeElement);
    const sheet = this.#root.querySelector(":popover-open");
    for (const node of this.#nodes) node.remove();
    // Where each is, before what is chosen has another drawn.
    const chosen = this.#chosen.map(([where, value]) => [this.#at(where), value]);
    this.#root.removeEventListener("click", this.#press);
    this.#early?.end();
    if (sheet) this.#root.getElementById(sheet.id)?.showPopover();
    const focused = () => this.#at(focus)?.focus({ preventScroll: true });
    focused();
    return {
      redo: () => {
        // What is no choice any more was not chosen.
        const there = chosen.filter(([field, value]) =>
          field && (value === undefined || [...field.options].some((option) => option.value === value)));
        for (const [field, value] of there) {
          if (value !== undefined) {
            field.value = value;
            field.dispatchEvent(new Event("change", { bubbles: true }));
          } else field.click();
        }
        return there.length > 0;
      },
      // A card is where it was once what was chosen has been drawn.
      press: () => {
        if (focus?.card && !this.#root.activeElement) focused();
        this.#at(this.#pressed)?.click();
      },
    };
  }

  /** Where something that can be touched is: by its card's headline, since cards come and go, and by what it is called. */
  #where(touched) {
    const card = touched?.closest("article");
    const among = this.#among(card);
    if (!among.includes(touched)) return undefined;
    const name = called(touched);
    const at = among.filter((one) => called(one) === name).indexOf(touched);
    return { card: card?.getAttribute("aria-labelledby"), name, at };
  }

  /** What is there now. */
  #at(where) {
    if (!where) return undefined;
    const card = where.card && this.#root.getElementById(where.card)?.closest("article");
    if (where.card && !card) return undefined;
    return this.#among(card).filter((one) => called(one) === where.name)[where.at];
  }

  /** Those of a card, with itself, or those of the drawing that are in none. */
  #among(card) { return card ? [card, ...card.querySelectorAll(TOUCHED)] : this.#touched(); }

  #touched() {
    const touched = [...places(this.#root)[0]?.querySelectorAll(TOUCHED) ?? []];
    // What is kept is known to the program's drawing alone.
    return touched.filter((one) => !one.closest("article, .library, .status-extra"));
  }
}

/** Takes up what a page brought along: of a page that is still coming, once something comes after it, and it is whole. */
export function takeUp(element, take) {
  if (document.readyState !== "loading" || element.hasChildNodes()) return take();
  const watch = new MutationObserver(() => {
    // What puts the look on takes itself away again, and comes before the frame.
    if (!element.hasChildNodes()) return;
    watch.disconnect();
    take();
  });
  watch.observe(element, { childList: true });
}
