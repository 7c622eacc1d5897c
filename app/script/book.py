"""What one reading of a script gathers: faults, names, placeholders."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from app.script import code
from app.script.fault import Fault, Level, Span
from app.script.model.value import Filled, PerRound, PerVariant
from app.script.node import List, Map, Node, Path, Text
from app.script.placeholder import Placeholder, has_stray_brace, placeholders
from app.script.wrong import WrongError, nearest, wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from app.script.model.condition import Condition

T = TypeVar("T")

Reader: TypeAlias = "Callable[[Book, Node, Path], Any]"
"""How the value of a key is read: it returns what it says, or raises `WrongError`."""

MAX_ROUNDS = 100


class Blank(NamedTuple):
    """A text or value with placeholders; `read` is None for a text."""

    names: tuple[Placeholder, ...]
    span: Span
    text: str
    path: Path
    read: Callable[[str], object] | None


class Test(NamedTuple):
    """A condition as it stands in a file."""

    condition: Condition
    span: Span
    path: Path


@dataclass(slots=True)
class Use:
    """What one step needs from its surroundings; looked at along the paths."""

    blanks: list[Blank] = field(default_factory=list)
    tests: list[Test] = field(default_factory=list)
    per_round: list[tuple[int, Span]] = field(default_factory=list)


@dataclass(slots=True)
class Book:
    """One reading: it lives from the tree to the script.

    `uses` is by the path of a step, `()` for the head. `lines` are the lines of
    the file; `extra` are names of sounds that come with a bundle. `has_gaps` says
    that a step or list of names could not be read, so that names given there are
    missing: nobody is told that they are unknown. `left_out` are
    the choices of variants for which the step that is being read is not played.
    """

    lines: list[str]
    extra: frozenset[str] = frozenset()
    faults: list[Fault] = field(default_factory=list)
    languages: tuple[str, ...] = ()
    variants: dict[str, tuple[str, ...]] = field(default_factory=dict)
    blocks: frozenset[str] = frozenset()
    is_help: bool = False
    uses: dict[Path, Use] = field(default_factory=dict)
    formal_seen: bool = False
    informal: list[tuple[Node, Path]] = field(default_factory=list)
    step: Path = ()
    has_gaps: bool = False
    left_out: frozenset[str] = frozenset()

    def note(self, what: str, node: Node, path: Path = (), fix: str = "", /, **values: str) -> None:
        """Note an error at a node; at a key without a word there is only one to note."""
        if values.get("text") == "" and type(node) is Text and not node.value:
            what, fix, values = code.NO_KEY, "", {}
        self.faults.append(Fault(what, node.span, values, fix, Level.ERROR, path))

    def warn(self, what: str, span: Span, path: Path, fix: str = "", /, **values: str) -> None:
        """Note a warning at a place."""
        self.faults.append(Fault(what, span, values, fix, Level.WARNING, path))

    def wrong(self, error: WrongError, node: Node, path: Path) -> None:
        """Note what the reading of one text found."""
        fault = error.fault
        if fault.values.get("text") == "":
            fault = Fault(code.EMPTY_VALUE, node.span)
        values: Mapping[str, str] = {"field": _field(path), **fault.values}
        self.faults.append(Fault(fault.code, node.span, values, fault.fix, Level.ERROR, path))

    def attempt(self, read: Callable[[Book, Node, Path], T], node: Node, path: Path) -> T | None:
        """Return what a node reads as, or None with the fault noted."""
        try:
            return read(self, node, path)
        except WrongError as error:
            self.wrong(error, node, path)
            return None

    def use(self) -> Use:
        """Return what the step that is being read needs."""
        return self.uses.setdefault(self.step, Use())


def _field(path: Path) -> str:
    """Return the last key of a path."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


# --- single texts ---------------------------------------------------------------


def scalar(node: Node) -> str:
    """Return the text of a node that has to be one.

    Raises:
        WrongError: it is a list, has keys, or is empty.
    """
    return single(node).value


def single(node: Node) -> Text:
    """Return a node that has to be one text.

    Raises:
        WrongError: it is a list, has keys, or is empty.
    """
    if type(node) is Text:
        if not node.value and not node.style:
            raise wrong(code.EMPTY_VALUE)
        return node
    if type(node) is Map and _is_bare_placeholder(node):
        name = next(iter(node.entries))
        raise wrong(code.UNQUOTED_PLACEHOLDER, f'"{{{name}}}"', text=f"{{{name}}}")
    raise wrong(code.TEXT_EXPECTED)


def _is_bare_placeholder(node: Map) -> bool:
    """Return whether `{side}` was written without quotes."""
    if not node.flow or len(node.entries) != 1:
        return False
    value = next(iter(node.entries.values())).value
    return type(value) is Text and not value.value and not value.style


def fixed(read: Callable[[str], T]) -> Callable[[Book, Node, Path], T]:
    """Return a reader of one text that does not vary."""

    def read_fixed(_book: Book, node: Node, _path: Path) -> T:
        return read(scalar(node))

    return read_fixed


def varied(read: Callable[[str], T]) -> Reader:
    """Return a reader of a value: plain, per variant, per round, filled in."""

    def read_varied(book: Book, node: Node, path: Path) -> object:
        if type(node) is Text:
            if "{" in node.value:
                return _filled(book, node, read, path)
            return read(scalar(node))
        if type(node) is Map and not _is_bare_placeholder(node):
            return _per_variant(book, node, read_varied, path)
        if type(node) is List:
            return _per_round(book, node, read_varied, path)
        return scalar(node)

    return read_varied


def _filled(book: Book, node: Text, read: Callable[[str], T], path: Path) -> Filled[T]:
    """Return a value that is read again once its placeholders are filled in."""
    check_braces(node)
    names = placeholders(node.value)
    book.use().blanks.append(Blank(names, node.span, node.value, path, read))
    return Filled(node.value, read, node.span)


def check_braces(node: Text) -> None:
    """Look whether placeholders are in quotes and have both braces.

    Raises:
        WrongError: they have not.
    """
    if has_stray_brace(node.value):
        raise wrong(code.BRACES, text=node.value[:60])
    if not node.style:
        quoted = node.value.replace("\\", "\\\\").replace('"', '\\"')
        raise wrong(code.UNQUOTED_PLACEHOLDER, f'"{quoted}"', text=node.value[:60])


def _per_variant(book: Book, node: Map, read: Reader, path: Path) -> PerVariant[Any]:
    """Return one value for each choice of a variant."""
    axis = find_axis(book, node)
    choices = book.variants[axis]
    for name, entry in node.entries.items():
        if name not in choices:
            meant = nearest(name, choices)
            book.note(
                code.EXTRA_CHOICE, entry.key, (*path, name), meant,
                text=name, axis=axis, allowed=" · ".join(choices),
            )  # fmt: skip
    missing = [name for name in choices if name not in node.entries and name not in book.left_out]
    if missing:
        raise wrong(code.MISSING_CHOICE, axis=axis, missing=", ".join(missing))
    values = {
        name: book.attempt(read, entry.value, (*path, name)) for name, entry in node.entries.items()
    }
    return PerVariant(axis, values, node.span)


def find_axis(book: Book, node: Map) -> str:
    """Return the variant whose choices are the keys of a map.

    Raises:
        WrongError: no variant of this script has such choices.
    """
    for axis, choices in book.variants.items():
        if any(name in choices for name in node.entries):
            return axis
    known = [name for choices in book.variants.values() for name in choices]
    if not node.entries:
        raise wrong(code.EMPTY_VALUE)
    first = next(iter(node.entries))
    raise wrong(code.KEYS_EXPECTED, "", text=first, allowed=" · ".join(known))


def _per_round(book: Book, node: List, read: Reader, path: Path) -> PerRound[Any]:
    """Return one value for each round of the nearest repeat."""
    if not node.items:
        raise wrong(code.EMPTY_VALUE)
    book.use().per_round.append((len(node.items), node.span))
    values = tuple(
        book.attempt(read, item, (*path, place)) for place, item in enumerate(node.items)
    )
    return PerRound(values, node.span)


# --- several ----------------------------------------------------------------------


def several(node: Node) -> tuple[Node, ...]:
    """Return the items of a list, or the one thing that stands alone."""
    return node.items if type(node) is List else (node,)


def listed(node: Node) -> tuple[Node, ...]:
    """Return the items of a node that has to be a list.

    Raises:
        WrongError: it is not a list.
    """
    if type(node) is List:
        return node.items
    raise wrong(code.LIST_EXPECTED)


def keyed(node: Node) -> Map:
    """Return a node that has to have keys.

    Raises:
        WrongError: it has none.
    """
    if type(node) is Map:
        return node
    raise wrong(code.NO_KEYS)


def check_keys(book: Book, node: Map, allowed: Iterable[str], path: Path, where: str = "") -> None:
    """Note the keys of a map that have no place there."""
    names = tuple(allowed)
    for name, entry in node.entries.items():
        if name not in names:
            book.note(
                code.UNKNOWN_FIELD, entry.key, (*path, name), nearest(name, names),
                text=name, where=where, allowed=" · ".join(names),
            )  # fmt: skip
