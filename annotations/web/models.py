"""What a form that was sent once has brought about."""

from django.db import models


class Once(models.Model):
    """A key that a form carries, and the row that came out of it; never a body. Passing."""

    who = models.TextField()
    key = models.TextField()
    digest = models.TextField()
    outcome = models.BigIntegerField(null=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["who", "key"], name="once_key")]
        # Old keys are swept by their age.
        indexes = [models.Index(fields=["at"], name="once_age")]

    def __str__(self) -> str:
        return f"{self.who} {self.key}"
