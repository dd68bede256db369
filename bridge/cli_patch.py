"""The command that writes patches: patch pd."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from .terminal import write


def add_commands(commands: Any) -> None:
    """Add the command to the parser of ``latent-bridge``.

    Parameters
    ----------
    commands : argparse's group of sub-commands
    """
    patch = commands.add_parser("patch", help="write objects for Pure Data")
    programs = patch.add_subparsers(required=True, metavar="COMMAND")
    command = programs.add_parser(
        "pd",
        help="objects for any number of dims, and the files that they need",
        description="Write objects for any number of dims, and the private patches that they "
        "need. The folder then works by itself, and in Pd's search path.",
    )
    command.add_argument("--dims", type=int, required=True, metavar="D", help="1 to 64")
    command.add_argument(
        "--object",
        dest="objects",
        action="append",
        default=[],
        metavar="NAME",
        help="play, send, lfo ...; several times for several; default all",
    )
    command.add_argument("-o", "--out", required=True, metavar="DIR", help="made if it is missing")
    command.add_argument("--force", action="store_true", help="replace files that differ")
    command.set_defaults(run=_patch_pd)


def _patch_pd(arguments: argparse.Namespace) -> int:
    from .patches.sizes import write_objects  # noqa: PLC0415 (soundfile)

    folder = Path(arguments.out)
    objects, others = write_objects(
        arguments.objects, arguments.dims, folder, force=arguments.force
    )
    for path in objects:
        write(str(path))
    write(f"and {len(others)} that they need; their help is that of the sizes in the library")
    return 0
