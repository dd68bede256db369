/**
 * A recorder of latents: its messages and status. Inlets and outlets are those of latent.playing.js;
 * the messages are start, bang, stop, save PATH, ratio, model_sr, clock.
 */

var Rate = require("latent.rate.js").Rate;
var Windows = require("latent.windows.js").Windows;

var STATUS = 0;
var CLOCK = 1;
// A song has one rate.
var OF_THE_RATE = ["ratio", "model_sr", "clock"];
// What a player says on its status outlet, which may be connected here: in Max the time is a signal.
var OF_A_PLAYER = ["position", "playing", "end", "dims", "frames", "error"];
// Recordings end here, so that Max does not run out of memory: more than a day of 2048 at 44100.
var MOST_NUMBERS = 16000000;

/**
 * @param {object} about nDims, ratio, modelSr, title
 * @param {object} host outlet(number, atoms), error(text), isReady(), peek(channel, slot);
 *     save(path, about, frames) writes a song and returns "" or what went wrong in words
 */
function Recorder(about, host) {
    this.about = about;
    this.host = host;
    this.rate = new Rate(about.ratio, about.modelSr);
    this.windows = new Windows(about.nDims, host.peek);
    this.numbers = [];
    this.nFrames = 0;
    this.ratio = 0;
    this.modelSr = 0;
    this.isRecording = false;
    // The frame in which it was started is not whole.
    this.isFirst = false;
    this.isReady = false;
}

Recorder.prototype.load = function () {
    this._renewed([]);
    this._look();
};

Recorder.prototype.message = function (word, args) {
    var found;
    this._look();
    if (this.isRecording && OF_THE_RATE.indexOf(word) >= 0) {
        this.fail([word, "cannot", "change", "while", "it", "records:", "stop", "it", "first"]);
        return;
    }
    found = this.rate.take(word, args);
    if (found !== null) {
        this._renewed(found);
    } else if (word === "start" || word === "bang") {
        this._start();
    } else if (word === "stop") {
        this._stop();
    } else if (word === "save") {
        this._save(args.join(" "));
    } else if (OF_A_PLAYER.indexOf(word) < 0) {
        this.fail(["unknown", "message", word].concat(args));
    }
};

/** Take the clock's news. */
Recorder.prototype.news = function (word, args) {
    var found;
    this._look();
    if (word === "at") {
        this._take(this.windows.at(args[0]));
    } else if (word === "dsp") {
        this.windows.forget();
    } else if (word === "sr") {
        found = this.rate.hear(args[0]);
        if (found !== null) {
            this._renewed(found);
        }
    }
};

Recorder.prototype.tell = function (words) {
    this.host.outlet(STATUS, words);
};

Recorder.prototype.fail = function (words) {
    this.tell(["error"].concat(words));
    this.host.error(this.about.title + ": " + words.join(" ") + "\n");
};

Recorder.prototype._start = function () {
    this.numbers = [];
    this.nFrames = 0;
    // Those of the song, whatever is said after it.
    this.ratio = this.rate.ratio;
    this.modelSr = this.rate.modelSr;
    this.isRecording = true;
    this.isFirst = true;
    this.tell(["recording", 1]);
};

Recorder.prototype._stop = function () {
    if (this.isRecording) {
        this.isRecording = false;
        this.tell(["recording", 0]);
        this.tell(["frames", this.nFrames]);
    }
};

Recorder.prototype._take = function (found) {
    var n = 0, dim;
    if (!this.isRecording) {
        return;
    }
    if (found.nLost > 0) {
        this.fail([found.nLost, "frames", "are", "missing:", "Max", "was", "busy"]);
    }
    if (this.isFirst && found.rows.length > 0) {
        this.isFirst = false;
        n = 1;
    }
    for (; n < found.rows.length; n += 1) {
        if (this.numbers.length >= MOST_NUMBERS) {
            this.fail(["it", "is", "full"]);
            this._stop();
            return;
        }
        for (dim = 0; dim < this.about.nDims; dim += 1) {
            this.numbers.push(found.rows[n][dim]);
        }
        this.nFrames += 1;
    }
};

Recorder.prototype._save = function (path) {
    var self = this, nDims = this.about.nDims, problem;
    if (!path) {
        this.fail(["save", "needs", "a", "path"]);
        return;
    }
    if (this.nFrames === 0) {
        this.fail(["nothing", "is", "recorded"]);
        return;
    }
    path = /\.wav$/i.test(path) ? path : path + ".wav";
    problem = this.host.save(path, {
        n_frames: this.nFrames, n_dims: nDims, ratio: this.ratio, model_sr: this.modelSr
    }, function (first, count) {
        return self.numbers.slice(first * nDims, (first + count) * nDims);
    });
    if (problem) {
        this.fail(problem.split(" "));
    } else {
        this.tell(["saved", path]);
    }
};

Recorder.prototype._renewed = function (problem) {
    var messages = this.rate.messages(), n;
    this.windows.setClock(this.rate.clock.frames);
    for (n = 0; n < messages.length; n += 1) {
        this.host.outlet(CLOCK, messages[n]);
    }
    if (problem.length > 0) {
        this.fail(problem);
    }
};

Recorder.prototype._look = function () {
    this.isReady = this.isReady || this.host.isReady();
};

exports.Recorder = Recorder;
