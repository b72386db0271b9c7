"""Claims, where they stand, their wordings, and whose assertion they are."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import OuterRef, QuerySet, Subquery
from django.forms import CheckboxInput
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from annotations.claims.models import Claim, Claimant, SettingAside, Span, SpanEnding, Wording
from annotations.people.models import User
from annotations.publication.forms import PublishForm, WithdrawForm
from annotations.publication.models import Publication
from annotations.publication.publishing import last_publication, publish_claim, withdraw
from annotations.reviews.models import Ruling
from annotations.reviews.standing import WORK_LABELS, standings
from annotations.verdicts.models import Verdict
from annotations.workbench.admin.linking import link_to
from annotations.workbench.admin.reading import DeskFilter, Reading, Rows
from annotations.workbench.admin.stepping import Shown, Step, action


class Wordings(Rows):
    """The wordings of a claim."""

    model = Wording
    fields = ("number", "statement", "claimant", "judged", "worded_by", "worded_at")
    related = ("claimant", "worded_by")


class Spans(Rows):
    """Where a claim stands or stood."""

    model = Span
    fields = ("article", "number", "quote", "start", "end", "marked_by")
    related = ("article", "marked_by")


class Verdicts(Rows):
    """The verdicts on a claim."""

    model = Verdict
    fields = ("reviewer", "number", "rating", "rationale", "given_at")
    related = ("reviewer",)


class Rulings(Rows):
    """The drafts of the desk's verdict."""

    model = Ruling
    fields = ("number", "rating", "finding", "drafted_by", "drafted_at")
    related = ("drafted_by",)


class Publications(Rows):
    """What was public of a claim."""

    model = Publication
    fields = ("number", "kind", "reason", "published_by", "published_at")
    related = ("published_by",)


def of_claim(claim: Claim, _user: User) -> Shown:
    """What a moderator reads before publishing or withdrawing a claim."""
    standing, last = standings([claim])[claim.pk], last_publication(claim)
    shown: Shown = [
        (_("Claim"), standing.wording.statement),
        (_("Work"), WORK_LABELS[standing.work]),
        (_("Public"), f"{last.get_kind_display()}, {last.number}" if last else _("nothing yet")),
    ]
    if standing.ruling:
        shown += [
            (_("Our verdict"), str(standing.ruling)),
            (_("Why"), standing.ruling.rationale),
        ]
    return shown


PUBLISH = Step(
    name="publish", label=_("Publish…"), done=_("published"), form=PublishForm, shown=of_claim,
    verb=lambda claim, by, **facts: publish_claim(claim=claim, by=by, **facts),
)  # fmt: skip
WITHDRAW = Step(
    name="withdraw", label=_("Withdraw…"), done=_("withdrawn"), form=WithdrawForm, shown=of_claim,
    verb=lambda claim, by, **facts: withdraw(of=claim, by=by, **facts),
)  # fmt: skip


@admin.register(Claim)
class ClaimAdmin(Reading):
    """Claims by the words of any of their wordings."""

    list_display = ("public_id", "statement", "desk", "made_at")
    list_select_related = ("desk",)
    list_filter = (DeskFilter, "made_at")
    search_fields = ("public_id", "wordings__statement")
    ordering = ("-made_at",)
    inlines = (Wordings, Spans, Verdicts, Rulings, Publications)
    actions = (action(PUBLISH), action(WITHDRAW))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        newest = Wording.objects.filter(claim=OuterRef("pk")).order_by("-number")
        rows = super().get_queryset(request)
        found: QuerySet[Any] = rows.annotate(words=Subquery(newest.values("statement")[:1]))
        return found

    def action_checkbox(self, obj: Claim) -> SafeString:
        """Django's own asks for the words of each claim once more."""
        label = _("Select %(claim)s") % {"claim": obj.public_id}
        box = CheckboxInput({"class": "action-select", "aria-label": label}, lambda _value: False)
        return box.render(ACTION_CHECKBOX_NAME, str(obj.pk))

    @admin.display(description=_("newest wording"))
    def statement(self, row: Claim) -> str:
        return str(getattr(row, "words", ""))


@admin.register(Claimant)
class ClaimantAdmin(Reading):
    """Claimants by name."""

    list_display = ("name", "kind", "page", "desk")
    list_select_related = ("desk",)
    list_filter = (DeskFilter, "kind")
    search_fields = ("name", "public_id")
    ordering = ("name",)


@admin.register(Wording)
class WordingAdmin(Reading):
    """Wordings by their statement."""

    desk_path = "claim__desk"
    list_display = (
        "statement", "number", link_to("claim", _("claim")), link_to("claimant", _("claimant")),
        "judged", "worded_by", "worded_at",
    )  # fmt: skip
    list_select_related = ("claim", "claimant", "worded_by")
    list_filter = (DeskFilter, "judged")
    search_fields = ("statement", "claim__public_id", "claimant__name")
    ordering = ("-worded_at",)


@admin.register(Span)
class SpanAdmin(Reading):
    """Spans by their words."""

    desk_path = "claim__desk"
    list_display = (
        "quote", link_to("claim", _("claim")), link_to("article", _("article")), "number", "start",
        "end", "marked_by",
    )  # fmt: skip
    list_select_related = ("claim", "article", "marked_by")
    list_filter = (DeskFilter, "marked_at")
    search_fields = ("quote", "claim__public_id", "article__title")
    ordering = ("-marked_at",)


@admin.register(SpanEnding)
class SpanEndingAdmin(Reading):
    """Spans that were moved or struck."""

    desk_path = "claim__desk"
    list_display = (
        "id",
        link_to("span", _("span")),
        link_to("claim", _("claim")),
        "reason",
        "ended_by",
    )
    list_select_related = ("claim", "span", "ended_by")
    list_filter = (DeskFilter, "reason")
    search_fields = ("span__quote", "claim__public_id")
    ordering = ("-ended_at",)


@admin.register(SettingAside)
class SettingAsideAdmin(Reading):
    """Claims set aside or brought back."""

    desk_path = "claim__desk"
    list_display = (
        "id",
        link_to("claim", _("claim")),
        "number",
        "reason",
        "note",
        "set_by",
        "set_at",
    )
    list_select_related = ("claim", "set_by")
    list_filter = (DeskFilter, "reason")
    search_fields = ("note", "claim__public_id")
    ordering = ("-set_at",)
