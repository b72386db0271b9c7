"""The three kinds of table: records are added, editable rows have a version, passing rows go."""

from typing import Any

from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models import F

from annotations.history.triggers import Kept, Noted
from annotations.web.refusals import StaleCopy


class Record(models.Model):
    """A row that is added and never changed. Its number, where it has one, is its version."""

    # Digests of this row's words in the history are salted with it, and it goes with the words.
    salt = models.UUIDField(db_default=RandomUUID(), editable=False)

    class Meta:
        abstract = True
        triggers = [Noted(), Kept()]


class Editable(models.Model):
    """A row that can be changed by whoever has seen its newest `version`."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True
        triggers = [Noted()]

    def save_over(self, seen: int, *, update_fields: list[str]) -> None:
        """Save these fields if `seen` is still the version stored; raise StaleCopy otherwise."""
        values = {name: getattr(self, name) for name in update_fields}
        rows = type(self)._default_manager.filter(pk=self.pk, version=seen)
        if not rows.update(version=F("version") + 1, **values):
            raise StaleCopy(saved=self._saved(update_fields), mine=_shown(values))
        self.version = seen + 1

    def _saved(self, names: list[str]) -> dict[str, str]:
        stored = type(self)._default_manager.get(pk=self.pk)
        return _shown({name: getattr(stored, name) for name in names})


class Passing(models.Model):
    """A row that serves its moment (a draft, a key, a sentence that can be made anew): no history."""

    class Meta:
        abstract = True


def _shown(values: dict[str, Any]) -> dict[str, str]:
    return {name: "" if value is None else str(value) for name, value in values.items()}
