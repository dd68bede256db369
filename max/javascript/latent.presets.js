/**
 * [js latent.presets.js VOICE]: 64 presets for the objects of a voice.
 *
 * Inlet 0 takes the messages, inlet 1 what comes from [receive VOICE-latent-presets]
 * (latent.bus.js); the outlet gives the status.
 */

autowatch = 0;
inlets = 2;
outlets = 1;
setinletassist(0, "messages");
setinletassist(1, "from the objects of the voice");
setoutletassist(0, "status");

var host = require("latent.host.js");
var Presets = require("latent.presetwords.js").Presets;

var presets = new Presets(jsarguments[1], host.made({
    outlet: function (number, atoms) { outlet(number, atoms); },
    patcher: this.patcher
}));

function loadbang() {
    presets.load();
}

function bang() {
    presets.message("bang", []);
}

function anything() {
    if (inlet === 0) {
        presets.message(messagename, arrayfromargs(arguments));
    } else {
        presets.hear(messagename, arrayfromargs(arguments));
    }
}

function list() {
    presets.message("list", arrayfromargs(arguments));
}

function msg_int(number) {
    presets.message(number, []);
}

function msg_float(number) {
    presets.message(number, []);
}
