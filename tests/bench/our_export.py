"""An export of a bundled session to WAV, its speech already rendered.

    python3 -m tests.bench.our_export TIMES

The path through the session is walked so often, as a session of that length.
"""

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


def way(times: int) -> list[Stretch]:
    """Walk through the session, that many times on end."""
    script = check((data_folder() / "sessions" / SESSION).read_bytes()).script
    if script is None:
        raise ValueError(SESSION)
    program, faults = compile_session(script, Choices("nl"), SAID.length)
    if program is None:
        raise ValueError(faults)
    once = walk(program, {})
    whole = once[-1].end
    return [
        replace(stretch, start=stretch.start + turn * whole)
        for turn in range(times)
        for stretch in once
    ]


def main(times: int) -> None:
    """Export; report how much faster than real time, and the most memory."""
    path = way(times)
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        write_audio(Path(folder) / "session.wav", path, score, Label("Zacht", "nl"))
        taken = time.perf_counter() - begun
    lasting = path[-1].end / TICKS
    print(
        json.dumps(
            {"speed": lasting / taken, "megabytes": peak_megabytes(), "minutes": lasting / 60}
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
