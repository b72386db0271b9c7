"""The forms by which a moderator publishes and withdraws."""

from django import forms
from django.utils.translation import gettext_lazy as _

from annotations.publication.publishing import CORRECTIONS


class PublishForm(forms.Form):
    """Publishing what is settled; a later number needs a kind and a public reason."""

    seen = forms.IntegerField(
        required=False, min_value=0, max_value=10_000, widget=forms.HiddenInput
    )
    kind = forms.ChoiceField(
        label=_("Kind of correction"),
        required=False,
        choices=[(kind.value, kind.label) for kind in CORRECTIONS],
    )
    reason = forms.CharField(
        label=_("Public reason"),
        required=False,
        max_length=2_000,
        help_text=_("What it said before, what it says now, and why."),
        widget=forms.Textarea(attrs={"rows": 2, "class": "serif", "dir": "auto"}),
    )


class WithdrawForm(forms.Form):
    """Withdrawing: the reason is all that the public reads afterwards."""

    reason = forms.CharField(
        label=_("Public reason"),
        max_length=2_000,
        help_text=_("It must repeat neither the claim nor a name."),
        widget=forms.Textarea(attrs={"rows": 2, "class": "serif", "dir": "auto"}),
        error_messages={
            "required": _("Give the public reason. It must repeat neither the claim nor a name.")
        },
    )
