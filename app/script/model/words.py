"""A text in one or more languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from app.script.fault import Span


class Words(NamedTuple):
    """A text in one or more languages; key `""` serves all, `nl-u` is formal Dutch."""

    by_language: Mapping[str, str]
    span: Span

    def spoken(self, language: str) -> str:
        """Return the text for a language such as `nl` or `nl-u`, else the first."""
        texts = self.by_language
        if language in texts:
            return texts[language]
        for key in (language.partition("-")[0], ""):
            if key in texts:
                return texts[key]
        return next(iter(texts.values()), "")
