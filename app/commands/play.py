"""`zacht play`: a session in the terminal, with captions, a bar and sound."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.given import answered
from app.commands.keyboard import NoKeys, terminal_keys
from app.commands.reading import help_session, program_of, readable
from app.commands.screen import Screen
from app.commands.which import add_which, chosen, given_answers
from app.journal.report import own_reports
from app.library.bundle import bundle_of
from app.library.given import today
from app.library.place import data_folder
from app.library.shelf import entries, is_bundled
from app.player.guide import Ended, Falling, Preparing
from app.player.moment import Moment
from app.player.transport import END_FADE
from app.script.reply import ReplyError, read_reply
from app.timeline.exit import Ask, Decide, Open
from app.timeline.frame import framed
from app.words.known import KnownError

if TYPE_CHECKING:
    import argparse

    from app.commands.keyboard import Keys
    from app.commands.parser import Commands, Parser
    from app.player.assembly import Gear
    from app.player.guide import Frame, Guide
    from app.player.transport import Transport
    from app.words.catalog import Words

_FRAME = 0.05
"""Seconds between two looks."""


def add(commands: Commands[Parser], words: Words) -> None:
    """Add the command to the command line."""
    parser = commands.add_parser("play", words=words, help=words("play a session in this terminal"))
    parser.add_argument(
        "file", nargs="?", help=words("a session; without it the first one to meet")
    )
    parser.add_argument(
        "--speed",
        type=float,
        default=1.0,
        metavar="N",
        help=words("N times as fast, without sound"),
    )
    parser.add_argument("--no-sound", action="store_true", help=words("captions only"))
    add_which(parser, words)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace, words: Words) -> int:
    """Play to the end, or until it is stopped."""
    from app.player.assembly import gear  # noqa: PLC0415 - sound loads only here

    if not 0 < options.speed <= 10_000:  # noqa: PLR2004 - an hour in less than a second
        raise KnownError("--speed is a number above 0 and up to 10000.")
    silent = options.no_sound or options.speed != 1.0
    with terminal_keys() as keys:
        return play(options, words, gear(speed=options.speed, silent=silent), keys)


def play(options: argparse.Namespace, words: Words, gear: Gear, keys: Keys) -> int:
    """Play with some gear and keys; `options` are those of the command line."""
    from app.player.assembly import Assembly  # noqa: PLC0415 - sound loads only here

    session = readable(options.file or _first(), words)
    script, choices = (
        session.script,
        chosen(session, options, unknown_caution=True, spoken=words.language),
    )
    answers = answered(
        program_of(framed(script), choices, lambda _: None, words), script, given_answers(options)
    )
    reports = own_reports()
    assembly = Assembly(gear, help_session(), reports.tell)
    if options.file:
        choices = assembly.bring(bundle_of(Path(options.file)), choices)
    screen = Screen(words)
    screen.say(script.title.spoken(choices.language))
    if options.file and not is_bundled(Path(options.file)):
        from app.rules.summary import summary  # noqa: PLC0415 - for strangers only

        for line in summary(script).told(words):
            screen.say(line)
    for line in session.given.told(words, today()):
        screen.say(line)
    device = assembly.device()
    if device:
        screen.say(words("Heard through {device}", device=device))
    for notice in assembly.notices(choices.language, words):
        screen.say(notice)
    guide = assembly.guide(script, choices)
    try:
        _Playing(guide, screen, keys, words, answers).run(options.speed)
    finally:
        guide.close()
        assembly.close()
    if reports.count:
        screen.say(words("Something in Zacht went wrong. A report was written, without answers."))
    return 0


def _first() -> str:
    """Return the file of the session to meet first."""
    for entry in entries([data_folder() / "sessions"]):
        return str(entry.path)
    raise KnownError("There are no sessions in {path}.", path=str(data_folder() / "sessions"))


class _Playing:
    """One session in a terminal: frames, keys, answers typed."""

    def __init__(
        self,
        guide: Guide,
        screen: Screen,
        keys: Keys,
        words: Words,
        answers: dict[str, tuple[str, ...]],
    ) -> None:
        self._guide = guide
        self._screen = screen
        self._keys = keys
        self._words = words
        self._given = {name: list(values) for name, values in answers.items()}
        self._typed = ""

    def run(self, speed: float) -> None:
        """Go on until the session is over and has faded."""
        nap = _FRAME / max(1.0, speed)
        while not isinstance(frame := self._guide.frame(), Ended):
            self._show(frame)
            time.sleep(nap)
        self._screen.say(self._words("Take your time. Stay as long as you like."))
        time.sleep(END_FADE if speed == 1.0 else 0)

    def _show(self, frame: Frame) -> None:
        """Show a frame, and do what is asked meanwhile."""
        if isinstance(frame, Preparing):
            self._screen.once(self._words("The words are being prepared."))
            if self._keys.pressed() == "escape":
                self._guide.stop()
        elif isinstance(frame, Falling):
            self._screen.once(frame.text)
        elif isinstance(frame, Moment):
            self._screen.show(frame)
            self._guide.wish(partial(self._act, frame))

    def _act(self, moment: Moment, transport: Transport) -> None:
        """Do what a key asks, or answer what was given beforehand."""
        waiting = moment.state.waiting
        if isinstance(waiting, Ask | Decide) and self._given.get(waiting.name):
            self._reply(transport, self._given[waiting.name].pop(0))
        elif isinstance(waiting, Decide) and isinstance(self._keys, NoKeys):
            transport.decide("later")
        elif isinstance(waiting, Open) and isinstance(self._keys, NoKeys):
            if moment.position.tick >= waiting.likely:
                transport.carry_on()
        else:
            self._key(self._keys.pressed(), moment, transport)

    def _reply(self, transport: Transport, value: str) -> None:
        """Answer a question or a gate."""
        if value in {"open", "later", "stop"}:
            transport.decide(value)  # type: ignore[arg-type]
        else:
            transport.answer(value)

    def _key(self, key: str, moment: Moment, transport: Transport) -> None:
        """Do what a key asks."""
        wishes = {
            "space": transport.toggle,
            "left": transport.back,
            "right": transport.forward,
            "up": transport.louder,
            "down": lambda: transport.louder(-0.1),
            "escape": transport.stop,
            "h": transport.help,
        }
        waiting = moment.state.waiting
        if isinstance(waiting, Ask) and (key.isalnum() or key == "enter"):
            self._type(key, waiting, transport)
        elif isinstance(waiting, Decide) and key in {"o", "l", "s"}:
            transport.decide({"o": "open", "l": "later", "s": "stop"}[key])  # type: ignore[arg-type]
        elif isinstance(waiting, Open) and key == "enter":
            transport.carry_on()
        elif key in wishes:
            wishes[key]()

    def _type(self, key: str, ask: Ask, transport: Transport) -> None:
        """Take a typed answer: a choice at once, anything else with Enter."""
        choices = ask.answer.choices
        if choices and key.isdigit() and 1 <= int(key) <= len(choices):
            transport.answer(choices[int(key) - 1][0])
        elif key == "enter":
            typed, self._typed = self._typed, ""
            try:
                transport.answer(read_reply(ask.answer, typed))
            except ReplyError as wrong:
                self._screen.say(wrong.told(self._words))
        else:
            self._typed += key
