"""What is read for one document is read as of one moment, while others go on working."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.db.utils import InternalError

from annotations.exchange.reading import one_moment
from annotations.people.models import Desk


def add_desk() -> None:
    try:
        Desk.objects.create(name="Meanwhile")
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_what_is_added_meanwhile_is_not_seen() -> None:
    with ThreadPoolExecutor(1) as pool, one_moment():
        before = Desk.objects.count()
        pool.submit(add_desk).result()
        assert Desk.objects.count() == before
    assert Desk.objects.count() == before + 1


@pytest.mark.django_db(transaction=True)
def test_nothing_is_written() -> None:
    with pytest.raises(InternalError, match="read-only"), one_moment():
        Desk.objects.create(name="Never")


@pytest.mark.django_db(transaction=True)
def test_within_a_transaction_it_is_that_one() -> None:
    with transaction.atomic():
        Desk.objects.create(name="Mine")
        with one_moment():
            assert Desk.objects.count() == 1
