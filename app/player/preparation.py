"""A session made ready: compiled with estimates, spoken, compiled for good."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from app.player import soft
from app.player.place import position_of
from app.rules.change import broken_by
from app.timeline.adapt import Change, compile_changed
from app.timeline.aloud import aloud
from app.timeline.phrase import phrases_of
from app.timeline.state import Position
from app.words.catalog import Words
from app.words.known import KnownError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction

    import numpy as np
    from numpy.typing import NDArray

    from app.journal.whereabouts import Whereabouts
    from app.script.model.script import Script
    from app.sound.score import Score
    from app.timeline.aloud import Guide
    from app.timeline.choice import Choices
    from app.timeline.lane import Phrase
    from app.timeline.program import Program, Segment


_SCORES = 8
"""Segments whose sound is kept ready."""


class Clips(Protocol):
    """What speaks phrases ahead of time, on a thread of its own."""

    def prepare(self, phrases: Sequence[Phrase]) -> None:
        """Begin to speak phrases, in this order; those that are there cost nothing."""
        ...

    def is_settled(self, phrase: Phrase) -> bool:
        """Say whether a phrase has its clip, or will never have one."""
        ...

    def length(self, phrase: Phrase) -> int | None:
        """Return the ticks of a phrase's clip, `None` without one."""
        ...

    def samples(self, phrase: Phrase) -> NDArray[np.float32] | None:
        """Return the clip, float32 mono at 48 kHz, `None` without one."""
        ...


class Sounds(Protocol):
    """What makes a segment's sound of its events and clips."""

    @property
    def is_ready(self) -> bool:
        """Whether all sounds that a person chose have been read."""
        ...

    def score(self, segment: Segment, clips: Clips) -> Score:
        """Return the sound of a segment."""
        ...


@dataclass(frozen=True, slots=True)
class Part:
    """A script and what was chosen for it."""

    script: Script
    choices: Choices


class Preparation:
    """Makes a session and its help session ready to be heard."""

    def __init__(
        self,
        session: Part,
        rescue: Part | None,
        clips: Clips,
        sounds: Sounds,
        guide: Guide = "tone",
        words: Words = Words(),  # noqa: B008 - frozen
        change: Change = Change(),  # noqa: B008 - frozen
    ) -> None:
        """Compile with estimated lengths; nothing is spoken yet.

        `guide` is what guides a breath where its step does not say; `words` are
        those of the session's language; `change` is made from the beginning.
        """
        self._guide: Guide = guide
        self._words = words
        self._session = session
        self._rescue = rescue
        self._clips = clips
        self._sounds = sounds
        self.change = change
        self._since: Whereabouts | None = None
        self._lands = False  # where nothing else is to be heard first
        self.program = self._compiled(session)
        self.help_program = None if rescue is None else self._compiled(rescue)
        self._all = self._in_order()
        self._exact: frozenset[int] = frozenset()
        self._scores: dict[int, tuple[Segment, Score]] = {}

    def go_on_from(self, where: Whereabouts, *, landing: bool) -> None:
        """Begin where a session was interrupted, or with its landing.

        Where its step is there no more, with the landing too.
        """
        choices = replace(self._session.choices, answers=where.answers.by_name())
        self._session = replace(self._session, choices=choices)
        self._since = None if landing else where
        self._lands = True
        self.program = self._compiled(self._session)
        self._all = self._in_order()

    @property
    def beginning(self) -> Position:
        """Return where the session is heard first."""
        found = None if self._since is None else position_of(self.program, self._since)
        return found or Position(self.program.landing if self._lands else 0, 0)

    def begin(self) -> None:
        """Begin to speak everything: what is heard first, first."""
        self._clips.prepare(self._all)

    @property
    def share(self) -> float:
        """How much has been spoken, 0 to 1."""
        settled = sum(self._clips.is_settled(phrase) for phrase in self._all)
        return settled / len(self._all) if self._all else 1.0

    @property
    def can_start(self) -> bool:
        """Whether the first segment and the landing can be heard, as a person wishes."""
        segments = self.program.segments
        first = segments[self.beginning.segment], segments[self.program.landing]
        return self._sounds.is_ready and all(self._is_spoken(segment) for segment in first)

    def settle(self, answers: Mapping[str, tuple[str, ...]] | None = None) -> None:
        """Compile again with the clips that are there, and with what was answered."""
        if answers is not None:
            choices = replace(self._session.choices, answers=answers)
            self._session = replace(self._session, choices=choices)
        self.program = self._compiled(self._session)
        self._pin(self.program.share)
        if self._rescue is not None:
            self.help_program = self._compiled(self._rescue)
        self._all = self._in_order()
        self._exact = self._spoken()
        self._clips.prepare(self._all)

    def _pin(self, share: Fraction) -> None:
        """Leave all ranges where they are: what is heard may not change its length."""
        choices = replace(self._session.choices, share=share)
        self._session = replace(self._session, choices=choices)

    @property
    def is_behind(self) -> bool:
        """Whether segments have been spoken that are still laid by estimates."""
        return len(self._exact) < len(self.program.segments) and self._spoken() > self._exact

    def score(self, program: Program, segment: int) -> Score | None:
        """Return the sound of a segment; `None` while clips of it are missing."""
        wanted = program.segments[segment]
        if not self._is_spoken(wanted) or (program is self.program and segment not in self._exact):
            return None
        kept = self._scores.get(id(wanted))
        if kept is None:
            kept = wanted, self._sounds.score(wanted, self._clips)
            while len(self._scores) >= _SCORES:
                del self._scores[next(iter(self._scores))]
            self._scores[id(wanted)] = kept
        return kept[1]

    def _is_spoken(self, segment: Segment) -> bool:
        """Say whether all phrases of a segment are settled."""
        return all(self._clips.is_settled(phrase) for phrase in phrases_of((segment,)))

    def _spoken(self) -> frozenset[int]:
        """Return the segments of the session that have been spoken."""
        segments = self.program.segments
        return frozenset(segment.index for segment in segments if self._is_spoken(segment))

    def softly(self, segment: int, value: str) -> NDArray[np.float32] | None:
        """Return how an answer sounds that is chosen where a segment asks."""
        asking = self.program.segments[segment].exit
        return self._soft(segment, soft.said(asking, value, self._words))

    def told(self, segment: int, sentence: str) -> NDArray[np.float32] | None:
        """Return one of our own sentences, as it is said softly in a segment."""
        return self._soft(segment, self._words(sentence))

    def _soft(self, segment: int, text: str) -> NDArray[np.float32] | None:
        """Return a text as loud as what is said softly in a segment."""
        score = self.score(self.program, segment)
        clip = self._clips.samples(soft.phrase(text, self.program)) if text else None
        return None if score is None or clip is None else clip * (soft.SOFT * score.levels.voice)

    @property
    def landing(self) -> NDArray[np.float32]:
        """Return the words of the landing, mono at 48 kHz: made before the start."""
        import numpy as np  # noqa: PLC0415 - not on the way to first paint

        segment = self.program.segments[self.program.landing]
        sound = np.zeros(segment.length, np.float32)
        for cue in segment.voice:
            for start, phrase in cue.phrases:
                samples = self._clips.samples(phrase)
                if samples is not None:
                    end = min(len(sound), start + len(samples))
                    sound[start:end] += samples[: end - start]
        return sound

    @property
    def landing_text(self) -> str:
        """Return the words of the landing, to be read."""
        segment = self.program.segments[self.program.landing]
        return " ".join(cue.text for cue in segment.voice)

    def breaks_rules(self, change: Change) -> bool:
        """Say whether a change would break a house rule."""
        return bool(broken_by(self._session.script, self._session.choices, change))

    def _compiled(self, part: Part) -> Program:
        """Compile a part with the lengths that are known; only the session changes."""
        change = self.change if part is self._session else Change()
        program, _ = compile_changed(part.script, part.choices, change, self._clips.length)
        if program is None:
            raise KnownError("This session has faults and cannot be played.")
        return aloud(program, self._guide, self._clips.length)

    def _in_order(self) -> tuple[Phrase, ...]:
        """Return all phrases in the order in which they are wanted."""
        segments, first = self.program.segments, self.beginning.segment
        landing = segments[self.program.landing]
        rescue = () if self.help_program is None else self.help_program.segments
        at_hand = phrases_of(
            (segments[first], landing, *rescue[:1], *segments[first + 1 : first + 2])
        )
        counted = soft.phrases(self.program, self._words)
        later = phrases_of((*segments[first:], *segments[:first], *rescue))
        return tuple(dict.fromkeys((*at_hand, *counted, *later)))
