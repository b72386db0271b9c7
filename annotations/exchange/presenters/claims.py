"""A claim with everything that was done with it, superseded rows included."""

from collections.abc import Callable
from typing import Any

from annotations.claims.models import Claim, SettingAside, Span, SpanEnding, Wording
from annotations.exchange.hanging import Hanging
from annotations.exchange.notation import Json, moment
from annotations.exchange.presenters.decisions import of_decision
from annotations.exchange.presenters.evidence import of_contact_attempt, of_evidence
from annotations.exchange.presenters.publications import of_publication
from annotations.exchange.presenters.rulings import of_ruling
from annotations.exchange.presenters.settings_aside import of_setting_aside
from annotations.exchange.presenters.spans import of_span
from annotations.exchange.presenters.verdicts import of_verdict
from annotations.exchange.presenters.wordings import of_wording
from annotations.exchange.referring import Referred
from annotations.publication.models import Publication
from annotations.publication.standing import public_of
from annotations.reviews.glancing import Glance
from annotations.reviews.models import Decision, Ruling
from annotations.verdicts.models import ContactAttempt, Evidence, Verdict

# Each key, the kind of row that it lists, and how one is written.
ROWS: dict[str, tuple[type[Any], Callable[[Any, Referred], Json]]] = {
    "wordings": (Wording, of_wording),
    "evidence": (Evidence, of_evidence),
    "contact_attempts": (ContactAttempt, of_contact_attempt),
    "verdicts": (Verdict, of_verdict),
    "rulings": (Ruling, of_ruling),
    "decisions": (Decision, of_decision),
    "publications": (Publication, of_publication),
    "settings_aside": (SettingAside, of_setting_aside),
}


def of_claim(claim: Claim, glance: Glance, within: int, rows: Hanging, referred: Referred) -> Json:
    """The claim as it stands in the article with the id `within`; other places are `elsewhere`."""
    spans = rows.of(Span, claim.pk)
    endings = {ending.span_id: ending for ending in rows.of(SpanEnding, claim.pk)}
    here = [span for span in spans if span.article_id == within]
    elsewhere = [span for span in spans if span.article_id != within]
    published = [row.kind for row in rows.of(Publication, claim.pk)]
    public = public_of(published[-1] if published else None)
    return {
        "id": claim.public_id,
        "number": here[0].number,
        "at": moment(claim.made_at),
        "standing": {"work": glance.work.value, "public": public.value},
        "spans": [of_span(span, endings.get(span.pk), referred) for span in here],
        "elsewhere": [of_span(span, endings.get(span.pk), referred) for span in elsewhere],
        **{
            key: [write(row, referred) for row in rows.of(kind, claim.pk)]
            for key, (kind, write) in ROWS.items()
        },
    }
