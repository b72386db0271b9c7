"""`manage.py import_article SOURCE`: one article from the shell, told in one JSON line."""

import json
import logging
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Q, QuerySet

from annotations.articles.bringing import bring_in
from annotations.articles.models import Article
from annotations.articles.similar import AlreadyHere
from annotations.history.acting import command
from annotations.people.models import Desk, User
from annotations.web.refusals import Refusal


class Command(BaseCommand):
    """Prints id, url, title and the number of sentences; a refusal is one line on stderr."""

    help = "Take an article in from a file, an address, or standard input (-)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("source", help="a path to a .txt, .md or .html file, an address, or -")
        parser.add_argument("--desk", help="its name or id; needed where there is more than one")
        parser.add_argument("--as", dest="username", help="the member who takes it in")

    def handle(self, *args: Any, source: str, **options: Any) -> None:
        token = command.set("import_article")
        logging.disable(logging.WARNING)  # stderr is for the one line that says why not
        try:
            by = _member(options["username"])
            article = bring_in(source, desk=_desk(options["desk"], by), by=by)
        except AlreadyHere as here:
            raise CommandError(f"{here.sentence} It is at {_url(here.article)}") from here
        except Refusal as refusal:
            raise CommandError(refusal.sentence) from refusal
        except OSError as error:
            raise CommandError(
                f"The file {source} cannot be read: {error.strerror}. Nothing was saved. "
                "An address begins with https://."
            ) from error
        finally:
            logging.disable(logging.NOTSET)
            command.reset(token)
        self.stdout.write(json.dumps(_told(article), ensure_ascii=False))


def _member(username: str | None) -> User | None:
    if username is None:
        return None
    user = User.objects.filter(username__iexact=username, is_active=True).first()
    if user is None:
        raise CommandError(f"There is nobody with the user name “{username}”. Nothing was saved.")
    return user


def _desk(name: str | None, by: User | None) -> Desk:
    desks: QuerySet[Desk] = Desk.objects.worked_at_by(by) if by else Desk.objects.all()
    if name is not None:
        desks = Desk.objects.filter(Q(name__iexact=name) | Q(public_id=name))
    found = list(desks.order_by("name"))
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"“{desk}”" for desk in found or Desk.objects.order_by("name"))
    raise CommandError(f"Say which desk with --desk; there are: {names or 'none yet'}.")


def _told(article: Article) -> dict[str, object]:
    return {
        "id": article.public_id, "url": _url(article), "title": article.title,
        "sentences": article.newest_revision.sentences.count(),
    }  # fmt: skip


def _url(article: Article) -> str:
    return settings.SITE_ORIGIN + article.get_absolute_url()
