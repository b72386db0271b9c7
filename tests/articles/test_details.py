from datetime import UTC, date, datetime
from typing import Any

from annotations.articles.models import Article
from annotations.history.models import Event
from annotations.people.models import User
from tests.cast import CastTestCase, key


class DetailsTest(CastTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.page = f"/desk/articles/{self.article.public_id}/details/"
        self.url = f"{self.page}corrections/"

    def facts(self, **changed: Any) -> dict[str, object]:
        return {
            "once": key(), "seen": 1, "title": "A safe bridge", "outlet": "City News", "byline": "O. N.",
            "published_on": "2026-11-12", "language": "nb", "address": "https://news.example/y", **changed,
        }  # fmt: skip

    def correct(self, by: User | None = None, **changed: Any) -> Any:
        return self.as_user(by or self.ana).post(self.url, self.facts(**changed))

    def saved(self) -> Article:
        return Article.objects.get(pk=self.article.pk)

    def test_the_form_shows_what_stands(self) -> None:
        page = self.as_user(self.ben).get(self.page)
        self.assertContains(page, 'value="A bridge"')
        self.assertContains(page, 'name="seen" value="1"')

    def test_it_corrects_the_details_and_not_the_text(self) -> None:
        text = self.article.newest_revision.text
        answer = self.correct(self.ben)
        self.assertRedirects(answer, self.article.get_absolute_url())
        article = self.saved()
        self.assertEqual((article.title, article.outlet), ("A safe bridge", "City News"))
        self.assertEqual(article.published_on, date(2026, 11, 12))
        self.assertEqual(article.canonical, "https://news.example/y")
        self.assertEqual((article.version, article.newest_revision.text), (2, text))
        event = Event.objects.filter(table="annotations_article", row=article.pk).latest("seq")
        self.assertEqual((event.actor, event.action), (self.ben, Event.Action.CHANGED))

    def test_a_stale_form_gets_both_texts_and_can_be_saved_again(self) -> None:
        self.correct(self.ben, title="Ben's title")
        answer = self.correct(title="Ana's title")
        self.assertContains(answer, "<dd>Ben&#x27;s title</dd>", status_code=409)
        self.assertContains(answer, "<dd>Ana&#x27;s title</dd>", status_code=409)
        self.assertNotContains(answer, "<dt>Outlet</dt>", status_code=409)
        self.assertContains(answer, 'value="Ana&#x27;s title"', status_code=409)
        self.assertContains(answer, 'name="seen" value="2"', status_code=409)
        self.assertEqual(self.saved().title, "Ben's title")
        self.correct(title="Ana's title", seen=2)
        self.assertEqual(self.saved().title, "Ana's title")

    def test_two_who_wrote_the_same_are_no_conflict(self) -> None:
        self.correct(self.ben)
        self.assertEqual(self.correct().status_code, 302)
        self.assertEqual(self.saved().version, 2)

    def test_another_date_forgets_the_time(self) -> None:
        Article.objects.update(
            published_on=date(2026, 11, 12), published_at=datetime(2026, 11, 12, 8, tzinfo=UTC)
        )
        self.correct()
        self.assertIsNotNone(self.saved().published_at)
        self.correct(seen=2, published_on="2026-11-11")
        self.assertIsNone(self.saved().published_at)

    def test_it_says_what_is_missing_and_keeps_what_was_typed(self) -> None:
        answer = self.correct(title=" ", byline="Kept")
        self.assertContains(answer, "This field is required.", status_code=422)
        self.assertContains(answer, 'value="Kept"', status_code=422)
        self.assertEqual(self.correct(language="???").status_code, 422)
        self.assertEqual(self.saved().version, 1)

    def test_the_address_of_another_article_is_offered(self) -> None:
        other = self.take_in("Another text.", address="https://news.example/y")
        answer = self.correct()
        self.assertContains(answer, other.get_absolute_url(), status_code=409)
        self.assertEqual(self.saved().version, 1)

    def test_a_second_click_saves_once(self) -> None:
        client, facts = self.as_user(self.ana), self.facts()
        for _ in range(2):
            self.assertRedirects(client.post(self.url, facts), self.article.get_absolute_url())
        self.assertEqual(self.saved().version, 2)

    def test_it_hides_articles_of_other_desks(self) -> None:
        self.assertEqual(self.as_user(self.dan).get(self.page).status_code, 404)
        self.assertEqual(self.correct(self.dan).status_code, 404)

    def test_an_administrator_sees_but_does_not_do_the_desk_s_work(self) -> None:
        self.assertEqual(self.as_user(self.eve).get(self.page).status_code, 403)
        self.assertEqual(self.correct(self.eve).status_code, 403)

    def test_the_methods_are_kept_apart(self) -> None:
        client = self.as_user(self.ana)
        self.assertEqual(client.get(self.url).status_code, 405)
        self.assertEqual(client.post(self.page).status_code, 405)
