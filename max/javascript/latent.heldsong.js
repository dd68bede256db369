/**
 * A song as a player wants it: {nFrames, nDims, at(dim, frame), ratio, modelSr (0: not known),
 * warnings, isRateBad (a text that says the rate of another song)}, or {error} in words.
 */

var songs = require("latent.songs.js");

/** Read a song of a file into memory. */
function ofFile(path) {
    var found = songs.open(path, { layout: "", item: -1 }), values = [], problem, n;
    if (found.error) {
        return { error: found.is_missing ? "no such file " + path : "cannot read " + found.error };
    }
    for (n = 0; n < found.n_dims; n += 1) {
        values.push([]);
    }
    problem = songs.check(found) || songs.visit(found, function (dim, frame, part) {
        var i;
        for (i = 0; i < part.length; i += 1) {
            values[dim][frame + i] = part[i];
        }
    });
    songs.close(found);
    if (problem) {
        return { error: "cannot read " + problem };
    }
    return {
        nFrames: found.n_frames,
        nDims: found.n_dims,
        at: function (dim, frame) { return values[dim][frame]; },
        ratio: found.ratio,
        modelSr: found.model_sr,
        warnings: found.problems,
        isRateBad: found.is_rate_bad
    };
}

/** Take what lies in a buffer~, one dim in each channel, as it is at any time. */
function ofBuffer(name) {
    var buffer = name ? new Buffer(name) : null;
    if (buffer === null || !(buffer.framecount() > 0 && buffer.channelcount() > 0)) {
        return { error: "there is no buffer~ " + name + ", or nothing in it" };
    }
    return {
        nFrames: buffer.framecount(),
        nDims: buffer.channelcount(),
        // It may have become another since; what is not finite is 0, as in the server.
        at: function (dim, frame) {
            var isThere = dim < buffer.channelcount() && frame < buffer.framecount();
            var value = isThere ? buffer.peek(dim + 1, frame, 1) : 0;
            return isFinite(value) ? value : 0;
        },
        ratio: 0,
        modelSr: 0,
        warnings: [],
        isRateBad: false
    };
}

exports.ofBuffer = ofBuffer;
exports.ofFile = ofFile;
