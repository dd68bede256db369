"""FLAC files of 24 bits that grow block by block, and stay whole when the disk gets full."""

from __future__ import annotations

import struct
from io import FileIO

import numpy as np
import soundfile as sf
from numpy.typing import NDArray

from ..errors import BridgeError

# What of the head is filled in at the end (RFC 9639, section 8.2): block size, then rate,
# channels and bits in the upper half of the eight bytes that hold the number of samples.
_HEAD_BYTES = 42
_BLOCK_SIZE_AT = 8
_N_SAMPLES_AT = 18
_CHECKSUM_AT = 26
_CHECKSUM_BYTES = 16
_N_SAMPLES_MASK = (1 << 36) - 1
_FRAME_SYNC = b"\xff\xf8"

_FULL_SCALE = 2**23


class FlacFile:
    """A FLAC file of 24 bits.

    Parameters
    ----------
    file : FileIO
        Empty, and open for writing.
    sample_rate, channels : int
        Of the sound.

    Attributes
    ----------
    n_clipped : int
        Samples that were beyond -1..1 in some channel, and were limited to that.

    Raises
    ------
    BridgeError
        If FLAC does not hold such sound.
    """

    def __init__(self, file: FileIO, sample_rate: int, channels: int) -> None:
        self.n_clipped = 0
        self._n_samples = 0
        self._channels = channels
        self._disk = _Disk(file)
        try:
            self._flac = sf.SoundFile(
                self._disk,
                "w",
                samplerate=sample_rate,
                channels=channels,
                format="FLAC",
                subtype="PCM_24",
            )
        except (sf.LibsndfileError, ValueError) as error:
            raise BridgeError(
                "recording",
                f"FLAC does not hold {channels} channels at {sample_rate} Hz",
                "use .wav",
            ) from error

    def write(self, values: NDArray[np.float32]) -> None:
        """Append samples.

        Parameters
        ----------
        values : ndarray of float32, shape (n_samples * channels,)
            Interleaved. What is no number becomes 0, and counts as clipped.

        Raises
        ------
        OSError
            If the disk refused something: nothing can be appended any more.
        """
        audio = values.reshape(-1, self._channels).astype(np.float64)
        inside = np.abs(audio) <= 1.0
        if not inside.all():
            self.n_clipped += int(np.count_nonzero(~inside.all(axis=1)))
            audio = np.clip(np.nan_to_num(audio, nan=0.0), -1.0, 1.0)
        # Not by libsndfile, which scales by one step less: so 24 bits come back as they were.
        steps = np.minimum(np.rint(audio * _FULL_SCALE), _FULL_SCALE - 1).astype(np.int32)
        self._flac.write(steps << 8)
        self._n_samples += len(audio)
        if self._disk.error is not None:
            raise self._disk.error

    def finish(self) -> int:
        """Complete the file, as far as the disk took it.

        Returns
        -------
        int
            Samples that it holds.

        Raises
        ------
        BridgeError
            If nothing was written: libsndfile reads no FLAC without samples.
        OSError
            If the disk did not even take the head.
        """
        self._flac.close()
        if self._disk.error is not None:
            return self._disk.cut()
        if not self._n_samples:
            raise BridgeError(
                "recording", "nothing has played, and no FLAC is empty", "play something meanwhile"
            )
        return self._n_samples

    def close(self) -> None:
        """Let go of the file."""
        self._flac.close()


class _Disk:
    """A file that seems to take everything, whatever the disk does: libsndfile knows no errors.

    Parameters
    ----------
    file : FileIO
        Where it goes to.

    Attributes
    ----------
    error : OSError or None
        The first error. What came before it is in the file.
    """

    def __init__(self, file: FileIO) -> None:
        self.error: OSError | None = None
        self._file = file
        self._at = 0
        self._end = 0
        self._good_bytes = 0  # before the error
        self._n_frames = 0  # of compressed samples
        self._head = bytearray(_HEAD_BYTES)

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go somewhere, as a file does."""
        self._at = offset + (0, self._at, self._end)[whence]
        return self._at

    def tell(self) -> int:
        """Return where it is."""
        return self._at

    def write(self, data: memoryview) -> int:
        """Write, or only seem to."""
        start, n_bytes = self._at, len(data)
        self._at += n_bytes
        is_more = start == self._end
        self._end = max(self._end, self._at)
        if self.error is not None and self._at > self._good_bytes:
            return n_bytes
        try:
            self._file.seek(start)
            write_all(self._file, data)
        except OSError as error:
            if self.error is None:
                self.error = error
                self._good_bytes = start
            return n_bytes
        if start < _HEAD_BYTES:
            part = bytes(data[: _HEAD_BYTES - start])
            self._head[start : start + len(part)] = part
        elif is_more and bytes(data[:2]) == _FRAME_SYNC:
            self._n_frames += 1
        return n_bytes

    def cut(self) -> int:
        """End the file before the error, and return how many samples that leaves.

        libFLAC writes whole frames, all of one size but for the last.
        """
        if self.error is not None and self._good_bytes < _HEAD_BYTES:
            raise self.error
        (block_size,) = struct.unpack_from(">H", self._head, _BLOCK_SIZE_AT)
        n_samples = int(self._n_frames * block_size)
        (sizes,) = struct.unpack_from(">Q", self._head, _N_SAMPLES_AT)
        struct.pack_into(">Q", self._head, _N_SAMPLES_AT, sizes & ~_N_SAMPLES_MASK | n_samples)
        # No checksum: that of the whole is not that of what is left.
        self._head[_CHECKSUM_AT : _CHECKSUM_AT + _CHECKSUM_BYTES] = bytes(_CHECKSUM_BYTES)
        self._file.truncate(self._good_bytes)
        self._file.seek(0)
        write_all(self._file, self._head)
        return n_samples


def write_all(file: FileIO, data: bytes | bytearray | memoryview) -> None:
    """Write all of it: a file without a buffer may take less at once.

    Raises
    ------
    OSError
        If the disk refuses.
    """
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]
