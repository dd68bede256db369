/**
 * Latent songs, written as latentio writes them: a WAV of 32-bit floats with its rate as text
 * beside it, or a .npy with its sidecar.
 *
 * Max's js can neither rename nor remove a file, so an old file of the name is lost at once. The
 * magic word is written last, when all else is there: half a song is no song to any reader. What
 * says the rate is emptied first and filled last, so it never stands beside values of another song.
 */

var bytes = require("latent.bytes.js");
var disk = require("latent.disk.js");
var npy = require("latent.npy.js");
var records = require("latent.record.js");

var MOST_WAV_DIMS = 1024;
var MOST_HEADER_RATE_HZ = 10000000;
var WAV_OFFSET = 56;

/**
 * Write a WAV.
 *
 * `about` has n_frames, n_dims, and where they are known model_sr in Hz and ratio in samples;
 * `frames(first, count)` gives the values of some frames, frame after frame. Returns "" or what
 * went wrong in words.
 */
function writeWav(path, about, frames) {
    var comment = commentOf(about), size = about.n_frames * about.n_dims * 4, problem;
    if (about.n_dims > MOST_WAV_DIMS) {
        return path + ": WAV holds " + MOST_WAV_DIMS + " dims, not " + about.n_dims +
            "; write a .npy file";
    }
    problem = fits(path, about, WAV_OFFSET + size + comment.length) || empty(path + ".txt") ||
        write(path, wavHeader(about, size, comment.length), about, frames, comment);
    return problem || text(path + ".txt", rateText(about));
}

/** Write a .npy and its sidecar; as `writeWav`. */
function writeNpy(path, about, frames) {
    var header = npyHeader(about), problem;
    problem = fits(path, about, header.length + about.n_frames * about.n_dims * 4) ||
        empty(path + ".json") || write(path, header, about, frames, []);
    return problem || sidecar(path, about);
}

function fits(path, about, size) {
    if (!(about.n_frames >= 1 && about.n_dims >= 1)) {
        return path + ": there are no frames to write";
    }
    return size <= disk.MOST_BYTES ? "" : path + ": would be longer than 2 GB; write less";
}

/** Write header, values and end, and after all of it the magic, the first bytes of the header. */
function write(path, header, about, frames, end) {
    var file = disk.create(path), count = Math.max(1, Math.floor(disk.PIECE / about.n_dims)), frame;
    var magic = header[0] === 0x93 ? 6 : 4, size, values;
    if (file === null) {
        return path + ": cannot be written; choose a place you may write to";
    }
    file.bytes(zeros(magic).concat(header.slice(magic)));
    for (frame = 0; frame < about.n_frames; frame += count) {
        values = frames(frame, Math.min(count, about.n_frames - frame));
        if (values === null) {
            file.close();
            return path + ": the values ended at frame " + frame + "; it is not written";
        }
        file.floats(values);
    }
    if (end.length) {
        file.bytes(end);
    }
    size = header.length + about.n_frames * about.n_dims * 4 + end.length;
    if (file.size() === size) {
        file.bytesAt(0, header.slice(0, magic));
    }
    values = file.size();
    file.close();
    return values === size ? begins(path, header.slice(0, magic)) :
        path + ": only " + values + " of " + size + " bytes were written; free some space";
}

function begins(path, magic) {
    var file = disk.open(path), good = file !== null && bytes.text(file.bytes(0, magic.length)) ===
        bytes.text(magic);
    if (file !== null) {
        file.close();
    }
    return good ? "" : path + ": cannot be written; choose another place";
}

function zeros(count) {
    var list = [];
    while (list.length < count) {
        list.push(0);
    }
    return list;
}

/** Empty a file that says the rate of another song, if it is there. */
function empty(path) {
    var there = disk.open(path);
    if (there === null) {
        return "";
    }
    there.close();
    return text(path, "");
}

function text(path, words) {
    var file = disk.create(path), size;
    if (file === null) {
        return path + ": cannot be written; choose a place you may write to";
    }
    if (words) {
        file.bytes(bytes.ascii(words));
    }
    size = file.size();
    file.close();
    return size === words.length ? "" : path + ": cannot be written; free some space";
}

function rateText(about) {
    var lines = [["model_sr", about.model_sr], ["ratio", about.ratio], ["frames", about.n_frames],
        ["dims", about.n_dims], ["first_dim", about.first_dim || "0"]];
    return lines.map(function (line) {
        return line[1] ? line[0] + " " + line[1] + ";\n" : "";
    }).join("");
}

/** Return the record as JSON, without its closing brace; as latentio writes it. */
function record(about) {
    var parts = ["{\"latentio\": 1, \"layout\": \"td\", \"n_dims\": " + about.n_dims];
    if (about.model_sr) {
        parts.push("\"model_sr\": " + about.model_sr);
    }
    if (about.ratio) {
        parts.push("\"ratio\": " + about.ratio);
    }
    if (about.model_sr && about.ratio) {
        parts.push("\"frame_rate\": \"" + fraction(about.model_sr, about.ratio) + "\"");
    }
    if (about.first_dim) {
        parts.push("\"first_dim\": " + about.first_dim);
    }
    return parts.join(", ");
}

function fraction(top, bottom) {
    var a = top, b = bottom, rest;
    while (b) {
        rest = a % b;
        a = b;
        b = rest;
    }
    return top / a + "/" + bottom / a;
}

function sidecar(path, about) {
    var file = disk.open(path), print;
    if (file === null) {
        return path + ": cannot be read again";
    }
    print = records.fingerprint(file);
    file.close();
    return text(path + ".json", record(about) + ", \"file\": {\"bytes\": " + print.bytes +
        ", \"crc32\": " + print.crc32 + "}}\n");
}

function commentOf(about) {
    var content = bytes.ascii(record(about) + "}\0"), info;
    if (content.length % 2) {
        content.push(0);
    }
    info = bytes.ascii("INFOICMT").concat(bytes.little(content.length, 4), content);
    return bytes.ascii("LIST").concat(bytes.little(info.length, 4), info);
}

function wavHeader(about, size, commentSize) {
    var hertz = headerRate(about), frame = about.n_dims * 4;
    return [].concat(
        bytes.ascii("RIFF"), bytes.little(48 + size + commentSize, 4), bytes.ascii("WAVEfmt "),
        bytes.little(16, 4), bytes.little(3, 2), bytes.little(about.n_dims, 2),
        bytes.little(hertz, 4), bytes.little(Math.min(hertz * frame, 4294967295), 4),
        bytes.little(frame, 2), bytes.little(32, 2), bytes.ascii("fact"), bytes.little(4, 4),
        bytes.little(about.n_frames, 4), bytes.ascii("data"), bytes.little(size, 4)
    );
}

/** The nearest whole number to the frame rate, the even one of two; a hint only. */
function headerRate(about) {
    var rate = about.model_sr && about.ratio ? about.model_sr / about.ratio : 1;
    var down = Math.floor(rate), hertz = rate - down > 0.5 ? down + 1 : down;
    if (rate - down === 0.5 && down % 2) {
        hertz = down + 1;
    }
    return Math.min(Math.max(1, hertz), MOST_HEADER_RATE_HZ);
}

function npyHeader(about) {
    var words = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + about.n_frames + ", " +
        about.n_dims + ")}";
    while ((npy.MAGIC.length + 4 + words.length + 1) % 64) {
        words += " ";
    }
    words += "\n";
    return bytes.ascii(npy.MAGIC).concat([1, 0], bytes.little(words.length, 2), bytes.ascii(words));
}

exports.writeWav = writeWav;
exports.writeNpy = writeNpy;
