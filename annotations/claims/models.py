"""A claim, where it stands, the words it is judged on, and whose assertion it is."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from annotations.articles.models import Article, Revision
from annotations.history.kinds import Editable, Record
from annotations.history.triggers import Checked
from annotations.people.models import Desk, User
from annotations.web.public_ids import new_public_id


class Claimant(Editable):
    """The person or body whose assertion it is, kept by the desk."""

    class Kind(models.TextChoices):
        PUBLIC_FIGURE = "public_figure", _("public figure")
        BODY = "body", _("body or organisation")
        PRIVATE_PERSON = "private_person", _("private person")
        UNNAMED = "unnamed", _("unnamed source")

    public_id = models.TextField(default=new_public_id, unique=True, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="claimants")
    name = models.TextField(
        _("name"), help_text=_("For an unnamed source, how the article describes it.")
    )
    kind = models.TextField(_("kind"), choices=Kind, default=Kind.PUBLIC_FIGURE)
    page = models.URLField(_("page about them"), blank=True)

    class Meta(Editable.Meta):
        abstract = False
        verbose_name = _("claimant")
        verbose_name_plural = _("claimants")
        constraints = [
            models.UniqueConstraint(fields=["desk", "name", "kind"], name="claimant_once_per_desk")
        ]

    def __str__(self) -> str:
        return self.name


class ClaimQuerySet(models.QuerySet["Claim"]):
    """The words in which claims are asked for."""

    def visible_to(self, user: User) -> "ClaimQuerySet":
        """The claims of the person's desks."""
        return self.filter(desk__in=Desk.objects.visible_to(user))

    def in_article(self, article: Article) -> "ClaimQuerySet":
        """The claims that stand, or stood, in this article."""
        return self.filter(pk__in=Span.objects.filter(article=article).values("claim"))

    def set_aside(self) -> "ClaimQuerySet":
        return self.filter(_last_aside())

    def not_set_aside(self) -> "ClaimQuerySet":
        return self.exclude(_last_aside())

    def locked(self) -> "ClaimQuerySet":
        """The same claims, locked in the order of their ids until the transaction ends."""
        return self.order_by("pk").select_for_update(no_key=True)


def _last_aside() -> models.Exists:
    """Whether the last step on the outer claim was to set it aside."""
    later = SettingAside.objects.filter(
        claim=models.OuterRef("claim"), number__gt=models.OuterRef("number")
    )
    last = SettingAside.objects.filter(~models.Exists(later), claim=models.OuterRef("pk"))
    return models.Exists(last.exclude(reason=SettingAside.Reason.BACK))


class Claim(Record):
    """Something checkable that a desk looks at: an identity and a lock, no more."""

    public_id = models.TextField(default=new_public_id, unique=True, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="claims")
    made_at = models.DateTimeField(auto_now_add=True)

    objects = ClaimQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("claim")
        verbose_name_plural = _("claims")

    def __str__(self) -> str:
        return str(self.newest_wording)

    @property
    def newest_wording(self) -> "Wording":
        return self.wordings.latest("number")

    @property
    def aside(self) -> "SettingAside | None":
        """The row that sets this claim aside now, if one does."""
        last = self.settings_aside.order_by("number").last()
        return None if last is None or last.reason == SettingAside.Reason.BACK else last

    @property
    def seen_number(self) -> int:
        """How often it was set aside or brought back: what a form must have seen."""
        return self.settings_aside.count()


class SpanQuerySet(models.QuerySet["Span"]):
    """The words in which spans are asked for."""

    def standing(self) -> "SpanQuerySet":
        """Those that were neither moved nor struck."""
        return self.filter(ending__isnull=True)

    def in_revision(self, revision: Revision) -> "SpanQuerySet":
        return self.filter(revision=revision)


class Span(Record):
    """Where a claim stands: code points of one revision, end excluded. Never altered, only ended."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="spans")
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="spans")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="spans")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    prefix = models.TextField(blank=True)
    suffix = models.TextField(blank=True)
    # The claim's number in this article: given once, never reused.
    number = models.PositiveIntegerField()
    carried_from = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="carried_to"
    )
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    marked_at = models.DateTimeField(auto_now_add=True)

    objects = SpanQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("span")
        verbose_name_plural = _("spans")
        triggers = [*Record.Meta.triggers, Checked(name="words", function="annotations_check_span")]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="span_range"),
            ExclusionConstraint(
                name="span_number_of_one_claim",
                expressions=[("article", "="), ("number", "="), ("claim", "<>")],
            ),
        ]
        # The highlights of a text, in its order.
        indexes = [models.Index(fields=["revision", "start"], name="span_in_text")]

    def __str__(self) -> str:
        return f"“{self.quote}” ({self.start}–{self.end})"


class SpanEnding(Record):
    """The end of a span: it was moved (and another added) or struck."""

    class Reason(models.TextChoices):
        MOVED = "moved", _("moved")
        STRUCK = "struck", _("struck")

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    span = models.OneToOneField(Span, on_delete=models.PROTECT, related_name="ending")
    reason = models.TextField(choices=Reason)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    ended_at = models.DateTimeField(auto_now_add=True)

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("end of a span")
        verbose_name_plural = _("ends of spans")

    def __str__(self) -> str:
        return f"{self.span}, {self.get_reason_display()}"


class Judged(models.TextChoices):
    """What is judged: the assertion itself, or that it was made."""

    SO = "so", _("that it is so")
    SAID = "said", _("that it was said")


class Wording(Record):
    """The numbered form of a claim on which it is judged. Any change of it is a new number."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="wordings")
    number = models.PositiveIntegerField()
    statement = models.TextField()
    language = models.TextField(blank=True)
    claimant = models.ForeignKey(
        Claimant, null=True, on_delete=models.PROTECT, related_name="wordings"
    )
    role = models.TextField(blank=True)
    relayed_by = models.ForeignKey(
        Claimant, null=True, on_delete=models.PROTECT, related_name="relayed"
    )
    said_on = models.DateField(null=True)
    judged = models.TextField(choices=Judged, default=Judged.SO)
    span = models.ForeignKey(Span, on_delete=models.PROTECT, related_name="wordings")
    restores = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    worded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    worded_at = models.DateTimeField(auto_now_add=True)

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("wording")
        verbose_name_plural = _("wordings")
        triggers = [
            *Record.Meta.triggers,
            Checked(name="next", function="annotations_check_wording"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["claim", "number"], name="wording_number"),
            models.CheckConstraint(condition=~Q(statement=""), name="wording_statement"),
        ]

    def __str__(self) -> str:
        return self.statement

    @property
    def form(self) -> int:
        """What two wordings share that say the same: the id of the first of them."""
        return self.restores_id or self.pk


class SettingAside(Record):
    """A claim that is not to be rated, and why; or, as the reason *back*, that it is again."""

    class Reason(models.TextChoices):
        OPINION = "opinion", _("opinion")
        PREDICTION = "prediction", _("prediction")
        VAGUE = "vague", _("too vague to check")
        DUPLICATE = "duplicate", _("duplicate of another claim")
        MISTAKE = "mistake", _("marked by mistake")
        NOT_WORTH = "not_worth", _("not worth checking")
        BACK = "back", _("brought back")

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="settings_aside")
    number = models.PositiveIntegerField()
    reason = models.TextField(choices=Reason)
    note = models.TextField(blank=True)
    duplicate_of = models.ForeignKey(
        Claim, null=True, on_delete=models.PROTECT, related_name="duplicates"
    )
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    set_at = models.DateTimeField(auto_now_add=True)

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("setting aside")
        verbose_name_plural = _("settings aside")
        triggers = [
            *Record.Meta.triggers,
            Checked(name="not_public", function="annotations_check_aside"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["claim", "number"], name="aside_number"),
            models.CheckConstraint(
                condition=Q(duplicate_of__isnull=True) | Q(reason="duplicate"),
                name="aside_duplicate",
            ),
        ]

    def __str__(self) -> str:
        return self.get_reason_display()
