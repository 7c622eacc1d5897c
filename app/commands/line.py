"""The command line: which command is meant, and how its errors are told."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from app.commands.parser import Parser
from app.commands.reading import FaultyScriptError
from app.script.fault import UnreadableError
from app.words.fault import unreadable
from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.words.catalog import Words

COMMANDS = ("play", "check", "timeline", "export", "voices", "schema", "doctor")
CANNOT, FAULTY, INTERRUPTED = 2, 1, 130


def run(arguments: Sequence[str], words: Words) -> int:
    """Do what the arguments ask; return the exit code."""
    try:
        options = _parser(arguments, words).parse_args(arguments)
        code = int(options.run(options, words))
        sys.stdout.flush()
    except FaultyScriptError:
        return FAULTY
    except KnownError as error:
        print(error.told(words), file=sys.stderr)
        return CANNOT
    except UnreadableError as error:
        print(unreadable(error, words), file=sys.stderr)
        return CANNOT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone: leave without a second complaint.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INTERRUPTED
    return code


def _parser(arguments: Sequence[str], words: Words) -> Parser:
    """Return the parser; only the command that is meant is loaded."""
    about = words(
        "A timer and script player for relaxation: breath, gentle touch, small movement and rest."
        ' Without a command it opens its window; "zacht open FILE" opens the window at that'
        ' session. "zacht COMMAND --help" says more of a command.'
    )
    parser = Parser(words, prog="zacht", description=about)
    commands = parser.commands()
    wanted = [name for name in COMMANDS if name in arguments[:1]] or COMMANDS
    for name in wanted:
        import_module(f"app.commands.{name}").add(commands, words)
    return parser
