"""Rows in the admin are read: whoever keeps order sees the rows of the desks where they do."""

from functools import reduce
from operator import or_
from typing import Any, cast

from django.contrib import admin
from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from annotations.people.models import Desk, User


class DeskFilter(admin.SimpleListFilter):
    """By desk, of those where the person keeps order."""

    title = _("desk")
    parameter_name = "desk"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        desks = Desk.objects.kept_by(who(request)).order_by("name")
        return [(desk.public_id, desk.name) for desk in desks]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if not self.value():
            return queryset
        chosen = Desk.objects.kept_by(who(request)).filter(public_id=self.value())
        return cast("Reading", self.model_admin).at(chosen, queryset)

    def __init__(
        self, request: HttpRequest, params: dict[str, Any], model: type[Model], model_admin: Any
    ) -> None:
        self.model_admin = model_admin
        super().__init__(request, params, model, model_admin)


class Viewed:
    """What may be done with a row in the admin, for pages and for rows within pages: reading."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return True


class Reading(Viewed, admin.ModelAdmin):  # type: ignore[type-arg]
    """A model whose rows are read here.

    `desk_path` leads to the desk, or several parted by blanks do; without one the rows are the
    administrators' alone.
    """

    desk_path = "desk"
    hidden: tuple[str, ...] = ("salt",)
    more: tuple[str, ...] = ()
    list_per_page = 50
    show_full_result_count = False
    view_on_site: Any = False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return bool(self.desk_path) or who(request).is_administrator

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_module_permission(request)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = super().get_queryset(request)
        user = who(request)
        return rows if user.is_administrator else self.at(Desk.objects.kept_by(user), rows)

    def at(self, desks: QuerySet[Desk], rows: QuerySet[Any]) -> QuerySet[Any]:
        """Those of `rows` that belong to one of these desks."""
        if not self.desk_path:
            return rows.none()
        paths = self.desk_path.split(" ")
        return rows.filter(reduce(or_, (Q(**{f"{path}__in": desks}) for path in paths)))

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        names = [field.name for field in self.model._meta.concrete_fields]
        return [*(name for name in names if name not in self.hidden), *self.more]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return self.get_fields(request, obj)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: Any = None
    ) -> HttpResponse:
        """The history is the events of the row, and nothing else."""
        found = {"table": self.model._meta.db_table, "row": object_id}
        address = reverse("admin:annotations_event_changelist")
        return redirect(f"{address}?{urlencode(found)}")

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> None:  # type: ignore[override]
        """The trigger notes it."""

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> None:  # type: ignore[override]
        """The trigger notes it."""

    def _get_obj_does_not_exist_redirect(
        self, request: HttpRequest, opts: Any, object_id: str
    ) -> HttpResponse:
        """What is out of sight and what is not there are answered alike."""
        raise Http404


class Rows(Viewed, admin.TabularInline):  # type: ignore[type-arg]
    """The rows that hang on another, to be read on its page and followed."""

    template = "admin/rows.html"
    extra = 0
    max_num = 0
    can_delete = False
    show_change_link = True
    related: tuple[str, ...] = ()

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return list(self.fields or [])

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related(*self.related)


def who(request: HttpRequest) -> User:
    """The person at the admin; its site lets nobody else in."""
    return cast("User", request.user)
