import re

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.library.place import data_folder
from app.ui.look.icon import icon, icon_names, icon_pixmap

FOLDER = data_folder() / "assets" / "icons"


@pytest.fixture(autouse=True)
def an_application(qtbot: QtBot) -> None:
    assert qtbot is not None


@pytest.mark.parametrize("name", icon_names())
def test_icons_are_open_lines_on_one_grid(name: str) -> None:
    text = (FOLDER / f"{name}.svg").read_text("utf-8")
    assert 'viewBox="0 0 20 20"' in text
    assert 'fill="none" stroke="currentColor" stroke-width="1.5"' in text
    assert all(0 <= float(number) <= 20 for number in re.findall(r"[ MLHVCAQ](\d+\.?\d*)", text))


@pytest.mark.parametrize("name", icon_names())
def test_icons_stay_inside_their_grid_and_leave_a_trace(name: str) -> None:
    image = icon_pixmap(name, "#000000", 40).toImage()
    alpha = [[image.pixelColor(x, y).alpha() for x in range(40)] for y in range(40)]
    assert sum(map(sum, alpha)) > 4000
    edges = [*alpha[0], *alpha[-1], *(row[0] for row in alpha), *(row[-1] for row in alpha)]
    assert max(edges) < 128


def test_an_icon_has_the_colour_it_is_asked_for() -> None:
    image: QImage = icon_pixmap("open", "#9A3427", 40).toImage()
    assert image.pixelColor(20, 20) == QColor("#9A3427")


def test_an_icon_is_sharp_on_a_dense_screen() -> None:
    assert icon_pixmap("play", "#000000", 20, 2.0).width() == 40


def test_a_button_gets_a_pale_icon_while_it_cannot_be_pressed() -> None:
    made = icon("play", "#000000", pale="#888888")
    assert made.pixmap(20, mode=made.Mode.Disabled).toImage() != made.pixmap(20).toImage()


def test_an_unknown_icon_is_a_fault_of_ours() -> None:
    with pytest.raises(OSError, match="No such file"):
        icon_pixmap("nowhere", "#000000")
