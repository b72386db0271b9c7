from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone
from pytest_django import Settings

from annotations.articles.models import Article, Intake, Origin
from annotations.articles.tasks import fetch_article, sweep_intakes
from annotations.people.models import User
from tests.articles.fetching.stub import Stub, response
from tests.cast import TEXT, CastTestCase, key

PARAGRAPH = (
    "The bridge over the river was closed to all traffic in May after an inspection found cracks "
    "in two of its main girders, the city said."
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Bridge is safe, mayor says</title>
<meta property="og:site_name" content="City News"><link rel="canonical" href="/bridge"></head>
<body><article><h1>Bridge is safe, mayor says</h1><p>{PARAGRAPH}</p>
<p>It opened again on Monday. {PARAGRAPH}</p></article></body></html>""".encode()
FRAGMENT: dict[str, Any] = {"HTTP_HX_REQUEST": "true"}


class IntakeCase(CastTestCase):
    def intake(self, **facts: Any) -> Intake:
        given: dict[str, Any] = {
            "desk": self.desk, "asked_by": self.ana, "state": Intake.State.READY,
            "origin": Origin.PASTED,
            "found": {"title": "Bridge", "blocks": [["headline", "Bridge"], ["paragraph", PARAGRAPH]]},
        }  # fmt: skip
        return Intake.objects.create(**{**given, **facts})

    def fetching(self, address: str = "https://news.example/a", **facts: Any) -> Intake:
        return self.intake(
            state=Intake.State.FETCHING, step=Intake.Step.ASKED, origin=Origin.FETCHED, found={},
            address=address, **facts,
        )  # fmt: skip

    def page(self, intake: Intake, by: User | None = None, **headers: Any) -> Any:
        return self.as_user(by or self.ana).get(intake.get_absolute_url(), **headers)


class ProgressTest(IntakeCase):
    def test_it_says_how_far_it_has_come(self) -> None:
        intake = self.fetching()
        page = self.page(intake)
        self.assertContains(page, "Fetching from news.example")
        self.assertContains(page, "Waiting for its turn")
        self.assertContains(page, "Look again")
        self.assertEqual(page["Vary"].count("HX-Request"), 1)

    def test_the_fragment_comes_only_with_news(self) -> None:
        intake = self.fetching()
        fragment = self.page(intake, **FRAGMENT)
        self.assertContains(fragment, f'<p class="waiting" id="intake-{intake.public_id}"')
        self.assertNotContains(fragment, "<html")
        client = self.as_user(self.ana)
        again = client.get(intake.get_absolute_url(), {"seen": "asked"}, **FRAGMENT)
        self.assertEqual(again.status_code, 204)

    def test_what_is_read_is_shown_at_once(self) -> None:
        intake = self.intake()
        self.assertEqual(self.page(intake, **FRAGMENT)["HX-Redirect"], intake.get_absolute_url())

    def test_nobody_waits_for_a_job_that_died(self) -> None:
        intake = self.fetching(asked_at=timezone.now() - timedelta(seconds=61))
        page = self.page(intake)
        self.assertContains(page, "We have waited a minute")
        self.assertContains(page, 'value="https://news.example/a"')
        self.assertEqual(self.page(intake, **FRAGMENT)["HX-Redirect"], intake.get_absolute_url())

    def test_a_refusal_is_told_and_the_address_kept(self) -> None:
        intake = self.fetching()
        Intake.objects.update(state=Intake.State.REFUSED, refusal="We could not read it.")
        page = self.page(intake)
        self.assertContains(page, "We could not read it.")
        self.assertContains(page, 'value="https://news.example/a"')
        self.assertContains(page, 'value="paste"')

    def test_it_is_the_own_business_of_who_asked(self) -> None:
        intake = self.fetching()
        for stranger in (self.ben, self.chloe, self.dan, self.eve):
            self.assertEqual(self.page(intake, stranger).status_code, 404)

    def test_what_is_taken_in_leads_to_the_article(self) -> None:
        intake = self.intake(article=self.article)
        self.assertEqual(self.page(intake)["Location"], self.article.get_absolute_url())


class FetchTest(IntakeCase):
    @pytest.fixture(autouse=True)
    def _server(self, settings: Settings) -> Any:
        self.stub = Stub()
        settings.FETCH_ALLOWED_ADDRESSES = ["127.0.0.1/32"]
        settings.FETCH_ALLOWED_PORTS = [self.stub.port]
        settings.FETCH_TIMEOUT = 3
        yield
        self.stub.close()

    def run_job(self, path: str = "/bridge") -> Intake:
        intake = self.fetching(self.stub.origin + path)
        fetch_article(intake_id=intake.pk)
        intake.refresh_from_db()
        return intake

    def test_it_reads_the_page(self) -> None:
        self.stub.answers["/bridge"] = response(PAGE)
        intake = self.run_job()
        self.assertEqual((intake.state, intake.refusal), ("ready", ""))
        self.assertEqual(intake.found["title"], "Bridge is safe, mayor says")
        self.assertEqual(intake.found["address"], f"{self.stub.origin}/bridge")
        self.assertEqual(intake.fetched_from, f"{self.stub.origin}/bridge")
        self.assertIn(["paragraph", PARAGRAPH], intake.found["blocks"])
        page = self.page(intake)
        self.assertContains(page, PARAGRAPH)
        self.assertContains(page, 'value="Bridge is safe, mayor says"')

    def test_another_site_s_address_is_not_believed(self) -> None:
        page = PAGE.replace(b'href="/bridge"', b'href="https://other.example/bridge"')
        self.stub.answers["/bridge"] = response(page)
        self.assertEqual(self.run_job().found["address"], f"{self.stub.origin}/bridge")

    def test_run_again_it_does_nothing(self) -> None:
        self.stub.answers["/bridge"] = response(PAGE)
        intake = self.run_job()
        fetch_article(intake_id=intake.pk)
        self.assertEqual(len(self.stub.asked), 1)
        fetch_article(intake_id=intake.pk + 1)

    def test_what_cannot_be_fetched_is_told(self) -> None:
        intake = self.run_job("/gone")
        self.assertEqual(intake.state, "refused")
        self.assertIn("We could not read an article at this address.", intake.refusal)
        self.assertContains(self.page(intake), "We could not read an article at this address.")

    def test_a_page_without_an_article_is_told(self) -> None:
        self.stub.answers["/bridge"] = response(b"<!doctype html><html><body></body></html>")
        intake = self.run_job()
        self.assertEqual(intake.state, "refused")
        self.assertTrue(intake.refusal.endswith("."))

    def test_taken_in_untouched_it_counts_as_fetched_by_us(self) -> None:
        self.stub.answers["/bridge"] = response(PAGE)
        intake = self.run_job()
        article = self.save_as_shown(intake)
        revision = article.newest_revision
        self.assertEqual(revision.origin, Origin.FETCHED)
        self.assertEqual(revision.fetched_from, intake.fetched_from)
        self.assertEqual(revision.fetched_at, intake.fetched_at)

    def test_altered_by_hand_it_does_not(self) -> None:
        self.stub.answers["/bridge"] = response(PAGE)
        article = self.save_as_shown(self.run_job(), body=PARAGRAPH)
        self.assertEqual(article.newest_revision.origin, Origin.ALTERED)

    def save_as_shown(self, intake: Intake, **changed: str) -> Article:
        client = self.as_user(self.ana)
        form = client.get(intake.get_absolute_url()).context["form"]
        shown = {name: form[name].value() or "" for name in form.fields}
        shown["body"] = shown["body"].replace("\n", "\r\n")
        answer = client.post(
            f"{intake.get_absolute_url()}article/", {**shown, **changed, "once": key()}
        )
        intake.refresh_from_db()
        assert intake.article is not None
        self.assertRedirects(answer, intake.article.get_absolute_url())
        return intake.article

    def test_what_is_never_taken_in_is_forgotten(self) -> None:
        kept = self.intake()
        self.intake(asked_at=timezone.now() - timedelta(days=8))
        sweep_intakes(timestamp=0)
        self.assertEqual(list(Intake.objects.all()), [kept])


class SaveTest(IntakeCase):
    def facts(self, **changed: Any) -> dict[str, object]:
        return {
            "once": key(), "title": "Bridge", "outlet": "City News", "byline": "Ola Nordmann",
            "published_on": "2026-11-12", "language": "en", "address": "https://news.example/x",
            "headline": "Bridge", "standfirst": "It opened.", "body": PARAGRAPH, **changed,
        }  # fmt: skip

    def save(self, intake: Intake, by: User | None = None, **changed: Any) -> Any:
        url = f"{intake.get_absolute_url()}article/"
        return self.as_user(by or self.ana).post(url, self.facts(**changed))

    def test_it_takes_the_article_in_as_corrected(self) -> None:
        intake = self.intake()
        answer = self.save(intake)
        intake.refresh_from_db()
        article = intake.article
        assert article is not None
        self.assertRedirects(answer, article.get_absolute_url())
        self.assertEqual(article.title, "Bridge")
        self.assertEqual(article.published_on, date(2026, 11, 12))
        self.assertEqual(article.newest_revision.text, f"Bridge\n\nIt opened.\n\n{PARAGRAPH}")
        self.assertEqual(article.newest_revision.origin, Origin.PASTED)
        self.assertEqual(intake.found, {})

    def test_a_time_the_outlet_printed_stays_with_its_date(self) -> None:
        at = "2026-11-12T23:30:00+02:00"
        blocks = [["paragraph", PARAGRAPH]]
        kept, changed = (self.intake(found={"published": at, "blocks": blocks}) for _ in range(2))
        self.save(kept)
        self.save(changed, published_on="2026-11-13", address="", anyway="1")
        kept.refresh_from_db()
        changed.refresh_from_db()
        assert kept.article is not None
        assert changed.article is not None
        self.assertEqual(kept.article.published_at, datetime(2026, 11, 12, 21, 30, tzinfo=UTC))
        self.assertIsNone(changed.article.published_at)

    def test_it_says_what_is_missing_and_keeps_what_was_typed(self) -> None:
        before = Article.objects.count()
        cases: list[tuple[dict[str, Any], str]] = [
            ({"title": "", "headline": ""}, "Give the article a title."),
            ({"body": " ", "headline": "", "standfirst": ""}, "There is no text."),
            ({"language": "English language"}, "This is no language tag."),
            ({"address": "ftp://x.example/"}, "This is no web address."),
            ({"published_on": "yesterday"}, "Enter a valid date."),
        ]
        for wrong, sentence in cases:
            answer = self.save(self.intake(), byline="Kept", **wrong)
            self.assertContains(answer, sentence, status_code=422)
            self.assertContains(answer, 'value="Kept"', status_code=422)
        self.assertEqual(Article.objects.count(), before)

    def test_without_a_title_the_headline_is_it(self) -> None:
        intake = self.intake()
        self.save(intake, title="")
        self.assertEqual(Article.objects.latest("pk").title, "Bridge")

    def test_nearly_the_same_text_is_offered_and_can_be_taken_all_the_same(self) -> None:
        intake = self.intake(found={"title": "T", "blocks": [["paragraph", TEXT + " More."]]})
        here = self.article.get_absolute_url()
        self.assertContains(self.page(intake), here)
        facts: dict[str, Any] = {"headline": "A bridge", "standfirst": "", "body": TEXT + " More."}
        answer = self.save(intake, **facts)
        self.assertContains(answer, here, status_code=409)
        self.assertContains(answer, 'name="anyway"', status_code=409)
        self.assertContains(answer, "More.", status_code=409)
        self.assertEqual(self.save(intake, **facts, anyway="1").status_code, 302)

    def test_the_same_address_cannot_be_taken_twice(self) -> None:
        first, second = self.intake(), self.intake()
        self.save(first)
        answer = self.save(second, body="Quite another text, of other words.", anyway="1")
        self.assertContains(answer, "took this address in already", status_code=409)
        self.assertNotContains(answer, 'name="anyway"', status_code=409)

    def test_a_second_click_takes_in_once(self) -> None:
        intake = self.intake()
        client, facts = self.as_user(self.ana), self.facts()
        url = f"{intake.get_absolute_url()}article/"
        first, second = client.post(url, facts), client.post(url, facts)
        self.assertEqual((second.status_code, second["Location"]), (302, first["Location"]))

    def test_another_window_is_told_that_it_was_taken_in(self) -> None:
        intake = self.intake()
        self.save(intake)
        answer = self.save(intake, body="Words that are not lost.", address="")
        self.assertContains(answer, "You took this article in already.", status_code=409)
        self.assertContains(answer, "Words that are not lost.", status_code=409)

    def test_what_is_not_read_yet_cannot_be_taken_in(self) -> None:
        self.assertEqual(self.save(self.fetching()).status_code, 409)

    def test_it_hides_what_is_another_s(self) -> None:
        intake = self.intake()
        for stranger in (self.ben, self.dan, self.eve):
            self.assertEqual(self.save(intake, stranger).status_code, 404)

    def test_it_rejects_get(self) -> None:
        url = f"{self.intake().get_absolute_url()}article/"
        self.assertEqual(self.as_user(self.ana).get(url).status_code, 405)
