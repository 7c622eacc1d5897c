"""What a step says: one text, or cues each with its moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.script import code
from app.script.field import read_at, read_gives, read_pause, read_test, word
from app.script.model.cue import Cue
from app.script.node import Entry, List, Map, Node, Path
from app.script.text import FORMAL, read_words, words_of
from app.script.wrong import nearest, wrong

if TYPE_CHECKING:
    from app.script.book import Book

FIELDS = {
    "at": read_at,
    "pause": read_pause,
    "style": word(("firm", "soft")),
    "brief": read_words,
    "to": word(("therapist",)),
    "only": read_test,
    "unless": read_test,
    "gives": read_gives,
}
"""Fields of a cue beside its languages."""


def read_say(book: Book, node: Node, path: Path) -> tuple[Cue, ...]:
    """Return the cues of a step.

    Raises:
        WrongError: it is neither a text nor a list of texts.
    """
    if type(node) is not List:
        return (_cue(book, node, path),)
    if not node.items:
        raise wrong(code.EMPTY_VALUE)
    cues = [book.attempt(_cue, item, (*path, place)) for place, item in enumerate(node.items)]
    return tuple(cue for cue in cues if cue is not None)


def _cue(book: Book, node: Node, path: Path) -> Cue:
    """Return one cue."""
    if type(node) is not Map:
        return Cue(read_words(book, node, path), node.span)
    texts: dict[str, Entry] = {}
    given: dict[str, Any] = {}
    for name, entry in node.entries.items():
        read = FIELDS.get(name)
        if read is None:
            if name in book.languages or not _is_misspelt(book, name, entry, path):
                texts[name] = entry
        else:
            value = book.attempt(read, entry.value, (*path, name))
            if value is not None:
                given[name] = value
    text = words_of(book, node, texts, path) if texts else None
    if text is None:
        raise wrong(code.NEEDS_FIELD, text=", ".join(book.languages), field="say")
    return Cue(text, text.span, **given)


def _is_misspelt(book: Book, name: str, entry: Entry, path: Path) -> bool:
    """Return whether a key is no language but near to a field; note it then."""
    known = (*book.languages, FORMAL)
    if name in known:
        return False
    meant = nearest(name, (*FIELDS, *known))
    if meant not in FIELDS:
        return False
    allowed = " · ".join((*book.languages, *FIELDS))
    book.note(
        code.UNKNOWN_FIELD, entry.key, (*path, name), meant,
        text=name, where="say", allowed=allowed,
    )  # fmt: skip
    return True
