"""Events and the heads of their chains: written by the trigger, read by everyone else."""

from django.conf import settings
from django.db import models


class Event(models.Model):
    """One row added, changed or deleted. Never written from Python; see migrations/functions/."""

    class Action(models.TextChoices):
        ADDED = "INSERT", "added"
        CHANGED = "UPDATE", "changed"
        DELETED = "DELETE", "deleted"

    root = models.TextField()
    seq = models.PositiveIntegerField()
    at = models.DateTimeField()
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        db_constraint=False,
        related_name="+",
    )
    actor_name = models.TextField(help_text="A command, or a database role, where no person acted.")
    request = models.TextField()
    action = models.TextField(choices=Action)
    table = models.TextField()
    row = models.BigIntegerField()
    data = models.TextField(help_text="Ids, numbers and salted digests, as JSON.")
    why = models.TextField()
    before = models.TextField(null=True)
    after = models.TextField(null=True)
    words_salt = models.TextField()
    words_digest = models.BinaryField()
    previous = models.BinaryField()
    hash = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["root", "seq"], name="event_root_seq")]
        # The history of one row, in the admin and on its page.
        indexes = [models.Index(fields=["table", "row"], name="event_row")]

    def __str__(self) -> str:
        return f"{self.root} {self.seq}: {self.table} {self.row} {self.get_action_display()}"


class ChainHead(models.Model):
    """The last event of a chain: a chain that ends before it has been cut."""

    root = models.TextField(primary_key=True)
    seq = models.PositiveIntegerField()
    hash = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.root} at {self.seq}"
