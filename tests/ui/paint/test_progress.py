from pytestqt.qtbot import QtBot

from app.ui.look.theme import theme
from app.ui.paint.progress import Progress


def test_a_bar_shows_a_share_and_stays_within_it(qtbot: QtBot) -> None:
    bar = Progress(theme(), "De stem wordt klaargezet")
    qtbot.addWidget(bar)
    bar.show_share(0.25)
    assert bar.value() == 250
    bar.show_share(7)
    assert bar.value() == 1000
    bar.grab()
