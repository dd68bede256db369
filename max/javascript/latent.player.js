/**
 * [js latent.player.js PREFIX play DIMS RATIO MODEL_SR ID]: what latent.play8~ and all other players
 * play. It fills two buffer~, 64 samples with a channel for each dim, slot k mod 64 for frame k:
 * PREFIX-ring with the frames, and PREFIX-ends with what they move to. With an ID, its own number,
 * PREFIX is a name that others use. Messages: latent.playing.js.
 */

autowatch = 0;
inlets = 2;
outlets = 3;
setinletassist(0, "messages");
setinletassist(1, "news of the clock: at X, sr HZ, dsp 0/1; here ID");
setoutletassist(0, "status");
setoutletassist(1, "for the clock: one and two WHAT, wrap W, use N, last X, shift X");
setoutletassist(2, "for a panel: name, playing, position, loop, speed, freeze, legacy");

var held = require("latent.heldsong.js");
var host = require("latent.host.js");
var playing = require("latent.playing.js");

var nDims = playing.count(jsarguments[3]);
var made = hosted("-ring");
var ends = hosted("-ends");
made.isReady = both(made.isReady, ends.isReady);
made.write = each(made.write, ends.write);
made.open = function (path) { return held.ofFile(made.find(path)); };
made.hold = held.ofBuffer;

var player = new playing.Player({
    title: "latent.play~",
    nDims: jsarguments[3],
    ratio: jsarguments[4],
    modelSr: jsarguments[5],
    name: jsarguments.length > 6 ? String(jsarguments[1]) : "",
    id: jsarguments[6]
}, made);

function hosted(name) {
    return host.made({
        outlet: function (number, atoms) { outlet(number, atoms); },
        patcher: patcher,
        ring: jsarguments[1] + name,
        nChannels: nDims
    });
}
hosted.local = 1;

function both(one, other) {
    return function () {
        var isOne = one(), isOther = other();
        return isOne && isOther;
    };
}
both.local = 1;

/** Return what writes the first channels to one, and the others to another. */
function each(one, other) {
    return function (channel, slot, numbers) {
        if (channel < nDims) {
            one(channel, slot, numbers);
        } else {
            other(channel - nDims, slot, numbers);
        }
    };
}
each.local = 1;

function loadbang() {
    player.load();
}

function bang() {
    player.message("bang", []);
}

function anything() {
    var args = arrayfromargs(arguments);
    if (inlet === 0) {
        player.message(messagename, args);
    } else {
        player.news(messagename, args);
    }
}

function list() {
    player.message("list", arrayfromargs(arguments));
}

function msg_int(number) {
    player.message(number, []);
}

function msg_float(number) {
    player.message(number, []);
}
