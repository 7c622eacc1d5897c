"""What is said about how a file is written, and about lengths and numbers."""

from __future__ import annotations

from app.words.sentence import Sentence

FORM: dict[str, Sentence] = {
    "E001": Sentence(
        "this line begins with a tab",
        "write spaces instead: {fix}",
        "A tab looks different in every editor, so that nobody can see what belongs to what."
        " Set your editor to put in two spaces.",
    ),
    "E002": Sentence(
        "this text has a sign with a special meaning here (: # , { } [ ] ' \" * & ! @ % | >"
        " or a leading -)",
        "put it in quotes: {fix}",
        "These signs build the file. A text that holds one stands in quotes, from its first to"
        " its last word.",
    ),
    "E003": Sentence(
        "a quote, bracket or brace that opens here is not closed",
        "write: {fix}",
        "What opens with a quote, a bracket or a brace has to close with the same.",
    ),
    "E004": Sentence(
        "behind the colon there is no space",
        "write: {fix}",
        "A key ends with a colon and a space.",
    ),
    "E005": Sentence(
        "this line does not begin where the lines around it do",
        "move it to where its neighbours begin: {fix}",
        "Lines that belong together begin in the same column; what belongs to a line stands two"
        " spaces further in.",
    ),
    "E006": Sentence(
        'nothing can be made of "{text}" here',
        "look whether it begins in the right column, and whether a dash, colon or quote is missing",
        "A step begins with a dash; a key ends with a colon and a space; a text with special"
        " signs stands in quotes.",
    ),
    "E007": Sentence(
        '"{name}" stands here twice; the first is in line {line}',
        "keep one of the two, or put a dash before the second for a step of its own",
        "Each key may stand once in a step. For two steps, give the second its own dash.",
    ),
    "E008": Sentence(
        "a second file begins here (---)",
        "delete this line, or keep the rest in a file of its own",
        "One file holds one session.",
    ),
    "E009": Sentence(
        '"{text}" has a special meaning that scripts do not use',
        'put the text in quotes: "{text} …"',
        "A text that begins with & * or ! stands in quotes. To say something twice, use a block.",
    ),
    "E010": Sentence(
        "this line is longer than 2,000 characters",
        "break the text into several lines, or into several steps",
        "Nobody can read a line that long; a spoken text of that size belongs in several steps.",
    ),
    "E011": Sentence(
        "this text is longer than 4,000 characters",
        "break it into several steps",
        "A text is spoken in one go. Long texts are easier to listen to in several steps.",
    ),
    "E012": Sentence(
        "a word is expected before the colon, not a list",
        "write one word, a colon and a space",
        "A key is one word, such as for or where.",
    ),
    "E013": Sentence(
        "a dash is missing before this step",
        "write: {fix}",
        "Every step begins with a dash and a space.",
    ),
    "E014": Sentence(
        "this text is cut at the comma",
        "put it in quotes: {fix}",
        "Between braces a comma ends a text, unless the text stands in quotes.",
    ),
    "E015": Sentence(
        "behind the closing quote there is more text",
        "put all of it in quotes: {fix}",
        "Quotes stand around the whole text.",
    ),
    "E016": Sentence(
        'behind "{text}" the colon is missing',
        "write: {fix}",
        "Every key is followed by a colon and a space.",
        "write a colon and a space behind it",
    ),
    "E017": Sentence(
        '"{text}" has no unit',
        "write: {fix}   or: {other}",
        "A bare number could be seconds, minutes or breaths. Every length has its unit: 45 s,"
        " 3 min, 12 breaths.",
        "write the unit: s, min or breaths",
    ),
    "E018": Sentence(
        '"{text}" is not a length',
        "write: {fix}",
        "A length is 45 s · 1 min 30 s · 12 breaths · 2 min to 5 min · at least 7 min ·"
        " at most 7 min, each with until therapist, until client or until anyone if a person"
        " may end it.",
        "write for example: 45 s · 1 min 30 s · 12 breaths · 2 min to 5 min",
    ),
    "E019": Sentence(
        '"{text}" has no unit',
        "write: {fix}",
        "A time with a colon can be read in two ways; with its units it cannot.",
    ),
    "E020": Sentence(
        '"{text}" is not a number that fits here',
        "write: {fix}",
        "Numbers are written with a point, not a comma: 4.5.",
        "write a number, such as 4 or 4.5",
    ),
    "E021": Sentence(
        '"{text}" has too many digits',
        "write at most 6 digits and 3 behind the point",
        "More is never needed: a thousandth of a second is far below what anybody hears.",
    ),
    "E022": Sentence(
        '"{text}" is outside {low} to {high}',
        "write: {fix}",
        "The value has to lie between the two limits.",
        "write a value between {low} and {high}",
    ),
    "E023": Sentence(
        '"{text}" is too long; the most is {most}',
        "write: {fix}   or make it several steps",
        "A step lasts at most 60 min, a session at most 4 h.",
        "write at most {most}",
    ),
    "E024": Sentence(
        '"{text}" does not go from the smaller to the larger',
        "write: {fix}",
        "A range goes from the smaller to the larger.",
    ),
    "E025": Sentence(
        "a length that somebody ends, or that is free, cannot stand here",
        "write: {fix}",
        "A pause, a rest between rounds and the time of a question have a fixed length."
        " For time that somebody ends, use a step of its own: wait or rest.",
        "write one length, such as 10 s",
    ),
    "E026": Sentence(
        '"{text}" has {count} numbers; a pattern has four: in-hold-out-hold',
        "write: {fix}",
        "A breath has an in, a hold, an out and a hold; a hold that is not there is 0.",
    ),
    "E027": Sentence(
        '"{text}" has {count} numbers; a pattern has four: in-hold-out-hold',
        "write: {fix}",
        "A breath has an in, a hold, an out and a hold. Two in-breaths are written 2+1-0-6-0.",
    ),
    "E028": Sentence(
        '"{text}" is not a way to breathe',
        "write: {fix}",
        "A breath is a pattern (4-0-6-0), a rate (6 per min), a ramp (6.5 to 4.5 per min),"
        " own pace or notice.",
        "write for example: 4-0-6-0 · 6 per min · own pace · notice",
    ),
    "E029": Sentence(
        '"{text}" is not a shape: four numbers that make 100, in-hold-out-hold',
        "write for example: {fix}",
        "A shape says how the time of one breath is divided, in hundredths.",
    ),
    "E030": Sentence(
        "a shape goes with a rate, not with a pattern in seconds",
        "delete this line, or write the breath as a rate, such as 6 per min",
        "A pattern says its seconds itself; a rate needs a shape to know what is in and what is"
        " out.",
    ),
    "E031": Sentence(
        '"{text}" has no in-breath or no out-breath',
        "give in and out at least 1 s, such as 4-0-6-0",
        "Every breath goes in and out.",
    ),
    "E032": Sentence(
        '"{text}" is not a tempo: four numbers, there-hold-back-hold',
        "write: {fix}",
        "The tempo of a movement says how many seconds it takes there, waits, back and waits.",
        "write for example: 4-0-4-0",
    ),
    "E034": Sentence(
        '"{text}" is not a moment',
        "write: {fix}",
        "A cue speaks at 60 s · in 3 (the third in-breath) · out 3 · end · every 60 s · every out.",
        "write for example: at: 60 s · at: in 3 · at: out 3 · at: end · at: every 60 s",
    ),
    "E035": Sentence(
        '"{text}" does not go from one value to another in {unit}',
        "write: {fix}",
        "The voice slowly changes from the first to the second value over the session.",
        "write for example: 105 to 90 words per min · 0 to -4 dB · 0 to -1 semitones",
    ),
    "E036": Sentence(
        '"{text}" needs the unit {unit}',
        "write: {fix}",
        "Every value has its unit behind it, so that nobody has to guess.",
        "write the value with {unit}",
    ),
    "E037": Sentence(
        "a length in breaths stands where no breath is guided",
        "write it in seconds, or give the step a breath, such as breathe: 4-0-6-0",
        "How long a breath lasts is only known where the pattern is.",
    ),
    "E038": Sentence(
        "this cue waits for a breath, but no breath is guided in this step",
        "write the moment in seconds, such as at: 10 s, or add breathe: 4-0-6-0",
        "Only where a breath is guided does the program know when the third out-breath is.",
    ),
    "E033": Sentence(
        "behind the dash there is no space",
        "write: {fix}",
        "A step begins with a dash and a space.",
    ),
}
