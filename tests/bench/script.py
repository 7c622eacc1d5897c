"""What it costs to check a script and to compile it again."""

from collections.abc import Iterator
from pathlib import Path

from app.library.place import data_folder
from app.rules.check import Checked, check
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from tests.bench.row import MILLISECOND, Row, at_most, quickest

HEAD = """session: 1
title: {nl: "Lang", en: "Long"}
goal: {nl: "Een lang script", en: "A long script"}
languages: [nl, en]
audience: [home]
licence: CC BY-SA 4.0
steps:
"""
SAY = '  - say: {nl: "Zacht.", en: "Softly."}\n'
REST = '  - rest: 2 s\n    say: {nl: "Stil.", en: "Quiet.", at: 0.5 s}\n'
BREATHE = "  - breathe: 4-0-6-0\n    for: 1 breath\n"
STEPS = (BREATHE, *(SAY, REST) * 4, SAY)  # two and a half seconds each: 5,000 fit in four hours
ENDING = 'ending:\n  - say: {nl: "Kom rustig terug.", en: "Come back gently."}\n    for: 60 s\n'
SMALL, LARGE = 300, 5000
LIMIT_SMALL, LIMIT_LARGE, LIMIT_COMPILE = 15e-3, 0.25, 5e-3


def measure() -> Iterator[Row]:
    """Check a small and a large script, and compile the bundled ones again."""
    for steps, limit in ((SMALL, LIMIT_SMALL), (LARGE, LIMIT_LARGE)):
        text = long_script(steps)
        complain(check(text), f"the script of {steps} steps")
        seconds = quickest(lambda text=text: check(text))  # type: ignore[misc]
        yield at_most(f"check of a script of {steps:,} steps", seconds, limit, MILLISECOND)
    seconds, path = max((_recompile(path), path) for path in bundled())
    what = f"recompile of a session, slowest ({path.name.split('-')[0]})"
    yield at_most(what, seconds, LIMIT_COMPILE, MILLISECOND)


def long_script(steps: int) -> bytes:
    """Write a sound script of so many steps."""
    body = "".join(STEPS[number % len(STEPS)] for number in range(steps - 1))
    return (HEAD + body + ENDING).encode()


def bundled() -> list[Path]:
    """List the scripts that come with Zacht."""
    return sorted((data_folder() / "sessions").glob("*.session.yaml"))


def complain(checked: Checked, name: str) -> None:
    """Refuse to measure a script that has errors: its way is a shorter one."""
    if checked.has_errors:
        raise ValueError(f"{name} has errors: {checked.faults[:3]}")


def _recompile(path: Path) -> float:
    checked = check(path.read_bytes())
    complain(checked, path.name)
    if checked.script is None:
        raise ValueError(path.name)
    script = checked.script
    return quickest(lambda: compile_session(script, Choices("nl"), lambda _: None))
