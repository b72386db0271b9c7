"""Public pages are the same bytes for everyone and can be kept by anyone who serves them."""

from django.db import transaction
from django.test import Client, override_settings

from annotations.publication.models import PublicNumber
from tests.publication.public.stage import PublicTestCase


class CachingTest(PublicTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("the bridge cost 12 million")
        self.publish(self.claim)
        self.summarise(self.article)
        self.path = self.page_of(self.claim)
        self.paths = [
            "/",
            self.path,
            f"/articles/{self.article.public_id}/",
            "/how-we-rate/",
            f"{self.path}v/1/",
        ]

    def test_every_page_may_be_kept_and_is_named(self) -> None:
        for path in self.paths:
            with self.subTest(path):
                response = Client().get(path)
                self.assertEqual(
                    response["Cache-Control"],
                    "public, max-age=30, stale-while-revalidate=30, stale-if-error=86400",
                )
                self.assertRegex(response["ETag"], r'^"[^"]+"$')
                self.assertNotIn("Cookie", response.get("Vary", ""))
                self.assertFalse(response.cookies)

    def test_no_cookie_changes_a_byte(self) -> None:
        moderator = self.as_user(self.chloe)
        moderator.cookies["theme"] = "dark"
        for path in (*self.paths, "/claims/none/"):
            with self.subTest(path):
                response = moderator.get(path, headers={"accept-language": "ar"})
                self.assertEqual(response.content, Client().get(path).content)
                self.assertNotIn("Cookie", response.get("Vary", ""))
                self.assertFalse(response.cookies)

    def test_nobody_asks_who_reads(self) -> None:
        moderator = self.as_user(self.chloe)
        for path in (*self.paths, "/claims/none/"):
            with self.subTest(path):
                request = moderator.get(path).wsgi_request
                self.assertFalse(request.session.accessed)
                self.assertFalse(hasattr(request, "_cached_user"))

    def test_what_is_unchanged_is_answered_after_one_query(self) -> None:
        for path in self.paths:
            with self.subTest(path):
                etag = Client().get(path)["ETag"]
                with self.assertNumQueries(1):
                    response = Client().get(path, headers={"if-none-match": etag})
                self.assertEqual((response.status_code, response.content), (304, b""))
                self.assertEqual(response["ETag"], etag)
                self.assertIn("max-age=30", response["Cache-Control"])

    def test_what_is_kept_here_is_answered_after_one_query(self) -> None:
        first = Client().get(self.path)
        with self.assertNumQueries(1):
            second = Client().get(self.path)
        self.assertEqual((first.content, first["ETag"]), (second.content, second["ETag"]))
        self.assertEqual(first["Content-Type"], second["Content-Type"])

    def test_a_cache_that_compressed_it_may_ask_too(self) -> None:
        compressed = Client().get(self.path, headers={"accept-encoding": "gzip"})
        self.assertTrue(compressed["ETag"].startswith("W/"))
        again = Client().get(self.path, headers={"if-none-match": compressed["ETag"]})
        self.assertEqual(again.status_code, 304)

    def test_the_name_changes_with_the_transaction_that_changes_anything_public(self) -> None:
        etag = Client().get(self.path)["ETag"]
        with transaction.atomic():
            self.correct(self.claim)
            corrected = Client().get(self.path, headers={"if-none-match": etag})
            self.assertIn("We misread a table.", corrected.content.decode())
            transaction.set_rollback(True)
        same = Client().get(self.path, headers={"if-none-match": etag})
        self.assertEqual(same.status_code, 304)
        self.take_away(self.claim)
        gone = Client().get(self.path, headers={"if-none-match": etag})
        self.assertEqual(gone.status_code, 410)

    def test_a_desks_public_settings_count(self) -> None:
        etag = Client().get(self.path)["ETag"]
        self.desk.contact = "errors@desk.example"
        self.desk.save_over(1, update_fields=["contact"])
        changed = Client().get(self.path, headers={"if-none-match": etag})
        self.assertIn("errors@desk.example", changed.content.decode())

    def test_a_site_that_never_published_has_pages_too(self) -> None:
        PublicNumber.objects.all().delete()
        for path in ("/", "/how-we-rate/"):
            self.assertEqual(Client().get(path).status_code, 200)

    def test_a_number_that_comes_twice_is_told_apart(self) -> None:
        number = PublicNumber.objects.get().number
        etag = Client().get("/")["ETag"]
        PublicNumber.objects.update(number=number + 1)
        PublicNumber.objects.update(number=number)
        self.assertNotEqual(Client().get("/")["ETag"], etag)

    def test_each_page_and_each_release_has_a_name_of_its_own(self) -> None:
        names = [Client().get(path)["ETag"] for path in self.paths]
        self.assertEqual(len(set(names)), len(names))
        with override_settings(VERSION="99"):
            self.assertNotEqual(Client().get("/")["ETag"], names[0])

    def test_what_else_an_address_carries_changes_nothing(self) -> None:
        plain, tracked = Client().get(self.path), Client().get(f"{self.path}?utm_source=x&before=y")
        self.assertEqual((plain.content, plain["ETag"]), (tracked.content, tracked["ETag"]))

    def test_a_head_has_the_headers_alone(self) -> None:
        got, head = Client().get(self.path), Client().head(self.path)
        self.assertEqual((head.status_code, head.content), (200, b""))
        self.assertEqual(head["ETag"], got["ETag"])

    def test_nothing_but_reading_is_allowed(self) -> None:
        for path in self.paths:
            for method in ("post", "put", "delete", "patch"):
                self.assertEqual(getattr(Client(), method)(path).status_code, 405)

    @override_settings(ALLOWED_HOSTS=["*"], SITE_ORIGIN="https://checks.example")
    def test_its_own_address_comes_from_the_settings_and_never_from_the_request(self) -> None:
        headers = {"host": "evil.example", "x-forwarded-host": "evil.example"}
        page = Client().get(f"{self.path}?x=1", headers=headers).content.decode()
        canonical = f'<link rel="canonical" href="https://checks.example{self.path}">'
        self.assertEqual(page.count(canonical), 1)
        self.assertNotIn("evil.example", page)
