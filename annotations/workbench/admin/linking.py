"""Columns that lead from a row to the rows that it hangs on."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.urls import reverse
from django.utils.html import format_html


def link_to(path: str, label: Any) -> Callable[[Any], str]:
    """A column with a link to what `path` (attributes joined by two underscores) leads to."""

    @admin.display(description=label, ordering=path)
    def column(row: Any) -> str:
        for name in path.split("__"):
            row = getattr(row, name) if row is not None else None
        return linked(row)

    column.__name__ = path
    return column


def linked(row: Model | None) -> str:
    """The row's words, linked to its page; a dash where there is none."""
    if row is None:
        return "–"
    return format_html('<a href="{}">{}</a>', address_of(row), named(row))


def address_of(row: Model) -> str:
    """The page of a row in the admin."""
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def named(row: Model) -> str:
    """A short name that costs no query: a claim's words stand in another table."""
    if row._meta.model_name == "claim":
        return str(getattr(row, "public_id"))  # noqa: B009 - only claims come here
    words = str(row)
    return words if len(words) <= 80 else f"{words[:79]}…"
