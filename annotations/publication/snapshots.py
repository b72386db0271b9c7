"""What exactly would be public: the snapshot that is approved by its digest and then published.

Schema 1. Offsets are code points of the named revision, end excluded. Within a schema number
fields are only added.
"""

import json
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from annotations.articles.models import Article, Revision
from annotations.articles.origins import origin_of
from annotations.claims.models import Claimant, Span, Wording
from annotations.people.models import User
from annotations.reviews.authors import authors_of
from annotations.reviews.models import Ruling, Summary
from annotations.verdicts.models import ContactAttempt, Evidence, Source
from annotations.verdicts.words import public_statement

SCHEMA = 1

Snapshot = dict[str, Any]


def of_ruling(ruling: Ruling, *, approver: User, as_of: datetime | None = None) -> Snapshot:
    """A ruling's snapshot, of what was marked and noted by `as_of` (now, where it is None)."""
    wording = ruling.wording
    claimant = wording.claimant.name if wording.claimant else ""
    return {
        "schema": SCHEMA,
        "claim": ruling.claim.public_id,
        "statement": public_statement(
            wording.statement, judged=wording.judged, claimant=claimant, language=wording.language
        ),
        "language": wording.language,
        "judged": wording.judged,
        "rating": ruling.rating,
        "finding": ruling.finding,
        "rationale": ruling.rationale,
        "rationale_language": ruling.language,
        **_whose(wording),
        "evidence": [_evidence(piece) for piece in _cited(ruling)],
        "contact": [
            _contact(attempt) for attempt in _by(ruling.claim.contact_attempts, "noted_at", as_of)
        ],
        "places": _places(ruling, as_of),
        "checked": _checked(ruling, approver),
    }


def of_summary(summary: Summary, *, approver: User) -> Snapshot:
    """An article's headline and summary by the desk, with what they are about."""
    revision = summary.article.newest_revision
    return {
        "schema": SCHEMA,
        "article": summary.article.public_id,
        "headline": summary.headline,
        "summary": summary.summary,
        "language": summary.language,
        "about": _article(summary.article, revision),
        "checked": {
            "approved_by": byline(approver),
            "second_person": approver.pk not in authors_of(summary),
        },
    }


def of_draft(draft: Ruling | Summary, *, approver: User, as_of: datetime | None = None) -> Snapshot:
    """The snapshot of either kind of draft."""
    if isinstance(draft, Ruling):
        return of_ruling(draft, approver=approver, as_of=as_of)
    return of_summary(draft, approver=approver)


def digest(snapshot: Snapshot) -> str:
    """SHA-256 of the snapshot as the database writes it, in hexadecimal."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT annotations_json_digest(%s::jsonb)", [json.dumps(snapshot)])
        return str(cursor.fetchone()[0])


def byline(person: User) -> str:
    """The name that this person chose for the public, if any."""
    shown = {User.Byline.NAME: person.name, User.Byline.PSEUDONYM: person.pseudonym}
    return shown.get(User.Byline(person.byline), "")


def _whose(wording: Wording) -> Snapshot:
    return {
        "claimant": _claimant(wording.claimant),
        "role": wording.role,
        "relayed_by": _claimant(wording.relayed_by),
        "said_on": _day(wording.said_on),
    }


def _claimant(claimant: Claimant | None) -> Snapshot | None:
    if claimant is None:
        return None
    return {
        "id": claimant.public_id, "name": claimant.name, "kind": claimant.kind, "page": claimant.page,
    }  # fmt: skip


def _cited(ruling: Ruling) -> list[Evidence]:
    rows = Evidence.objects.filter(pk__in=ruling.evidence_ids).select_related("source")
    found = {piece.pk: piece for piece in rows}
    return [found[pk] for pk in ruling.evidence_ids]


def _evidence(piece: Evidence) -> Snapshot:
    return {
        "id": piece.public_id, "stance": piece.stance, "quote": piece.quote,
        "language": piece.language, "translation": piece.translation, "note": piece.note,
        "seen_on": _day(piece.seen_on), "archived_at": piece.archived_at,
        "source": _source(piece.source),
    }  # fmt: skip


def _source(source: Source) -> Snapshot:
    """A source that is not named shows what can be said of it, never its name."""
    named = "" if source.anonymous else source.author
    return {
        "address": source.address, "citation": source.citation, "title": source.title,
        "publisher": source.publisher, "author": named, "published_on": _day(source.published_on),
        "kind": source.kind, "interests": source.interests, "anonymous": source.anonymous,
        "anonymity": source.anonymity,
    }  # fmt: skip


def _contact(attempt: ContactAttempt) -> Snapshot:
    return {
        "sought_on": _day(attempt.sought_on), "how": attempt.how, "outcome": attempt.outcome,
        "answer": attempt.answer,
    }  # fmt: skip


def _places(ruling: Ruling, as_of: datetime | None) -> list[Snapshot]:
    """The spans made public: those in articles that have a source address of their own."""
    spans = ruling.claim.spans.standing().exclude(article__address="")
    rows = _by(spans, "marked_at", as_of).select_related("article", "revision")
    return [_place(span) for span in rows.order_by("pk")]


def _place(span: Span) -> Snapshot:
    """The whole sentences around a span, so that no quote is cut against its sense."""
    touched = span.revision.sentences.filter(start__lt=span.end, end__gt=span.start)
    bounds = list(touched.values_list("start", "end"))
    start = min(span.start, *(low for low, _ in bounds))
    end = max(span.end, *(high for _, high in bounds))
    return {
        "article": _article(span.article, span.revision),
        "number": span.number, "start": span.start, "end": span.end, "quote": span.quote,

        "sentences": {"start": start, "end": end, "text": span.revision.text[start:end]},
    }  # fmt: skip


def _article(article: Article, revision: Revision) -> Snapshot:
    return {
        "id": article.public_id, "title": article.title, "address": article.address,
        "outlet": article.outlet, "byline": article.byline,
        "published_on": _day(article.published_on), "language": article.language,
        "revision": revision.number, "sha256": revision.sha256, "origin": origin_of(article, revision),
        "fetched_at": revision.fetched_at.isoformat() if revision.fetched_at else None,
    }  # fmt: skip


def _checked(ruling: Ruling, approver: User) -> Snapshot:
    return {
        "verdict_by": byline(ruling.verdict.reviewer),
        "approved_by": byline(approver),
        "second_person": approver.pk not in authors_of(ruling),
        "adjudicated": bool(ruling.adjudication),
    }


def _by(rows: Any, column: str, as_of: datetime | None) -> "QuerySet[Any]":
    found: QuerySet[Any] = rows.all()
    return found.filter(**{f"{column}__lte": as_of}) if as_of else found


def _day(day: Any) -> str | None:
    return day.isoformat() if day else None
