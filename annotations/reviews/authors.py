"""Whose words a draft holds: they cannot approve it where the desk asks for four eyes."""

from collections.abc import Iterable

from django.db import connection

from annotations.reviews.models import Ruling, Summary


def authors_of_rulings(rulings: Iterable[int]) -> dict[int, set[int]]:
    """The same for many rulings at once, by their ids."""
    found: dict[int, set[int]] = {pk: set() for pk in rulings}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ruling, annotations_ruling_authors(ruling) FROM unnest(%s::bigint[]) AS ruling",
            [list(found)],
        )
        for ruling, author in cursor.fetchall():
            found[ruling].add(author)
    return found


def authors_of(draft: Ruling | Summary) -> set[int]:
    """Who wrote this number, any since the last approved one, or a verdict behind them (ids)."""
    function = "ruling" if isinstance(draft, Ruling) else "summary"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT annotations_{function}_authors(%s)", [draft.pk])
        return {row[0] for row in cursor.fetchall()}
