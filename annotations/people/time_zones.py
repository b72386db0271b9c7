"""The time zones that a desk can have."""

import zoneinfo

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


def is_time_zone(name: str) -> None:
    """Raise ValidationError unless `name` is one of the tz database."""
    if name not in zoneinfo.available_timezones():
        raise ValidationError(_("There is no time zone of that name. One is Europe/Oslo."))
