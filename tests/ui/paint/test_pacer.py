from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPoint, QPointF, QSize, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.look.motion import breath_in, breath_out
from app.ui.look.theme import on_stage, theme
from app.ui.paint.breath import FULL, radius
from app.ui.paint.pacer import UNSEEN, Pacer


@dataclass(frozen=True, slots=True)
class Breath:
    volume: float
    kind: str | None = "in"
    presence: float = 1.0
    word: str = ""


@pytest.fixture
def pacer(qtbot: QtBot) -> Pacer:
    made = Pacer(on_stage(theme(dark=True)), "Adem")
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


class Seen(Pacer):
    """A pacer that tells what it paints."""

    def __init__(self) -> None:
        super().__init__(on_stage(theme(dark=True)))
        self.asked: list[QRegion] = []

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        self.asked.append(event.region())
        super().paintEvent(event)


@pytest.fixture
def seen(qtbot: QtBot) -> Seen:
    made = Seen()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    made.show_breath(Breath(0.5))
    QApplication.processEvents()
    made.asked.clear()
    return made


def test_only_what_changed_is_painted_again(seen: Seen) -> None:
    seen.show_breath(Breath(0.503))
    QApplication.processEvents()
    (asked,) = seen.asked
    half = radius(0.503, 380)
    assert 2 * half < asked.boundingRect().width() < 2 * half + 12
    assert asked.boundingRect().adjusted(0, 0, 1, 1).center() == QPoint(200, 200)


def test_the_glow_is_painted_again_as_far_as_it_reaches(seen: Seen) -> None:
    seen.show_breath(Breath(0.52))
    QApplication.processEvents()
    (asked,) = seen.asked
    assert asked.boundingRect().width() == 400


def test_what_lies_within_the_sheets_is_left_as_it_is(seen: Seen) -> None:
    seen.show_breath(Breath(0.503))
    QApplication.processEvents()
    (asked,) = seen.asked
    assert not asked.contains(QPoint(200, 200))
    assert asked.contains(QPoint(200, round(200 - radius(0.503, 380))))


WAY = (
    *(Breath(volume / 200, "in", word="in") for volume in range(40, 70)),
    Breath(1.0, "in"), Breath(1.0, "hold-in", word="still"),
    *(Breath(1 - volume / 300, "out", word="out") for volume in range(40)),
    Breath(0.2, "out", presence=0.6), Breath(0.2, "out", presence=0.35), Breath(0.0, None),
)  # fmt: skip


@pytest.mark.parametrize("reduced", [False, True])
def test_what_is_left_out_of_a_paint_was_right_before(seen: Seen, reduced: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    seen.show_theme(on_stage(theme(dark=True, reduced=reduced)))
    canvas = picture(seen)
    for breath in WAY:
        QApplication.processEvents()
        seen.asked.clear()
        seen.show_breath(breath)
        QApplication.processEvents()
        asked = QRegion()
        for part in seen.asked:
            asked |= part
        now = picture(seen)
        with QPainter(canvas) as painter:
            painter.setClipRegion(asked)
            painter.drawImage(0, 0, now)
        assert canvas == now, breath


def test_nothing_is_painted_for_a_change_nobody_sees(seen: Seen) -> None:
    seen.show_breath(Breath(0.5005))
    QApplication.processEvents()
    assert seen.asked == []
    seen.show_breath(Breath(0.51))
    QApplication.processEvents()
    assert len(seen.asked) == 1


def drawn(pacer: Pacer) -> float:
    """Return the radius that is painted, in device pixels."""
    assert pacer.breath is not None
    return radius(pacer.breath.volume, 380) * pacer.devicePixelRatioF()


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_what_is_painted_is_never_a_quarter_of_a_pixel_off(way: list[float]) -> None:
    pacer = Pacer(on_stage(theme(dark=True)))
    pacer.resize(400, 400)
    for volume in way:
        pacer.show_breath(Breath(volume))
        assert abs(drawn(pacer) - radius(volume, 380)) < UNSEEN


@pytest.mark.parametrize(("kind", "curve"), [("in", breath_in), ("out", breath_out)])
def test_in_no_frame_of_a_slow_breath_is_a_quarter_of_a_pixel_missing(
    pacer: Pacer, kind: str, curve: Callable[[float], float]
) -> None:
    painted = 0
    for frame in range(601):
        before = pacer.breath
        pacer.show_breath(Breath(curve(frame / 600), kind))
        painted += pacer.breath is not before
        assert abs(drawn(pacer) - radius(curve(frame / 600), 380)) < UNSEEN
    assert 200 < painted < 500


def test_the_ends_of_a_breath_are_painted_as_they_are(pacer: Pacer) -> None:
    for kind, volume in (("in", 0.9999), ("in", 1.0), ("out", 0.0001), ("out", 0.0)):
        pacer.show_breath(Breath(volume, kind))
    assert pacer.breath == Breath(0.0, "out")


def test_another_size_or_place_is_another_light(pacer: Pacer) -> None:
    pacer.show_breath(Breath(0.5))
    first = picture(pacer)
    pacer.place_at(QPointF(100, 100), 120)
    assert picture(pacer) != first
    pacer.place_at(QPointF(200, 200), 380)
    assert picture(pacer) == first
    pacer.resize(300, 300)
    assert picture(pacer).size() == QSize(300, 300)


def test_beyond_the_light_is_the_wall(pacer: Pacer) -> None:
    pacer.place_at(QPointF(100, 100), 80)
    pacer.show_breath(Breath(1.0))
    assert picture(pacer).pixelColor(390, 390) == QColor(pacer.theme.colours.stage)


def test_a_pacer_that_is_gone_shows_nothing(pacer: Pacer) -> None:
    pacer.show_breath(Breath(0.5, presence=0.0))
    wall = QColor(pacer.theme.colours.stage)
    assert picture(pacer).pixelColor(200, 200) == wall


def test_less_motion_keeps_the_rings_where_they_are(pacer: Pacer) -> None:
    pacer.show_theme(on_stage(theme(dark=True, reduced=True)))
    pacer.show_breath(Breath(0.0))
    empty = picture(pacer)
    pacer.show_breath(Breath(1.0, "hold-in", word="stil"))
    assert picture(pacer) != empty


def test_a_screen_reader_hears_its_name(pacer: Pacer) -> None:
    assert pacer.accessibleName() == "Adem"
