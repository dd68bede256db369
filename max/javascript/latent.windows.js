/**
 * Frames out of signals: what each dim was at the last sample of each frame, in order.
 *
 * In the patch `poke~` writes each signal into a ring of 64 slots, at the slot of its frame; what it
 * wrote last is the last sample. A frame is read when the clock is in the next one.
 */

var SLOTS = require("latent.clockmath.js").SLOTS;

// News of the clock that may be those of the clock before it.
var STALE_NEWS = 2;

/**
 * @param {number} nDims channels of the ring
 * @param {function} peek (channel, slot) returns a number; both count from 0
 */
function Windows(nDims, peek) {
    this.nDims = nDims;
    this.peek = peek;
    this.nFrames = SLOTS;
    this.nStale = 0;
    this.forget();
}

/** Take another clock, by its round in frames: what it says first may be of the one before. */
Windows.prototype.setClock = function (nFrames) {
    this.nFrames = nFrames;
    if (this.k !== null) {
        this.nStale = STALE_NEWS;
    }
    this.forget();
};

/** Forget where the clock was: it begins anew, or has jumped. */
Windows.prototype.forget = function () {
    this.k = null;
};

/**
 * Take the clock's news, the frame X that it is in.
 *
 * @return {object} rows - the frames that ended since the last news, each an array of nDims;
 *     nLost - how many before them were written over before anybody asked
 */
Windows.prototype.at = function (x) {
    var k = Math.floor(x), rows = [], gone, first, nLost, n;
    if (this.nStale > 0) {
        this.nStale -= 1;
        return { rows: rows, nLost: 0 };
    }
    if (this.k === null) {
        this.k = k;
    }
    gone = k - this.k;
    if (gone < 0 && gone + this.nFrames < this.nFrames / 4) {
        gone += this.nFrames;
    }
    if (gone < 0) {
        gone = 0;
    }
    nLost = Math.max(0, gone - (SLOTS - 2));
    first = this.k + nLost;
    for (n = nLost; n < gone; n += 1) {
        rows.push(this._row((first + n - nLost) % SLOTS));
    }
    this.k = k;
    return { rows: rows, nLost: nLost };
};

Windows.prototype._row = function (slot) {
    var row = [], dim;
    for (dim = 0; dim < this.nDims; dim += 1) {
        row.push(this.peek(dim, slot));
    }
    return row;
};

exports.Windows = Windows;
