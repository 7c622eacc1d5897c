"""Captions as files that players read."""

from app.export.caption import srt, vtt
from app.script.model.length import TICKS
from app.timeline.caption import Caption

SHOWN = (
    Caption("Adem in, je buik komt omhoog, zacht en zonder moeite.", TICKS // 2, 4 * TICKS),
    Caption("En uit <zacht> & lang -->", 3_661 * TICKS + 16, 3_664 * TICKS),
)


def test_webvtt_has_a_head_times_and_folded_lines() -> None:
    assert vtt(SHOWN, "Buik", "nl") == (
        "WEBVTT - Buik\n"
        "Language: nl\n"
        "\n"
        "1\n"
        "00:00:00.500 --> 00:00:04.000\n"
        "Adem in, je buik komt omhoog, zacht en\n"
        "zonder moeite.\n"
        "\n"
        "2\n"
        "01:01:01.000 --> 01:01:04.000\n"
        "En uit &lt;zacht&gt; &amp; lang --&gt;\n"
    )


def test_subrip_counts_from_one_with_commas() -> None:
    assert srt(SHOWN[:1]) == (
        "1\n00:00:00,500 --> 00:00:04,000\nAdem in, je buik komt omhoog, zacht en\nzonder moeite.\n"
    )


def test_a_title_over_two_lines_stays_in_the_head() -> None:
    assert vtt((), "Zachte\n\nhanden", "nl").startswith("WEBVTT - Zachte handen\nLanguage: nl\n")


def test_a_word_longer_than_a_line_is_not_cut() -> None:
    word = "a" * 60
    assert f"b\n{word}\nc\n" in srt((Caption(f"b {word} c", 0, TICKS),))
