"""Django's `migrate`, run by the owner of the tables, who then tells the application's role its rights."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandParser
from django.core.management.commands import migrate
from django.db import connections

from annotations.history.grants import grant_all


class Command(migrate.Command):
    """As Django's own, on the owner's connection."""

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(database="owner")

    def handle(self, *args: Any, **options: Any) -> None:
        super().handle(*args, **options)
        database = options["database"]
        call_command("createcachetable", database=database, verbosity=0)
        connection = connections[database]
        if connection.settings_dict["USER"] != settings.APPLICATION_ROLE:
            grant_all(connection, settings.APPLICATION_ROLE)
