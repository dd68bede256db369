/**
 * Frames for a voice: what latent.send and latent.send8~ do with them. Live frames are
 * `/voice/frame VOICE VALUES`, those of a stream have a number: `/voice/stream VOICE NUMBER VALUES`.
 */

var Speaker = require("latent.speaker.js").Speaker;
var isName = require("latent.speaker.js").isName;

var LIVE = "/voice/frame";
var STREAM = "/voice/stream";

/**
 * @param {string} title the object's name
 * @param {Array} given VOICE, MODE, NAME as the box has them
 * @param {object} host as of Speaker
 */
function Sender(title, given, host) {
    this.speaker = new Speaker(title, given, host);
    this.voice = given[0];
    this.mode = given[1];
    this.host = host;
    // "live", "stream", or neither: then nothing is sent.
    this.how = "";
    this.count = 0;
    // What was last found when a frame was sent: said once.
    this.state = 1;
}

Sender.prototype.load = function () {
    this.speaker.load();
    if (!isName(this.mode)) {
        this.how = "live";
    } else if (this.mode === "live" || this.mode === "stream") {
        this.how = this.mode;
    } else {
        this.speaker.fail(["MODE", "must", "be", "live", "or", "stream"]);
    }
};

/** Take a message that is no frame. */
Sender.prototype.message = function (word, args) {
    if (word === "start") {
        this.count = 0;
    } else if (word === "live" || word === "stream") {
        this.how = word;
    } else {
        this.speaker.unknown(word, args);
    }
};

Sender.prototype.heard = function (word, args) {
    this.speaker.heard(word, args);
};

/** Leave out numbers of a stream, for frames that got lost. */
Sender.prototype.skip = function (nFrames) {
    this.count += this.how === "stream" ? nFrames : 0;
};

/** Send a frame, an array of numbers. */
Sender.prototype.frame = function (values) {
    var line = this.speaker.line, state = line.state(), atoms;
    if (!isName(this.voice) || this.how === "") {
        return;
    }
    atoms = this.how === "stream" ? [STREAM, this.voice, this.count] : [LIVE, this.voice];
    if (!line.pass(atoms.concat(values))) {
        return;
    }
    if (state !== this.state) {
        this.state = state;
        line.tell(state);
    }
    if (state === 1) {
        this.count += 1;
        this.host.tell(["sent", this.count]);
    }
};

exports.Sender = Sender;
