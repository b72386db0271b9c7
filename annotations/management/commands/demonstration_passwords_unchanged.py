"""Whether somebody could sign in with the published password of the demonstration."""

import sys
from typing import Any

from django.contrib.auth.hashers import check_password
from django.core.management.base import BaseCommand

from annotations.people.models import User
from annotations.workbench.demonstration.people import PASSWORD, PEOPLE


class Command(BaseCommand):
    """Status 0: yes, so do not open this to others. Status 1: no."""

    help = "Succeed if one of its people still has the demonstration's password; fail otherwise."

    def handle(self, *args: Any, **options: Any) -> None:
        people = User.objects.filter(username__in=[person.username for person in PEOPLE])
        hashes = people.filter(is_active=True).values_list("password", flat=True)
        if not any(check_password(PASSWORD, known) for known in hashes):
            sys.exit(1)
