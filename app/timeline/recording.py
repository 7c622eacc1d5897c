"""Which of the author's recordings a line is spoken by."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.script.model.words import Words
    from app.timeline.choice import Choices


def recording_of(words: Words, choices: Choices, place: tuple[str, int]) -> str:
    """Return the name of the author's recording of a text; empty without one.

    Where something is filled in there is none: a recording could name another
    side, or another person.

    Args:
        words: The text in its languages.
        choices: Hold the language and the recordings there are.
        place: The id of the step, and the line's number in it from 1.
    """
    step, number = place
    if not step or not choices.recorded:
        return ""
    texts, language = words.by_language, choices.language
    wanted = (language, language.partition("-")[0])
    key = next((one for one in (*wanted, "") if one in texts), next(iter(texts)))
    if "{" in texts[key]:
        return ""
    asked = (key,) if key else wanted
    return next((name for one in asked if (name := choices.recorded.get((step, number, one)))), "")
