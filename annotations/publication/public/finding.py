"""Finding what is public. Every query starts at `Publication.objects.public()` or `live()`."""

from collections.abc import Iterable
from typing import Literal

from django.http import Http404

from annotations.claims.models import Span
from annotations.publication.models import Kind, Publication, PublicationQuerySet
from annotations.publication.public.parts import content
from annotations.publication.public.passages import articles_named

Of = Literal["claim", "article"]

# The kinds that stand beside the verdict; a minor correction stands in the list of versions alone.
CORRECTIONS = (Kind.CORRECTION, Kind.UPDATE, Kind.CLARIFICATION)


class Withdrawn(Exception):
    """What was asked for was public and is no more: only the notice is."""

    def __init__(self, notice: Publication) -> None:
        self.notice = notice


def newest(of: Of, public_id: str) -> Publication:
    """The last number of a claim or article. Raises Withdrawn or Http404 where there is none."""
    found = _of(Publication.objects.live(), of, public_id).first()
    return found or _refuse(of, public_id, 1)


def version(of: Of, public_id: str, number: int) -> Publication:
    """One number of it. A withdrawal hides all numbers before it for good."""
    found = _of(Publication.objects.public(), of, public_id).filter(number=number).first()
    return found or _refuse(of, public_id, number)


def versions(of: Publication) -> list[Publication]:
    """Every public number of the same claim or article, oldest first."""
    rows = Publication.objects.public().filter(claim=of.claim_id, article=of.article_id)
    # Withdrawn since `of` was read: what was read then is still the last that was public.
    return list(rows.order_by("number")) or [of]


def claims_in(articles: set[str]) -> list[Publication]:
    """The claims whose snapshot has a place in one of these articles, named by public ids."""
    standing = Span.objects.filter(article__public_id__in=articles).values("claim")
    rows = Publication.objects.live().filter(claim__in=standing).select_related("claim")
    return [row for row in rows if articles_named(content(row)) & articles]


def articles_among(articles: Iterable[str]) -> set[str]:
    """Those of these articles that have a public page of their own."""
    rows = Publication.objects.live().filter(article__public_id__in=articles)
    return set(rows.values_list("article__public_id", flat=True))


def _of(rows: PublicationQuerySet, of: Of, public_id: str) -> PublicationQuerySet:
    return rows.filter(**{f"{of}__public_id": public_id}).select_related(f"{of}__desk")


def _refuse(of: Of, public_id: str, number: int) -> Publication:
    notices = _of(Publication.objects.all(), of, public_id).filter(kind=Kind.WITHDRAWAL)
    notice = notices.filter(number__gte=number).order_by("number").first()
    if notice is None:
        raise Http404
    raise Withdrawn(notice)
