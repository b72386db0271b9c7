"""The triggers that every table of ours carries; the functions they call stand in migrations/functions/."""

import pgtrigger
from django.db import models

# Strings that are codes, not anybody's words: they stand in the history as they are. A digest of
# words is none: unsalted it would give them away after their removal.
CODES = {"public_id", "language", "password"}


def words_of(model: models.Model | type[models.Model]) -> list[str | None]:
    """The columns of `model` that hold people's words: the list that digests and removal go by."""
    return [
        field.column
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField | models.JSONField)
        and not field.choices
        and field.column not in CODES
    ]


class Noted(pgtrigger.Trigger):
    """Writes an event for each row added, changed or deleted, in the same transaction.

    Columns named in `silent`, with commas, never enter the history.
    """

    name = "noted"
    when = pgtrigger.After
    operation = pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete
    func = "RETURN NULL;"

    def __init__(self, *, silent: str = "") -> None:
        self.silent = silent
        super().__init__()

    def render_execute(self, model: models.Model) -> str:
        return f"annotations_note('{','.join(filter(None, words_of(model)))}', '{self.silent}')"


class Kept(pgtrigger.Trigger):
    """Refuses to change or delete a record, whoever asks."""

    name = "kept"
    when = pgtrigger.Before
    operation = pgtrigger.Update | pgtrigger.Delete
    func = "RETURN NULL;"

    def render_execute(self, model: models.Model) -> str:
        return "annotations_keep()"


class Checked(pgtrigger.Trigger):
    """Runs a checking function of ours before a record is added; `function` names it."""

    when = pgtrigger.Before
    operation = pgtrigger.Insert
    func = "RETURN NEW;"

    def __init__(self, *, name: str, function: str) -> None:
        self.function = function
        super().__init__(name=name)

    def render_execute(self, model: models.Model) -> str:
        return f"{self.function}()"
