"""What the house rules say: for each code what is wrong, what is right, why."""

from __future__ import annotations

from app.words.sentence import Sentence

RULES: dict[str, Sentence] = {
    "E301": Sentence(
        "pressure {pressure} on {place} is too much; {most} is the most here",
        "write: pressure: {fix}",
        "Gentle touch works by being gentle. Each place has a most, at home and in the practice,"
        " and a script may ask for less, never for more.",
    ),
    "E302": Sentence(
        'hands never go to "{place}"',
        "choose another place, such as front thigh or belly mid",
        "Groin and pubic region are never part of a session: nerves and vessels lie close to the"
        " skin there, and nobody should have to refuse it.",
    ),
    "E303": Sentence(
        '"{place}" is not for hands at home',
        "choose another place, or write: audience: clinic",
        "Some places are only for a trained therapist with the client's yes.",
    ),
    "E304": Sentence(
        'a touch on "{place}" only stands inside the open of a gate; this one is outside',
        "put this step in the open of a gate",
        "Before this place the client decides, every time.",
    ),
    "E305": Sentence(
        "{what} on {place} is not for hands at home",
        "write one of: {kinds}",
        "On this place a hand only rests at home.",
    ),
    "E306": Sentence(
        'the hand shape "{hand}" is for therapists only',
        "write one of: {hands}",
        "At home only soft, flat hands are used.",
    ),
    "E307": Sentence(
        'the hand shape "{hand}" is not for {place} at home',
        "write one of: {hands}",
        "At home a flat hand lies on this place; nothing hooks or presses.",
    ),
    "E311": Sentence(
        "a hold of {hold} s is too long; {most} s is the most here",
        "make the hold at most {most} s, or leave it out",
        "Long holds strain the heart and frighten some people.",
    ),
    "E312": Sentence(
        "this is {rate} breaths a minute; the house keeps between {least} and {most}",
        "make the in-breath and out-breath longer or shorter",
        "Very fast and very slow breathing can make dizzy. Holds do not count here.",
    ),
    "E313": Sentence(
        "an in-breath of {inhale} s is too long; {most} s is the most",
        "make the in-breath shorter; the out-breath may be long",
        "Soft and small is enough: a large breath at a slow pace is too much air.",
    ),
    "W321": Sentence(
        "no line asks for permission before this touch",
        "let a line before it have: gives: permission",
        "Before the first touch the person hears that it may be left out.",
    ),
    "E322": Sentence(
        'without an answer to "{check}" the hands would go further: {place}',
        "let the way of no answer stay where it was, or rest",
        "Silence is never a yes: not to more pressure, another place, or a longer hold.",
    ),
    "W323": Sentence(
        "between the last touch and {place} hands are off for less than 10 s",
        "put a rest of 10 s before it: - rest: 10 s",
        "Another region is a new question; a short time without hands makes room for it.",
    ),
    "E324": Sentence(
        'before "{place}" there must be at least {wanted} min of relaxation on every path;'
        " here the least is {least} min",
        "put more rest, breath or gentle touch before it",
        "Direct work comes last, after rest, and only with a yes.",
    ),
    "W331": Sentence(
        "it is silent for more than 120 s here, and that was not said beforehand",
        "let the line before it have: {fix}",
        "Somebody with closed eyes wants to know that the voice comes back,"
        " and that eyes may open.",
    ),
    "W332": Sentence(
        "the ending has less than {seconds} s without touch",
        "end with a rest of {seconds} s: - rest: {seconds} s",
        "Coming back takes time, without hands.",
    ),
    "W333": Sentence(
        "the ending has no words that lead back",
        "add a line, such as: Move your fingers and come back slowly.",
        "Only a sleep variant may end without words.",
    ),
    "W341": Sentence(
        'the voice says "{phrase}"',
        'perhaps: "{better}"',
        "An invitation works better than a command, and nobody can promise how it feels.",
    ),
    "W351": Sentence(
        "the session lasts {length} min; the house keeps between {least} and {most} min",
        "make it shorter or longer, or give it variants",
        "Very short sessions bring no rest; very long ones are hard to lie through.",
    ),
    "W352": Sentence(
        "the head promises {promised}; the session lasts {length}",
        "write: {fix}   or make the session that long",
        "Somebody plans an evening by the length that is promised. A tenth more or less is fine.",
    ),
}
