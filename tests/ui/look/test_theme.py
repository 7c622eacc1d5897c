from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.library.place import data_folder
from app.ui.look.sheet import style_sheet
from app.ui.look.theme import on_stage, palette, theme, tone
from app.ui.look.type import Role, load_fonts


@pytest.fixture(autouse=True)
def an_application(qtbot: QtBot) -> None:
    assert qtbot is not None


def test_the_fonts_of_the_house_are_found() -> None:
    families = load_fonts(data_folder() / "assets" / "fonts")
    assert {"Literata", "Figtree"} <= set(families)
    assert QFontInfo(theme().font(Role.TITLE)).family().startswith("Literata")
    assert QFontInfo(theme().font(Role.BODY)).family() == "Figtree"


def test_a_damaged_font_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "odd.ttf").write_bytes(b"not a font")
    assert load_fonts(tmp_path) == ()


def test_all_text_grows_with_the_scale() -> None:
    for role in Role:
        assert theme(scale=2).font(role).pixelSize() == 2 * theme().font(role).pixelSize()
        assert theme(scale=2).line(role) == 2 * theme().line(role)


def test_the_scale_stays_between_one_and_two() -> None:
    assert (theme(scale=0.2).scale, theme(scale=9).scale) == (1.0, 2.0)


def test_a_session_is_dark_unless_asked_otherwise() -> None:
    assert on_stage(theme()).colours.dark
    assert not on_stage(theme(), dark=False).colours.dark
    assert on_stage(theme()).colours.ground == theme(dark=True).colours.sunk


def test_a_tone_is_as_opaque_as_asked() -> None:
    assert tone("#E2A655", 0.5).alphaF() == pytest.approx(0.5, abs=0.01)
    assert tone("#E2A655", 7).alphaF() == 1.0


def test_the_primary_button_can_be_hit_at_every_scale(qtbot: QtBot) -> None:
    # All at once: Qt may give a button that is gone to a new one at its address.
    pages = {scale: QWidget() for scale in (1.0, 1.5, 2.0)}
    for scale, page in pages.items():
        qtbot.addWidget(page)
        page.setStyleSheet(style_sheet(theme(scale=scale)))
        page.setPalette(palette(theme(scale=scale)))
        button = QPushButton("Beginnen", page)
        button.setProperty("kind", "primary")
        button.ensurePolished()
        assert button.sizeHint().height() >= 48 * (1 if scale == 1 else 1.2)
