"""A session from elsewhere: what it asks is told, a broken one stays readable."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.library.place import data_folder
from app.library.shelf import ShelfError
from app.ui.librarian import Librarian
from app.ui.view import LibraryView
from app.words.catalog import Words

BUNDLED = data_folder() / "sessions" / "s03-the-long-out-breath.session.yaml"


@pytest.fixture
def shown() -> list[LibraryView]:
    return []


@pytest.fixture
def librarian(shown: list[LibraryView], qapp: object) -> Librarian:  # noqa: ARG001
    made = Librarian([data_folder() / "sessions"], Words())
    made.changed.connect(shown.append)
    return made


def test_a_session_from_elsewhere_stands_first_and_is_marked(
    librarian: Librarian, shown: list[LibraryView], tmp_path: Path
) -> None:
    path = tmp_path / "own-breath.session.yaml"
    path.write_bytes(BUNDLED.read_bytes())
    name = librarian.take_in(path)
    assert shown[-1].cards[0].id == name
    assert shown[-1].cards[0].origin == "received"
    assert librarian.notices(name)
    assert "There is no touch in it." in librarian.notices(name)


def test_a_bundled_session_needs_no_summary(librarian: Librarian) -> None:
    assert librarian.notices(librarian.take_in(BUNDLED)) == ()


def test_a_broken_one_tells_its_faults(
    librarian: Librarian, shown: list[LibraryView], tmp_path: Path
) -> None:
    path = tmp_path / "broken.session.yaml"
    path.write_text("session: 1\nsteps:\n  - breath: 4-0-6-0\n")
    name = librarian.take_in(path)
    assert librarian.script(name) is None
    assert all(line.startswith("broken.session.yaml:") for line in shown[-1].cards[0].faults)
    assert shown[-1].cards[0].faults
    assert librarian.notices(name) == ()


def test_a_file_that_is_gone_has_its_sentence(librarian: Librarian, tmp_path: Path) -> None:
    with pytest.raises(ShelfError):
        librarian.take_in(tmp_path / "gone.session.yaml")
