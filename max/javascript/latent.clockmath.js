/**
 * The numbers of the frame clock, `count~ 0 W` -> `+~ c` -> `/~ L` -> `trunc~`: exact fractions,
 * so that frame k begins on sample floor(k * L), as in Pd and in Python (`latentio.units`).
 *
 * With L = num / den, sample s is in frame k or later if (s + 1) * den > k * num, and these are
 * whole numbers: so (s + c) / L with c = 1 - 1 / (2 * den) is always half of a 1 / num away from
 * a whole number, and double precision cannot miss the frame.
 */

// Slots of a ring: the clock goes round after a multiple of them.
var SLOTS = 64;
// Samples that count~ counts to.
var MOST_SAMPLES = 2147483647;
// With more, 1 / den is near to what double precision does not tell apart.
var MOST_PARTS = 1048576;
var MOST_RATIO = Math.floor(MOST_SAMPLES / SLOTS);

function divisor(a, b) {
    var rest;
    while (b > 0) {
        rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/** Return `{num, den}` in lowest terms. */
function fraction(num, den) {
    var common = divisor(num, den);
    return { num: num / common, den: den / common };
}

/** Return the frames after which the clock goes round; 0 if there is no such number. */
function frames(length) {
    var unit = length.den / divisor(length.den, SLOTS) * SLOTS;
    return Math.floor(MOST_SAMPLES / (unit / length.den * length.num)) * unit;
}

/**
 * Return the clock of frames.
 *
 * @param {number} ratio samples per frame of the model, whole, 1 to MOST_RATIO
 * @param {number} modelSr sample rate of the model, whole, in hertz
 * @param {number} sr sample rate of the sound card in hertz
 * @param {boolean} isTrue whether a frame lasts ratio / modelSr seconds, and not ratio samples
 * @return {object} num, den - samples per frame; offset - c; wrap - W in samples; frames - W in
 *     frames; perSecond - frames per second; isExact - false if num / den had to be rounded
 */
function clock(ratio, modelSr, sr, isTrue) {
    var whole = Math.max(1, Math.round(sr));
    var length = isTrue ? fraction(ratio * whole, modelSr) : fraction(ratio, 1);
    var isExact = length.den <= MOST_PARTS && frames(length) > 0;
    var n;
    if (!isExact) {
        length = { num: Math.min(MOST_RATIO, Math.max(1, Math.round(length.num / length.den))), den: 1 };
    }
    n = frames(length);
    return {
        num: length.num,
        den: length.den,
        offset: 1 - 1 / (2 * length.den),
        wrap: n / length.den * length.num,
        frames: n,
        perSecond: isTrue ? modelSr / ratio : sr / ratio,
        isExact: isExact
    };
}

exports.MOST_RATIO = MOST_RATIO;
exports.SLOTS = SLOTS;
exports.clock = clock;
