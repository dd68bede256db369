/**
 * [js latent.decode.js PREFIX decode DIMS MODEL METHOD BUFFER VOICE FROM NAME]: latent.decode8~.
 * `poke~` writes its signals into the buffer~ PREFIX-ring, 64 samples and a channel for each dim.
 *
 * Inlets:
 *   0  messages: latent.voiceframes.js
 *   1  the clock's news
 *   2  [receive NAME-latent-in]
 * Outlets:
 *   0  status
 *   1  for the clock
 *   2  -> [send NAME-latent-out]
 *   3  `from A B` - inputs for the outlets, `gain 0/1` - 0: silence; `jack A` - output for the
 *      first dim, `channels A B ...` - the same, for all; `on 0/1` - 0: silence
 */

inlets = 3;
outlets = 4;

var Decoder = require("latent.voiceframes.js").Decoder;
var host = require("latent.host.js");
var hostOf = require("latent.speaker.js").hostOf;

var CHANNELS = 3;
var nDims = jsarguments[3];
var ring = new Buffer(jsarguments[1] + "-ring");
var made = host.made({
    outlet: function (number, atoms) { outlet(number, atoms); },
    patcher: this.patcher,
    ring: jsarguments[1] + "-ring",
    nChannels: nDims
});
var told = hostOf(made.outlet, 2);
made.tell = told.tell;
made.toServer = told.toServer;
made.peek = function (channel, slot) { return ring.peek(channel + 1, slot, 1); };
made.from = function (channel) { choose("from", "gain", channel, 2); };
made.jack = function (channel) {
    if (channel > 0) {
        outlet(CHANNELS, "jack", channel);
    }
    choose("channels", "on", channel, nDims);
};

var decoder = new Decoder("latent.decode", nDims, {
    model: jsarguments[4],
    method: jsarguments[5],
    voice: jsarguments[7],
    from: jsarguments[8],
    kind: "decode",
    id: jsarguments[1]
}, made);

/** Choose channels of the sound card, from one on; 0: keep them, and be silent there. */
function choose(word, gate, channel, count) {
    var channels = [], n;
    outlet(CHANNELS, gate, channel > 0 ? 1 : 0);
    if (channel > 0) {
        for (n = 0; n < count; n += 1) {
            channels.push(channel + n);
        }
        outlet(CHANNELS, [word].concat(channels));
    }
}
choose.local = 1;

function loadbang() {
    decoder.load();
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
        decoder.message(word, args);
    } else if (inlet === 1) {
        decoder.news(word, args);
    } else {
        decoder.heard(word, args);
    }
}
take.local = 1;
