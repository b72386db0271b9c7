"""How a fresh installation gets its first administrator: a link, printed once for each start."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from annotations.history.acting import acting, command
from annotations.people.inviting import address_of, invite_administrator
from annotations.people.models import Desk, User


class Command(BaseCommand):
    """Prints nothing where there is an administrator."""

    help = "Print a link that makes its first user an administrator, where there is none yet."

    def handle(self, *args: Any, **options: Any) -> None:
        if User.objects.filter(is_superuser=True, is_active=True).exists():
            return
        token = command.set("first_administrator")
        try:
            secret = _invited()
        finally:
            command.reset(token)
        self.stdout.write(_("Nobody runs this installation yet. Open this link to become its"))
        self.stdout.write(
            _("administrator; it works once, for seven days, until a newer is printed:")
        )
        self.stdout.write(address_of(secret))


def _invited() -> str:
    with acting(by=None):
        desk = Desk.objects.order_by("pk").first() or Desk.objects.create(name=_("Our desk"))
        _invitation, secret = invite_administrator(by=None, desk=desk)
    return secret
