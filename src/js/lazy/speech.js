// Reads an article aloud with the browser's own voices, one sentence after the other, each marked while it is
// spoken. What is in the page is left as it is.

/** The mark's name in the style sheet. */
const SPOKEN = "newsstand-spoken";
/** Some browsers fall silent within an utterance that takes longer than a quarter of a minute. */
const LONGEST = 180;
/** So long a browser may take to find its voices, in milliseconds. */
const VOICES = 2000;

/** The one that speaks: a browser has one voice for all. */
let speaker;

const base = (tag) => tag.toLowerCase().split(/[-_]/)[0];

/** The sentences of a text, as where each begins and ends; a long one in pieces, cut between words. */
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
    while (end - from > LONGEST) {
      const head = text.slice(from, from + LONGEST);
      const clause = Math.max(...[...head.matchAll(/[,;:—、，；،](?=\s|\P{ASCII})/gu)].map(({ index }) => index + 1), 0);
      const word = head.lastIndexOf(" ") + 1;
      const at = clause > LONGEST / 3 ? clause : word || LONGEST;
      pieces.push([from, from + at]);
      from += at;
    }
    if (text.slice(from, end).trim()) pieces.push([from, end]);
    from = end;
  }
  return pieces;
}

/** The part of an element's text between two places, as a range of the page. */
function rangeIn(element, from, to) {
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

/** The voices of this browser, which some find only after a while. */
async function voices() {
  const found = speechSynthesis.getVoices();
  if (found.length) return found;
  await new Promise((then) => {
    speechSynthesis.addEventListener?.("voiceschanged", then, { once: true });
    setTimeout(then, VOICES);
  });
  return speechSynthesis.getVoices();
}

/** The best voice for a language: of its region before others, of this machine before the network. */
async function voiceFor(language) {
  const able = (await voices()).filter((voice) => base(voice.lang) === base(language));
  const worth = ({ lang, localService, default: first }) =>
    4 * (lang.replace("_", "-").toLowerCase() === language.toLowerCase()) + 2 * Boolean(localService) + Boolean(first);
  return able.sort((one, other) => worth(other) - worth(one))[0];
}

export class Speech {
  #texts;
  #language;
  #told;
  #pieces;
  #voice;
  #at = 0;
  /** Kept, for some browsers collect one that nobody has, and then never say that it ended. */
  #utterance;
  #state = "";

  // `texts` are the elements that are read, in turn; `told` hears of each state ("on", "paused" or none), with the name of
  // what is to be said where it could not go on.
  constructor(texts, language, told) {
    this.#texts = texts;
    this.#language = language;
    this.#told = told;
  }

  async start() {
    if (!globalThis.speechSynthesis || !globalThis.SpeechSynthesisUtterance) return this.#end("page-no-speech");
    speaker?.stop();
    speaker = this;
    this.#to("on");
    addEventListener("pagehide", this.stop);
    this.#voice = await voiceFor(this.#language);
    if (speaker !== this) return;
    if (!this.#voice) return this.#end("page-no-voice");
    this.#pieces = this.#texts.flatMap((text) =>
      sentences(text.textContent, this.#language).map(([from, to]) => ({ text, from, to })));
    // One that was paused elsewhere would say nothing of what comes.
    speechSynthesis.cancel();
    speechSynthesis.resume();
    if (this.#state === "on") this.#speak();
  }

  /** Pauses, or goes on with the sentence that it was in: what browsers have for it works in few of them. */
  toggle() {
    if (this.#state === "on") {
      this.#to("paused");
      this.#hush();
    } else {
      this.#to("on");
      if (this.#pieces) this.#speak();
    }
  }

  stop = () => this.#end();

  #speak() {
    const piece = this.#pieces[this.#at];
    if (!piece) return this.#end();
    const range = rangeIn(piece.text, piece.from, piece.to);
    this.#mark(range);
    const utterance = new SpeechSynthesisUtterance(piece.text.textContent.slice(piece.from, piece.to).trim());
    utterance.lang = this.#voice.lang.replace("_", "-");
    utterance.voice = this.#voice;
    const mine = () => this.#utterance === utterance;
    utterance.onend = () => {
      if (!mine()) return;
      this.#at += 1;
      this.#speak();
    };
    utterance.onerror = () => { if (mine()) this.#end("page-voice-failed"); };
    this.#utterance = utterance;
    speechSynthesis.speak(utterance);
  }

  /** Marks what is spoken, and brings it into sight, unless the reader has gone elsewhere. */
  #mark(range) {
    const seen = (one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    const followed = !this.range || seen(this.range);
    const begins = range.getBoundingClientRect();
    if (followed && (begins.top < 0 || begins.bottom > innerHeight)) {
      range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
      const { top, bottom } = range.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 3);
    }
    this.range = range;
    if (globalThis.Highlight) CSS.highlights.set(SPOKEN, new Highlight(range));
  }

  #hush() {
    this.#utterance = undefined;
    globalThis.speechSynthesis?.cancel();
  }

  #end(why) {
    if (speaker === this) {
      speaker = undefined;
      this.#hush();
      globalThis.CSS?.highlights?.delete(SPOKEN);
    }
    removeEventListener("pagehide", this.stop);
    if (this.#state || why) this.#to("", why);
  }

  #to(state, why) {
    this.#state = state;
    this.#told(state, why);
  }
}
