/**
 * The messages that only latent.jam8~ has: codes are opened from a file, saved to one, and edited.
 * The rate of a file that is saved lies in a text beside it, as latentio and the players read it.
 */

var heldsong = require("latent.heldsong.js");
var loops = require("latent.loops.js");
var songfile = require("latent.songfile.js");
var table = require("latent.table.js");

var MOST_VALUE = 1000000;

/** @param {RackObject} object whose stage is the jam */
function JamWords(object) {
    this.object = object;
}

/**
 * Take a message; null if it is none of these. Max keeps the word `open` for js itself: the
 * patch says `openfile` for it.
 */
JamWords.prototype.take = function (word, args) {
    if (word === "openfile") {
        return this._open(args.join(" "));
    }
    if (word === "save") {
        return this._save(args.join(" "));
    }
    if (word === "code") {
        return this._code(args);
    }
    if (word === "clear_edits") {
        this.object.stage.edits = {};
        return true;
    }
    if (word === "stop" && args.length > 0) {
        return this.object.words.take(word, args);
    }
    return null;
};

JamWords.prototype._code = function (args) {
    var n = this.object.stage.nDims, isGood = args.length === 3 && within(args[0], table.MAX_CODES) &&
        within(args[1], n) && typeof args[2] === "number" && Math.abs(args[2]) <= MOST_VALUE;
    if (!isGood) {
        this._fail("code takes FRAME DIM VALUE in their ranges");
        return false;
    }
    this.object.stage.edit(args[0], args[1], args[2] + 0);
    return true;
};

function within(number, end) {
    return typeof number === "number" && number >= 0 && number < end &&
        number === Math.floor(number);
}

JamWords.prototype._fail = function (sentence, more) {
    this.object.fail(sentence.split(" ").concat(more || []));
};

JamWords.prototype._open = function (path) {
    var stage = this.object.stage, song = heldsong.ofFile(this.object.host.find(path));
    var problem = song.error, codes = [], frame, dim;
    if (!problem && song.nDims !== stage.nDims) {
        problem = "dims " + song.nDims + " instead of " + stage.nDims;
    } else if (!problem && song.nFrames > table.MAX_CODES) {
        problem = "more than " + table.MAX_CODES + " frames";
    }
    if (problem) {
        this._fail(problem);
        return false;
    }
    for (frame = 0; frame < song.nFrames; frame += 1) {
        for (dim = 0; dim < song.nDims; dim += 1) {
            codes.push(song.at(dim, frame));
        }
    }
    stage.load(codes, song.nFrames);
    this.object.words.set("codes", ["loaded"]);
    this.object.tell(["frames", song.nFrames]);
    return true;
};

JamWords.prototype._save = function (path) {
    var stage = this.object.stage, rate = this.object.rate, frame = this.object.when();
    var n = loops.codes(stage, frame), whole, problem;
    if (n === 0) {
        this._fail("there are no codes");
        return false;
    }
    whole = this.object.host.beside(/\.(wav|WAV|wave)$/.test(path) ? path : path + ".wav");
    problem = songfile.writeWav(whole, {
        n_frames: n, n_dims: stage.nDims, ratio: rate.ratio, model_sr: rate.modelSr
    }, function (first, count) {
        return codes(stage, frame, first, count);
    });
    if (problem) {
        this._fail(problem);
    } else {
        this.object.tell(["saved", n]);
    }
    return false;
};

function codes(stage, frame, first, count) {
    var numbers = [], number, d;
    for (number = first; number < first + count; number += 1) {
        for (d = 0; d < stage.nDims; d += 1) {
            numbers.push(loops.code(stage, frame, number, d));
        }
    }
    return numbers;
}

exports.JamWords = JamWords;
