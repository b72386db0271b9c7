"""The tally counts by rating and by what is judged; the bar is as long as its parts."""

from django.test import SimpleTestCase

from annotations.publication.public.tally import WIDTH, tally


class TallyTest(SimpleTestCase):
    def of(self, *pairs: tuple[str, str]) -> list[tuple[str, int]]:
        rows = tally({"rating": rating, "judged": judged} for rating, judged in pairs).rows
        return [(row.rated.word, row.count) for row in rows]

    def test_the_order_is_always_the_same(self) -> None:
        self.assertEqual(
            self.of(
                ("unverified", "so"),
                ("confirmed", "said"),
                ("confirmed", "so"),
                ("confirmed", "so"),
            ),
            [("Confirmed", 2), ("Confirmed as said", 1), ("Unverified", 1)],
        )

    def test_the_bar_has_a_part_for_each_rating_and_fills_its_width(self) -> None:
        shown = tally(
            {"rating": rating, "judged": judged}
            for rating, judged in (("confirmed", "so"), ("confirmed", "said"), ("disputed", "so"))
        )
        first, second = shown.segments
        self.assertEqual((first.rating, second.rating), ("confirmed", "disputed"))
        self.assertAlmostEqual(float(second.x) + float(second.width) + 0.75, WIDTH)
        self.assertAlmostEqual(float(first.width) + 1.5, 2 * (float(second.width) + 1.5), places=1)

    def test_nothing_counted_has_no_bar(self) -> None:
        empty = tally([])
        self.assertEqual((empty.total, empty.segments), (0, []))
