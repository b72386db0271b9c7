"""What was typed in a form that was refused: sent again as it now can be, or shown to be copied."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from annotations.web.refusals import StaleCopy


@dataclass(frozen=True)
class Opened:
    """The form that is open in a panel: by its name, with what was typed if it was sent."""

    name: str = ""
    form: forms.Form | None = None
    conflict: StaleCopy | None = None
    # The public id of the evidence that a form for evidence changes.
    change: str = ""

    def sent(self, name: str) -> forms.Form | None:
        """The form of that name, if it was sent and refused."""
        return self.form if self.name == name else None


def renewed(form: forms.Form, fresh: Mapping[str, Any], *, without: str = "") -> forms.Form:
    """The form as it was sent, but with what the page holds now in these fields."""
    data = QueryDict(mutable=True)
    data.update(form.data)
    for name, value in fresh.items():
        data[name] = str(value)
    data.pop(without, None)
    form.data = data
    return form


def written_in(form: forms.Form) -> list[tuple[str, str]]:
    """The label and the words of each field that a person filled in."""
    pairs = [(str(field.label), _words(field)) for field in form.visible_fields()]
    return [(label, words) for label, words in pairs if words]


def _words(field: forms.BoundField) -> str:
    value = field.value()
    choices = getattr(field.field, "choices", None)
    if choices is not None:
        chosen = value if isinstance(value, list) else [value]
        labels = dict(_flat(choices))
        return ", ".join(labels[str(one)] for one in chosen if one and str(one) in labels)
    return value.strip() if isinstance(value, str) else ""


def _flat(choices: Any) -> Iterator[tuple[str, str]]:
    return ((str(value), str(label)) for value, label in choices)
