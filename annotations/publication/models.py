"""Numbered public snapshots. What is public of a claim or an article is rendered from them alone."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from annotations.articles.models import Article
from annotations.claims.models import Claim
from annotations.history.kinds import Passing, Record
from annotations.history.triggers import Checked
from annotations.reviews.models import Decision, Ruling, Summary


class Kind(models.TextChoices):
    """What a number is: the first, a kind of correction, or a withdrawal."""

    FIRST = "first", _("Published")
    CORRECTION = "correction", _("Correction")
    UPDATE = "update", _("Update")
    CLARIFICATION = "clarification", _("Clarification")
    TYPO = "typo", _("Minor correction of wording")
    WITHDRAWAL = "withdrawal", _("Withdrawal")


class PublicationQuerySet(models.QuerySet["Publication"]):
    """The one place where what is public begins."""

    def public(self) -> "PublicationQuerySet":
        """Every number after the last withdrawal. All that is public starts here."""
        return self.filter(
            ~Exists(_same_root().filter(number__gte=OuterRef("number"), kind=Kind.WITHDRAWAL))
        )

    def live(self) -> "PublicationQuerySet":
        """The last number of each claim and article, where it is public."""
        return self.public().filter(~Exists(_same_root().filter(number__gt=OuterRef("number"))))

    def last(self) -> "Publication | None":
        return self.order_by("number").reverse().first()


def _same_root() -> PublicationQuerySet:
    return Publication.objects.filter(Q(claim=OuterRef("claim")) | Q(article=OuterRef("article")))


class Publication(Record):
    """One numbered public snapshot of a claim's ruling or of an article's summary."""

    claim = models.ForeignKey(
        Claim, null=True, on_delete=models.PROTECT, related_name="publications"
    )
    article = models.ForeignKey(
        Article, null=True, on_delete=models.PROTECT, related_name="publications"
    )
    number = models.PositiveIntegerField()
    kind = models.TextField(choices=Kind)
    reason = models.TextField(blank=True)
    ruling = models.ForeignKey(
        Ruling, null=True, on_delete=models.PROTECT, related_name="publications"
    )
    summary = models.ForeignKey(
        Summary, null=True, on_delete=models.PROTECT, related_name="publications"
    )
    decision = models.ForeignKey(
        Decision, null=True, on_delete=models.PROTECT, related_name="publications"
    )
    # What the public reads, under its own schema number; empty for a withdrawal.
    snapshot = models.JSONField(null=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="publications"
    )
    published_at = models.DateTimeField(auto_now_add=True)

    objects = PublicationQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        triggers = [
            *Record.Meta.triggers,
            Checked(name="approved", function="annotations_check_publication"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(claim__isnull=False, article__isnull=True, summary__isnull=True)
                | Q(claim__isnull=True, article__isnull=False, ruling__isnull=True),
                name="publication_of_one_thing",
            ),
            models.UniqueConstraint(fields=["claim", "number"], name="publication_of_claim"),
            models.UniqueConstraint(fields=["article", "number"], name="publication_of_article"),
            models.CheckConstraint(
                condition=Q(kind="withdrawal", snapshot__isnull=True, decision__isnull=True)
                | Q(~Q(kind="withdrawal"), snapshot__isnull=False, decision__isnull=False),
                name="publication_snapshot",
            ),
            models.CheckConstraint(
                condition=Q(kind="first") | ~Q(reason=""), name="publication_reason"
            ),
        ]
        # The front page and the feeds: newest first.
        indexes = [models.Index(fields=["-published_at"], name="publication_newest")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"


class PublicNumber(Passing):
    """One row: a number that every transaction changing anything public raises, for ETags."""

    number = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)
