"""From places to passages: whole sentences, joined where they share one, parted where words are left out."""

from typing import Any

from django.test import SimpleTestCase

from annotations.publication.public.lines import linked, underlined
from annotations.publication.public.passages import Passage, Place, passages
from annotations.web.lines import Look

TEXT = "One 😀 sang. Two danced. هنا قال. Four.\n\nFive <b>ate</b>."
SENTENCES = [(0, 11), (12, 23), (24, 32), (33, 38), (40, 56)]


def place(key: str, start: int, end: int, revision: int = 1) -> Place:
    """A place in the text above with the whole sentences around it."""
    touched = [(low, high) for low, high in SENTENCES if low < end and high > start]
    low, high = touched[0][0], touched[-1][1]
    article: dict[str, Any] = {"id": "a", "revision": revision, "language": "en"}
    return Place(key, article, start, end, low, high, TEXT[low:high])


def looks(*keys: str) -> dict[str, Look]:
    return {key: Look(number=key, line="confirmed settled", href=f"/claims/{key}/") for key in keys}


class PassagesTest(SimpleTestCase):
    def shown(self, *places: Place) -> list[tuple[bool, str]]:
        return [(each.cut, each.text) for each in passages(places)]

    def test_sentences_that_follow_each_other_are_not_cut_apart(self) -> None:
        self.assertEqual(
            self.shown(place("2", 12, 15), place("1", 0, 3)),
            [(False, TEXT[:11]), (False, TEXT[12:23])],
        )

    def test_a_sentence_left_out_is_told(self) -> None:
        found = self.shown(place("1", 0, 3), place("2", 24, 27), place("3", 40, 44))
        self.assertEqual([cut for cut, _ in found], [False, True, True])

    def test_the_next_block_follows(self) -> None:
        self.assertEqual(
            [cut for cut, _ in self.shown(place("1", 33, 37), place("2", 40, 44))], [True, False]
        )

    def test_places_that_share_a_sentence_are_one_passage_of_the_very_text(self) -> None:
        for shared in (
            (place("1", 0, 15), place("2", 20, 30)),
            (place("1", 0, 30), place("2", 12, 15)),
            (place("2", 12, 15), place("1", 0, 30)),
        ):
            (passage,) = passages(shared)
            self.assertEqual((passage.low, passage.text), (0, TEXT[:32]))
            self.assertEqual(passage.keys, ["1", "2"])

    def test_another_text_of_the_article_is_never_joined(self) -> None:
        self.assertEqual(len(passages([place("1", 0, 3), place("2", 0, 3, revision=2)])), 2)


class LinesTest(SimpleTestCase):
    def passage(self, *places: Place) -> Passage:
        (passage,) = passages(places)
        return passage

    def test_the_words_are_the_texts_and_markup_in_them_is_none(self) -> None:
        words = underlined(self.passage(place("1", 45, 48)), looks("1"))
        self.assertIn("&lt;b&gt;", words)
        self.assertNotIn("<b>", words)

    def test_offsets_are_code_points(self) -> None:
        words = linked(self.passage(place("1", 4, 5)), looks("1"), "note-1")
        self.assertIn(">😀</span></a> sang.", words)

    def test_a_number_stands_where_its_claim_ends_and_lines_run_on_beneath_it(self) -> None:
        words = linked(self.passage(place("1", 0, 10), place("2", 0, 3)), looks("1", "2"), "note-1")
        self.assertEqual(
            words,
            '<a class="piece" href="/claims/2/" aria-describedby="note-1-1 note-1-2">'
            '<span class="line level-1 confirmed settled" data-number="2">'
            '<span class="line level-2 confirmed settled">One</span></span></a>'
            '<a class="piece" href="/claims/1/" data-number="1" aria-describedby="note-1-1">'
            '<span class="line level-1 confirmed settled"> 😀 sang</span></a>.',
        )

    def test_where_four_overlap_the_third_line_stands_for_the_rest(self) -> None:
        places = [place(str(n), 0, 11 - n) for n in range(1, 6)]
        words = linked(self.passage(*places), looks(*"12345"), "note-1")
        self.assertIn('class="line level-3 many"', words)
        self.assertNotIn("level-4", words)
        self.assertIn("note-1-1 note-1-2 note-1-3 note-1-4 note-1-5", words)
