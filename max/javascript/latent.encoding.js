/**
 * latent.encode~: a voice of the server that makes latents of audio, for other voices and for Max.
 */

var Life = require("latent.voicelife.js").Life;
var isName = require("latent.speaker.js").isName;

var LIFE = ["load", "method", "reload", "free", "options", "clock", "set"];
var OSC = {
    enable: "/voice/enable",
    get: "/voice/get",
    dump: "/voice/info",
    bang: "/voice/info"
};

/**
 * @param {string} title the object's name, of latent.objects.js
 * @param {object} given as of Life
 * @param {object} host as of Life; frame(values); jack(channel) - of dac~, 0: none
 */
function Encoder(title, given, host) {
    var self = this;
    this.host = host;
    // The server's first input, 0: none.
    this.first = 0;
    // Who plays what it makes.
    this.other = null;
    this.wantsFrames = false;
    this.life = new Life(title, given, {
        tell: function (words) { self._told(words); },
        toServer: host.toServer,
        error: host.error,
        made: function () { self._made(); }
    });
}

Encoder.prototype.load = function () {
    this.life.load();
    this.host.jack(0);
};

Encoder.prototype.message = function (word, args) {
    if (LIFE.indexOf(word) >= 0) {
        this.life.take(word, args);
    } else if (Object.prototype.hasOwnProperty.call(OSC, word)) {
        this.life.take(OSC[word], args);
    } else if (word === "hear") {
        this._hear(args);
    } else if (word === "bus") {
        this._bus(args);
    } else if (word === "frames") {
        this._frames(args);
    } else {
        this.life.fail(["unknown", "message"].concat(word ? [word] : [], args));
    }
};

Encoder.prototype.heard = function (word, args) {
    this.life.heard(word, args);
};

Encoder.prototype._hear = function (args) {
    this.first = args[0] >= 1 ? Math.floor(args[0]) : 0;
    this.host.jack(args[1] >= 1 ? Math.floor(args[1]) : 0);
    if (this.life.isMade) {
        this.life.take("/voice/hear", [this.first]);
    }
};

Encoder.prototype._bus = function (args) {
    if (!isName(args[0])) {
        this.life.fail(["bus", "needs", "a", "VOICE"]);
        return;
    }
    this.other = args[0];
    if (this.life.isMade) {
        this.life.take("feed", [this.other]);
    }
};

Encoder.prototype._frames = function (args) {
    if (typeof args[0] === "number") {
        this.wantsFrames = args[0] !== 0;
        if (this.life.isMade) {
            this.life.take("/voice/frames", [this.wantsFrames ? 1 : 0]);
        }
    }
};

/** Tell a new voice what it needs to know. */
Encoder.prototype._made = function () {
    if (this.wantsFrames) {
        this.life.take("/voice/frames", [1]);
    }
    if (this.other !== null) {
        this.life.take("feed", [this.other]);
    }
    if (this.first > 0) {
        this.life.take("/voice/hear", [this.first]);
    }
};

Encoder.prototype._told = function (words) {
    if (words[0] === "frame") {
        this.host.frame(words.slice(2));
        this.host.tell(["position", words[1]]);
    } else {
        this.host.tell(words);
    }
};

exports.Encoder = Encoder;
