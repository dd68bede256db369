"use strict";
/* The numbers that _latent.clock~ is told by a script, and what it counts with them. */

class FrameClock {
  constructor() {
    this.one = { length: 2048, offset: 0.5, skip: 0, round: 65536 };
    this.two = { ...this.one };
    this.use = 1;
    this.wrap = 134217728;
    this.last = 2147483647;
    this.shift = 0;
  }

  /** Take a message of the script's outlet for the clock. */
  told([word, ...atoms]) {
    if (word === "one" || word === "two") this[word][atoms[0]] = atoms[1];
    else [this[word]] = atoms;
  }

  /** Return what counts now, by the names of its parts. */
  get numbers() {
    return { ...(this.use === 1 ? this.one : this.two), wrap: this.wrap };
  }

  /** Return the number of the frame at a sample, with the part of it that is over. */
  x(sample) {
    const { length, offset, skip, round, wrap } = this.numbers;
    const x = ((sample % wrap) + offset) / length + skip;
    return x < 0 ? x + round : x;
  }

  /** Return [frame, slot of the rings, part of it that is over] at a sample: not beyond the last. */
  place(sample) {
    const x = this.x(sample);
    const there = Math.min(Math.trunc(x), this.last);
    return [Math.trunc(x), there % 64, Math.min(1, Math.max(0, x - there - this.shift))];
  }
}

module.exports = { FrameClock };
