/**
 * What a parameter is at every frame: it stands, or moves in a straight line.
 * A track is a function of the frame's number and of the changes that were made, and of nothing
 * else, so that frames can be computed ahead, again, and from anywhere (`bridge.manip.tracks`).
 * A number is kept as an array: of one for all dims, or of one per dim; a word as itself.
 */

// Before all frames.
var BEGIN = -4e15;
// Changes that are remembered: more than the frames that are computed ahead.
var MAX_CHANGES = 256;

function ofDim(row, dim) {
    return row.length === 1 ? row[0] : row[dim];
}

/** Return one dim of a change at a frame: `a + (b - a) * i / n`, and exactly b in the end. */
function changeAt(change, frame, dim) {
    var a, b = ofDim(change.b, dim);
    if (frame >= change.at + change.n) {
        return b;
    }
    a = ofDim(change.a, dim);
    return a + (b - a) * (frame - change.at) / change.n;
}

/** One parameter over all frames; `value` is what it is until it is changed. */
function Track(value) {
    this.changes = [{ at: BEGIN, a: value, b: value, n: 0 }];
}

/** What it will be in the end. */
Track.prototype.target = function () {
    return this.changes[this.changes.length - 1].b;
};

/** Return the frame of the last change. */
Track.prototype.last = function () {
    return this.changes[this.changes.length - 1].at;
};

/** Let nothing happen after a frame that was to happen later. */
Track.prototype.cut = function (after) {
    while (this.last() > after && this.changes.length > 1) {
        this.changes.pop();
    }
};

/** Return whether it is on its way to somewhere at a frame. */
Track.prototype.moves = function (frame) {
    var change = this.changes[this._index(frame)];
    return frame < change.at + change.n;
};

/** Return one dim of what it is at a frame. */
Track.prototype.at = function (frame, dim) {
    return changeAt(this.changes[this._index(frame)], frame, dim);
};

/** Return the word that it is at a frame. */
Track.prototype.word = function (frame) {
    return this.changes[this._index(frame)].b;
};

/** Return all that it is at a frame. */
Track.prototype.row = function (frame) {
    var value = this.target(), found = [], dim;
    for (dim = 0; dim < value.length; dim += 1) {
        found.push(this.at(frame, dim));
    }
    return found;
};

/** Whether a dim is above 0 at a frame, or on its way from or to that: for switches. */
Track.prototype.isHeld = function (frame, dim) {
    var change = this.changes[this._index(frame)];
    if (frame >= change.at + change.n) {
        return ofDim(change.b, dim) > 0;
    }
    return ofDim(change.a, dim) > 0 || ofDim(change.b, dim) > 0;
};

/**
 * Change it from a frame on, within n frames; what was to happen there or later does not.
 * The array is not copied: it must not change afterwards.
 */
Track.prototype.change = function (value, at, n) {
    this._push({ at: at, a: n ? this.row(at) : value, b: value, n: n });
};

Track.prototype._push = function (change) {
    this.cut(change.at - 1);
    while (this.changes.length >= MAX_CHANGES) {
        this._forget();
    }
    this.changes.push(change);
};

Track.prototype._index = function (frame) {
    var index = this.changes.length - 1;
    while (index > 0 && this.changes[index].at > frame) {
        index -= 1;
    }
    return index;
};

/** Let the oldest change be what was always so. */
Track.prototype._forget = function () {
    var value = this.changes[1].b;
    this.changes[0] = { at: BEGIN, a: value, b: value, n: 0 };
    this.changes.splice(1, 1);
};

/**
 * A parameter that is a speed, and the turns that come of it: a change goes on from the turns
 * that there are, so nothing jumps. `unit` is the frames in which a speed of 1 makes one turn.
 * Each change has the frame from which its turns are counted, and those that there were: whole
 * ones, and apart from them the rest, which so stays exact after years.
 */
function Wheel(value, unit) {
    Track.call(this, value);
    this.unit = unit;
    this.changes[0].unit = unit;
    this.changes[0].turn = noTurns(0, value.length);
}

Wheel.prototype = new Track([0]);
Wheel.prototype.constructor = Wheel;

function noTurns(at, n) {
    var turn = { at: at, whole: [], part: [] }, dim;
    for (dim = 0; dim < n; dim += 1) {
        turn.whole.push(0);
        turn.part.push(0);
    }
    return turn;
}

/** Return `{whole, since}` of a dim at a frame: all turns are these two. */
Wheel.prototype.turns = function (frame, dim) {
    return this._turns(this.changes[this._index(frame)], frame, dim);
};

Wheel.prototype.change = function (value, at, n) {
    this._continue(value, at, n, this._moved(this._index(at - 1), at - 1, at), this.unit);
};

/** Let there be no turns at a frame; the speed goes on as it was. */
Wheel.prototype.begin = function (at) {
    this._goOn(at, noTurns(at, this.target().length), this.unit);
};

/** Change the unit from a frame on. */
Wheel.prototype.setUnit = function (unit, at) {
    var turn = this._moved(this._index(at - 1), at - 1, at);
    this.unit = unit;
    this._goOn(at, turn, unit);
};

Wheel.prototype._goOn = function (at, turn, unit) {
    var last = this.changes[this._index(at)];
    this._continue(last.b, at, Math.max(0, last.at + last.n - at), turn, unit);
};

Wheel.prototype._continue = function (value, at, n, turn, unit) {
    this._push({ at: at, a: n ? this.row(at) : value, b: value, n: n, turn: turn, unit: unit });
};

/** Return the turns at a frame, by the rule of a change that holds on frame `ruled`. */
Wheel.prototype._moved = function (index, ruled, at) {
    var change = this.changes[index], found = noTurns(at, change.b.length);
    var dim, turns, extra, isMoving = ruled < change.at + change.n;
    for (dim = 0; dim < change.b.length; dim += 1) {
        turns = isMoving ? this._moving(change, at, dim) : this._standing(change, at, dim);
        extra = Math.floor(turns.since);
        found.whole[dim] = turns.whole + extra;
        found.part[dim] = turns.since - extra;
    }
    return found;
};

Wheel.prototype._turns = function (change, frame, dim) {
    if (frame < change.at + change.n) {
        return this._moving(change, frame, dim);
    }
    return this._standing(change, frame, dim);
};

Wheel.prototype._moving = function (change, frame, dim) {
    var turn = change.turn;
    return {
        whole: ofDim(turn.whole, dim),
        since: ofDim(turn.part, dim) + this._sum(change, frame - change.at, dim)
    };
};

Wheel.prototype._standing = function (change, frame, dim) {
    var turn = change.turn;
    if (change.n) {
        if (!change.arrived) {
            change.arrived = this._arrived(change);
        }
        turn = change.arrived;
    }
    return {
        whole: ofDim(turn.whole, dim),
        since: ofDim(turn.part, dim) + this._run(change, frame - turn.at, dim)
    };
};

Wheel.prototype._arrived = function (change) {
    var at = change.at + change.n, found = noTurns(at, change.b.length), dim, turns, extra;
    for (dim = 0; dim < change.b.length; dim += 1) {
        turns = this._moving(change, at, dim);
        extra = Math.floor(turns.since);
        found.whole[dim] = turns.whole + extra;
        found.part[dim] = turns.since - extra;
    }
    return found;
};

/** Return the turns of i frames on the way. */
Wheel.prototype._sum = function (change, i, dim) {
    var a = ofDim(change.a, dim), b = ofDim(change.b, dim);
    return (a * i + (b - a) * (i * (i - 1) / 2) / change.n) / change.unit;
};

/** Return the turns of i frames of the same speed. */
Wheel.prototype._run = function (change, i, dim) {
    return ofDim(change.b, dim) / change.unit * i;
};

Wheel.prototype._forget = function () {
    var change = this.changes[1];
    if (change.n && !change.arrived) {
        change.arrived = this._arrived(change);
    }
    this.changes[0] = {
        at: BEGIN, a: change.b, b: change.b, n: 0,
        turn: change.n ? change.arrived : change.turn, unit: change.unit
    };
    this.changes.splice(1, 1);
};

/** A parameter that is a duration in frames, and the turns that come of it. */
function Pace(value) {
    Wheel.call(this, value, 1);
}

Pace.prototype = new Wheel([1], 1);
Pace.prototype.constructor = Pace;

Pace.prototype._sum = function (change, i) {
    var n, sums;
    if (!change.sums) {
        sums = [0];
        for (n = 0; n < change.n; n += 1) {
            sums.push(sums[n] + 1 / (change.a[0] + (change.b[0] - change.a[0]) * n / change.n));
        }
        change.sums = sums;
    }
    return change.sums[i];
};

Pace.prototype._run = function (change, i) {
    // A division, so that a step of 3 frames ends after exactly 3.
    return i / change.b[0];
};

exports.Track = Track;
exports.Wheel = Wheel;
exports.Pace = Pace;
