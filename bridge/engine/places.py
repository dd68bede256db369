"""The places of the shared memory: which voice has which, and what of it is heard."""

from __future__ import annotations

from collections import deque

from ..errors import BridgeError
from ..rings.server import ServerMemory
from .body import Body
from .opening import Opening
from .voice import Voice


class Places:
    """The places for bodies of voices.

    Parameters
    ----------
    memory : ServerMemory
        Of the server.
    opening : Opening
        How a body leaves its decoder.
    """

    def __init__(self, memory: ServerMemory, opening: Opening) -> None:
        self._memory = memory
        self._opening = opening
        self._by_place: dict[int, Voice] = {}
        # The place that has been free for the longest is taken first.
        self._free = deque(range(memory.shape.max_voices))
        # Places that nobody has any more, and the device sample until which they are heard.
        self._fading: dict[int, int] = {}
        self._n_opened = 0

    def voice_in(self, place: int) -> Voice | None:
        """Return the voice that has a place."""
        return self._by_place.get(place)

    def tick(self) -> None:
        """Silence what was let go of, when it has faded; to be called often."""
        played = int(self._memory.clock[0]) * self._memory.shape.period
        for place in [p for p, sample in self._fading.items() if sample <= played]:
            self._memory.enabled[place] = 0
            del self._fading[place]

    def forget_fades(self) -> None:
        """Take note that nothing is heard any more: the memory is about to be another."""
        self._fading.clear()

    def new_body(self) -> Body:
        """Return a body in a free place.

        Raises
        ------
        BridgeError
            If there is none.
        """
        if not self._free:
            raise BridgeError("voices", "are being swapped already", "wait for one to be done")
        place = self._free.popleft()
        self._fading.pop(place, None)
        return Body(place, self._memory)

    def take(self, voice: Voice, body: Body) -> None:
        """Take note of whose a body is."""
        self._by_place[body.place] = voice

    def let_sound(self, voice: Voice) -> None:
        """Let a voice be heard, at its gain."""
        self._n_opened += 1
        voice.body.set_gains(voice.gains())
        voice.body.sound(self._n_opened)

    def let_in(self, voice: Voice, body: Body) -> None:
        """Let another body of a voice be heard, at no gain."""
        self._n_opened += 1
        self._by_place[body.place] = voice
        body.set_gains(0.0 * voice.gains(), from_silence=True)
        body.sound(self._n_opened)

    def drop_body(self, body: Body, silent_from: int = 0) -> None:
        """Let go of a body, once; it may be heard until its fade is over."""
        if body.is_dropped:
            return
        body.is_dropped = True
        self._fading[body.place] = silent_from
        self._opening.leave(body)
        self._by_place.pop(body.place, None)
        self._free.append(body.place)
        self.tick()
