"""Who said it and who relayed it: named while wording a claim, each with a kind of its own."""

from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.claims.models import Claimant
from annotations.claims.wording import claimant_of
from tests import steps


class ClaimantsTest(steps.StepCase):
    def setUp(self) -> None:
        super().setUp()
        self.of = self.mark("it was safe")

    def word(self, **form: Any) -> Any:
        given = {"seen": 1, "statement": "It was safe.", "judged": "so", "claimant": "Lund", **form}
        return self.send(self.ana, "word", self.of, **{"kind": "private_person", **given})

    def test_two_claimants_of_one_name_and_of_two_kinds_are_two(self) -> None:
        town = claimant_of(desk=self.desk, name="Lund", kind="body", by=self.ana)
        self.assertEqual(self.word().status_code, 302)
        self.assertEqual(self.of.newest_wording.claimant.kind, "private_person")
        self.assertNotEqual(self.of.newest_wording.claimant, town)

    def test_the_same_name_and_kind_is_the_same_claimant(self) -> None:
        town = claimant_of(desk=self.desk, name="Lund", kind="body", by=self.ana)
        self.word(claimant=" Lund ", kind="body")
        self.assertEqual(self.of.newest_wording.claimant, town)
        self.assertEqual(Claimant.objects.count(), 1)

    def test_who_relayed_it_has_a_kind_of_its_own(self) -> None:
        self.word(relayed_by="Her lawyer", relayed_kind="private_person", kind="public_figure")
        wording = self.of.newest_wording
        self.assertEqual(
            (wording.claimant.kind, wording.relayed_by.kind), ("public_figure", "private_person")
        )
        page = self.as_user(self.ana).get(f"/desk/claims/{self.of.public_id}/?form=wording")
        form = steps.controls(page, f"/desk/claims/{self.of.public_id}/wordings/")
        self.assertEqual(form["relayed_kind"], ["private_person"])

    def test_who_relayed_it_is_a_body_unless_said_otherwise(self) -> None:
        page = self.as_user(self.ana).get(f"/desk/claims/{self.of.public_id}/?form=wording")
        form = steps.controls(page, f"/desk/claims/{self.of.public_id}/wordings/")
        self.assertEqual(form["relayed_kind"], ["body"])
        self.word(relayed_by="The Paper")
        self.assertEqual(self.of.newest_wording.relayed_by.kind, "body")

    def test_the_claim_is_locked_before_a_claimant_is_made(self) -> None:
        with CaptureQueriesContext(connection) as queries:
            self.word()
        told = [query["sql"] for query in queries]
        locked = next(n for n, sql in enumerate(told) if "FOR NO KEY UPDATE" in sql)
        made = next(n for n, sql in enumerate(told) if 'INSERT INTO "annotations_claimant"' in sql)
        self.assertLess(locked, made)

    def test_a_refused_wording_makes_no_claimant(self) -> None:
        self.assertEqual(self.word(seen=0).status_code, 409)
        self.assertFalse(Claimant.objects.exists())
