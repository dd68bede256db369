/**
 * The way of an object to the server: its messages go to the latent.bridge of its NAME, over
 * [send NAME-latent-out], and what that hears comes back over [receive NAME-latent-in].
 *
 * to the bridge:
 *   hello                    say how you are
 *   /ADDRESS VALUES          an OSC message
 * from the bridge:
 *   bridge CONNECTED HERE    CONNECTED 0/1: a socket is open; HERE 1: the server answers, 0: it does
 *                            not, -1: it was not heard yet
 *   /ADDRESS VALUES          an answer or event
 */

// What [udpsend] takes at once, in bytes.
var MOST_BYTES = 5096;
var NOT_CONNECTED = "not connected";
var NO_ANSWER = "no answer - is latent-bridge serve running?";

/**
 * @param {object} host toServer(atoms); fail(words) takes what is wrong
 */
function Line(host) {
    this.host = host;
    this.isConnected = false;
    this.here = -1;
}

Line.prototype.load = function () {
    this.host.toServer(["hello"]);
};

/** Take `bridge CONNECTED HERE`; return whether the server came or went: 1, 0 or null. */
Line.prototype.heard = function (args) {
    var here = args[1], was = this.here;
    this.isConnected = args[0] === 1;
    this.here = here;
    return here === was || here < 0 ? null : here;
};

/** Tell whether the server answers. */
Line.prototype.isHere = function () {
    return this.here === 1;
};

/** Return 1: what is sent now is on its way, 0: not connected, -1: nobody answers. */
Line.prototype.state = function () {
    if (!this.isConnected) {
        return 0;
    }
    return this.here === 0 ? -1 : 1;
};

/** Send an OSC message, or say that nobody will hear it. */
Line.prototype.send = function (atoms) {
    if (this.pass(atoms)) {
        this.tell(this.state());
    }
};

/** Send an OSC message and say nothing but that it is too long; return whether it was not. */
Line.prototype.pass = function (atoms) {
    var size = bytesOf(atoms);
    if (size > MOST_BYTES) {
        this.host.fail(["too", "long", "for", "Max:", size, "bytes", "of", MOST_BYTES, "at", "most"]);
        return false;
    }
    this.host.toServer(atoms);
    return true;
};

/** Say what a state means, if it is not good. */
Line.prototype.tell = function (state) {
    if (state < 1) {
        this.host.fail((state === 0 ? NOT_CONNECTED : NO_ANSWER).split(" "));
    }
};

/** Return the length of an OSC message in bytes. */
function bytesOf(atoms) {
    var size = padded(utf8(atoms[0])) + padded(atoms.length), i;
    for (i = 1; i < atoms.length; i += 1) {
        size += typeof atoms[i] === "number" ? 4 : padded(utf8(atoms[i]));
    }
    return size;
}

/** Return the bytes of a text of so many with its end, in fours. */
function padded(length) {
    return length + 4 - length % 4;
}

/** Return how many bytes a text has. */
function utf8(text) {
    return unescape(encodeURIComponent(String(text))).length;
}

exports.Line = Line;
exports.NO_ANSWER = NO_ANSWER;
