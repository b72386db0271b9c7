"""Every address of the site."""

from django.contrib import admin
from django.urls import include, path

from annotations.web import health

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("annotations.people.urls")),
    path("desk/", include("annotations.workbench.urls")),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("", include("annotations.publication.public.urls")),
]
