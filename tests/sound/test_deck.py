"""What the listener's side says is heard, in simulated time."""

from dataclasses import replace

import numpy as np
import pytest

from app.sound.envelope import Samples
from app.sound.score import Score, compose
from app.sound.silent import SilentOutput
from app.timeline.state import Position
from app.words.known import KnownError
from tests.sound.example import ASSETS, KNOCK, TICKS, belly, spoken

FIRST = compose(belly(0), KNOCK, ASSETS)
SECOND = compose(belly(1), KNOCK, ASSETS)


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def output(clock: Clock) -> SilentOutput:
    silent = SilentOutput(clock)
    silent.load(FIRST, 0, playing=True)
    return silent


def test_before_anything_is_loaded_it_stands_at_the_beginning(clock: Clock) -> None:
    assert SilentOutput(clock).heard() == Position(0, 0)


def test_the_position_goes_with_the_clock(output: SilentOutput, clock: Clock) -> None:
    output.heard()
    clock.now += 2.5
    assert output.heard() == Position(0, int(2.5 * TICKS))


def test_an_hour_goes_by_at_once(output: SilentOutput, clock: Clock) -> None:
    output.heard()
    output.follow(SECOND)
    clock.now += 3_600
    assert output.heard() == Position(1, 3_570 * TICKS)


def test_a_session_may_go_faster_than_the_clock(clock: Clock) -> None:
    output = SilentOutput(clock, speed=10)
    output.load(FIRST, 0, playing=True)
    output.heard()
    clock.now += 1
    assert output.heard() == Position(0, 10 * TICKS)


def test_a_pause_stands_still_and_goes_on_where_it_was(output: SilentOutput, clock: Clock) -> None:
    output.heard()
    clock.now += 2
    output.pause()
    clock.now += 60
    assert output.heard() == Position(0, 2 * TICKS)
    output.play()
    output.heard()
    clock.now += 1
    assert output.heard() == Position(0, 3 * TICKS)


def test_after_a_pause_what_was_to_follow_still_follows(output: SilentOutput, clock: Clock) -> None:
    output.heard()
    output.follow(SECOND)
    output.pause()
    output.play()
    output.heard()
    clock.now += 31
    assert output.heard() == Position(1, TICKS)


def test_a_jump_counts_at_once(output: SilentOutput) -> None:
    output.load(SECOND, 7 * TICKS, playing=True, fade=0.25)
    assert output.heard() == Position(1, 7 * TICKS)


def test_what_is_loaded_in_a_pause_waits(output: SilentOutput, clock: Clock) -> None:
    output.pause()
    output.load(SECOND, 7 * TICKS, playing=False)
    output.heard()
    clock.now += 5
    assert output.heard() == Position(1, 7 * TICKS)
    output.play()
    output.heard()
    clock.now += 5
    assert output.heard() == Position(1, 12 * TICKS)


def test_a_landing_is_heard_to_its_end(output: SilentOutput, clock: Clock) -> None:
    output.land(np.zeros(3 * TICKS, np.float32))
    assert not output.has_landed()
    clock.now += 2.9
    assert not output.has_landed()
    clock.now += 0.2
    assert output.has_landed()


def broken() -> Score:
    """Return a score that cannot be mixed."""
    return replace(FIRST, tones=np.zeros(0, np.int16))


def test_a_fault_of_the_mixer_is_raised_once(output: SilentOutput) -> None:
    output.load(broken(), 4 * TICKS, playing=True)
    output.mixer.render(TICKS)
    with pytest.raises(IndexError):
        output.heard()
    output.heard()


def test_the_landing_is_reached_after_a_fault(output: SilentOutput, clock: Clock) -> None:
    output.load(broken(), 4 * TICKS, playing=True)
    output.mixer.render(TICKS)
    clip: Samples = np.full(TICKS, 0.3, np.float32)
    output.land(clip)
    assert np.abs(output.mixer.render(480)).max() == pytest.approx(0.24)
    assert not output.has_landed()
    clock.now += 3
    assert output.has_landed()


def test_a_landing_that_breaks_twice_is_given_up(output: SilentOutput) -> None:
    for _ in range(2):
        output.land(np.zeros((2, 0, 5), np.float32))
        output.mixer.render(480)
    assert output.has_landed()


def test_silence_says_why(clock: Clock) -> None:
    why = KnownError("There is no sound device.")
    assert SilentOutput(clock, why=why).trouble() is why


def test_only_speech_that_is_near_lies_in_memory(output: SilentOutput, clock: Clock) -> None:
    cues = tuple(spoken(second * TICKS) for second in range(0, 600, 10))
    long = replace(belly(), length=600 * TICKS, voice=cues, under=())
    output.load(compose(long, KNOCK, ASSETS), 0, playing=True)
    ready = []
    for _ in range(600):
        output.heard()
        clock.now += 1
        ready.append(len(output._ready))
    assert max(ready) <= 6
    assert min(ready[:500]) >= 4
