"""What the product's rules make of a claim's steps, worked out without a database."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import singledispatchmethod

from annotations.workbench.demonstration.content import DEMONSTRATION
from annotations.workbench.demonstration.shapes import Claim
from annotations.workbench.demonstration.steps import (
    Approved,
    Corrected,
    Drafted,
    Gathered,
    Given,
    Published,
    SentBack,
    SetAside,
    Step,
    Withdrawn,
)

MODERATORS = {person.username for person in DEMONSTRATION.people if person.role == "moderator"}
NEEDED = {"confirmed": "supports", "disputed": "undermines"}


@dataclass
class Played:
    """A claim after some of its steps; a step that the product would refuse is an assertion."""

    evidence: dict[str, Gathered] = field(default_factory=dict)
    verdicts: dict[str, Given] = field(default_factory=dict)
    draft: Drafted | None = None
    authors: set[str] = field(default_factory=set)
    decision: str = ""
    aside: bool = False
    public: str = "none"

    @property
    def work(self) -> str:
        if self.aside:
            return "set aside"
        if self.draft:
            return self.decision or "waiting"
        ratings = {verdict.rating for verdict in self.verdicts.values()}
        return ("not checked", "judged", "disagree")[min(len(ratings), 2)]

    @singledispatchmethod
    def take(self, step: Step) -> None:
        raise NotImplementedError(step)

    @take.register
    def _(self, step: Gathered) -> None:
        assert step.key not in self.evidence
        if step.supersedes:
            del self.evidence[step.supersedes]
        self.evidence[step.key] = step

    @take.register
    def _(self, step: Given) -> None:
        self._must_have_ground(step.rating, step.evidence)
        self.verdicts[step.by] = step

    @take.register
    def _(self, step: Drafted) -> None:
        assert len({verdict.rating for verdict in self.verdicts.values()}) == 1
        self._must_have_ground(self.verdicts[step.verdict_of].rating, step.evidence)
        self.draft, self.decision = step, ""
        self.authors |= {step.by, step.verdict_of}

    @take.register
    def _(self, step: Approved) -> None:
        assert self.work == "waiting"
        assert step.by not in self.authors
        self.decision, self.authors = "settled", set()

    @take.register
    def _(self, step: SentBack) -> None:
        assert self.work == "waiting"
        assert step.by not in self.authors
        self.decision = "sent back"

    @take.register
    def _(self, step: Published) -> None:
        assert (self.work, self.public) == ("settled", "none")
        self._publish(step.by, "published")

    @take.register
    def _(self, step: Corrected) -> None:
        assert self.work == "settled"
        assert self.public in {"published", "corrected"}
        self._publish(step.by, "corrected")

    @take.register
    def _(self, step: Withdrawn) -> None:
        assert self.public in {"published", "corrected"}
        self._publish(step.by, "withdrawn")

    @take.register
    def _(self, step: SetAside) -> None:
        assert self.public in {"none", "withdrawn"}
        self.aside = True

    def _publish(self, by: str, state: str) -> None:
        assert by in MODERATORS
        self.public = state

    def _must_have_ground(self, rating: str, keys: tuple[str, ...]) -> None:
        assert not self.aside
        stances = {self.evidence[key].stance for key in keys}
        assert rating == "unverified" or NEEDED[rating] in stances


def play(steps: Iterable[Step]) -> Played:
    """The claim after these steps."""
    played = Played()
    for step in steps:
        played.take(step)
    return played


def steps_of(claim: Claim) -> tuple[Step, ...]:
    return claim.steps + claim.afterwards
