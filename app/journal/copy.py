"""Copies of the evenings in files: a table for a spreadsheet, and one file to move with."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from app.journal.home import Evening, JournalError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FORMAT = 1
"""What `evenings` holds in a file that this program writes."""
LARGEST = 20_000_000
"""Bytes of a file that is read; a life of evenings takes a tenth."""
MOST = 50_000
"""Evenings of a file that is read."""
_LONGEST = 10_000
"""Characters of one text in a file that is read."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for something to reckon."""
_COLUMNS = ("begun", "ended", "stopped", "session", "title", "words", "check", "value")


def table(evenings: Sequence[Evening]) -> str:
    """Return evenings as CSV: a row for each answer, the latest evening first.

    An evening without answers has one row, with no check in it.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for one in evenings:
        facts = (one.begun, one.ended, "yes" if one.stopped else "no", one.session, one.title)
        for answer in one.answers or (("", ""),):
            writer.writerow([_harmless(cell) for cell in (*facts, one.words, *answer)])
    return out.getvalue()


def _harmless(cell: str) -> str:
    """Return a text that no spreadsheet reckons with: titles come from strangers."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


@dataclass(frozen=True, slots=True)
class Luggage:
    """What moves to another computer: evenings, and what a person has set."""

    evenings: tuple[Evening, ...]
    preferences: Mapping[str, str] = field(default_factory=dict)


def packed(luggage: Luggage) -> str:
    """Return it all as JSON: what `unpacked` reads on another computer."""
    rows = [
        {key: value for key, value in asdict(one).items() if key != "id"}
        for one in luggage.evenings
    ]
    whole = {"evenings": FORMAT, "rows": rows, "preferences": dict(luggage.preferences)}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def unpacked(text: str, name: str) -> Luggage:
    """Return what a JSON text holds; the numbers of its evenings are 0.

    Raises:
        JournalError: the file `name` is none of ours, or damaged.
    """
    try:
        if len(text) > LARGEST:
            raise ValueError  # noqa: TRY301 - told with what json and Evening find wrong
        found = json.loads(text)
        if found["evenings"] > FORMAT:
            raise _newer(name)
        rows = found["rows"]
        if len(rows) > MOST:
            raise ValueError  # noqa: TRY301 - as above
        set_ones = {_text(key): _text(value) for key, value in found["preferences"].items()}
        return Luggage(tuple(_evening(row) for row in rows), set_ones)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise JournalError(
            "{name} holds no evenings of Zacht. Choose a file that was written with Export.",
            name=name,
        ) from error


def _newer(name: str) -> JournalError:
    """Return the fault of a file from a later program."""
    return JournalError(
        "{path} was written by a newer Zacht. Install that one to see your evenings.", path=name
    )


def _evening(row: dict[str, object]) -> Evening:
    """Return one evening, each part of it of the right kind; raise ValueError if not."""
    session, title, begun, ended, words = (
        _text(row[key]) for key in ("session", "title", "begun", "ended", "words")
    )
    for moment in (begun, ended):
        if moment and datetime.fromisoformat(moment).tzinfo is None:
            raise ValueError(moment)
    if not begun or not isinstance(answers := row["answers"], list):
        raise ValueError(begun)
    pairs = tuple((_text(name), _text(value)) for name, value in answers)
    return Evening(0, session, title, begun, ended, row["stopped"] is True, pairs, words)


def _text(found: object) -> str:
    """Return a text of bearable length; raise ValueError for anything else."""
    if not isinstance(found, str) or len(found) > _LONGEST:
        raise ValueError(found)
    return found
