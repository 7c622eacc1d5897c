"""What is said about the head of a script: languages, names, blocks, variants."""

from __future__ import annotations

from app.words.sentence import Sentence

HEAD: dict[str, Sentence] = {
    "E060": Sentence(
        '"{text}" is not a language of this session',
        "did you mean {fix}?",
        "Languages are two letters, such as nl and en, and stand in languages: at the top.",
        "the languages are: {allowed}",
        none="name them first, at the top: languages: [nl, en]",
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
        'the name "{text}" is already taken: it stands under {other}',
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
        none="there are none yet: put the steps under blocks: at the top, with this name",
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
}
