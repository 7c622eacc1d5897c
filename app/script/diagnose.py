"""What is wrong with a line that breaks the form of the file.

A suspect line is put right and the text read again: if the reading then gets
past that line, that was it, and the reading goes on with the line put right.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import yaml

from app.script import code
from app.script.fault import Fault, Span
from app.script.grow import Tree, grow
from app.script.keyword import HEAD, KEYWORDS, KINDS
from app.script.texts import in_whole_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_FAULTS = 20
_READ_AGAIN = 2_500_000  # characters read again at most: about a second
_TRIES = 400
_LINE = re.compile(
    r"^(?P<lead>\s*(?:- +)*)(?P<key>[^\s:#\"'{}\[\],][^:#\"'{}\[\]]*?):(?P<gap> +|$)"
)
_TIGHT = re.compile(r"^(\s*(?:- +)*)([a-z-]+):(?=[^\s:/])")
_FLOW_VALUE = re.compile(r"(\b[a-z-]{2,}: +)([^\"'{}\[\]\s][^{}\[\]]*?)(?=, *[a-z-]{2,}: |\s*\}|$)")


class Repaired(NamedTuple):
    """A tree read from a text whose broken lines were put right on the way."""

    tree: Tree
    faults: tuple[Fault, ...]


class _Attempt(NamedTuple):
    """One way of putting one line right."""

    fault: str
    line: int  # from 0
    column: int  # from 1
    text: str


def read_tree(text: str) -> Repaired:
    """Return the tree of a text, and all that is wrong with its form.

    Raises:
        UnreadableError: deeper or larger than a script may be.
    """
    faults: list[Fault] = []
    tries = iter(range(min(_TRIES, 2 + _READ_AGAIN // len(text))))
    while True:
        try:
            return Repaired(grow(text), tuple(faults))
        except yaml.MarkedYAMLError as error:
            lines = text.split("\n")
            line = _error_line(error, lines)
            attempt = None
            if len(faults) < _MOST_FAULTS:
                attempt = _first_that_helps(lines, line, _opened_line(error, line), tries)
            if attempt is None:
                faults.append(_unclear(error, lines, line))
                return Repaired(Tree(None, ()), tuple(faults))
            end = len(lines[attempt.line]) + 1
            span = Span(attempt.line + 1, attempt.column, attempt.line + 1, end)
            values = {"line": attempt.text.strip()}
            if attempt.fault == code.NO_COLON:
                values["text"] = lines[attempt.line][: attempt.column].split()[-1]
            faults.append(Fault(attempt.fault, span, values, attempt.text[attempt.column - 1 :]))
            lines[attempt.line] = attempt.text
            text = "\n".join(lines)


def _error_line(error: yaml.MarkedYAMLError, lines: list[str]) -> int:
    """Return the line of an error, from 0; the last that holds something."""
    mark = error.problem_mark or error.context_mark
    line = min(mark.line if mark else 0, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    return line


def _opened_line(error: yaml.MarkedYAMLError, line: int) -> int:
    """Return the line where what is broken began, from 0."""
    mark = error.context_mark
    return min(mark.line, line) if mark else line


def _unclear(error: yaml.MarkedYAMLError, lines: list[str], line: int) -> Fault:
    """Return the fault for a line that nothing was found for."""
    mark = error.problem_mark
    column = mark.column + 1 if mark and mark.line == line else 1
    return Fault(code.UNCLEAR, Span(line + 1, column), {"text": lines[line].strip()[:60]})


def _reach(text: str) -> int:
    """Return the line at which a text breaks, or one behind its end."""
    try:
        grow(text)
    except yaml.MarkedYAMLError as error:
        return _error_line(error, text.split("\n"))
    return text.count("\n") + 1


def _first_that_helps(
    lines: list[str], line: int, opened: int, tries: Iterator[int]
) -> _Attempt | None:
    """Return the first repair with which the reading gets past the broken line."""
    for attempt, _ in zip(_attempts(lines, line, opened), tries, strict=False):
        changed = lines.copy()
        changed[attempt.line] = attempt.text
        if _reach("\n".join(changed)) > max(line, attempt.line):
            return attempt
    return None


def _suspects(lines: list[str], line: int, opened: int) -> list[int]:
    """Return the lines that may be to blame, the likeliest first."""
    before = [place for place in range(max(0, line - 6), line) if lines[place].strip()]
    found = [line, *reversed(before[-3:]), opened]
    return list(dict.fromkeys(found))


def _attempts(lines: list[str], line: int, opened: int) -> Iterator[_Attempt]:
    """Give ways of putting suspect lines right, the likeliest first."""
    for suspect in sorted(_suspects(lines, line, opened)):
        yield from _whole_quotes(lines, suspect)
        yield from _close_quote(lines, suspect)
    for suspect in _suspects(lines, line, opened):
        yield from _space_after_colon(lines, suspect)
        yield from _space_after_dash(lines, suspect)
        yield from _dash(lines, suspect)
        if "{" in lines[suspect]:
            yield from _quote_inside(lines, suspect)
        yield from _close_bracket(lines, suspect)
        yield from _quote(lines, suspect)
    for suspect in _suspects(lines, line, opened)[:2]:
        yield from _colon(lines, suspect)
        yield from _indent(lines, suspect)


def _whole_quotes(lines: list[str], line: int) -> Iterator[_Attempt]:
    """Put each text of a line in whole quotes."""
    text = lines[line]
    begin, changed = in_whole_quotes(text)
    if changed != text:
        is_open = _count(text, '"') % 2 or "'" in text or text.count("{") > text.count("}")
        why = code.OPEN_QUOTE if is_open else code.SPECIAL_SIGN
        yield _Attempt(why, line, begin + 1, changed)


def _close_quote(lines: list[str], line: int) -> Iterator[_Attempt]:
    """Close a quote that was opened and not closed in its line."""
    text = lines[line].rstrip()
    for quote in ('"', "'"):
        value = re.search(rf"(?:^\s*(?:- +)*|[:,\[{{]\s+|[\[{{])({quote})", text)
        if value is None or _count(text, quote) % 2 == 0:
            continue
        inside = re.match(rf"(.*{quote}[^{quote}]*?)([\]}}]+)$", text)
        if inside is not None:
            closed = inside[1] + quote + inside[2]
            yield _Attempt(code.OPEN_QUOTE, line, value.start(1) + 1, closed)
        yield _Attempt(code.OPEN_QUOTE, line, value.start(1) + 1, text + quote)


def _count(text: str, quote: str) -> int:
    """Return how many quotes of a kind open or close something in a line."""
    if quote == "'":
        text = re.sub(r"\w'\w", "", text)
    return len(re.findall(rf"(?<!\\){quote}", text))


def _space_after_colon(lines: list[str], line: int) -> Iterator[_Attempt]:
    """Put a space after the colon of a word of the language."""
    found = _TIGHT.match(lines[line])
    if found is not None and found[2] in KEYWORDS:
        text = f"{found[1]}{found[2]}: {lines[line][found.end() :]}"
        yield _Attempt(code.NO_SPACE, line, found.end(), text)


def _space_after_dash(lines: list[str], line: int) -> Iterator[_Attempt]:
    """Put a space after the dash of a step."""
    found = re.match(r"^(\s*)-([a-z]+):", lines[line])
    if found is not None and found[2] in KINDS:
        start = len(found[1])
        text = f"{found[1]}- {lines[line][start + 1 :]}"
        yield _Attempt(code.NO_SPACE_DASH, line, start + 1, text)


def _dash(lines: list[str], line: int) -> Iterator[_Attempt]:
    """Put a dash before a kind of step that stands where dashes stand."""
    found = re.match(r"^(\s*)([a-z]+):", lines[line])
    if found is None or found[2] not in KINDS:
        return
    dashes = re.compile(rf"^{found[1]}- ")
    if any(dashes.match(near) for near in lines[max(0, line - 8) : line]):
        text = f"{found[1]}- {lines[line].strip()}"
        yield _Attempt(code.NO_DASH, line, len(found[1]) + 1, text)


def _quote(lines: list[str], line: int) -> Iterator[_Attempt]:
    """Put the value of a line in quotes."""
    text = lines[line].rstrip()
    key = _LINE.match(text)
    item = re.match(r"^(\s*(?:- +)+)", text)
    if key is not None and key["gap"].strip(" ") == "" and text[key.end() :]:
        value = text[key.end() :]
        start = key.end()
        if re.match(r"\{ *[\w-]+ *:", value):
            return
        yield _Attempt(_why(value), line, start + 1, text[:start] + _quoted(value))
    if item is not None and (key is None or key["key"] not in KEYWORDS) and text[item.end() :]:
        value = text[item.end() :]
        yield _Attempt(_why(value), line, item.end() + 1, text[: item.end()] + _quoted(value))


def _quote_inside(lines: list[str], line: int) -> Iterator[_Attempt]:
    """Put the values between braces in quotes, one by one and all at once."""
    text = lines[line].rstrip()
    found = list(_FLOW_VALUE.finditer(text))
    for value in found:
        changed = text[: value.start(2)] + _quoted(value[2]) + text[value.end(2) :]
        yield _Attempt(code.SPECIAL_SIGN, line, value.start(2) + 1, changed)
    if found:
        changed = _FLOW_VALUE.sub(lambda value: value[1] + _quoted(value[2]), text)
        yield _Attempt(code.SPECIAL_SIGN, line, found[0].start(2) + 1, changed)
    pairs = re.match(r"^(.*?[:\-] *)\{(.*)\}\s*$", text)
    if pairs is not None:
        changed = _requoted(pairs)
        if changed != text:
            odd = _count(text, '"') % 2 or "'" in text
            why = code.OPEN_QUOTE if odd else code.SPECIAL_SIGN
            yield _Attempt(why, line, pairs.end(1) + 1, changed)


def _requoted(pairs: re.Match[str]) -> str:
    """Return a line whose values between braces are each in whole quotes."""
    pieces = re.split(r"(?:^|,)\s*([a-z]{2}(?:-u)?|[a-z]+): *", pairs[2])[1:]
    keys, values = pieces[::2], [value.strip().strip("\"'") for value in pieces[1::2]]
    inside = ", ".join(f"{key}: {_quoted(value)}" for key, value in zip(keys, values, strict=True))
    return f"{pairs[1]}{{{inside}}}"


def _why(value: str) -> str:
    """Return whether text stands behind a closed quote, or a sign is special."""
    closed = re.match(r"""("[^"]*"|'[^']*')\s*\S""", value)
    return code.TEXT_AFTER_QUOTE if closed else code.SPECIAL_SIGN


def _quoted(value: str) -> str:
    """Return a value in quotes, with the quotes it had around a part taken in."""
    value = value.strip()
    closed = re.match(r"""^(["'])([^"']*)\1(.*)$""", value)
    if closed is not None:
        value = closed[2] + closed[3]
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _close_bracket(lines: list[str], line: int) -> Iterator[_Attempt]:
    """Close a bracket or brace that was opened and not closed in its line."""
    text = lines[line].rstrip()
    for opening, closing in (("{", "}"), ("[", "]")):
        missing = text.count(opening) - text.count(closing)
        if missing > 0:
            place = text.index(opening) + 1
            yield _Attempt(code.OPEN_QUOTE, line, place, text + closing * missing)
            if text.endswith(("}", "]")):
                yield _Attempt(code.OPEN_QUOTE, line, place, text[:-1] + closing)
        elif missing < 0 and text.endswith(closing):
            yield _Attempt(code.OPEN_QUOTE, line, len(text), text[:missing])


def _colon(lines: list[str], line: int) -> Iterator[_Attempt]:
    """Put a colon after a word of the language that stands without one."""
    found = re.match(r"^(\s*(?:- +)*)([a-z-]+)(\s+|$)", lines[line])
    if found is not None and found[2] in KEYWORDS:
        rest = lines[line][found.end() :]
        text = f"{found[1]}{found[2]}: {rest}".rstrip()
        yield _Attempt(code.NO_COLON, line, found.end(2), text)


def _indent(lines: list[str], line: int) -> Iterator[_Attempt]:
    """Move a line to where lines near it begin."""
    text = lines[line].strip()
    for depth in _depths(lines, line):
        yield _Attempt(code.INDENT, line, 1, " " * depth + text)


def _depths(lines: list[str], line: int) -> list[int]:
    """Return the depths at which lines near a line begin, the nearest first."""
    own = len(lines[line]) - len(lines[line].lstrip())
    found = set()
    for near in (*range(max(0, line - 8), line), *range(line + 1, min(len(lines), line + 4))):
        dashes = re.match(r"^(\s*)((?:- +)*)\S", lines[near])
        if dashes is not None:
            found.add(len(dashes[1]))
            found.add(len(dashes[1]) + len(dashes[2]))
    word = re.match(r"([a-z-]+)(?=:|$)", lines[line].strip())
    if word is None or word[1] not in HEAD:
        found.discard(0)
    return sorted(found - {own}, key=lambda depth: (abs(depth - own), -depth))
