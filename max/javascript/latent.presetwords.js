/**
 * The messages of latent.presets: store, recall, next, previous, morph, clear, slots, load, save.
 */

var bytes = require("latent.bytes.js");
var bus = require("latent.bus.js");
var table = require("latent.table.js");
var bank = require("latent.presetbank.js");
var text = require("latent.presettext.js");
var textfile = require("latent.textfile.js");

var STATUS = 0;
// Answers come at once; but if Max lets them wait, so long.
var WAIT_MS = 20;

/**
 * @param {string} voice whose stages are stored and recalled
 * @param {object} host outlet(number, atoms), error(text), send(name, atoms), beside(path), find(path),
 *     later(ms, call)
 */
function Presets(voice, host) {
    this.voice = bus.isGiven(voice) ? String(voice) : "";
    this.host = host;
    this.bank = new bank.Bank();
    // The slot that was stored or recalled last; 0: none.
    this.current = 0;
    // What is being stored: slot, name, and the stages that have answered.
    this.storing = null;
}

Presets.prototype.load = function () {
    if (!this.voice) {
        this._fail("VOICE is missing");
    }
};

/** Take a message of inlet 0. */
Presets.prototype.message = function (word, args) {
    var name = word === "bang" ? "next" : word;
    this._store();
    if (Object.prototype.hasOwnProperty.call(WORDS, name)) {
        WORDS[name](this, args);
    } else {
        this._fail("unknown message", [word].concat(args));
    }
};

/** Take a message of the bus: what stages say that they are. */
Presets.prototype.hear = function (word, args) {
    var stages = this.storing ? this.storing.stages : null;
    if (!stages) {
        return;
    }
    if (word === "begin") {
        stages.push({ name: String(args[0]), told: [] });
    } else if (word === "told" && stages.length) {
        stages[stages.length - 1].told.push(args.slice(1));
    }
};

Presets.prototype._tell = function (words) {
    this.host.outlet(STATUS, words);
};

Presets.prototype._fail = function (sentence, more) {
    var words = sentence.split(" ").map(function (word) {
        return /^\d+$/.test(word) ? parseInt(word, 10) : word;
    }).concat(more || []);
    this._tell(["error"].concat(words));
    this.host.error("latent.presets: " + words.join(" ") + "\n");
};

Presets.prototype._send = function (words) {
    this.host.send(bus.nameOf(this.voice), words);
};

Presets.prototype._say = function (slot) {
    this._tell(["slot", slot].concat(this.bank.name(slot)));
};

/** Return a slot's number; 0, and an error, if it is none. */
Presets.prototype._slot = function (given) {
    if (typeof given === "number" && given >= 1 && given <= table.N_SLOTS &&
            given === Math.floor(given)) {
        return given;
    }
    this._fail("slots are 1 to " + table.N_SLOTS);
    return 0;
};

/** Return whether a slot holds something, or say that it is empty. */
Presets.prototype._holds = function (slot) {
    if (this.bank.slots[slot]) {
        return true;
    }
    this._fail("slot " + slot + " is empty");
    return false;
};

/** Return a number of frames, 0 if none is given; -1, and an error, if it is none. */
Presets.prototype._frames = function (given) {
    var n = given === undefined ? 0 : given;
    if (typeof n === "number" && n >= 0 && n <= table.MAX_GLIDE && n === Math.floor(n)) {
        return n;
    }
    this._fail("frames must be 0 to " + table.MAX_GLIDE);
    return -1;
};

Presets.prototype._ask = function (args) {
    var slot = this._slot(args[0]), name = args.slice(1).map(String), self = this;
    if (!slot) {
        return;
    }
    if (name.join(" ").length > table.MAX_NAME) {
        this._fail("a name has at most " + table.MAX_NAME + " letters");
        return;
    }
    this.storing = { slot: slot, name: name, stages: [] };
    this._send(["ask"]);
    if (this.storing.stages.length > 0) {
        this._store();
    } else {
        this.host.later(WAIT_MS, function () { self._store(); });
    }
};

/** Store what was answered, if that is not done yet. */
Presets.prototype._store = function () {
    var storing = this.storing;
    this.storing = null;
    if (storing === null) {
        return;
    }
    if (storing.stages.length === 0) {
        this._fail("no object of this voice answers");
        return;
    }
    this.bank.store(storing.slot, this.voice, storing.stages, storing.name);
    this.current = storing.slot;
    this._say(storing.slot);
    this._tell(["done", "store", storing.slot]);
};

/** Go to a slot within frames; `word` is what is done. */
Presets.prototype._go = function (word, slot, n) {
    var lines = this.bank.recall(slot, this.voice), i, type, over, later;
    for (i = 0; i < lines.length; i += 1) {
        type = bank.typeOf(lines[i].parameter);
        over = type === "float" ? n + 1 : 0;
        later = type === "float" || lines[i].parameter === "glide" ? 0 : Math.floor((n + 1) / 2);
        this._stage(lines[i], over, later);
    }
    this._send(["end"]);
    this.current = slot;
    this._say(slot);
    this._tell(["done", word, slot]);
};

Presets.prototype._stage = function (line, over, later) {
    this._send(["stage", line.stage, over, later, line.parameter].concat(line.values));
};

Presets.prototype._recall = function (args) {
    var slot = this._slot(args[0]), n;
    if (!slot) {
        return;
    }
    n = this._frames(args[1]);
    if (n >= 0 && this._holds(slot)) {
        this._go("recall", slot, n);
    }
};

Presets.prototype._step = function (word, way, args) {
    var n = this._frames(args[0]), slot = n < 0 ? 0 : this.bank.beside(this.current, way);
    if (n < 0) {
        return;
    }
    if (slot) {
        this._go(word, slot, n);
    } else {
        this._fail("no slot holds anything");
    }
};

Presets.prototype._morph = function (args) {
    var a = this._slot(args[0]), b = a ? this._slot(args[1]) : 0, x = args[2], lines, i;
    if (!a || !b) {
        return;
    }
    if (typeof x !== "number" || !(x >= 0 && x <= 1)) {
        this._fail("the place must be 0 to 1");
        return;
    }
    if (this._holds(a) && this._holds(b)) {
        lines = this.bank.between(a, b, x, this.voice);
        for (i = 0; i < lines.length; i += 1) {
            this._stage(lines[i], -1, 0);
        }
        this._send(["end"]);
        this._tell(["done", "morph", a, b, x]);
    }
};

Presets.prototype._clear = function (args) {
    var slot = this._slot(args[0]);
    if (slot) {
        this.bank.clear(slot);
        this._tell(["done", "clear", slot]);
    }
};

Presets.prototype._slots = function () {
    var held = this.bank.held(), i;
    for (i = 0; i < held.length; i += 1) {
        this._say(held[i]);
    }
    this._tell(["done", "slots", held.length]);
};

/** Return the path of a message; a path with blanks may come as several words. */
Presets.prototype._path = function (word, args) {
    if (args.length && typeof args[0] === "string") {
        return args.join(" ");
    }
    this._fail(word + " takes a path");
    return "";
};

Presets.prototype._read = function (args) {
    var path = this._path("load", args), content, found;
    if (!path) {
        return;
    }
    content = textfile.read(this.host.find(path), table.MAX_BYTES);
    if (content === null) {
        this._fail("no such file", [path]);
        return;
    }
    content = bytes.utf8(content);
    found = content === null ? { wrong: 0 } : this.bank.read(content);
    if (found.wrong) {
        this._fail("line " + found.wrong + " of the file is not right");
    } else if (found.wrong === 0) {
        this._fail("this is no preset file", [path]);
    } else {
        this.current = 0;
        this._tell(["done", "load", path, this.bank.held().length]);
    }
};

Presets.prototype._write = function (args) {
    var path = this._path("save", args), content;
    if (!path) {
        return;
    }
    path = this.host.beside(path);
    content = this._joined(path);
    if (content === null) {
        return;
    }
    if (textfile.write(path, bytes.ascii(unescape(encodeURIComponent(content))))) {
        this._tell(["done", "save", path]);
    } else {
        this._fail("cannot write", [path]);
    }
};

/**
 * Return the text that is saved: all slots, into a file that is there only those of the voice.
 * If that is no preset file, or not right, return null, and an error.
 */
Presets.prototype._joined = function (path) {
    var size = textfile.size(path), content = null, found;
    if (size <= 0) {
        return this.bank.write();
    }
    if (size <= table.MAX_BYTES) {
        content = bytes.utf8(textfile.read(path, table.MAX_BYTES));
    }
    if (content !== null && /^\s*$/.test(content)) {
        return this.bank.write();
    }
    found = content === null ? { wrong: 0 } : text.read(content);
    if (found.slots) {
        return this.bank.writeInto(found.slots, this.voice);
    }
    if (found.wrong) {
        this._fail("not saved: line " + found.wrong + " of that file is not right");
    } else {
        this._fail("not saved: another file is", [path]);
    }
    return null;
};

var WORDS = {
    store: function (presets, args) { presets._ask(args); },
    recall: function (presets, args) { presets._recall(args); },
    next: function (presets, args) { presets._step("next", 1, args); },
    previous: function (presets, args) { presets._step("previous", -1, args); },
    morph: function (presets, args) { presets._morph(args); },
    clear: function (presets, args) { presets._clear(args); },
    slots: function (presets) { presets._slots(); },
    load: function (presets, args) { presets._read(args); },
    save: function (presets, args) { presets._write(args); }
};

exports.Presets = Presets;
