/** Small files, read and written as a whole. */

var disk = require("latent.disk.js");

/** Return how many bytes a file has; -1 if it is not there. */
function size(path) {
    var file = disk.open(path), found;
    if (file === null) {
        return -1;
    }
    found = file.size;
    file.close();
    return found;
}

/** Return the bytes of a file; null if it is not there, or longer than `most`. */
function read(path, most) {
    var file = disk.open(path), content;
    if (file === null) {
        return null;
    }
    content = file.size <= most ? file.bytes(0, file.size) : null;
    file.close();
    return content;
}

/**
 * Write bytes in place of a file; return whether they are all there.
 *
 * Max's js cannot rename a file: if the disk is full, what was there is written once more.
 */
function write(path, content) {
    var before = read(path, disk.MOST_BYTES), isWhole = put(path, content);
    if (!isWhole && before !== null) {
        put(path, before);
    }
    return isWhole;
}

function put(path, content) {
    var file = disk.create(path), isWhole;
    if (file === null) {
        return false;
    }
    file.bytes(content);
    isWhole = file.size() === content.length;
    file.close();
    return isWhole;
}

exports.read = read;
exports.size = size;
exports.write = write;
