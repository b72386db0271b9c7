"""The marks, words and links of a claim's panel."""

import difflib
import re
from collections import Counter
from collections.abc import Iterator

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.people.models import User
from annotations.reviews.models import Ruling
from annotations.verdicts.models import Evidence, Rating, Verdict
from annotations.web.refusals import StaleCopy
from annotations.workbench.article_tab import ArticleTab
from annotations.workbench.panel import Panel
from annotations.workbench.rows import print_mark

register = template.Library()

LINKS = {
    "wording": gettext_lazy("Reword"),
    "stand": gettext_lazy("Also stands here"),
    "aside": gettext_lazy("Set aside…"),
    "contact": gettext_lazy("Note an attempt to reach the claimant"),
    "take-back": gettext_lazy("Take my verdict back…"),
    "ruling": gettext_lazy("Draft our verdict"),
}
MEANINGS = {
    Rating.CONFIRMED: gettext_lazy("evidence supports it"),
    Rating.DISPUTED: gettext_lazy("evidence contradicts it"),
    Rating.UNVERIFIED: gettext_lazy("looked, not settled"),
}
LABELS = {
    "statement": gettext_lazy("Statement"),
    "claimant": gettext_lazy("Said by"),
    "role": gettext_lazy("Role at the time"),
    "relayed_by": gettext_lazy("Relayed by"),
    "said_on": gettext_lazy("Said on"),
    "judged": gettext_lazy("We judge"),
    "finding": gettext_lazy("Finding"),
    "rationale": gettext_lazy("Why"),
    "headline": gettext_lazy("Headline"),
    "summary": gettext_lazy("Summary"),
}
SIGNS = {"supports": "+", "undermines": "−", "context": "·"}


@register.simple_tag
def mark(name: str, *, said: bool = False, size: str = "") -> SafeString:
    """A mark from the page's sprite."""
    return print_mark(name, said=said, size=size)


@register.filter
def outline(rating: str) -> str:
    """The name of a rating's mark while it is not settled."""
    return f"{rating}-outline"


@register.filter
def stance_sign(stance: str) -> str:
    """The sign beside the word of a stance."""
    return SIGNS[stance]


@register.simple_tag
def panel_link(panel: Panel, name: str) -> SafeString:
    """A link that opens one of the panel's forms, in place or as a page."""
    key = panel.claim.public_id
    return format_html(
        '<a data-form="{name}" href="?claim={key}&amp;form={name}#claim-{key}"'
        ' hx-get="{address}?article={here}&amp;form={name}" hx-target="#claim-{key}"'
        ' hx-swap="outerHTML">{words}</a>',
        key=key, name=name, address=reverse("claim", args=[key]), here=panel.article.public_id,
        words=_("Write it anew…") if name == "ruling" and panel.ruling else LINKS[name],
    )  # fmt: skip


@register.simple_tag
def change_link(panel: Panel, piece: Evidence) -> SafeString:
    """A link that opens the form for a new form of this evidence."""
    key, address = panel.claim.public_id, reverse("claim", args=[panel.claim.public_id])
    return format_html(
        '<a href="?claim={key}&amp;form=evidence&amp;change={piece}#claim-{key}"'
        ' hx-get="{address}?article={here}&amp;form=evidence&amp;change={piece}"'
        ' hx-target="#claim-{key}" hx-swap="outerHTML">{words}</a>',
        key=key, piece=piece.public_id, address=address, here=panel.article.public_id,
        words=_("Change this evidence"),
    )  # fmt: skip


@register.filter
def cites_old(judgement: Verdict | Ruling, panel: Panel) -> bool:
    """Whether evidence that a verdict or ruling cites has been superseded since."""
    return not {piece.pk for piece in panel.evidence}.issuperset(judgement.evidence_ids)


@register.simple_tag
def stances(counts: Counter[str]) -> str:
    """How many pieces of evidence support, undermine, or are context."""
    if not counts:
        return _("none yet")
    words = {name: counts[name] or _("none") for name in SIGNS}
    if not counts["context"]:
        return _("%(supports)s supports, %(undermines)s undermines") % words
    return _("%(supports)s supports, %(undermines)s undermines, %(context)s context") % words


@register.simple_tag
def ratings() -> list[tuple[str, str, str, int]]:
    """The three ratings: value, word, meaning and key."""
    return [(r.value, str(r.label), str(MEANINGS[r]), n) for n, r in enumerate(Rating, start=1)]


@register.simple_tag
def changed_by(page: Panel | ArticleTab) -> str:
    """Who saved first, in a sentence."""
    who = _who_saved(page)
    if who == page.user:
        return _("You changed this in another window while you were writing here.")
    if who is None:
        return _("Somebody changed this while you were writing.")
    return _("%(name)s changed this while you were writing.") % {"name": who}


def _who_saved(page: Panel | ArticleTab) -> User | None:
    """Whose the newest text is; a reviewer's verdict is nobody else's to change."""
    if isinstance(page, ArticleTab):
        return page.summary.drafted_by if page.summary else None
    if page.opened.name == "ruling":
        return page.ruling.drafted_by if page.ruling else None
    return page.wording.worded_by if page.opened.name == "wording" else page.user


@register.filter
def compared(conflict: StaleCopy) -> Iterator[tuple[str, SafeString, SafeString]]:
    """Each field that differs: its label, what is saved, and one's own with the difference marked."""
    for name, saved in conflict.saved.items():
        mine = conflict.mine.get(name, "")
        if saved != mine:
            yield str(LABELS.get(name, "")), format_html("{}", saved), _difference(saved, mine)


def _difference(old: str, new: str) -> SafeString:
    before, after = _words(old), _words(new)
    steps = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return format_html_join("", "{}", ((_step(step, before, after),) for step in steps))


def _step(step: tuple[str, int, int, int, int], before: list[str], after: list[str]) -> SafeString:
    kind, a, b, c, d = step
    removed, added = "".join(before[a:b]), "".join(after[c:d])
    if kind == "equal":
        return format_html("{}", added)
    gone = (
        format_html('<del><span class="hidden">{}</span>{}</del>', _("removed: "), removed)
        if removed
        else ""
    )
    came = (
        format_html('<ins><span class="hidden">{}</span>{}</ins>', _("added: "), added)
        if added
        else ""
    )
    return format_html("{}{}", gone, came)


def _words(text: str) -> list[str]:
    return re.findall(r"\s+|[^\s]+", text)
