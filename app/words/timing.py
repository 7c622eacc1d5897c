"""What is said once a session is written out: of copies, words and lengths."""

from __future__ import annotations

from app.words.sentence import Sentence

TIMING: dict[str, Sentence] = {
    "E201": Sentence(
        '"{{name}}" is not known here',
        "give it a value before, on every path",
        "In braces stand names of values, checks asked before, items and what a block is given.",
    ),
    "E202": Sentence(
        "there are {values} values for {rounds} rounds",
        "write one value for each round",
        "A list of values goes with the rounds of the nearest repeat, one for each.",
    ),
    "E203": Sentence(
        '"{place}" is not a place the program knows',
        "write for example: belly mid · chest · left forearm",
        "Places are named as on the map of the body.",
    ),
    "E204": Sentence(
        "written out, this script has more than {most} steps",
        "use fewer repeats, or shorter blocks",
        "Limits keep a script readable, and the program quick.",
    ),
    "E205": Sentence(
        "this script has more than {most} ways through it",
        "use fewer conditions on answers",
        "Every way is checked; more than this nobody can oversee.",
    ),
    "E206": Sentence(
        'there is no block "{block}"',
        "write it in blocks: at the top",
        "Blocks stand in blocks: at the top, each with its name.",
    ),
    "E207": Sentence(
        'blocks use each other too deeply at "{block}"',
        "use repeat for what comes again",
        "A block that uses itself would never end.",
    ),
    "E208": Sentence(
        "filled in, this text is longer than {most} characters",
        "make it shorter, or what is filled in",
        "Texts stay short enough to be spoken and read; what is filled in counts.",
    ),
    "E209": Sentence(
        "a breath, or a turn of a movement, is shorter than a second here",
        "write longer parts, as 4-0-6-0",
        "Nobody can follow a shorter one.",
    ),
    "E210": Sentence(
        "there is no guided breath here to speak at",
        "write a time, as at: 20 s, or give the step a breathe: with a pattern",
        "in 3 and out 3 stand for breaths that are counted; own pace and notice count none.",
    ),
    "E211": Sentence(
        "breath {breath} never comes: this step has {count} breaths",
        "write a breath from 1 to {count}, or make the step longer",
        "A line at a breath is spoken when that breath begins its in or out.",
    ),
    "E212": Sentence(
        "these words are still spoken when the next line is due, by {seconds} s",
        "make them shorter, give a brief: text, or speak at a later breath",
        "Two voices never speak at once. A line that does not fit takes its brief text, then "
        "moves one breath later, once.",
    ),
    "E213": Sentence(
        "at: end needs an end that is known, and a person ends this step",
        "give the step a most, as for: at most 5 min until client, or leave out at: end",
        "Words at the end finish together with their step.",
    ),
    "E214": Sentence(
        "breaths can only be counted where a pace is guided",
        "write a time, as for: 1 min, or give breathe: a pattern as 4-0-6-0",
        "Without a pace nobody knows how long a breath is.",
    ),
    "E215": Sentence(
        "nothing says how long this {kind} lasts",
        "add for: with a length, as for: 2 min",
        "Every step that takes time has a length of its own.",
    ),
    "E216": Sentence(
        "times alone needs a pace: and a place whose length is known",
        "add for: with a length, as for: 1 min",
        "Strokes are reckoned from the length of a place and the pace of the hand.",
    ),
    "E217": Sentence(
        "nothing says how long this movement lasts",
        "add times: and tempo:, as times: 6 and tempo: 4-0-4-0",
        "A movement lasts its repetitions, each as long as its tempo or its breath.",
    ),
    "E220": Sentence(
        "this step lasts longer than 60 min",
        "make it shorter, or cut it in two",
        "A step lasts an hour at most.",
    ),
    "E221": Sentence(
        "this session lasts longer than {most} hours",
        "leave steps out, or make them shorter",
        "Longer than that nobody lies still.",
    ),
    "W218": Sentence(
        "the words are too long for this step: it lasts {seconds} s longer",
        "make the words shorter, or the step longer",
        "Words are never cut; a step with a guided breath grows by whole breaths.",
    ),
    "W219": Sentence(
        "this session cannot last {minutes} min: the nearest is {nearest} min",
        "give more steps a range, as for: 2 min to 5 min",
        "To fit a time, all ranges are set to the same part between their limits.",
    ),
    "W222": Sentence(
        "no line of this session is spoken by {name}",
        "name it by the id of a step, the line in it from 1 where it is not the first,"
        " and the language: hello.2.nl.flac",
        "A recording is the voice of one line: hello.nl.flac of the first line of the step with"
        " id: hello, hello.2.nl.flac of the second. A line in which something is filled in is"
        " always spoken by a voice.",
    ),
}
