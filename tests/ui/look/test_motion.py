import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.look.motion import breath_in, breath_out, fade, motion

shares = st.floats(0, 1)


@given(shares, shares)
def test_an_in_breath_only_fills(one: float, other: float) -> None:
    early, late = sorted((one, other))
    assert breath_in(early) <= breath_in(late)


@given(shares, shares)
def test_an_out_breath_only_empties(one: float, other: float) -> None:
    early, late = sorted((one, other))
    assert breath_out(early) >= breath_out(late)


def test_a_breath_ends_where_it_began() -> None:
    assert (breath_in(0), breath_in(1)) == (0, 1)
    assert breath_out(0) == 1
    assert breath_out(1) == pytest.approx(0)


def test_an_out_breath_is_long_at_its_end() -> None:
    assert breath_out(0.75) - breath_out(1) < breath_out(0) - breath_out(0.25) + 0.1
    assert breath_out(0.5) < breath_in(0.5)


@given(st.floats(-2, 3))
def test_a_fade_stays_between_nothing_and_all(share: float) -> None:
    assert 0 <= fade(share) <= 1


def test_less_motion_shortens_pages_and_controls_and_nothing_else() -> None:
    less, usual = motion(reduced=True), motion(reduced=False)
    assert max(less.fade, less.page, less.controls_in, less.controls_out) <= 120
    assert less.caption_in == usual.caption_in
    assert less.controls_rest == usual.controls_rest
    assert (less.reduced, usual.reduced) == (True, False)
