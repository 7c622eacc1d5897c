"""Texts side by side, put right without a word lost."""

from __future__ import annotations

import pytest

from app.script.texts import in_whole_quotes

RIGHT = [
    ("  nl: 's Avonds", """  nl: "'s Avonds\""""),
    ("- say: {nl: 's Nachts, en: Night}", """- say: {nl: "'s Nachts", en: "Night"}"""),
    ("{nl: ''t is stil', en: 'hush'}", """{nl: "'t is stil", en: "hush"}"""),
    ('- say: {nl: "Zeg "ja"", en: "x", at: in 1}', None),
    ("  - rest: 5 s", "  - rest: 5 s"),
    ("{nl: a, nl: b}", "{nl: a, nl: b}"),
    ("{nl: a}", "{nl: a}"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "right"), RIGHT)
def test_texts_get_whole_quotes_and_keep_their_apostrophes(line: str, right: str | None) -> None:
    changed = in_whole_quotes(line)[1]
    assert changed == (right or '- say: {nl: "Zeg \\"ja\\"", en: "x", at: in 1}')
