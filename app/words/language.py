"""What is said about steps, names, conditions and placeholders."""

from __future__ import annotations

from app.words.sentence import Sentence

LANGUAGE: dict[str, Sentence] = {
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
    "E058": Sentence(
        "{kind} has no length",
        "add a line: {text}: …   such as for: 2 min",
        "The program has to know how long it lasts.",
    ),
    "E060": Sentence(
        '"{text}" is not a language of this session',
        "did you mean {fix}?",
        "Languages are two letters, such as nl and en, and stand in languages: at the top.",
        "the languages are: {allowed}",
    ),
    "E061": Sentence(
        "this script is written in version {text} of the language; this program reads up to"
        " {known}",
        "take a newer version of the program",
        "Newer scripts may say things that this program does not understand.",
    ),
    "E062": Sentence(
        '"{text}" is not a version',
        "write: {fix}",
        "session: holds the version of the language.",
    ),
    "E063": Sentence(
        'the name "{text}" is already taken ({other})',
        "choose another name",
        "Variants, values, checks, items and cautions share one space of names, so that every"
        " condition has one meaning.",
    ),
    "E064": Sentence(
        '"{text}" cannot be a name',
        "write: {fix}",
        "A name is one word: letters, digits and _, beginning with a letter.",
        "write one word that begins with a letter",
    ),
    "E065": Sentence(
        '"{text}" is a word of the language and cannot be a name',
        "choose another name",
        "Words such as answer, round or home already mean something, and so do codes of languages.",
    ),
    "E066": Sentence(
        "this text is missing in: {missing}",
        "add it, or take the language out of languages: at the top",
        "Somebody who chose that language would hear nothing here.",
    ),
    "E067": Sentence(
        '"{text}" is not among the languages of this session',
        "add it to languages: at the top, or delete it here",
        "languages: at the top says which texts there are. Here: {allowed}.",
    ),
    "E068": Sentence(
        "there is no value for {missing}",
        "add a value for each choice of {axis}",
        "A value that differs per variant has one for each choice.",
    ),
    "E069": Sentence(
        '"{text}" is not a choice of {axis}',
        "did you mean {fix}?",
        "The choices stand in variants: at the top.",
        "one of: {allowed}",
    ),
    "E070": Sentence(
        "{text} are too many; the most is {most}",
        "make it at most {most}",
        "Limits keep a script readable, and the program quick.",
    ),
    "E071": Sentence(
        'there is no block "{text}"',
        "did you mean {fix}?",
        "Blocks stand in blocks: at the top, each with its name.",
        "the blocks are: {allowed}",
    ),
    "E072": Sentence(
        'the block "{text}" uses itself',
        "use repeat for what comes again",
        "A block that uses itself would never end.",
    ),
    "E073": Sentence(
        'blocks use each other too deeply at "{text}"',
        "at most {most} deep",
        "Nobody can follow more.",
    ),
    "E074": Sentence(
        '"{text}" is a question of your own',
        'write it with its languages: {nl: "…?", en: "…?"}',
        "The program knows its own cautions by name; a question of your own stands in every"
        " language.",
    ),
    "E075": Sentence(
        "a help session has no touch",
        "use rest, breathe or say here",
        "Help is for somebody to whom it was too much: hands stay off.",
    ),
    "E076": Sentence(
        'the default "{text}" is not among the answers',
        "did you mean {fix}?",
        "What holds without an answer has to be one of the answers.",
        "the answers are: {allowed}",
    ),
    "E077": Sentence(
        '"{text}" is not a row of the source text',
        "did you mean {fix}?",
        "covers: names rows such as W1 or A3.",
        "the rows are: {allowed}",
    ),
    "E078": Sentence(
        'the check "{text}" was asked with other answers before',
        "give it the same answer:, or another name",
        "A check that is asked again is compared with the first time; that only works with the"
        " same answers.",
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
    ),
    "E083": Sentence(
        '"{text}" means something only in when: of a check',
        "write the name of the check instead",
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
    "W001": Sentence(
        'this text stands in one language only: "{text}"',
        "write it in each language: {example}",
        "A text without a language is spoken in every language as it stands.",
    ),
    "W002": Sentence(
        "the rest of this line counts as a remark and is not spoken: {text}",
        "put the text in quotes: {fix}",
        "Behind a space, # begins a remark.",
    ),
    "W003": Sentence(
        "the formal text is missing here; the other one is spoken",
        "add: nl-u: …",
        "Where some texts say u, all should.",
    ),
    "W004": Sentence(
        'the block "{text}" is never used',
        "use it, or delete it",
        "What is never used is most likely forgotten.",
    ),
    "E057": Sentence(
        '"{text}" cannot begin a step',
        "write it without a dash, under the step it belongs to",
        "A dash begins a new step, with its kind; what belongs to a step stands below it, in the"
        " same column as its kind.",
    ),
    "E098": Sentence(
        '"{text}" is a kind of step and cannot stand at the top of the file',
        "put it under steps: with a dash before it: - {text}: …",
        "At the top stand title, languages and the like; steps stand under steps: or ending:.",
    ),
    "E079": Sentence(
        '"{text}": conditions have no not',
        "write unless instead of only, or put what is to happen behind otherwise",
        "A condition says what holds. For what does not hold there are unless and otherwise.",
    ),
    "E100": Sentence(
        'the answer to "{text}" is measured in another way',
        "write for example: {fix}",
        "A length is compared with a length, such as 12 s; a number with a bare number.",
    ),
}
