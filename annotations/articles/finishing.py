"""An article on its way in has been looked at, and is taken in."""

from django.utils.translation import gettext as _

from annotations.articles.facts import Facts
from annotations.articles.fetching import canonical
from annotations.articles.found import published_at, published_on
from annotations.articles.importing import composed, take_in
from annotations.articles.models import Article, Intake, Origin
from annotations.articles.notation import Typed, read, written
from annotations.articles.similar import AlreadyHere, refuse_near_text, refuse_same_address
from annotations.history.acting import acting
from annotations.people.models import User
from annotations.text.blocks import Block, compose
from annotations.web.refusals import NotNow


def already_here(intake: Intake) -> AlreadyHere | None:
    """What the desk has already of an article that has just been read."""
    found = intake.found
    facts = Facts(
        title=found.get("title", ""),
        address=found.get("address", ""),
        published_on=published_on(found),
    )
    try:
        _must_be_new(intake, compose(intake.blocks).text, facts)
    except AlreadyHere as here:
        return here
    return None


def finish(*, intake: Intake, typed: Typed, facts: Facts, by: User) -> Article:
    """Take the article in as corrected; raises NearText if the desk has nearly this text."""
    _must_be_ready(intake)
    _must_be_new(intake, composed(read(typed)).text, facts)
    return finish_all_the_same(intake=intake, typed=typed, facts=facts, by=by)


def finish_all_the_same(*, intake: Intake, typed: Typed, facts: Facts, by: User) -> Article:
    """Take the article in as corrected, however like another its text is."""
    _must_be_ready(intake)
    blocks, origin = _settled(intake, typed)
    kept_time = facts.published_on == published_on(intake.found)
    with acting(by=by):
        article = take_in(
            desk=intake.desk, by=by, blocks=blocks, origin=origin, **facts.named(),
            published_at=published_at(intake.found) if kept_time else None,
            fetched_from=intake.fetched_from, fetched_at=intake.fetched_at,
        )  # fmt: skip
        # The article has its text now, and another's words are kept in no more places than needed.
        intake.article, intake.found = article, {}
        intake.save(update_fields=["article", "found"])
    return article


def _must_be_new(intake: Intake, text: str, facts: Facts) -> None:
    refuse_same_address(intake.desk, canonical(facts.address))
    refuse_near_text(intake.desk, text, title=facts.title, published_on=facts.published_on)


def _must_be_ready(intake: Intake) -> None:
    if intake.article:
        words = _("You took this article in already. What you changed here since is not saved.")
        raise AlreadyHere(intake.article, words)
    if intake.state != Intake.State.READY:
        raise NotNow(_("This article has not been read yet. Look again in a moment."))


def _settled(intake: Intake, typed: Typed) -> tuple[list[Block], str]:
    """The blocks to keep, and how they came: what was not touched is kept exactly as it was read."""
    blocks = read(typed)
    if compose(blocks) == compose(read(written(intake.blocks))):
        blocks = intake.blocks
    altered = compose(blocks).text != compose(intake.blocks).text
    if intake.origin == Origin.FETCHED and altered:
        return blocks, Origin.ALTERED
    return blocks, intake.origin
