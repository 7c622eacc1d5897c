"""A neural voice of two kilobytes: its tone lasts as long as its phonemes.

Written as ONNX by hand (protocol buffers, field numbers from onnx.proto3), so
that no tool for making models is needed.
"""

from __future__ import annotations

import json
import struct
from pathlib import Path

FLOAT, INT64 = 1, 7
RATE = 22_050
FRAMES = 1500
"""Samples that each phoneme id lasts at natural speed."""


def number(value: int) -> bytes:
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def field(key: int, value: int | str | bytes) -> bytes:
    if isinstance(value, int):
        return number(key << 3) + number(value)
    content = value.encode() if isinstance(value, str) else value
    return number(key << 3 | 2) + number(len(content)) + content


def node(kind: str, inputs: str, output: str, attribute: bytes = b"") -> bytes:
    names = b"".join(field(1, name) for name in inputs.split())
    return field(1, names + field(2, output) + field(3, output) + field(4, kind) + attribute)


def cast(to: int) -> bytes:
    return field(5, field(1, "to") + field(3, to) + field(20, 2))


def constant(name: str, kind: int, raw: bytes, *dims: int) -> bytes:
    sizes = b"".join(field(1, size) for size in dims)
    return field(5, sizes + field(2, kind) + field(8, name) + field(9, raw))


def port(key: int, name: str, kind: int, *dims: str) -> bytes:
    shape = b"".join(field(1, field(2, dim)) for dim in dims)
    return field(key, field(1, name) + field(2, field(1, field(1, kind) + field(2, shape))))


def graph() -> bytes:
    nodes = (
        node("Size", "input", "count"),
        node("Cast", "count", "phonemes", cast(FLOAT)),
        node("Gather", "scales one", "slowness"),
        node("Mul", "phonemes slowness", "slow"),
        node("Mul", "slow each", "frames"),
        node("Range", "zero frames step", "ramp"),
        node("Mul", "ramp pitch", "phase"),
        node("Sin", "phase", "wave"),
        node("Mul", "wave level", "sound"),
        node("Unsqueeze", "sound axes", "output"),
    )
    numbers = {"each": FRAMES, "zero": 0.0, "step": 1.0, "pitch": 0.06, "level": 0.3}
    constants = [constant(name, FLOAT, struct.pack("<f", at)) for name, at in numbers.items()]
    constants.append(constant("one", INT64, struct.pack("<q", 1)))
    constants.append(constant("axes", INT64, struct.pack("<qq", 0, 1), 2))
    ports = (
        port(11, "input", INT64, "batch", "phonemes"),
        port(11, "input_lengths", INT64, "batch"),
        port(11, "scales", FLOAT, "three"),
        port(12, "output", FLOAT, "batch", "channel", "time"),
    )
    return b"".join([*nodes, field(2, "voice"), *constants, *ports])


def model() -> bytes:
    return field(1, 8) + field(7, graph()) + field(8, field(1, "") + field(2, 13))


def config(code: str) -> str:
    letters = "_^$ abcdefghijklmnopqrstuvwxyz.,"
    described = {
        "audio": {"sample_rate": RATE, "quality": "tiny"},
        "espeak": {"voice": code[:2]},
        "language": {"code": code},
        "inference": {"noise_scale": 0.0, "length_scale": 1.0, "noise_w": 0.0},
        "phoneme_type": "text",
        "phoneme_id_map": {letter: [place] for place, letter in enumerate(letters)},
        "num_symbols": len(letters),
        "num_speakers": 1,
    }
    return json.dumps(described)


def write_voice(folder: Path, code: str, name: str, card: str = "") -> Path:
    """Write a voice as its maker would hand it out; return its model."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{code}-{name}-tiny.onnx"
    path.write_bytes(model())
    path.with_name(path.name + ".json").write_text(config(code), encoding="utf-8")
    if card:
        (folder / "MODEL_CARD").write_text(card, encoding="utf-8")
    return path


if __name__ == "__main__":
    print(len(model()))  # noqa: T201
