/**
 * What the server says, in the words of an object: `/done /voice/gain lead` is `done gain` for the
 * latent.voice of lead, `/voice/state lead idle` is `state idle`.
 */

/**
 * @param {Array} abouts of latent.objects.js: kind - first part of the addresses; name - which
 *     argument of the object names what it is about, null: it has no name; verbs - address to
 *     word; events - second part of an address to word
 * @param {function} nameOf (about) returns the name
 */
function Ears(abouts, nameOf) {
    this.abouts = abouts;
    this.nameOf = nameOf;
}

/** Return the status messages that an OSC message means for the object, as arrays of words. */
Ears.prototype.take = function (address, args) {
    var found = [], i, words;
    for (i = 0; i < this.abouts.length; i += 1) {
        words = this._meant(this.abouts[i], address, args);
        if (words !== null) {
            found.push(words);
        }
    }
    return found;
};

Ears.prototype._meant = function (about, address, args) {
    if (address === "/done") {
        return this._done(about, args);
    }
    if (address === "/fail") {
        return this._fail(about, args);
    }
    return this._event(about, address, args);
};

Ears.prototype._done = function (about, args) {
    var word = own(about.verbs, args[0]);
    if (word === null || !this._isMine(about, args[1])) {
        return null;
    }
    return ["done", word].concat(args.slice(about.name === null ? 1 : 2));
};

Ears.prototype._fail = function (about, args) {
    var word = own(about.verbs, args[0]);
    return word !== null && this._isMine(about, args[2]) ? ["fail", word, args[1]] : null;
};

Ears.prototype._event = function (about, address, args) {
    var parts = address.split("/"), word;
    if (parts.length !== 3 || parts[1] !== about.kind) {
        return null;
    }
    word = own(about.events, parts[2]);
    if (word === null || !this._isMine(about, args[0])) {
        return null;
    }
    return [word].concat(args.slice(about.name === null ? 0 : 1));
};

/** Names that are numbers are the same as text and as number. */
Ears.prototype._isMine = function (about, name) {
    return about.name === null || (name !== undefined && String(name) === String(this.nameOf(about)));
};

function own(table, key) {
    return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : null;
}

exports.Ears = Ears;
