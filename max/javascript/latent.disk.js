/**
 * Files, read and written in small pieces. What is wrong with a file is told by the functions
 * that use this as text, never thrown.
 */

var bytes = require("latent.bytes.js");

// Numbers in one call of Max's File, and the greatest place that it surely counts to.
var PIECE = 4096;
var MOST_BYTES = 2147483647;

// How the numbers of a file are read: the bytes of one, and n of them at the file's place.
var NUMBERS = {
    f2: {width: 2, read: function (file, n) {
        return each(file.readint16(n), function (v) { return bytes.half(v & 65535); });
    }},
    f4: {width: 4, read: function (file, n) { return file.readfloat32(n); }},
    f8: {width: 8, read: function (file, n) { return file.readfloat64(n); }},
    i1: {width: 1, read: function (file, n) {
        return each(file.readbytes(n), function (v) { return v < 128 ? v : v - 256; });
    }},
    u1: {width: 1, read: function (file, n) { return file.readbytes(n); }},
    i2: {width: 2, read: function (file, n) { return file.readint16(n); }},
    u2: {width: 2, read: function (file, n) {
        return each(file.readint16(n), function (v) { return v & 65535; });
    }},
    i3: {width: 3, read: function (file, n) { return threes(file.readbytes(3 * n), file); }},
    i4: {width: 4, read: function (file, n) { return file.readint32(n); }},
    u4: {width: 4, read: function (file, n) {
        return each(file.readint32(n), function (v) { return v >>> 0; });
    }},
    i8: {width: 8, read: function (file, n) { return pairs(file.readint32(2 * n), file, false); }},
    u8: {width: 8, read: function (file, n) { return pairs(file.readint32(2 * n), file, true); }}
};

function each(values, change) {
    var changed = [], n;
    for (n = 0; n < values.length; n += 1) {
        changed.push(change(values[n]));
    }
    return changed;
}

function threes(values, file) {
    var found = [], big = file.byteorder === "big", at, number;
    for (at = 0; at + 3 <= values.length; at += 3) {
        number = bytes.whole(values, at, 3, big);
        found.push(number < 8388608 ? number : number - 16777216);
    }
    return found;
}

/** Return pairs of 32-bit numbers as 64-bit ones, rounded to what a number can hold. */
function pairs(values, file, unsigned) {
    var found = [], big = file.byteorder === "big", at, high, low;
    for (at = 0; at + 2 <= values.length; at += 2) {
        high = values[big ? at : at + 1];
        low = values[big ? at + 1 : at] >>> 0;
        found.push((unsigned ? high >>> 0 : high) * 4294967296 + low);
    }
    return found;
}

/** Return whether a File is open: a property in one page of Max's reference, a method in another. */
function isOpen(file) {
    return typeof file.isopen === "function" ? file.isopen() : file.isopen;
}

/**
 * Open a file to read.
 *
 * Returns null if it is not there, else an object: `path`, `size` in bytes; `bytes(at, count)`
 * gives as many bytes as there are; `numbers(kind, big, at, count)` gives `count` numbers of a
 * kind of NUMBERS (as `values`) from byte `at` on, or null if the file ends before; `close()`.
 */
function open(path) {
    var file = new File(path, "read");
    if (!isOpen(file)) {
        return null;
    }
    return {
        path: path,
        size: file.eof,
        bytes: function (at, count) {
            return pieces(file, NUMBERS.u1, at, Math.max(0, Math.min(count, file.eof - at)));
        },
        numbers: function (kind, big, at, count) {
            var values;
            if (at + count * NUMBERS[kind].width > file.eof) {
                return null;
            }
            file.byteorder = big ? "big" : "little";
            values = pieces(file, NUMBERS[kind], at, count);
            return values.length === count ? values : null;
        },
        close: function () {
            file.close();
        }
    };
}

function pieces(file, kind, at, count) {
    var most = Math.floor(PIECE / kind.width) * kind.width, all = [], left = count, piece;
    if (count > 0) {
        file.position = at;
    }
    while (left > 0) {
        piece = kind.read(file, Math.min(left, most));
        if (piece.length === 0) {
            break;
        }
        all = all.length ? all.concat(piece) : piece;
        left -= piece.length;
    }
    return all;
}


/**
 * Open a file to write, and empty it; null if that cannot be.
 *
 * `bytes(list)` and `floats(list)` (32 bits, the smallest byte first) append; `bytesAt(at, list)`
 * writes over what is there; `size()` in bytes; `close()`.
 */
function create(path) {
    var file = new File(path, "write");
    if (!isOpen(file)) {
        return null;
    }
    file.eof = 0;
    file.position = 0;
    file.byteorder = "little";
    return {
        bytes: function (list) {
            inPieces(list, function (piece) { file.writebytes(piece); });
        },
        floats: function (list) {
            inPieces(list, function (piece) { file.writefloat32(piece); });
        },
        bytesAt: function (at, list) {
            file.position = at;
            file.writebytes(list);
        },
        size: function () {
            return file.eof;
        },
        close: function () {
            file.close();
        }
    };
}

function inPieces(list, write) {
    var at;
    for (at = 0; at < list.length; at += PIECE) {
        write(list.slice(at, at + PIECE));
    }
}

exports.PIECE = PIECE;
exports.MOST_BYTES = MOST_BYTES;
exports.NUMBERS = NUMBERS;
exports.open = open;
exports.create = create;
