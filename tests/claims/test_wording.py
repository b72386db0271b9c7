"""A wording is a number; a stale one is told both texts."""

from annotations.claims.setting_aside import bring_back, set_aside
from annotations.claims.wording import claimant_of, edit_claimant, reword
from annotations.web.refusals import NotNow, StaleCopy
from tests.cast import CastTestCase


class RewordTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("it was safe")

    def test_a_change_is_the_next_number(self) -> None:
        wording = reword(claim=self.claim, seen=1, statement="The bridge was safe.", by=self.ben)
        self.assertEqual((wording.number, wording.worded_by), (2, self.ben))

    def test_the_same_words_are_no_change_however_old_the_form(self) -> None:
        reword(claim=self.claim, seen=1, statement="The bridge was safe.", by=self.ben)
        again = reword(claim=self.claim, seen=1, statement="The bridge was safe.", by=self.ana)
        self.assertEqual((again.number, self.claim.wordings.count()), (2, 2))

    def test_a_stale_form_is_told_both_texts(self) -> None:
        reword(claim=self.claim, seen=1, statement="The bridge was safe.", by=self.ben)
        with self.assertRaises(StaleCopy) as caught:
            reword(claim=self.claim, seen=1, statement="The bridge is safe.", by=self.ana)
        self.assertEqual(caught.exception.saved["statement"], "The bridge was safe.")
        self.assertEqual(caught.exception.mine["statement"], "The bridge is safe.")

    def test_a_verdict_on_the_earlier_wording_does_not_count_for_the_new_one(self) -> None:
        verdict = self.judge(self.claim)
        self.assertIn(verdict, self.claim.verdicts.on(self.claim.newest_wording))
        wording = reword(claim=self.claim, seen=1, statement="The bridge was safe.", by=self.ben)
        self.assertNotIn(verdict, self.claim.verdicts.on(wording))

    def test_editing_a_claimant_makes_no_wording_and_is_version_checked(self) -> None:
        mayor = claimant_of(desk=self.desk, name="The mayor", kind="public_figure", by=self.ana)
        assert mayor is not None
        reword(claim=self.claim, seen=1, statement="It was safe.", claimant=mayor, by=self.ana)
        edit_claimant(
            claimant=mayor, seen=1, name="Mayor", kind="public_figure", page="", by=self.ana
        )
        self.assertEqual(self.claim.wordings.count(), 2)
        with self.assertRaises(StaleCopy) as caught:
            edit_claimant(
                claimant=mayor, seen=1, name="X", kind="public_figure", page="", by=self.ben
            )
        self.assertEqual(caught.exception.saved["name"], "Mayor")


class SettingAsideTest(CastTestCase):
    def test_a_claim_is_set_aside_and_brought_back(self) -> None:
        claim = self.mark("it was safe")
        set_aside(claim=claim, seen=0, reason="opinion", by=self.ana)
        self.assertEqual(claim.aside and claim.aside.reason, "opinion")
        with self.assertRaises(NotNow):
            set_aside(claim=claim, seen=0, reason="vague", by=self.ben)
        bring_back(claim=claim, seen=1, by=self.ben)
        self.assertIsNone(claim.aside)

    def test_nothing_public_is_set_aside(self) -> None:
        claim = self.mark("it was safe")
        self.publish(claim)
        with self.assertRaisesRegex(Exception, "not public"):
            set_aside(claim=claim, seen=0, reason="opinion", by=self.ana)
