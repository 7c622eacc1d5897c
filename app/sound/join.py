"""How one score goes on into the next without anything being cut."""

from collections.abc import Iterator
from dataclasses import replace

from app.sound.clip import EMPTY, track
from app.sound.envelope import crossed, drawn_from, steady
from app.sound.score import ENTRY, RISE, Layer, Score

NOTHING = Score(segment=-1, length=0)
"""What is heard before a session: silence."""


def continued(score: Score, before: Score, left: int, tick: int = 0) -> Score:
    """Let a score go on at `tick` where another one is left at a tick of its own.

    Loops go on without a seam, bells ring on, a background that changes takes
    its time, and the ambience comes out from under speech as it was doing.
    Levels that were set meanwhile come as gently. What was struck in the new
    score before `tick` is not heard.
    """
    rung = _louder(before.levels.bells, score.levels.bells)
    ringing = (
        replace(clip, start=clip.start - left + tick, gain=clip.gain * rung)
        for clip in before.bells.between(left, left + 1)
    )
    to_come = (clip for clip in score.bells.clips if clip.start >= tick)
    return replace(
        score,
        bells=track([*ringing, *to_come]),
        layers=tuple(_layers(score, before, left, tick)),
        duck=drawn_from(score.duck, before.duck.at(left), RISE, tick),
        offset=before.offset + left - tick,
    )


def lying_under(score: Score) -> Score:
    """Keep what goes on through a jump: backgrounds, and bells that ring."""
    return replace(score, voice=EMPTY, breath=(), tones=None)


def lying_over(score: Score) -> Score:
    """Keep what a jump leaves or comes upon: speech and the breath tone."""
    return replace(score, bells=EMPTY, layers=())


def _layers(score: Score, before: Score, left: int, tick: int) -> Iterator[Layer]:
    """Begin each background at the gain it had; let the others go."""
    over = score.entry if tick < score.entry else ENTRY
    louder = _louder(before.levels.ambience, score.levels.ambience)
    was = {layer.name: layer.gain.at(left) * louder for layer in before.layers}
    for layer in score.layers:
        begin = was.pop(layer.name, 0.0)
        yield replace(layer, gain=crossed(layer.gain, begin, over, tick))
    for layer in before.layers:
        if was.get(layer.name):
            gone = crossed(steady(0.0), was[layer.name], over, tick)
            yield replace(layer, gain=gone)


def _louder(before: float, now: float) -> float:
    """Return the gain at which a bus sounds as it did at another level."""
    return before / now if now > 0 else 1.0
