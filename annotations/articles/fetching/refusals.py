"""Why nothing was fetched: one sentence for the person, the true reason for the log alone."""

from django.utils.translation import gettext_lazy as _

from annotations.articles.fetching.limits import MAX_BODY
from annotations.web.refusals import NotValid

# The same words whether a port is open, closed or inside our own network (SEC-58).
UNREADABLE = _(
    "We could not read an article at this address. Nothing was saved. Check that the address opens "
    "in a browser without signing in; if it does, copy the article's text there and paste it here."
)
# These two are said only of a public server that has answered.
TOO_LARGE = _(
    "The page at this address is larger than %(limit)d MB, so we did not take it in. "
    "Copy the article's text from it and paste it here."
) % {"limit": MAX_BODY // 1024**2}
WRONG_TYPE = _(
    "This address leads to something that is neither a web page nor plain text, so we did not take "
    "it in. If it is an article, open it in a browser, copy the text and paste it here."
)


class NotFetched(NotValid):
    """`sentence` is for the person; `detail` says what really happened and goes to the log only."""

    def __init__(self, detail: str, *, sentence: object = UNREADABLE) -> None:
        super().__init__(str(sentence))
        self.detail = detail


class FetchRefused(NotFetched):
    """The guard did not let it pass: the address, where it led, or what came back."""


class FetchFailed(NotFetched):
    """The other side did not answer, not in time, or not with a page."""
