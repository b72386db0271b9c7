"""Verdicts, evidence, sources, and attempts to reach a claimant."""

from django.contrib import admin
from django.db.models import QuerySet
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from annotations.reviews.models import Ruling
from annotations.verdicts.models import ContactAttempt, Evidence, Source, Verdict
from annotations.workbench.admin.linking import address_of, link_to
from annotations.workbench.admin.reading import DeskFilter, Reading, Rows


class EvidenceRows(Rows):
    """What cites a source."""

    model = Evidence
    fields = ("claim", "stance", "quote", "seen_on")
    related = ("claim", "source")
    fk_name = "source"


@admin.register(Source)
class SourceAdmin(Reading):
    """Sources by title, publisher, author or address."""

    list_display = ("__str__", "publisher", "kind", "published_on", "desk")
    list_select_related = ("desk",)
    list_filter = (DeskFilter, "kind", "anonymous")
    search_fields = ("title", "citation", "publisher", "author", "address", "public_id")
    ordering = ("-pk",)
    inlines = (EvidenceRows,)


@admin.register(Evidence)
class EvidenceAdmin(Reading):
    """What a source says about a claim."""

    desk_path = "claim__desk"
    list_display = (
        "id", "stance", link_to("source", _("source")), "quote", link_to("claim", _("claim")),
        "gathered_by", "gathered_at",
    )  # fmt: skip
    list_select_related = ("claim", "source", "gathered_by")
    list_filter = (DeskFilter, "stance")
    search_fields = ("quote", "note", "source__title", "source__address", "public_id")
    ordering = ("-gathered_at",)


@admin.register(Verdict)
class VerdictAdmin(Reading):
    """Verdicts, superseded ones included."""

    desk_path = "claim__desk"
    more = ("cited",)
    list_display = (
        "id",
        "rating",
        "rationale",
        link_to("claim", _("claim")),
        "reviewer",
        "number",
        "given_at",
    )
    list_select_related = ("claim", "reviewer")
    list_filter = (DeskFilter, "rating", "given_at")
    search_fields = ("rationale", "public_id", "claim__public_id", "reviewer__name")
    ordering = ("-given_at",)

    @admin.display(description=_("evidence cited"))
    def cited(self, row: Verdict) -> str:
        return evidence_of(row)


@admin.register(ContactAttempt)
class ContactAttemptAdmin(Reading):
    """Attempts to reach a claimant."""

    desk_path = "claim__desk"
    list_display = ("id", "sought_on", "how", "outcome", link_to("claim", _("claim")), "noted_by")
    list_select_related = ("claim", "noted_by")
    list_filter = (DeskFilter, "outcome")
    search_fields = ("how", "answer", "claim__public_id")
    ordering = ("-noted_at",)


def evidence_of(row: Verdict | Ruling) -> str:
    """The evidence that a verdict or ruling cites, linked."""
    found: QuerySet[Evidence] = Evidence.objects.filter(pk__in=row.evidence_ids)
    pieces = ((address_of(piece), str(piece)) for piece in found.select_related("source"))
    return format_html_join("; ", '<a href="{}">{}</a>', pieces) or "–"
