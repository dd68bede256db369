from fractions import Fraction

import numpy as np
import pytest
from PIL import Image

import latentio.plot
from bridge.compose import pictures
from bridge.compose.analysis import analyse
from bridge.compose.corpus import open_corpus
from bridge.compose.drawing import Seen
from bridge.compose.parts import Frames
from bridge.compose.recipe import Made
from bridge.compose.tempo import tempo_table
from latentio import LatentIOError, Latents, Meta, write

RANDOM = np.random.default_rng(2)


@pytest.fixture
def drawn(monkeypatch):
    """Give the figures that are saved, and save them."""
    figures = []

    def save(figure, path):
        figures.append(figure)
        latentio.plot.save_figure(figure, path)

    monkeypatch.setattr(pictures, "save_figure", save)
    return figures


def analysis_of(tmp_path, n_dims, n_frames=500):
    data = RANDOM.normal(size=(n_frames, n_dims)) * np.arange(1, n_dims + 1)
    write(tmp_path / "corpus.npy", Latents(data, 44100, 2048))
    corpus = open_corpus([tmp_path / "corpus.npy"])
    return analyse(corpus), data


def sequence(n_dims, n_frames=120, outline=()):
    made = Made(
        Frames(RANDOM.normal(size=(n_frames, n_dims))), 44100, 2048, Meta(), outline=outline
    )
    seen = Seen(n_frames)
    for first in range(0, n_frames, 50):
        seen(first, made.part.frames(first, min(first + 50, n_frames)))
    return made, seen


def check(figure, path, n_axes):
    """Check that all that is drawn is labelled, with units where there are any, and is there."""
    shown = [axes for axes in figure.axes if axes.axison]
    assert len(shown) >= n_axes
    for axes in shown:
        is_colorbar = axes.get_label() == "<colorbar>"
        labels = [axes.get_xlabel(), axes.get_ylabel()]
        if is_colorbar:
            texts = [text.get_text() for text in axes.get_yticklabels()]
            assert any(labels) or texts == ["start", "end"]
        else:
            assert all(labels), axes.get_title(loc="left")
    picture = np.asarray(Image.open(path).convert("L"))
    assert picture.shape[1] >= 1200
    assert 0.01 < np.mean(picture < 250) < 0.98
    assert figure.get_suptitle()


@pytest.mark.parametrize("n_dims", [1, 2, 8, 64])
def test_an_analysis_is_drawn_with_labels(tmp_path, drawn, n_dims):
    found, data = analysis_of(tmp_path, n_dims)
    pictures.draw_analysis(found, tmp_path / "a.png", data, title="corpus")
    check(drawn[0], tmp_path / "a.png", 3 if n_dims == 1 else 4)
    labels = {axes.get_xlabel() for axes in drawn[0].axes}
    assert "lag (frames of 46.4 ms)" in labels


@pytest.mark.parametrize("n_dims", [1, 2, 8, 64])
def test_a_sequence_is_drawn_with_labels(tmp_path, drawn, n_dims):
    found, data = analysis_of(tmp_path, n_dims)
    made, seen = sequence(n_dims, outline=((0, "verse"), (60, "chorus")))
    pictures.draw_made(
        made, seen, tmp_path / "a.png", title="song", before="corpus", analysis=found, frames=data
    )
    check(drawn[0], tmp_path / "a.png", 3 if n_dims == 1 else 4)
    words = {text.get_text() for axes in drawn[0].axes for text in axes.texts}
    assert {"verse", "chorus"} <= words
    assert any(axes.get_xlabel() == "time (s)" for axes in drawn[0].axes)


@pytest.mark.parametrize(("n_dims", "n_frames"), [(1, 1), (3, 1), (3, 2), (2, 9)])
def test_short_and_constant_sequences_are_drawn(tmp_path, drawn, n_dims, n_frames):
    made = Made(Frames(np.ones((n_frames, n_dims))), None, None, Meta())
    seen = Seen(n_frames)
    seen(0, made.part.array())
    pictures.draw_made(made, seen, tmp_path / "a.png", title="song")
    check(drawn[0], tmp_path / "a.png", 3)
    found, _ = analysis_of(tmp_path, n_dims, n_frames)
    pictures.draw_analysis(found, tmp_path / "b.png", title="corpus")


def test_long_sequences_are_thinned_to_every_so_many_frames_and_keep_their_times():
    made, seen = sequence(2, 50_000)
    shown = seen.latents(44100, 2048)
    assert 3000 < shown.n_frames <= 4000
    assert (shown.data == made.part.array()[:: seen.step]).all()
    assert shown.duration_s == pytest.approx(50_000 * 2048 / 44100, rel=1e-3)
    # Loops of any usual length are seen at all places of theirs.
    assert all(seen.step % length for length in (2, 3, 4, 5, 7, 8, 11, 12, 16))


def test_the_structure_of_a_long_loop_is_no_blank(tmp_path, drawn):
    loop = np.tile(RANDOM.normal(size=(6, 2)), (700, 1))
    made = Made(Frames(loop), 44100, 2048, Meta())
    seen = Seen(len(loop))
    seen(0, loop)
    pictures.draw_made(made, seen, tmp_path / "a.png", title="loop")
    (image,) = next(axes.images for axes in drawn[0].axes if axes.get_xlabel() == "frame")
    assert np.asarray(image.get_array()).min() > 0.1  # means, not one place of the loop


def test_tempos_are_drawn(tmp_path, drawn):
    for frames in (range(1, 33), range(9, 14)):
        tempos = list(tempo_table(44100, 2048, frames))
        pictures.draw_tempos(tempos, tmp_path / "t.png", bpm=Fraction(120), title="tempos")
    check(drawn[0], tmp_path / "t.png", 1)
    words = {text.get_text() for text in drawn[0].axes[0].texts}
    assert {"184.57", "117.45", "107.67"} <= words


def test_several_sequences_are_drawn_and_what_is_left_out_is_said(tmp_path, drawn):
    many = [(f"{n}.npy", Latents(RANDOM.normal(size=(30, 8)), 44100, 2048)) for n in range(8)]
    pictures.draw_sequences(many, tmp_path / "a.png", title="8 captured")
    assert len(drawn[0].axes) == 6
    assert drawn[0].get_suptitle() == "8 captured; 2 more"
    empty = [("none.npy", Latents(np.zeros((0, 2))))]
    pictures.draw_sequences(empty, tmp_path / "b.png", title="nothing")


def test_a_picture_of_no_known_kind_is_refused(tmp_path):
    found, data = analysis_of(tmp_path, 2)
    with pytest.raises(LatentIOError, match=r"name it \.png"):
        pictures.draw_analysis(found, tmp_path / "a.jpg", data, title="corpus")
