"""Work on a thread of its own, watched from the window's."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from app.ui.task import Task, Watch
from app.words.known import KnownError


def _ended(task: Task) -> None:
    task.wait(10)
    task.look()


def test_what_was_made_is_told(qtbot: QtBot) -> None:
    task = Task(lambda _: 7)
    with qtbot.waitSignal(task.done) as told:
        _ended(task)
    assert told.args == [7]


def test_how_far_it_is_is_told_meanwhile(qtbot: QtBot) -> None:
    half, on = threading.Event(), threading.Event()

    def work(watch: Watch) -> None:
        watch.tell(0.5)
        half.set()
        on.wait(10)

    task = Task(work)
    half.wait(10)
    with qtbot.waitSignal(task.went) as told:
        task.look()
    assert told.args == [0.5]
    on.set()
    _ended(task)


def test_a_fault_of_the_world_is_told(qtbot: QtBot) -> None:
    def work(_: Watch) -> None:
        raise KnownError("The disk is full.")

    task = Task(work)
    with qtbot.waitSignal(task.failed) as told:
        _ended(task)
    assert isinstance(told.args[0], KnownError)


def test_a_fault_of_ours_is_raised_where_it_is_seen(qtbot: QtBot) -> None:
    assert qtbot is not None

    def work(_: Watch) -> None:
        raise ZeroDivisionError

    task = Task(work)
    task.wait(10)
    with pytest.raises(ZeroDivisionError):
        task.look()


def test_what_is_cancelled_says_nothing_more(qtbot: QtBot) -> None:
    on = threading.Event()
    task = Task(lambda watch: on.wait(10) and watch.is_cancelled())
    task.cancel()
    on.set()
    task.wait(10)
    with qtbot.assertNotEmitted(task.done):
        task.look()
