/**
 * Which frames are written when: a ring buffer~ of 64 slots is filled ahead of the clock.
 *
 * Frames have two numbers. `k` is that of the clock: it selects the slot, k mod 64, and begins with
 * 0 when the DSP does. `t` is the time of the parameters (latent.tracks.js), which only grows: it
 * goes on where it was when the clock begins anew, and stands still while the frames are halted.
 *
 * - The next AHEAD frames are in the ring; the slots beyond them, but for SLACK, hold the last of
 *   these, so that after a stall of Max the sound stands still, and plays no old frames.
 * - A frame that is heard, or will be in less than MARGIN_MS, is not touched any more: all of a
 *   frame changes on one sample. A change counts from the first frame after that (`next`).
 * - While the DSP is off the ring holds what will be heard first.
 */

var SLOTS = require("latent.clockmath.js").SLOTS;
var Timing = require("latent.timing.js").Timing;

var AHEAD = 32;
var MARGIN_MS = 10;
// Slots that are not written, for it may be earlier than is believed.
var SLACK = 8;
// So long after another clock began there may be news of the one before.
var OLD_MS = 100;
// Times that differ by less are the same.
var SAME_MS = 0.000001;
// Frames that are written first of many: those that are needed soon.
var SOON = 2;

/**
 * @param {number} nChannels channels of the buffer~
 * @param {object} host makes frames and takes them:
 *     row(t) returns the numbers of a frame, one per channel;
 *     write(channel, slot, numbers) puts numbers into a channel, from 0, from a slot on;
 *     began(t) is told that the clock begins anew with that frame;
 *     last(x) takes the last frame of the clock that may be played: after it, it is held;
 *     now() returns the time in ms
 */
function Ring(nChannels, host) {
    var slot;
    this.nChannels = nChannels;
    this.host = host;
    this.timing = new Timing();
    this.rows = [];
    this.isOn = false;
    // What the clock says, without its wraps; the sum of these; what it adds to what it counts.
    this.x = -1;
    this.base = 0;
    this.skip = 0;
    this.changedMs = -Infinity;
    // t of the frame k = 0, or while it is halted, of all that will be k.
    this.shift = 0;
    this.halted = null;
    // The last k that is in the ring.
    this.last = -1;
    for (slot = 0; slot < SLOTS; slot += 1) {
        this.rows.push(null);
    }
    this.nFrames = SLOTS;
    this.framesPerMs = 0.02;
}

/**
 * Take another clock: its round in frames, its speed in frames per ms.
 *
 * It counts from when the DSP began, as all clocks of its rate do, so it is somewhere in another
 * frame. `skip` is to be added to its frames: then it goes on where the clock before was, no
 * matter when it takes over, and who follows it hears of nothing.
 */
Ring.prototype.setClock = function (nFrames, framesPerMs) {
    if (this.isOn) {
        this._goOn(framesPerMs);
    }
    this.nFrames = nFrames;
    this.framesPerMs = framesPerMs;
    if (this.isOn) {
        this._rewrite(this._safe());
        this._fill();
    } else {
        this._fillAll();
    }
};

/** Be in the same frame of another clock, which has so many frames per ms. */
Ring.prototype._goOn = function (framesPerMs) {
    var x = this.timing.now(this.host.now(), this.framesPerMs) - this.base;
    // What it counts has gone round before its number does, if the skip is below 0.
    var round = Math.floor((x - this.skip) / this.nFrames) * this.nFrames;
    var faster = framesPerMs / this.framesPerMs, own = (x - this.skip - round) * faster;
    var ms = untilNext(x, this.framesPerMs), before = this.base + this.skip + round;
    // Or in the next one, if that begins before the clock can be told; but no frame is left out.
    var isNext = ms <= MARGIN_MS && ms < untilNext(own, framesPerMs) - SAME_MS;
    this.skip = Math.floor(x) + (isNext ? 1 : 0) - Math.floor(own);
    this.x = own + this.skip;
    this.timing.turn(before, faster, this.skip);
    this.last -= this.base;
    if (!this.halted) {
        this.shift += this.base;
    }
    this.base = 0;
    this.changedMs = this.host.now();
};

/** Return how many ms it is until the next frame begins. */
function untilNext(x, framesPerMs) {
    return (Math.floor(x) + 1 - x) / framesPerMs;
}

/** Begin: the DSP is off, or nobody knows. */
Ring.prototype.start = function () {
    this._fillAll();
};

/** Return t of the first frame that can still be changed. */
Ring.prototype.next = function () {
    if (this.halted) {
        return this.halted.t;
    }
    return this._safe() + this.shift;
};

/** Return t of the frame that is heard. */
Ring.prototype.heard = function () {
    if (this.halted || !this.isOn) {
        return this.next() - 1;
    }
    return this._heard() + this.shift;
};

/** Take news of the clock: the number of the frame that is heard, with its fraction. */
Ring.prototype.at = function (x) {
    var isNew = !this.isOn;
    // Without DSP it says what it said last, or 0, which it never is with DSP.
    if (isNew && (x === this.x || x <= 0)) {
        return;
    }
    if (this.host.now() - this.changedMs < OLD_MS) {
        this._fill();
        return;
    }
    if (isNew) {
        this.isOn = true;
        this.base = 0;
        this.timing.forget();
    } else if (x < this.x) {
        this._goBack(x);
    }
    this.x = x;
    this.timing.hear(x + this.base, this.host.now(), this.framesPerMs);
    this._fill();
};

/** Take news of the DSP: 1, it begins with frame 0; 0, it has ended. Then nothing is skipped. */
Ring.prototype.dsp = function (isOn) {
    if (!this.isOn) {
        return;
    }
    if (!this.halted) {
        this.shift = this._heard() + this.shift + 1;
    }
    this.isOn = false;
    this.skip = 0;
    this.changedMs = -Infinity;
    this.x = isOn ? -1 : this.x;
    if (!this.halted) {
        this.host.began(this.shift);
    }
    this._fillAll();
};

/** Hold the frame that is heard, and let the time of the parameters stand. */
Ring.prototype.halt = function () {
    var k = this._safe(), t;
    if (this.halted) {
        return;
    }
    t = k + this.shift;
    this.halted = { t: t, row: this.host.row(this.isOn ? t - 1 : t) };
    this._rewrite(k);
};

/** Begin with frame 0, as soon as possible. */
Ring.prototype.begin = function () {
    var k = this._safe();
    if (this.halted) {
        this.shift = this.halted.t - k;
        this.halted = null;
    }
    this.host.began(k + this.shift);
    this._rewrite(k);
};

/** Write all frames from t on again, because something has changed. */
Ring.prototype.rewrite = function (t) {
    if (!this.halted) {
        this._rewrite(t - this.shift);
    }
};

/** Write everything: the buffer~ has become another, or is there only now. */
Ring.prototype.repeat = function () {
    this._poke(0, SLOTS);
};

/** The clock says less than before: it went round, or another one is heard. */
Ring.prototype._goBack = function (x) {
    if (this.x - x > this.nFrames * 3 / 4) {
        this.base += this.nFrames;
        return;
    }
    this._jump(x, this._heard() + this.shift);
};

/** Be at another place of the clock: the time of the parameters goes on. */
Ring.prototype._jump = function (x, t) {
    this.base = 0;
    this.timing.forget();
    this.last = -1;
    if (!this.halted) {
        this.shift = t - Math.floor(x);
    }
};

/** Return k of the frame that is heard. */
Ring.prototype._heard = function () {
    return Math.floor(this.timing.now(this.host.now(), this.framesPerMs));
};

/** Return k of the first frame that can still be changed. */
Ring.prototype._safe = function () {
    if (!this.isOn) {
        return 0;
    }
    return Math.floor(
        this.timing.now(this.host.now(), this.framesPerMs) + MARGIN_MS * this.framesPerMs
    ) + 1;
};

Ring.prototype._row = function (k) {
    return this.halted ? this.halted.row : this.host.row(k + this.shift);
};

/** Fill what is not there yet of the frames that are next. */
Ring.prototype._fill = function () {
    var last = this._heard() + AHEAD;
    if (this.last > last) {
        // It was believed to be later than it is.
        this.last = -1;
    }
    if (this.last >= 0) {
        this._holdUntil(this._safe());
    }
    this._write(Math.max(this.last + 1, this._safe()), last);
};

/** After a stall: frames before k that were never there are heard yet, and are the last one. */
Ring.prototype._holdUntil = function (k) {
    var first = Math.max(this.last + 1, k - SLACK), n;
    for (n = first; n < k; n += 1) {
        this.rows[n % SLOTS] = this.rows[this.last % SLOTS];
    }
    if (first < k) {
        this._poke(first % SLOTS, k - first);
    }
};

Ring.prototype._fillAll = function () {
    this.last = -1;
    this._write(0, AHEAD);
};

Ring.prototype._rewrite = function (k) {
    var last = this.last;
    this._write(k, Math.min(k + SOON - 1, last));
    this._write(k + SOON, last);
};

/** Write the frames from first to last, and hold the last of all. */
Ring.prototype._write = function (first, last) {
    var k, end = this.isOn ? this._heard() + SLOTS - SLACK : SLOTS;
    if (first > last) {
        return;
    }
    for (k = first; k <= last; k += 1) {
        this.rows[k % SLOTS] = this._row(k);
    }
    if (last >= this.last) {
        this.last = last;
        for (k = last + 1; k < end; k += 1) {
            this.rows[k % SLOTS] = this.rows[last % SLOTS];
        }
        last = end - 1;
    }
    this._poke(first % SLOTS, last - first + 1);
    this._tellLast();
};

/** Say which frame is the last that is there; the clock goes round before it comes to some. */
Ring.prototype._tellLast = function () {
    this.host.last(Math.min(this.last - this.base, this.nFrames + Math.max(0, this.skip)));
};

/** Put n slots into the buffer~, from one on; those that go round the end as a whole ring. */
Ring.prototype._poke = function (slot, n) {
    var channel, i, numbers;
    if (slot + n > SLOTS) {
        slot = 0;
        n = SLOTS;
    }
    for (channel = 0; channel < this.nChannels; channel += 1) {
        numbers = [];
        for (i = slot; i < slot + n; i += 1) {
            numbers.push(this.rows[i][channel]);
        }
        this.host.write(channel, slot, numbers);
    }
};

exports.AHEAD = AHEAD;
exports.MARGIN_MS = MARGIN_MS;
exports.SLOTS = SLOTS;
exports.Ring = Ring;
