/**
 * The connection to the server: what latent.bridge does. Every other object gives its messages to
 * [send NAME-latent-out] and hears NAME-latent-in: see latent.speakerline.js.
 *
 * Max sends from one socket and hears on another, so the server is told where to answer, by
 * `/notify 1 PORT`, every 2 s: it may be one that was started anew. The port is one of those that
 * are for anyone; if no answer comes, another is tried, because somebody may have that one.
 */

var objects = require("latent.objects.js");
var line = require("latent.speakerline.js");

var TITLE = "latent.bridge";
var ASK_MS = 2000;
// Two answers must be missing before the server counts as gone.
var FIRST_MS = 1000;
var GONE_MS = 5000;
// Ports that no program has for good.
var FIRST_PORT = 49152;
var N_PORTS = 16384;

/**
 * @param {object} given hostName, port - as the box has them, 0 for what was left out
 * @param {object} host tell(words) - to the status; reply(words) - to the left outlet;
 *     toNet(atoms) - to [udpsend]; toSocket(atoms) - to [udpreceive];
 *     toOthers(atoms) - to NAME-latent-in; error(text); random() - 0 to 1; later(call) returns
 *     an object with after(ms) and stop()
 */
function Bridge(given, host) {
    var self = this;
    this.host = host;
    this.hostName = typeof given.hostName === "string" && given.hostName ? given.hostName : objects.HOST;
    this.port = given.port >= 1 ? given.port : objects.PORT;
    this.isOpen = false;
    // 1: the server answers, 0: it does not, -1: it was not heard yet
    this.here = -1;
    // What was said of it last.
    this.told = -1;
    this.ask = host.later(function () { self._ask(); });
    this.patience = host.later(function () { self._gone(); });
}

/** Begin, when the patch is loaded: others may have asked already. */
Bridge.prototype.load = function () {
    this._tellOthers();
};

/** Take a message: `word` is empty if it has only numbers. */
Bridge.prototype.message = function (word, args) {
    var verb;
    if (word === "bang" || word === "connect") {
        this._connect(word === "connect" ? args : []);
    } else if (word === "disconnect") {
        this._close();
    } else if (word === "send") {
        this._sendAny(args);
    } else {
        verb = find(word);
        if (verb === null) {
            this.fail(["unknown", "message"].concat(word ? [word] : [], args));
        } else {
            this._send([verb.address].concat(args));
        }
    }
};

/** Take what another object says. */
Bridge.prototype.asked = function (word, args) {
    if (word === "hello") {
        this._tellOthers();
    } else if (this.isOpen) {
        this.host.toNet([word].concat(args));
    }
};

/** Take what came from the server. */
Bridge.prototype.heard = function (address, args) {
    if (!this.isOpen) {
        return;
    }
    this.patience.after(GONE_MS);
    this._setHere(1);
    this.host.toOthers([address].concat(args));
    // Nobody else asked for this one.
    if (!(address === "/done" && args[0] === objects.HEARTBEAT)) {
        this.host.reply(address.split("/").slice(1).concat(args));
    }
};

/** End, when the object is deleted. */
Bridge.prototype.free = function () {
    this._close();
};

Bridge.prototype.fail = function (words) {
    this.host.tell(["error"].concat(words));
    this.host.error(TITLE + ": " + words.join(" ") + "\n");
};

Bridge.prototype._connect = function (args) {
    var isPort = args.length > 0 && typeof args[0] === "number";
    if (isPort) {
        this.port = args[0];
    } else if (args.length > 0) {
        this.hostName = args[0];
        this.port = args.length > 1 ? args[1] : this.port;
    }
    this._close();
    if (!(this.port >= 1 && this.port <= 65535 && this.port === Math.floor(this.port))) {
        this.fail(["no", "such", "host", "or", "port"]);
        return;
    }
    this.host.toNet(["host", this.hostName]);
    this.host.toNet(["port", this.port]);
    this.isOpen = true;
    this.here = -1;
    this._listen();
    this.host.tell(["connected", 1]);
    this._tellOthers();
    this.patience.after(FIRST_MS);
    this._ask();
};

Bridge.prototype._close = function () {
    if (!this.isOpen) {
        return;
    }
    this.host.toNet([objects.HEARTBEAT, 0]);
    this.isOpen = false;
    this.ask.stop();
    this.patience.stop();
    this.host.toSocket(["port", 0]);
    this.host.tell(["connected", 0]);
    this._setHere(0);
};

/** Take a port of our own for the answers. */
Bridge.prototype._listen = function () {
    this.answers = FIRST_PORT + Math.floor(this.host.random() * N_PORTS);
    this.host.toSocket(["port", this.answers]);
    this.isFresh = true;
};

Bridge.prototype._ask = function () {
    if (!this.isFresh && this.here !== 1) {
        this._listen();
    }
    this.isFresh = false;
    this.host.toNet([objects.HEARTBEAT, 1, this.answers]);
    this.ask.after(ASK_MS);
};

Bridge.prototype._gone = function () {
    this._setHere(0);
    this.fail(line.NO_ANSWER.split(" "));
};

Bridge.prototype._setHere = function (here) {
    var isNew = this.here !== here;
    this.here = here;
    if (isNew) {
        this._tellOthers();
    }
    if (this.told !== here) {
        this.told = here;
        this.host.tell(["server", here]);
    }
};

Bridge.prototype._tellOthers = function () {
    this.host.toOthers(["bridge", this.isOpen ? 1 : 0, this.here]);
};

Bridge.prototype._sendAny = function (args) {
    if (args.length === 0) {
        this.fail(["send", "what?"]);
    } else if (typeof args[0] !== "string" || args[0].charAt(0) !== "/") {
        this.fail(["send", "needs", "an", "ADDRESS"]);
    } else {
        this._send(args);
    }
};

Bridge.prototype._send = function (atoms) {
    var self = this, own = new line.Line({
        toServer: function (message) { self.asked(message[0], message.slice(1)); },
        fail: function (words) { self.fail(words); }
    });
    own.heard([this.isOpen ? 1 : 0, this.here]);
    own.send(atoms);
};

function find(word) {
    var verbs = objects.OBJECTS[TITLE].verbs, i;
    for (i = 0; i < verbs.length; i += 1) {
        if (verbs[i].word === word) {
            return verbs[i];
        }
    }
    return null;
}

exports.Bridge = Bridge;
