"""All that is kept of the evenings, joined to what plays and to the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.journal.whereabouts import Bookmark
from app.player.place import Placed
from app.ui.diary import Diary
from app.ui.remembering import Remembering
from app.ui.resuming import Resuming

if TYPE_CHECKING:
    from app.ui.host import Host
    from app.ui.librarian import Librarian
    from app.ui.outside import Outside
    from app.ui.window import Window
    from app.words.catalog import Words


class Chronicle(QObject):
    """Writes evenings while they are played, shows them, and takes up what broke off."""

    def __init__(
        self, window: Window, librarian: Librarian, host: Host, words: Words, outside: Outside
    ) -> None:
        """Join everything."""
        super().__init__(window)
        path = outside.evenings
        self.diary = Diary(path, parent=self)
        self.remembering = Remembering(window, self.diary, librarian, words, outside.kept)
        player = host.playing.player
        host.began.connect(self.diary.begin)
        host.resumed.connect(self.diary.take_up)
        player.moved.connect(self.diary.follow)
        player.ended.connect(self.diary.end)
        player.ended.connect(self.remembering.tell_trouble)
        window.closed.connect(self.diary.close)
        self.resuming = Resuming(
            window, librarian, host, Placed(Bookmark(path.with_name("place.json")))
        )
