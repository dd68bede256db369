/**
 * The rate of an object's frames, as its messages say: ratio N, model_sr HZ, clock samples or true;
 * and the numbers that its clock in the patch needs. A song may have a rate of its own.
 */

var clockmath = require("latent.clockmath.js");

/** Return a whole number of 1 or more, or what is usual. */
function atLeastOne(value, usual) {
    return typeof value === "number" && value >= 1 ? Math.floor(value) : usual;
}

/**
 * @param {number} ratio samples per frame, 2048 if it is left out
 * @param {number} modelSr sample rate of the model in hertz, 44100 if it is left out
 */
function Rate(ratio, modelSr) {
    this.ratio = atLeastOne(ratio, 2048);
    this.modelSr = atLeastOne(modelSr, 44100);
    // What the song says itself, 0 if it does not; and how often as long its frames are.
    this.song = { ratio: 0, modelSr: 0 };
    this.times = 1;
    this.isTrue = false;
    this.inUse = 0;
    this.sr = 44100;
    this.clock = this._clock();
}

/**
 * Take a message.
 *
 * @return {?Array} null if it is no message of these, [] if it is done, or what is wrong in words
 */
Rate.prototype.take = function (word, args) {
    if (word === "ratio" || word === "model_sr") {
        return this._set(word, args[0]);
    }
    if (word !== "clock") {
        return null;
    }
    if (args[0] !== "samples" && args[0] !== "true") {
        return ["clock", "must", "be", "samples", "or", "true"];
    }
    this.isTrue = args[0] === "true";
    return this._renew();
};

/** Take the sample rate of the sound card; return as `take`, null if it was so already. */
Rate.prototype.hear = function (sr) {
    if (!(sr > 0) || sr === this.sr) {
        return null;
    }
    this.sr = sr;
    return this._renew();
};

/**
 * Take the rate of a song, 0 for what it does not say: that is as the messages said.
 *
 * @return {Array} [], or what is wrong in words
 */
Rate.prototype.open = function (ratio, modelSr) {
    this.song = { ratio: ratio, modelSr: modelSr };
    return this._renew();
};

/** Let each frame last so many times as long; return as `open`. */
Rate.prototype.slow = function (times) {
    this.times = times;
    return this._renew();
};

/**
 * Return the messages for the clock in the patch, which adds `skip` to the number of each frame,
 * 0 if it is left out.
 *
 * It has two sets of numbers: all of the one that is not in use is told, and then, to use it. So
 * the clock changes in one moment.
 */
Rate.prototype.messages = function (skip) {
    var name;
    this.inUse = 1 - this.inUse;
    name = ["one", "two"][this.inUse];
    return [
        [name, "length", this.clock.num / this.clock.den],
        [name, "offset", this.clock.offset],
        [name, "skip", skip || 0],
        [name, "round", this.clock.frames],
        ["wrap", this.clock.wrap],
        ["use", this.inUse + 1],
        ["shift", this.clock.offset * this.clock.den / this.clock.num]
    ];
};

Rate.prototype._set = function (word, value) {
    var most = clockmath.MOST_RATIO;
    if (typeof value !== "number" || !(value >= 1)) {
        return [word, "must", "be", 1, "or", "more"];
    }
    if (value > most) {
        return [word, "must", "be", "from", 1, "to", most];
    }
    word = word === "ratio" ? "ratio" : "modelSr";
    this[word] = Math.floor(value);
    this.song[word] = 0;
    return this._renew();
};

Rate.prototype._clock = function () {
    var ratio = (this.song.ratio || this.ratio) * this.times;
    return clockmath.clock(ratio, this.song.modelSr || this.modelSr, this.sr, this.isTrue);
};

Rate.prototype._renew = function () {
    var before = this.clock, now = this._clock();
    if (["num", "den", "perSecond", "isExact"].some(function (key) {
        return now[key] !== before[key];
    })) {
        this.clock = now;
    }
    return before.isExact && !now.isExact ? ["clock", "true", "is", "not", "exact", "here"] : [];
};

exports.Rate = Rate;
exports.atLeastOne = atLeastOne;
