"""Reads a script: from text or bytes to a `Script` and all its faults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from app.script import code, diagnose, head
from app.script.block import read_way
from app.script.book import Book, Reader, fixed, keyed
from app.script.fault import Fault, Level, UnreadableError
from app.script.field import NAME
from app.script.keyword import HEAD, KINDS
from app.script.look import look_along_paths
from app.script.model.script import Script
from app.script.node import Map, Node, Path, Text
from app.script.source import decode, long_lines, without_tabs
from app.script.step import read_steps
from app.script.text import read_plain, read_words
from app.script.wrong import WrongError, nearest, wrong

if TYPE_CHECKING:
    from app.script.model.step import Step

_GIVE_NAMES = ("variants", "values", "blocks", "steps")
_ON_NAMES = frozenset(
    (code.UNKNOWN_NAME, code.UNKNOWN_PLACEHOLDER, code.NOT_ON_EVERY_PATH, code.UNKNOWN_BLOCK,
     code.UNUSED_BLOCK, code.NOT_A_CONDITION, code.ROUNDS_DIFFER, code.ONLY_IN_REPEAT),
)  # fmt: skip
"""Faults that may come of what could not be read elsewhere."""

REQUIRED = ("session", "title", "languages", "audience", "steps")


class Reading(NamedTuple):
    """What a file holds, as far as it can be read.

    `script` is None where not even the head can be made out. With an error
    among the faults it is for looking at only: wrong steps are left out, wrong
    fields are at their default, and it is never compiled. `root` finds the
    place of a path.
    """

    script: Script | None
    faults: tuple[Fault, ...]
    root: Node | None

    @property
    def is_clean(self) -> bool:
        """Whether no fault is an error."""
        return not any(fault.level is Level.ERROR for fault in self.faults)


def _read_blocks(book: Book, node: Node, path: Path) -> dict[str, tuple[Step, ...]]:
    """Return the blocks by name."""
    entries = keyed(node).entries
    if len(entries) > head.MOST_BLOCKS:
        raise wrong(code.TOO_MANY, text=str(len(entries)), most=str(head.MOST_BLOCKS))
    found = {}
    for name, entry in entries.items():
        here = (*path, name)
        if not NAME.fullmatch(name):
            book.note(code.NOT_A_NAME, entry.key, here, text=name)
        steps = book.attempt(_not_empty, entry.value, here)
        found[name] = steps or ()
    return found


def _not_empty(book: Book, node: Node, path: Path) -> tuple[Step, ...]:
    """Return steps; there has to be one."""
    steps = read_steps(book, node, path)
    if not getattr(node, "items", ()):
        raise wrong(code.EMPTY_STEPS)
    return steps


HEAD_FIELDS: dict[str, tuple[str, Reader]] = {
    "session": ("version", head.read_version),
    "languages": ("languages", head.read_languages),
    "audience": ("audience", head.read_audience),
    "variants": ("variants", head.read_variants),
    "help": ("help", head.read_help),
    "title": ("title", read_words),
    "goal": ("goal", read_words),
    "posture": ("posture", head.read_head_posture),
    "needs": ("needs", head.read_needs),
    "caution": ("cautions", head.read_cautions),
    "covers": ("covers", head.read_covers),
    "length": ("length", head.read_promise),
    "background": ("background", head.read_head_background),
    "voice": ("voice", head.read_voice),
    "pronounce": ("pronounce", head.read_pronounce),
    "values": ("values", head.read_values),
    "stop": ("stop", head.read_stop),
    "author": ("author", read_plain),
    "source": ("source", read_plain),
    "licence": ("licence", read_plain),
    "version": ("edition", fixed(str)),
    "blocks": ("blocks", _read_blocks),
    "steps": ("steps", _not_empty),
    "ending": ("ending", read_way),
}
"""Keys of the head in the order they are read: key → name in the model, reader."""


def read(source: str | bytes, _name: str = "", extra: frozenset[str] = frozenset()) -> Reading:
    """Return what a file holds, and everything that is wrong with it.

    Args:
        source: The file's text or bytes; at most 1 MB.
        name: The name of the file, for nothing but the reader's own messages.
        extra: Names of sounds that come with a bundle.

    Raises:
        UnreadableError: the file cannot be read as a script at all.
    """
    text, tabs = without_tabs(decode(source))
    tree, broken = diagnose.read_tree(text)
    book = Book(text.split("\n"), extra)
    book.faults += [*tabs, *long_lines(text), *broken, *tree.faults]
    script = None
    if type(tree.root) is Map:
        script = _script(book, tree.root)
    elif tree.root is not None or not broken:
        if tree.root is None:
            raise UnreadableError(code.EMPTY)
        book.faults.append(Fault(code.NO_HEAD, tree.root.span))
    return Reading(script, _sorted(book), tree.root)


def _sorted(book: Book) -> tuple[Fault, ...]:
    """Return the faults by place, each once."""
    found: dict[object, Fault] = {}
    for fault in book.faults:
        found.setdefault((fault.code, fault.span, tuple(fault.values.items())), fault)
    return tuple(sorted(found.values(), key=lambda fault: (fault.span, fault.code)))


def _script(book: Book, root: Map) -> Script | None:
    """Return the script of a tree, or nothing where its head is not whole."""
    _look_at_keys(book, root)
    got: dict[str, Any] = {}
    for key, (name, read_field) in HEAD_FIELDS.items():
        entry = root.entries.get(key)
        if entry is None:
            continue
        try:
            got[name] = read_field(book, entry.value, (key,))
        except WrongError as error:
            book.wrong(error, entry.value, (key,))
        _take_over(book, key, got.get(name))
    missing = [key for key in REQUIRED if key not in root.entries]
    for key in missing:
        book.note(code.MISSING_FIELD, Text("", 1, 1, 1, 1), (), text=key, kind="")
    if any(HEAD_FIELDS[key][0] not in got for key in REQUIRED):
        return None
    script = Script(**got)
    faults = look_along_paths(script, book, root)
    lost = book.has_gaps or any(
        key in root.entries and HEAD_FIELDS[key][0] not in got for key in _GIVE_NAMES
    )
    book.faults += [fault for fault in faults if not (lost and fault.code in _ON_NAMES)]
    return script


def _take_over(book: Book, key: str, value: Any) -> None:  # noqa: ANN401 - goes by the key
    """Let the rest of the reading know what the head says."""
    if key == "languages":
        book.languages = value or ()
    elif key == "variants":
        book.variants = value or {}
    elif key == "help":
        book.is_help = value == "none"


def _look_at_keys(book: Book, root: Map) -> None:
    """Note keys of the head that are none."""
    for name, entry in root.entries.items():
        if name in KINDS and name not in HEAD:
            book.note(code.STEP_AT_TOP, entry.key, (name,), text=name)
        elif name not in HEAD:
            book.note(
                code.UNKNOWN_FIELD, entry.key, (name,), nearest(name, HEAD),
                text=name, where="", allowed=" · ".join(HEAD),
            )  # fmt: skip


def read_tree(source: str | bytes) -> tuple[Node | None, Script | None, tuple[Fault, ...]]:
    """Return the tree of a file, its script, and its faults.

    Raises:
        UnreadableError: the file cannot be read as a script at all.
    """
    reading = read(source)
    return reading.root, reading.script, reading.faults
