"""The demonstration comes into an empty database as it was written, each step by its person."""

from dataclasses import replace
from io import StringIO
from unittest import mock

from django.core.management import call_command
from django.test import TestCase

from annotations.articles.models import Article
from annotations.claims.models import Claim
from annotations.history.models import Event
from annotations.history.verifying import broken_links
from annotations.people.models import Desk, Membership, User
from annotations.publication.models import Publication
from annotations.publication.standing import last_publications
from annotations.reviews.standing import standings
from annotations.workbench.demonstration import loading, shapes
from annotations.workbench.demonstration.content import DEMONSTRATION
from annotations.workbench.demonstration.people import PASSWORD
from annotations.workbench.demonstration.shapes import Place
from tests.workbench.played import play, steps_of

WORK = {
    "set aside": "aside", "not checked": "unchecked", "judged": "judged", "disagree": "disagree",
    "waiting": "waiting", "sent back": "sent_back", "settled": "settled",
}  # fmt: skip

NAMES = {person.username: person.name for person in DEMONSTRATION.people}


def said() -> list[str]:
    out = StringIO()
    call_command("load_demonstration", stdout=out)
    return out.getvalue().splitlines()


def counts() -> tuple[int, int, int]:
    return User.objects.count(), Desk.objects.count(), Event.objects.count()


class LoadedTest(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        assert loading.load()

    def claims(self) -> list[tuple[Article, shapes.Claim, Claim]]:
        """Each claim as it was written, beside what came of it."""
        return [
            (article, claim, Claim.objects.distinct().get(spans__article=article, spans__number=number))
            for written in DEMONSTRATION.articles
            for article in [Article.objects.get(address=written.address)]
            for number, claim in enumerate(written.claims, 1)
        ]  # fmt: skip

    def test_every_claim_stands_where_it_was_written_to_stand(self) -> None:
        for article, written, claim in self.claims():
            with self.subTest(claim=written.key):
                spans = claim.spans.order_by("pk").values_list("start", "end", "quote")
                places = [written.place, *written.also]
                text = article.newest_revision.text
                self.assertEqual(list(spans), [(*p.within(text), p.quote) for p in places])

    def test_every_claim_is_in_the_state_that_its_steps_lead_to(self) -> None:
        claims = self.claims()
        standing = standings(claim for _, _, claim in claims)
        last = last_publications(claim.pk for _, _, claim in claims)
        for _, written, claim in claims:
            with self.subTest(claim=written.key):
                played = play(steps_of(written))
                self.assertEqual(standing[claim.pk].work, WORK[played.work])
                public = last[claim.pk].public if claim.pk in last else "none"
                self.assertEqual(public, played.public)

    def test_every_state_is_there(self) -> None:
        claims = list(Claim.objects.all())
        last = last_publications(claim.pk for claim in claims)
        self.assertEqual({one.work for one in standings(claims).values()}, set(WORK.values()))
        self.assertEqual(
            {one.public for one in last.values()}, {"published", "corrected", "withdrawn"}
        )

    def test_its_words_are_those_that_were_written(self) -> None:
        for _, written, claim in self.claims():
            with self.subTest(claim=written.key):
                wording = claim.newest_wording
                self.assertEqual(wording.statement, written.wording.statement)
                self.assertEqual(wording.judged, written.wording.judged)
                self.assertEqual(str(wording.worded_by), NAMES[written.marked_by])
                named = wording.claimant.name if wording.claimant else None
                self.assertEqual(
                    named, written.wording.claimant.name if written.wording.claimant else None
                )

    def test_the_english_article_is_published_with_its_summary(self) -> None:
        public = Publication.objects.live().filter(article__isnull=False)
        self.assertEqual(list(public.values_list("article__language", flat=True)), ["en"])

    def test_each_step_is_noted_with_the_person_who_took_it(self) -> None:
        acted = set(Event.objects.values_list("table", "actor__username", "actor_name"))
        self.assertIn(("annotations_desk", None, "load_demonstration"), acted)
        self.assertIn(("annotations_verdict", "ingrid", ""), acted)
        self.assertIn(("annotations_publication", "amal", ""), acted)
        nobody = Event.objects.filter(actor=None).exclude(actor_name="load_demonstration")
        self.assertFalse(nobody.exists())
        self.assertEqual(broken_links(), [])

    def test_its_people_have_their_roles(self) -> None:
        roles = dict(Membership.objects.values_list("user__username", "role"))
        self.assertEqual(roles, {"ingrid": "reviewer", "jonas": "reviewer", "amal": "moderator"})
        self.assertTrue(User.objects.get(username="admin").is_administrator)

    def test_a_second_time_does_nothing_and_says_the_log_ins_again(self) -> None:
        before = counts()
        lines = said()
        self.assertEqual(counts(), before)
        self.assertEqual(lines[1:], [
            f"  ingrid  reviewer       {PASSWORD}",
            f"  jonas   reviewer       {PASSWORD}",
            f"  amal    moderator      {PASSWORD}",
            f"  admin   administrator  {PASSWORD}",
        ])  # fmt: skip

    def test_a_password_that_was_changed_is_not_printed(self) -> None:
        for user in User.objects.exclude(username="jonas"):
            user.set_password("something of my own")
            user.save(update_fields=["password"])
        self.assertEqual(said()[1:], [f"  jonas   reviewer       {PASSWORD}"])
        User.objects.filter(username="jonas").update(is_active=False)
        self.assertEqual(said(), [])

    def test_one_can_sign_in_with_what_is_printed(self) -> None:
        for user in User.objects.all():
            self.assertTrue(self.client.login(username=user.username, password=PASSWORD))


class LoadTest(TestCase):
    def test_it_comes_into_an_empty_database_and_says_so(self) -> None:
        lines = said()
        self.assertEqual(len(lines), 1 + len(DEMONSTRATION.people))
        self.assertEqual(Article.objects.count(), 2)

    def test_it_stays_out_of_a_database_with_a_desk(self) -> None:
        Desk.objects.create(name="City desk")
        before = counts()
        self.assertEqual(said(), [])
        self.assertEqual(counts(), before)

    def test_it_stays_out_of_a_database_with_a_person(self) -> None:
        User.objects.create_user("admin", password="nobody else knows this", name="Somebody")
        before = counts()
        self.assertEqual(said(), [])
        self.assertEqual(counts(), before)

    def test_nothing_is_left_of_one_that_fails(self) -> None:
        first, last = DEMONSTRATION.articles
        broken = replace(last.claims[-1], place=Place("words that stand nowhere"))
        articles = (first, replace(last, claims=(*last.claims[:-1], broken)))
        before = counts()
        with (
            mock.patch.object(loading, "DEMONSTRATION", replace(DEMONSTRATION, articles=articles)),
            self.assertRaises(ValueError),
        ):
            loading.load()
        self.assertEqual(counts(), before)
