// CSS selectors, as far as the modules and the tests use them.

/** Splits a text at a separator outside of brackets. */
function split(text, separator) {
  const parts = [""];
  let depth = 0;
  for (const letter of text) {
    if ("([".includes(letter)) depth += 1;
    if (")]".includes(letter)) depth -= 1;
    if (letter === separator && !depth) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** Matches a name, a class, an attribute or a pseudo-class at the beginning of a selector. */
const PART = /^(?:([\w-]+)|\.([\w-]+)|\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]|:not\((.*?\)?)\)(?=$|[.:[])|:([\w-]+))/;

const PSEUDO = {
  checked: (element) => element.checked === true,
  "popover-open": (element) => element.isPopoverOpen === true,
  scope: () => false,
};

function isCompound(element, selector) {
  for (let rest = selector; rest;) {
    const [part, name, className, attribute, value, none, pseudo] = rest.match(PART) ?? [];
    if (!part) throw new Error(`the test does not know the selector ${selector}`);
    rest = rest.slice(part.length);
    if (name && element.localName !== name) return false;
    if (className && !element.classList.contains(className)) return false;
    if (attribute && !element.hasAttribute(attribute)) return false;
    if (attribute && value !== undefined && element.getAttribute(attribute) !== value) return false;
    if (none && matches(element, none)) return false;
    if (pseudo && !PSEUDO[pseudo](element)) return false;
  }
  return true;
}

/** Whether the steps of a selector lead to an element. */
function follows(element, steps) {
  if (!steps.length) return true;
  const combinator = /^[>~]$/.test(steps.at(-1)) ? steps.at(-1) : " ";
  const before = combinator === " " ? steps : steps.slice(0, -1);
  const candidates = [];
  const parent = element.parentElement;
  if (combinator === ">") candidates.push(parent);
  else if (combinator === "~") candidates.push(...element.parentNode.children.slice(0, element.parentNode.children.indexOf(element)));
  else for (let one = parent; one; one = one.parentElement) candidates.push(one);
  return candidates.some((one) => one && isCompound(one, before.at(-1)) && follows(one, before.slice(0, -1)));
}

/** Whether an element matches a list of selectors. */
export function matches(element, selectors) {
  return split(selectors, ",").some((selector) => {
    const steps = split(selector, " ");
    return isCompound(element, steps.at(-1)) && follows(element, steps.slice(0, -1));
  });
}
