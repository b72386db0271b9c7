"""The workspace: an article's text with its highlights, and the claims beside it."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from annotations.articles.models import Article, Revision
from annotations.claims.models import Claim
from annotations.people.models import User
from annotations.people.permissions import Verb, may
from annotations.web.printing import Printer, at_hand
from annotations.workbench.article_tab import ArticleTab
from annotations.workbench.history_tab import Told, events_of
from annotations.workbench.kept import Opened
from annotations.workbench.panel import Panel
from annotations.workbench.printed import Printed, printed
from annotations.workbench.rows import (
    print_added,
    print_count,
    print_one_said,
    print_rows,
)
from annotations.workbench.seeing import Seen
from annotations.workbench.text import printer

TABS = {"claims", "article", "history"}


class Workspace:
    """One article as one person works on it; what a page does not show is not read."""

    def __init__(
        self, article: Article, user: User, *, claim: Claim | None = None, tab: str = "claims",
        opened: Opened | None = None, sentence: int = 0, said: str = "",
    ) -> None:  # fmt: skip
        self.article = article
        self.user = user
        self.open_claim = claim
        self.tab = tab if tab in TABS else "claims"
        self.opened = opened or Opened()
        self.sentence = sentence
        self.said = said

    @cached_property
    def revision(self) -> Revision:
        return self.article.newest_revision

    @cached_property
    def sentences(self) -> list[tuple[int, int, int]]:
        return list(self.revision.sentences.values_list("number", "start", "end"))

    @cached_property
    def printed(self) -> Printed:
        return printed(self.revision, self.sentences)

    @property
    def seen(self) -> list[Seen]:
        return self.printed.seen

    @cached_property
    def printer(self) -> Printer:
        if self.open_claim is None:
            return self.printed.printer
        return printer(self.revision, self.sentences, self.seen, opened=self.open_claim.public_id)

    @property
    def text(self) -> SafeString:
        blocks = self.printer.blocks_printed() if self.open_claim else self.printed.blocks
        return at_hand(blocks, self.at_hand[0])

    @cached_property
    def at_hand(self) -> tuple[int, int, int]:
        """The sentence at hand: the one asked for, else the open claim's, else the first."""
        number = self.sentence or self._open_sentence()
        return self.sentences[min(max(number, 1), len(self.sentences)) - 1]

    def _open_sentence(self) -> int:
        row = self._row(self.open_claim) if self.open_claim else None
        start = row.places[0][0] if row else 0
        return next((number for number, _, end in self.sentences if end > start), 1)

    def _row(self, claim: Claim) -> Seen | None:
        return next((row for row in self.seen if row.key == claim.public_id), None)

    def row_before(self, claim: Claim) -> str:
        """The public id of the claim whose row the given one follows; empty for the first."""
        keys = [row.key for row in self.seen]
        place = keys.index(claim.public_id)
        return keys[place - 1] if place else ""

    # What is printed --------------------------------------------------------------------------

    def panel(self) -> Panel | None:
        row = self._row(self.open_claim) if self.open_claim else None
        if row is None or self.open_claim is None:
            return None
        return Panel(self.open_claim, row, self.seen, self.article, self.user, self.opened)

    def panel_printed(self, request: HttpRequest) -> SafeString:
        return render_to_string("workbench/_claim.html", {"panel": self.panel()}, request)

    def rows_printed(self, request: HttpRequest) -> SafeString:
        """The list in the order of the text, the open claim unfolded in its place."""
        if self.open_claim is None:
            return self.printed.rows
        return print_rows(
            self.seen, opened=self.open_claim.public_id, panel=self.panel_printed(request)
        )

    def around(self, claim: Claim, *, added: bool = False) -> SafeString:
        """What changes on the page with a claim: its blocks, its description, the count."""
        row = self._row(claim)
        if row is None:
            return self.printer.some_blocks([])
        touched = {n for start, end in row.places for n in self.printer.blocks_of(start, end)}
        return (
            self.printer.some_blocks(sorted(touched))
            + (print_added(row) if added else print_one_said(row, swap="true"))
            + print_count(self.seen)
        )

    def article_tab(self, request: HttpRequest) -> SafeString:
        tab = ArticleTab(self.article, self.user, self.seen, self.opened)
        return render_to_string("workbench/_article_tab.html", {"tab": tab}, request)

    def response(self, request: HttpRequest, *, status: int = 200) -> HttpResponse:
        return render(request, "workbench/workspace.html", self._context(request), status=status)

    def _tools(self, request: HttpRequest) -> SafeString | list[Told]:
        """What the tab that is open shows."""
        if self.tab == "article":
            return self.article_tab(request)
        if self.tab == "history":
            return events_of(self.article, self.user)
        return self.rows_printed(request)

    def _context(self, request: HttpRequest) -> dict[str, Any]:
        number, start, end = self.at_hand
        return {
            "article": self.article,
            "revision": self.revision,
            "text": self.text,
            "said_list": self.printed.said,
            "tools": self._tools(request),
            "tab": self.tab,
            "claims": len(self.seen),
            "can_mark": may(self.user, Verb.HIGHLIGHT, self.article.desk),
            "sentences": len(self.sentences),
            "at_hand": {
                "number": number, "start": start, "end": end, "words": self.revision.text[start:end],
            },
            "open_claim": self.open_claim,
            "refusal": self.said,
            "has_headline": any(kind == "headline" for kind, _, _ in self.revision.blocks),
        }  # fmt: skip
