/**
 * The preset file as text (docs/rack.md): words, and a semicolon at every end. What the server wrote
 * is written byte for byte as it was (`bridge.manip.presetfile`); what Pd wrote is read.
 */

var table = require("latent.table.js");

var HEADER = "latent-presets 1;\n";
var HEAD = /^\s*latent-presets\s+1\s*;/;
var NUMBER = /^[+\-]?(\d+\.?\d*|\.\d+)([eE][+\-]?\d+)?$/;

/** Return whether a word is a number in the file. */
function isNumber(word) {
    return NUMBER.test(word);
}

/** Return the shortest digits that read back as equal, as Python writes them. */
function digits(value) {
    var parts, figures, exponent, places;
    if (value === Math.floor(value) && Math.abs(value) < 1e15) {
        return String(value + 0);
    }
    parts = /^(-?)(\d)(?:\.(\d+))?e([+\-]\d+)$/.exec(value.toExponential());
    figures = parts[2] + (parts[3] || "");
    exponent = parseInt(parts[4], 10);
    if (exponent < -4 || exponent >= 16) {
        places = String(Math.abs(exponent));
        return parts[1] + parts[2] + (parts[3] ? "." + parts[3] : "") + "e" +
            (exponent < 0 ? "-" : "+") + (places.length < 2 ? "0" : "") + places;
    }
    if (exponent < 0) {
        return parts[1] + "0." + zeros(-exponent - 1) + figures;
    }
    figures += zeros(exponent + 1 - figures.length);
    return parts[1] + figures.slice(0, exponent + 1) + "." + (figures.slice(exponent + 1) || "0");
}

function zeros(n) {
    var found = "";
    while (found.length < n) {
        found += "0";
    }
    return found;
}

function escaped(word) {
    return word.replace(/[ ,;\\]|\$(?=\d)/g, "\\$&");
}

/**
 * Return what ends with a semicolon, as `{line, words}`, or `{wrong}`, the line that is not right.
 */
function records(text) {
    var pattern = /((?:[^\s;,\\]|\\[^\n])+)|([;,\\])|(\n)/g;
    var found = [], words = [], line = 1, first = 1, token = pattern.exec(text);
    while (token) {
        if (token[1] !== undefined && token[1] !== "") {
            if (words.length === 0) {
                first = line;
            }
            words.push(token[1].replace(/\\([^\n])/g, "$1"));
        } else if (token[2] === ";") {
            found.push({ line: words.length ? first : line, words: words });
            words = [];
        } else if (token[2]) {
            return { wrong: line };
        } else {
            line += 1;
        }
        token = pattern.exec(text);
    }
    return words.length ? { wrong: first } : { records: found };
}

/**
 * Return the slots of a preset file: by number a list of entries `{key, values}`, the key being
 * voice, stage and parameter; or `{wrong}`, the line, 0 if it is no preset file at all.
 */
function read(text) {
    var found = records(text), slots = {}, seen = {}, i, record, words, number, key;
    if (!HEAD.test(text)) {
        return { wrong: 0 };
    }
    if (found.wrong) {
        return found;
    }
    for (i = 1; i < found.records.length; i += 1) {
        record = found.records[i];
        words = record.words;
        number = /^\d{1,2}$/.test(words[0]) ? parseInt(words[0], 10) : 0;
        key = words.slice(0, 4).join(" ");
        if (words.length < 4 || number < 1 || number > table.N_SLOTS || seen[key]) {
            return { wrong: record.line };
        }
        seen[key] = true;
        slots[number] = slots[number] || [];
        slots[number].push({ key: words.slice(1, 4), values: values(words) });
    }
    return { slots: slots };
}

/** Return the values of a line: numbers and words; of a name only words. */
function values(words) {
    var found = [], i, isName = words[1] === "-" && words[2] === "-";
    for (i = 4; i < words.length; i += 1) {
        found.push(!isName && isNumber(words[i]) ? parseFloat(words[i]) + 0 : words[i]);
    }
    return found;
}

/** Return the text of slots, as `read` gives them. */
function write(slots) {
    var lines = [HEADER], number, i;
    for (number = 1; number <= table.N_SLOTS; number += 1) {
        for (i = 0; slots[number] && i < slots[number].length; i += 1) {
            lines.push(line(number, slots[number][i]));
        }
    }
    return lines.join("");
}

function line(number, entry) {
    var words = [String(number)], i, value;
    for (i = 0; i < entry.key.length; i += 1) {
        words.push(escaped(entry.key[i]));
    }
    for (i = 0; i < entry.values.length; i += 1) {
        value = entry.values[i];
        words.push(typeof value === "number" ? digits(value) : escaped(value));
    }
    return words.join(" ") + ";\n";
}

exports.digits = digits;
exports.isNumber = isNumber;
exports.read = read;
exports.records = records;
exports.write = write;
