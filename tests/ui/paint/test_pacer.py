from dataclasses import dataclass
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.look.motion import breath_in, breath_out
from app.ui.look.theme import theme
from app.ui.paint.breath import FULL, radius
from app.ui.paint.pacer import Pacer


@dataclass(frozen=True, slots=True)
class Breath:
    volume: float
    kind: str | None = "in"
    presence: float = 1.0
    word: str = ""


@pytest.fixture
def pacer(qtbot: QtBot) -> Pacer:
    made = Pacer(theme(dark=True), "Adem")
    qtbot.addWidget(made)
    made.resize(400, 400)
    return made


def picture(pacer: Pacer) -> QImage:
    image = QImage(pacer.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(pacer.theme.colours.stage))
    pacer.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    return image


def seen_radius(image: QImage) -> int:
    """Measure the outermost sheet from the middle to the right, in px."""
    middle = image.height() // 2
    row = [image.pixelColor(x, middle).red() for x in range(200, 400)]
    falls = [before - after for before, after in pairwise(row)]
    ring = round(FULL * 380)
    return max(x for x, fall in enumerate(falls) if fall >= 14 and abs(x - ring) > 3)


@pytest.mark.parametrize("share", [0.15, 0.35, 0.5, 0.7, 0.85])
def test_what_is_seen_has_the_radius_of_the_breath(pacer: Pacer, share: float) -> None:
    for kind, volume in (("in", breath_in(share)), ("out", breath_out(share))):
        pacer.show_breath(Breath(volume, kind))
        assert seen_radius(picture(pacer)) == pytest.approx(radius(volume, 380), abs=2.5)


def test_the_pacer_has_no_clock(pacer: Pacer, qtbot: QtBot) -> None:
    pacer.show()
    pacer.show_breath(Breath(0.5))
    before = picture(pacer)
    qtbot.wait(40)
    assert picture(pacer) == before
    assert not pacer.findChildren(QTimer)
    assert QObject.startTimer is type(pacer).startTimer
    assert "timerEvent" not in vars(Pacer)


def test_the_same_breath_gives_the_same_picture(pacer: Pacer) -> None:
    pacer.show_breath(Breath(0.7, "out", word="uit"))
    first = picture(pacer)
    pacer.show_breath(Breath(0.1))
    pacer.show_breath(Breath(0.7, "out", word="uit"))
    assert picture(pacer) == first


def test_phases_can_be_told_apart(pacer: Pacer) -> None:
    seen = []
    for kind in ("in", "out"):
        pacer.show_breath(Breath(0.6, kind))
        seen.append(picture(pacer))
    assert seen[0] != seen[1]


def test_only_what_is_lit_is_painted_again(pacer: Pacer) -> None:
    pacer.place_at(QPointF(100, 100), 120)
    pacer.show_breath(Breath(0.2))
    lit = pacer._lit(0.2)
    assert QRect(40, 40, 120, 120).contains(lit.adjusted(20, 20, -20, -20))
    assert lit.width() < 130


def test_nothing_is_painted_for_a_change_nobody_sees(pacer: Pacer) -> None:
    pacer.show_breath(Breath(0.5))
    painted = pacer._painted
    pacer.show_breath(Breath(0.5001))
    assert pacer._painted is painted
    pacer.show_breath(Breath(0.51))
    assert pacer._painted is not painted


def test_small_steps_add_up(pacer: Pacer) -> None:
    for step in range(101):
        pacer.show_breath(Breath(0.4 + step / 1000))
    assert pacer._painted is not None
    assert pacer._painted.volume == pytest.approx(0.5, abs=0.005)


def test_a_pacer_that_is_gone_shows_nothing(pacer: Pacer) -> None:
    pacer.show_breath(Breath(0.5, presence=0.0))
    wall = QColor(pacer.theme.colours.stage)
    assert picture(pacer).pixelColor(200, 200) == wall


def test_less_motion_keeps_the_rings_where_they_are(pacer: Pacer) -> None:
    pacer.show_theme(theme(dark=True, reduced=True))
    pacer.show_breath(Breath(0.0))
    empty = picture(pacer)
    pacer.show_breath(Breath(1.0, "hold-in", word="stil"))
    assert picture(pacer) != empty


def test_a_screen_reader_hears_its_name(pacer: Pacer) -> None:
    assert pacer.accessibleName() == "Adem"
