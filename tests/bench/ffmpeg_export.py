"""The same mix by ffmpeg's filter graph: one input for each clip, late by its start.

    python3 -m tests.bench.ffmpeg_export MINUTES

The breath tone is left out: it has no counterpart there. What is written before
the clock runs (each clip as a file) is not counted.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import soundfile

from app.library.place import data_folder
from app.script.model.length import TICKS
from app.sound.clip import Clip
from app.sound.score import HOUSE, Score
from tests.bench.our_export import score, way

SOUNDS = data_folder() / "assets" / "sounds"


def inputs(folder: Path, minutes: float) -> tuple[list[str], list[str]]:
    """Write every clip; return the arguments of ffmpeg and the links of its graph."""
    arguments: list[str] = []
    links: list[str] = []
    for stretch in way(minutes):
        made = score(stretch.segment)
        for gain, clip in _clips(made):
            if clip.start < stretch.length:
                file = folder / f"{len(links)}.wav"
                wave = np.atleast_2d(clip.samples).astype(np.float32) * np.float32(clip.gain)
                soundfile.write(file, wave.T, TICKS, "FLOAT")
                at = stretch.start + clip.start
                link = f"aformat=channel_layouts=stereo,volume={gain},adelay={at}S:all=1"
                arguments += ["-i", str(file)]
                links.append(link)
    arguments += ["-stream_loop", "-1", "-t", str(minutes * 60), "-i", str(SOUNDS / "ocean.flac")]
    links.append(f"volume={HOUSE.ambience}")
    return arguments, links


def _clips(made: Score) -> list[tuple[float, Clip]]:
    """Return all that sounds once, with the gain of its bus."""
    voice = [(made.levels.voice * HOUSE.voice, clip) for clip in made.voice.clips]
    return voice + [(made.levels.bells * HOUSE.bells, clip) for clip in made.bells.clips]


def main(minutes: float) -> None:
    """Mix; report how much faster than real time."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        arguments, links = inputs(folder, minutes)
        parts = [f"[{number}]{link}[a{number}]" for number, link in enumerate(links)]
        ends = "".join(f"[a{number}]" for number in range(len(links)))
        graph = folder / "graph"
        graph.write_text(
            ";\n".join([*parts, f"{ends}amix=inputs={len(links)}:normalize=0"]), encoding="utf-8"
        )
        begun = time.perf_counter()
        subprocess.run(
            [
                *("ffmpeg", "-nostdin", "-loglevel", "error"),
                *arguments,
                *("-filter_complex_script", str(graph), "-t", str(minutes * 60)),
                str(folder / "out.wav"),
            ],
            check=True,
        )
        taken = time.perf_counter() - begun
        assert soundfile.info(folder / "out.wav").duration > minutes * 60 - 1
    print(json.dumps({"speed": minutes * 60 / taken}))


if __name__ == "__main__":
    main(float(sys.argv[1]))
