"""Starting, adopting and stopping the server of one home."""

import re
import signal
import time
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

import psycopg
from psycopg.conninfo import make_conninfo
from psycopg.pq import PGconn, Ping

from factcheck.embedded.creating import APPLICATION, DATABASE, SUPERUSER
from factcheck.embedded.homes import PORT, Home, prepare_sockets
from factcheck.embedded.processes import alive, pid_file, postmaster, servants, serves, taken, tell
from factcheck.embedded.refusing import Unavailable

RECOVERY = 300.0  # seconds that a start may take, with a crash to recover from
PATIENCE = 20.0  # seconds for everything that should take less than one
LARGEST_LOG = 5_000_000  # bytes
SETTINGS = ["listen_addresses=", "unix_socket_permissions=0700", "timezone=UTC", "log_timezone=UTC"]
# The shell hands the server over to init, so that a dead one never waits to be collected by us.
LAUNCH = 'log=$1; shift; "$@" </dev/null >>"$log" 2>&1 & echo $!'


class State(Enum):
    """What can be done with the server just now."""

    DOWN = auto()
    STARTING = auto()
    READY = auto()
    STOPPING = auto()
    UNREACHABLE = auto()  # it runs, but its socket is gone


def state_of(home: Home) -> State:
    """Asks the server itself; where it does not answer, its pid file."""
    if ping(home) == Ping.OK:
        return State.READY
    if postmaster(home) is None:
        return State.DOWN
    said = pid_file(home)[7:8]
    names = {"stopping": State.STOPPING, "ready": State.UNREACHABLE}
    return names.get(said[0].strip() if said else "", State.STARTING)


def ping(home: Home) -> Ping:
    """OK, REJECT (starting or stopping) or NO_RESPONSE."""
    place = make_conninfo(
        host=str(home.sockets), port=PORT, dbname=SUPERUSER, user=SUPERUSER, connect_timeout=5
    )
    return Ping(PGconn.ping(place.encode()))


def ensure_running(home: Home, binaries: Path, settings: list[str]) -> None:
    """Adopt the server that runs, or start it; returns when it takes connections."""
    deadline, stuck = time.monotonic() + RECOVERY, time.monotonic() + PATIENCE
    while (state := state_of(home)) is not State.READY:
        if state is State.DOWN:
            _launch(home, binaries, settings, deadline)
        elif state is not State.STARTING and time.monotonic() > stuck:
            _end(home, signal.SIGQUIT)
        elif time.monotonic() > deadline:
            raise Unavailable(
                f"The database in {home.data} is still recovering from a crash. Your data are "
                "safe; leave it alone for some minutes, then start again."
            )
        time.sleep(0.05)


def stop(home: Home) -> None:
    """Shut down a server that answers. In the midst of its recovery it would hang, so it is left."""
    if ping(home) == Ping.OK and not _end(home, signal.SIGINT):
        _end(home, signal.SIGQUIT)


def _launch(home: Home, binaries: Path, settings: list[str], deadline: float) -> None:
    _clear_the_way(home)
    sockets = prepare_sockets(home)
    before = _trim_log(home)
    command = [str(binaries / "postgres"), "-D", str(home.data), "-p", str(PORT)]
    for setting in [*SETTINGS, f"unix_socket_directories={sockets}", *settings]:
        command += ["-c", setting]
    shell = ["sh", "-c", LAUNCH, "sh", str(home.log), *command]
    pid = int(home.account.run(shell, folder=home.folder).stdout)
    _until(lambda: ping(home) == Ping.OK or not alive(pid), deadline)
    if not alive(pid) and ping(home) != Ping.OK:
        raise Unavailable(_why(home, _reason_in(_log_since(home.log, before))))
    _try(home)


def _try(home: Home) -> None:
    """A server whose tables are gone starts all the same."""
    place = make_conninfo(
        host=str(home.sockets),
        port=PORT,
        dbname=DATABASE,
        user=APPLICATION,
        connect_timeout=int(PATIENCE),
    )
    try:
        psycopg.connect(place).close()
    except psycopg.OperationalError as error:
        raise Unavailable(_why(home, _reason_in(str(error)))) from error


def _clear_the_way(home: Home) -> None:
    """End what outlived a killed server; forget its number where another process now bears it."""
    if not _until(lambda: not servants(home), time.monotonic() + PATIENCE / 4):
        for pid in servants(home):
            tell(pid, signal.SIGTERM)
        _until(lambda: not servants(home), time.monotonic() + PATIENCE / 4)
    lines = pid_file(home)
    if lines and lines[0].isdigit() and taken(int(lines[0])) and not servants(home):
        (home.data / "postmaster.pid").unlink()
        (home.sockets / f".s.PGSQL.{PORT}.lock").unlink(missing_ok=True)


def _end(home: Home, how: signal.Signals) -> bool:
    """Signal the server; True when it has gone."""
    pid = postmaster(home)
    if pid is None:
        return True
    tell(pid, how)
    return _until(lambda: not serves(pid, home), time.monotonic() + PATIENCE)


def _until(done: Callable[[], bool], deadline: float) -> bool:
    while not (finished := done()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return finished


def _trim_log(home: Home) -> int:
    """Begin a new log when the old one is large; returns the size from which new lines count."""
    size = home.log.stat().st_size if home.log.exists() else 0
    if size <= LARGEST_LOG:
        return size
    home.log.replace(home.log.with_suffix(".log.1"))
    return 0


def _log_since(log: Path, size: int) -> str:
    return log.read_bytes()[size:].decode("utf-8", "replace") if log.exists() else ""


def _reason_in(text: str) -> str:
    said = re.findall(r"(?:FATAL|PANIC):  (.*)", text)
    return said[-1] if said else "it gave none"


def _why(home: Home, reason: str) -> str:
    return (
        f"The database in {home.data} cannot be started; PostgreSQL’s reason: “{reason}”. "
        f"Nothing was changed; the rest is in {home.log}. If files are damaged, bring the folder "
        "back from a backup, or move it away to begin with an empty database."
    )
