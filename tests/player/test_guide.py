"""One session from preparing to its end, with a voice that comes late, or never."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.journal.report import report
from app.player.guide import Ended, Falling, Frame, Guide, Preparing
from app.player.moment import Mode, Moment
from app.player.preparation import Clips, Part, Preparation, Sounds
from app.player.transport import Transport
from app.script.model.length import TICKS
from app.sound.silent import SilentOutput
from app.voice.cache import Cache
from app.voice.fake import FakeEngine
from app.voice.speech import Speech
from app.voice.studio import Studio
from tests.player.example import CHOICES, EVENING, Clock, Quiet, Still, script

LATE = """\
- say: {nl: "Eerst", en: "First"}
  pause: 10 s
- check: tension
  ask: {nl: "Hoe?", en: "How?"}
  answer: 0-10
  for: 5 s
- say: {nl: "Laat", en: "Late"}
  pause: 10 s
"""


class Night:
    """A guide with its clock, and what it was told of faults."""

    def __init__(
        self, steps: str = EVENING, clips: Clips | None = None, sounds: Sounds | None = None
    ) -> None:
        self.clock = Clock()
        self.output = SilentOutput(self.clock)
        self.clips = clips or Still(lambda _: TICKS)
        self.reports: list[str] = []
        made = Preparation(Part(script(steps), CHOICES), None, self.clips, sounds or Quiet())
        self.guide = Guide(made, self.output, lambda *fault: self.reports.append(_told(*fault)))

    def after(self, seconds: float) -> Frame:
        """Let time go by in frames."""
        until = self.clock.now + seconds
        while True:
            shown = self.guide.frame()
            if self.clock.now >= until:
                return shown
            self.clock.now += 0.25

    def frames(self) -> Iterator[Frame]:
        """Yield all frames up to the end."""
        for _ in range(20_000):
            shown = self.guide.frame()
            yield shown
            if isinstance(shown, Ended):
                return
            self.clock.now += 0.25
        raise AssertionError("it never ended")

    @property
    def transport(self) -> Transport:
        """What plays."""
        assert self.guide.transport is not None
        return self.guide.transport


def _told(*fault: object) -> str:
    kind, _, trace = fault
    return report(kind, trace)  # type: ignore[arg-type]


def test_it_prepares_until_the_first_segment_can_be_heard() -> None:
    clips = Still(lambda _: TICKS)
    clips.withheld = {"Welcome"}
    night = Night(clips=clips)
    assert isinstance(night.after(30), Preparing)
    clips.withheld = set()
    shown = night.after(0.25)
    assert isinstance(shown, Moment)
    assert shown.position.tick <= TICKS // 4


def test_it_begins_while_the_rest_is_still_being_spoken() -> None:
    clips = Still(lambda _: TICKS)
    clips.withheld = {"Late"}
    night = Night(LATE, clips)
    assert isinstance(night.after(5), Moment)


def test_a_segment_waits_for_its_words_and_then_is_heard_from_its_first_tick() -> None:
    clips = Still(lambda _: TICKS)
    clips.withheld = {"Late"}
    night = Night(LATE, clips)
    shown = night.after(60)
    assert isinstance(shown, Moment)
    assert shown.position.tick == 0
    clips.withheld = set()
    night.after(0)
    shown = night.after(0.5)
    assert isinstance(shown, Moment)
    assert 0 < shown.position.tick <= TICKS
    assert shown.state.spoken is not None
    assert shown.state.spoken.text == "Late"


def test_stop_while_it_prepares_leaves_at_once() -> None:
    clips = Still(lambda _: TICKS)
    clips.withheld = {"Welcome"}
    night = Night(clips=clips)
    night.after(5)
    night.guide.stop()
    shown = night.after(0.25)
    assert isinstance(shown, Ended)
    assert shown.stopped
    assert not shown.fell


def test_a_wish_while_it_prepares_does_nothing() -> None:
    clips = Still(lambda _: TICKS)
    clips.withheld = {"Welcome"}
    night = Night(clips=clips)
    night.guide.wish(Transport.help)
    assert isinstance(night.after(1), Preparing)


def test_a_whole_session_ends_with_its_answers() -> None:
    night = Night()
    for shown in night.frames():
        if isinstance(shown, Moment) and shown.state.waiting is not None:
            night.guide.wish(lambda transport: transport.answer("4"))
    assert shown == night.guide.outcome
    assert isinstance(shown, Ended)
    assert (shown.stopped, shown.fell) == (False, False)
    assert shown.answers.by_name()["tension"] == ("4",)
    assert not night.reports


@pytest.mark.parametrize("trouble", ["hang", "die", "refuse"])
def test_a_voice_in_trouble_is_a_caption_and_the_session_goes_on(trouble: str) -> None:
    engine = FakeEngine(troubles={"Welcome": trouble})
    studio = Studio(Speech((engine,), Cache(None)))
    night = Night(clips=studio)
    assert studio.wait(10)
    spoken = set()
    for shown in night.frames():
        if isinstance(shown, Moment) and shown.state.spoken is not None:
            spoken.add(shown.state.spoken.text)
    assert {"Welcome", "How tense?"} <= spoken
    assert not night.reports
    studio.close()


def test_without_any_voice_it_is_captions_alone() -> None:
    studio = Studio(Speech((), Cache(None)))
    night = Night(clips=studio)
    assert studio.wait(10)
    assert isinstance(list(night.frames())[-1], Ended)
    studio.close()


def broken(*_: object) -> None:
    raise RuntimeError


def test_a_fault_in_a_wish_lands_once_and_is_told_once() -> None:
    night = Night()
    night.after(5)
    night.guide.wish(broken)
    night.guide.wish(broken)
    shown = night.after(0.25)
    assert isinstance(shown, Falling)
    assert "We stop here." in shown.text
    assert len(night.reports) == 1
    frames = list(night.frames())
    assert isinstance(frames[-1], Ended)
    assert frames[-1].fell
    assert frames[-1].stopped
    assert len(frames) > 4


class Failing(Quiet):
    """Makes the sound of all segments but one."""

    def score(self, segment, clips):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
        if segment.index == 2:
            raise RuntimeError
        return super().score(segment, clips)


def test_a_fault_while_the_next_segment_is_made_lands() -> None:
    night = Night(sounds=Failing())
    frames = list(night.frames())
    assert any(isinstance(shown, Falling) for shown in frames)
    assert night.guide.outcome.fell


def test_a_fault_before_anything_is_heard_ends() -> None:
    clips = Still(lambda _: TICKS)
    night = Night(clips=clips)
    clips.is_settled = broken  # type: ignore[assignment]
    shown = night.guide.frame()
    assert isinstance(shown, Ended)
    assert shown.fell


def test_an_output_that_never_lands_because_it_breaks_ends() -> None:
    night = Night()
    night.after(2)
    night.output.has_landed = broken  # type: ignore[assignment, method-assign]
    night.guide.wish(broken)
    assert isinstance(night.after(1), Ended)


def test_answers_given_before_a_fault_are_kept() -> None:
    night = Night()
    while not (isinstance(shown := night.after(0.25), Moment) and shown.state.waiting):
        pass
    night.guide.wish(lambda transport: transport.answer("7"))
    night.guide.wish(broken)
    assert night.guide.outcome.answers.by_name() == {"tension": ("7",)}


def test_a_paused_session_stays_paused_while_its_words_come() -> None:
    night = Night(LATE)
    night.after(2)
    night.guide.wish(Transport.toggle)
    shown = night.after(20)
    assert isinstance(shown, Moment)
    assert shown.mode is Mode.PAUSED
    assert night.transport.course.position.tick == 2 * TICKS
