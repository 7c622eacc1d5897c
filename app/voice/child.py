"""A process that answers questions, is timed, and may be ended."""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import app
from app.voice.engine import EngineDiedError, EngineHungError, EngineMissingError

Answer = dict[str, Any]

LEAST = 10.0
"""Seconds that every question may take."""

PER_SIGN = 0.02
"""Seconds that every character of a text may take."""


def patience(text: str) -> float:
    """Return the seconds in which a text must have been spoken."""
    return max(LEAST, PER_SIGN * len(text))


def module_command(module: str, *more: str) -> tuple[str, ...]:
    """Return the command that runs one of our modules in a process."""
    return (sys.executable, "-m", module, *more)


class Child:
    """A process that reads a line of JSON and answers with one.

    It starts at the first question, and anew after it died or was ended.

    Args:
        name: What messages call it.
        command: The program and its arguments.
        start: Seconds it may take to be ready.
    """

    def __init__(self, name: str, command: Sequence[str], start: float = 30.0) -> None:
        """Remember how to start it."""
        self.name = name
        self._command = tuple(command)
        self._start = start
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._closed = threading.Event()
        self.hello: Answer = {}

    def ask(self, question: Answer, seconds: float) -> Answer:
        """Return the answer to a question.

        Raises:
            EngineHungError: It took longer; the process was ended.
            EngineDiedError: It ended by itself, or it was closed.
            EngineMissingError: It cannot do its work on this machine.
        """
        process = self._running()
        self._send(process, question)
        return self._receive(seconds)

    def end(self) -> None:
        """End the process; the next question starts a new one."""
        process, self._process = self._process, None
        if process is not None:
            _end(process)

    def close(self) -> None:
        """End the process for good; a question under way fails."""
        self._closed.set()
        process = self._process
        if process is not None:
            _end(process)

    def _running(self) -> subprocess.Popen[str]:
        if self._closed.is_set():
            self.end()
            raise EngineDiedError(engine=self.name)
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.end()
        self._process = process = self._started()
        self._answers = queue.SimpleQueue()
        threading.Thread(target=_listen, args=(process, self._answers), daemon=True).start()
        if self._closed.is_set():  # closed while it started
            self.end()
            raise EngineDiedError(engine=self.name)
        self.hello = self._receive(self._start)
        if "error" in self.hello:
            self.end()
            raise EngineMissingError(engine=self.name, why=str(self.hello["error"]))
        return process

    def _started(self) -> subprocess.Popen[str]:
        try:
            return subprocess.Popen(  # noqa: S603 - our own command, no shell
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                errors="replace",
                cwd=Path(app.__file__).parent.parent,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as fault:
            raise EngineMissingError(engine=self.name, why=str(fault)) from fault

    def _send(self, process: subprocess.Popen[str], question: Answer) -> None:
        assert process.stdin is not None  # noqa: S101 - it was asked for
        try:
            process.stdin.write(json.dumps(question) + "\n")
            process.stdin.flush()
        except OSError as fault:
            self.end()
            raise EngineDiedError(engine=self.name) from fault

    def _receive(self, seconds: float) -> Answer:
        try:
            line = self._answers.get(timeout=seconds)
        except queue.Empty as fault:
            self.end()
            raise EngineHungError(engine=self.name, seconds=f"{seconds:.0f}") from fault
        if line is None:
            self.end()
            raise EngineDiedError(engine=self.name)
        return self._parsed(line)

    def _parsed(self, line: str) -> Answer:
        try:
            answer = json.loads(line)
        except json.JSONDecodeError as fault:
            self.end()
            raise EngineDiedError(engine=self.name) from fault
        if not isinstance(answer, dict):
            self.end()
            raise EngineDiedError(engine=self.name)
        return answer


def _listen(process: subprocess.Popen[str], answers: queue.SimpleQueue[str | None]) -> None:
    """Hand on every line, and None at the end."""
    assert process.stdout is not None  # noqa: S101 - it was asked for
    with process.stdout:
        for line in process.stdout:
            answers.put(line)
    answers.put(None)


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    assert process.stdin is not None  # noqa: S101 - it was asked for
    with contextlib.suppress(OSError):  # a question was still in it
        process.stdin.close()
