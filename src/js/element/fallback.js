// What stands in a stand's place where there is none: the element's own articles, and a sentence that says why.

import { english } from "./assets.js";
import { spoken, wordsOf } from "./messages.js";

/** Shows what an element holds, with something before it. */
export function plain(element, ...more) {
  element.shadowRoot?.replaceChildren(...more, document.createElement("slot"));
}

/** Shows what an element holds, or where that is nothing to read, the sentence that nothing came. */
export function failed(element, language) {
  if ([...element.childNodes].some((node) => node.localName !== "script" && node.slot !== "comments" && node.textContent.trim())) {
    return plain(element);
  }
  const sentence = document.createElement("p");
  sentence.setAttribute("part", "message");
  element.shadowRoot.replaceChildren(sentence);
  say(element, language, (words) => { sentence.textContent = words["page-not-loaded"]; });
}

/** Shows what an element holds below the sentence that the reader stopped, and a button that begins it again. */
export function stopped(element, language, begin) {
  const bar = document.createElement("p");
  const button = document.createElement("button");
  bar.setAttribute("role", "alert");
  bar.setAttribute("part", "message");
  button.type = "button";
  button.addEventListener("click", begin, { once: true });
  plain(element, bar);
  say(element, language, (words) => {
    button.textContent = words["page-start-again"];
    bar.append(words["page-reader-stopped"], " ", button);
  });
}

/** Says something in the reader's language, once the words of it have come or will not. */
async function say(element, language, something) {
  const words = await wordsOf(spoken(language || element.closest("[lang]")?.lang));
  something({ ...english, ...words });
}
