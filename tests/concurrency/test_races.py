"""Real threads, real commits: nothing twice, nothing lost, whoever is first (REL-01..05)."""

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from annotations.claims.models import Claim, Span, Wording
from annotations.history.verifying import broken_links
from annotations.people.models import Membership, Role, User
from annotations.publication.models import Publication
from annotations.verdicts.models import Verdict
from annotations.web.models import Once
from tests.cast import Cast, key, person

HTMX = {"HX-Request": "true"}


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    cast = Cast()
    cast.set_cast()
    cast.article = cast.take_in()
    return cast


def together(steps: Sequence[Callable[[], Any]]) -> list[Any]:
    """Run the steps at the same moment, each on a connection of its own."""
    barrier = Barrier(len(steps))

    def run(step: Callable[[], Any]) -> Any:
        barrier.wait()
        try:
            return step()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(steps)) as pool:
        return list(pool.map(run, steps))


def verdict_form(once: str, rationale: str = "We looked.") -> dict[str, Any]:
    return {"once": once, "seen": 0, "wording": 1, "rating": "unverified", "rationale": rationale}


def test_a_form_sent_ten_times_at_once_gives_one_verdict(cast: Cast) -> None:
    claim = cast.mark("it was safe")
    address, once = f"/desk/claims/{claim.public_id}/verdicts/", key()
    clients = [cast.as_user(cast.ana) for _ in range(10)]
    answers = together(
        [partial(client.post, address, verdict_form(once), headers=HTMX) for client in clients]
    )
    assert Counter(answer.status_code for answer in answers) == {204: 10}
    assert Verdict.objects.count() == 1
    assert Once.objects.count() == 1


def test_a_key_with_other_content_is_refused(cast: Cast) -> None:
    claim = cast.mark("it was safe")
    address, once, client = (
        f"/desk/claims/{claim.public_id}/verdicts/",
        key(),
        cast.as_user(cast.ana),
    )
    assert client.post(address, verdict_form(once)).status_code == 302
    again = client.post(address, verdict_form(once, "Something else."))
    assert again.status_code == 422
    assert "Something else." in again.content.decode()
    assert Verdict.objects.count() == 1


def test_a_refusal_is_not_remembered(cast: Cast) -> None:
    claim = cast.mark("it was safe")
    address, once, client = (
        f"/desk/claims/{claim.public_id}/verdicts/",
        key(),
        cast.as_user(cast.ana),
    )
    assert client.post(address, verdict_form(once, " ")).status_code == 422
    assert client.post(address, verdict_form(once)).status_code == 302
    assert Verdict.objects.count() == 1


def test_of_eight_rewordings_one_is_saved_and_seven_are_told_both_texts(cast: Cast) -> None:
    claim = cast.mark("it was safe")
    people = [person(f"r{n}", f"R{n}") for n in range(8)]
    for user in people:
        Membership.objects.create(user=user, desk=cast.desk, role=Role.REVIEWER)
    address = f"/desk/claims/{claim.public_id}/wordings/"

    def reword(user: User, client: Client) -> Any:
        form = {"once": key(), "seen": 1, "statement": f"Text of {user.name}.", "judged": "so"}
        return user, client.post(address, form, headers=HTMX)

    clients = {user: cast.as_user(user) for user in people}
    answers = together([partial(reword, user, client) for user, client in clients.items()])
    saved = [user for user, answer in answers if answer.status_code == 204]
    assert len(saved) == 1
    assert Wording.objects.get(claim=claim, number=2).statement == f"Text of {saved[0].name}."
    for user, answer in answers:
        if user not in saved:
            assert answer.status_code == 409
            text = answer.content.decode()
            assert f"Text of {user.name}." in text
            assert saved[0].name in text
    assert broken_links() == []


def test_claims_marked_at_once_get_numbers_of_their_own(cast: Cast) -> None:
    text = cast.article.newest_revision.text
    words = ["The mayor", "spoke", "Monday", "bridge", "12 million", "safe", "engineer", "tested"]
    address = f"/desk/articles/{cast.article.public_id}/claims/"

    def mark(quote: str, client: Client) -> int:
        start = text.index(quote)
        form = {"once": key(), "start": start, "end": start + len(quote), "quote": quote}
        return client.post(address, form, headers=HTMX).status_code

    clients = [cast.as_user(user) for user in (cast.ana, cast.ben, cast.chloe)]
    steps = [partial(mark, quote, clients[n % 3]) for n, quote in enumerate(words)]
    assert together(steps) == [204] * len(words)
    assert sorted(Span.objects.values_list("number", flat=True)) == list(range(1, len(words) + 1))
    assert broken_links() == []


def test_two_moderators_publish_the_same_claims_once(cast: Cast) -> None:
    other = person("mia", "Mia")
    Membership.objects.create(user=other, desk=cast.desk, role=Role.MODERATOR)
    for quote in ("it was safe", "12 million", "An engineer"):
        cast.settle(cast.mark(quote))
    address = f"/desk/articles/{cast.article.public_id}/publications/"
    clients = [cast.as_user(cast.chloe), cast.as_user(other)]
    answers = together([partial(client.post, address, {"once": key()}) for client in clients])
    assert sorted(answer.status_code for answer in answers) == [302, 409]
    assert Publication.objects.count() == Claim.objects.count() == 3
