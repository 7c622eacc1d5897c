"""Colours by what they are for, light and dark, and how much they differ."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours, each `#RRGGBB`.

    The `lamp` colours are for breath alone, the `hand` colours for touch and
    consent alone. `stage` is the wall while a session plays.
    """

    dark: bool
    ground: str
    surface: str
    raised: str
    sunk: str
    wash: str
    line: str
    edge: str
    linec: str
    ink: str
    ink2: str
    ink3: str
    action: str
    onaction: str
    lamp: str
    lamptext: str
    lampwash: str
    rim: str
    hand: str
    handtext: str
    handwash: str
    voice: str
    voicewash: str
    sound: str
    soundwash: str
    warn: str
    warnwash: str
    error: str
    errorwash: str
    skin: str
    skinline: str
    stage: str
    coreword: str = "#17110A"


LIGHT = Colours(
    dark=False,
    ground="#E8EBE5",
    surface="#F3F5F0",
    raised="#FCFDFA",
    sunk="#DDE2DA",
    wash="#D6E0D8",
    line="#D0D7CE",
    edge="#6E7A72",
    linec="#7C8880",
    ink="#1F2D28",
    ink2="#48564F",
    ink3="#54615A",
    action="#2D4A40",
    onaction="#F6F8F3",
    lamp="#B07122",
    lamptext="#774A0E",
    lampwash="#F0E2C9",
    rim="#8A5614",
    hand="#AE5A3E",
    handtext="#8C4229",
    handwash="#F0DACF",
    voice="#44637F",
    voicewash="#D9E2EA",
    sound="#587452",
    soundwash="#DCE6D7",
    warn="#7A4F00",
    warnwash="#F3E6C8",
    error="#9A3427",
    errorwash="#F4DCD5",
    skin="#D5DBD2",
    skinline="#A9B3A9",
    stage="#E8EBE5",
)

DARK = Colours(
    dark=True,
    ground="#111816",
    surface="#18211E",
    raised="#212C28",
    sunk="#0C1210",
    wash="#26352F",
    line="#2A3631",
    edge="#74817A",
    linec="#6E7B74",
    ink="#E6E7DE",
    ink2="#ACB6AD",
    ink3="#94A098",
    action="#CBD9CD",
    onaction="#14201B",
    lamp="#E2A655",
    lamptext="#E8B872",
    lampwash="#3A2E1B",
    rim="#F3CF97",
    hand="#DA8F70",
    handtext="#E6A588",
    handwash="#3C281F",
    voice="#8FB0CE",
    voicewash="#1F2D3A",
    sound="#9CB68E",
    soundwash="#222F20",
    warn="#E4BA6C",
    warnwash="#352B17",
    error="#F0A393",
    errorwash="#3C221D",
    skin="#27322E",
    skinline="#4A5852",
    stage="#0C1210",
)


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue, each 0-255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def over(top: str, opacity: float, below: str) -> str:
    """Return the colour seen where one lies over another."""
    pairs = zip(channels(top), channels(below), strict=True)
    mixed = (round(a * opacity + b * (1 - opacity)) for a, b in pairs)
    return "#{:02X}{:02X}{:02X}".format(*mixed)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21.

    Source: WCAG 2.2, "contrast ratio" and "relative luminance".
    """
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 to 1."""
    red, green, blue = (_linear(value / 255) for value in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    """Undo the curve of sRGB."""
    if value <= 0.04045:  # noqa: PLR2004 - the corner of the sRGB curve
        return value / 12.92
    return float(((value + 0.055) / 1.055) ** 2.4)
