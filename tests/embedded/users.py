"""Processes that share an embedded database, and what can be seen of it from outside."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from factcheck.embedded.homes import Home, home_for
from factcheck.embedded.processes import servants
from factcheck.embedded.running import State, state_of

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534
HOLDER = [sys.executable, str(ROOT / "tests" / "embedded" / "holder.py")]


@dataclass
class Users:
    """Starts users of the database in one folder; `end` leaves nothing of them."""

    data: Path
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    def start(self, *arguments: str, user: int | None = None) -> subprocess.Popen[str]:
        """Start one more, without waiting for it."""
        process = subprocess.Popen(
            [*HOLDER, str(self.data), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            user=user,
            group=user,
            extra_groups=None if user is None else [],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        )
        self.started.append(process)
        return process

    def attached(self, *arguments: str, user: int | None = None) -> subprocess.Popen[str]:
        """Start one more and wait until it has the database."""
        process = self.start(*arguments, user=user)
        assert socket_of(process), process.communicate()[1]
        return process

    def refused(self, *arguments: str, user: int | None = None) -> str:
        """Start one that gets no database; what it says instead."""
        said, reason = self.start(*arguments, user=user).communicate(timeout=60)
        assert not said
        return reason

    @property
    def home(self) -> Home:
        """Where the server's files are."""
        return home_for(self.data.resolve())

    def end(self) -> None:
        """End users and server, whatever state they are in."""
        for process in self.started:
            process.kill()
            process.communicate()
        for pid in servants(self.home):
            os.kill(pid, signal.SIGKILL)
        eventually(lambda: not servants(self.home))


def socket_of(process: subprocess.Popen[str]) -> str:
    """The socket's folder that an attached user prints."""
    assert process.stdout
    return process.stdout.readline().strip()


def may_run_python(user: int) -> bool:
    """That user can enter this checkout, and the folder of the Python that it uses."""
    command = [sys.executable, "-c", "import psycopg"]
    try:
        done = subprocess.run(command, user=user, group=user, extra_groups=[], check=False)
    except PermissionError:
        return False
    return done.returncode == 0


def leave(process: subprocess.Popen[str]) -> int:
    """Let a user end in its own way; its exit status."""
    process.communicate(timeout=60)
    return process.returncode


def ready(home: Home) -> bool:
    """The server takes connections."""
    return state_of(home) is State.READY


def connect(home: Home, user: str = "factcheck_owner") -> psycopg.Connection[tuple[object, ...]]:
    """A connection that commits each statement."""
    return psycopg.connect(host=str(home.sockets), user=user, dbname="factcheck", autocommit=True)


def eventually(holds: Callable[[], bool], seconds: float = 30) -> None:
    """Wait until it is so."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it never came true"
        time.sleep(0.02)
