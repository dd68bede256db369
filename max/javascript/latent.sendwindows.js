/**
 * latent.send8~: each frame of its signals is sent when it is over, while it follows a player.
 * What the clock says, and what the signals were: latent.windows.js.
 */

var Rate = require("latent.rate.js").Rate;
var Sender = require("latent.sending.js").Sender;
var SLOTS = require("latent.clockmath.js").SLOTS;
var Windows = require("latent.windows.js").Windows;

var CLOCK = 1;
// What a player says of itself comes in, too, and is nothing to say more about.
var WORDS = ["start", "live", "stream"];

/**
 * @param {string} title the object's name
 * @param {number} nDims
 * @param {Array} given VOICE, MODE, NAME
 * @param {object} host as of Speaker, and outlet(number, atoms), isReady(), peek(channel, slot)
 */
function WindowSender(title, nDims, given, host) {
    this.sender = new Sender(title, given, host);
    this.host = host;
    this.nDims = nDims;
    this.rate = new Rate(0, 0);
    this.windows = new Windows(nDims, host.peek);
    this.follows = false;
    // The frame that the clock is in.
    this.k = null;
    this.isReady = false;
}

WindowSender.prototype.load = function () {
    this.sender.load();
    this._tellClock();
    this._look();
};

WindowSender.prototype.message = function (word, args) {
    this._look();
    if (word === "bang") {
        this._now();
    } else if (WORDS.indexOf(word) >= 0) {
        this.sender.message(word, args);
    }
};

WindowSender.prototype.heard = function (word, args) {
    this.sender.heard(word, args);
};

/** Take the clock's news, and `follows 0/1`. */
WindowSender.prototype.news = function (word, args) {
    this._look();
    if (word === "at") {
        this.k = Math.floor(args[0]);
        this._take();
    } else if (word === "follows") {
        this._follow(args[0] !== 0);
    } else if (word === "dsp") {
        this.windows.forget();
        this.k = null;
    } else if (word === "sr" && this.rate.hear(args[0]) !== null) {
        this._tellClock();
    }
};

/** Begin with the first whole frame of a player; what it has ended is sent before it is left. */
WindowSender.prototype._follow = function (follows) {
    if (follows !== this.follows) {
        this.follows = follows;
        this.windows.forget();
        this.isFirst = true;
    }
};

WindowSender.prototype._take = function () {
    var found, n;
    if (!this.follows || !this.isReady) {
        return;
    }
    found = this.windows.at(this.k);
    if (found.nLost > 0) {
        this.sender.speaker.fail([found.nLost, "frames", "are", "missing:", "Max", "was", "busy"]);
        this.sender.skip(found.nLost);
    }
    for (n = 0; n < found.rows.length; n += 1) {
        // The frame in which it began was perhaps not whole.
        if (this.isFirst) {
            this.isFirst = false;
        } else {
            this.sender.frame(found.rows[n]);
        }
    }
};

/** Send what the signals are now. */
WindowSender.prototype._now = function () {
    var row = [], dim;
    if (this.k === null || !this.isReady) {
        this.sender.speaker.fail(["switch", "DSP", "on"]);
        return;
    }
    for (dim = 0; dim < this.nDims; dim += 1) {
        row.push(this.host.peek(dim, this.k % SLOTS));
    }
    this.sender.frame(row);
};

WindowSender.prototype._tellClock = function () {
    var messages = this.rate.messages(), n;
    this.windows.setClock(this.rate.clock.frames);
    for (n = 0; n < messages.length; n += 1) {
        this.host.outlet(CLOCK, messages[n]);
    }
};

WindowSender.prototype._look = function () {
    this.isReady = this.isReady || this.host.isReady();
};

exports.WindowSender = WindowSender;
