"""Settings check themselves, whether they come as flags or in a file."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from bridge.config import Config, read_config
from bridge.defaults import DEFAULT_PORT
from bridge.errors import BridgeError
from bridge.osc import spec


def test_the_defaults_are_valid_and_the_port_is_the_tables() -> None:
    assert Config().port == DEFAULT_PORT == spec.DEFAULT_PORT
    assert Config().host == "127.0.0.1"
    assert read_config(None) == Config()


@pytest.mark.parametrize(
    ("setting", "value", "message"),
    [
        ("audio", "alsa", "audio must be auto, jack, portaudio, null or manual, not 'alsa'"),
        ("device", "tpu", "device must be cpu, cuda or mps, not 'tpu'"),
        ("clock", "", "clock must be samples or true, not ''"),
        ("audio", [1], "audio must be"),
        ("port", -1, "port must be a whole number from 0 to 65535, not -1"),
        ("port", 65536, "port must be"),
        ("port", "9127", "port must be"),
        ("port", True, "port must be"),
        ("max_voices", 0, "max_voices must be a whole number from 1 to 64"),
        ("max_voices", 65, "max_voices must be"),
        ("channels", 1.0, "channels must be"),
        ("channels", 33, "channels must be"),
        ("voice_channels", 9, "voice_channels must be"),
        ("max_dims", 1025, "max_dims must be"),
        ("sample_rate", 7999, "sample_rate must be"),
        ("period", 15, "period must be"),
        ("period", 8193, "period must be"),
        ("lead", 0, "lead must be"),
        ("lead", 44101, r"lead must be at most a second \(44100\), not 44101"),
        ("host", 7, "host must be a text"),
        ("models", 7, "models must be a folder"),
        ("recordings", 7, "recordings must be a folder"),
        ("latents", None, "latents must be a folder"),
    ],
)
def test_what_is_out_of_range_is_refused_by_name(setting, value, message) -> None:
    with pytest.raises(ValueError, match=message):
        Config(**{setting: value})


def test_recordings_go_where_the_latents_are_unless_told(tmp_path: Path) -> None:
    assert Config(latents=tmp_path).recordings_folder == tmp_path
    assert Config(latents=tmp_path, recordings=tmp_path / "r").recordings_folder == tmp_path / "r"


@pytest.mark.parametrize("name", ["models", "latents", "recordings"])
def test_a_folder_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    good = dict.fromkeys(("models", "latents", "recordings"), tmp_path)
    Config(**good).check_folders()
    (tmp_path / "file").touch()
    for missing in (tmp_path / "none", tmp_path / "file"):
        with pytest.raises(BridgeError, match="is not a folder") as caught:
            Config(**{**good, name: missing}).check_folders()
        assert caught.value.where == str(missing)
        assert f"--{name}" in caught.value.fix


def test_a_file_is_read_and_flags_go_before_it(tmp_path: Path) -> None:
    path = tmp_path / "server.toml"
    path.write_text('port = 9000\naudio = "null"\nmax_dims = 256\nlead = 1024\n')
    config = read_config(path, port=9001, audio=None, lead=None)
    assert (config.port, config.audio, config.max_dims, config.lead) == (9001, "null", 256, 1024)


def test_folders_in_a_file_are_relative_to_it_and_flags_to_here(tmp_path: Path) -> None:
    path = tmp_path / "server.toml"
    path.write_text('models = "m"\nlatents = "/l"\nrecordings = "~/r"\n')
    config = read_config(path, recordings=None)
    assert config.models == tmp_path / "m"
    assert config.latents == Path("/l")
    assert config.recordings == Path.home() / "r"
    assert read_config(path, models=Path("here")).models == Path("here")


def test_every_setting_can_stand_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "server.toml"
    lines = []
    for field in fields(Config):
        value = getattr(Config(), field.name)
        shown = value if isinstance(value, int) else f'"{"." if value is None else value}"'
        shown = str(value).lower() if isinstance(value, bool) else shown
        lines.append(f"{field.name} = {shown}")
    path.write_text("\n".join(lines))
    config = read_config(path)
    assert (config.port, config.audio, config.models) == (DEFAULT_PORT, "auto", tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("prot = 1", "has no setting 'prot'; there are audio, host, port, "),
        ("port = 70000", "port must be a whole number from 0 to 65535, not 70000"),
        ("port = '1'", "port must be"),
        ("limiter = 1", "limiter must be true or false, not 1"),
        ("models = 3", "models must be a text in quotes, not 3"),
        ("host = ['a']", "host must be a text in quotes"),
        ("port = ", "cannot be read"),
        ("port = 1\nport = 2", "cannot be read"),
        ("[port]\na = 1", "port must be"),
        ("lead = 60000", "lead must be at most a second"),
    ],
)
def test_a_bad_file_is_one_line_with_its_name(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "server.toml"
    path.write_text(text)
    with pytest.raises(BridgeError) as caught:
        read_config(path)
    assert caught.value.where == str(path)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"\0"])
def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "server.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BridgeError, match="cannot be read"):
        read_config(path)
    with pytest.raises(BridgeError, match="cannot be read"):
        read_config(tmp_path)


def test_a_flag_out_of_range_is_refused() -> None:
    with pytest.raises(ValueError, match="period must be"):
        read_config(None, period=1)
