"""Loses a real sound server while a session plays, and finds it again.

`python -m tests.sound.lost FOLDER` prints one line of JSON.
"""

import json
import sys
import time
from pathlib import Path

from app.sound.device import DeviceOutput
from app.sound.score import compose
from tests.sound.example import ASSETS, KNOCK, TICKS, belly
from tests.sound.server import sound_server

_STEP = 0.02


def until(output: DeviceOutput, seconds: float, *, lost: bool) -> bool:
    """Look at the output in frames until it is lost or found; False after so long."""
    for _ in range(round(seconds / _STEP)):
        output.heard()
        if (output.trouble() is not None) == lost:
            return True
        time.sleep(_STEP)
    return False


def goes_on(output: DeviceOutput, seconds: float) -> bool:
    """Tell whether a second of sound is heard within so many seconds."""
    begin = output.heard().tick
    for _ in range(round(seconds / _STEP)):
        if output.heard().tick > begin + TICKS:
            return True
        time.sleep(_STEP)
    return False


def main(folder: Path) -> None:
    """Play, lose, find, play on."""
    score = compose(belly(), KNOCK, ASSETS)
    with sound_server(folder):
        output = DeviceOutput()
        output.load(score, 0, playing=True)
        played = goes_on(output, 5)
    missed = until(output, 5, lost=True)
    at = output.heard().tick
    with sound_server(folder):
        found = until(output, 5, lost=False)
        went_on = goes_on(output, 8)
        output.close()
    result = {"played": played, "missed": missed, "at": at, "found": found, "went_on": went_on}
    sys.stdout.write(json.dumps(result) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
