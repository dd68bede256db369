/**
 * What the metadata of a file say of its rate: the record of latentio (docs/format.md), in a WAV,
 * or in the JSON beside a .npy. What is not sound is left out, with a problem in words.
 */

var bytes = require("latent.bytes.js");
var disk = require("latent.disk.js");
var json = require("latent.json.js");

var MOST_BYTES = 1048576;
var ENDS_BYTES = 4096;
var AXES = ["td", "dt", "btd", "bdt"];

/** Return a record that says nothing: rates in Hz and samples, 0 if not known. */
function empty(problems) {
    return {model_sr: 0, ratio: 0, n_dims: 0, layout: "", problems: problems || []};
}

/** Return the record that JSON text (bytes in UTF-8) is. */
function load(content) {
    var entry = object(content);
    return entry.problem ? empty(["metadata " + entry.problem + ", ignored"]) : check(entry.value);
}

/** Return {value} of JSON that is an object, or {problem}. */
function object(content) {
    var text = bytes.utf8(content), found;
    if (text === null) {
        return {problem: "is not UTF-8"};
    }
    found = json.parse(text);
    if (!found.problem && !isObject(found.value)) {
        return {problem: "is not a JSON object"};
    }
    return found;
}

function isObject(value) {
    return typeof value === "object" && value !== null && !(value instanceof Array) &&
        !(value instanceof json.Real);
}

function check(entry) {
    var record = empty();

    function take(names, kind, good, none) {
        var n, found;
        for (n = 0; n < names.length; n += 1) {
            found = own(entry, names[n]);
            if (found !== null && good(found)) {
                return found;
            }
            if (found !== null) {
                record.problems.push("metadata " + names[n] + " is not " + kind + ", ignored");
            }
        }
        return none;
    }

    record.model_sr = take(["model_sr", "sample_rate"], "a positive whole number", isCount, 0);
    record.ratio = take(["ratio"], "a positive whole number", isCount, 0);
    record.n_dims = take(["n_dims", "dims"], "a positive whole number", isCount, 0);
    record.layout = take(["layout"], "one of " + AXES.join(", "), isAxes, "");
    return record;
}

function own(entry, name) {
    var has = Object.prototype.hasOwnProperty.call(entry, name);
    return has && entry[name] !== undefined ? entry[name] : null;
}

function isCount(value) {
    return typeof value === "number" && value >= 1 && value < 9007199254740992;
}

function isAxes(value) {
    return AXES.indexOf(value) >= 0;
}

/**
 * Return the record beside an open file (latent.disk.js): name.npy.json, or name.json.
 *
 * One that names the file by size and checksum is believed for that file alone.
 */
function beside(file) {
    var names = [file.path + ".json", file.path.replace(/\.[^.\/\\:]*$/, "") + ".json"], n, found;
    for (n = 0; n < names.length; n += 1) {
        found = sidecar(names[n], file);
        if (found !== null) {
            return found;
        }
    }
    return empty();
}

function sidecar(path, file) {
    var name = path.replace(/^.*[\/\\:]/, ""), json_file = disk.open(path), record;
    if (json_file === null) {
        return null;
    }
    if (json_file.size > MOST_BYTES) {
        record = empty(["is longer than " + MOST_BYTES + " bytes, ignored"]);
    } else {
        record = choose(json_file.bytes(0, json_file.size), file);
    }
    json_file.close();
    record.problems = record.problems.map(function (problem) {
        return "sidecar " + name + ": " + problem;
    });
    return record;
}

function choose(content, file) {
    var entry = object(content), version;
    if (entry.problem) {
        return empty([entry.problem + ", ignored"]);
    }
    version = entry.value;
    if (own(version, "file") !== null) {
        version = versionOf(file, version);
        if (version === null) {
            return empty(["belongs to another version of the file, ignored"]);
        }
    }
    return check(version);
}

function versionOf(file, entry) {
    var print = fingerprint(file), versions = [entry, own(entry, "previous")], n, named;
    for (n = 0; n < versions.length; n += 1) {
        named = isObject(versions[n]) ? own(versions[n], "file") : null;
        if (isObject(named) && named.bytes === print.bytes && named.crc32 === print.crc32) {
            return versions[n];
        }
    }
    return null;
}

/** Return what tells an open file from another version of itself: bytes, crc32 of both ends. */
function fingerprint(file) {
    var first = file.bytes(0, ENDS_BYTES);
    var last = file.bytes(Math.max(0, file.size - ENDS_BYTES), ENDS_BYTES);
    return {bytes: file.size, crc32: bytes.crc32(last, bytes.crc32(first, 0))};
}

exports.MOST_BYTES = MOST_BYTES;
exports.empty = empty;
exports.load = load;
exports.beside = beside;
exports.fingerprint = fingerprint;
