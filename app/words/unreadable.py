"""Why a file cannot be read as a script at all: a sentence each, and what helps."""

from __future__ import annotations

from app.words.sentence import Sentence

UNREADABLE: dict[str, Sentence] = {
    "U001": Sentence(
        "this is not a text file; a session script is a text in UTF-8",
        "",
        'A session is plain text. What a word processor saves is not: choose "plain text"'
        " (.txt) there, or use a text editor.",
    ),
    "U002": Sentence(
        "line {line} is not in UTF-8; save the file as UTF-8",
        "",
        "UTF-8 is how letters such as é and ë are kept. Text editors offer it under Save as,"
        " as encoding.",
    ),
    "U003": Sentence(
        "this file is too large; a session script is at most {most}",
        "",
        "A session of four hours stays far below it. Most likely this is another kind of file.",
    ),
    "U004": Sentence(
        "line {line}, column {column} holds a character that has no place in a script"
        " ({character}); delete it",
        "",
        "Some characters cannot be seen, and change what a text says or how it is read."
        " They mostly come along when a text is copied: type that line anew.",
    ),
    "U005": Sentence(
        "line {line} is nested too deeply; at most {most} levels",
        "",
        "Steps that stand in steps that stand in steps are hard to follow. Put the inner ones"
        " in a block, and use it by its name.",
    ),
    "U006": Sentence(
        "this file has too many entries; at most {most}",
        "",
        "Steps that come again need not be written again: use a block, repeat or each.",
    ),
    "U007": Sentence(
        "line {line} copies a piece by a mark with a star; scripts have blocks and use instead",
        "",
        "A text that begins with a star stands in quotes. To say something twice, give the"
        " steps a name under blocks: and write - use: with that name.",
    ),
    "U008": Sentence(
        "written out, this script has more than {most} steps",
        "",
        "Rounds within rounds multiply. Give a repeat fewer rounds, or each fewer items.",
    ),
    "U009": Sentence(
        "this file is empty",
        "",
        "The author's guide has a first session to copy.",
    ),
    "U010": Sentence(
        "written out in all its variants, languages and places, this script has more than {most}"
        " steps",
        "",
        "Each form of a session is held to the house rules. Give it fewer variants or languages,"
        " or make two scripts of it.",
    ),
}
