/** The rate of a WAV as text beside it, song.wav.txt: lines like "ratio 2048;", for Pd too. */

var bytes = require("latent.bytes.js");
var disk = require("latent.disk.js");
var records = require("latent.record.js");

var MOST_BYTES = 1000;
var BEGINS = /^[ \t\n\r\f\v]*(model_sr|ratio|frames|dims|first_dim)\b/;
var ENTRY = /^[ \t\n\r\f\v]*(model_sr|ratio|frames|dims|first_dim)[ \t]+(\d{1,10})[ \t]*;/;

function nameOf(path) {
    return path.replace(/^.*[\/\\:]/, "") + ".txt";
}

/**
 * Read the text beside a WAV of so many frames and dims.
 *
 * Returns a record (latent.record.js); one that says other numbers, or anything else, is of no
 * use as a whole, with a problem if it begins as ours.
 */
function read(path, n_frames, n_dims) {
    var file = disk.open(path + ".txt"), record = records.empty(), text, found;
    if (file === null) {
        return record;
    }
    text = bytes.text(file.bytes(0, MOST_BYTES + 1));
    file.close();
    if (!BEGINS.test(text)) {
        return record;
    }
    found = entries(text);
    found.problem = found.problem || misfit(found.says, n_frames, n_dims);
    if (found.problem) {
        record.problems.push(nameOf(path) + " " + found.problem + ": it does not count");
        return record;
    }
    record.model_sr = found.says.model_sr || 0;
    record.ratio = found.says.ratio || 0;
    return record;
}

function entries(text) {
    var says = {}, rest = text.replace(/[ \t\n\r\f\v]+$/, ""), entry;
    if (text.length > MOST_BYTES) {
        return {problem: "is longer than " + MOST_BYTES + " bytes"};
    }
    while (rest) {
        entry = ENTRY.exec(rest);
        if (!entry) {
            return {problem: "has no message such as ratio 2048; in line " +
                (text.slice(0, text.lastIndexOf(rest) + 1).split("\n").length)};
        }
        if (says.hasOwnProperty(entry[1])) {
            return {problem: "says " + entry[1] + " twice"};
        }
        says[entry[1]] = Number(entry[2]);
        rest = rest.slice(entry[0].length);
    }
    return {says: says};
}

function misfit(says, n_frames, n_dims) {
    if (says.frames !== n_frames || says.dims !== n_dims) {
        return "is of " + shown(says.frames) + " frames and " + shown(says.dims) + " dims, not " +
            n_frames + " and " + n_dims;
    }
    return says.model_sr === 0 || says.ratio === 0 ? "says a rate of 0" : "";
}

function shown(number) {
    return number === undefined ? "no" : number;
}

exports.nameOf = nameOf;
exports.read = read;
