/**
 * A stage of the rack: its parameters over time, and what else its formula needs.
 */

var generator = require("latent.generator.js");
var tracks = require("latent.tracks.js");
var table = require("latent.table.js");

// Parameters that are speeds: their unit is the frame rate (true), or one frame.
var WHEELS = { lfo: { frequency: true }, walk: { rate: true }, jam: { speed: false } };
// Seeds whose streams are kept.
var MOST_SEEDS = 4;

/**
 * @param {string} kind a key of STAGES in latent.table.js
 * @param {number} nDims numbers per frame
 * @param {number} perSecond frames per second
 */
function Stage(kind, nDims, perSecond) {
    var i, entry;
    this.kind = kind;
    this.nDims = nDims;
    this.entries = table.STAGES[kind];
    this.byName = {};
    this.tracks = {};
    this.targets = {};
    this.hertz = [];
    for (i = 0; i < this.entries.length; i += 1) {
        entry = this.entries[i];
        this.byName[entry.name] = entry;
        this.targets[entry.name] = first(entry, nDims);
        this.tracks[entry.name] = this._track(entry, perSecond);
    }
    // The frame that is number 0.
    this.origin = new tracks.Track([0]);
    // Of a jam: edited codes by frame and dim, and loaded ones, frame by frame.
    this.edits = {};
    this.loaded = null;
    this.nLoaded = 0;
    this.seeds = {};
    this.nSeeds = 0;
}

function first(entry, nDims) {
    var found = [], d;
    if (entry.type === "choice") {
        return entry.first;
    }
    for (d = 0; d < (entry.each ? nDims : 1); d += 1) {
        found.push(entry.first === null ? d : entry.first);
    }
    return found;
}

Stage.prototype._track = function (entry, perSecond) {
    var wheels = WHEELS[this.kind] || {}, value = this.targets[entry.name], made;
    if (this.kind === "seq" && entry.name === "duration") {
        return new tracks.Pace(value);
    }
    if (wheels[entry.name] === undefined) {
        return new tracks.Track(value);
    }
    made = new tracks.Wheel(value, wheels[entry.name] ? perSecond : 1);
    if (wheels[entry.name]) {
        this.hertz.push(made);
    }
    return made;
};

// ---- what it is at a frame

/** Return a number of a dim. */
Stage.prototype.at = function (name, frame, d) {
    return this.tracks[name].at(frame, d);
};

Stage.prototype.word = function (name, frame) {
    return this.tracks[name].word(frame);
};

/** Return the turns of a speed, `{whole, since}`. */
Stage.prototype.turns = function (name, frame, d) {
    return this.tracks[name].turns(frame, d);
};

/** Return the frame's number, from the last `start` on. */
Stage.prototype.number = function (frame) {
    return frame - this.origin.at(frame, 0);
};

/** Return the random streams of the seed, one per dim. */
Stage.prototype.chance = function (frame) {
    var seed = this.at("seed", frame, 0);
    if (!this.seeds[seed]) {
        if (this.nSeeds >= MOST_SEEDS) {
            this.seeds = {};
            this.nSeeds = 0;
        }
        this.seeds[seed] = generator.streams(seed, this.nDims);
        this.nSeeds += 1;
    }
    return this.seeds[seed];
};

// ---- changes

/**
 * Change a parameter from a frame on.
 *
 * @param {string} name of the parameter
 * @param {Array|string} value one number per dim, or for all; or a word; checked
 * @param {number} at the frame
 * @param {number} [over] frames until it is there; without it, as `glide` says
 */
Stage.prototype.set = function (name, value, at, over) {
    var type = this.byName[name].type, glides = type === "float" || type === "switch";
    var n = over === undefined ? this.targets.glide[0] : over;
    this.targets[name] = value;
    this.tracks[name].change(value, at, glides ? n : 0);
};

/**
 * Change a parameter as a preset wants it; what is so already stays as it is.
 *
 * @param {string} name of the parameter
 * @param {Array|string} value as in `set`
 * @param {number} at the frame of the recall
 * @param {object} when later - frames until it changes; [over] - as in `set`;
 *     isRecall - it takes the place of a recall that is on its way
 */
Stage.prototype.follow = function (name, value, at, when) {
    var track = this.tracks[name], isLate, isOther;
    if (this.byName[name].type !== "float") {
        track.cut(at);
    }
    isLate = when.isRecall && track.moves(at);
    isOther = String(track.target()) !== String(value);
    this.targets[name] = value;
    if (track.last() > at + when.later || isLate || isOther) {
        this.set(name, value, at + when.later, when.over);
    }
};

/** Let a frame be number 0. */
Stage.prototype.begin = function (at) {
    var name;
    this.origin.change([at], at, 0);
    for (name in this.tracks) {
        if (this.tracks[name].begin) {
            this.tracks[name].begin(at);
        }
    }
};

/** Take another frame rate, in hertz, from a frame on. */
Stage.prototype.setRate = function (perSecond, at) {
    var i;
    for (i = 0; i < this.hertz.length; i += 1) {
        this.hertz[i].setUnit(perSecond, at);
    }
};

/** Take codes for a jam, `nFrames` rows of a number per dim; edits are forgotten. */
Stage.prototype.load = function (codes, nFrames) {
    this.loaded = codes;
    this.nLoaded = nFrames;
    this.edits = {};
};

/** Edit a code of a jam. */
Stage.prototype.edit = function (frame, d, value) {
    if (!this.edits[frame]) {
        this.edits[frame] = {};
    }
    this.edits[frame][d] = value;
};

exports.Stage = Stage;
