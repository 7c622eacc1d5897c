"""What it costs to show a large library with all that is on its cards."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.library.index import Index, IndexFile, stamp_of
from app.library.shelf import Entry, entries
from app.rules.check import check
from app.ui.librarian import Librarian
from app.ui.reader import name_of
from app.ui.row import FORM, row_of
from app.ui.session import card_of
from app.ui.view import LibraryView, SessionCard
from app.words.catalog import Words
from tests.bench.row import SECOND, Row, at_most, quickest
from tests.bench.script import bundled

SCRIPTS = 1000
LIMIT = 0.5  # seconds


def measure() -> Iterator[Row]:
    """List a thousand scripts, copies of the bundled ones, whose cards are known."""
    application = QCoreApplication.instance() or QCoreApplication(["bench"])
    with tempfile.TemporaryDirectory() as name:
        folder, cache = Path(name) / "sessions", Path(name) / "library.json"
        cards = [_card(path) for path in bundled()]
        found = _filled(folder)
        rows = {
            entry: row_of(replace(cards[number % len(cards)], id=name_of(entry.path)))
            for number, entry in enumerate(found)
        }
        _file(cache, "en", FORM).keep(Index().having(rows, found))
        seconds = quickest(lambda: _listed(folder, cache), 3)
    del application
    yield at_most(f"library of {SCRIPTS:,} scripts, listed", seconds, LIMIT, SECOND)


def _filled(folder: Path) -> Sequence[Entry]:
    """Fill a folder with copies."""
    folder.mkdir()
    sources = bundled()
    for number in range(SCRIPTS):
        source = sources[number % len(sources)]
        shutil.copyfile(source, folder / f"{number:04}-{source.name}")
    return entries([folder])


def _card(path: Path) -> SessionCard:
    """Return the card of a script."""
    script = check(path.read_bytes()).script
    if script is None:
        raise ValueError(path.name)
    return card_of(path.name, script, Words())


def _file(cache: Path, language: str, form: str) -> IndexFile:
    """Return the file of the index."""
    return IndexFile(cache, stamp_of(language, form))


def _listed(folder: Path, cache: Path) -> None:
    """List the library as the window does when it starts."""
    told: list[LibraryView] = []
    librarian = Librarian([folder], Words())
    librarian.remember_in(lambda language, form: _file(cache, language, form))
    librarian.changed.connect(told.append)
    librarian.load()
    view = told[0]
    lines = [card for card in view.cards if card.line]
    if view.loading or len(lines) != SCRIPTS:
        raise ValueError(f"{len(lines)} of {SCRIPTS} scripts were listed")
