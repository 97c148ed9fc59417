// Actions on an article: copy a link, a quote or the text, share, save, print, listen. This part is loaded when the
// pointer or the focus comes near the buttons.

import {
  pageLinkCopied, pageNoAddress, pageNoSpeech, pageNotCopied, pageNotShared, pageNoVoice, pageQuoteCopied,
  pageSourceNotStated, pageTextCopied, pageVoiceFailed,
} from "../generated/messages.js";
import { ARTICLE_CONTENT, LISTEN, OUTCOME, SPOKEN_TEXTS, STOP } from "../protocol/hooks.js";
import { saveFile } from "./download.js";
import { asMarkdown, asQuote, asText, fileName } from "./export.js";
import { printAlone } from "./print-article.js";
import { selectedRange } from "./selection.js";
import { Speech } from "./speech.js";

/** The messages in English, for when those of another language are missing. */
const english = {
  "page-link-copied": pageLinkCopied,
  "page-no-address": pageNoAddress,
  "page-no-speech": pageNoSpeech,
  "page-not-copied": pageNotCopied,
  "page-not-shared": pageNotShared,
  "page-no-voice": pageNoVoice,
  "page-quote-copied": pageQuoteCopied,
  "page-source-not-stated": pageSourceNotStated,
  "page-text-copied": pageTextCopied,
  "page-voice-failed": pageVoiceFailed,
};

/** Time for which an outcome stays on the screen, in milliseconds. */
const OUTCOME_DURATION = 10_000;

/** Pause before the next outcome, in milliseconds, so that the same one is announced again. */
const OUTCOME_PAUSE = 50;

export class ArticleActions {
  #root;
  #messages;
  #speech;
  /** The id of the article that is read aloud. */
  #spokenArticle;
  #outcomeTimer;

  /**
   * The handler of each `ArticleAction` of the program: it takes the open article, a link to the view, and the words
   * for a missing source. `conformance/protocol.json` lists the actions.
   */
  static actions = {
    "copy-link": (self, article, link) =>
      link ? self.#copy(link, "page-link-copied") : self.#announce("page-no-address"),
    share: (self, article, link) => self.#share(article, link),
    print: (self) => printAlone(self.#root.host),
    listen: (self, article) => self.#listen(article),
    stop: (self) => self.#speech?.stop(),
    "copy-quote": (self, article, link) => self.#copy(asQuote(article, self.#selection(), link), "page-quote-copied"),
    "copy-markdown": (self, article, link, unstated) => self.#copy(asMarkdown(article, unstated), "page-text-copied"),
    "save-markdown": (self, article, link, unstated) =>
      saveFile(asMarkdown(article, unstated), "text/markdown;charset=utf-8", fileName(article.headline, "md")),
    "save-text": (self, article, link, unstated) =>
      saveFile(asText(article, unstated), "text/plain;charset=utf-8", fileName(article.headline, "txt")),
  };

  /** @param {ShadowRoot} root in which the element is drawn */
  constructor(root) { this.#root = root; }

  /**
   * Performs an action of the widget.
   * @param {keyof ArticleActions.actions} action
   * @param {import("../protocol/messages.js").OpenArticleMessage} [article] the open article
   * @param {string} [link] an address that leads to the current view, if there can be one
   * @param {object} [messages] in the language of the controls
   */
  async perform(action, article, link, messages) {
    this.#messages = { ...english, ...messages };
    return ArticleActions.actions[action](this, article, link, this.#messages["page-source-not-stated"]);
  }

  /** Stops reading aloud if another article is open, or none. Must be called with its id after each drawing. */
  articleChanged(id) {
    if (this.#spokenArticle !== id) this.stop();
  }

  stop() {
    this.#speech?.stop();
    this.#setOutcome("");
  }

  /** Copies a text, and announces the outcome by the key of its message. */
  async #copy(text, outcome) {
    this.#announce(await copyText(text, this.#root) ? outcome : "page-not-copied");
  }

  async #share(article, link) {
    try {
      await navigator.share({ title: article.headline, url: link ?? article.url ?? undefined });
    } catch (error) {
      // The reader knows about having cancelled.
      if (error.name !== "AbortError") this.#announce("page-not-shared");
    }
  }

  /** Returns the text that is selected in the article. */
  #selection() {
    const text = this.#root.querySelector(ARTICLE_CONTENT);
    const selected = selectedRange(this.#root);
    if (!selected || !text?.contains(selected.startContainer) || !text.contains(selected.endContainer)) return "";
    // A selection in a shadow root is a static range, which has no text.
    const range = new Range();
    range.setStart(selected.startContainer, selected.startOffset);
    range.setEnd(selected.endContainer, selected.endOffset);
    return range.toString();
  }

  #listen(article) {
    if (this.#speech) return this.#speech.toggle();
    const button = this.#root.querySelector(LISTEN);
    const texts = [...this.#root.querySelectorAll(SPOKEN_TEXTS)];
    this.#spokenArticle = article.id;
    this.#speech = new Speech(texts, article.language, (state, problem) => {
      if (state) button.dataset.speech = state;
      else delete button.dataset.speech;
      if (!state) {
        // The stop button disappears, so its focus has to go elsewhere.
        if (this.#root.querySelector(STOP) === this.#root.activeElement) button.focus();
        this.#speech = undefined;
      }
      if (problem) this.#announce(problem);
    });
    return this.#speech.start();
  }

  /**
   * Shows an outcome by the key of its message, and has screen readers announce it, even if it is the same as before.
   */
  #announce(key) {
    this.#setOutcome("");
    setTimeout(() => this.#setOutcome(this.#messages[key]), OUTCOME_PAUSE);
    clearTimeout(this.#outcomeTimer);
    this.#outcomeTimer = setTimeout(() => this.#setOutcome(""), OUTCOME_DURATION);
  }

  #setOutcome(text) {
    // Changes the text node that Yew drew, which stays Yew's.
    const node = this.#root.querySelector(OUTCOME)?.firstChild;
    if (node) node.data = text;
  }
}

/** Copies a text. Returns whether that succeeded. */
async function copyText(text, root) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The clipboard is missing without https, and may be blocked. The older way may still work.
  }
  const focused = root.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.cssText = "position: fixed; opacity: 0";
  root.append(area);
  area.select();
  let isCopied = false;
  try {
    isCopied = document.execCommand("copy");
  } catch {
    // Neither way works.
  }
  area.remove();
  focused?.focus({ preventScroll: true });
  return isCopied;
}
