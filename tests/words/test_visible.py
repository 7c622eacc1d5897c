"""Every sentence that a person sees has its Dutch.

The program's source is read, not run: what is handed to a `Words` as a
literal, to a fault of the world, or kept in a table that is handed to one.
The sentences of the set-up stay English: they come before there are any words.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from app.words.catalog import Words, read_words
from app.words.known import KnownError
from app.words.po import read_po

ROOT = Path(__file__).parents[2]
I18N = ROOT / "assets" / "i18n"
WORDS = {"words", "_words", "w"}
BLANK = re.compile(r"\{\w+\}")
DUTCH = read_words(I18N, "nl")


@cache
def _known_faults() -> frozenset[str]:
    """Return the names of the faults that take a sentence: all with its shape."""
    trees = [ast.parse(file.read_text("utf-8")) for file in sorted(ROOT.glob("app/**/*.py"))]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    found = {KnownError.__name__}
    for _ in classes:  # a class may stand before the one it grows from
        found |= {each.name for each in classes if found & {_name(base) for base in each.bases}}
    return frozenset(found)


def _name(node: ast.AST) -> str:
    """Return the last name of `words`, `self._words`, `app.words`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _texts(node: ast.AST) -> Iterator[str]:
    """Yield the strings that an expression may come to."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from _texts(one)
            yield from _texts(other)
        case ast.BoolOp(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
            for part in parts:
                yield from _texts(part)
        case ast.Dict(values=values):
            for value in values:
                yield from _texts(value)


def _tables(tree: ast.Module) -> dict[str, ast.expr]:
    """Return the module's own tables: `_KINDS = {...}`."""
    return {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }


def _given(call: ast.Call, tables: dict[str, ast.expr]) -> Iterator[str]:
    """Yield what a call hands to the words of a person."""
    name = _name(call.func)
    if not call.args or not (name in WORDS or name in _known_faults()):
        return
    first = call.args[0]
    if isinstance(first, ast.Subscript) and _name(first.value) in tables:
        first = tables[_name(first.value)]
    yield from _texts(first)


def _sentences(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the sentences of a file that have one form, each after its `file:line`."""
    tree = ast.parse(path.read_text("utf-8"))
    tables = _tables(tree)
    here = path.relative_to(ROOT).as_posix()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from ((f"{here}:{node.lineno}", text) for text in _given(node, tables))
        elif isinstance(node, ast.ClassDef) and node.name in _known_faults():
            yield from ((f"{here}:{node.lineno}", text) for text in _said(node))


def _said(fault: ast.ClassDef) -> Iterator[str]:
    """Yield the sentence that a class of faults keeps as `says`."""
    for line in fault.body:
        named = line.targets if isinstance(line, ast.Assign) else [getattr(line, "target", line)]
        if isinstance(line, ast.Assign | ast.AnnAssign) and "says" in map(_name, named):
            yield from _texts(line.value or line)


def _plurals(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the sentences of a file that have a form for one and for many."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if node.func.attr == "n" and _name(node.func.value) in WORDS:
            one, many = (next(_texts(argument), "") for argument in node.args[:2])
            yield f"{path.relative_to(ROOT).as_posix()}:{node.lineno}", one, many


def _blanks(text: str) -> set[str]:
    """Return the blanks of a sentence, as `{name}`."""
    return set(BLANK.findall(text))


FILES = sorted(ROOT.glob("app/**/*.py"))


def test_the_scan_sees_what_is_known_to_be_there() -> None:
    seen = {text for path in FILES for _, text in _sentences(path)}
    assert {"Begin", "The voice {engine} stopped by itself.", "go on"} <= seen
    assert ("about a minute left", "about {n} minutes left") in {
        (one, many) for path in FILES for _, one, many in _plurals(path)
    }


def test_every_visible_sentence_has_its_dutch() -> None:
    missing = [
        f"{place}: {text}"
        for path in FILES
        for place, text in _sentences(path)
        if text and text not in DUTCH.single
    ]
    assert not missing, "\n".join(missing)


def test_every_visible_plural_has_its_dutch() -> None:
    missing = [
        f"{place}: {one}"
        for path in FILES
        for place, one, _ in _plurals(path)
        if one not in DUTCH.plural
    ]
    assert not missing, "\n".join(missing)


def test_a_translation_has_the_blanks_of_its_sentence() -> None:
    wrong = [one for one, dutch in DUTCH.single.items() if _blanks(one) != _blanks(dutch)]
    assert not wrong


def test_a_plural_fills_no_blank_that_english_has_not() -> None:
    entries = [entry for entry in read_po((I18N / "nl.po").read_text("utf-8")) if entry.many]
    wrong = [
        entry.one
        for entry in entries
        for form in entry.forms
        if not _blanks(form) <= _blanks(entry.one) | _blanks(entry.many) | {"{n}"}
        or _blanks(entry.many) - {"{n}"} != _blanks(form) - {"{n}"}
    ]
    assert not wrong


def test_no_sentence_is_translated_twice() -> None:
    ids = [
        line
        for line in (I18N / "nl.po").read_text("utf-8").splitlines()
        if line.startswith("msgid ") and line != 'msgid ""'
    ]
    assert [each for each in ids if ids.count(each) > 1] == []


@pytest.mark.parametrize("file", sorted(I18N.glob("*.po")), ids=lambda file: file.name)
def test_a_file_of_words_says_which_language_it_is(file: Path) -> None:
    assert f'"Language: {file.stem}\\n"' in file.read_text("utf-8")
    assert isinstance(read_words(I18N, file.stem), Words)
