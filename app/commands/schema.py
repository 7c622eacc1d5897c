"""`zacht schema`: the JSON Schema of the script language, for editors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from app.commands.parser import Commands, Parser
    from app.words.catalog import Words


def add(commands: Commands[Parser], words: Words) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser(
        "schema", words=words, help=words("the JSON Schema of the script language")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, words: Words) -> int:  # noqa: ARG001
    """Print the schema."""
    from app.script.schema import schema  # noqa: PLC0415 - read only when asked for

    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return 0
