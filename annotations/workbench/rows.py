"""The list of claims beside the text, and what a screen reader hears of a highlight; both printed."""

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from annotations.articles.models import direction_of
from annotations.web.printing import joined
from annotations.workbench.seeing import Seen


def print_mark(name: str, *, said: bool = False, size: str = "") -> SafeString:
    """A mark from the page's sprite; always beside its word."""
    return joined([_mark(name, said=said, size=size)])


def _mark(name: str, *, said: bool = False, size: str = "") -> str:
    quoted = '<use href="#mark-said"/>' if said else ""
    css = f"mark {name} {size}".strip() if name else "mark"
    return f'<svg class="{css}" aria-hidden="true"><use href="#mark-{name}"/>{quoted}</svg>'


def print_rows(seen: Iterable[Seen], *, opened: str = "", panel: str = "") -> SafeString:
    """Every claim as a closed row; `panel`, printed already, stands in the place of the open one."""
    return joined(panel if row.key == opened and panel else _row(row) for row in seen)


def print_row(row: Seen) -> SafeString:
    """One closed row; its statement is the link that opens it."""
    return joined([_row(row)])


def _row(row: Seen) -> str:
    key, language = row.key, escape(row.glance.language)
    number = f"[{row.number}]" if row.is_aside else row.number
    dots = _mark(row.dots, size="small") if row.dots else ""
    return (
        f'<li class="claim" id="claim-{key}"><span class="claim-number">{number}</span>'
        f"{_mark(row.mark, said=row.is_said)}"
        f'<a class="claim-statement" href="?claim={key}#claim-{key}" hx-get="/desk/claims/{key}/"'
        f' hx-target="#claim-{key}" hx-swap="outerHTML" lang="{language}"'
        f' dir="{direction_of(row.glance.language)}">{escape(row.glance.statement)}</a>'
        f'<span class="claim-standing"><b>{escape(row.label)}</b> {dots} {escape(row.note)}</span></li>'
    )


def print_said(seen: Iterable[Seen]) -> SafeString:
    """What each highlight is described by, outside the text itself (A11Y-09, A11Y-10)."""
    words = _("Claim %(number)d, %(label)s")
    return joined(_said(row, words) for row in seen)


def print_one_said(row: Seen, *, swap: str = "") -> SafeString:
    """The description of one claim's highlights; with `swap` it takes the place of the one shown."""
    attribute = f' hx-swap-oob="{swap}"' if swap else ""
    return joined([_said(row, _("Claim %(number)d, %(label)s"), attribute)])


def _said(row: Seen, words: str, attribute: str = "") -> str:
    said = words % {"number": row.number, "label": row.label}
    note = f", {row.note}" if row.note else ""
    return f'<p id="said-{row.key}"{attribute}>{escape(said + note)}</p>'


def print_added(row: Seen) -> SafeString:
    """The description of a new claim, to join the others."""
    return joined(['<div hx-swap-oob="beforeend:#said">', print_one_said(row), "</div>"])


def print_count(seen: list[Seen]) -> SafeString:
    """How many claims the tab shows."""
    return joined([f'<span id="claim-count" hx-swap-oob="true">{len(seen)}</span>'])
