"""What is said where something does not work; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.view import TroubleView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.view import MachineView
    from app.words.catalog import Words


def no_voice(machine: MachineView, words: Words) -> TroubleView:
    """Say that nobody speaks a person's language here, and how that is mended."""
    missing = machine.missing.get(words.language, "")
    warmer = words("Or use a voice of your own: Preferences, Voice and sound, A warmer voice.")
    return TroubleView(
        words("There is no voice here yet"),
        words(
            "A session is whole without one. A tone rises and falls with your breath, a bell "
            "tells when something new begins, and the words stand on the screen."
        ),
        tuple(filter(None, (missing, warmer))),
        machine.faults if not missing else (),
        on=words("Go on without a voice"),
        again=words("Look again"),
    )


def no_sound(machine: MachineView, words: Words) -> TroubleView:
    """Say that nothing can be heard here, and where to look."""
    return TroubleView(
        words("Nothing can be heard here yet"),
        words(
            "A session plays all the same: you read the words, and the light breathes. For "
            "closed eyes it needs sound."
        ),
        (
            words("Is a loudspeaker or a headphone connected, and chosen in the system?"),
            words("Is another program using the sound all by itself? Close it, and look again."),
        ),
        tuple(filter(None, (machine.sound_fault,))),
        on=words("Go on without sound"),
        again=words("Look again"),
    )


def unplayable(title: str, faults: Sequence[str], words: Words) -> TroubleView:
    """Say what is wrong with a session that came from elsewhere."""
    return TroubleView(
        words("{title} does not play", title=title),
        words(
            "There is something in this file that Zacht does not understand or does not do. "
            "Nothing is lost, and the file is as it was."
        ),
        (words("Send what stands below to who made it: it says where to look."),),
        tuple(faults),
        on=words("To the library"),
        other=words("Open another file"),
    )
