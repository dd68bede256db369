/** Bytes as text and as numbers, for files of other programs. A byte is a number, 0 to 255. */

var CRC_TABLE = null;
// What the exponents of half-precision floats stand for, for a fraction in 1024ths.
var HALF_SCALES = [];

/** Return bytes as text, one character each. */
function text(bytes) {
    var parts = [], at;
    for (at = 0; at < bytes.length; at += 1024) {
        parts.push(String.fromCharCode.apply(null, bytes.slice(at, at + 1024)));
    }
    return parts.join("");
}

/** Return bytes in UTF-8 as text, or null if they are none. */
function utf8(bytes) {
    try {
        return decodeURIComponent(escape(text(bytes)));
    } catch (problem) {
        return null;
    }
}

/** Return ASCII text as bytes. */
function ascii(words) {
    var bytes = [], at;
    for (at = 0; at < words.length; at += 1) {
        bytes.push(words.charCodeAt(at));
    }
    return bytes;
}

/** Return `width` bytes from `at` on as a whole number, 0 or more; exact below 2^53. */
function whole(bytes, at, width, big) {
    var number = 0, n;
    for (n = 0; n < width; n += 1) {
        number = number * 256 + bytes[big ? at + n : at + width - 1 - n];
    }
    return number;
}

/** Return a whole number below 2^32 as bytes, the smallest first. */
function little(number, width) {
    var bytes = [], n;
    for (n = 0; n < width; n += 1) {
        bytes.push(number % 256);
        number = Math.floor(number / 256);
    }
    return bytes;
}

/** Return the number that 16 bits (0 to 65535) are as a half-precision float. */
function half(bits) {
    var sign = bits >= 32768 ? -1 : 1;
    var exponent = Math.floor(bits / 1024) % 32, fraction = bits % 1024;
    if (exponent === 31) {
        return fraction ? NaN : sign * Infinity;
    }
    if (HALF_SCALES.length === 0) {
        halfScales();
    }
    return sign * (exponent ? 1024 + fraction : fraction) * HALF_SCALES[exponent];
}

function halfScales() {
    var exponent;
    for (exponent = 0; exponent < 31; exponent += 1) {
        HALF_SCALES.push(Math.pow(2, Math.max(1, exponent) - 25));
    }
}

/** Return the CRC-32 of bytes, going on from that of the bytes before (0 at first). */
function crc32(bytes, before) {
    var crc = before ^ -1, at;
    if (CRC_TABLE === null) {
        CRC_TABLE = crcTable();
    }
    for (at = 0; at < bytes.length; at += 1) {
        crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ bytes[at]) & 255];
    }
    return (crc ^ -1) >>> 0;
}

function crcTable() {
    var table = [], n, crc, bit;
    for (n = 0; n < 256; n += 1) {
        crc = n;
        for (bit = 0; bit < 8; bit += 1) {
            crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
        }
        table.push(crc);
    }
    return table;
}

exports.text = text;
exports.utf8 = utf8;
exports.ascii = ascii;
exports.whole = whole;
exports.little = little;
exports.half = half;
exports.crc32 = crc32;
