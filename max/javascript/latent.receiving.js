/**
 * What the server says about a voice, by kinds: latent.receive, latent.meter, latent.frames8~.
 * Frames are asked for again whenever the voice is made, or a server comes.
 */

var Speaker = require("latent.speaker.js").Speaker;

/**
 * @param {string} title the object's name
 * @param {Array} given VOICE, NAME as the box has them
 * @param {object} host as of Speaker; tell(words) gets what no other takes; and if they are there
 *     state(word), meter(peak), ended(), info(words), frame(number, values)
 */
function Receiver(title, given, host) {
    var self = this;
    this.host = host;
    this.isWanted = false;
    this.speaker = new Speaker(title, given, {
        tell: function (words) { self._told(words); },
        toServer: host.toServer,
        error: host.error
    });
}

Receiver.prototype.load = function () {
    this.speaker.load();
};

/** Take a message: info, frames 0/1. */
Receiver.prototype.message = function (word, args) {
    if (word !== "frames") {
        this.speaker.message(word, args);
    } else if (typeof args[0] === "number") {
        this.isWanted = args[0] !== 0;
        this._ask();
    }
};

Receiver.prototype.heard = function (word, args) {
    var line = this.speaker.line, was = line.isHere();
    this.speaker.heard(word, args);
    if (this.isWanted && !was && line.isHere()) {
        this._ask();
    }
};

/** Ask for frames, or for no more; without a server, when it comes. */
Receiver.prototype._ask = function () {
    if (this.speaker.line.isHere()) {
        this.speaker.sendVerb(this.speaker.verb("frames"), [this.isWanted ? 1 : 0]);
    }
};

Receiver.prototype._told = function (words) {
    var host = this.host, kind = words[0];
    if (kind === "state" && this.isWanted && words[1] === "idle") {
        this._ask();
    }
    if (kind === "frame") {
        this._give(host.frame, [words[1], words.slice(2)]);
    } else if (kind === "state" || kind === "meter") {
        this._give(host[kind], [words[1]]);
    } else if (kind === "ended") {
        this._give(host.ended, []);
    } else if (kind === "info") {
        this._give(host.info, [words.slice(1)]);
    } else {
        host.tell(words);
    }
};

Receiver.prototype._give = function (call, values) {
    if (call) {
        call.apply(null, values);
    }
};

exports.Receiver = Receiver;
