"""The form of what a desk notes about an article, and what every form of an article shares."""

import re
from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from annotations.articles.facts import Facts
from annotations.articles.fetching import canonical
from annotations.articles.models import Article
from annotations.articles.similar import AlreadyHere

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class AddressField(forms.CharField):
    """A web address; one without https:// before it is completed."""

    widget = forms.TextInput(
        attrs={"inputmode": "url", "autocapitalize": "none", "spellcheck": "false"}
    )

    def clean(self, value: Any) -> str:
        address: str = super().clean(value)
        if address and "://" not in address:
            address = f"https://{address}"
        if address and not canonical(address):
            raise ValidationError(
                _("This is no web address. One looks like https://example.org/news.")
            )
        return address


class Noticing(forms.Form):
    """A form that may meet an article which the desk has already."""

    already: AlreadyHere | None = None

    def noticing(self, verb: Callable[[], Model]) -> Callable[[], Model]:
        """The same verb; what it meets is kept, so that the page can offer it."""

        def noticed() -> Model:
            try:
                return verb()
            except AlreadyHere as here:
                self.already = here
                raise

        return noticed


class FactsForm(Noticing):
    """What a desk notes about an article beside its text."""

    title = forms.CharField(label=_("Title"), max_length=500)
    outlet = forms.CharField(label=_("Outlet"), required=False, max_length=200)
    byline = forms.CharField(label=_("Byline"), required=False, max_length=500)
    published_on = forms.DateField(
        label=_("Date"), required=False, help_text=_("The day that the outlet gives."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip
    language = forms.CharField(
        label=_("Language"), required=False, help_text=_("A tag like en, pt-BR or ar."),
        widget=forms.TextInput(attrs={"list": "languages", "autocapitalize": "none"}),
    )  # fmt: skip
    address = AddressField(label=_("Address"), required=False)

    def clean_language(self) -> str:
        tag: str = self.cleaned_data["language"]
        if tag and not _TAG.fullmatch(tag):
            raise ValidationError(_("This is no language tag. English is en, Arabic is ar."))
        return tag

    @property
    def facts(self) -> Facts:
        """The facts of a valid form."""
        return Facts(**{name: self.cleaned_data[name] for name in FactsForm.base_fields})


class DetailsForm(FactsForm):
    """The details of an article that is in, over the version that was seen."""

    seen = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, article: Article) -> "DetailsForm":
        """The form as the article stands now."""
        facts = {name: getattr(article, name) for name in FactsForm.base_fields}
        return cls(initial={"seen": article.version, **facts})
