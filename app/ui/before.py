"""The page before a session, by what was chosen so far. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.rules.walk import nodes
from app.script.inside import every_step
from app.script.model.question import Check
from app.tables.caution import known_cautions
from app.tables.posture import postures
from app.timeline.flow import Move, Play, Pose, Touch
from app.timeline.frame import framed
from app.timeline.write_out import write_out
from app.ui.length import time_of
from app.ui.manner import blanks_of, variants_of
from app.ui.need import needs_of
from app.ui.page.outline import outline
from app.ui.reckoning import invitation_of, program_of
from app.ui.session import asked_first, choices_of, facts_of, filled
from app.ui.today import care_of, is_too_much
from app.ui.view import BeforeView, CautionView

if TYPE_CHECKING:
    from app.script.model.script import Script
    from app.timeline.choice import Choices
    from app.ui.session import Chosen
    from app.words.catalog import Words


def before_of(
    name: str,
    script: Script,
    chosen: Chosen,
    words: Words,
    notices: tuple[str, ...] = (),
    *,
    can_answer: bool = True,
) -> BeforeView:
    """Return the page before a session, by what was chosen so far.

    Whoever cannot answer is told the length without questions.
    """
    choices = choices_of(script, filled(script, chosen), words.language)
    invitation = invitation_of(words, asks=can_answer)
    program = program_of(script, choices, invitation)
    language = choices.language
    return BeforeView(
        id=name,
        title=script.title.spoken(language),
        goal=script.goal.spoken(language) if script.goal else "",
        posture=script.posture,
        posture_words=_posture(script, words.language),
        needs=needs_of(script, choices, words),
        facts=() if program is None else facts_of(script, program, words)[1:],
        line=() if program is None else outline(program),
        cautions=_cautions(script, chosen, words),
        choices=variants_of(script, choices, words, invitation),
        blanks=blanks_of(script, chosen, choices, words),
        care=care_of(script, chosen, words),
        time=None
        if program is None
        else time_of(script, choices, program.lengths.likely, invitation),
        reach="" if asks(script) else None,
        notices=(*_language_notice(script, words), *notices),
        rests=rests_of(script, choices, words),
        refused=_refused(script, chosen, choices, words)
        if program is not None
        else words("This session has faults."),
        stop_words=script.stop.words.get(language, ()),
    )


def asks(script: Script) -> bool:
    """Say whether a session asks anything while it plays: all do but the help."""
    acts = (step.act for step in every_step(framed(script)))
    return any(isinstance(act, Check) for act in acts)


def rests_of(script: Script, choices: Choices, words: Words) -> tuple[str, ...]:
    """Say which steps will be rest, and for what."""
    known = known_cautions()
    titles = {
        barred: known[barred].title(words.language) if barred in known else barred
        for barred in _barred(script, choices)[0]
    }
    if not titles:
        return ()
    reasons = ", ".join(titles.values())
    return (words("Some steps will be quiet rest instead ({reasons}).", reasons=reasons),)


def yes_of(script: Script, chosen: Chosen, language: str) -> frozenset[str]:
    """Return the cautions with a yes for which something becomes rest."""
    given = {**chosen.known, **chosen.cautions}
    barred, _ = _barred(script, choices_of(script, filled(script, chosen), language))
    return frozenset(name for name in barred if given.get(name))


def _barred(script: Script, choices: Choices) -> tuple[tuple[str, ...], bool]:
    """Return for which cautions something becomes rest, and whether anything is left."""
    written, _ = write_out(script, choices)
    plays = [node for node, _ in nodes(written.steps) if isinstance(node, Play)]
    barred = tuple(dict.fromkeys(play.barred for play in plays if play.barred))
    return barred, not barred or any(_does(play) for play in plays if not play.barred)


def _does(play: Play) -> bool:
    """Say whether something is done in a step, beside being spoken to."""
    return play.breath is not None or isinstance(play.act, Touch | Move | Pose)


def _refused(script: Script, chosen: Chosen, choices: Choices, words: Words) -> str:
    """Say why a session does not suit today, if it does not."""
    if is_too_much(script, chosen):
        return words("With this much pain, hands and movement are for another day.")
    barred, is_anything_left = _barred(script, choices)
    if is_anything_left:
        return ""
    given = {**chosen.known, **chosen.cautions}
    if any(given.get(name) for name in barred):
        return words("Not this one today: nothing of it would be left.")
    return words("First the questions: left open, nothing of this session would be left.")


def _posture(script: Script, language: str) -> str:
    """Return the posture in a language."""
    known = postures().get(script.posture)
    if known is None:
        return script.posture
    return known.nl if language == "nl" else known.en


def _language_notice(script: Script, words: Words) -> tuple[str, ...]:
    """Say that a session speaks another language than the program."""
    if words.language in script.languages:
        return ()
    return (words("This session speaks {language}.", language=script.languages[0]),)


def _cautions(script: Script, chosen: Chosen, words: Words) -> tuple[CautionView, ...]:
    """Return the questions that are asked now."""
    known = known_cautions()
    views = [
        CautionView(
            name,
            known[name].ask(words.language) if name in known else name,
            chosen.cautions.get(name),
        )
        for name in asked_first(script)
    ]
    views += [
        CautionView(name, asked, chosen.cautions.get(name))
        for name, asked in own_questions(script, words.language).items()
    ]
    return tuple(view for view in views if view.name not in chosen.known)


def own_questions(script: Script, language: str) -> dict[str, str]:
    """Return the author's own questions, by the name that keeps them apart."""
    own = [caution.question for caution in script.cautions if caution.question]
    return {
        f"own {script.title.spoken(script.languages[0])} {number}": asked.spoken(language)
        for number, asked in enumerate(own)
    }
