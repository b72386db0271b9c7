"""An article on its way in: asked for by its address, pasted, or sent as a file."""

from urllib.parse import urlsplit

from django.db import transaction
from django.utils.translation import gettext as _

from annotations.articles.extracting import Extracted, extract, extract_plain
from annotations.articles.fetching import canonical
from annotations.articles.found import found_in
from annotations.articles.importing import composed
from annotations.articles.models import Article, Intake, Origin
from annotations.articles.similar import refuse_same_address
from annotations.articles.tasks import fetch_article
from annotations.people.models import Desk, User
from annotations.people.permissions import Verb, require
from annotations.text.blocks import blocks_of_plain
from annotations.web.refusals import NotNow

AT_ONCE = 4


def desks_of(user: User) -> list[Desk]:
    """The desks that a person can take articles in at, the one of their last article first."""
    desks = list(Desk.objects.worked_at_by(user).order_by("name"))
    last = Article.objects.filter(taken_in_by=user, desk__in=desks).order_by("-taken_in_at").first()
    return sorted(desks, key=lambda desk: bool(last and desk.pk != last.desk_id))


def fetch_later(*, desk: Desk, address: str, by: User) -> Intake:
    """Have the worker fetch this address; raises SameAddress if the desk has it, NotNow at a limit."""
    require(by, Verb.TAKE_IN, desk)
    refuse_same_address(desk, canonical(address))
    if Intake.objects.visible_to(by).under_way().count() >= AT_ONCE:
        raise NotNow(
            _("Four pages are being fetched for you already. Wait for one; then ask again.")
        )
    with transaction.atomic():
        intake = Intake.objects.create(
            desk=desk, asked_by=by, state=Intake.State.FETCHING, step=Intake.Step.ASKED,
            address=address, origin=Origin.FETCHED,
        )  # fmt: skip
        # One page at a time from one site, whoever asks.
        site = f"fetch {urlsplit(address).hostname}"
        fetch_article.configure(lock=site).defer(intake_id=intake.pk)
    return intake


def receive_text(*, desk: Desk, text: str, by: User, title: str = "", address: str = "") -> Intake:
    """Keep a pasted text until it has been looked at; raises NotValid if it is empty or too large."""
    require(by, Verb.TAKE_IN, desk)
    return _kept(_typed(text, title), desk=desk, by=by, origin=Origin.PASTED, address=address)


def receive_file(*, desk: Desk, name: str, content: bytes, by: User, address: str = "") -> Intake:
    """Keep what is read in a file until it has been looked at; raises what `extract` raises."""
    require(by, Verb.TAKE_IN, desk)
    article = extract(content, name_or_type=name, charset=None, url=address)
    return _kept(article, desk=desk, by=by, origin=Origin.UPLOADED, address=address)


def _typed(text: str, title: str) -> Extracted:
    if not title:
        return extract_plain(text.encode(), "utf-8")
    return Extracted(title=title, blocks=blocks_of_plain(text, headline=title))


def _kept(article: Extracted, *, desk: Desk, by: User, origin: str, address: str) -> Intake:
    composed(article.blocks)
    return Intake.objects.create(
        desk=desk, asked_by=by, state=Intake.State.READY, origin=origin, address=address,
        found=found_in(article, address=address), warnings=[str(each) for each in article.warnings],
    )  # fmt: skip
