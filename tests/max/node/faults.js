"use strict";
/* What a script of Max may not do. A fault is thrown, and noted too: a script that catches it hides nothing. */

/**
 * Make the list of faults of one run, and what adds to it.
 *
 * `fault(text)` notes and throws; `guard(name, object)` gives the object back such that any
 * property it has not got is a fault to read, write or call.
 */
function makeFaults() {
  const found = [];

  function fault(text) {
    found.push(text);
    throw new Error(`not in Max: ${text}`);
  }

  function guard(name, object) {
    return new Proxy(object, {
      get(target, key) {
        if (typeof key === "symbol" || key in target) return target[key];
        return fault(`${name} has no ${key}`);
      },
      set(target, key, value) {
        if (!(key in target)) fault(`${name} has no ${String(key)} to set`);
        target[key] = value;
        return true;
      },
      deleteProperty: (_, key) => fault(`${name}: ${String(key)} cannot be deleted`),
    });
  }

  /** Check numbers that a call got: [name, value, low, high] each, whole unless `real`. */
  function whole(call, ...rows) {
    for (const [name, value, low, high] of rows) {
      if (!Number.isInteger(value) || value < low || value > high)
        fault(`${call}: ${name} must be a whole number from ${low} to ${high}, not ${value}`);
    }
  }

  /** Check that a call got as many arguments as it takes. */
  function count(call, args, least, most = least) {
    if (args.length < least || args.length > most)
      fault(`${call} takes ${least === most ? least : `${least} to ${most}`} arguments, not ${args.length}`);
  }

  return { found, fault, guard, whole, count };
}

module.exports = { makeFaults };
