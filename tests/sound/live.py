"""Plays through a real sound server and compares what arrived, in a child process.

`python -m tests.sound.live SECONDS [harm]` prints one line of JSON. It runs with
the environment that leads the sound library to the server. With `harm` both
cores are kept busy, and the interpreter is held for 300 ms every three seconds.
"""

import ctypes
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from app.sound.device import DeviceOutput
from app.sound.join import NOTHING, continued
from app.sound.render import render
from app.sound.score import Score, compose
from tests.sound.example import ASSETS, KNOCK, TICKS, belly, spoken
from tests.sound.onset import onsets
from tests.sound.server import Recorder

_STEP = 800


def score_of(seconds: float) -> Score:
    """Return the sound of a segment with a cue every two and a half seconds."""
    starts = range(TICKS, int(seconds * TICKS), 5 * TICKS // 2)
    segment = replace(belly(), length=int(seconds * TICKS) + 5 * TICKS)
    return compose(replace(segment, voice=tuple(map(spoken, starts))), KNOCK, ASSETS)


def moved(arrived: NDArray[np.float32], asked: NDArray[np.float32], starts: list[int]) -> int:
    """Return by how many samples the cue that is farthest away has moved."""
    there, here = onsets(arrived), onsets(asked)
    if len(there) != len(here) or len(here) < sum(start < len(asked) for start in starts):
        return -1
    return max((abs(a - b) for a, b in zip(there, here, strict=True)), default=0)


@contextmanager
def harm() -> Iterator[None]:
    """Keep two cores busy."""
    burners = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2)]
    try:
        yield
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()


def hold(milliseconds: int) -> None:
    """Hold the lock of the interpreter: no thread of ours runs."""
    ctypes.PyDLL(None).usleep(milliseconds * 1_000)


def listen(
    seconds: float, score: Score, *, harmed: bool
) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    """Return what was recorded, and rows of (time, seconds of the position heard)."""
    recorder = Recorder(dict(os.environ))
    recorder.read(_STEP)
    output = DeviceOutput()
    output.load(score, 0, playing=True)
    steps = round((seconds + 1) * TICKS / _STEP)
    recorded = np.zeros((steps * _STEP, 2), np.float32)
    rows = []
    for step in range(steps):
        if harmed and step % (3 * TICKS // _STEP) == 0:
            hold(300)
        at = output.heard()
        rows.append((time.monotonic(), at.tick / TICKS))
        recorded[step * _STEP : (step + 1) * _STEP] = recorder.read(_STEP)
    output.close()
    recorder.close()
    return recorded, np.array(rows)


def main(seconds: float, *, harmed: bool) -> None:
    """Play, record, compare."""
    score = score_of(seconds)
    with harm() if harmed else nullcontext():
        recorded, rows = listen(seconds, score, harmed=harmed)
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
        "cues": len(score.voice.clips),
        "moved": moved(arrived, asked, [clip.start for clip in score.voice.clips]),
    }
    sys.stdout.write(json.dumps(result) + "\n")


if __name__ == "__main__":
    main(float(sys.argv[1]), harmed=sys.argv[2:] == ["harm"])
