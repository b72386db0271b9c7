"""The forms on a claim: where it stands, how it is worded, why it is set aside."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.claims.models import Claim, Claimant, Judged, SettingAside


class SelectionForm(forms.Form):
    """Words selected in a text: code points, end excluded, and the words themselves."""

    start = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    quote = forms.CharField(strip=False, max_length=20_000, widget=forms.HiddenInput)

    def clean_quote(self) -> str:
        """The words as the text has them: browsers send every line feed as CR LF."""
        return str(self.cleaned_data["quote"]).replace("\r\n", "\n")


class WordingForm(forms.Form):
    """The statement on which a claim is judged."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    statement = forms.CharField(
        label=_("Statement"),
        max_length=2_000,
        help_text=_("Short, and clear without the article. Under 75 characters is best."),
        widget=forms.Textarea(attrs={"rows": 2, "class": "serif", "dir": "auto"}),
        error_messages={"required": _("Write what is claimed in a sentence that stands alone.")},
    )
    judged = forms.ChoiceField(
        label=_("We judge"), choices=Judged, widget=forms.RadioSelect, initial=Judged.SO
    )
    claimant = forms.CharField(
        label=_("Said by"),
        required=False,
        max_length=500,
        help_text=_("Leave it empty where the article itself says so."),
        widget=forms.TextInput(attrs={"list": "claimants", "dir": "auto", "autocomplete": "off"}),
    )
    kind = forms.ChoiceField(label=_("Who that is"), choices=Claimant.Kind, required=False)
    role = forms.CharField(label=_("Role at the time"), required=False, max_length=500)
    relayed_by = forms.CharField(
        label=_("Relayed by"),
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"list": "claimants", "dir": "auto", "autocomplete": "off"}),
    )
    relayed_kind = forms.ChoiceField(
        label=_("Who that is who relayed it"),
        choices=Claimant.Kind,
        required=False,
        initial=Claimant.Kind.BODY,
    )
    said_on = forms.DateField(
        label=_("Said on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def clean_relayed_kind(self) -> str:
        """Mostly a newspaper or an agency."""
        return self.cleaned_data["relayed_kind"] or Claimant.Kind.BODY


class AsideForm(forms.Form):
    """Why a claim is not to be rated."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.ChoiceField(
        label=_("Why it is set aside"),
        widget=forms.RadioSelect,
        choices=[
            pair for pair in SettingAside.Reason.choices if pair[0] != SettingAside.Reason.BACK
        ],
        error_messages={"required": _("Choose why the claim is set aside.")},
    )
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    duplicate_of = forms.ModelChoiceField(
        label=_("Duplicate of"),
        queryset=Claim.objects.none(),
        required=False,
        to_field_name="public_id",
    )

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        article = claim.spans.order_by("pk").first()
        if article is not None:
            others = Claim.objects.in_article(article.article).exclude(pk=claim.pk)
            self.fields["duplicate_of"].queryset = others  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        is_duplicate = cleaned.get("reason") == SettingAside.Reason.DUPLICATE
        if is_duplicate and not cleaned.get("duplicate_of") and "duplicate_of" not in self.errors:
            self.add_error("duplicate_of", _("Choose the claim that this is a duplicate of."))
        if cleaned.get("reason") and not is_duplicate and cleaned.get("duplicate_of"):
            self.add_error(
                "duplicate_of",
                _("Only a duplicate names another claim. Leave this empty, or change the reason."),
            )
        return cleaned


class BackForm(forms.Form):
    """Bringing a claim back."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
