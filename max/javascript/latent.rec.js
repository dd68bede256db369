/**
 * [js latent.rec.js PREFIX rec DIMS RATIO MODEL_SR]: what latent.rec8~ records. `poke~` writes its
 * signals into the buffer~ PREFIX-ring, 64 samples and a channel for each dim.
 * Messages: latent.recording.js.
 */

inlets = 2;
outlets = 2;

var host = require("latent.host.js");
var songfile = require("latent.songfile.js");
var Recorder = require("latent.recording.js").Recorder;

var ring = new Buffer(jsarguments[1] + "-ring");
var made = host.made({
    outlet: function (number, atoms) { outlet(number, atoms); },
    patcher: this.patcher,
    ring: jsarguments[1] + "-ring",
    nChannels: jsarguments[3]
});
made.peek = function (channel, slot) { return ring.peek(channel + 1, slot, 1); };
made.save = function (path, about, frames) {
    return songfile.writeWav(made.beside(path), about, frames);
};

var recorder = new Recorder({
    title: "latent.rec~",
    nDims: jsarguments[3],
    ratio: jsarguments[4],
    modelSr: jsarguments[5]
}, made);

function loadbang() {
    recorder.load();
}

function bang() {
    recorder.message("bang", []);
}

function anything() {
    var args = arrayfromargs(arguments);
    if (inlet === 0) {
        recorder.message(messagename, args);
    } else {
        recorder.news(messagename, args);
    }
}
