/**
 * How the self-test looks at things: what js can ask Max itself, and whether a piece of the tape is
 * what it should be. Each check returns {isOk, detail}, the detail as text.
 */

var Stream = require("latent.generator.js").Stream;
var songs = require("latent.songs.js");
var values = require("latent.selfvalues.js");

// What double and single precision, or another order of sums, may make of a value.
var MOST_APART = 2e-5;
// So many frames say where something begins.
var N_SURE = 3;
var MOST_SPEED_MS = 20;

function found(isOk, detail) {
    return { isOk: isOk, detail: String(detail) };
}

/** A buffer~ of a name that none has. */
function missing(name) {
    var n = new Buffer(name).framecount();
    return found(n < 0, "framecount() is " + n);
}

/** The buffer~ is given a size. */
function size(name) {
    var buffer = new Buffer(name);
    buffer.send("sizeinsamps", 4, 3);
    return found(buffer.framecount() === 4 && buffer.channelcount() === 3,
        buffer.framecount() + " samples, " + buffer.channelcount() + " channels");
}

/** Values go in and come back: 0.1 as the 32-bit float next to it. */
function kept(name) {
    var buffer = new Buffer(name), back;
    buffer.poke(2, 0, [1234.5, 0.1, -32766.25]);
    back = buffer.peek(2, 0, 3);
    return found(back[0] === 1234.5 && back[1] === 0.10000000149011612 && back[2] === -32766.25,
        back.join(" "));
}

/** The four samples of the buffer~ have the rate of a latent song. */
function rate(name) {
    var buffer = new Buffer(name), ms;
    buffer.send("sr", 21.533203125);
    ms = buffer.length();
    return found(Math.abs(ms - 4000 / 21.533203125) < 0.01, "4 samples are " + ms + " ms");
}

function modules() {
    var kinds = [typeof Buffer, typeof File, typeof Task, typeof messnamed];
    return found(kinds.join(" ") === "function function function function", kinds.join(" "));
}

function speed(name) {
    var buffer = new Buffer(name), begin = new Date().getTime(), dim, n, row, stream, ms;
    buffer.send("sizeinsamps", 64, 8);
    for (dim = 0; dim < 8; dim += 1) {
        stream = new Stream(1, dim);
        row = [];
        for (n = 0; n < 64; n += 1) {
            row.push(stream.noise(n));
        }
        buffer.poke(dim + 1, 0, row);
    }
    ms = new Date().getTime() - begin;
    return found(ms < MOST_SPEED_MS, ms + " ms");
}

/** The buffer~ of latent.load holds the song. */
function loaded(name) {
    var buffer = new Buffer(name), song = values.EXPECTED.play, dim, n;
    if (buffer.framecount() !== song.length || buffer.channelcount() !== values.N_DIMS) {
        return found(false, buffer.framecount() + " samples, " + buffer.channelcount() + " channels");
    }
    for (n = 0; n < song.length; n += 1) {
        for (dim = 0; dim < values.N_DIMS; dim += 1) {
            if (apart(buffer.peek(dim + 1, n, 1), song[n][dim]) > 1e-6) {
                return found(false, "frame " + n + ", dim " + dim + " is " + buffer.peek(dim + 1, n, 1));
            }
        }
    }
    return found(true, song.length + " frames of " + values.N_DIMS + " dims");
}

/** Return what is in all channels of a buffer~, an array for each. */
function columns(name, first, n) {
    var buffer = new Buffer(name), all = [], channel;
    for (channel = first; channel < first + n; channel += 1) {
        all.push(buffer.peek(channel, 0, buffer.framecount()));
    }
    return all;
}

/** Return whether all dims are those of a frame, in sample s. */
function isFrame(dims, s, frame) {
    var dim;
    for (dim = 0; dim < dims.length; dim += 1) {
        if (!(apart(dims[dim][s], frame[dim]) <= MOST_APART)) {
            return false;
        }
    }
    return true;
}

/** Return the sample in which frames begin, `width` samples long each; -1 if they are not there. */
function begin(dims, frames, width) {
    var last = dims[0].length - frames.length * width, s, n;
    for (s = 1; s <= last; s += 1) {
        if (isFrame(dims, s, frames[0]) && !isFrame(dims, s - 1, frames[0])) {
            for (n = 1; n < N_SURE && isFrame(dims, s + n * width, frames[n]); n += 1) {
                continue;
            }
            if (n === N_SURE) {
                return s;
            }
        }
    }
    return -1;
}

/** Every sample of the tape is what an object should play: {isOk, detail, at}, where it begins. */
function played(dims, frames, width) {
    var at = begin(dims, frames, width), nWrong = 0, first = "", n, i, verdict;
    if (at < 0) {
        verdict = found(false, "its frames are not on the tape, which begins with " + heard(dims));
        verdict.at = -1;
        return verdict;
    }
    for (n = 0; n < frames.length; n += 1) {
        for (i = 0; i < width; i += 1) {
            if (!isFrame(dims, at + n * width + i, frames[n])) {
                nWrong += 1;
                first = first || "; the first is sample " + i + " of frame " + n;
            }
        }
    }
    verdict = found(nWrong === 0, nWrong === 0 ?
        frames.length + " frames of " + width + " samples from sample " + at + " on" :
        nWrong + " samples are wrong" + first);
    verdict.at = at;
    return verdict;
}

/** A song that was saved holds the frames, one after the other. */
function saved(path, frames) {
    var song = songs.open(path, { layout: "", item: -1 }), dims = [], problem, at, dim;
    problem = song.error || songs.check(song);
    for (dim = 0; dim < values.N_DIMS; dim += 1) {
        dims.push([]);
    }
    problem = problem || songs.visit(song, function (n, frame, some) {
        dims[n] = dims[n].slice(0, frame).concat(some);
    });
    if (!song.error) {
        songs.close(song);
    }
    if (problem) {
        return found(false, problem);
    }
    at = begin(dims, frames, 1);
    return found(at >= 0 && played(dims, frames, 1).isOk, dims[0].length + " frames" +
        (at < 0 ? ", and the song is not in them" : ", the song from " + at + " on"));
}

function apart(one, other) {
    return Math.abs(one - other);
}

/** Return the first values of the tape that are not alike, as text. */
function heard(dims) {
    var some = [], s;
    for (s = 0; s < dims[0].length && some.length < 3; s += 1) {
        if (s === 0 || dims[0][s] !== dims[0][s - 1]) {
            some.push(dims[0][s]);
        }
    }
    return some.join(", ");
}

exports.found = found;
exports.missing = missing;
exports.size = size;
exports.kept = kept;
exports.rate = rate;
exports.modules = modules;
exports.speed = speed;
exports.loaded = loaded;
exports.columns = columns;
exports.played = played;
exports.saved = saved;
