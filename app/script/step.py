"""Reads steps: the first key is the kind, the table says what may follow."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from app.script import code
from app.script.block import read_shaped
from app.script.book import listed
from app.script.breath import DEFAULT_SHAPE
from app.script.fit import look_together
from app.script.keyword import KEYWORDS, KINDS
from app.script.model.act import Background
from app.script.model.breath import Breathe
from app.script.model.length import TICKS
from app.script.model.step import Step
from app.script.name import ITEM
from app.script.node import Entry, Map, Node, Path, Text
from app.script.table import BREATH, VOICE, Kind, fields_of, kinds, names_of, own_keys
from app.script.wrong import WrongError, nearest, wrong

if TYPE_CHECKING:
    from app.script.book import Book

_BREATH = frozenset(one.key for one in BREATH)
_VOICE = frozenset(one.key for one in VOICE)
_BESIDE = _BREATH | _VOICE
_FADE = 4 * TICKS
_DEFAULTS: dict[str, dict[str, Any]] = {"gate": {"who": "client"}, "each": {"name": ITEM}}
"""What holds where a field is left out and the model has no default."""
_NO_DEFAULTS: dict[str, Any] = {}


def read_steps(book: Book, node: Node, path: Path) -> tuple[Step, ...]:
    """Return the steps of a list; what cannot be read is noted and left out."""
    found = []
    for place, item in enumerate(listed(node)):
        here = (*path, place)
        try:
            step = _step(book, item, here)
        except WrongError as error:
            book.wrong(error, item, here)
        else:
            if step is not None:
                found.append(step)
    return tuple(found)


def _step(book: Book, node: Node, path: Path) -> Step | None:
    """Return one step, or nothing where it has no whole act."""
    if type(node) is not Map or not node.entries:
        raise _no_step(node)
    name = next(iter(node.entries))
    kind = kinds().get(name)
    if kind is None:
        _read_as_meant(book, node, name, path)
        return None
    outer, book.step = book.step, path
    around, book.left_out = book.left_out, book.left_out | _left_out(book, node)
    try:
        got = _fields(book, node, kind, path)
        complete = _is_complete(book, node, kind, got, path)
        look_together(book, node, kind, got, path)
    finally:
        book.step = outer
        book.left_out = around
    if not complete:
        book.has_gaps = True
        return None
    return _built(node, kind, got, path)


def _left_out(book: Book, node: Map) -> frozenset[str]:
    """Return the choices of variants for which a step is not played."""
    if not book.variants:
        return book.left_out
    found: set[str] = set()
    for key in ("only", "unless"):
        test = node.entries.get(key)
        if test is None or type(test.value) is not Text:
            continue
        words = set(test.value.value.split(" or "))
        for choices in book.variants.values():
            if key == "unless":
                found |= words & set(choices)
            elif words <= set(choices):
                found |= set(choices) - words
    return frozenset(found)


def _no_step(node: Node) -> WrongError:
    """Return the error for an item that is no step."""
    if type(node) is Text:
        name, colon, rest = node.value.partition(":")
        if colon and rest and name in KINDS:
            return wrong(code.NO_SPACE, f"{name}: {rest}", field="")
        first = node.value.split(" ")[0]
        meant = nearest(first, KINDS)
        rest = node.value[len(first) :].strip()
        fix = f"{meant}: {rest}" if meant and rest else ""
        return wrong(code.NOT_A_STEP, fix, field="")
    return wrong(code.NOT_A_STEP, field="")


def _read_as_meant(book: Book, node: Map, name: str, path: Path) -> None:
    """Note a first key that is no kind of step, and what else is wrong below it."""
    book.has_gaps = True
    key, value = node.entries[name]
    if name in KEYWORDS:
        book.note(code.NOT_FIRST, key, (*path, name), text=name)
        return
    meant = nearest(name, KINDS)
    allowed = " · ".join(KINDS)
    book.note(code.UNKNOWN_KIND, key, (*path, name), meant, text=name, allowed=allowed)
    if meant and meant not in node.entries:
        rest = {other: entry for other, entry in node.entries.items() if other != name}
        _step(book, node._replace(entries={meant: Entry(key, value), **rest}), path)


def _fields(book: Book, node: Map, kind: Kind, path: Path) -> dict[str, Any]:
    """Return what the fields of a step say, by key."""
    fields = fields_of(kind.name)
    entries = node.entries
    got: dict[str, Any] = {}
    for key, entry in entries.items():
        field = kind.own if key == kind.name else fields.get(key)
        here = (*path, key)
        if field is None or (key in _BESIDE and _is_out_of_place(key, kind, entries)):
            _note_misplaced(book, entry, kind, here)
            continue
        try:
            if key == "breathe" and "shape" in entries:
                got[key] = _shaped(book, entries, path)
            else:
                got[key] = field.read(book, entry.value, here)
        except WrongError as error:
            book.wrong(error, entry.value, here)
    return got


def _shaped(book: Book, entries: dict[str, Entry], path: Path) -> object:
    """Return a breath whose shape stands beside it."""
    shape = entries["shape"].value
    found = DEFAULT_SHAPE
    with suppress(WrongError):  # noted where the shape itself is read
        found = fields_of("breathe")["shape"].read(book, shape, (*path, "shape"))
    return read_shaped(found)(book, entries["breathe"].value, (*path, "breathe"))


def _is_out_of_place(key: str, kind: Kind, entries: dict[str, Entry]) -> bool:
    """Return whether a field goes with a breath or text that is not there."""
    if key in _BREATH:
        return "breathe" not in entries and key not in own_keys(kind.name)
    return key in _VOICE and "say" not in entries


def _note_misplaced(book: Book, entry: Entry, kind: Kind, path: Path) -> None:
    """Note a key that has no place in this step."""
    name = entry.key.value
    fields = fields_of(kind.name)
    if name == "breathe" and kind.alone:
        book.note(code.NO_BREATH_BESIDE, entry.key, path, text=kind.name)
        return
    if name in KINDS and name not in fields:
        book.note(code.SECOND_KIND, entry.key, path, text=name, first=kind.name)
        return
    if name in fields:
        owner = "breathe" if name in _BREATH else "say"
        book.note(code.NEEDS_FIELD, entry.key, path, text=owner, field=name)
        return
    owners = " · ".join(one for one in kinds() if name in fields_of(one))
    if owners:
        book.note(code.FIELD_ELSEWHERE, entry.key, path, text=name, kind=kind.name, where=owners)
        return
    values = {"text": name, "where": kind.name, "allowed": " · ".join(fields)}
    book.note(code.UNKNOWN_FIELD, entry.key, path, nearest(name, fields), **values)


def _is_complete(book: Book, node: Map, kind: Kind, got: dict[str, Any], path: Path) -> bool:
    """Return whether a step has all it needs; note what is not there."""
    complete = kind.name in got
    for field in kind.fields:
        if field.required and field.key not in node.entries:
            key = node.entries[kind.name].key
            book.note(code.MISSING_FIELD, key, path, text=field.key, kind=kind.name)
        complete = complete and (not field.required or field.key in got)
    return complete


def _built(node: Map, kind: Kind, got: dict[str, Any], path: Path) -> Step:
    """Return a step of what its fields say."""
    said = {name: got[key] for key, name in names_of(kind.name) if key in got}
    act = kind.act(**_DEFAULTS.get(kind.name, _NO_DEFAULTS) | said)
    cues = got.get("say", ())
    if "style" in got:
        cues = tuple(cue._replace(style=cue.style or got["style"]) for cue in cues)
    return Step(
        kind.name,
        act,
        node.span,
        path,
        None if kind.alone else got.get("for"),
        cues,
        _breathe(node, got),
        _background(node, kind, got),
        got.get("only"),
        got.get("unless"),
        got.get("gives", ()),
        got.get("picture", ""),
        got.get("note", ""),
        got.get("id", ""),
    )


def _breathe(node: Map, got: dict[str, Any]) -> Breathe | None:
    """Return the breath of a step, if it has one."""
    if "breathe" not in got:
        return None
    route = got.get("through", ("", ""))
    return Breathe(
        got["breathe"],
        got.get("from", "in"),
        route[0],
        route[1],
        got.get("fade", 0),
        got.get("count", 1),
        got.get("guide", ""),
        node.entries["breathe"].value.span,
    )


def _background(node: Map, kind: Kind, got: dict[str, Any]) -> Background | None:
    """Return the background of a step, if it changes it."""
    if "background" not in got:
        return None
    span = node.entries["background"].value.span
    if kind.name != "background":
        return Background(got["background"], span=span)
    return Background(got["background"], got.get("level", 0), got.get("fade", _FADE), span)
