"""The forms of a draft of the desk's, and of the decision on it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.claims.models import Claim
from annotations.reviews.models import FINDING_LENGTH, Decision
from annotations.verdicts.forms import CitedEvidence
from annotations.verdicts.models import Verdict


class RulingForm(forms.Form):
    """The desk's verdict, drafted from one that a reviewer gave."""

    seen = forms.IntegerField(min_value=0, max_value=10_000, widget=forms.HiddenInput)
    verdict = forms.ModelChoiceField(
        Verdict.objects.none(),
        to_field_name="public_id",
        label=_("Drafted from"),
        empty_label=None,
        error_messages={"required": _("Choose the verdict that this is drafted from.")},
    )
    finding = forms.CharField(
        label=_("Finding"),
        max_length=FINDING_LENGTH,
        help_text=_("One sentence of at most 140 characters, read first by everyone."),
        widget=forms.Textarea(attrs={"rows": 2, "class": "serif", "dir": "auto"}),
        error_messages={"required": _("Say in one sentence what was found.")},
    )
    rationale = forms.CharField(
        label=_("Why"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5, "class": "serif", "dir": "auto"}),
        error_messages={"required": _("Give the reasons, as the public will read them.")},
    )
    evidence = CitedEvidence()
    adjudication = forms.CharField(
        label=_("Why it is settled this way"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["evidence"].of(claim)  # type: ignore[attr-defined]
        counting = claim.verdicts.on(claim.newest_wording).select_related("reviewer")
        self.fields["verdict"].queryset = counting  # type: ignore[attr-defined]
        self.fields["verdict"].label_from_instance = _of_whom  # type: ignore[attr-defined]


def _of_whom(verdict: Any) -> str:
    return f"{verdict.get_rating_display()}, {verdict.reviewer}"


class SummaryForm(forms.Form):
    """The desk's own headline and summary of an article."""

    seen = forms.IntegerField(min_value=0, max_value=10_000, widget=forms.HiddenInput)
    headline = forms.CharField(
        label=_("Headline"),
        max_length=300,
        widget=forms.TextInput(attrs={"class": "serif", "dir": "auto"}),
        error_messages={"required": _("Give the article a headline of the desk's own.")},
    )
    summary = forms.CharField(
        label=_("Summary"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4, "class": "serif", "dir": "auto"}),
        error_messages={"required": _("Sum up what was found.")},
    )


class DecisionForm(forms.Form):
    """Approving exactly the text that was shown, or sending it back."""

    draft = forms.CharField(widget=forms.HiddenInput)
    shown = forms.CharField(required=False, widget=forms.HiddenInput)
    answer = forms.ChoiceField(choices=Decision.Answer, widget=forms.HiddenInput)
    comment = forms.CharField(
        label=_("What should change"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    compared = forms.BooleanField(
        label=_("I compared the words with the original article."), required=False
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if (
            cleaned.get("answer") == Decision.Answer.SENT_BACK
            and not cleaned.get("comment", "").strip()
        ):
            self.add_error("comment", _("Say what should change."))
        return cleaned
