"""A server for test_hostile.py: says its port, and at the end of its input what went wrong."""

from __future__ import annotations

import asyncio
import json
import resource
import sys

from bridge.osc.server import OscServer


class OneVoice:
    """An engine with one voice, `lead`, of 8 dims."""

    def __init__(self):
        self.n_frames = 0

    async def handle_verb(self, message, arguments, peer):
        if message.address != "/status":
            await asyncio.sleep(0)
            return ()
        return (
            self.server.n_packets,
            self.server.n_bad,
            self.server.n_internal,
            self.n_frames,
            resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
        )

    def handle_frames(self, message, arguments, peer):
        if arguments[0] != "lead" or len(arguments) != 9:
            raise ValueError(f"there is no voice {arguments[0]} of {len(arguments) - 1} dims")
        self.n_frames += 1


async def main():
    faults = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: faults.append(str(context)))
    engine = OneVoice()
    engine.server = OscServer(engine, port=0)
    await engine.server.start()
    sys.stdout.write(f"{engine.server.port}\n")
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.read)
    engine.server.close()
    await asyncio.sleep(0.05)
    json.dump({"faults": faults, "tasks": len(asyncio.all_tasks()) - 1}, sys.stdout)


asyncio.run(main())
