"""Real servers: what can only be shown on an X server and a sound server."""

import json
import subprocess
import sys
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

SECOND = 48000 * 2 * 2  # bytes
PATIENCE = 10  # seconds
ROOT = Path(__file__).parents[1]
PLAY = """
import numpy, sounddevice
tone = 0.25 * numpy.sin(numpy.arange(48000) * 2 * numpy.pi * 440 / 48000)
sounddevice.play(tone.astype("float32"), 48000, blocking=True)
"""

WINDOW = """
from PySide6.QtWidgets import QApplication, QPushButton
program = QApplication([])
button = QPushButton("Begin")
button.show()
program.exec()
"""


def test_a_window_is_painted_on_an_x_server(x_server: Mapping[str, str]) -> None:
    command = [sys.executable, "-m", "tests.bench.bare_window"]
    child = subprocess.run(
        command, cwd=ROOT, env=x_server, capture_output=True, text=True, check=True
    )
    assert json.loads(child.stdout)["painted"] > 0


def test_a_screen_reader_reads_a_window(accessible: Mapping[str, str]) -> None:
    window = [sys.executable, "-c", WINDOW]
    reader = ["/usr/bin/python3", "tests/screen_reader.py", str(PATIENCE)]
    with subprocess.Popen(window, cwd=ROOT, env=accessible, stderr=subprocess.DEVNULL) as child:
        read = subprocess.run(
            reader, cwd=ROOT, env=accessible, capture_output=True, text=True, check=True
        )
        child.terminate()
    assert {"role": "push button", "name": "Begin", "focusable": True} in json.loads(read.stdout)


def test_what_sounddevice_plays_arrives_at_a_sound_server(sound_server: Mapping[str, str]) -> None:
    record = [
        "parec",
        "--device=zacht.monitor",
        "--format=s16le",
        "--rate=48000",
        "--latency-msec=20",
    ]
    play = [sys.executable, "-c", PLAY]
    with subprocess.Popen(record, env=sound_server, stdout=subprocess.PIPE) as recorder:
        heard = recorder.stdout
        assert heard
        heard.read(SECOND // 100)  # from here on it records
        with subprocess.Popen(play, env=sound_server):
            parts = iter(lambda: heard.read(SECOND // 10), b"")
            assert any(any(part) for part in islice(parts, PATIENCE * 10))
        recorder.terminate()
