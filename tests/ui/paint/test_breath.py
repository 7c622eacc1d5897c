import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.paint.breath import (
    EMPTY,
    FULL,
    GLOW_STEPS,
    core,
    differing,
    form,
    glow,
    radius,
    reach,
    rim,
    ring_rim,
    rings,
    sheets,
    side,
    stepped,
)
from app.ui.stage.lamp import BreathView

volumes = st.floats(0, 1)
phases = st.sampled_from(["in", "in2", "hold-in", "out", "hold-out", None])


def test_the_pacer_fits_a_window() -> None:
    assert side(1280, 800) == 760
    assert side(400, 800) == 400


def test_the_radius_goes_from_empty_to_full() -> None:
    assert radius(0, 760) == pytest.approx(95)
    assert radius(1, 760) == pytest.approx(273.6)
    assert radius(0.5, 760) == pytest.approx((95 + 273.6) / 2)


@given(volumes, volumes)
def test_a_fuller_breath_is_larger(one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert radius(less, 760) <= radius(more, 760)
    assert glow(less, 760).radius <= glow(more, 760).radius


@given(volumes, phases)
def test_the_outer_sheet_is_the_breath_and_the_others_lie_inside(
    volume: float, phase: str | None
) -> None:
    outer, middle, inner = (sheet.radius for sheet in sheets(phase, volume, 760))
    assert outer == radius(volume, 760)
    assert outer > middle > inner > 0


def test_sheets_lie_close_when_empty_and_apart_when_full() -> None:
    empty, full = sheets("in", 0, 100), sheets("in", 1, 100)
    assert empty[-1].radius / empty[0].radius == pytest.approx(1 - 0.37 * 0.3)
    assert full[-1].radius / full[0].radius == pytest.approx(0.63)


def test_each_phase_has_a_form_of_its_own() -> None:
    assert rim("in", 0.5, 760).width == 1.75
    assert rim("hold-in", 1, 760).width == 3
    assert rim("out", 0.5, 760).opacity == 0
    assert rim("hold-out", 0, 760).opacity == 0
    assert sheets("out", 0.5, 760)[0].opacity == pytest.approx(0.17)
    assert sheets("in", 0.5, 760)[0].opacity == pytest.approx(0.20)
    assert reach("hold-in", 760).hairline == 0.55
    assert reach("in", 760).hairline == 0.20


def test_going_out_begins_where_going_in_ended() -> None:
    assert rim("out", 1, 760) == rim("in", 1, 760)
    assert sheets("out", 1, 760) == sheets("in", 1, 760)
    assert rings("out", 1, 760) == rings("in", 1, 760)


@given(volumes, volumes, phases)
def test_with_less_motion_nothing_changes_place_or_size(
    one: float, other: float, phase: str | None
) -> None:
    before, after = rings(phase, one, 760), rings(phase, other, 760)
    assert [ring.radius for ring in before] == [ring.radius for ring in after]
    assert before[0].radius == FULL * 760
    assert before[-1].radius == EMPTY * 760


@pytest.mark.parametrize(("volume", "present"), [(0, 0), (0.2, 1), (0.5, 2), (0.8, 4), (1, 5)])
def test_rings_light_up_with_the_breath(volume: float, present: int) -> None:
    lit = [ring.opacity > 0.17 / 2 for ring in rings("in", volume, 760)[:-1]]
    assert sum(lit) == pytest.approx(present, abs=0.5 if volume == 0.5 else 0)


def test_the_rim_stands_on_the_outermost_ring_that_is_there() -> None:
    edge = ring_rim("in", 0.55, 330)
    assert edge.radius == rings("in", 0.55, 330)[2].radius
    assert ring_rim("hold-in", 1, 330).width == 3
    assert ring_rim("in", 0, 330).opacity == 0
    assert ring_rim("out", 0.9, 330).opacity == 0


@given(volumes)
def test_the_glow_goes_in_steps_that_a_screen_can_just_show(volume: float) -> None:
    step = stepped(volume)
    assert abs(step - volume) <= 0.5 / GLOW_STEPS
    assert stepped(step) == step
    assert 0 <= step <= 1
    assert 0.6 / GLOW_STEPS * 0.34 * 255 < 1


@given(volumes, volumes)
def test_a_fuller_breath_never_has_a_lesser_glow(one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert stepped(less) <= stepped(more)


def test_the_same_form_differs_nowhere() -> None:
    for reduced in (False, True):
        now = form(BreathView(0.5, "in", 1.0), 760, reduced=reduced)
        assert differing(now, now) == (0, 0)


def test_what_was_not_shown_yet_differs_everywhere() -> None:
    now = form(BreathView(0.5, "in", 1.0), 760)
    assert differing(None, now) == (0, float("inf"))
    still = form(BreathView(0.5, "in", 1.0), 760, reduced=True)
    assert differing(still, now) == (0, float("inf"))


def test_between_two_steps_of_the_glow_only_the_sheets_differ() -> None:
    one, other = (form(BreathView(volume, "in", 1.0), 760) for volume in (0.501, 0.503))
    assert one.glow == other.glow
    near, far = differing(one, other)
    assert radius(0.503, 760) < far < radius(0.503, 760) + 5
    assert core(0.501, 760) - 5 < near < core(0.501, 760)


@given(volumes, volumes, phases, phases)
def test_forms_differ_nowhere_beyond_their_reach(
    one: float, other: float, before: str | None, after: str | None
) -> None:
    forms = [
        form(BreathView(volume, kind, 1.0), 760)  # type: ignore[arg-type]
        for volume, kind in ((one, before), (other, after))
    ]
    _, far = differing(*forms)
    beyond = [[sheet for sheet in (now.glow, *now.sheets) if sheet.radius > far] for now in forms]
    assert beyond[0] == beyond[1]


def test_a_breath_that_comes_up_differs_as_far_as_it_is_lit() -> None:
    one, other = (form(BreathView(0.0, None, there), 760) for there in (0.35, 0.4))
    near, far = differing(one, other)
    assert near == 0
    assert far > one.glow.radius
