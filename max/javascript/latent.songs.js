/**
 * Latent songs: opened, checked, and given value by value, whatever container and axis order they
 * lie in. Values come as in the file; a buffer~ rounds them to 32 bits.
 */

var bytes = require("latent.bytes.js");
var disk = require("latent.disk.js");
var layouts = require("latent.layouts.js");
var npy = require("latent.npy.js");
var ratetext = require("latent.ratetext.js");
var records = require("latent.record.js");
var wav = require("latent.wav.js");

// What rounds to infinity in 32 bits begins here.
var TOO_GREAT = 3.4028235677973366e38;
// Numbers that are read at once, and the widest frame that is read as a whole.
var PART = 16384;
var AGAIN = "write it again with the program that made it";
var CONVERT = "latentio convert makes a .wav or .npy of it";

/**
 * Open a song.
 *
 * `asked` has `layout` (a name of latent.layouts.js, "" if none), and `item` (of a batch, -1 if
 * none). Returns {error} in words; or {path, n_frames, n_dims, model_sr, ratio (0: not known),
 * header_hz, problems, ...} for `check`, `visit` and `close`.
 */
function open(path, asked) {
    var file = disk.open(path), found;
    if (file === null) {
        return {error: path + ": does not exist, or cannot be read; check its name", is_missing: true};
    }
    found = opened(file, asked);
    if (found.problem) {
        file.close();
        return {error: path + ": " + found.problem + "; " + (found.fix || AGAIN)};
    }
    return found;
}

function opened(file, asked) {
    var kind = containerOf(file), head, record, layout, place;
    if (kind.problem) {
        return kind;
    }
    head = kind.name === "wav" ? wav.header(file) : npy.header(file);
    if (head.problem) {
        return head;
    }
    record = kind.name === "wav" ? head.record : records.beside(file);
    layout = layouts.resolve(head.shape, kind.name === "wav" ? "td" : record.layout,
        kind.name === "wav", asked.layout);
    if (layout.problem) {
        return layout;
    }
    place = layouts.places(head.shape, layout, head.fortran === true, asked.item);
    if (place.problem) {
        return place;
    }
    if (place.n_frames === 0) {
        return {problem: "holds no frames", fix: "check what made it"};
    }
    return song(file, kind, head, record, layout, place);
}

function containerOf(file) {
    var start = bytes.text(file.bytes(0, 6)), suffix = /\.[^.\/\\:]*$/.exec(file.path);
    var kind = {name: "", problems: []};
    suffix = suffix ? suffix[0].toLowerCase() : "";
    if (file.size === 0) {
        return {problem: "is empty (0 bytes)", fix: "write it again"};
    }
    if (file.size > disk.MOST_BYTES) {
        return {problem: "is longer than 2 GB", fix: "latentio split makes shorter parts"};
    }
    if (/^(RIFF|RIFX|RF64|BW64)/.test(start)) {
        kind.name = "wav";
    } else if (start === npy.MAGIC) {
        kind.name = "npy";
    } else if (suffix === ".npy" && !/^PK/.test(start)) {
        return {problem: "is not a .npy file (it does not begin with \\x93NUMPY)"};
    } else if (suffix === ".wav") {
        return {problem: "is not a WAV file (it does not begin with RIFF)"};
    } else {
        return {problem: "is neither WAV nor .npy", fix: CONVERT};
    }
    if (suffix !== "." + kind.name && suffix !== ".wave") {
        kind.problems.push("is named " + (suffix || "without suffix") + " but is " + kind.name +
            "; read as that");
    }
    return kind;
}

function song(file, kind, head, record, layout, place) {
    var text = kind.name === "wav" ? ratetext.read(file.path, place.n_frames, place.n_dims) :
        records.empty();
    var problems = kind.problems.concat(head.problems, record.problems, text.problems);
    if (differ(record.model_sr, text.model_sr) || differ(record.ratio, text.ratio)) {
        problems.push(ratetext.nameOf(file.path) +
            " says another rate than the file itself: the file counts");
    }
    if (record.n_dims && record.n_dims !== place.n_dims) {
        problems.push("its metadata say " + record.n_dims + " dims, its values have " +
            place.n_dims + ": values win");
    }
    if (kind.name === "npy" && /^[iu]/.test(head.kind)) {
        problems.push("holds whole numbers: codes of a quantiser, not continuous latents?");
    }
    return {
        file: file,
        path: file.path,
        n_frames: place.n_frames,
        n_dims: place.n_dims,
        model_sr: record.model_sr || text.model_sr || layout.model_sr,
        ratio: record.ratio || text.ratio || layout.ratio,
        header_hz: head.rate_hz || 0,
        problems: problems,
        is_rate_bad: text.problems.length > 0,
        kind: head.kind,
        big: head.big,
        offset: head.offset,
        scale: head.scale || 1,
        shift: head.shift || 0,
        place: place
    };
}

function differ(one, other) {
    return one && other && one !== other;
}

/**
 * Give all values: `take(dim, frame, values)`, several frames of one dim at a time.
 *
 * Returns "" or what went wrong in words.
 */
function visit(found, take) {
    var place = found.place;
    var whole = place.step <= PART && place.dims.every(function (at) { return at < place.step; });
    return whole ? visitFrames(found, take) : visitDims(found, take);
}

/** Time is the outer axis: some frames are read at once, and taken apart. */
function visitFrames(found, take) {
    var place = found.place, most = Math.max(1, Math.floor(PART / place.step));
    var reach = Math.max.apply(null, place.dims) + 1, frame, count, values, dim;
    for (frame = 0; frame < found.n_frames; frame += count) {
        count = Math.min(most, found.n_frames - frame);
        values = numbers(found, place.base + frame * place.step, (count - 1) * place.step + reach);
        if (values === null) {
            return ended(found);
        }
        for (dim = 0; dim < place.dims.length; dim += 1) {
            take(dim, frame, everyNth(values, place.dims[dim], place.step, count));
        }
    }
    return "";
}

/** Time is an inner axis: each dim is read by itself. */
function visitDims(found, take) {
    var place = found.place, most = Math.max(1, Math.floor(PART / place.step)), dim, frame, count;
    var values;
    for (dim = 0; dim < place.dims.length; dim += 1) {
        for (frame = 0; frame < found.n_frames; frame += count) {
            count = Math.min(most, found.n_frames - frame);
            values = numbers(found, place.base + place.dims[dim] + frame * place.step,
                (count - 1) * place.step + 1);
            if (values === null) {
                return ended(found);
            }
            take(dim, frame, everyNth(values, 0, place.step, count));
        }
    }
    return "";
}

function numbers(found, first, count) {
    var at = found.offset + first * disk.NUMBERS[found.kind].width;
    var values = found.file.numbers(found.kind, found.big, at, count), n;
    if (values !== null && (found.scale !== 1 || found.shift !== 0)) {
        for (n = 0; n < values.length; n += 1) {
            values[n] = (values[n] - found.shift) * found.scale;
        }
    }
    return values;
}

function everyNth(values, first, step, count) {
    var found = [], n;
    if (step === 1) {
        return first === 0 && values.length === count ? values : values.slice(first, first + count);
    }
    for (n = 0; n < count; n += 1) {
        found.push(values[first + n * step]);
    }
    return found;
}

function ended(found) {
    return found.path + ": ended while it was being read; try again";
}

/** Read all values once: "" if a buffer~ can hold them, or what is wrong in words. */
function check(found) {
    var bad = {count: 0, frame: 0, dim: 0, value: 0}, problem;
    problem = visit(found, function (dim, frame, values) {
        var n;
        for (n = 0; n < values.length; n += 1) {
            if (!(values[n] > -TOO_GREAT && values[n] < TOO_GREAT)) {
                note(bad, dim, frame + n, values[n]);
            }
        }
    });
    if (problem || !bad.count) {
        return problem;
    }
    return found.path + ": " + bad.count + " values are not finite in 32 bits, the first (" +
        bad.value + ") at frame " + bad.frame + " dim " + bad.dim + "; latentio convert --finite zero";
}

function note(bad, dim, frame, value) {
    // Of one frame, the dims come in their order.
    if (!bad.count || frame < bad.frame) {
        bad.frame = frame;
        bad.dim = dim;
        bad.value = value;
    }
    bad.count += 1;
}

function close(found) {
    found.file.close();
}

exports.open = open;
exports.check = check;
exports.visit = visit;
exports.close = close;
