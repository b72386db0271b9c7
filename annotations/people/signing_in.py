"""How people sign in: django-allauth's pages, with our rules on who may."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from annotations.history.acting import acting
from annotations.people.models import User
from annotations.web.refusals import NotAllowed
from annotations.web.refusing import refusal_response

WRONG = _(
    "This name and password do not belong together. Check both and try again; nothing was changed."
)
SUSPENDED = _(
    "You are suspended. Your work is kept; a moderator of your desk can let you in again."
)


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by themselves, and nobody signs in while suspended everywhere."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": WRONG,
        "email_password_mismatch": WRONG,
        "too_many_login_attempts": _(
            "That was wrong too often. Wait five minutes; then try again, or have your password reset."
        ),
        "enter_current_password": _("This is not your current password."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_login(self, request: HttpRequest, user: User, **hints: Any) -> HttpResponse | None:
        refused: HttpResponse | None = super().pre_login(request, user, **hints)
        if refused is None and is_shut_out(user):
            return refusal_response(request, NotAllowed(str(SUSPENDED)))
        return refused

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Saves that column alone, so that nothing saved meanwhile is undone."""
        with acting(by=user):
            user.set_password(password)
            user.save(update_fields=["password"])

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """By name and sender together: guessing somebody's password does not shut them out."""
        key = super()._get_login_attempts_cache_key(request, **credentials)
        return f"{key}:{self.get_client_ip(request)}"


def is_shut_out(user: User) -> bool:
    """Whether every place that the person has is suspended."""
    return not user.is_administrator and not user.roles and user.memberships.exists()
