"""Whom to call: the numbers of a country, and what holds where none is known."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import app.tables.country as country_module
from app.tables.country import Country, countries, country
from app.tables.signal import signals


def test_the_netherlands_have_their_own_numbers() -> None:
    here = country("nl")
    assert (here.emergency, here.crisis) == ("112", ("113", "0800-0113"))
    assert "huisartsenpost" in here.doctor("nl")
    assert here.lines("nl") == "113, 0800-0113 of 112"
    assert here.lines("en") == "113, 0800-0113 or 112"


@pytest.mark.parametrize("code", ["", "XX", "nld"])
def test_an_unknown_country_has_112_and_your_doctor(code: str) -> None:
    anywhere = country(code)
    assert anywhere == Country()
    assert (anywhere.emergency, anywhere.lines("en")) == ("112", "112")
    assert (anywhere.doctor("nl-u"), anywhere.doctor("en")) == ("je huisarts", "your doctor")


def test_every_country_is_there_once_with_both_names() -> None:
    codes = [one.code for one in countries()]
    assert len(set(codes)) == len(codes)
    assert {"NL", "BE", "DE", "AT", "CH", "LU", "FR", "GB", "IE", "US", "CA", "AU", "NZ"} <= {
        *codes
    }
    assert all(one.code.isupper() and one.name("nl") and one.name("en") for one in countries())
    assert country("be").name("nl") == "België"


def test_every_number_can_be_dialled() -> None:
    for one in countries():
        for number in (one.emergency, *one.crisis):
            assert re.fullmatch(r"[0-9][0-9 -]*", number), (one.code, number)


def test_every_number_names_what_confirmed_it() -> None:
    text = (Path(country_module.__file__).parent / "countries.toml").read_text(encoding="utf-8")
    above = [part.rsplit("\n\n", 1)[-1].lower() for part in text.split("[[country]]")[:-1]]
    assert len(above) == len(countries())
    for one, sources in zip(countries(), above, strict=True):
        assert not one.crisis or "crisis" in sources, one.code
        is_numbered = any(letter.isdigit() for letter in one.doctor_en)
        assert not is_numbered or "doctor" in sources or "and 111" in sources, one.code


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_signal_is_said_whole_in_every_country(language: str) -> None:
    for place in (Country(), *countries()):
        for signal in signals():
            text = signal.text(language, place.code)
            assert "{" not in text
            assert "None" not in text


def test_the_signals_name_the_numbers_of_the_country() -> None:
    said = {signal.id: signal.text("en", "GB") for signal in signals()}
    assert said["emergency"].endswith("Call 999.")
    assert "your GP or 111" in said["nerves"]
    assert said["panic"].endswith("call 116 123 or 999.")
    anywhere = {signal.id: signal.text("nl") for signal in signals()}
    assert anywhere["emergency"].endswith("Bel 112.")
    assert anywhere["panic"].endswith("bel dan 112.")
