"""The desk's settled answer, and the decisions on it."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from annotations.articles.models import Article
from annotations.claims.models import Claim, Wording
from annotations.history.kinds import Record
from annotations.history.triggers import Checked
from annotations.verdicts.models import Rating, Verdict
from annotations.web.public_ids import new_public_id

FINDING_LENGTH = 140


class Ruling(Record):
    """The desk's answer on a wording, drafted from a verdict. Any change is a new number."""

    public_id = models.TextField(default=new_public_id, unique=True, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="rulings")
    wording = models.ForeignKey(Wording, on_delete=models.PROTECT, related_name="rulings")
    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="rulings")
    number = models.PositiveIntegerField()
    rating = models.TextField(choices=Rating)
    finding = models.TextField()
    rationale = models.TextField()
    language = models.TextField(blank=True)
    evidence_ids = ArrayField(models.BigIntegerField(), default=list)
    # Why a moderator settled it, where reviewers disagreed.
    adjudication = models.TextField(blank=True)
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="rulings"
    )
    drafted_at = models.DateTimeField(auto_now_add=True)

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("ruling")
        verbose_name_plural = _("rulings")
        triggers = [
            *Record.Meta.triggers,
            Checked(name="ground", function="annotations_check_ruling"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["claim", "number"], name="ruling_number"),
            models.CheckConstraint(
                condition=~Q(finding="") & ~Q(rationale=""), name="ruling_words"
            ),
            models.CheckConstraint(
                condition=LessThanOrEqual(Length("finding"), FINDING_LENGTH),
                name="ruling_finding_length",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_rating_display()}. {self.finding}"


class Summary(Record):
    """An article's own headline and summary by the desk. Any change is a new number."""

    public_id = models.TextField(default=new_public_id, unique=True, editable=False)
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="summaries")
    number = models.PositiveIntegerField()
    headline = models.TextField()
    summary = models.TextField()
    language = models.TextField(blank=True)
    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="summaries"
    )
    drafted_at = models.DateTimeField(auto_now_add=True)

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("summary")
        verbose_name_plural = _("summaries")
        triggers = [
            *Record.Meta.triggers,
            Checked(name="next", function="annotations_check_summary"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="summary_number"),
            models.CheckConstraint(
                condition=~Q(headline="") & ~Q(summary=""), name="summary_words"
            ),
        ]

    def __str__(self) -> str:
        return self.headline


class Decision(Record):
    """A second person's answer to exactly that text: approved, or sent back with a comment."""

    class Answer(models.TextChoices):
        APPROVED = "approved", _("approved")
        SENT_BACK = "sent_back", _("sent back")

    claim = models.ForeignKey(Claim, null=True, on_delete=models.PROTECT, related_name="decisions")
    article = models.ForeignKey(
        Article, null=True, on_delete=models.PROTECT, related_name="decisions"
    )
    ruling = models.ForeignKey(
        Ruling, null=True, on_delete=models.PROTECT, related_name="decisions"
    )
    summary = models.ForeignKey(
        Summary, null=True, on_delete=models.PROTECT, related_name="decisions"
    )
    number = models.PositiveIntegerField()
    answer = models.TextField(choices=Answer)
    comment = models.TextField(blank=True)
    # SHA-256 of exactly what will be public: nothing else can be published on this decision.
    digest = models.TextField(blank=True)
    # The desk's rule at the time; the record says so where one person did both.
    four_eyes = models.BooleanField()
    # That a text which we did not fetch was compared with the original.
    compared = models.BooleanField(default=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions"
    )
    decided_at = models.DateTimeField(auto_now_add=True)

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        triggers = [
            *Record.Meta.triggers,
            Checked(name="four_eyes", function="annotations_check_decision"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    claim__isnull=False,
                    ruling__isnull=False,
                    article__isnull=True,
                    summary__isnull=True,
                )
                | Q(
                    claim__isnull=True,
                    ruling__isnull=True,
                    article__isnull=False,
                    summary__isnull=False,
                ),
                name="decision_on_one_thing",
            ),
            models.UniqueConstraint(fields=["ruling", "number"], name="decision_on_ruling"),
            models.UniqueConstraint(fields=["summary", "number"], name="decision_on_summary"),
            models.CheckConstraint(
                condition=Q(answer="sent_back") | ~Q(digest=""), name="decision_digest"
            ),
            models.CheckConstraint(
                condition=Q(answer="approved") | ~Q(comment=""), name="decision_comment"
            ),
        ]

    def __str__(self) -> str:
        return self.get_answer_display()
