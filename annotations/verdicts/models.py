"""A reviewer's judgement of a wording, and the evidence it rests on."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from annotations.claims.models import Claim, Wording
from annotations.history.kinds import Editable, Record
from annotations.history.triggers import Checked
from annotations.people.models import Desk
from annotations.web.public_ids import new_public_id


class Rating(models.TextChoices):
    """The three ratings. Not yet checked is the absence of a verdict, never a rating."""

    CONFIRMED = "confirmed", _("Confirmed")
    DISPUTED = "disputed", _("Disputed")
    UNVERIFIED = "unverified", _("Unverified")


class Source(Editable):
    """A document or person that can be cited, kept by the desk."""

    class Kind(models.TextChoices):
        PRIMARY = "primary", _("primary")
        SECONDARY = "secondary", _("secondary")
        EXPERT = "expert", _("expert")
        DATASET = "dataset", _("data set")
        OTHER = "other", _("other")

    public_id = models.TextField(default=new_public_id, unique=True, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="sources")
    address = models.TextField(_("address"), blank=True)
    citation = models.TextField(_("citation"), blank=True)
    title = models.TextField(_("title"), blank=True)
    publisher = models.TextField(_("publisher"), blank=True)
    author = models.TextField(_("author"), blank=True)
    published_on = models.DateField(_("date"), null=True, blank=True)
    kind = models.TextField(_("kind"), choices=Kind, blank=True)
    interests = models.TextField(_("interests"), blank=True)
    anonymous = models.BooleanField(_("not named"), default=False)
    anonymity = models.TextField(_("why not named"), blank=True)

    class Meta(Editable.Meta):
        abstract = False
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = [
            models.CheckConstraint(
                condition=~Q(address="") | ~Q(citation=""), name="source_can_be_cited"
            ),
            models.CheckConstraint(
                condition=Q(anonymous=False) | ~Q(anonymity=""), name="source_anonymity"
            ),
        ]
        # A source already used at the desk is found again by its address.
        indexes = [models.Index(fields=["desk", "address"], name="source_address")]

    def __str__(self) -> str:
        return self.title or self.citation or self.address


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    """The words in which evidence is asked for."""

    def newest(self) -> "EvidenceQuerySet":
        """Those that no later row supersedes: all that new verdicts and rulings may cite."""
        return self.filter(superseded_by__isnull=True)


class Evidence(Record):
    """What one source says about one claim. A change is a new row that supersedes this one."""

    class Stance(models.TextChoices):
        SUPPORTS = "supports", _("supports")
        UNDERMINES = "undermines", _("undermines")
        CONTEXT = "context", _("context")

    public_id = models.TextField(default=new_public_id, unique=True, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="evidence")
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="evidence")
    stance = models.TextField(choices=Stance)
    quote = models.TextField(blank=True)
    language = models.TextField(blank=True)
    # Our translation of the quote, and always shown as ours.
    translation = models.TextField(blank=True)
    note = models.TextField(blank=True)
    seen_on = models.DateField(null=True)
    archived_at = models.TextField(blank=True, help_text="The address of a public archive's copy.")
    supersedes = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    gathered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    gathered_at = models.DateTimeField(auto_now_add=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        triggers = [
            *Record.Meta.triggers,
            Checked(name="of_the_desk", function="annotations_check_evidence"),
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.get_stance_display()}"


class VerdictQuerySet(models.QuerySet["Verdict"]):
    """The words in which verdicts are asked for."""

    def latest_of_each(self) -> "VerdictQuerySet":
        """Each reviewer's newest verdict on each claim, taken back or not."""
        later = Verdict.objects.filter(
            claim=OuterRef("claim"), reviewer=OuterRef("reviewer"), number__gt=OuterRef("number")
        )
        return self.exclude(Exists(later))

    def on(self, wording: Wording) -> "VerdictQuerySet":
        """The newest ones that count: rated, and given on this form of the claim."""
        same = Q(wording=wording.form) | Q(wording__restores=wording.form)
        return self.latest_of_each().filter(same, rating__isnull=False)


class Verdict(Record):
    """One reviewer's judgement of one wording; without a rating it takes the one before back."""

    public_id = models.TextField(default=new_public_id, unique=True, editable=False)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="verdicts")
    wording = models.ForeignKey(Wording, on_delete=models.PROTECT, related_name="verdicts")
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="verdicts"
    )
    number = models.PositiveIntegerField()
    rating = models.TextField(choices=Rating, null=True)
    rationale = models.TextField()
    language = models.TextField(blank=True)
    evidence_ids = ArrayField(models.BigIntegerField(), default=list)
    given_at = models.DateTimeField(auto_now_add=True)

    objects = VerdictQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("verdict")
        verbose_name_plural = _("verdicts")
        triggers = [
            *Record.Meta.triggers,
            Checked(name="ground", function="annotations_check_verdict"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["claim", "reviewer", "number"], name="verdict_number"),
            models.CheckConstraint(condition=~Q(rationale=""), name="verdict_rationale"),
        ]

    def __str__(self) -> str:
        return self.get_rating_display() if self.rating else str(_("taken back"))


class ContactAttempt(Record):
    """An attempt to hear the claimant, and what came of it."""

    class Outcome(models.TextChoices):
        WAITING = "waiting", _("no answer yet")
        ANSWERED = "answered", _("answered")
        DECLINED = "declined", _("declined to comment")
        UNREACHED = "unreached", _("could not be reached")

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="contact_attempts")
    sought_on = models.DateField()
    how = models.TextField()
    outcome = models.TextField(choices=Outcome)
    answer = models.TextField(blank=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    noted_at = models.DateTimeField(auto_now_add=True)

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("attempt to reach the claimant")
        verbose_name_plural = _("attempts to reach the claimant")

    def __str__(self) -> str:
        return f"{self.sought_on}: {self.get_outcome_display()}"
