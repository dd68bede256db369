/**
 * A bank of presets: 64 slots with the lines of the preset file, and what lies between two of them
 * (`bridge.manip.presets`). A slot is a list of entries `{key: [voice, stage, parameter], values}`.
 */

var table = require("latent.table.js");
var text = require("latent.presettext.js");

var NAME = "- - name";
var STAGES = ["rack", "stages"];

function Bank() {
    this.slots = {};
}

/** Return the numbers of the slots that hold something, in order. */
Bank.prototype.held = function () {
    var found = [], number;
    for (number = 1; number <= table.N_SLOTS; number += 1) {
        if (this.slots[number]) {
            found.push(number);
        }
    }
    return found;
};

/**
 * Put what stages of a voice are into a slot, in place of what it holds of them.
 *
 * @param {number} slot from 1
 * @param {string} voice their voice
 * @param {Array} stages `{name, told}`: told is a list of `[parameter, value, value...]`
 * @param {Array} name words; none: it keeps the name that it has
 */
Bank.prototype.store = function (slot, voice, stages, name) {
    var entries = this.slots[slot] || [], i, k, isTold = {};
    for (i = 0; i < stages.length; i += 1) {
        isTold[voice + " " + stages[i].name] = true;
    }
    entries = entries.filter(function (entry) {
        return !isTold[entry.key.slice(0, 2).join(" ")];
    });
    for (i = 0; i < stages.length; i += 1) {
        for (k = 0; k < stages[i].told.length; k += 1) {
            entries.push({
                key: [voice, stages[i].name, stages[i].told[k][0]],
                values: stages[i].told[k].slice(1)
            });
        }
    }
    this.slots[slot] = named(entries, name);
};

function named(entries, name) {
    var i;
    for (i = 0; i < entries.length; i += 1) {
        if (entries[i].key.join(" ") === NAME) {
            if (name.length) {
                entries[i] = { key: entries[i].key, values: name };
            }
            return entries;
        }
    }
    return [{ key: NAME.split(" "), values: name }].concat(entries);
}

/** Return the words of a slot's name. */
Bank.prototype.name = function (slot) {
    return nameOf(this.slots[slot] || []);
};

function nameOf(entries) {
    var found = entries.filter(function (entry) { return entry.key.join(" ") === NAME; });
    return found.length ? found[0].values : [];
}

Bank.prototype.clear = function (slot) {
    delete this.slots[slot];
};

/** Return the next slot that holds something (way 1), or the one before (-1), round the end. */
Bank.prototype.beside = function (slot, way) {
    var held = this.held(), i;
    if (way < 0) {
        held.reverse();
    }
    for (i = 0; i < held.length; i += 1) {
        if (way * (held[i] - slot) > 0) {
            return held[i];
        }
    }
    return held.length ? held[0] : 0;
};

/** Return what a slot holds of a voice's stages: `{stage, parameter, values}`. */
Bank.prototype.recall = function (slot, voice) {
    return ofVoice(this.slots[slot], voice);
};

/** Return what lies between two slots; x from 0 to 1. */
Bank.prototype.between = function (first, second, x, voice) {
    return ofVoice(between(this.slots[first], this.slots[second], x), voice);
};

function ofVoice(entries, voice) {
    var found = [], i, key;
    for (i = 0; i < entries.length; i += 1) {
        key = entries[i].key;
        if (key[0] === voice && key[1] !== STAGES[0]) {
            found.push({ stage: key[1], parameter: key[2], values: entries[i].values });
        }
    }
    return found;
}

/** Take the text of a preset file in place of all slots; return `{wrong}`, or nothing. */
Bank.prototype.read = function (content) {
    var found = text.read(content);
    if (found.slots) {
        this.slots = found.slots;
    }
    return found.slots ? {} : found;
};

Bank.prototype.write = function () {
    return text.write(this.slots);
};

/**
 * Return the text of a file that others use: of a voice what is here, of all others what is there.
 *
 * What is here of others may be old: they may have changed or cleared it since it was read.
 *
 * @param {object} there the slots of that file, as presettext.read gives them
 * @param {string} voice whose presets are saved
 */
Bank.prototype.writeInto = function (there, voice) {
    var found = {}, number, own, others, name;
    function isOwn(entry) { return entry.key[0] === voice; }
    function isOfOthers(entry) { return entry.key[0] !== voice && entry.key.join(" ") !== NAME; }
    for (number = 1; number <= table.N_SLOTS; number += 1) {
        own = (this.slots[number] || []).filter(isOwn);
        others = (there[number] || []).filter(isOfOthers);
        if (own.length || others.length) {
            name = nameOf(own.length ? this.slots[number] : there[number]);
            found[number] = named(own.concat(others), name);
        }
    }
    return text.write(found);
};

/** Return the type of a parameter in preset files: "float" moves, all else changes half way. */
function typeOf(parameter) {
    return table.TYPES.hasOwnProperty(parameter) ? table.TYPES[parameter] : "";
}

/**
 * Return the entries that lie between two slots: numbers are mixed, all else is that of the nearer.
 * What only one of them speaks of is left out, but stages that only one of a voice's racks has,
 * if both tell the rack.
 */
function between(first, second, x) {
    var near = x >= 0.5 ? second : first, found = [], a = byKey(first), b = byKey(second);
    var kinds = kindsOf(first), others = kindsOf(second), i, key, name, rack, stage;
    for (i = 0; i < near.length; i += 1) {
        key = near[i].key;
        name = key.join("\n");
        rack = [key[0]].concat(STAGES).join("\n");
        stage = key[0] + "\n" + key[1];
        if (a[rack] && b[rack] && kinds[stage] !== others[stage]) {
            found.push(near[i]);
        } else if (a[name] && b[name]) {
            found.push({ key: key, values: mixed(key[2], a[name], b[name], x, near[i].values) });
        }
    }
    return found;
}

function byKey(entries) {
    var found = {}, i;
    for (i = 0; i < entries.length; i += 1) {
        found[entries[i].key.join("\n")] = entries[i].values;
    }
    return found;
}

function kindsOf(entries) {
    var found = {}, i, k, values;
    for (i = 0; i < entries.length; i += 1) {
        if (entries[i].key.slice(1).join(" ") === STAGES.join(" ")) {
            values = entries[i].values;
            for (k = 0; k + 1 < values.length; k += 2) {
                found[entries[i].key[0] + "\n" + values[k]] = values[k + 1];
            }
        }
    }
    return found;
}

function mixed(parameter, a, b, x, near) {
    var n = Math.max(a.length, b.length), found = [], i, p, q;
    if (typeOf(parameter) !== "float" || (a.length !== b.length && a.length !== 1 && b.length !== 1)) {
        return near;
    }
    for (i = 0; i < n; i += 1) {
        p = a[a.length === 1 ? 0 : i];
        q = b[b.length === 1 ? 0 : i];
        found.push(x === 1 ? q : p + (q - p) * x);
    }
    return found;
}

exports.Bank = Bank;
exports.typeOf = typeOf;
