/**
 * [js latent.maker.js PREFIX KIND DIMS RATIO MODEL_SR VOICE STAGE]: what latent.offset8~, lfo8~,
 * noise8~, walk8~, jam8~ and seq8~ play. It fills the buffer~ PREFIX-ring, which it gives
 * 64 samples and a channel for each dim: slot k mod 64 is frame k. Inlets and outlets:
 * latent.object.js.
 */

autowatch = 0;
inlets = 3;
outlets = 2;
setinletassist(0, "messages");
setinletassist(1, "news of the clock: at X, sr HZ, dsp 0/1");
setinletassist(2, "from latent.presets");
setoutletassist(0, "status");
setoutletassist(1, "for the clock: one and two WHAT, wrap W, use N, last X, shift X");

var host = require("latent.host.js");
var values = require("latent.values.js");
var JamWords = require("latent.jamwords.js").JamWords;
var RackObject = require("latent.object.js").RackObject;

var object = new RackObject({
    title: "latent." + jsarguments[2] + "~",
    kind: jsarguments[2],
    nDims: jsarguments[3],
    ratio: jsarguments[4],
    modelSr: jsarguments[5],
    voice: jsarguments[6],
    stage: jsarguments[7],
    nChannels: jsarguments[3],
    row: values.made,
    more: jsarguments[2] === "jam" ? function (rack) { return new JamWords(rack); } : null
}, host.made({
    outlet: function (number, atoms) { outlet(number, atoms); },
    patcher: this.patcher,
    ring: jsarguments[1] + "-ring",
    nChannels: jsarguments[3]
}));

function loadbang() {
    object.load();
}

function bang() {
    object.message("bang", []);
}

function anything() {
    var args = arrayfromargs(arguments);
    if (inlet === 0) {
        object.message(messagename, args);
    } else if (inlet === 1) {
        object.news(messagename, args);
    } else {
        object.bus(messagename, args);
    }
}

function list() {
    object.message("list", arrayfromargs(arguments));
}

function msg_int(number) {
    object.message(number, []);
}

function msg_float(number) {
    object.message(number, []);
}
