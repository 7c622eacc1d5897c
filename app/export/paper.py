"""Lines on paper: a PDF with pages of A4, each with its number. Nothing of it is cut."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from app.library.place import data_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.export.handout import Line
    from app.words.catalog import Words

_DPI = 96
_MARGIN = 18.0  # mm
_FOOT = 34.0
"""Height of the line with the number of the page, px."""
_TIME = 52.0
"""Width of the column with the times, px."""
_INDENT = 20.0
_SERIF = ("Literata", "Georgia", "serif")
_SANS = ("Figtree", "Segoe UI", "Helvetica Neue", "Noto Sans", "sans-serif")
_INK, _QUIET = "#1c1a17", "#5f5a52"


class _Face(NamedTuple):
    """How a form of line looks: size and space above, px."""

    size: int
    above: float
    weight: int = 400
    serif: bool = False
    colour: str = _INK


_FACES: Final = {
    "title": _Face(28, 0, serif=True),
    "heading": _Face(16, 20, 600),
    "step": _Face(13, 9, 500),
    "words": _Face(14, 3, serif=True),
    "way": _Face(13, 7, 600),
    "note": _Face(12, 3, colour=_QUIET),
}


def pdf(lines: Sequence[Line], title: str, words: Words) -> bytes:
    """Return lines as the bytes of a PDF."""
    application = _application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setCreator("Zacht")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
            QPageLayout.Unit.Millimeter,
        )
    )
    _draw(writer, lines, title, words)
    data = bytes(buffer.data().data())
    del application  # what was drawn needed it till here
    return data


def _application() -> QGuiApplication:
    """Return what Qt's fonts need; it wants no screen, unless one was asked for."""
    there = QGuiApplication.instance()
    if isinstance(there, QGuiApplication):
        return there
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    made = QGuiApplication(["zacht"])
    for file in sorted((data_folder() / "assets" / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    return made


def _draw(writer: QPdfWriter, lines: Sequence[Line], title: str, words: Words) -> None:
    """Draw all pages."""
    page = QRectF(writer.pageLayout().paintRectPixels(_DPI))
    size = QSizeF(page.width(), page.height() - _FOOT)
    document = _document(lines, size)
    count = document.pageCount()
    with QPainter(writer) as painter:
        for number in range(count):
            if number:
                writer.newPage()
            part = QRectF(0, number * size.height(), size.width(), size.height())
            painter.save()
            painter.translate(0, -part.top())
            document.drawContents(painter, part)
            painter.restore()
            foot = QRectF(0, size.height(), size.width(), _FOOT)
            _draw_foot(painter, foot, title, words("page {n} of {all}", n=number + 1, all=count))


def _draw_foot(painter: QPainter, foot: QRectF, title: str, said: str) -> None:
    """Write the title at the left of a foot, and which page it is at the right."""
    painter.setFont(_font(_FACES["note"]))
    painter.setPen(QColor(_QUIET))
    painter.drawText(foot, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, said)
    metrics = painter.fontMetrics()
    room = foot.width() - metrics.horizontalAdvance(said) - _TIME
    name = metrics.elidedText(title, Qt.TextElideMode.ElideRight, int(room))
    painter.drawText(foot, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, name)


def _document(lines: Sequence[Line], page: QSizeF) -> QTextDocument:
    """Return lines as a document that is broken into pages."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setPageSize(page)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for place, line in enumerate(lines):
        if place:
            cursor.insertBlock()
        _insert(cursor, line)
    cursor.endEditBlock()
    return document


def _insert(cursor: QTextCursor, line: Line) -> None:
    """Write one line, as plain text: its time in front, in a column of its own."""
    face = _FACES[line.form]
    is_head = line.form in {"title", "heading"} or (line.form == "note" and not line.depth)
    left = 0.0 if is_head else _TIME + _INDENT * line.depth
    block = QTextBlockFormat()
    block.setTopMargin(face.above)
    block.setLeftMargin(left)
    block.setTextIndent(-left if line.time else 0.0)
    block.setTabPositions([QTextOption.Tab(left, QTextOption.TabType.LeftTab)])
    cursor.setBlockFormat(block)
    form = QTextCharFormat()
    form.setFont(_font(face))
    form.setForeground(QColor(face.colour))
    cursor.insertText(f"{line.time}\t{line.text}" if line.time else line.text, form)


def _font(face: _Face) -> QFont:
    """Return the font of a form of line."""
    made = QFont()
    made.setFamilies(list(_SERIF if face.serif else _SANS))
    made.setPixelSize(face.size)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setWeight(QFont.Weight(face.weight))
    return made
