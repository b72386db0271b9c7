"""People, the desks they work at, and what they may do there."""

import unicodedata
from typing import ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from annotations.history.kinds import Editable
from annotations.history.triggers import Noted
from annotations.people.time_zones import is_time_zone
from annotations.web.public_ids import new_public_id


class PeopleManager(UserManager["User"]):
    """Sign-in names are compared without regard to case or to look-alike width."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(username__iexact=unicodedata.normalize("NFKC", username or ""))


class User(AbstractUser, Editable):
    """A person. Whoever wrote a record stays its author; erasing a person leaves this row empty."""

    class Byline(models.TextChoices):
        NONE = "none", _("the desk alone")
        NAME = "name", _("my name")
        PSEUDONYM = "pseudonym", _("my pseudonym")

    public_id = models.TextField(default=new_public_id, unique=True, editable=False)
    name = models.TextField(_("name"))
    pseudonym = models.TextField(_("pseudonym"), blank=True)
    byline = models.TextField(
        _("named in public as"),
        choices=Byline,
        default=Byline.NONE,
        help_text=_("What readers see as the author. Unless you choose otherwise, only the desk."),
    )
    language = models.TextField(_("language"), blank=True)
    erased_at = models.DateTimeField(null=True, editable=False)
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]

    objects: ClassVar[PeopleManager] = PeopleManager()

    class Meta(Editable.Meta):
        abstract = False
        triggers = [Noted(silent="password,last_login")]
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.UniqueConstraint(
                Lower("username"),
                name="user_username_once",
                violation_error_message=_("Somebody has this user name already. Choose another."),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.username

    def get_full_name(self) -> str:
        return str(self)

    def get_short_name(self) -> str:
        return str(self)

    def clean(self) -> None:
        self.username = unicodedata.normalize("NFKC", self.username)

    @property
    def is_administrator(self) -> bool:
        """Runs the installation and sees every desk; judges nothing without a membership."""
        return self.is_active and self.is_superuser

    @property
    def roles(self) -> dict[int, str]:
        """The role at each desk, by the desk's id; read once for each request."""
        if not hasattr(self, "_roles"):
            rows = self.memberships.active().values_list("desk_id", "role")
            self._roles: dict[int, str] = dict(rows) if self.is_active else {}
        return self._roles


class DeskQuerySet(models.QuerySet["Desk"]):
    """Desks, by who works at them or keeps order there."""

    def visible_to(self, user: "User") -> "DeskQuerySet":
        """The desks a person works at; all of them for an administrator."""
        return self if user.is_administrator else self.filter(pk__in=user.roles)

    def worked_at_by(self, user: "User") -> "DeskQuerySet":
        """The desks where the person has a role."""
        return self.filter(pk__in=user.roles)

    def kept_by(self, user: "User") -> "DeskQuerySet":
        """The desks where the person keeps order; all of them for an administrator."""
        kept = [pk for pk, role in user.roles.items() if role == Role.MODERATOR]
        return self if user.is_administrator else self.filter(pk__in=kept)


class Desk(Editable):
    """A group that works together, with its own members, articles, claims and rules."""

    public_id = models.TextField(default=new_public_id, unique=True, editable=False)
    name = models.TextField(_("name"))
    address = models.URLField(_("web address"), blank=True)
    contact = models.TextField(
        _("contact"),
        blank=True,
        help_text=_("Where readers report an error: an address or e-mail."),
    )
    language = models.TextField(_("language"), default="en")
    time_zone = models.TextField(_("time zone"), default="UTC", validators=[is_time_zone])
    quorum = models.PositiveSmallIntegerField(
        _("quorum"),
        default=1,
        help_text=_("How many reviewers must give a verdict before the desk's own is drafted."),
    )
    four_eyes = models.BooleanField(
        _("four eyes"),
        default=True,
        help_text=_("Whoever wrote a verdict or a draft cannot approve it."),
    )
    blind = models.BooleanField(_("blind first pass"), default=False)
    publishes = models.BooleanField(
        _("publishes"), default=False, help_text=_("Set by an administrator.")
    )

    objects = DeskQuerySet.as_manager()

    class Meta(Editable.Meta):
        abstract = False
        verbose_name = _("desk")
        verbose_name_plural = _("desks")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(quorum__gte=1),
                name="desk_quorum",
                violation_error_message=_("The quorum is one reviewer at least."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class Role(models.TextChoices):
    """What a person is at a desk."""

    REVIEWER = "reviewer", _("reviewer")
    MODERATOR = "moderator", _("moderator")


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Memberships, by whether they count now."""

    def active(self) -> "MembershipQuerySet":
        return self.filter(suspended_at__isnull=True, user__is_active=True)

    def moderators(self) -> "MembershipQuerySet":
        return self.active().filter(role=Role.MODERATOR)

    def kept_by(self, user: User) -> "MembershipQuerySet":
        """Those at the desks where the person keeps order."""
        return self.filter(desk__in=Desk.objects.kept_by(user))


class Membership(Editable):
    """A person's place at a desk."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name=_("person"),
    )
    desk = models.ForeignKey(
        Desk, on_delete=models.PROTECT, related_name="memberships", verbose_name=_("desk")
    )
    role = models.TextField(_("role"), choices=Role, default=Role.REVIEWER)
    suspended_at = models.DateTimeField(_("suspended"), null=True, blank=True, editable=False)

    objects = MembershipQuerySet.as_manager()

    class Meta(Editable.Meta):
        abstract = False
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "desk"],
                name="membership_once",
                violation_error_message=_("This person is a member of the desk already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}, {self.desk}"


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Invitations, by whether they still let somebody in."""

    def open(self) -> "InvitationQuerySet":
        return self.filter(used_at__isnull=True, expires_at__gt=models.functions.Now())


class Invitation(Editable):
    """A link that lets one person in, once. Only the digest of its secret is kept."""

    desk = models.ForeignKey(
        Desk, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    role = models.TextField(choices=Role, blank=True)
    administrator = models.BooleanField(default=False)
    for_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Set where the link lets an existing person choose a password.",
    )
    digest = models.TextField(unique=True, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    used_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = InvitationQuerySet.as_manager()

    def __str__(self) -> str:
        return f"invitation to {self.desk or 'the installation'}"
