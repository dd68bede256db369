/**
 * What the objects of the server send and hear. Written by bridge/patches/max.
 * `named` and `name` are numbers of the object's arguments, from 0.
 */

exports.HOST = "127.0.0.1";
exports.PORT = 9127;
exports.HEARTBEAT = "/notify";
exports.OBJECTS = {
    "latent.bridge": {
        verbs: [
            {"word": "status", "address": "/status", "named": []},
            {"word": "slots", "address": "/slot/list", "named": []},
            {"word": "voices", "address": "/voice/list", "named": []},
            {"word": "models", "address": "/model/list", "named": []},
            {"word": "model", "address": "/model/info", "named": []},
            {"word": "record", "address": "/record/start", "named": []},
            {"word": "stoprecord", "address": "/record/stop", "named": []},
            {"word": "quit", "address": "/quit", "named": []}
        ],
        abouts: []
    },
    "latent.voice": {
        verbs: [
            {"word": "new", "address": "/voice/new", "named": [0]},
            {"word": "free", "address": "/voice/free", "named": [0]},
            {"word": "live", "address": "/voice/live", "named": [0]},
            {"word": "stop", "address": "/voice/stop", "named": [0]},
            {"word": "gain", "address": "/voice/gain", "named": [0]},
            {"word": "enable", "address": "/voice/enable", "named": [0]},
            {"word": "set", "address": "/voice/set", "named": [0]},
            {"word": "get", "address": "/voice/get", "named": [0]},
            {"word": "record", "address": "/voice/record/start", "named": [0]},
            {"word": "stoprecord", "address": "/voice/record/stop", "named": [0]},
            {"word": "info", "address": "/voice/info", "named": [0]},
            {"word": "swap", "address": "/voice/swap", "named": [0]},
            {"word": "reload", "address": "/voice/reload", "named": [0]},
            {"word": "restart", "address": "/voice/restart", "named": [0]},
            {"word": "pan", "address": "/voice/pan", "named": [0]},
            {"word": "signal", "address": "/voice/signal", "named": [0]},
            {"word": "bus", "address": "/voice/bus", "named": [0]},
            {"word": "hear", "address": "/voice/hear", "named": [0]},
            {"word": "beside", "address": "/voice/beside", "named": [0]},
            {"word": "frames", "address": "/voice/frames", "named": [0]}
        ],
        abouts: [
            {"kind": "voice", "name": 0, "label": "VOICE", "verbs": {"/voice/new": "new", "/voice/free": "free", "/voice/live": "live", "/voice/stop": "stop", "/voice/gain": "gain", "/voice/enable": "enable", "/voice/set": "set", "/voice/get": "get", "/voice/record/start": "record", "/voice/record/stop": "stoprecord", "/voice/info": "info", "/voice/swap": "swap", "/voice/reload": "reload", "/voice/restart": "restart", "/voice/pan": "pan", "/voice/signal": "signal", "/voice/bus": "bus", "/voice/hear": "hear", "/voice/beside": "beside", "/voice/frames": "frames"}, "events": {"state": "state", "ended": "ended", "meter": "meter", "info.reply": "info", "latents": "frame"}}
        ]
    },
    "latent.slot": {
        verbs: [
            {"word": "load", "address": "/slot/load", "named": [0]},
            {"word": "save", "address": "/slot/save", "named": [0]},
            {"word": "free", "address": "/slot/free", "named": [0]},
            {"word": "info", "address": "/slot/list", "named": []},
            {"word": "play", "address": "/voice/play", "named": [1, 0]},
            {"word": "stop", "address": "/voice/stop", "named": [1]},
            {"word": "seek", "address": "/voice/seek", "named": [1]},
            {"word": "loop", "address": "/voice/loop", "named": [1]},
            {"word": "speed", "address": "/voice/speed", "named": [1]}
        ],
        abouts: [
            {"kind": "slot", "name": 0, "label": "SLOT", "verbs": {"/slot/load": "load", "/slot/save": "save", "/slot/free": "free"}, "events": {"list.reply": "info"}},
            {"kind": "voice", "name": 1, "label": "VOICE", "verbs": {"/voice/play": "play", "/voice/stop": "stop", "/voice/seek": "seek", "/voice/loop": "loop", "/voice/speed": "speed"}, "events": {"state": "state", "ended": "ended"}}
        ]
    },
    "latent.rack": {
        verbs: [
            {"word": "add", "address": "/rack/add", "named": [0]},
            {"word": "remove", "address": "/rack/remove", "named": [0]},
            {"word": "order", "address": "/rack/order", "named": [0]},
            {"word": "set", "address": "/rack/set", "named": [0]},
            {"word": "dim", "address": "/rack/dim", "named": [0]},
            {"word": "bypass", "address": "/rack/bypass", "named": [0]},
            {"word": "get", "address": "/rack/get", "named": [0]},
            {"word": "stages", "address": "/rack/list", "named": [0]},
            {"word": "load", "address": "/rack/load", "named": [0]},
            {"word": "edit", "address": "/rack/edit", "named": [0]}
        ],
        abouts: [
            {"kind": "rack", "name": 0, "label": "VOICE", "verbs": {"/rack/add": "add", "/rack/remove": "remove", "/rack/order": "order", "/rack/set": "set", "/rack/dim": "dim", "/rack/bypass": "bypass", "/rack/get": "get", "/rack/list": "stages", "/rack/load": "load", "/rack/edit": "edit"}, "events": {"list.reply": "stage"}}
        ]
    },
    "latent.bank": {
        verbs: [
            {"word": "store", "address": "/preset/store", "named": []},
            {"word": "recall", "address": "/preset/recall", "named": []},
            {"word": "next", "address": "/preset/next", "named": []},
            {"word": "previous", "address": "/preset/previous", "named": []},
            {"word": "morph", "address": "/preset/morph", "named": []},
            {"word": "clear", "address": "/preset/clear", "named": []},
            {"word": "slots", "address": "/preset/list", "named": []},
            {"word": "save", "address": "/preset/save", "named": []},
            {"word": "load", "address": "/preset/load", "named": []}
        ],
        abouts: [
            {"kind": "preset", "name": null, "label": "PRESET", "verbs": {"/preset/store": "store", "/preset/recall": "recall", "/preset/next": "next", "/preset/previous": "previous", "/preset/morph": "morph", "/preset/clear": "clear", "/preset/list": "slots", "/preset/save": "save", "/preset/load": "load"}, "events": {"list.reply": "slot"}}
        ]
    },
    "latent.master": {
        verbs: [
            {"word": "set", "address": "/master/set", "named": []},
            {"word": "get", "address": "/master/get", "named": []},
            {"word": "settings", "address": "/master/list", "named": []}
        ],
        abouts: [
            {"kind": "master", "name": null, "label": "MASTER", "verbs": {"/master/set": "set", "/master/get": "get", "/master/list": "settings"}, "events": {"list.reply": "setting"}}
        ]
    },
    "latent.send": {
        verbs: [],
        abouts: [
            {"kind": "voice", "name": 0, "label": "VOICE", "verbs": {"/voice/frame": "frame", "/voice/stream": "stream"}, "events": {}}
        ]
    },
    "latent.send~": {
        verbs: [],
        abouts: [
            {"kind": "voice", "name": 0, "label": "VOICE", "verbs": {"/voice/frame": "frame", "/voice/stream": "stream"}, "events": {}}
        ]
    },
    "latent.decode": {
        verbs: [],
        abouts: [
            {"kind": "voice", "name": 0, "label": "VOICE", "verbs": {"/voice/new": "new", "/voice/swap": "load", "/voice/reload": "reload", "/voice/enable": "enable", "/voice/set": "set", "/voice/get": "get", "/voice/info": "info", "/voice/signal": "signal", "/voice/hear": "hear", "/voice/frames": "frames", "/voice/frame": "frame", "/voice/stream": "stream"}, "events": {"state": "state", "ended": "ended", "meter": "meter", "info.reply": "info", "latents": "frame"}}
        ]
    },
    "latent.encode~": {
        verbs: [],
        abouts: [
            {"kind": "voice", "name": 0, "label": "VOICE", "verbs": {"/voice/new": "new", "/voice/swap": "load", "/voice/reload": "reload", "/voice/enable": "enable", "/voice/set": "set", "/voice/get": "get", "/voice/info": "info", "/voice/signal": "signal", "/voice/hear": "hear", "/voice/frames": "frames", "/voice/frame": "frame", "/voice/stream": "stream"}, "events": {"state": "state", "ended": "ended", "meter": "meter", "info.reply": "info", "latents": "frame"}}
        ]
    },
    "latent.receive": {
        verbs: [
            {"word": "info", "address": "/voice/info", "named": [0]},
            {"word": "frames", "address": "/voice/frames", "named": [0]}
        ],
        abouts: [
            {"kind": "voice", "name": 0, "label": "VOICE", "verbs": {"/voice/new": "new", "/voice/info": "ask", "/voice/frames": "frames"}, "events": {"state": "state", "ended": "ended", "meter": "meter", "info.reply": "info", "latents": "frame"}}
        ]
    },
    "latent.meter": {
        verbs: [
            {"word": "info", "address": "/voice/info", "named": [0]}
        ],
        abouts: [
            {"kind": "voice", "name": 0, "label": "VOICE", "verbs": {"/voice/new": "new", "/voice/info": "ask", "/voice/frames": "frames"}, "events": {"state": "state", "ended": "ended", "meter": "meter", "info.reply": "info", "latents": "frame"}}
        ]
    },
    "latent.frames~": {
        verbs: [
            {"word": "frames", "address": "/voice/frames", "named": [0]}
        ],
        abouts: [
            {"kind": "voice", "name": 0, "label": "VOICE", "verbs": {"/voice/new": "new", "/voice/info": "ask", "/voice/frames": "frames"}, "events": {"state": "state", "ended": "ended", "meter": "meter", "info.reply": "info", "latents": "frame"}}
        ]
    }
};
