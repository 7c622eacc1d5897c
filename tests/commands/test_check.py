"""`zacht check`: every fault with its place, and the worst as the exit code."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.commands.conftest import Write, Zacht
from tests.commands.example import CLEAN, HEAD, WRONG

PLACED = re.compile(r"^.+:\d+:\d+: (error|warning): .+", re.MULTILINE)


def test_a_clean_script_says_one_quiet_line(zacht: Zacht, write: Write, tmp_path: Path) -> None:
    said = zacht("check", write(CLEAN))
    assert (said.code, said.out) == (0, "")
    assert said.err == "1 session (5 min, nl, en): nothing to mend.\n"  # with its frame
    write(CLEAN.replace("short: 3 min", "short: 13 min"), "more.session.yaml")
    said = zacht("check", str(tmp_path))
    assert said.err == "2 sessions (5–15 min, nl, en): nothing to mend.\n"


def test_for_an_editor_a_clean_script_is_an_empty_list(zacht: Zacht, write: Write) -> None:
    said = zacht("check", "--json", write(CLEAN))
    assert (said.code, said.out, said.err) == (0, "[]\n", "")


def test_warnings_alone_are_no_failure(zacht: Zacht, write: Write) -> None:
    said = zacht("check", write(CLEAN.replace("3 min", "30 s").replace("4 min", "30 s")))
    assert said.code == 0
    assert ": warning: " in said.out


def test_every_fault_has_its_place_and_what_would_be_right(zacht: Zacht, write: Write) -> None:
    path = write(WRONG)
    said = zacht("check", path)
    lines = said.out.splitlines()
    told = [line.removeprefix(path) for line in lines if not line.startswith("    ")]
    assert said.code == 1
    assert all(line.startswith(":") and PLACED.match("f" + line) for line in told)
    assert [line.split(":")[1:3] for line in told] == [["4", "11"], ["6", "5"], ["7", "10"]]
    assert "    did you mean breathe?" in lines
    assert not said.err


def test_faults_stand_in_the_order_of_the_file(zacht: Zacht, write: Write) -> None:
    said = zacht("check", "--json", write(WRONG))
    places = [(row["line"], row["column"]) for row in json.loads(said.out)]
    assert places == sorted(places)
    assert len(places) >= 2


def test_json_is_one_list_with_all_an_editor_wants(zacht: Zacht, write: Write) -> None:
    path = write(WRONG)
    row = json.loads(zacht("check", "--json", path).out)[-1]
    assert row["file"] == path
    assert row["level"] == "error"
    assert re.fullmatch(r"[EW]\d{3}", row["code"])
    assert row.keys() >= {"line", "column", "end_line", "end_column", "what", "right", "fix"}


def test_a_file_that_is_not_there_is_one_sentence(zacht: Zacht, tmp_path: Path) -> None:
    said = zacht("check", str(tmp_path / "gone.session.yaml"))
    assert said.code == 2
    assert said.err.count("\n") == 1
    assert "is not there" in said.err
    assert said.err.count("gone.session.yaml") == 1


def test_the_worst_of_several_files_is_the_exit_code(zacht: Zacht, write: Write) -> None:
    good, bad = write(CLEAN, "a.session.yaml"), write(WRONG, "b.session.yaml")
    assert zacht("check", good, bad).code == 1
    assert zacht("check", good, bad, good + ".gone").code == 2


def test_a_folder_means_all_sessions_in_it_and_below(
    zacht: Zacht, write: Write, tmp_path: Path
) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "dir.session.yaml").mkdir()
    write(WRONG, "below/b.session.yaml")
    write(CLEAN, "a.session.yaml")
    write("no session", "notes.yaml")
    said = zacht("check", str(tmp_path))
    assert said.code == 1
    assert "b.session.yaml:4:11" in said.out
    assert "notes" not in said.out + said.err


def test_a_folder_without_sessions_says_so(zacht: Zacht, tmp_path: Path) -> None:
    said = zacht("check", str(tmp_path))
    assert (said.code, said.out) == (2, "")
    assert "There are no sessions in" in said.err


def test_unreadable_files_stand_in_the_json_too(zacht: Zacht, write: Write) -> None:
    said = zacht("check", "--json", write(b"\x00"))
    assert said.code == 2
    assert json.loads(said.out)[0]["what"]
    assert not said.err


def test_upgrade_leaves_a_script_of_today_as_it_is(zacht: Zacht, write: Write) -> None:
    path = write("# mine\n" + CLEAN)
    assert zacht("check", "--upgrade", path).code == 0
    assert Path(path).read_text(encoding="utf-8") == "# mine\n" + CLEAN


def test_a_newer_version_is_refused_politely(zacht: Zacht, write: Write) -> None:
    said = zacht("check", write(HEAD.replace("session: 1", "session: 9") + "steps: []\n"))
    assert said.code in {1, 2}
    assert "Traceback" not in said.err
