"""Why a file cannot be read as a script at all: one sentence each."""

from __future__ import annotations

UNREADABLE: dict[str, str] = {
    "U001": "this is not a text file; a session script is a text in UTF-8",
    "U002": "line {line} is not in UTF-8; save the file as UTF-8",
    "U003": "this file is too large; a session script is at most {most}",
    "U004": "line {line}, column {column} holds a character that has no place in a script"
    " ({character}); delete it",
    "U005": "line {line} is nested too deeply; at most {most} levels",
    "U006": "this file has too many entries; at most {most}",
    "U007": "line {line} copies a piece by a mark with a star; scripts have blocks and use instead",
    "U008": "written out, this script has more than {most} steps",
    "U009": "this file is empty",
}
