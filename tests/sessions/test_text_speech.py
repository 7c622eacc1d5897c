"""How much is said, how fast within a breath, and how long nothing is said."""

from itertools import pairwise

import pytest

from app.timeline.lane import Phase, Spoken
from app.timeline.speech import count_words
from tests.sessions.shelf import HELP, NAMES, TICKS, Heard, heard, programs

MOST_SPEECH = 0.5
LONGEST_SILENCE = 120 * TICKS
WORDS_A_MINUTE = 120
"""Above what a calm voice says: lines within a breath stay below it."""


def aloud(way: Heard) -> list[Spoken]:
    """Return what a listener hears, without what only the therapist reads."""
    return [event for event in way.spoken if not event.to]


@pytest.mark.parametrize("name", NAMES)
def test_at_most_half_of_the_time_is_speech(name: str) -> None:
    for chosen, program in programs(name):
        way = heard(program)
        spoken = sum(event.end - event.start for event in aloud(way))
        assert spoken <= MOST_SPEECH * way.length, (chosen, spoken / way.length)


@pytest.mark.parametrize("name", [name for name in NAMES if name != HELP])
def test_less_is_said_in_the_second_half(name: str) -> None:
    for chosen, program in programs(name):
        way = heard(program)
        if way.waits:
            continue
        shares = [0, 0]
        for event in aloud(way):
            shares[event.start * 2 >= way.length] += event.end - event.start
        assert shares[1] <= shares[0] * 1.1, (chosen, shares)


def phase_at(way: Heard, event: Spoken) -> Phase | None:
    """Return the paced phase in which something begins to be said."""
    return next(
        (
            phase
            for phase in way.breaths
            if phase.pace == "paced" and phase.start <= event.start < phase.end
        ),
        None,
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_line_that_names_a_breath_fits_in_its_phase(name: str) -> None:
    for chosen, program in programs(name):
        way = heard(program)
        for event in aloud(way):
            phase = phase_at(way, event)
            if phase is None or event.start != phase.start:
                continue
            seconds = (phase.end - phase.start) / TICKS
            assert count_words(event.text) <= seconds * WORDS_A_MINUTE / 60, (chosen, event.text)
            assert event.end <= phase.end, (chosen, event.text)


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_spoken_over_another(name: str) -> None:
    for chosen, program in programs(name):
        lines = sorted(aloud(heard(program)), key=lambda event: event.start)
        for early, late in pairwise(lines):
            assert early.end <= late.start, (chosen, early.text, late.text)


def silences(way: Heard) -> list[tuple[int, frozenset[str]]]:
    """Return each time without a voice and without a pacer, and what was said it would be."""
    marks = [(event.start, event.end, frozenset(event.gives)) for event in way.spoken]
    marks += [
        (phase.start, phase.end, frozenset())
        for phase in way.breaths
        if phase.pace == "paced" and phase.guided
    ]
    marks += [(tick, tick, frozenset()) for tick, _ in way.asked]
    marks += [(start, end, frozenset()) for start, end in way.waits]
    found: list[tuple[int, frozenset[str]]] = []
    now, told, eyes = 0, frozenset[str](), frozenset[str]()
    for start, end, gives in sorted([*marks, (way.length, way.length, frozenset())]):
        if start > now:
            found.append((start - now, told | eyes))
        now = max(now, end)
        told = gives & {"quiet ahead"} | (told if not gives else frozenset())
        eyes |= gives & {"eyes open"}
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_long_silence_is_announced_and_eyes_may_open(name: str) -> None:
    for chosen, program in programs(name):
        for ticks, told in silences(heard(program)):
            if ticks > LONGEST_SILENCE:
                assert told >= {"quiet ahead", "eyes open"}, (chosen, ticks / TICKS, told)
