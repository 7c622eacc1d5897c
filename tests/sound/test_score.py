"""A score is what a segment sounds like, placed in ticks."""

from dataclasses import replace

import pytest

from app.sound.asset import SoundMissingError
from app.sound.score import DUCKED, compose, gain
from app.timeline.exit import End
from app.timeline.program import Segment
from tests.sound.example import ASSETS, KNOCK, TICKS, Mute, bell, belly, breaths, spoken, under


def test_every_phrase_of_a_cue_is_placed() -> None:
    score = compose(belly(), KNOCK, ASSETS)
    starts = [clip.start for clip in score.voice.clips]
    assert starts == [TICKS, 7 * TICKS, 7 * TICKS + 40_000, 20 * TICKS]


def test_what_is_for_the_therapist_is_not_spoken() -> None:
    cue = replace(spoken(0), to="therapist")
    assert not compose(replace(belly(), voice=(cue,)), KNOCK, ASSETS).voice.clips


def test_a_phrase_without_a_voice_leaves_its_place_silent() -> None:
    score = compose(belly(), Mute(), ASSETS)
    assert score.voice.clips == ()
    assert score.duck.at(TICKS) == 1.0


def test_the_ambience_goes_down_before_speech_and_comes_back_after() -> None:
    duck = compose(belly(), KNOCK, ASSETS).duck
    assert duck.at(TICKS // 2) == 1.0
    assert duck.at(TICKS) == DUCKED
    assert duck.at(18 * TICKS) == 1.0


def test_the_ambience_stays_down_between_phrases() -> None:
    voice = (spoken(TICKS, "a"), spoken(3 * TICKS, "b"))
    duck = compose(replace(belly(), voice=voice), KNOCK, ASSETS).duck
    assert duck.at(2 * TICKS) == DUCKED


def test_the_listener_may_leave_out_the_tone() -> None:
    assert compose(belly(), KNOCK, ASSETS, guide="none").breath == ()
    assert len(compose(belly(), KNOCK, ASSETS).breath) == 4


def test_own_pace_has_no_tone() -> None:
    free = replace(breaths(0, 1)[0], pace="own pace", guided=0.0, breath=0)
    assert compose(Segment(0, TICKS, belly().exit, breath=(free,)), KNOCK, ASSETS).tones is None


def test_backgrounds_cross_where_the_script_changes_them() -> None:
    ocean, rain = compose(belly(), KNOCK, ASSETS).layers
    assert (ocean.gain.at(15 * TICKS), rain.gain.at(15 * TICKS)) == (1.0, 0.0)
    assert [one.gain.at(17 * TICKS) for one in (ocean, rain)] == pytest.approx(2 * [2**-0.5])
    assert (ocean.gain.at(19 * TICKS), rain.gain.at(19 * TICKS)) == (0.0, 1.0)


def test_a_background_that_ends_fades_away() -> None:
    segment = replace(belly(), under=(under("ocean"), under("", TICKS, 2 * TICKS)))
    (ocean,) = compose(segment, KNOCK, ASSETS).layers
    assert ocean.gain.at(2 * TICKS) == pytest.approx(2**-0.5)
    assert ocean.gain.at(3 * TICKS) == 0.0


def test_a_background_changed_in_mid_fade_goes_on_from_where_it_was() -> None:
    changes = (under("ocean", 0, 4 * TICKS), under("", 2 * TICKS, TICKS))
    (ocean,) = compose(replace(belly(), under=changes), KNOCK, ASSETS).layers
    assert [ocean.gain.at(at * TICKS) for at in (0, 2, 3)] == pytest.approx([0.0, 2**-0.5, 0.0])


def test_a_level_is_never_more_than_6_db_up() -> None:
    assert gain(30) == pytest.approx(2, abs=0.01)


def test_an_unknown_sound_is_named() -> None:
    with pytest.raises(SoundMissingError) as caught:
        compose(replace(belly(), sound=(bell(0, "harp"),)), KNOCK, ASSETS)
    assert caught.value.values == {"name": "harp"}


def test_at_the_end_of_a_session_the_background_leaves() -> None:
    (ocean,) = compose(replace(belly(), exit=End(), under=(under("ocean"),)), KNOCK, ASSETS).layers
    assert [ocean.gain.at(second * TICKS) for second in (24, 27, 30, 90)] == [1.0, 0.5, 0.0, 0.0]
