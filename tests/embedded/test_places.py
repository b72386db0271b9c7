"""Where the files go: beside the checkout, or where the server's user can reach them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.embedded.homes import SYSTEM_FOLDER
from factcheck.embedded.processes import postmaster
from tests.embedded.conftest import as_root
from tests.embedded.users import NOBODY, ROOT, Users, connect, leave, ready


@pytest.fixture
def closed(users: Users, folder: Path) -> Iterator[Users]:
    """Root's users of a folder that nobody else can enter."""
    folder.chmod(0o700)
    yield users
    users.end()
    if users.home.folder.parent == SYSTEM_FOLDER:
        shutil.rmtree(users.home.folder)


@as_root
def test_what_is_closed_to_the_server_stays_closed(closed: Users, folder: Path) -> None:
    modes = {path: path.stat().st_mode for path in [*folder.parents, folder, *ROOT.parents, ROOT]}
    closed.attached()
    assert closed.home.folder.parent == SYSTEM_FOLDER
    assert ready(closed.home)
    assert {path: path.stat().st_mode for path in modes} == modes


@as_root
def test_data_are_found_again_when_the_folder_is_opened(closed: Users, folder: Path) -> None:
    leave(closed.attached())
    before = closed.home.folder
    folder.chmod(0o755)
    closed.attached()
    assert closed.home.folder == before


@as_root
def test_data_in_a_folder_closed_later_are_not_made_anew(users: Users, folder: Path) -> None:
    leave(users.attached())
    folder.chmod(0o700)
    assert "a folder on the way is closed" in users.refused()
    folder.chmod(0o755)


@as_root
def test_root_runs_it_as_the_system_user(users: Users) -> None:
    users.attached()
    server = postmaster(users.home)
    assert Path(f"/proc/{server}").owner() == "factcheck"


def may_run(user: int) -> bool:
    command = [sys.executable, "-c", "import psycopg"]
    done = subprocess.run(command, user=user, group=user, extra_groups=[], check=False)
    return done.returncode == 0


@as_root
def test_an_ordinary_user_needs_nobody(users: Users) -> None:
    if not may_run(NOBODY):
        pytest.skip("the user “nobody” cannot enter this checkout")
    users.data.mkdir()
    os.chown(users.data, NOBODY, NOBODY)
    user = users.attached(user=NOBODY)
    assert Path(f"/proc/{postmaster(users.home)}").stat().st_uid == NOBODY
    heir = users.attached()  # root joins, and the server stays nobody's
    leave(user)
    leave(heir)
    assert postmaster(users.home) is None
    assert leave(users.attached(user=NOBODY)) == 0


def test_a_long_path_gets_a_short_socket(users: Users, folder: Path) -> None:
    users.data = folder / ("long" * 30) / "var"
    user = users.attached()
    try:
        assert not users.home.sockets.is_relative_to(folder)
        assert users.home.sockets.stat().st_mode & 0o777 == 0o700
    finally:
        leave(user)
        users.home.sockets.rmdir()


def test_signs_in_the_path_mean_nothing(users: Users, folder: Path) -> None:
    users.data = folder / 'a, "b" $c é\'d' / "var"
    user = users.attached()
    with connect(users.home) as connection:
        connection.execute("SELECT 1")
    leave(user)
    users.home.sockets.rmdir()


def test_a_checkout_that_moves_takes_its_data_along(users: Users, folder: Path) -> None:
    leave(users.attached())
    users.data = users.data.rename(folder / "elsewhere")
    users.attached()
    assert ready(users.home)
