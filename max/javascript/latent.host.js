/**
 * What Max does for an object with a ring, or with presets.
 */

var disk = require("latent.disk.js");
var SLOTS = require("latent.clockmath.js").SLOTS;

/**
 * Return what latent.object.js wants.
 *
 * @param {object} about outlet(number, atoms) and patcher of the script;
 *     [ring, nChannels] the buffer~ that is filled, and how many channels it has
 */
function made(about) {
    var buffer = null, task;
    return {
        outlet: about.outlet,
        error: function (text) { error(text); },
        send: function (name, atoms) { messnamed.apply(null, [name].concat(atoms)); },
        now: function () { return new Date().getTime(); },
        later: function (ms, call) {
            task = new Task(call);
            task.schedule(ms);
        },
        isReady: function () {
            buffer = sized(about.ring, about.nChannels);
            return buffer !== null;
        },
        write: function (channel, slot, numbers) {
            buffer.poke(channel + 1, slot, numbers);
        },
        beside: function (path) { return beside(about.patcher, path); },
        find: function (path) { return find(about.patcher, path); }
    };
}

/** Return a ring, which is given its samples and channels, or null if it is not there yet. */
function sized(name, nChannels) {
    var buffer = new Buffer(name);
    if (buffer.framecount() < 0) {
        return null;
    }
    if (buffer.framecount() !== SLOTS || buffer.channelcount() !== nChannels) {
        buffer.send("sizeinsamps", SLOTS, nChannels);
    }
    return buffer.framecount() === SLOTS && buffer.channelcount() === nChannels ? buffer : null;
}

/** Return a whole path: one that is not, from the folder of the user's patch on. */
function beside(patcher, path) {
    var isWhole = /^([\/\\~]|[^\/\\]*:)/.test(path), folder;
    if (isWhole) {
        return path;
    }
    while (patcher.parentpatcher) {
        patcher = patcher.parentpatcher;
    }
    folder = /^.*[\/\\]/.exec(patcher.filepath || "");
    return folder ? folder[0] + path : path;
}

/** Return the path of a file: in the folder of the user's patch, or else Max looks for it. */
function find(patcher, path) {
    var whole = beside(patcher, path), file = disk.open(whole);
    if (file === null) {
        return path;
    }
    file.close();
    return whole;
}

exports.made = made;
exports.sized = sized;
exports.beside = beside;
exports.find = find;
