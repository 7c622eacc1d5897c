"""Texts in one or more languages, and the cues that speak them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.script import code
from app.script.book import Blank, Book, check_braces, scalar, single
from app.script.keyword import KEYWORDS
from app.script.model.words import Words
from app.script.node import Entry, Map, Node, Path, Text
from app.script.placeholder import placeholders
from app.script.wrong import WrongError, nearest, wrong
from app.tables.language import language_codes

if TYPE_CHECKING:
    pass

FORMAL = "nl-u"
_SHORT = 2  # letters: words as short as `in` and `at` begin many a line
_LETTER = re.compile(r"[^\W\d_]")
_FIRST_WORD = re.compile(r"\s*([a-z-]+)\b")


def read_words(book: Book, node: Node, path: Path) -> Words:
    """Return a text, in one language for all or side by side.

    Raises:
        WrongError: it is not a text.
    """
    if type(node) is Map:
        return words_of(book, node, node.entries, path)
    value = _text(book, node, path)
    if len(book.languages) > 1 and _LETTER.search(placeholderless(value)):
        fix = f"{{{', '.join(f'{name}: …' for name in book.languages)}}}"
        book.warn(code.NO_LANGUAGE, node.span, path, text=value[:40], example=fix)
    return Words({"": value}, node.span)


def placeholderless(value: str) -> str:
    """Return a text without its placeholders."""
    return re.sub(r"\{[^{}]*\}", "", value)


def read_plain(_book: Book, node: Node, _path: Path) -> str:
    """Return a text that is shown as it is and never translated."""
    return scalar(node)


def words_of(book: Book, node: Map, entries: dict[str, Entry], path: Path) -> Words:
    """Return the languages among the keys of a map as one text.

    Raises:
        WrongError: there is none among them.
    """
    found: dict[str, str] = {}
    cut = [entry for entry in entries.values() if _is_cut(entry)] if node.flow else ()
    if cut:
        _note_cut(book, node, cut[0], path)
    for name, entry in entries.items():
        if entry in cut:
            continue
        if name not in book.languages and not _is_formal(book, name, entry, path):
            continue
        try:
            found[name] = _text(book, entry.value, (*path, name))
        except WrongError as error:
            book.wrong(error, entry.value, (*path, name))
            found[name] = ""
    if not cut:
        _check_all_there(book, node, found, path)
    return Words(found, node.span)


def _is_cut(entry: Entry) -> bool:
    """Return whether a key between braces is the rest of a text that was cut at a comma."""
    value = entry.value
    return type(value) is Text and not value.value and not value.style


def _note_cut(book: Book, node: Map, cut: Entry, path: Path) -> None:
    """Note a text that was cut at a comma, with the whole in quotes."""
    pieces: list[tuple[str, str]] = []
    for name, entry in node.entries.items():
        if _is_cut(entry) and pieces:
            before = pieces.pop()
            pieces.append((before[0], f"{before[1]}, {name}"))
        elif type(entry.value) is Text:
            pieces.append((name, entry.value.value))
    whole = ", ".join(f'{name}: "{text}"' for name, text in pieces)
    name = next((name for name, _ in pieces), "")
    book.note(code.CUT_AT_COMMA, node, path, f"{{{whole}}}", field=name, text=cut.key.value)


def _is_formal(book: Book, name: str, entry: Entry, path: Path) -> bool:
    """Return whether a key is formal Dutch; note it as no language here if it is not."""
    if name == FORMAL and "nl" in book.languages:
        book.formal_seen = True
        return True
    here = (*path, name)
    allowed = " · ".join(book.languages)
    if name in language_codes():
        book.note(code.EXTRA_LANGUAGE, entry.key, here, text=name, allowed=allowed)
    else:
        meant = nearest(name, book.languages)
        book.note(code.UNKNOWN_LANGUAGE, entry.key, here, meant, text=name, allowed=allowed)
    return False


def _check_all_there(book: Book, node: Map, found: dict[str, str], path: Path) -> None:
    """Look whether each language of the script has its text."""
    missing = [name for name in book.languages if name not in found]
    if missing:
        book.note(code.MISSING_LANGUAGE, node, path, missing=", ".join(missing))
    if "nl" in found and FORMAL not in found:
        book.informal.append((node, path))


def _text(book: Book, node: Node, path: Path) -> str:
    """Return one text, with its placeholders noted.

    Raises:
        WrongError: it is not a text, or its braces are not right.
    """
    text = single(node)
    value = text.value
    if not value.strip():
        raise wrong(code.EMPTY_VALUE)
    if not text.style:
        _check_plain(book, text, path)
    if "{" in value or "}" in value:
        check_braces(text)
        book.use().blanks.append(Blank(placeholders(value), node.span, value, path, None))
    return value


def _check_plain(book: Book, node: Text, path: Path) -> None:
    """Look whether a text without quotes swallowed a key, or lost its end."""
    for line in range(node.line, min(node.end_line, len(book.lines))):
        word = _FIRST_WORD.match(book.lines[line])
        if word is not None and word[1] in KEYWORDS and len(word[1]) > _SHORT:
            whole = book.lines[line].strip()
            fix = f"{word[1]}: {whole[len(word[1]) :].strip()}"
            raise wrong(code.NO_COLON, "", text=word[1], line=fix, at=str(line + 1))
    behind = book.lines[node.end_line - 1][node.end_column - 1 :].strip()
    if behind.startswith("#") and not behind.startswith("# "):
        whole = f'"{node.value} {behind}"'
        book.warn(code.CUT_AT_HASH, node.span, path, whole, text=behind[:40])
