"""What is left after a crash is taken up again, and nothing that was committed is lost."""

import os
import signal

import psycopg
import pytest

from factcheck.embedded.homes import Home
from factcheck.embedded.processes import postmaster, servants
from factcheck.embedded.running import State, state_of
from tests.embedded.users import Users, connect, eventually, leave, ready, socket_of


def kill_server(home: Home) -> None:
    server = postmaster(home)
    assert server
    os.kill(server, signal.SIGKILL)


def test_a_killed_server_comes_back_with_every_commit(users: Users) -> None:
    first = users.attached()
    connection = connect(users.home)
    connection.execute("CREATE TABLE kept AS SELECT 7 AS number")
    kill_server(users.home)
    with pytest.raises(psycopg.OperationalError):
        connection.execute("SELECT pg_sleep(60)")
    connection.close()
    users.attached()
    with connect(users.home) as connection:
        assert connection.execute("SELECT number FROM kept").fetchall() == [(7,)]
    leave(first)
    assert ready(users.home)


def test_one_who_is_attached_can_revive_it(users: Users) -> None:
    user = users.attached()
    assert user.stdin
    kill_server(users.home)
    eventually(lambda: not servants(users.home))
    user.stdin.write("revive\nrevive\n")
    user.stdin.flush()
    assert [socket_of(user), socket_of(user)] == ["True", "False"]
    assert ready(users.home)


def test_everything_killed_at_once(users: Users) -> None:
    user = users.attached()
    user.kill()
    for pid in servants(users.home):
        os.kill(pid, signal.SIGKILL)
    users.attached()
    assert ready(users.home)


def test_a_number_that_another_process_bears_now_stops_nobody(users: Users) -> None:
    user = users.attached()
    kill_server(users.home)
    leave(user)
    eventually(lambda: not servants(users.home))
    pid_file = users.home.data / "postmaster.pid"
    lines = pid_file.read_text().splitlines()
    # A process of the account that the server runs as, or the server would not mind it.
    sleeper = users.home.account.run(
        ["sh", "-c", "sleep 60 >/dev/null 2>&1 & echo $!"], folder=users.home.folder
    )
    pid = int(sleeper.stdout)
    try:
        pid_file.write_text("\n".join([str(pid), *lines[1:]]) + "\n")
        users.attached()
        assert postmaster(users.home) not in {None, pid}
    finally:
        os.kill(pid, signal.SIGKILL)


def test_a_shutdown_that_never_ends_is_cut_short(users: Users) -> None:
    user = users.attached()
    with connect(users.home) as connection:
        connection.execute("CREATE TABLE survived AS SELECT 7 AS number")
        server = postmaster(users.home)
        assert server
        os.kill(server, signal.SIGTERM)  # the mode that waits for every client: for us
        eventually(lambda: state_of(users.home) is State.STOPPING)
        users.attached("1")
        assert postmaster(users.home) not in {None, server}
    with connect(users.home) as connection:
        assert connection.execute("SELECT number FROM survived").fetchall() == [(7,)]
    leave(user)


def test_a_server_without_its_socket_is_started_anew(users: Users) -> None:
    user = users.attached()
    server = postmaster(users.home)
    for path in users.home.sockets.iterdir():
        path.unlink()
    assert state_of(users.home) is State.UNREACHABLE
    users.attached("1")
    assert postmaster(users.home) not in {None, server}
    leave(user)


def test_a_half_made_cluster_is_made_again(fresh: Users) -> None:
    leave(fresh.attached())
    fresh.home.data.rename(fresh.home.folder / "data.12345")
    fresh.attached()
    assert sorted(path.name for path in fresh.home.folder.glob("data*")) == ["data"]
