"""Where the files go: beside the checkout, or where the server's user can reach them."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.embedded.homes import SYSTEM_FOLDER
from factcheck.embedded.processes import postmaster
from tests.embedded.conftest import as_nobody, as_root
from tests.embedded.users import NOBODY, ROOT, Users, connect, leave, ready


@pytest.fixture
def closed(fresh: Users, folder: Path) -> Iterator[Users]:
    """Root's users of a folder that nobody else can enter."""
    folder.chmod(0o700)
    yield fresh
    fresh.end()
    if fresh.home.folder.parent == SYSTEM_FOLDER:
        shutil.rmtree(fresh.home.folder)
    folder.chmod(0o755)


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
def test_data_in_a_folder_closed_later_are_not_made_anew(fresh: Users, folder: Path) -> None:
    leave(fresh.attached())
    folder.chmod(0o700)
    assert "a folder on the way is closed" in fresh.refused()
    folder.chmod(0o755)


@as_root
def test_root_runs_it_as_the_system_user(fresh: Users) -> None:
    fresh.attached()
    server = postmaster(fresh.home)
    assert Path(f"/proc/{server}").owner() == "factcheck"


@as_nobody
def test_an_ordinary_user_needs_no_one_else(fresh: Users) -> None:
    fresh.data.mkdir()
    os.chown(fresh.data, NOBODY, NOBODY)
    user = fresh.attached(user=NOBODY)
    assert Path(f"/proc/{postmaster(fresh.home)}").stat().st_uid == NOBODY
    heir = fresh.attached()  # root joins, and the server stays nobody's
    leave(user)
    leave(heir)
    assert postmaster(fresh.home) is None
    assert leave(fresh.attached(user=NOBODY)) == 0


def test_a_long_path_gets_a_short_socket(fresh: Users, folder: Path) -> None:
    fresh.data = folder / ("long" * 30) / "var"
    user = fresh.attached()
    try:
        assert not fresh.home.sockets.is_relative_to(folder)
        assert fresh.home.sockets.stat().st_mode & 0o777 == 0o700
    finally:
        leave(user)
        fresh.home.sockets.rmdir()


def test_signs_in_the_path_mean_nothing(fresh: Users, folder: Path) -> None:
    fresh.data = folder / 'a, "b" $c é\'d' / "var"
    user = fresh.attached()
    with connect(fresh.home) as connection:
        connection.execute("SELECT 1")
    leave(user)
    fresh.home.sockets.rmdir()


def test_a_checkout_that_moves_takes_its_data_along(fresh: Users, folder: Path) -> None:
    leave(fresh.attached())
    fresh.data = fresh.data.rename(folder / "elsewhere")
    fresh.attached()
    assert ready(fresh.home)
