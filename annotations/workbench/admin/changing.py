"""The few rows that are edited in the admin: over the version that was seen, with a reason."""

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.history.acting import acting
from annotations.history.kinds import Editable
from annotations.web.refusals import STALE
from annotations.workbench.admin.reading import Reading, who

OURS = ("seen", "why")


class VersionedForm(forms.ModelForm):  # type: ignore[type-arg]
    """Carries the version that was seen; a stale one is shown with what is stored now."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    why = forms.CharField(
        label=gettext_lazy("Why"), required=False, max_length=2_000,
        help_text=gettext_lazy("Stays in the history."),
    )  # fmt: skip

    stale = False
    changed: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["seen"].initial = self.instance.version

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.instance.pk:
            return given
        stored = type(self.instance)._default_manager.select_for_update().get(pk=self.instance.pk)
        names = [name for name in given if name not in OURS]
        self.changed = tuple(name for name in names if getattr(stored, name) != given[name])
        # Two people who made the same change do not differ.
        if self.changed and given.get("seen") != stored.version:
            self._refuse(stored)
        return given

    def _refuse(self, stored: Editable) -> None:
        self.stale = True
        self.add_error(None, str(STALE))
        for name in self.changed:
            field = self.fields[name]
            saved = field.prepare_value(getattr(stored, name))
            self.add_error(
                None,
                _("%(field)s: saved “%(saved)s”, yours “%(mine)s”.")
                % {"field": field.label, "saved": saved, "mine": self[name].value()},
            )
        self.data = {**dict(self.data.items()), self.add_prefix("seen"): stored.version}


class Changing(Reading):
    """A model whose rows are added and changed here; never deleted."""

    form = VersionedForm
    formfield_overrides = {
        models.TextField: {"widget": AdminTextInputWidget},
        models.URLField: {"assume_scheme": "https"},
    }
    editable: tuple[str, ...] = ()
    addable: tuple[str, ...] = ()

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return who(request).is_administrator

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return who(request).is_administrator

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        if obj is None:
            return [*self.addable, "why"]
        names = super().get_fields(request, obj)
        return [*names, *OURS] if self.has_change_permission(request, obj) else names

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        editable = self.editable_by(request, obj) if obj else self.addable
        return [name for name in self.get_fields(request, obj) if name not in {*editable, *OURS}]

    def editable_by(self, request: HttpRequest, obj: Any) -> tuple[str, ...]:
        """The fields of this row that the person may change."""
        return self.editable

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        with acting(by=who(request), why=form.cleaned_data.get("why", "")):
            if not change:
                obj.save()
            elif form.changed:
                obj.save_over(form.cleaned_data["seen"], update_fields=list(form.changed))

    def render_change_form(self, request: HttpRequest, context: Any, **facts: Any) -> HttpResponse:  # type: ignore[override]
        response = super().render_change_form(request, context, **facts)
        if getattr(context["adminform"].form, "stale", False):
            response.status_code = 409
        return response
