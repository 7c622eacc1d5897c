"""A session whose machine lost its power goes on where it was, or lands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.journal.whereabouts import Bookmark, Whereabouts
from app.player.assembly import Assembly, Gear
from app.player.guide import Guide, Preparing
from app.player.moment import Moment
from app.player.place import EVERY, Placed
from app.sound.score import Levels
from app.sound.silent import SilentOutput
from app.voice.fake import FakeEngine
from tests.player.example import CHOICES, Clock, script

STEPS = """\
- check: tension
  ask: {nl: "Hoe gespannen?", en: "How tense?"}
  answer: 0-10
  for: 20 s
- check: secret
  ask: {nl: "Wat?", en: "What?"}
  answer: private words
  for: 20 s
- rest: 30 s
- repeat: 2
  do:
    - say: {nl: "Voel.", en: "Feel."}
    - rest: 20 s
- rest: 40 s
"""


class House:
    """A player whose power can be cut."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        self.folder = folder
        self.writes = 0
        gear = Gear((FakeEngine(),), None, lambda _: SilentOutput(self.clock), Levels())
        self.assembly = Assembly(gear, None, lambda *_: None)
        self.placed = self.opened()

    def opened(self) -> Placed:
        """Open the file anew, as the program does when it starts."""
        return Placed(Bookmark(self.folder / "place.json"), self.clock, self._write)

    def _write(self, work: object) -> None:
        self.writes += 1
        assert callable(work)
        work()

    def play(
        self, steps: str = STEPS, since: Whereabouts | None = None, *, landing: bool = False
    ) -> Guide:
        """Begin, or go on with, a session."""
        guide = self.assembly.guide(script(steps), CHOICES, since=since, landing=landing)
        assert self.assembly.studio.wait(10)
        self.placed.begin("s01", "trial", CHOICES)
        while isinstance(guide.frame(), Preparing):
            pass
        return guide

    def after(self, guide: Guide, seconds: float) -> Moment:
        """Let time go by in frames."""
        until = self.clock.now + seconds
        while True:
            self.clock.now += 0.25
            moment = guide.frame()
            assert isinstance(moment, Moment)
            self.placed.follow(moment)
            if self.clock.now >= until:
                return moment

    def until(self, guide: Guide, kind: str) -> Moment:
        """Let time go by until a step of a kind plays that is in the script's own steps."""
        for _ in range(4_000):
            moment = self.after(guide, 0.25)
            step = moment.state.step
            if step is not None and step.kind == kind and step.path[:1] == ("steps",):
                return moment
        raise AssertionError(kind)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path)
    yield made
    made.assembly.close()


def cut(house: House) -> tuple[Moment, Whereabouts]:
    """Play into the second round of the repeat, and cut the power there."""
    guide = house.play()
    for name, value in (("tension", "7"), ("secret", "mother")):
        while name not in getattr(house.after(guide, 1).state.waiting, "name", ""):
            pass
        guide.wish(lambda transport, value=value: transport.answer(value))  # type: ignore[misc]
    house.until(guide, "say")
    house.after(guide, 22)
    last = house.after(guide, 8)
    where = house.opened().interrupted()
    assert where is not None
    return last, where


def test_the_place_is_that_of_the_step_with_what_was_answered(house: House) -> None:
    last, where = cut(house)
    assert last.state.step is not None
    assert (where.path, where.trail) == (last.state.step.path, last.state.step.trail)
    assert where.path[-2:] == ("do", 1)
    assert where.trail[-1] == 2
    assert 0.2 < where.share < 0.9
    assert where.answers.by_name() == {"tension": ("7",)}
    assert "mother" not in (house.folder / "place.json").read_text(encoding="utf-8")


def test_it_goes_on_at_the_beginning_of_that_step(house: House) -> None:
    last, where = cut(house)
    guide = house.play(since=where)
    moment = house.after(guide, 0.25)
    assert last.state.step is not None
    assert moment.state.step is not None
    assert (moment.state.step.path, moment.state.step.trail) == (where.path, where.trail)
    assert moment.state.step_left > last.state.step_left
    assert moment.answers.by_name() == {"tension": ("7",)}
    assert house.after(guide, 30).state.step is not None


def test_or_it_lands(house: House) -> None:
    _, where = cut(house)
    moment = house.after(house.play(since=where, landing=True), 0.25)
    assert moment.position.segment == moment.program.landing


def test_a_step_that_is_there_no_more_lands_too(house: House) -> None:
    _, where = cut(house)
    moment = house.after(house.play("- rest: 3 min", since=where), 0.25)
    assert moment.position.segment == moment.program.landing


def test_the_disk_is_written_for_a_step_not_for_a_moment(house: House) -> None:
    guide = house.play("- rest: 5 min")
    house.after(guide, 200)
    assert house.writes <= 8


def test_steps_that_fly_by_are_written_every_few_seconds(house: House) -> None:
    guide = house.play("- repeat: 60\n  do:\n    - rest: 1 s")
    house.until(guide, "rest")
    before = house.writes
    house.after(guide, 30)
    assert house.writes - before <= 30 / EVERY + 1


def test_a_session_that_is_over_is_not_offered_again(house: House) -> None:
    cut(house)
    house.placed.end()
    assert house.opened().interrupted() is None
    house.placed.end()


def test_what_comes_after_the_end_is_not_kept(house: House) -> None:
    last, _ = cut(house)
    house.placed.end()
    house.placed.follow(last)
    assert house.opened().interrupted() is None


def test_the_disk_is_left_to_a_thread(tmp_path: Path, house: House) -> None:
    placed = Placed(Bookmark(tmp_path / "other.json"))
    placed.begin("s01", "trial", CHOICES)
    guide = house.play()
    house.after(guide, 5)
    moment = guide.frame()
    assert isinstance(moment, Moment)
    placed.follow(moment)
    placed.end()
    placed._apart(lambda: None).result(5)  # type: ignore[attr-defined]
    assert not (tmp_path / "other.json").exists()
