import io
import json
import sys
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from annotations.articles.models import Article, Origin
from annotations.history.models import Event
from annotations.people.models import Desk, Membership
from tests.articles.fetching.stub import Stub, response
from tests.articles.test_intake import PAGE, PARAGRAPH
from tests.cast import CastTestCase


class ImportArticleTest(CastTestCase):
    @pytest.fixture(autouse=True)
    def _place(self, tmp_path: Path, settings: Settings) -> None:
        self.folder = tmp_path
        self.config = settings

    def file(self, text: str = f"Bridge opens\n\n{PARAGRAPH}", name: str = "story.txt") -> str:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def run_it(self, *arguments: str) -> dict[str, Any]:
        out = io.StringIO()
        call_command("import_article", *arguments, stdout=out)
        self.assertEqual(out.getvalue().count("\n"), 1)
        told: dict[str, Any] = json.loads(out.getvalue())
        return told

    def refused(self, *arguments: str) -> str:
        before = Article.objects.count()
        with self.assertRaises(CommandError) as refusal:
            call_command("import_article", *arguments)
        self.assertEqual(Article.objects.count(), before)
        self.assertNotIn("\n", str(refusal.exception))
        return str(refusal.exception)

    def test_it_takes_a_file_in_and_tells_in_one_line(self) -> None:
        told = self.run_it(self.file(), "--desk", "city desk", "--as", "ana")
        article = Article.objects.get(public_id=told["id"])
        self.assertEqual(told["title"], "Bridge opens")
        self.assertEqual(told["sentences"], article.newest_revision.sentences.count())
        self.assertTrue(told["url"].endswith(article.get_absolute_url()))
        self.assertTrue(told["url"].startswith("http"))
        self.assertEqual((article.desk, article.taken_in_by), (self.desk, self.ana))
        self.assertEqual(article.newest_revision.origin, Origin.UPLOADED)

    def test_without_a_person_the_history_names_the_command(self) -> None:
        told = self.run_it(self.file(), "--desk", self.desk.public_id)
        article = Article.objects.get(public_id=told["id"])
        event = Event.objects.get(table="annotations_article", row=article.pk)
        self.assertEqual((event.actor, event.actor_name), (None, "import_article"))

    def test_an_address_passes_the_same_guard(self) -> None:
        stub = Stub()
        self.addCleanup(stub.close)
        stub.answers["/bridge"] = response(PAGE)
        arguments = (f"{stub.origin}/bridge", "--desk", "City desk")
        with self.assertNoLogs("annotations"):
            self.assertIn("We could not read an article", self.refused(*arguments))
        self.config.FETCH_ALLOWED_ADDRESSES = ["127.0.0.1/32"]
        self.config.FETCH_ALLOWED_PORTS = [stub.port]
        told = self.run_it(*arguments)
        revision = Article.objects.get(public_id=told["id"]).newest_revision
        self.assertEqual((revision.origin, revision.fetched_from), (Origin.FETCHED, arguments[0]))
        self.assertIn("took this address in already", self.refused(*arguments))

    def test_standard_input_is_text_or_a_page(self) -> None:
        for content in (PAGE, f"Bridge is safe, mayor says\n\n{PARAGRAPH} Yes.".encode()):
            Article.objects.filter(title="Bridge is safe, mayor says").update(title="Other")
            with mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(content))):
                told = self.run_it("-", "--desk", self.desk.public_id)
            self.assertEqual(told["title"], "Bridge is safe, mayor says")

    def test_the_desk_is_needed_only_where_there_are_several(self) -> None:
        self.assertIn("“City desk”, “Other desk”", self.refused(self.file()))
        self.assertIn("Say which desk", self.refused(self.file(), "--desk", "Nowhere"))
        self.assertEqual(self.run_it(self.file(), "--as", "ANA")["title"], "Bridge opens")
        Membership.objects.create(user=self.ana, desk=self.other_desk)
        self.assertIn("Say which desk", self.refused(self.file(), "--as", "ana"))

    def test_the_only_desk_needs_no_name(self) -> None:
        Membership.objects.filter(desk=self.other_desk).delete()
        Desk.objects.filter(pk=self.other_desk.pk).delete()
        self.run_it(self.file())

    def test_it_says_in_one_line_why_not(self) -> None:
        desk = ("--desk", "City desk")
        self.assertIn("cannot be read: No such file", self.refused("/no/where.txt", *desk))
        self.assertIn("cannot be read", self.refused(str(self.folder), *desk))
        self.assertTrue(self.refused(self.file(" \n"), *desk).endswith("."))
        self.assertIn(
            "nobody with the user name “zoe”", self.refused(self.file(), "--as", "zoe", *desk)
        )
        self.assertIn("Only members", self.refused(self.file(), "--as", "dan", *desk))

    def test_nearly_the_same_text_is_offered(self) -> None:
        told = self.run_it(self.file(), "--desk", "City desk")
        changed = self.file(f"Bridge opens\n\n{PARAGRAPH} At last.")
        self.assertIn(told["url"], self.refused(changed, "--desk", "City desk"))
