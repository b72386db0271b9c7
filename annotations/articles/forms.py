"""The forms by which an article comes in and its details are corrected."""

import re
from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from annotations.articles.facts import Facts
from annotations.articles.fetching import canonical
from annotations.articles.found import published_on
from annotations.articles.models import Article, Intake
from annotations.articles.notation import Typed, written
from annotations.articles.similar import AlreadyHere

MOST_FILE_BYTES = 5 * 1024 * 1024
WAYS = ("address", "paste", "file")
ENDINGS = ".txt,.md,.html,.htm"

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


class NewForm(Noticing):
    """Three ways to bring an article in; the button that was pressed says which."""

    address = AddressField(label=_("Address of the article"), required=False)
    title = forms.CharField(
        label=_("Headline"), required=False, max_length=500,
        help_text=_("Leave it empty if the text begins with it."),
    )  # fmt: skip
    text = forms.CharField(
        label=_("Text of the article"), required=False, strip=False,
        widget=forms.Textarea(attrs={"class": "serif", "rows": 8}),
        help_text=_("Blank lines part the paragraphs."),
    )  # fmt: skip
    file = forms.FileField(
        label=_("File"), required=False, allow_empty_file=True,
        help_text=_("A text, Markdown or web page: .txt, .md, .html or .htm, at most 5 MB."),
        widget=forms.FileInput(attrs={"accept": ENDINGS}),
    )  # fmt: skip

    @property
    def way(self) -> str:
        """The button's way; Enter in another field presses the first button, so what is filled counts."""
        way = self.data.get("way", "")
        filled = {
            "address": self.data.get("address"), "paste": self.data.get("text"),
            "file": self.files.get("file"),
        }  # fmt: skip
        if way in WAYS and filled[way]:
            return str(way)
        return next((name for name in reversed(WAYS) if filled[name]), "address")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if self.way == "address" and not given.get("address") and "address" not in self.errors:
            self.add_error("address", _("Give an address, paste a text or choose a file."))
        return given

    def clean_file(self) -> "UploadedFile[bytes] | None":
        file: UploadedFile[bytes] | None = self.cleaned_data["file"]
        if file and (file.size or 0) > MOST_FILE_BYTES:
            raise ValidationError(
                _("This file is larger than 5 MB. Copy the article's text from it.")
            )
        return file


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


class ReviewForm(FactsForm):
    """An article on its way in, its text included."""

    title = forms.CharField(
        label=_("Title"), required=False, max_length=500,
        help_text=_("Left empty, it is the headline."),
    )  # fmt: skip
    headline = forms.CharField(
        label=_("Headline"), required=False, max_length=500,
        widget=forms.TextInput(attrs={"class": "serif"}),
    )  # fmt: skip
    standfirst = forms.CharField(
        label=_("Standfirst"), required=False,
        widget=forms.Textarea(attrs={"class": "serif", "rows": 2}),
    )  # fmt: skip
    body = forms.CharField(
        label=_("Text"), required=False, strip=False,
        widget=forms.Textarea(attrs={"class": "serif long", "rows": 24}),
        help_text=_(
            "A blank line ends a block. “# ” before a line makes it a heading, “- ” a list item, "
            "“> ” a caption."
        ),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in Typed._fields:
            own = {"lang": self["language"].value() or "", "dir": "auto"}
            self.fields[name].widget.attrs.update(own)

    @classmethod
    def of(cls, intake: Intake) -> "ReviewForm":
        """The form as the article was read."""
        found = intake.found
        facts = {name: found.get(name, "") for name in ("title", "outlet", "byline", "language")}
        facts["language"] = facts["language"] or intake.desk.language
        facts["address"] = found.get("address") or intake.address
        text = written(intake.blocks)._asdict()
        return cls(initial={**facts, **text, "published_on": published_on(found)})

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        given["title"] = given.get("title") or given.get("headline", "")
        if not given["title"] and not {"title", "headline"} & self.errors.keys():
            self.add_error("title", _("Give the article a title."))
        return given

    @property
    def typed(self) -> Typed:
        """The text of a valid form."""
        return Typed(*(self.cleaned_data[name] for name in Typed._fields))


class DetailsForm(FactsForm):
    """The details of an article that is in, over the version that was seen."""

    seen = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, article: Article) -> "DetailsForm":
        """The form as the article stands now."""
        facts = {name: getattr(article, name) for name in FactsForm.base_fields}
        return cls(initial={"seen": article.version, **facts})
