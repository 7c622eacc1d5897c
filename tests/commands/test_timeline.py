"""`zacht timeline`: what happens when, along the answers that are given."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from tests.commands.conftest import Said, Write, Zacht
from tests.commands.example import CLEAN, GATED, WRONG

LANES = {"voice", "breath", "body", "sound", "background"}


def events(said: Said, lane: str) -> list[dict[str, Any]]:
    """Return the events of a lane."""
    assert said.code == 0, said.err
    return [row for row in json.loads(said.out)["events"] if row["lane"] == lane]


def test_json_has_length_lengths_path_and_events(zacht: Zacht, write: Write) -> None:
    found = json.loads(zacht("timeline", "--json", write(CLEAN)).out)
    assert found.keys() == {"length", "lengths", "path", "events"}
    lengths = found["lengths"]
    assert lengths.keys() == {"least", "likely", "most"}
    assert lengths["least"] <= lengths["likely"] <= lengths["most"]
    assert {row["lane"] for row in found["events"]} == LANES
    for row in found["events"]:
        assert row.keys() >= {"lane", "start", "end", "line", "step"}
        assert 0 <= row["start"] <= row["end"] <= found["length"]


def test_times_are_seconds_with_at_most_six_decimals(zacht: Zacht, write: Write) -> None:
    out = zacht("timeline", "--json", write(CLEAN)).out
    times = re.findall(r'"(?:start|end|length|least|likely|most)": ([^,\s}]+)', out)
    assert times
    assert all(re.fullmatch(r"\d+\.\d{1,6}", time) for time in times)


def test_breaths_have_phases_and_are_counted_from_one(zacht: Zacht, write: Write) -> None:
    rows = events(zacht("timeline", "--json", write(CLEAN)), "breath")
    assert [(row["phase"], row["breath"]) for row in rows[:4]] == [
        ("in", 1), ("out", 1), ("in", 2), ("out", 2),
    ]  # fmt: skip
    assert rows[-1]["breath"] == 18


def test_bodies_say_what_where_and_how_firmly(zacht: Zacht, write: Write) -> None:
    row = events(zacht("timeline", "--json", write(CLEAN)), "body")[0]
    assert (row["what"], row["where"], row["pressure"]) == ("rest", ["belly mid"], 1.0)
    assert "side" in row


def test_a_line_that_its_author_recorded_lasts_as_long_as_the_recording(
    zacht: Zacht, write: Write
) -> None:
    text = CLEAN.replace('with {drink}."}', 'with tea."}\n    id: hello')
    text = text.replace('"Welkom, met {drink}."', '"Welkom, met thee."')
    path = Path(write(text))
    (path.parent / "recordings").mkdir()
    tone = 0.1 * np.sin(np.arange(7 * 16_000) * 0.1)
    quiet = np.zeros(8_000)
    file = path.parent / "recordings" / "hello.en.flac"
    soundfile.write(file, np.concatenate([quiet, tone, quiet]), 16_000)
    first = events(zacht("timeline", "--json", str(path), "--language", "en"), "voice")[0]
    assert first["text"] == "Welcome, with tea."
    assert first["end"] - first["start"] == pytest.approx(7, abs=0.4)
    file.write_bytes(b"RIFF not a sound")
    said = zacht("timeline", "--json", str(path), "--language", "en")
    again = events(said, "voice")[0]
    assert again["end"] - again["start"] < 4
    assert "hello.1.en" in said.err


def test_a_caution_counts_as_no_unless_it_is_told(zacht: Zacht, write: Write) -> None:
    path = write(CLEAN)
    assert events(zacht("timeline", "--json", path), "body")
    for name in ("hernia", "pregnancy"):  # one is in the script, the other in the house
        said = zacht("timeline", "--json", path, "--answers", f"{name}=yes")
        assert not events(said, "body")
    assert events(zacht("timeline", "--json", path, "--answers", "hernia=no"), "body")


def test_a_length_that_cannot_be_met_is_told_with_the_nearest(zacht: Zacht, write: Write) -> None:
    path = write(CLEAN.replace("rest: 10 s", "rest: 10 s to 20 s"))
    said = zacht("timeline", "--json", path, "--fit", "20 min")
    likely = json.loads(said.out)["lengths"]["likely"]
    assert said.code == 0
    assert "cannot last 20.0 min" in said.err
    assert f"the nearest is {likely / 60:.1f} min" in said.err
    assert not zacht("timeline", "--json", path, "--fit", f"{likely:.0f} s").err


def test_an_answer_leads_the_way(zacht: Zacht, write: Write) -> None:
    path = write(CLEAN)
    high = json.loads(zacht("timeline", "--json", path, "--answers", "tension=8").out)
    low = json.loads(zacht("timeline", "--json", path, "--answers", "tension=2").out)
    assert high["length"] - low["length"] == pytest.approx(10)
    assert [row["answer"] for row in high["path"] if "asked" in row] == ["8"]


def test_a_check_without_an_answer_goes_its_way_of_none(zacht: Zacht, write: Write) -> None:
    found = json.loads(zacht("timeline", "--json", write(CLEAN)).out)
    assert [row["answer"] for row in found["path"] if "asked" in row] == [None]


def test_a_gate_without_a_way_is_refused_with_the_reason(zacht: Zacht, write: Write) -> None:
    said = zacht("timeline", "--json", write(GATED))
    assert (said.code, said.out) == (2, "")
    assert "onward" in said.err
    assert "open, later or stop" in said.err


@pytest.mark.parametrize(
    ("ways", "longer"), [("open", 20), ("later,open", 27 + 30), ("later,later,later", 14 + 60)]
)
def test_a_gate_goes_the_ways_that_are_given(
    zacht: Zacht, write: Write, ways: str, longer: int
) -> None:
    path = write(GATED)
    found = json.loads(zacht("timeline", "--json", path, "--answers", f"onward={ways}").out)
    stopped = json.loads(zacht("timeline", "--json", path, "--answers", "onward=stop").out)
    given = ways.split(",")
    assert [row["answer"] for row in found["path"] if "asked" in row] == given
    assert [row["answer"] for row in stopped["path"] if "asked" in row] == ["stop"]
    assert found["events"][-1]["text"] == "Terug."
    assert found["length"] > 180 + longer


def test_a_language_and_a_variant_are_obeyed(zacht: Zacht, write: Write) -> None:
    path = write(CLEAN)
    dutch = events(zacht("timeline", "--json", path, "--language", "nl"), "voice")
    english = events(zacht("timeline", "--json", path, "--language", "en"), "voice")
    assert dutch[0]["text"].startswith("Welkom")
    assert english[0]["text"].startswith("Welcome")
    longer = events(zacht("timeline", "--json", path, "--variant", "length=long"), "breath")
    assert longer[-1]["breath"] == 24


def test_a_value_is_filled_in(zacht: Zacht, write: Write) -> None:
    said = zacht("timeline", "--json", write(CLEAN), "--language", "en", "--set", "drink=water")
    assert events(said, "voice")[0]["text"] == "Welcome, with water."


@pytest.mark.parametrize(
    "option",
    [
        "--language=fr",
        "--variant=length=medium",
        "--variant=size=1",
        "--variant=length",
        "--fit=20",
        "--fit=4:30",
        "--fit=-5 min",
        "--answers=tension=11",
        "--answers=tension=-1",
        "--answers=tension=much",
        "--answers=mood=3",
        "--answers=tension",
        "--answers=hernia=maybe",
        "--set=nme=Anna",
        "--set=name",
        "--set=drink=wine",
    ],
)
@pytest.mark.parametrize("command", ["timeline", "play", "export"])
def test_an_option_that_does_not_fit_is_one_sentence(
    zacht: Zacht, write: Write, command: str, option: str
) -> None:
    path = write(CLEAN)
    out = ("out.wav",) if command == "export" else ()
    said = zacht(command, path, *out, option)
    assert (said.code, said.out) == (2, "")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (
            "--answers=tension=99",
            "tension: “99” does not fit: it takes a whole number from 0 to 10.",
        ),
        ("--answers=hernia=maybe", "hernia: “maybe” does not fit: it takes one of yes, no."),
        ("--set=drink=wine", "drink: “wine” does not fit: it takes one of tea, water."),
        ("--set=lead=up", "lead: “up” does not fit: it takes one of left, right."),
        ("--set=nme=Anna", "it has drink, name, therapist, lead."),
    ],
)
def test_what_would_be_right_is_said(zacht: Zacht, write: Write, option: str, said: str) -> None:
    assert said in zacht("timeline", write(CLEAN), option).err


def test_a_blank_without_a_default_has_to_be_filled_in(zacht: Zacht, write: Write) -> None:
    path = write(CLEAN.replace(", default: tea", ""))
    said = zacht("timeline", path)
    assert said.code == 2
    assert "--set drink=" in said.err
    assert zacht("timeline", path, "--set", "drink=tea").code == 0


def test_a_faulty_script_tells_its_faults_and_nothing_else(zacht: Zacht, write: Write) -> None:
    said = zacht("timeline", "--json", write(WRONG))
    assert (said.code, said.out) == (1, "")
    assert ":4:11: error:" in said.err


def test_without_json_it_is_a_table_to_read(zacht: Zacht, write: Write) -> None:
    lines = zacht("timeline", write(CLEAN), "--language", "en").out.splitlines()
    assert any("voice" in line and "Welcome, with tea." in line for line in lines)
