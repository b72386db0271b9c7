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

from annotations.verdicts.models import Rating
from annotations.web.refusals import StaleCopy
from annotations.workbench.panel import Panel
from annotations.workbench.rows import print_mark

register = template.Library()

LINKS = {
    "wording": gettext_lazy("Reword"),
    "stand": gettext_lazy("Also stands here"),
    "aside": gettext_lazy("Set aside…"),
    "evidence": gettext_lazy("Add evidence"),
    "contact": gettext_lazy("Note an attempt to reach the claimant"),
    "take-back": gettext_lazy("Take my verdict back…"),
    "ruling": gettext_lazy("Draft our verdict"),
}
MEANINGS = {
    Rating.CONFIRMED: gettext_lazy("evidence supports it"),
    Rating.DISPUTED: gettext_lazy("evidence contradicts it"),
    Rating.UNVERIFIED: gettext_lazy("looked, not settled"),
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
    address = reverse("claim", args=[key])
    here = panel.article.public_id
    return format_html(
        '<a class="{css}" data-form="{name}" href="?claim={key}&amp;form={name}#claim-{key}"'
        ' hx-get="{address}?article={here}&amp;form={name}" hx-target="#claim-{key}"'
        ' hx-swap="outerHTML">{words}</a>',
        css="part-act" if name == "evidence" else "", key=key, name=name, address=address,
        here=here, words=LINKS[name],
    )  # fmt: skip


@register.simple_tag
def stances(counts: Counter[str]) -> str:
    """How many pieces of evidence support, undermine, or are context."""
    if not counts:
        return _("none yet")
    return _("%(supports)s supports, %(undermines)s undermines, %(context)s context") % {
        name: counts[name] or _("none") for name in ("supports", "undermines", "context")
    }


@register.simple_tag
def ratings() -> list[tuple[str, str, str, int]]:
    """The three ratings: value, word, meaning and key."""
    return [(r.value, str(r.label), str(MEANINGS[r]), n) for n, r in enumerate(Rating, start=1)]


@register.filter
def compared(conflict: StaleCopy) -> Iterator[tuple[str, SafeString, SafeString]]:
    """Each field of a conflict: its name, what is saved, and one's own with the difference marked."""
    for name, saved in conflict.saved.items():
        mine = conflict.mine.get(name, "")
        yield name, format_html("{}", saved), _difference(saved, mine)


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
