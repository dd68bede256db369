"""The messages about racks, presets and the master chain."""

from __future__ import annotations

from ..defaults import MAX_DIMS
from ..manip.presetfile import MAX_NAME, N_SLOTS
from ..manip.table import KINDS, MAX_CODES, MAX_STAGES
from ..master import SECTIONS
from .message import MAX_TEXT_CHARACTERS, Argument, Message
from .words import LATENTS, MAX_RAMP_MS, ON, VALUES, VOICE

_STAGE = Argument("stage", "string", "name of the stage")
_PARAMETER = Argument("parameter", "string", "its name: docs/rack.md")
_DIM = Argument("dim", "int", "which dim, from 1", 1, MAX_DIMS)
_VALUE = Argument("value", "float", "in the parameter's unit")
_SLOT = Argument("slot", "int", "number of the slot", 1, N_SLOTS)
_TIME = Argument(
    "time", "float", "over which it goes there, in ms", 0, MAX_RAMP_MS, optional=True, default="0"
)
_RECALLED = Argument("slot", "int", "the slot that was recalled")
_SETTING = Argument("setting", "string", f"section.name; sections are {', '.join(SECTIONS)}")

MESSAGES: tuple[Message, ...] = (
    # ---- racks
    Message(
        "/rack/add",
        "verb",
        f"Add a stage to the rack of a voice: {', '.join(KINDS)}. Frames go through the stages "
        "in their order, before the model.",
        (
            VOICE,
            Argument("kind", "string", "which kind of stage"),
            Argument("stage", "string", "its name", optional=True, default="the kind"),
            Argument(
                "position",
                "int",
                "place in the order, from 1",
                1,
                MAX_STAGES,
                optional=True,
                default="the last",
            ),
        ),
        (_STAGE,),
        example="lead lfo",
    ),
    Message("/rack/remove", "verb", "Remove a stage.", (VOICE, _STAGE), (), "lead lfo"),
    Message(
        "/rack/order",
        "verb",
        "Put the stages in an order: name each of them once.",
        (VOICE, Argument("stages", "string", "names of all stages", many=True)),
        example="lead offset lfo",
    ),
    Message(
        "/rack/set",
        "verb",
        "Set a parameter of a stage: one value for all dims, or one per dim. It goes there over "
        "as many frames as the stage's parameter glide says.",
        (VOICE, _STAGE, _PARAMETER, VALUES),
        example="lead lfo frequency 0.5",
    ),
    Message(
        "/rack/dim",
        "verb",
        "Set a parameter of one dim.",
        (VOICE, _STAGE, _PARAMETER, _DIM, _VALUE),
        example="lead lfo amplitude 1 0.7",
    ),
    Message(
        "/rack/bypass",
        "verb",
        "1: let frames pass a stage as they are; 0: no more.",
        (VOICE, _STAGE, ON),
        example="lead lfo 1",
    ),
    Message(
        "/rack/get",
        "verb",
        "Ask what a parameter is.",
        (VOICE, _STAGE, _PARAMETER),
        (_STAGE, _PARAMETER, VALUES),
        example="lead lfo frequency",
    ),
    Message(
        "/rack/list",
        "verb",
        "List the stages of a voice in their order: one /rack/list.reply for each.",
        (VOICE,),
        example="lead",
    ),
    Message(
        "/rack/list.reply",
        "reply",
        "One stage.",
        (
            VOICE,
            _STAGE,
            Argument("kind", "string", "which kind it is"),
            Argument("bypass", "int", "1 if frames pass it as they are", 0, 1),
        ),
    ),
    Message(
        "/rack/load",
        "verb",
        "Load what a stage is made for: for a jam the frames of a slot, for a clamp the range of "
        "a statistics file or a latent file.",
        (
            VOICE,
            _STAGE,
            Argument(
                "source",
                "string",
                "name of a slot, or file under the latents folder",
                max_characters=MAX_TEXT_CHARACTERS,
            ),
        ),
        example="lead jam song",
    ),
    Message(
        "/rack/edit",
        "verb",
        "Edit one code of a jam, while it plays.",
        (
            VOICE,
            _STAGE,
            Argument("frame", "int", "frame of the loop, from 0", 0, MAX_CODES - 1),
            _DIM,
            _VALUE,
        ),
        example="lead jam 0 1 0.5",
    ),
    # ---- presets
    Message(
        "/preset/store",
        "verb",
        "Store the racks of all voices in a slot.",
        (
            _SLOT,
            Argument(
                "name",
                "string",
                "for people",
                optional=True,
                default="what it was",
                max_characters=MAX_NAME,
            ),
        ),
        example="1 calm",
    ),
    Message(
        "/preset/recall",
        "verb",
        "Recall a slot, at once or over a time.",
        (_SLOT, _TIME),
        (_RECALLED,),
        example="1 2000",
    ),
    Message(
        "/preset/next", "verb", "Recall the next slot that holds something.", (_TIME,), (_RECALLED,)
    ),
    Message(
        "/preset/previous",
        "verb",
        "Recall the slot before that holds something.",
        (_TIME,),
        (_RECALLED,),
    ),
    Message(
        "/preset/morph",
        "verb",
        "Be between two slots.",
        (
            Argument("from", "int", "number of the slot at 0", 1, N_SLOTS),
            Argument("to", "int", "number of the slot at 1", 1, N_SLOTS),
            Argument("place", "float", "between them", 0, 1),
        ),
        example="1 2 0.5",
    ),
    Message("/preset/clear", "verb", "Empty a slot.", (_SLOT,), (), "2"),
    Message("/preset/list", "verb", "List the slots that hold something, one reply for each."),
    Message(
        "/preset/list.reply",
        "reply",
        "One slot.",
        (_SLOT, Argument("name", "string", "for people; - if it has none")),
    ),
    Message(
        "/preset/save",
        "verb",
        "Write all slots to a file: a text that Pd's [text] reads as it is.",
        (LATENTS,),
        example="presets.txt",
    ),
    Message(
        "/preset/load",
        "verb",
        "Read a preset file, in place of all slots.",
        (LATENTS,),
        (Argument("slots", "int", "how many hold something"),),
        example="presets.txt",
    ),
    # ---- master chain
    Message(
        "/master/set",
        "verb",
        "Set something of the compressor, the equaliser or the limiter that the output goes "
        "through: docs/server.md.",
        (_SETTING, _VALUE),
        example="limiter.ceiling -1",
    ),
    Message(
        "/master/get",
        "verb",
        "Ask what a setting of the master chain is.",
        (_SETTING,),
        (_VALUE,),
        example="limiter.ceiling",
    ),
    Message(
        "/master/list",
        "verb",
        "List the settings of the master chain: one /master/list.reply for each.",
    ),
    Message("/master/list.reply", "reply", "One setting.", (_SETTING, _VALUE)),
)
