/**
 * latent.decode8~: a voice of the server where [nn~ model decode] stood. Its signals become frames
 * as nn~ takes them, the last sample of each window; or they go to the server by dac~.
 */

var Life = require("latent.voicelife.js").Life;
var Rate = require("latent.rate.js").Rate;
var Windows = require("latent.windows.js").Windows;

var CLOCK = 1;
// A patch that is edited stops and starts DSP within one tick; what lasts longer was meant.
var OFF_MS = 20;
var LIFE = ["load", "method", "reload", "free", "options", "set"];
var OSC = { get: "/voice/get", dump: "/voice/info", bang: "/voice/info" };

/**
 * @param {string} title the object's name, of latent.objects.js
 * @param {number} nDims
 * @param {object} given as of Life, and from - the first input for the outlets
 * @param {object} host as of Life; outlet(number, atoms), isReady(), peek(channel, slot),
 *     later(ms, call); from(channel) and jack(channel) - 0: nothing
 */
function Decoder(title, nDims, given, host) {
    var self = this;
    this.nDims = nDims;
    this.host = host;
    this.from = given.from;
    this.rate = new Rate(0, 0);
    this.windows = new Windows(nDims, host.peek);
    this.isReady = false;
    this.isEnabled = true;
    this.isStream = false;
    this.fits = false;
    // The server's first input for dims that come by JACK, 0: they go by OSC.
    this.signal = 0;
    this.count = 0;
    this.runs = true;
    this.life = new Life(title, given, {
        tell: function (words) { self._told(words); },
        toServer: host.toServer,
        error: host.error,
        made: function (n) { self._made(n); }
    });
}

Decoder.prototype.load = function () {
    this.life.load();
    this._tellClock();
    this._from([this.from]);
    this.host.jack(0);
    this._look();
};

Decoder.prototype.message = function (word, args) {
    this._look();
    if (LIFE.indexOf(word) >= 0) {
        this.life.take(word, args);
    } else if (Object.prototype.hasOwnProperty.call(OSC, word)) {
        this.life.take(OSC[word], args);
    } else if (word === "enable") {
        this._enable(args);
    } else if (word === "jack") {
        this._jack(args);
    } else if (word === "from") {
        this._from(args);
    } else if (word === "clock") {
        this._clock(args);
    } else if (word === "live" || word === "stream") {
        this.isStream = word === "stream";
    } else if (word === "start") {
        this.count = 0;
    } else {
        this.life.fail(["unknown", "message"].concat(word ? [word] : [], args));
    }
};

Decoder.prototype.heard = function (word, args) {
    this.life.heard(word, args);
};

/** Take the clock's news. */
Decoder.prototype.news = function (word, args) {
    this._look();
    if (word === "at") {
        this._take(args[0]);
    } else if (word === "dsp") {
        this.windows.forget();
        this._dsp(args[0] !== 0);
    } else if (word === "sr" && this.rate.hear(args[0]) !== null) {
        this._tellClock();
    }
};

// ---- messages

Decoder.prototype._enable = function (args) {
    if (typeof args[0] === "number") {
        this.isEnabled = args[0] !== 0;
        if (this.life.isMade) {
            this._tellEnable();
        }
    }
};

Decoder.prototype._tellEnable = function () {
    this.life.take("/voice/enable", [this.isEnabled ? 1 : 0]);
};

Decoder.prototype._jack = function (args) {
    this.signal = args[0] >= 1 ? Math.floor(args[0]) : 0;
    this.host.jack(args[1] >= 1 ? Math.floor(args[1]) : 0);
    if (this.life.isMade) {
        this.life.take(this.signal > 0 ? "/voice/signal" : "/voice/stop", this.signal > 0 ? [this.signal] : []);
    }
};

Decoder.prototype._from = function (args) {
    this.host.from(args[0] >= 1 ? Math.floor(args[0]) : 0);
};

Decoder.prototype._clock = function (args) {
    var problem = this.rate.take("clock", args);
    if (problem.length > 0) {
        this.life.fail(problem);
    }
    if (args[0] === "samples" || args[0] === "true") {
        this._tellClock();
        this.life.take("clock", args);
    }
};

// ---- the voice

Decoder.prototype._made = function (nDims) {
    this.fits = nDims === this.nDims || nDims === 0;
    if (!this.fits) {
        this.life.fail(["the", "model", "has", nDims, "dims", "-", "not", this.nDims]);
    }
    this.count = 0;
    if (!this.isEnabled) {
        this._tellEnable();
    }
    if (this.signal > 0) {
        this.life.take("/voice/signal", [this.signal]);
    }
};

Decoder.prototype._told = function (words) {
    // Others asked for them.
    if (words[0] === "frame") {
        return;
    }
    if (words[0] === "info" && (words[1] === "ratio" || words[1] === "model_sr")) {
        this._setRate(words[1], words[2]);
    }
    this.host.tell(words);
};

/** Take what the server says of the model, if it is another than before. */
Decoder.prototype._setRate = function (word, value) {
    var before = this.rate.clock;
    this.rate.take(word, [value]);
    if (this.rate.clock !== before) {
        this._tellClock();
    }
};

Decoder.prototype._dsp = function (runs) {
    var self = this;
    this.runs = runs;
    if (!runs) {
        this.host.later(OFF_MS, function () {
            if (!self.runs && self.life.isMade && self.signal === 0) {
                self.count = 0;
                self.life.take("/voice/stop", []);
            }
        });
    }
};

// ---- frames

Decoder.prototype._take = function (x) {
    var found, n;
    if (!this.isReady) {
        return;
    }
    found = this.windows.at(x);
    if (!this._mayPlay()) {
        return;
    }
    if (found.nLost > 0) {
        this.life.fail([found.nLost, "frames", "are", "missing:", "Max", "was", "busy"]);
        this.count += found.nLost;
    }
    for (n = 0; n < found.rows.length; n += 1) {
        this._send(found.rows[n]);
    }
};

Decoder.prototype._mayPlay = function () {
    return this.life.isMade && this.life.line.isHere() && this.fits && this.isEnabled && this.signal === 0;
};

Decoder.prototype._send = function (row) {
    if (this.isStream) {
        this.life.take("/voice/stream", [this.count].concat(row));
        this.count += 1;
    } else {
        this.life.take("/voice/frame", row);
    }
};

Decoder.prototype._tellClock = function () {
    var messages = this.rate.messages(), n;
    this.windows.setClock(this.rate.clock.frames);
    for (n = 0; n < messages.length; n += 1) {
        this.host.outlet(CLOCK, messages[n]);
    }
};

Decoder.prototype._look = function () {
    this.isReady = this.isReady || this.host.isReady();
};

exports.Decoder = Decoder;
