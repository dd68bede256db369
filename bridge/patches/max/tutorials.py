"""Four tutorials of the Max package: what they say. Each has a patcher beside its page."""

from __future__ import annotations

from dataclasses import dataclass

INDEX = "00_latent_index"
INDEX_TITLE = "Latent Bridge Tutorials"


@dataclass(frozen=True)
class Tutorial:
    """A chapter.

    Attributes
    ----------
    number : int
        From 1.
    title, summary : str
        One line each.
    sections : tuple
        Titles and paragraphs; ``[name]`` in them is an object.
    see_also : tuple of str
        Objects.
    """

    number: int
    title: str
    summary: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    see_also: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the name of its page, by which others link to it."""
        return f"0{self.number}_latent_{self.title.lower().replace(' ', '_')}"


def tutorial_file(tutorial: Tutorial) -> str:
    """Return the file name of a chapter's patcher."""
    return f"latent-tutorial-{tutorial.number}.maxpat"


TUTORIALS = (
    Tutorial(
        1,
        "A latent song",
        "play a song of latents, here as tones, then into nn~",
        (
            (
                "What a latent song is",
                (
                    "A neural decoder such as a RAVE model makes sound of a few numbers, its "
                    "latents. They change about twenty times a second; such a moment is a frame. "
                    "A latent song is a file of frames: made in Python, encoded from sound, or "
                    "recorded here.",
                    "A player such as [latent.play8~] has an outlet for each number, called dim, "
                    "and holds each frame for exactly as many samples as the model wants: 2048 "
                    "for most.",
                ),
            ),
            (
                "Play it",
                (
                    "1. Click open latent-example-8.wav: a song that comes with the package.",
                    "2. Click start.",
                    "3. Switch the sound on. The bars move: each is a dim.",
                    "4. Raise the volume. Four dims are heard as the pitches of tones. This is no "
                    "decoder, but it needs no model either.",
                    "Go on with seek, loop_points and speed: a latent song can be played at any "
                    "speed, backward too, and its sound stays what it is.",
                ),
            ),
            (
                "Into nn~",
                (
                    "nn~ is a package of its own. With it, make a new object: nn~ YOUR-MODEL "
                    "decode 2048. Connect the outlets of the player to its inlets, from left to "
                    "right, and its outlet to the sound switch. That is all.",
                    "Has your model another number of dims? There are players of 4, 8, 16, 32 and "
                    "64, and [latent.play.mc~] for any number, whose one cord goes into "
                    "mcs.nn~ YOUR-MODEL decode.",
                    "Your own song: latentio convert SONG --for max, in a terminal. Put what it "
                    "writes where Max finds it.",
                ),
            ),
        ),
        ("latent.play8~", "latent.play.mc~", "latent.load"),
    ),
    Tutorial(
        2,
        "Make and shape",
        "waves, a place to stay and noise, made smooth",
        (
            (
                "Makers",
                (
                    "A maker makes latents without a song. [latent.lfo8~] makes slow waves, "
                    "[latent.offset8~] stays where it is put. Cords that go into one inlet are "
                    "added: the waves move around the place that the offset says.",
                    "1. Click amplitude 1: all dims move.",
                    "2. Click frequency 0.3: once in about three seconds.",
                    "3. Click offset 1: now they move around that value.",
                    "4. Switch the sound on. 5. Raise the volume.",
                ),
            ),
            (
                "Shapers",
                (
                    "A shaper stands between. Here the waves and the offset go through "
                    "[latent.smooth8~].",
                    "6. Click shape rectangle at the waves: they jump.",
                    "7. Click frames 10: after a jump each dim goes to the new value slowly.",
                    "8. Click dim 0 freeze 1: one dim stays where it is, the others go on.",
                    "Shapers and recorders have a right inlet for the last outlet of a player or "
                    "maker, its frames. With it both change on the same sample.",
                ),
            ),
        ),
        ("latent.lfo8~", "latent.offset8~", "latent.smooth8~", "latent.scale8~"),
    ),
    Tutorial(
        3,
        "Presets",
        "two sounds, and from one to the other by a footswitch",
        (
            (
                "Keep and recall",
                (
                    "[latent.presets demo] keeps what all objects of the voice demo are set to. An "
                    "object belongs to a voice when its arguments end with the voice and with a "
                    "name of its own: [latent.lfo8~ 2048 44100 demo lfo].",
                    "1. Switch the sound on. 2. Raise the volume.",
                    "3. Click on the slow sound, 4. then store 1 slow.",
                    "5. Click on the fast sound, 6. then store 2 fast.",
                    "7. Click recall 1: at once. 8. Click recall 2 60: within 60 frames, about "
                    "three seconds.",
                ),
            ),
            (
                "A footswitch",
                (
                    "9. Move the fader: it stays between the two.",
                    "10. Press a sustain pedal (MIDI controller 64), or click on the button: next "
                    "20 goes to the next preset, and round again. Look into the box footswitch to "
                    "see how: any message of Max will do.",
                    "save my-presets.txt writes a file that the server and Pd can read, too.",
                ),
            ),
        ),
        ("latent.presets", "latent.lfo8~", "latent.walk8~"),
    ),
    Tutorial(
        4,
        "The server",
        "decode in a process of its own, which cannot stop Max",
        (
            (
                "Why a server",
                (
                    "In nn~ a model runs in Max's audio thread: if it is too slow, all of Max is "
                    "silent. In the Latent Bridge server it runs in a process of its own. If it is "
                    "late, that voice alone is silent. The server needs no nn~.",
                ),
            ),
            (
                "A voice",
                (
                    "1. Type latent-bridge serve in a terminal.",
                    "2. Click connect. [latent.bridge] says server 1 when the server answers.",
                    "3. Click new factory: a voice with the model that comes with the server.",
                    "4. Click gain 0.5. 5. Switch Max's sound on: it is the clock of the player.",
                    "6. Open the song. 7. Start it. You hear it decoded, from the server and not "
                    "from Max.",
                    "8. Stop it, and click stop at the voice: silence.",
                ),
            ),
            (
                "On from here",
                (
                    "latent-bridge serve --models FOLDER finds your own models: new NAME. "
                    "[latent.decode8~] takes the place of an nn~ in a patch that you have. "
                    "[latent.rack] changes the frames in the server, before the model.",
                ),
            ),
        ),
        ("latent.bridge", "latent.voice", "latent.send8~", "latent.decode8~"),
    ),
)
