"""How one score goes on into the next without anything being cut."""

from collections.abc import Iterator
from dataclasses import replace

from app.sound.envelope import drawn_from, steady
from app.sound.score import RISE, Layer, Score, track

NOTHING = Score(segment=-1, length=0)
"""What is heard before a session: silence."""


def continued(score: Score, before: Score, tick: int) -> Score:
    """Let a score begin where another one is left at a tick.

    Loops go on without a seam, bells ring on, a background that changes takes
    its time, and the ambience comes out from under speech as it was doing.
    """
    ringing = (
        replace(clip, start=clip.start - tick) for clip in before.bells.between(tick, tick + 1)
    )
    return replace(
        score,
        bells=track([*ringing, *score.bells.clips]),
        layers=tuple(_layers(score, before, tick)),
        duck=drawn_from(score.duck, before.duck.at(tick), RISE),
        offset=before.offset + tick,
    )


def placed(score: Score, tick: int, clock: int) -> Score:
    """Let the loops of a score stand where they are at a clock, at this tick."""
    return replace(score, offset=clock - tick)


def _layers(score: Score, before: Score, tick: int) -> Iterator[Layer]:
    """Begin each background at the gain it had; let the others go."""
    was = {layer.name: layer.gain.at(tick) for layer in before.layers}
    for layer in score.layers:
        yield replace(layer, gain=drawn_from(layer.gain, was.pop(layer.name, 0.0), score.entry))
    for layer in before.layers:
        if was.get(layer.name):
            gone = drawn_from(steady(0.0), was[layer.name], score.entry)
            yield replace(layer, gain=gone)
