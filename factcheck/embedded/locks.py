"""Locks between processes that the kernel drops when their holder dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from factcheck.embedded.homes import Home


def share(home: Home) -> int:
    """Join those who use the server, after one who is just stopping it; the descriptor holds it."""
    lock = _open(home, "users.lock")
    fcntl.flock(lock, fcntl.LOCK_SH)
    return lock


def last_one(lock: int) -> bool:
    """Give up a share; True, and nobody can join until `lock` is closed, if no other is left."""
    try:
        # Not atomic: of two who leave at once, the second to let go gets it.
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def alone(home: Home) -> Iterator[None]:
    """Only one process at a time makes or starts the server."""
    lock = _open(home, "starting.lock")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _open(home: Home, name: str) -> int:
    lock = os.open(home.folder / name, os.O_RDWR | os.O_CREAT, 0o600)
    if not home.account.ours:
        os.fchown(lock, home.account.uid, home.account.gid)
    return lock
