"""One step on something: check the form, call the verb, or show the form again as it was typed."""

from collections.abc import Callable
from typing import Any, Protocol

from django import forms
from django.db import IntegrityError, models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from annotations.web.refusals import NotNow, Refusal, StaleCopy

# Where in the database our own sentences come from, as PostgreSQL tells it.
RAISED_BY = "annotations_refuse("


class Page(Protocol):
    """The page that a step is taken on; the rightmost package gives it, through the addresses."""

    def done(
        self, request: HttpRequest, outcome: int | None, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The answer once the step is taken; `outcome` is the id of the row that came out."""

    def refused(
        self, request: HttpRequest, of: Any, name: str, form: forms.Form, *, status: int,
        conflict: StaleCopy | None = None,
    ) -> HttpResponse:  # fmt: skip
        """The page with the form called `name`, what was typed in it, and why not."""


def attempt(
    request: HttpRequest,
    page: Page,
    of: Any,
    *,
    name: str,
    form: forms.Form,
    verb: Callable[[], models.Model],
) -> models.Model | HttpResponse:
    """The row that `verb` makes; or the page with the form, 422, 403 or 409, nothing typed lost."""
    if not form.is_valid():
        return page.refused(request, of, name, form, status=422)
    try:
        return verb()
    except Refusal as refusal:
        why = refusal
    except IntegrityError as error:
        why = from_database(error)
    form.add_error(None, why.sentence)
    conflict = why if isinstance(why, StaleCopy) else None
    return page.refused(request, of, name, form, status=why.status, conflict=conflict)


def from_database(error: IntegrityError) -> Refusal:
    """The refusal of a rule that the database holds; it speaks where two steps met.

    Only the sentences of our own function are for people; PostgreSQL's name tables and columns.
    """
    diagnosis = getattr(error.__cause__, "diag", None)
    if diagnosis is not None and RAISED_BY in (diagnosis.context or ""):
        return NotNow(diagnosis.message_primary or "")
    return NotNow(
        _("Somebody saved first. Load the page again to see what; your text is kept here.")
    )
