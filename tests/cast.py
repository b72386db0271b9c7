"""The people of the tests, and short ways to bring a claim to a state through the verbs."""

import secrets
from typing import Any

from django.test import Client, TestCase

from annotations.articles.importing import take_in
from annotations.articles.models import Article, Origin
from annotations.claims.highlighting import highlight
from annotations.claims.models import Claim
from annotations.people.models import Desk, Membership, Role, User
from annotations.publication.approving import approve_shown, shown_digest
from annotations.publication.models import Publication
from annotations.publication.publishing import publish_claim
from annotations.reviews.drafting import draft_ruling
from annotations.reviews.models import Decision, Ruling
from annotations.text.blocks import blocks_of_plain
from annotations.verdicts.gathering import SourceFacts, gather
from annotations.verdicts.giving import give_verdict, own_verdict
from annotations.verdicts.models import Evidence, Verdict

PASSWORD = "correct horse battery staple"
TEXT = (
    "The mayor spoke on Monday. 😀 She said the bridge cost 12 million, and that it was safe.\n\n"
    "An engineer disagreed. “It was never tested,” he said."
)


def person(username: str, name: str, **facts: Any) -> User:
    return User.objects.create_user(username, password=PASSWORD, name=name, **facts)


def key() -> str:
    """What a fresh form carries as its `once` field."""
    return secrets.token_hex(16)


class Cast:
    """Ana checks, Ben reviews, Chloé edits, Dan is a stranger, Eve administers."""

    desk: Desk
    other_desk: Desk
    ana: User
    ben: User
    chloe: User
    dan: User
    eve: User
    article: Article

    @classmethod
    def set_cast(cls) -> None:
        cls.desk = Desk.objects.create(
            name="City desk", publishes=True, address="https://desk.example"
        )
        cls.other_desk = Desk.objects.create(name="Other desk", publishes=True)
        cls.ana, cls.ben = person("ana", "Ana"), person("ben", "Ben")
        cls.chloe, cls.dan = person("chloe", "Chloé"), person("dan", "Dan")
        cls.eve = person("eve", "Eve", is_superuser=True, is_staff=True)
        for user, role in (
            (cls.ana, Role.REVIEWER),
            (cls.ben, Role.REVIEWER),
            (cls.chloe, Role.MODERATOR),
        ):
            Membership.objects.create(user=user, desk=cls.desk, role=role)
        Membership.objects.create(user=cls.dan, desk=cls.other_desk, role=Role.MODERATOR)

    def as_user(self, user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    def take_in(self, text: str = TEXT, *, desk: Desk | None = None, **facts: Any) -> Article:
        given = {
            "title": "A bridge", "address": f"https://news.example/{secrets.token_hex(4)}",
            "language": "en", "origin": Origin.PASTED, **facts,
        }  # fmt: skip
        blocks = blocks_of_plain(text, headline=str(given["title"]))
        return take_in(
            desk=desk or self.desk, by=None if desk else self.ana, blocks=blocks, **given
        )

    def mark(self, quote: str, *, article: Article | None = None, by: User | None = None) -> Claim:
        article = article or self.article
        revision = article.newest_revision
        start = revision.text.index(quote)
        return highlight(
            revision=revision, start=start, end=start + len(quote), quote=quote, by=by or self.ana
        )

    def cite(self, claim: Claim, stance: str = "supports", **facts: Any) -> Evidence:
        source: SourceFacts = {
            "address": f"https://source.example/{secrets.token_hex(4)}",
            "title": "Accounts",
        }
        given = {"stance": stance, "quote": "12 million", **facts}
        return gather(claim=claim, source=source, by=self.ana, **given)

    def judge(self, claim: Claim, rating: str = "confirmed", *, by: User | None = None) -> Verdict:
        by = by or self.ana
        stance = {"confirmed": "supports", "disputed": "undermines"}.get(rating, "context")
        own = own_verdict(claim, by)
        return give_verdict(
            claim=claim, wording=claim.newest_wording.number, seen=own.number if own else 0,
            rating=rating, rationale="The accounts say so.", evidence=[self.cite(claim, stance)], by=by,
        )  # fmt: skip

    def draft(self, claim: Claim, rating: str = "confirmed", **facts: Any) -> Ruling:
        verdict = self.judge(claim, rating)
        given = {"finding": "The accounts say 12 million.", "rationale": "We read them.", **facts}
        return draft_ruling(
            verdict=verdict, seen=claim.rulings.count(), by=self.ana,
            evidence=list(Evidence.objects.filter(pk__in=verdict.evidence_ids)), **given,
        )  # fmt: skip

    def settle(self, claim: Claim, rating: str = "confirmed", **facts: Any) -> Decision:
        ruling = self.draft(claim, rating, **facts)
        return approve_shown(
            draft=ruling, shown=shown_digest(ruling, to=self.ben), by=self.ben, compared=True
        )

    def publish(self, claim: Claim, rating: str = "confirmed", **facts: Any) -> Publication:
        self.settle(claim, rating, **facts)
        return publish_claim(claim=claim, by=self.chloe)


class CastTestCase(Cast, TestCase):
    """A test with the cast and one article of theirs."""

    @classmethod
    def setUpTestData(cls) -> None:
        cls.set_cast()

    def setUp(self) -> None:
        self.article = self.take_in()
