/**
 * [js latent.meter.js VOICE NAME]: the panel with the level and the state of a voice.
 *
 * Inlets:
 *   0  message: info
 *   1  [receive NAME-latent-in]
 * Outlets:
 *   0  level in dB, -60 to 0 and above
 *   1  the same, for the bar
 *   2  `set TEXT`: the level
 *   3  `set TEXT`: the state
 *   4  `set TEXT`: the name
 *   5  -> [send NAME-latent-out]
 */

inlets = 2;
outlets = 6;

var Receiver = require("latent.receiving.js").Receiver;

var LOWEST_DB = -60;
// For so long the bar stays when nothing comes, in ms.
var FALL_MS = 500;
var rest = new Task(fall);

var receiver = new Receiver("latent.meter", Array.prototype.slice.call(jsarguments, 1), {
    tell: function () {},
    toServer: function (atoms) { outlet(5, atoms); },
    error: function (text) { error(text); },
    state: function (word) { outlet(3, "set", word); },
    meter: show
});

/** Show a peak, 1 is full scale. */
function show(peak) {
    var db = peak < 0.001 ? LOWEST_DB : 20 * Math.log(peak) / Math.LN10;
    outlet(2, "set", db.toFixed(1) + " dB");
    outlet(1, Math.max(LOWEST_DB, Math.min(0, db)));
    outlet(0, db);
    rest.schedule(FALL_MS);
}
show.local = 1;

function fall() {
    outlet(2, "set", "-");
    outlet(1, LOWEST_DB);
}
fall.local = 1;

function loadbang() {
    outlet(4, "set", String(jsarguments[1]));
    outlet(3, "set", "no news");
    fall();
    receiver.load();
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
