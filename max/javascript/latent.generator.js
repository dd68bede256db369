/**
 * The one random generator that Pd, Max and the server share (docs/rack.md).
 * Its states are whole numbers below 65537, so that all products stay exact.
 */

var MULTIPLIERS = [237, 246, 236];
var MODULI = [65537, 65521, 65519];
var SEED_ROUNDS = 12;
// Values that a stream remembers: frames are computed again after a change.
var REMEMBERED = 128;

/** Return the rest of a division, 0 or more, as Python's `%`. */
function mod(number, modulus) {
    var rest = number % modulus;
    return rest < 0 ? rest + modulus : rest;
}

/** Return base ^ exponent mod modulus; the exponent is a whole number, 0 or more. */
function power(base, exponent, modulus) {
    var found = 1;
    while (exponent > 0) {
        if (exponent % 2 === 1) {
            found = (found * base) % modulus;
        }
        base = (base * base) % modulus;
        exponent = Math.floor(exponent / 2);
    }
    return found;
}

/** Return what one of the three states is made of a sum: from 1 on, for 0 would stay 0. */
function next(state, sum) {
    return (MULTIPLIERS[state] * (1 + sum % (MODULI[state] - 1))) % MODULI[state];
}

/** Return the three states that the stream of a seed (0 to 16777215) and a dim begins with. */
function seeded(seed, dim) {
    var words = [seed % 4096, Math.floor(seed / 4096), dim];
    var x = 1, y = 1, z = 1, turn;
    for (turn = 0; turn < SEED_ROUNDS; turn += 1) {
        x = next(0, x + y + words[turn % 3]);
        y = next(1, y + z + x);
        z = next(2, z + x + y);
    }
    return [x, y, z];
}

/** The stream of a seed and a dim, at any step. */
function Stream(seed, dim) {
    this.first = seeded(seed, dim);
    this.values = {};
    this.n = 0;
}

/** Return a whole number from 0 to 65535; the step is whole, of any sign. */
Stream.prototype.draw = function (step) {
    var sum = -1, i;
    for (i = 0; i < 3; i += 1) {
        sum += (this.first[i] * power(MULTIPLIERS[i], mod(step, MODULI[i] - 1), MODULI[i])) % MODULI[i];
    }
    return sum % 65536;
};

/** Return a number from -1 to just below 1, exact in single precision. */
Stream.prototype.noise = function (step) {
    var found = this.values[step];
    if (found === undefined) {
        if (this.n >= REMEMBERED) {
            this.values = {};
            this.n = 0;
        }
        found = this.draw(step) * (2 / 65536) - 1;
        this.values[step] = found;
        this.n += 1;
    }
    return found;
};

/** Return the streams of a seed, one for each dim. */
function streams(seed, nDims) {
    var found = [], dim;
    for (dim = 0; dim < nDims; dim += 1) {
        found.push(new Stream(seed, dim));
    }
    return found;
}

exports.mod = mod;
exports.seeded = seeded;
exports.Stream = Stream;
exports.streams = streams;
