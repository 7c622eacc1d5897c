"""`zacht timeline`: what is spoken, breathed, touched and heard, and when."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from app.commands.reading import compiled
from app.commands.which import add_which
from app.timeline.path import rows, walk

if TYPE_CHECKING:
    from app.commands.parser import Commands, Parser
    from app.words.catalog import Words


def add(commands: Commands[Parser], words: Words) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "timeline", words=words, help=words("what happens when, along the given answers")
    )
    parser.add_argument("file", help=words("a session: a script or a bundle"))
    parser.add_argument("--json", action="store_true", help=words("for other programs, in seconds"))
    add_which(parser, words)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, words: Words) -> int:
    """Print the timeline; 1 for a script with errors, 2 for one that cannot be read."""
    program, answers = compiled(options, words)
    path = walk(program, answers)
    found = rows(program, path)
    if options.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for event in found["events"]:
            what = event.get("text") or event.get("what") or event.get("name") or event.get("phase")
            print(f"{event['start']:10.3f} {event['end']:10.3f}  {event['lane']:<10} {what}")
    return 0
