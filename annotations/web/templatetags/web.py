"""What every page may need: the key of a form, and a time as the desk's clock shows it."""

import secrets
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from annotations.web.once import FIELD

register = template.Library()


@register.simple_tag
def once() -> SafeString:
    """The hidden field by which a form that is sent twice has one effect."""
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, secrets.token_hex(16))


@register.simple_tag
def moment(when: date | datetime | None, zone: str = "UTC") -> SafeString | str:
    """A time or date at work: 14:02 today, 14 Nov this year, 14 Nov 2025 before. `zone` is the desk's."""
    if when is None:
        return _("no date")
    local, now = _local(when, zone), timezone.now().astimezone(ZoneInfo(zone))
    if isinstance(local, datetime) and local.date() == now.date():
        return _time(local, _("H:i"))
    return _time(local, _("j M") if local.year == now.year else _("j M Y"))


@register.simple_tag
def day(when: date | datetime | None, zone: str = "UTC") -> SafeString | str:
    """A time or date in public: 14 November 2026. A date without a time is in no zone."""
    return _("no date") if when is None else _time(_local(when, zone), _("j F Y"))


def _local(when: date | datetime, zone: str) -> date | datetime:
    return when.astimezone(ZoneInfo(zone)) if isinstance(when, datetime) else when


def _time(when: date | datetime, shape: str) -> SafeString:
    return format_html(
        '<time datetime="{}">{}</time>', when.isoformat(timespec="seconds")
        if isinstance(when, datetime) else when.isoformat(), date_format(when, shape),
    )  # fmt: skip
