"""A worker that plays a part: each question takes one line of its script.

python actor.py SCRIPT, where SCRIPT holds one of `say`, `hang`, `die`,
`refuse`, `babble` a line. What was played is gone from the file, so that a
restarted worker goes on where the last one was ended.
"""

import json
import struct
import sys
import wave
from pathlib import Path

FRAMES = 12_000


def next_part(script: Path) -> str:
    part, _, rest = script.read_text().partition("\n")
    script.write_text(rest)
    return part


def write_sound(path: str) -> None:
    with wave.open(path, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(24_000)
        file.writeframes(b"".join(struct.pack("<h", 9000 * (-1) ** i) for i in range(FRAMES)))


def answer(question: dict[str, str], script: Path) -> str:
    if question["do"] == "voices":
        return json.dumps({"voices": [{"id": "nl", "name": "Toon", "tag": "nl"}]})
    match next_part(script):
        case "hang":
            sys.stdin.read()
        case "die":
            sys.exit(3)
        case "refuse":
            return json.dumps({"refused": "told to"})
        case "babble":
            return "Audio saved to nowhere"
        case "mute":
            return json.dumps({"path": question["path"]})
        case _:
            write_sound(question["path"])
    return json.dumps({"path": question["path"]})


def main() -> None:
    print(json.dumps({"engine": "actor", "version": "1", "pitch": False}), flush=True)  # noqa: T201
    for line in sys.stdin:
        print(answer(json.loads(line), Path(sys.argv[1])), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
