"""How the benchmark judges, and how its table reads."""

from tests.bench.row import MILLISECOND, Row, absent, at_least, at_most, beside, quickest
from tests.bench.table import lines, main


def test_a_value_at_its_limit_is_ok() -> None:
    assert at_most("check", 0.015, 0.015, MILLISECOND) == Row("check", "15 ms", "≤ 15 ms", ok=True)


def test_a_value_over_its_limit_is_not() -> None:
    assert at_most("check", 0.0151, 0.015, MILLISECOND).ok is False


def test_a_value_that_should_be_large_is_judged_the_other_way() -> None:
    assert at_least("export", 1234.5, 1000, "× real time").measured == "1,234 × real time"
    assert at_least("export", 999, 1000, "× real time").ok is False


def test_beside_a_bare_program_the_ratio_counts() -> None:
    row = beside("memory", 90.0, 60.0, 1.5, "{:.0f} MB")
    assert (row.measured, row.budget, row.ok) == ("90 MB, bare 60 MB: 1.50 ×", "≤ 1.5 ×", True)
    assert beside("memory", 91.0, 60.0, 1.5, "{:.0f} MB").ok is False


def test_what_is_not_measured_is_neither_ok_nor_over() -> None:
    assert absent("sound", "no device").ok is None


def test_of_several_runs_the_quickest_counts() -> None:
    calls: list[int] = []
    assert quickest(lambda: calls.append(1), 3) >= 0
    assert calls == [1, 1, 1]


def test_the_table_has_columns() -> None:
    table = list(
        lines([Row("a", "1 s", "≤ 2 s", ok=True), Row("longer", "3 s", "≤ 2 s", ok=False)])
    )
    assert table == [
        "what    measured  budget",
        "a       1 s       ≤ 2 s   ok",
        "longer  3 s       ≤ 2 s   OVER",
    ]


def test_an_unknown_part_is_told_with_those_there_are() -> None:
    assert main(["nothing"]) == 2
