"""The librarian with an index: cards at once, scripts when they are opened."""

from __future__ import annotations

import os
import zipfile
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.library.bundle import Bundle, write_bundle
from app.library.index import IndexFile
from app.library.member import BundleError
from app.library.place import data_folder
from app.ui.librarian import Librarian
from app.ui.paint.span import length_of
from app.ui.reader import name_of
from app.ui.session import Chosen, choices_of
from app.ui.view import LibraryView
from app.words.catalog import Words

BUNDLED = data_folder() / "sessions"
BREATH = "s03-the-long-out-breath.session.yaml"
BROKEN = "broken.session.yaml"


class Reader:
    """A librarian of one folder with its index, and what it told."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.folder, self.kept = home / "sessions", home / "cache"
        self.folder.mkdir(exist_ok=True)
        self.qtbot = qtbot
        self.told: list[LibraryView] = []
        self.librarian = self.fresh()

    def fresh(self) -> Librarian:
        """Start the program once more."""
        self.told.clear()
        self.librarian = Librarian([self.folder], Words())
        self.librarian.remember_in(lambda language, form: IndexFile(self.kept / language, form))
        self.librarian.changed.connect(self.told.append)
        return self.librarian

    def load(self) -> LibraryView:
        """Read until everything is there."""
        self.librarian.load()
        self.qtbot.waitUntil(lambda: bool(self.told) and not self.told[-1].loading)
        return self.told[-1]

    def put(self, name: str, text: bytes) -> Path:
        """Put a session into the folder."""
        path = self.folder / name
        path.write_bytes(text)
        return path


@pytest.fixture
def reader(qtbot: QtBot, tmp_path: Path) -> Reader:
    made = Reader(qtbot, tmp_path)
    made.put(BREATH, (BUNDLED / BREATH).read_bytes())
    made.put(BROKEN, b"session: 1\nsteps:\n  - breath: 4-0-6-0\n")
    return made


def test_the_second_start_shows_the_same_cards_at_once(reader: Reader) -> None:
    first = reader.load()
    reader.fresh().load()
    assert [view.loading for view in reader.told] == [False]
    assert reader.told[0].cards == first.cards
    assert first.cards[0].line
    assert first.cards[1].faults


def test_whoever_cannot_answer_sees_the_lengths_without_questions(reader: Reader) -> None:
    asked = reader.load().cards[0]
    reader.told.clear()
    reader.librarian.load(can_answer=False)
    reader.qtbot.waitUntil(lambda: bool(reader.told) and not reader.told[-1].loading)
    assert length_of(reader.told[-1].cards[0].line) < length_of(asked.line)
    reader.fresh().load(can_answer=False)  # from an index of its own form
    assert [view.loading for view in reader.told] == [False]
    assert length_of(reader.told[0].cards[0].line) < length_of(asked.line)


def test_a_script_is_read_when_it_is_opened(reader: Reader) -> None:
    reader.load()
    reader.fresh().load()
    script = reader.librarian.script(name_of(reader.folder / BREATH))
    assert script is not None
    assert reader.librarian.script(name_of(reader.folder / BREATH)) is script
    assert reader.librarian.script(name_of(reader.folder / BROKEN)) is None
    assert reader.librarian.script("never seen") is None


def test_a_changed_file_is_read_anew(reader: Reader) -> None:
    path = reader.folder / BREATH
    before = reader.load().cards[0]
    path.write_bytes(path.read_bytes().replace(b"The long out-breath", b"The long, slow breath"))
    reader.fresh()
    after = reader.load().cards[0]
    assert after.title != before.title
    script = reader.librarian.script(after.id)
    assert script is not None
    assert script.title.spoken("en") == after.title


def test_a_file_that_changed_behind_an_open_library_tells_its_faults(reader: Reader) -> None:
    reader.load()
    reader.fresh().load()
    path = reader.put(BREATH, b"session: 1\n")
    assert reader.librarian.script(name_of(path)) is None
    assert reader.told[-1].cards[0].faults


def test_a_file_mended_in_place_is_read_by_the_next_load(reader: Reader) -> None:
    path = reader.folder / BROKEN
    reader.load()
    path.write_bytes((BUNDLED / BREATH).read_bytes())
    assert all(card.plays for card in reader.load().cards)
    assert reader.librarian.script(name_of(path)) is not None


def test_an_old_script_is_let_go_when_its_file_changed(reader: Reader) -> None:
    path = reader.folder / BREATH
    reader.load()
    old = reader.librarian.script(name_of(path))
    path.write_bytes(path.read_bytes() + b"# once more\n")
    reader.load()
    new = reader.librarian.script(name_of(path))
    assert new is not None
    assert new is not old


def test_a_damaged_index_is_thrown_away(reader: Reader) -> None:
    first = reader.load()
    (reader.kept / "en").write_bytes(b"\x00\xff")
    reader.fresh()
    assert reader.load().cards == first.cards
    reader.fresh().load()
    assert [view.loading for view in reader.told] == [False]


def test_a_disk_that_takes_nothing_is_no_trouble(reader: Reader) -> None:
    reader.kept.write_text("a file where the folder would be")
    assert len(reader.load().cards) == 2
    reader.fresh()
    assert len(reader.load().cards) == 2


def test_a_file_that_cannot_be_read_is_looked_at_again(reader: Reader) -> None:
    path = reader.folder / "gone.session.yaml"
    reader.put(path.name, (BUNDLED / BREATH).read_bytes())
    facts = path.stat()
    reader.librarian.load()
    path.unlink()
    path.symlink_to(reader.folder)
    reader.qtbot.waitUntil(lambda: not reader.told[-1].loading if reader.told else False)
    assert any(not card.plays for card in reader.told[-1].cards if card.id == name_of(path))
    path.unlink()
    path.write_bytes((BUNDLED / BREATH).read_bytes())
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    reader.fresh()
    assert all(card.plays for card in reader.load().cards if card.id == name_of(path))


def test_many_sessions_are_told_a_few_at_a_time(reader: Reader) -> None:
    for number in range(60):
        reader.put(f"{number:02}-broken-{number}.session.yaml", b"session: 1\n")
    view = reader.load()
    assert len(view.cards) == 62
    assert len(reader.told) < 30


def test_a_received_session_is_there_the_next_time_until_it_is_gone(
    reader: Reader, tmp_path: Path
) -> None:
    kept = QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat)
    mail = tmp_path / "mail"
    mail.mkdir()
    (mail / BROKEN).write_bytes(b"session: 1")
    reader.librarian.remember_received(kept)
    reader.load()
    reader.librarian.take_in(mail / BROKEN)
    again = reader.fresh()
    again.remember_received(kept)
    view = reader.load()
    assert [card.origin for card in view.cards] == ["own", "own", "received"]
    assert not view.cards[2].plays
    (mail / BROKEN).unlink()
    assert [card.origin for card in reader.load().cards] == ["own", "own"]


def test_one_folder_that_is_gone_leaves_the_others(reader: Reader, tmp_path: Path) -> None:
    reader.librarian.look_in([tmp_path / "gone", reader.folder])
    view = reader.load()
    assert len(view.cards) == 2
    assert "gone" in view.trouble


def test_what_was_played_is_known_by_its_name(reader: Reader) -> None:
    names: set[str] = set()
    reader.librarian.meet(lambda: frozenset(names))
    assert reader.load().met == frozenset()
    names.add("the long out breath")
    reader.librarian.tell()
    assert reader.told[-1].met == {reader.told[-1].cards[0].id}


def test_what_is_set_for_one_client_is_told_and_applied_in_the_window(reader: Reader) -> None:
    text = (BUNDLED / BREATH).read_bytes()
    given = {"rate": "5", "lead": "left"}
    path = reader.folder / "mine.session.zip"
    write_bundle(path, Bundle("mine.session.yaml", text, given=given))
    reader.load()
    name = name_of(path)
    script = reader.librarian.script(name)
    assert script is not None
    assert "The breath is set for you: 5 a minute." in reader.librarian.notices(name)
    choices = choices_of(script, Chosen(given=reader.librarian.given(name)), "nl")
    assert choices.rate == Fraction(5)
    assert choices.values["lead"] == "left"


def test_what_is_set_and_does_not_fit_makes_a_card_that_says_so(reader: Reader) -> None:
    path = reader.folder / "mine.session.zip"
    slow = Bundle("mine.session.yaml", (BUNDLED / BREATH).read_bytes(), given={"rate": "3"})
    write_bundle(path, slow)
    (card,) = (card for card in reader.load().cards if card.id == name_of(path))
    assert "(rate: 3) does not go with this session" in card.faults[0]


def test_a_bundle_that_is_opened_is_looked_at_with_its_sounds(reader: Reader) -> None:
    path = reader.folder / "mine.session.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mine.session.yaml", (BUNDLED / BREATH).read_bytes())
        archive.writestr("sounds/sea.ogg", b"PK no sound")
    with pytest.raises(BundleError, match="is no sound"):
        reader.librarian.take_in(path)
