"""The history: every event as one line, and the heads of the chains."""

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from annotations.articles.models import Article
from annotations.claims.models import Claim
from annotations.history.models import ChainHead, Event
from annotations.history.telling import tell
from annotations.people.models import Desk
from annotations.web.models import Once
from annotations.workbench.admin.reading import DeskFilter, Reading


class TableFilter(admin.SimpleListFilter):
    """By what kind of row it is about."""

    title = _("kind of row")
    parameter_name = "table"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        models = [
            model for model in apps.get_app_config("annotations").get_models() if _is_noted(model)
        ]
        return [(model._meta.db_table, str(model._meta.verbose_name)) for model in models]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(table=self.value()) if self.value() else queryset


@admin.register(Event)
class EventAdmin(Reading):
    """Who did what, when and why; one line each, the newest first."""

    hidden = ("words_salt", "words_digest", "previous", "hash")
    list_display = ("at", "line", "why", "root", "seq")
    list_select_related = ("actor",)
    list_filter = (DeskFilter, TableFilter, "action", "at")
    search_fields = ("why", "=root", "=request", "actor__name", "actor_name")
    ordering = ("-pk",)

    @admin.display(description=_("what happened"))
    def line(self, row: Event) -> str:
        return tell(row)

    def at(self, desks: QuerySet[Desk], rows: QuerySet[Any]) -> QuerySet[Any]:
        """A chain belongs to a claim, an article or a desk; the site's is the administrators'."""
        roots = [
            _roots("desk", desks),
            _roots("article", Article.objects.filter(desk__in=desks)),
            _roots("claim", Claim.objects.filter(desk__in=desks)),
        ]
        return rows.filter(root__in=roots[0].union(*roots[1:], all=True))

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest) -> bool:
        return lookup in {"row", "root"} or super().lookup_allowed(lookup, value, request)


@admin.register(ChainHead)
class ChainHeadAdmin(Reading):
    """The last event of each chain."""

    desk_path = ""
    hidden = ("hash",)
    list_display = ("root", "seq")
    search_fields = ("=root",)
    ordering = ("root",)


@admin.register(Once)
class OnceAdmin(Reading):
    """The forms that were sent, by their keys."""

    desk_path = ""
    list_display = ("who", "key", "outcome", "at")
    search_fields = ("=who", "=key")
    ordering = ("-at",)


def _roots(kind: str, rows: QuerySet[Any]) -> QuerySet[Any]:
    name = Concat(Value(f"{kind}:"), Cast(F("pk"), CharField()))
    found: QuerySet[Any] = rows.order_by().annotate(chain=name).values_list("chain", flat=True)
    return found


def _is_noted(model: type[Any]) -> bool:
    return any(trigger.name == "noted" for trigger in getattr(model._meta, "triggers", []))
