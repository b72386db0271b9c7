"""What a person should know about a page before its text is taken as the article."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from annotations.articles.extracting import structured
from annotations.articles.extracting.stating import Page


def notices(page: Page, elsewhere: str) -> Iterator[str]:
    """One sentence each; `elsewhere` is the address at another site that the page names, if any."""
    if structured.is_behind_a_wall(page.described):
        yield _(
            "The page says that the whole article is for subscribers only. What we read may be no "
            "more than its beginning: compare it with the original."
        )
    if "LiveBlogPosting" in structured.kinds(page.described):
        yield _("This is a live page that keeps changing. What we read is its text of this moment.")
    if elsewhere:
        yield _(
            "The page names an address at another site as its original: %(address)s. "
            "Look whether you should take the article in from there."
        ) % {"address": elsewhere}
