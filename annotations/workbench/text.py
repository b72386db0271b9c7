"""An article's text with the highlights of the claims that are seen in it."""

from collections.abc import Sequence

from annotations.articles.models import Revision
from annotations.text.runs import Mark
from annotations.web.lines import Look
from annotations.web.printing import Printer, SentenceRange
from annotations.workbench.seeing import Seen

# The number, start and end of each sentence of a text.
Sentences = Sequence[tuple[int, int, int]]


def printer(
    revision: Revision, sentences: Sentences, seen: Sequence[Seen], *, opened: str = ""
) -> Printer:
    """The printer of this text; `opened` is the key of the open claim."""
    return Printer(
        text=revision.text,
        blocks=[(kind, start, end) for kind, start, end in revision.blocks],
        sentences=[SentenceRange(number, start, end) for number, start, end in sentences],
        marks=[Mark(row.key, start, end) for row in seen for start, end in row.places],
        looks={row.key: _look(row) for row in seen},
        opened=opened,
    )


def _look(row: Seen) -> Look:
    return Look(
        number=str(row.number),
        line=row.line,
        said=row.is_said,
        aside=row.is_aside,
        href=f"?claim={row.key}#claim-{row.key}",
    )
