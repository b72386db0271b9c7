"""Proof that the record is whole: the chains of the history, and the words of every highlight."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection

from annotations.history.verifying import broken_links

WRONG_SPANS = """
SELECT s.id FROM annotations_span s JOIN annotations_revision r ON r.id = s.revision_id
WHERE substr(r.text, s.start + 1, s."end" - s.start) <> s.quote
    OR char_length(s.quote) <> s."end" - s.start ORDER BY s.id
"""


class Command(BaseCommand):
    """Status 0: all is well. Status 1: each fault on a line of its own."""

    help = "Verify every chain of the history and the words of every highlight."

    def handle(self, *args: Any, **options: Any) -> None:
        faults = [f"{link.root}, event {link.seq}: {link.fault}" for link in broken_links()]
        with connection.cursor() as cursor:
            cursor.execute(WRONG_SPANS)
            faults += [
                f"span {pk}: its words are not those at its place" for (pk,) in cursor.fetchall()
            ]
        for fault in faults:
            self.stdout.write(fault)
        if faults:
            sys.exit(1)
        self.stdout.write("Every chain holds, and every highlight stands on its words.")
