"""Two readings of the same words, compared by their letters and digits alone."""

import unicodedata
from collections.abc import Iterable

# So many letters and digits at an end are as good as the whole.
ENDS = 32


def key(text: str) -> str:
    """The letters and digits of a text, without case and form."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


class Known:
    """Texts that were seen, found again whole or by one of their ends."""

    def __init__(self, texts: Iterable[str]) -> None:
        keys = {key(text) for text in texts} - {""}
        self._keys = keys
        self._ends = {
            end for each in keys if len(each) >= ENDS for end in (each[:ENDS], each[-ENDS:])
        }

    def __contains__(self, text: str) -> bool:
        sought = key(text)
        if sought in self._keys:
            return True
        return len(sought) >= ENDS and (sought[:ENDS] in self._ends or sought[-ENDS:] in self._ends)
