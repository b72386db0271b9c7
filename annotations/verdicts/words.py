"""The words of a rating and of a statement, wherever they appear: pages, exports, feeds."""

from django.utils.translation import gettext_lazy as _

from annotations.claims.models import Judged
from annotations.verdicts.models import Rating

AS_SAID = {
    Rating.CONFIRMED: _("Confirmed as said"),
    Rating.DISPUTED: _("Disputed as said"),
    Rating.UNVERIFIED: _("Unverified as said"),
}

# Words that begin an English statement with a capital only because they begin it.
NOT_NAMES = frozenset(
    "a all an at before both during every for he his in it its many most no none on only"  # noqa: SIM905 - reads as a list of words
    " she some that the their there these they this those we when while".split()
)


def rating_label(rating: str, judged: str) -> str:
    """Confirmed, Disputed or Unverified; “… as said” where only that it was said is judged."""
    chosen = Rating(rating)
    return str(AS_SAID[chosen] if judged == Judged.SAID else chosen.label)


def public_statement(statement: str, *, judged: str, claimant: str, language: str) -> str:
    """The statement; where that it was said is judged, “X said that …”.

    Other languages than English put the name before the statement, since the verb would need
    the claimant's gender or number.
    """
    if judged != Judged.SAID or not claimant or statement.startswith(claimant):
        return statement
    if language.split("-", maxsplit=1)[0] not in {"", "en"}:
        return f"{claimant}: {statement}"
    first, space, rest = statement.partition(" ")
    inner = f"{first.lower()}{space}{rest}" if first.lower() in NOT_NAMES else statement
    return f"{claimant} said that {inner}"
