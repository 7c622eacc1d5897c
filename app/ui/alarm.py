"""What is said about calling someone, with the numbers of a person's country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.tables.country import country
from app.tables.signal import signals
from app.ui.view import AlarmView, SignalView

if TYPE_CHECKING:
    from app.ui.preference import Preferences
    from app.words.catalog import Words


def alarm_of(preferences: Preferences, words: Words) -> AlarmView:
    """Return when to call whom, in the country that is set."""
    code, language = preferences.country, words.language
    place = country(code)
    rows = tuple(
        SignalView(one.tier, one.name(language), one.text(language, code)) for one in signals()
    )
    numbers = [(words("Danger to life"), place.emergency)]
    if place.crisis:
        numbers.append((words("Thoughts of suicide"), " · ".join(place.crisis)))
    numbers.append((words("A doctor"), place.doctor(language)))
    if preferences.contact:
        numbers.append((words("Of your own"), preferences.contact))
    return AlarmView(rows, tuple(numbers), place.name(language) if place.code else "")
