"""Made-up sessions and moments, for pictures of every page and state."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final, TypeAlias

from app.journal.home import Evening
from app.script.model.question import AnswerForm
from app.tables.gesture import gesture_in
from app.tables.movement import movements
from app.ui.evening import evenings_of
from app.ui.figure.moment import FigureView
from app.ui.paint.span import Span
from app.ui.stage.caption import Caption
from app.ui.stage.hand import HandView
from app.ui.stage.lamp import BreathView
from app.ui.stage.question import GateView, QuestionView, WaitView, ends
from app.ui.stage.view import StageView
from app.ui.value import fault_of
from app.ui.view import (
    AfterView,
    BeforeView,
    BlankView,
    CareView,
    CautionView,
    ChangeView,
    ChoiceView,
    EveningsView,
    InsteadView,
    LibraryView,
    SessionCard,
    TimeView,
)  # fmt: skip
from app.words.catalog import Words

BREATHS: Final = (
    Span("rest", 0, 600), Span("question", 60, 20), Span("free breath", 120, 36),
    *(Span("breath", 156 + 21 * n, 21, 7) for n in range(4)), Span("breath", 240, 90, 9),
    Span("breath", 330, 120, 10), Span("free breath", 450, 60), Span("question", 560, 20),
)  # fmt: skip
HANDS: Final = (
    Span("rest", 0, 840), Span("question", 75, 20), Span("breath", 110, 70, 10),
    Span("hand rest", 185, 90), Span("hand moves", 300, 120, 20), Span("hand rest", 440, 150),
    Span("question", 760, 20),
)  # fmt: skip
MOVES: Final = (
    Span("rest", 0, 720), Span("question", 50, 20), Span("movement", 90, 140, 9),
    Span("movement", 260, 140, 9), Span("movement", 430, 120, 9), Span("question", 690, 20),
)  # fmt: skip
NOTICES: Final = (
    Span("rest", 0, 720), Span("question", 60, 20), Span("notice", 150, 150),
    Span("question", 620, 20), Span("movement", 660, 60, 25),
)  # fmt: skip
QUIET: Final = (Span("rest", 0, 1500), Span("question", 60, 20), Span("question", 1380, 20))


def say(words: Words, nl: str, en: str) -> str:
    """Return an example's text in the language of a picture."""
    return nl if words.language == "nl" else en


def library(words: Words) -> LibraryView:
    """Return a library as a new person meets it."""
    return LibraryView(tuple(
        SessionCard(
            id=str(number), title=say(words, *title), goal=say(words, *goal),
            least=minutes[0], likely=minutes[1], most=minutes[2],
            facts=(f"{minutes[1]} min", say(words, *fact)), moods=frozenset({fact[1]}),
            touches=fact[1] == "touch", asks_first=asks, line=line,
        )
        for number, (title, goal, minutes, fact, line, asks) in enumerate(_ROWS)
    ))  # fmt: skip


_ROWS: Final = (
    (("Aankomen in de steunhouding", "Arriving in constructive rest"),
     ("Het gewicht doet het werk.", "The weight does the work."),
     (10, 12, 14), ("rust", "rest"), NOTICES, False),
    (("De hand beweegt mee", "The hand rides along"),
     ("Je buik komt, je hand gaat mee.", "Your belly comes, your hand goes along."),
     (8, 10, 14), ("adem", "breath"), BREATHS, True),
    (("De lange uitademing", "The long out-breath"),
     ("Een korte rust, ook zittend.", "A short rest, seated if you like."),
     (6, 8, 10), ("adem", "breath"), BREATHS, False),
    (("Kleine bewegingen", "Small movements"),
     ("Hiel, knie, bekken: steeds kleiner.", "Heel, knee, pelvis: ever smaller."),
     (12, 16, 18), ("beweging", "movement"), MOVES, False),
    (("Zachte handen op de buik", "Soft hands on the belly"),
     ("Je handen landen, rusten en glijden weg.", "Your hands land, rest and slide away."),
     (12, 14, 16), ("aanraking", "touch"), HANDS, True),
    (("Lang liggen, weinig woorden", "Long rest, few words"),
     ("Stilte met af en toe een stem.", "Silence, and a voice now and then."),
     (22, 25, 28), ("rust", "rest"), QUIET, False),
    (("Terug naar hier", "Back to here"),
     ("Even merken waar je bent.", "Notice where you are for a moment."),
     (5, 5, 5), ("voelen", "feeling"), QUIET, False),
)  # fmt: skip


def library_long(words: Words) -> LibraryView:
    """Return a library whose cards have much to say, some of one's own."""
    cards = library(words).cards
    title = say(
        words,
        "Zachte handen op de buik, heel langzaam en zonder iets te zoeken",
        "Soft hands on the belly, very slowly and without looking for anything",
    )
    facts = (
        "14 min",
        words("breath"),
        words("touch"),
        words("movement"),
        words("half sitting"),
        words("with a therapist"),
    )
    mine = replace(cards[4], id="mine", title=title, facts=facts, origin="own")
    theirs = replace(cards[1], id="theirs", origin="received")
    return LibraryView((*cards[:2], mine, theirs, *cards[2:]), met=frozenset({cards[0].id}))


def broken(words: Words) -> LibraryView:
    """Return a library with one session that does not play."""
    faults = (
        say(words, 'regel 25: bij for staat "3" zonder eenheid. Schrijf 3 s of 3 min.',
            'line 25: for has "3" without a unit. Write 3 s or 3 min.'),
        say(words, 'regel 32: "breath" is geen soort stap. Bedoel je breathe?',
            'line 32: "breath" is not a kind of step. Did you mean breathe?'),
    )  # fmt: skip
    mine = SessionCard("mine", "avond.session.yaml", faults=faults)
    return LibraryView((*library(words).cards[:1], mine))


def before(words: Words) -> BeforeView:
    """Return the page before a session with touch."""
    belly = say(
        words,
        "Is er iets met je buik: een operatie, breuk, stoma, ontsteking of een wond?",
        "Is there anything with your belly: an operation, hernia, stoma or a wound?",
    )
    carrying = say(
        words, "Ben je zwanger, of zou dat kunnen?", "Are you pregnant, or could you be?"
    )
    lengths = (
        ("short", say(words, "kort 7", "short 7")),
        ("normal", say(words, "gewoon 10", "normal 10")),
        ("long", say(words, "lang 14", "long 14")),
    )
    rests = say(
        words,
        "Sommige stappen worden rust, zolang dit openstaat (buik).",
        "Some steps will be rest while this is open (belly).",
    )
    return BeforeView(
        id="1",
        title=say(words, *_ROWS[1][0]),
        goal=say(words, *_ROWS[1][1]),
        posture="knees bent",
        posture_words=say(words, "op de rug met gebogen knieën", "on the back with knees bent"),
        needs=(say(words, "een mat", "a mat"), say(words, "een klein kussen", "a small pillow")),
        facts=(say(words, "adem", "breath"), say(words, "aanraking", "touch")),
        hint=words("Set messages to silent."),
        care=CareView(),
        reach="",
        line=BREATHS,
        cautions=(CautionView("belly", belly), CautionView("pregnancy", carrying, answer=False)),
        choices=(ChoiceView("length", say(words, "Lengte", "Length"), lengths, "normal"),),
        rests=(rests,),
    )


def before_not_today(words: Words) -> BeforeView:
    """Return the page before a session that does not suit today."""
    return replace(
        before(words),
        cautions=(),
        rests=(),
        care=CareView(
            answer=True, pain=7,
            told=words("Is it new, sudden or worse than you know it? Then call your doctor first."),
            calls=True,
        ),
        reach=None,
        passed=words("On {day} you answered no to what is asked first.",
                     day=say(words, "3 november", "3 November")),
        refused=words("With this much pain, hands and movement are for another day."),
        instead=InsteadView("0", say(words, *_ROWS[0][0]), "12 min"),
    )  # fmt: skip


def before_elsewhere(words: Words) -> BeforeView:
    """Return the page before a session from elsewhere that has values to fill in."""
    drink = (("tea", say(words, "thee", "tea")), ("water", "water"))
    return replace(
        before(words),
        title=say(words, "Avond met Anna, vlak voor het slapen gaan",
                  "An evening with Anna, before sleep"),
        cautions=(),
        rests=(),
        care=None,
        reach="one",
        elsewhere=(
            words("It lasts at most {n} minutes.", n=21),
            words("There is no touch in it."),
        ),
        time=TimeView(11, 7, 14),
        blanks=(
            BlankView("slides", words("How many slides"), "40", needed=True,
                      hint=words("A number from {low} to {high}.", low=4, high=12),
                      fault=fault_of(AnswerForm("number", 4, 12), "40", words)),
            BlankView("drink", words("What you will drink"), "tea", choices=drink),
        ),
        device="Speakers (USB)",
        stop_words=("stop",),
    )  # fmt: skip


def after(words: Words) -> AfterView:
    """Return the page after a session."""
    return AfterView(
        say(words, "De hand beweegt mee", "The hand rides along"),
        say(words, "vanavond, 10 minuten", "tonight, 10 minutes"),
        BREATHS,
        changes=(
            ChangeView("tension", say(words, "Spanning", "Tension"), 6, 3, ends("tension", words)),
            ChangeView("ease", say(words, "Op je gemak", "At ease"), 7, 7, ends("ease", words)),
        ),
    )  # fmt: skip


def evenings(words: Words) -> EveningsView:
    """Return some weeks of evenings, as they are kept."""
    first = datetime(2026, 10, 14, 21, tzinfo=UTC)
    own = ("warme voeten", "warm feet"), ("", ""), ("stil, zwaar", "quiet, heavy"), ("", "")
    kept = [
        Evening(
            number, str(number % 7), say(words, *_ROWS[number % 7][0]),
            (first + timedelta(days=2.7 * number)).isoformat(), "ended", number == 13,
            (("tension", str(6 - number % 3)), ("tension", str(4 - number % 4)),
             ("ease", "4"), ("ease", "6")),
            say(words, *own[number % 4]),
        )
        for number in range(15)
    ]  # fmt: skip
    lines = {str(number): row[4] for number, row in enumerate(_ROWS)}
    return evenings_of(kept[::-1], lines, words)


def timed(view: StageView, words: Words, minutes: int) -> StageView:
    """Return a moment with what the timer says."""
    return replace(
        view,
        left=words.n("about a minute left", "about {n} minutes left", minutes),
        step_left=words.n("this step: about a minute", "this step: about {n} minutes", 1),
    )


def moments(words: Words) -> Iterator[tuple[str, StageView, tuple[Span, ...]]]:
    """Yield the moments of a session that have a picture."""
    for name, view, spans, minutes in _played(words):
        yield name, timed(view, words, minutes), spans
    seconds = words("this step: {time}", time="1:02")
    paused = StageView(breath=BreathView(0.6, "out", 1.0, words("out")), share=0.4, paused=True,
                       notice=words("Paused"), left="6:12", step_left=seconds)  # fmt: skip
    yield "paused", paused, BREATHS


_Moment: TypeAlias = tuple[str, StageView, tuple[Span, ...], int]


def _played(words: Words) -> tuple[_Moment, ...]:
    """Return all moments but a pause."""
    return (*_breaths(words), *_touches(words), *_movements(words), *_asked(words))


def _breaths(words: Words) -> tuple[_Moment, ...]:
    """Return moments of breath and rest."""
    rides = Caption(say(words, "Je hand komt mee omhoog.", "Your hand rises along."), 1.0)
    soft = Caption(say(words, "Zo zacht als vanzelf gaat.", "As soft as it goes by itself."), 1.0)
    eyes = Caption(say(words, "Je ogen mogen open.", "Your eyes may open."), 1.0)
    whom = words("Call someone: {numbers}", numbers="112 · 113")
    inward = BreathView(0.87, "in", 1.0, words("in"))
    full = BreathView(1.0, "hold-in", 1.0, words("still"))
    outward = BreathView(0.6, "out", 1.0, words("out"))
    slower = words("Slower, from the next breath.")
    changing = StageView(breath=outward, caption=rides, share=0.71, notice=slower,
                         on=frozenset({"captions"}))  # fmt: skip
    return (
        ("change", changing, BREATHS, 3),
        ("in", StageView(breath=inward, caption=rides, share=0.71), BREATHS, 3),
        ("hold", StageView(breath=full, share=0.71), BREATHS, 3),
        ("out", StageView(breath=outward, caption=soft, share=0.72), BREATHS, 3),
        ("rest", StageView(caption=soft, share=0.1), BREATHS, 9),
        ("help", StageView(caption=eyes, in_help=True, contacts=(whom,), share=0.1), QUIET, 5),
    )


def _touches(words: Words) -> tuple[_Moment, ...]:
    """Return a moment of touch."""
    spoken = say(
        words,
        "Je hand tekent een ronde om de navel. Rechts omhoog, links weer omlaag.",
        "Your hand draws a round about the navel. Up on the right, down on the left.",
    )
    still = words("Rather still? Then your hand stays and rests.")
    view = StageView(
        layout="touch",
        breath=BreathView(0.4, "in", 1.0),
        hand=HandView("circle", ("belly.mid",), turn=0.55),
        caption=Caption(spoken, 1.0),
        doing=say(words, "Buik rond de navel · ronde", "Belly around the navel · circle"),
        hint=words("The weight of your hand, no more.") + "\n" + still,
        share=0.44,
    )
    return (("touch", view, HANDS, 7),)


def _movements(words: Words) -> tuple[_Moment, ...]:
    """Return moments of movement, and of a posture that is kept."""
    slides = say(words, "Weg, zover het makkelijk gaat.", "Away, as far as is easy.")
    told = movements()["heel slide"]
    slide = FigureView("", gesture_in("heel slide", ""), "right", 0.7, 0.8, active=True)
    view = StageView(
        layout="touch",
        figure=slide,
        caption=Caption(slides, 1.0),
        doing=say(words, "Hiel schuiven · jouw rechts", "Heel slide · your right"),
        hint=say(words, told.how_nl, told.how_en),
        share=0.44,
    )
    kept = say(words, "Ga zitten zoals het prettig is.", "Sit as is comfortable.")
    sits = StageView(layout="touch", figure=FigureView("sitting"), caption=Caption(kept, 1.0),
                     doing=say(words, "Zitten", "Sitting"), share=0.2)  # fmt: skip
    return (("movement", view, BREATHS, 7), ("posture", sits, BREATHS, 9))


def _asked(words: Words) -> tuple[_Moment, ...]:
    """Return the questions, the gate and the wait."""
    tension = say(words, "Hoeveel spanning merk je nu?", "How much tension do you notice now?")
    scale = QuestionView("tension", tension, "scale", ends=ends("tension", words), start=6)
    breathing = say(words, "En hoe gaat het ademen?", "And how is your breathing?")
    choices = (
        ("easy", say(words, "makkelijk", "easy")),
        ("little", say(words, "een beetje zwaar", "a little hard")),
        ("some", say(words, "nogal zwaar", "rather hard")),
        ("hard", say(words, "erg zwaar", "very hard")),
        ("none", say(words, "praten lukt bijna niet", "I can hardly talk")),
    )
    choice = QuestionView("air", breathing, "choice", choices=choices)
    word = say(words, "Eén woord voor nu?", "One word for now?")
    may = say(
        words,
        "Mag mijn hand op je buik rusten, met niet meer dan haar gewicht?",
        "May my hand rest on your belly, with no more than its weight?",
    )
    guess = words.n("About a minute, or as long as you like.",
                    "About {n} minutes, or as long as you like.", 5)  # fmt: skip
    own = QuestionView("word", word, "words", private=True)
    return (
        ("scale", StageView(asked=scale, share=0.1), BREATHS, 9),
        ("choice", StageView(asked=choice, share=0.1), BREATHS, 9),
        ("words", StageView(asked=own, share=0.9), BREATHS, 1),
        ("gate", StageView(asked=GateView("contact", may, "client"), share=0.4), HANDS, 9),
        ("wait", StageView(asked=WaitView("client", guess), share=0.4), HANDS, 9),
    )
