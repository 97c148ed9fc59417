// The first frame that a page brought, and what the reader did in it before the program arrived. When the program's
// first drawing replaces the frame, the same is done again there.

import { ARTICLE, BUTTON, CONTROLS, EXCLUDED, LABEL, LABEL_TEXT, OPEN_POPOVER, SURFACE } from "../protocol/hooks.js";
import { InstantFilter, isChanged } from "./instant-filter.js";

/**
 * Describes a control in the same words in both drawings. Digits are left out, since the program may know other counts.
 */
const describe = (control) => {
  // A card is found by its headline.
  if (control.matches(ARTICLE)) return control.localName;
  const label = control.closest(LABEL);
  const text = label?.querySelector(LABEL_TEXT) ?? (control.localName === "select" ? undefined : label ?? control);
  return [control.localName, control.type, text?.textContent.replace(/[\p{N}\s]+/gu, " ")].join("\n");
};

/** The drawings in a shadow root, the page's own before the program's. */
const surfaces = (root) => [...root.children].filter((child) => child.matches(SURFACE));

/**
 * A control's place in a drawing: the element id of its card's headline, if it is in a card, its description, and its
 * position among the controls that are described alike.
 * @typedef {{ card?: string, description: string, position: number }} Locator
 */

export class Takeover {
  #root;
  #frameNodes;
  #instantFilter;
  /** @type {Locator | undefined} the button that was pressed last */
  #pressed;
  /** @type {[Locator, string?][]} the fields that were changed, with the value of each select */
  #choices = [];

  constructor(root) {
    this.#root = root;
    this.#frameNodes = [...root.childNodes];
    this.#instantFilter = InstantFilter.in(root);
    root.addEventListener("click", this.#onClick);
  }

  /** Returns a takeover if the page brought a first frame. */
  static in(root) {
    return root && surfaces(root).length ? new Takeover(root) : undefined;
  }

  #onClick = (event) => {
    const button = event.target.closest?.(BUTTON);
    // A popover opens without the program.
    if (button && !button.hasAttribute("popovertarget")) this.#pressed = this.#locate(button);
  };

  /** Records the changed fields. Has to be called before the program draws, which adds controls of the same names. */
  recordChoices() {
    for (const field of this.#controls()) {
      if (!isChanged(field)) continue;
      const locator = this.#locate(field);
      if (field.localName === "select") this.#choices.push([locator, field.value]);
      // Of radio buttons only the chosen one, and not the one that it replaced.
      else if (field.checked || field.type === "checkbox") this.#choices.push([locator]);
    }
  }

  /**
   * Removes the frame, and gives focus and an open popover to the program's drawing. Returns the rest, to be called
   * once the program is running: `redo()` chooses again, and returns whether there was something to choose; `press()`,
   * after the drawing that follows, presses the last button.
   */
  finish() {
    const focus = this.#locate(this.#root.activeElement);
    const popover = this.#root.querySelector(OPEN_POPOVER);
    for (const node of this.#frameNodes) node.remove();
    // Found now, since the first choice makes the program draw others.
    const choices = this.#choices.map(([locator, value]) => [this.#find(locator), value]);
    this.#root.removeEventListener("click", this.#onClick);
    this.#instantFilter?.stop();
    if (popover) this.#root.getElementById(popover.id)?.showPopover();
    const restoreFocus = () => this.#find(focus)?.focus({ preventScroll: true });
    restoreFocus();
    return {
      redo: () => {
        // The program may not offer all of them.
        const available = choices.filter(([field, value]) =>
          field && (value === undefined || [...field.options].some((option) => option.value === value)));
        for (const [field, value] of available) {
          if (value !== undefined) {
            field.value = value;
            field.dispatchEvent(new Event("change", { bubbles: true }));
          } else field.click();
        }
        return available.length > 0;
      },
      press: () => {
        // A focused card is in the list again only after the choices have been drawn.
        if (focus?.card && !this.#root.activeElement) restoreFocus();
        this.#find(this.#pressed)?.click();
      },
    };
  }

  /** @returns {Locator | undefined} */
  #locate(control) {
    const card = control?.closest(ARTICLE);
    const candidates = this.#candidates(card);
    if (!candidates.includes(control)) return undefined;
    const description = describe(control);
    const position = candidates.filter((one) => describe(one) === description).indexOf(control);
    return { card: card?.getAttribute("aria-labelledby"), description, position };
  }

  /** Finds the control in the drawing that is there now. */
  #find(locator) {
    if (!locator) return undefined;
    const card = locator.card && this.#root.getElementById(locator.card)?.closest(ARTICLE);
    if (locator.card && !card) return undefined;
    return this.#candidates(card).filter((one) => describe(one) === locator.description)[locator.position];
  }

  /** The controls of a card, itself included, or without a card those outside of cards. */
  #candidates(card) { return card ? [card, ...card.querySelectorAll(CONTROLS)] : this.#controls(); }

  #controls() {
    const controls = [...surfaces(this.#root)[0]?.querySelectorAll(CONTROLS) ?? []];
    // Only the program's drawing has the library.
    return controls.filter((one) => !one.closest(EXCLUDED));
  }
}

/**
 * Calls `callback` once the first frame that an element may hold has arrived whole. In a page that is still arriving,
 * that is when something comes after the frame.
 */
export function whenFrameComplete(element, callback) {
  if (document.readyState !== "loading" || element.hasChildNodes()) return callback();
  const observer = new MutationObserver(() => {
    // The script before the frame removes itself.
    if (!element.hasChildNodes()) return;
    observer.disconnect();
    callback();
  });
  observer.observe(element, { childList: true });
}
