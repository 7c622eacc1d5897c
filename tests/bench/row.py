"""One line of the benchmark: what was measured, and what it may cost."""

import time
from collections.abc import Callable
from dataclasses import dataclass

SECOND, MILLISECOND = (1.0, "s"), (1e-3, "ms")


@dataclass(frozen=True, slots=True)
class Row:
    """A measured value and its budget; `ok` is None where there is none to hold."""

    what: str
    measured: str
    budget: str = ""
    ok: bool | None = None


def at_most(what: str, value: float, limit: float, unit: tuple[float, str] = SECOND) -> Row:
    """Judge a value in seconds, or of no unit, against a limit of the same."""
    size, name = unit
    return Row(what, f"{value / size:.3g} {name}", f"≤ {limit / size:g} {name}", value <= limit)


def at_least(what: str, value: float, limit: float, unit: str) -> Row:
    """Judge a value that should be large."""
    return Row(what, f"{value:,.0f} {unit}", f"≥ {limit:,.0f} {unit}", value >= limit)


def beside(what: str, ours: float, bare: float, limit: float, shown: str) -> Row:
    """Judge a value by its ratio to that of a bare Qt program.

    `shown` formats one value, as in `{:.0f} MB`.
    """
    ratio = ours / bare
    measured = f"{shown.format(ours)}, bare {shown.format(bare)}: {ratio:.2f} ×"
    return Row(what, measured, f"≤ {limit:g} ×", ratio <= limit)


def absent(what: str, reason: str) -> Row:
    """Say that something could not be measured, and why."""
    return Row(what, f"not measured: {reason}")


def quickest(act: Callable[[], object], times: int = 5) -> float:
    """Run something several times; return the seconds of the quickest run."""
    return min(_seconds(act) for _ in range(times))


def _seconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun
