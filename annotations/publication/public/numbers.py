"""The numbers of something public: the list of its versions, and what was corrected by each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from annotations.publication.models import Kind, Publication
from annotations.publication.public.finding import CORRECTIONS
from annotations.publication.public.parts import content, rated, with_links
from annotations.web.templatetags.web import day

KINDS = {
    Kind.FIRST: "",
    Kind.CORRECTION: _("correction"),
    Kind.UPDATE: _("update"),
    Kind.CLARIFICATION: _("clarification"),
    Kind.TYPO: _("minor correction of wording"),
}


@dataclass(frozen=True)
class Version:
    """One number, the page where it stands, and whether that is the page shown."""

    number: int
    words: SafeString
    page: str
    shown: bool


@dataclass(frozen=True)
class Correction:
    """What a later number changed, and why; `was` and `now` where the rating is another."""

    kind: str
    at: datetime
    reason: SafeString
    was: str
    now: str
    before: int
    page: str


def version_list(versions: Sequence[Publication], *, shown: int) -> list[Version]:
    """Newest first. The newest stands at the claim's or article's own address."""
    newest = versions[-1].number
    return [
        Version(
            number=each.number,
            words=_words(each),
            page=page_of(each) if each.number == newest else page_of(each, each.number),
            shown=each.number == shown,
        )
        for each in reversed(versions)
    ]  # fmt: skip


def corrections(versions: Sequence[Publication], *, until: int) -> list[Correction]:
    """Newest first, up to the number shown; a minor correction stands in the list alone."""
    pairs = pairwise(versions)
    return [
        _correction(before, each)
        for before, each in reversed(list(pairs))
        if each.kind in CORRECTIONS and each.number <= until
    ]


def page_of(publication: Publication, number: int | None = None) -> str:
    """The address of what this is a number of, or of that number."""
    of = "claim" if publication.claim_id else "article"
    public_id = content(publication)[of]
    if number is None:
        return reverse(f"public_{of}", args=[public_id])
    return reverse(f"public_{of}_version", args=[public_id, number])


def _words(version: Publication) -> SafeString:
    """Its date in the desk's zone, its number, and what kind of change it was."""
    on = day(version.published_at, timezone.get_current_timezone_name())
    words = format_html(gettext("{}, version {}"), on, version.number)
    kind = str(KINDS[Kind(version.kind)])
    return format_html("{}, {}", words, kind) if kind else words


def _correction(before: Publication, after: Publication) -> Correction:
    was, now = _word(before), _word(after)
    changed = was != now
    return Correction(
        kind=after.kind, at=after.published_at, reason=with_links(after.reason),
        was=was if changed else "", now=now if changed else "",
        before=before.number, page=page_of(before, before.number),
    )  # fmt: skip


def _word(publication: Publication) -> str:
    return rated(content(publication)).word if publication.claim_id else ""
