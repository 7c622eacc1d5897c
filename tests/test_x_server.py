"""What can only be shown on a real X server."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

PATIENCE = 10  # seconds
ROOT = Path(__file__).parents[1]
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
    button = {"role": "push button", "name": "Begin", "focusable": True, "shown": True}
    assert button in json.loads(read.stdout)
