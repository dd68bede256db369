/**
 * The messages of all objects that are stages of the rack: a parameter and its values,
 * `dim N WORD V`, `get WORD`, `dump`; and what a preset asks and recalls.
 */

var checks = require("latent.checks.js");

/**
 * @param {Stage} stage whose parameters they are
 * @param {object} host
 *     when() returns the frame from which changes count;
 *     tell(words) takes status messages; fail(words) what is wrong
 */
function Words(stage, host) {
    this.stage = stage;
    this.host = host;
}

/** Take a message; return whether frames may be others now, or null if there is no such word. */
Words.prototype.take = function (word, args) {
    if (word === "dump") {
        this._dump();
        return false;
    }
    if (word === "get") {
        return this._get(args);
    }
    if (word === "dim") {
        return this._dim(args);
    }
    if (!this._knows(word)) {
        return null;
    }
    if (args.length === 0) {
        this._tell(word);
        return false;
    }
    return this.set(word, args);
};

/** Set a parameter. */
Words.prototype.set = function (word, args) {
    return this._change(word, checks.checked(this.stage.byName[word], args, this.stage.nDims));
};

/** Take what a preset recalls, `PARAMETER VALUES`; `when` is that of Stage.follow. */
Words.prototype.recall = function (args, when) {
    var found;
    if (!this._knows(args[0])) {
        this._unknown(args);
        return false;
    }
    found = checks.checked(this.stage.byName[args[0]], args.slice(1), this.stage.nDims);
    if (found.error) {
        this.host.fail(found.error);
        return false;
    }
    this.stage.follow(args[0], found.value, this.host.when(), when);
    return true;
};

/** Return what a preset stores: for each parameter its name and values, one if all are alike. */
Words.prototype.told = function () {
    var names = this._names(), found = [], i, value;
    for (i = 0; i < names.length; i += 1) {
        value = this.stage.targets[names[i]];
        found.push([names[i]].concat(isAlike(value) ? value[0] : value));
    }
    return found;
};

function isAlike(value) {
    var i;
    if (typeof value === "string") {
        return false;
    }
    for (i = 1; i < value.length; i += 1) {
        if (value[i] !== value[0]) {
            return false;
        }
    }
    return true;
}

Words.prototype._knows = function (word) {
    return Object.prototype.hasOwnProperty.call(this.stage.byName, word);
};

/** Return the parameters in the order in which they are told: of a sequence, steps that play. */
Words.prototype._names = function () {
    var names = [], steps = [], i, name, most = 0, row = this.stage.targets.steps || [];
    for (i = 0; i < row.length; i += 1) {
        most = Math.max(most, row[i]);
    }
    for (i = 0; i < this.stage.entries.length; i += 1) {
        name = this.stage.entries[i].name;
        if (!/^step\d+$/.test(name)) {
            names.push(name);
        } else if (steps.length < most) {
            steps.push(name);
        }
    }
    return names.concat(steps);
};

Words.prototype._tell = function (name) {
    this.host.tell([name].concat(this.stage.targets[name]));
};

Words.prototype._dump = function () {
    var names = this._names(), i;
    for (i = 0; i < names.length; i += 1) {
        this._tell(names[i]);
    }
};

Words.prototype._get = function (args) {
    if (!this._knows(args[0])) {
        this._unknown(args);
    } else {
        this._tell(args[0]);
    }
    return false;
};

Words.prototype._unknown = function (args) {
    this.host.fail(["unknown", "message"].concat(args));
};

Words.prototype._dim = function (args) {
    var word = args[1], entry = this._knows(word) ? this.stage.byName[word] : null;
    if (!entry || !entry.each) {
        this.host.fail(["dim", "takes", "NUMBER", "WORD", "VALUE"]);
        return false;
    }
    return this._change(
        word, checks.checkedDim(entry, args[0], args.slice(2), this.stage.targets[word])
    );
};

Words.prototype._change = function (word, found) {
    if (found.error) {
        this.host.fail(found.error);
        return false;
    }
    this.stage.set(word, found.value, this.host.when());
    return true;
};

exports.Words = Words;
