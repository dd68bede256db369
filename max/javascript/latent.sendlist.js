/**
 * [js latent.sendlist.js VOICE MODE NAME]: latent.send, where a list is a frame.
 * Inlets and outlets: latent.speaker.js; messages: latent.sending.js.
 */

inlets = 2;
outlets = 2;

var Sender = require("latent.sending.js").Sender;
var speaker = require("latent.speaker.js");

var sender = new Sender(
    "latent.send",
    Array.prototype.slice.call(jsarguments, 1),
    speaker.hostOf(function (number, atoms) { outlet(number, atoms); }, 1)
);

function loadbang() {
    sender.load();
}

function bang() {
    sender.message("", []);
}

function msg_int(number) {
    sender.frame([number]);
}

function msg_float(number) {
    sender.frame([number]);
}

function list() {
    sender.frame(arrayfromargs(arguments));
}

function anything() {
    if (inlet === 0) {
        sender.message(messagename, arrayfromargs(arguments));
    } else {
        sender.heard(messagename, arrayfromargs(arguments));
    }
}
