from __future__ import annotations

from app.voice.engine import EngineMissingError, VoiceInfo
from app.voice.fake import FakeEngine
from app.voice.lineup import engines, line_up


class MissingEngine(FakeEngine):
    """An engine that cannot start."""

    def voices(self) -> tuple[VoiceInfo, ...]:
        """Fail."""
        raise EngineMissingError(engine=self.name, why="not here")


def test_the_first_engine_that_has_the_language_is_marked() -> None:
    neural, system = FakeEngine(("nl",), name="neural"), FakeEngine(name="system")
    lineup = line_up([neural, system], ["nl", "en"])
    rows = [(row.voice.id, row.is_chosen) for row in lineup.rows]
    assert rows == [("neural-nl", True), ("system-nl", False), ("system-en", True)]
    assert lineup.faults == ()


def test_a_language_that_nobody_speaks_is_told() -> None:
    lineup = line_up([FakeEngine(("en",))], ["nl", "en"])
    assert [fault.code for fault in lineup.faults] == ["voice-no-language"]


def test_an_engine_that_cannot_start_is_told_and_the_next_one_listed() -> None:
    lineup = line_up([MissingEngine(), FakeEngine()], ["nl"])
    assert [fault.code for fault in lineup.faults] == ["voice-missing"]
    assert [row.voice.id for row in lineup.rows] == ["fake-nl"]


def test_without_a_neural_voice_only_the_system_speaks() -> None:
    assert [engine.name for engine in engines()] == ["system"]
