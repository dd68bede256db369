/** The header of NumPy's .npy files: plain numbers only, and nothing believed that is not there. */

var bytes = require("latent.bytes.js");
var disk = require("latent.disk.js");

var MAGIC = "\x93NUMPY";
// As numpy itself: longer headers are refused.
var MOST_HEADER = 10000;
var MOST_NESTS = 1000;
var TOKEN = /^\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|True|False|None|-?\d+L?|[{}()\[\],:])/;

/**
 * Read the header of an open file (latent.disk.js).
 *
 * Returns {problem, fix} in words, or {kind, big, shape, fortran, offset, problems}: the kind of
 * number (of disk.NUMBERS), byte order, shape, axis order, and the byte where the values begin.
 */
function header(file) {
    var start = file.bytes(0, 12), version, lengthBytes, length, begin, found, text;
    version = start[6] + "." + start[7];
    if (start.length < 8 || ["1.0", "2.0", "3.0"].indexOf(version) < 0) {
        return {problem: "has an unknown .npy version (" + start[6] + ", " + start[7] + ")"};
    }
    lengthBytes = start[6] === 1 ? 2 : 4;
    begin = 8 + lengthBytes;
    length = start.length < begin ? 0 : bytes.whole(start, 8, lengthBytes, false);
    if (start.length < begin || begin + length > file.size || length > MOST_HEADER) {
        return damaged("it does not end");
    }
    text = bytes.text(file.bytes(begin, length));
    found = literal(text);
    if (found === null || !isHeader(found)) {
        return damaged("not what NumPy writes");
    }
    return checked(found, begin + length, file);
}

function damaged(reason) {
    return {problem: "has a damaged .npy header (" + reason + ")"};
}

function isHeader(found) {
    var names = typeof found === "object" ? Object.keys(found).sort().join(" ") : "";
    return names === "descr fortran_order shape" && typeof found.fortran_order === "boolean" &&
        found.shape instanceof Array && found.shape.every(function (n) {
            return typeof n === "number";
        });
}

function checked(found, offset, file) {
    var type = /^([<>|=]?)([A-Za-z])(\d*)$/.exec(found.descr), kind, count, need, there, shape;
    var only = "save a plain array of float32 or float64";
    shape = "(" + found.shape.join(", ") + (found.shape.length === 1 ? ",)" : ")");
    if (type && type[2] === "O") {
        return {problem: "holds Python objects (a pickle), which are never loaded", fix: only};
    }
    kind = type ? type[2] + type[3] : "";
    if (!disk.NUMBERS.hasOwnProperty(kind) || kind === "i3") {
        return {problem: "holds " + found.descr + ", not real numbers of up to 64 bits", fix: only};
    }
    if (found.shape.some(function (n) { return n < 0; })) {
        return {problem: "has an impossible shape " + shape};
    }
    count = found.shape.reduce(function (all, n) { return all * n; }, 1);
    need = count * disk.NUMBERS[kind].width;
    there = file.size - offset;
    if (need > there) {
        return {problem: "is cut off: shape " + shape + " needs " + need + " bytes of values, " +
            there + " are there"};
    }
    return {
        kind: kind,
        big: type[1] === ">",
        shape: found.shape,
        fortran: found.fortran_order,
        offset: offset,
        problems: need === there ? [] :
            [there - need + " bytes follow the array of shape " + shape + ": the header may be wrong"]
    };
}

/** Return what a Python literal of dicts, lists, tuples, texts and whole numbers is, or null. */
function literal(text) {
    var state = {rest: text, bad: false, depth: 0}, found = piece(state);
    return state.bad || /\S/.test(state.rest) ? null : found;
}

function token(state) {
    var found = TOKEN.exec(state.rest);
    if (!found) {
        state.bad = true;
        return "";
    }
    state.rest = state.rest.slice(found[0].length);
    return found[1];
}

function peek(state) {
    var found = TOKEN.exec(state.rest);
    return found ? found[1] : "";
}

function piece(state) {
    var mark = token(state);
    if (mark === "{") {
        return dict(state);
    }
    if (mark === "(" || mark === "[") {
        return sequence(state, mark === "(" ? ")" : "]");
    }
    if (mark === "True" || mark === "False") {
        return mark === "True";
    }
    if (/^['"]/.test(mark)) {
        return mark.slice(1, -1);
    }
    if (/\d/.test(mark)) {
        return parseInt(mark, 10);
    }
    state.bad = state.bad || mark !== "None";
    return null;
}

function dict(state) {
    var found = {}, key;
    deeper(state);
    while (!state.bad && peek(state) !== "}") {
        key = piece(state);
        state.bad = state.bad || typeof key !== "string" || token(state) !== ":";
        found[key] = state.bad ? null : piece(state);
        comma(state, "}");
    }
    token(state);
    return found;
}

function sequence(state, end) {
    var found = [];
    deeper(state);
    while (!state.bad && peek(state) !== end) {
        found.push(piece(state));
        comma(state, end);
    }
    token(state);
    return found;
}

function deeper(state) {
    state.depth += 1; // never less again: a header has few
    state.bad = state.bad || state.depth > MOST_NESTS;
}

function comma(state, end) {
    if (!state.bad && peek(state) !== end) {
        state.bad = token(state) !== ",";
    }
}

exports.MAGIC = MAGIC;
exports.header = header;
