"use strict";
/* Max's File and Folder, over real files. */

const fs = require("fs");
const path = require("path");

const MOST_ITEMS = 16384; // of one call: no documented limit, so ours stay small
const MOST_TEXT = 32767; // characters that writestring is known to take
const ORDERS = ["little", "big", "native"];
const NUMBERS = {
  int16: [2, (view, at, little) => view.getInt16(at, little), (view, at, v, little) => view.setInt16(at, v, little)],
  int32: [4, (view, at, little) => view.getInt32(at, little), (view, at, v, little) => view.setInt32(at, v, little)],
  float32: [
    4,
    (view, at, little) => view.getFloat32(at, little),
    (view, at, v, little) => view.setFloat32(at, v, little),
  ],
  float64: [
    8,
    (view, at, little) => view.getFloat64(at, little),
    (view, at, v, little) => view.setFloat64(at, v, little),
  ],
};

/** Find a file as Max does: by its absolute path, or by its name in the search path. */
function locate(name, folders) {
  if (path.isAbsolute(name)) return name;
  const found = folders.map((folder) => path.join(folder, name)).find((each) => fs.existsSync(each));
  return found || (folders.length ? path.join(folders[0], name) : null);
}

function openFile(full, access) {
  try {
    if (full === null || (fs.existsSync(full) && !fs.statSync(full).isFile())) return null;
    if (access === "read") return fs.openSync(full, "r");
    // What is there stays: Max empties a file only when told eof = 0.
    return fs.openSync(full, fs.constants.O_RDWR | fs.constants.O_CREAT);
  } catch {
    return null;
  }
}

/** Make Max's File. `methods`: isopen is called, as one page has it; `disk`: bytes that a file can have. */
function makeFile({ folders, methods, disk, note, list, faults }) {
  const { fault, whole, count, guard } = faults;

  function File(...given) {
    if (!new.target) fault("File is made with new");
    count("new File", given, 1, 3);
    const [filename, access = "read"] = given;
    if (typeof filename !== "string") fault("new File: the name is text");
    if (!["read", "write", "readwrite"].includes(access)) fault(`new File: no access ${String(access)}`);
    const full = locate(filename, folders);
    let handle = openFile(full, access);
    let position = 0;
    let order = "native";
    let linebreak = "native";

    const size = () => (handle === null ? 0 : fs.fstatSync(handle).size);
    const little = () => order !== "big"; // native: all that Max runs on is little-endian

    function mayRead(call) {
      if (handle === null) fault(`${call}: the file is not open`);
      if (access === "write") fault(`${call}: the file is open for writing`);
    }
    function mayWrite(call) {
      if (handle === null) fault(`${call}: the file is not open`);
      if (access === "read") fault(`${call}: the file is open for reading`);
    }
    function take(call, n, width) {
      mayRead(call);
      whole(call, ["count", n, 1, MOST_ITEMS]);
      const bytes = Buffer.alloc(n * width);
      const got = fs.readSync(handle, bytes, 0, bytes.length, position);
      const items = Math.floor(got / width);
      position += items * width;
      return bytes.subarray(0, items * width);
    }
    function give(call, bytes) {
      mayWrite(call);
      const room = Math.max(0, Math.min(bytes.length, disk - position));
      fs.writeSync(handle, bytes, 0, room, position);
      position += room;
      if (room < bytes.length) note({ kind: "diskerror", file: filename }); // no word to the script
    }
    function items(call, args, check) {
      count(call, args, 1);
      const [values] = args;
      if (!Array.isArray(values) || values.length < 1 || values.length > MOST_ITEMS)
        fault(`${call} takes an array of 1 to ${MOST_ITEMS} items`);
      for (const each of values) if (!check(each)) fault(`${call}: an item is ${String(each)}`);
      return values;
    }
    function text(call, args) {
      count(call, args, 1);
      if (typeof args[0] !== "string" || args[0].length > MOST_TEXT)
        fault(`${call} takes text of at most ${MOST_TEXT} characters`);
      return args[0];
    }

    const methodsOf = {
      close(...args) {
        count("close", args, 0);
        if (handle !== null) fs.closeSync(handle);
        handle = null;
      },
      readbytes(...args) {
        count("readbytes", args, 1);
        return list(take("readbytes", args[0], 1));
      },
      readchars(...args) {
        count("readchars", args, 1);
        return list(Array.from(take("readchars", args[0], 1).toString("latin1")));
      },
      readstring(...args) {
        count("readstring", args, 1);
        return take("readstring", args[0], 1).toString("utf8");
      },
      readline(...args) {
        count("readline", args, 0, 1);
        const start = position;
        const line = take("readline", args.length ? args[0] : MOST_ITEMS, 1);
        const end = line.indexOf("\n");
        if (end < 0) return line.toString("utf8");
        position = start + end + 1;
        return line.subarray(0, end).toString("utf8").replace(/\r$/, "");
      },
      writebytes(...args) {
        give("writebytes", Buffer.from(items("writebytes", args, (b) => Number.isInteger(b) && b >= 0 && b < 256)));
      },
      writechars(...args) {
        give("writechars", Buffer.from(items("writechars", args, (c) => typeof c === "string" && c.length === 1).join(""), "latin1"));
      },
      writestring(...args) {
        give("writestring", Buffer.from(text("writestring", args), "utf8"));
      },
      writeline(...args) {
        const end = { dos: "\r\n", mac: "\r" }[linebreak] || "\n";
        give("writeline", Buffer.from(text("writeline", args) + end, "utf8"));
      },
    };
    for (const [name, [width, read, write]] of Object.entries(NUMBERS)) {
      methodsOf[`read${name}`] = (...args) => {
        count(`read${name}`, args, 1);
        const bytes = take(`read${name}`, args[0], width);
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        return list(Array.from({ length: bytes.length / width }, (_, i) => read(view, i * width, little())));
      };
      methodsOf[`write${name}`] = (...args) => {
        const values = items(`write${name}`, args, (v) => typeof v === "number");
        const view = new DataView(new ArrayBuffer(values.length * width));
        values.forEach((v, i) => write(view, i * width, v, little()));
        give(`write${name}`, Buffer.from(view.buffer));
      };
    }

    const object = Object.defineProperties(methodsOf, {
      access: { get: () => access },
      filename: { get: () => (full === null ? filename : path.basename(full)) },
      foldername: { get: () => (full === null ? "" : path.dirname(full)) },
      isopen: { get: () => (methods ? () => handle !== null : handle !== null) },
      byteorder: {
        get: () => order,
        set(word) {
          if (!ORDERS.includes(word)) fault(`File has no byteorder ${String(word)}`);
          order = word;
        },
      },
      linebreak: {
        get: () => linebreak,
        set(word) {
          if (!["dos", "mac", "unix", "native"].includes(word)) fault(`File has no linebreak ${String(word)}`);
          linebreak = word;
        },
      },
      position: {
        get: () => position,
        set(bytes) {
          if (handle === null) fault("position: the file is not open");
          whole("position", ["bytes", bytes, 0, size()]);
          position = bytes;
        },
      },
      eof: {
        get: size,
        set(bytes) {
          mayWrite("eof");
          whole("eof", ["bytes", bytes, 0, Number.MAX_SAFE_INTEGER]);
          fs.ftruncateSync(handle, bytes);
          position = Math.min(position, bytes);
        },
      },
    });
    return guard("File", object);
  }
  return File;
}

function makeFolder({ folders, faults }) {
  function Folder(...given) {
    if (!new.target) faults.fault("Folder is made with new");
    faults.count("new Folder", given, 1);
    const full = locate(String(given[0]), folders);
    let names = [];
    try {
      names = fs.readdirSync(full).sort();
    } catch {
      /* a folder that is not there has no files */
    }
    let index = 0;
    const name = () => (index < names.length ? names[index] : "");
    return faults.guard(
      "Folder",
      Object.defineProperties(
        {
          reset: () => void (index = 0),
          next: () => void (index += 1),
          close: () => void (names = []),
        },
        {
          end: { get: () => index >= names.length },
          count: { get: () => names.length },
          filename: { get: name },
          extension: { get: () => path.extname(name()) },
          pathname: { get: () => full },
        },
      ),
    );
  }
  return Folder;
}

module.exports = { makeFile, makeFolder };
