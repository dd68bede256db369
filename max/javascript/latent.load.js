/**
 * latent.load: reads a latent song into a buffer~, one channel for each dim, with its exact rate.
 *
 * Arguments: BUFFER, and what a file does not say: RATIO in samples (2048), MODEL_SR in Hz (44100).
 * Max keeps the words open and read for js itself, so the patch says openfile and again.
 */

var disk = require("latent.disk.js");
var host = require("latent.host.js");
var songs = require("latent.songs.js");
var layouts = require("latent.layouts.js");

autowatch = 0;
inlets = 1;
outlets = 1;
setinletassist(0, "open PATH, read, layout WORD, item N");
setoutletassist(0, "status");

var MOST_CHARACTERS = 1000;
var bufferName = String(jsarguments.length > 1 ? jsarguments[1] : "");
var usual = {ratio: countOf(jsarguments[2], 2048), model_sr: countOf(jsarguments[3], 44100)};
var asked = {layout: "", item: -1};
var last = "";

/** Read the song of a path; a path with blanks may come as several words. */
function openfile() {
    var path = arrayfromargs(arguments).join(" ");
    if (!path) {
        return refuse("no path: open PATH");
    }
    last = path;
    return load(path);
}

/** Read the same file again. */
function again() {
    return last ? load(last) : refuse("no song was opened: open PATH");
}

/** Say how the arrays of the songs to come are laid out; auto: they say it themselves. */
function layout(name) {
    if (name === "auto") {
        asked.layout = "";
    } else if (layouts.names().indexOf(name) >= 0) {
        asked.layout = name;
    } else {
        refuse("no layout " + name + ": auto, " + layouts.names().join(", "));
    }
}

/** Say which sequence of a batch is meant, from 0; -1: there is only one. */
function item(number) {
    if (typeof number !== "number" || number < -1 || number !== Math.floor(number)) {
        refuse("item takes a whole number from 0, or -1");
    } else {
        asked.item = number;
    }
}

function anything() {
    refuse("does not know " + messagename);
}

function load(path) {
    var found = songs.open(where(path), asked), problem;
    if (found.error) {
        return refuse(found.error);
    }
    problem = songs.check(found) || fill(found);
    songs.close(found);
    return problem ? refuse(problem) : tell(found);
}
load.local = 1;

/** Return the path of a file in the folder of the user's patch, or else leave it to Max. */
function where(path) {
    var whole = host.beside(patcher, path), file = disk.open(whole);
    if (file === null) {
        return path;
    }
    file.close();
    return whole;
}
where.local = 1;

/** Put the values of a song that was checked into the buffer~; "" or what went wrong. */
function fill(found) {
    var buffer = new Buffer(bufferName), problem;
    if (!bufferName || buffer.framecount() < 0) {
        return "there is no buffer~ " + bufferName + ": latent.load BUFFER";
    }
    buffer.send("sizeinsamps", found.n_frames, found.n_dims);
    if (buffer.framecount() !== found.n_frames || buffer.channelcount() !== found.n_dims) {
        return "buffer~ " + bufferName + " cannot hold " + found.n_frames + " frames of " +
            found.n_dims + " dims";
    }
    problem = songs.visit(found, function (dim, frame, values) {
        buffer.poke(dim + 1, frame, values);
    });
    buffer.send("sr", (found.model_sr || usual.model_sr) / (found.ratio || usual.ratio));
    return problem;
}
fill.local = 1;

function tell(found) {
    var model_sr = found.model_sr || usual.model_sr, ratio = found.ratio || usual.ratio;
    found.problems.forEach(warn);
    if (!found.model_sr || !found.ratio) {
        warn("does not say its exact rate" + (found.header_hz ? " (its header says " +
            found.header_hz + " Hz, a hint)" : "") + ": taken as " + model_sr + " / " + ratio);
    }
    outlet(0, "dims", found.n_dims);
    outlet(0, "frames", found.n_frames);
    outlet(0, "ratio", ratio);
    outlet(0, "model_sr", model_sr);
    outlet(0, "rate", model_sr / ratio);
    outlet(0, "loaded", found.path);
}
tell.local = 1;

function warn(what) {
    outlet(0, ["warning"].concat(oneLine(what).split(" ")));
}
warn.local = 1;

function refuse(words) {
    var what = oneLine(words);
    outlet(0, ["error"].concat(what.split(" ")));
    error("latent.load: " + what + "\n");
}
refuse.local = 1;

/** Return text that may come out of a file as one line that is not too long. */
function oneLine(text) {
    var plain = text.replace(/[\x00-\x1f\x7f-\x9f]/g, "?");
    return plain.length > MOST_CHARACTERS ? plain.slice(0, MOST_CHARACTERS - 3) + "..." : plain;
}
oneLine.local = 1;

function countOf(value, otherwise) {
    return typeof value === "number" && value >= 1 && value === Math.floor(value) ? value : otherwise;
}
countOf.local = 1;
