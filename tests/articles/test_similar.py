from datetime import date

import pytest

from annotations.articles.models import Article
from annotations.articles.similar import (
    NearText,
    SameAddress,
    refuse_near_text,
    refuse_same_address,
)
from annotations.people.models import Desk
from tests.cast import TEXT, CastTestCase

LONG = " ".join(
    f"Sentence number {n} says that {n * 7} people came to hall {n % 5}." for n in range(60)
)


class SimilarTest(CastTestCase):
    def near(
        self,
        text: str,
        *,
        title: str = "A bridge",
        on: date | None = None,
        desk: Desk | None = None,
    ) -> Article | None:
        try:
            refuse_near_text(desk or self.desk, text, title=title, published_on=on)
        except NearText as here:
            return here.article
        return None

    def test_the_very_same_text_is_found_whatever_its_title(self) -> None:
        for number in range(30):
            self.take_in(f"Noise {number}. " * 9, title=f"Noise {number}")
        self.assertEqual(self.near(self.article.newest_revision.text, title="Other"), self.article)

    def test_a_few_changed_words_are_found(self) -> None:
        article = self.take_in(LONG, title="Who came to the halls")
        changed = LONG.replace("number 7 says", "number 7 has said").replace(
            "hall 3.", "hall three."
        )
        self.assertEqual(self.near(changed, title="Who came to the halls?"), article)
        self.assertEqual(self.near(changed, title="Quite other"), article)  # among the newest

    def test_an_old_article_is_found_by_a_like_title_or_by_its_date(self) -> None:
        day = date(2026, 11, 12)
        article = self.take_in(LONG, title="Who came to the halls", published_on=day)
        for number in range(25):
            self.take_in(f"Noise {number}. " * 9, title=f"Noise {number}")
        self.assertIsNone(self.near(LONG + " More.", title="Quite other"))
        self.assertEqual(self.near(LONG + " More.", title="Who came to the HALLS"), article)
        self.assertEqual(self.near(LONG + " More.", title="Quite other", on=day), article)

    def test_other_texts_and_other_desks_are_not(self) -> None:
        self.take_in(LONG, title="Who came to the halls", desk=self.other_desk)
        self.assertIsNone(self.near(LONG, title="Who came to the halls"))
        self.assertIsNone(self.near("Another text about a bridge, by the same title."))

    def test_of_several_the_most_similar_is_offered(self) -> None:
        self.take_in(LONG.replace("people", "persons"))
        nearest = self.take_in(LONG.replace("hall 3", "hall three"))
        self.assertEqual(self.near(LONG), nearest)

    def test_the_texts_read_do_not_grow_with_the_desk(self) -> None:
        for number in range(3):
            self.take_in(f"Noise {number}.", title=f"Noise {number}")
        with self.assertNumQueries(5):
            self.near(TEXT, on=date(2026, 11, 12))

    def test_an_empty_address_is_nobody_s(self) -> None:
        self.take_in(address="")
        refuse_same_address(self.desk, "")
        with pytest.raises(SameAddress):
            refuse_same_address(self.desk, self.article.canonical)
