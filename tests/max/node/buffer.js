"use strict";
/* Max's buffer~ (32-bit floats) and the Buffer of its js. */

const MOST_CHANNELS = 1024;
const MOST_FRAMES = 2 ** 31 - 1;
const MISSING = -1; // what is counted of a buffer~ that is not there

class Samples {
  constructor({ frames, channels, sr = 44100 }) {
    this.sr = sr;
    this.resize(frames, channels);
  }

  resize(frames, channels) {
    this.frames = frames;
    this.channels = Array.from({ length: channels }, () => new Float32Array(frames));
  }

  put(channel, frame, values) {
    this.channels[channel - 1].set(values, frame);
  }
}

/**
 * Make Max's Buffer over the buffer~ objects of a patch.
 *
 * `samples` maps names to Samples. `note` gets each write; `list` makes an Array of the script.
 */
function makeBuffer({ samples, note, list, faults }) {
  const { fault, whole, count, guard } = faults;

  function Buffer(...given) {
    if (!new.target) fault("Buffer is made with new");
    count("new Buffer", given, 1);
    const [name] = given;
    if (typeof name !== "string" || !name) fault("new Buffer: the name is text");
    let freed = false;

    function there(call) {
      if (freed) fault(`${call} after freepeer`);
      const found = samples.get(name);
      if (!found) fault(`${call}: there is no buffer~ ${name}`);
      return found;
    }

    function place(call, channel, frame, length) {
      const found = there(call);
      whole(call, ["channel", channel, 1, found.channels.length]);
      whole(call, ["count", length, 1, found.frames], ["frame", frame, 0, found.frames - length]);
      return found;
    }

    const messages = {
      sizeinsamps(...args) {
        count("sizeinsamps", args, 1, 2);
        const found = there("sizeinsamps");
        const [frames, channels = found.channels.length] = args;
        whole("sizeinsamps", ["frames", frames, 1, MOST_FRAMES], ["channels", channels, 1, MOST_CHANNELS]);
        found.resize(frames, channels);
        note({ kind: "size", buffer: name, frames, channels });
      },
      sr(...args) {
        count("sr", args, 1);
        if (!(args[0] > 0 && Number.isFinite(args[0]))) fault(`sr: hertz above 0, not ${args[0]}`);
        there("sr").sr = args[0];
        note({ kind: "sr", buffer: name, hz: args[0] });
      },
      clear(...args) {
        count("clear", args, 0);
        const found = there("clear");
        found.resize(found.frames, found.channels.length);
        note({ kind: "clear", buffer: name });
      },
    };

    return guard("Buffer", {
      channelcount(...args) {
        count("channelcount", args, 0);
        return samples.has(name) ? samples.get(name).channels.length : MISSING;
      },
      framecount(...args) {
        count("framecount", args, 0);
        return samples.has(name) ? samples.get(name).frames : MISSING;
      },
      length(...args) {
        count("length", args, 0);
        const found = there("length");
        return (found.frames / found.sr) * 1000;
      },
      peek(...args) {
        count("peek", args, 2, 3);
        const [channel, frame, length = 1] = args;
        const found = place("peek", channel, frame, length);
        const values = found.channels[channel - 1].subarray(frame, frame + length);
        return args.length < 3 || length === 1 ? values[0] : list(values);
      },
      poke(...args) {
        count("poke", args, 3);
        const [channel, frame, value] = args;
        const values = Array.isArray(value) ? Array.from(value) : [value];
        const found = place("poke", channel, frame, values.length);
        for (const each of values) {
          if (typeof each !== "number" || !Number.isFinite(Math.fround(each)))
            fault(`poke: numbers that a 32-bit float can hold, not ${String(each)}`);
        }
        found.put(channel, frame, values);
        note({ kind: "write", buffer: name, channel, frame, values });
      },
      send(...args) {
        const [word, ...rest] = args;
        if (!Object.hasOwn(messages, word)) fault(`send: buffer~ is not told ${String(word)} here`);
        messages[word](...rest);
      },
      freepeer(...args) {
        count("freepeer", args, 0);
        freed = true;
      },
    });
  }
  return Buffer;
}

module.exports = { Samples, makeBuffer };
