/**
 * [js latent.send.js PREFIX send DIMS VOICE MODE NAME]: what latent.send8~ sends. `poke~` writes its
 * signals into the buffer~ PREFIX-ring, 64 samples and a channel for each dim.
 *
 * Inlets:
 *   0  messages: latent.sendwindows.js
 *   1  the clock's news, and `follows 0/1`
 *   2  [receive NAME-latent-in]
 * Outlets:
 *   0  status
 *   1  for the clock
 *   2  -> [send NAME-latent-out]
 */

inlets = 3;
outlets = 3;

var host = require("latent.host.js");
var hostOf = require("latent.speaker.js").hostOf;
var WindowSender = require("latent.sendwindows.js").WindowSender;

var ring = new Buffer(jsarguments[1] + "-ring");
var made = host.made({
    outlet: function (number, atoms) { outlet(number, atoms); },
    patcher: this.patcher,
    ring: jsarguments[1] + "-ring",
    nChannels: jsarguments[3]
});
var told = hostOf(made.outlet, 2);
made.tell = told.tell;
made.toServer = told.toServer;
made.peek = function (channel, slot) { return ring.peek(channel + 1, slot, 1); };

var sender = new WindowSender(
    "latent.send~", jsarguments[3], Array.prototype.slice.call(jsarguments, 4), made
);

function loadbang() {
    sender.load();
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

function take(word, args) {
    if (inlet === 0) {
        sender.message(word, args);
    } else if (inlet === 1) {
        sender.news(word, args);
    } else {
        sender.heard(word, args);
    }
}
take.local = 1;
