import re
from typing import Any

from django.db import models
from django.urls import reverse

from annotations.history.models import Event
from annotations.people.models import Desk, Membership, User
from annotations.publication.models import Kind, Publication
from annotations.reviews.drafting import draft_summary
from annotations.reviews.models import Decision
from tests.cast import CastTestCase


class StepCase(CastTestCase):
    def open(self, by: User, row: models.Model, name: str, **facts: object) -> Any:
        """The page of the step; with `facts`, what it answers when it is sent."""
        address = reverse(f"admin:annotations_{row._meta.model_name}_changelist")
        chosen = {"action": name, "_selected_action": row.pk}
        return self.as_user(by).post(address, {**chosen, **facts})

    def take(self, by: User, row: models.Model, step: str, **facts: object) -> Any:
        page = self.open(by, row, step).content.decode()
        seals = dict(re.findall(r'name="(seal-\d+)" value="(\w+)"', page))
        return self.open(by, row, step, step=step, **{**seals, **facts})


class DecideTest(StepCase):
    def setUp(self) -> None:
        super().setUp()
        self.ruling = self.draft(self.mark("the bridge cost 12 million"))

    def test_the_page_shows_the_text_and_asks(self) -> None:
        page = self.open(self.chloe, self.ruling, "approve")
        for words in (
            "The accounts say 12 million.",
            "We read them.",
            "compare it with the original",
        ):
            self.assertContains(page, words)
        self.assertFalse(Decision.objects.exists())

    def test_a_moderator_approves_what_was_shown(self) -> None:
        self.assertEqual(
            self.take(self.chloe, self.ruling, "approve", compared="on").status_code, 302
        )
        decision = Decision.objects.get()
        self.assertEqual((decision.answer, decision.decided_by), ("approved", self.chloe))
        self.assertTrue(decision.compared)

    def test_what_changed_since_it_was_shown_is_not_approved(self) -> None:
        response = self.open(
            self.chloe, self.ruling, "approve", step="approve", compared="on",
            **{f"seal-{self.ruling.pk}": "0" * 64},
        )  # fmt: skip
        self.assertContains(response, "has changed since you read it", status_code=409)
        self.assertFalse(Decision.objects.exists())

    def test_a_refusal_is_said_in_full_and_the_text_is_kept(self) -> None:
        response = self.take(self.chloe, self.ruling, "approve", comment="Well sourced.")
        self.assertContains(response, "Compare it with the original, and say so.", status_code=409)
        self.assertContains(response, "Well sourced.", status_code=409)

    def test_four_eyes_hold_here_too(self) -> None:
        Membership.objects.filter(user=self.ana).update(role="moderator")
        response = self.take(self.ana, self.ruling, "approve", compared="on")
        self.assertContains(response, "another member must approve it", status_code=409)

    def test_an_administrator_without_a_place_judges_nothing(self) -> None:
        response = self.take(self.eve, self.ruling, "approve", compared="on")
        self.assertContains(response, "Only members of this desk can do that.", status_code=409)
        self.assertFalse(Decision.objects.exists())

    def test_it_sends_back_with_a_comment(self) -> None:
        self.assertEqual(self.take(self.chloe, self.ruling, "send_back").status_code, 422)
        self.take(self.chloe, self.ruling, "send_back", comment="Say whose estimate it is.")
        self.assertEqual(Decision.objects.get().comment, "Say whose estimate it is.")

    def test_another_desks_moderator_reaches_nothing(self) -> None:
        self.open(self.dan, self.ruling, "send_back", step="send_back", comment="Mine.")
        self.assertFalse(Decision.objects.exists())

    def test_a_summary_is_approved_in_the_same_way(self) -> None:
        summary = draft_summary(
            article=self.article, seen=0, headline="A bridge", summary="It cost.", by=self.ana
        )
        self.take(self.chloe, summary, "approve", compared="on")
        self.assertEqual(Decision.objects.get().summary, summary)


class PublishTest(StepCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("the bridge cost 12 million")

    def test_a_moderator_publishes_and_withdraws(self) -> None:
        self.settle(self.claim)
        self.assertContains(
            self.open(self.chloe, self.claim, "publish"), "The accounts say 12 million."
        )
        self.take(self.chloe, self.claim, "publish")
        self.assertTrue(Publication.objects.live().filter(claim=self.claim).exists())
        self.assertEqual(self.take(self.chloe, self.claim, "withdraw").status_code, 422)
        self.take(self.chloe, self.claim, "withdraw", reason="The source was withdrawn.")
        self.assertEqual(self.claim.publications.latest("number").kind, Kind.WITHDRAWAL)

    def test_what_is_not_settled_is_not_published(self) -> None:
        response = self.take(self.chloe, self.claim, "publish")
        self.assertContains(response, "that a second person has approved", status_code=409)
        self.assertFalse(Publication.objects.exists())

    def test_a_desk_that_does_not_publish_does_not_here_either(self) -> None:
        self.settle(self.claim)
        Desk.objects.filter(pk=self.desk.pk).update(publishes=False)
        response = self.take(self.chloe, self.claim, "publish")
        self.assertContains(response, "does not publish yet", status_code=409)

    def test_a_second_click_publishes_nothing_more(self) -> None:
        self.settle(self.claim)
        for _ in range(2):
            self.take(self.chloe, self.claim, "publish")
        self.assertEqual(Publication.objects.count(), 1)


class SuspendTest(StepCase):
    def test_a_moderator_suspends_and_restores_with_a_reason(self) -> None:
        place, client = self.ana.memberships.get(), self.as_user(self.ana)
        self.assertEqual(self.take(self.chloe, place, "suspend").status_code, 422)
        self.take(self.chloe, place, "suspend", why="Copied texts.")
        self.assertEqual(client.get("/accounts/").status_code, 302)
        event = Event.objects.filter(table="annotations_membership").latest("pk")
        self.assertEqual((event.actor, event.why), (self.chloe, "Copied texts."))
        self.take(self.chloe, place, "restore", why="All explained.")
        self.assertTrue(Membership.objects.active().filter(pk=place.pk).exists())

    def test_it_is_refused_where_the_pages_refuse_it(self) -> None:
        response = self.take(self.chloe, self.chloe.memberships.get(), "suspend", why="Tired.")
        self.assertContains(response, "You cannot do that to yourself.", status_code=409)


class SeveralTest(StepCase):
    def test_each_row_is_taken_by_itself_and_the_refused_stay(self) -> None:
        good = self.draft(self.mark("the bridge cost 12 million"))
        old = self.draft(self.mark("it was safe"))
        self.take(self.chloe, old, "send_back", comment="Say more.")
        address = reverse("admin:annotations_ruling_changelist")
        facts = {"action": "send_back", "step": "send_back", "comment": "Shorter, please."}
        response = self.as_user(self.chloe).post(
            address, {**facts, "_selected_action": [good.pk, old.pk]}
        )
        self.assertContains(response, "decided on this already", status_code=409)
        self.assertEqual([turn.row for turn in response.context["turns"]], [old])
        self.assertTrue(good.decisions.exists())
