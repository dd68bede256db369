/**
 * [js latent.view.js PREFIX DIMS RANGE RATE]: the panel with a bar for each dim. `poke~` writes what
 * the signals are into the buffer~ PREFIX-now, one sample and a channel for each dim.
 *
 * Inlets:
 *   0  messages: range V, rate HZ; look - draw what has changed, as [qmetro] says
 * Outlets:
 *   0  status
 *   1  for the bars: a list, setminmax LOW HIGH, size N
 *   2  for [qmetro]: ms between two looks
 */

inlets = 1;
outlets = 3;

var MOST_HZ = 20;
var RANGE = 3;
var nDims = jsarguments[2];
var buffer = new Buffer(jsarguments[1] + "-now");
var isSized = false;
var shown = "";

function loadbang() {
    outlet(1, "size", nDims);
    rate(jsarguments[4] > 0 ? jsarguments[4] : MOST_HZ);
    range(jsarguments[3] > 0 ? jsarguments[3] : RANGE);
}

function range(most) {
    if (typeof most !== "number") {
        fail("range must be a number");
    } else if (most < 0.001) {
        fail("range must be above 0");
    } else {
        outlet(1, "setminmax", -most, most);
        shown = "";
    }
}

function rate(hz) {
    if (typeof hz === "number" && hz > 0 && hz <= MOST_HZ) {
        outlet(2, 1000 / hz);
    } else {
        fail("rate must be above 0 and at most " + MOST_HZ);
    }
}

function look() {
    var values = [], dim, text;
    if (!isThere()) {
        return;
    }
    for (dim = 0; dim < nDims; dim += 1) {
        values.push(buffer.peek(dim + 1, 0, 1));
    }
    text = values.join(" ");
    if (text !== shown) {
        shown = text;
        outlet(1, values);
    }
}

function bang() {
    unknown("", []);
}

function msg_int(number) {
    unknown("", [number]);
}

function msg_float(number) {
    unknown("", [number]);
}

function list() {
    unknown("", arrayfromargs(arguments));
}

function anything() {
    unknown(messagename, arrayfromargs(arguments));
}

function unknown(word, args) {
    fail(["unknown", "message"].concat(word ? [word] : [], args).join(" "));
}
unknown.local = 1;

function fail(what) {
    outlet(0, ["error"].concat(what.split(" ")));
    error("latent.view~: " + what + "\n");
}
fail.local = 1;

/** Tell whether the buffer~ is there; it is given its channels. */
function isThere() {
    if (!isSized && buffer.framecount() > 0) {
        buffer.send("sizeinsamps", 1, nDims);
        isSized = true;
    }
    return isSized;
}
isThere.local = 1;
