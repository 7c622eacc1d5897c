"""Captions written as WebVTT and SubRip; pure."""

from collections.abc import Iterable

from app.script.model.length import TICKS
from app.timeline.caption import Caption

WIDTH = 42
"""Characters of a line."""


def vtt(shown: Iterable[Caption], title: str, language: str) -> str:
    """Write captions as WebVTT."""
    head = f"WEBVTT - {_plain(title)}\nLanguage: {language}\n"
    return head + "".join(
        f"\n{number}\n{_times(one, '.')}\n{_folded(_plain(one.text))}\n"
        for number, one in enumerate(shown, 1)
    )


def srt(shown: Iterable[Caption]) -> str:
    """Write captions as SubRip."""
    return "\n".join(
        f"{number}\n{_times(one, ',')}\n{_folded(one.text)}\n"
        for number, one in enumerate(shown, 1)
    )


def _folded(text: str) -> str:
    """Fold a text at spaces; a word longer than a line keeps one of its own."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= WIDTH:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return "\n".join(lines)


def _plain(text: str) -> str:
    """Keep signs from being read as markup, or as an arrow between times."""
    spaced = " ".join(text.split())
    return spaced.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _times(one: Caption, point: str) -> str:
    return f"{_time(one.start, point)} --> {_time(one.end, point)}"


def _time(tick: int, point: str) -> str:
    """Write a tick as hours, minutes, seconds and the nearest millisecond."""
    milliseconds = (tick * 1_000 + TICKS // 2) // TICKS
    seconds, rest = divmod(milliseconds, 1_000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{rest:03}"
