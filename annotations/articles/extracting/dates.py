"""When an article says it was published: a day stays a day."""

import re
from datetime import date, datetime, time
from email.utils import parsedate_to_datetime

_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})$")


def published(stated: str) -> date | None:
    """A `datetime` where date, time and zone are given, a `date` where only the day is sure."""
    text = stated.strip()
    moment = _iso(text) or _mail(text)
    if moment is None:
        return None
    # Midnight to the second is how content systems write a day that came without a time.
    if moment.tzinfo is None or moment.timetz().replace(tzinfo=None) == time.min:
        return moment.date()
    return moment


def _iso(text: str) -> datetime | None:
    day = _DAY.match(text)
    try:
        return datetime.fromisoformat("-".join(day.groups()) if day else _seconds(text))
    except ValueError:
        return None


def _seconds(text: str) -> str:
    """Fractions as long or short as they come, which Python reads only with three or six digits."""
    return re.sub(r"\.\d+", "", text.upper().replace(" UTC", "Z").replace(" Z", "Z"))


def _mail(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
