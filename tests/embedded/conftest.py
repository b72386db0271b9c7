import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.embedded.users import Users

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can act for another user")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everyone can enter, which pytest's own are not."""
    # /tmp itself, because a long TMPDIR would put the socket elsewhere.
    path = Path(tempfile.mkdtemp(prefix="factcheck-test-", dir="/tmp"))
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)


@pytest.fixture
def users(folder: Path) -> Iterator[Users]:
    some = Users(folder / "var")
    yield some
    some.end()
