"""The forms of a verdict, of evidence, and of an attempt to hear the claimant."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.claims.models import Claim
from annotations.verdicts.models import ContactAttempt, Evidence, Rating, Source


def date_input() -> forms.DateInput:
    """A day, as browsers offer it."""
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class CitedEvidence(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """A choice among the newest evidence on a claim."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            Evidence.objects.none(), to_field_name="public_id", required=False,
            label=_("Evidence that this rests on"), widget=forms.CheckboxSelectMultiple, **kwargs,
        )  # fmt: skip

    def of(self, claim: Claim) -> None:
        """Offer what stands on this claim."""
        self.queryset = claim.evidence.newest().select_related("source").order_by("pk")

    def label_from_instance(self, piece: Any) -> str:
        return f"{piece.get_stance_display()}: {piece.source}"


class VerdictForm(forms.Form):
    """A rating, why, and the evidence it rests on."""

    seen = forms.IntegerField(min_value=0, max_value=10_000, widget=forms.HiddenInput)
    wording = forms.IntegerField(min_value=1, max_value=10_000, widget=forms.HiddenInput)
    rating = forms.ChoiceField(
        choices=Rating,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose confirmed, disputed or unverified.")},
    )
    rationale = forms.CharField(
        label=_("Why, in your words"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "serif", "dir": "auto"}),
        error_messages={"required": _("Say why, in your words.")},
    )
    language = forms.CharField(required=False, max_length=35, widget=forms.HiddenInput)
    evidence = CitedEvidence()

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["evidence"].of(claim)  # type: ignore[attr-defined]


class TakeBackForm(forms.Form):
    """Taking one's own verdict back."""

    seen = forms.IntegerField(min_value=0, max_value=10_000, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Why you take it back"),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
        error_messages={"required": _("Say why you take your verdict back.")},
    )


SOURCE_FIELDS = [
    "address", "citation", "title", "publisher", "author", "published_on", "kind", "interests",
    "anonymous", "anonymity",
]  # fmt: skip

STATEMENT_FIELDS = [
    "stance", "quote", "language", "translation", "note", "seen_on", "archived_at",
]  # fmt: skip


class EvidenceForm(forms.Form):
    """What one source says about the claim; an address or a citation is enough at first."""

    address = forms.CharField(
        label=_("Address of the source"),
        required=False,
        max_length=2_048,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
    )
    citation = forms.CharField(
        label=_("Or how it can be found"),
        required=False,
        max_length=2_000,
        help_text=_("A book and page, an archive's number, a conversation and its date."),
    )
    stance = forms.ChoiceField(
        label=_("It …"),
        choices=Evidence.Stance,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Say whether this supports the claim, undermines it, or is context.")
        },
    )
    quote = forms.CharField(
        label=_("The words that count"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 2, "class": "serif", "dir": "auto"}),
    )
    title = forms.CharField(label=_("Title"), required=False, max_length=1_000)
    publisher = forms.CharField(label=_("Publisher"), required=False, max_length=500)
    author = forms.CharField(label=_("Author"), required=False, max_length=500)
    published_on = forms.DateField(label=_("Date"), required=False, widget=date_input())
    kind = forms.ChoiceField(
        label=_("Kind of source"),
        required=False,
        choices=[("", _("not said")), *Source.Kind.choices],
    )
    seen_on = forms.DateField(label=_("Seen on"), required=False, widget=date_input())
    archived_at = forms.CharField(
        label=_("Copy at a public archive"), required=False, max_length=2_048
    )
    language = forms.CharField(
        label=_("Language of the words"),
        required=False,
        max_length=35,
        help_text=_("Such as en, fr, ar."),
    )
    translation = forms.CharField(
        label=_("Our translation"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 2, "class": "serif", "dir": "auto"}),
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=2_000)
    interests = forms.CharField(
        label=_("Interests of the source"), required=False, max_length=2_000
    )
    anonymous = forms.BooleanField(label=_("The source is not named"), required=False)
    anonymity = forms.CharField(label=_("Why it is not named"), required=False, max_length=2_000)
    supersedes = forms.ModelChoiceField(
        Evidence.objects.none(), required=False, to_field_name="public_id", widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["supersedes"].queryset = claim.evidence.all()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("address") and not cleaned.get("citation"):
            self.add_error("address", _("Give the source's address, or say how it can be found."))
        if cleaned.get("anonymous") and not cleaned.get("anonymity"):
            self.add_error("anonymity", _("Say why this source is not named."))
        return cleaned

    def facts(self) -> dict[str, Any]:
        """What `gather` takes: the facts of the source, and what it says."""
        statement = dict(self.cleaned_data)
        source = {name: statement.pop(name) for name in SOURCE_FIELDS}
        return {"source": source, **statement}


class ContactForm(forms.Form):
    """An attempt to hear the claimant."""

    sought_on = forms.DateField(label=_("On"), widget=date_input())
    how = forms.CharField(
        label=_("How"),
        max_length=1_000,
        help_text=_("By e-mail to the press office, by telephone …"),
    )
    outcome = forms.ChoiceField(label=_("What came of it"), choices=ContactAttempt.Outcome)
    answer = forms.CharField(
        label=_("Their answer"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 2, "class": "serif", "dir": "auto"}),
    )
