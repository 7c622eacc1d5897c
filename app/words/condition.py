"""What is said about conditions, answers, and what is filled in."""

from __future__ import annotations

from app.words.sentence import Sentence

CONDITION: dict[str, Sentence] = {
    "E079": Sentence(
        '"{text}": conditions have no not',
        "write unless instead of only, or put what is to happen behind otherwise",
        "A condition says what holds. For what does not hold there are unless and otherwise.",
    ),
    "E080": Sentence(
        '"{text}" is not a condition',
        "write: {fix}",
        "A condition is pain >= 6 · answer < 12 s · mood is pleasant · change <= -2 · no answer ·"
        " long · pregnancy · home · round is 2 · last round · week >= 3, several with and, or"
        " several with or.",
        "write for example: pain >= 6 · mood is pleasant · no answer · change <= -2 · long",
    ),
    "E081": Sentence(
        '"{text}" mixes and with or',
        "write two ways, one after the other",
        "Mixed, it could be read in two ways.",
    ),
    "E082": Sentence(
        '"{text}" is not a name this script knows',
        "did you mean {fix}?",
        "A condition looks at checks, values, variants and cautions of this script.",
        "the names are: {allowed}",
        none="ask a check before, or name a variant or a caution of this session",
    ),
    "E083": Sentence(
        '"{text}" means something only in when: of a check',
        "write the name of the check: pain >= 6 · change of pain <= -2",
        "answer is the answer just given; elsewhere the check is called by its name.",
    ),
    "E084": Sentence(
        '"{text}" means something only inside a repeat',
        "put it inside a repeat, or write one value",
        "Rounds are the rounds of the nearest repeat.",
    ),
    "E085": Sentence(
        'the condition on "{text}" is always the same: nothing could change it',
        "compare with a value between {low} and {high}",
        "A condition that always or never holds is most likely a mistake.",
        none="delete this line, or write another condition",
    ),
    "E086": Sentence(
        '"{text}" is not one of the answers',
        "write: {fix}",
        "After is stands one of the answers of the check.",
        "the answers are: {allowed}",
    ),
    "E087": Sentence(
        'the answer to "{text}" cannot be compared like this',
        "write: {fix}",
        "Numbers are compared with < and >, choices with is, words only with no.",
    ),
    "E088": Sentence(
        '"{text}" is not a form of answer',
        "did you mean {fix}?",
        "An answer is 0-10 · 4 to 12 · 2 s to 10 s · [pleasant, neutral] · words ·"
        " private words · breaths in 60 s · stopwatch.",
        "write for example: 0-10 · [pleasant, neutral, rather not] · words · breaths in 60 s",
    ),
    "E089": Sentence(
        '"{{text}}" is not known here',
        "did you mean {fix}?",
        "In braces stand names of values, checks asked before, items and what a block is given.",
        "what is known here: {allowed}",
    ),
    "E090": Sentence(
        '"{{text}}" is not known on every path to this line',
        "ask the check before, on every way, or leave the name out",
        "Somebody who comes here another way was never asked, and would hear a gap.",
    ),
    "E091": Sentence(
        '"{text}" needs quotes',
        "write: {fix}",
        "What holds a name in braces always stands in quotes.",
    ),
    "E092": Sentence(
        '"{text}" does not fit when {given}: it would be "{filled}"',
        "choose values that all fit here",
        "A value is checked with everything its names may stand for.",
    ),
    "E093": Sentence(
        '"{text}" may be any words, and cannot stand in a value',
        "use a choice or a number, such as answer: [left, right]",
        "Only what can be checked beforehand may decide about touch, breath and time.",
    ),
    "E094": Sentence(
        "there are {text} values for {rounds} rounds",
        "write one value for each round",
        "A list of values goes with the rounds of the nearest repeat, one for each.",
    ),
    "E095": Sentence(
        "otherwise comes last",
        "move it behind the other ways",
        "The first way that holds is taken; behind otherwise nothing is ever reached.",
    ),
    "E096": Sentence(
        '"{text}" does not say what to keep',
        "write for example: {favourite: highest liking}",
        "keep remembers the item with the highest or lowest answer to a check.",
    ),
    "E097": Sentence(
        '"{text}" is not a list of items',
        "write for example: [heels, shoulders, head] or 10 to 1",
        "each goes over words, small records, or numbers.",
    ),
    "E099": Sentence(
        'a brace in "{text}" belongs to no name',
        "write {name}, {, name} or {part.name}, or leave the brace out",
        "In texts, braces only stand around names that are filled in.",
    ),
    "E100": Sentence(
        'the answer to "{text}" is measured in another way',
        "write for example: {fix}",
        "A length is compared with a length, such as 12 s; a number with a bare number.",
    ),
}
