"""`python3 -m tests.listen [NAME...] [--every]`: hear the bundled sessions, and measure them.

Each session is rendered with the voice of this machine in each language: with
answers, without any, and as it is played when nobody can answer. `--every` also
lays out every other place, variant and answer to the cautions by the clips, without
rendering them. Nothing is played. 1 when something is out.
"""

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.entrance import enter

enter(tools=True)

from app.export.audio import Label, write_audio  # noqa: E402 - may need what `enter` installs
from app.journal.report import own_reports  # noqa: E402
from app.library.place import data_folder  # noqa: E402
from app.player.assembly import Assembly, gear  # noqa: E402
from app.player.soft import INVITATION  # noqa: E402
from app.script.model.question import Check, Gate  # noqa: E402
from app.sound.score import Levels  # noqa: E402
from app.timeline.adapt import Change, compile_changed  # noqa: E402
from app.timeline.choice import Choices  # noqa: E402
from app.timeline.path import Stretch, walk  # noqa: E402
from app.timeline.phrase import phrases_of  # noqa: E402
from app.timeline.program import Program  # noqa: E402
from app.words.catalog import read_words  # noqa: E402
from tests.sessions.ear import Schedule, Sound, listen, schedule  # noqa: E402
from tests.sessions.shelf import NAMES, TICKS, choices, promised, script, steps  # noqa: E402

VOICE_ALONE = Levels(bells=0, breath=0, ambience=0)
TIMES = 12
"""How often a question may come back and still be answered."""
WAYS = ("answers", "silent", "nobody")
"""With answers, with questions that stay open, and without questions."""
Answers = Mapping[str, Sequence[str]]
Limit = tuple[str, float, float, float]
"""What is measured, how much it is, and the least and the most it may be."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One form of a session, one way through it, and what was measured.

    `sound` is none where the form was only laid out.
    """

    name: str
    chosen: Choices
    way: str
    plan: Schedule
    sound: Sound | None


def main(arguments: Sequence[str]) -> int:
    """Listen to the named sessions, or all; return 1 when something is out."""
    wanted = [word for word in arguments if not word.startswith("-")]
    names = [name for name in NAMES if not wanted or any(name.startswith(one) for one in wanted)]
    print(HEAD)
    found = [
        out
        for name in names
        for heard in _hear(name, every="--every" in arguments)
        for out in _shown(heard)
    ]
    print(*found, sep="\n")
    return int(bool(found))


def _hear(name: str, *, every: bool) -> Iterator[Heard]:
    """Hear a session in its languages, in each way."""
    assembly = Assembly(gear(silent=True), None, own_reports().tell)
    try:
        for chosen in choices(name):
            is_plain = _is_plain(name, chosen)
            for way in WAYS if every or is_plain else ():
                path = _way(assembly, name, chosen, way)
                plan = schedule(path, assembly.studio)
                sound = _rendered(assembly, path, plan) if is_plain else None
                yield Heard(name, chosen, way, plan, sound)
    finally:
        assembly.close()


def _is_plain(name: str, chosen: Choices) -> bool:
    """Say whether a form is the normal one: first place, no cautions."""
    read = script(name)
    normal = all(
        choice == ("normal" if "normal" in read.variants[axis] else read.variants[axis][0])
        for axis, choice in chosen.variants.items()
    )
    return normal and chosen.place == read.audience[0] and not any(chosen.cautions.values())


def _rendered(assembly: Assembly, path: Sequence[Stretch], planned: Schedule) -> Sound:
    """Render a way into files, the voice alone into a second one, and measure them."""
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder, "all.wav"), Path(folder, "voice.wav")
        for file, levels in zip(files, (Levels(), VOICE_ALONE), strict=True):
            assembly.bank.levels = levels
            write_audio(
                file,
                path,
                lambda segment: assembly.bank.score(segment, assembly.studio),
                Label("a session", "nl"),
            )
        return listen(*files, planned, assembly.studio)


def _way(assembly: Assembly, name: str, chosen: Choices, way: str) -> tuple[Stretch, ...]:
    """Lay a way out by the clips of the voice."""
    given = {} if way == "nobody" else answers(name, is_answered=way == "answers")
    words = read_words(data_folder() / "assets" / "i18n", chosen.language)
    change = Change(invitation=words(INVITATION)) if way == "nobody" else Change()
    answered = replace(chosen, answers={key: tuple(all_of) for key, all_of in given.items()})
    for _ in range(2):  # estimated lengths first, then the clips
        path = walk(_program(name, answered, change, assembly), given)
        assembly.studio.prepare(phrases_of(stretch.segment for stretch in path))
        assembly.studio.wait()
    return walk(_program(name, answered, change, assembly), given)


def _program(name: str, chosen: Choices, change: Change, assembly: Assembly) -> Program:
    """Compile a session with the clips that are there."""
    program, faults = compile_changed(script(name), chosen, change, assembly.studio.length)
    assert program is not None, faults
    return program


def answers(name: str, *, is_answered: bool) -> dict[str, list[str]]:
    """Answer every question with its first choice or a small number; open every gate."""
    given: dict[str, list[str]] = {}
    for step in steps(name):
        if isinstance(step.act, Gate):
            given[step.act.name] = ["open"] * TIMES
        elif isinstance(step.act, Check) and is_answered:
            first = step.act.answer.choices
            given[step.act.name] = [first[0][0] if first else "5"] * TIMES
    return given


HEAD = (
    f"{'session':<40}{'form':<34}{'way':<8}{'min':>6}{'of':>6}{'share':>7}{'over':>6}{'gap':>6}"
    f"{'cut':>6}{'late':>7}{'other':>8}{'peak':>7}{'voice':>7}{'whole':>7}{'bend':>7}{'quiet':>7}"
)


def _shown(heard: Heard) -> list[str]:
    """Print a row; return what is out."""
    plan, sound = heard.plan, heard.sound
    form = " ".join((heard.chosen.language, heard.chosen.place, *heard.chosen.variants.values()))
    form += " cautions" * any(heard.chosen.cautions.values())
    promise = promised(heard.name, heard.chosen) / TICKS
    row = (
        f"{heard.name:<40}{form:<34}{heard.way:<8}{plan.length / 60:6.1f}{promise / 60:6.1f}"
        f"{plan.share:7.0%}{plan.over:6.2f}{plan.gap:6.2f}{max(plan.cut, 0):6.2f}"
    )
    if sound is not None:
        row += (
            f"{1000 * sound.late:5.1f}ms{sound.spoilt:8.4f}{sound.peak:7.1f}{sound.speech:7.1f}"
            f"{sound.whole:7.1f}{sound.rough:7.4f}{sound.quiet:6.0f}s"
        )
    print(row, flush=True)
    # Without a yes a gate stays shut, and what lies behind it is not played.
    least = 0.45 if heard.way == "nobody" and has_gates(heard.name) else 0.85
    limits = [*_planned(plan, promise, least), *(() if sound is None else _sounding(sound))]
    return [
        f"{heard.name} {form} {heard.way}: {what}: {value:.4g}, between {low:g} and {high:g}"
        for what, value, low, high in limits
        if not low <= value <= high
    ]


def has_gates(name: str) -> bool:
    """Say whether a session has gates."""
    return any(isinstance(step.act, Gate) for step in steps(name))


def _planned(plan: Schedule, promise: float, least: float) -> Iterator[Limit]:
    """Yield what may be how much in a schedule."""
    yield "two lines at once, s", plan.overlaps, 0.0, 0.0
    yield "silence between two lines, s", plan.gap, 0.4, 60.0
    yield "a line cut at the end of its segment, s", max(plan.cut, 0), 0.0, 0.0
    yield "a line beyond its breath, s", plan.over, -99.0, 0.0
    yield "share of speech", plan.share, 0.02, 0.5
    yield "length, of what is promised", plan.length / promise, least, 1.4


def _sounding(sound: Sound) -> Iterator[Limit]:
    """Yield what may be how much in the sound."""
    yield "late, s", sound.late, 0.0, 0.001
    yield "share of a line that is something else", sound.spoilt, 0.0, 0.001
    yield "peak, dBFS", sound.peak, -30.0, -1.0
    yield "loudness of the voice, dBFS", sound.speech, -30.0, -18.0
    yield "loudness of the whole, dBFS", sound.whole, -45.0, -18.0
    yield "bend beside the voice", sound.rough, 0.0, 0.05


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
