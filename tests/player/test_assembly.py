"""What a person is told before the start, and that each wish reaches the voice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.player.assembly import Assembly, Gear, gear
from app.player.guide import Guide, Preparing
from app.script.model.length import TICKS
from app.sound.score import Levels
from app.sound.silent import SilentOutput
from app.tables.voice import pace_of
from app.timeline.choice import Choices
from app.voice.choice import Preference
from app.voice.engine import Clip, VoiceInfo
from app.voice.fake import FakeEngine
from app.words.catalog import Words
from app.words.known import KnownError
from tests.player.example import NO, Clock, script

STEPS = """\
- say: {nl: "Welkom.", en: "Welcome."}
- say: {nl: "Zacht.", en: "Softly."}
  style: soft
- say: {nl: "Sterk.", en: "Firmly."}
  style: firm
- rest: 20 s
"""
TEXTS = {"Welcome.", "Softly.", "Firmly.", "Welkom."}


class TwoVoices(FakeEngine):
    """Has two voices of each language."""

    def voices(self) -> tuple[VoiceInfo, ...]:
        """Offer them."""
        return tuple(
            VoiceInfo("fake", f"{name}-{tag}", name, tag)
            for tag in ("nl", "en")
            for name in ("anna", "bert")
        )


class Deaf(FakeEngine):
    """Cannot be lower or higher."""

    def __init__(self) -> None:
        super().__init__()
        self.has_pitch = False


class Room:
    """Assemblies with what is outside of them; closes all that it made."""

    def __init__(self) -> None:
        self.made: list[Assembly] = []

    def assembly(self, *engines: FakeEngine, **wish: object) -> Assembly:
        """Put one together by some wishes."""
        clock = Clock()
        plain = Gear(engines, None, lambda _: SilentOutput(clock), Levels())
        self.made.append(
            Assembly(replace(plain, **wish), None, lambda *_: None)  # type: ignore[arg-type]
        )
        return self.made[-1]

    def begun(self, assembly: Assembly, language: str = "en") -> Guide:
        """Begin the little session."""
        guide = assembly.guide(script(STEPS), Choices(language, cautions=NO))
        assert assembly.studio.wait(10)
        while isinstance(guide.frame(), Preparing):
            pass
        return guide

    def clips(self, assembly: Assembly) -> dict[str, Clip]:
        """Return the clips of the session's own lines."""
        guide = self.begun(assembly)
        assert guide.transport is not None
        program = guide.transport.course.program
        found = {}
        for segment in program.segments:
            for cue in segment.voice:
                for _, phrase in cue.phrases:
                    samples = assembly.studio.samples(phrase)
                    if samples is not None and phrase.text in TEXTS:
                        found[phrase.text] = Clip(samples)
        return found


@pytest.fixture
def room() -> Iterator[Room]:
    made = Room()
    yield made
    for one in made.made:
        one.close()


def requests(engine: FakeEngine) -> dict[str, tuple[str, int, float]]:
    """Return voice, setting and pitch of the session's own lines."""
    return {one.text: (one.voice, one.rate, one.pitch) for one in engine.said if one.text in TEXTS}


def test_the_language_that_is_chosen_is_spoken(room: Room) -> None:
    engine = FakeEngine()
    room.begun(room.assembly(engine), "nl")
    assert requests(engine)["Welkom."][0] == "fake-nl"


def test_the_voice_that_is_chosen_speaks_its_language(room: Room) -> None:
    engine = TwoVoices()
    room.begun(room.assembly(engine, preference=Preference({"en": "bert-en"})))
    assert requests(engine)["Welcome."][0] == "bert-en"
    room.begun(room.assembly(engine, preference=Preference({"en": "bert-en"})), "nl")
    assert requests(engine)["Welkom."][0] == "anna-nl"


@pytest.mark.parametrize("speed", [0.85, 1.08])
def test_the_speed_that_is_chosen_is_heard_but_never_below_the_kindest(
    room: Room, speed: float
) -> None:
    plain, other = FakeEngine(), FakeEngine()
    room.begun(room.assembly(plain))
    room.begun(room.assembly(other, preference=Preference(speed=speed)))
    before, after = (requests(one)["Welcome."][1] for one in (plain, other))
    assert after == pytest.approx(before * speed, abs=1)
    slow = FakeEngine()
    room.begun(room.assembly(slow, preference=Preference(speed=0.1)))
    assert requests(slow)["Welcome."][1] == pace_of("fake", "en").kindest


def test_the_pitch_that_is_chosen_is_heard_where_the_engine_has_it(room: Room) -> None:
    engine, deaf = FakeEngine(), Deaf()
    for one in (engine, deaf):
        room.begun(room.assembly(one, preference=Preference(pitch=-1.5)))
    assert requests(engine)["Welcome."][2] == -1.5
    assert {pitch for _, _, pitch in requests(deaf).values()} == {0.0}


def test_firm_is_quicker_and_louder_than_plain_and_soft_is_slower_and_softer(room: Room) -> None:
    engine = FakeEngine()
    clips = room.clips(room.assembly(engine))
    peaks = [abs(clips[text].samples).max() for text in ("Softly.", "Welcome.", "Firmly.")]
    assert peaks == sorted(peaks)
    assert peaks[0] == pytest.approx(peaks[1] * 10 ** (-3 / 20), rel=0.01)
    asked = requests(engine)
    settings = [asked[text][1] for text in ("Softly.", "Welcome.", "Firmly.")]
    assert settings == sorted(set(settings))
    assert [asked[text][2] for text in ("Softly.", "Welcome.", "Firmly.")] == [-0.5, 0.0, 0.25]


def test_without_any_voice_the_words_have_their_time_and_nobody_speaks(room: Room) -> None:
    assembly = room.assembly()
    guide = room.begun(assembly)
    assert guide.transport is not None
    program = guide.transport.course.program
    shown = [cue for segment in program.segments for cue in segment.voice if cue.text in TEXTS]
    assert {cue.text for cue in shown} == {"Welcome.", "Softly.", "Firmly."}
    assert all(cue.end - cue.start > TICKS // 4 for cue in shown)
    assert room.clips(assembly) == {}
    assert [line for line in assembly.notices("en", Words()) if "voice is off" in line]


def test_the_device_is_named_that_will_be_heard(room: Room) -> None:
    def devices() -> tuple[str, ...]:
        return ("Speakers", "Headphones")

    assert room.assembly(devices=devices).device() == "Speakers"
    assert room.assembly(devices=devices, device="Headphones").device() == "Headphones"
    assert room.assembly(devices=devices, device="Gone").device() == "Speakers"


def test_where_devices_cannot_be_asked_none_is_named(room: Room) -> None:
    def devices() -> tuple[str, ...]:
        raise KnownError("The sound library cannot be loaded: {why}", why="gone")

    assert room.assembly(devices=devices).device() == ""
    assert gear(silent=True).devices() == ()
