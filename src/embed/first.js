// The first frame that a page brought along, and what the reader did in it before the program came: the
// same is done again in the program's own first drawing, which stands in its place.

/** What can be touched, in the order of the page: the same in both, since both are one drawing. */
const TOUCHED = "button, a[href], input, select, [tabindex]";

/** The drawings in a shadow root, the page's own before the program's. */
const places = (root) => [...root.children].filter((child) => child.className === "place");

export class First {
  #root;
  #nodes;
  #pressed;
  #chosen = [];

  constructor(root) {
    this.#root = root;
    this.#nodes = [...root.childNodes];
    root.addEventListener("click", this.#press);
  }

  /** Whether a page brought one along. */
  static in(root) {
    return root && places(root).length ? new First(root) : undefined;
  }

  #press = (event) => {
    const pressed = event.target.closest?.("button");
    // What opens the sheet of filters works by itself.
    if (pressed && !pressed.hasAttribute("popovertarget")) this.#pressed = this.#touched(0).indexOf(pressed);
  };

  /** Notes what is chosen, before other controls of the same names are there. */
  read() {
    for (const [at, field] of this.#touched(0).entries()) {
      if (field.localName === "select") {
        const first = [...field.options].findIndex((option) => option.defaultSelected);
        if (field.selectedIndex !== Math.max(first, 0)) this.#chosen.push([at, field.selectedIndex]);
      } else if (field.checked !== undefined && field.checked !== field.defaultChecked) {
        // Of those that exclude each other, only the one that was chosen.
        if (field.checked || field.type === "checkbox") this.#chosen.push([at]);
      }
    }
  }

  /** Makes room for the program's drawing; gives what is left to do once that is at work. */
  end() {
    const focus = this.#touched(0).indexOf(this.#root.activeElement);
    const sheet = this.#root.querySelector(":popover-open");
    const touched = this.#touched(1);
    for (const node of this.#nodes) node.remove();
    this.#root.removeEventListener("click", this.#press);
    if (sheet) this.#root.querySelector("[popover]")?.showPopover();
    touched[focus]?.focus({ preventScroll: true });
    return () => {
      for (const [at, index] of this.#chosen) {
        const field = touched[at];
        if (field && index !== undefined) {
          field.selectedIndex = index;
          field.dispatchEvent(new Event("change", { bubbles: true }));
        } else field?.click();
      }
      touched[this.#pressed]?.click();
    };
  }

  #touched(place) {
    return [...places(this.#root)[place]?.querySelectorAll(TOUCHED) ?? []];
  }
}
