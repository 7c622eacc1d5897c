"""Lay a planned flow out as segments: paths part, and meet again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from app.timeline.draft import CROSSING, Draft, Fork, row_of, title_of, ways
from app.timeline.event import bodies, leaving, phases, spoken_event, strikes
from app.timeline.exit import Ask, Decide, End, Exit, Halt, Open, Test
from app.timeline.extent import likely_answer, limit_of
from app.timeline.flow import (
    Act,
    Choose,
    Flow,
    Gate,
    Ground,
    Node,
    Play,
    Question,
    Rounds,
    Touch,
)
from app.timeline.lane import Hand, StepMark
from app.timeline.plan import Planned
from app.timeline.program import StepRow
from app.timeline.reckon import Reckoning


@dataclass(slots=True)
class Maker:
    """A program in the making: the segment that is filled now, and all before."""

    reckoning: Reckoning
    drafts: list[Draft] = field(default_factory=list)
    rows: list[StepRow] = field(default_factory=list)
    skipped: list[tuple[int, str]] = field(default_factory=list)
    ground: Ground | None = None
    touch: tuple[Play, Planned] | None = None
    part: str = "steps"
    now: Draft = field(default_factory=Draft)
    ending: Draft = field(default_factory=Draft)

    def begin(self, draft: Draft, ground: Ground | None, fade: int = 0) -> Draft:
        """Go on in a new segment with a background under it."""
        draft.number = len(self.drafts)
        self.drafts.append(draft)
        self.now = draft
        self.ground = ground
        draft.lies(ground, fade)
        return draft

    def flow(self, flow: Flow) -> bool:
        """Lay out a flow; say whether a path comes out of it."""
        return all(self.node(node) for node in flow)

    def node(self, node: Node) -> bool:
        """Lay out a node; say whether a path comes out of it."""
        if isinstance(node, Play):
            self.play(node)
            return True
        if isinstance(node, Question):
            return self.question(node)
        if isinstance(node, Gate):
            return self.gate(node)
        if isinstance(node, Choose):
            return self.choose(node)
        if isinstance(node, Rounds):
            return self.rounds(node)
        self.halt(node.reason)
        return False

    # --- what is played --------------------------------------------------------------

    def row(self, node: Play | Question | Gate, title: str, planned: Planned) -> int:
        """Add the row of a step and mark where it begins; return its number."""
        index = len(self.rows)
        row = row_of(node.place, self.now, index, title=title, part=self.part, planned=planned)
        self.rows.append(row)
        self.now.marks.append(StepMark(self.now.length, index))
        return index

    def lay(self, ground: Ground | None) -> None:
        """Change the background from here on, if there is another."""
        if ground is not None:
            self.now.lies(ground, ground.fade)
            self.ground = ground

    def play(self, play: Play) -> None:
        """Lay out a step."""
        planned = self.reckoning.plans[play.number]
        step = self.row(play, title_of(play), planned)
        self.lay(play.ground)
        touches = isinstance(play.act, Touch) and not play.barred
        if touches or play.picture:
            self.rows[step] = replace(self.rows[step], touches=touches, picture=play.picture)
        if play.barred:
            self.skipped.append((step, play.barred))
        else:
            self.events(play, planned, step)
        start = self.now.length
        self.now.length += planned.length
        if planned.measure.until is not None:
            self.open(play, planned, step, start)

    def events(self, play: Play, planned: Planned, step: int) -> None:
        """Add the events of a step to its segment."""
        now = self.now
        start = now.length
        if play.lines:
            self.words(planned, step, play.gives)
        now.breath += phases(play, planned, start, step)
        now.body += bodies(play, self.held(play, planned), start, step)
        now.sound += strikes(play, start, step)

    def held(self, play: Play, planned: Planned) -> Planned:
        """Return a touch without an approach where the hand is already there.

        The touch before it then does not leave. What the script says of
        approach or leave holds.
        """
        if not isinstance(play.act, Touch) or planned.measure.until is not None:
            return planned
        before, self.touch = self.touch, (play, planned)
        last = self.now.body[-1] if self.now.body else None
        if before is None or last is None or last.end != self.now.length:
            return planned
        if not isinstance(last, Hand) or not stays(before[0].act, play.act):
            return planned
        stayed = before[1]._replace(leave=0)
        self.now.body[-1:] = bodies(before[0], stayed, last.start, last.step)
        planned = planned._replace(approach=0)
        self.touch = (play, planned)
        return planned

    def words(self, planned: Planned, step: int, gives: tuple[str, ...]) -> None:
        """Add the words of a step to its segment."""
        start = self.now.length
        placing = planned.placing
        self.now.voice += [spoken_event(one, start, step, gives) for one in placing.placed]
        self.now.prompts += [spoken_event(one, start, step, gives) for one in placing.prompts]

    def open(self, play: Play, planned: Planned, step: int, start: int) -> None:
        """End a segment where a person ends a step."""
        who = planned.measure.until or "anyone"
        after = Draft()
        most = None if planned.most is None else start + planned.most
        leave = self.now

        def exit_of() -> Exit:
            """Return the exit, its segment numbered."""
            least, likely = start + planned.least, start + planned.length
            return Open(who, least, likely, most, after.number, step, play.place.span.line)

        leave.leave = exit_of
        self.begin(after, self.ground)
        if not play.barred:
            after.body += leaving(play, planned, step)
        if planned.after > 0:
            after.marks.append(StepMark(0, step))
            after.length += planned.after

    # --- where paths part and meet ------------------------------------------------------

    def way(self, flow: Flow, ground: Ground | None, joins: list[Draft]) -> Draft | None:
        """Lay out one way in a segment of its own; `None` if there is nothing in it."""
        if not flow:
            return None
        draft = self.begin(Draft(), ground)
        if self.flow(flow):
            joins.append(self.now)
        return draft

    def join(self, join: Draft, ends: list[Draft], grounds: list[Ground | None]) -> None:
        """Let ways meet: in one segment, with one background."""
        for end in ends:
            end.goes(join)
        heard = {None if one is None else (one.name, one.level) for one in grounds}
        same = len(heard) == 1
        self.begin(join, grounds[0], fade=0 if same else CROSSING)

    def parted(self, flows: list[Flow]) -> tuple[list[Draft], bool]:
        """Lay out flows that part here and meet again; return where each begins."""
        ground = self.ground
        join = Draft()
        ends: list[Draft] = []
        grounds: list[Ground | None] = []
        targets = []
        for flow in flows:
            before = len(ends)
            target = self.way(flow, ground, ends)
            targets.append(join if target is None else target)
            if target is None:
                grounds.insert(0, ground)
            elif len(ends) > before:
                grounds.append(self.ground)
        is_met = bool(ends) or any(target is join for target in targets)
        if is_met:
            self.join(join, ends, grounds)
        return targets, is_met

    def choose(self, node: Choose) -> bool:
        """Lay out a test and its ways."""
        leave = self.now
        targets, is_met = self.parted([way.flow for way in node.ways])
        forks = [
            Fork(way.condition, target) for way, target in zip(node.ways, targets, strict=True)
        ]
        leave.leave = lambda: Test(ways(forks))
        return is_met

    def question(self, node: Question) -> bool:
        """Lay out a check: its words, the wait, its ways."""
        planned = self.reckoning.plans[node.number]
        self.lay(node.ground)
        asked = node.lines[-1].text if node.lines else ""
        step = self.row(node, asked, planned)
        self.words(planned, step, ())
        leave = self.now
        leave.length += planned.length
        targets, is_met = self.parted([way.flow for way in node.ways])
        forks = [
            Fork(way.condition, target) for way, target in zip(node.ways, targets, strict=True)
        ]
        leave.leave = lambda: Ask(
            name=node.name,
            ask=asked,
            answer=node.answer,
            limit=limit_of(node),
            likely=likely_answer(node),
            ways=ways(forks),
            step=step,
            line=node.place.span.line,
        )
        return is_met

    def rounds(self, node: Rounds) -> bool:
        """Lay out passes; after each that is tested a path may leave them."""
        after = Draft()
        ends: list[Draft] = []
        grounds: list[Ground | None] = []
        for place, each in enumerate(node.passes):
            if not self.flow(each.flow):
                break
            is_last = place + 1 == len(node.passes)
            if is_last:
                ends.append(self.now)
                grounds.append(self.ground)
            elif each.until is not None:
                grounds.append(self.ground)
                following = Draft()
                forks = [Fork(each.until, after), Fork(None, following)]
                self.now.leave = lambda forks=forks: Test(ways(forks))
                self.begin(following, self.ground)
        if not grounds:
            return False
        self.join(after, ends, grounds)
        return True

    def gate(self, node: Gate) -> bool:
        """Lay out a gate: asked, later and asked again, open, stop."""
        opened, stopped, join = Draft(), Draft(), Draft()
        self.lay(node.ground)
        is_asked_on = True
        for later in node.later:
            following = Draft()
            self.ask(node, (opened, following, stopped))
            self.begin(following, self.ground)
            is_asked_on = self.flow(later)
            if not is_asked_on:
                break
        else:
            self.ask(node, (opened, join, stopped))
        ground = self.ground
        self.begin(opened, ground)
        is_open = self.flow(node.open)
        end, grounds = self.now, [ground, self.ground] if is_open else [ground]
        self.begin(stopped, ground)
        if self.flow(node.stop):
            self.halt(node.name)
        if is_open or is_asked_on:
            self.join(join, [end] if is_open else [], grounds)
        return is_open or is_asked_on

    def ask(self, node: Gate, to: tuple[Draft, Draft, Draft]) -> None:
        """Ask at a gate, and end the segment with its three ways."""
        planned = self.reckoning.plans[node.number]
        asked = node.lines[-1].text if node.lines else ""
        step = self.row(node, asked, planned)
        self.words(planned, step, ())
        self.now.length += planned.length
        self.now.leave = lambda: Decide(
            name=node.name,
            who=node.who,
            ask=asked,
            open=to[0].number,
            later=to[1].number,
            stop=to[2].number,
            step=step,
            line=node.place.span.line,
        )

    def halt(self, reason: str) -> None:
        """End a segment as if the person had said stop."""
        if self.part == "steps":
            self.now.leave = lambda: Halt(reason)
        elif self.part == "landing":
            self.now.goes(self.ending)
        else:
            self.now.leave = End


def stays(before: Act, after: Act) -> bool:
    """Say whether a hand stays where it is from one touch to the next."""
    if not isinstance(before, Touch) or not isinstance(after, Touch):
        return False
    same = (before.where, before.hand) == (after.where, after.hand)
    return same and before.leave is None and after.approach is None
