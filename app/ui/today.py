"""How it is today: whether anything asks for care, and what that means. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.library.shelf import HELP
from app.script.inside import every_step
from app.script.model.question import Check
from app.tables.caution import caution_group
from app.ui.session import kinds_of
from app.ui.view import CareView, InsteadView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.script.model.script import Script
    from app.ui.session import Chosen
    from app.ui.view import SessionCard
    from app.words.catalog import Words

_SOME: Final = 4
"""From this number on rest suits better than hands or movement: own setting."""
_MUCH: Final = 6
"""From this number on hands and movement are for another day: own setting."""
_OWN: Final = ("care", "pain")
"""Checks by which a session asks for it itself."""
_QUIET: Final = frozenset({"rest", "breath"})


def asks_itself(script: Script) -> bool:
    """Say whether a session asks itself how it is today; it is not asked twice."""
    acts = (step.act for step in every_step(script))
    return any(isinstance(act, Check) and act.name in _OWN for act in acts)


def is_active(script: Script) -> bool:
    """Say whether hands or movement are in a session."""
    return bool(kinds_of(script) & {"touch", "move"})


def is_too_much(script: Script, chosen: Chosen) -> bool:
    """Say whether it hurts too much today for hands and movement."""
    hurts = chosen.care is True and chosen.pain is not None and chosen.pain >= _MUCH
    return hurts and is_active(script) and not asks_itself(script)


def wants_rest(script: Script, chosen: Chosen) -> bool:
    """Say whether another session suits better for what hurts today."""
    hurts = chosen.care is True and chosen.pain is not None and chosen.pain >= _SOME
    return hurts and is_active(script) and not asks_itself(script)


def care_of(script: Script, chosen: Chosen, words: Words) -> CareView | None:
    """Return the question about today, and what its answer means; none if it is not asked."""
    if asks_itself(script) or script.is_help:
        return None
    pain = chosen.pain if chosen.care else None
    return CareView(chosen.care, pain, _told(script, chosen, pain, words), _calls(pain))


def _calls(pain: int | None) -> bool:
    """Say whether somebody may have to be called."""
    return pain is not None and pain >= _MUCH


def _told(script: Script, chosen: Chosen, pain: int | None, words: Words) -> str:
    """Say what the answers mean for this session."""
    if chosen.care is not True:
        return ""
    if pain is None or pain < _SOME:
        return words("Then do less than you could, and leave out what does not feel right.")
    if pain >= _MUCH:
        return words("Is it new, sudden or worse than you know it? Then call your doctor first.")
    if wants_rest(script, chosen):
        return words("Rest may suit better today than hands or movement.")
    return words("Then do less than you could, and leave out what does not feel right.")


def instead(
    cards: Sequence[SessionCard], name: str, barred: Iterable[str], words: Words
) -> InsteadView | None:
    """Return a quiet session that can be whole today, nearest in length; none if there is none."""
    groups = {caution_group(one) for one in barred}
    quiet = [
        card
        for card in cards
        if card.plays
        and card.id != name
        and not card.touches
        and "movement" not in card.moods
        and card.moods & _QUIET
        and not groups & {caution_group(one) for one in card.asks}
    ]
    here = next((card.likely for card in cards if card.id == name), 0)
    found = min(
        quiet,
        key=lambda card: (card.id.endswith(f"/{HELP}"), abs(card.likely - here)),
        default=None,
    )
    if found is None:
        return None
    return InsteadView(found.id, found.title, words("{n} min", n=found.likely))
