"""Where a claim stands."""

from annotations.claims.models import Span, SpanEnding
from annotations.exchange.notation import Json, moment
from annotations.exchange.referring import Referred


def of_span(span: Span, ending: SpanEnding | None, referred: Referred) -> Json:
    """The words marked, by whom, and how that ended if it did."""
    source = referred.spans.get(span.carried_from_id)
    return {
        **place_of(span, referred),
        "number": span.number,
        "prefix": span.prefix,
        "suffix": span.suffix,
        "carried_from": place_of(source, referred) if source else None,
        "ended": _of_ending(ending, referred) if ending else None,
        "by": referred.people.get(span.marked_by_id),
        "at": moment(span.marked_at),
    }


def place_of(span: Span, referred: Referred) -> Json:
    """Article, revision, range and words: all it takes to find the place again."""
    return {
        "article": referred.articles[span.article_id],
        "revision": referred.revisions[span.revision_id],
        "start": span.start,
        "end": span.end,
        "quote": span.quote,
    }


def _of_ending(ending: SpanEnding, referred: Referred) -> Json:
    return {
        "reason": ending.reason,
        "by": referred.people.get(ending.ended_by_id),
        "at": moment(ending.ended_at),
    }
