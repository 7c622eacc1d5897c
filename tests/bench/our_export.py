"""An export of a bundled session to WAV, its speech already rendered.

    python3 -m tests.bench.our_export MINUTES

The path through the session is walked until it lasts so long, as a session of
that length.
"""

import itertools
import json
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.export.audio import Label, write_audio
from app.library.place import data_folder
from app.rules.check import check
from app.script.model.length import TICKS
from app.sound.asset import Assets
from app.sound.score import Score, compose
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.lane import Phrase
from app.timeline.path import Stretch, walk
from app.timeline.program import Segment
from tests.bench.watch import peak_megabytes

SESSION = "s02-the-hand-rides-along.session.yaml"
LETTER = TICKS // 15  # ticks that a letter takes to say
LONGEST = 60 * TICKS
NOISE = np.random.default_rng(3).normal(0, 0.05, LONGEST).astype(np.float32)
ASSETS = Assets([data_folder() / "assets" / "sounds"])


class Said:
    """Every phrase as noise of a likely length: speech that is there already."""

    def length(self, phrase: Phrase) -> int:
        """Tell how long a phrase takes."""
        return min(LONGEST, len(phrase.text) * LETTER)

    def samples(self, phrase: Phrase) -> NDArray[np.float32]:
        """Say a phrase."""
        return NOISE[: self.length(phrase)]


SAID = Said()


def score(segment: Segment) -> Score:
    """Make the sound of a segment."""
    return compose(segment, SAID, ASSETS)


def way(minutes: float) -> list[Stretch]:
    """Walk through the session, again and again, and leave it after so long."""
    script = check((data_folder() / "sessions" / SESSION).read_bytes()).script
    if script is None:
        raise ValueError(SESSION)
    program, faults = compile_session(script, Choices("nl"), SAID.length)
    if program is None:
        raise ValueError(faults)
    once, left = walk(program, {}), round(minutes * 60 * TICKS)
    found: list[Stretch] = []
    for stretch in itertools.cycle(once):
        if left <= 0:
            return found
        length = min(stretch.length, left)
        start = found[-1].end if found else 0
        found.append(replace(stretch, start=start, length=length))
        left -= length
    return found


def main(minutes: float) -> None:
    """Export; report how much faster than real time, and the most memory."""
    path = way(minutes)
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        write_audio(Path(folder) / "session.wav", path, score, Label("Zacht", "nl"))
        taken = time.perf_counter() - begun
    print(json.dumps({"speed": minutes * 60 / taken, "megabytes": peak_megabytes()}))


if __name__ == "__main__":
    main(float(sys.argv[1]))
