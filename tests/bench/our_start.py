"""From the wish to begin to the first sound, through the real wiring.

    python3 -m tests.bench.our_start SESSION

The clips are there already: an assembly before this one made them. The device is
made up, but its time is the clock's; the latency of a real one is added.
"""

import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from app.library.place import data_folder
from app.player.assembly import Assembly, Gear, gear
from app.player.guide import Guide, Preparing
from app.rules.check import check
from app.script.model.length import TICKS
from app.script.model.script import Script
from app.sound.device import DeviceOutput
from app.sound.score import Levels
from app.sound.stream import LATENCY, Fill, MadeUpStream
from app.tables.caution import caution_names
from app.timeline.choice import Choices
from app.voice.engine import Engine
from app.voice.fake import FakeEngine
from app.voice.lineup import line_up

FRAME = 0.004  # seconds between two looks
CHOICES = Choices("nl", cautions=dict.fromkeys(caution_names(), False))


class Device:
    """A device whose time is that of the clock."""

    def __init__(self) -> None:
        self.stream: MadeUpStream | None = None
        self._then = time.monotonic()

    def open(self, fill: Fill, name: str | None) -> MadeUpStream:
        """Open it."""
        self.stream = MadeUpStream(fill, name)
        return self.stream

    def is_heard(self) -> bool:
        """Let the time that went by be played; tell whether a sound came."""
        now = time.monotonic()
        if self.stream is None or not self.stream.active:
            self._then = now
            return False
        blocks = int((now - self._then) * TICKS) // self.stream.block
        self._then += blocks * self.stream.block / TICKS
        self.stream.play(blocks * self.stream.block)
        return bool(self.stream.heard.any())


def voices() -> Sequence[Engine]:
    """Return the voices of this machine, or one that is made up where it has none."""
    able = gear().engines
    return able if line_up(able, ["nl"]).rows else (FakeEngine(),)


def assembly(able: Sequence[Engine], cache: Path, device: Device) -> Assembly:
    """Put together what a session is heard with."""

    def opened(_name: str) -> DeviceOutput:
        return DeviceOutput(device.open, search=lambda: None)

    return Assembly(Gear(able, cache, opened, Levels()), None, _told)


def _told(_kind: object, fault: BaseException | None, _trace: object) -> None:
    """Let a fault of ours end the measurement."""
    raise RuntimeError from fault


def begun(made: Assembly, script: Script, device: Device) -> tuple[float, Guide]:
    """Begin a session; return the seconds to its first sound."""
    start = time.monotonic()
    guide = made.guide(script, CHOICES)
    while not device.is_heard():
        guide.frame()
        time.sleep(FRAME)
    return time.monotonic() - start, guide


def main(session: str) -> None:
    """Speak all, then begin twice: from nothing, and with what is there."""
    script = check((data_folder() / "sessions" / session).read_bytes()).script
    if script is None:
        raise ValueError(session)
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        able = voices()
        first = assembly(able, cache, Device())
        guide = first.guide(script, CHOICES)
        while isinstance(guide.frame(), Preparing):
            first.studio.wait(1)
        first.studio.wait()
        guide.close()
        first.close()
        device = Device()
        cold = time.monotonic()
        made = assembly(voices(), cache, device)
        built = time.monotonic() - cold
        fresh, guide = begun(made, script, device)
        guide.close()
        again, guide = begun(made, script, device)
        guide.close()
        made.close()
    print(json.dumps({"fresh": built + fresh + LATENCY, "again": again + LATENCY}))


if __name__ == "__main__":
    main(sys.argv[1])
