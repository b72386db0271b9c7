"""What a person is told of a rule that the database holds; and a step that met another one."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, OperationalError, connection, models, transaction
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from annotations.claims.models import Wording
from annotations.verdicts.models import Verdict
from annotations.web.models import Once
from annotations.web.once import once
from annotations.web.steps import from_database
from tests.cast import CastTestCase, key

GENERIC = "Somebody saved first. Load the page again to see what; your text is kept here."


class FromDatabaseTest(CastTestCase):
    def sentence(self, model: type[models.Model], **facts: Any) -> str:
        with self.assertRaises(IntegrityError) as caught, transaction.atomic():
            model._default_manager.create(**facts)
        return from_database(caught.exception).sentence

    def test_a_sentence_of_ours_is_said(self) -> None:
        claim, other = self.mark("it was safe"), self.mark("Monday")
        sentence = self.sentence(
            Wording, claim=claim, number=2, statement="It was.", language="en",
            span=other.spans.get(), worded_by=self.ana,
        )  # fmt: skip
        self.assertEqual(sentence, "A wording is taken from a span of its own claim.")

    def test_a_sentence_of_postgresql_is_not(self) -> None:
        claim = self.mark("it was safe")
        sentence = self.sentence(
            Verdict, claim=claim, number=1, reviewer=self.ana, wording=claim.newest_wording,
            rating="unverified", rationale="",
        )  # fmt: skip
        self.assertEqual(sentence, GENERIC)


class DoneText:
    def done(self, request: HttpRequest, outcome: int | None) -> HttpResponse:
        return HttpResponse(str(outcome))


class DeadlockTest(CastTestCase):
    def run_step(self, *codes: str) -> HttpResponse:
        """A step that fails with one code after the other, then is done."""
        left = list(codes)

        @once
        def step(request: HttpRequest, page: object) -> models.Model:
            Once.objects.create(who="a step", key=key(), digest="")
            if left:
                with connection.cursor() as cursor:
                    cursor.execute(
                        f"DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{left.pop(0)}'; END $$"
                    )
            return self.ana

        request = RequestFactory().post("/", {"once": key()})
        request.user = AnonymousUser()
        return step(request, page=DoneText())

    def test_a_step_that_met_another_is_taken_again_and_once(self) -> None:
        self.assertEqual(self.run_step("40P01").content.decode(), str(self.ana.pk))
        self.assertEqual(Once.objects.filter(who="a step").count(), 1)

    def test_it_is_not_taken_for_ever_nor_after_another_fault(self) -> None:
        for codes in (("40P01", "40P01"), ("57014",)):
            with self.assertRaises(OperationalError), transaction.atomic():
                self.run_step(*codes)
        self.assertFalse(Once.objects.exists())
