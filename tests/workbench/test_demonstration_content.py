"""The demonstration shows every state and breaks none of the desk's rules, nor its sources' words."""

import re
from collections.abc import Iterator
from typing import get_args

import pytest

from annotations.claims.models import Claimant, Judged, SettingAside
from annotations.people.models import Role
from annotations.publication.models import Kind
from annotations.reviews.models import FINDING_LENGTH
from annotations.text.blocks import GAP
from annotations.verdicts.models import Evidence, Rating, Source
from annotations.workbench.demonstration import shapes, steps
from annotations.workbench.demonstration.content import DEMONSTRATION
from annotations.workbench.demonstration.shapes import Article, Claim
from annotations.workbench.demonstration.steps import Drafted, Gathered, Given, Withdrawn
from tests.workbench.played import play, steps_of

CALL, EIGHT_BILLION = DEMONSTRATION.articles
CLAIMS = [(article, claim) for article in DEMONSTRATION.articles for claim in article.claims]
SOURCES = {source.number: source for source in DEMONSTRATION.sources}

every_article = pytest.mark.parametrize("article", DEMONSTRATION.articles, ids=lambda a: a.key)
every_claim = pytest.mark.parametrize(
    ("article", "claim"), CLAIMS, ids=[claim.key for _, claim in CLAIMS]
)


def gathered(claim: Claim) -> list[Gathered]:
    return [step for step in steps_of(claim) if isinstance(step, Gathered)]


def judgements(claim: Claim) -> Iterator[tuple[str, str]]:
    """Each verdict and draft as its rating and its rationale."""
    ratings: dict[str, str] = {}
    for step in steps_of(claim):
        if isinstance(step, Given):
            ratings[step.by] = step.rating
            yield step.rating, step.rationale
        elif isinstance(step, Drafted):
            yield ratings[step.verdict_of], step.rationale


def spans(article: Article) -> list[tuple[str, int, int]]:
    """Every place of every claim: its key, start and end."""
    return [
        (claim.key, *place.within(article.text))
        for claim in article.claims
        for place in (claim.place, *claim.also)
    ]


@every_article
def test_its_text_is_canonical(article: Article) -> None:
    assert article.text == GAP.join(block.text for block in article.blocks)


def test_articles_have_the_length_of_articles() -> None:
    assert 550 <= len(CALL.text.split()) <= 700
    assert 150 <= len(EIGHT_BILLION.text.split()) <= 220


@every_claim
def test_its_words_stand_in_the_article(article: Article, claim: Claim) -> None:
    for place in (claim.place, *claim.also):
        start, end = place.within(article.text)
        assert article.text[start:end] == place.quote


@every_claim
def test_evidence_is_quoted_word_for_word(article: Article, claim: Claim) -> None:
    for piece in gathered(claim):
        assert SOURCES[piece.source].says(piece.quote)


@every_claim
def test_quotes_in_another_language_are_translated(article: Article, claim: Claim) -> None:
    for piece in gathered(claim):
        foreign = SOURCES[piece.source].language != article.language
        assert bool(piece.translation) == foreign


@every_claim
def test_no_step_breaks_a_rule(article: Article, claim: Claim) -> None:
    play(steps_of(claim))


@every_claim
def test_unverified_says_that_we_looked(article: Article, claim: Claim) -> None:
    assert all("looked" in why for rating, why in judgements(claim) if rating == "unverified")


@every_claim
def test_findings_and_statements_are_short(article: Article, claim: Claim) -> None:
    drafts = [step for step in steps_of(claim) if isinstance(step, Drafted)]
    assert all(len(draft.finding) <= FINDING_LENGTH for draft in drafts)
    assert len(claim.wording.statement) < 75


@every_claim
def test_statements_hold_no_rating(article: Article, claim: Claim) -> None:
    assert not re.search("confirmed|disputed|unverified", claim.wording.statement, re.IGNORECASE)


@every_claim
def test_what_is_judged_as_said_was_said_by_somebody(article: Article, claim: Claim) -> None:
    assert claim.wording.judged == "so" or claim.wording.claimant


@every_claim
def test_a_withdrawal_repeats_neither_claim_nor_name(article: Article, claim: Claim) -> None:
    told = f"{claim.wording.statement} {claim.wording.claimant and claim.wording.claimant.name}"
    names = {word.lower() for word in re.findall(r"\w{5,}", told)}
    for step in steps_of(claim):
        if isinstance(step, Withdrawn):
            assert names.isdisjoint(re.findall(r"\w+", step.reason.lower()))


@every_article
def test_nothing_settled_is_taken_along_when_the_article_is_published(article: Article) -> None:
    played = [play(claim.steps) for claim in article.claims if article.summary]
    assert all(one.public == "published" for one in played if one.work == "settled")


def test_the_summary_has_a_second_person() -> None:
    assert CALL.summary
    assert CALL.summary.drafted_by != CALL.summary.approved_by


def test_every_state_is_there() -> None:
    played = [play(steps_of(claim)) for claim in CALL.claims]
    assert {one.work for one in played} == {
        "set aside", "not checked", "judged", "disagree", "waiting", "sent back", "settled"
    }  # fmt: skip
    assert {one.public for one in played} == {"none", "published", "corrected", "withdrawn"}
    assert any((one.work, one.public) == ("settled", "none") for one in played)
    assert any(one.work == "not checked" and one.evidence for one in played)


def test_the_arabic_article_is_published_in_part() -> None:
    standing = [play(steps_of(claim)) for claim in EIGHT_BILLION.claims]
    assert [(one.work, one.public) for one in standing] == [
        ("settled", "published"), ("settled", "published"), ("waiting", "none"), ("not checked", "none"),
    ]  # fmt: skip


def test_every_rating_is_public() -> None:
    public = {"published", "corrected"}
    claims = [claim for _, claim in CLAIMS if play(steps_of(claim)).public in public]
    shown = {(claim.wording.judged, list(judgements(claim))[-1][0]) for claim in claims}
    assert shown == {
        ("so", "confirmed"), ("so", "disputed"), ("so", "unverified"), ("said", "confirmed")
    }  # fmt: skip


def test_spans_share_words_in_every_way() -> None:
    found = spans(CALL)
    pairs = [(one, other) for one in found for other in found if one[0] != other[0]]
    assert any(a[1:] == b[1:] for a, b in pairs)
    assert any(a[1] < b[1] and b[2] < a[2] for a, b in pairs)
    assert any(a[1] < b[1] < a[2] < b[2] for a, b in pairs)
    assert any(". " in CALL.text[start:end] for _, start, end in found)
    assert len(found) > len({key for key, _, _ in found})


def test_sources_can_be_cited() -> None:
    assert list(SOURCES) == list(range(1, 14))
    assert all(source.address.startswith("https://") for source in DEMONSTRATION.sources)
    assert all(source.title or source.citation for source in DEMONSTRATION.sources)


def test_the_words_for_things_are_the_products() -> None:
    assert list(get_args(steps.RatingWord)) == Rating.values
    assert list(get_args(steps.StanceWord)) == Evidence.Stance.values
    assert [*get_args(steps.AsideWord), "back"] == SettingAside.Reason.values
    assert set(get_args(steps.CorrectionWord)) < set(Kind.values)
    assert list(get_args(shapes.JudgedWord)) == Judged.values
    assert list(get_args(shapes.ClaimantWord)) == Claimant.Kind.values
    assert list(get_args(shapes.SourceWord)) == Source.Kind.values
    assert set(get_args(shapes.RoleWord)) == {*Role.values, "administrator"}
