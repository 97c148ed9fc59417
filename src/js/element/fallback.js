// The fallback for an element without a widget: the content that its page gave it, and if necessary a sentence that
// says why.

import { english, messagesOf, resolveLanguage } from "./messages.js";

/** Shows the element's own content, after the given nodes. */
export function showContent(element, ...nodes) {
  element.shadowRoot?.replaceChildren(...nodes, document.createElement("slot"));
}

/** Shows the element's own content, or, if there is nothing to read in it, that the articles could not be loaded. */
export function showLoadFailure(element, language) {
  const isReadable = (node) => node.localName !== "script" && node.slot !== "comments" && node.textContent.trim();
  if ([...element.childNodes].some(isReadable)) return showContent(element);
  const sentence = document.createElement("p");
  sentence.setAttribute("part", "message");
  element.shadowRoot.replaceChildren(sentence);
  withMessages(element, language, (messages) => { sentence.textContent = messages["page-not-loaded"]; });
}

/** Shows the element's own content below a sentence about the crash, with a button that calls `restart`. */
export function showCrash(element, language, restart) {
  const bar = document.createElement("p");
  const button = document.createElement("button");
  bar.setAttribute("role", "alert");
  bar.setAttribute("part", "message");
  button.type = "button";
  button.addEventListener("click", restart, { once: true });
  showContent(element, bar);
  withMessages(element, language, (messages) => {
    button.textContent = messages["page-start-again"];
    bar.append(messages["page-reader-stopped"], " ", button);
  });
}

/** Calls `show` with the messages in the reader's language, or in English if those cannot be loaded. */
async function withMessages(element, language, show) {
  const messages = await messagesOf(resolveLanguage(language || element.closest("[lang]")?.lang));
  show({ ...english, ...messages });
}
