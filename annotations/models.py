"""Gathers the models of the packages for Django; nothing of ours imports this module."""

from annotations.articles.models import Article, Intake, Revision, Sentence
from annotations.claims.models import Claim, Claimant, SettingAside, Span, SpanEnding, Wording
from annotations.history.models import ChainHead, Event
from annotations.people.models import Desk, Invitation, Membership, User
from annotations.publication.models import Publication, PublicNumber
from annotations.reviews.models import Decision, Ruling, Summary
from annotations.verdicts.models import ContactAttempt, Evidence, Source, Verdict
from annotations.web.models import Once

__all__ = [
    "Article", "ChainHead", "Claim", "Claimant", "ContactAttempt", "Decision", "Desk", "Event",
    "Evidence", "Intake", "Invitation", "Membership", "Once", "PublicNumber", "Publication",
    "Revision", "Ruling", "Sentence", "SettingAside", "Source", "Span", "SpanEnding", "Summary",
    "User", "Verdict", "Wording",
]  # fmt: skip
