"""Every address of the site."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("accounts/", include("annotations.people.urls")),
    path("desk/", include("annotations.workbench.urls")),
    path("", include("annotations.web.urls")),
    path("", include("annotations.publication.public.urls")),
]
