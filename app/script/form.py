"""How the value of each form in the table is written, as JSON Schema.

Every single value is taken as text, and as the number or truth value that an
editor's own reader makes of it.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from app.script.field import DIRECTIONS, GIVES, MOVE_SIDES, ROUTES, TOUCHES
from app.tables.hand import hand_shapes
from app.tables.movement import movements
from app.tables.place import place_names
from app.tables.posture import postures
from app.tables.sound import backgrounds, sounds

Schema: TypeAlias = dict[str, Any]

_N = r"\d{1,6}(?:\.\d{1,3})?"
_ONE = rf"(?:{_N} (?:s|min|h)(?: {_N} (?:s|min))*|\d+ breaths?)"
_WHO = "(?:therapist|client|anyone)"
LENGTH = (
    rf"(?:until {_WHO}|(?:at (?:least|most) )?{_ONE}(?: until {_WHO})?|"
    rf"{_ONE} to {_ONE}(?: until {_WHO})?)"
)
_PATTERN = rf"{_N}(?:\+{_N})?-{_N}-{_N}-{_N}"
_PLACEHOLDER = r".*\{[^{}]+\}.*"
_NAME = r"[^\W\d_]\w*"


def text(pattern: str) -> Schema:
    """Return the schema of a text of a form, or with a placeholder."""
    return {"type": "string", "pattern": f"^(?:{pattern}|{_PLACEHOLDER})$"}


def _words(names: Any, *, open_list: bool = False) -> Schema:  # noqa: ANN401
    """Return the schema of one word out of a list, or with a placeholder."""
    listed: Schema = {"enum": sorted(names)}
    if open_list:
        return {"anyOf": [listed, {"type": "string", "pattern": "^[a-z0-9 -]{1,40}$"}]}
    return {"anyOf": [listed, {"type": "string", "pattern": f"^{_PLACEHOLDER}$"}]}


def _number(pattern: str = _N) -> Schema:
    """Return the schema of a number, as text too."""
    return {"anyOf": [{"type": "number"}, text(pattern)]}


def varied(form: Schema) -> Schema:
    """Return the schema of a value that may differ per variant or per round."""
    deeper = {"anyOf": [form, {"type": "array", "items": form}]}
    return {
        "anyOf": [
            form,
            {"type": "array", "items": form, "minItems": 1},
            {"type": "object", "additionalProperties": deeper, "minProperties": 1},
        ]
    }


def ref(name: str) -> Schema:
    """Return a pointer to a shared piece."""
    return {"$ref": f"#/$defs/{name.replace(' ', '-')}"}


def one_or_more(form: Schema) -> Schema:
    """Return the schema of one thing or a list of it."""
    return {"anyOf": [form, {"type": "array", "items": form, "minItems": 1}]}


SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_RECORD: Schema = {"type": "object", "additionalProperties": ref("text"), "minProperties": 1}


def forms() -> dict[str, Schema]:
    """Return how the value of each form in the table is written."""
    return {**_lengths(), **_bodies(), **_sounds(), **_spoken(), **_held()}


def _lengths() -> dict[str, Schema]:
    """Return how times, breaths and tempos are written."""
    return {
        "length": varied(text(LENGTH)),
        "time": text(_ONE),
        "breath": varied(text(rf"{_PATTERN}|{_N}(?: to {_N})? per min|own pace|notice")),
        "breaths": text(r"\d{1,4} breaths?"),
        "shape": text("-".join([_N] * 4)),
        "tempo": varied(text("-".join([_N] * 4))),
    }


def _bodies() -> dict[str, Schema]:
    """Return how touch and movement are written."""
    return {
        "touch": {"enum": list(TOUCHES)},
        "places": one_or_more(varied(_words(place_names()))),
        "hand": varied(_words(hand_shapes())),
        "pressure": varied(_number()),
        "hand pace": varied(text(rf"{_N} cm/s")),
        "direction": {"enum": list(DIRECTIONS)},
        "count": varied({"anyOf": [{"type": "integer"}, text(r"\d{1,4}")]}),
        "movement": varied(_words(movements())),
        "posture": varied(_words(postures())),
        "side": varied(_words(MOVE_SIDES)),
        "effort": {"enum": ["in", "out"]},
        "range": {"enum": ["small", "easy", "full"]},
    }


def _sounds() -> dict[str, Schema]:
    """Return how sounds and levels are written."""
    return {
        "sound": varied(_words(sounds(), open_list=True)),
        "background": varied(_words((*backgrounds(), "none"), open_list=True)),
        "level": varied(text(rf"-?{_N} dB")),
    }


def _spoken() -> dict[str, Schema]:
    """Return how names, words and answers are written."""
    return {
        "name": {"anyOf": [{"type": "string", "pattern": f"^{_NAME}$"}, {"type": "boolean"}]},
        "who": {"enum": ["client", "therapist", "anyone"]},
        "guide": {"enum": ["voice", "tone", "none"]},
        "style": {"enum": ["firm", "soft"]},
        "picture": {"type": "string", "pattern": "^[a-z0-9 -]{1,40}$"},
        "words": SCALAR,
        "condition": SCALAR,
        "gives": one_or_more({"enum": list(GIVES)}),
        "through": {
            "type": "object",
            "properties": {"in": {"enum": list(ROUTES)}, "out": {"enum": list(ROUTES)}},
            "additionalProperties": False,
        },
        "text": {"anyOf": [SCALAR, ref("languages")]},
        "say": one_or_more(ref("cue")),
        "answer": {
            "anyOf": [
                {"type": "array", "items": SCALAR, "minItems": 2},
                _RECORD,
                text(
                    rf"\d{{1,3}}-\d{{1,3}}|.+ to .+|words|private words|stopwatch|breaths in {_ONE}"
                ),
            ]
        },
    }


def _held() -> dict[str, Schema]:
    """Return how steps inside steps are written."""
    return {
        "steps": {"type": "array", "items": ref("step")},
        "ways": {"type": "array", "items": ref("way")},
        "between": {"anyOf": [ref("steps"), varied(text(LENGTH))]},
        "items": {
            "anyOf": [
                {"type": "array", "minItems": 1, "items": {"anyOf": [SCALAR, _RECORD]}},
                text(r"\d{1,4} to \d{1,4}"),
            ]
        },
        "keep": {"type": "object", "minProperties": 1, "maxProperties": 1},
        "given": {"type": "object", "additionalProperties": ref("text")},
    }
