"""What was made public, and the number that ETags go by."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from annotations.publication.models import Publication, PublicNumber
from annotations.workbench.admin.linking import link_to
from annotations.workbench.admin.reading import DeskFilter, Reading


@admin.register(Publication)
class PublicationAdmin(Reading):
    """Publications, corrections and withdrawals."""

    desk_path = "claim__desk article__desk"
    list_display = (
        "id", "kind", "number", link_to("claim", _("claim")), link_to("article", _("article")),
        "reason", "published_by", "published_at",
    )  # fmt: skip
    list_select_related = ("claim", "article", "published_by")
    list_filter = (DeskFilter, "kind", "published_at")
    search_fields = ("reason", "claim__public_id", "article__title", "published_by__name")
    ordering = ("-published_at",)


@admin.register(PublicNumber)
class PublicNumberAdmin(Reading):
    """The number that every change of anything public raises."""

    desk_path = ""
    list_display = ("id", "number")
    ordering = ("pk",)
