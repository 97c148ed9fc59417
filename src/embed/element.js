// The custom element: it tells the program when it comes into a page, and knows nothing else.

export function define(name, connected) {
  if (customElements.get(name)) return false;
  customElements.define(name, class extends HTMLElement {
    connectedCallback() {
      // A move in the page is a second arrival: what is there already stays.
      if (!this.shadowRoot) connected(this);
    }
  });
  return true;
}
