/**
 * Which axis of an array is time and which are dims: an axis order (b batch, t time, d dim,
 * c audio channels, l latents of one time step), or the tool that wrote it. Never guessed.
 */

// name: axes, and the tool's sample rate in Hz, samples per frame and dims (0: not fixed).
var LAYOUTS = {
    "td": ["td", 0, 0, 0],
    "dt": ["dt", 0, 0, 0],
    "btd": ["btd", 0, 0, 0],
    "bdt": ["bdt", 0, 0, 0],
    "unravel": ["bdt", 44100, 2048, 0],
    "rave": ["bdt", 0, 0, 0],
    "jasco": ["btd", 32000, 640, 128],
    "music2latent": ["cdt", 44100, 4096, 64],
    "stable-audio": ["dt", 44100, 2048, 64],
    "codicodec": ["tld", 48000, 0, 64]
};
var MOST_DIMS = 1024;
var ORDERS = ["td", "dt", "btd", "bdt"];
var WORDS = {b: "batch", t: "time", d: "dim", c: "channels", l: "latents"};

function names() {
    return Object.keys(LAYOUTS);
}

function axesOf(name) {
    return LAYOUTS[name][0];
}

/**
 * Decide the axes of an array.
 *
 * `own` are the axes that the file says, "" if none; `fixed` is whether its container has no
 * others; `asked` is a name of LAYOUTS, "" if none. Returns {axes, model_sr, ratio, n_dims},
 * or {problem, fix}.
 */
function resolve(shape, own, fixed, asked) {
    var about = LAYOUTS[asked || "td"], foreign = asked && about[0] !== own;
    if (!own && !asked) {
        return {problem: "has shape [" + shape.join(", ") + "] and nothing says which axis is time",
            fix: "say layout, one of: " + choices(shape)};
    }
    if (own && foreign && (ORDERS.indexOf(asked) >= 0 || !fixed)) {
        return {problem: "says itself that its axes are " + own, fix: "say layout auto"};
    }
    return {
        axes: own || about[0],
        model_sr: about[1],
        ratio: about[2],
        n_dims: own && own !== about[0] ? 0 : about[3]
    };
}

/**
 * Say where the values of a sequence lie, in numbers from the first of the array on.
 *
 * `item` is which sequence of a batch, -1 if it was not said. Returns {n_frames, n_dims, base,
 * step, dims}: frame t of dim d lies at base + t * step + dims[d]; or {problem, fix}.
 */
function places(shape, layout, fortran, item) {
    var problem = misfit(shape, layout), place, strides, groups, n_dims, group, dim, dims = [];
    if (problem) {
        return {problem: problem, fix: "say layout, one of: " + choices(shape)};
    }
    place = {};
    strides = stridesOf(shape, fortran);
    layout.axes.split("").forEach(function (axis, n) {
        place[axis] = {size: shape[n], stride: strides[n]};
    });
    if (place.b && (item >= place.b.size || (item < 0 && place.b.size !== 1))) {
        return {problem: "is a batch of " + place.b.size + " sequences" +
            (item < 0 ? "" : " without an item " + item), fix: "choose one with item, from 0"};
    }
    groups = place.c || place.l || {size: 1, stride: 0};
    n_dims = groups.size * place.d.size;
    if (n_dims < 1 || n_dims > MOST_DIMS) {
        return {problem: "has " + n_dims + " dims; a buffer~ is given 1 to " + MOST_DIMS,
            fix: "check the layout"};
    }
    for (group = 0; group < groups.size; group += 1) {
        for (dim = 0; dim < place.d.size; dim += 1) {
            dims.push(group * groups.stride + dim * place.d.stride);
        }
    }
    return {
        n_frames: place.t.size,
        n_dims: n_dims,
        base: place.b ? Math.max(0, item) * place.b.stride : 0,
        step: place.t.stride,
        dims: dims
    };
}

function misfit(shape, layout) {
    var at = layout.axes.indexOf("d");
    if (shape.length !== layout.axes.length) {
        return "has shape [" + shape.join(", ") + "], which is not [" +
            layout.axes.split("").map(function (axis) { return WORDS[axis]; }).join(", ") + "]";
    }
    if (layout.n_dims && shape[at] !== layout.n_dims) {
        return "has " + shape[at] + " dims on axis " + at + ", not " + layout.n_dims;
    }
    return "";
}

function stridesOf(shape, fortran) {
    var strides = [], stride = 1, n, at;
    for (n = 0; n < shape.length; n += 1) {
        at = fortran ? n : shape.length - 1 - n;
        strides[at] = stride;
        stride *= shape[at];
    }
    return strides;
}

/** Return the names of the layouts that an array of this shape may have. */
function choices(shape) {
    return names().filter(function (name) {
        var about = LAYOUTS[name];
        return !misfit(shape, {axes: about[0], n_dims: about[3]});
    }).join(", ") || "none";
}

exports.names = names;
exports.resolve = resolve;
exports.places = places;
