"""Arguments that many messages have."""

from __future__ import annotations

from ..defaults import MAX_DIMS
from .message import MAX_TEXT_CHARACTERS, Argument

MAX_FRAMES = 2**53
MAX_GAIN = 16.0
MAX_SPEED = 16.0
MAX_RAMP_MS = 60_000.0

VOICE = Argument("voice", "string", "name of the voice")
SLOT = Argument("slot", "string", "name of the slot")
MODEL = Argument(
    "model",
    "string",
    "factory, identity:dims:ratio:hz, latents:dims:ratio:hz, or a file under the models folder",
    max_characters=MAX_TEXT_CHARACTERS,
)
ON = Argument("on", "int", "1: yes, 0: no", 0, 1)
LATENTS = Argument(
    "path", "string", "file under the latents folder", max_characters=MAX_TEXT_CHARACTERS
)
RECORDING = Argument(
    "path", "string", "file under the recordings folder", max_characters=MAX_TEXT_CHARACTERS
)
KEY = Argument("key", "string", "what is told")
VALUES = Argument(
    "values", "any", "its value or values", many=True, max_characters=MAX_TEXT_CHARACTERS
)
FRAME = Argument("frame", "float", "frame number, from 0", 0, MAX_FRAMES)
FRAME_VALUES = Argument("values", "float", "one value per dim", many=True, max_values=MAX_DIMS)
