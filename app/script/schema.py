"""The JSON Schema of the language, made from the table, for editors.

Draft 2020-12.
"""

from __future__ import annotations

from app.script.form import LENGTH, SCALAR, Schema, forms, one_or_more, ref, text, varied
from app.script.head import ROWS, VERSION
from app.script.read import REQUIRED
from app.script.table import KINDS, LANES, Field, Kind, fields_of
from app.tables.caution import caution_names
from app.tables.language import language_codes
from app.tables.posture import postures

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def _languages() -> Schema:
    """Return the schema of a text with its languages side by side."""
    names = dict.fromkeys(sorted(language_codes()), SCALAR)
    return {
        "type": "object",
        "properties": {**names, "nl-u": SCALAR},
        "additionalProperties": False,
        "minProperties": 1,
    }


def _cue() -> Schema:
    """Return the schema of one spoken text with its moment."""
    fields = {
        "at": {"anyOf": [SCALAR, varied(text(LENGTH))]},
        "pause": ref("length"),
        "style": ref("style"),
        "brief": ref("text"),
        "to": {"enum": ["therapist"]},
        "only": ref("condition"),
        "unless": ref("condition"),
        "gives": ref("gives"),
    }
    languages = _languages()["properties"]
    both = {
        "type": "object",
        "properties": {**languages, **fields},
        "additionalProperties": False,
        "minProperties": 1,
    }
    return {"anyOf": [SCALAR, both]}


def _way() -> Schema:
    """Return the schema of one way of a check."""
    test = {"if": ref("condition"), "do": ref("steps")}
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
                "properties": {"otherwise": ref("steps")},
                "required": ["otherwise"],
                "additionalProperties": False,
            },
        ]
    }


def _field(field: Field) -> Schema:
    """Return the schema of a key, with what it means."""
    return {**ref(field.form), "description": field.about}


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
    schema: Schema = {"anyOf": [ref(f"step {kind.name}") for kind in rest]}
    for kind in reversed(own):
        schema = {
            "if": {"required": [kind.name]},
            "then": ref(f"step {kind.name}"),
            "else": schema,
        }
    return {"type": "object", **schema}


def _head() -> dict[str, Schema]:
    """Return the schema of each key of the head."""
    return {**_about(), **_course()}


def _about() -> dict[str, Schema]:
    """Return the schema of what is said about a session."""
    words = ref("text")
    return {
        "session": {"anyOf": [{"type": "integer", "const": VERSION}, {"const": str(VERSION)}]},
        "title": words,
        "goal": words,
        "languages": one_or_more(
            {"anyOf": [{"enum": sorted(language_codes())}, {"type": "boolean"}]}
        ),
        "audience": one_or_more({"enum": ["home", "clinic"]}),
        "posture": {"enum": sorted(postures())},
        "needs": one_or_more(words),
        "caution": one_or_more({"anyOf": [{"enum": sorted(caution_names())}, ref("languages")]}),
        "covers": one_or_more({"enum": list(ROWS)}),
    }


def _course() -> dict[str, Schema]:
    """Return the schema of what a session is made of."""
    values = {
        "type": "object",
        "properties": {"answer": ref("answer"), "default": ref("text")},
        "required": ["answer"],
        "additionalProperties": False,
    }
    choices = {"type": "array", "items": SCALAR, "minItems": 2}
    words = {"type": "object", "additionalProperties": one_or_more(SCALAR)}
    return {
        "variants": {"type": "object", "additionalProperties": choices},
        "length": ref("length"),
        "background": ref("background"),
        "voice": {
            "type": "object",
            "properties": dict.fromkeys(("rate", "volume", "pitch"), SCALAR),
            "additionalProperties": False,
        },
        "pronounce": {"type": "object", "additionalProperties": {"type": "object"}},
        "values": {"type": "object", "additionalProperties": values},
        "help": SCALAR,
        "stop": {
            "type": "object",
            "properties": {"words": words, "do": ref("steps")},
            "additionalProperties": False,
        },
        "blocks": {"type": "object", "additionalProperties": {**ref("steps"), "minItems": 1}},
        "steps": {**ref("steps"), "minItems": 1},
        "ending": ref("steps"),
        **dict.fromkeys(("author", "source", "licence", "version"), SCALAR),
    }


def schema() -> Schema:
    """Return the JSON Schema of a session script."""
    shared = {name.replace(" ", "-"): form for name, form in forms().items()}
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
