// Reads an article aloud with the browser's own voices, sentence by sentence. Each sentence is highlighted while it is
// spoken, without a change to the page's nodes.

/** The name of the highlight in the style sheet. */
const HIGHLIGHT = "newsstand-spoken";
/** Maximum length of an utterance, since some browsers fall silent after about 15 seconds of one. */
const MAX_LENGTH = 180;
/** Maximum time that a browser may take to list its voices, in milliseconds. */
const VOICES_TIMEOUT = 2000;

/** The `Speech` that is speaking. The browser has one speech queue for all. */
let active;

const baseLanguage = (tag) => tag.toLowerCase().split(/[-_]/)[0];

/** Splits a text into sentences, and long ones between words. Returns the start and end of each piece. */
function sentences(text, language) {
  let ends;
  try {
    ends = [...new Intl.Segmenter(language || undefined, { granularity: "sentence" }).segment(text)]
      .map(({ index, segment }) => index + segment.length);
  } catch {
    ends = [...text.matchAll(/[.!?…。！？؟।]+\s*|$/g)].map(({ 0: end, index }) => index + end.length);
  }
  const pieces = [];
  let from = 0;
  for (const end of ends) {
    while (end - from > MAX_LENGTH) {
      const head = text.slice(from, from + MAX_LENGTH);
      const clause = Math.max(...[...head.matchAll(/[,;:—、，；،](?=\s|\P{ASCII})/gu)].map(({ index }) => index + 1), 0);
      const word = head.lastIndexOf(" ") + 1;
      const at = clause > MAX_LENGTH / 3 ? clause : word || MAX_LENGTH;
      pieces.push([from, from + at]);
      from += at;
    }
    if (text.slice(from, end).trim()) pieces.push([from, end]);
    from = end;
  }
  return pieces;
}

/** Returns the range of an element's text between two positions. */
function textRange(element, from, to) {
  const range = new Range();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = at + node.data.length;
    if (from >= at && from < end) range.setStart(node, from - at);
    if (to > at && to <= end) {
      range.setEnd(node, to - at);
      return range;
    }
    at = end;
  }
  return range;
}

/** Returns the browser's voices. Some browsers list them only after a while. */
async function loadVoices() {
  const found = speechSynthesis.getVoices();
  if (found.length) return found;
  await new Promise((resolve) => {
    speechSynthesis.addEventListener?.("voiceschanged", resolve, { once: true });
    setTimeout(resolve, VOICES_TIMEOUT);
  });
  return speechSynthesis.getVoices();
}

/** Returns the best voice for a language: one of its region first, then one on this device, then the default. */
async function bestVoice(language) {
  const voices = (await loadVoices()).filter((voice) => baseLanguage(voice.lang) === baseLanguage(language));
  const score = ({ lang, localService, default: isDefault }) =>
    4 * (lang.replace("_", "-").toLowerCase() === language.toLowerCase())
    + 2 * Boolean(localService) + Boolean(isDefault);
  return voices.sort((one, other) => score(other) - score(one))[0];
}

export class Speech {
  #texts;
  #language;
  #onState;
  #pieces;
  #voice;
  #index = 0;
  /** Referenced here, since some browsers collect an utterance too early, and then never report its end. */
  #utterance;
  /** The sentence that was highlighted last. */
  #range;
  #state = "";

  /**
   * @param {Element[]} texts the elements to read, in this order
   * @param {string} language
   * @param {(state: "on" | "paused" | "", problem?: string) => void} onState hears of each state, and at an early end
   *   of the key of the message that says why
   */
  constructor(texts, language, onState) {
    this.#texts = texts;
    this.#language = language;
    this.#onState = onState;
  }

  async start() {
    if (!globalThis.speechSynthesis || !globalThis.SpeechSynthesisUtterance) return this.#end("page-no-speech");
    active?.stop();
    active = this;
    this.#setState("on");
    addEventListener("pagehide", this.stop);
    this.#voice = await bestVoice(this.#language);
    if (active !== this) return;
    if (!this.#voice) return this.#end("page-no-voice");
    this.#pieces = this.#texts.flatMap((text) =>
      sentences(text.textContent, this.#language).map(([from, to]) => ({ text, from, to })));
    // A queue that was paused elsewhere would stay silent.
    speechSynthesis.cancel();
    speechSynthesis.resume();
    if (this.#state === "on") this.#speak();
  }

  /** Pauses, or resumes at the start of the current sentence. `speechSynthesis.pause` works in few browsers. */
  toggle() {
    if (this.#state === "on") {
      this.#setState("paused");
      this.#silence();
    } else {
      this.#setState("on");
      if (this.#pieces) this.#speak();
    }
  }

  stop = () => this.#end();

  #speak() {
    const piece = this.#pieces[this.#index];
    if (!piece) return this.#end();
    const range = textRange(piece.text, piece.from, piece.to);
    this.#highlight(range);
    const utterance = new SpeechSynthesisUtterance(piece.text.textContent.slice(piece.from, piece.to).trim());
    utterance.lang = this.#voice.lang.replace("_", "-");
    utterance.voice = this.#voice;
    const isCurrent = () => this.#utterance === utterance;
    utterance.onend = () => {
      if (!isCurrent()) return;
      this.#index += 1;
      this.#speak();
    };
    utterance.onerror = () => { if (isCurrent()) this.#end("page-voice-failed"); };
    this.#utterance = utterance;
    speechSynthesis.speak(utterance);
  }

  /** Highlights a sentence, and scrolls to it unless the reader has scrolled away from the one before. */
  #highlight(range) {
    const isVisible = (one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    const isFollowing = !this.#range || isVisible(this.#range);
    const box = range.getBoundingClientRect();
    if (isFollowing && (box.top < 0 || box.bottom > innerHeight)) {
      range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
      const { top, bottom } = range.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 3);
    }
    this.#range = range;
    if (globalThis.Highlight) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  }

  #silence() {
    this.#utterance = undefined;
    globalThis.speechSynthesis?.cancel();
  }

  #end(problem) {
    if (active === this) {
      active = undefined;
      this.#silence();
      globalThis.CSS?.highlights?.delete(HIGHLIGHT);
    }
    removeEventListener("pagehide", this.stop);
    if (this.#state || problem) this.#setState("", problem);
  }

  #setState(state, problem) {
    this.#state = state;
    this.#onState(state, problem);
  }
}
