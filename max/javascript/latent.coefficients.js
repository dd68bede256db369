/**
 * What the shapers multiply with: for each frame a row of coefficients, one per channel of the
 * ring. The signals themselves are shaped by MSP; with D dims, channels (from 1 in buffer~) are:
 *
 * scale   1..D a, D+1..2D b, 2D+1..3D lo, 3D+1..4D hi, 4D+1 fade
 *         s = x * a + b;  y = clip(s, lo, hi);  out = y + (s - y) * fade
 *         (fade is 0 but while the bypass fades; lo is never above hi; no limit is 1e19)
 * mix     1..D ga, D+1..2D gb:  out = x * ga + other * gb
 * route   1..D source, D+1..2D gain, 2D+1 pass
 *         out = x[source] * gain + x[own] * pass
 *         (source counts from 1, as the inputs of selector~)
 * smooth  1..D keep, D+1..2D catch, 2D+1..3D frozen, 3D+1 pass
 *         y = x + (y of the frame before - x) * keep;  s = y + (x - y) * pass
 *         held = held of the frame before + (s - held of the frame before) * catch
 *         out = s + (held - s) * frozen
 *         (keep is 0 and catch 1 on the first frame: what was before does not matter)
 */

var NO_LIMIT = 1e19;
var QUARTER_TURN = Math.PI / 2;

// Channels: so many for each dim, and so many for all.
var CHANNELS = { scale: [4, 1], mix: [2, 0], route: [2, 1], smooth: [3, 1] };

/** Return how many channels the ring of a shaper has. */
function channels(kind, nDims) {
    return CHANNELS[kind][0] * nDims + CHANNELS[kind][1];
}

function scale(stage, frame, row) {
    var n = stage.nDims, mode = stage.word("mode", frame), bypass = stage.at("bypass", frame, 0);
    var d, line, low, high;
    for (d = 0; d < n; d += 1) {
        line = straight(stage, frame, d, mode);
        low = bound(stage, frame, d, "minimum", mode);
        high = bound(stage, frame, d, "maximum", mode);
        if (bypass === 1) {
            line = [1, 0];
            low = -NO_LIMIT;
            high = NO_LIMIT;
        }
        row[d] = bypass + (1 - bypass) * line[0];
        row[n + d] = (1 - bypass) * line[1];
        row[2 * n + d] = Math.min(low, high);
        row[3 * n + d] = high;
    }
    row[4 * n] = bypass === 1 ? 0 : bypass;
}

/** Return `[a, b]` of `x * a + b`, without the bypass. */
function straight(stage, frame, d, mode) {
    var std, factor, centre;
    if (mode === "scale") {
        factor = stage.at("factor", frame, d);
        centre = stage.at("centre", frame, d);
        return [factor, factor === 1 ? 0 : centre - centre * factor];
    }
    std = stage.at("std", frame, d);
    if (mode === "denormalise") {
        return [std, stage.at("mean", frame, d)];
    }
    return std > 0 ? [1 / std, -stage.at("mean", frame, d) / std] : [0, 0];
}

/** Return a bound; they are in units of the model, and normalised if frames are. */
function bound(stage, frame, d, name, mode) {
    var limit = stage.at(name, frame, d), std;
    if (limit < -NO_LIMIT || limit > NO_LIMIT) {
        return limit < 0 ? -NO_LIMIT : NO_LIMIT;
    }
    if (mode !== "normalise") {
        return limit;
    }
    std = stage.at("std", frame, d);
    return std > 0 ? (limit - stage.at("mean", frame, d)) / std : 0;
}

function mix(stage, frame, row) {
    var n = stage.nDims, bypass = stage.at("bypass", frame, 0);
    var adds = stage.word("mode", frame) === "add";
    var hasPower = stage.word("law", frame) === "constant_power";
    var d, there, here;
    for (d = 0; d < n; d += 1) {
        there = stage.at("amount", frame, d);
        here = 1 - there;
        if (hasPower) {
            there = Math.sin(there * QUARTER_TURN);
            here = Math.sin(here * QUARTER_TURN);
        }
        row[d] = bypass + (1 - bypass) * (adds ? 1 : here);
        row[n + d] = (1 - bypass) * there;
    }
}

function route(stage, frame, row) {
    var n = stage.nDims, bypass = stage.at("bypass", frame, 0), most = 0, d, quiet;
    for (d = 0; d < n; d += 1) {
        most = Math.max(most, stage.at("solo", frame, d));
    }
    for (d = 0; d < n; d += 1) {
        quiet = (1 - stage.at("solo", frame, d)) * most;
        row[d] = stage.at("source", frame, d) + 1;
        row[n + d] = (1 - stage.at("mute", frame, d)) * (1 - quiet) * (1 - bypass);
    }
    row[2 * n] = bypass;
}

function smooth(stage, frame, row) {
    var n = stage.nDims, bypass = stage.at("bypass", frame, 0), isFirst = stage.number(frame) === 0;
    var freeze = stage.tracks.freeze, d, lag, isCaught;
    for (d = 0; d < n; d += 1) {
        lag = stage.at("frames", frame, d);
        // It is caught on the frame on which it begins to be held, and passes until then.
        isCaught = !isFirst && freeze.isHeld(frame, d) && freeze.isHeld(frame - 1, d);
        row[d] = isFirst ? 0 : lag / (1 + lag);
        row[n + d] = isCaught ? 0 : 1;
        row[2 * n + d] = freeze.at(frame, d) * (1 - bypass);
    }
    row[3 * n] = bypass;
}

var SHAPERS = { scale: scale, mix: mix, route: route, smooth: smooth };

/** Return the coefficients of a shaper at a frame, one per channel. */
function coefficients(stage, frame) {
    var row = [], i, n = channels(stage.kind, stage.nDims);
    for (i = 0; i < n; i += 1) {
        row.push(0);
    }
    SHAPERS[stage.kind](stage, frame, row);
    return row;
}

exports.channels = channels;
exports.coefficients = coefficients;
