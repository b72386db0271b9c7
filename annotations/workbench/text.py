"""An article's text with the highlights of the claims that are seen in it."""

from collections.abc import Sequence

from annotations.articles.models import Revision
from annotations.text.runs import Mark
from annotations.web.printing import Look, Printer, SentenceRange
from annotations.workbench.seeing import Seen


def printer(
    revision: Revision, sentences: Sequence[tuple[int, int, int]], seen: Sequence[Seen], *,
    opened: str = "", at_hand: int = 0,
) -> Printer:  # fmt: skip
    """The printer of this text; `sentences` are (number, start, end), `opened` the open claim."""
    return Printer(
        text=revision.text,
        blocks=[(kind, start, end) for kind, start, end in revision.blocks],
        sentences=[
            SentenceRange(number, start, end, "at-hand" if number == at_hand else "")
            for number, start, end in sentences
        ],
        marks=[Mark(row.key, span.start, span.end) for row in seen for span in row.spans],
        looks={row.key: _look(row) for row in seen},
        opened=opened,
    )


def _look(row: Seen) -> Look:
    return Look(
        number=str(row.number), line=row.line, said=row.is_said, aside=row.is_aside,
        href=f"?claim={row.key}#claim-{row.key}",
    )  # fmt: skip
