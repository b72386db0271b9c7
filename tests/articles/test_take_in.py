import hashlib
from datetime import date

from django.db import connection

from annotations.articles import importing
from annotations.articles.importing import take_in
from annotations.articles.models import Article, Origin
from annotations.articles.similar import SameAddress
from annotations.history.models import Event
from annotations.text.blocks import Block, blocks_of_plain
from annotations.web.refusals import NotAllowed, NotValid
from tests.cast import TEXT, CastTestCase


class TakeInTest(CastTestCase):
    def test_it_adds_the_article_its_text_and_its_sentences(self) -> None:
        article = take_in(
            desk=self.desk, by=self.ana, blocks=blocks_of_plain(TEXT, headline="Bridge"),
            title="  A\nbridge ", origin=Origin.PASTED, byline="Ola\x00 Nordmann",
            address="https://news.example/a?utm_source=x#top", published_on=date(2026, 11, 12),
        )  # fmt: skip
        revision = article.newest_revision
        self.assertEqual(article.title, "A bridge")
        self.assertEqual(article.byline, "Ola Nordmann")
        self.assertEqual(article.canonical, "https://news.example/a")
        self.assertEqual(article.taken_in_by, self.ana)
        self.assertEqual(revision.text, f"Bridge\n\n{TEXT}")
        self.assertEqual(revision.sha256, hashlib.sha256(revision.text.encode()).hexdigest())
        self.assertEqual(revision.blocks[0], ["headline", 0, 6])
        sentences = list(revision.sentences.values_list("number", "start", "end"))
        self.assertEqual([number for number, _, _ in sentences], [1, 2, 3, 4, 5])
        self.assertEqual(revision.text[slice(*sentences[1][1:])], "The mayor spoke on Monday.")

    def test_sentences_and_the_space_between_them_tile_the_text(self) -> None:
        revision = self.article.newest_revision
        at = 0
        for sentence in revision.sentences.all():
            self.assertEqual(revision.text[at : sentence.start].strip(), "")
            at = sentence.end
        self.assertEqual(at, len(revision.text))

    def test_the_history_names_the_person(self) -> None:
        event = Event.objects.get(table="annotations_article", row=self.article.pk)
        self.assertEqual(event.actor, self.ana)

    def test_it_refuses_the_same_address_at_the_same_desk(self) -> None:
        first = self.take_in(address="https://news.example/a")
        with self.assertRaises(SameAddress) as refused:
            self.take_in("Something else.", address="https://NEWS.example/a?utm_medium=y#z")
        self.assertEqual(refused.exception.article, first)
        self.take_in(address="https://news.example/a", desk=self.other_desk)

    def test_articles_without_an_address_are_not_the_same(self) -> None:
        self.take_in(address="")
        self.take_in(address="")

    def test_it_refuses_what_is_no_article(self) -> None:
        before = Article.objects.count()
        empty = [Block("paragraph", " \u200b\n")]
        large = [Block("paragraph", "é" * (importing.MOST_BYTES // 2 + 1))]
        many = [Block("paragraph", "No. " * (importing.MOST_SENTENCES + 1))]
        for blocks in (empty, large, many):
            with self.assertRaises(NotValid):
                take_in(desk=self.desk, by=self.ana, blocks=blocks, title="T", origin=Origin.PASTED)
        with self.assertRaises(NotValid):
            self.take_in(title=" ")
        self.assertEqual(Article.objects.count(), before)

    def test_only_members_take_articles_in(self) -> None:
        for stranger in (self.dan, self.eve):
            with self.assertRaises(NotAllowed):
                take_in(
                    desk=self.desk, by=stranger, blocks=blocks_of_plain(TEXT), title="T",
                    origin=Origin.PASTED,
                )  # fmt: skip

    def test_many_sentences_take_as_many_queries_as_few(self) -> None:
        def queries(text: str) -> int:
            start = len(connection.queries_log)
            connection.force_debug_cursor = True
            self.take_in(text)
            connection.force_debug_cursor = False
            return len(connection.queries_log) - start

        self.assertEqual(queries("One day. " * 500), queries("Some day. " * 5))
