"""The help patches of the Max package, from the same tables and steps as those of Pd."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from bridge.patches.reference import Reference

from .helpbasic import TABS
from .helpframe import tabbed
from .helptabs import links_tab, messages_tab, ports_tab
from .patch import MaxPatch


def write_help(twins: Iterable[Reference], folder: Path) -> list[Path]:
    """Write ``NAME.maxhelp`` for each object.

    Parameters
    ----------
    twins : iterable of Reference
        As `bridge.patches.max.twins.twin` returns them.
    folder : Path
        An existing folder.

    Returns
    -------
    list of Path
    """
    return [help_patch(twin).write(folder / f"{twin.name}.maxhelp") for twin in twins]


def help_patch(reference: Reference) -> MaxPatch:
    """Return the help patch of one object; it needs no model to be heard, but for the server's."""
    basic = TABS[reference.family](reference)
    words = {entry.word for entry in reference.messages}
    # Of several with the same word the first is meant.
    examples = {m.split()[0]: m for m in reversed(list(_messages(basic))) if m.split()[0] in words}
    tabs = {"basic": basic}
    if reference.messages:
        tabs["messages"] = messages_tab(reference, examples)
    return tabbed({**tabs, "ports": ports_tab(reference), "?": links_tab(reference)})


def _messages(tab: MaxPatch) -> Iterator[str]:
    """Yield the messages of a tab that are one each."""
    for given in tab.patcher()["boxes"]:
        box = given["box"]
        text = box.get("text", "")
        if box["maxclass"] == "message" and text and not any(c in text for c in ",$;"):
            yield text
