"""The JSON Schema of the language, made from the table, for editors.

Draft 2020-12. Every single value is taken as text, and as the number or truth
value that an editor's own reader makes of it.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from app.script.field import DIRECTIONS, GIVES, MOVE_SIDES, ROUTES, TOUCHES
from app.script.head import ROWS, VERSION
from app.script.read import REQUIRED
from app.script.table import KINDS, LANES, Field, Kind, fields_of
from app.tables.caution import caution_names
from app.tables.hand import hand_shapes
from app.tables.language import language_codes
from app.tables.movement import movements
from app.tables.place import place_names
from app.tables.posture import postures
from app.tables.sound import backgrounds, sounds

Schema: TypeAlias = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_N = r"\d{1,6}(?:\.\d{1,3})?"
_ONE = rf"(?:{_N} (?:s|min|h)(?: {_N} (?:s|min))*|\d+ breaths?)"
_WHO = "(?:therapist|client|anyone)"
_LENGTH = (
    rf"(?:until {_WHO}|(?:at (?:least|most) )?{_ONE}(?: until {_WHO})?|"
    rf"{_ONE} to {_ONE}(?: until {_WHO})?)"
)
_PATTERN = rf"{_N}(?:\+{_N})?-{_N}-{_N}-{_N}"
_PLACEHOLDER = r".*\{[^{}]+\}.*"
_NAME = r"[^\W\d_]\w*"


def _text(pattern: str) -> Schema:
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
    return {"anyOf": [{"type": "number"}, _text(pattern)]}


def _varied(form: Schema) -> Schema:
    """Return the schema of a value that may differ per variant or per round."""
    deeper = {"anyOf": [form, {"type": "array", "items": form}]}
    return {
        "anyOf": [
            form,
            {"type": "array", "items": form, "minItems": 1},
            {"type": "object", "additionalProperties": deeper, "minProperties": 1},
        ]
    }


def _ref(name: str) -> Schema:
    """Return a pointer to a shared piece."""
    return {"$ref": f"#/$defs/{name.replace(' ', '-')}"}


def _one_or_more(form: Schema) -> Schema:
    """Return the schema of one thing or a list of it."""
    return {"anyOf": [form, {"type": "array", "items": form, "minItems": 1}]}


_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_RECORD: Schema = {"type": "object", "additionalProperties": _ref("text"), "minProperties": 1}


def _forms() -> dict[str, Schema]:
    """Return how the value of each form in the table is written."""
    return {
        "length": _varied(_text(_LENGTH)),
        "time": _text(_ONE),
        "breath": _varied(_text(rf"{_PATTERN}|{_N}(?: to {_N})? per min|own pace|notice")),
        "breaths": _text(r"\d{1,4} breaths?"),
        "shape": _text("-".join([_N] * 4)),
        "tempo": _varied(_text("-".join([_N] * 4))),
        "touch": {"enum": list(TOUCHES)},
        "places": _one_or_more(_varied(_words(place_names()))),
        "hand": _varied(_words(hand_shapes())),
        "pressure": _varied(_number()),
        "hand pace": _varied(_text(rf"{_N} cm/s")),
        "direction": {"enum": list(DIRECTIONS)},
        "count": _varied({"anyOf": [{"type": "integer"}, _text(r"\d{1,4}")]}),
        "movement": _varied(_words(movements())),
        "posture": _varied(_words(postures())),
        "side": _varied(_words(MOVE_SIDES)),
        "effort": {"enum": ["in", "out"]},
        "range": {"enum": ["small", "easy", "full"]},
        "sound": _varied(_words(sounds(), open_list=True)),
        "background": _varied(_words((*backgrounds(), "none"), open_list=True)),
        "level": _varied(_text(rf"-?{_N} dB")),
        "name": {"anyOf": [{"type": "string", "pattern": f"^{_NAME}$"}, {"type": "boolean"}]},
        "who": {"enum": ["client", "therapist", "anyone"]},
        "guide": {"enum": ["voice", "tone", "none"]},
        "style": {"enum": ["firm", "soft"]},
        "picture": {"type": "string", "pattern": "^[a-z0-9 -]{1,40}$"},
        "words": _SCALAR,
        "condition": _SCALAR,
        "gives": _one_or_more({"enum": list(GIVES)}),
        "through": {
            "type": "object",
            "properties": {"in": {"enum": list(ROUTES)}, "out": {"enum": list(ROUTES)}},
            "additionalProperties": False,
        },
        "text": {"anyOf": [_SCALAR, _ref("languages")]},
        "say": _one_or_more(_ref("cue")),
        "answer": {
            "anyOf": [
                {"type": "array", "items": _SCALAR, "minItems": 2},
                _RECORD,
                _text(
                    rf"\d{{1,3}}-\d{{1,3}}|.+ to .+|words|private words|stopwatch|breaths in {_ONE}"
                ),
            ]
        },
        "steps": {"type": "array", "items": _ref("step")},
        "ways": {"type": "array", "items": _ref("way")},
        "between": {"anyOf": [_ref("steps"), _varied(_text(_LENGTH))]},
        "items": {
            "anyOf": [
                {"type": "array", "minItems": 1, "items": {"anyOf": [_SCALAR, _RECORD]}},
                _text(r"\d{1,4} to \d{1,4}"),
            ]
        },
        "keep": {"type": "object", "minProperties": 1, "maxProperties": 1},
        "given": {"type": "object", "additionalProperties": _ref("text")},
    }


def _languages() -> Schema:
    """Return the schema of a text with its languages side by side."""
    names = dict.fromkeys(sorted(language_codes()), _SCALAR)
    return {
        "type": "object",
        "properties": {**names, "nl-u": _SCALAR},
        "additionalProperties": False,
        "minProperties": 1,
    }


def _cue() -> Schema:
    """Return the schema of one spoken text with its moment."""
    fields = {
        "at": {"anyOf": [_SCALAR, _varied(_text(_LENGTH))]},
        "pause": _ref("length"),
        "style": _ref("style"),
        "brief": _ref("text"),
        "to": {"enum": ["therapist"]},
        "only": _ref("condition"),
        "unless": _ref("condition"),
        "gives": _ref("gives"),
    }
    languages = _languages()["properties"]
    both = {
        "type": "object",
        "properties": {**languages, **fields},
        "additionalProperties": False,
        "minProperties": 1,
    }
    return {"anyOf": [_SCALAR, both]}


def _way() -> Schema:
    """Return the schema of one way of a check."""
    test = {"if": _ref("condition"), "do": _ref("steps")}
    return {
        "anyOf": [
            {
                "type": "object",
                "properties": test,
                "required": ["if", "do"],
                "additionalProperties": False,
            },
            {
                "type": "object",
                "properties": {"otherwise": _ref("steps")},
                "required": ["otherwise"],
                "additionalProperties": False,
            },
        ]
    }


def _field(field: Field) -> Schema:
    """Return the schema of a key, with what it means."""
    return {**_ref(field.form), "description": field.about}


def kind_schema(kind: Kind) -> Schema:
    """Return the schema of a kind of step."""
    fields = {kind.name: kind.own, **fields_of(kind.name)}
    return {
        "type": "object",
        "description": kind.about,
        "properties": {name: _field(field) for name, field in fields.items()},
        "required": [kind.name, *(field.key for field in kind.fields if field.required)],
        "additionalProperties": False,
    }


def _step() -> Schema:
    """Return the schema of a step: the schema of its kind, by the keys it has.

    Lanes are kinds too; the kind that is no lane decides where there is one.
    """
    lanes = {field.key for field in LANES}
    own = [kind for kind in KINDS if kind.name not in lanes]
    rest = [kind for kind in KINDS if kind.name in lanes]
    schema: Schema = {"anyOf": [_ref(f"step {kind.name}") for kind in rest]}
    for kind in reversed(own):
        schema = {
            "if": {"required": [kind.name]},
            "then": _ref(f"step {kind.name}"),
            "else": schema,
        }
    return {"type": "object", **schema}


def _head() -> dict[str, Schema]:
    """Return the schema of each key of the head."""
    text = _ref("text")
    values = {
        "type": "object",
        "properties": {"answer": _ref("answer"), "default": text},
        "required": ["answer"],
        "additionalProperties": False,
    }
    choices = {"type": "array", "items": _SCALAR, "minItems": 2}
    words = {"type": "object", "additionalProperties": _one_or_more(_SCALAR)}
    return {
        "session": {"anyOf": [{"type": "integer", "const": VERSION}, {"const": str(VERSION)}]},
        "title": text,
        "goal": text,
        "languages": _one_or_more(
            {"anyOf": [{"enum": sorted(language_codes())}, {"type": "boolean"}]}
        ),
        "audience": _one_or_more({"enum": ["home", "clinic"]}),
        "posture": {"enum": sorted(postures())},
        "needs": _one_or_more(text),
        "caution": _one_or_more({"anyOf": [{"enum": sorted(caution_names())}, _ref("languages")]}),
        "covers": _one_or_more({"enum": list(ROWS)}),
        "variants": {"type": "object", "additionalProperties": choices},
        "length": _ref("length"),
        "background": _ref("background"),
        "voice": {
            "type": "object",
            "properties": dict.fromkeys(("rate", "volume", "pitch"), _SCALAR),
            "additionalProperties": False,
        },
        "pronounce": {"type": "object", "additionalProperties": {"type": "object"}},
        "values": {"type": "object", "additionalProperties": values},
        "help": _SCALAR,
        "stop": {
            "type": "object",
            "properties": {"words": words, "do": _ref("steps")},
            "additionalProperties": False,
        },
        "blocks": {"type": "object", "additionalProperties": {**_ref("steps"), "minItems": 1}},
        "steps": {**_ref("steps"), "minItems": 1},
        "ending": _ref("steps"),
        **dict.fromkeys(("author", "source", "licence", "version"), _SCALAR),
    }


def schema() -> Schema:
    """Return the JSON Schema of a session script."""
    shared = {name.replace(" ", "-"): form for name, form in _forms().items()}
    steps = {f"step-{kind.name}": kind_schema(kind) for kind in KINDS}
    return {
        "$schema": DRAFT,
        "title": "Session script",
        "type": "object",
        "properties": _head(),
        "required": list(REQUIRED),
        "additionalProperties": False,
        "$defs": {
            **shared,
            "languages": _languages(),
            "cue": _cue(),
            "way": _way(),
            "step": _step(),
            **steps,
        },
    }
