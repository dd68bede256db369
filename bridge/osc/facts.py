"""What ``/status``, ``/model/info`` and ``/voice/info`` tell, key by key."""

from __future__ import annotations

from .message import Argument, Kind


def _facts(*rows: tuple[str, Kind, str]) -> tuple[Argument, ...]:
    return tuple(Argument(*row) for row in rows)


STATUS = _facts(
    ("version", "string", "of the server"),
    ("state", "string", "running or quitting"),
    ("audio", "string", "where the sound goes: jack, portaudio, null or manual"),
    ("device_name", "string", "what the sound system knows the server by"),
    ("sample_rate", "int", "of the device, in Hz"),
    ("period", "int", "samples per block"),
    ("channels", "int", "output channels"),
    ("voices", "int", "voices that there are"),
    ("max_voices", "int", "voices that there can be"),
    ("slots", "int", "slots that there are"),
    ("workers", "int", "decoder processes, without the one that is kept ready"),
    ("uptime", "float", "seconds since the start"),
    ("recording", "int", "1 while the output is recorded"),
    ("clock", "int", "number of the period that plays"),
    ("samples", "int", "device samples until then"),
    ("missing_blocks", "int", "blocks that were not there in time, of all voices that there are"),
    ("stalls", "int", "times that the device let more than two periods pass between blocks"),
    ("callback_us", "float", "time to make the last block, in microseconds"),
    ("callback_max_us", "float", "longest time to make a block, in microseconds"),
    ("packets", "int", "datagrams that came"),
    ("bad_packets", "int", "datagrams and messages that were refused unread"),
    ("refused_frames", "int", "messages of frames that no voice could take"),
    ("unsent", "int", "answers and events that the network did not take"),
    ("internal_errors", "int", "errors of the server's own; please report them"),
)

MODEL = _facts(
    ("dims", "int", "values per frame"),
    ("ratio", "int", "samples per frame"),
    ("model_sr", "int", "its sample rate in Hz"),
    ("channels", "int", "channels of its sound"),
    ("delay_samples", "int", "by how many of its samples its sound is late"),
    ("decode_ms", "float", "time to decode one frame here"),
    ("streaming", "int", "1 if it plays frame by frame without clicks"),
    ("attributes", "any", "names of what /voice/set sets"),
    ("sha256", "string", "of its file"),
    ("licence", "string", "what it says of its licence"),
    ("engine", "string", "what computes"),
    ("notes", "any", "what is unusual about it"),
)

VOICE = _facts(
    ("model", "string", "its model"),
    ("state", "string", "loading, idle, playing or failed"),
    ("source", "string", "what it plays: none, slot, live or stream"),
    ("reason", "string", "why it failed or stopped last, if it did"),
    ("enabled", "int", "0 while it is paused"),
    ("recording", "int", "1 while its frames are recorded"),
    ("clock", "string", "true or samples"),
    ("gain", "float", "its factor"),
    ("dims", "int", "values per frame"),
    ("ratio", "int", "samples of the model per frame"),
    ("model_sr", "int", "sample rate of the model in Hz"),
    ("channels", "int", "channels of its sound"),
    ("frame_samples", "float", "device samples per frame"),
    ("lead", "int", "device samples that it is decoded ahead of the sound"),
    ("delay_samples", "int", "the model's own delay, in device samples"),
    ("latency_samples", "int", "device samples from a live frame's turn to its sound"),
    ("latency_ms", "float", "the same in milliseconds"),
    ("latency_max_samples", "int", "the same for a live frame that just missed its turn"),
    (
        "jitter_frames",
        "int",
        "frames that a stream waits for before it begins; held ones add to the reserve",
    ),
    ("stream_latency_samples", "int", "device samples from a stream's first frame to its sound"),
    ("received", "int", "frames that it took"),
    ("ignored", "int", "frames that came while it could not play them"),
    ("frames", "int", "frames that were decoded and are heard, or will be"),
    ("lost", "int", "frames of streams that did not come in time, and have not come since"),
    ("late", "int", "frames of streams that came after their turn, or twice"),
    ("held", "int", "times that a frame was played once more, because none had come"),
    ("skipped", "int", "frames left out because the decoder was too slow"),
    ("position", "int", "frame of the slot, or number of the stream, that was decoded last"),
    ("played_blocks", "int", "blocks that were played"),
    ("missing_blocks", "int", "blocks that were not there when their period came: they are heard"),
    ("late_blocks", "int", "blocks that were ready after their period"),
    ("bad_values", "int", "samples that were not finite, and are silent"),
    ("decode_ms", "float", "time to decode a frame, last"),
    ("decode_max_ms", "float", "time to decode a frame, longest"),
)
