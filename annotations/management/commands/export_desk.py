"""`manage.py export_desk`: a JSON document for each article of a desk, one to a line."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Q
from django.utils.translation import gettext as _

from annotations.exchange.exporting import export_desk
from annotations.exchange.writing import line, standard_output
from annotations.people.models import Desk


class Command(BaseCommand):
    """Reads only; people go by pseudonyms. Each line is what export_article prints of its article."""

    help = "Print the whole record of a desk's articles, one JSON document a line."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--desk", help="its name or id; needed where there is more than one")

    def handle(self, *args: Any, **options: Any) -> None:
        desk = _desk(options["desk"])
        with standard_output():
            for document in export_desk(desk):
                self.stdout.write(line(document))


def _desk(name: str | None) -> Desk:
    desks = Desk.objects.order_by("name", "pk")
    meant = desks if name is None else desks.filter(Q(name__iexact=name) | Q(public_id=name))
    found = list(meant)
    if len(found) == 1:
        return found[0]
    listed = ", ".join(f"“{desk}” ({desk.public_id})" for desk in found or desks)
    raise CommandError(
        _("Say which desk with --desk. Nothing was exported; there are: %(desks)s.")
        % {"desks": listed or _("none yet")}
    )
