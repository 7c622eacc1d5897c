"""A text in one or more languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.script.fault import Span


@dataclass(frozen=True, slots=True)
class Words:
    """A text in one or more languages; key `""` serves all, `nl-u` is formal Dutch."""

    by_language: Mapping[str, str]
    span: Span

    def spoken(self, language: str) -> str:
        """Return the text for a language such as `nl` or `nl-u`, else the first."""
        texts = self.by_language
        for key in (language, language.split("-", maxsplit=1)[0], ""):
            if key in texts:
                return texts[key]
        return next(iter(texts.values()), "")
