from collections.abc import Iterator

import pytest
from pytest_django import Settings

from tests.articles.fetching.stub import Stub


@pytest.fixture
def stub(settings: Settings) -> Iterator[Stub]:
    """A server that we may fetch from, as if it were public."""
    server = Stub()
    settings.FETCH_ALLOWED_ADDRESSES = ["127.0.0.1/32"]
    settings.FETCH_ALLOWED_PORTS = [80, 443, server.port]
    settings.FETCH_TIMEOUT = 3
    yield server
    server.close()


@pytest.fixture
def inside(stub: Stub, settings: Settings) -> Iterator[Stub]:
    """A server of our own network, at the address 127.0.0.2, which nobody may reach through us."""
    server = Stub("127.0.0.2")
    settings.FETCH_ALLOWED_PORTS = [80, 443, stub.port, server.port]
    yield server
    server.close()
