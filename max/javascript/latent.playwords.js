/**
 * What a player's messages do. Each function is called as one of the player (latent.playing.js),
 * with what follows its word; numbers other than 0 are as good as 1 where 0/1 is asked for.
 */

var single = require("latent.travel.js").single;

var MOST_SPEED = 1024;

/** Return the place that is meant by a number in a song, or where a start without one begins. */
function placeOf(piece, given) {
    var n = piece.song.nFrames;
    if (given === undefined) {
        return piece.speed < 0 ? n - 1 : 0;
    }
    return given < n ? Math.max(0, given) : n - 1;
}

function go(player, word, args) {
    if (args[0] !== undefined && typeof args[0] !== "number") {
        player.fail([word, "takes", "a", "frame"]);
    } else if (player.hasSong()) {
        player.change(function (piece) {
            piece.place = placeOf(piece, args[0]);
            piece.rest = null;
            piece.isSought = true;
            piece.isPlaying = piece.isPlaying || word === "start";
        });
        player.tellPlaying();
    }
}

/** Return whether 0 or another number was given; the player says so, if not. */
function isSwitch(player, word, args) {
    if (typeof args[0] === "number") {
        return true;
    }
    player.fail([word, "must", "be", 0, "or", 1]);
    return false;
}

/** Let a piece have what a switch says. */
function turn(player, word, args, set) {
    var isOn = args[0] !== 0;
    if (isSwitch(player, word, args)) {
        player.change(function (piece) { set(piece, isOn); });
        player.show([word, isOn ? 1 : 0]);
    }
}

var WORDS = {
    openfile: function (args) { this.open(args.join(" ")); },
    stream: function (args) { this.open(args.join(" ")); },
    buffer: function (args) { this.hold(args.join(" ")); },
    start: function (args) { go(this, "start", args); },
    bang: function () { go(this, "start", []); },
    seek: function (args) { go(this, "seek", args); },

    stop: function () {
        var t = this.ring.next(), now = this.travel.now(), held = this.travel.place(t - 1).frame;
        if (!now.isPlaying) {
            return;
        }
        this.change(function (piece) {
            // A frame that is held is heard; a line stops where it would go on.
            if (!piece.isLinear && now.since < t) {
                piece.place = held;
            }
            piece.isPlaying = false;
        });
        this.tellPlaying();
    },

    resume: function () {
        if (this.hasSong() && !this.travel.now().isPlaying) {
            this.change(function (piece) {
                piece.isPlaying = true;
                piece.rest = null;
            });
            this.tellPlaying();
        }
    },

    loop: function (args) {
        turn(this, "loop", args, function (piece, isOn) { piece.isLoop = isOn; });
    },

    loop_points: function (args) {
        var points = args.slice(0, 2).filter(function (each) { return typeof each === "number"; });
        if (points.length < 2) {
            this.fail(["loop_points", "must", "be", "two", "frames"]);
            return;
        }
        this.change(function (piece) {
            piece.points = points.map(function (each) { return Math.max(0, Math.floor(each)); });
        });
    },

    speed: function (args) {
        var speed = typeof args[0] === "number" ? single(args[0]) : NaN;
        if (!(Math.abs(speed) <= MOST_SPEED)) {
            this.fail(["speed", "must", "be", -MOST_SPEED, "to", MOST_SPEED]);
            return;
        }
        this.change(function (piece) { piece.speed = speed; });
        this.show(["speed", speed]);
    },

    stretch: function (args) {
        if (args[0] !== "hold" && args[0] !== "linear") {
            this.fail(["stretch", "must", "be", "hold", "or", "linear"]);
            return;
        }
        this.change(function (piece) { piece.isLinear = args[0] === "linear"; });
    },

    freeze: function (args) {
        var held = this.travel.heard(this.ring.next());
        turn(this, "freeze", args, function (piece, isOn) {
            piece.frozen = isOn ? piece.frozen || held : null;
        });
    },

    legacy: function (args) {
        var isOn = args[0] !== 0;
        if (isSwitch(this, "legacy", args)) {
            this.renewed(this.rate.slow(isOn ? 2 : 1));
            this.show(["legacy", isOn ? 1 : 0]);
        }
    }
};

/** Return what a message does, or null if there is no such word. */
function named(word) {
    return WORDS.hasOwnProperty(word) ? WORDS[word] : null;
}

exports.named = named;
exports.placeOf = placeOf;
