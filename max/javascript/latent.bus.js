/**
 * How latent.presets and the stages of its voice speak: over the name VOICE-latent-presets, which a
 * [receive] brings to the last inlet of each script. All hear all; each takes what is for it.
 *
 * from latent.presets:
 *   ask                                      say what you are
 *   stage STAGE OVER LATER PARAMETER VALUES  be that, in LATER frames from now; OVER is one more
 *                                            than the frames that it takes, or 0: as glide says,
 *                                            or -1: the same, and it is no recall but a morph
 *   end                                      that was all: change it now, on one frame
 * from a stage that was asked:
 *   begin STAGE                              it is there
 *   told STAGE PARAMETER VALUES              one value if all dims are alike
 */

var NAME = "-latent-presets";

/** Return the name of a voice's bus. */
function nameOf(voice) {
    return voice + NAME;
}

/** Return whether an argument of a box was given: Max puts 0 where there was none. */
function isGiven(word) {
    return word !== undefined && word !== null && word !== 0 && !/^(#\d)?$/.test(word);
}

/**
 * The end of a stage.
 *
 * @param {string} voice of the presets; 0 or nothing: it has none
 * @param {string} stage its name there
 * @param {object} host words - its Words; send(name, atoms); changed(call) - calls what may
 *     change something
 */
function Link(voice, stage, host) {
    this.voice = voice;
    this.stage = stage;
    this.host = host;
    this.lines = [];
}

Link.prototype.isNamed = function () {
    return isGiven(this.voice);
};

Link.prototype.isWhole = function () {
    return isGiven(this.voice) && isGiven(this.stage);
};

/** Take a message of the bus. */
Link.prototype.take = function (word, args) {
    if (!this.isWhole()) {
        return;
    }
    if (word === "ask") {
        this._answer();
    } else if (word === "stage" && String(args[0]) === String(this.stage)) {
        this.lines.push(args.slice(1));
    } else if (word === "end" && this.lines.length > 0) {
        this._change();
    }
};

Link.prototype._answer = function () {
    var told = this.host.words.told(), name = nameOf(this.voice), i;
    this.host.send(name, ["begin", this.stage]);
    for (i = 0; i < told.length; i += 1) {
        this.host.send(name, ["told", this.stage].concat(told[i]));
    }
};

/** Take over all that was sent, the glide first: it counts for the others. */
Link.prototype._change = function () {
    var lines = this.lines, words = this.host.words;
    this.lines = [];
    this.host.changed(function () {
        var isChanged = false, turn, i, line, when;
        for (turn = 0; turn < 2; turn += 1) {
            for (i = 0; i < lines.length; i += 1) {
                line = lines[i];
                when = { isRecall: line[0] >= 0, later: line[1] };
                if (line[0] > 0) {
                    when.over = line[0] - 1;
                }
                if ((line[2] === "glide") === (turn === 0)) {
                    isChanged = words.recall(line.slice(2), when) || isChanged;
                }
            }
        }
        return isChanged;
    });
};

exports.Link = Link;
exports.isGiven = isGiven;
exports.nameOf = nameOf;
