"""Proof that the history is whole."""

from dataclasses import dataclass

from django.db import connection


@dataclass(frozen=True)
class BrokenLink:
    """The first event of a chain that does not hold, and what is wrong with it."""

    root: str
    seq: int
    fault: str


def broken_links() -> list[BrokenLink]:
    """Every chain that does not hold, each by its first broken link; empty when all is well."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT root, seq, fault FROM annotations_broken_links()")
        return [BrokenLink(*row) for row in cursor.fetchall()]
