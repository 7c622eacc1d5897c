"""Where no stream can be opened, a program plays what is mixed into files."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
import soundfile

from app.sound.choice import device_used, open_output
from app.sound.device import DeviceOutput
from app.sound.file import MOST, FileOutput, MadeUpPlayer, PlayFile
from app.sound.score import compose
from app.sound.silent import SilentOutput
from app.sound.stream import Fill, MadeUpStream, Stream
from app.timeline.state import Position
from app.words.known import KnownError
from tests.sound.example import ASSETS, KNOCK, TICKS, belly, spoken

FIRST = compose(belly(0), KNOCK, ASSETS)
SECOND = compose(belly(1), KNOCK, ASSETS)
WHY = KnownError("There is no sound device.")


class Ear:
    """A clock, a player and the output that uses both."""

    def __init__(self) -> None:
        self.now = 9.0
        self.player = MadeUpPlayer()
        self.naps: list[float] = []
        self.output = FileOutput(
            self.player,
            lambda: self.now,
            why=WHY,
            apart=lambda work: work(),
            nap=self.naps.append,
        )

    def after(self, seconds: float) -> Position:
        self.output.heard()
        self.now += seconds
        return self.output.heard()


@pytest.fixture
def ear() -> Iterator[Ear]:
    ear = Ear()
    ear.output.load(FIRST, 0, playing=True)
    yield ear
    ear.output.close()


def test_a_part_reaches_to_the_end_of_what_is_known(ear: Ear) -> None:
    ear.output.follow(SECOND)
    assert ear.after(31) == Position(1, TICKS)
    assert ear.player.frames == [60 * TICKS]


def test_a_long_segment_comes_in_parts(ear: Ear) -> None:
    long = compose(belly(), KNOCK, ASSETS)
    object.__setattr__(long, "length", 300 * TICKS)
    ear.output.load(long, 0, playing=True)
    ear.after(1)
    assert ear.player.frames == [MOST]
    assert ear.after(130).tick == MOST
    assert ear.after(1).tick == MOST + TICKS
    assert len(ear.player.frames) == 2


@pytest.mark.parametrize("gap", [0, 40_000])
def test_no_word_is_parted(ear: Ear, gap: int) -> None:
    last = MOST - 20_000 - gap
    voice = (*belly().voice, spoken(last, "Adem in, en uit", gap))
    long = compose(replace(belly(), length=300 * TICKS, voice=voice), KNOCK, ASSETS)
    ear.output.load(long, 0, playing=True)
    ear.after(1)
    assert ear.player.frames == [last if not gap else last + gap]


def test_a_word_that_fills_a_part_is_parted_after_all(ear: Ear) -> None:
    long = compose(
        replace(belly(), length=300 * TICKS, voice=(spoken(0, "a" * 3_000),)), KNOCK, ASSETS
    )
    ear.output.load(long, 0, playing=True)
    ear.after(1)
    assert ear.player.frames == [MOST]


def test_a_question_waits_with_its_background(ear: Ear) -> None:
    ear.after(30)
    assert ear.after(5) == Position(0, 35 * TICKS)
    assert ear.player.frames == [30 * TICKS, 20 * TICKS]


def test_a_pause_stops_and_going_on_mixes_from_there(ear: Ear) -> None:
    ear.after(10)
    ear.output.pause()
    assert ear.player.stops == 1
    assert ear.after(60) == Position(0, 10 * TICKS)
    ear.output.play()
    assert ear.after(2) == Position(0, 12 * TICKS)
    assert ear.player.frames[-1] == 20 * TICKS


@pytest.mark.parametrize("way", ["pause", "close"])
def test_it_ends_soon_and_where_it_is_quietest(way: str) -> None:
    ear = Ear()
    words = (spoken(0, "Adem in"), spoken(TICKS * 19 // 2, "Adem uit"))
    score = compose(replace(belly(), breath=(), under=(), sound=(), voice=words), KNOCK, ASSETS)
    ear.output.load(score, 0, playing=True)
    ear.after(0.4)
    part, at = ear.player.parts[-1], round(0.4 * TICKS)
    heard, _ = soundfile.read(part)
    getattr(ear.output, way)()
    assert ear.player.stops == 1
    (nap,) = ear.naps
    assert 0 <= nap <= 0.51
    left = at + round(nap * TICKS)
    soon = np.abs(heard[at : at + TICKS // 2]).max(axis=1)
    assert np.abs(heard[left - 240 : left + 240]).max() <= np.median(soon)
    ear.output.close()


def test_what_was_paused_is_left_once(ear: Ear) -> None:
    ear.output.pause()
    ear.output.close()
    assert len(ear.naps) == ear.player.stops == 1


def test_a_stop_plays_the_fade_alone(ear: Ear) -> None:
    ear.after(10)
    ear.output.stop(2.0)
    ear.after(1)
    assert 2 * TICKS <= ear.player.frames[-1] <= 3 * TICKS
    ear.after(10)
    assert len(ear.player.frames) == 2


def test_a_new_volume_is_mixed_from_here_on(ear: Ear) -> None:
    ear.output.follow(SECOND)
    ear.after(10)
    ear.output.set_volume(0.5)
    assert ear.after(25) == Position(1, 5 * TICKS)


def test_it_says_why_there_is_no_stream(ear: Ear) -> None:
    assert ear.output.trouble() is WHY


def no_stream(_fill: Fill, _device: str | None) -> Stream:
    raise WHY


def no_player() -> PlayFile:
    raise KnownError("No program plays sound files on this system.")


def test_a_device_is_chosen_first() -> None:
    assert isinstance(open_output(open_stream=MadeUpStream), DeviceOutput)


def test_then_files_then_silence_and_both_say_why() -> None:
    files = open_output(open_stream=no_stream, find_player=MadeUpPlayer)
    silent = open_output(open_stream=no_stream, find_player=no_player)
    assert isinstance(files, FileOutput)
    assert isinstance(silent, SilentOutput)
    assert files.trouble() is WHY
    assert silent.trouble() is WHY
    files.close()


def test_a_device_that_is_wished_but_away_is_said_until_another_is_chosen() -> None:
    def only_the_own(fill: Fill, device: str | None) -> MadeUpStream:
        if device == "headphones":
            raise WHY
        return MadeUpStream(fill, device)

    output = open_output("headphones", only_the_own)
    assert isinstance(output, DeviceOutput)
    why = output.trouble()
    assert why is not None
    assert why.values == {"name": "headphones"}
    output.choose("box")
    assert output.trouble() is None
    assert open_output("box", only_the_own).trouble() is None


def test_the_device_that_is_heard_is_the_wished_one_or_the_system_s_own() -> None:
    assert device_used("box", ("own", "box")) == "box"
    assert device_used("", ("own", "box")) == "own"
    assert device_used("headphones", ("own", "box")) == "own"
    assert device_used("headphones", ()) == ""
