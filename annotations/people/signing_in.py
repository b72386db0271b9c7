"""How people sign in: django-allauth's pages, with our rules on who may join."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up by themselves: people come by invitation."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
