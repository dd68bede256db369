"use strict";
/* Max's Dict: the part that is used, over plain objects that share a name. */

function makeDict({ list, faults }) {
  const { fault, count, guard } = faults;
  const all = new Map();
  let unnamed = 0;

  function Dict(...given) {
    if (!new.target) fault("Dict is made with new");
    count("new Dict", given, 0, 1);
    const name = given.length ? String(given[0]) : `u${(unnamed += 1)}`;
    if (!all.has(name)) all.set(name, {});
    const content = () => all.get(name);
    const key = (call, args, least, most) => {
      count(call, args, least, most);
      if (typeof args[0] !== "string") fault(`${call}: the key is text`);
      return args[0];
    };
    return guard("Dict", {
      name,
      quiet: 0,
      get(...args) {
        const found = content()[key("get", args, 1)];
        if (found === undefined) return null;
        return Array.isArray(found) ? list(found) : found;
      },
      set(...args) {
        const word = key("set", args, 2, 4096);
        content()[word] = args.length === 2 ? args[1] : args.slice(1);
      },
      contains: (...args) => Number(Object.hasOwn(content(), key("contains", args, 1))),
      remove: (...args) => void delete content()[key("remove", args, 1)],
      clear: () => void all.set(name, {}),
      getkeys: () => list(Object.keys(content())),
      parse(...args) {
        all.set(name, JSON.parse(key("parse", args, 1)));
      },
      stringify: () => JSON.stringify(content()),
      freepeer: () => undefined,
    });
  }
  return Dict;
}

module.exports = { makeDict };
