from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.tables.movement import movements
from app.tables.posture import postures
from app.ui.look.theme import Theme, theme
from app.ui.paint.posture import PosturePicture, _figure, movement_file, posture_file

FILES = [*map(posture_file, postures()), *map(movement_file, movements())]


def picture(widget: PosturePicture, wall: str) -> QImage:
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(wall))
    widget.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    return image


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_posture_and_movement_of_the_lists_is_drawn(file: Path) -> None:
    assert file.is_file()
    assert "#E2A655" not in file.read_text("utf-8")


@pytest.mark.parametrize("shown", [theme(), theme(dark=True)], ids=["light", "dark"])
def test_a_posture_has_the_colours_of_the_theme(qtbot: QtBot, shown: Theme) -> None:
    widget = PosturePicture(shown, "op de rug")
    qtbot.addWidget(widget)
    widget.resize(480, 190)
    widget.show_posture("knees bent")
    image = picture(widget, shown.colours.ground)
    seen = {image.pixelColor(x, y).name().upper() for x in range(0, 480, 4) for y in range(190)}
    assert {_figure(shown.colours), shown.colours.raised} <= seen


def test_without_a_posture_nothing_is_drawn(qtbot: QtBot) -> None:
    widget = PosturePicture(theme())
    qtbot.addWidget(widget)
    widget.resize(240, 110)
    widget.show_posture("")
    image = picture(widget, "#E8EBE5")
    assert {image.pixelColor(x, 80).name() for x in range(240)} == {"#e8ebe5"}


def test_a_movement_is_shown_by_its_name(qtbot: QtBot) -> None:
    widget = PosturePicture(theme(), "hiel schuiven")
    qtbot.addWidget(widget)
    widget.resize(240, 110)
    widget.show_posture("knees bent")
    still = picture(widget, "#E8EBE5")
    widget.show_movement("heel slide")
    assert picture(widget, "#E8EBE5") != still
    assert widget.accessibleName() == "hiel schuiven"
