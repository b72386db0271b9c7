"""What a verb raises when it will not do a thing. Each carries one full sentence for the person."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _


class Refusal(Exception):
    """A step that is not possible; `status` is the HTTP status that says so."""

    status = 409

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class NotAllowed(Refusal):
    """The person may see this but may not do that: 403."""

    status = 403


class NotNow(Refusal):
    """The thing is not in a state for this step: 409."""


class NotValid(Refusal):
    """What was sent cannot be accepted as it is: 422."""

    status = 422


class StaleCopy(Refusal):
    """Somebody saved first: 409 with both texts, so that nothing typed is lost."""

    def __init__(self, *, saved: Mapping[str, str], mine: Mapping[str, str]) -> None:
        super().__init__(str(STALE))
        self.saved = saved
        self.mine = mine


STALE = _(
    "Somebody changed this while you were writing. "
    "Your text is kept below: compare, and save again."
)
