"""The ten-minute start of the author's guide, written by hand."""

# ruff: noqa: E501 - lines of a page and of a script, broken where they read best

from __future__ import annotations

FIRST = """session: 1
title: {nl: "Even zitten", en: "Sitting for a while"}
languages: [nl, en]
audience: home
posture: sitting
background: rain
steps:
  - say:
      nl: "Fijn dat je even zit. Niets hoeft te lukken."
      en: "Good that you sit for a while. Nothing has to work."
    gives: welcome
    pause: 5 s
  - check: tension
    ask: {nl: "Hoe gespannen ben je nu, van 0 tot 10?", en: "How tense are you now, from 0 to 10?"}
    answer: 0-10
    for: 45 s
  - breathe: 4-0-6-0
    for: 3 min
    say:
      - {nl: "Adem in.", en: "Breathe in.", at: in 1}
      - {nl: "En uit.", en: "And out.", at: out 1}
  - rest: 1 min
ending:
  - say: {nl: "Beweeg je vingers. Kom rustig terug.", en: "Move your fingers. Come back slowly."}
    gives: way back
  - rest: 40 s
"""
"""The first session of the guide; a test reads it."""

GUIDE = f"""# Writing a session

A session is a text file that ends in `.session.yaml`. You can read it aloud, hand it to somebody, and the
program plays it. This page begins with ten minutes of doing; after that comes everything there is. The
second half is made from the program itself, so it is never out of date.

## Ten minutes: your first session

**1. Make a file.** Call it `sitting.session.yaml`, in a folder of your own, and put this in it:

```yaml
{FIRST}```

**2. Check it.** `zacht check sitting.session.yaml` says what is wrong, in which line, and what would be
right. No answer means: nothing is wrong.

**3. Hear it.** `zacht play sitting.session.yaml`, or choose it in the window.

**4. Change something.** Make `for: 3 min` into `for: 5 min`. Leave out a quote and check again: see how a
mistake is told.

**5. How it reads.**

- A line is a *key*, a colon, a space and a value. What belongs to a line stands two spaces further in.
- A dash begins a *step*. The first word of a step is its kind: `say`, `breathe`, `rest` …
- Several things at once stand in one step: `breathe` with `say` below it. One after the other are steps.
- Every length has its unit: `45 s`, `3 min`, `12 breaths`. Never `4:30`, never a bare number.
- A text in several languages is `{{nl: "…", en: "…"}}`, or each language on its own line. Use quotes: between
  braces a comma ends a text without them, and so does a colon anywhere.
- Behind a space, `#` begins a remark for yourself. It is never spoken, and saving keeps it.

**6. Touch.** Hands are asked for, never taken for granted:

```yaml
- say: {{nl: "Als je wilt, rust straks je hand op je buik.", en: "If you like, your hand may rest on your belly."}}
  gives: permission
  pause: 5 s
- touch: rest
  where: belly mid
  pressure: 1
  approach: 5 s
  leave: 5 s
  breathe: 4-0-6-0
  for: 2 min
```

How firm, where and how long is kept by the house: a script can ask for less, never for more.

**7. Answers.** A `check` asks; `when` goes on by the answer. Without an answer it simply goes on.

```yaml
- check: contact
  ask: {{nl: "Is dit prettig, neutraal of liever niet?", en: "Is this pleasant, neutral, or rather not?"}}
  answer:
    pleasant: {{nl: "prettig", en: "pleasant"}}
    neutral: {{nl: "neutraal", en: "neutral"}}
    rather_not: {{nl: "liever niet", en: "rather not"}}
  when:
    - if: answer is rather_not
      do:
        - rest: 2 min
```

**8. Short and long.** With `variants: {{length: [short, long]}}` at the top, any length may be
`{{short: 1 min, long: 4 min}}`, and any step may have `only: long`.

**9. Names in texts.** `"Ga liggen{{, name}}."` becomes "Ga liggen, Anna." or "Ga liggen.". In braces stand
values, answers and items; `je {{side-}}onderarm` becomes je linkeronderarm. Always in quotes.

**10. Your own voice.** A folder `recordings` beside the script holds lines that you recorded, as FLAC, WAV or Ogg:
`hello.nl.flac` for the first line of the step with `id: hello`, `hello.2.nl.flac` for its second, `hello.nl-u.flac`
for formal Dutch. Lines count from 1 as they stand in the step, and the question of a check or a gate comes after
them. A line in which something is filled in is always spoken by a voice. `zacht export FILE OUT.session.zip` puts
script, recordings and sounds into one file.

**11. In your editor.** With this first line, editors that know YAML complete words and show mistakes:

```yaml
# yaml-language-server: $schema=session.schema.json
```

## The top of the file

| key | what it is |
|---|---|
| `session` | the version of the language: `1`. Required. |
| `title` | the name of the session. Required. |
| `languages` | which languages there are, the first is the source: `[nl, en]`. Required. |
| `audience` | `home`, `clinic` or `[home, clinic]`; then the rules of both hold. Required. |
| `steps` | what is played. Required. |
| `ending` | the way back; always played, also after an early stop. |
| `goal` | what it is for, in one line. |
| `posture` | how to lie or sit; gives the picture. |
| `needs` | what lies ready: `[mat, small pillow]`. |
| `caution` | who should ask first: words of the list below, or a question of your own. |
| `covers` | rows of the source text. |
| `variants` | choices made before the start: `{{length: [short, long]}}`. |
| `length` | a promised length; ranges are set to meet it. |
| `background` | what lies under everything. |
| `voice` | how the voice goes over the session: `{{rate: 105 to 88 words per min, volume: 0 to -4 dB}}`. |
| `pronounce` | how a word should sound: `{{nl: {{psoas: "so-as"}}}}`. |
| `values` | asked before the session: `{{drink: {{answer: [tea, water], default: tea}}}}`. |
| `help` | the session behind the help key; `none` marks a help session. |
| `stop` | stop words, and what is done besides the program's own landing. |
| `blocks` | steps used by name. |
| `author`, `source`, `licence`, `version` | shown, never spoken. |

"""
