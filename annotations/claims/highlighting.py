"""Claims are marked in a text: a claim, where it stands, and its first wording, in one step."""

from typing import NamedTuple

from django.db import connection
from django.utils.translation import gettext as _

from annotations.articles.models import Article, Revision
from annotations.claims.models import Claim, Judged, Span, SpanEnding, Wording
from annotations.history.acting import acting
from annotations.people.models import User
from annotations.people.permissions import Verb, require
from annotations.text.selectors import quote_selector
from annotations.web.refusals import NotNow, NotValid


def highlight(*, revision: Revision, start: int, end: int, quote: str, by: User) -> Claim:
    """Mark the words [start, end) as a claim; wording 1 states them as quoted.

    Offsets are code points. Raises NotValid unless the words there are `quote`.
    """
    desk = revision.article.desk
    require(by, Verb.HIGHLIGHT, desk)
    with acting(by=by):
        place = _locked(revision.article)
        _must_be_newest(revision, place)
        claim = Claim.objects.create(desk=desk)
        number = place.last_number + 1
        span = _add_span(claim, revision, number, start=start, end=end, quote=quote, by=by)
        Wording.objects.create(
            claim=claim, number=1, statement=" ".join(span.quote.split()),
            language=revision.article.language, judged=Judged.SO, span=span, worded_by=by,
        )  # fmt: skip
    return claim


def also_stands(
    *, claim: Claim, revision: Revision, start: int, end: int, quote: str, by: User
) -> Span:
    """Add a place where the same claim stands, in this or another article of its desk."""
    require(by, Verb.HIGHLIGHT, claim.desk)
    with acting(by=by):
        place = _locked(revision.article)
        _must_be_newest(revision, place)
        standing = claim.spans.standing().filter(revision=revision, start=start, end=end)
        if standing.exists():
            raise NotNow(_("This claim is marked on these very words already."))
        number = _number(claim, revision.article) or place.last_number + 1
        return _add_span(claim, revision, number, start=start, end=end, quote=quote, by=by)


def strike(*, span: Span, by: User) -> SpanEnding:
    """Take away one of several places where a claim stands; the last one stays."""
    require(by, Verb.HIGHLIGHT, span.claim.desk)
    with acting(by=by):
        claim = Claim.objects.locked().get(pk=span.claim_id)
        if claim.spans.standing().count() < 2:
            raise NotNow(_("A claim stands somewhere. Set it aside instead."))
        if claim.newest_wording.span_id == span.pk:
            raise NotNow(_("The claim's wording was taken from these words. Strike another place."))
        if SpanEnding.objects.filter(span=span).exists():
            raise NotNow(_("Somebody has struck this place already."))
        return SpanEnding.objects.create(
            claim=claim, span=span, reason=SpanEnding.Reason.STRUCK, ended_by=by
        )


class Place(NamedTuple):
    """What a locked article says to whoever marks words in it."""

    newest_text: int
    last_number: int


def _locked(article: Article) -> Place:
    """The article, locked, so that two claims marked at once get two numbers."""
    Article.objects.filter(pk=article.pk).select_for_update(no_key=True).values_list("pk").get()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT max(number) FROM annotations_revision WHERE article_id = %s),"
            " (SELECT coalesce(max(number), 0) FROM annotations_span WHERE article_id = %s)",
            [article.pk, article.pk],
        )
        return Place(*cursor.fetchone())


def _must_be_newest(revision: Revision, place: Place) -> None:
    if revision.number != place.newest_text:
        raise NotNow(_("The text of this article has changed. Load the page to mark the new one."))


def _add_span(
    claim: Claim, revision: Revision, number: int, *, start: int, end: int, quote: str, by: User
) -> Span:
    words, prefix, suffix = _selected(revision, start, end, quote)
    return Span.objects.create(
        claim=claim, article=revision.article, revision=revision, start=start, end=end, quote=words,
        prefix=prefix, suffix=suffix, number=number, marked_by=by,
    )  # fmt: skip


def _selected(revision: Revision, start: int, end: int, quote: str) -> tuple[str, str, str]:
    if not 0 <= start < end <= len(revision.text) or revision.text[start:end] != quote:
        raise NotValid(
            _("The words selected are not the words of the stored text. Select them again.")
        )
    if not quote.strip():
        raise NotValid(_("Only white space was selected. Select the words of the claim."))
    return quote_selector(revision.text, start, end)


def _number(claim: Claim, article: Article) -> int | None:
    """The number that the claim has in the article already."""
    return (
        Span.objects.filter(claim=claim, article=article).values_list("number", flat=True).first()
    )
