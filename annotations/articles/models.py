"""An article, its immutable texts, and the sentences they are split into."""

from datetime import timedelta

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from annotations.history.kinds import Editable, Passing, Record
from annotations.history.triggers import Checked
from annotations.people.models import Desk, User
from annotations.text.blocks import Block
from annotations.web.public_ids import new_public_id

RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}


def direction_of(language: str) -> str:
    """`rtl` or `ltr` for a BCP 47 tag, `auto` where the language is not known."""
    if not language:
        return "auto"
    return "rtl" if language.split("-", maxsplit=1)[0].lower() in RIGHT_TO_LEFT else "ltr"


class ArticleQuerySet(models.QuerySet["Article"]):
    """Whose they are."""

    def visible_to(self, user: User) -> "ArticleQuerySet":
        """The articles of the person's desks."""
        return self.filter(desk__in=Desk.objects.visible_to(user))


class Article(Editable):
    """A piece of news with its source address and metadata, owned by a desk."""

    public_id = models.TextField(default=new_public_id, unique=True, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="articles")
    title = models.TextField(_("title"))
    address = models.TextField(_("address"), blank=True)
    # The address without tracking and fragment, by which the same article is noticed.
    canonical = models.TextField(blank=True, editable=False)
    outlet = models.TextField(_("outlet"), blank=True)
    byline = models.TextField(_("byline"), blank=True)
    published_on = models.DateField(_("date"), null=True, blank=True)
    # Only where the outlet printed a time; a date without one stays a date.
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    language = models.TextField(_("language"), blank=True)
    taken_in_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    taken_in_at = models.DateTimeField(auto_now_add=True)

    objects = ArticleQuerySet.as_manager()

    class Meta(Editable.Meta):
        abstract = False
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        constraints = [
            models.UniqueConstraint(
                fields=["desk", "canonical"],
                condition=~models.Q(canonical=""),
                name="article_address_once_per_desk",
            )
        ]
        # The desk's articles, newest first.
        indexes = [models.Index(fields=["desk", "-taken_in_at"], name="article_newest")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("workspace", args=[self.public_id])

    @property
    def direction(self) -> str:
        return direction_of(self.language)

    @property
    def newest_revision(self) -> "Revision":
        return self.revisions.latest("number")


class Origin(models.TextChoices):
    """How the text came to us; only the first counts as fetched by us."""

    FETCHED = "fetched", _("fetched by us")
    ALTERED = "altered", _("fetched, then altered by hand")
    PASTED = "pasted", _("pasted text, not fetched by us")
    UPLOADED = "uploaded", _("uploaded file, not fetched by us")


class Revision(Record):
    """One immutable canonical text of an article. Offsets into it are code points, end excluded."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    sha256 = models.TextField()
    # [kind, start, end] for each block, in the order of the text.
    blocks = models.JSONField()
    origin = models.TextField(choices=Origin)
    fetched_from = models.TextField(blank=True)
    fetched_at = models.DateTimeField(null=True)
    segmentation = models.TextField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta(Record.Meta):
        abstract = False
        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        triggers = [
            *Record.Meta.triggers,
            Checked(name="digest", function="annotations_check_revision"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number"),
            models.CheckConstraint(condition=~models.Q(text=""), name="revision_text"),
        ]
        # The same text at the desk is noticed when it is taken in again.
        indexes = [models.Index(fields=["sha256"], name="revision_sha256")]

    def __str__(self) -> str:
        return f"{self.article}, text {self.number}"


class Sentence(Passing):
    """A range of a revision, inside one block. Derived: nothing points at a sentence."""

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="sentences")
    number = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["revision", "number"], name="sentence_number"),
            models.UniqueConstraint(fields=["revision", "start"], name="sentence_start"),
            models.CheckConstraint(
                condition=models.Q(start__lt=models.F("end")), name="sentence_range"
            ),
        ]

    def __str__(self) -> str:
        return f"sentence {self.number} of {self.revision}"


class IntakeQuerySet(models.QuerySet["Intake"]):
    """Whose they are, and which still keep a worker busy."""

    def visible_to(self, user: User) -> "IntakeQuerySet":
        """The person's own, at the desks where they still work."""
        return self.filter(asked_by=user, desk__in=Desk.objects.visible_to(user))

    def under_way(self) -> "IntakeQuerySet":
        """Those being fetched, and not so long that the job must have died."""
        return self.filter(
            state=Intake.State.FETCHING, asked_at__gt=timezone.now() - Intake.PATIENCE
        )


class Intake(Passing):
    """An article on its way in: being fetched, then corrected by hand, then saved or left."""

    # A fetch ends within FETCH_TIMEOUT; after this nobody is kept waiting for a job that died.
    PATIENCE = timedelta(seconds=60)

    class State(models.TextChoices):
        FETCHING = "fetching"
        READY = "ready"
        REFUSED = "refused"

    class Step(models.TextChoices):
        ASKED = "asked", _("Waiting for its turn to be fetched…")
        FETCHING = "fetching", _("Fetching the page…")
        READING = "reading", _("The page has come. Reading the article in it…")

    public_id = models.TextField(default=new_public_id, unique=True)
    desk = models.ForeignKey(Desk, on_delete=models.CASCADE, related_name="+")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    asked_at = models.DateTimeField(default=timezone.now)
    state = models.TextField(choices=State)
    step = models.TextField(choices=Step, blank=True)
    refusal = models.TextField(blank=True)
    address = models.TextField(blank=True)
    origin = models.TextField(choices=Origin)
    fetched_from = models.TextField(blank=True)
    fetched_at = models.DateTimeField(null=True)
    # Title, byline, outlet, date, language, and the blocks as [kind, text], as they were read.
    found = models.JSONField(default=dict)
    warnings = ArrayField(models.TextField(), default=list)
    article = models.ForeignKey(Article, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = IntakeQuerySet.as_manager()

    def __str__(self) -> str:
        return f"intake {self.public_id}"

    def get_absolute_url(self) -> str:
        return reverse("intake", args=[self.public_id])

    @property
    def is_late(self) -> bool:
        """Still being fetched after so long that its job may have died."""
        fetching = self.state == self.State.FETCHING
        return fetching and timezone.now() - self.asked_at > self.PATIENCE

    @property
    def blocks(self) -> list[Block]:
        """The blocks as they were read."""
        return [Block(kind, text) for kind, text in self.found.get("blocks", [])]
