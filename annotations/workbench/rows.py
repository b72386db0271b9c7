"""The list of claims beside the text, and what a screen reader hears of a highlight; both printed."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from annotations.articles.models import direction_of
from annotations.workbench.seeing import Seen


def print_mark(name: str, *, said: bool = False, size: str = "") -> SafeString:
    """A mark from the page's sprite; always beside its word."""
    quoted = format_html('<use href="#mark-said"/>') if said else ""
    css = name.removesuffix("-outline") if name in {"confirmed", "disputed", "unverified"} else name
    return format_html(
        '<svg class="mark {} {}" aria-hidden="true"><use href="#mark-{}"/>{}</svg>',
        css,
        size,
        name,
        quoted,
    )


def print_rows(seen: list[Seen]) -> SafeString:
    """Every claim as a closed row."""
    return format_html_join("", "{}", ((print_row(row),) for row in seen))


def print_row(row: Seen) -> SafeString:
    """One closed row; its statement is the link that opens it."""
    wording = row.standing.wording
    number = f"[{row.number}]" if row.is_aside else row.number
    return format_html(
        '<li class="claim" id="claim-{key}"><span class="claim-number">{number}</span>{mark}'
        '<a class="claim-statement" href="?claim={key}#claim-{key}" hx-get="/desk/claims/{key}/"'
        ' hx-target="#claim-{key}" hx-swap="outerHTML" lang="{lang}" dir="{dir}">{statement}</a>'
        '<span class="claim-standing"><b>{label}</b> {dots} {note}</span></li>',
        key=row.key, number=number, mark=print_mark(row.mark, said=row.is_said),
        lang=wording.language, dir=direction_of(wording.language), statement=wording.statement,
        label=row.label, dots=print_mark(row.dots, size="small") if row.dots else "", note=row.note,
    )  # fmt: skip


def print_said(seen: list[Seen]) -> SafeString:
    """What each highlight is described by, outside the text itself (A11Y-09, A11Y-10)."""
    return format_html_join("", "{}", ((print_one_said(row),) for row in seen))


def print_one_said(row: Seen, *, swap: str = "") -> SafeString:
    """The description of one claim's highlights; with `swap` it takes the place of the one shown."""
    words = _("Claim %(number)d, %(label)s") % {"number": row.number, "label": row.label}
    note = f", {row.note}" if row.note else ""
    attribute = format_html(' hx-swap-oob="{}"', swap) if swap else ""
    return format_html('<p id="said-{}"{}>{}{}</p>', row.key, attribute, words, note)
