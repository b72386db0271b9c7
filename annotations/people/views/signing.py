"""Signing in and out, and passwords: allauth's views with our forms, 422 where one is refused."""

from typing import Any

from allauth.account import views
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from annotations.people.passwords import (
    ForgottenForm,
    NewPasswordForm,
    OtherPasswordForm,
    SignInForm,
)


class _Refusing:
    """An invalid form is shown again as it was typed, and answers 422."""

    def form_invalid(self, form: forms.Form) -> HttpResponse:
        response: HttpResponse = super().form_invalid(form)  # type: ignore[misc]
        response.status_code = 422
        return response


class SignIn(_Refusing, views.LoginView):  # type: ignore[misc]
    """The one door, for the admin too."""

    form_class = SignInForm


class ChangePassword(_Refusing, views.PasswordChangeView):  # type: ignore[misc]
    """A new password, with the current one; ends all sessions."""

    form_class = OtherPasswordForm


class ForgottenPassword(_Refusing, views.PasswordResetView):  # type: ignore[misc]
    """Sends a link by e-mail."""

    form_class = ForgottenForm


class NewPassword(_Refusing, views.PasswordResetFromKeyView):  # type: ignore[misc]
    """A new password by the link that came by e-mail."""

    form_class = NewPasswordForm


@require_safe
def no_sign_up(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """Says how one comes in: nobody signs up by themselves."""
    return render(request, "account/signup_closed.html", status=403)
