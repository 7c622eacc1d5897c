"""From a phrase of a program to a clip, by the first engine that can."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass

from app.tables.voice import own_pronunciation
from app.timeline.lane import Phrase
from app.timeline.speech import pronounced
from app.voice.cache import Cache, Key
from app.voice.choice import Preference, choose, primary
from app.voice.clip import limited, ratio
from app.voice.engine import (
    Clip,
    Engine,
    EngineDiedError,
    EngineHungError,
    EngineMissingError,
    NoVoiceError,
    Request,
    VoiceError,
    VoiceInfo,
    VoiceOffError,
)
from app.voice.rate import setting
from app.voice.recording import Recordings

GIVE_UP = 3
"""Phrases in a row that an engine may hang or die on."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What a style changes: a factor, decibels, semitones."""

    rate: float = 1.0
    gain: float = 0.0
    pitch: float = 0.0


MANNERS = {
    "": Manner(),
    "soft": Manner(rate=0.94, gain=-3.0, pitch=-0.5),
    "firm": Manner(rate=1.06, gain=1.5, pitch=0.25),
}


class Speech:
    """Speaks one phrase at a time; knows which engines have given up.

    Args:
        engines: In the order in which they are tried; none is a voice turned off.
        cache: Where clips are kept.
        preference: How a person wants to hear it.

    Attributes:
        recordings: The author's own, which come first.
    """

    def __init__(
        self,
        engines: Sequence[Engine],
        cache: Cache,
        preference: Preference | None = None,
    ) -> None:
        """Start no engine yet."""
        self._engines = tuple(engines)
        self._cache = cache
        self._preference = preference or Preference()
        self.recordings = Recordings()
        self._gone: dict[int, VoiceError] = {}
        self._failures: dict[int, int] = {}
        self._speaking = threading.Lock()

    def clip(self, phrase: Phrase) -> Clip:
        """Return the clip of a phrase, its style in it, its gain not.

        Raises:
            VoiceError: Nothing could speak it; it stays a caption.
        """
        clip = self.recordings.clip(phrase) or self._spoken(phrase)
        decibels = MANNERS[phrase.style].gain
        return clip if not decibels else Clip(limited(clip.samples * ratio(decibels)))

    def voice(self, language: str) -> VoiceInfo:
        """Return the voice that will speak a language.

        Raises:
            VoiceError: There is none.
        """
        fault = self._unspoken(language)
        for engine in self._engines:
            try:
                found = self._voice_of(engine, language)
            except VoiceError as failed:
                fault = failed
                continue
            if found is not None:
                return found
        raise fault

    def forgive(self) -> None:
        """Try engines again that hung, died or could not start."""
        self._gone.clear()
        self._failures.clear()

    def rest(self) -> None:
        """Let the engines rest, once they have said what they were saying."""
        with self._speaking:
            for engine in self._engines:
                engine.rest()

    def close(self) -> None:
        """Let the engines go."""
        for engine in self._engines:
            engine.close()

    def _spoken(self, phrase: Phrase) -> Clip:
        fault = self._unspoken(phrase.language)
        for engine in self._engines:
            try:
                voice = self._voice_of(engine, phrase.language)
                if voice is not None:
                    return self._by(engine, voice, phrase)
            except VoiceError as failed:
                fault = failed
        raise fault

    def _unspoken(self, language: str) -> VoiceError:
        """Return why a language stays silent when no engine says why."""
        return NoVoiceError(primary(language)) if self._engines else VoiceOffError()

    def _voice_of(self, engine: Engine, language: str) -> VoiceInfo | None:
        self._refuse_gone(engine)
        try:
            voices = engine.voices()
        except VoiceError as fault:
            self._gone[id(engine)] = fault
            raise
        return choose(voices, language, self._preference.voices.get(primary(language), ""))

    def _refuse_gone(self, engine: Engine) -> None:
        fault = self._gone.get(id(engine))
        if fault is not None:
            raise fault

    def _by(self, engine: Engine, voice: VoiceInfo, phrase: Phrase) -> Clip:
        key = Key(engine.name, engine.version, self._request(engine, voice, phrase))
        kept = self._cache.get(key)
        if kept is not None:
            return kept
        clip = self._counted(engine, key.request)
        self._cache.put(key, clip, private=phrase.private)
        return clip

    def _request(self, engine: Engine, voice: VoiceInfo, phrase: Phrase) -> Request:
        manner = MANNERS[phrase.style]
        rate = phrase.rate * manner.rate * self._preference.speed
        pitch = phrase.pitch + manner.pitch + self._preference.pitch
        return Request(
            text=pronounced(phrase.text, own_pronunciation().get(voice.language, {})),
            voice=voice.id,
            rate=setting(engine.name, voice.language, rate),
            pitch=pitch if engine.has_pitch else 0.0,
        )

    def _counted(self, engine: Engine, request: Request) -> Clip:
        """Speak; an engine that only hangs and dies is not tried for ever."""
        try:
            with self._speaking:
                clip = engine.say(request)
        except (EngineHungError, EngineDiedError, EngineMissingError) as fault:
            self._failures[id(engine)] = self._failures.get(id(engine), 0) + 1
            if self._failures[id(engine)] >= GIVE_UP:
                self._gone[id(engine)] = fault
            raise
        self._failures[id(engine)] = 0
        return clip
