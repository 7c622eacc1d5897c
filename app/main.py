"""Where the rooms meet: the command line, or the window."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from app.library.place import data_folder
from app.words.catalog import Words, read_words

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Open the window, or do what the command line asks; return the exit code."""
    words = read_words(data_folder() / "assets" / "i18n", language(os.environ))
    if not arguments or arguments[0] == "open":
        return _window(arguments[1:], words)
    from app.commands.line import run  # noqa: PLC0415 - not on the way to first paint

    return run(arguments, words)


def language(environment: os._Environ[str]) -> str:
    """Return the person's language, `nl` or `en` or another that has words."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return environment[name].partition("_")[0].partition(".")[0].lower()
    import locale  # noqa: PLC0415 - rarely asked

    return (locale.getlocale()[0] or "en")[:2].lower()


def _window(arguments: Sequence[str], words: Words) -> int:
    """Open the window; without a screen say so and play in the terminal."""
    from app.screen import has_screen  # noqa: PLC0415

    if has_screen(os.environ):
        from app.ui.binding import import_plainly  # noqa: PLC0415 - Qt, only for the window

        import_plainly()
        from app.ui.opening import open_window  # noqa: PLC0415 - as above, and after it

        return open_window(list(arguments), words.language)
    sys.stdout.write(
        words("There is no screen here, so the session plays in this terminal.") + "\n"
    )
    from app.commands.line import run  # noqa: PLC0415

    return run(["play", *arguments], words)
