// The words of the controls in other languages than English: brought along by the page, or fetched when they
// are needed.

import { english, languages } from "./assets.js";
import { report } from "./program.js";
import { reached } from "./fetch.js";

/** What a page brings words along in; the attribute names their language. */
const BROUGHT = "script[data-words]";

/** Words by their language, and those on their way. */
const words = new Map([["en", english]]);
const underway = new Map();

/** Takes over the words that are written in an element. */
export function takeWords(stand) {
  for (const script of stand.children) {
    if (!script.matches(BROUGHT) || words.has(script.dataset.words.toLowerCase())) continue;
    try {
      words.set(script.dataset.words.toLowerCase(), JSON.parse(script.textContent));
    } catch (why) {
      report(`The words that the page brought along are not JSON: ${why.message}`);
    }
  }
}

/** The language that a feed, which may be anything, says that it is in. */
export function languageOf(feed) {
  try {
    const { language } = feed;
    return typeof language === "string" ? language : undefined;
  } catch {
    return undefined;
  }
}

/** The language of a tag such as "de-AT", or of as much of its beginning as there are words of; else English. */
export function spoken(tag) {
  let part = (tag || "en").toLowerCase().replaceAll("_", "-");
  while (part && !words.has(part) && !languages.has(part)) {
    part = part.slice(0, Math.max(part.lastIndexOf("-"), 0));
  }
  return part || "en";
}

/** The words of a language; nothing where they do not come, and then the next who asks tries again. */
export async function wordsOf(language) {
  if (!words.has(language)) {
    if (!underway.has(language)) underway.set(language, fetchedWords(language));
    await underway.get(language);
    underway.delete(language);
  }
  return words.get(language);
}

async function fetchedWords(language) {
  const url = languages.get(language)();
  try {
    const response = await reached(url);
    if (!response.ok) throw new Error(`${url} answers HTTP ${response.status}`);
    words.set(language, await response.json());
  } catch (why) {
    report(`The controls stay in English, since their words did not come: ${why.message}`);
  }
}

/** Teaches a program a language; what is of another version than the program says nothing to it. */
export function teach(program, language, words) {
  const names = Object.keys(words).sort();
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(names.join())) sum = Math.imul(sum ^ byte, 0x01000193);
  const line = (message) => Object(message) !== message ? message
    : Object.entries(message).map(([category, text]) => `\t${category}:${text}`).join("");
  if (program.learn(language, sum >>> 0, names.map((name) => line(words[name])).join("\n"))) return true;
  report(`The controls stay in English, since their words in "${language}" are of another version: publish all files of the folder that newsstand.js is in together, and make the page by the same version.`);
}
