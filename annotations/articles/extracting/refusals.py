"""Why nothing could be read from a page or file; each says what to do instead."""

from django.utils.translation import gettext_lazy as _

from annotations.web.refusals import NotValid


class Empty(NotValid):
    """There is nothing in it."""

    def __init__(self) -> None:
        super().__init__(str(EMPTY))


class NotAnArticle(NotValid):
    """A page without a text of its own: a front page, a search, a gallery, a door."""

    def __init__(self) -> None:
        super().__init__(str(NOT_AN_ARTICLE))


class TooLarge(NotValid):
    """More than one article can be, or a page built to keep us busy (SEC-62)."""

    def __init__(self) -> None:
        super().__init__(str(TOO_LARGE))


class Undecodable(NotValid):
    """The bytes are no text in any encoding that we take."""

    def __init__(self) -> None:
        super().__init__(str(UNDECODABLE))


EMPTY = _(
    "There is no text in this. Nothing was saved. "
    "Choose another file or address, or paste the article's text."
)
NOT_AN_ARTICLE = _(
    "We found no article on this page. Nothing was saved. If there is one, open the page in a "
    "browser, copy the article's text and paste it here."
)
TOO_LARGE = _(
    "This is larger than we can take in as one article. Nothing was saved. "
    "Paste the part that you want to check."
)
UNDECODABLE = _(
    "We could not read the letters of this text. Nothing was saved. Save the file again as UTF-8, "
    "or open it, copy the text and paste it here."
)
