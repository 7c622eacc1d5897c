"""What a person set of the voice is in a saved file; through what it is heard is said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.ui.leaf import PREFERENCES
from app.voice.engine import Request
from app.voice.fake import FakeEngine
from tests.journeys.conftest import Make


def _said(home: Make, engine: FakeEngine, place: Path, **chips: str) -> dict[str, Request]:
    """Save a session as it is set; return what was spoken for it, by its text."""
    one = home(engine=engine)
    one.window._choose("preferences")
    rows = one.window.page(PREFERENCES).hearing
    for name, choice in chips.items():
        rows.chips[name].chip(choice).click()
    one.window.show_library()
    one.open_first()
    one.settle()
    one.host.saver._ask = lambda *_: place
    one.window.save_requested.emit()
    task = one.host.saver.task
    assert task is not None
    task.wait(10)
    task.look()
    assert place.exists()
    return {request.text: request for request in engine.said}


def test_speed_and_pitch_of_the_voice_are_in_a_saved_file(home: Make, tmp_path: Path) -> None:
    plain = _said(home, FakeEngine(), tmp_path / "plain.vtt")
    slow = _said(home, FakeEngine(), tmp_path / "slow.vtt", speed="0.85", pitch="-3.0")
    both = plain.keys() & slow.keys()
    assert both
    assert all(slow[text].pitch == plain[text].pitch - 3 for text in both)
    assert all(slow[text].rate <= plain[text].rate for text in both)
    assert any(slow[text].rate < plain[text].rate for text in both)


def test_through_what_it_will_be_heard_is_said_once_it_is_known(home: Make) -> None:
    one = home()
    assembly = one.host.instrument.assembly
    assembly._gear = replace(assembly._gear, devices=lambda: ("Speakers", "Headphones"))
    one.open_first()
    one.settle()
    looking = one.host.choosing._outlet.looking
    assert looking is not None
    looking.wait(10)
    looking.look()
    one.settle()
    assert one.window.before.hear.device.text() == "Heard through Speakers"
