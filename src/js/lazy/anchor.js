// Describes a passage of a text by its words and their context, as a text quote selector of the W3C's Web Annotation
// model, and finds it again, also after small changes to the text.

/** Length of the context before and after a passage, in UTF-16 code units. */
const CONTEXT = 32;
/** Maximum length of a passage; a longer one is described by its beginning. */
const MAX_LENGTH = 2000;
/** A passage of this length is found by itself. A shorter one also needs some of its context. */
const DISTINCT_LENGTH = 20;
/** Fraction of a passage's words that must be found, and the lower one that is enough within the same context. */
const SIMILARITY = 0.7;
const SIMILARITY_IN_CONTEXT = 0.5;
/** A passage of fewer words is not looked for by its words, since those occur everywhere. */
const MIN_WORDS = 5;

/**
 * @typedef {{ exact: string, prefix: string, suffix: string, start: number }} Passage `start` is in characters (code
 *   points)
 * @typedef {[from: number, to: number]} Range positions in a text, in UTF-16 code units
 */

/** Characters that are written in several ways, and the one that replaces them. */
const EQUIVALENTS = [[/[‘’‚‛′`´]/, "'"], [/[“”„‟″«»]/, '"'], [/[‐-―−]/, "-"], [/\s/, " "]];
/** Matches invisible characters: soft hyphens, joiners, direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
/** Matches a word, or, in scripts that do not separate words, a character. */
const WORD = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu;

/** Removes half a surrogate pair from either end. */
const withoutHalves = (text) => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");

/**
 * Describes the passage between two positions of a text.
 * @returns {Passage | undefined} nothing if there is only white space
 */
export function describe(text, from, to) {
  while (from < to && /\s/.test(text[from])) from += 1;
  while (from < to && /\s/.test(text[to - 1])) to -= 1;
  const exact = withoutHalves(text.slice(from, Math.min(to, from + MAX_LENGTH)));
  if (!exact) return undefined;
  const end = from + exact.length;
  return {
    exact,
    prefix: withoutHalves(text.slice(Math.max(0, from - CONTEXT), from)),
    suffix: withoutHalves(text.slice(end, end + CONTEXT)),
    // The model counts characters, not code units.
    start: [...text.slice(0, from)].length,
  };
}

/**
 * Finds a passage in a text.
 * @returns {Range | undefined} nothing if it is lost
 */
export function locate(text, passage) {
  const unchanged = findExact(text, passage);
  if (unchanged) return unchanged;
  const folded = fold(text);
  const [exact, prefix, suffix] = [passage.exact, passage.prefix, passage.suffix].map((part) => fold(part).text);
  const sought = { ...passage, exact, prefix, suffix };
  const found = findExact(folded.text, sought)
    ?? findByContext(folded.text, sought) ?? findSimilar(folded.text, sought);
  return found && [folded.positions[found[0]], folded.positions[found[1] - 1] + 1];
}

/**
 * Replaces equivalents, and removes invisible characters and repeated spaces. `positions` has the old position of each
 * character.
 */
function fold(text) {
  let folded = "";
  const positions = [];
  for (let position = 0; position < text.length; position += 1) {
    let char = text[position];
    if (INVISIBLE.test(char)) continue;
    for (const [pattern, replacement] of EQUIVALENTS) if (pattern.test(char)) char = replacement;
    if (char === " " && folded.endsWith(" ")) continue;
    folded += char;
    positions.push(position);
  }
  return { text: folded, positions };
}

/** Finds the words themselves: where most of the context agrees, and among such places nearest to the old one. */
function findExact(text, { exact, prefix, suffix, start }) {
  let best, highest = -Infinity;
  for (const at of occurrences(text, exact)) {
    let before = 0, after = 0;
    while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
    while (after < suffix.length && text[at + exact.length + after] === suffix[after]) after += 1;
    if (exact.length < DISTINCT_LENGTH && 4 * (before + after) < prefix.length + suffix.length) continue;
    const score = before + after - Math.abs(at - start) / (text.length + start + 1);
    if (score > highest) [best, highest] = [at, score];
  }
  return best === undefined ? undefined : [best, best + exact.length];
}

/** Finds the text between the old context, if enough of its words are the passage's. */
function findByContext(text, { exact, prefix, suffix }) {
  const wanted = words(exact);
  for (const at of prefix ? occurrences(text, prefix) : [0]) {
    const from = at + prefix.length;
    const to = suffix ? text.indexOf(suffix, from) : text.length;
    if (to <= from || to - from > 2 * exact.length + CONTEXT) continue;
    const present = wordCounts(words(text.slice(from, to)));
    const common = wanted.filter(({ word }) => present.take(word));
    if (common.length >= SIMILARITY_IN_CONTEXT * wanted.length && common.length) return [from, to];
  }
  return undefined;
}

/** Finds the sequence of as many words that has most of the passage's words in any order. */
function findSimilar(text, { exact }) {
  const wanted = words(exact);
  const all = words(text);
  const size = Math.min(wanted.length, all.length);
  if (wanted.length < MIN_WORDS) return undefined;
  const unmatched = wordCounts(wanted);
  let first, most = SIMILARITY * wanted.length, matches = 0;
  // A window of `size` words slides over the text.
  for (let last = 0; last < all.length; last += 1) {
    if (unmatched.take(all[last].word)) matches += 1;
    if (last >= size && unmatched.give(all[last - size].word)) matches -= 1;
    if (last >= size - 1 && (matches > most || matches === most && first === undefined)) {
      [first, most] = [last - size + 1, matches];
    }
  }
  if (first === undefined) return undefined;
  // Foreign words at its ends are left out, and words of the passage that inserted ones pushed out are taken in.
  let end = first + size;
  const missing = wordCounts(wanted);
  const common = all.slice(first, end).map(({ word }) => missing.take(word));
  while (!common[end - first - 1]) end -= 1;
  first += common.indexOf(true);
  while (end < all.length && missing.take(all[end].word)) end += 1;
  while (first > 0 && missing.take(all[first - 1].word)) first -= 1;
  return [all[first].from, all[end - 1].to];
}

function* occurrences(text, part) {
  // Folding may leave nothing to look for.
  for (let at = part ? text.indexOf(part) : -1; at >= 0; at = text.indexOf(part, at + 1)) yield at;
}

function words(text) {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(), from: index, to: index + word.length,
  }));
}

/**
 * Counts words. `take(word)` takes one away and returns whether one was left; `give(word)` reverses that. A count may
 * go below zero, so that every `take` can be reversed.
 */
function wordCounts(all) {
  const counts = new Map();
  for (const { word } of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  const change = (word, by) => {
    const count = counts.get(word);
    if (count === undefined) return undefined;
    counts.set(word, count + by);
    return count;
  };
  return { take: (word) => change(word, -1) > 0, give: (word) => change(word, 1) >= 0 };
}
