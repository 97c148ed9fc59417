// Counts event listeners outside widgets from now on, and finds the program's memory.
const seen = window.seen = { listeners: new Set() };
const numbers = new WeakMap();
let last = 0;
const number = (one) => numbers.get(one) ?? (numbers.set(one, last += 1), last);
const name = (target, type, listener) => `${number(target)} ${type} ${number(listener)}`;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...given) => {
  const made = await instantiate(...given);
  // The parts of the program share the memory of the first file.
  seen.memory ??= (made.instance ?? made).exports.memory;
  return made;
};
const add = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (...given) {
  // Those of an element's own root go with it.
  if (!(this instanceof ShadowRoot)) seen.listeners.add(name(this ?? window, ...given));
  return add.apply(this, given);
};
const remove = EventTarget.prototype.removeEventListener;
EventTarget.prototype.removeEventListener = function (...given) {
  seen.listeners.delete(name(this ?? window, ...given));
  return remove.apply(this, given);
};
return true;
