"""A session as the pages show it: how it is chosen, its card, its page after. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from app.rules.given import NOT_GIVEN, Given, with_given
from app.script.inside import every_step
from app.script.model.length import TICKS
from app.script.model.question import Check
from app.script.model.script import Blank, Script
from app.tables.caution import caution_group
from app.timeline.choice import Choices, usual
from app.timeline.compile import compile_session
from app.timeline.frame import framed
from app.timeline.program import Program
from app.timeline.write_out import write_out
from app.ui.page.outline import outline
from app.ui.reckoning import invitation_of, lengths_of, program_of
from app.ui.value import given_values, is_value, samples
from app.ui.view import (
    AfterView,
    ChangeView,
    SessionCard,
)

if TYPE_CHECKING:
    from app.journal.answer import Answers
    from app.player.guide import Ended
    from app.words.catalog import Words

MINUTE = 60 * TICKS
_SHORT = {
    "lying": "lying",
    "knees": "lying",
    "calves": "lying",
    "half": "half sitting",
    "sitting": "sitting",
    "standing": "standing",
}
"""A word of a posture, and what a card says of it."""
_SCALE_ENDS = ("", "")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person chose on the page before a session, so far.

    `given` is what a therapist set for one client, and came with the session.
    """

    cautions: Mapping[str, bool] = field(default_factory=dict)
    variants: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, bool] = field(default_factory=dict)
    minutes: int | None = None
    care: bool | None = None
    pain: int | None = None
    given: Given = NOT_GIVEN

    def with_caution(self, name: str, *, answer: bool) -> Chosen:
        """Return it with one more answer."""
        return replace(self, cautions={**self.cautions, name: answer})

    def with_variant(self, axis: str, choice: str) -> Chosen:
        """Return it with another variant."""
        return replace(self, variants={**self.variants, axis: choice}, minutes=None)

    def with_value(self, name: str, value: str) -> Chosen:
        """Return it with another value."""
        return replace(self, values={**self.values, name: value})


def choices_of(script: Script, chosen: Chosen, language: str) -> Choices:
    """Return the choices to compile with: the program's language where it can be."""
    choices = Choices(
        language=language if language in script.languages else script.languages[0],
        place="home" if "home" in script.audience else "clinic",
        variants={**usual(script.variants), **chosen.variants},
        cautions={**chosen.known, **chosen.cautions},
        values=given_values(script, chosen.values),
        fit=None if chosen.minutes is None else chosen.minutes * MINUTE,
    )
    return with_given(choices, chosen.given)


def filled(script: Script, chosen: Chosen) -> Chosen:
    """Return what was chosen, with something in the place of values that are missing."""
    missing = {
        blank.name: samples(blank)[0]
        for blank in script.values
        if blank.default is None and not _is_given(blank, chosen)
    }
    return replace(chosen, values={**chosen.values, **missing}) if missing else chosen


def _is_given(blank: Blank, chosen: Chosen) -> bool:
    """Say whether a value was filled in that can be played with."""
    given = chosen.values.get(blank.name, "").strip()
    return bool(given) and is_value(blank.answer, given)


def settable(
    script: Script, chosen: Chosen, language: str, invitation: str = ""
) -> tuple[int, int]:
    """Return the shortest and the longest that a session can be set to, in ticks."""
    begun = choices_of(script, chosen, language)
    found = [
        lengths_of(script, choices, invitation).likely
        for variant in script.variants.get("length", ("",))
        for choices in limits(replace(begun, variants=_with(begun.variants, variant)))
    ]
    return min(found), max(found)


def limits(choices: Choices) -> tuple[Choices, Choices]:
    """Return the choices with all ranges at their least, and at their most."""
    return tuple(replace(choices, share=Fraction(share), fit=None) for share in (0, 1))  # type: ignore[return-value]


def _with(variants: Mapping[str, str], length: str) -> dict[str, str]:
    """Return variants with another length, if there is one."""
    return {**variants, "length": length} if length else dict(variants)


def asked_first(script: Script) -> tuple[str, ...]:
    """Return the cautions that are asked before: the groups, each once."""
    own = tuple(caution.name for caution in script.cautions if caution.name)
    written, _ = write_out(
        script, choices_of(script, filled(script, Chosen()), script.languages[0])
    )
    names = (*own, *written.asks)
    grouped = [name for name in names if name in own or not _is_covered(name, names)]
    return tuple(dict.fromkeys(grouped or names))


def _is_covered(name: str, names: tuple[str, ...]) -> bool:
    """Say whether the question about its whole group is asked as well."""
    return caution_group(name) != name and caution_group(name) in names


def card_of(name: str, script: Script, words: Words, *, can_answer: bool = True) -> SessionCard:
    """Return the card of a session that plays, with its length for whoever cannot answer."""
    language, invitation = words.language, invitation_of(words, asks=can_answer)
    healthy = filled(script, Chosen(cautions=dict.fromkeys(asked_first(script), False)))
    program = program_of(script, choices_of(script, healthy, language), invitation)
    if program is None:
        return SessionCard(name, script.title.spoken(language), faults=(words("It has faults."),))
    kinds = kinds_of(script)
    least, most = settable(script, healthy, language, invitation)
    asks = asked_first(script)
    return SessionCard(
        id=name,
        title=script.title.spoken(language),
        goal=script.goal.spoken(language) if script.goal else "",
        least=round(least / MINUTE),
        likely=round(program.lengths.likely / MINUTE),
        most=round(most / MINUTE),
        facts=facts_of(script, program, words),
        moods=_moods(script, kinds),
        touches="touch" in kinds,
        asks_first=bool(script.cautions) or "touch" in kinds,
        asks=frozenset(asks),
        line=outline(program),
    )


def facts_of(script: Script, program: Program, words: Words) -> tuple[str, ...]:
    """Return the quiet facts of a session: length, what it does, how one lies."""
    minutes = round(program.lengths.likely / MINUTE)
    kinds = kinds_of(script)
    named = {
        "breathe": words("breath"),
        "touch": words("touch"),
        "move": words("movement"),
    }
    done = [said for kind, said in named.items() if kind in kinds] or [words("rest")]
    posture = [words(_SHORT[word]) for word in script.posture.split() if word in _SHORT]
    clinic = [] if "home" in script.audience else [words("with a therapist")]
    return (words("{n} min", n=minutes), *done, *posture[:1], *clinic)


def _moods(script: Script, kinds: set[str]) -> frozenset[str]:
    """Return what a session is for."""
    by_kind = {"breathe": "breath", "touch": "touch", "move": "movement"}
    moods = {mood for kind, mood in by_kind.items() if kind in kinds}
    if "A1" in script.covers or not moods:
        moods.add("rest")
    if "A5" in script.covers:
        moods.add("feeling")
    return frozenset(moods)


def kinds_of(script: Script) -> set[str]:
    """Return the kinds of all steps; a breath beside a step counts as one."""
    steps = list(every_step(script))
    breathes = {"breathe"} if any(step.breathe is not None for step in steps) else set()
    return {step.kind for step in steps} | breathes


def after_of(
    script: Script, choices: Choices, ended: Ended, words: Words, *, is_faulty: bool = False
) -> AfterView:
    """Return the page after a session; `is_faulty` where a fault of ours was met."""
    program, _ = compile_session(framed(script), choices)
    notice = ""
    if ended.fell:
        notice = words(
            "Something in Zacht went wrong, so the session was brought to its end."
            " A report was written; your answers are not in it."
        )
    elif is_faulty:
        notice = words(
            "Something in Zacht went wrong while it played, and the session went on."
            " A report was written; your answers are not in it."
        )
    return AfterView(
        title=script.title.spoken(choices.language),
        line=() if program is None else outline(program),
        stopped=ended.stopped,
        changes=_changes(script, ended, choices.language),
        notice=notice,
    )


def _changes(script: Script, ended: Ended, language: str) -> tuple[ChangeView, ...]:
    """Return the first and the last answer to each scale."""
    views = []
    acts = [step.act for step in every_step(framed(script))]
    scales = [act for act in acts if isinstance(act, Check) and act.answer.form == "scale"]
    asks = {act.name: act for act in reversed(scales)}  # in the words of the first asking
    for name, values in ended.answers.by_name().items():
        ask = asks.get(name)
        if ask is not None:
            numbers = [int(value) if value.isdigit() else None for value in values]
            label = ask.ask.spoken(language)
            end = numbers[-1] if len(numbers) > 1 else None
            views.append(ChangeView(name, label, numbers[0], end, _SCALE_ENDS))
    return tuple(views)


def starts_of(answers: Answers) -> dict[str, int]:
    """Return the first answer to each check that was answered with a number."""
    first = {name: values[0] for name, values in answers.by_name().items()}
    return {name: int(value) for name, value in first.items() if value.isdigit()}
