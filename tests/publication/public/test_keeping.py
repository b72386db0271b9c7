"""Pages kept in memory: few, small, and never handed out twice as the same object."""

from django.http import HttpResponse
from django.test import SimpleTestCase

from annotations.publication.public.keeping import Kept


class KeptTest(SimpleTestCase):
    def setUp(self) -> None:
        self.kept = Kept(pages=2, most_bytes=10)

    def test_each_answer_is_a_new_one_with_the_same_bytes_and_headers(self) -> None:
        self.kept.put("a", HttpResponse("words", headers={"ETag": "a"}))
        first, second = self.kept.get("a"), self.kept.get("a")
        assert first
        assert second
        first.content = b"compressed"
        self.assertEqual((second.content, second["ETag"]), (b"words", "a"))

    def test_those_asked_for_last_stay(self) -> None:
        for name in ("a", "b"):
            self.kept.put(name, HttpResponse(name))
        self.kept.get("a")
        self.kept.put("c", HttpResponse("c"))
        self.assertEqual([bool(self.kept.get(name)) for name in "abc"], [True, False, True])

    def test_a_long_one_is_not_kept(self) -> None:
        self.kept.put("a", HttpResponse("eleven long"))
        self.assertIsNone(self.kept.get("a"))
