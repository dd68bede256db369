/**
 * [js latent.frames.js PREFIX DIMS VOICE NAME]: the frames of a voice as signals. Each is written
 * into the next slot of the buffer~ PREFIX-ring, and then that slot is the one that is played.
 *
 * Inlets:
 *   0  message: frames 0/1
 *   1  [receive NAME-latent-in]
 * Outlets:
 *   0  status
 *   1  the slot
 *   2  -> [send NAME-latent-out]
 */

inlets = 2;
outlets = 3;

var host = require("latent.host.js");
var Receiver = require("latent.receiving.js").Receiver;
var SLOTS = require("latent.clockmath.js").SLOTS;

var nDims = jsarguments[2];
var made = host.made({
    outlet: function (number, atoms) { outlet(number, atoms); },
    patcher: this.patcher,
    ring: jsarguments[1] + "-ring",
    nChannels: nDims
});
var slot = 0;
// Dims of frames that were refused last: said once.
var refused = 0;

var receiver = new Receiver("latent.frames~", Array.prototype.slice.call(jsarguments, 3), {
    tell: function (words) { outlet(0, words); },
    toServer: function (atoms) { outlet(2, atoms); },
    error: function (text) { error(text); },
    frame: hold
});

/** Hold a frame until the next. */
function hold(number, values) {
    var dim;
    if (values.length !== nDims) {
        if (values.length !== refused) {
            refused = values.length;
            receiver.speaker.fail(["the", "voice", "has", refused, "dims", "-", "not", nDims]);
        }
        return;
    }
    refused = 0;
    if (made.isReady()) {
        slot = (slot + 1) % SLOTS;
        for (dim = 0; dim < nDims; dim += 1) {
            made.write(dim, slot, values[dim]);
        }
        outlet(1, slot);
        outlet(0, "position", number);
    }
}
hold.local = 1;

function loadbang() {
    made.isReady();
    receiver.load();
    receiver.message("frames", [1]);
}

function bang() {
    take("", []);
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
