"""Where the work on many claims stands, at a glance: one query, plain values, no model instances."""

from collections.abc import Sequence
from typing import NamedTuple

from django.db import connection

from annotations.reviews.standing import Work, work_of

# Each claim's newest wording, and what there is on that form of it.
FACTS = """
SELECT c.id, c.public_id, w.statement, w.language, w.judged, nullif(a.reason, 'back'),
    r.id, coalesce(r.rating, ''), r.drafted_by_id, coalesce(r.name, ''),
    coalesce(d.answer, ''), coalesce(d.name, ''), coalesce(d.comment, ''),
    coalesce(v.ratings, '{}'), coalesce(v.reviewers, '{}'), coalesce(v.earlier, false)
FROM unnest(%s::bigint[]) AS wanted (id)
JOIN annotations_claim c ON c.id = wanted.id
CROSS JOIN LATERAL (
    SELECT id, statement, language, judged, coalesce(restores_id, id) AS form
    FROM annotations_wording WHERE claim_id = c.id ORDER BY number DESC LIMIT 1) w
LEFT JOIN LATERAL (
    SELECT reason FROM annotations_settingaside
    WHERE claim_id = c.id ORDER BY number DESC LIMIT 1) a ON true
LEFT JOIN LATERAL (
    SELECT r.id, r.rating, r.drafted_by_id, ru.name, coalesce(rw.restores_id, rw.id) AS form
    FROM annotations_ruling r JOIN annotations_wording rw ON rw.id = r.wording_id
    JOIN annotations_user ru ON ru.id = r.drafted_by_id
    WHERE r.claim_id = c.id ORDER BY r.number DESC LIMIT 1) r ON r.form = w.form
LEFT JOIN LATERAL (
    SELECT d.answer, d.comment, u.name
    FROM annotations_decision d JOIN annotations_user u ON u.id = d.decided_by_id
    WHERE d.ruling_id = r.id ORDER BY d.number DESC LIMIT 1) d ON true
LEFT JOIN LATERAL (
    SELECT array_agg(last.rating) FILTER (WHERE last.form = w.form) AS ratings,
        array_agg(last.reviewer_id) FILTER (WHERE last.form = w.form) AS reviewers,
        bool_or(last.form <> w.form) AS earlier
    FROM (SELECT DISTINCT ON (v.reviewer_id) v.reviewer_id, v.rating, coalesce(vw.restores_id, vw.id) AS form
        FROM annotations_verdict v JOIN annotations_wording vw ON vw.id = v.wording_id
        WHERE v.claim_id = c.id ORDER BY v.reviewer_id, v.number DESC) last
    WHERE last.rating IS NOT NULL) v ON true
"""


class Glance(NamedTuple):
    """A claim's wording and the facts from which the standing of its work follows."""

    claim: int
    key: str
    statement: str
    language: str
    judged: str
    aside: str | None
    ruling: int | None
    ruled: str
    drafted_by: int | None
    drafter: str
    answer: str
    decided_by: str
    comment: str
    ratings: list[str]
    reviewers: list[int]
    earlier: bool

    @property
    def work(self) -> Work:
        return work_of(
            aside=bool(self.aside),
            ruled=self.ruling is not None,
            answer=self.answer,
            ratings=self.ratings,
        )

    @property
    def rating(self) -> str:
        """The rating that is shown: the ruling's, else the one that all verdicts agree on."""
        return self.ruled or (self.ratings[0] if len(set(self.ratings)) == 1 else "")


def glances(claims: Sequence[int]) -> dict[int, Glance]:
    """A glance at each of these claims, by id."""
    with connection.cursor() as cursor:
        cursor.execute(FACTS, [list(claims)])
        return {row[0]: Glance(*row) for row in cursor.fetchall()}
