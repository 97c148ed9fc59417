// The messages of the interface in languages other than English: written in the page, or fetched when they are needed.

import { pageNotLoaded, pageReaderStopped, pageStartAgain } from "../generated/messages.js";
import { languages } from "./assets.js";
import { fetchOrExplain } from "./fetch.js";
import { warnOnce } from "./program.js";

/**
 * The English messages that the element shows itself; the program has all the others. `xtask/src/packaging/locales.rs`
 * generates their module from `assets/locales/en.json`.
 */
export const english = {
  "page-not-loaded": pageNotLoaded,
  "page-reader-stopped": pageReaderStopped,
  "page-start-again": pageStartAgain,
};

/** Selects a script that holds messages written in the page. Its attribute is their language. */
const EMBEDDED_MESSAGES = "script[data-words]";

/** Messages by language, in lower case, and requests for more. */
const loaded = new Map([["en", english]]);
const pending = new Map();

/** Takes over the messages that are written in an element. */
export function takeEmbeddedMessages(element) {
  for (const script of element.children) {
    if (!script.matches(EMBEDDED_MESSAGES)) continue;
    const language = script.dataset.words.toLowerCase();
    if (loaded.has(language)) continue;
    try {
      loaded.set(language, JSON.parse(script.textContent));
    } catch (error) {
      warnOnce(`The messages written in the page are not JSON: ${error.message}`);
    }
  }
}

/** Returns the language that a feed states. The feed may be any value, and its getters may throw. */
export function feedLanguage(feed) {
  try {
    const { language } = feed;
    return typeof language === "string" ? language : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Returns the language with messages that fits a tag best: for "de-AT" that is "de", and English for an unknown one.
 */
export function resolveLanguage(tag) {
  let part = (tag || "en").toLowerCase().replaceAll("_", "-");
  while (part && !loaded.has(part) && !languages.has(part)) {
    part = part.slice(0, Math.max(part.lastIndexOf("-"), 0));
  }
  return part || "en";
}

/** Loads the messages of a language. Returns nothing after a failure; the next call tries again. */
export async function messagesOf(language) {
  if (!loaded.has(language)) {
    if (!pending.has(language)) pending.set(language, fetchMessages(language));
    await pending.get(language);
    pending.delete(language);
  }
  return loaded.get(language);
}

async function fetchMessages(language) {
  const url = languages.get(language)();
  try {
    const response = await fetchOrExplain(url);
    if (!response.ok) throw new Error(`${url} answers HTTP ${response.status}`);
    loaded.set(language, await response.json());
  } catch (error) {
    warnOnce(`The controls stay in English, since their messages could not be loaded: ${error.message}`);
  }
}

/**
 * Adds the messages of a language to a program. Returns whether it took them: it refuses those of another version,
 * which it knows by a checksum of the keys (FNV-1a, 32 bits).
 */
export function addLanguage(program, language, messages) {
  const keys = Object.keys(messages).sort();
  let checksum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(keys.join())) checksum = Math.imul(checksum ^ byte, 0x01000193);
  const line = (message) => Object(message) !== message ? message
    : Object.entries(message).map(([category, text]) => `\t${category}:${text}`).join("");
  if (program.addLanguage(language, checksum >>> 0, keys.map((key) => line(messages[key])).join("\n"))) return true;
  warnOnce(`The controls stay in English, since their messages in "${language}" are of another version. Publish all files of the folder that newsstand.js is in together, and build the page with the same version.`);
}
