"""Finds where sounds begin, in samples alone: it knows no schedule."""

import numpy as np
from numpy.typing import NDArray

_LOOK_BACK = 240
"""Samples before an onset that say how lively the sound was."""
_APART = 4_800
"""Samples within which a second onset is the same sound."""


def onsets(samples: NDArray[np.float32]) -> list[int]:
    """Return the first sample of every sound that begins sharply.

    A sample is an onset when the step to it is far larger than any step in the
    5 ms before it. `samples` has the shape [frames, 2].
    """
    mono = samples[:, 0] + samples[:, 1]
    steps = np.abs(np.diff(mono, prepend=0.0))
    loud = np.flatnonzero(steps > 0.04)
    found: list[int] = []
    for place in loud:
        before = steps[max(place - _LOOK_BACK, 0) : place].max(initial=0.0)
        if steps[place] > 5 * before and (not found or place - found[-1] > _APART):
            found.append(int(place))
    return found
