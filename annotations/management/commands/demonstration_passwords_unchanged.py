"""Whether somebody could sign in with the published password of the demonstration."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from annotations.workbench.demonstration.log_ins import with_known_password


class Command(BaseCommand):
    """Status 0: yes, so do not open this to others. Status 1: no."""

    help = "Succeed if one of its people still has the demonstration's password; fail otherwise."

    def handle(self, *args: Any, **options: Any) -> None:
        if not with_known_password():
            sys.exit(1)
