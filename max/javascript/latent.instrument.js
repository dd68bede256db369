/**
 * [js latent.instrument.js]: presets, footswitch and MIDI controllers of the instrument.
 *
 * Outlet 0 speaks to latent.presets, outlet 1 to the parts (the name of a part, then its message),
 * outlet 2 gives the status: slot N, learned NUMBER, error WHAT.
 *
 * What controllers move is kept in a file beside that of the presets, and comes back with them.
 */

autowatch = 0;
inlets = 1;
outlets = 3;
setinletassist(0, "messages, cc VALUE NUMBER, note PITCH VELOCITY");
setoutletassist(0, "to latent.presets");
setoutletassist(1, "part, message");
setoutletassist(2, "status");

var bytes = require("latent.bytes.js");
var host = require("latent.host.js");
var midimap = require("latent.midimap.js");
var textfile = require("latent.textfile.js");

/** The file of the controllers: what follows the name of the presets' file, and its most bytes. */
var MAP_ENDING = ".midi.txt", MAP_BYTES = 65536;

/** What a controller moves: the part, the word, bounds; `each`: a dim, or else a decoder. */
var TARGETS = {
    offset: { part: "offset", word: "offset", low: -3, high: 3, each: "dim" },
    amplitude: { part: "lfo", word: "amplitude", low: 0, high: 3, each: "dim" },
    frequency: { part: "lfo", word: "frequency", low: 0, high: 8, each: "dim" },
    noise: { part: "noise", word: "amplitude", low: 0, high: 3, each: "dim" },
    jam: { part: "jam", word: "amount", low: 0, high: 1, each: "dim" },
    input: { part: "input", word: "factor", low: 0, high: 2, each: "dim" },
    level: { word: "gain", low: 0, high: 1, each: "decoder" },
    pan: { word: "pan", low: -1, high: 1, each: "decoder" },
    grain: { word: "noise", low: 0, high: 3, each: "decoder" },
    morph: { word: "morph", low: 0, high: 1, each: "" }
};
var DECODERS = ["one", "two", "three", "four"];
var PARTS = ["song", "offset", "lfo", "noise", "jam", "input"].concat(DECODERS);
/** Most of the numbers of a dim or a decoder, from 0. */
var MOST = { dim: 7, decoder: 3 };
/** Controllers of the two pedals, first pad and first encoder of Push, slots and pads. */
var NEXT_PEDAL = 64, PREVIOUS_PEDAL = 65, FIRST_PAD = 36, FIRST_ENCODER = 71, SLOTS = 64;
/** Ticks of an endless encoder from end to end. */
var TICKS = 100;

var bound = {};
var places = {};
var slotNumber = 1, glideFrames = 20, fromSlot = 1, toSlot = 2;
var isRelative = 0, learning = false, chosen = "offset", chosenNumber = 0;
var down = {}, wereBoth = false;

begin();

/** Bind the eight encoders of Push to the offsets, the ninth to the morph. */
function begin() {
    var n;
    bound = {};
    for (n = 0; n <= MOST.dim; n++) {
        bound[FIRST_ENCODER + n] = { target: "offset", number: n };
    }
    bound[FIRST_ENCODER + MOST.dim + 1] = { target: "morph", number: 0 };
}

// ---- presets

function slot(n) {
    if (isWhole(n, 1, SLOTS, "slot")) {
        slotNumber = n;
    }
}

function frames(n) {
    if (isWhole(n, 0, 100000, "frames")) {
        glideFrames = n;
    }
}

function from(n) {
    if (isWhole(n, 1, SLOTS, "from")) {
        fromSlot = n;
    }
}

function to(n) {
    if (isWhole(n, 1, SLOTS, "to")) {
        toSlot = n;
    }
}

function store() {
    outlet(0, "store", slotNumber);
}

function recall(n) {
    var wanted = n === undefined ? slotNumber : n;
    if (isWhole(wanted, 1, SLOTS, "recall")) {
        slotNumber = wanted;
        outlet(2, "slot", slotNumber);
        outlet(0, "recall", slotNumber, glideFrames);
    }
}

function next() {
    outlet(0, "next", glideFrames);
}

function previous() {
    outlet(0, "previous", glideFrames);
}

function load(path) {
    outlet(0, "load", path);
}

function save(path) {
    outlet(0, "save", path);
}

/** Stay between two slots: x from 0 to 1. */
function morph(x) {
    if (isNumber(x, 0, 1, "morph")) {
        outlet(0, "morph", fromSlot, toSlot, x);
    }
}

/** What latent.presets has done: the widgets show what is, and the slot it went to. */
function done(word, n) {
    if (word === "save") {
        saveMap(n + MAP_ENDING);
    } else if (word === "load") {
        loadMap(host.find(this.patcher, n + MAP_ENDING));
    }
    if ((word === "next" || word === "previous") && typeof n === "number") {
        slotNumber = n;
        outlet(2, "slot", n);
    }
    if (word !== "save" && word !== "slots") {
        ask();
    }
}

/** Ask all parts to tell their values. */
function ask() {
    var n;
    for (n = 0; n < PARTS.length; n++) {
        outlet(1, PARTS[n], "dump");
    }
}

// ---- MIDI

function target(word) {
    if (TARGETS.hasOwnProperty(word)) {
        chosen = word;
    } else {
        fail("target " + word + ": there is none; see the menu");
    }
}

/** Which dim, or which decoder, from 0. */
function number(n) {
    if (isWhole(n, 0, MOST.dim, "number")) {
        chosenNumber = n;
    }
}

/** The next controller that is moved moves what was chosen. */
function learn() {
    learning = true;
    outlet(2, "learning", chosen, chosenNumber);
}

/** Back to the controllers of the begin. */
function forget() {
    begin();
    learning = false;
}

/** 1: controllers are endless encoders, which tell steps (1 up, 127 down), as those of Push. */
function relative(flag) {
    isRelative = flag ? 1 : 0;
}

/** Keep what controllers move; no other file is written over. */
function saveMap(path) {
    var before = textfile.read(path, MAP_BYTES);
    if (textfile.size(path) > 0 && (before === null || !midimap.isOne(bytes.utf8(before)))) {
        fail("not saved: another file is " + path);
        return;
    }
    if (!textfile.write(path, bytes.ascii(midimap.write({ steps: isRelative, bound: bound })))) {
        fail("cannot write " + path);
    }
}
saveMap.local = 1;

/** Let controllers move what a file says, if it is there. */
function loadMap(path) {
    var content = textfile.read(path, MAP_BYTES), found;
    if (content === null) {
        return;
    }
    found = midimap.read(bytes.utf8(content), function (word, n) {
        return TARGETS.hasOwnProperty(word) && n >= 0 && n <= (MOST[TARGETS[word].each] || 0);
    });
    if (found.wrong !== undefined) {
        fail(found.wrong ? "line " + found.wrong + " of " + path + " is not right" : "no controllers in " + path);
        return;
    }
    bound = found.bound;
    isRelative = found.steps;
    outlet(2, "relative", isRelative);
}
loadMap.local = 1;

function cc(value, controller) {
    var most;
    if (learning && controller !== NEXT_PEDAL && controller !== PREVIOUS_PEDAL) {
        learning = false;
        most = MOST[TARGETS[chosen].each] || 0;
        bound[controller] = { target: chosen, number: Math.min(chosenNumber, most) };
        outlet(2, "learned", controller);
    } else if (controller === NEXT_PEDAL || controller === PREVIOUS_PEDAL) {
        pedal(controller, value > 63);
    } else if (bound[controller]) {
        move(bound[controller], value);
    }
}

/** A pad recalls the preset of its number; letting go does nothing. */
function note(pitch, velocity) {
    if (velocity > 0 && pitch >= FIRST_PAD && pitch < FIRST_PAD + SLOTS) {
        recall(pitch - FIRST_PAD + 1);
    }
}

/** One pedal goes on when it is let go; both, held together, store. */
function pedal(controller, isDown) {
    var other = controller === NEXT_PEDAL ? PREVIOUS_PEDAL : NEXT_PEDAL;
    if (isDown === !!down[controller]) {
        return;
    }
    down[controller] = isDown;
    if (isDown) {
        if (down[other]) {
            wereBoth = true;
            store();
        }
        return;
    }
    if (!wereBoth) {
        (controller === NEXT_PEDAL ? next : previous)();
    }
    wereBoth = wereBoth && !!down[other];
}

/** Move what a controller is bound to. */
function move(bond, value) {
    var to = TARGETS[bond.target], key = bond.target + bond.number, v;
    if (places[key] === undefined) {
        places[key] = to.low < 0 ? 0.5 : 0;
    }
    places[key] = isRelative ? places[key] + (value < 64 ? value : value - 128) / TICKS : value / 127;
    places[key] = Math.max(0, Math.min(1, places[key]));
    v = to.low + (to.high - to.low) * places[key];
    if (to.each === "dim") {
        outlet(1, to.part, "dim", bond.number, to.word, v);
        outlet(1, to.part, "get", to.word);
    } else if (to.each === "decoder") {
        outlet(1, DECODERS[bond.number], to.word, v);
    } else {
        morph(v);
    }
}

// ---- checks

function isNumber(value, low, high, name) {
    if (typeof value === "number" && value >= low && value <= high) {
        return true;
    }
    fail(name + " " + value + ": a number from " + low + " to " + high);
    return false;
}

function isWhole(value, low, high, name) {
    return isNumber(value, low, high, name) && (value % 1 === 0 || fail(name + ": a whole number"));
}

function fail(what) {
    outlet(2, "error", what);
    error("latent.instrument: " + what + "\n");
    return false;
}

/** Other words of latent.presets are no matter of this script. */
function anything() {
    return;
}
