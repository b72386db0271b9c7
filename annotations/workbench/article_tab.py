"""What is settled about an article as a whole: its details, its summary, and publishing it."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django import forms

from annotations.articles.models import Article
from annotations.people.models import User
from annotations.people.permissions import Verb, may
from annotations.publication.approving import needs_comparing, shown_digest
from annotations.publication.forms import PublishForm, WithdrawForm
from annotations.publication.models import Kind, Publication
from annotations.publication.publishing import last_publication
from annotations.reviews.authors import authors_of
from annotations.reviews.deciding import own_text_sentence
from annotations.reviews.forms import DecisionForm, SummaryForm
from annotations.reviews.models import Decision, Summary
from annotations.workbench.kept import Opened, renewed, written_in
from annotations.workbench.seeing import Seen


@dataclass
class ArticleTab:
    """The article's own draft and publication, as one person sees them."""

    article: Article
    user: User
    seen: list[Seen]
    opened: Opened = field(default_factory=Opened)

    def may(self, verb: Verb) -> bool:
        return may(self.user, verb, self.article.desk)

    @cached_property
    def summary(self) -> Summary | None:
        rows = self.article.summaries.select_related("drafted_by")
        return rows.order_by("number").last()

    @cached_property
    def decision(self) -> Decision | None:
        if self.summary is None:
            return None
        return self.summary.decisions.select_related("decided_by").order_by("number").last()

    @cached_property
    def last(self) -> Publication | None:
        return last_publication(self.article)

    @property
    def is_live(self) -> bool:
        return self.last is not None and self.last.kind != Kind.WITHDRAWAL

    @property
    def ready(self) -> int:
        """How many claims would be published with the article: settled, and never public before."""
        return sum(row.is_settled and row.last is None for row in self.seen)

    @property
    def is_approved(self) -> bool:
        return self.decision is not None and self.decision.answer == Decision.Answer.APPROVED

    @property
    def is_waiting(self) -> bool:
        return self.summary is not None and self.decision is None

    @cached_property
    def barred(self) -> str:
        desk = self.article.desk
        if self.summary and desk.four_eyes and self.user.pk in authors_of(self.summary):
            return own_text_sentence(self.summary)
        return ""

    @property
    def can_draft(self) -> bool:
        return self.may(Verb.DRAFT)

    @property
    def can_decide(self) -> bool:
        return self.is_waiting and self.may(Verb.DECIDE)

    @property
    def summary_is_public(self) -> bool:
        return (
            self.is_live
            and self.last is not None
            and self.last.summary_id == getattr(self.summary, "pk", 0)
        )

    @property
    def can_publish(self) -> bool:
        if not self.may(Verb.PUBLISH) or not self.article.desk.publishes:
            return False
        return self.ready > 0 or (self.is_approved and not self.summary_is_public)

    @property
    def is_correction(self) -> bool:
        """Whether publishing now would correct the article's public summary."""
        return self.is_live and self.is_approved and not self.summary_is_public

    @property
    def can_withdraw(self) -> bool:
        return self.is_live and self.may(Verb.PUBLISH)

    @property
    def needs_comparing(self) -> bool:
        return self.summary is not None and needs_comparing(self.summary)

    @property
    def kept(self) -> list[tuple[str, str]] | None:
        """What was typed in a form that was refused and has no place on the page any more."""
        form = self.opened.form
        if form is None or self._has_place(self.opened.name, form):
            return None
        return written_in(form)

    def _has_place(self, name: str, form: forms.Form) -> bool:
        return {
            "summary": self.can_draft,
            "decision": self.can_decide and not self.barred,
            "publication": self.can_publish and (self.is_correction or not written_in(form)),
            "withdrawal": self.can_withdraw,
        }.get(name, True)

    def _form(self, name: str, kind: type[forms.Form], initial: dict[str, Any]) -> forms.Form:
        sent = self.opened.sent(name)
        if sent is None:
            return kind(initial=initial, auto_id=f"{name}-%s")
        return renewed(sent, initial) if self.opened.conflict is not None else sent

    @property
    def summary_form(self) -> forms.Form:
        seen = {"seen": self.summary.number if self.summary else 0}
        if self.opened.conflict is not None:
            return self._form("summary", SummaryForm, seen)
        typed = (
            {"headline": self.summary.headline, "summary": self.summary.summary}
            if self.summary
            else {}
        )
        return self._form("summary", SummaryForm, {**seen, **typed})

    @property
    def decision_form(self) -> forms.Form:
        assert self.summary is not None  # asked for only while a summary waits
        shown = shown_digest(self.summary, to=self.user)
        initial = {"draft": self.summary.public_id, "shown": shown}
        sent = self.opened.sent("decision")
        if sent is not None and any(sent.data.get(name) != initial[name] for name in initial):
            # Sent again it answers what the page now shows, which nobody has compared yet.
            return renewed(sent, initial, without="compared")
        return self._form("decision", DecisionForm, initial)

    @property
    def publish_form(self) -> forms.Form:
        return self._form("publication", PublishForm, {"seen": self.article.publications.count()})

    @property
    def withdraw_form(self) -> forms.Form:
        return self._form("withdrawal", WithdrawForm, {})
