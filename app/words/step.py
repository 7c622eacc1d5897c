"""What is said about steps, and the keys that stand in them."""

from __future__ import annotations

from app.words.sentence import Sentence

STEP: dict[str, Sentence] = {
    "E040": Sentence(
        '"{text}" is not a kind of step',
        "did you mean {fix}?",
        "The first word of a step is its kind.",
        "the kinds are: {allowed}",
    ),
    "E041": Sentence(
        '"{text}" has no place here',
        "did you mean {fix}?",
        "Each kind of step has its own keys; a key that is not known is never passed over in"
        " silence.",
        "what may stand here: {allowed}",
    ),
    "E042": Sentence(
        '"{text}" is not known',
        "did you mean {fix}?",
        "Here only words of the program's own list can stand.",
        "one of: {allowed}",
    ),
    "E043": Sentence(
        '"{text}" is missing',
        "add a line: {text}: …",
        "Without it the program cannot know what is meant.",
    ),
    "E044": Sentence(
        "this is not a step",
        "write: {fix}",
        "A step is a dash, a kind, a colon and a value: - rest: 30 s",
        "a step looks like this: - rest: 30 s",
    ),
    "E104": Sentence(
        'beside "{text}" no breath is guided',
        "write a dash before it, for a step of its own: - breathe: …",
        "A question waits as long as a person needs, and whoever thinks of an answer breathes"
        " freely. What a repeat, an each or a block plays, guides the breath itself: write breathe"
        " in its steps. Words and a background may stand beside all of these.",
    ),
    "E045": Sentence(
        '"{text}" comes after "{first}" in one step',
        "is a dash missing? for a new step: - {text}: …",
        "The first word of a step is its kind. Only say, breathe and background may go on at the"
        " same time as another kind; anything else is a step of its own.",
    ),
    "E046": Sentence(
        "one text is expected here, not a list or further keys",
        "write one value behind the colon",
        "This key has one value.",
    ),
    "E047": Sentence(
        "a list is expected here",
        "write each item on its own line with a dash, or all between [ and ]",
        "A list has a dash before each item.",
    ),
    "E048": Sentence(
        '"{text}" is not one of the keys that fit here',
        "one of: {allowed}",
        "Keys inside a value are the languages of the session, or the choices of one variant.",
        none="write one value here, or name the choices first, at the top:"
        " variants: {length: [short, long]}",
    ),
    "E049": Sentence(
        "there is nothing behind the colon",
        "write a value, or delete this line",
        "A key without a value says nothing.",
    ),
    "E050": Sentence(
        '"{text}" does not go with {kind}',
        "it goes with: {where}",
        "Each kind of step has its own keys.",
    ),
    "E051": Sentence(
        '"{text}" is missing beside it',
        "add a line: {text}: …",
        "This key only means something together with the other.",
    ),
    "E052": Sentence(
        '"{text}" and "{first}" do not go together',
        "keep one of the two",
        "Both say the same thing in a different way.",
    ),
    "E053": Sentence(
        "there are no steps in it",
        "add a step, such as - rest: 30 s",
        "A list of steps holds at least one.",
    ),
    "E054": Sentence(
        '"{text}" does not say which side',
        "write: {fix}   or: {other}",
        "Left and right are the person's own. lead and other go by their leading side;"
        " both sides are a list: [left side ribs, right side ribs].",
    ),
    "E055": Sentence(
        '"{text}" is not a place the program knows',
        "did you mean {fix}?",
        "Places are named as on the map of the body, such as belly mid or left forearm.",
        "write for example: belly mid · chest · left forearm · right outer hip · feet",
    ),
    "E056": Sentence(
        '"{text}" is not a name',
        "did you mean {fix}?",
        "A script holds names of sounds, pictures and sessions, never places on a disk.",
        "write a name in small letters, without / and .",
    ),
    "E057": Sentence(
        '"{text}" cannot begin a step',
        "write it without a dash, under the step it belongs to",
        "A dash begins a new step, with its kind; what belongs to a step stands below it, in the"
        " same column as its kind.",
    ),
    "E058": Sentence(
        "{kind} has no length",
        "add a line: {text}: …   such as for: 2 min",
        "The program has to know how long it lasts.",
    ),
    "E098": Sentence(
        '"{text}" is a kind of step and cannot stand at the top of the file',
        "put it under steps: with a dash before it: - {text}: …",
        "At the top stand title, languages and the like; steps stand under steps: or ending:.",
    ),
    "E101": Sentence(
        "this is not a session yet: at its top there are no keys",
        "begin with: session: 1   then title:, languages:, audience: and steps:",
        "A session begins with lines such as session: 1 and title: …; its steps stand under"
        " steps:, each with a dash. The author's guide has a first session to copy.",
    ),
    "E102": Sentence(
        "there are no keys here, only a text or a list",
        "write each key on a line of its own below it, with a colon, a space and its value",
        "Some keys hold others: voice:, values:, blocks:. The author's guide says which.",
    ),
    "E103": Sentence(
        "before the colon there is no word",
        "write the word that belongs here, or delete the line",
        "Every line of a session begins with a word of the language, or a name, and a colon.",
    ),
}
