"""Days are those of the desk, wherever the server stands."""

from dataclasses import replace
from datetime import UTC, datetime
from unittest import mock

from annotations.publication.standing import Last
from annotations.workbench.panel import Panel
from annotations.workbench.seeing import Seen, seen_in, seen_one
from tests.cast import CastTestCase

# Already the next day in Auckland.
LATE = datetime(2026, 5, 31, 23, 30, tzinfo=UTC)


class ZoneTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.desk.time_zone = "Pacific/Auckland"
        self.desk.save()
        self.article.refresh_from_db()
        self.claim = self.mark("it was safe")

    def seen(self) -> list[Seen]:
        revision = self.article.newest_revision
        return [*seen_in(revision), seen_one(self.claim, self.article, revision)]

    def test_a_claim_was_published_on_the_desks_day(self) -> None:
        last = Last(self.claim.pk, "first", LATE, None)
        for seen in self.seen():
            self.assertIn("published 1 Jun", replace(seen, last=last).note)

    def test_a_form_is_filled_in_with_the_desks_day(self) -> None:
        seen = self.seen()[-1]
        with mock.patch("django.utils.timezone.now", return_value=LATE):
            panel = Panel(self.claim, seen, [seen], self.article, self.ana)
            self.assertEqual(panel.evidence_form.initial["seen_on"], "2026-06-01")
            self.assertEqual(panel.contact_form.initial["sought_on"], "2026-06-01")
