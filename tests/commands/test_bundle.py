"""Bundles in the terminal: checked, played, laid out, written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.library.bundle import Bundle, read_bundle, write_bundle
from app.script.upgrade import STEPS
from tests.commands.conftest import Write, Zacht
from tests.commands.example import CLEAN, WRONG

OWN = CLEAN.replace("sound: bell", "sound: tibetan bowl")
FLAC = b"fLaC" + bytes(50)


@pytest.fixture
def bundle(tmp_path: Path) -> str:
    path = tmp_path / "trial.session.zip"
    sounds = {"sounds/tibetan bowl.flac": FLAC}
    write_bundle(path, Bundle("trial.session.yaml", OWN.encode(), {}, sounds, {"lead": "left"}))
    return str(path)


def test_a_bundle_is_checked_with_the_sounds_that_come_with_it(
    zacht: Zacht, write: Write, bundle: str
) -> None:
    said = zacht("check", bundle)
    assert (said.code, said.out) == (0, "")
    assert "nothing to mend" in said.err
    assert zacht("check", write(OWN)).code == 1


def test_a_folder_is_checked_with_its_bundles(zacht: Zacht, tmp_path: Path) -> None:
    write_bundle(tmp_path / "b.session.zip", Bundle("b.session.yaml", WRONG.encode()))
    said = zacht("check", str(tmp_path))
    assert said.code == 1
    assert "b.session.zip:4:11: error" in said.out


def test_a_hostile_bundle_is_one_sentence(zacht: Zacht, tmp_path: Path) -> None:
    path = tmp_path / "b.session.zip"
    path.write_bytes(b"PK\3\4" + bytes(100))
    for command in ("check", "timeline", "play"):
        said = zacht(command, str(path))
        assert (said.code, said.out) == (2, "")
        assert said.err.count("\n") == 1
        assert "damaged" in said.err


def test_a_bundle_has_a_timeline(zacht: Zacht, bundle: str) -> None:
    said = zacht("timeline", bundle)
    assert said.code == 0
    assert "tibetan bowl" in said.out


def test_a_session_is_written_as_a_bundle_with_what_lies_beside_it(
    zacht: Zacht, write: Write, tmp_path: Path
) -> None:
    (tmp_path / "sounds").mkdir()
    (tmp_path / "sounds" / "tibetan bowl.flac").write_bytes(FLAC)
    path, out = write(OWN), tmp_path / "out.session.zip"
    said = zacht("export", path, str(out), "--give", "lead=right")
    assert (said.code, said.err) == (0, "")
    found = read_bundle(out)
    assert found.script.decode() == OWN
    assert found.sound_names == {"tibetan bowl"}
    assert found.given == {"lead": "right"}


def test_a_client_s_values_are_not_passed_on_unless_given(
    zacht: Zacht, bundle: str, tmp_path: Path
) -> None:
    out = tmp_path / "out.session.zip"
    assert zacht("export", bundle, str(out)).code == 0
    assert read_bundle(out).given == {}
    assert zacht("export", bundle, str(out), "--give", "secret=1").code == 2


def test_a_faulty_script_makes_no_bundle(zacht: Zacht, write: Write, tmp_path: Path) -> None:
    out = tmp_path / "out.session.zip"
    assert zacht("export", write(WRONG), str(out)).code == 1
    assert not out.exists()


def test_upgrade_says_what_it_did(zacht: Zacht, write: Write, bundle: str) -> None:
    assert not STEPS, "an older version is there now: test that it is rewritten, remarks and all"
    assert "of this version already" in zacht("check", "--upgrade", bundle).err
    assert "left as it is" in zacht("check", "--upgrade", write(WRONG)).err.replace("was ", "")


@pytest.mark.parametrize("code", ["E017", "e301", "W341", "U004"])
def test_a_code_is_explained(zacht: Zacht, code: str) -> None:
    said = zacht("check", "--explain", code)
    assert said.code == 0
    assert said.out.startswith(code.upper() + ": ")
    assert said.out.count("\n") == 2
    assert "{" not in said.out


def test_a_code_that_is_none_is_told(zacht: Zacht) -> None:
    said = zacht("check", "--explain", "E998")
    assert (said.code, said.err) == (2, "There is no fault with the code E998.\n")


def test_check_wants_something_to_check(zacht: Zacht) -> None:
    assert zacht("check").code == 2


def test_what_is_set_for_a_client_is_applied_and_told(
    zacht: Zacht, write: Write, tmp_path: Path
) -> None:
    text = CLEAN.replace("where: belly mid", "where: lead forearm").replace(
        'en: "Welcome, with {drink}."}', 'en: "Welcome, with {drink}.", nl-u: "Dag u."}'
    )
    out = str(tmp_path / "out.session.zip")
    values = ("rate=5", "lead=left", "address=u", "until=2020-02-01")
    gives = [part for value in values for part in ("--give", value)]
    assert zacht("export", write(text), out, *gives).code == 0
    said = zacht("timeline", "--json", out)
    events = json.loads(said.out)["events"]
    phases = [event["end"] - event["start"] for event in events if event["lane"] == "breath"]
    assert phases[:2] == [pytest.approx(4.8), pytest.approx(7.2)]
    assert "Dag u." in {event.get("text") for event in events}
    assert [event["where"] for event in events if event["lane"] == "body"] == [["left forearm"]]
    assert "meant for you until 1 February 2020" in said.err
    assert "5 a minute" in zacht("play", out, "--speed", "10000", "--answers", "tension=3").out


@pytest.mark.parametrize(
    ("value", "code", "said"),
    [
        ("rate=quick", 2, "no number of breaths"),
        ("ceiling=0", 1, "(ceiling: 0) does not go with this session"),
        ("secret=1", 2, "Nothing called secret"),
        ("lead", 2, "has no ="),
    ],
)
def test_what_cannot_be_set_for_a_client_is_told_and_nothing_is_written(
    zacht: Zacht, write: Write, tmp_path: Path, value: str, code: int, said: str
) -> None:
    out = tmp_path / "out.session.zip"
    found = zacht("export", write(CLEAN), str(out), "--give", value)
    assert found.code == code
    assert said in found.err
    assert not out.exists()


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        ({"ceiling": "0"}, 1, "does not go with this session"),
        ({"rate": "fast"}, 2, "no number of breaths"),
    ],
)
def test_a_bundle_with_values_that_do_not_fit_is_not_played(
    zacht: Zacht, tmp_path: Path, given: dict[str, str], code: int, said: str
) -> None:
    path = tmp_path / "b.session.zip"
    write_bundle(path, Bundle("b.session.yaml", CLEAN.encode(), given=given))
    for command in ("check", "timeline", "play"):
        found = zacht(command, str(path))
        assert found.code == code
        assert said in found.err
