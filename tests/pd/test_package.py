"""The package of the library, installed into an empty folder, is whole."""

import hashlib
import re
import zipfile
from pathlib import Path

import pytest

from bridge.patches.examples_pd import EXAMPLES
from bridge.patches.headless import LIBRARY, run_patch
from bridge.patches.objects import SHOWN_DIMS, multichannels, references, sized
from bridge.patches.overview import shown
from bridge.patches.package import LIBRARY_NAME
from bridge.patches.pd import Patch
from bridge.patches.pdfile import read_patch
from bridge.patches.sizes import sizable, write_objects
from tests.pd.rig import Rig
from tests.pd.talk import without_news
from tools.deken import build

pytestmark = pytest.mark.pd

ABOUT = ("latent-overview.pd", "latent-multichannel.pd", "latent-meta.pd", "README.deken.pd")


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    return build(tmp_path_factory.mktemp("deken"))


@pytest.fixture(scope="module")
def installed(package, tmp_path_factory):
    folder = tmp_path_factory.mktemp("externals of a user")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder)
    return folder / LIBRARY_NAME


def small(name):
    """Tell whether a help patch is of no size, or of the size that the map shows."""
    sizes = {r.name: r for r in references() if r.sizes}
    reference = sizes.get(name.removesuffix("-help.pd"))
    return reference is None or reference.n_dims == SHOWN_DIMS


def patches():
    names = [*ABOUT, *(path.name for path in sorted(LIBRARY.glob("*-help.pd")))]
    names += [f"examples/{name}.pd" for name in EXAMPLES]
    return [pytest.param(n, marks=() if small(n) else pytest.mark.soak) for n in names]


@pytest.mark.parametrize("name", patches())
def test_each_patch_of_the_installed_package_opens_without_a_word(pd_program, installed, name):
    console = run_patch(
        pd_program, installed / name, search=[installed], extra=("-send", "pd quit")
    )
    assert without_news(console) == []


def test_the_package_is_what_deken_expects(package):
    assert re.fullmatch(r"latent\[v[\d.]+\]\.dek", package.name)
    with zipfile.ZipFile(package) as archive:
        names = archive.namelist()
        meta = archive.read("latent/latent-meta.pd").decode()
    assert {name.split("/")[0] for name in names} == {LIBRARY_NAME}
    wanted = {f"latent/{path.relative_to(LIBRARY).as_posix()}" for path in LIBRARY.rglob("*.pd")}
    assert wanted <= set(names)
    assert {"latent/LICENSE.txt", "latent/README.deken.pd"} <= set(names)
    assert f"VERSION {re.search(r'v([0-9.]+)]', package.name)[1]}" in meta
    for key in ("NAME latent", "AUTHOR", "DESCRIPTION", "LICENSE MIT", "KEYWORDS"):
        assert f" {key}" in meta
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    assert Path(f"{package}.sha256").read_text().split() == [digest, package.name]
    lines = Path(f"{package}.txt").read_text().splitlines()
    assert [line.split("\t")[0] for line in lines] == [
        r.name for r in (*references(), *multichannels())
    ]


def test_the_same_files_are_the_same_package(package, tmp_path):
    assert build(tmp_path).read_bytes() == package.read_bytes()


@pytest.mark.parametrize("page", ["latent-overview", "latent-multichannel"])
def test_a_map_names_every_object_and_example_with_a_file_that_is_there(page):
    canvases = read_patch(LIBRARY / f"{page}.pd").walk()
    opened = {
        item.words[1]
        for canvas in canvases
        for item in canvas.items
        if item.kind == "msg" and item.words[0] == "symbol"
    }
    if page == "latent-multichannel":
        wanted = {f"{r.name}-help.pd" for r in multichannels()}
    else:
        objects = {name for r in references() for name in shown(r.family)}
        wanted = {f"{name}-help.pd" for name in objects} | {f"{name}.pd" for name in EXAMPLES}
        wanted.add("latent-multichannel.pd")
    assert opened == wanted
    for name in opened:
        places = LIBRARY, LIBRARY / "examples"
        assert any((place / name).is_file() for place in places), name
    squares = [item for item in canvases[0].items if item.name == "bng"]
    receivers = {item.words[1] for canvas in canvases for item in canvas.items if item.name == "r"}
    assert len(squares) == len(wanted)
    assert {item.words[5] for item in squares} <= receivers


@pytest.mark.parametrize("name", ["latent.lfo8~", "jam"])
def test_a_click_on_the_map_opens_the_help_or_the_example(pd_program, installed, tmp_path, name):
    canvas = read_patch(installed / "latent-overview.pd")
    square = next(
        n for n, item in enumerate(canvas.items) if item.name == "bng" and item.words[7] == name
    )
    text = (installed / "latent-overview.pd").read_text(encoding="utf-8")
    text += f"#X obj 9 9 r test-click;\n#X connect {len(canvas.items)} 0 {square} 0;\n"
    (installed / "clicked.pd").write_text(text, encoding="utf-8")
    file = installed / ("examples/jam.pd" if name == "jam" else f"{name}-help.pd")
    whole = file.read_text(encoding="utf-8")
    probe = "#X obj 9 9 r test-there;\n#X msg 9 29 dir;\n#X obj 9 49 pdcontrol;\n"
    probe += "#X obj 9 69 print there;\n"
    first = len(read_patch(file).items)
    probe += "".join(f"#X connect {first + n} 0 {first + n + 1} 0;\n" for n in range(3))
    try:
        file.write_text(whole + probe, encoding="utf-8")
        extra = ("-send", "test-click bang", "-send", "test-there bang", "-send", "pd quit")
        console = run_patch(pd_program, installed / "clicked.pd", search=[installed], extra=extra)
    finally:
        file.write_text(whole, encoding="utf-8")
        (installed / "clicked.pd").unlink()
    said = console.replace("\\", "").splitlines()
    assert f"there: symbol {file.parent.as_posix()}" in said
    assert [line for line in without_news(console) if not line.startswith("there:")] == []


@pytest.mark.parametrize("n_dims", [1, 7, pytest.param(64, marks=pytest.mark.soak)])
def test_objects_of_any_number_of_dims_work_from_their_own_folder_alone(
    pd_program, tmp_path, n_dims
):
    folder = tmp_path / "mine"
    write_objects([], n_dims, folder)
    patch = Patch(900, 900)
    for row, pattern in enumerate(sizable().values()):
        reference = sized(pattern, n_dims)
        patch.obj(0, 2 * row, reference.quiet_box if reference.quiet else reference.box)
    path = patch.write(tmp_path / "all.pd")
    console = run_patch(pd_program, path, search=[folder], extra=("-send", "pd quit"))
    assert without_news(console) == []


def test_seven_waves_are_made_as_eight_are(one_pd, tmp_path):
    folder = tmp_path / "mine"
    write_objects(["lfo"], 7, folder)

    def play(n_dims):
        place = tmp_path / str(n_dims)
        place.mkdir()
        rig = Rig(place, one_pd)
        box = rig.add(f"latent.lfo{n_dims}~")
        rig.at(0, "amplitude 1, frequency 3, start", box)
        rig.record(box, 6)
        return rig.play(until=44100, search=[folder])[0]

    seven = play(7)
    assert (seven == play(8)).all()
    assert abs(seven).max() > 0.9
