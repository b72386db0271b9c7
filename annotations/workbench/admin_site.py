"""The admin: where moderators keep order and administrators set up desks and people."""

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from annotations.people.models import Role, User


class FactcheckAdminSite(AdminSite):
    """Open to administrators and to moderators of any desk, by the one sign-in page."""

    site_header = _("Factcheck admin")
    site_title = _("Factcheck admin")
    index_title = _("Records and people")

    def has_permission(self, request: HttpRequest) -> bool:
        user = request.user
        if not isinstance(user, User) or not user.is_active:
            return False
        return user.is_administrator or Role.MODERATOR in user.roles.values()

    def login(self, request: HttpRequest, extra_context: object = None) -> HttpResponse:
        """No second door: the site's own sign-in page, and back."""
        return redirect(
            f"{reverse('account_login')}?{urlencode({'next': request.get_full_path()})}"
        )
