"""After a session: own words, and the evenings it joins."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.journal.home import Evening, Journal
from app.ui.leaf import EVENINGS
from app.ui.page.evening import EveningPage
from app.ui.page.session import SessionRow
from tests.journeys.conftest import Make
from tests.journeys.home import HomeWindow


class Given:
    """Answers every question for a place with the same one."""

    def __init__(self, place: Path | None) -> None:
        self.place = place

    def to_write(self, *_: object) -> Path | None:
        """Give it."""
        return self.place

    def to_read(self, *_: object) -> Path | None:
        """Give it."""
        return self.place


def played(home: Make) -> HomeWindow:
    """Play a session until the page after it."""
    one = home()
    one.start()
    one.after(3)
    one.key(Qt.Key.Key_Escape)
    one.until(lambda: one.sees(one.window.after), step=5)
    return one


def evenings(one: HomeWindow) -> EveningPage:
    """Go to the evenings."""
    rail = one.window._book.home.rail
    one.click(rail.buttons["evenings"])
    return one.window.findChildren(EveningPage)[-1]


def kept(one: HomeWindow) -> tuple[Evening, ...]:
    """Read what is on the disk."""
    journal = Journal(one.folder.parent / "journal.sqlite")
    found = journal.evenings()
    journal.close()
    return found


def rows(page: EveningPage) -> list[SessionRow]:
    return [row for row in page.findChildren(SessionRow) if row.isVisible()]


def test_own_words_stand_in_the_list_and_can_be_changed_there(home: Make) -> None:
    one = played(home)
    QTest.keyClicks(one.window.after.own.line, "Warm feet.")
    one.click(one.window.after.done)
    (row,) = rows(evenings(one))
    assert row.line.text() == "Warm feet."
    QTest.keyClick(row.line, Qt.Key.Key_End)
    QTest.keyClicks(row.line, " Both.")
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    assert kept(one)[0].words == "Warm feet. Both."


def test_words_that_were_just_written_survive_closing_the_window(home: Make) -> None:
    one = played(home)
    QTest.keyClicks(one.window.after.own.line, "Warm feet.")
    one.window.close()
    assert kept(one)[0].words == "Warm feet."


def test_keep_nothing_leaves_no_evening(home: Make) -> None:
    one = played(home)
    one.click(one.window.after.nothing)
    assert one.sees(one.window._book.home)
    assert kept(one) == ()


def test_an_evening_is_deleted_and_brought_back(home: Make) -> None:
    one = played(home)
    one.click(one.window.after.done)
    page = evenings(one)
    one.click(rows(page)[0].gone)
    assert kept(one) == ()
    one.click(page.undo)
    assert len(kept(one)) == 1


def test_all_evenings_are_deleted(home: Make) -> None:
    one = played(home)
    one.click(one.window.after.done)
    page = evenings(one)
    one.click(page.deleted)
    one.click(page.gone)
    assert kept(one) == ()
    assert "deleted" in page.told.text()


def test_evenings_move_to_another_computer_in_one_file(home: Make, tmp_path: Path) -> None:
    one = played(home)
    one.click(one.window.after.done)
    page = evenings(one)
    one.opening.house.chronicle.remembering.places = Given(tmp_path / "mine.json")
    one.kept.setValue("preferences/text", "125")
    one.click(page.written)
    before = kept(one)
    one.click(page.deleted)
    one.click(page.gone)
    one.kept.setValue("preferences/text", "100")
    one.click(page.read)
    assert one.opening.preferences.text == 125
    page = one.window.page(EVENINGS)
    assert [each.title for each in kept(one)] == [each.title for each in before]
    assert page.told.text() == "1 evening taken over."


def test_a_table_for_a_spreadsheet_is_written(home: Make, tmp_path: Path) -> None:
    one = played(home)
    one.click(one.window.after.done)
    page = evenings(one)
    one.opening.house.chronicle.remembering.places = Given(tmp_path / "mine.csv")
    one.click(page.written)
    assert (tmp_path / "mine.csv").read_bytes().startswith(b"\xef\xbb\xbfbegun,ended")


def test_a_place_that_takes_no_file_is_told(home: Make, tmp_path: Path) -> None:
    one = played(home)
    one.click(one.window.after.done)
    page = evenings(one)
    for place, button, told in (
        (tmp_path / "no" / "mine.json", page.written, "cannot be written"),
        (tmp_path / "none.json", page.read, "is not there"),
        (tmp_path, page.read, "is a folder"),
    ):
        one.opening.house.chronicle.remembering.places = Given(place)
        one.click(button)
        assert told in page.told.text()
    one.opening.house.chronicle.remembering.places = Given(None)
    one.click(page.written)
    assert len(kept(one)) == 1


def test_a_journal_that_cannot_be_written_is_told_after_the_session(
    home: Make, tmp_path: Path
) -> None:
    (tmp_path / "journal.sqlite").mkdir()
    one = played(home)
    assert "cannot be kept" in one.window.after.notice.text()
    one.click(one.window.after.done)
    assert "cannot be kept" in evenings(one).told.text()


def test_evenings_that_are_too_old_go_when_the_program_is_opened(home: Make) -> None:
    one = played(home)
    one.click(one.window.after.done)
    one.window.close()
    journal = Journal(one.folder.parent / "journal.sqlite")
    (new,) = journal.evenings()
    journal.take_in([replace(new, begun="2020-01-01T20:00:00+01:00")])
    journal.close()
    one.kept.setValue("preferences/keep_days", "365")
    home().window.close()
    assert [each.begun for each in kept(one)] == [new.begun]
