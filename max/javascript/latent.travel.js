/**
 * Where a player is in its song at each frame of the clock, and what is heard there.
 *
 * The rule is that of the server and of Pd: the place of frame t is place + (t - since) * speed, in
 * frames of the song. It is a list of pieces, each good from its frame on, so that frames can be
 * made ahead, and again after a change. Speeds are 32-bit floats: then the sums are exact.
 */

/** Return the 32-bit float next to a number, as an OSC message or Pd would have it. */
function single(number) {
    var size = Math.abs(number), power, unit;
    if (size === 0) {
        return 0;
    }
    power = Math.max(-126, Math.floor(Math.log(size) / Math.LN2));
    // The logarithm may be a little wrong next to a power of two.
    if (Math.pow(2, power + 1) <= size) {
        power += 1;
    } else if (power > -126 && Math.pow(2, power) > size) {
        power -= 1;
    }
    unit = Math.pow(2, power - 23);
    return even(number / unit) * unit;
}

/** Return the nearest whole number; of two that are as near, the even one. */
function even(number) {
    var below = Math.floor(number), rest = number - below;
    return rest > 0.5 || rest === 0.5 && below % 2 !== 0 ? below + 1 : below;
}

/**
 * @param {number} nDims dims that are played; of a song with fewer the missing ones are 0
 *
 * A song is {nFrames, nDims, at(dim, frame)}.
 */
function Travel(nDims) {
    this.nDims = nDims;
    this.pieces = [{
        since: -Infinity, place: 0, speed: 1, isPlaying: false, isLoop: true, points: [0, 0],
        isLinear: false, song: null,
        // What is heard instead of the place: until the first frame of a song, and when frozen.
        rest: this._zeros(), frozen: null,
        // What its first frame is told for: the place, though it is stopped; the end of a song.
        isSought: false, isEnd: false
    }];
}

/** Return what counts at frame t. */
Travel.prototype.piece = function (t) {
    var i = this.pieces.length - 1;
    while (i > 0 && this.pieces[i].since > t) {
        i -= 1;
    }
    return this.pieces[i];
};

/** Return what was asked for last. */
Travel.prototype.now = function () {
    return this.pieces[this.pieces.length - 1];
};

/** From frame t on, be as `change(piece)` makes it; it is at its place in frame t. */
Travel.prototype.from = function (t, change) {
    var before = this.piece(t), piece = copy(before), here = this.place(t);
    piece.place = here.frame;
    piece.isPlaying = piece.isPlaying && !here.isOver;
    piece.since = t;
    piece.isSought = false;
    piece.isEnd = here.isOver || before.isEnd && before.since === t;
    while (this.pieces.length > 1 && this.now().since >= t) {
        this.pieces.pop();
    }
    change(piece);
    this.pieces.push(piece);
};

/** Forget pieces that ended before frame t. */
Travel.prototype.forget = function (t) {
    while (this.pieces.length > 1 && this.pieces[1].since <= t) {
        this.pieces.shift();
    }
};

/** Return {frame, isOver}: the place at frame t, and whether the song is over there. */
Travel.prototype.place = function (t) {
    var piece = this.piece(t), raw = piece.place;
    if (!piece.song) {
        return { frame: 0, isOver: false };
    }
    if (piece.isPlaying && piece.speed !== 0) {
        raw += (t - piece.since) * piece.speed;
    }
    return settled(piece, raw);
};

/** Return the first frame of a piece's loop, and the one after its last. */
function loop(piece) {
    var n = piece.song.nFrames, low = piece.points[0], high = piece.points[1];
    if (!piece.isLoop) {
        return [0, n];
    }
    high = high >= 1 && high <= n ? high : n;
    return [low < high ? low : 0, high];
}

/** Return where a place that was counted on is: round in the loop, or at the end. */
function settled(piece, raw) {
    var n = piece.song.nFrames, ends = loop(piece), length = ends[1] - ends[0], rest;
    var isForward = piece.isPlaying && piece.speed > 0, isBackward = piece.isPlaying && piece.speed < 0;
    if (piece.isLoop && (isForward && raw >= ends[1] || isBackward && raw < ends[0])) {
        rest = (raw - ends[0]) % length;
        return { frame: within(ends[0] + (rest < 0 ? rest + length : rest), ends[1]), isOver: false };
    }
    if (isForward && raw >= n || isBackward && raw < 0) {
        return { frame: piece.isLinear ? (isForward ? n - 1 : 0) : lastOf(piece), isOver: true };
    }
    return { frame: raw < 0 ? 0 : raw < n ? raw : n - 1, isOver: false };
}

/** Return the last place of a piece that ends: that is held, even if there are frames after it. */
function lastOf(piece) {
    var n = piece.song.nFrames, way = piece.speed > 0 ? n - piece.place : piece.place;
    var steps = Math.floor(way / Math.abs(piece.speed)), place = piece.place + steps * piece.speed;
    // The end itself is no frame, and the quotient may be rounded up.
    while (steps > 0 && !(place >= 0 && place < n)) {
        steps -= 1;
        place = piece.place + steps * piece.speed;
    }
    return Math.max(0, Math.min(n - 1, Math.floor(place)));
}

/** Return a place that is before an end; the sum may have been rounded up to that. */
function within(place, end) {
    return place < end ? place : end - end * Math.pow(2, -52);
}

/** Return the numbers of frame t: each dim's value, and then those at its end. */
Travel.prototype.row = function (t) {
    var piece = this.piece(t), begin, end;
    if (piece.frozen) {
        return piece.frozen;
    }
    if (!piece.song || piece.rest) {
        return piece.rest;
    }
    begin = this._values(piece, this.place(t).frame);
    end = begin;
    if (piece.isLinear && piece.isPlaying) {
        end = this._values(piece, this._next(piece, t));
    }
    return begin.concat(end);
};

/** Return what is heard where frame t begins, and hold it: the end of the frame before. */
Travel.prototype.heard = function (t) {
    var end = this.row(t - 1).slice(this.nDims);
    return end.concat(end);
};

Travel.prototype._next = function (piece, t) {
    return settled(piece, piece.place + (t + 1 - piece.since) * piece.speed).frame;
};

Travel.prototype._values = function (piece, place) {
    var song = piece.song, whole = Math.floor(place), part = place - whole, found = [];
    var after = whole + 1, ends = loop(piece), dim, value;
    if (piece.isLoop && (after === ends[1] || after >= song.nFrames)) {
        after = ends[0];
    } else if (after >= song.nFrames) {
        after = whole;
    }
    for (dim = 0; dim < this.nDims; dim += 1) {
        value = dim < song.nDims ? song.at(dim, whole) : 0;
        if (piece.isLinear && part > 0 && dim < song.nDims) {
            value += (song.at(dim, after) - value) * part;
        }
        found.push(value);
    }
    return found;
};

Travel.prototype._zeros = function () {
    var row = [], n;
    for (n = 0; n < 2 * this.nDims; n += 1) {
        row.push(0);
    }
    return row;
};

function copy(piece) {
    var found = {}, key;
    for (key in piece) {
        if (piece.hasOwnProperty(key)) {
            found[key] = piece[key];
        }
    }
    return found;
}

exports.Travel = Travel;
exports.single = single;
