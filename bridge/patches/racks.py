"""``latent.rack``, ``latent.bank`` and ``latent.master``: what the server does with all frames."""

from __future__ import annotations

from .pd import Patch
from .verbs import BANK_VERBS, MASTER_VERBS, RACK_VERBS
from .voices import Answers, speaker

RACK = Answers("rack", "$1", RACK_VERBS, {"list.reply": "stage"}, label="VOICE")
BANK = Answers("preset", "", BANK_VERBS, {"list.reply": "slot"})
MASTER = Answers("master", "", MASTER_VERBS, {"list.reply": "setting"})


def rack() -> Patch:
    """Return ``latent.rack``: arguments VOICE, NAME."""
    p = Patch(760, 480)
    p.comment(0, 0, "latent.rack - what happens to the frames of a voice")
    p.comment(0, 1, "usage: latent.rack VOICE NAME")
    return speaker(p, "latent.rack", RACK_VERBS, "$2", (RACK,))


def bank() -> Patch:
    """Return ``latent.bank``: argument NAME; presets of the racks of all voices."""
    p = Patch(760, 480)
    p.comment(0, 0, "latent.bank - 64 presets of the racks of all voices")
    p.comment(0, 1, "usage: latent.bank NAME")
    return speaker(p, "latent.bank", BANK_VERBS, "$1", (BANK,))


def master() -> Patch:
    """Return ``latent.master``: argument NAME; the chain that all sound goes through."""
    p = Patch(760, 480)
    p.comment(0, 0, "latent.master - the server's compressor, eq and limiter")
    p.comment(0, 1, "usage: latent.master NAME")
    return speaker(p, "latent.master", MASTER_VERBS, "$1", (MASTER,))
