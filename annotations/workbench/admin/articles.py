"""Articles, their texts and sentences, and what is on its way in."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from annotations.articles.models import Article, Intake, Revision, Sentence
from annotations.workbench.admin.linking import link_to
from annotations.workbench.admin.reading import DeskFilter, Reading, Rows


class Revisions(Rows):
    """The texts of an article."""

    model = Revision
    fields = ("number", "origin", "sha256", "made_by", "made_at")
    related = ("article", "made_by")


@admin.register(Article)
class ArticleAdmin(Reading):
    """Articles by title, outlet or address."""

    list_display = (
        "title",
        "outlet",
        "published_on",
        "language",
        "desk",
        "taken_in_by",
        "taken_in_at",
    )
    list_select_related = ("desk", "taken_in_by")
    list_filter = (DeskFilter, "language", "taken_in_at")
    search_fields = ("title", "outlet", "address", "public_id")
    date_hierarchy = "taken_in_at"
    ordering = ("-taken_in_at",)
    inlines = (Revisions,)

    def view_on_site(self, obj: Article) -> str:
        """The workspace."""
        return obj.get_absolute_url()


@admin.register(Revision)
class RevisionAdmin(Reading):
    """Texts, immutable."""

    desk_path = "article__desk"
    list_display = (
        "id",
        link_to("article", _("article")),
        "number",
        "origin",
        "made_by",
        "made_at",
    )
    list_select_related = ("article", "made_by")
    list_filter = (DeskFilter, "origin")
    search_fields = ("article__title", "sha256")
    ordering = ("-made_at",)


@admin.register(Sentence)
class SentenceAdmin(Reading):
    """Where the sentences of a text begin and end."""

    desk_path = "revision__article__desk"
    list_display = ("id", link_to("revision", _("revision")), "number", "start", "end")
    list_select_related = ("revision__article",)
    list_filter = (DeskFilter,)
    search_fields = ("revision__article__title",)
    ordering = ("-pk",)


@admin.register(Intake)
class IntakeAdmin(Reading):
    """Articles on their way in."""

    list_display = ("public_id", "state", "address", "refusal", "desk", "asked_by", "asked_at")
    list_select_related = ("desk", "asked_by")
    list_filter = (DeskFilter, "state", "origin")
    search_fields = ("address", "public_id")
    ordering = ("-asked_at",)
