"""`zacht check`: every fault of session scripts, and what would be right."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.clean import Clean
from app.commands.reading import tell_unfit
from app.library.bundle import is_bundle, read_bundle, read_script, write_bundle
from app.library.judge import judge
from app.library.shelf import BUNDLE, ENDING, is_folder, write_text
from app.rules.telling import told
from app.script.fault import Level, UnreadableError
from app.script.upgrade import upgraded, version_of
from app.words.fault import EVERY, describe, explain, in_general, unreadable
from app.words.known import KnownError
from app.words.seen import seen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.commands.parser import Commands, Parser
    from app.library.bundle import Bundle
    from app.script.fault import Fault
    from app.words.catalog import Words

CLEAN, FAULTY, UNREADABLE = 0, 1, 2


def add(commands: Commands[Parser], words: Words) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "check", words=words, help=words("find the faults of session scripts")
    )
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help=words("a script, a bundle or a folder")
    )
    parser.add_argument(
        "--json", action="store_true", help=words("for editors: one list of faults")
    )
    parser.add_argument(
        "--upgrade",
        action="store_true",
        help=words("rewrite scripts of an older version, with comments"),
    )
    parser.add_argument("--explain", metavar="CODE", help=words("what is behind a fault, as E017"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, words: Words) -> int:
    """Check files and folders; the worst outcome is the exit code."""
    if options.explain:
        return _explain(options.explain.upper(), words)
    if not options.paths:
        raise KnownError("Name a file or a folder to check.")
    rows: list[dict[str, object]] = []
    clean = Clean()
    paths = _files(options.paths)
    outcome = max(_outcome(path, options, words, rows, clean) for path in paths)
    if options.json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    elif not rows and outcome == CLEAN:
        print(clean.told(words), file=sys.stderr)
    return outcome


def _outcome(
    path: Path,
    options: argparse.Namespace,
    words: Words,
    rows: list[dict[str, object]],
    clean: Clean,
) -> int:
    """Check a file and tell of it; return what it adds to the exit code."""
    try:
        faults = _faults(path, words, clean, upgrade=options.upgrade)
    except KnownError as error:
        _say_unreadable(path, error.told(words), rows, as_json=options.json)
        return UNREADABLE
    except UnreadableError as error:
        _say_unreadable(path, unreadable(error, words), rows, as_json=options.json)
        return UNREADABLE
    rows += [_row(path, fault, words) for fault in faults]
    for fault in () if options.json else faults:
        print(told(str(path), fault, words))
    return FAULTY if any(fault.level is Level.ERROR for fault in faults) else CLEAN


def _explain(code: str, words: Words) -> int:
    """Print what is behind the code of a fault.

    Raises:
        KnownError: there is no such code.
    """
    if code not in EVERY:
        raise KnownError("There is no fault with the code {code}.", code=code)
    print(f"{code}: {in_general(code, words)}\n    {explain(code, words)}")
    return CLEAN


def _faults(path: Path, words: Words, clean: Clean, *, upgrade: bool) -> tuple[Fault, ...]:
    """Return the faults of a file, brought up to this version first if wished.

    Raises:
        KnownError: it cannot be read or written.
        UnreadableError: it is no script at all.
    """
    if is_folder(path):
        raise KnownError("There are no sessions in {path}.", path=str(path))
    found = read_bundle(path) if is_bundle(path) else read_script(path)
    judged = judge(found)
    checked = judged.checked
    tell_unfit(judged, found, words)
    if checked.script is not None and not checked.faults:
        clean.take(checked.script)
    if not upgrade:
        return checked.faults
    if checked.script is None or checked.has_errors:
        print(
            words("{path} has faults; it was left as it is.", path=seen(str(path))), file=sys.stderr
        )
        return checked.faults
    newer = _upgrade(path, found, words).encode()
    return judge(replace(found, script=newer)).checked.faults


def _upgrade(path: Path, found: Bundle, words: Words) -> str:
    """Bring a file up to this version and say so; return its script.

    Raises:
        KnownError: it cannot be written.
    """
    text, shown = found.script.decode("utf-8-sig"), seen(str(path))
    newer = upgraded(text)
    if newer == text:
        said = words("{path} is of this version already.", path=shown)
    else:
        if is_bundle(path):
            write_bundle(path, replace(found, script=newer.encode()))
        else:
            write_text(path, newer)
        old, new = version_of(text), version_of(newer)
        said = words("{path} went from version {old} to {new}.", path=shown, old=old, new=new)
    print(said, file=sys.stderr)
    return newer


def _files(paths: Iterable[str]) -> list[Path]:
    """Return the files meant: a folder means all sessions in it, itself if it has none."""
    found: list[Path] = []
    for text in paths:
        path = Path(text)
        there = path.rglob("*.session.*") if is_folder(path) else ()
        inside = [one for one in there if one.name.endswith((ENDING, BUNDLE)) and one.is_file()]
        found += sorted(inside) or [path]
    return found


def _say_unreadable(
    path: Path, sentence: str, rows: list[dict[str, object]], *, as_json: bool
) -> None:
    """Tell in one sentence that a file cannot be read."""
    if as_json:
        rows.append({"file": str(path), "line": 1, "column": 1, "level": "error", "what": sentence})
    else:
        named = sentence if str(path) in sentence else f"{path}: {sentence}"
        print(seen(named), file=sys.stderr)


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
