"""Everything about one claim, as its panel shows it to one person."""

from functools import cached_property
from typing import Any

from django import forms

from annotations.claims.forms import AsideForm, WordingForm
from annotations.claims.models import Claimant
from annotations.people.permissions import Verb
from annotations.publication.approving import needs_comparing, shown_digest
from annotations.publication.forms import PublishForm, WithdrawForm
from annotations.reviews.authors import authors_of
from annotations.reviews.deciding import own_text_sentence
from annotations.reviews.forms import DecisionForm, RulingForm
from annotations.reviews.standing import Work
from annotations.verdicts.forms import (
    SOURCE_FIELDS,
    STATEMENT_FIELDS,
    ContactForm,
    EvidenceForm,
    TakeBackForm,
    VerdictForm,
)
from annotations.verdicts.grounds import warnings_for
from annotations.workbench.facts import Facts
from annotations.workbench.kept import renewed, written_in


class Panel(Facts):
    """One claim's panel. Each form is made when the template asks for it."""

    # What can be done -------------------------------------------------------------------------

    @property
    def can_mark(self) -> bool:
        return self.may(Verb.HIGHLIGHT)

    @property
    def can_judge(self) -> bool:
        return self.may(Verb.GIVE_VERDICT) and not self.seen.is_aside

    @property
    def can_draft(self) -> bool:
        """Whether a draft can be written now: enough verdicts, and a moderator where they differ."""
        standing = self.standing
        if self.seen.is_aside or not standing.verdicts or not self.may(Verb.DRAFT):
            return False
        if len({verdict.rating for verdict in standing.verdicts}) > 1:
            return self.may(Verb.ADJUDICATE)
        return True

    @property
    def quorum_missing(self) -> int:
        return max(0, self.article.desk.quorum - len(self.standing.verdicts))

    @cached_property
    def barred(self) -> str:
        """Why this person may not approve the draft, and who can; empty if they may."""
        desk = self.article.desk
        if self.ruling and desk.four_eyes and self.user.pk in authors_of(self.ruling):
            return own_text_sentence(self.ruling)
        return ""

    @property
    def can_decide(self) -> bool:
        return self.seen.work == Work.WAITING and self.may(Verb.DECIDE)

    @property
    def can_publish(self) -> bool:
        if (
            not self.may(Verb.PUBLISH)
            or not self.article.desk.publishes
            or not self.seen.is_settled
        ):
            return False
        return not self.seen.is_live or self.seen.correction_waits

    @property
    def can_withdraw(self) -> bool:
        return self.seen.is_live and self.may(Verb.PUBLISH)

    @property
    def can_set_aside(self) -> bool:
        return not self.seen.is_aside and not self.seen.is_live and self.may(Verb.SET_ASIDE)

    @property
    def needs_comparing(self) -> bool:
        return self.ruling is not None and needs_comparing(self.ruling)

    @property
    def kept(self) -> list[tuple[str, str]] | None:
        """What was typed in a form that was refused and has no place on the page any more."""
        form = self.opened.form
        if form is None or self._has_place(self.opened.name, form):
            return None
        return written_in(form)

    def _has_place(self, name: str, form: forms.Form) -> bool:
        return {
            "verdict": self.can_judge,
            "take-back": self.can_judge and self.own_counts,
            "aside": isinstance(form, AsideForm) and not self.seen.is_aside,
            "ruling": self.can_draft,
            "decision": self.can_decide and not self.barred,
            "publication": self.can_publish and (self.seen.is_live or not written_in(form)),
            "withdrawal": self.can_withdraw,
        }.get(name, True)

    # Forms ------------------------------------------------------------------------------------

    def _form(
        self, name: str, kind: type[forms.Form], initial: dict[str, Any], **more: Any
    ) -> forms.Form:
        sent = self.opened.sent(name)
        if sent is None:
            return kind(initial=initial, auto_id=f"{name}-%s", **more)
        if self.opened.conflict is not None and "seen" in initial:
            return renewed(sent, {"seen": initial["seen"]})
        return sent

    @property
    def verdict_form(self) -> forms.Form:
        own = self.own
        initial = {
            "seen": own.number if own else 0, "wording": self.wording.number,
            "evidence": [piece.public_id for piece in self.evidence],
            "language": own.language if own else self.article.desk.language,
        }  # fmt: skip
        if own and own.rating:
            initial |= {"rating": own.rating, "rationale": own.rationale}
        return self._form("verdict", VerdictForm, initial, claim=self.claim)

    @property
    def verdict_warnings(self) -> list[str]:
        return warnings_for("confirmed", self.evidence)

    @property
    def take_back_form(self) -> forms.Form:
        return self._form("take-back", TakeBackForm, {"seen": self.own.number if self.own else 0})

    @property
    def wording_form(self) -> forms.Form:
        wording = self.wording
        initial = {
            "seen": wording.number, "statement": wording.statement, "judged": wording.judged,
            "claimant": str(wording.claimant or ""), "role": wording.role, "said_on": wording.said_on,
            "relayed_by": str(wording.relayed_by or ""),
            "kind": wording.claimant.kind if wording.claimant else "",
            "relayed_kind": wording.relayed_by.kind if wording.relayed_by else Claimant.Kind.BODY,
        }  # fmt: skip
        return self._form("wording", WordingForm, initial)

    @property
    def aside_form(self) -> forms.Form:
        return self._form("aside", AsideForm, {"seen": self.claim.seen_number}, claim=self.claim)

    @property
    def evidence_form(self) -> forms.Form:
        initial: dict[str, Any] = {"seen_on": self.today, "language": self.article.language}
        changed = next((p for p in self.evidence if p.public_id == self.opened.change), None)
        if changed:
            initial = {name: getattr(changed, name) for name in STATEMENT_FIELDS}
            initial |= {name: getattr(changed.source, name) for name in SOURCE_FIELDS}
            initial["supersedes"] = changed
        return self._form("evidence", EvidenceForm, initial, claim=self.claim)

    @property
    def contact_form(self) -> forms.Form:
        return self._form("contact", ContactForm, {"sought_on": self.today})

    @property
    def ruling_form(self) -> forms.Form:
        counting = self.standing.verdicts
        base = next((v for v in counting if v.reviewer_id == self.user.pk), None)
        base = base or next(iter(counting), None)
        last = self.claim.rulings.order_by("number").last()
        initial = {
            "seen": last.number if last else 0,
            "verdict": base.public_id if base else "",
            "finding": last.finding if last else "",
            "rationale": last.rationale if last else base.rationale if base else "",
            "evidence": [
                p.public_id for p in self.evidence if base and p.pk in set(base.evidence_ids)
            ],
        }
        return self._form("ruling", RulingForm, initial, claim=self.claim)

    @property
    def decision_form(self) -> forms.Form:
        assert self.ruling is not None  # asked for only while a draft waits
        initial = {"draft": self.ruling.public_id, "shown": shown_digest(self.ruling, to=self.user)}
        sent = self.opened.sent("decision")
        if sent is not None and any(sent.data.get(name) != initial[name] for name in initial):
            # Sent again it answers what the page now shows, which nobody has compared yet.
            return renewed(sent, initial, without="compared")
        return self._form("decision", DecisionForm, initial)

    @property
    def publish_form(self) -> forms.Form:
        return self._form("publication", PublishForm, {"seen": self.claim.publications.count()})

    @property
    def withdraw_form(self) -> forms.Form:
        return self._form("withdrawal", WithdrawForm, {})
