"""The forms about people: joining, one's own details, inviting, suspending."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from annotations.people.models import Role, User
from annotations.people.passwords import NEW_HINT


class JoinForm(forms.ModelForm):  # type: ignore[type-arg]
    """Somebody new, with a password that they choose."""

    name = forms.CharField(
        label=_("Your name"), max_length=200,
        help_text=_("As your colleagues know you. Readers see it only if you choose so."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Give the name that your colleagues know you by.")},
    )  # fmt: skip
    password1 = forms.CharField(
        label=_("Password"), help_text=NEW_HINT, strip=False, max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": _("Choose a password.")},
    )  # fmt: skip
    password2 = forms.CharField(
        label=_("The same again"), strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": _("Type the password once more.")},
    )  # fmt: skip

    class Meta:
        model = User
        fields = ("name", "username", "email")
        labels = {"username": _("User name"), "email": _("E-mail")}
        error_messages = {"username": {"required": _("Choose a name to sign in with.")}}
        help_texts = {
            "username": _("To sign in with: letters, digits and @ . + - _"),
            "email": _("Only for a link when the password is forgotten."),
        }
        widgets = {
            "username": forms.TextInput(
                attrs={"autocomplete": "username", "autocapitalize": "none"}
            ),
            "email": forms.EmailInput(attrs={"autocomplete": "email"}),
        }

    def clean_username(self) -> str:
        username: str = self.cleaned_data["username"]
        if User.objects.filter(username__iexact=username).exists():
            raise ValidationError(_("Somebody has this user name already. Choose another."))
        return username

    def clean_password2(self) -> str:
        return same(self.cleaned_data)

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        password = self.cleaned_data.get("password1")
        try:
            if password:
                validate_password(password, self.instance)
        except ValidationError as error:
            self.add_error("password1", error)


class DetailsForm(forms.Form):
    """What a person says about themselves."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    name = forms.CharField(
        label=_("Your name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    byline = forms.ChoiceField(
        label=_("Named in public as"), choices=User.Byline,
        help_text=_("What readers see as the author. Unless you choose otherwise, only the desk."),
    )  # fmt: skip
    pseudonym = forms.CharField(label=_("Pseudonym"), max_length=200, required=False)

    @classmethod
    def of(cls, user: User) -> "DetailsForm":
        """The form as the person's row stands now."""
        fields = ("name", "byline", "pseudonym")
        return cls(initial={"seen": user.version} | {name: getattr(user, name) for name in fields})

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("byline") == User.Byline.PSEUDONYM and not given.get("pseudonym"):
            self.add_error("pseudonym", _("Give the pseudonym that readers should see."))
        return given


class EmailForm(forms.Form):
    """The address for a forgotten password; the password itself guards it."""

    email = forms.EmailField(
        label=_("E-mail"), required=False, widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("Only for a link when the password is forgotten."),
    )  # fmt: skip
    password = forms.CharField(
        label=_("Current password"), strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )  # fmt: skip

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        if not self.user.check_password(password):
            raise ValidationError(_("This is not your current password."))
        return password


class InviteForm(forms.Form):
    """What the person who follows the link will be."""

    role = forms.ChoiceField(label=_("They join as"))

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mine = Role if by.is_administrator else [Role.REVIEWER]
        self.fields["role"].choices = [(role.value, role.label) for role in mine]  # type: ignore[attr-defined]


class ReasonForm(forms.Form):
    """Why: it stays in the history."""

    why = forms.CharField(
        label=_("Why"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000,
        error_messages={"required": _("Say why: the reason stays in the history.")},
        help_text=_("Stays in the history; only your desk reads it."),
    )  # fmt: skip


def same(given: dict[str, Any]) -> str:
    """The second password, if it is the first once more."""
    again: str = given["password2"]
    if given.get("password1") and given["password1"] != again:
        raise ValidationError(_("The two passwords differ. Type the same one twice."))
    return again
