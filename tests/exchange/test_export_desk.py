"""A desk's articles, one document a line, read a few at a time."""

import json
import subprocess
import sys
from io import StringIO
from itertools import islice
from unittest import mock

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.exchange import exporting
from annotations.exchange.exporting import export_article, export_desk
from annotations.exchange.writing import line
from annotations.people.models import Desk
from tests.cast import CastTestCase


class ExportDeskTest(CastTestCase):
    def lines(self, **options: str) -> list[str]:
        out = StringIO()
        call_command("export_desk", stdout=out, **options)
        return out.getvalue().split("\n")[:-1]

    def queries(self, most: int | None = None) -> int:
        with CaptureQueriesContext(connection) as caught:
            list(islice(export_desk(self.desk), most))
        return len(caught)

    def test_each_article_is_a_line_in_the_order_of_coming_in(self) -> None:
        later = self.take_in("Second. It is here.", title="Two")
        self.mark("12 million")
        self.take_in(desk=self.other_desk)
        documents = [json.loads(text) for text in self.lines(desk="City desk")]
        self.assertEqual(documents, [export_article(self.article), export_article(later)])

    def test_a_desk_goes_by_its_id_too(self) -> None:
        self.assertEqual(self.lines(desk=self.desk.public_id), self.lines(desk="city desk"))

    def test_with_more_than_one_it_asks_which(self) -> None:
        with self.assertRaisesRegex(
            CommandError, f"“City desk” .{self.desk.public_id}.*Other desk"
        ):
            self.lines()
        with self.assertRaisesRegex(CommandError, "Say which desk"):
            self.lines(desk="No such desk")

    def test_two_of_the_same_name_are_told_by_their_ids(self) -> None:
        twin = Desk.objects.create(name="City desk")
        with self.assertRaisesRegex(CommandError, twin.public_id):
            self.lines(desk="City desk")
        self.assertEqual(self.lines(desk=twin.public_id), [])

    def test_articles_are_read_together(self) -> None:
        alone = self.queries()
        for number in range(20):
            self.take_in(f"Text {number}. It stands here.")
        self.assertEqual(self.queries(), alone)

    def test_it_reads_no_further_than_it_is_asked(self) -> None:
        self.take_in("Second. It stands here.")
        with mock.patch.object(exporting, "ENOUGH", 1):
            one, both = self.queries(1), self.queries()
        self.assertLess(one, both)

    def test_lots_of_any_size_give_the_same(self) -> None:
        for number in range(4):
            self.mark("here", article=self.take_in(f"Text {number}. It stands here."))
        together = list(export_desk(self.desk))
        for enough in (1, 15, 25):
            with mock.patch.object(exporting, "ENOUGH", enough):
                self.assertEqual(list(export_desk(self.desk)), together)


def test_a_document_is_one_line_whatever_is_in_it() -> None:
    document = {"text": "a\nb\u2028c\u2029d\x85e\x0bf\x1cg"}
    assert len(line(document).splitlines()) == 1
    assert json.loads(line(document)) == document


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_it_is_utf_8_whatever_the_terminal_is_set_to(encoding: str) -> None:
    program = (
        "from annotations.exchange.writing import line, standard_output\n"
        "with standard_output(): print(line({'text': 'نص 😀'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True,
        env={"PYTHONIOENCODING": encoding},
    )  # fmt: skip
    assert json.loads(done.stdout.decode()) == {"text": "نص 😀"}


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    program = (
        "from annotations.exchange.writing import standard_output\n"
        "with standard_output():\n"
        "    for number in range(100_000): print('a line that fills the pipe', number)"
    )
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout
        assert started.stderr
        started.stdout.readline()
        started.stdout.close()
        assert started.stderr.read() == b""
    assert started.returncode == 0
