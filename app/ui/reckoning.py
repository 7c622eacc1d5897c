"""What a session comes to, as this person will hear it. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.player.soft import INVITATION
from app.timeline.adapt import Change, changed, compile_changed
from app.timeline.frame import framed
from app.timeline.reckon import reckon_written
from app.timeline.write_out import write_out

if TYPE_CHECKING:
    from app.script.model.script import Script
    from app.timeline.choice import Choices
    from app.timeline.program import Lengths, Program
    from app.words.catalog import Words


def invitation_of(words: Words, *, asks: bool) -> str:
    """Return what is said in the place of a question; nothing where questions are put."""
    return "" if asks else words(INVITATION)


def program_of(script: Script, choices: Choices, invitation: str = "") -> Program | None:
    """Return the program of a session, with what the program adds; none with faults.

    With an `invitation` no question is put, and nothing waits for a person.
    """
    return compile_changed(framed(script), choices, Change(invitation=invitation))[0]


def lengths_of(script: Script, choices: Choices, invitation: str = "") -> Lengths:
    """Return how long a session lasts, in ticks; `invitation` as in `program_of`."""
    whole = framed(script)
    written, _ = write_out(whole, choices)
    heard = changed(written, Change(invitation=invitation))
    return reckon_written(whole, choices, heard).lengths
