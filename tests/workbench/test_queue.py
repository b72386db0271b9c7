"""What waits for whom: each claim in the group of whoever can take it further, and nobody else's."""

from typing import Any
from unittest import mock

from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.claims.models import Claim
from annotations.claims.setting_aside import set_aside
from annotations.claims.wording import reword
from annotations.people.models import Membership, Role, User
from annotations.publication.approving import approve_shown, shown_digest
from annotations.publication.publishing import withdraw
from annotations.reviews.deciding import send_back
from annotations.verdicts.giving import give_verdict
from annotations.workbench import queue as module
from annotations.workbench.queue import Queue
from tests.cast import CastTestCase

WORDS = "One was said. Two was said. Three was said. Four was said. Five was said. Six was said. Seven was said."


class QueueCase(CastTestCase):
    def setUp(self) -> None:
        self.article = self.take_in(WORDS)

    def groups(self, user: User, desk: str = "") -> dict[str, list[str]]:
        """The statements that each group shows, by its name."""
        groups = Queue(user, desk).groups
        return {group.name: [row.seen.glance.statement for row in group.rows] for group in groups}

    def page(self, user: User, query: str = "") -> Any:
        return self.as_user(user).get(f"/desk/{query}")

    def judge_unsettled(self, claim: Claim, by: User) -> None:
        give_verdict(
            claim=claim, wording=1, seen=0, rating="unverified", rationale="Looked.", evidence=[], by=by
        )  # fmt: skip


class GroupsTest(QueueCase):
    def setUp(self) -> None:
        super().setUp()
        names = ["One", "Two", "Three", "Four", "Five", "Six", "Seven"]
        self.claims = {name: self.mark(f"{name} was said.") for name in names}
        self.judge_unsettled(self.claims["Two"], self.ben)
        for by in (self.ana, self.ben):
            self.judge(
                self.claims["Three"], {self.ana: "confirmed", self.ben: "disputed"}[by], by=by
            )
        self.draft(self.claims["Four"])
        send_back(draft=self.draft(self.claims["Five"]), comment="Whose words?", by=self.ben)
        self.settle(self.claims["Six"])
        set_aside(claim=self.claims["Seven"], seen=0, reason="opinion", by=self.ana)

    def test_a_reviewer_sees_what_is_hers(self) -> None:
        self.assertEqual(
            self.groups(self.ana),
            {"back": ["Five was said."], "free": ["One was said.", "Two was said."]},
        )

    def test_who_gave_the_verdict_may_draft_and_approve_what_others_wrote(self) -> None:
        self.assertEqual(
            self.groups(self.ben),
            {"second": ["Four was said."], "draft": ["Two was said."], "free": ["One was said."]},
        )

    def test_a_moderator_settles_and_publishes(self) -> None:
        self.assertEqual(
            self.groups(self.chloe),
            {
                "second": ["Four was said."], "disagree": ["Three was said."],
                "publish": ["Six was said."], "free": ["One was said.", "Two was said."],
            },
        )  # fmt: skip

    def test_a_quorum_of_two_waits_for_another_verdict(self) -> None:
        self.desk.quorum = 2
        self.desk.save()
        self.assertNotIn("draft", self.groups(self.ben))
        self.assertIn("Two was said.", self.groups(self.ana)["free"])
        self.judge_unsettled(self.claims["Two"], self.ana)
        self.assertEqual(self.groups(self.ben)["draft"], ["Two was said."])
        self.assertEqual(self.groups(self.ana)["draft"], ["Two was said."])

    def test_without_four_eyes_authors_are_second_persons_too(self) -> None:
        self.desk.four_eyes = False
        self.desk.save()
        self.assertEqual(self.groups(self.ana)["second"], ["Four was said."])

    def test_what_is_public_waits_again_once_a_correction_is_settled(self) -> None:
        claim = self.mark("said. Two")
        self.publish(claim)
        self.assertNotIn("said. Two", self.groups(self.chloe)["publish"])
        ruling = self.draft(claim, "disputed")
        approve_shown(
            draft=ruling, shown=shown_digest(ruling, to=self.ben), by=self.ben, compared=True
        )
        self.assertIn("said. Two", self.groups(self.chloe)["publish"])

    def test_a_desk_that_does_not_publish_has_nothing_to_publish(self) -> None:
        self.desk.publishes = False
        self.desk.save()
        self.assertNotIn("publish", self.groups(self.chloe))

    def test_the_page_shows_the_groups_their_comments_and_their_verbs(self) -> None:
        send_back(draft=self.draft(self.mark("Five")), comment="Which five?", by=self.ben)
        page = self.page(self.ana)
        for words in (
            "Sent back to you",
            "“Which five?”",
            "Rewrite",
            "Not checked yet",
            "Check it",
        ):
            self.assertContains(page, words)
        for words in ("Three was said.", "Four was said.", "Six was said.", "Seven was said."):
            self.assertNotContains(page, words)

    def test_each_row_leads_to_its_claim(self) -> None:
        key = self.claims["Five"].public_id
        address = f"{self.article.get_absolute_url()}?claim={key}#claim-{key}"
        self.assertContains(self.page(self.ana), f'href="{address}"')
        self.assertContains(
            self.as_user(self.ana).get(address), f'<li class="claim open" id="claim-{key}"'
        )


class DesksTest(QueueCase):
    def setUp(self) -> None:
        super().setUp()
        self.mark("One was said.")
        there = self.take_in("Noise of the other desk.", desk=self.other_desk)
        self.noise = self.mark("Noise of the other desk.", article=there, by=self.dan)

    def test_another_desks_claims_are_never_there(self) -> None:
        for user in (self.ana, self.ben, self.chloe, self.eve):
            for query in ("", f"?desk={self.other_desk.public_id}"):
                page = self.page(user, query)
                self.assertNotContains(page, "Noise of")
                self.assertNotContains(page, self.noise.public_id)
        self.assertEqual(self.groups(self.dan), {"free": ["Noise of the other desk."]})
        self.assertNotContains(self.page(self.dan), "One was said.")

    def test_who_works_at_two_desks_sees_both_or_one(self) -> None:
        Membership.objects.create(user=self.dan, desk=self.desk, role=Role.REVIEWER)
        dan = User.objects.get(pk=self.dan.pk)
        both, one = self.groups(dan), self.groups(dan, self.desk.public_id)
        self.assertEqual(both, {"free": ["One was said.", "Noise of the other desk."]})
        self.assertEqual(one, {"free": ["One was said."]})

    def test_an_administrator_without_a_desk_is_told_so(self) -> None:
        self.assertContains(self.page(self.eve), "You are not a member of a desk yet.")

    def test_nobody_sees_it_signed_out(self) -> None:
        self.assertRedirects(self.client.get("/desk/"), "/accounts/login/?next=/desk/", 302)


class ManyTest(QueueCase):
    def fill(self, count: int) -> None:
        """More claims, one in four of each kind that asks the database something of its own."""
        text = " ".join(f"Claim {n:03} was said." for n in range(count))
        article = self.take_in(text)
        for n in range(count):
            claim = self.mark(f"Claim {n:03} was said.", article=article)
            for step in [None, self.judge, self.draft, self.settle][n % 4 : n % 4 + 1]:
                if step:
                    step(claim)

    def queries(self, user: User) -> int:
        client = self.as_user(user)
        client.get("/desk/")
        with CaptureQueriesContext(connection) as queries:
            self.assertEqual(client.get("/desk/").status_code, 200)
        return len(queries)

    def test_ten_claims_and_sixty_cost_the_same(self) -> None:
        self.fill(10)
        few = {user.username: self.queries(user) for user in (self.ana, self.ben, self.chloe)}
        self.fill(50)
        many = {user.username: self.queries(user) for user in (self.ana, self.ben, self.chloe)}
        self.assertEqual(few, many)
        self.assertLessEqual(max(many.values()), 10)

    def test_a_group_shows_no_more_than_it_says(self) -> None:
        with mock.patch.object(module, "SHOWN", 2):
            self.fill(10)
            self.assertEqual(max(map(len, self.groups(self.ana).values())), 2)

    def test_what_is_done_does_not_hide_what_is_new(self) -> None:
        with mock.patch.object(module, "LOOKED_AT", 3):
            for name in ("One", "Two", "Three"):
                self.publish(self.mark(f"{name} was said."))
            self.mark("Four was said.")
            self.assertEqual(self.groups(self.ana), {"free": ["Four was said."]})

    def test_what_rests_does_not_hide_what_is_new_where_nothing_is_published(self) -> None:
        self.desk.publishes = False
        self.desk.save()
        with mock.patch.object(module, "LOOKED_AT", 2):
            for name in ("One", "Two"):
                self.settle(self.mark(f"{name} was said."))
            self.mark("Three was said.")
            self.assertEqual(self.groups(self.ana), {"free": ["Three was said."]})

    def test_what_is_public_comes_back_with_a_new_wording_or_a_draft_not_when_withdrawn(
        self,
    ) -> None:
        claims = [self.mark(f"{name} was said.") for name in ("One", "Two", "Three", "Four")]
        for claim in claims:
            self.publish(claim)
        with mock.patch.object(module, "LOOKED_AT", 3):
            self.assertEqual(self.groups(self.chloe), {})
            reword(claim=claims[1], seen=1, statement="Two is said.", by=self.ana)
            self.draft(claims[2], "disputed")
            withdraw(of=claims[3], reason="By mistake.", by=self.chloe)
            self.assertEqual(
                self.groups(self.chloe),
                {"second": ["Three was said."], "free": ["Two is said."]},
            )
