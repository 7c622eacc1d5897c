"""A session that its author recorded, in the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.voice.fake import FakeEngine
from tests.journeys.conftest import Make
from tests.journeys.home import HELP, SHORT, HomeWindow
from tests.player.test_recording import recorded

SPOKEN = SHORT.replace("    pause: 3 s\n", "    pause: 3 s\n    id: hello\n")


def opened(home: Make, folder: Path, content: bytes) -> tuple[HomeWindow, FakeEngine]:
    """Open a window on a session with a recording beside it, and go to its page."""
    beside = folder / "sessions" / "recordings"
    beside.mkdir(parents=True)
    (beside / "hello.en.flac").write_bytes(content)
    engine = FakeEngine()
    one = home(engine=engine, sessions={"s01-rest": SPOKEN, "s12-back-to-here": HELP})
    one.open_first()
    return one, engine


def test_it_is_played_in_its_author_s_voice(home: Make, tmp_path: Path) -> None:
    one, engine = opened(home, tmp_path, recorded(5))
    assert "hello" not in one.window.before.hear.notices.text()
    one.window.before.start_requested.emit()
    one.spoken()
    one.until(lambda: one.read == "Welcome.")
    said = {request.text for request in engine.said}
    assert "Welcome." not in said
    assert any("How tense" in text for text in said)
    one.after(4)  # a voice says it in half a second
    assert one.read == "Welcome."


def test_it_is_saved_in_its_author_s_voice(home: Make, tmp_path: Path) -> None:
    one, engine = opened(home, tmp_path, recorded(5))
    one.host.saver._ask = lambda *_: tmp_path / "rest.wav"
    one.click(one.window.before.save)
    task = one.host.saver.task
    assert task is not None
    task.wait(20)
    assert "Welcome." not in {request.text for request in engine.said}


@pytest.mark.parametrize("content", [b"fLaC", recorded(1, level=0)])
def test_a_recording_that_cannot_be_heard_is_said_on_the_page_before(
    home: Make, tmp_path: Path, content: bytes
) -> None:
    one, engine = opened(home, tmp_path, content)
    assert "hello.1.en" in one.window.before.hear.notices.text()
    one.window.before.start_requested.emit()
    one.spoken()
    assert "Welcome." in {request.text for request in engine.said}
