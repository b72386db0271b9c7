"""Everything that an approval covers, field by field, as the public would get it."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from annotations.people.models import User
from annotations.publication import snapshots
from annotations.reviews.models import Ruling, Summary
from annotations.workbench.admin.stepping import Shown


def all_sealed(draft: Ruling | Summary, user: User) -> Shown:
    """Each field of the snapshot that this person's approval would seal, under its own name."""
    return list(_leaves(snapshots.of_draft(draft, approver=user)))


def _leaves(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _leaves(inner, f"{name} › {key}" if name else key)
    elif isinstance(value, list) and value:
        for number, inner in enumerate(value, 1):
            yield from _leaves(inner, f"{name} {number}")
    else:
        yield name.replace("_", " "), _words(value)


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value) if value or value == 0 else "–"
