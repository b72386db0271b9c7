"""Ending a person's sessions: whoever holds one of their cookies is signed out."""

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db.models.functions import Now

from annotations.people.models import User


def end_sessions(user: User) -> None:
    """Delete every session of this person; all are read, for a row does not say whose it is."""
    living = Session.objects.filter(expire_date__gt=Now())
    theirs = [
        row.pk for row in living.iterator() if row.get_decoded().get(SESSION_KEY) == str(user.pk)
    ]
    Session.objects.filter(pk__in=theirs).delete()
