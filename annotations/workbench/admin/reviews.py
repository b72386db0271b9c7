"""Drafts of the desk's verdicts and summaries, and the decisions on them."""

from typing import Any

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from annotations.people.models import User
from annotations.publication.approving import approve_shown, needs_comparing, shown_digest
from annotations.reviews.deciding import send_back
from annotations.reviews.models import Decision, Ruling, Summary
from annotations.verdicts.models import Evidence
from annotations.workbench.admin.linking import link_to
from annotations.workbench.admin.reading import DeskFilter, Reading, Rows
from annotations.workbench.admin.sealed import all_sealed
from annotations.workbench.admin.stepping import Shown, Step, action
from annotations.workbench.admin.verdicts import evidence_of


class ApproveForm(forms.Form):
    """Approving exactly the text that the page shows."""

    comment = forms.CharField(
        label=_("Comment"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    compared = forms.BooleanField(
        label=_("I compared the words with the original article."), required=False
    )


class SendBackForm(forms.Form):
    """Sending back, with what should change."""

    comment = forms.CharField(
        label=_("What should change"), max_length=5_000, widget=forms.Textarea(attrs={"rows": 3})
    )


def of_ruling(ruling: Ruling, _user: User) -> Shown:
    """What a second person reads of a ruling before deciding."""
    found = Evidence.objects.filter(pk__in=ruling.evidence_ids).select_related("source")
    pieces = "\n".join(
        f"{piece.get_stance_display()}: “{piece.quote}” {piece.source}" for piece in found
    )
    return [
        (_("Claim"), ruling.wording.statement),
        (_("What is judged"), ruling.wording.get_judged_display()),
        (_("Finding"), str(ruling)),
        (_("Why"), ruling.rationale),
        (_("Evidence"), pieces or _("none")),
        (_("Drafted by"), ruling.drafted_by),
        *_to_compare(ruling),
    ]


def of_summary(summary: Summary, _user: User) -> Shown:
    """What a second person reads of a summary before deciding."""
    return [
        (_("Article"), summary.article.title),
        (_("Headline"), summary.headline),
        (_("Summary"), summary.summary),
        (_("Drafted by"), summary.drafted_by),
        *_to_compare(summary),
    ]


def _to_compare(draft: Ruling | Summary) -> Shown:
    if not needs_comparing(draft):
        return []
    return [
        (_("Compare"), _("We did not fetch this text ourselves: compare it with the original."))
    ]


def _approve(draft: Ruling | Summary, by: User, **facts: Any) -> Decision:
    return approve_shown(draft=draft, by=by, **facts)


def _send_back(draft: Ruling | Summary, by: User, **facts: Any) -> Decision:
    return send_back(draft=draft, by=by, **facts)


def steps_on(shown: Any) -> list[Any]:
    """Approving and sending back, for one kind of draft."""
    return [
        action(Step(
            name="approve", label=_("Approve…"), done=_("approved"), form=ApproveForm,
            shown=lambda draft, user: [*shown(draft, user), *all_sealed(draft, user)],
            verb=_approve, seal=lambda draft, user: shown_digest(draft, to=user),
        )),
        action(Step(
            name="send_back", label=_("Send back…"), done=_("sent back"), form=SendBackForm,
            shown=shown, verb=_send_back,
        )),
    ]  # fmt: skip


class Decisions(Rows):
    """The decisions on a draft."""

    model = Decision
    fields = ("number", "answer", "comment", "four_eyes", "compared", "decided_by", "decided_at")
    related = ("decided_by",)


@admin.register(Ruling)
class RulingAdmin(Reading):
    """Rulings by their words."""

    desk_path = "claim__desk"
    more = ("cited",)
    list_display = (
        "id",
        "rating",
        "finding",
        link_to("claim", _("claim")),
        "number",
        "drafted_by",
        "drafted_at",
    )
    list_select_related = ("claim", "drafted_by")
    list_filter = (DeskFilter, "rating", "drafted_at")
    search_fields = ("finding", "rationale", "public_id", "claim__public_id")
    ordering = ("-drafted_at",)
    inlines = (Decisions,)
    actions = steps_on(of_ruling)

    @admin.display(description=_("evidence cited"))
    def cited(self, row: Ruling) -> str:
        return evidence_of(row)


@admin.register(Summary)
class SummaryAdmin(Reading):
    """Summaries by their words."""

    desk_path = "article__desk"
    list_display = (
        "headline",
        link_to("article", _("article")),
        "number",
        "drafted_by",
        "drafted_at",
    )
    list_select_related = ("article", "drafted_by")
    list_filter = (DeskFilter, "drafted_at")
    search_fields = ("headline", "summary", "public_id", "article__title")
    ordering = ("-drafted_at",)
    inlines = (Decisions,)
    actions = steps_on(of_summary)


@admin.register(Decision)
class DecisionAdmin(Reading):
    """Who approved or sent back what."""

    desk_path = "claim__desk article__desk"

    list_display = (
        "id", "answer", "comment", link_to("ruling", _("ruling")), link_to("summary", _("summary")),
        "four_eyes", "decided_by", "decided_at",
    )  # fmt: skip
    list_select_related = ("ruling", "summary", "decided_by")
    list_filter = (DeskFilter, "answer", "four_eyes", "decided_at")
    search_fields = ("comment", "claim__public_id", "article__title", "decided_by__name")
    ordering = ("-decided_at",)
