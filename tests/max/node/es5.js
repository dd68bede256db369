"use strict";
/* Takes from a vm context what the engine of Max 8's [js] has not got, so that using it fails here too. */

const OWN = {
  Object:
    "create defineProperty defineProperties getOwnPropertyDescriptor getOwnPropertyNames getPrototypeOf " +
    "keys freeze seal preventExtensions isFrozen isSealed isExtensible",
  Function: "",
  Array: "isArray",
  String: "fromCharCode",
  Boolean: "",
  Number: "MAX_VALUE MIN_VALUE NaN NEGATIVE_INFINITY POSITIVE_INFINITY",
  Date: "UTC now parse",
  RegExp: null, // its own methods call one another by name
  Math:
    "E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos asin atan atan2 ceil cos exp floor log max min " +
    "pow random round sin sqrt tan",
  JSON: "parse stringify",
};
const PROTOTYPE = {
  Function: "apply bind call toString",
  Array:
    "concat join pop push reverse shift slice sort splice toString toLocaleString unshift indexOf " +
    "lastIndexOf every some forEach map filter reduce reduceRight",
  String:
    "charAt charCodeAt concat indexOf lastIndexOf localeCompare match replace search slice split substring " +
    "substr toLowerCase toLocaleLowerCase toLocaleUpperCase toUpperCase toString trim valueOf",
  Number: "toExponential toFixed toLocaleString toPrecision toString valueOf",
};
const ERRORS = "Error EvalError RangeError ReferenceError SyntaxError TypeError URIError";
const PLAIN =
  "NaN Infinity undefined isNaN isFinite parseInt parseFloat encodeURI encodeURIComponent decodeURI " +
  "decodeURIComponent escape unescape eval";
const ALWAYS = ["constructor", "prototype", "length", "name", "arguments", "caller"];

function keepOnly(object, words) {
  const kept = new Set([...ALWAYS, ...words.split(" ")]);
  for (const key of Object.getOwnPropertyNames(object)) if (!kept.has(key)) Reflect.deleteProperty(object, key);
}

/** Leave a context's global object with the built-ins of ECMAScript 5. */
function trim(globals) {
  for (const [name, words] of Object.entries(OWN)) if (words !== null) keepOnly(globals[name], words);
  for (const [name, words] of Object.entries(PROTOTYPE)) keepOnly(globals[name].prototype, words);
  const kept = new Set([...Object.keys(OWN), ...ERRORS.split(" "), ...PLAIN.split(" ")]);
  for (const key of Object.getOwnPropertyNames(globals)) if (!kept.has(key)) delete globals[key];
}

module.exports = { trim };
