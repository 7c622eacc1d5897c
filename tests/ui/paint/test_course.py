import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.paint.course import Form, Mark, marks
from app.ui.paint.span import Kind, Span, length_of

kinds: st.SearchStrategy[Kind] = st.sampled_from(
    ["rest", "breath", "free breath", "hand rest", "hand moves", "movement", "question", "notice"]
)
some_spans = st.lists(
    st.builds(Span, kinds, st.floats(0, 900), st.floats(0, 600), st.floats(0, 20)), max_size=12
).map(tuple)


def of(form: Form, drawn: tuple[Mark, ...]) -> list[Mark]:
    return [mark for mark in drawn if mark.form == form]


def test_a_session_without_anything_is_a_plain_line() -> None:
    assert marks((), 300, 30) == (Mark("flat", 0, 300),)


def test_time_runs_evenly_from_left_to_right() -> None:
    drawn = marks((Span("hand rest", 300, 150), Span("rest", 450, 150)), 600, 30)
    (bar,) = of("bar", drawn)
    assert (bar.left, bar.right) == (301.5, 448.5)


def test_breaths_stand_for_themselves_where_there_is_room() -> None:
    assert len(of("hill", marks((Span("breath", 0, 60, 10),), 600, 30))) == 6


def test_breaths_stand_for_several_where_there_is_no_room() -> None:
    hills = of("hill", marks((Span("breath", 0, 600, 6),), 200, 30))
    assert 5 <= len(hills) <= 11


def test_hills_are_higher_as_the_breath_gets_slower() -> None:
    drawn = marks(tuple(Span("breath", 60 * n, 60, 5 + 2 * n) for n in range(4)), 800, 30)
    heights = list(dict.fromkeys(mark.height for mark in of("hill", drawn)))
    assert heights == sorted(heights)
    assert len(heights) == 4
    assert max(heights) <= 30


def test_the_line_is_not_drawn_under_hills() -> None:
    drawn = marks((Span("rest", 0, 50), Span("breath", 50, 50, 10)), 200, 30)
    assert of("flat", drawn) == [Mark("flat", 0, 100)]


def test_movements_hang_under_the_line_and_notices_stand_above() -> None:
    drawn = marks((Span("movement", 0, 100, 10), Span("notice", 100, 100)), 400, 30)
    assert all(mark.height < 0 for mark in of("bow", drawn))
    assert all(mark.height > 0 for mark in of("dot", drawn))


def test_a_question_is_one_ring_in_its_middle() -> None:
    (ring,) = of("open", marks((Span("question", 40, 20), Span("rest", 60, 40)), 100, 30))
    assert ring.middle == 50


@given(some_spans, st.floats(60, 2000))
def test_nothing_lies_outside_the_line(spans: tuple[Span, ...], width: float) -> None:
    for mark in marks(spans, width, 30):
        assert -0.01 <= mark.left <= mark.right <= width + 0.01
        assert abs(mark.height) <= 30.01


def test_the_length_of_a_session_is_that_of_its_last_span() -> None:
    assert length_of((Span("rest", 0, 600), Span("breath", 100, 60))) == pytest.approx(600)


def test_several_breaths_are_never_drawn_as_one() -> None:
    drawn = marks((Span("breath", 0, 60, 12), Span("rest", 60, 540)), 280, 30)
    assert len(of("hill", drawn)) == 2


def test_questions_one_after_the_other_are_one_ring() -> None:
    asked = tuple(Span("question", 100 + 5 * n, 5) for n in range(3))
    drawn = marks((*asked, Span("question", 300, 5), Span("rest", 305, 295)), 280, 30)
    assert len(of("open", drawn)) == 2


def test_many_short_spans_of_a_kind_are_drawn_as_one() -> None:
    short = tuple(Span("free breath", 10 * n, 10) for n in range(20))
    hills = of("dotted hill", marks((*short, Span("rest", 200, 400)), 280, 30))
    assert min(hill.right - hill.left for hill in hills) >= 15
