"""What is seen while a session plays: light, body, words, line and time."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QWidget

from app.library.place import data_folder
from app.ui.figure.figure import Figure
from app.ui.look.space import growth
from app.ui.look.theme import Theme
from app.ui.look.type import Role
from app.ui.page.lines import broken
from app.ui.page.text import Text
from app.ui.paint.body import Body
from app.ui.paint.line import Line
from app.ui.paint.pacer import Pacer
from app.ui.paint.span import Span
from app.ui.stage.caption import Caption
from app.ui.stage.lamp import BreathView
from app.ui.stage.place import Box, Layout, Places, places
from app.ui.stage.view import StageView
from app.ui.stage.words import CaptionText
from app.words.catalog import Words


class Scene(QWidget):
    """Shows a moment; keeps no time of its own."""

    def __init__(self, words: Words, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._layout: Layout = "breath"
        self.is_changing = False
        self._view = StageView()
        self.pacer = Pacer(theme, words("The breath"), self)
        self.body = Body(theme, words, data_folder() / "assets" / "pictures" / "body.svg", self)
        self.figure = Figure(theme, words, self)
        self.figure.hide()
        self.doing = Text("", theme, Role.LABEL, "handtext", wrap=False, parent=self)
        self.caption = CaptionText(theme, self)
        self.hint = Text("", theme, Role.LEAD, "ink2", parent=self)
        self.line = Line(theme, words("How far the session is"), self)
        self.time = Text("", theme, Role.HINT, "ink2", wrap=False, parent=self)
        self.notice = Text("", theme, Role.BODY, "ink2", parent=self)
        for text in (self.hint, self.notice):
            text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for label in (self.doing, self.hint, self.time, self.notice):
            label.hide()
        self.places = places(self.width(), self.height(), "breath", theme.scale)

    def show_spans(self, spans: tuple[Span, ...]) -> None:
        """Show the line of a session."""
        self.line.show_spans(spans)

    def show_moment(self, view: StageView) -> None:
        """Show a moment."""
        asking = view.asked is not None and view.asked.is_page
        if view.layout != self._layout:
            self._layout = view.layout
            self.lay_out()
        self.pacer.setVisible(not asking)
        self.pacer.show_breath(view.breath)
        self._view = view
        self._show_body(view, asking=asking)
        self._show_text(self.notice, self._noticed(view))
        self.caption.show_caption(Caption() if asking else view.caption)
        self.line.show_share(view.share)
        self._show_text(self.time, self._timed(view))

    def show_changing(self, *, shown: bool) -> None:
        """Leave room for the row of what may be changed, or take it again."""
        if shown != self.is_changing:
            self.is_changing = shown
            self.lay_out()
            self._show_beside(self._view, touching=self.body.isVisible() or self.figure.isVisible())

    def show_words(self, text: str, breath: BreathView) -> None:
        """Show some words under a light, and nothing else."""
        self.pacer.show()
        self.pacer.show_breath(breath)
        self.body.hide()
        self.figure.hide()
        self.caption.show_caption(Caption(text, 1.0))
        for label in (self.doing, self.hint, self.time, self.notice):
            self._show_text(label, "")

    def lay_out(self) -> None:
        """Put everything in its place."""
        worded = self._theme.motion.reduced
        size = self.width(), self.height()
        place = places(
            *size, self._layout, self._theme.scale, worded=worded, changing=self.is_changing
        )
        self.places = place
        self.pacer.setGeometry(self.rect())
        left, top, side, _ = place.lamp
        self.pacer.place_at(QPointF(left + side / 2, top + side / 2), float(side))
        for widget, box in self._boxes(place):
            widget.setGeometry(*box)
        self.caption.show_size(growth(self.width(), self.height()), centred=place.centred)
        rows = place.time[2] > self.width() // 2
        side_of_time = Qt.AlignmentFlag.AlignHCenter if rows else Qt.AlignmentFlag.AlignRight
        self.time.setAlignment(side_of_time | Qt.AlignmentFlag.AlignVCenter)

    def _boxes(self, place: Places) -> tuple[tuple[QWidget, Box], ...]:
        """Return each part with its box."""
        return (
            (self.body, place.body),
            (self.figure, place.body),
            (self.doing, place.doing),
            (self.caption, place.caption),
            (self.hint, place.hint),
            (self.line, place.line),
            (self.time, place.time),
            (self.notice, place.notice),
        )

    def _show_body(self, view: StageView, *, asking: bool) -> None:
        """Show the body and its hand, or the figure that moves, beside the words."""
        touching = view.layout == "touch" and not asking
        moving = touching and view.figure is not None
        self.body.setVisible(touching and not moving)
        self.body.show_touch(view.hand if touching else None, view.breath.volume)
        colours = self._theme.colours
        self.doing.show_colour(colours.ink2 if moving else colours.handtext)
        self.figure.setVisible(moving)
        self.figure.show_figure(view.figure if moving else None)
        self._show_beside(view, touching=touching)

    def _show_beside(self, view: StageView, *, touching: bool) -> None:
        """Show the few words beside the body, as far as there is room for them."""
        _, top, wide, _ = self.places.notice
        told = top + self._high(self._noticed(view), wide, Role.BODY)
        covers = bool(self._noticed(view)) and told > self.places.doing[1]
        self._show_text(self.doing, view.doing if touching and not covers else "")
        self._show_text(self.hint, self._fitting(view.hint) if touching else "")

    @staticmethod
    def _noticed(view: StageView) -> str:
        """Return what is told besides the session."""
        return " · ".join((view.notice, *view.contacts)).strip(" ·")

    def _fitting(self, hint: str) -> str:
        """Return as many lines of a hint as there is room for."""
        _, _, wide, high = self.places.hint
        lines = hint.split("\n")
        while lines and self._high("\n".join(lines), wide, Role.LEAD) > high:
            lines.pop()
        return "\n".join(lines)

    def _high(self, text: str, width: int, role: Role) -> float:
        """Return how high a text is in a width."""
        lines = broken(text, self._theme.font(role), width).lineCount()
        return lines * self._theme.line(role)

    def _timed(self, view: StageView) -> str:
        """Return what the timer says, on one line where it has a row of its own."""
        rows = self.places.time[2] > self.width() // 2
        parts = [part for part in (view.left, view.step_left) if part]
        return (" · " if rows else "\n").join(parts)

    @staticmethod
    def _show_text(label: Text, text: str) -> None:
        """Show a text where it is another; without one there is nothing to be painted."""
        if label.text() != text:
            label.setText(text)
            label.setVisible(bool(text))
