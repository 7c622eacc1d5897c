"""How the breath tone moves through its loops in each phase of a breath.

Going up through the tones with a growing sound is in; going down with a
dying sound and air is out; a faint standing sound is a hold. Every curve
begins and ends at nothing, so that phases of any length join without a click.
"""

from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from app.timeline.lane import PhaseKind

PIECES = 64
"""Straight lines that make up a curve."""
TONES = 6
DRAWN, BLOWN = 6, 7
"""Channels of the air of an in-breath and of an out-breath."""

_Share: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Piece:
    """A short stretch of a curve: (channel, gain at its start, at its end)."""

    loops: tuple[tuple[int, float, float], ...]


@cache
def pieces(kind: PhaseKind) -> tuple[Piece, ...]:
    """Return the curve of a kind of phase, cut in `PIECES` equal parts."""
    gains = _gains(kind, np.linspace(0, 1, PIECES + 1))
    return tuple(
        Piece(
            tuple(
                (channel, float(row[part]), float(row[part + 1]))
                for channel, row in enumerate(gains)
                if row[part] > 0 or row[part + 1] > 0
            )
        )
        for part in range(PIECES)
    )


def _gains(kind: PhaseKind, share: _Share) -> _Share:
    """Return the gains of the eight loops, shape [8, len(share)]."""
    top = TONES - 1.0
    none = np.zeros_like(share)
    if kind in {"in", "in2"}:
        low = 0.0 if kind == "in" else top - 2
        height = low + (top - low) * (1 - np.cos(np.pi * share)) / 2
        loud = _edges(share, 0.14, 0.10) * (0.45 + 0.55 * share)
        return _stack(height, loud, 0.6 * loud * share, none)
    if kind == "out":
        height = top * (1 + np.cos(np.pi * share**0.85)) / 2
        loud = _edges(share, 0.08, 0.24) * (1 - 0.62 * share)
        return _stack(height, loud * 0.85, none, loud)
    level, still = (0.16, top - 0.5) if kind == "hold-in" else (0.10, 0.5)
    return _stack(none + still, level * _edges(share, 0.25, 0.25), none, none)


def _edges(share: _Share, rise: float, fall: float) -> _Share:
    """Come from nothing over `rise` and go back to it over `fall`, softly."""
    both = np.minimum(np.minimum(share / rise, (1 - share) / fall), 1.0)
    return np.asarray(np.sin(np.pi / 2 * both) ** 2, np.float64)


def _stack(height: _Share, loud: _Share, drawn: _Share, blown: _Share) -> _Share:
    """Lay a height on the ladder of tones over the two that are nearest."""
    away = np.abs(height[None, :] - np.arange(TONES)[:, None])
    near = np.where(away < 1, np.cos(np.pi / 2 * np.minimum(away, 1)), 0.0)
    rows = np.vstack([near * loud, drawn[None, :], blown[None, :]])
    rows[rows < 1e-6] = 0  # noqa: PLR2004 - -120 dB is nothing
    return rows
