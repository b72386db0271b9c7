"""The whole record of one article as JSON: right words, no names, few queries."""

import json
import re
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from annotations.articles.models import Revision
from annotations.claims.models import Claim
from annotations.exchange.exporting import export_article
from annotations.people.models import User
from annotations.workbench.demonstration.loading import load
from tests.cast import CastTestCase
from tests.exchange.whole import BYLINE, SECRET, Whole

MOST_QUERIES = 24


def places(value: Any) -> Iterator[dict[str, Any]]:
    """Every range of an article's text that carries its words, however deep it stands."""
    if isinstance(value, list):
        for each in value:
            yield from places(each)
    elif isinstance(value, dict):
        if {"start", "end", "quote", "article"} <= value.keys():
            yield value
        for inner in value.values():
            yield from places(inner)


def revision_of(place: dict[str, Any]) -> tuple[str, int]:
    """A span names article and revision; a public place describes the article, with its revision."""
    article = place["article"]
    if isinstance(article, dict):
        return article["id"], article["revision"]
    return article, place["revision"]


class ExportArticleTest(TestCase):
    whole: Whole

    @classmethod
    def setUpTestData(cls) -> None:
        cls.whole = Whole.set_whole()

    def export(self) -> dict[str, Any]:
        return export_article(self.whole.article)

    def claim(self, claim: Claim) -> dict[str, Any]:
        claims: dict[str, dict[str, Any]] = {one["id"]: one for one in self.export()["claims"]}
        return claims[claim.public_id]

    def test_the_command_prints_the_document(self) -> None:
        out = StringIO()
        call_command("export_article", self.whole.article.public_id, stdout=out)
        self.assertEqual(json.loads(out.getvalue()), self.export())
        self.assertIn("😀", out.getvalue())

    def test_an_article_that_is_not_there_is_one_sentence(self) -> None:
        with self.assertRaisesRegex(CommandError, "There is no article “nothing”"):
            call_command("export_article", "nothing")

    def test_it_is_the_newest_text(self) -> None:
        old = self.export()["revision"]
        new = self.whole.carry()
        export = self.export()
        self.assertEqual((export["revision"]["number"], export["revision"]["text"]), (2, new.text))
        self.assertEqual([(one["number"], one["sha256"]) for one in export["earlier_revisions"]],
                         [(1, old["sha256"])])  # fmt: skip
        self.assertEqual(export["sentences"], [{"start": 0, "end": len(new.text)}])
        self.assertEqual(export["versions"]["segmentation"], "test")

    def test_sentences_and_blocks_lie_in_the_text(self) -> None:
        export = self.export()
        text, blocks = export["revision"]["text"], export["revision"]["blocks"]
        self.assertEqual("\n\n".join(text[one["start"] : one["end"]] for one in blocks), text)
        between = text
        for one in reversed(export["sentences"]):
            between = between[: one["start"]] + between[one["end"] :]
        self.assertEqual(between.strip(), "")

    def test_the_words_of_every_place_are_those_of_its_text(self) -> None:
        self.whole.carry()
        texts = {
            (one.article.public_id, one.number): one.text
            for one in Revision.objects.select_related("article")
        }
        found = list(places(self.export()))
        self.assertGreater(len(found), 10)
        self.assertEqual({revision_of(place)[1] for place in found}, {1, 2})
        for place in found:
            text = texts[revision_of(place)]
            self.assertEqual(text[place["start"] : place["end"]], place["quote"])

    def test_ended_and_superseded_rows_are_there(self) -> None:
        claim = self.claim(self.whole.public)
        self.assertEqual([one["ended"] and one["ended"]["reason"] for one in claim["spans"]],
                         [None, "struck"])  # fmt: skip
        self.assertEqual([one["number"] for one in claim["wordings"]], [1, 2, 3, 4])
        self.assertEqual([one["restores"] for one in claim["wordings"]], [None, None, 1, None])
        self.assertIn(None, [one["rating"] for one in claim["verdicts"]])
        self.assertEqual([one["answer"] for one in claim["decisions"]],
                         ["sent_back", "approved", "approved"])  # fmt: skip
        self.assertEqual([one["kind"] for one in claim["publications"]], ["first", "update"])

    def test_what_is_referred_to_is_in_the_document(self) -> None:
        for claim in self.export()["claims"]:
            evidence = {one["id"] for one in claim["evidence"]}
            cited = [pk for one in claim["verdicts"] + claim["rulings"] for pk in one["evidence"]]
            self.assertLessEqual(set(cited), evidence)
            wordings = {one["number"] for one in claim["wordings"]}
            self.assertLessEqual({one["wording"] for one in claim["verdicts"]}, wordings)
            rulings = {one["id"] for one in claim["rulings"]}
            self.assertLessEqual({one["ruling"] for one in claim["decisions"]}, rulings)
            verdicts = {one["id"] for one in claim["verdicts"]}
            self.assertLessEqual({one["verdict"] for one in claim["rulings"]}, verdicts)

    def test_a_withdrawal_has_no_snapshot(self) -> None:
        claim = self.claim(self.whole.aside)
        last = claim["publications"][-1]
        self.assertEqual((last["kind"], last["ruling"], last["decision"], last["snapshot"]),
                         ("withdrawal", None, None, None))  # fmt: skip
        self.assertEqual(claim["standing"], {"work": "settled", "public": "withdrawn"})
        self.assertEqual(claim["settings_aside"][0]["duplicate_of"], self.whole.public.public_id)

    def test_nobody_is_named(self) -> None:
        text = json.dumps(self.export(), ensure_ascii=False)
        for user in User.objects.all():
            for said in (user.name, user.username, user.email, user.pseudonym):
                self.assertFalse(said and re.search(rf"\b{re.escape(said)}\b", text), said)
        self.assertNotIn(SECRET, text)

    def test_a_public_byline_is_a_pseudonym_and_nothing_else_is_changed(self) -> None:
        snapshot = self.claim(self.whole.public)["publications"][0]["snapshot"]
        public = self.whole.public.publications.get(number=1).snapshot or {}
        self.assertEqual(public["checked"]["verdict_by"], BYLINE)
        ana = f"person-{self.whole.ana.public_id}"
        self.assertEqual(snapshot["checked"], {**public["checked"], "verdict_by": ana})
        self.assertEqual({**snapshot, "checked": None}, {**public, "checked": None})

    def test_an_approver_who_is_named_is_a_pseudonym_too(self) -> None:
        (published,) = self.export()["publications"]
        ana = f"person-{self.whole.ana.public_id}"
        self.assertEqual(published["snapshot"]["checked"]["approved_by"], ana)

    def test_the_same_person_is_the_same_everywhere(self) -> None:
        export = self.export()
        self.assertEqual(export["article"]["by"], f"person-{self.whole.ana.public_id}")
        self.assertEqual(export["claims"][0]["spans"][0]["by"], export["article"]["by"])

    def test_times_are_in_utc(self) -> None:
        at = self.export()["article"]["at"]
        self.assertRegex(at, r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$")

    def test_the_same_record_gives_the_same_document(self) -> None:
        self.assertEqual(json.dumps(self.export()), json.dumps(self.export()))

    def test_a_claim_in_two_articles_is_whole_in_both(self) -> None:
        here, there = self.claim(self.whole.public), export_article(self.whole.other)["claims"][0]
        self.assertEqual((here["id"], there["id"]), (self.whole.public.public_id,) * 2)
        self.assertEqual((here["number"], there["number"]), (1, 1))
        self.assertEqual((len(here["spans"]), len(here["elsewhere"])), (2, 1))
        self.assertEqual((there["spans"], there["elsewhere"]), (here["elsewhere"], here["spans"]))
        shared = here.keys() - {"spans", "elsewhere", "number"}
        self.assertEqual({key: here[key] for key in shared}, {key: there[key] for key in shared})

    def test_another_articles_claims_are_not_in_it(self) -> None:
        noise = self.whole.mark("It gave no source", article=self.whole.other)
        self.assertNotIn(noise.public_id, [one["id"] for one in self.export()["claims"]])


class ExportQueriesTest(CastTestCase):
    def queries(self) -> int:
        with CaptureQueriesContext(connection) as caught:
            export_article(self.article)
        return len(caught)

    def test_more_claims_need_no_more_queries(self) -> None:
        self.settle(self.mark("it was safe"))
        few = self.queries()
        for quote in ("The mayor", "12 million", "never tested", "An engineer"):
            self.publish(self.mark(quote))
        self.assertEqual(self.queries(), few)
        self.assertLessEqual(few, MOST_QUERIES)

    def test_an_article_without_claims_is_exported(self) -> None:
        self.assertEqual(export_article(self.article)["claims"], [])

    def test_one_that_a_command_took_in_has_nobody(self) -> None:
        article = self.take_in(desk=self.other_desk)
        self.assertIsNone(export_article(article)["article"]["by"])


@pytest.mark.django_db
def test_the_demonstration_is_exported_in_every_state() -> None:
    assert load()
    names = [word for user in User.objects.all() for word in (user.username, *user.name.split())]
    states = set()
    out = StringIO()
    call_command("export_desk", stdout=out)
    for text in out.getvalue().splitlines():
        document = json.loads(text)
        words = document["revision"]["text"]
        for place in places(document):
            assert words[place["start"] : place["end"]] == place["quote"]
        states |= {tuple(claim["standing"].values()) for claim in document["claims"]}
        assert not [name for name in names if re.search(rf"\b{name}\b", text)]
    assert {work for work, _ in states} == {
        "unchecked", "judged", "disagree", "waiting", "sent_back", "settled", "aside"
    }  # fmt: skip
    assert {public for _, public in states} == {"none", "published", "corrected", "withdrawn"}
