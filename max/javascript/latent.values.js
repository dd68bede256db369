/**
 * What the makers of latents make: the formulas of the rack's stages (docs/rack.md).
 * A maker fills a row, one number per dim, of what its stage (latent.stage.js) is at a frame:
 * without the expression and the bypass where a formula has them last, see `made`.
 */

var loops = require("latent.loops.js");

// Single precision ends here; what is beyond, or no number, is 0.
var GREATEST = 3.4028235677973366e38;
var TURN = 2 * Math.PI;

function offset(stage, frame, row) {
    var d;
    for (d = 0; d < row.length; d += 1) {
        row[d] = stage.at("offset", frame, d) * stage.at("expression", frame, d);
    }
}

function noise(stage, frame, row) {
    var chance = stage.chance(frame), step = stage.number(frame), d;
    for (d = 0; d < row.length; d += 1) {
        row[d] = chance[d].noise(step) * size(stage, frame, d);
    }
}

function lfo(stage, frame, row) {
    var shape = stage.word("shape", frame), d, turns, place, cycle, part;
    for (d = 0; d < row.length; d += 1) {
        turns = stage.turns("frequency", frame, d);
        place = turns.since + stage.at("phase", frame, d);
        cycle = Math.floor(place);
        part = place - cycle;
        row[d] = wave(stage, frame, d, shape, part, cycle + turns.whole) * size(stage, frame, d);
    }
}

function wave(stage, frame, d, shape, part, cycle) {
    var quarter = part + 0.25;
    if (shape === "sine") {
        return Math.sin(part * TURN);
    }
    if (shape === "saw") {
        return part * 2 - 1;
    }
    if (shape === "rectangle") {
        return part < stage.at("width", frame, d) ? 1 : -1;
    }
    if (shape === "triangle") {
        return 1 - 4 * Math.abs(quarter - Math.floor(quarter) - 0.5);
    }
    return stage.chance(frame)[d].noise(cycle);
}

/** Amplitude times expression. */
function size(stage, frame, d) {
    return stage.at("amplitude", frame, d) * stage.at("expression", frame, d);
}

function walk(stage, frame, row) {
    var isSmooth = stage.word("shape", frame) === "smooth", chance = stage.chance(frame);
    var d, turns, low, part, here, moved;
    for (d = 0; d < row.length; d += 1) {
        turns = stage.turns("rate", frame, d);
        low = Math.floor(turns.since);
        part = turns.since - low;
        if (isSmooth) {
            part = part * part * (3 - 2 * part);
        }
        here = chance[d].noise(low + turns.whole);
        moved = here + (chance[d].noise(low + turns.whole + 1) - here) * part;
        moved = stage.at("centre", frame, d) + stage.at("spread", frame, d) * moved;
        row[d] = stage.at("expression", frame, d) * moved;
    }
}

var MAKERS = {
    offset: offset,
    lfo: lfo,
    noise: noise,
    walk: walk,
    jam: loops.jam,
    seq: loops.seq
};

/** Return a number as a buffer~ may hold it. */
function finite(value) {
    return Math.abs(value) < GREATEST ? value : 0;
}

/** Return what a maker makes at a frame, one number per dim, with its bypass. */
function made(stage, frame) {
    var row = [], d, rest = 1 - stage.at("bypass", frame, 0);
    for (d = 0; d < stage.nDims; d += 1) {
        row.push(0);
    }
    if (rest !== 0) {
        MAKERS[stage.kind](stage, frame, row);
        for (d = 0; d < row.length; d += 1) {
            row[d] = finite(0 + row[d] * rest);
        }
    }
    return row;
}

exports.made = made;
exports.MAKERS = MAKERS;
