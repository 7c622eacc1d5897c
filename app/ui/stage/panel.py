"""The page for what is asked, joined to those who want to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from app.ui.look.theme import Theme
from app.ui.stage.ask import QuestionPanel
from app.ui.stage.gate import GatePanel, WaitPanel
from app.ui.stage.question import AskedView, GateView, QuestionView, WokenView
from app.words.catalog import Words

Panel: TypeAlias = QuestionPanel | GatePanel | WaitPanel


@dataclass(frozen=True, slots=True)
class Told:
    """Where answers go."""

    answered: SignalInstance
    picked: SignalInstance
    decided: SignalInstance
    continued: SignalInstance
    woken: SignalInstance
    said: SignalInstance


def panel_of(asked: AskedView, words: Words, theme: Theme, told: Told, parent: QWidget) -> Panel:
    """Return the page that asks."""
    if isinstance(asked, QuestionView):
        question = QuestionPanel(asked, words, theme, parent)
        question.answered.connect(told.answered)
        question.picked.connect(told.picked)
        question.said.connect(told.said)
        return question
    if isinstance(asked, GateView | WokenView):
        gate = GatePanel(asked, words, theme, parent)
        gate.said.connect(told.said)
        gate.decided.connect(told.decided if isinstance(asked, GateView) else told.woken)
        return gate
    wait = WaitPanel(asked, words, theme, parent)
    wait.continue_requested.connect(told.continued)
    return wait
