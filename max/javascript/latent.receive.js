/**
 * [js latent.receive.js VOICE NAME]: what the server says about a voice.
 *
 * Inlets:
 *   0  messages: info, frames 0/1
 *   1  [receive NAME-latent-in]
 * Outlets:
 *   0  state
 *   1  peak
 *   2  bang: played to its end
 *   3  KEY VALUES
 *   4  one value per dim: a frame
 *   5  status
 *   6  -> [send NAME-latent-out]
 */

inlets = 2;
outlets = 7;

var Receiver = require("latent.receiving.js").Receiver;

var STATUS = 5;

var receiver = new Receiver("latent.receive", Array.prototype.slice.call(jsarguments, 1), {
    tell: function (words) { outlet(STATUS, words); },
    toServer: function (atoms) { outlet(STATUS + 1, atoms); },
    error: function (text) { error(text); },
    state: function (word) { outlet(0, word); },
    meter: function (peak) { outlet(1, peak); },
    ended: function () { outlet(2, "bang"); },
    info: function (words) { outlet(3, words); },
    frame: function (number, values) {
        outlet(4, values);
        outlet(STATUS, "position", number);
    }
});

function loadbang() {
    receiver.load();
}

function bang() {
    take("", []);
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

function take(word, args) {
    if (inlet === 0) {
        receiver.message(word, args);
    } else {
        receiver.heard(word, args);
    }
}
take.local = 1;
