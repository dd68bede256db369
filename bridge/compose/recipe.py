"""Recipes: how a file was made, kept in the file, so that it can be made again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from latentio import files
from latentio.blocks import write_blocks
from latentio.containers import block_writer_for
from latentio.latents import Float64Array, Heading
from latentio.meta import Meta
from latentio.sidecar import sidecar_path

from ..errors import BridgeError
from .corpus import Progress, found_files, sha256
from .options import settled_reading
from .parts import Part

VERSION = 1
KEY = "recipe"
_FIND = "say where the old one is: --from FILE"
# What decides the last bit of a value.
_MAKERS = ("latent-bridge", "numpy", "scipy", "scikit-learn")
PathLike = str | os.PathLike[str]


@dataclass(frozen=True)
class Recipe:
    """How a sequence is made.

    Attributes
    ----------
    tool : str
        ``"compose"``, ``"score"`` or ``"denorm"``.
    arguments : mapping
        What the tool was told, as JSON values; the names of files in it are absolute, or
        from the current folder.
    paths : tuple of tuple
        Where in `arguments` names of files or folders stand: keys, one after the other.
    reading : mapping
        How foreign files are read: arguments of `latentio.read`.
    file : int
        Number among several files of one seed, from 0.
    """

    tool: str
    arguments: Mapping[str, Any]
    paths: tuple[tuple[str, ...], ...]
    reading: Mapping[str, Any] = field(default_factory=dict)
    file: int = 0

    def sources(self) -> dict[str, str]:
        """Return the SHA-256 of every file or folder that is used, by its name."""
        names = [name for path in self.paths for name in _names(_at(self.arguments, path))]
        return {name: checksum(name) for name in dict.fromkeys(names)}

    def renamed(self, rename: Callable[[str], str]) -> Recipe:
        """Return the recipe with other names of files.

        Parameters
        ----------
        rename : callable
            Gives the new name for an old one.
        """
        arguments = _copy(self.arguments)
        for path in self.paths:
            holder = _at(arguments, path[:-1])
            value = holder[path[-1]]
            new = rename(value) if isinstance(value, str) else [rename(name) for name in value]
            holder[path[-1]] = new
        return Recipe(self.tool, arguments, self.paths, self.reading, self.file)


@dataclass(frozen=True)
class Made:
    """A sequence that a recipe makes, not written yet.

    Attributes
    ----------
    part : Part
        Its frames.
    model_sr, ratio : int or None
        Hertz and samples per frame.
    meta : Meta
        Model, groups, seed; the recipe is added when it is written.
    notes : tuple of str
        What had to be done differently.
    outline : tuple of tuple
        What begins where: frame and name, for pictures.
    sources : mapping or None
        SHA-256 of every file that was used, by its name, as they were before it was read;
        None: as they are when the sequence is written.
    """

    part: Part
    model_sr: int | None
    ratio: int | None
    meta: Meta
    notes: tuple[str, ...] = ()
    outline: tuple[tuple[int, str], ...] = ()
    sources: Mapping[str, str] | None = None


def write(
    path: PathLike,
    made: Made,
    recipe: Recipe,
    progress: Progress | None = None,
    *,
    seen: Callable[[int, Float64Array], None] | None = None,
) -> None:
    """Write a sequence, with the recipe in its metadata.

    Parameters
    ----------
    path : path-like
        Named .wav or .npy.
    made : Made
        What the recipe makes.
    recipe : Recipe
        Its files are named from the folder of `path` in the metadata.
    progress : callable, optional
        Told how many frames are written, and how many there are.
    seen : callable, optional
        Given the number of its first frame and every block as it is written.

    Raises
    ------
    BridgeError
        If `path` is one of the recipe's own files, or one of them has changed meanwhile.
    LatentIOError
        If the file cannot be written, or WAV is too small. Nothing is left then.
    """
    check_target(path, recipe)
    folder = Path(os.path.abspath(path)).parent
    heading = heading_of(made, recipe, folder)

    def blocks() -> Iterator[Float64Array]:
        n_done = 0
        for block in made.part.blocks():
            yield block
            if seen is not None:
                seen(n_done, block)
            n_done += len(block)
            if progress is not None:
                progress(n_done, made.part.n_frames)
        if made.sources is not None and recipe.sources() != made.sources:
            raise BridgeError(os.fspath(path), "was made from files that have changed meanwhile")

    write_blocks(path, heading, blocks())


def check_target(path: PathLike, recipe: Recipe) -> None:
    """Check that a file may be written, before the work and not after it.

    Raises
    ------
    BridgeError
        If it is one of the recipe's own files, lies in a folder that is one, or one of those
        is not there.
    LatentIOError
        If its suffix is not one that is written block by block.
    """
    block_writer_for(path)
    target = os.path.realpath(path)
    written = {target, os.path.realpath(sidecar_path(path))}
    for source in recipe.sources():
        real = os.path.realpath(source)
        if real in written:
            raise BridgeError(os.fspath(path), "is a source itself", "name another output")
        if os.path.isdir(real) and Path(real) in Path(target).parents:
            raise BridgeError(
                os.fspath(path),
                f"lies in the folder {source}, which it is made from",
                "name an output elsewhere",
            )


def heading_of(made: Made, recipe: Recipe, folder: Path) -> Heading:
    """Return what stands in a file beside its values.

    Parameters
    ----------
    made : Made
        The sequence.
    recipe : Recipe
        How it is made.
    folder : Path
        Where the file lies: files are named from there.
    """
    named = recipe.renamed(lambda name: _from_folder(name, folder))
    sources = recipe.sources() if made.sources is None else made.sources
    checksums = {_from_folder(name, folder): found for name, found in sources.items()}
    record = {
        "version": VERSION,
        "tool": named.tool,
        "arguments": named.arguments,
        "paths": [list(path) for path in named.paths],
        "reading": settled_reading(recipe.tool, named.reading),
        "file": named.file,
        "sources": checksums,
        "made_by": {name: _version(name) for name in _MAKERS},
    }
    meta = made.meta.with_(
        generator=f"latent-bridge {recipe.tool}", extra={**made.meta.extra, KEY: record}
    )
    return Heading(made.part.n_frames, made.part.n_dims, made.model_sr, made.ratio, meta)


def read_recipe(path: PathLike) -> tuple[Recipe, dict[str, str]]:
    """Read how a file was made.

    Parameters
    ----------
    path : path-like
        A file that `write` made.

    Returns
    -------
    recipe : Recipe
        The names of its files are found from the folder of `path`.
    checksums : dict
        SHA-256 of every file that was used, by these names.

    Raises
    ------
    BridgeError
        If it holds no recipe, or one that this version does not know.
    LatentIOError
        If the file cannot be read.
    """
    name = os.fspath(path)
    record = files.info(path).meta.extra.get(KEY)
    if record is None:
        where = " (of a .npy it stands in the .json beside it)" if name.endswith(".npy") else ""
        raise BridgeError(
            name,
            f"holds no recipe{where}",
            "only files of compose, score and denorm can be made again",
        )
    try:
        if record["version"] != VERSION:
            raise BridgeError(name, f"has a recipe of version {record['version']!r}, not {VERSION}")
        recipe = Recipe(
            str(record["tool"]),
            dict(record["arguments"]),
            tuple(tuple(str(key) for key in keys) for keys in record["paths"]),
            dict(record["reading"]),
            int(record["file"]),
        )
        folder = Path(os.path.abspath(path)).parent
        checksums = {
            os.path.normpath(folder / source): str(found)
            for source, found in dict(record["sources"]).items()
        }
        return recipe.renamed(lambda source: os.path.normpath(folder / source)), checksums
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise BridgeError(name, f"has a damaged recipe ({error!r})") from None


def found_sources(
    recipe: Recipe, checksums: Mapping[str, str], where: str, moved: Sequence[str] = ()
) -> Recipe:
    """Return a recipe with its files as they are named now, and as they were.

    Parameters
    ----------
    recipe, checksums
        From `read_recipe`.
    where : str
        The file with the recipe, for messages.
    moved : sequence of str
        Where to look for files that are not in their old place, or have changed there.

    Raises
    ------
    BridgeError
        With the first file that is gone or has changed, or is not one of the recipe's.
    """
    elsewhere = {checksum(name): name for name in moved}
    for found, name in elsewhere.items():
        if found not in checksums.values():
            raise BridgeError(name, f"is none of the files that {where} was made from")
    names = {name: elsewhere.get(found, name) for name, found in checksums.items()}
    recipe = recipe.renamed(lambda name: names.get(name, name))
    for name, now in names.items():
        if now == name and not os.path.exists(name):
            raise BridgeError(name, f"does not exist, and {where} was made from it", _FIND)
        if now == name and checksum(name) != checksums[name]:
            raise BridgeError(where, f"was made from another version of {name}", _FIND)
    if recipe.sources().keys() != set(names.values()):
        raise BridgeError(where, "has a damaged recipe (checksums)")
    return recipe


def checksum(name: str) -> str:
    """Return the SHA-256 of a file, or of all latent files in a folder and their names.

    Raises
    ------
    BridgeError
        If it is not there or cannot be read.
    """
    if not os.path.isdir(name):
        return sha256(name)
    whole = hashlib.sha256()
    for path in found_files([name]):
        inside = path.relative_to(name).as_posix()
        whole.update(f"{inside}\0{sha256(path)}\n".encode())
    return whole.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # run from a folder, not installed
        return "unknown"


def _from_folder(name: str, folder: Path) -> str:
    try:
        return Path(os.path.relpath(name, folder)).as_posix()
    except ValueError:  # another drive
        return Path(os.path.abspath(name)).as_posix()


def _names(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _at(arguments: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        arguments = arguments[key]
    return arguments


def _copy(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _copy(part) for key, part in value.items()}
    return [_copy(part) for part in value] if isinstance(value, list | tuple) else value
