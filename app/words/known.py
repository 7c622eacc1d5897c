"""A fault of the world, told to the person in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.words.seen import seen

if TYPE_CHECKING:
    from app.words.catalog import Words


class KnownError(Exception):
    """Something in the world that is not as it should be: no fault of ours.

    `sentence` is the English sentence with its blanks, as `Words` takes it.
    """

    def __init__(self, sentence: str, **values: str) -> None:
        """Keep the sentence and what fills its blanks."""
        super().__init__(sentence)
        self.sentence = sentence
        self.values = values

    def told(self, words: Words) -> str:
        """Return the sentence in the person's language."""
        return words(self.sentence, **{name: seen(str(one)) for name, one in self.values.items()})
