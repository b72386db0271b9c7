"""Evidence is changed by a new row; what cites the old one says so."""

from annotations.verdicts.models import Evidence
from tests.cast import CastTestCase, key


class ChangeEvidenceTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("it was safe")
        self.old = Evidence.objects.get(pk=self.judge(self.claim).evidence_ids[0])
        self.client = self.as_user(self.ben)
        self.page = f"{self.article.get_absolute_url()}?claim={self.claim.public_id}"

    def test_the_form_holds_what_there_is(self) -> None:
        self.assertContains(self.client.get(self.page), "Change this evidence")
        form = self.client.get(f"{self.page}&form=evidence&change={self.old.public_id}")
        self.assertContains(form, self.old.source.address)
        self.assertContains(form, f'name="supersedes" value="{self.old.public_id}"')

    def test_it_supersedes_and_the_verdict_says_so(self) -> None:
        facts = {"address": "https://s.example/", "stance": "supports", "quote": "13 million"}
        address = f"/desk/claims/{self.claim.public_id}/evidence/"
        form = {"once": key(), "supersedes": self.old.public_id, **facts}
        self.assertEqual(self.client.post(address, form).status_code, 302)
        newest = self.claim.evidence.newest().get()
        self.assertEqual((newest.supersedes, newest.quote), (self.old, "13 million"))
        self.assertContains(self.client.get(self.page), "Cites evidence that was changed since.")

    def test_a_second_change_of_the_old_one_is_refused_and_kept(self) -> None:
        self.test_it_supersedes_and_the_verdict_says_so()
        form = {"once": key(), "supersedes": self.old.public_id, "address": "https://s.example/2"}
        address = f"/desk/claims/{self.claim.public_id}/evidence/"
        answer = self.client.post(address, {**form, "stance": "context", "quote": "14 million"})
        self.assertContains(answer, "14 million", status_code=409)
        self.assertEqual(Evidence.objects.filter(supersedes=self.old).count(), 1)
