/**
 * An object that has messages for the server and hears what it says: latent.voice, latent.rack,
 * latent.slot, latent.bank, latent.master. Which message becomes which OSC message is in
 * latent.objects.js.
 *
 * Inlets of their scripts:
 *   0  messages
 *   1  [receive NAME-latent-in]
 * Outlets:
 *   0  status
 *   1  -> [send NAME-latent-out]
 */

var OBJECTS = require("latent.objects.js").OBJECTS;
var Ears = require("latent.speakerears.js").Ears;
var Line = require("latent.speakerline.js").Line;

/**
 * @param {string} title the object's name
 * @param {Array} given what its box has behind the name; 0 for what was left out
 * @param {object} host tell(words) - to the status; toServer(atoms); error(text) - to the console
 */
function Speaker(title, given, host) {
    var self = this;
    this.title = title;
    this.about = OBJECTS[title];
    this.given = given;
    this.host = host;
    this.line = new Line({
        toServer: host.toServer,
        fail: function (words) { self.fail(words); }
    });
    this.ears = new Ears(this.about.abouts, function (about) { return given[about.name]; });
}

/** Begin, when the patch is loaded. */
Speaker.prototype.load = function () {
    var labels = this._labels(), i;
    for (i = 0; i < labels.length; i += 1) {
        if (!isName(labels[i].name)) {
            this.fail([labels[i].label, "must", "be", "a", "name"]);
        }
    }
    this.line.load();
};

/** Take a message: `word` is empty if it has only numbers. */
Speaker.prototype.message = function (word, args) {
    var verb = this.verb(word);
    if (verb === null) {
        this.unknown(word, args);
    } else {
        this.sendVerb(verb, args);
    }
};

/** Take what the bridge says. */
Speaker.prototype.heard = function (word, args) {
    var found, i;
    if (word === "bridge") {
        this.line.heard(args);
        return;
    }
    found = this.ears.take(word, args);
    for (i = 0; i < found.length; i += 1) {
        this.host.tell(found[i]);
    }
};

/** Return the verb of a word, or null. */
Speaker.prototype.verb = function (word) {
    var i;
    for (i = 0; i < this.about.verbs.length; i += 1) {
        if (this.about.verbs[i].word === word) {
            return this.about.verbs[i];
        }
    }
    return null;
};

/** Send a verb with the names that the object knows before its arguments. */
Speaker.prototype.sendVerb = function (verb, args) {
    var all = [], i;
    for (i = 0; i < verb.named.length; i += 1) {
        all.push(this.given[verb.named[i]]);
    }
    all = all.concat(args);
    if (this.about.abouts[0].name !== null && typeof all[0] === "number") {
        this.fail(this._missing());
    } else {
        this.line.send([verb.address].concat(all));
    }
};

Speaker.prototype.fail = function (words) {
    this.host.tell(["error"].concat(words));
    this.host.error(this.title + ": " + words.join(" ") + "\n");
};

Speaker.prototype.unknown = function (word, args) {
    this.fail(["unknown", "message"].concat(word ? [word] : [], args));
};

/** Return the names that the object needs, and what they are called. */
Speaker.prototype._labels = function () {
    var abouts = this.about.abouts, labels = [], i;
    for (i = 0; i < abouts.length; i += 1) {
        if (abouts[i].name !== null) {
            labels.push({ label: abouts[i].label, name: this.given[abouts[i].name] });
        }
    }
    return labels;
};

Speaker.prototype._missing = function () {
    var labels = this._labels(), words = [labels[0].label], i;
    for (i = 1; i < labels.length; i += 1) {
        words.push("and", labels[i].label);
    }
    return words.concat(labels.length > 1 ? ["must", "be", "names"] : ["must", "be", "a", "name"]);
};

/** Tell whether an argument of a box is a name: Max puts 0 where there was none. */
function isName(word) {
    return typeof word === "string" && !/^(#\d)?$/.test(word);
}

/** Return a host over the outlets of a script: 0 is the status, `server` leads to the bridge. */
function hostOf(put, server) {
    return {
        tell: function (words) { put(0, words); },
        toServer: function (atoms) { put(server, atoms); },
        error: function (text) { error(text); }
    };
}

exports.Speaker = Speaker;
exports.hostOf = hostOf;
exports.isName = isName;
