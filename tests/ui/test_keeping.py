"""What a person has set is kept, and read as it was."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from app.ui.keeping import keep_preferences, portable, read_preferences, take_over
from app.ui.preference import Hearing, Levels, Preferences

SET = Preferences(
    language="nl",
    theme="dark",
    text=150,
    reduced=True,
    volume=0.25,
    country="BE",
    contact="Anna, 06 12",
    formal=True,
    reach="one",
    keep_days=365,
    first=False,
    hearing=Hearing(
        speaks=False,
        voices={"nl": "gmw/nl", "en": "a/b c"},
        speed=0.85,
        pitch=-1.5,
        neural="/somewhere/voice.onnx",
        guide="voice",
        levels=Levels(voice=0.5, bells=0.0),
        background="/somewhere/sea.flac",
        device="Headphones: 2",
    ),
)


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat)


def test_what_is_kept_is_read_as_it_was(kept: QSettings) -> None:
    keep_preferences(kept, SET)
    kept.sync()
    again = QSettings(kept.fileName(), QSettings.Format.IniFormat)
    assert read_preferences(again, "en") == SET


def test_a_voice_that_is_no_longer_wished_is_forgotten(kept: QSettings) -> None:
    keep_preferences(kept, SET)
    keep_preferences(kept, replace(SET, hearing=Hearing()))
    assert read_preferences(kept, "en").hearing == Hearing()


def test_what_cannot_be_read_is_as_at_the_start(kept: QSettings) -> None:
    kept.setValue("preferences/text", "large")
    kept.setValue("preferences/hearing/speed", "quick")
    kept.setValue("preferences/hearing/levels/voice", "loud")
    assert read_preferences(kept, "en") == Preferences(language="en")


def test_what_moves_is_all_but_what_belongs_to_this_computer(
    kept: QSettings, tmp_path: Path
) -> None:
    keep_preferences(kept, SET)
    other = QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat)
    take_over(other, portable(kept))
    hearing = replace(SET.hearing, neural="", background="", device="")
    assert read_preferences(other, "en") == replace(SET, first=True, hearing=hearing)


@pytest.mark.parametrize(
    "name", ["first", "hearing/device", "window/geometry", "../language", "hearing/voice/x/y", ""]
)
def test_a_name_that_is_none_of_ours_is_not_taken_over(kept: QSettings, name: str) -> None:
    take_over(kept, {name: "true"})
    assert kept.allKeys() == []
