"""The commands that write patches: patch pd, patch max."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .terminal import write


def add_commands(commands: Any) -> None:
    """Add the commands to the parser of ``latent-bridge``.

    Parameters
    ----------
    commands : argparse's group of sub-commands
    """
    patch = commands.add_parser("patch", help="write objects for Pure Data or Max")
    programs = patch.add_subparsers(required=True, metavar="COMMAND")
    _add(
        programs,
        "pd",
        "objects for any number of dims, and the files that they need",
        "Write objects for any number of dims, and the private patches that they need. The folder "
        "then works by itself, and in Pd's search path.",
        _patch_pd,
    )
    _add(
        programs,
        "max",
        "objects for any number of dims, for the package in Max",
        "Write objects for any number of dims. They need the package Latent Bridge in Max's "
        "Packages folder, and a folder of Max's search path (beside the patch is one).",
        _patch_max,
    )


def _add(
    programs: Any,
    name: str,
    help: str,
    description: str,
    run: Callable[[argparse.Namespace], int],
) -> None:
    command = programs.add_parser(name, help=help, description=description)
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
    command.set_defaults(run=run)


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


def _patch_max(arguments: argparse.Namespace) -> int:
    from .patches.max.sizes import write_max_objects  # noqa: PLC0415 (soundfile)

    folder = Path(arguments.out)
    for path in write_max_objects(arguments.objects, arguments.dims, folder, force=arguments.force):
        write(str(path))
    write("they need the package Latent Bridge in Max (make max-package)")
    return 0
