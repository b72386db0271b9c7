import re
from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from annotations.web.templatetags.web import day, moment, once

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOON)


@pytest.mark.parametrize(
    ("when", "zone", "shown"),
    [
        (datetime(2026, 11, 24, 9, 5, tzinfo=UTC), "UTC", "09:05"),
        (datetime(2026, 11, 24, 9, 5, tzinfo=UTC), "Europe/Oslo", "10:05"),
        (datetime(2026, 11, 23, 23, 30, tzinfo=UTC), "Europe/Oslo", "00:30"),
        (datetime(2026, 11, 23, 23, 30, tzinfo=UTC), "UTC", "23 Nov"),
        (datetime(2025, 11, 23, 23, 30, tzinfo=UTC), "Europe/Oslo", "24 Nov 2025"),
        (date(2026, 11, 24), "Pacific/Auckland", "24 Nov"),
        (date(2025, 1, 2), "UTC", "2 Jan 2025"),
    ],
)
def test_a_moment_is_shown_by_the_desk_s_clock(when: date, zone: str, shown: str) -> None:
    assert re.sub("<.*?>", "", moment(when, zone)) == shown


def test_a_moment_is_machine_readable() -> None:
    at = datetime(2026, 11, 24, 9, 5, 7, 12345, tzinfo=UTC)
    assert moment(at, "Europe/Oslo").startswith('<time datetime="2026-11-24T10:05:07+01:00">')
    assert moment(date(2026, 11, 24)).startswith('<time datetime="2026-11-24">')


def test_in_public_the_day_is_written_out() -> None:
    assert re.sub("<.*?>", "", day(datetime(2026, 11, 14, 23, 30, tzinfo=UTC), "Europe/Oslo")) == (
        "15 November 2026"
    )


def test_no_date_is_said_in_words() -> None:
    assert moment(None) == day(None) == "no date"


def test_each_form_has_a_key_of_its_own() -> None:
    keys = {re.search('value="(.{32})"', once())[1] for _ in range(2)}  # type: ignore[index]
    assert len(keys) == 2
