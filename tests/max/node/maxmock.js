"use strict";
/* One [js] object of Max: a script in a context of its own that has what Max gives it, and no more. */

const fs = require("fs");
const path = require("path");
const vm = require("vm");

const { trim } = require("./es5.js");
const { Clock, makeTask } = require("./clock.js");
const { makeBuffer } = require("./buffer.js");
const { makeFile, makeFolder } = require("./file.js");
const { makeDict } = require("./dict.js");
const { makeFaults } = require("./faults.js");

const MOST_ATOMS = 4096;
const EPOCH_MS = Date.UTC(2026, 0, 1);
// [js] does these itself, whatever functions the script has (reference of js, "Messages").
const TAKEN =
  "autowatch compile delprop editfontsize getprop jsfile loadbang open read setprop statemessage wclose".split(" ");
// Of the object, not of the script language: not promised to a module that is required.
const NOT_IN_MODULES = "outlet inlets outlets inlet messagename jsarguments autowatch patcher box".split(" ");
const TYPED = { bang: "bang", int: "msg_int", float: "msg_float", list: "list" };

class Js {
  /**
   * @param {object} setting folders: of the scripts; script: file name; args: what follows it in the
   *   box; samples: Map of buffer~ by name; paths: folders that files are looked for in;
   *   isopenMethod: whether File.isopen is called; diskBytes: of the longest file, or null;
   *   patch: path of the user's patch; version: of Max.
   */
  constructor(setting) {
    this.setting = setting;
    this.clock = new Clock();
    this.faults = makeFaults();
    this.events = [];
    this.modules = new Map();
    this.loading = [];
    this.ready = false;
    this.context = vm.createContext({});
    this.globals = vm.runInContext("this", this.context);
    // Taken before they go: arrays that the script gets are of its own context.
    this.list = vm.runInContext("Array.from.bind(Array)", this.context);
    this.setDate();
    trim(this.globals);
    Object.assign(this.globals, this.api());
  }

  note(event) {
    this.events.push({ t: this.clock.ms, ...event });
  }

  setDate() {
    this.globals.now = () => EPOCH_MS + this.clock.ms;
    vm.runInContext(
      `{ const now = this.now, Real = Date;
         Date = class Date extends Real {
           constructor(...given) { given.length ? super(...given) : super(now()); }
           static now() { return now(); }
         }; }`,
      this.context,
    );
  }

  api() {
    const { faults, clock, list, setting } = this;
    const note = (event) => this.note(event);
    const { samples, paths: folders, isopenMethod: methods, diskBytes } = setting;
    const disk = diskBytes === null ? Infinity : diskBytes;
    const shared = { samples, folders, methods, disk, note, list, faults };
    return {
      inlets: 1,
      outlets: 1,
      inlet: 0,
      autowatch: 0,
      messagename: "",
      jsarguments: list([setting.script, ...setting.args]),
      outlet: (...args) => this.outlet(...args),
      post: (...args) => note({ kind: "post", text: args.join(" ") }),
      error: (...args) => note({ kind: "error", text: args.join(" ") }),
      messnamed: (...args) => this.messnamed(...args),
      arrayfromargs: (...args) => this.arrayFromArgs(args),
      setinletassist: (...args) => faults.count("setinletassist", args, 2),
      setoutletassist: (...args) => faults.count("setoutletassist", args, 2),
      require: (name) => this.require(name),
      include: (name) => this.run(this.read(name), name),
      Buffer: makeBuffer(shared),
      File: makeFile(shared),
      Folder: makeFolder(shared),
      Dict: makeDict(shared),
      Task: makeTask(clock, faults),
      max: faults.guard("max", {
        version: setting.version,
        os: "macintosh",
        isruntime: 0,
        get time() {
          return clock.ms;
        },
      }),
      patcher: this.patcher(setting.script.replace(/js$/, "maxpat"), this.patcher(setting.patch, null)),
      box: faults.guard("box", { varname: "", rect: list([0, 0, 100, 22]), maxclass: "js" }),
    };
  }

  /** The abstraction that the script is in, or the user's patch that this is in. */
  patcher(filepath, parentpatcher) {
    return this.faults.guard("patcher", { filepath, name: path.parse(filepath).name, parentpatcher });
  }

  /** Compile the script and say loadbang, as a patch does that opens. */
  load() {
    this.run(this.read(this.setting.script), this.setting.script);
    const { inlets, outlets } = this.globals;
    this.faults.whole("the script", ["inlets", inlets, 0, 256], ["outlets", outlets, 0, 256]);
    this.ready = true;
    if (typeof this.globals.loadbang === "function") this.call("loadbang", "loadbang", []);
  }

  /** Give a message to an inlet: a word and its arguments, or numbers. */
  send(inlet, message) {
    this.faults.whole("a message", ["inlet", inlet, 0, this.globals.inlets - 1]);
    this.globals.inlet = inlet;
    const [first, ...rest] = message;
    if (typeof first === "number") {
      if (message.length > 1) return this.dispatch("list", message);
      return this.dispatch(Number.isInteger(first) ? "int" : "float", message);
    }
    return this.dispatch(first, rest);
  }

  dispatch(word, args) {
    if (TAKEN.includes(word)) this.faults.fault(`js takes the message ${word} itself: give it by another name`);
    if (Object.hasOwn(TYPED, word)) return this.call(TYPED[word], word, args);
    const known = typeof this.globals[word] === "function" && Object.hasOwn(this.globals, word);
    const ours = known && !this.builtin.has(word) && !this.globals[word].local;
    if (!ours && typeof this.globals.anything !== "function")
      this.faults.fault(`the script has no function ${word}`);
    return this.call(ours ? word : "anything", word, args);
  }

  call(name, word, args) {
    const handler = this.globals[name];
    if (typeof handler !== "function") this.faults.fault(`the script has no function ${name}`);
    this.globals.messagename = word;
    handler.apply(this.globals, args);
  }

  outlet(...args) {
    const { fault } = this.faults;
    if (!this.ready) fault("outlet before the script is compiled reaches nobody");
    const [number, ...rest] = args;
    this.faults.whole("outlet", ["number", number, 0, this.globals.outlets - 1]);
    const atoms = rest.flatMap((each) => (Array.isArray(each) ? Array.from(each) : [each]));
    if (atoms.length < 1 || atoms.length > MOST_ATOMS) fault(`outlet: ${atoms.length} atoms`);
    for (const atom of atoms) {
      const good = typeof atom === "string" || (typeof atom === "number" && Number.isFinite(atom));
      if (!good) fault(`outlet: ${String(atom)} (${typeof atom}) is neither text nor a finite number`);
    }
    this.note({ kind: "outlet", outlet: number, atoms });
  }

  messnamed(...args) {
    this.faults.count("messnamed", args, 2, MOST_ATOMS);
    this.note({ kind: "named", name: args[0], atoms: args.slice(1) });
  }

  arrayFromArgs(args) {
    this.faults.count("arrayfromargs", args, 1, 2);
    const values = Array.from(args[args.length - 1]);
    return this.list(args.length > 1 ? [args[0], ...values] : values);
  }

  read(name) {
    if (!/^[\w.-]+\.js$/.test(name)) this.faults.fault(`a script is named like x.js, not ${name}`);
    const full = this.setting.folders.map((each) => path.join(each, name)).find(fs.existsSync);
    if (!full) this.faults.fault(`there is no ${name}`);
    return fs.readFileSync(full, "utf8");
  }

  run(text, name) {
    if (!this.builtin) this.builtin = new Set(Object.getOwnPropertyNames(this.globals));
    // Strict, so that a forgotten var is found.
    return new vm.Script(`"use strict";${text}`, { filename: name }).runInContext(this.context);
  }

  /** Each module once for the object, as CommonJS: it fills `exports`. */
  require(name) {
    if (this.modules.has(name)) return this.modules.get(name);
    if (this.loading.includes(name)) this.faults.fault(`${name} requires itself`);
    const text = this.read(name);
    this.loading.push(name);
    const exports = vm.runInContext("({})", this.context);
    const head = `(function (exports, ${NOT_IN_MODULES.join(", ")}) {"use strict";`;
    const refuse = () => this.faults.fault(`${name} is a module: the script gives it outlet`);
    new vm.Script(`${head}${text}\n})`, { filename: name }).runInContext(this.context)(exports, refuse);
    this.loading.pop();
    this.modules.set(name, exports);
    return exports;
  }
}

module.exports = { Js };
