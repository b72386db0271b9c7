"""The admin: where moderators keep order and administrators set up desks and people."""

from collections.abc import Iterable
from typing import Any

from django.contrib.admin import AdminSite, ModelAdmin
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.people.models import Role, User
from annotations.web.refusals import NotAllowed

# Other apps bring groups and rows of e-mail addresses, which nothing here goes by.
SHOWN_APPS = {"annotations", "procrastinate"}


class FactcheckAdminSite(AdminSite):
    """Open to administrators and to moderators of any desk, by the one sign-in page."""

    site_header = gettext_lazy("Factcheck admin")
    site_title = gettext_lazy("Factcheck admin")
    index_title = gettext_lazy("Records and people")

    def register(
        self,
        model_or_iterable: type[Model] | Iterable[type[Model]],
        admin_class: "type[ModelAdmin[Any]] | None" = None,
        **options: Any,
    ) -> None:
        """Takes the apps that are shown here, and leaves the others out."""
        models = [model_or_iterable] if isinstance(model_or_iterable, type) else model_or_iterable
        ours = [model for model in models if model._meta.app_label in SHOWN_APPS]
        super().register(ours, admin_class, **options)

    def has_permission(self, request: HttpRequest) -> bool:
        user = request.user
        if not isinstance(user, User) or not user.is_active:
            return False
        return user.is_administrator or Role.MODERATOR in user.roles.values()

    def login(self, request: HttpRequest, extra_context: object = None) -> HttpResponse:
        """No second door: the site's own sign-in page, and back."""
        back = _safe_next(request)
        if self.has_permission(request):
            return redirect(back)
        if request.user.is_authenticated:
            raise NotAllowed(_("The admin is for moderators and administrators."))
        return redirect(f"{reverse('account_login')}?{urlencode({'next': back})}")

    def logout(self, request: HttpRequest, extra_context: object = None) -> HttpResponse:  # type: ignore[override]
        return redirect("account_logout")

    def password_change(  # type: ignore[override]
        self, request: HttpRequest, extra_context: object = None
    ) -> HttpResponse:
        return redirect("account_change_password")

    def get_app_list(
        self, request: HttpRequest, app_label: str | None = None
    ) -> list[dict[str, Any]]:
        """One group for each package, in the order of the story."""
        groups: list[dict[str, Any]] = []
        for app in super().get_app_list(request, app_label):
            ours = app["app_label"] == "annotations"
            groups += by_package(app) if ours else [app]
        return groups


def by_package(app: dict[str, Any]) -> list[dict[str, Any]]:
    """The one app of ours, parted into its packages."""
    parts: dict[str, list[dict[str, Any]]] = {name: [] for name in GROUPS}
    for entry in app["models"]:
        package = entry["model"].__module__.split(".")[1]
        parts[package].append(entry)
    return [
        {**app, "name": GROUPS[package], "models": entries}
        for package, entries in parts.items()
        if entries
    ]


GROUPS = {
    "articles": gettext_lazy("Articles"),
    "claims": gettext_lazy("Claims"),
    "verdicts": gettext_lazy("Verdicts"),
    "discussion": gettext_lazy("Discussion"),
    "reviews": gettext_lazy("Reviews"),
    "publication": gettext_lazy("Publication"),
    "exchange": gettext_lazy("Exchange"),
    "workbench": gettext_lazy("Workbench"),
    "people": gettext_lazy("People"),
    "history": gettext_lazy("History"),
    "web": gettext_lazy("Web"),
}


def _safe_next(request: HttpRequest) -> str:
    address = request.GET.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if safe else reverse("admin:index")
