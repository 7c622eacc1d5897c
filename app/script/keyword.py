"""The words of the language: kinds of step and keys that may stand in a file."""

from __future__ import annotations

KINDS = (
    "say", "rest", "wait", "breathe", "touch", "move", "pose", "sound", "background",
    "check", "gate", "repeat", "each", "use", "stop",
)  # fmt: skip
"""Kinds of step, in the order of the reference."""

FIELDS = (
    "pause", "style", "gives", "shape", "from", "through", "fade", "count", "guide", "where",
    "hand", "pressure", "pace", "direction", "approach", "leave", "times", "sets", "tempo",
    "side", "effort", "range", "between", "level", "ask", "answer", "for", "when", "who",
    "open", "later", "rounds", "do", "until", "as", "keep", "with", "only", "unless",
    "picture", "note", "id", "at", "brief", "to", "if", "otherwise",
)  # fmt: skip
"""Keys inside a step, a cue, a way of a check."""

HEAD = (
    "session", "title", "goal", "languages", "audience", "posture", "needs", "caution", "covers",
    "variants", "length", "background", "voice", "pronounce", "values", "help", "stop", "blocks",
    "steps", "ending", "author", "source", "licence", "version",
)  # fmt: skip
"""Keys of the head, in the order in which they are best written."""

KEYWORDS = frozenset((*KINDS, *FIELDS, *HEAD, "nl", "en", "nl-u", "default", "words"))
"""Everything that may stand before a colon without being an author's own name."""

RESERVED = frozenset(
    ("answer", "change", "round", "last", "no", "and", "or", "is", "of", "week", "days", "times",
     "played", "home", "clinic", "otherwise", "n", "side", "not", "none"),
)  # fmt: skip
"""Words of the language that an author cannot give as a name."""
