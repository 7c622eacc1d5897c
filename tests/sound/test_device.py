"""A device that is lost is found again; a position is what is heard."""

import numpy as np
import pytest

from app.sound.device import LEAD, DeviceOutput
from app.sound.join import NOTHING, continued
from app.sound.mixer import PAUSE_FADE
from app.sound.render import render
from app.sound.score import compose
from app.sound.stream import LATENCY, Fill, MadeUpStream
from app.timeline.state import Position
from app.words.known import KnownError
from tests.sound.example import ASSETS, KNOCK, TICKS, belly

FIRST = compose(belly(0), KNOCK, ASSETS)
SECOND = compose(belly(1), KNOCK, ASSETS)


class Room:
    """A clock, and the devices in the room."""

    def __init__(self) -> None:
        self.now = 50.0
        self.streams: list[MadeUpStream] = []
        self.missing = False

    def open(self, fill: Fill, device: str | None) -> MadeUpStream:
        if self.missing:
            raise KnownError("No sound device can be opened.", why="none")
        self.streams.append(MadeUpStream(fill, device))
        return self.streams[-1]

    def output(self) -> DeviceOutput:
        return DeviceOutput(
            self.open,
            now=lambda: self.now,
            search=lambda: None,
            apart=lambda work: work(),
            nap=self.pass_by,
        )

    def pass_by(self, seconds: float) -> None:
        """Hear what plays for a while, though nobody looks."""
        self.streams[-1].play(round(seconds * TICKS))
        self.now += seconds

    def wait(self, output: DeviceOutput, seconds: float) -> Position:
        """Let time go by in frames of 20 ms."""
        for _ in range(round(seconds / 0.02)):
            output.heard()
            self.streams[-1].play(960)
            self.now += 0.02
        return output.heard()


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def output(room: Room) -> DeviceOutput:
    output = room.output()
    output.load(FIRST, 0, playing=True)
    return output


def test_without_a_device_it_says_so(room: Room) -> None:
    room.missing = True
    with pytest.raises(KnownError):
        room.output()


def test_what_is_heard_is_the_score(room: Room, output: DeviceOutput) -> None:
    room.wait(output, 3)
    expected = render(continued(FIRST, NOTHING, 0), 0, 2 * TICKS)
    heard = room.streams[0].heard
    assert not heard[:LEAD].any()
    assert np.array_equal(heard[LEAD:][: 2 * TICKS], expected)


def test_the_position_is_what_is_heard_not_what_is_rendered(
    room: Room, output: DeviceOutput
) -> None:
    at = room.wait(output, 3)
    assert at.tick == pytest.approx(3 * TICKS - LEAD, abs=10)
    assert output.mixer.clock >= (3 + LATENCY) * TICKS - LEAD - 960


def test_wireless_headphones_are_heard_later(room: Room, output: DeviceOutput) -> None:
    before = room.wait(output, 2).tick
    output.set_delay(0.2)
    assert room.wait(output, 1).tick == pytest.approx(before + 0.8 * TICKS, abs=10)


def test_between_two_blocks_the_clock_tells_the_position(room: Room, output: DeviceOutput) -> None:
    before = room.wait(output, 1).tick
    room.now += 0.013
    assert output.heard().tick - before == pytest.approx(0.013 * TICKS, abs=2)


def test_a_position_is_never_past_what_was_rendered(room: Room, output: DeviceOutput) -> None:
    room.wait(output, 1)
    room.now += 0.9
    assert output.heard().tick <= output.mixer.clock


def test_the_next_segment_is_told_when_it_is_heard(room: Room, output: DeviceOutput) -> None:
    output.load(FIRST, 29 * TICKS, playing=True)
    output.follow(SECOND)
    assert room.wait(output, 0.9).segment == 0
    assert room.wait(output, 0.4).segment == 1


def test_in_a_pause_the_stream_ends_and_nothing_is_asked(room: Room, output: DeviceOutput) -> None:
    room.wait(output, 2)
    output.pause()
    paused = output.heard()
    assert room.wait(output, 2) == paused
    assert not room.streams[0].active
    rendered = output.mixer.clock
    room.wait(output, 60)
    assert output.mixer.clock == rendered
    assert output.trouble() is None


def test_it_goes_on_after_a_pause_where_it_was_heard(room: Room, output: DeviceOutput) -> None:
    room.wait(output, 2)
    output.pause()
    room.wait(output, 5)
    output.play()
    assert room.wait(output, 1).tick == pytest.approx(3 * TICKS - 2 * LEAD, abs=2_000)


def test_a_lost_device_stands_still_and_says_so(room: Room, output: DeviceOutput) -> None:
    room.wait(output, 2)
    room.streams[0].unplugged = room.missing = True
    room.wait(output, 1.2)
    lost = output.heard()
    assert output.trouble() is not None
    assert room.wait(output, 10) == lost
    assert len(room.streams) == 1


def test_a_device_that_comes_back_goes_on_where_it_was_heard(
    room: Room, output: DeviceOutput
) -> None:
    room.wait(output, 2)
    room.streams[0].unplugged = room.missing = True
    room.wait(output, 5)
    lost = output.heard()
    room.missing = False
    room.wait(output, 1.2)
    assert output.trouble() is None
    found = output.heard()
    assert room.wait(output, 1).tick - found.tick == pytest.approx(TICKS, abs=2_000)
    assert 0 <= found.tick - lost.tick < TICKS


def test_a_device_lost_in_a_pause_is_missed_only_when_it_is_wanted(
    room: Room, output: DeviceOutput
) -> None:
    room.wait(output, 2)
    output.pause()
    room.wait(output, 2)
    room.streams[0].unplugged = room.missing = True
    room.wait(output, 5)
    assert output.trouble() is None
    output.play()
    room.wait(output, 1.2)
    assert output.trouble() is not None


def both_play(room: Room, output: DeviceOutput, seconds: float) -> Position:
    """Let time go by on every device in the room."""
    for _ in range(round(seconds / 0.02)):
        output.heard()
        for stream in room.streams:
            stream.play(960)
        room.now += 0.02
    return output.heard()


def test_another_device_may_be_chosen_while_it_plays(room: Room, output: DeviceOutput) -> None:
    before = room.wait(output, 2)
    output.choose("headphones")
    assert output.heard() == before
    after = both_play(room, output, 2).tick
    ramp = PAUSE_FADE + LATENCY * TICKS
    assert after == pytest.approx(before.tick + 2 * TICKS - ramp - LEAD, abs=2_000)
    first, second = room.streams
    assert not first.active
    assert second.active
    assert np.abs(first.heard[-480:]).max() < 1e-4
    assert np.abs(np.diff(first.heard[-TICKS // 2 :], axis=0)).max() < 0.02


def test_a_pause_while_the_device_is_changed_is_a_pause(room: Room, output: DeviceOutput) -> None:
    before = room.wait(output, 2)
    output.choose("headphones")
    output.pause()
    assert both_play(room, output, 3) == before
    output.play()
    assert both_play(room, output, 1).tick > before.tick


def test_going_on_at_once_is_going_on(room: Room, output: DeviceOutput) -> None:
    before = room.wait(output, 2)
    output.choose("headphones")
    output.pause()
    output.play()
    assert both_play(room, output, 2).tick > before.tick


def test_a_step_while_the_device_is_changed_is_heard_on_the_other(
    room: Room, output: DeviceOutput
) -> None:
    room.wait(output, 2)
    output.choose("headphones")
    output.load(SECOND, 7 * TICKS, playing=True, fade=0.25)
    at = both_play(room, output, 1)
    assert at.segment == 1
    assert at.tick > 7 * TICKS
    assert room.streams[1].active
    assert not room.streams[0].active


def test_of_two_devices_chosen_in_a_row_the_last_is_heard(room: Room, output: DeviceOutput) -> None:
    room.wait(output, 2)
    output.choose("headphones")
    output.choose("box")
    both_play(room, output, 2)
    assert [stream.active for stream in room.streams] == [False, False, True]


def test_what_ends_while_the_device_is_changed_has_ended(room: Room, output: DeviceOutput) -> None:
    room.wait(output, 2)
    output.choose("headphones")
    output.stop(0.5)
    both_play(room, output, 3)
    assert not any(stream.active for stream in room.streams)
    output.close()


def test_what_is_closed_while_the_device_is_changed_lets_both_go(
    room: Room, output: DeviceOutput
) -> None:
    room.wait(output, 2)
    output.choose("headphones")
    room.streams.reverse()  # the one that plays goes on while it is waited for
    output.close()
    assert not any(stream.active for stream in room.streams)


def test_a_device_that_never_falls_silent_is_left(room: Room, output: DeviceOutput) -> None:
    room.wait(output, 2)
    room.streams[0].unplugged = True
    output.choose("headphones")
    both_play(room, output, 3)
    assert room.streams[1].heard.any()


def test_in_a_pause_another_device_is_chosen_at_once(room: Room, output: DeviceOutput) -> None:
    room.wait(output, 2)
    output.pause()
    paused = both_play(room, output, 1)
    output.choose("headphones")
    assert both_play(room, output, 2) == paused
    output.play()
    assert both_play(room, output, 1).tick > paused.tick


def test_a_stop_fades_and_lets_the_stream_end(room: Room, output: DeviceOutput) -> None:
    room.wait(output, 2)
    output.stop(2.0)
    room.wait(output, 3)
    assert not room.streams[0].active
    assert np.abs(room.streams[0].heard[-480:]).max() < 1e-4


def test_what_is_left_leaves_by_a_ramp(room: Room, output: DeviceOutput) -> None:
    room.wait(output, 2)
    output.close()
    (stream,) = room.streams
    assert not stream.active
    end = stream.heard[-TICKS // 2 :]
    assert np.abs(end[-480:]).max() < 1e-4
    assert np.abs(np.diff(end, axis=0)).max() < 0.02
    assert room.now < 53.5


def test_a_device_that_does_not_end_is_let_go_all_the_same(
    room: Room, output: DeviceOutput
) -> None:
    room.wait(output, 2)
    room.streams[0].unplugged = True
    output.close()
    assert not room.streams[0].active
    assert room.now < 54


def test_what_is_silent_is_let_go_at_once(room: Room) -> None:
    output = room.output()
    output.close()
    assert room.now == 50


def test_a_device_for_one_at_a_time_waits_for_the_sound_that_leaves(room: Room) -> None:
    taken: list[MadeUpStream] = []

    def one_at_a_time(fill: Fill, device: str | None) -> MadeUpStream:
        if any(stream.active for stream in taken):
            raise KnownError("No sound device can be opened: {why}", why="busy")
        taken.append(MadeUpStream(fill, device))
        return taken[-1]

    first = DeviceOutput(one_at_a_time, now=lambda: room.now, nap=lambda _: taken[0].play(4_800))
    first.load(FIRST, 0, playing=True)
    first.heard()
    while not taken[0].active:
        pass  # it is started on a thread of its own
    first.close()
    DeviceOutput(one_at_a_time).close()
    assert len(taken) == 2
    assert not taken[0].active


def test_a_device_for_one_at_a_time_is_left_by_the_session_that_ended(room: Room) -> None:
    def one_at_a_time(fill: Fill, device: str | None) -> MadeUpStream:
        if any(stream.active for stream in room.streams):
            raise KnownError("No sound device can be opened: {why}", why="busy")
        return room.open(fill, device)

    def output() -> DeviceOutput:
        return DeviceOutput(
            one_at_a_time, now=lambda: room.now, apart=lambda work: work(), nap=room.pass_by
        )

    first = output()
    first.load(FIRST, 0, playing=True)
    room.wait(first, 2)
    first.stop(6.0)
    room.wait(first, 1)
    second = output()  # within six seconds of the last one's end
    end = room.streams[0].heard[-TICKS // 2 :]
    assert np.abs(end[-480:]).max() < 1e-4
    assert np.abs(np.diff(end, axis=0)).max() < 0.02
    first.close()
    second.load(SECOND, 0, playing=True)
    assert room.wait(second, 2).segment == 1
    second.close()


def test_a_session_that_goes_on_after_its_stop_keeps_its_device(
    room: Room, output: DeviceOutput
) -> None:
    room.wait(output, 2)
    output.stop(6.0)
    output.load(SECOND, 0, playing=True)
    room.missing = True
    with pytest.raises(KnownError):
        room.output()
    assert room.wait(output, 1).segment == 1
