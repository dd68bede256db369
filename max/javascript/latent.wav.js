/** The chunks of RIFF, RIFX and RF64 files of form WAVE, read without trusting a size in them. */

var bytes = require("latent.bytes.js");
var records = require("latent.record.js");

var UNKNOWN_SIZE = 4294967295;
var MOST_CHUNKS = 4096;
var MOST_HEADER_RATE_HZ = 10000000;
var PCM = 1;
var FLOAT = 3;
var EXTENSIBLE = 65534;
var KINDS = {"3/32": "f4", "3/64": "f8", "1/8": "u1", "1/16": "i2", "1/24": "i3", "1/32": "i4"};

/**
 * Read the header of an open file (latent.disk.js).
 *
 * Returns {problem, fix} in words, or {kind, big, shape, offset, scale, shift, record, rate_hz,
 * problems}: a sample is (number - shift) * scale; the header's rate is a hint, 0 if it is none.
 */
function header(file) {
    var start = file.bytes(0, 12), form = bytes.text(start.slice(8, 12)), riff;
    if (form !== "WAVE") {
        return {problem: start.length < 12 ? "is not a WAV file (it does not begin with RIFF)" :
            "is a RIFF file of form " + JSON.stringify(form) + ", not WAVE"};
    }
    riff = chunks(file, bytes.text(start.slice(0, 4)), bytes.whole(start, 4, 4, start[3] === 88));
    return riff.problem ? riff : format(file, riff);
}

function chunks(file, name, riffSize) {
    var big = name === "RIFX", streamed = riffSize === 0 || riffSize === UNKNOWN_SIZE;
    var riff = {big: big, chunks: [], problems: []}, at = 12, end = 12, size64 = 0, seen = false;
    var head, chunk;
    while (at + 8 <= file.size) {
        head = file.bytes(at, 8);
        chunk = {name: bytes.text(head.slice(0, 4)), start: at + 8,
            size: bytes.whole(head, 4, 4, big)};
        if (riff.chunks.length === MOST_CHUNKS) {
            return {problem: "has more than " + MOST_CHUNKS + " chunks"};
        }
        if (chunk.name === "data" && chunk.size === UNKNOWN_SIZE && size64) {
            chunk.size = size64;
        }
        if (isDamaged(chunk, file.size)) {
            if (!seen) {
                return {problem: "chunk at byte " + at + " is damaged (name " +
                    JSON.stringify(chunk.name) + ", size " + chunk.size + ")"};
            }
            riff.problems.push(file.size - at + " bytes after the data are no chunk");
            break;
        }
        if (chunk.name === "data") {
            seen = true;
            chunk.size = chunk.size === 0 && streamed ? UNKNOWN_SIZE : chunk.size;
        }
        if (chunk.name === "ds64") {
            if (chunk.size < 28 || chunk.start + 28 > file.size) {
                return {problem: "is an RF64 file whose ds64 chunk is cut off"};
            }
            size64 = bytes.whole(file.bytes(chunk.start + 8, 8), 0, 8, false);
        }
        chunk.available = Math.min(chunk.size, file.size - chunk.start);
        end = chunk.start + chunk.available;
        riff.chunks.push(chunk);
        at = chunk.start + chunk.size + chunk.size % 2;
    }
    if (name === "RIFF" || big) {
        sizeProblems(riff, riffSize, streamed, end);
    }
    return riff;
}

function isDamaged(chunk, fileSize) {
    return !/^[ -~]{4}$/.test(chunk.name) ||
        (chunk.start + chunk.size > fileSize && chunk.name !== "data");
}

function sizeProblems(riff, riffSize, streamed, end) {
    if (streamed) {
        riff.problems.push("RIFF size was never filled in (recording cut off, or streamed)");
    } else if (riffSize + 8 < end) {
        riff.problems.push("RIFF size says " + (riffSize + 8) + " bytes, the chunks reach to " + end);
    }
}

function named(riff, name) {
    return riff.chunks.filter(function (chunk) { return chunk.name === name; });
}

function format(file, riff) {
    var found = named(riff, "fmt "), about, tag, channels, bits, align, rate;
    if (!found.length) {
        return {problem: "has no fmt chunk: nothing says what the data are"};
    }
    if (found[0].size < 16) {
        return {problem: "has a fmt chunk of " + found[0].size + " bytes; 16 are needed"};
    }
    about = file.bytes(found[0].start, Math.min(found[0].size, 40));
    tag = bytes.whole(about, 0, 2, riff.big);
    channels = bytes.whole(about, 2, 2, riff.big);
    rate = bytes.whole(about, 4, 4, riff.big);
    align = bytes.whole(about, 12, 2, riff.big);
    bits = bytes.whole(about, 14, 2, riff.big);
    if (tag === EXTENSIBLE && about.length === 40) {
        tag = bytes.whole(about, 24, 2, riff.big);
    }
    if (channels === 0) {
        return {problem: "says it has 0 channels"};
    }
    if (align * 8 !== channels * bits) {
        riff.problems.push("block align says " + align + " bytes a frame, taken as " +
            Math.floor(channels * bits / 8));
    }
    if (rate < 1 || rate > MOST_HEADER_RATE_HZ) {
        riff.problems.push("header rate " + rate + " Hz is not plausible, ignored");
        rate = 0;
    }
    return data(file, riff, tag, channels, bits, rate);
}

function data(file, riff, tag, channels, bits, rate) {
    var found = named(riff, "data"), kind = KINDS[tag + "/" + bits], chunk, frameBytes, frames;
    if (!found.length) {
        return {problem: "has no data chunk (its end may be missing)"};
    }
    if (!kind) {
        return {problem: "has an unsupported sample format (" +
            ({1: "PCM", 3: "float"}[tag] || "format tag " + tag) + ", " + bits + " bits)",
            fix: "write 32- or 64-bit float"};
    }
    if (found.length > 1) {
        riff.problems.push("has " + found.length + " data chunks; only the first is read");
    }
    chunk = found[0];
    frameBytes = channels * bits / 8;
    frames = Math.floor(chunk.available / frameBytes);
    if (chunk.available && !frames) {
        return {problem: "holds less than one frame (" + chunk.available + " bytes, " + channels +
            " channels)"};
    }
    dataProblems(riff.problems, chunk, frameBytes, frames, tag, bits);
    return {
        kind: kind,
        big: riff.big,
        shape: [frames, channels],
        offset: chunk.start,
        scale: tag === PCM ? Math.pow(2, 1 - bits) : 1,
        shift: kind === "u1" ? 128 : 0,
        record: comment(file, riff),
        rate_hz: rate,
        problems: riff.problems
    };
}

function dataProblems(problems, chunk, frameBytes, frames, tag, bits) {
    var rest = chunk.available - frames * frameBytes;
    if (chunk.size === UNKNOWN_SIZE) {
        problems.push("data size was never filled in; read to the end: " + frames + " frames");
    } else if (chunk.available < chunk.size) {
        problems.push("header promises " + Math.floor(chunk.size / frameBytes) + " frames, " +
            frames + " are there");
    }
    if (rest) {
        problems.push(rest + " bytes of an unfinished last frame are left out");
    }
    if (tag === PCM) {
        problems.push(bits + "-bit PCM: its writer has rounded, and scaled or clipped to -1..1, " +
            "the values");
    }
}

/** Return the record in the file's comment; another program's comment is none of ours. */
function comment(file, riff) {
    var lists = named(riff, "LIST"), n, at, content, size, text;
    for (n = 0; n < lists.length; n += 1) {
        if (lists[n].available > records.MOST_BYTES) {
            riff.problems.push("its comment is longer than " + records.MOST_BYTES + " bytes, ignored");
            continue;
        }
        content = file.bytes(lists[n].start, lists[n].available);
        for (at = 4; at + 8 <= content.length && bytes.text(content.slice(0, 4)) === "INFO";) {
            size = bytes.whole(content, at + 4, 4, riff.big);
            text = bytes.text(content.slice(at + 8, at + 8 + size)).replace(/\0+$/, "");
            if (bytes.text(content.slice(at, at + 4)) === "ICMT" && /^\s*\{"latentio"/.test(text)) {
                return records.load(bytes.ascii(text));
            }
            at += 8 + size + size % 2;
        }
    }
    return records.empty();
}

exports.header = header;
