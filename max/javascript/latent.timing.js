/**
 * Which frame is heard now, from what the clock said some time ago.
 *
 * The news (`at X`) come every 20 ms, but late by as much as Max likes. Of the last ones the one
 * that was least late tells best: late ones only ever say too little.
 */

// About a second of news; of those that come at once, as after a stall, one is remembered.
var REMEMBERED = 64;
var AT_ONCE_MS = 10;
// What one of them may be late, at most, for that to be believed: a longer time was no stall of js,
// the sound itself stood still.
var MOST_LATE_MS = 5000;

// An object that follows another has news that go on as that does: the speed is measured, at once
// if it is far from its own, and else when there are enough news; unless some of them were missing.
var FEW = 8;
var FAR = 0.3;
var MANY = 64;
var NEAR = 0.04;
// What is measured is not exact: only the last news are believed then.
var SOME = 16;
var MOST_GAP_MS = 100;

function Timing() {
    this.forget();
}

/** Forget all news: the clock has jumped. */
Timing.prototype.forget = function () {
    this.news = [];
    this.last = null;
    // The speed of another clock, in frames per ms, or null.
    this.other = null;
};

/** Let the news be those of another clock: less `minus`, so many times as much, and `plus`. */
Timing.prototype.turn = function (minus, times, plus) {
    var news = this.news, n;
    if (news[news.length - 1] !== this.last) {
        news = news.concat([this.last]);
    }
    for (n = 0; n < news.length; n += 1) {
        news[n].frame = (news[n].frame - minus) * times + plus;
    }
    this.other = null;
};

/** Take news: the frame, with its fraction, and when they came in ms. */
Timing.prototype.hear = function (frame, ms, framesPerMs) {
    var before = this.news[this.news.length - 1];
    this.last = { frame: frame, ms: ms };
    if (before && Math.abs(ms - before.ms) < AT_ONCE_MS) {
        if (frame >= since(before, ms, framesPerMs)) {
            this.news[this.news.length - 1] = this.last;
        }
        return;
    }
    this.news.push(this.last);
    if (this.news.length > REMEMBERED) {
        this.news.shift();
    }
    this._measure(framesPerMs);
};

Timing.prototype._measure = function (own) {
    var n = this.news.length, first = this.news[0], last = this.news[n - 1], i, speed, most;
    for (i = 1; i < n; i += 1) {
        if (this.news[i].ms - this.news[i - 1].ms > MOST_GAP_MS) {
            return;
        }
    }
    if (n >= FEW) {
        speed = (last.frame - first.frame) / (last.ms - first.ms);
        most = n < MANY ? FAR : NEAR;
        this.other = Math.abs(speed / own - 1) > most ? speed : null;
    }
};

/** Return the frame that is heard, with its fraction; there must have been news. */
Timing.prototype.now = function (ms, framesPerMs) {
    var speed = this.other || framesPerMs, plain = since(this.last, ms, speed), best = plain, i;
    for (i = this.other ? Math.max(0, this.news.length - SOME) : 0; i < this.news.length; i += 1) {
        best = Math.max(best, since(this.news[i], ms, speed));
    }
    return Math.min(best, plain + MOST_LATE_MS * speed);
};

function since(news, ms, framesPerMs) {
    return news.frame + Math.max(0, ms - news.ms) * framesPerMs;
}

exports.Timing = Timing;
