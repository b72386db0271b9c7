"""The forms with a password in them, worded our way; allauth's do the work."""

import unicodedata
from typing import Any

from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
)
from django import forms
from django.utils.translation import gettext_lazy as _

EMPTY = _("Fill this in.")
NEW_HINT = _("At least 12 characters; not a common password, and not like your name.")


class SignInForm(LoginForm):  # type: ignore[misc]
    """Name or e-mail in one field."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = forms.CharField(
            label=_("User name or e-mail"),
            error_messages={"required": _("Type your user name or your e-mail address.")},
            widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
        )
        word(self.fields["password"], _("Password"))
        self.order_fields(["login", "password"])

    def clean_login(self) -> str:
        return unicodedata.normalize("NFKC", self.cleaned_data["login"].strip())


class ForgottenForm(ResetPasswordForm):  # type: ignore[misc]
    """Asks for the e-mail address; says the same whether somebody has it or not."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self.fields["email"], _("Your e-mail address"))


class NewPasswordForm(ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password, twice, by a link."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self.fields["password1"], _("New password"), NEW_HINT)
        word(self.fields["password2"], _("The same again"))


class OtherPasswordForm(ChangePasswordForm):  # type: ignore[misc]
    """The current password, and a new one twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self.fields["oldpassword"], _("Current password"))
        word(self.fields["password1"], _("New password"), NEW_HINT)
        word(self.fields["password2"], _("The same again"))


def word(field: forms.Field, label: Any, hint: Any = "") -> None:
    """Set what stands at a field: a label above it and a hint, never a placeholder."""
    field.label, field.help_text = label, hint
    field.error_messages["required"] = EMPTY
    field.widget.attrs.pop("placeholder", None)
