"""What was done with a claim, one verb of the product to a step, in the order in which it was done."""

from dataclasses import dataclass
from typing import Literal

Who = Literal["ingrid", "jonas", "amal"]
RatingWord = Literal["confirmed", "disputed", "unverified"]
StanceWord = Literal["supports", "undermines", "context"]
AsideWord = Literal["opinion", "prediction", "vague", "duplicate", "mistake", "not_worth"]
CorrectionWord = Literal["correction", "update", "clarification", "typo"]


@dataclass(frozen=True)
class Gathered:
    """Evidence from a source of `sources.py`, by its number; `key` is how later steps cite it.

    Its language is the source's. `supersedes` is the key of the evidence that this one replaces.
    """

    key: str
    source: int
    stance: StanceWord
    quote: str
    by: Who
    note: str = ""
    translation: str = ""
    supersedes: str = ""


@dataclass(frozen=True)
class Given:
    """A verdict on the newest wording; a second one by the same person supersedes the first."""

    by: Who
    rating: RatingWord
    rationale: str
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class Drafted:
    """The desk's verdict, drafted from the newest verdict of one reviewer, whose rating it takes."""

    by: Who
    verdict_of: Who
    finding: str
    rationale: str
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class Approved:
    """A second person's yes to the newest draft, having compared the text with `blocks`."""

    by: Who


@dataclass(frozen=True)
class SentBack:
    """A second person's no to the newest draft, and what should change."""

    by: Who
    comment: str


@dataclass(frozen=True)
class Published:
    """The approved draft becomes public for the first time."""

    by: Who


@dataclass(frozen=True)
class Corrected:
    """The approved draft replaces what is public; the reason is public too."""

    by: Who
    kind: CorrectionWord
    reason: str


@dataclass(frozen=True)
class Withdrawn:
    """Nothing of the claim stays public but this reason, which repeats neither claim nor name."""

    by: Who
    reason: str


@dataclass(frozen=True)
class SetAside:
    """The claim is not to be rated, and why."""

    by: Who
    reason: AsideWord
    note: str


Step = (
    Gathered | Given | Drafted | Approved | SentBack | Published | Corrected | Withdrawn | SetAside
)
