"""A public page rendered without a request: in its desk's language and time zone, for anyone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone, translation

from annotations.people.models import Desk
from annotations.publication.models import Publication
from annotations.publication.public.parts import desk_of, reach, with_links

SITE = "Factcheck"


@dataclass(frozen=True)
class Page:
    """What a public view returns. Its context makes its words when the template asks for them.

    `path` is the page's own address on this site, `canonical` the one that names its subject.
    """

    template: str
    context: Mapping[str, object] = field(default_factory=dict)
    desk: Desk | None = None
    path: str = ""
    canonical: str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def body_of(page: Page) -> str:
    """The page as HTML. Without a request no template can show who asks, or set a cookie."""
    language, zone = _language(page.desk), page.desk.time_zone if page.desk else settings.TIME_ZONE
    with translation.override(language), timezone.override(ZoneInfo(zone)):
        shown = {
            "desk": page.desk,
            "site": page.desk.name if page.desk else SITE,
            "zone": zone,
            "reach": reach(page.desk.contact or page.desk.address) if page.desk else "",
            "path": page.path,
            "address": absolute(page.path) if page.path else "",
            "canonical": absolute(page.canonical) if page.canonical else "",
        }
        return render_to_string(f"publication/public/{page.template}", {**shown, **page.context})


def notice(withdrawal: Publication) -> Page:
    """What is left of something withdrawn: date, kind and reason, neither claim nor name."""
    desk = desk_of(withdrawal)
    headers = {"X-Robots-Tag": "noindex"}
    return Page(
        "withdrawn.html",
        {"notice": withdrawal, "reason": with_links(withdrawal.reason)},
        desk=desk,
        status=410,
        headers=headers,
    )


def absolute(path: str) -> str:
    """An address of this site, whatever the Host header says (CR-03)."""
    return f"{settings.SITE_ORIGIN}{path}"


def _language(desk: Desk | None) -> str:
    """The desk's language where the interface speaks it; else the site's, and the page says so."""
    try:
        return translation.get_supported_language_variant(desk.language if desk else "")
    except LookupError:
        return str(settings.LANGUAGE_CODE)
