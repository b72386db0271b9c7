"""How an export writes people, times and dates."""

from datetime import UTC, date, datetime
from typing import Any

Json = dict[str, Any]


def pseudonym(public_id: str) -> str:
    """What a person goes by: the same in every export of an installation."""
    return f"person-{public_id}"


def moment(at: datetime | None) -> str | None:
    """ISO 8601 in UTC to the microsecond, with Z."""
    if at is None:
        return None
    return at.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def day(on: date | None) -> str | None:
    """ISO 8601; a date that was printed without a time stays one."""
    return on.isoformat() if on else None
