"""What the worker does for articles: fetching them, and sweeping what was never finished."""

from datetime import timedelta
from typing import Any

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from annotations.articles.extracting import extract
from annotations.articles.fetching import Fetched, fetch
from annotations.articles.found import found_in
from annotations.articles.models import Intake
from annotations.web.refusals import Refusal

KEPT = timedelta(days=7)


@app.task(queue="fetch")
def fetch_article(intake_id: int) -> None:
    """Fetch and read the page that an intake asks for. Run again, it does nothing once it is read."""
    intake = Intake.objects.filter(pk=intake_id, state=Intake.State.FETCHING).first()
    if intake is None:
        return
    with translation.override(intake.desk.language):
        try:
            _bring(intake)
        except Refusal as refusal:
            _refuse(intake, refusal.sentence)
        except Exception:
            _refuse(
                intake, _("Something of ours failed on this page, not of yours. Nothing was saved.")
            )
            raise


@app.periodic(cron="47 3 * * *")
@app.task(queue="default", queueing_lock="sweep_intakes")
def sweep_intakes(timestamp: int) -> None:  # noqa: ARG001
    """Forget what was read a week ago: articles keep their own text."""
    Intake.objects.filter(asked_at__lt=timezone.now() - KEPT).delete()


def _bring(intake: Intake) -> None:
    _note(intake, step=Intake.Step.FETCHING)
    page = fetch(intake.address)
    _note(intake, step=Intake.Step.READING)
    _note(intake, state=Intake.State.READY, **_read(page))


def _read(page: Fetched) -> dict[str, Any]:
    article = extract(page.body, name_or_type=page.content_type, charset=page.charset, url=page.url)
    return {
        "found": found_in(article, address=page.url), "warnings": [str(each) for each in article.warnings],
        "fetched_from": page.url, "fetched_at": page.fetched_at,
    }  # fmt: skip


def _refuse(intake: Intake, sentence: str) -> None:
    _note(intake, state=Intake.State.REFUSED, refusal=sentence)


def _note(intake: Intake, **facts: Any) -> None:
    """Write only while it is being fetched: of two runs at once, the first to end counts."""
    Intake.objects.filter(pk=intake.pk, state=Intake.State.FETCHING).update(**facts)
