"""What rows refer to by an id, read once for all of them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Model

from annotations.articles.models import Article, Revision
from annotations.claims.models import Claim, Claimant, SettingAside, Span, Wording
from annotations.exchange.hanging import Hanging
from annotations.exchange.notation import Json, pseudonym
from annotations.exchange.presenters.claimants import of_claimant
from annotations.exchange.presenters.sources import of_source
from annotations.people.models import User
from annotations.reviews.models import Decision, Ruling, Summary
from annotations.verdicts.models import Evidence, Source, Verdict

Named = TypeVar("Named")
Row = TypeVar("Row", bound=Model)
# Asked with `.get` where there may be no id, which is called nothing.
Names = Mapping[int | None, Named]


@dataclass(frozen=True)
class Referred:
    """The things that have these ids, or what an export calls them."""

    people: Names[str]
    articles: Names[str]
    revisions: Names[int]
    claims: Names[str]
    claimants: Names[Json]
    sources: Names[Json]
    spans: Names[Span]
    wordings: Names[int]
    evidence: Names[str]
    verdicts: Names[Verdict]
    rulings: Names[Ruling]
    summaries: Names[Summary]
    decisions: Names[Decision]


def referred(rows: Iterable[Model], on_claims: Hanging, on_articles: Hanging) -> Referred:
    """What hangs on the claims and articles, and what that refers to; `rows` adds people."""
    spans, wordings = _by_id(on_claims.all(Span)), _by_id(on_claims.all(Wording))
    decisions = [*on_claims.all(Decision), *on_articles.all(Decision)]
    whose = _ids(wordings.values(), "claimant_id", "relayed_by_id")
    return Referred(
        people=_people([*rows, *on_claims.everything(), *on_articles.everything()]),
        articles=_called(Article, "public_id", _ids(spans.values(), "article_id")),
        revisions=_called(Revision, "number", _ids(spans.values(), "revision_id")),
        claims=_called(
            Claim, "public_id", _ids(on_claims.all(SettingAside), "duplicate_of_id")
        ),
        claimants={row.pk: of_claimant(row) for row in Claimant.objects.filter(pk__in=whose)},
        sources={
            row.pk: of_source(row)
            for row in Source.objects.filter(pk__in=_ids(on_claims.all(Evidence), "source_id"))
        },
        spans=spans,
        wordings={pk: row.number for pk, row in wordings.items()},
        evidence={row.pk: row.public_id for row in on_claims.all(Evidence)},
        verdicts=_by_id(on_claims.all(Verdict)),
        rulings=_by_id(on_claims.all(Ruling)),
        summaries=_by_id(on_articles.all(Summary)),
        decisions=_by_id(decisions),
    )  # fmt: skip


def _people(rows: Collection[Model]) -> dict[int | None, str]:
    """Pseudonyms of whoever did any of this; nobody's name is even read."""
    acted = {
        kind: [field.attname for field in kind._meta.concrete_fields if field.related_model is User]
        for kind in {type(row) for row in rows}
    }
    ids = {getattr(row, name) for row in rows for name in acted[type(row)]}
    return {pk: pseudonym(called) for pk, called in _called(User, "public_id", ids).items()}


def _called(kind: type[Model], column: str, ids: Collection[int | None]) -> dict[int | None, Any]:
    return dict(kind._default_manager.filter(pk__in=ids).values_list("pk", column))


def _ids(rows: Iterable[Model], *columns: str) -> set[int]:
    return {getattr(row, column) for row in rows for column in columns} - {None}


def _by_id(rows: Iterable[Row]) -> dict[int | None, Row]:
    return {row.pk: row for row in rows}
