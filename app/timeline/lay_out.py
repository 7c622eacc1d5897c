"""Lay a planned flow out as segments: paths part, and meet again."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.timeline.draft import Draft, row_of
from app.timeline.event import spoken_event
from app.timeline.exit import End, Halt
from app.timeline.flow import Choose, Flow, Gate, Ground, Node, Play, Question, Rounds
from app.timeline.lane import StepMark
from app.timeline.parting import lay_choice, lay_gate, lay_question, lay_rounds
from app.timeline.plan import Planned
from app.timeline.playing import lay_play
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
            lay_play(self, node)
            return True
        if isinstance(node, Question):
            return lay_question(self, node)
        if isinstance(node, Gate):
            return lay_gate(self, node)
        if isinstance(node, Choose):
            return lay_choice(self, node)
        if isinstance(node, Rounds):
            return lay_rounds(self, node)
        self.halt(node.reason)
        return False

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

    def words(self, planned: Planned, step: int, gives: tuple[str, ...]) -> None:
        """Add the words of a step to its segment."""
        start = self.now.length
        placing = planned.placing
        self.now.voice += [spoken_event(one, start, step, gives) for one in placing.placed]
        self.now.prompts += [spoken_event(one, start, step, gives) for one in placing.prompts]

    def halt(self, reason: str) -> None:
        """End a segment as if the person had said stop."""
        if self.part == "steps":
            self.now.leave = lambda: Halt(reason)
        elif self.part == "landing":
            self.now.goes(self.ending)
        else:
            self.now.leave = End
