/**
 * [js latent.shaper.js PREFIX KIND DIMS RATIO MODEL_SR VOICE STAGE]: the coefficients of
 * latent.scale8~, route8~, mix8~ and smooth8~. It fills the buffer~ PREFIX-ring, slot k mod 64 for
 * frame k; its channels are told in latent.coefficients.js, inlets and outlets in
 * latent.object.js. What smooth remembers lies in PREFIX-moved and PREFIX-stood, which the patch
 * fills. It gives all of them 64 samples and their channels.
 */

autowatch = 0;
inlets = 3;
outlets = 2;
setinletassist(0, "messages");
setinletassist(1, "news of the clock: at X, sr HZ, dsp 0/1");
setinletassist(2, "from latent.presets");
setoutletassist(0, "status");
setoutletassist(1, "for the clock: one and two WHAT, wrap W, use N, last X, shift X");

var coefficients = require("latent.coefficients.js");
var host = require("latent.host.js");
var RackObject = require("latent.object.js").RackObject;
var ScaleWords = require("latent.scalewords.js").ScaleWords;

var nChannels = coefficients.channels(jsarguments[2], jsarguments[3]);
var made = host.made({
    outlet: function (number, atoms) { outlet(number, atoms); },
    patcher: this.patcher,
    ring: jsarguments[1] + "-ring",
    nChannels: nChannels
});
if (jsarguments[2] === "smooth") {
    made.isReady = all([made.isReady, hasRing("-moved"), hasRing("-stood")]);
}

var object = new RackObject({
    title: "latent." + jsarguments[2] + "~",
    kind: jsarguments[2],
    nDims: jsarguments[3],
    ratio: jsarguments[4],
    modelSr: jsarguments[5],
    voice: jsarguments[6],
    stage: jsarguments[7],
    nChannels: nChannels,
    row: coefficients.coefficients,
    more: jsarguments[2] === "scale" ? function (rack) { return new ScaleWords(rack); } : null
}, made);

function hasRing(name) {
    return function () {
        return host.sized(jsarguments[1] + name, jsarguments[3]) !== null;
    };
}
hasRing.local = 1;

function all(looks) {
    return function () {
        return looks.filter(function (look) { return look(); }).length === looks.length;
    };
}
all.local = 1;

function loadbang() {
    // What smooth remembers of each dim, at the end of a frame.
    if (jsarguments[2] === "smooth") {
        host.sized(jsarguments[1] + "-moved", jsarguments[3]);
        host.sized(jsarguments[1] + "-stood", jsarguments[3]);
    }
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
