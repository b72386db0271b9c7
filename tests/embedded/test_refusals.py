"""Where there can be no database, one sentence says why and what to do; nothing is changed."""

import os
import shutil
from pathlib import Path

import pytest

from factcheck.embedded.homes import home_for
from tests.embedded.conftest import as_root
from tests.embedded.users import NOBODY, Users, leave


@pytest.fixture
def made(users: Users) -> Users:
    """A database that was used and left."""
    leave(users.attached())
    return users


def sentence(said: str, *words: str) -> None:
    assert said.count("\n") == 1, said
    assert "Traceback" not in said
    for word in words:
        assert word in said


def test_a_folder_without_its_version(made: Users) -> None:
    (made.home.data / "PG_VERSION").unlink()
    sentence(made.refused(), "is damaged", "backup", str(made.home.data))


@pytest.mark.parametrize("name", ["global/pg_control", "pg_wal", "base"])
def test_a_folder_with_something_missing(made: Users, name: str) -> None:
    path = made.home.data / name
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    sentence(made.refused(), "cannot be started", "backup", str(made.home.log))


def test_a_file_with_wrong_bytes(made: Users) -> None:
    control = made.home.data / "global" / "pg_control"
    control.write_bytes(b"x" * control.stat().st_size)
    sentence(made.refused(), "cannot be started", "backup")


def test_data_of_another_version(made: Users) -> None:
    (made.home.data / "PG_VERSION").write_text("9\n")
    sentence(made.refused(), "needs PostgreSQL version 9", "FACTCHECK_PG_BIN")


def test_no_programs_where_they_should_be(
    users: Users, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FACTCHECK_PG_BIN", str(tmp_path))
    sentence(users.refused(), "the versions found are: none", "FACTCHECK_PG_BIN")


def test_a_folder_that_is_a_file(users: Users) -> None:
    users.data.mkdir()
    (users.data / "postgres").write_text("")
    sentence(users.refused(), "cannot be used", "FACTCHECK_DATA")
    (users.data / "postgres").unlink()


@as_root
def test_data_of_another_user(made: Users) -> None:
    made.data.chmod(0o755)
    sentence(made.refused(user=NOBODY), "belongs to the user “factcheck”")


@as_root
def test_a_folder_that_may_not_be_written_to(folder: Path) -> None:
    users = Users(folder / "var")
    sentence(users.refused(user=NOBODY), "cannot be used", "Permission denied")


@as_root
def test_a_socket_folder_that_somebody_else_made(users: Users, folder: Path) -> None:
    users.data = folder / ("long" * 30) / "var"
    trap = home_for(users.data).sockets
    trap.mkdir()
    os.chown(trap, NOBODY, NOBODY)
    try:
        sentence(users.refused(), "somebody else made that", str(trap))
    finally:
        trap.rmdir()
