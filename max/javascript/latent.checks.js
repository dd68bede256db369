/**
 * Whether a parameter can be what it is told to be: the sentences are those of the Pd objects.
 * Each function returns `{value: ...}`, or `{error: [words]}`.
 */

function refused() {
    return { error: Array.prototype.slice.call(arguments) };
}

function top(entry, nDims) {
    return entry.high < 0 ? nDims - 1 : entry.high;
}

/** Return what is wrong with a number, as words, or null. */
function fault(entry, number, nDims) {
    var high = top(entry, nDims);
    if (typeof number !== "number") {
        return [entry.name, "takes", "numbers"];
    }
    if (!(number >= entry.low && number <= high)) {
        return [entry.name, "must", "be", "from", entry.low, "to", high];
    }
    if (entry.type !== "float" && number !== Math.floor(number)) {
        return [entry.name, "must", "be", "a", "whole", "number"];
    }
    return null;
}

/**
 * Check one value for all dims, or a list of one for each.
 *
 * @param {object} entry of latent.table.js
 * @param {Array} given numbers, or one word
 * @param {number} nDims dims of the object
 */
function checked(entry, given, nDims) {
    var n = entry.each ? nDims : 1, found = [], i, wrong;
    if (entry.type === "choice") {
        if (given.length !== 1 || entry.choices.indexOf(given[0]) < 0) {
            return { error: [entry.name, "must", "be", "one", "of:"].concat(entry.choices) };
        }
        return { value: given[0] };
    }
    if (given.length !== 1 && given.length !== n) {
        return refused(entry.name, "takes", 1, "value", "or", "one", "per", "dim");
    }
    for (i = 0; i < given.length; i += 1) {
        wrong = fault(entry, given[i], nDims);
        if (wrong) {
            return { error: wrong };
        }
    }
    for (i = 0; i < n; i += 1) {
        // + 0 makes 0 of -0, which no text file tells apart
        found.push(given[given.length === 1 ? 0 : i] + 0);
    }
    return { value: found };
}

/** Check a value for one dim; `row` is what all dims are. */
function checkedDim(entry, dim, given, row) {
    var wrong, found;
    if (given.length !== 1 || typeof given[0] !== "number") {
        return refused(entry.name, "takes", "one", "value", "for", "a", "dim");
    }
    if (!(dim >= 0 && dim < row.length && dim === Math.floor(dim))) {
        return refused(entry.name, "has", "no", "such", "dim");
    }
    wrong = fault(entry, given[0], row.length);
    if (wrong) {
        return { error: wrong };
    }
    found = row.slice();
    found[dim] = given[0] + 0;
    return { value: found };
}

exports.checked = checked;
exports.checkedDim = checkedDim;
