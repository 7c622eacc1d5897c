"""The one style sheet of the standard widgets.

A button says what it is with the property `kind`: primary, quiet, plain, outlined,
chip, segment, row or rail. A frame says `card`, `raised` or `panel`. A button whose
`chosen` property is true, or that is checked, is shown as chosen.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from app.library.place import data_folder
from app.ui.look.colour import over
from app.ui.look.space import CARD_RADIUS, CHIP, FIELD_RADIUS, PRIMARY, QUIET
from app.ui.look.theme import Theme
from app.ui.look.type import SANS, Role

_SHEET = Template("""
* { font-family: $sans; font-size: ${body}px; color: $ink; outline: none; }
QMainWindow, QDialog, QMessageBox { background: $ground; }
QLabel, QCheckBox, QRadioButton { background: transparent; }
QToolTip { background: $raised; color: $ink; border: 1px solid $edge; padding: 6px 10px; }
QFrame[kind="card"] { background: $surface; border: none; border-radius: ${card}px; }
QFrame[kind="raised"] { background: $raised; border: none; border-radius: ${card}px; }
QFrame[kind="panel"] { background: $surface; border: none; border-radius: ${card}px; }
QFrame[kind="toast"] { background: $raised; border: 1px solid $line; border-radius: ${field}px; }
QFrame[kind="problem"] { background: $errorwash; border: none; border-radius: ${field}px; }
QFrame[kind="consent"] { background: $handwash; border: none; border-radius: ${field}px; }
QFrame[kind="warn"] { background: $warnwash; border: none; border-radius: ${field}px; }
QFrame[kind="hairline"] { background: $line; border: none; max-height: 1px; min-height: 1px; }

QPushButton {
  background: transparent; border: 1px solid transparent; text-align: center;
  icon-size: ${icon}px; }
QPushButton[kind="primary"] {
  background: $action; color: $onaction; font-size: ${button}px; font-weight: 600;
  min-height: ${primary_line}px; padding: 0 ${primary_pad}px; border-radius: ${primary_half}px; }
QPushButton[kind="primary"]:hover { background: $action_hover; }
QPushButton[kind="primary"]:pressed { background: $action_down; }
QPushButton[kind="primary"]:disabled { background: $sunk; color: $ink3; }
QPushButton[kind="quiet"] {
  background: $wash; font-weight: 500; min-height: ${quiet_line}px;
  padding: 0 ${quiet_pad}px; border-radius: ${quiet_half}px; }
QPushButton[kind="quiet"]:hover { background: $wash_hover; }
QPushButton[kind="plain"] {
  font-weight: 500; min-height: ${quiet_line}px; padding: 0 ${quiet_pad}px;
  border-radius: ${quiet_half}px; }
QPushButton[kind="plain"]:hover { background: $wash; }
QPushButton[kind="faint"] {
  color: $ink2; font-weight: 500; min-height: ${quiet_line}px; padding: 0; }
QPushButton[kind="faint"]:hover { color: $ink; }
QPushButton[kind="outlined"] {
  border: 1px solid $edge; font-size: ${button}px; font-weight: 500;
  min-height: ${primary_line}px; padding: 0 ${primary_pad}px; border-radius: ${primary_half}px; }
QPushButton[kind="outlined"]:hover { background: $wash; }
QPushButton[kind="outlined"][chosen="true"] {
  background: $action; border-color: $action; color: $onaction; }
QPushButton[kind="consent"] {
  background: $hand; color: $onaction; font-weight: 600; min-height: ${primary_line}px;
  min-width: ${primary_line}px; padding: 0 ${quiet_pad}px; border-radius: ${primary_half}px; }
QPushButton[kind="chip"] {
  background: $sunk; font-size: ${chip_text}px; min-height: ${chip_line}px;
  padding: 0 12px; border-radius: ${chip_half}px; }
QPushButton[kind="chip"]:hover { background: $wash; }
QPushButton[kind="chip"]:checked, QPushButton[kind="chip"][chosen="true"] {
  background: $action; color: $onaction; font-weight: 500; }
QPushButton[kind="segment"] {
  color: $ink2; font-weight: 500; min-height: ${chip_line}px; padding: 0 18px;
  border-radius: ${chip_half}px; }
QPushButton[kind="segment"]:hover { color: $ink; }
QPushButton[kind="segment"]:checked { background: $raised; color: $ink; font-weight: 600; }
QPushButton[kind="row"], QPushButton[kind="rail"] {
  text-align: left; min-height: ${quiet_line}px; padding: 0 16px; border-radius: ${field}px; }
QPushButton[kind="rail"] { color: $ink2; font-weight: 400; }
QPushButton[kind="row"]:hover, QPushButton[kind="rail"]:hover { background: $wash; }
QPushButton[kind="row"]:checked, QPushButton[kind="rail"]:checked {
  background: $wash; color: $ink; font-weight: 600; }
QPushButton:disabled { color: $ink3; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox {
  background: $raised; border: 1px solid $edge; border-radius: ${field}px; padding: 8px 14px;
  selection-background-color: $action; selection-color: $onaction; }
QLineEdit[kind="bare"] { background: transparent; border-color: transparent; padding: 0 8px; }
QLineEdit[kind="bare"]:hover { border-color: $line; }
QLineEdit[kind="bare"]:focus { border-color: $ink; }
QLineEdit, QSpinBox, QComboBox { min-height: ${field_line}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border-color: $ink; }
QSpinBox { padding: 8px 6px; }
QSpinBox > QLineEdit { background: transparent; border: none; padding: 0 8px; min-height: 0; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; height: 0; border: none; }
QComboBox::drop-down { border: none; width: 32px; }
QComboBox::down-arrow { image: url("$icons/down-edge.svg"); width: 14px; height: 14px; }
QComboBox QAbstractItemView, QMenu {
  background: $raised; border: 1px solid $edge; padding: 6px; color: $ink;
  selection-background-color: $wash; selection-color: $ink; }
QMenu::item { padding: 8px 24px; border-radius: 6px; }
QMenu::item:selected { background: $wash; }

QScrollArea, QScrollArea > QWidget > QWidget#page { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 6px 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px 6px; }
QScrollBar::handle { background: $linec; border-radius: 3px; min-height: 44px; min-width: 44px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(shown: Theme) -> str:
    """Return the style sheet of a theme, for the application or for one page."""
    return _SHEET.substitute(_colours(shown), **_sizes(shown), icons=_icons())


def _colours(shown: Theme) -> dict[str, str]:
    """Return the colours by name, and those of a pointer's touch."""
    colours = shown.colours
    named = {name: value for name, value in asdict(colours).items() if isinstance(value, str)}
    return named | {
        "action_hover": over(colours.onaction, 0.08, colours.action),
        "action_down": over(colours.onaction, 0.16, colours.action),
        "wash_hover": over(colours.ink, 0.06, colours.wash),
        "sans": ", ".join(f'"{family}"' for family in SANS),
    }


def _sizes(shown: Theme) -> dict[str, int]:
    """Return sizes in px; heights grow with the text, paddings do not."""
    grown = shown.line(Role.BUTTON) - Role.BUTTON.value.line
    heights = {"primary": PRIMARY + grown, "quiet": QUIET + grown, "chip": CHIP + grown}
    sizes = {f"{kind}_line": height - 2 for kind, height in heights.items()}
    sizes |= {f"{kind}_half": height // 2 for kind, height in heights.items()}
    return sizes | {
        "body": shown.px(Role.BODY.value.size),
        "button": shown.px(Role.BUTTON.value.size),
        "chip_text": shown.px(14),
        "field_line": shown.line(Role.BODY),
        "icon": shown.px(20),
        "primary_pad": 28,
        "quiet_pad": 16,
        "card": CARD_RADIUS,
        "field": FIELD_RADIUS,
    }


def _icons() -> str:
    """Return the folder of the icons as a style sheet writes it."""
    return (data_folder() / "assets" / "icons").as_posix()
