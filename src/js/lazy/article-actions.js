// What a reader can have done with what is read: a link, a copy, a file, a print, a voice. It is loaded once that is
// asked for.

import { printAlone } from "./print-article.js";
import { save } from "./download.js";
import { selected } from "./selection.js";
import { Speech } from "./speech.js";
import { asMarkdown, asQuote, asText, fileName } from "./export.js";

/** What is said here, in English. */
const english = {};

/** How long it stays to be read what came of it, in milliseconds. */
const STAYS = 10_000;

/** Does it for the stand in a shadow root. */
export class Desk {
  #root;
  #words;
  #speech;
  #reading;
  #leaves;

  constructor(root) { this.#root = root; }

  // Does what a word of the stand's tools stands for. The article is the open one, or nothing; the link is to what is
  // shown, or nothing where there can be none.
  async use(tool, article, link, words) {
    this.#words = { ...english, ...words };
    const unstated = this.#words["page-source-not-stated"];
    switch (tool) {
      case "link": return link ? this.#copy(link, "page-link-copied") : this.#say("page-no-address");
      case "share": return this.#share(article, link);
      case "print": return printAlone(this.#root.host);
      case "listen": return this.#listen(article);
      case "stop": return this.#speech?.stop();
      case "quote": return this.#copy(asQuote(article, this.#selected(), link), "page-quote-copied");
      case "copy-markdown": return this.#copy(asMarkdown(article, unstated), "page-text-copied");
      case "save-markdown": return save(asMarkdown(article, unstated), "text/markdown;charset=utf-8", fileName(article.headline, "md"));
      case "save-text": return save(asText(article, unstated), "text/plain;charset=utf-8", fileName(article.headline, "txt"));
    }
  }

  /** Another article is open, or none. */
  turn(id) {
    if (this.#reading !== id) this.stop();
  }

  stop() {
    this.#speech?.stop();
    this.#write("");
  }

  async #copy(text, done) {
    this.#say(await copied(text, this.#root) ? done : "page-not-copied");
  }

  async #share(article, link) {
    try {
      await navigator.share({ title: article.headline, url: link ?? article.url ?? undefined });
    } catch (why) {
      // Who thinks better of it knows so.
      if (why.name !== "AbortError") this.#say("page-not-shared");
    }
  }

  /** What is selected in the article's text, as far as it can be told. */
  #selected() {
    const text = this.#root.querySelector(".reader > article");
    const range = selected(this.#root);
    if (!range || !text?.contains(range.startContainer) || !text.contains(range.endContainer)) return "";
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  }

  #listen(article) {
    if (this.#speech) return this.#speech.toggle();
    const button = this.#root.querySelector(".listen");
    const texts = [...this.#root.querySelectorAll(".reader > article > .headline, .text > p:not(.missing-text)")];
    this.#reading = article.id;
    this.#speech = new Speech(texts, article.language, (state, why) => {
      if (state) button.dataset.speech = state;
      else delete button.dataset.speech;
      if (!state) {
        // What stopped it goes with it.
        if (button.nextElementSibling === this.#root.activeElement) button.focus();
        this.#speech = undefined;
      }
      if (why) this.#say(why);
    });
    return this.#speech.start();
  }

  /** Says what came of it, also where the same was said before. */
  #say(name) {
    this.#write("");
    setTimeout(() => this.#write(this.#words[name]), 50);
    clearTimeout(this.#leaves);
    this.#leaves = setTimeout(() => this.#write(""), STAYS);
  }

  #write(text) {
    // The text that the stand drew, which goes on being its own.
    const said = this.#root.querySelector(".outcome")?.firstChild;
    if (said) said.data = text;
  }
}

/** Copies a text, and says whether that could be done. */
async function copied(text, root) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not there without https, or not allowed; an older way may be.
  }
  const before = root.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.cssText = "position: fixed; opacity: 0";
  root.append(area);
  area.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    // Then not.
  }
  area.remove();
  before?.focus({ preventScroll: true });
  return done;
}
