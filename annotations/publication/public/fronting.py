"""What the front page lists: everything public, newest first, a page at a time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Q
from django.db.models.functions import Coalesce
from django.http import Http404

from annotations.people.models import Desk
from annotations.publication.models import Publication, PublicationQuerySet
from annotations.publication.public.finding import CORRECTIONS
from annotations.publication.public.parts import content

ENTRIES = 12
SHOWN_CORRECTIONS = 3
KEY = re.compile(r"([0-9]{1,17})-([a-z0-9]{1,20})")
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Listed:
    """One page of the list, and the key under which the next one begins, if there is one."""

    entries: Sequence[Publication]
    older: str = ""


def publishing_desks() -> list[Desk]:
    """The desks that an administrator lets publish."""
    return list(Desk.objects.filter(publishes=True).order_by("pk"))


def newest_article() -> Publication | None:
    """The article published last: it stands large above the list, and not in it."""
    return _newest_first(Publication.objects.live().filter(article__isnull=False)).first()


def listed(*, before: str, without: Publication | None) -> Listed:
    """The page that begins after the entry with this key; the first page for an empty one."""
    rows = _newest_first(Publication.objects.live().exclude(pk=without.pk if without else 0))
    if before:
        rows = _after(rows, before)
    found = list(rows[: ENTRIES + 1])
    entries = found[:ENTRIES]
    return Listed(entries, _key(entries[-1]) if len(found) > ENTRIES else "")


def newest_corrections() -> list[Publication]:
    """The last few corrections of what is public now."""
    rows = Publication.objects.public().filter(kind__in=CORRECTIONS)
    return list(_newest_first(rows)[:SHOWN_CORRECTIONS])


def _newest_first(rows: PublicationQuerySet) -> PublicationQuerySet:
    named = rows.annotate(root=Coalesce("claim__public_id", "article__public_id"))
    related = named.select_related("claim__desk", "article__desk")
    return related.order_by("-published_at", "root")


def _key(entry: Publication) -> str:
    """Time and name, so that neither a number nor a later publication can move the pages."""
    root = content(entry).get("claim") or content(entry)["article"]
    return f"{(entry.published_at - EPOCH) // timedelta(microseconds=1)}-{root}"


def _after(rows: PublicationQuerySet, key: str) -> PublicationQuerySet:
    parts = KEY.fullmatch(key)
    if not parts:
        raise Http404
    at, root = EPOCH + timedelta(microseconds=int(parts[1])), parts[2]
    return rows.filter(Q(published_at__lt=at) | Q(published_at=at, root__gt=root))
