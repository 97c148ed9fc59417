// A passage of a text, by its words and by what is around them, as the W3C's Web Annotation model has it; and where
// it is after the text was changed a little.

/** So much of what is before and behind a passage goes with it. */
const CONTEXT = 32;
/** A longer passage is noted by its beginning. */
const MOST = 2000;
/** A passage of so many characters is found by itself; of a shorter one, something around it has to be there too. */
const SURE = 20;
/** So much of a passage's words must be there, and so much where what is around it stayed. */
const ALIKE = 0.7;
const ALIKE_IN_PLACE = 0.5;
/** Fewer words than these are everywhere. */
const FEW = 5;

/** What is written in more than one way, and what stands for it. */
const SAME = [[/[‘’‚‛′`´]/, "'"], [/[“”„‟″«»]/, '"'], [/[‐-―−]/, "-"], [/\s/, " "]];
/** What is not seen: soft hyphens, joiners, marks of direction. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
/** Words, where a script parts them, and the characters of those that do not. */
const WORD = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu;

/** A piece of a text without half a character at its ends. */
const whole = (text) => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");

/** A passage between two places of a text; nothing where no words are. */
export function describe(text, from, to) {
  while (from < to && /\s/.test(text[from])) from += 1;
  while (from < to && /\s/.test(text[to - 1])) to -= 1;
  const exact = whole(text.slice(from, Math.min(to, from + MOST)));
  if (!exact) return undefined;
  const end = from + exact.length;
  return {
    exact,
    prefix: whole(text.slice(Math.max(0, from - CONTEXT), from)),
    suffix: whole(text.slice(end, end + CONTEXT)),
    // In characters, as the model has it, and not in halves of them.
    start: [...text.slice(0, from)].length,
  };
}

/** Where a passage is in a text, from and to; nothing where it is lost. */
export function locate(text, passage) {
  const exactly = quoted(text, passage);
  if (exactly) return exactly;
  const folded = fold(text);
  const [exact, prefix, suffix] = [passage.exact, passage.prefix, passage.suffix].map((part) => fold(part).text);
  const sought = { ...passage, exact, prefix, suffix };
  const found = quoted(folded.text, sought) ?? enclosed(folded.text, sought) ?? resembling(folded.text, sought);
  return found && [folded.at[found[0]], folded.at[found[1] - 1] + 1];
}

/** A text in which what is written in several ways is written in one, and where each of its characters was. */
function fold(text) {
  let made = "";
  const at = [];
  for (let place = 0; place < text.length; place += 1) {
    let char = text[place];
    if (UNSEEN.test(char)) continue;
    for (const [like, plain] of SAME) if (like.test(char)) char = plain;
    if (char === " " && made.endsWith(" ")) continue;
    made += char;
    at.push(place);
  }
  return { text: made, at };
}

/** The words themselves: where most of what is around them agrees, and of such places the one nearest to the old. */
function quoted(text, { exact, prefix, suffix, start }) {
  let best, most = -Infinity;
  for (const at of places(text, exact)) {
    let before = 0, behind = 0;
    while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
    while (behind < suffix.length && text[at + exact.length + behind] === suffix[behind]) behind += 1;
    if (exact.length < SURE && 4 * (before + behind) < prefix.length + suffix.length) continue;
    const score = before + behind - Math.abs(at - start) / (text.length + start + 1);
    if (score > most) [best, most] = [at, score];
  }
  return best === undefined ? undefined : [best, best + exact.length];
}

/** What stands between what was before and behind it, if it has words in common with it. */
function enclosed(text, { exact, prefix, suffix }) {
  const wanted = words(exact);
  for (const at of prefix ? places(text, prefix) : [0]) {
    const from = at + prefix.length;
    const to = suffix ? text.indexOf(suffix, from) : text.length;
    if (to <= from || to - from > 2 * exact.length + CONTEXT) continue;
    const there = counted(words(text.slice(from, to)));
    const common = wanted.filter(({ word }) => there.take(word));
    if (common.length >= ALIKE_IN_PLACE * wanted.length && common.length) return [from, to];
  }
  return undefined;
}

/** As many words in a row, of which the most are in the passage. */
function resembling(text, { exact }) {
  const wanted = words(exact);
  const all = words(text);
  const size = Math.min(wanted.length, all.length);
  if (wanted.length < FEW) return undefined;
  const left = counted(wanted);
  let first, most = ALIKE * wanted.length, here = 0;
  for (let last = 0; last < all.length; last += 1) {
    if (left.take(all[last].word)) here += 1;
    if (last >= size && left.give(all[last - size].word)) here -= 1;
    if (last >= size - 1 && (here > most || here === most && first === undefined)) [first, most] = [last - size + 1, here];
  }
  if (first === undefined) return undefined;
  // Ends that were not in it are left out, and those that a new word pushed out are taken in.
  let end = first + size;
  const missing = counted(wanted);
  const common = all.slice(first, end).map(({ word }) => missing.take(word));
  while (!common[end - first - 1]) end -= 1;
  first += common.indexOf(true);
  while (end < all.length && missing.take(all[end].word)) end += 1;
  while (first > 0 && missing.take(all[first - 1].word)) first -= 1;
  return [all[first].from, all[end - 1].to];
}

function* places(text, what) {
  // Of what is not seen, nothing is left to look for.
  for (let at = what ? text.indexOf(what) : -1; at >= 0; at = text.indexOf(what, at + 1)) yield at;
}

function words(text) {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(), from: index, to: index + word.length,
  }));
}

/** How often each word is there, and may still be taken; more than there are can be taken and given back, in vain. */
function counted(all) {
  const left = new Map();
  for (const { word } of all) left.set(word, (left.get(word) ?? 0) + 1);
  const change = (word, by) => {
    const count = left.get(word);
    if (count === undefined) return undefined;
    left.set(word, count + by);
    return count;
  };
  return { take: (word) => change(word, -1) > 0, give: (word) => change(word, 1) >= 0 };
}
