"""`zacht check`: every fault of session scripts, and what would be right."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.library.shelf import ENDING, read_bytes, write_text
from app.rules.check import check
from app.rules.telling import told
from app.script.fault import Level, UnreadableError
from app.script.upgrade import upgraded
from app.words.fault import describe, unreadable
from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.script.fault import Fault
    from app.words.catalog import Words

CLEAN, FAULTY, UNREADABLE = 0, 1, 2


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("check", help="find the faults of session scripts")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--json", action="store_true", help="for editors: one list of faults")
    parser.add_argument(
        "--upgrade", action="store_true", help="rewrite scripts of an older version, with comments"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, words: Words) -> int:
    """Check files and folders; the worst outcome is the exit code."""
    outcome = CLEAN
    rows: list[dict[str, object]] = []
    for path in _files(options.paths):
        try:
            faults = _faults(path, upgrade=options.upgrade)
        except KnownError as error:
            _say_unreadable(path, error.told(words), rows, as_json=options.json)
            outcome = UNREADABLE
            continue
        except UnreadableError as error:
            _say_unreadable(path, unreadable(error, words), rows, as_json=options.json)
            outcome = UNREADABLE
            continue
        if any(fault.level is Level.ERROR for fault in faults):
            outcome = max(outcome, FAULTY)
        rows += [_row(path, fault, words) for fault in faults]
        if not options.json:
            for fault in faults:
                print(told(str(path), fault, words))
    if options.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    return outcome


def _faults(path: Path, *, upgrade: bool) -> tuple[Fault, ...]:
    """Return the faults of a file, brought up to this version first if wished.

    Raises:
        KnownError: it cannot be read or written.
        UnreadableError: it is no script at all.
    """
    if path.is_dir():
        raise KnownError("There are no sessions in {path}.", path=str(path))
    data = read_bytes(path)
    checked = check(data)
    if upgrade and checked.script is not None:
        text = data.decode("utf-8-sig")
        newer = upgraded(text)
        if newer != text:
            write_text(path, newer)
            checked = check(newer)
    return checked.faults


def _files(paths: Iterable[str]) -> list[Path]:
    """Return the files meant: a folder means all sessions in it, itself if it has none."""
    found: list[Path] = []
    for text in paths:
        path = Path(text)
        inside = [one for one in path.rglob(f"*{ENDING}") if one.is_file()] if path.is_dir() else []
        found += sorted(inside) or [path]
    return found


def _say_unreadable(
    path: Path, sentence: str, rows: list[dict[str, object]], *, as_json: bool
) -> None:
    """Tell in one sentence that a file cannot be read."""
    if as_json:
        rows.append({"file": str(path), "line": 1, "column": 1, "level": "error", "what": sentence})
    else:
        print(f"{path}: {sentence}", file=sys.stderr)


def _row(path: Path, fault: Fault, words: Words) -> dict[str, object]:
    """Return a fault as an editor reads it."""
    what, right = describe(fault, words)
    return {
        "file": str(path),
        "line": fault.span.line,
        "column": fault.span.column,
        "end_line": fault.span.end_line or fault.span.line,
        "end_column": fault.span.end_column or fault.span.column,
        "level": fault.level.value,
        "code": fault.code,
        "what": what,
        "right": right,
        "fix": fault.fix,
    }
