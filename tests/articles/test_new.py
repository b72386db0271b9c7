import re
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from procrastinate.contrib.django.models import ProcrastinateJob

from annotations.articles.importing import take_in
from annotations.articles.models import Intake, Origin
from annotations.people.models import Membership, User
from annotations.text.blocks import blocks_of_plain
from tests.cast import TEXT, CastTestCase, key

URL = "/desk/articles/intake/"


class NewArticleTest(CastTestCase):
    def send(self, by: User | None = None, **facts: Any) -> Any:
        return self.as_user(by or self.ana).post(URL, {"once": key(), **facts})

    def test_one_page_offers_three_ways(self) -> None:
        page = self.as_user(self.ana).get("/desk/articles/new/")
        for way in ("address", "paste", "file"):
            self.assertContains(page, f'name="way" value="{way}"')
        self.assertNotContains(page, 'name="desk"')
        self.assertContains(page, 'enctype="multipart/form-data"')

    def test_it_asks_for_the_desk_only_where_there_are_several(self) -> None:
        Membership.objects.create(user=self.ana, desk=self.other_desk)
        page = self.as_user(self.ana).get("/desk/articles/new/")
        names = ["City desk", "Other desk"]
        self.assertEqual([name for name in _options(page) if name in names], names)

    def test_the_desk_of_the_last_article_comes_first(self) -> None:
        Membership.objects.create(user=self.ana, desk=self.other_desk)
        take_in(
            desk=self.other_desk, by=User.objects.get(pk=self.ana.pk), blocks=blocks_of_plain(TEXT), title="T",
            origin=Origin.PASTED,
        )  # fmt: skip
        self.assertEqual(
            _options(self.as_user(self.ana).get("/desk/articles/new/"))[0], "Other desk"
        )

    def test_whoever_works_at_no_desk_is_told_so(self) -> None:
        page = self.as_user(self.eve).get("/desk/articles/new/")
        self.assertContains(page, "You work at no desk yet")

    def test_a_stranger_to_the_site_signs_in_first(self) -> None:
        self.assertRedirects(
            self.client.get("/desk/articles/new/"), "/accounts/login/?next=/desk/articles/new/"
        )

    def test_an_address_is_fetched_by_the_worker(self) -> None:
        response = self.send(way="address", address="news.example/story")
        intake = Intake.objects.get()
        self.assertRedirects(response, intake.get_absolute_url())
        self.assertEqual((intake.address, intake.state), ("https://news.example/story", "fetching"))
        job = ProcrastinateJob.objects.get()
        self.assertEqual((job.queue_name, job.args), ("fetch", {"intake_id": intake.pk}))
        self.assertEqual(job.lock, "fetch news.example")

    def test_a_second_click_asks_once(self) -> None:
        client, facts = (
            self.as_user(self.ana),
            {"once": key(), "way": "address", "address": "news.example/a"},
        )
        first, second = client.post(URL, facts), client.post(URL, facts)
        self.assertEqual(first["Location"], second["Location"])
        self.assertEqual((Intake.objects.count(), ProcrastinateJob.objects.count()), (1, 1))

    def test_an_address_that_is_here_is_offered(self) -> None:
        article = self.take_in("Another text.", address="https://news.example/a")
        response = self.send(way="address", address="https://news.example/a?utm_source=mail")
        self.assertContains(response, article.get_absolute_url(), status_code=409)
        self.assertContains(
            response, 'value="https://news.example/a?utm_source=mail"', status_code=409
        )
        self.assertFalse(Intake.objects.exists())
        self.assertFalse(ProcrastinateJob.objects.exists())

    def test_a_person_has_four_pages_fetched_at_once(self) -> None:
        for number in range(4):
            self.send(way="address", address=f"news.example/{number}")
        refused = self.send(way="address", address="news.example/5")
        self.assertContains(refused, "Four pages are being fetched", status_code=409)
        self.assertContains(refused, 'value="news.example/5"', status_code=409)

    def test_it_says_what_is_no_address(self) -> None:
        for address in (
            "ftp://news.example/a",
            "javascript:alert(1)",
            "a b",
            "http://x@news.example/",
        ):
            response = self.send(way="address", address=address, text="", title="Kept")
            self.assertContains(response, "This is no web address", status_code=422)
            self.assertContains(response, 'value="Kept"', status_code=422)
        self.assertContains(self.send(), "Give an address, paste a text", status_code=422)

    def test_a_pasted_text_is_looked_over_first(self) -> None:
        response = self.send(
            way="paste", text=f"Bridge is safe, mayor says\r\n\r\n{TEXT}", address="news.example/b"
        )
        intake = Intake.objects.get()
        self.assertRedirects(response, intake.get_absolute_url())
        self.assertEqual((intake.origin, intake.state), (Origin.PASTED, "ready"))
        self.assertEqual(intake.found["title"], "Bridge is safe, mayor says")
        self.assertEqual(
            [kind for kind, _ in intake.found["blocks"]], ["headline", "paragraph", "paragraph"]
        )
        self.assertEqual(intake.found["address"], "https://news.example/b")

    def test_an_unsuitable_text_stays_in_its_field(self) -> None:
        large = "Too long. " * 200_100
        response = self.send(way="paste", text=large, title="Kept")
        self.assertContains(response, "longer than 2 MB", status_code=422)
        self.assertContains(response, large[:1000], status_code=422)
        self.assertContains(response, 'value="Kept"', status_code=422)
        self.assertFalse(Intake.objects.exists())

    def test_enter_in_the_headline_does_not_lose_the_text(self) -> None:
        self.send(way="address", address="", title="T", text=TEXT)
        self.assertEqual(Intake.objects.get().origin, Origin.PASTED)

    def test_a_file_is_read_and_looked_over(self) -> None:
        file = SimpleUploadedFile("story.txt", TEXT.encode(), content_type="text/plain")
        response = self.send(way="file", file=file)
        intake = Intake.objects.get()
        self.assertRedirects(response, intake.get_absolute_url())
        self.assertEqual(intake.origin, Origin.UPLOADED)
        self.assertEqual(intake.found["blocks"][-1][1], TEXT.split("\n\n")[1])

    def test_an_unsuitable_file_says_so_and_keeps_the_rest(self) -> None:
        empty = SimpleUploadedFile("story.txt", b" \n", content_type="text/plain")
        response = self.send(way="file", file=empty, text="Kept words")
        self.assertContains(response, "Kept words", status_code=422)
        large = SimpleUploadedFile("story.txt", b"word " * 1_100_000, content_type="text/plain")
        self.assertContains(self.send(way="file", file=large), "larger than 5 MB", status_code=422)
        self.assertFalse(Intake.objects.exists())

    def test_other_desks_do_not_exist(self) -> None:
        facts: dict[str, Any] = {"way": "paste", "text": TEXT, "desk": self.other_desk.public_id}
        self.assertEqual(self.send(**facts).status_code, 404)
        self.assertEqual(self.send(by=self.eve, **facts).status_code, 403)
        self.assertFalse(Intake.objects.exists())

    def test_it_rejects_get(self) -> None:
        self.assertEqual(self.as_user(self.ana).get(URL).status_code, 405)


def _options(page: Any) -> list[str]:
    return re.findall("<option[^>]*>(.*?)<", page.content.decode())
