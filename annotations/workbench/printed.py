"""An article's text and claims as they were last seen and printed, kept until something changes.

Every change of a claim lengthens its chain in the history, whoever makes it. So the lengths of the
chains tell which claims have to be looked at again. Nothing personal is in what is kept.
"""

from collections import OrderedDict
from collections.abc import Mapping
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

# The site's chain (under 0) is where people's names change.
LENGTHS = """
SELECT s.claim_id, h.seq
FROM (SELECT DISTINCT claim_id FROM annotations_span WHERE revision_id = %s) s
JOIN annotations_chainhead h ON h.root = 'claim:' || s.claim_id
UNION ALL SELECT 0, seq FROM annotations_chainhead WHERE root = 'site'
"""


@dataclass(frozen=True)
class Printed:
    """The claims of a text, and the text and the list with none of them open."""

    revision: Revision
    sentences: Sentences
    lengths: Mapping[int, int]
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
    """This text as it is now; only claims that have changed since are looked at again."""
    key = (revision.pk, hash(tuple(sentences)), get_language())
    lengths = _lengths(revision)
    with _lock:
        found = _kept.get(key)
    if found is None or found.lengths != lengths:
        found = Printed(revision, sentences, lengths, _seen(revision, lengths, found))
    with _lock:
        _kept[key] = found
        _kept.move_to_end(key)
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return found


def _lengths(revision: Revision) -> dict[int, int]:
    with connection.cursor() as cursor:
        cursor.execute(LENGTHS, [revision.pk])
        return dict(cursor.fetchall())


def _seen(revision: Revision, lengths: Mapping[int, int], before: Printed | None) -> list[Seen]:
    if before is None or before.lengths.get(0) != lengths.get(0):
        return seen_in(revision)
    changed = [pk for pk, length in lengths.items() if before.lengths.get(pk) != length]
    kept = [row for row in before.seen if row.glance.claim not in changed]
    rows = [*kept, *seen_in(revision, changed)]
    return sorted(rows, key=lambda row: (row.places[0][0], -row.places[0][1], row.glance.claim))
