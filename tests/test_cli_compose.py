import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

import latentio
from bridge.cli import main
from bridge.compose.analysis import analyse
from bridge.compose.corpus import open_corpus
from bridge.compose.distribution_table import DISTRIBUTIONS
from bridge.compose.pattern_table import PATTERNS
from bridge.compose.statsfile import read_statistics, write_statistics
from bridge.models.load import load
from latentio import Latents

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.setenv("LATENT_BRIDGE_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


RUN = "import sys; from bridge.cli import main; sys.exit(main(sys.argv[1:]))"


def latents(name="z.npy", n_frames=300, n_dims=4, model_sr=44100, ratio=2048):
    data = np.random.default_rng(n_dims).standard_normal((n_frames, n_dims))
    latentio.write(name, Latents(data, model_sr, ratio))


def run(capsys, *words):
    """Run a command that must succeed; return what it says."""
    code = main([str(word) for word in words])
    said = capsys.readouterr()
    assert code == 0, said.err
    return said


def refused(capsys, *words):
    """Run a command that must not succeed; return its one line."""
    assert main([str(word) for word in words]) == 2
    said = capsys.readouterr()
    assert said.err.startswith("latent-bridge: ")
    lines = said.err.splitlines()
    assert len(lines) == 1, said.err
    return lines[0].removeprefix("latent-bridge: ")


FOREIGN = {
    "unravel/encoded_8d": ("--layout", "unravel"),
    "unravel/encoded_4d": ("--layout", "unravel"),
    "unravel/encoded_4d_16kHz_input": ("--layout", "unravel"),
    "unravel/encoded_64d_lyra": ("--layout", "bdt", "--model-sr", "16000", "--ratio", "320"),
    "unravel/8d_normal_fibo_wav_N55_L1_seed102/"
    "file_0_signal--seed_102--IQR-False--DIST-normal--PATTERN-fibo--LATENTS-55.wav": (
        "--layout",
        "unravel",
    ),
    "rld/latents_v2_8d": ("--layout", "rave", "--model-sr", "44100", "--ratio", "2048"),
    "music2latent/mono_speech.npy": ("--layout", "music2latent"),
    "music2latent/stereo_drums.npy": ("--layout", "music2latent"),
    "jasco/jasco_latents_normalised_BTD.npy": ("--layout", "jasco"),
    "jasco/encodec_latents_BDT.npy": ("--layout", "bdt", "--model-sr", "32000", "--ratio", "640"),
    "stable-audio/f32/0": ("--layout", "stable-audio"),
    "stable-audio/f16/0": ("--layout", "stable-audio"),
    "latentgranular/drums.m2l.pt": ("--layout", "music2latent", "--allow-pt"),
    "lyra": ("--layout", "td", "--model-sr", "16000", "--ratio", "320"),
    "dac/dac44k_projected_latents_BDT.npy": (
        "--layout", "bdt", "--model-sr", "44100", "--ratio", "512",
    ),
    "dac/dac44k_encoder_BDT.npy": ("--layout", "bdt", "--model-sr", "44100", "--ratio", "512"),
}  # fmt: skip


@pytest.mark.parametrize("name", FOREIGN)
def test_real_files_are_analysed_and_composed_from_and_made_again(samples, capsys, name):
    options = FOREIGN[name]
    source = samples / name
    said = run(capsys, "analyse", source, *options, "-o", "s.json")
    assert said.out.startswith("s.json: ")
    found = read_statistics("s.json")
    assert None not in (found.model_sr, found.ratio)
    sources = [("--from", source, *options), ("--from", "s.json")]
    for given in sources[: 1 if found.n_dims > 500 else 2]:  # 45 MB of numbers as text take long
        run(
            # A root of 1024 dims takes seconds.
            capsys, "compose", *given, "--distribution", "ar1" if found.n_dims < 500 else "normal",
            "--pattern", "orale",
            "--frames", 5, "--seed", 3, "-o", "out.npy",
        )  # fmt: skip
        z = latentio.read("out.npy")
        assert (z.n_frames, z.n_dims) == (320, found.n_dims)
        assert (z.model_sr, z.ratio) == (found.model_sr, found.ratio)
        assert np.isfinite(z.data).all()
        assert z.data.min() > found.min.min() - 8 * found.std.max()
        assert z.data.max() < found.max.max() + 8 * found.std.max()
        words = ["compose", "--again", "out.npy"]
        if "--allow-pt" in options and given[1] == source:
            assert "say --allow-pt" in refused(capsys, *words)
            words.append("--allow-pt")
        assert "equal to out.npy, bit for bit" in run(capsys, *words).out


@pytest.mark.parametrize(
    ("name", "profile", "options"),
    [
        ("rld/latents_v2_8d", "rld", ("--model-sr", "44100", "--ratio", "2048", "--mean", "0.0057",
                                      "--std", "0.70095")),
        ("jasco", "jasco", ()),
        ("stable-audio/f32/0", "stable-audio", ()),
        ("stable-audio/f16/0", "stable-audio", ("--keep-padding",)),
        ("music2latent", "music2latent", ()),
    ],
)  # fmt: skip
def test_real_files_are_denormalised_and_made_again(samples, capsys, name, profile, options):
    paths = [path for path in sorted((samples / name).glob("*.npy")) if "encodec" not in path.name]
    assert paths
    for number, path in enumerate(paths):
        plot = () if number else ("--plot", "out.png")
        said = run(capsys, "denorm", path, "--profile", profile, *options, "-o", "out.wav", *plot)
        assert said.out.splitlines()[1:] == list(plot[1:])
        z = latentio.read("out.wav")
        assert z.meta.normalisation is None
        assert z.frame_rate is not None
        assert "bit for bit" in run(capsys, "compose", "--again", "out.wav").out


@pytest.mark.parametrize(
    ("palette", "options"),
    [
        ("latentgranular/codebook_g2_s1.pt", ("--layout", "music2latent", "--allow-pt")),
        ("latentgranular/codebook_g4_s4.pt", ("--layout", "music2latent", "--allow-pt")),
        ("latentgranular/speech.m2l.pt", ("--layout", "music2latent", "--allow-pt")),
        ("music2latent/mono_speech.npy", ("--layout", "music2latent")),
        ("lyra/sample1_TD.npy", ("--layout", "td", "--model-sr", "16000", "--ratio", "320")),
        ("unravel/encoded_64d_lyra/lyra_sample1_BDT.npy", ("--layout", "bdt", "--model-sr",
                                                           "16000", "--ratio", "320")),
    ],
)  # fmt: skip
def test_real_palettes_are_scored_and_made_again(samples, capsys, palette, options):
    Path("score.toml").write_text(
        "entries = [[0, 8], [3, 5], [1, 4]]\ninterpolation = 'slerp'\n[walk]\nstep = 0.1\n"
        "[oscillation]\nperiod_frames = 40\noctaves = 4\n"
    )
    run(capsys, "score", "score.toml", "--palette", samples / palette, *options, "--seed", 4,
        "-o", "out.wav", *(("--plot", "out.png") if "g2" in palette else ()))  # fmt: skip
    z = latentio.read("out.wav")
    assert (z.n_frames, z.n_dims) == (17, 64)
    asked = [option for option in options if option == "--allow-pt"]
    assert "bit for bit" in run(capsys, "compose", "--again", "out.wav", *asked).out


def test_the_examples_compose_and_the_factory_model_plays_them(capsys):
    factory = load("factory")
    for tool, name in (("compose", "song"), ("score", "score")):
        run(capsys, tool, ROOT / "examples" / f"{name}.toml", "-o", "out.wav")
        z = latentio.read("out.wav")
        assert (z.n_dims, z.model_sr, z.ratio) == (8, 44100, 2048)
        sound = factory.decode(z[:200], seed=0)
        assert 0.01 < np.sqrt((sound**2).mean()) < 0.5
        assert "bit for bit" in run(capsys, "compose", "--again", "out.wav").out


@pytest.mark.parametrize("name", DISTRIBUTIONS)
def test_every_distribution_is_a_command(capsys, name):
    latents()
    run(capsys, "compose", "--from", "z.npy", "--distribution", name, "-o", "out.wav")
    assert latentio.read("out.wav").n_frames == 12


@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_is_a_command(capsys, name):
    latents()
    run(capsys, "compose", "--from", "z.npy", "--pattern", name, "--frames", 4, "-o", "out.wav")
    assert latentio.read("out.wav").n_frames >= 4


def test_options_say_what_a_song_would(capsys):
    latents()
    Path("song.toml").write_text(
        "from = 'z.npy'\nseed = 9\nframes = 5\nloops = 2\ntemperature = 0.5\n"
        "distribution = 'gmm,components=3'\npattern = ['euclid,pulses=2', 'palindrome']\n"
    )
    run(capsys, "compose", "song.toml", "-o", "a.npy")
    run(
        capsys, "compose", "--from", "z.npy", "--seed", 9, "--frames", 5, "--loops", 2,
        "--temperature", 0.5, "--distribution", "gmm,components=3", "--pattern",
        "euclid,pulses=2", "--pattern", "palindrome", "-o", "b.npy",
    )  # fmt: skip
    assert (latentio.read("a.npy").data == latentio.read("b.npy").data).all()


def test_a_song_names_files_from_its_own_folder_and_options_win(capsys, tmp_path, monkeypatch):
    (tmp_path / "songs").mkdir()
    latents("songs/z.npy")
    latents("other.npy", n_dims=3)
    (tmp_path / "songs/song.toml").write_text("from = ['z.npy']\nseed = 1\n")
    run(capsys, "compose", "songs/song.toml", "-o", "a.npy")
    run(capsys, "compose", "songs/song.toml", "--seed", 2, "-o", "b.npy")
    run(capsys, "compose", "songs/song.toml", "--from", "other.npy", "-o", "c.npy")
    a, b, c = (latentio.read(f"{name}.npy") for name in "abc")
    assert a.meta.seed == 1
    assert b.meta.seed == 2
    assert (a.data != b.data).all()
    assert c.n_dims == 3


def test_foreign_files_are_read_as_a_song_says(capsys):
    np.save("foreign.npy", np.random.default_rng(0).normal(size=(1, 8, 99)).astype(np.float32))
    Path("song.toml").write_text("from = 'foreign.npy'\nlayout = 'unravel'\n")
    run(capsys, "compose", "song.toml", "-o", "out.wav")
    assert latentio.read("out.wav").frame_rate == 44100 / latentio.read("out.wav").ratio
    run(capsys, "compose", "song.toml", "--ratio", 512, "-o", "out.wav")
    assert latentio.read("out.wav").ratio == 512
    assert "bit for bit" in run(capsys, "compose", "--again", "out.wav").out


def test_several_files_of_one_seed_have_numbers_and_pictures(capsys):
    latents()
    said = run(capsys, "compose", "--from", "z.npy", "--n-files", 10, "-o", "out.wav")
    assert said.out.splitlines()[0] == "out-01.wav: 12 frames x 4 dims, 0.56 s"
    made = [latentio.read(f"out-{n:02d}.wav").data.tobytes() for n in range(1, 11)]
    assert len(set(made)) == 10
    run(capsys, "compose", "--from", "z.npy", "--n-files", 2, "-o", "b.wav", "--plot", "p.png")
    assert sorted(path.name for path in Path().glob("p-*.png")) == ["p-1.png", "p-2.png"]
    run(capsys, "compose", "--again", "out-07.wav", "-o", "copy.wav")
    assert Path("copy.wav").read_bytes() == Path("out-07.wav").read_bytes()


def test_one_seed_gives_one_file_in_any_process(capsys):
    latents()
    words = ["--from", "z.npy", "--distribution", "gmm", "--pattern", "swapper", "-o"]
    run(capsys, "compose", *words, "a.wav")
    for name, threads in (("b.wav", "1"), ("c.wav", "4")):
        environment = {"OMP_NUM_THREADS": threads, "PATH": "", "PYTHONPATH": str(ROOT)}
        subprocess.run(
            [sys.executable, "-c", RUN, "compose", *words, name],
            env=environment,
            check=True,
            capture_output=True,
        )
        assert Path(name).read_bytes() == Path("a.wav").read_bytes()
    run(capsys, "compose", *words, "d.wav", "--seed", "1")
    assert Path("d.wav").read_bytes() != Path("a.wav").read_bytes()


@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130)])
def test_a_signal_to_end_leaves_nothing_half_written(name, code, tmp_path):
    latents()
    words = ["--from", "z.npy", "--frames", "1000", "--loops", "300000", "-o", "long.npy"]
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, "compose", *words],
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        deadline = time.monotonic() + 60
        while not list(tmp_path.glob(".long.npy.*")):
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.01)
        process.send_signal(getattr(signal, name))
        said = process.communicate(timeout=60)[1]
    finally:
        process.kill()
    assert process.returncode == code
    assert said.count("\n") == 1
    assert "nothing half written" in said
    assert sorted(path.name for path in tmp_path.iterdir() if "long" in path.name) == []


def test_rates_that_contradict_the_statistics_are_told(capsys):
    latents()
    run(capsys, "analyse", "z.npy", "-o", "s.json")
    said = run(capsys, "compose", "--from", "s.json", "--model-sr", 48000, "-o", "out.wav").err
    assert "s.json: model_sr 48000 was asked for; the file says 44100" in said


def test_again_finds_what_was_moved_and_says_what_differs(capsys):
    latents()
    run(capsys, "compose", "--from", "z.npy", "-o", "out.npy")
    Path("z.npy").rename("y.npy")
    Path("z.npy.json").rename("y.npy.json")
    assert "z.npy: does not exist" in refused(capsys, "compose", "--again", "out.npy")
    words = ["compose", "--again", "out.npy", "--from", "y.npy", "-o", "copy.npy"]
    assert run(capsys, *words, "--plot", "p.png").out.splitlines()[0] == "p.png"
    assert Path("p.png").stat().st_size > 10_000
    z = latentio.read("out.npy")
    latentio.write("out.npy", z.with_data(z.data + 1.0, meta=z.meta))
    assert main(["compose", "--again", "out.npy", "--from", "y.npy"]) == 1
    assert "differs from what it holds" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_an_hour_of_64_dims_takes_little_memory(tmp_path):
    latents("z.npy", n_dims=64)
    n_frames = 3600 * 50  # of the codec with most frames and so many dims, Lyra
    code = (
        "import sys\n"
        "from bridge.cli import main\n"
        "code = main(sys.argv[1:])\n"
        "print(int(open('/proc/self/status').read().split('VmHWM:')[1].split()[0]) / 1024)\n"
        "sys.exit(code)\n"
    )
    words = [
        "compose", "--from", "z.npy", "--frames", n_frames,
        "--pattern", "canon", "-o", "out.wav", "--plot", "out.png",
    ]  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, words)],
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert float(done.stdout.splitlines()[-1]) < 300
    assert latentio.info("out.wav").n_frames == n_frames


def test_statistics_are_shown_without_a_file(capsys):
    latents(n_dims=2)
    lines = run(capsys, "analyse", "z.npy").out.splitlines()
    assert lines[0] == "300 frames x 2 dims of 1 file(s), 11025/512 Hz"
    assert " ".join(lines[1].split()) == "dim mean std min 25 % median 75 % max lag 1"
    assert len(lines) == 4
    run(capsys, "analyse", "z.npy", "-o", "s.json", "--plot", "s.png")
    assert json.loads(Path("s.json").read_text())["n_frames"] == 300
    assert Path("s.png").stat().st_size > 10_000


def test_the_tempos_of_rave_are_told(capsys):
    rate = ("--model-sr", 44100, "--ratio", 2048)
    rows = [line.split() for line in run(capsys, "tempo", *rate).out.splitlines()[1:]]
    assert len(rows) == 32
    assert [row[:2] for row in rows if row[0] in ("7", "11", "12")] == [
        ["7", "184.57"], ["11", "117.45"], ["12", "107.67"],
    ]  # fmt: skip
    said = run(capsys, "tempo", *rate, "--bpm", "120", "--beats", 4, "--plot", "t.png").out
    assert "120 BPM is 11025/1024 = 10.7666 frames per beat." in said
    assert "in frames: 10 11 11 11" in said
    assert Path("t.png").exists()
    line = run(capsys, "tempo", *rate, "--frames", 11, "--device-sr", 48000).out.splitlines()[1]
    assert line.split()[1] == "127.84"


def test_all_there_is_can_be_listed(capsys):
    said = run(capsys, "compose", "--list").out
    for name in (*DISTRIBUTIONS, *PATTERNS, "crossfade", "glide", "temperature"):
        assert f"  {name} " in said


COMPOSE = ("compose", "--from", "z.npy", "-o", "out.wav")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("compose", "-o", "out.wav"), "nothing to compose from: name a SONG.toml, or say --from"),
        (("compose", "--from", "z.npy"), "-o OUT is missing: name a .wav or .npy file"),
        ((*COMPOSE, "--frames", "0"), "compose: section 'song': frames must be a whole number "
                                      "from 1 to 1099511627776, not 0"),
        ((*COMPOSE, "--pattern", "fbio"), "pattern 'fbio' is not known; did you mean 'fibo'?"),
        ((*COMPOSE, "--distribution", "gaussian"), "distribution 'gaussian' is not known; there"),
        ((*COMPOSE, "--n-files", "0"), "--n-files must be a whole number from 1, not 0"),
        ((*COMPOSE, "--seed", "-1"), "seed must be a whole number from 0"),
        ((*COMPOSE, "--plot", "p.jpg"), "p.jpg: is no picture; name it .png, .pdf, .svg"),
        (("compose", "--from", "z.npy", "-o", "out.flac"), "out.flac: cannot be written as .flac"),
        (("compose", "--from", "none.npy", "-o", "out.wav"), "none.npy: does not exist"),
        (("compose", "--from", "z.npy", "three.npy", "-o", "out.wav"), "three.npy: has 3 dims, "
                                                                     "z.npy has 4"),
        (("compose", "none.toml", "-o", "out.wav"), "none.toml: does not exist"),
        (("compose", "bad.toml", "-o", "out.wav"), "bad.toml: is not TOML (Invalid"),
        (("compose", "typo.toml", "-o", "out.wav"), "typo.toml: section 'a': key 'patern' is not "
                                                    "known; did you mean 'pattern'?"),
        (("compose", "typo.toml", "--frames", "3", "-o", "out.wav"), "--frames: with a song file, "
                                                                     "say it in typo.toml"),
        ((*COMPOSE, "--pattern", "blender", "--frames", "9000"), "out.wav: WAV ends at 4 GB"),
        (("compose", "--from", "bare.npy", "-o", "out.wav"), "say --layout"),
        (("compose", "--again", "z.npy"), "z.npy: holds no recipe"),
        (("compose", "--again", "z.npy", "--seed", "5", "--frames", "7"),
         "--again makes what the file says: leave --seed, --frames out"),
        (("compose", "five.toml", "-o", "out.wav"), "from must be a name or a list of "),
        (("compose", "table.toml", "-o", "out.wav"), "section must be tables, [section.NAME]"),
        (("compose", "list.toml", "-o", "out.wav"), "form: section ['a'] is not known; there is a"),
        (("compose", "blank.toml", "-o", "out.wav"), "from must be a name or a list of names"),
        (("score", "five.toml", "-o", "out.wav"), "five.toml: key 'from' is not known"),
        (("score", "palette.toml", "-o", "out.wav"), "palette.toml: palette must be a text, not 5"),
        (("compose", "--from", "folder", "-o", "folder/out.wav"), "lies in the folder folder, "),
        (("tempo", "--model-sr", "44100", "--ratio", "2048", "--bpm", "120", "--beats", "-5"),
         "beats must be 1 or more, not -5"),
        (("tempo", "--model-sr", "44100", "--ratio", "2048", "--beats", "4"), "--beats is for"),
        (("analyse", "z.npy", "-o", "z.npy.json"), "is there and is no statistics file"),
        (("compose", "--from", "s.json", "-o", "s"), "s: cannot be written as a file with"),
        (("compose", "--from", "o.npy.json", "-o", "o.npy"), "o.npy: is a source itself; name"),
        ((*COMPOSE, "--plot", "nowhere/p.png"), "p.png: lies in a folder that is not there"),
        ((*COMPOSE, "--pattern", "reverse", "--loops", "3"), "loops = 3 has nothing to repeat"),
        (("analyse", "z.npy", "-o", "s.txt"), "s.txt: is no statistics file; name it .json"),
        (("analyse", "empty"), "empty: holds no latent files"),
        (("tempo", "--model-sr", "44100", "--ratio", "0"), "ratio must be 1 or more, not 0"),
        (("tempo", "--model-sr", "44100", "--ratio", "2048", "--bpm", "fast"), "bpm must be a "),
        (("tempo", "--model-sr", "44100", "--ratio", "2048", "--bpm", "9", "--frames", "3"),
         "--bpm and --frames exclude each other"),
        (("score", "typo.toml", "-o", "out.wav"), "typo.toml: key 'from' is not known"),
        (("denorm", "z.npy", "--profile", "jasko", "-o", "out.wav"), "did you mean 'jasco'?"),
        (("denorm", "z.npy", "--profile", "rld", "-o", "z.npy", "--mean", "0", "--std", "1"),
         "z.npy: is a source itself; name another output"),
        (("capture", "-o", "dir"), "no program: latent-bridge capture -o DIR -- python"),
        (("capture", "-o", "dir", "--", "no-such-program"), "no-such-program: was not found"),
    ],
)  # fmt: skip
def test_bad_arguments_are_one_line_and_write_nothing(capsys, words, message):
    latents()
    latents("three.npy", n_dims=3)
    np.save("bare.npy", np.zeros((1, 4, 9)))
    Path("empty").mkdir()
    for name, text in {
        "bad": "from = \n",
        "five": "from = 5",
        "table": "from = 'z.npy'\nsection = 3",
        "list": "from = 'z.npy'\nform = [['a']]\n[section.a]",
        "blank": "from = ''",
        "palette": "palette = 5",
    }.items():
        Path(f"{name}.toml").write_text(text)
    Path("folder").mkdir()
    latents("folder/z.npy")
    write_statistics("s.json", analyse(open_corpus(["z.npy"])))
    Path("o.npy.json").write_bytes(Path("s.json").read_bytes())
    Path("typo.toml").write_text("from = 'z.npy'\n[section.a]\npatern = 'loop'\n")
    before = {path.name: path.stat().st_mtime_ns for path in Path().iterdir()}
    assert message in refused(capsys, *words)
    after = {path.name: path.stat().st_mtime_ns for path in Path().iterdir()}
    after.pop("dir", None)
    assert after == before


def test_a_captured_program_gives_files_and_its_exit_code(capfd):
    Path("program.py").write_text(
        "import sys, torch\n"
        "class Vae(torch.nn.Module):\n"
        "    def decode(self, z):\n"
        "        return z\n"
        "Vae().decode(torch.arange(12.0).reshape(1, 3, 4))\n"
        "sys.exit(int(sys.argv[1]))\n"
    )
    rate = ["--model-sr", "44100", "--ratio", "2048"]
    for code in (0, 5):
        words = ["capture", "-o", "out", *rate, "--plot", "out.png", "--"]
        assert main([*words, sys.executable, "program.py", str(code)]) == code
    said = capfd.readouterr()
    assert said.out.splitlines() == [
        "out/program-001.npy", "out.png", "out/program-002.npy", "out.png",
    ]  # fmt: skip
    assert "the program ended with exit code 5" in said.err
    z = latentio.read("out/program-002.npy")
    assert (z.data == np.arange(12.0).reshape(3, 4).T).all()
    assert z.frame_rate == 44100 / 2048
    assert main(["capture", "-o", "out", "--", sys.executable, "-c", "print()"]) == 2
    assert "did not import torch" in capfd.readouterr().err
