"""Where there can be no database, one sentence says why and what to do; nothing is changed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from factcheck.embedded.homes import home_for
from factcheck.embedded.processes import servants
from tests.embedded.conftest import as_nobody, as_root, open_folder
from tests.embedded.users import NOBODY, Users, leave


@pytest.fixture(scope="module")
def made() -> Iterator[Users]:
    """A database that was used and left; each test puts back what it takes away."""
    with open_folder() as folder:
        users = Users(folder / "var")
        leave(users.attached())
        yield users
        users.end()


@contextmanager
def without(path: Path) -> Iterator[None]:
    aside = path.with_name("aside")
    path.rename(aside)
    yield
    aside.rename(path)


def sentence(said: str, *words: str) -> None:
    assert said.count("\n") == 1, said
    assert "Traceback" not in said
    for word in words:
        assert word in said


def test_a_folder_without_its_version(made: Users) -> None:
    with without(made.home.data / "PG_VERSION"):
        sentence(made.refused(), "is damaged", "backup", str(made.home.data))


@pytest.mark.parametrize("name", ["global/pg_control", "pg_wal", "base"])
def test_a_folder_with_something_missing(made: Users, name: str) -> None:
    with without(made.home.data / name):
        sentence(made.refused(), "cannot be started", "backup", str(made.home.log))
    assert not servants(made.home)


def test_a_file_with_wrong_bytes(made: Users) -> None:
    control = made.home.data / "global" / "pg_control"
    before = control.read_bytes()
    control.write_bytes(b"x" * len(before))
    sentence(made.refused(), "cannot be started", "backup")
    control.write_bytes(before)


def test_data_of_another_version(made: Users) -> None:
    stamp = made.home.data / "PG_VERSION"
    before = stamp.read_text()
    stamp.write_text("9\n")
    sentence(made.refused(), "needs PostgreSQL version 9", "FACTCHECK_PG_BIN")
    stamp.write_text(before)


def test_no_programs_where_they_should_be(
    fresh: Users, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FACTCHECK_PG_BIN", str(tmp_path))
    sentence(fresh.refused(), "the versions found are: none", "FACTCHECK_PG_BIN")


def test_a_folder_that_is_a_file(fresh: Users) -> None:
    fresh.data.mkdir()
    (fresh.data / "postgres").write_text("")
    sentence(fresh.refused(), "cannot be used", "FACTCHECK_DATA")
    (fresh.data / "postgres").unlink()


@as_nobody
def test_data_of_another_user(made: Users) -> None:
    made.data.chmod(0o755)
    sentence(made.refused(user=NOBODY), "belongs to the user “factcheck”")


@as_nobody
def test_a_folder_that_may_not_be_written_to(folder: Path) -> None:
    users = Users(folder / "var")
    sentence(users.refused(user=NOBODY), "cannot be used", "Permission denied")


@as_root
def test_a_socket_folder_that_somebody_else_made(fresh: Users, folder: Path) -> None:
    fresh.data = folder / ("long" * 30) / "var"
    trap = home_for(fresh.data).sockets
    trap.mkdir()
    os.chown(trap, NOBODY, NOBODY)
    try:
        sentence(fresh.refused(), "somebody else made that", str(trap))
    finally:
        trap.rmdir()
