"""One server for all who use it, from the first who comes to the last who goes."""

import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from factcheck.embedded.processes import postmaster
from tests.embedded.users import ROOT, Users, connect, leave, ready, socket_of

FORKING = """
import os, sys
from pathlib import Path
from factcheck import embedded

embedded.attach(Path(sys.argv[1]))
if os.fork() == 0:
    sys.exit()
os.wait()
print("needed to revive:", embedded.revive(Path(sys.argv[1])))
"""


def test_the_last_one_out_stops_it(users: Users) -> None:
    first, second = users.attached(), users.attached()
    server = postmaster(users.home)
    leave(first)
    assert ready(users.home)
    assert postmaster(users.home) == server
    leave(second)
    assert postmaster(users.home) is None


def test_two_who_come_at_once_share_one(fresh: Users) -> None:
    first, second = fresh.start(), fresh.start()
    assert socket_of(first) == socket_of(second) == str(fresh.home.sockets)
    assert sorted(path.name for path in fresh.home.folder.glob("data*")) == ["data"]


def test_two_who_go_at_once_leave_nothing_running(users: Users) -> None:
    both = [users.attached(), users.attached()]
    for process in both:
        assert process.stdin
        process.stdin.close()
        process.stdin = None
    for process in both:
        process.wait(timeout=60)
    assert postmaster(users.home) is None


def test_a_second_start_keeps_what_was_written(users: Users) -> None:
    first = users.attached()
    with connect(users.home) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS number")
    leave(first)
    users.attached()
    with connect(users.home) as connection:
        assert connection.execute("SELECT number FROM kept").fetchall() == [(1,)]


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGHUP])
def test_one_who_is_asked_to_end_stops_it_too(users: Users, how: signal.Signals) -> None:
    only = users.attached()
    only.send_signal(how)
    assert leave(only) == 128 + how
    assert postmaster(users.home) is None


def test_who_comes_after_a_killed_user_adopts_the_server(users: Users) -> None:
    killed = users.attached()
    server = postmaster(users.home)
    killed.kill()
    killed.wait()
    heir = users.attached()
    assert postmaster(users.home) == server
    leave(heir)
    assert postmaster(users.home) is None


def test_the_application_owns_nothing_and_the_owner_can_be_it(users: Users) -> None:
    users.attached()
    with connect(users.home) as owner:
        owner.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        owner.execute("CREATE TABLE IF NOT EXISTS ours (number int)")
        owner.execute("SET ROLE factcheck_app")
        assert owner.execute("SELECT current_user").fetchone() == ("factcheck_app",)
    with (
        connect(users.home, "factcheck_app") as application,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        application.execute("CREATE TABLE theirs (number int)")


def test_it_listens_on_a_private_socket_only(users: Users) -> None:
    users.attached()
    with connect(users.home) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    assert users.home.sockets.stat().st_mode & 0o777 == 0o700
    assert users.home.folder.stat().st_mode & 0o777 == 0o700


def test_words_are_compared_alike_everywhere(users: Users) -> None:
    users.attached()
    with connect(users.home) as connection:
        found = connection.execute("SELECT upper('straße'), lower('ÀЖ'), 'é' > 'z'").fetchone()
    assert found == ("STRAßE", "àж", True)


def test_data_folders_do_not_meet(users: Users, folder: Path) -> None:
    other = Users(folder / "other")
    try:
        users.attached()
        other.attached()
        assert postmaster(users.home) != postmaster(other.home)
    finally:
        other.end()


def test_the_end_of_a_forked_child_is_not_its_parents(users: Users) -> None:
    command = [sys.executable, "-c", FORKING, str(users.data)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.stdout == "needed to revive: False\n", done.stderr
    assert postmaster(users.home) is None
