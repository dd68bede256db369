/**
 * [js latent.bridge.js HOST PORT]: the connection to the server. What it does: latent.bridgelink.js.
 *
 * Inlets:
 *   0  messages
 *   1  [receive NAME-latent-out]
 *   2  [udpreceive]
 * Outlets:
 *   0  answers and events
 *   1  status
 *   2  -> [send NAME-latent-in]
 *   3  -> [udpsend]
 *   4  -> [udpreceive]
 */

inlets = 3;
outlets = 5;

var Bridge = require("latent.bridgelink.js").Bridge;

var bridge = new Bridge({ hostName: jsarguments[1], port: jsarguments[2] }, {
    reply: function (words) { outlet(0, words); },
    tell: function (words) { outlet(1, words); },
    toOthers: function (atoms) { outlet(2, atoms); },
    toNet: function (atoms) { outlet(3, atoms); },
    toSocket: function (atoms) { outlet(4, atoms); },
    error: function (text) { error(text); },
    random: Math.random,
    later: later
});

/** Return what calls once, some time after it was last told to. */
function later(call) {
    var task = new Task(call);
    return {
        after: function (ms) { task.schedule(ms); },
        stop: function () { task.cancel(); }
    };
}
later.local = 1;

function loadbang() {
    bridge.load();
}

function bang() {
    take("bang", []);
}

function msg_int(number) {
    take("", [number]);
}

function msg_float(number) {
    take("", [number]);
}

function list() {
    take("", arrayfromargs(arguments));
}

function anything() {
    take(messagename, arrayfromargs(arguments));
}

function notifydeleted() {
    bridge.free();
}

function take(word, args) {
    if (inlet === 0) {
        bridge.message(word, args);
    } else if (inlet === 1) {
        bridge.asked(word, args);
    } else {
        bridge.heard(word, args);
    }
}
take.local = 1;
