/**
 * Which controller moves what, as text: words, and a semicolon at every end, as in a preset file.
 *
 *     latent-midi 1;
 *     steps 0;
 *     controller 71 offset 0;
 */

var records = require("latent.presettext.js").records;

var HEADER = "latent-midi 1;\n";
var HEAD = /^\s*latent-midi\s+1\s*;/;
var MOST_CONTROLLER = 127;

/** Return the text of `map`, {steps, bound}: by controller `{target, number}`. */
function write(map) {
    var lines = [HEADER, "steps " + map.steps + ";\n"], controller, bond;
    for (controller = 0; controller <= MOST_CONTROLLER; controller += 1) {
        bond = map.bound[controller];
        if (bond) {
            lines.push("controller " + controller + " " + bond.target + " " + bond.number + ";\n");
        }
    }
    return lines.join("");
}

/** Return whether a text is such a file. */
function isOne(text) {
    return HEAD.test(text);
}

/**
 * Return what a text says, as for `write`; or {wrong}: the line, 0 if it is no such file.
 *
 * @param {function} isThere (target, number): whether there is such a thing to move
 */
function read(text, isThere) {
    var found = records(text), map = { steps: 0, bound: {} }, i, words;
    if (!isOne(text)) {
        return { wrong: 0 };
    }
    if (found.wrong) {
        return found;
    }
    for (i = 1; i < found.records.length; i += 1) {
        words = found.records[i].words;
        if (words.length === 2 && words[0] === "steps" && whole(words[1], 1) >= 0) {
            map.steps = whole(words[1], 1);
        } else if (
            words.length === 4 && words[0] === "controller" &&
            whole(words[1], MOST_CONTROLLER) >= 0 && isThere(words[2], whole(words[3], MOST_CONTROLLER))
        ) {
            map.bound[whole(words[1], MOST_CONTROLLER)] = {
                target: words[2],
                number: whole(words[3], MOST_CONTROLLER)
            };
        } else {
            return { wrong: found.records[i].line };
        }
    }
    return map;
}

/** Return the number of a word: whole, from 0 to `most`; -1 if it is none. */
function whole(word, most) {
    var number = /^\d{1,3}$/.test(word) ? parseInt(word, 10) : -1;
    return number <= most ? number : -1;
}

exports.isOne = isOne;
exports.read = read;
exports.write = write;
