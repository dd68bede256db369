"""The import order of the packages: who may know whom.

A new module gets a line in its package's list below, after everything that it imports.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Lowest first: a module may import only what stands before it, so there are no cycles.
# A package's own `__init__` stands last of its modules and is imported by none of them.
ORDER = [
    "latentio.errors",
    "latentio.checks",
    "latentio.units",
    "latentio.meta",
    "latentio.latents",
    "latentio.stored",
    "latentio.held",
    "latentio.layouts",
    "latentio.atomic",
    "latentio.sidecar",
    "latentio.ratetext",
    "latentio.riff",
    "latentio.wav",
    "latentio.npy",
    "latentio.zipped",
    "latentio.npz",
    "latentio.safetensors",
    "latentio.soundfiles",
    "latentio.text",
    "latentio.torchfile",
    "latentio.rates",
    "latentio.containers",
    "latentio.blocks",
    "latentio.files",
    "latentio.hosts",
    "latentio.stats",
    "latentio.plot",
    "latentio.cli",
    "latentio",
    "bridge.errors",
    "bridge.defaults",
    "bridge.master",
    "bridge.pan",
    "bridge.jsonable",
    "bridge.config",
    "bridge.lifecycle",
    "bridge.lifeline",
    "bridge.wire",
    "bridge.commands",
    "bridge.events",
    "bridge.manip.generator",
    "bridge.manip.parameter",
    "bridge.manip.table",
    "bridge.manip.stage",
    "bridge.manip.settings",
    "bridge.manip.tracks",
    "bridge.manip.scene",
    "bridge.manip.jam",
    "bridge.manip.walk",
    "bridge.manip.seq",
    "bridge.manip.stages",
    "bridge.manip.plans",
    "bridge.manip.rack",
    "bridge.manip.presetfile",
    "bridge.manip.presets",
    "bridge.manip",
    "bridge.rings.entries",
    "bridge.rings.frames",
    "bridge.rings.memory",
    "bridge.rings.server",
    "bridge.rings",
    "bridge.cache",
    "bridge.ogg",
    "bridge.audio",
    "bridge.loudness",
    "bridge.models.contract",
    "bridge.models.values",
    "bridge.models.fill",
    "bridge.models.stepping",
    "bridge.models.probe",
    "bridge.models.base",
    "bridge.models.identity",
    "bridge.models.latents",
    "bridge.models.archive",
    "bridge.models.template",
    "bridge.models.declared",
    "bridge.models.factory_tables",
    "bridge.models.factory_filter",
    "bridge.models.factory_source",
    "bridge.models.factory_net",
    "bridge.models.device",
    "bridge.models.torchscript",
    "bridge.models.load",
    "bridge.models",
    "bridge.sources.grid",
    "bridge.resample",
    "bridge.sources.source",
    "bridge.sources.periods",
    "bridge.sources.feedback",
    "bridge.sources.audio",
    "bridge.sources.bus",
    "bridge.sources.live",
    "bridge.sources.player",
    "bridge.sources.recorder",
    "bridge.sources.signal",
    "bridge.sources.stream",
    "bridge.sources",
    "bridge.rt.fade",
    "bridge.rt.compressor",
    "bridge.rt.equaliser",
    "bridge.rt.limiter",
    "bridge.rt.master",
    "bridge.rt.gains",
    "bridge.rt.latency",
    "bridge.rt.mixer",
    "bridge.rt.noise",
    "bridge.rt.playback",
    "bridge.rt.pyolib",
    "bridge.rt.drivers",
    "bridge.rt.graph",
    "bridge.rt.process",
    "bridge.rt",
    "bridge.chunking",
    "bridge.fit",
    "bridge.render",
    "bridge.encode",
    "bridge.compose.options",
    "bridge.compose.seeds",
    "bridge.compose.interpolate",
    "bridge.compose.parts",
    "bridge.compose.steps",
    "bridge.compose.patterns",
    "bridge.compose.pattern_table",
    "bridge.compose.stretches",
    "bridge.compose.corpus",
    "bridge.compose.quantiles",
    "bridge.compose.analysis",
    "bridge.compose.statsfile",
    "bridge.compose.factor",
    "bridge.compose.mixture",
    "bridge.compose.distributions",
    "bridge.compose.distribution_table",
    "bridge.compose.tempo",
    "bridge.compose.song",
    "bridge.compose.recipe",
    "bridge.compose.palette",
    "bridge.compose.trajectory",
    "bridge.compose.motion",
    "bridge.compose.score",
    "bridge.compose.profiles",
    "bridge.compose.foreign",
    "bridge.compose.rescale",
    "bridge.compose.denorm",
    "bridge.compose.kitchen",
    "bridge.compose.drawing",
    "bridge.compose.pictures",
    "bridge.compose.hook.recorder",
    "bridge.compose.hook.sitecustomize",
    "bridge.compose.hook",
    "bridge.compose.captured",
    "bridge.compose.capture",
    "bridge.compose",
    "bridge.workers.clock",
    "bridge.workers.costs",
    "bridge.workers.about",
    "bridge.workers.fit",
    "bridge.workers.feed",
    "bridge.workers.baserun",
    "bridge.workers.run",
    "bridge.workers.busrun",
    "bridge.workers.runs",
    "bridge.workers.writer",
    "bridge.workers.basetrack",
    "bridge.workers.track",
    "bridge.workers.bustrack",
    "bridge.workers.intake",
    "bridge.workers.manip",
    "bridge.workers.cue",
    "bridge.workers.deck",
    "bridge.workers.voice",
    "bridge.workers.worker",
    "bridge.workers.limits",
    "bridge.workers.process",
    "bridge.workers",
    "bridge.osc.message",
    "bridge.osc.codec",
    "bridge.osc.peers",
    "bridge.osc.port",
    "bridge.osc.topics",
    "bridge.osc.sockets",
    "bridge.osc.facts",
    "bridge.osc.words",
    "bridge.osc.of_server",
    "bridge.osc.of_voices",
    "bridge.osc.of_racks",
    "bridge.osc.of_answers",
    "bridge.osc.spec",
    "bridge.osc.checks",
    "bridge.osc.client",
    "bridge.osc.server",
    "bridge.osc.reference",
    "bridge.osc",
    "bridge.patches.pd",
    "bridge.patches.dims",
    "bridge.patches.pdfile",
    "bridge.patches.reference",
    "bridge.patches.objects",
    "bridge.patches.flow",
    "bridge.patches.frameclock",
    "bridge.patches.messages",
    "bridge.patches.travel",
    "bridge.patches.window",
    "bridge.patches.song",
    "bridge.patches.shown",
    "bridge.patches.engine",
    "bridge.patches.players",
    "bridge.patches.sampler",
    "bridge.patches.example",
    "bridge.patches.clicks",
    "bridge.patches.serverclicks",
    "bridge.patches.programs",
    "bridge.patches.headless",
    "bridge.patches.helpframe",
    "bridge.patches.help",
    "bridge.patches.verbs",
    "bridge.patches.lint",
    "bridge.patches.connection",
    "bridge.patches.helpclicks",
    "bridge.patches.bridge_help",
    "bridge.patches.voices",
    "bridge.patches.recorder_file",
    "bridge.patches.recorder_pd",
    "bridge.patches.recorder_help",
    "bridge.patches.racks",
    "bridge.patches.life",
    "bridge.patches.senders",
    "bridge.patches.turns",
    "bridge.patches.paramtime",
    "bridge.patches.parameters",
    "bridge.patches.clock",
    "bridge.patches.chance",
    "bridge.patches.makervalues",
    "bridge.patches.presetlink",
    "bridge.patches.makers",
    "bridge.patches.makers_help",
    "bridge.patches.presetparts",
    "bridge.patches.presetkeep",
    "bridge.patches.presetfiles",
    "bridge.patches.presetmorph",
    "bridge.patches.presetstore",
    "bridge.patches.presets",
    "bridge.patches.presets_help",
    "bridge.patches.makerfiles",
    "bridge.patches.shapersignals",
    "bridge.patches.routedims",
    "bridge.patches.smoothdim",
    "bridge.patches.statstext",
    "bridge.patches.shapers",
    "bridge.patches.shapers_help",
    "bridge.patches.codes",
    "bridge.patches.codefiles",
    "bridge.patches.jam",
    "bridge.patches.seqsteps",
    "bridge.patches.sequencer",
    "bridge.patches.loops",
    "bridge.patches.loops_help",
    "bridge.patches.show",
    "bridge.patches.decoders",
    "bridge.patches.encoders",
    "bridge.patches.frames",
    "bridge.patches.hearers",
    "bridge.patches.viewers",
    "bridge.patches.serverfiles",
    "bridge.patches.multichannel",
    "bridge.patches.multichannel_view",
    "bridge.patches.multichannel_help",
    "bridge.patches.overview",
    "bridge.patches.exampleframe",
    "bridge.patches.examples_swap",
    "bridge.patches.examples_voices",
    "bridge.patches.examples_pd",
    "bridge.patches.package",
    "bridge.patches.guide",
    "bridge.patches.library",
    "bridge.patches.copying",
    "bridge.patches.sizes",
    "bridge.patches.live",
    "bridge.patches.max.ports",
    "bridge.patches.max.patch",
    "bridge.patches.max.samplers",
    "bridge.patches.max.clock",
    "bridge.patches.max.dims",
    "bridge.patches.max.twins",
    "bridge.patches.max.chains",
    "bridge.patches.max.kinds",
    "bridge.patches.max.build",
    "bridge.patches.max.players",
    "bridge.patches.max.takers",
    "bridge.patches.max.presets",
    "bridge.patches.max.load",
    "bridge.patches.max.speakertable",
    "bridge.patches.max.stagetable",
    "bridge.patches.max.speakers",
    "bridge.patches.max.senders",
    "bridge.patches.max.heldframes",
    "bridge.patches.max.decoders",
    "bridge.patches.max.viewers",
    "bridge.patches.max.serverobjects",
    "bridge.patches.max.refpages",
    "bridge.patches.max.selfvalues",
    "bridge.patches.max.selftest",
    "bridge.patches.max.helpframe",
    "bridge.patches.max.helpparts",
    "bridge.patches.max.heard",
    "bridge.patches.max.helpserver",
    "bridge.patches.max.helpbasic",
    "bridge.patches.max.helptabs",
    "bridge.patches.max.help",
    "bridge.patches.max.tutorials",
    "bridge.patches.max.tutorialpatches",
    "bridge.patches.max.pages",
    "bridge.patches.max.overview",
    "bridge.patches.max.examples_media",
    "bridge.patches.max.examples_frame",
    "bridge.patches.max.examples_songs",
    "bridge.patches.max.examples_voices",
    "bridge.patches.max.examples",
    "bridge.patches.max.instrument_panel",
    "bridge.patches.max.instrument_sources",
    "bridge.patches.max.instrument_decoders",
    "bridge.patches.max.instrument_control",
    "bridge.patches.max.instrument",
    "bridge.patches.max.library",
    "bridge.patches.max.guide",
    "bridge.patches.max.sizes",
    "bridge.patches.max.words",
    "bridge.patches.max.script",
    "bridge.patches.max.maxfile",
    "bridge.patches.max.files",
    "bridge.patches.max.lintlook",
    "bridge.patches.max.lintcords",
    "bridge.patches.max.lintwords",
    "bridge.patches.max.lintnames",
    "bridge.patches.max.lintpages",
    "bridge.patches.max.lintscripts",
    "bridge.patches.max.linttwins",
    "bridge.patches.max.lint",
    "bridge.patches.max",
    "bridge.patches",
    "bridge.engine.child",
    "bridge.engine.disk",
    "bridge.engine.folders",
    "bridge.engine.locks",
    "bridge.engine.models",
    "bridge.engine.options",
    "bridge.engine.flac",
    "bridge.engine.recording",
    "bridge.engine.slots",
    "bridge.engine.workers",
    "bridge.engine.watch",
    "bridge.engine.body",
    "bridge.engine.intent",
    "bridge.engine.crashes",
    "bridge.engine.voice",
    "bridge.engine.opening",
    "bridge.engine.places",
    "bridge.engine.links",
    "bridge.engine.voices",
    "bridge.engine.sizes",
    "bridge.engine.moving",
    "bridge.engine.supervisor",
    "bridge.engine.swaps",
    "bridge.engine.frames",
    "bridge.engine.watching",
    "bridge.engine.playing",
    "bridge.engine.racks",
    "bridge.engine.presets",
    "bridge.engine.master",
    "bridge.engine.patchbay",
    "bridge.engine.audio",
    "bridge.engine.engine",
    "bridge.engine",
    "bridge.verbs.desk",
    "bridge.verbs.server",
    "bridge.verbs.voices",
    "bridge.verbs.racks",
    "bridge.verbs",
    "bridge.app",
    "bridge.serve",
    "bridge.terminal",
    "bridge.doctor",
    "bridge.cli_analyse",
    "bridge.cli_compose",
    "bridge.cli_patch",
    "bridge.cli_server",
    "bridge.cli",
    "bridge.__main__",
    "bridge",
]

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


IMPORTED_AS = {"JACK-Client": "jack", "python-osc": "pythonosc", "scikit-learn": "sklearn"}


def _names(requirements: list[str]) -> set[str]:
    names = {re.split(r"[^\w-]", requirement)[0] for requirement in requirements}
    return {IMPORTED_AS.get(name, name) for name in names}


# What may be imported beside the standard library and our own packages: what an install brings.
_BASE = _names(PROJECT["dependencies"])
OUTSIDE = {
    "latentio": _BASE,
    "bridge": _BASE | _names(PROJECT["optional-dependencies"]["bridge"]) | {"latentio"},
}
ONLY_UNDER = {
    "torch": "bridge.models",
    "pyo": "bridge.rt",
    "pyo64": "bridge.rt",
    "matplotlib": "latentio.plot",
}
NEVER_AT_ONCE = {"matplotlib"}


def _modules() -> dict[str, Path]:
    found = {}
    for package in ("latentio", "bridge"):
        for path in sorted((ROOT / package).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            found[".".join(p for p in parts if p != "__init__")] = path
    return found


MODULES = _modules()


def _place(name: str) -> int:
    return ORDER.index(name) if name in ORDER else len(ORDER)  # a test below asks for its line


def _is_package(name: str) -> bool:
    return name in MODULES and MODULES[name].name == "__init__.py"


def _packages_of(name: str) -> set[str]:
    parts = name.split(".")
    return {".".join(parts[:n]) for n in range(1, len(parts))}


def _imports(name: str, source: str) -> Iterator[tuple[str, bool]]:
    """Yield every module that a source imports, and whether importing the source loads it.

    Imports inside a function or for type checking load nothing, but count all the same.
    `from package import module` counts as the module.
    """
    tree = ast.parse(source)
    later = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        or (isinstance(block, ast.If) and ast.unparse(block.test).endswith("TYPE_CHECKING"))
        for node in ast.walk(block)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                here = name.split(".")
                up = here[: len(here) - node.level + _is_package(name)]
                base = ".".join([*up, base] if base else up)
            names = [
                f"{base}.{alias.name}" if f"{base}.{alias.name}" in MODULES else base
                for alias in node.names
            ]
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(
            ("import_module", "__import__")
        ):
            target = node.args[0]
            assert isinstance(target, ast.Constant), f"{name} imports by a computed name"
            names = [str(target.value)]
        else:
            continue
        for imported in names:
            yield imported, id(node) not in later


def _complaints(name: str, source: str) -> Iterator[str]:
    for imported, at_once in _imports(name, source):
        package, top = (n.split(".", 1)[0] for n in (name, imported))
        if imported in MODULES and top == package:
            if imported in _packages_of(name) and _is_package(imported):
                yield f"{name} imports its own package {imported}: name the module"
            elif _place(imported) >= _place(name):
                yield f"{name} imports {imported}, which stands above it"
        elif top in ONLY_UNDER:
            if not f"{name}.".startswith(f"{ONLY_UNDER[top]}."):
                yield f"{name} imports {top}: only {ONLY_UNDER[top]} may"
            elif top in NEVER_AT_ONCE and at_once:
                yield f"{name} imports {top} at its top: it is optional"
        elif top != package and top not in OUTSIDE[package] | sys.stdlib_module_names:
            yield f"{name} imports {imported}, which {package} does not depend on"


def test_every_module_has_a_place_in_the_order() -> None:
    assert set(MODULES) - set(ORDER) == set(), "give it a line in ORDER"
    assert set(ORDER) - set(MODULES) == set(), "it is gone: remove its line from ORDER"
    assert len(ORDER) == len(set(ORDER))


def test_no_module_imports_upward_or_what_it_must_not() -> None:
    found = {c for n, path in MODULES.items() for c in _complaints(n, path.read_text("utf-8"))}
    assert not found, "\n".join(sorted(found))


@pytest.mark.parametrize(
    ("name", "source", "complaint"),
    [
        ("latentio.errors", "from .wav import read_wav", "stands above"),
        ("latentio.errors", "def f():\n    from latentio import wav", "stands above"),
        ("latentio.errors", "if TYPE_CHECKING:\n    from .latents import Latents", "stands above"),
        ("latentio.errors", "import importlib as i; i.import_module('latentio.wav')", "above"),
        ("latentio.wav", "from . import Latents", "its own package"),
        ("latentio.wav", "import latentio", "its own package"),
        ("latentio.wav", "import scipy.io", "does not depend"),
        ("latentio.wav", "from bridge.errors import BridgeError", "does not depend"),
        ("latentio.wav", "def f():\n    import torch", "only bridge.models"),
        ("bridge.errors", "import torch.nn", "only bridge.models"),
        ("bridge.errors", "import pyo", "only bridge.rt"),
        ("latentio.plot", "import matplotlib.pyplot as plt", "at its top"),
        ("latentio.plot", "try:\n    import matplotlib\nexcept ImportError: ...", "at its top"),
    ],
)
def test_the_check_sees_a_wrong_import(name: str, source: str, complaint: str) -> None:
    assert any(complaint in c for c in _complaints(name, source))


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("latentio.wav", "from __future__ import annotations\nimport os.path, numpy as np"),
        ("latentio.wav", "from .errors import LatentIOError\nfrom . import errors"),
        ("latentio.plot", "def f():\n    import matplotlib.figure"),
        ("latentio.plot", "if TYPE_CHECKING:\n    from matplotlib.axes import Axes"),
        ("bridge.models.any", "import torch"),
        ("bridge.errors", "import latentio\nfrom latentio.latents import Latents"),
    ],
)
def test_the_check_lets_a_right_import_pass(name: str, source: str) -> None:
    assert not list(_complaints(name, source))


@pytest.fixture(scope="module")
def fresh_imports() -> dict[str, subprocess.CompletedProcess[str]]:
    """Import every module alone in a fresh interpreter that says what that loaded."""

    def run(name: str) -> subprocess.CompletedProcess[str]:
        code = (
            f"import sys; before = set(sys.modules); import {name}; "
            "print('loaded', *{m.split('.')[0] for m in set(sys.modules) - before})"
        )
        return subprocess.run(
            [sys.executable, "-P", "-W", "error", "-c", code],
            env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    # What a module loads matters for these; the others get what takes seconds, already there.
    fresh = [name for name in MODULES if name.startswith("latentio") or _is_command(name)]
    rest = [name for name in MODULES if name not in fresh]
    if not hasattr(os, "fork"):
        fresh, rest = MODULES, []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = dict(zip(fresh, pool.map(run, fresh), strict=True))
    return found | _forked(rest)


def _is_command(name: str) -> bool:
    return name.rsplit(".", maxsplit=1)[-1] in {"cli", "doctor"}


_FORKS = """
import os, sys
import asyncio, multiprocessing.connection, numpy, pythonosc.osc_message_builder, scipy.signal
import scipy.stats, sklearn.decomposition, soundfile, soxr, torch, tqdm
for name in sys.argv[1:]:
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(writer, 1), os.dup2(writer, 2)
        __import__(name)
        print("loaded ", flush=True)
        os._exit(0)
    os.close(writer)
    with open(reader, "rb") as file:
        said = file.read()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(name, code, repr(said.decode()), flush=True)
"""


def _forked(names: list[str]) -> dict[str, subprocess.CompletedProcess[str]]:
    """Import every module alone in a process that has only packages of others."""
    done = subprocess.run(
        [sys.executable, "-P", "-W", "error", "-c", _FORKS, *names],
        env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    found = {}
    for line in done.stdout.splitlines():
        name, code, said = line.split(" ", 2)
        text = ast.literal_eval(said)
        errors = text.removeprefix("loaded").strip()
        found[name] = subprocess.CompletedProcess([], int(code), text, errors)
    return found


@pytest.mark.parametrize("name", MODULES)
def test_every_module_imports_alone_and_silently(
    name: str, fresh_imports: dict[str, subprocess.CompletedProcess[str]]
) -> None:
    done = fresh_imports[name]
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("loaded ")
    assert done.stderr == ""


@pytest.mark.parametrize("name", [m for m in MODULES if m.split(".")[0] == "latentio"])
def test_latentio_loads_nothing_but_numpy_and_soundfile(
    name: str, fresh_imports: dict[str, subprocess.CompletedProcess[str]]
) -> None:
    numpy_and_soundfile = {"numpy", "soundfile", "cffi", "typing_extensions"}
    loaded = set(fresh_imports[name].stdout.split()) - {"loaded", "latentio"}
    foreign = loaded - sys.stdlib_module_names - numpy_and_soundfile
    assert not {m for m in foreign if not m.startswith("_")}  # _soundfile: a native half


@pytest.mark.parametrize("name", [m for m in MODULES if m.split(".")[-1] in {"cli", "doctor"}])
def test_a_command_line_starts_without_heavy_packages(
    name: str, fresh_imports: dict[str, subprocess.CompletedProcess[str]]
) -> None:
    loaded = set(fresh_imports[name].stdout.split())
    assert not {"torch", "matplotlib", "pyo", "pythonosc", "scipy", "soxr"} & loaded
