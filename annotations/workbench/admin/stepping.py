"""Steps in the admin: a page with the text and a reason, then the same verb that the pages call."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import IntegrityError, models, transaction
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from annotations.people.models import User
from annotations.web.refusals import Refusal
from annotations.web.steps import from_database
from annotations.workbench.admin.reading import who

# What the page shows of a row: a label, and words.
Shown = list[tuple[Any, Any]]


@dataclass(frozen=True)
class Step:
    """One step that can be taken on rows of a list.

    `verb` takes the row, the person, and the form's facts; `shown` is what the person reads before;
    `seal`, where there is one, is carried through the page as the fact `shown`, so that the verb
    knows what was read.
    """

    name: str
    label: Any
    done: Any
    form: type[forms.Form]
    verb: Callable[..., Any]
    shown: Callable[[Any, User], Shown]
    seal: Callable[[Any, User], str] | None = None

    @property
    def button(self) -> str:
        """The label, on the page where no further question follows."""
        return str(self.label).removesuffix("…")


@dataclass
class Turn:
    """One row on the page of a step."""

    row: models.Model
    shown: Shown = field(default_factory=list)
    seal: str = ""
    refusal: str = ""


def action(step: Step) -> Callable[..., HttpResponse | None]:
    """The step as an action of a ModelAdmin."""

    @admin.action(description=step.label)
    def take(
        model_admin: Any, request: HttpRequest, queryset: models.QuerySet[Any]
    ) -> HttpResponse | None:
        if "step" not in request.POST:
            return _page(model_admin, request, step, step.form(), _turns(step, queryset, request))
        form = step.form(request.POST)
        if not form.is_valid():
            turns = _turns(step, queryset, request)
            return _page(model_admin, request, step, form, turns, status=422)
        refused = list(_taken(model_admin, step, request, queryset, form.cleaned_data))
        if refused:
            return _page(model_admin, request, step, form, refused, status=409)
        return None

    take.__name__ = step.name
    return take


def _taken(
    model_admin: Any,
    step: Step,
    request: HttpRequest,
    rows: Iterable[models.Model],
    facts: dict[str, Any],
) -> Iterable[Turn]:
    """Take the step on each row by itself; those refused come back, with the sentence."""
    for row in rows:
        sealed = {"shown": request.POST.get(f"seal-{row.pk}", "")} if step.seal else {}
        try:
            with transaction.atomic():
                step.verb(row, who(request), **facts, **sealed)
        except Refusal as refusal:
            sentence = str(refusal.sentence)
        except IntegrityError as error:
            sentence = str(from_database(error).sentence)
        else:
            model_admin.message_user(request, f"{row}: {step.done}", messages.SUCCESS)
            continue
        model_admin.message_user(request, f"{row}: {sentence}", messages.ERROR)
        turn = _turn(step, row, who(request))
        turn.refusal = sentence
        yield turn


def _turns(step: Step, rows: Iterable[models.Model], request: HttpRequest) -> list[Turn]:
    return [_turn(step, row, who(request)) for row in rows]


def _turn(step: Step, row: models.Model, user: User) -> Turn:
    seal = step.seal(row, user) if step.seal else ""
    return Turn(row, step.shown(row, user), seal)


def _page(
    model_admin: Any,
    request: HttpRequest,
    step: Step,
    form: forms.Form,
    turns: list[Turn],
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        **model_admin.admin_site.each_context(request),
        "title": step.label,
        "opts": model_admin.opts,
        "step": step,
        "form": form,
        "turns": turns,
        "checkbox": ACTION_CHECKBOX_NAME,
    }
    return TemplateResponse(request, "admin/step.html", context, status=status)
