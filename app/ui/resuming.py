"""Offers to go on with a session that a power cut, or a fault, broke off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.leaf import RESUME
from app.ui.session import Chosen

if TYPE_CHECKING:
    from app.journal.whereabouts import Whereabouts
    from app.player.place import Placed
    from app.ui.host import Host
    from app.ui.librarian import Librarian
    from app.ui.page.resume import ResumePage
    from app.ui.window import Window


class Resuming(QObject):
    """Keeps the place of what plays, and asks about one that was kept."""

    def __init__(self, window: Window, librarian: Librarian, host: Host, placed: Placed) -> None:
        """Look once whether something was broken off, as soon as the library is read."""
        super().__init__(window)
        self._window, self._librarian, self._host, self._placed = window, librarian, host, placed
        self._where: Whereabouts | None = placed.interrupted()
        window.join(RESUME, self._join)
        librarian.changed.connect(self._offer)
        playing = host.playing
        playing.began.connect(self._begin)
        playing.left.connect(placed.end)
        playing.player.moved.connect(placed.follow)
        playing.player.ended.connect(placed.end)
        window.closed.connect(placed.end)

    def _join(self, page: ResumePage) -> None:
        """Fulfil what is wished on the page."""
        page.go_on_requested.connect(lambda: self._go_on(landing=False))
        page.landing_requested.connect(lambda: self._go_on(landing=True))
        page.left.connect(self._leave)

    def _begin(self) -> None:
        """Keep the place of a session that is heard now."""
        choosing = self._host.choosing
        if choosing.script is not None:
            choices = choosing.choices(choosing.script)
            title = choosing.script.title.spoken(choices.language)
            self._placed.begin(choosing.name, title, choices)

    def _offer(self) -> None:
        """Ask, where the session is still there and nothing else was begun."""
        where = self._where
        if where is None or self._librarian.script(where.session) is None:
            return
        self._librarian.changed.disconnect(self._offer)
        if self._window.is_home_shown:
            card = next(card for card in self._librarian.cards if card.id == where.session)
            minutes = max(1, round((1 - where.share) * card.likely))
            self._window.go(RESUME).show_session(where.title, minutes)

    def _go_on(self, *, landing: bool) -> None:
        """Play it from where it was."""
        if self._where is not None:
            chosen = Chosen(cautions=self._where.cautions, variants=self._where.variants)
            self._host.resume(self._where, chosen, landing=landing)
            self._where = None

    def _leave(self) -> None:
        """Ask no more."""
        self._where = None
        self._placed.forget()
        self._window.show_library()
