/**
 * What jam and seq make: a loop of codes, random or loaded, and a sequence of steps (docs/rack.md).
 */

var generator = require("latent.generator.js");

/** Return how many codes a jam has. */
function codes(stage, frame) {
    if (stage.word("codes", frame) === "loaded") {
        return stage.nLoaded;
    }
    return stage.at("length", frame, 0);
}

/** Return one code: edited, loaded or random. */
function code(stage, frame, number, d) {
    var edited = stage.edits[number], value;
    if (edited && edited[d] !== undefined) {
        return edited[d];
    }
    if (stage.word("codes", frame) === "loaded") {
        return stage.loaded[number * stage.nDims + d];
    }
    value = stage.chance(frame)[d].noise(number);
    return stage.at("centre", frame, d) + value * stage.at("spread", frame, d);
}

/** Fill a row with a jam's codes times the amount. */
function jam(stage, frame, row) {
    var n = codes(stage, frame);
    var first, length, turns, place, low, turn, number, next, part, isLinear, d, value;
    if (n === 0) {
        return;
    }
    first = Math.min(stage.at("first", frame, 0), n - 1);
    length = Math.max(Math.min(stage.at("stop", frame, 0) || n, n) - first, 1);
    turns = stage.turns("speed", frame, 0);
    place = turns.since + stage.at("position", frame, 0);
    low = Math.floor(place);
    part = place - low;
    turn = low + turns.whole;
    number = first + generator.mod(turn, length);
    next = first + generator.mod(turn + 1, length);
    isLinear = stage.word("stretch", frame) === "linear";
    for (d = 0; d < row.length; d += 1) {
        value = code(stage, frame, number, d);
        if (isLinear) {
            value = value + (code(stage, frame, next, d) - value) * part;
        }
        row[d] = value * stage.at("amount", frame, d);
    }
}

/** Fill a row with the steps of a sequence. */
function seq(stage, frame, row) {
    var turns = stage.turns("duration", frame, 0), low = Math.floor(turns.since);
    var age = (turns.since - low) * stage.at("duration", frame, 0);
    var chance = stage.chance(frame), d, j, value, spread, lag, amplitude;
    for (d = 0; d < row.length; d += 1) {
        j = generator.mod(low + turns.whole, stage.at("steps", frame, d));
        value = stage.at("step" + (j + 1), frame, d);
        spread = stage.at("spread", frame, d);
        if (spread !== 0) {
            value = value + spread * chance[d].noise(j);
        }
        lag = stage.at("decay", frame, d);
        if (lag !== 0) {
            value = value * Math.pow(lag / (1 + lag), age);
        }
        amplitude = stage.at("amplitude", frame, d) * stage.at("expression", frame, d);
        row[d] = amplitude * value;
    }
}

exports.codes = codes;
exports.code = code;
exports.jam = jam;
exports.seq = seq;
