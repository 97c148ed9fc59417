// The first frame that a page brought along, and what the reader did in it before the program came: the
// same is done again in the program's own first drawing, which stands in its place.

import { changed, Early } from "./early.js";

/** What can be touched, in the order of the page: the same in both, since both are one drawing. */
const TOUCHED = "button, a[href], input, select, [tabindex]";

/** The drawings in a shadow root, the page's own before the program's. */
const places = (root) => [...root.children].filter((child) => child.className === "place");

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
    for (const [at, field] of this.#touched(0).entries()) {
      if (!changed(field)) continue;
      if (field.localName === "select") this.#chosen.push([at, field.selectedIndex]);
      // Of those that exclude each other, only the one that was chosen.
      else if (field.checked || field.type === "checkbox") this.#chosen.push([at]);
    }
  }

  // Makes room for the program's drawing; gives what is left to do once that is at work: what was chosen,
  // which says whether something was, and after the drawing that comes of it, what was pressed.
  end() {
    const focus = this.#where(this.#root.activeElement);
    const sheet = this.#root.querySelector(":popover-open");
    const touched = this.#touched(1);
    for (const node of this.#nodes) node.remove();
    this.#root.removeEventListener("click", this.#press);
    this.#early?.end();
    if (sheet) this.#root.getElementById(sheet.id)?.showPopover();
    const focused = () => this.#at(focus)?.focus({ preventScroll: true });
    focused();
    return {
      redo: () => {
        for (const [at, index] of this.#chosen) {
          const field = touched[at];
          if (field && index !== undefined) {
            field.selectedIndex = index;
            field.dispatchEvent(new Event("change", { bubbles: true }));
          } else field?.click();
        }
        return this.#chosen.length > 0;
      },
      // A card is where it was once what was chosen has been drawn.
      press: () => {
        if (focus?.card && !this.#root.activeElement) focused();
        this.#at(this.#pressed)?.click();
      },
    };
  }

  /** Where something that can be touched is: by its card's headline, since cards come and go, or its place. */
  #where(touched) {
    const card = touched?.closest("article");
    const among = card ? [card, ...card.querySelectorAll(TOUCHED)] : this.#touched(0);
    const at = among.indexOf(touched);
    return at < 0 ? undefined : { card: card?.getAttribute("aria-labelledby"), at };
  }

  /** What is there now. */
  #at(where) {
    if (!where) return undefined;
    const card = where.card && this.#root.getElementById(where.card)?.closest("article");
    if (where.card && !card) return undefined;
    return (card ? [card, ...card.querySelectorAll(TOUCHED)] : this.#touched(0))[where.at];
  }

  /** Those of a drawing that are in no card. */
  #touched(place) {
    const touched = [...places(this.#root)[place]?.querySelectorAll(TOUCHED) ?? []];
    // What is kept is known to the program's drawing alone.
    return touched.filter((one) => !one.closest("article, .keep, .kept"));
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
