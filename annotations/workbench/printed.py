"""An article's text and claims as they were last printed, kept until something of them changes.

Every change of a claim lengthens its chain in the history, whoever makes it, so the lengths of the
chains tell whether what is kept still holds. Nothing personal is in it.
"""

from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from threading import Lock

from django.db import connection
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from annotations.articles.models import Revision
from annotations.web.printing import Printer
from annotations.workbench.rows import print_rows, print_said
from annotations.workbench.seeing import Seen, seen_in
from annotations.workbench.text import Sentences, printer

# Articles that are open at one time; a text of 60 sentences with 200 claims takes about 150 kB.
KEPT = 64

# The names of people who decided come from the site's chain.
LENGTHS = """
SELECT count(*), sum(h.seq), (SELECT seq FROM annotations_chainhead WHERE root = 'site')
FROM (SELECT DISTINCT claim_id FROM annotations_span WHERE revision_id = %s) s
JOIN annotations_chainhead h ON h.root = 'claim:' || s.claim_id
"""


@dataclass(frozen=True)
class Printed:
    """The claims of a text, and the text and the list with none of them open."""

    revision: Revision
    sentences: Sentences
    seen: list[Seen]

    @cached_property
    def printer(self) -> Printer:
        return printer(self.revision, self.sentences, self.seen)

    @cached_property
    def blocks(self) -> SafeString:
        return self.printer.blocks_printed()

    @cached_property
    def rows(self) -> SafeString:
        return print_rows(self.seen)

    @cached_property
    def said(self) -> SafeString:
        return print_said(self.seen)


_kept: OrderedDict[tuple[object, ...], Printed] = OrderedDict()
_lock = Lock()


def printed(revision: Revision, sentences: Sentences) -> Printed:
    """This text as it is now; from what is kept, if no claim in it has changed since."""
    key = (revision.pk, _lengths(revision), hash(tuple(sentences)), get_language())
    with _lock:
        found = _kept.get(key)
        if found:
            _kept.move_to_end(key)
            return found
    made = Printed(revision, sentences, seen_in(revision))
    with _lock:
        _kept[key] = made
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return made


def _lengths(revision: Revision) -> tuple[int, ...]:
    with connection.cursor() as cursor:
        cursor.execute(LENGTHS, [revision.pk])
        return tuple(cursor.fetchone())
