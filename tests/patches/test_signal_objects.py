"""The objects of the server with a signal for each dim, for any number of dims."""

import pytest

from bridge.patches.decoders import write_decoder
from bridge.patches.headless import LIBRARY
from bridge.patches.lint import lint
from bridge.patches.pdfile import read_patch
from bridge.patches.viewers import panel_px, viewer, write_viewer

WRITERS = (write_decoder, write_viewer)


@pytest.fixture
def folder(tmp_path):
    for path in LIBRARY.glob("_latent.*.pd"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


@pytest.mark.parametrize("n_dims", [1, 3, 12, 48, 64])
@pytest.mark.parametrize("write", WRITERS)
def test_the_inlets_are_in_order_and_the_style_is_kept(folder, write, n_dims):
    path = write(n_dims, folder)
    canvas = read_patch(path)
    inlets = {
        int(canvas.items[target].words[-1]): canvas.items[source].x
        for source, outlet, target, _ in canvas.cords
        if canvas.items[source].name == "inlet~" and outlet == 0
    }
    # Pd numbers inlets by where they are, from the left.
    assert [dim for dim, _ in sorted(inlets.items(), key=lambda pair: pair[1])] == list(
        range(n_dims)
    )
    assert len(set(inlets.values())) == n_dims
    assert {finding.code for finding in lint(path)} <= {"P07"}


@pytest.mark.parametrize("n_dims", [0, 65, -1])
@pytest.mark.parametrize("write", WRITERS)
def test_more_dims_than_pd_could_fill_are_refused(folder, write, n_dims):
    with pytest.raises(ValueError, match="n_dims must be 1 to 64"):
        write(n_dims, folder)


@pytest.mark.parametrize("n_dims", [1, 32, 64])
def test_every_bar_is_on_the_panel(n_dims):
    width, height = panel_px(n_dims)
    lines = [line.split() for line in viewer(n_dims).text().splitlines() if " vsl " in line]
    assert len({(x, y) for _, _, x, y, *_ in lines}) == n_dims
    for _, _, x, y, _, wide, high, *_ in lines:
        assert int(x) + int(wide) < width
        assert int(y) + int(high) < height
