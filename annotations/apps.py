"""The one Django app: articles, claims, verdicts, their review and their publication."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class AnnotationsConfig(AppConfig):
    """One app, one label, one chain of migrations."""

    name = "annotations"
    default_auto_field = "django.db.models.BigAutoField"


class FactcheckAdminConfig(admin_apps.AdminConfig):
    """Django's admin, with our own site: one sign-in page and our rule on who may enter."""

    default_site = "annotations.workbench.admin_site.FactcheckAdminSite"
    default = False
