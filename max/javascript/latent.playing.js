/**
 * A player: its songs, its time and its status, around latent.travel.js and latent.ring.js; what its
 * messages do is in latent.playwords.js.
 *
 * Inlets of its script:
 *   0  messages: openfile PATH, buffer NAME, start, stop ... ratio, model_sr, clock
 *   1  the clock's news, as in latent.object.js; here ID: a player of this name was made
 * Outlets:
 *   0  status: dims N, frames N, playing 0/1, position FRAME, end, error WHAT
 *   1  for the clock, as in latent.object.js
 *   2  for a panel: name SONG, playing, position, loop, speed, freeze, legacy - what they are now
 */

var Rate = require("latent.rate.js").Rate;
var Ring = require("latent.ring.js").Ring;
var Travel = require("latent.travel.js").Travel;
var playwords = require("latent.playwords.js");

var STATUS = 0;
var CLOCK = 1;
var PANEL = 2;
var MOST_DIMS = 64;
// So many positions are told at once, at most: after a stall only the last ones.
var MOST_TOLD = 8;

/**
 * @param {object} about nDims, ratio, modelSr - as the box has them; title - for the console;
 *     [name, id] - of one whose name others use: id is its own number
 * @param {object} host outlet(number, atoms), error(text), send(name, atoms), now() in ms,
 *     isReady() whether the rings are there, write(channel, slot, numbers); open(path) and
 *     hold(name) return a song of a file and of a buffer~ - {nFrames, nDims, at(dim, frame),
 *     ratio, modelSr (0: not known), warnings, isRateBad} - or {error} in words
 */
function Player(about, host) {
    var self = this;
    this.about = about;
    this.host = host;
    this.nDims = count(about.nDims);
    this.rate = new Rate(about.ratio, about.modelSr);
    this.clock = this.rate.clock;
    this.travel = new Travel(this.nDims);
    this.isReady = false;
    this.isPlaying = false;
    // The last frame of the clock of which it was told, and whether that was after the end.
    this.told = null;
    this.isEndTold = false;
    this.ring = new Ring(2 * this.nDims, {
        row: function (t) { return self.travel.row(t); },
        write: function (channel, slot, numbers) {
            if (self.isReady) {
                host.write(channel, slot, numbers);
            }
        },
        began: function () {},
        last: function (x) { host.outlet(CLOCK, ["last", x]); },
        now: host.now
    });
}

/** Return a number of dims that a player can have: 1, if that is not one. */
function count(n) {
    return typeof n === "number" && n >= 1 && n <= MOST_DIMS && n === Math.floor(n) ? n : 1;
}

/** Begin, when the patch is loaded. */
Player.prototype.load = function () {
    this._setClock();
    this.ring.start();
    this._look();
    this._tellClock();
    this._showAll();
    if (this.nDims !== this.about.nDims) {
        this.fail(["dims", "must", "be", 1, "to", MOST_DIMS]);
    }
    // What is left out of a box is 0.
    if (this.about.name === "0") {
        this.fail(["a", "NAME", "is", "missing"]);
    } else if (this.about.name) {
        this.host.send(this.about.name + "-players", ["here", this.about.id]);
    }
};

/** Take a message of inlet 0. */
Player.prototype.message = function (word, args) {
    var found, what;
    this._look();
    found = this.rate.take(word, args);
    what = found === null ? playwords.named(word) : null;
    if (found !== null) {
        this.renewed(found);
    } else if (what === null) {
        this.fail(["unknown", "message", word].concat(args));
    } else {
        what.call(this, args);
    }
};

/** Take a message of inlet 1. */
Player.prototype.news = function (word, args) {
    var found;
    this._look();
    if (word === "at") {
        this.ring.at(args[0]);
        this._tellPositions();
    } else if (word === "dsp") {
        this._dsp(args[0] !== 0);
    } else if (word === "sr") {
        found = this.rate.hear(args[0]);
        this.renewed(found === null ? [] : found);
    } else if (word === "here" && args[0] !== this.about.id) {
        this.fail(["two", "players", "are", "named", this.about.name]);
    }
};

Player.prototype.tell = function (words) {
    this.host.outlet(STATUS, words);
};

Player.prototype.show = function (words) {
    this.host.outlet(PANEL, words);
};

Player.prototype.fail = function (words) {
    this.tell(["error"].concat(words));
    this.host.error(this.about.title + ": " + words.join(" ") + "\n");
    this._showAll();
};

/** Change what is played from the next frame on that can still be written. */
Player.prototype.change = function (change) {
    var t = this.ring.next();
    this.travel.from(t, change);
    this.ring.rewrite(t);
};

/** Return whether a song is open; say so, if not. */
Player.prototype.hasSong = function () {
    if (this.travel.now().song) {
        return true;
    }
    this.fail(["nothing", "is", "open"]);
    return false;
};

/** Read a song of a file, and take it. */
Player.prototype.open = function (path) {
    this._take(path ? this.host.open(path) : { error: "no such file" }, path);
};

/** Take what lies in a buffer~. */
Player.prototype.hold = function (name) {
    this._take(this.host.hold(name), name);
};

/** Say whether it plays, if that has changed. */
Player.prototype.tellPlaying = function () {
    var isPlaying = this.travel.now().isPlaying;
    if (isPlaying !== this.isPlaying) {
        this.isPlaying = isPlaying;
        this.tell(["playing", isPlaying ? 1 : 0]);
    }
    this._showAll();
};

/** Have the clock go as the rate says now, and say what is wrong with that. */
Player.prototype.renewed = function (problem) {
    if (this.rate.clock !== this.clock) {
        this._setClock();
        this._tellClock();
    }
    if (problem.length > 0) {
        this.fail(problem);
    }
};

/** Take another song; it begins with its first frame, at once if one plays. */
Player.prototype._take = function (song, name) {
    var self = this, heard;
    if (song.error) {
        this.fail(song.error.split(" "));
        return;
    }
    song.warnings.forEach(function (warning) {
        self.host.error(self.about.title + ": " + warning + "\n");
    });
    if (song.isRateBad) {
        this.fail(["rate", "text", "does", "not", "fit", "the", "song"]);
    }
    this.renewed(this.rate.open(song.ratio, song.modelSr));
    heard = this.travel.heard(this.ring.next());
    this.change(function (piece) {
        piece.song = song;
        piece.place = playwords.placeOf(piece);
        // Until it starts, what was heard of the song before is held.
        piece.rest = piece.isPlaying ? null : heard;
    });
    this.name = String(name).replace(/^.*[\/\\:]/, "");
    this.tell(["dims", song.nDims]);
    if (song.nDims < this.nDims) {
        this.fail(["dims", song.nDims, "instead", "of", this.nDims]);
    }
    this.tell(["frames", song.nFrames]);
    this._showAll();
};

/** Say which frames have begun since it was asked last, and that the song is over. */
Player.prototype._tellPositions = function () {
    var last = this.ring.heard(), t = this.told === null ? last : this.told + 1;
    for (t = Math.max(t, last - MOST_TOLD + 1); t <= last; t += 1) {
        this._tellFrame(t, this.travel.piece(t));
    }
    this.told = last;
    this.travel.forget(last);
};

Player.prototype._tellFrame = function (t, piece) {
    var place = this.travel.place(t), isFirst = piece.since === t;
    if (place.isOver || piece.isEnd && isFirst) {
        this._tellEnd(piece);
    }
    if (piece.song && !place.isOver && (piece.isPlaying || piece.isSought && isFirst)) {
        this.isEndTold = false;
        this.tell(["position", Math.floor(place.frame)]);
        this.show(["position", Math.floor(place.frame)]);
    }
};

Player.prototype._tellEnd = function (piece) {
    if (this.isEndTold) {
        return;
    }
    this.isEndTold = true;
    if (piece.isPlaying && this.travel.now() === piece) {
        this.change(function (now) { now.isPlaying = false; });
    }
    this.tellPlaying();
    this.tell(["end"]);
};

Player.prototype._showAll = function () {
    var now = this.travel.now();
    this.show(["name", this.name || "no song"]);
    this.show(["playing", now.isPlaying ? 1 : 0]);
    this.show(["loop", now.isLoop ? 1 : 0]);
    this.show(["speed", now.speed]);
    this.show(["freeze", now.frozen ? 1 : 0]);
    this.show(["legacy", this.rate.times - 1]);
};

Player.prototype._dsp = function (isOn) {
    var skip = this.ring.skip;
    this.ring.dsp(isOn);
    if (this.ring.skip !== skip) {
        this._tellClock();
    }
};

Player.prototype._setClock = function () {
    this.clock = this.rate.clock;
    this.ring.setClock(this.clock.frames, this.clock.perSecond / 1000);
};

Player.prototype._tellClock = function () {
    var messages = this.rate.messages(this.ring.skip), n;
    for (n = 0; n < messages.length; n += 1) {
        this.host.outlet(CLOCK, messages[n]);
    }
};

/** The buffer~ may come later than the script: then all of it is written. */
Player.prototype._look = function () {
    if (!this.isReady && this.host.isReady()) {
        this.isReady = true;
        this.ring.repeat();
    }
};

exports.Player = Player;
exports.count = count;
