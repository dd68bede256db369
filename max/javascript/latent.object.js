/**
 * What all objects that are stages of the rack do: messages, the clock's news, and presets go in;
 * status and the numbers of the clock come out; a ring buffer~ is filled ahead.
 *
 * Inlets of their scripts:
 *   0  messages: start, bang, stop, ratio N, model_sr HZ, clock WORD, parameters, dim, get, dump
 *   1  the clock's news: `at X` - X is the number of the frame that is heard, with its fraction;
 *      `sr HZ` - the sample rate; `dsp 0/1` - it ends, it begins (with frame 0)
 *   2  [receive VOICE-latent-presets]: see latent.bus.js
 * Outlets:
 *   0  status: WORD VALUES, error WHAT
 *   1  for the clock: `one` or `two` with `length L` -> /~, `offset c` -> +~, `skip N` -> +~; `use N`,
 *      which of them; `wrap W` -> count~; `last X` -> minimum~; `shift X` -> -~
 */

var Ring = require("latent.ring.js").Ring;
var Rate = require("latent.rate.js").Rate;
var Stage = require("latent.stage.js").Stage;
var Words = require("latent.words.js").Words;
var Link = require("latent.bus.js").Link;

var STATUS = 0;
var CLOCK = 1;

/**
 * @param {object} about kind, nDims, ratio, modelSr, voice, stage - as the box has them, 0 or
 *     nothing for what was left out; title - of the object, for the console;
 *     nChannels - of its ring; row(stage, t) - the numbers of a frame;
 *     [more(object)] - returns an object whose take(word, args) knows more messages
 * @param {object} host what the script does for it: outlet(number, atoms), error(text),
 *     send(name, atoms) to what is named, now() in ms, isReady() whether the buffer~ is there,
 *     write(channel, slot, numbers), beside(path), find(path): latent.host.js
 */
function RackObject(about, host) {
    var self = this;
    this.about = about;
    this.host = host;
    this.rate = new Rate(about.ratio, about.modelSr);
    this.isReady = false;
    this.isLoaded = false;
    // The frame from which what is changed now counts.
    this.from = null;
    this.stage = new Stage(about.kind, about.nDims, this.rate.clock.perSecond);
    this.words = new Words(this.stage, {
        when: function () { return self.when(); },
        tell: function (words) { self.tell(words); },
        fail: function (words) { self.fail(words); }
    });
    this.ring = new Ring(about.nChannels, {
        row: function (t) { return about.row(self.stage, t); },
        write: function (channel, slot, numbers) {
            if (self.isReady) {
                host.write(channel, slot, numbers);
            }
        },
        began: function (t) { self.stage.begin(t); },
        last: function (x) { host.outlet(CLOCK, ["last", x]); },
        now: host.now
    });
    this.more = about.more ? about.more(this) : null;
    this.link = new Link(about.voice, about.stage, {
        words: this.words,
        send: host.send,
        changed: function (change) { self._changed(change); }
    });
}

/** Begin, when the patch is loaded; or with the first message, if Max does not say so. */
RackObject.prototype.load = function () {
    if (this.isLoaded) {
        return;
    }
    this.isLoaded = true;
    this._setClock();
    this.ring.start();
    this._look();
    this._tellClock();
    if (this.link.isNamed() && !this.link.isWhole()) {
        this.fail(["a", "VOICE", "needs", "a", "STAGE"]);
    }
};

/** Take a message of inlet 0. */
RackObject.prototype.message = function (word, args) {
    var self = this;
    this._look();
    this._changed(function () {
        return self._message(word, args);
    });
};

/** Take a message of inlet 1. */
RackObject.prototype.news = function (word, args) {
    this._look();
    if (word === "at") {
        this.ring.at(args[0]);
    } else if (word === "dsp") {
        this._dsp(args[0] !== 0);
    } else if (word === "sr") {
        this._renewed(this.rate.hear, args);
    }
};

/** Take a message of inlet 2. */
RackObject.prototype.bus = function (word, args) {
    this.link.take(word, args);
};

/** Return the frame from which changes count: the same for all that is changed at once. */
RackObject.prototype.when = function () {
    if (this.from === null) {
        this.from = this.ring.next();
    }
    return this.from;
};

RackObject.prototype.tell = function (words) {
    this.host.outlet(STATUS, words);
};

RackObject.prototype.fail = function (words) {
    this.host.outlet(STATUS, ["error"].concat(words));
    this.host.error(this.about.title + ": " + words.join(" ") + "\n");
};

/** Call what may change something, and write the frames that are others then. */
RackObject.prototype._changed = function (change) {
    this.from = null;
    if (change()) {
        this.ring.rewrite(this.when());
    }
    this.from = null;
};

RackObject.prototype._message = function (word, args) {
    var found = this.more ? this.more.take(word, args) : null;
    if (found !== null) {
        return found;
    }
    if (this._renewed(this.rate.take, [word, args])) {
        return false;
    }
    if (word === "start" || word === "bang") {
        this.ring.begin();
    } else if (word === "stop" && args.length === 0) {
        this.ring.halt();
    } else {
        found = this.words.take(word, args);
        if (found === null) {
            this.fail(["unknown", "message", word].concat(args));
        }
        return found;
    }
    return false;
};

/** Ask the rate whether it takes something; if it has changed, so does the clock. */
RackObject.prototype._renewed = function (take, given) {
    var before = this.rate.clock, at = this.ring.next(), problem = take.apply(this.rate, given);
    if (problem === null) {
        return false;
    }
    if (this.rate.clock !== before) {
        this.stage.setRate(this.rate.clock.perSecond, at);
        this._setClock();
        this._tellClock();
    }
    if (problem.length > 0) {
        this.fail(problem);
    }
    return true;
};

RackObject.prototype._dsp = function (isOn) {
    var skip = this.ring.skip;
    this.ring.dsp(isOn);
    if (this.ring.skip !== skip) {
        this._tellClock();
    }
};

RackObject.prototype._setClock = function () {
    this.ring.setClock(this.rate.clock.frames, this.rate.clock.perSecond / 1000);
};

RackObject.prototype._tellClock = function () {
    var messages = this.rate.messages(this.ring.skip), i;
    for (i = 0; i < messages.length; i += 1) {
        this.host.outlet(CLOCK, messages[i]);
    }
};

/** The buffer~ may come later than the script: then all of it is written. */
RackObject.prototype._look = function () {
    this.load();
    if (!this.isReady && this.host.isReady()) {
        this.isReady = true;
        this.ring.repeat();
    }
};

exports.RackObject = RackObject;
