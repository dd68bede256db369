/**
 * [js latent.speakerbox.js OBJECT ARGUMENTS]: latent.voice, latent.rack, latent.slot, latent.bank,
 * latent.master. Inlets and outlets: latent.speaker.js.
 */

inlets = 2;
outlets = 2;

var speaker = require("latent.speaker.js");

var object = new speaker.Speaker(
    jsarguments[1],
    Array.prototype.slice.call(jsarguments, 2),
    speaker.hostOf(function (number, atoms) { outlet(number, atoms); }, 1)
);

function loadbang() {
    object.load();
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
        object.message(word, args);
    } else {
        object.heard(word, args);
    }
}
take.local = 1;
