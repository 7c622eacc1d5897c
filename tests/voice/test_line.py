"""The child's side of the line, in a real child."""

from __future__ import annotations

import json
import subprocess
import sys

CHILD = """
import sys
from app.voice.line import serve

def start():
    if sys.argv[1:] == ["broken"]:
        raise RuntimeError("no library")
    print("a driver that talks")

    def answer(question):
        print("Audio saved to somewhere")
        if question["do"] == "fail":
            raise ValueError("not like this")
        return {"did": question["do"]}

    return answer

serve(start)
"""


def talk(*questions: str, broken: bool = False) -> list[dict[str, str]]:
    """Return all that the child says until its parent lets go."""
    lines = "".join(json.dumps({"do": question}) + "\n" for question in questions)
    command = [sys.executable, "-c", CHILD, *(["broken"] if broken else [])]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(lines)
        child.stdin.flush()
        wanted = 1 if broken else 1 + len(questions)
        answers = [json.loads(child.stdout.readline()) for _ in range(wanted)]
        child.stdin.close()
        assert child.stdout.read() == ""
    return answers


def test_what_a_driver_prints_never_reaches_the_parent() -> None:
    assert talk("one", "two") == [{"did": "hello"}, {"did": "one"}, {"did": "two"}]


def test_a_question_that_fails_is_told_and_the_next_one_answered() -> None:
    assert talk("fail", "one")[1:] == [{"refused": "ValueError: not like this"}, {"did": "one"}]


def test_a_child_that_cannot_start_says_why() -> None:
    assert talk(broken=True) == [{"error": "RuntimeError: no library"}]
