"""Plays through a real sound server while its devices change, in a child process.

`python -m tests.sound.moved` prints one line of JSON. It runs with the environment
that leads the sound library to a server with two sinks, each a device of ALSA.
"""

import json
import os
import subprocess
import sys
import time

import numpy as np

from app.sound.device import DeviceOutput
from app.sound.score import compose
from app.sound.stream import devices
from tests.sound.example import ASSETS, KNOCK, TICKS, belly
from tests.sound.server import OTHER, SINK, Recorder

_STEP = 0.02


class Playing:
    """A session through one of two devices, looked at in frames."""

    def __init__(self) -> None:
        self.output = DeviceOutput(device=SINK)
        self.output.load(compose(belly(), KNOCK, ASSETS), 0, playing=True)

    def until_lost(self, *, lost: bool) -> bool:
        """Look until the device is lost or found; False after eight seconds."""
        for _ in range(round(8 / _STEP)):
            self.output.heard()
            if self.output.is_lost == lost:
                return True
            time.sleep(_STEP)
        return False

    def goes_on(self) -> bool:
        """Tell whether half a second more is heard within eight seconds."""
        begin = self.output.heard().tick
        for _ in range(round(8 / _STEP)):
            if self.output.heard().tick > begin + TICKS // 2:
                return True
            time.sleep(_STEP)
        return False

    def stands(self) -> bool:
        """Tell whether the position stays where it is."""
        at = self.output.heard().tick
        time.sleep(0.5)
        return self.output.heard().tick == at

    def is_on(self, sink: str) -> bool:
        """Tell whether a sink is given sound; looks at the output meanwhile."""
        recorder = Recorder(dict(os.environ), sink)
        heard = 0.0
        for _ in range(40):
            self.output.heard()
            heard = float(np.abs(recorder.read(TICKS // 50)).max(initial=0.0))
            if heard > 1e-3:
                break
        recorder.close()
        return heard > 1e-3


def pactl(*words: str) -> str:
    """Tell the sound server something."""
    command = [*("pactl", *words)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def of_stream() -> str:
    """Return the server's number of our stream."""
    return pactl("list", "short", "sink-inputs").split()[0]


def main() -> None:
    """Play, change the device, move, be suspended, lose the sink."""
    found: dict[str, bool] = {"both are devices": {SINK, OTHER} <= set(devices())}
    playing = Playing()
    found["heard through the first"] = playing.goes_on() and playing.is_on(SINK)
    at = playing.output.heard().tick
    playing.output.choose(OTHER)
    found["chosen: on where it was"] = abs(playing.output.heard().tick - at) < TICKS
    found["chosen: heard there"] = playing.goes_on() and playing.is_on(OTHER)
    found["chosen: silent here"] = not playing.is_on(SINK)
    pactl("move-sink-input", of_stream(), SINK)
    found["moved by the system"] = playing.goes_on() and playing.is_on(SINK)
    pactl("suspend-sink", SINK, "1")  # as another program that takes the device for itself
    found["taken: missed"] = playing.until_lost(lost=True)
    found["taken: it stands"] = playing.stands()
    pactl("suspend-sink", SINK, "0")
    found["taken: found again"] = playing.until_lost(lost=False) and playing.goes_on()
    playing.output.close()
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
