"""Start recording inside a program that `bridge.compose.capture` runs.

Python imports the first module of this name on its path as it starts, so this runs in the
program's own environment: the standard library only, any Python from 3.8 on. It imports no
more than Python has loaded by now, because a module of the program may have the same name as
one of the standard library. Torch it does not import either: it waits until the program does.
"""

from __future__ import annotations

import os
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.machinery import ModuleSpec
    from typing import Any

VARIABLE = "LATENT_BRIDGE_CAPTURE"
HERE = os.path.dirname(os.path.abspath(__file__))
# Plain classes that decode: module, class, method, and the layout of `latentio` they take.
CLASSES = {"music2latent.inference": ("EncoderDecoder", "decode", "music2latent")}


def complain(text: str) -> None:
    """Print one line on stderr; nothing that goes wrong here may end the program.

    Parameters
    ----------
    text : str
        What went wrong.
    """
    if sys.stderr is not None:
        sys.stderr.write(f"latent-bridge capture: {text}\n")


class Watch:
    """A finder that finds nothing itself: it sees torch being imported.

    Parameters
    ----------
    spool : str
        The folder for records.
    """

    def __init__(self, spool: str) -> None:
        self.spool = spool
        self.recorder: Any = None

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """Ask the other finders for a module that is waited for.

        Parameters
        ----------
        name, path, target
            As Python gives them to every finder.

        Returns
        -------
        ModuleSpec or None
            None for all other modules: then Python asks the other finders itself.
        """
        if name != "torch" and name not in CLASSES:
            return None
        for finder in list(sys.meta_path):
            find = None if finder is self else getattr(finder, "find_spec", None)
            spec: ModuleSpec | None = find(name, path, target) if find else None
            if spec is not None:
                self._wait_for(spec)
                return spec
        return None

    def seen(self, module: Any) -> None:
        """Wrap what a module decodes with.

        Parameters
        ----------
        module : module
            Torch or one of `CLASSES`, completely imported.
        """
        try:
            if self.recorder is None:
                code = _load_recorder()
                self.recorder = code.Recorder(self.spool, sys.modules["torch"], complain)
                self.recorder.wrap_torch()
            if module.__name__ in CLASSES:
                self.recorder.wrap_plain(module, *CLASSES[module.__name__])
        except Exception as error:
            complain(f"{module.__name__} is not recorded ({error!r})")

    def _wait_for(self, spec: ModuleSpec) -> None:
        """Let the module's own loader call `seen` when it is done; its type stays."""
        loader: Any = spec.loader
        execute: Callable[[Any], None] | None = getattr(loader, "exec_module", None)
        if execute is None:
            return

        def exec_module(module: Any) -> None:
            execute(module)
            if module.__name__ == spec.name:
                vars(loader).pop("exec_module", None)
                self.seen(module)

        try:
            loader.exec_module = exec_module
        except AttributeError:
            complain(f"{spec.name} comes by a loader that cannot be watched; it is not recorded")


def start() -> None:
    """Leave the program's module path, and watch its imports if a spool folder is named."""
    sys.path[:] = [path for path in sys.path if os.path.abspath(path) != HERE]
    spool = os.environ.get(VARIABLE, "")
    if not os.path.isdir(spool):
        return
    try:
        with open(os.path.join(spool, f"hook-{os.getpid()}-{time.time_ns()}"), "x"):
            pass
        watch = Watch(spool)
        # Torch may be there: a .pth file can import it before this.
        for name in ("torch", *CLASSES):
            if name in sys.modules:
                watch.seen(sys.modules[name])
        sys.meta_path.insert(0, watch)
    except Exception as error:
        complain(f"nothing is recorded ({error!r})")


def chain() -> None:
    """Run the sitecustomize that this one shadows, if there is one, as Python would."""
    own = sys.modules.pop("sitecustomize")
    # The module that is importing this one; it also reports what goes wrong in the next one.
    sys.modules["site"].execsitecustomize()
    sys.modules.setdefault("sitecustomize", own)


def _load_recorder() -> Any:
    """Load the module beside this one by its path: this folder is not on the module path."""
    name = "_latent_bridge_recorder"
    loader: Any = type(__loader__)  # type: ignore[name-defined]
    code = type(sys)(name)
    loader(name, os.path.join(HERE, "recorder.py")).exec_module(code)
    return code


if __name__ == "sitecustomize":
    start()
    chain()
