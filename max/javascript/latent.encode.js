/**
 * [js latent.encode.js PREFIX MODEL METHOD BUFFER VOICE NAME]: latent.encode~.
 *
 * Inlets:
 *   0  messages: latent.encoding.js
 *   1  [receive NAME-latent-in]
 * Outlets:
 *   0  one value per dim: a frame
 *   1  status
 *   2  -> [send NAME-latent-out]
 *   3  `jack A` - the output for the audio, `on 0/1` - 0 is silence
 */

inlets = 2;
outlets = 4;

var Encoder = require("latent.encoding.js").Encoder;

var encoder = new Encoder("latent.encode~", {
    model: jsarguments[2],
    method: jsarguments[3],
    voice: jsarguments[5],
    kind: "encode",
    id: jsarguments[1]
}, {
    frame: function (values) { outlet(0, values); },
    tell: function (words) { outlet(1, words); },
    toServer: function (atoms) { outlet(2, atoms); },
    error: function (text) { error(text); },
    jack: function (channel) {
        outlet(3, "on", channel > 0 ? 1 : 0);
        if (channel > 0) {
            outlet(3, "jack", channel);
        }
    }
});

function loadbang() {
    encoder.load();
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
        encoder.message(word, args);
    } else {
        encoder.heard(word, args);
    }
}
take.local = 1;
