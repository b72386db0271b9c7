"""Who gets what at every address (SEC-26). A route without an entry here fails.

in   = has to sign in first        404 = may not see it
403  = sees it, may not do it      ok  = gets an answer of its own
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from annotations.claims.models import Claim
from annotations.people.models import Membership, User
from annotations.reviews.drafting import draft_summary
from tests.cast import CastTestCase, key, person

Form = Callable[["Scene"], dict[str, Any]]


def fixed(**form: Any) -> Form:
    """A form that is the same whatever the scene."""
    return lambda _scene: form


EVERYONE = {
    "anonymous": "ok",
    "stranger": "ok",
    "suspended": "ok",
    "reviewer": "ok",
    "moderator": "ok",
    "administrator": "ok",
}
SIGNED_IN = {**EVERYONE, "anonymous": "in"}
# What the desk's members see, and administrators, who see every desk.
SEEN = {**SIGNED_IN, "stranger": "404", "suspended": "404"}
# Steps that members take; an administrator sees the thing but is no member.
BY_MEMBERS = {**SEEN, "administrator": "403"}
BY_MODERATORS = {**BY_MEMBERS, "reviewer": "403"}
# The desk's order is kept by moderators and administrators; nobody else knows the page.
KEPT = {**SEEN, "reviewer": "404"}


@dataclass(frozen=True)
class Row:
    """One route: who gets what, by which method, with which form."""

    who: dict[str, str]
    method: str = "get"
    form: Form = field(default=fixed())


@dataclass
class Scene:
    """The things that the addresses of the table name."""

    article: Any
    claim: Claim
    settled: Claim
    waiting: Claim
    member: User
    desk: Any


def span(scene: Scene) -> dict[str, Any]:
    text = scene.article.newest_revision.text
    start = text.index("An engineer")
    return {
        "start": start,
        "end": start + 11,
        "quote": "An engineer",
        "article": scene.article.public_id,
    }


def verdict(_scene: Scene) -> dict[str, Any]:
    return {"seen": 0, "wording": 1, "rating": "unverified", "rationale": "We looked."}


def evidence(_scene: Scene) -> dict[str, Any]:
    return {"address": "https://s.example/", "stance": "supports"}


def contact(_scene: Scene) -> dict[str, Any]:
    return {"sought_on": "2026-11-01", "how": "by e-mail", "outcome": "waiting"}


def decision(scene: Scene) -> dict[str, Any]:
    draft = scene.claim.rulings.latest("number")
    return {"draft": draft.public_id, "answer": "sent_back", "comment": "Shorter."}


def decision_on_summary(scene: Scene) -> dict[str, Any]:
    draft = scene.article.summaries.latest("number")
    return {"draft": draft.public_id, "answer": "sent_back", "comment": "Shorter."}


def ruling(scene: Scene) -> dict[str, Any]:
    base = scene.claim.verdicts.latest("number")
    cited = scene.claim.evidence.values_list("public_id", flat=True)
    return {
        "seen": 1, "verdict": base.public_id, "finding": "So.", "rationale": "We read.", "evidence": list(cited),
    }  # fmt: skip


POST = "post"
TABLE = {
    # public
    "front": Row(EVERYONE),
    "how_we_rate": Row(EVERYONE),
    "public_claim": Row(dict.fromkeys(EVERYONE, "404")),
    "public_claim_version": Row(dict.fromkeys(EVERYONE, "404")),
    "public_article": Row(dict.fromkeys(EVERYONE, "404")),
    "public_article_version": Row(dict.fromkeys(EVERYONE, "404")),
    "healthz": Row(EVERYONE),
    "readyz": Row(EVERYONE),
    # one's own account
    "account": Row(SIGNED_IN),
    "account_details": Row(SIGNED_IN, POST),
    "account_own_email": Row(SIGNED_IN, POST),
    "theme": Row(EVERYONE, POST),
    "join": Row(EVERYONE),
    "account_login": Row(EVERYONE),
    "account_logout": Row(EVERYONE),
    "account_inactive": Row(EVERYONE),
    "account_signup": Row(dict.fromkeys(EVERYONE, "403")),
    "account_change_password": Row(SIGNED_IN),
    "account_reset_password": Row(EVERYONE),
    "account_reset_password_done": Row(EVERYONE),
    "account_reset_password_from_key_done": Row(EVERYONE),
    "account_reset_password_from_key": Row(EVERYONE),
    # the desk's people
    "people": Row({**SIGNED_IN, "reviewer": "403", "suspended": "403"}),
    "administrator_invitation": Row({**SIGNED_IN, "stranger": "403", "suspended": "403", "reviewer": "403", "moderator": "403"}, POST),
    "invitation": Row(KEPT, POST, fixed(role="reviewer")),
    "member": Row(KEPT),
    "suspension": Row(KEPT, POST, fixed(seen=1, version=1, reason="Left.")),
    "restoration": Row(KEPT, POST, fixed(seen=1, version=1, reason="Back.")),
    # the desk's work
    "queue": Row(SIGNED_IN),
    "articles": Row(SIGNED_IN),
    "article_new": Row(SIGNED_IN),
    "intakes": Row({**SIGNED_IN, "suspended": "404", "administrator": "404"}, POST, fixed(way="paste", text="A. B.")),
    "intake": Row({**SIGNED_IN, **dict.fromkeys(("stranger", "suspended", "reviewer", "moderator", "administrator"), "404")}),
    "intake_article": Row({**SIGNED_IN, **dict.fromkeys(("stranger", "suspended", "reviewer", "moderator", "administrator"), "404")}, POST),
    "article_details": Row(BY_MEMBERS),
    "article_correct": Row(BY_MEMBERS, POST, fixed(seen=1, title="A bridge", language="en")),
    "workspace": Row(SEEN),
    "mark": Row(BY_MEMBERS, POST, span),
    "sum_up": Row(BY_MEMBERS, POST, fixed(seen=1, headline="H", summary="S")),
    "decide_on_article": Row(BY_MEMBERS, POST, decision_on_summary),
    "publish_all": Row(BY_MODERATORS, POST),
    "withdraw_article": Row(BY_MODERATORS, POST, fixed(reason="By mistake.")),
    "claim": Row(SEEN),
    "claim_row": Row(SEEN),
    "stand": Row(BY_MEMBERS, POST, span),
    "strike": Row(BY_MEMBERS, POST, lambda scene: {"span": scene.claim.spans.get().pk}),
    "word": Row(BY_MEMBERS, POST, fixed(seen=1, statement="It was safe in May.", judged="so")),
    "aside": Row(BY_MEMBERS, POST, fixed(seen=0, reason="opinion")),
    "back": Row(BY_MEMBERS, POST, fixed(seen=0)),
    "add_evidence": Row(BY_MEMBERS, POST, evidence),
    "add_contact": Row(BY_MEMBERS, POST, contact),
    "give": Row(BY_MEMBERS, POST, verdict),
    "take_back": Row(BY_MEMBERS, POST, fixed(seen=0, reason="Misread.")),
    "rule": Row(BY_MEMBERS, POST, ruling),
    "decide": Row(BY_MEMBERS, POST, decision),
    "publish": Row(BY_MODERATORS, POST),
    "withdraw": Row(BY_MODERATORS, POST, fixed(reason="By mistake.")),
}  # fmt: skip


def routes(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Every route outside the admin, by its name and pattern."""
    for entry in resolver.url_patterns:
        pattern = prefix + str(entry.pattern)
        if pattern.startswith(("admin/", "static/")):
            continue
        if isinstance(entry, URLPattern):
            yield entry.name or pattern, pattern
        else:
            yield from routes(entry, pattern)


class PermissionTableTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        claim, settled, waiting = (
            self.mark("it was safe"),
            self.mark("12 million"),
            self.mark("Monday"),
        )
        self.draft(claim)
        self.settle(settled)
        draft_summary(article=self.article, seen=0, headline="H", summary="S", by=self.ana)
        zed = person("zed", "Zed")
        Membership.objects.create(user=zed, desk=self.desk, suspended_at=timezone.now())
        self.scene = Scene(self.article, claim, settled, waiting, self.ana, self.desk)
        self.people: dict[str, User | None] = {
            "anonymous": None, "stranger": self.dan, "suspended": zed, "reviewer": self.ben,
            "moderator": self.chloe, "administrator": self.eve,
        }  # fmt: skip

    def _arguments(self, pattern: str, name: str) -> dict[str, Any]:
        found = {}
        for word in ("public_id", "desk_id", "user_id", "secret", "number", "uidb36", "key"):
            if f":{word}>" in pattern or f"<{word}>" in pattern:
                found[word] = {
                    "public_id": self._public_id(pattern), "desk_id": self.desk.public_id,
                    "user_id": self.ana.public_id, "secret": "x" * 43, "number": 1, "uidb36": "1",
                    "key": "abc-def",
                }[word]  # fmt: skip
        return found

    def _public_id(self, pattern: str) -> str:
        if "intake" in pattern:
            return "23456789bcdf"
        return str(self.scene.claim.public_id if "claims/<" in pattern else self.article.public_id)

    def _answer(self, row: Row, address: str, user: User | None) -> str:
        client = Client() if user is None else self.as_user(user)
        with transaction.atomic():
            form = {"once": key(), **row.form(self.scene)}
            response = client.post(address, form) if row.method == "post" else client.get(address)
            transaction.set_rollback(True)
        if response.status_code == 302 and response["Location"].startswith("/accounts/login/"):
            return "in"
        self.assertLess(response.status_code, 500, address)
        return str(response.status_code) if response.status_code in {403, 404} else "ok"

    def test_every_route_has_an_entry(self) -> None:
        self.assertEqual({name for name, _ in routes(get_resolver())}, set(TABLE))

    def test_everybody_gets_what_the_table_says(self) -> None:
        for name, pattern in routes(get_resolver()):
            row = TABLE[name]
            address = reverse(name, kwargs=self._arguments(pattern, name))
            for who, user in self.people.items():
                with self.subTest(route=name, who=who):
                    self.assertEqual(self._answer(row, address, user), row.who[who])

    def test_no_get_changes_anything(self) -> None:
        for name, pattern in routes(get_resolver()):
            if TABLE[name].method == "post":
                with self.subTest(route=name):
                    address = reverse(name, kwargs=self._arguments(pattern, name))
                    self.assertIn(self.as_user(self.chloe).get(address).status_code, {404, 405})
