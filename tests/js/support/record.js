// Objects that record how they are used.

/** Returns a copy of an object, and the set of its fields that were read since, by paths such as `previous.since`. */
export function recorded(object, read = new Set(), path = "") {
  const proxy = new Proxy(object, {
    get(target, name) {
      if (typeof name === "symbol") return target[name];
      read.add(path + name);
      const value = target[name];
      return value && typeof value === "object" ? recorded(value, read, `${path}${name}.`)[0] : value;
    },
  });
  return [proxy, read];
}

/** Returns an object with any method. The returned list has the name and the arguments of each call. */
export function anything() {
  const calls = [];
  const proxy = new Proxy({}, {
    get: (_, name) => name === "notebook" ? proxy : (...given) => { calls.push([name, given]); },
  });
  return [proxy, calls];
}
