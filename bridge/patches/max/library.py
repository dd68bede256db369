"""Write the whole Max package: the patchers in ``max/`` are made here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bridge.patches.reference import Reference
from bridge.patches.shapers_help import write_stats_examples
from latentio.atomic import write_text

from . import speakertable, stagetable
from .build import build, one_dims
from .decoders import DAC_DIM, dac_dim
from .examples import EXAMPLES, write_examples
from .examples_media import write_media
from .help import write_help
from .instrument import write_instrument
from .load import load
from .overview import write_overview
from .pages import write_pages
from .patch import MaxPatch
from .players import named
from .presets import presets
from .refpages import write_refpages
from .selftest import write_selftest
from .serverobjects import server_object
from .takers import taker
from .twins import twins

# Who builds the objects of a family.
_BUILDERS: dict[str, Callable[[Reference], MaxPatch]] = {
    "makers": build,
    "loops": build,
    "shapers": build,
    "recorders": taker,
    "presets": presets,
    "files": load,
    "server": server_object,
    "players": build,
}
# Those whose dims are heard by name are built in another way than those with outlets.
_NAMED = ("latent.play~", "latent.dim~")
_FOLDERS = (
    "patchers",
    "docs/refpages/latent_ref",
    "help",
    "extras",
    "media",
    "javascript",
    "examples",
)


def write_package(folder: Path) -> list[Path]:
    """Write every patcher and page of the package.

    Parameters
    ----------
    folder : Path
        An existing folder; ``max`` in this project.

    Returns
    -------
    list of Path
        The files, with the same bytes on every machine.
    """
    for name in _FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    patchers, pages, helps, extras, media, scripts, examples = (folder / name for name in _FOLDERS)
    made = {
        **one_dims(),
        DAC_DIM: dac_dim(),
        **{t.name: patcher(t) for t in twins() if t.family in _BUILDERS},
    }
    written = [patch.write(patchers / f"{name}.maxpat") for name, patch in made.items()]
    written += write_refpages(twins(), pages) + write_help(twins(), helps) + write_pages(folder)
    summaries = {name: summary for name, (summary, _) in EXAMPLES.items()}
    return [
        *written,
        write_overview(summaries, extras),
        *write_media(media),
        *write_stats_examples(media),
        *write_examples(examples),
        *write_instrument(patchers, examples),
        *write_selftest(folder),
        *_write_tables(scripts),
    ]


def _write_tables(folder: Path) -> list[Path]:
    """Write what the scripts know as data."""
    texts = {
        speakertable.FILE_NAME: speakertable.objects_js(),
        stagetable.FILE_NAME: stagetable.table_js(),
    }
    for name, text in texts.items():
        write_text(folder / name, text)
    return [folder / name for name in texts]


def patcher(reference: Reference) -> MaxPatch:
    """Return the patcher of an object.

    Parameters
    ----------
    reference : Reference
        From `bridge.patches.max.twins.twin`.

    Returns
    -------
    MaxPatch
    """
    if reference.name in _NAMED:
        return named(reference)
    return _BUILDERS[reference.family](reference)
