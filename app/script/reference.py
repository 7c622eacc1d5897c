"""The author's guide: a start written by hand, and a reference from the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.script.field import DIRECTIONS, GIVES, MOVE_SIDES, ROUTES
from app.script.guide import GUIDE
from app.script.table import BREATH, COMMON, FIRST, KINDS, LANES, VOICE
from app.tables.caution import known_cautions
from app.tables.hand import hand_shapes
from app.tables.movement import movements
from app.tables.place import places
from app.tables.posture import postures
from app.tables.sound import backgrounds, sounds
from app.words.catalog import Words
from app.words.fault import EVERY, explain, in_general

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.script.table import Field, Kind

FORMS: dict[str, str] = {
    "length": "`45 s` · `1 min 30 s` · `12 breaths` · `2 min to 5 min` · `at least 7 min`"
    " · `until therapist`",
    "time": "`6 s`",
    "breath": "`4-0-6-0` · `2+1-0-6-0` · `6 per min` · `6.5 to 4.5 per min` · `own pace`"
    " · `notice`",
    "breaths": "`3 breaths`",
    "shape": "`40-0-60-0`",
    "tempo": "`5-0-5-0`",
    "touch": "`rest` · `breathe with` · `stroke` · `circle` · `rock`",
    "places": "a place, or `[place, place]`",
    "hand": "a shape of the hand",
    "pressure": "`0` to `10`",
    "hand pace": "`3 cm/s`",
    "direction": " · ".join(f"`{name}`" for name in DIRECTIONS),
    "count": "`3`",
    "movement": "a movement",
    "posture": "a posture",
    "side": " · ".join(f"`{name}`" for name in MOVE_SIDES),
    "effort": "`in` · `out`",
    "range": "`small` · `easy` · `full`",
    "sound": "a sound",
    "background": "a background, or `none`",
    "level": "`-6 dB`",
    "name": "one word",
    "who": "`client` · `therapist` · `anyone`",
    "guide": "`voice` · `tone` · `none`",
    "style": "`firm` · `soft`",
    "picture": "a name in small letters",
    "words": "any text",
    "condition": "`pain >= 6` · `mood is pleasant` · `change <= -2` · `no answer` · `long`"
    " · `home` · `round is 2` · `last round`",
    "gives": " · ".join(f"`{name}`" for name in GIVES),
    "through": f"`{{in: nose, out: mouth}}`: {' · '.join(f'`{name}`' for name in ROUTES)}",
    "text": '`{nl: "…", en: "…"}`',
    "say": '`{nl: "…", en: "…"}`, or a list, each with `at`, `pause`, `style`, `brief`, `to`,'
    " `only`, `unless`",
    "answer": "`0-10` · `4 to 12` · `2 s to 10 s` · `[pleasant, neutral]` · `words`"
    " · `private words` · `breaths in 60 s` · `stopwatch`",
    "steps": "steps",
    "ways": "`- if: …` with `do:`, and `- otherwise:`",
    "between": "a length, or steps",
    "items": "`[a, b]` · `{name: …}` · `10 to 1`",
    "keep": "`{favourite: highest liking}`",
    "given": "`{side: left}`",
}
"""How the value of each form is written."""


def reference() -> str:
    """Return the whole guide as Markdown."""
    return "\n".join((GUIDE.rstrip(), "", *_kinds(), *_shared(), *_lists(), *_faults()))


def _kinds() -> Iterable[str]:
    """Yield the lines about each kind of step."""
    yield from ("## Every kind of step", "")
    for kind in KINDS:
        yield from _kind(kind)


def _kind(kind: Kind) -> Iterable[str]:
    """Yield the lines about one kind of step."""
    yield from (f"### {kind.name}", "", kind.about, "", "```yaml")
    first, *rest = kind.example.split("\n")
    yield from (f"- {first}", *(f"  {line}" for line in rest))
    yield from ("```", "")
    yield from _table((kind.own, *kind.fields))


def _table(fields: Iterable[Field]) -> Iterable[str]:
    """Yield a table of fields."""
    yield from ("| key | written as | what it is |", "|---|---|---|")
    for field in fields:
        about = f"{field.about} Required." if field.required else field.about
        yield f"| `{field.key}` | {FORMS[field.form]} | {about} |"
    yield ""


def _shared() -> Iterable[str]:
    """Yield the lines about fields that many steps may have."""
    yield from ("## What may go on at once", "")
    yield from ("On say, rest, wait, breathe, touch, move, pose, sound and background:", "")
    yield from _table(LANES)
    yield from ("On check, gate, repeat, each, use and stop, as what comes first:", "")
    yield from _table(FIRST)
    yield from ("Beside `breathe`:", "")
    yield from _table(BREATH)
    yield from ("Beside `say`:", "")
    yield from _table(VOICE)
    yield from ("On any step:", "")
    yield from _table(COMMON)


def _lists() -> Iterable[str]:
    """Yield the words the program knows."""
    yield from ("## The program's words", "", "### Places", "")
    yield from ("| place | side in front | at home | in the practice |", "|---|---|---|---|")
    for place in places():
        if not place.never:
            name = f"`{place.name}`" + (f", `{place.both}`" if place.both else "")
            side = "yes" if place.sided else ""
            yield f"| {name} | {side} | {_most(place.home)} | {_most(place.clinic)} |"
    yield ""
    groups: dict[str, list[str]] = {}
    for caution in known_cautions().values():
        groups.setdefault(caution.group, []).append(f"`{caution.name}`")
    yield from ("### Cautions", "", "Each line is one group; its first word stands for all.", "")
    yield from (f"- {' · '.join(names)}" for names in groups.values())
    yield ""
    for title, names in (
        ("Hands", hand_shapes()),
        ("Postures", postures()),
        ("Movements", movements()),
        ("Sounds", sounds()),
        ("Backgrounds", backgrounds()),
    ):
        yield from (f"### {title}", "", " · ".join(f"`{name}`" for name in names), "")


def _faults() -> Iterable[str]:
    """Yield everything the checker can say."""
    yield from ("## What the checker says", "")
    yield from ("`zacht check --explain E017` tells it in the terminal, in your language.", "")
    words = Words()
    for title, first in (("Errors", "E"), ("Warnings", "W"), ("Files that cannot be read", "U")):
        yield from (f"### {title}", "", "| code | what is wrong | why, and what helps |")
        yield "|---|---|---|"
        for code in sorted(code for code in EVERY if code.startswith(first)):
            cells = (in_general(code, words), explain(code, words))
            what, why = (cell.replace("|", "\\|") for cell in cells)
            yield f"| {code} | {what} | {why} |"
        yield ""


def _most(pressure: int | None) -> str:
    """Return the most pressure in words."""
    return "never" if pressure is None else f"pressure up to {pressure}"
