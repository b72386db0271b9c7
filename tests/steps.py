"""What holds for every step that a page sends: told once here, for one route in each subclass."""

import html
import json
from collections.abc import Iterator
from typing import Any, ClassVar

import html5lib
from django.db import models
from django.urls import reverse

from annotations.articles.models import Article
from annotations.claims.models import Claim
from annotations.history.models import Event
from annotations.people.models import User
from annotations.web.models import Once
from tests.cast import CastTestCase, key

HTMX = {"HX-Request": "true"}


def words_of(response: Any) -> str:
    """The answer as a reader has it: a quotation mark is a quotation mark."""
    return html.unescape(response.content.decode())


def controls(response: Any, action: str) -> dict[str, list[str]]:
    """What a browser would send of the form with this address, its button left out."""
    tree = html5lib.parse(response.content.decode(), namespaceHTMLElements=False)
    found: dict[str, list[str]] = {}
    for form in tree.iter("form"):
        if form.get("action") == action:
            for name, value in _filled_in(form):
                found.setdefault(name, []).append(value)
    return found


def _filled_in(form: Any) -> Iterator[tuple[str, str]]:
    for tag in form.iter("input"):
        ticked = tag.get("type") not in {"radio", "checkbox"} or "checked" in tag.attrib
        if ticked and tag.get("name"):
            yield tag.get("name"), tag.get("value", "on")
    for tag in form.iter("textarea"):
        yield tag.get("name"), tag.text or ""
    for tag in form.iter("select"):
        options = list(tag.iter("option"))
        chosen = [option for option in options if "selected" in option.attrib] or options[:1]
        yield from ((tag.get("name"), option.get("value", "")) for option in chosen)


def changes() -> tuple[int, int]:
    """How much was written: every row of record has its event."""
    return Event.objects.count(), Once.objects.count()


class StepCase(CastTestCase):
    """A test that sends forms: `of` is what they are about, `by` who sends them."""

    of: Any
    by: User

    def send(
        self,
        by: User,
        route: str,
        of: models.Model,
        *,
        htmx: bool = False,
        once: str = "",
        **form: Any,
    ) -> Any:
        """The answer to one form, with a key of its own unless `once` is given."""
        address = reverse(route, args=[of.public_id])  # type: ignore[attr-defined]
        headers = HTMX if htmx else {}
        return self.as_user(by).post(address, {"once": once or key(), **form}, headers=headers)

    def words(self, quote: str, article: Article | None = None) -> dict[str, Any]:
        """Words of an article as the script selects them."""
        article = article or self.article
        start = article.newest_revision.text.index(quote)
        return {
            "start": start, "end": start + len(quote), "quote": quote, "article": article.public_id,
        }  # fmt: skip

    def page_after(self, by: User, response: Any) -> str:
        """The page that the answer sends people without JavaScript to."""
        self.assertEqual(response.status_code, 302, response.content[:400])
        page = self.as_user(by).get(response["Location"])
        self.assertEqual(page.status_code, 200)
        return words_of(page)

    def assert_refused(self, response: Any, status: int, *words: str) -> None:
        """The answer has this status and all these words: the sentence, and what was typed."""
        self.assertEqual(response.status_code, status, response.content[:400])
        page = words_of(response)
        for said in words:
            self.assertIn(said, page)


class EveryStep(StepCase):
    """One route. `wrong` is what spoils its form, `sentence` says so, `typed` must not be lost."""

    route: ClassVar[str]
    event: ClassVar[str] = "claim-saved"
    wrong: ClassVar[dict[str, Any]]
    sentence: ClassVar[str]
    typed: ClassVar[tuple[str, ...]] = ()

    shown: str

    def setUp(self) -> None:
        super().setUp()
        self.by = self.ana
        self.prepare()

    def prepare(self) -> None:
        """Bring about what the step is taken on; set `of`, and `shown` once it is taken."""
        raise NotImplementedError

    def form(self) -> dict[str, Any]:
        """The form as it is sent when all is well."""
        raise NotImplementedError

    def spoilt(self) -> dict[str, Any]:
        """The form with something missing."""
        return {**self.form(), **self.wrong}

    @property
    def page(self) -> str:
        """The page that the form stands on."""
        if isinstance(self.of, Claim):
            return f"/desk/claims/{self.of.public_id}/"
        return f"{self.of.get_absolute_url()}?tab=article"

    def take(self, **more: Any) -> Any:
        return self.send(self.by, self.route, self.of, **{**self.form(), **more})

    def assert_answered(self, response: Any) -> None:
        """What htmx is told: that a claim is saved, or which page to go to."""
        if isinstance(self.of, Claim) or self.event == "claim-marked":
            self.assertEqual((response.status_code, response.content), (204, b""))
            told = json.loads(response["HX-Trigger"])
            self.assertEqual(list(told), [self.event])
            self.assertTrue(Claim.objects.filter(public_id=told[self.event]["claim"]).exists())
        else:
            self.assertEqual(response.status_code, 200)
            self.assertEqual(response["HX-Redirect"], f"{self.of.get_absolute_url()}?tab=article")

    def assert_kept(self, response: Any, *names: str) -> None:
        """Each of these fields still holds what the answered form held when it was sent."""
        sent = response.wsgi_request.POST
        form = controls(response, response.wsgi_request.path)
        for name in names:
            self.assertEqual(form.get(name), sent.getlist(name), name)

    def send_again(self, response: Any) -> Any:
        """What comes of sending the form that the answer shows, just as it stands."""
        form = controls(response, response.wsgi_request.path)
        return self.as_user(self.by).post(response.wsgi_request.path, form)

    def test_it_tells_htmx_that_it_is_done(self) -> None:
        before = changes()
        self.assert_answered(self.take(htmx=True))
        self.assertGreater(changes(), before)

    def test_it_redirects_without_javascript_to_a_page_that_shows_it(self) -> None:
        self.assertNotIn(self.shown, words_of(self.as_user(self.by).get(self.page)))
        self.assertIn(self.shown, self.page_after(self.by, self.take()))

    def test_it_says_what_is_missing_and_keeps_what_was_typed(self) -> None:
        form, before = self.spoilt(), changes()
        for htmx in (False, True):
            with self.subTest(htmx=htmx):
                response = self.send(self.by, self.route, self.of, htmx=htmx, **form)
                self.assert_refused(response, 422, self.sentence)
                self.assert_kept(response, *self.typed)
                self.assertEqual(b"<!doctype" in response.content.lower()[:40], not htmx)
        self.assertEqual(changes(), before)

    def test_it_hides_what_another_desk_has(self) -> None:
        form, before = self.form(), changes()
        for htmx in (False, True):
            response = self.send(self.dan, self.route, self.of, htmx=htmx, **form)
            self.assertEqual(response.status_code, 404)
        self.assertEqual(changes(), before)

    def test_a_second_click_has_one_effect(self) -> None:
        form, once = self.form(), key()
        answers = [
            self.send(self.by, self.route, self.of, htmx=True, once=once, **form) for _ in "ab"
        ]
        after = changes()
        self.assert_answered(answers[1])
        self.assertEqual(*(answer.headers.get("HX-Trigger", answer.content) for answer in answers))
        self.send(self.by, self.route, self.of, once=once, **form)
        self.assertEqual(changes(), after)
        self.assertEqual(Once.objects.count(), 1)

    def test_it_rejects_get(self) -> None:
        address = reverse(self.route, args=[self.of.public_id])
        self.assertEqual(self.as_user(self.by).get(address).status_code, 405)


class ClaimStep(EveryStep):
    """A step on a claim that is marked once."""

    def prepare(self) -> None:
        self.of: Claim = self.mark("it was safe")
