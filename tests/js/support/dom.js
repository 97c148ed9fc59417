// A document of elements without a browser: as much of the DOM as the modules under test use.

import { matches } from "./selectors.js";

class Text {
  parentNode = null;
  constructor(data) { this.data = data; }
  get textContent() { return this.data; }
  remove() { this.parentNode?.removeChild(this); }
}

/** A node with children: an element, a shadow root, or the content of a template. */
class ParentNode extends EventTarget {
  childNodes = [];
  parentNode = null;

  get children() { return this.childNodes.filter((node) => node instanceof Element); }
  get firstChild() { return this.childNodes[0] ?? null; }
  get parentElement() { return this.parentNode instanceof Element ? this.parentNode : null; }
  get textContent() { return this.childNodes.map((node) => node.textContent).join(""); }
  set textContent(text) { this.replaceChildren(text); }
  hasChildNodes() { return this.childNodes.length > 0; }
  removeChild(node) {
    this.childNodes = this.childNodes.filter((one) => one !== node);
    node.parentNode = null;
  }
  append(...nodes) {
    for (const node of nodes.map((one) => typeof one === "object" ? one : new Text(String(one)))) {
      node.parentNode?.removeChild(node);
      node.parentNode = this;
      this.childNodes.push(node);
    }
  }
  replaceChildren(...nodes) {
    for (const node of this.childNodes) node.parentNode = null;
    this.childNodes = [];
    this.append(...nodes);
  }
  remove() { this.parentNode?.removeChild(this); }
  contains(node) {
    for (let one = node; one; one = one.parentNode) if (one === this) return true;
    return false;
  }
  get descendants() { return this.children.flatMap((child) => [child, ...child.descendants]); }
  querySelectorAll(selector) { return this.descendants.filter((element) => matches(element, selector)); }
  querySelector(selector) { return this.querySelectorAll(selector)[0] ?? null; }
  getElementById(id) { return this.descendants.find((element) => element.id === id) ?? null; }
  getRootNode() { return this.parentNode?.getRootNode() ?? this; }
}

export class Element extends ParentNode {
  #attributes = new Map();
  nodeType = 1;
  shadowRoot = null;
  hidden = false;

  /** An element that no name was given to is the one under test. */
  get localName() { return this.name ?? "news-stand"; }
  get id() { return this.getAttribute("id") ?? ""; }
  set id(value) { this.setAttribute("id", value); }
  get title() { return this.getAttribute("title") ?? ""; }
  set title(value) { this.setAttribute("title", value); }
  get lang() { return this.getAttribute("lang") ?? ""; }
  get slot() { return this.getAttribute("slot") ?? ""; }
  get dataset() {
    const data = [...this.#attributes].filter(([name]) => name.startsWith("data-"));
    return Object.fromEntries(data.map(([name, value]) => [name.slice(5), value]));
  }
  get className() { return this.getAttribute("class") ?? ""; }
  set className(value) { this.setAttribute("class", value); }
  get classList() {
    const names = new Set(this.className.split(" ").filter(Boolean));
    return {
      contains: (name) => names.has(name),
      toggle: (name, isOn) => {
        if (isOn) names.add(name);
        else names.delete(name);
        this.className = [...names].join(" ");
      },
    };
  }
  get isConnected() { return this.parentNode !== null; }
  hasAttribute(name) { return this.#attributes.has(name); }
  getAttribute(name) { return this.#attributes.get(name) ?? null; }
  setAttribute(name, value) { this.#set(name, String(value)); }
  removeAttribute(name) { this.#set(name, null); }
  #set(name, value) {
    const previous = this.getAttribute(name);
    if (value === null) this.#attributes.delete(name);
    else this.#attributes.set(name, value);
    if (this.constructor.observedAttributes?.includes(name)) this.attributeChangedCallback(name, previous, value);
  }
  matches(selector) { return matches(this, selector); }
  closest(selector) { return this.matches(selector) ? this : this.parentElement?.closest(selector) ?? null; }
  attachShadow() {
    this.shadowRoot = Object.assign(new ParentNode(), { host: this, activeElement: null, adoptedStyleSheets: [] });
    return this.shadowRoot;
  }
  focus() {}
}

/**
 * Makes an element. Of its `properties` those that the DOM has as properties of fields are set, the others as attributes.
 * @param {string} selector a name with classes, such as `label.option`
 */
export function element(selector, properties = {}, ...children) {
  const [name, ...classes] = selector.split(".");
  const made = Object.assign(new Element(), { name });
  if (classes.length) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(properties)) {
    if (["checked", "defaultChecked", "content", "options", "selectedIndex", "isPopoverOpen", "files", "value"].includes(key)) made[key] = value;
    else made.setAttribute(key, value);
  }
  if (made.hasAttribute("type")) made.type = made.getAttribute("type");
  made.append(...children);
  return made;
}

/** Makes a node that has children and is no element. */
export function fragment(...children) {
  const made = new ParentNode();
  made.append(...children);
  return made;
}
