"""The settings of a server: one value that checks itself, from flags and a TOML file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

from latentio.units import Clock

from .defaults import DEFAULT_PORT, MAX_DIMS
from .errors import BridgeError

Audio: TypeAlias = Literal["auto", "jack", "portaudio", "null", "manual"]
Device: TypeAlias = Literal["cpu", "cuda", "mps"]


@dataclass(frozen=True)
class Config:
    """Settings of a server.

    Attributes
    ----------
    audio : {"auto", "jack", "portaudio", "null", "manual"}
        Where the sound goes: JACK, a sound card, or nowhere at the pace of real time. ``auto``
        takes the first of them that is there. ``manual`` plays only when it is told to.
    host : str
        Address to listen at for OSC.
    port : int
        UDP port, 0 for any free one.
    models, latents, recordings : Path
        Folders that messages may name files in; `recordings` is `latents` unless given.
    max_voices : int
        Voices at most, 1 to 64.
    channels : int
        Output channels, 1 to 32.
    direct : int
        Output channels behind them, 0 to 128, for voices by themselves (`/voice/direct`).
    inputs : int
        Input channels, 0 to 128, for latents and audio that come in as signals.
    voice_channels : int
        Audio channels that one voice may have, 1 to 8.
    max_dims : int
        Dims that a frame may have, 1 to 1024.
    device : {"cpu", "cuda", "mps"}
        What torch computes on.
    sample_rate : int
        In hertz, 8000 to 192000; JACK has its own.
    period : int
        Samples per block, 16 to 8192; JACK has its own.
    lead : int
        Device samples that decoders are ahead of the sound, at least one period, at most a
        second.
    clock : {"samples", "true"}
        How long frames last, where a voice is not told otherwise (`latentio.units`).
    max_memory_mb : int
        Memory in MiB that a decoder process may take for its model, 64 to 1048576; one that
        takes more is ended.
    max_load : int
        The time of all processors that decoders may need together, in percent, 1 to 1000; a
        voice that needs more is refused.
    limiter : bool
        Whether the output is limited from the start; ``manual`` never does so unasked.
    """

    audio: Audio = "auto"
    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    models: Path = Path()
    latents: Path = Path()
    recordings: Path | None = None
    max_voices: int = 16
    channels: int = 2
    direct: int = 0
    inputs: int = 0
    voice_channels: int = 2
    max_dims: int = 128
    device: Device = "cpu"
    sample_rate: int = 44100
    period: int = 512
    lead: int = 2048
    clock: Clock = "true"
    max_memory_mb: int = 4096
    max_load: int = 95
    limiter: bool = True

    def __post_init__(self) -> None:
        for name, choices in _CHOICES.items():
            if getattr(self, name) not in choices:
                raise ValueError(f"{name} must be {_either(choices)}, not {getattr(self, name)!r}")
        for name, (low, high) in _RANGES.items():
            value = getattr(self, name)
            if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
                raise ValueError(f"{name} must be a whole number from {low} to {high}, not {value}")
        if not isinstance(self.host, str):
            raise ValueError(f"host must be a text, not {self.host!r}")
        if not isinstance(self.limiter, bool):
            raise ValueError(f"limiter must be true or false, not {self.limiter!r}")
        for name in _FOLDERS:
            folder = getattr(self, name)
            if not (isinstance(folder, Path) or (name == "recordings" and folder is None)):
                raise ValueError(f"{name} must be a folder, not {folder!r}")
        if self.lead > self.sample_rate:
            raise ValueError(f"lead must be at most a second ({self.sample_rate}), not {self.lead}")

    @property
    def recordings_folder(self) -> Path:
        """Where recordings go."""
        return self.latents if self.recordings is None else self.recordings

    def check_folders(self) -> None:
        """Check that the folders are there.

        Raises
        ------
        BridgeError
            If one is not; the message says which.
        """
        for name in _FOLDERS:
            folder = getattr(self, name)
            if folder is not None and not folder.is_dir():
                raise BridgeError(
                    str(folder), "is not a folder", f"make it, or give another --{name} DIR"
                )


def read_config(path: Path | None, **flags: Any) -> Config:
    """Return the settings of a TOML file, and of flags, which go before the file.

    Parameters
    ----------
    path : Path or None
        A file of ``name = value`` lines by the names of `Config`; folders are relative to
        where the file lies.
    **flags
        Settings by name; None for those that were not given.

    Returns
    -------
    Config

    Raises
    ------
    BridgeError
        If the file cannot be read, or a setting is not one of `Config` or out of range.
    ValueError
        If a flag is out of range.
    """
    config = Config() if path is None else _from_file(path)
    return replace(config, **{name: value for name, value in flags.items() if value is not None})


_CHOICES: dict[str, tuple[str, ...]] = {
    "audio": get_args(Audio),
    "device": get_args(Device),
    "clock": get_args(Clock),
}
_RANGES = {
    "port": (0, 65535),
    "max_voices": (1, 64),
    "channels": (1, 32),
    "direct": (0, 128),
    "inputs": (0, 128),
    "voice_channels": (1, 8),
    "max_dims": (1, MAX_DIMS),
    "sample_rate": (8000, 192_000),
    "period": (16, 8192),
    "lead": (1, 192_000),
    "max_memory_mb": (64, 2**20),
    "max_load": (1, 1000),
}
_FOLDERS = ("models", "latents", "recordings")


def _from_file(path: Path) -> Config:
    try:
        settings = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        what = error.strerror if isinstance(error, OSError) else error
        raise BridgeError(str(path), f"cannot be read ({what})") from error
    known = [field.name for field in fields(Config)]
    for name, value in settings.items():
        if name not in known:
            raise BridgeError(
                str(path), f"has no setting {name!r}", f"there are {', '.join(known)}"
            )
        if name in (*_FOLDERS, "host") and not isinstance(value, str):
            raise BridgeError(str(path), f"{name} must be a text in quotes, not {value!r}")
        if name in _FOLDERS:
            settings[name] = path.parent / Path(value).expanduser()
    try:
        return Config(**settings)
    except ValueError as error:
        raise BridgeError(str(path), str(error)) from error


def _either(choices: tuple[str, ...]) -> str:
    return " or ".join((", ".join(choices[:-1]), choices[-1]))
