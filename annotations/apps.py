"""The one Django app: articles, claims, verdicts, their review and their publication."""

from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.contrib.admin import apps as admin_apps
from django.core.checks import Error, Tags, register


class AnnotationsConfig(AppConfig):
    """One app, one label, one chain of migrations."""

    name = "annotations"
    default_auto_field = "django.db.models.BigAutoField"


class FactcheckAdminConfig(admin_apps.AdminConfig):
    """Django's admin, with our own site: one sign-in page and our rule on who may enter."""

    default_site = "annotations.workbench.admin_site.FactcheckAdminSite"
    default = False


@register(Tags.security, deploy=True)
def no_private_address_is_fetched(**_facts: Any) -> list[Error]:
    """The guard's exceptions are for tests: an installation that others reach has none."""
    if not settings.FETCH_ALLOWED_ADDRESSES:
        return []
    hint = "Unset FETCH_ALLOWED_ADDRESSES."
    return [
        Error("Articles may be fetched from private addresses.", hint=hint, id="annotations.E001")
    ]
