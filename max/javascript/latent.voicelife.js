/**
 * A voice that is there when the server is: made for an object, made again when the server returns,
 * freed with it. Attributes that were set are told to each voice that is made, before all else.
 */

var Ears = require("latent.speakerears.js").Ears;
var Line = require("latent.speakerline.js").Line;
var OBJECTS = require("latent.objects.js").OBJECTS;
var isName = require("latent.speaker.js").isName;

// What it does itself; any other word is an OSC address without the name of the voice.
var WORDS = ["load", "method", "reload", "free", "options", "clock", "feed", "set"];

/**
 * @param {string} title the object's name, of OBJECTS
 * @param {object} given model, method, voice - as the box has them, 0 for what was left out;
 *     kind - the method if none is given; id - makes a voice's name that no other has
 * @param {object} host as of Speaker; tell(words); made(nDims) - the voice was made; 0 dims: not said
 */
function Life(title, given, host) {
    var self = this;
    this.title = title;
    this.host = host;
    this.model = isName(given.model) ? given.model : null;
    this.method = isName(given.method) ? given.method : given.kind;
    this.name = isName(given.voice) ? given.voice : given.kind + "-" + given.id;
    this.clock = "samples";
    this.options = [];
    this.attributes = [];
    this.pending = null;
    this.isWanted = this.model !== null;
    this.isMade = false;
    // What the voice was made with that there is, or was before it.
    this.old = { method: this.method, options: this.options };
    this.hasOld = false;
    this.line = new Line({
        toServer: host.toServer,
        fail: function (words) { self.fail(words); }
    });
    this.ears = new Ears(OBJECTS[title].abouts, function () { return self.name; });
}

Life.prototype.load = function () {
    if (this.model === null) {
        this.fail(["MODEL", "must", "be", "a", "name"]);
    }
    this.line.load();
};

/** Take one of WORDS, or send an OSC message without the name of the voice. */
Life.prototype.take = function (word, args) {
    if (WORDS.indexOf(word) >= 0) {
        this["_" + word](args);
    } else {
        this.line.send([word, this.name].concat(args));
    }
};

/** Take what the bridge says. */
Life.prototype.heard = function (word, args) {
    var found, i;
    if (word === "bridge") {
        this._server(this.line.heard(args));
        return;
    }
    found = this.ears.take(word, args);
    for (i = 0; i < found.length; i += 1) {
        this._told(found[i]);
    }
};

Life.prototype.fail = function (words) {
    this.host.tell(["error"].concat(words));
    this.host.error(this.title + ": " + words.join(" ") + "\n");
};

// ---- messages

Life.prototype._load = function (args) {
    if (!this._isGiven("load", args)) {
        return;
    }
    this.pending = args[0];
    if (this.isMade) {
        this.take("/voice/swap", [this.pending]);
    } else {
        this._commit();
        this._try();
    }
};

Life.prototype._method = function (args) {
    if (this._isGiven("method", args)) {
        this.method = args[0];
        this._another();
    }
};

Life.prototype._clock = function (args) {
    if (!this._isGiven("clock", args)) {
        return;
    }
    this.clock = args[0];
    if (this.isMade) {
        this._another();
    }
};

Life.prototype._options = function (args) {
    this.options = args;
};

Life.prototype._reload = function () {
    if (this.isMade) {
        this.take("/voice/reload", []);
    } else {
        this._try();
    }
};

Life.prototype._free = function () {
    this.isWanted = false;
    this.isMade = false;
    this.take("/voice/free", []);
};

Life.prototype._feed = function (args) {
    this.line.send(["/voice/bus", args[0], this.name]);
};

Life.prototype._set = function (args) {
    var i = 0;
    if (args.length < 2) {
        this.fail(["set", "needs", "ATTRIBUTE", "and", "VALUES"]);
        return;
    }
    while (i < this.attributes.length && this.attributes[i][0] !== args[0]) {
        i += 1;
    }
    this.attributes[i] = args;
    if (this.isMade) {
        this.take("/voice/set", args);
    }
};

Life.prototype._isGiven = function (word, args) {
    if (!isName(args[0])) {
        this.fail([word, "what?"]);
        return false;
    }
    return true;
};

// ---- the voice

Life.prototype._try = function () {
    if (this.line.isHere()) {
        this._make();
    }
};

/** Make another voice in its place; if that fails, the one that was. */
Life.prototype._another = function () {
    if (this.isMade) {
        this.hasOld = true;
    }
    this._try();
};

Life.prototype._make = function () {
    if (this.model === null) {
        return;
    }
    this.isWanted = true;
    this.isMade = false;
    // It may be one of a patch that was closed.
    this.take("/voice/free", []);
    this.take("/voice/new", [this.model, "method", this.method, "clock", this.clock].concat(this.options));
};

Life.prototype._commit = function () {
    this.model = this.pending;
    this.isWanted = true;
};

Life.prototype._made = function (nDims) {
    var i;
    this.isMade = true;
    this.old = { method: this.method, options: this.options };
    this.hasOld = false;
    for (i = 0; i < this.attributes.length; i += 1) {
        this.take("/voice/set", this.attributes[i]);
    }
    this.host.made(nDims);
    this.take("/voice/info", []);
};

/** Make the old voice again where there is no new one. */
Life.prototype._back = function () {
    if (this.hasOld) {
        this.hasOld = false;
        this.options = this.old.options;
        this.method = this.old.method;
        this._make();
    }
};

// ---- what the server says

Life.prototype._server = function (here) {
    if (here === null) {
        return;
    }
    this.host.tell(["server", here]);
    if (here === 1 && this.isWanted) {
        // The same server still has it, another one fails.
        if (this.isMade) {
            this.take("/voice/info", []);
        } else {
            this._make();
        }
    }
};

Life.prototype._told = function (words) {
    this.host.tell(words);
    if (words[0] === "state" && words[1] === "freed") {
        this.isMade = false;
    } else if (words[0] === "done" && words[1] === "new") {
        this._made(typeof words[2] === "number" ? words[2] : 0);
    } else if (words[0] === "done" && words[1] === "load") {
        this._commit();
    } else if (words[0] === "fail") {
        this._failed(words);
    }
};

Life.prototype._failed = function (words) {
    var word = words[1];
    if (word === "new") {
        this._back();
    }
    if (word === "info") {
        if (this.isWanted) {
            this._make();
        }
    } else if (word === "frame" || word === "stream") {
        // Is it still there?
        if (this.isMade) {
            this.take("/voice/info", []);
        }
    } else if (word !== "frames") {
        // Others ask for frames, too, and may be early.
        this.host.error(this.title + ": " + words.join(" ") + "\n");
    }
};

exports.Life = Life;
