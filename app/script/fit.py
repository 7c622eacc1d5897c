"""What goes together in one step, and what it needs beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.script import code
from app.script.model.breath import Pattern
from app.script.model.length import Length
from app.script.model.value import Filled, PerRound, PerVariant
from app.tables.movement import movements
from app.tables.place import find_spot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.script.book import Book
    from app.script.node import Map, Path
    from app.script.table import Kind


def plain_values(value: object) -> Iterator[Any]:
    """Yield all plain values of a value; what is filled in later is left out."""
    if isinstance(value, PerVariant):
        for one in value.by_choice.values():
            yield from plain_values(one)
    elif isinstance(value, PerRound):
        for one in value.by_round:
            yield from plain_values(one)
    elif value is not None and not isinstance(value, Filled):
        yield value


def look_together(book: Book, node: Map, kind: Kind, got: dict[str, Any], path: Path) -> None:
    """Note what does not go together in a step, or is needed and not there."""
    look = _LOOKS.get(kind.name)
    if look is not None:
        look(book, node, got, path)
    if "only" in got and got["only"] == got.get("unless"):
        book.note(code.NEVER_TRUE, node.entries["unless"].value, (*path, "unless"), text="unless")
    _look_at_breaths(book, node, kind, got, path)
    if book.is_help and kind.name == "touch":
        book.note(code.HELP_WITH_TOUCH, node.entries["touch"].key, path)


def _look_at_breaths(book: Book, node: Map, kind: Kind, got: dict[str, Any], path: Path) -> None:
    """Note lengths in breaths, and cues at breaths, where no breath is guided."""
    breath = got.get("breathe")
    if type(breath) is Pattern or (breath is not None and _is_guided(breath)):
        _look_at_ramps(book, node, got, path)
        return
    for key, value in got.items():
        if key in _LENGTHS or key == kind.name:
            _look_at_length(book, node, key, value, path)
    if kind.name != "breathe" or breath is not None:
        _look_at_cues(book, node, got, path)


_LENGTHS = frozenset(("for", "pause", "between", "approach", "leave"))


def _is_guided(breath: object) -> bool:
    """Return whether a breath is guided, whatever it is settled to."""
    return not any(isinstance(pace, str) for pace in plain_values(breath))


def _look_at_length(book: Book, node: Map, key: str, value: object, path: Path) -> None:
    """Note a length in breaths where no breath is guided."""
    if type(value) is Length:
        wrong = value.unit == "breaths"
    else:
        wrong = any(isinstance(v, Length) and v.unit == "breaths" for v in plain_values(value))
    if wrong:
        book.note(code.BREATHS_ALONE, node.entries[key].value, (*path, key))


def _look_at_cues(book: Book, node: Map, got: dict[str, Any], path: Path) -> None:
    """Note cues that wait for a breath where none is guided."""
    for place, cue in enumerate(got.get("say", ())):
        if cue.at is not None and "phase" in cue.at.form:
            span = node.entries["say"].value
            book.note(code.LANE_WITHOUT_BREATH, span, (*path, "say", place))


def _look_at_ramps(book: Book, node: Map, got: dict[str, Any], path: Path) -> None:
    """Note a shape where the breath is not a rate."""
    if "shape" not in got:
        return
    if any(isinstance(pace, Pattern) for pace in plain_values(got["breathe"])):
        book.note(code.SHAPE_ALONE, node.entries["shape"].value, (*path, "shape"))


def _needs(book: Book, node: Map, path: Path, kind: str, *needed: str) -> None:
    """Note that a step needs one of some keys."""
    if not any(name in node.entries for name in needed):
        key = node.entries[kind].key
        book.note(code.NO_LENGTH, key, path, kind=kind, text=needed[0])


def _not_both(book: Book, node: Map, path: Path, first: str, second: str) -> None:
    """Note two keys that do not go together."""
    if first in node.entries and second in node.entries:
        key = node.entries[second].key
        book.note(code.NOT_TOGETHER, key, (*path, second), text=second, first=first)


def _say(book: Book, node: Map, _got: dict[str, Any], path: Path) -> None:
    """Look at a spoken step: a breath beside it needs a length."""
    if "breathe" in node.entries:
        _needs(book, node, path, "say", "for")


def _breathe(book: Book, node: Map, _got: dict[str, Any], path: Path) -> None:
    """Look at a breath: it has a length."""
    _needs(book, node, path, "breathe", "for")


def _touch(book: Book, node: Map, got: dict[str, Any], path: Path) -> None:
    """Look at a touch: its length, pace and direction belong to what it does."""
    what = got.get("touch", "")
    _needs(book, node, path, "touch", "for", "times")
    for key in ("pace", "direction", "times") if what in ("rest", "breathe with") else ():
        if key in node.entries:
            book.note(
                    code.FIELD_ELSEWHERE, node.entries[key].key, (*path, key),
                    text=key, kind=f"touch: {what}", where="stroke · circle · rock",
                )  # fmt: skip
    if "times" in node.entries and "for" not in node.entries:
        if "pace" not in node.entries:
            book.note(code.NEEDS_FIELD, node.entries["times"].key, path, text="pace", field="times")
        elif what == "stroke" and not _has_strokes(got):
            book.note(code.NEEDS_FIELD, node.entries["times"].key, path, text="for", field="times")
    if what == "circle":
        _look_at_circle(book, node, got, path)


def _has_strokes(got: dict[str, Any]) -> bool:
    """Return whether the length of a stroke is known for all places."""
    where = got.get("where", ())
    spots = [find_spot(name) for one in where for name in plain_values(one)]
    return len(where) > 1 or all(spot is None or spot.place.stroke for spot in spots)


def _look_at_circle(book: Book, node: Map, got: dict[str, Any], path: Path) -> None:
    """Look at a circle: it has one place, and goes round."""
    if len(got.get("where", ())) > 1:
        book.note(
            code.TOO_MANY, node.entries["where"].value, (*path, "where"),
            text=str(len(got["where"])), most="1",
        )  # fmt: skip
    if got.get("direction", "clockwise") not in ("clockwise", "other way round"):
        book.note(
            code.UNKNOWN_WORD, node.entries["direction"].value, (*path, "direction"), "clockwise",
            field="direction", text=got["direction"], allowed="clockwise · other way round",
        )  # fmt: skip


def _move(book: Book, node: Map, got: dict[str, Any], path: Path) -> None:
    """Look at a movement: its tempo, or the breath it goes with."""
    _needs(book, node, path, "move", "times", "for")
    _not_both(book, node, path, "for", "times")
    _not_both(book, node, path, "breathe", "tempo")
    if "breathe" not in node.entries and "tempo" not in node.entries:
        book.note(code.NEEDS_FIELD, node.entries["move"].key, path, text="tempo", field="move")
    names = list(plain_values(got.get("move")))
    if "side" not in node.entries and any(movements()[name].sided for name in names):
        key = node.entries["move"].key
        book.note(code.MISSING_FIELD, key, path, text="side", kind=f"move: {names[0]}")


def _pose(book: Book, node: Map, _got: dict[str, Any], path: Path) -> None:
    """Look at a posture kept: it has a length."""
    _needs(book, node, path, "pose", "for")


def _check(book: Book, node: Map, got: dict[str, Any], path: Path) -> None:
    """Look at a question: what it waits for has an end, and in time."""
    for length in plain_values(got.get("for")):
        if length.form != "exact" or length.unit != "time" or not length.low:
            book.note(code.OPEN_HERE, node.entries["for"].value, (*path, "for"), text="for")


_LOOKS: dict[str, Callable[[Book, Map, dict[str, Any], Path], None]] = {
    "say": _say,
    "breathe": _breathe,
    "touch": _touch,
    "move": _move,
    "pose": _pose,
    "check": _check,
}
