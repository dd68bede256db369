/**
 * The messages that only latent.scale8~ has: its mode by a word, and the statistics of a model,
 * as `latent-bridge analyse --text` writes them.
 */

var bytes = require("latent.bytes.js");
var text = require("latent.presettext.js");
var textfile = require("latent.textfile.js");

var MOST_BYTES = 1048576;
var MODES = ["scale", "normalise", "denormalise"];
var LINES = ["mean", "std", "min", "max"];
var NO_LIMIT = 3e38;

/** @param {RackObject} object whose stage is the scale */
function ScaleWords(object) {
    this.object = object;
    this.statistics = null;
    this.clamps = false;
}

/** Take a message; null if it is none of these. */
ScaleWords.prototype.take = function (word, args) {
    if (MODES.indexOf(word) >= 0) {
        return this.object.words.set("mode", [word]);
    }
    if (word === "stats") {
        return this._read(args.join(" "));
    }
    if (word === "clamp") {
        return this._clamp(args[0]);
    }
    return null;
};

ScaleWords.prototype._clamp = function (flag) {
    if (flag !== 0 && flag !== 1) {
        this.object.fail(["clamp", "must", "be", 0, "or", 1]);
        return false;
    }
    if (flag === 1 && !this.statistics) {
        this.object.fail(["clamp", "needs", "statistics:", "stats", "PATH"]);
        return false;
    }
    this.clamps = flag === 1;
    return this._range(
        this.clamps ? this.statistics.min : [-NO_LIMIT], this.clamps ? this.statistics.max : [NO_LIMIT]
    );
};

ScaleWords.prototype._range = function (low, high) {
    var isChanged = this.object.words.set("minimum", low);
    return this.object.words.set("maximum", high) || isChanged;
};

/** Take over all statistics of a file, or nothing. */
ScaleWords.prototype._read = function (path) {
    var content = textfile.read(this.object.host.find(path), MOST_BYTES), found, words = this.object.words;
    if (content === null) {
        this.object.fail(["no", "such", "file", path]);
        return false;
    }
    found = statistics(bytes.text(content), this.object.stage.nDims);
    if (!found) {
        this.object.fail(["no", "statistics", "of", this.object.stage.nDims, "dims:", path]);
        return false;
    }
    this.statistics = found;
    words.set("mean", found.mean);
    words.set("std", found.std);
    if (this.clamps) {
        this._range(found.min, found.max);
    }
    this.object.tell(["stats", path]);
    return true;
};

function statistics(content, nDims) {
    var lines = text.records(content).records || [], found = {}, i, words;
    for (i = 0; i < lines.length; i += 1) {
        words = lines[i].words;
        if (LINES.indexOf(words[0]) >= 0 && !found[words[0]] && words.length === nDims + 1 &&
                words.slice(1).every(text.isNumber)) {
            found[words[0]] = words.slice(1).map(parseFloat);
        }
    }
    return LINES.every(function (name) { return found[name]; }) ? found : null;
}

exports.ScaleWords = ScaleWords;
