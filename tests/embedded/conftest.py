import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.embedded.users import NOBODY, Users, may_run_python

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can act for another user")
as_nobody = pytest.mark.skipif(
    os.geteuid() != 0 or not may_run_python(NOBODY),
    reason="only root can act as “nobody”, and only where nobody can run this Python",
)


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that everyone can enter, which pytest's own are not."""
    # /tmp itself, because a long TMPDIR would put the socket elsewhere.
    path = Path(tempfile.mkdtemp(prefix="factcheck-test-", dir="/tmp"))
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)


@pytest.fixture
def folder() -> Iterator[Path]:
    with open_folder() as path:
        yield path


@pytest.fixture
def fresh(folder: Path) -> Iterator[Users]:
    """Users of a folder that holds nothing yet."""
    some = Users(folder / "var")
    yield some
    some.end()


@pytest.fixture(scope="module")
def shared_data() -> Iterator[Path]:
    with open_folder() as path:
        yield path / "var"


@pytest.fixture
def users(shared_data: Path) -> Iterator[Users]:
    """Users of a folder that the tests of a module have one after the other."""
    some = Users(shared_data)
    yield some
    some.end()


@pytest.fixture
def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])
