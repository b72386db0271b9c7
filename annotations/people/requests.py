"""The request of somebody who is signed in, for the types."""

from django.http import HttpRequest

from annotations.people.models import User


class MemberRequest(HttpRequest):
    """What a view gets behind `login_required`."""

    user: User
