"""What is exported is what is heard, to the sample, whole or not at all."""

import gc
import os
import signal
import tracemalloc
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from app.export.audio import BLOCK, FORMATS, CancelledError, Label, blocks, pcm, write_audio
from app.sound.mixer import Mixer
from app.sound.score import Score, compose
from app.timeline.exit import Ask, End
from app.timeline.path import Stretch
from app.timeline.program import Segment
from app.words.known import KnownError
from tests.sound.breathing import breathing
from tests.sound.example import ASSETS, KNOCK, TICKS, belly, spoken, under
from tests.sound.loudness import gated, levels, peak, roughness
from tests.sound.onset import onsets

LABEL = Label("Zachte handen op de buik", "nl")


def made(segment: Segment) -> Score:
    return compose(segment, KNOCK, ASSETS)


def session() -> list[Stretch]:
    """Make a session of two segments and a wait of five seconds between them."""
    first = replace(belly(0), sound=())
    last = replace(first, index=1, exit=End(), under=(under("rain"),))
    return [Stretch(first, 0, 35 * TICKS), Stretch(last, 35 * TICKS, 30 * TICKS)]


def schedule(path: list[Stretch]) -> list[int]:
    """Return the ticks at which a phrase begins, as the program says."""
    return [
        stretch.start + start
        for stretch in path
        for cue in stretch.segment.voice
        for start, _ in cue.phrases
    ]


def written(folder: Path, name: str = "session.wav") -> NDArray[np.float32]:
    write_audio(folder / name, session(), made, LABEL)
    samples, rate = soundfile.read(folder / name, dtype="float32")
    assert rate == 48_000
    return np.asarray(samples)


def test_every_cue_begins_at_its_sample(tmp_path: Path) -> None:
    assert onsets(written(tmp_path)) == schedule(session())


@pytest.mark.parametrize("shift", [-1, 1])
def test_a_shift_by_one_sample_would_be_noticed(tmp_path: Path, shift: int) -> None:
    late = np.roll(written(tmp_path), shift, axis=0)
    assert onsets(late) == [start + shift for start in schedule(session())]


def test_breaths_are_heard_and_counted_in_an_export() -> None:
    segment = replace(belly(0), voice=(), sound=(), under=())
    samples = np.concatenate(list(blocks([Stretch(segment, 0, segment.length)], made)))
    assert [phase.way for phase in breathing(samples)] == ["in", "out"] * 2


def test_a_file_has_what_a_listener_would_have_heard(tmp_path: Path) -> None:
    mixer = Mixer()
    mixer.load(made(session()[0].segment), 0, playing=True, fade=0)
    heard = [mixer.render(TICKS) for _ in range(35)]
    mixer.follow(made(session()[1].segment))
    heard += [mixer.render(TICKS) for _ in range(30)]
    expected = pcm(np.concatenate(heard))
    assert np.array_equal(pcm(np.concatenate(list(blocks(session(), made, 7_001)))), expected)
    assert np.array_equal(written(tmp_path), expected / np.float32(32_768))


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_is_written_with_title_and_language(tmp_path: Path, ending: str) -> None:
    path = [replace(session()[0], length=2 * TICKS)]
    write_audio(tmp_path / f"a{ending}", path, made, LABEL)
    with soundfile.SoundFile(tmp_path / f"a{ending}") as file:
        assert file.frames / file.samplerate == pytest.approx(2, abs=0.1)
        assert (file.title, file.comment) == (LABEL.title, "nl")


def test_it_is_soft_without_clicks_and_ends_in_silence(tmp_path: Path) -> None:
    samples = written(tmp_path)
    assert len(samples) == 65 * TICKS
    assert peak(samples) < -1
    assert -35 < gated(samples) < -15
    assert levels(samples)[-1] < -60
    between = slice(10 * TICKS, 19 * TICKS)
    assert roughness(samples[between]) < 0.03  # a drop of rain bends by 0.025
    dry = [replace(one, segment=replace(one.segment, under=())) for one in session()]
    assert roughness(np.concatenate(list(blocks(dry, made)))[between]) < 0.02


def test_progress_is_told_and_ends_at_one(tmp_path: Path) -> None:
    shares: list[float] = []
    write_audio(tmp_path / "a.wav", session(), made, LABEL, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) == 65


def test_a_cancelled_export_leaves_nothing(tmp_path: Path) -> None:
    old = tmp_path / "session.wav"
    old.write_bytes(b"what was there")
    shares: list[float] = []
    with pytest.raises(CancelledError):
        write_audio(old, session(), made, LABEL, shares.append, lambda: len(shares) > 3)
    assert old.read_bytes() == b"what was there"
    assert list(tmp_path.iterdir()) == [old]


def test_a_fault_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    def broken(segment: Segment) -> Score:
        if segment.index:
            raise ZeroDivisionError
        return made(segment)

    with pytest.raises(ZeroDivisionError):
        write_audio(tmp_path / "a.wav", session(), broken, LABEL)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        write_audio(tmp_path / "no" / "a.wav", session(), made, LABEL)
    assert caught.value.values["name"] == "a.wav"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk always full")
def test_a_full_disk_is_told(tmp_path: Path) -> None:
    (tmp_path / ".a.wav.part").symlink_to("/dev/full")
    with pytest.raises(KnownError):
        write_audio(tmp_path / "a.wav", session(), made, LABEL)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only Unix limits the size of a file")
def test_a_disk_that_fills_up_is_told(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - Unix alone has it

    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, hard))
    try:
        with pytest.raises(KnownError):
            write_audio(tmp_path / "a.wav", session(), made, LABEL)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)
    assert not list(tmp_path.iterdir())


def test_an_ending_that_is_no_sound_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        write_audio(tmp_path / "a.docx", session(), made, LABEL)
    assert caught.value.values["known"] == ".wav, .flac, .ogg, .opus, .mp3"


def memory(minutes: int, play: Callable[[list[Stretch]], None]) -> int:
    """Return the peak of memory while a session of so many minutes is mixed or written."""
    cues = tuple(spoken(second * TICKS, str(second)) for second in range(0, minutes * 60, 4))
    segment = replace(belly(), length=minutes * 60 * TICKS, voice=cues, breath=(), sound=())
    path = [Stretch(segment, 0, segment.length)]
    tracemalloc.start()
    play(path)
    peak_bytes = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak_bytes


def mixed(path: list[Stretch]) -> None:
    """Mix a path and keep nothing of it."""
    deque(blocks(path, made), maxlen=0)


def test_mixing_keeps_nothing_of_what_was_heard() -> None:
    gc.enable()  # as in a command; the other tests free what is left between them
    memory(1, mixed)
    assert memory(12, mixed) - memory(3, mixed) < 1_000_000


def test_memory_does_not_grow_with_the_length(tmp_path: Path) -> None:
    gc.enable()  # as above

    def written(path: list[Stretch]) -> None:
        write_audio(tmp_path / "a.wav", path, made, LABEL)

    memory(1, written)
    # What waits for the disk may be more or less; as sound, nine minutes are 200 MB.
    waiting = 8 * BLOCK * 8
    assert memory(12, written) - memory(3, written) < waiting


def test_a_wait_holds_with_its_background() -> None:
    waiting = replace(belly(), exit=Ask("a", "?", None, 0, 0, (), 0, 1))  # type: ignore[arg-type]
    samples = np.concatenate(list(blocks([Stretch(waiting, 0, 45 * TICKS)], made)))
    assert levels(samples[40 * TICKS :]).min() > -60
