"""`manage.py load_demonstration`: the demonstration in an empty database, and its log-ins."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from annotations.workbench.demonstration.loading import load
from annotations.workbench.demonstration.log_ins import with_known_password
from annotations.workbench.demonstration.people import PASSWORD


class Command(BaseCommand):
    """Does nothing and says nothing where there is a desk or a person that is not of this making."""

    help = "Load the demonstration desk into an empty database, and print its log-ins."

    def handle(self, *args: Any, **options: Any) -> None:
        load()
        people = with_known_password()
        if not people:
            return
        self.stdout.write(_("The demonstration desk is yours to try. User name, role, password:"))
        for person in people:
            self.stdout.write(f"  {person.username:<8}{person.role:<15}{PASSWORD}")
