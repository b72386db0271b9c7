"""The forms by which an article comes in: three ways, then what was read, to be looked over."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from annotations.articles.forms import AddressField, FactsForm, Noticing
from annotations.articles.found import published_on
from annotations.articles.models import Intake
from annotations.articles.notation import Typed, written

MOST_FILE_BYTES = 5 * 1024 * 1024
WAYS = ("address", "paste", "file")
ENDINGS = ".txt,.md,.html,.htm"


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
        label=_("Body"), required=False, strip=False,
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
