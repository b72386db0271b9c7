"""What a desk notes about an article beside its text."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Facts:
    """The metadata of an article, as a person has corrected them."""

    title: str
    address: str = ""
    outlet: str = ""
    byline: str = ""
    published_on: date | None = None
    language: str = ""

    def named(self) -> dict[str, Any]:
        """Each fact under the name of its column."""
        return asdict(self)
