"""Finds out, on a thread, through which device sessions are heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.task import Task

if TYPE_CHECKING:
    from app.player.assembly import Assembly


class Outlet(QObject):
    """Asks the system, which may take long; the page is there meanwhile."""

    found = Signal(str)

    def __init__(self, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self.name = ""
        self.looking: Task | None = None

    def look(self, assembly: Assembly) -> None:
        """Begin to ask, and tell what is found if it is another one."""
        self.close()
        self.looking = Task(lambda _: assembly.device(), self)
        self.looking.done.connect(self._tell)

    def close(self) -> None:
        """Want nothing any more."""
        if self.looking is not None:
            self.looking.cancel()
            self.looking = None

    def _tell(self, name: object) -> None:
        """Tell a device that is not known yet."""
        if isinstance(name, str) and name != self.name:
            self.name = name
            self.found.emit(name)
