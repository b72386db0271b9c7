"""`manage.py export_article ID`: the whole record of one article as one JSON document."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from annotations.articles.models import Article
from annotations.exchange.exporting import export_article
from annotations.exchange.writing import page, standard_output


class Command(BaseCommand):
    """Reads only; people go by pseudonyms. The keys are those of docs/export.md."""

    help = "Print the whole record of an article as JSON."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("id", help="the twelve characters that end the article's address")

    def handle(self, *args: Any, **options: Any) -> None:
        article = Article.objects.filter(public_id=options["id"]).first()
        if article is None:
            raise CommandError(
                _(
                    "There is no article “%(id)s”. Nothing was exported; "
                    "an article's id is the end of its address, /desk/articles/<id>/."
                )
                % {"id": options["id"]}
            )
        with standard_output():
            self.stdout.write(page(export_article(article)))
