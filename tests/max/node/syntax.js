"use strict";
/* Parses scripts as ECMAScript 5; one line for each that is none. Usage: node syntax.js FILE... */

const fs = require("fs");
const acorn = require("acorn");

const NEWER = /\bNumber\.(EPSILON|M(AX|IN)_SAFE_INTEGER)/; // constants that es5.js cannot take away

let bad = 0;
for (const file of process.argv.slice(2)) {
  try {
    const text = fs.readFileSync(file, "utf8");
    acorn.parse(text, { ecmaVersion: 5, sourceType: "script", allowReserved: false });
    if (NEWER.test(text)) throw new Error(`uses ${text.match(NEWER)[0]}`);
  } catch (error) {
    bad += 1;
    process.stdout.write(`${file}: ${error.message}\n`);
  }
}
process.exitCode = bad ? 1 : 0;
