"""Whose words a draft holds: they cannot approve it where the desk asks for four eyes."""

from django.db import connection

from annotations.reviews.models import Ruling, Summary


def authors_of(draft: Ruling | Summary) -> set[int]:
    """Who wrote this number, any since the last approved one, or a verdict behind them (ids)."""
    function = "ruling" if isinstance(draft, Ruling) else "summary"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT annotations_{function}_authors(%s)", [draft.pk])
        return {row[0] for row in cursor.fetchall()}
