"""An article comes in: its first text, cut into sentences, in one step."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from annotations.articles.fetching import canonical
from annotations.articles.models import Article, Revision, Sentence
from annotations.articles.similar import digest_of, refuse_same_address
from annotations.history.acting import acting
from annotations.people.models import Desk, User
from annotations.people.permissions import Verb, require
from annotations.text.blocks import Block, Composed, compose
from annotations.text.canonical import clean
from annotations.text.segmentation import SEGMENTATION_VERSION, sentences
from annotations.web.refusals import NotValid

MOST_BYTES = 2_000_000
MOST_SENTENCES = 20_000


def take_in(
    *,
    desk: Desk,
    by: User | None,
    blocks: Iterable[Block],
    title: str,
    origin: str,
    address: str = "",
    outlet: str = "",
    byline: str = "",
    published_on: date | None = None,
    published_at: datetime | None = None,
    language: str = "",
    fetched_from: str = "",
    fetched_at: datetime | None = None,
) -> Article:
    """Add an article with text 1 and its sentences; `by` is None where a command does it.

    Raises NotValid for a text that is empty or too large, SameAddress for one the desk has.
    """
    if by:
        require(by, Verb.TAKE_IN, desk)
    text = composed(blocks)
    ranges = _sentences(text.text, language)
    facts = Article(
        desk=desk, title=titled(title), address=address.strip(), outlet=one_line(outlet),
        byline=one_line(byline), published_on=published_on, published_at=published_at,
        language=language, canonical=canonical(address) if address.strip() else "", taken_in_by=by,
    )  # fmt: skip
    with acting(by=by):
        article = _added(facts)
        revision = Revision.objects.create(
            article=article, number=1, text=text.text, sha256=digest_of(text.text),
            blocks=[list(each) for each in text.ranges], origin=origin, made_by=by,
            fetched_from=fetched_from, fetched_at=fetched_at, segmentation=SEGMENTATION_VERSION,
        )  # fmt: skip
        _add_sentences(revision, ranges)
    return article


def composed(blocks: Iterable[Block]) -> Composed:
    """The canonical text of the blocks; raises NotValid if it is empty or too large to work with."""
    text = compose(blocks)
    if not text.text:
        raise NotValid(_("There is no text. Paste the words of the article, or choose a file."))
    if len(text.text.encode()) > MOST_BYTES:
        raise NotValid(
            _("This text is longer than 2 MB, too long to work with. Take it in in several parts.")
        )
    return text


def titled(title: str) -> str:
    """The title as one line; raises NotValid where there is none."""
    words = one_line(title)
    if not words:
        raise NotValid(_("Give the article a title."))
    return words


def one_line(words: str) -> str:
    """Metadata in canonical form, without line ends."""
    return " ".join(clean(words).split())


def _sentences(text: str, language: str) -> Sequence[tuple[int, int]]:
    ranges = list(sentences(text, language))
    if len(ranges) > MOST_SENTENCES:
        raise NotValid(_("This text has more than 20,000 sentences. Take it in in several parts."))
    return ranges


def _added(article: Article) -> Article:
    """The article saved; two people who take the same address in at once get one article."""
    try:
        with transaction.atomic():
            article.save(force_insert=True)
    except IntegrityError:
        refuse_same_address(article.desk, article.canonical)
        raise
    return article


def _add_sentences(revision: Revision, ranges: Sequence[tuple[int, int]]) -> None:
    Sentence.objects.bulk_create(
        Sentence(revision=revision, number=number, start=start, end=end)
        for number, (start, end) in enumerate(ranges, 1)
    )
