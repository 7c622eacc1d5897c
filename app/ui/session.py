"""A session as the pages show it: its card, its page before, its page after. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.rules.given import NOT_GIVEN, Given, with_given
from app.rules.walk import nodes
from app.script.inside import every_step
from app.script.model.length import TICKS
from app.script.model.question import Check
from app.script.model.script import Script
from app.tables.caution import caution_group, known_cautions
from app.tables.posture import postures
from app.timeline.choice import Choices
from app.timeline.compile import compile_session
from app.timeline.flow import Play
from app.timeline.frame import framed
from app.timeline.program import Program
from app.timeline.write_out import write_out
from app.ui.page.outline import outline
from app.ui.preference import Levels
from app.ui.view import (
    AfterView,
    BeforeView,
    BlankView,
    CautionView,
    ChangeView,
    ChoiceView,
    SessionCard,
)

if TYPE_CHECKING:
    from app.journal.answer import Answers
    from app.player.guide import Ended
    from app.words.catalog import Words

_MINUTE = 60 * TICKS
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
    given: Given = NOT_GIVEN

    def with_caution(self, name: str, *, answer: bool) -> Chosen:
        """Return it with one more answer."""
        return replace(self, cautions={**self.cautions, name: answer})

    def with_variant(self, axis: str, choice: str) -> Chosen:
        """Return it with another variant."""
        return replace(self, variants={**self.variants, axis: choice})

    def with_value(self, name: str, value: str) -> Chosen:
        """Return it with another value."""
        return replace(self, values={**self.values, name: value})


def choices_of(script: Script, chosen: Chosen, language: str) -> Choices:
    """Return the choices to compile with: the program's language where it can be."""
    choices = Choices(
        language=language if language in script.languages else script.languages[0],
        place="home" if "home" in script.audience else "clinic",
        variants={**_middle(script), **chosen.variants},
        cautions=chosen.cautions,
        values={name: value for name, value in chosen.values.items() if value},
    )
    return with_given(choices, chosen.given)


def _middle(script: Script) -> dict[str, str]:
    """Return the choice of each axis to begin with: `normal`, else the first."""
    return {
        axis: "normal" if "normal" in choices else choices[0]
        for axis, choices in script.variants.items()
    }


def asked_first(script: Script) -> tuple[str, ...]:
    """Return the cautions that are asked before: the groups, each once."""
    own = tuple(caution.name for caution in script.cautions if caution.name)
    written, _ = write_out(script, choices_of(script, Chosen(), script.languages[0]))
    names = (*own, *written.asks)
    grouped = [name for name in names if name in own or not _is_covered(name, names)]
    return tuple(dict.fromkeys(grouped or names))


def _is_covered(name: str, names: tuple[str, ...]) -> bool:
    """Say whether the question about its whole group is asked as well."""
    return caution_group(name) != name and caution_group(name) in names


def card_of(name: str, script: Script, words: Words) -> SessionCard:
    """Return the card of a session that plays."""
    language = words.language
    healthy = Chosen(cautions=dict.fromkeys(asked_first(script), False))
    program, _ = compile_session(framed(script), choices_of(script, healthy, language))
    if program is None:
        return SessionCard(name, script.title.spoken(language), faults=(words("It has faults."),))
    kinds = _kinds(script)
    lengths = program.lengths
    return SessionCard(
        id=name,
        title=script.title.spoken(language),
        goal=script.goal.spoken(language) if script.goal else "",
        least=round(lengths.least / _MINUTE),
        likely=round(lengths.likely / _MINUTE),
        most=round(lengths.most / _MINUTE),
        facts=_facts(script, program, words),
        moods=_moods(script, kinds),
        touches="touch" in kinds,
        asks_first=bool(script.cautions) or "touch" in kinds,
        line=outline(program),
    )


def _facts(script: Script, program: Program, words: Words) -> tuple[str, ...]:
    """Return the quiet facts of a session: length, what it does, how one lies."""
    minutes = round(program.lengths.likely / _MINUTE)
    kinds = _kinds(script)
    named = {
        "breathe": words("breath"),
        "touch": words("touch"),
        "move": words("movement"),
    }
    done = [said for kind, said in named.items() if kind in kinds] or [words("rest")]
    posture = [words(_SHORT[word]) for word in script.posture.split() if word in _SHORT]
    return (words("{n} min", n=minutes), *done, *posture[:1])


def _moods(script: Script, kinds: set[str]) -> frozenset[str]:
    """Return what a session is for."""
    by_kind = {"breathe": "breath", "touch": "touch", "move": "movement"}
    moods = {mood for kind, mood in by_kind.items() if kind in kinds}
    if "A1" in script.covers or not moods:
        moods.add("rest")
    if "A5" in script.covers:
        moods.add("feeling")
    return frozenset(moods)


def _posture(script: Script, language: str) -> str:
    """Return the posture in a language."""
    known = postures().get(script.posture)
    if known is None:
        return script.posture
    return known.nl if language == "nl" else known.en


def _kinds(script: Script) -> set[str]:
    """Return the kinds of all steps; a breath beside a step counts as one."""
    steps = list(every_step(script))
    breathes = {"breathe"} if any(step.breathe is not None for step in steps) else set()
    return {step.kind for step in steps} | breathes


def before_of(
    name: str, script: Script, chosen: Chosen, words: Words, notices: tuple[str, ...] = ()
) -> BeforeView:
    """Return the page before a session, by what was chosen so far."""
    choices = choices_of(script, chosen, words.language)
    program, _ = compile_session(framed(script), choices)
    language = choices.language
    return BeforeView(
        id=name,
        title=script.title.spoken(language),
        goal=script.goal.spoken(language) if script.goal else "",
        posture=script.posture,
        posture_words=_posture(script, words.language),
        needs=tuple(words(need.spoken(language)) for need in script.needs),
        facts=() if program is None else _facts(script, program, words),
        line=() if program is None else outline(program),
        cautions=_cautions(script, chosen, words),
        choices=_choices(script, choices, words),
        blanks=_blanks(script, chosen, language),
        notices=(*_language_notice(script, words), *notices),
        rests=_rests(script, choices, words),
        refused="" if program is not None else words("This session has faults."),
        levels=Levels(),
        stop_words=script.stop.words.get(language, ()),
    )


def _language_notice(script: Script, words: Words) -> tuple[str, ...]:
    """Say that a session speaks another language than the program."""
    if words.language in script.languages:
        return ()
    return (words("This session speaks {language}.", language=script.languages[0]),)


def _cautions(script: Script, chosen: Chosen, words: Words) -> tuple[CautionView, ...]:
    """Return the questions that are asked before."""
    known = known_cautions()
    own = [caution.question for caution in script.cautions if caution.question]
    views = []
    for name in asked_first(script):
        question = known[name].ask(words.language) if name in known else name
        views.append(CautionView(name, question, chosen.cautions.get(name)))
    for number, asked in enumerate(own):
        name = f"own {number}"
        views.append(CautionView(name, asked.spoken(words.language), chosen.cautions.get(name)))
    return tuple(views)


def _choices(script: Script, choices: Choices, words: Words) -> tuple[ChoiceView, ...]:
    """Return the variants that can be chosen."""
    return tuple(
        ChoiceView(
            axis,
            words(axis),
            tuple((choice, words(choice)) for choice in names),
            choices.variants[axis],
        )
        for axis, names in script.variants.items()
    )


def _blanks(script: Script, chosen: Chosen, language: str) -> tuple[BlankView, ...]:
    """Return the values that can be filled in."""
    return tuple(
        BlankView(
            blank.name,
            blank.name,
            chosen.values.get(
                blank.name, blank.default.spoken(language) if blank.default is not None else ""
            ),
            needed=blank.default is None,
        )
        for blank in script.values
    )


def _rests(script: Script, choices: Choices, words: Words) -> tuple[str, ...]:
    """Say which steps will be rest, and for what."""
    written, _ = write_out(script, choices)
    known = known_cautions()
    found: dict[str, str] = {}
    for node, _gated in nodes(written.steps):
        if isinstance(node, Play) and node.barred:
            title = known[node.barred].title(words.language) if node.barred in known else ""
            found.setdefault(node.barred, title or node.barred)
    if not found:
        return ()
    reasons = ", ".join(found.values())
    return (words("Some steps will be quiet rest instead ({reasons}).", reasons=reasons),)


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
