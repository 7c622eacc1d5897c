"""The child's side: lines of JSON on a stdout that nobody else writes to."""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

Answer = dict[str, Any]


def serve(start: Callable[[], Callable[[Answer], Answer]]) -> None:
    """Answer every question of the parent until it is gone.

    Args:
        start: Makes what answers; called once, with stdout already ours.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal's Ctrl-C is for the parent
    out = _private_stdout()
    questions = _questions()
    try:
        answer = start()
    except Exception as fault:  # noqa: BLE001 - the parent tells the person
        _write(out, {"error": f"{type(fault).__name__}: {fault}"})
        return
    _write(out, answer({"do": "hello"}))
    for question in questions:
        try:
            reply = answer(question)
        except Exception as fault:  # noqa: BLE001 - the parent tells the person
            reply = {"refused": f"{type(fault).__name__}: {fault}"}
        _write(out, reply)


def _private_stdout() -> int:
    """Keep stdout for us; what drivers print goes to stderr."""
    sys.stdout.flush()
    private = os.dup(1)
    os.dup2(2, 1)
    return private


def _write(out: int, answer: Answer) -> None:
    os.write(out, (json.dumps(answer) + "\n").encode())


def _questions() -> Iterator[Answer]:
    """Read on a thread of its own: the end of the parent is ours at once."""
    waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(waiting,), daemon=True).start()

    def arrived() -> Iterator[Answer]:
        while True:
            yield json.loads(waiting.get())

    return arrived()


def _read(waiting: queue.SimpleQueue[str]) -> None:
    for line in sys.stdin:
        waiting.put(line)
    os._exit(0)  # even in the middle of a driver that hangs
