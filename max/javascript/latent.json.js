/**
 * JSON of files that are not trusted, read as Python reads it: a key that stands twice, or too
 * deep a nest, spoils it; NaN and Infinity are numbers. Numbers that are not whole come as Real,
 * so that 2048.0 is not taken for 2048.
 */

var MOST_DEEP = 500;
var NUMBER = /^-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/;
var WORDS = {"true": true, "false": false, "null": null};
var ESCAPES = {b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", "\"": "\"", "\\": "\\", "/": "/"};

/** A number that was not written as a whole one. */
function Real(value) {
    this.value = value;
}

/** Return {value} of a text, or {problem} in words. */
function parse(text) {
    var state = {text: text, at: 0, depth: 0}, found;
    try {
        found = value(state);
        blank(state);
        if (state.at < text.length) {
            fail(state, "extra data");
        }
        return {value: found};
    } catch (problem) {
        if (typeof problem.reason === "string") {
            return {problem: problem.reason};
        }
        throw problem;
    }
}

function fail(state, what) {
    throw {reason: "is not JSON (" + what + " at character " + state.at + ")"};
}

function blank(state) {
    while (" \t\n\r".indexOf(state.text.charAt(state.at)) >= 0 && state.at < state.text.length) {
        state.at += 1;
    }
}

function value(state) {
    var mark;
    blank(state);
    mark = state.text.charAt(state.at);
    if (mark === "{" || mark === "[") {
        state.depth += 1;
        if (state.depth > MOST_DEEP) {
            throw {reason: "is nested too deeply"};
        }
        mark = mark === "{" ? members(state) : items(state);
        state.depth -= 1;
        return mark;
    }
    return mark === "\"" ? string(state) : word(state);
}

function members(state) {
    var found = {}, seen = {}, key;
    state.at += 1;
    blank(state);
    while (!took(state, "}")) {
        key = string(state);
        if (seen["k" + key]) {
            throw {reason: "has a key twice"};
        }
        seen["k" + key] = true;
        blank(state);
        need(state, ":");
        found[key] = value(state);
        next(state, "}");
    }
    return found;
}

function items(state) {
    var found = [];
    state.at += 1;
    blank(state);
    while (!took(state, "]")) {
        found.push(value(state));
        next(state, "]");
    }
    return found;
}

/** Go on behind a comma, which must not stand before the end. */
function next(state, end) {
    blank(state);
    if (state.text.charAt(state.at) === end) {
        return;
    }
    need(state, ",");
    blank(state);
    if (state.text.charAt(state.at) === end) {
        fail(state, "a comma before " + end);
    }
}

function took(state, mark) {
    var is = state.text.charAt(state.at) === mark;
    if (is) {
        state.at += 1;
    }
    return is;
}

function need(state, mark) {
    if (!took(state, mark)) {
        fail(state, "expecting " + mark);
    }
}

function string(state) {
    var parts = [], text = state.text, start, mark;
    need(state, "\"");
    for (start = state.at; text.charAt(state.at) !== "\""; state.at += 1) {
        if (state.at >= text.length || text.charCodeAt(state.at) < 32) {
            fail(state, "a text that does not end");
        }
        if (text.charAt(state.at) === "\\") {
            parts.push(text.slice(start, state.at));
            state.at += 1;
            mark = text.charAt(state.at);
            parts.push(mark === "u" ? code(state) : ESCAPES[mark]);
            if (parts[parts.length - 1] === undefined) {
                fail(state, "a wrong escape");
            }
            start = state.at + 1;
        }
    }
    parts.push(text.slice(start, state.at));
    state.at += 1;
    return parts.join("");
}

function code(state) {
    var digits = state.text.slice(state.at + 1, state.at + 5);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        fail(state, "a wrong escape");
    }
    state.at += 4;
    return String.fromCharCode(parseInt(digits, 16));
}

function word(state) {
    var rest = state.text.slice(state.at, state.at + 400), name, number;
    for (name in WORDS) {
        if (rest.indexOf(name) === 0) {
            state.at += name.length;
            return WORDS[name];
        }
    }
    number = /^(NaN|-?Infinity)/.exec(rest);
    if (number) {
        state.at += number[0].length;
        return new Real(Number(number[0]));
    }
    number = NUMBER.exec(rest);
    if (!number) {
        fail(state, "expecting value");
    }
    state.at += number[0].length;
    return number[1] || number[2] ? new Real(Number(number[0])) : Number(number[0]);
}

exports.Real = Real;
exports.parse = parse;
