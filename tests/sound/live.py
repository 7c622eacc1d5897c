"""Plays through a real sound server and compares what arrived, in a child process.

`python -m tests.sound.live SECONDS` prints one line of JSON. It runs with the
environment that leads the sound library to the server.
"""

import json
import os
import sys
import time

import numpy as np
from numpy.typing import NDArray

from app.sound.device import DeviceOutput
from app.sound.join import NOTHING, continued
from app.sound.render import render
from app.sound.score import Score, compose
from tests.sound.example import ASSETS, KNOCK, TICKS, belly
from tests.sound.server import Recorder

_STEP = 800


def listen(seconds: float, score: Score) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    """Return what was recorded, and rows of (time, seconds of the position heard)."""
    recorder = Recorder(dict(os.environ))
    recorder.read(_STEP)
    output = DeviceOutput()
    output.load(score, 0, playing=True)
    parts, rows = [], []
    for _ in range(round((seconds + 1) * TICKS / _STEP)):
        at = output.heard()
        rows.append((time.monotonic(), at.tick / TICKS))
        parts.append(recorder.read(_STEP))
    output.close()
    recorder.close()
    return np.concatenate(parts), np.array(rows)


def main(seconds: float) -> None:
    """Play, record, compare."""
    score = compose(belly(), KNOCK, ASSETS)
    recorded, rows = listen(seconds, score)
    asked = render(continued(score, NOTHING, 0), 0, round(seconds * TICKS))
    first = score.voice.clips[0].start
    came = int(np.flatnonzero(np.abs(recorded[:, 0]) > 0.25)[0])
    begin = came - int(np.flatnonzero(np.abs(asked[first:, 0]) > 0.25)[0]) - first
    arrived = recorded[begin : begin + len(asked)]
    steady = rows[(rows[:, 1] > 0.5) & (rows[:, 1] < seconds)]
    share = np.polyfit(steady[:, 0] - steady[0, 0], steady[:, 1], 1)
    away = steady[:, 1] - np.polyval(share, steady[:, 0] - steady[0, 0])
    result = {
        "compared": len(arrived),
        "different": int((arrived != asked[: len(arrived)]).any(axis=1).sum()),
        "pace": float(share[0]),
        "residual_ms": float(np.abs(away).max() * 1_000),
    }
    sys.stdout.write(json.dumps(result) + "\n")


if __name__ == "__main__":
    main(float(sys.argv[1]))
