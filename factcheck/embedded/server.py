"""Attaching this process to the embedded server, for as long as it lives."""

import atexit
import os
import shutil
import signal
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from factcheck.embedded.binaries import binaries_for
from factcheck.embedded.creating import APPLICATION, DATABASE, OWNER, ensure_created
from factcheck.embedded.homes import PORT, Home, home_for
from factcheck.embedded.locks import alone, last_one, share
from factcheck.embedded.refusing import Unavailable
from factcheck.embedded.running import State, ensure_running, state_of, stop

# Losing everything in a power cut is fine for tests, waiting for the disk is not.
FORGETFUL = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]


@dataclass(frozen=True)
class Addresses:
    """Django's connection entries: who adds records, and who owns the tables and migrates."""

    application: dict[str, object]
    owner: dict[str, object]


@dataclass(frozen=True)
class _Attachment:
    home: Home
    throwaway: bool
    lock: int
    process: int


_attachments: dict[Path, _Attachment] = {}


def attach(data: Path, *, throwaway: bool = False) -> Addresses:
    """Start or join the server for `data`; the last process that ends stops it. Once is enough."""
    data = data.resolve()
    if data not in _attachments:
        try:
            _attachments[data] = _join(data, throwaway=throwaway)
        except OSError as error:
            raise Unavailable(
                f"The database's folder in {data} cannot be used: {error.strerror}"
                f" ({error.filename}). Nothing was changed; mend that, or name another folder in "
                "FACTCHECK_DATA."
            ) from error
    return _addresses(_attachments[data].home)


def home_of(data: Path) -> Path:
    """The folder with the files of the attached server."""
    return _attachments[data.resolve()].home.folder


def revive(data: Path) -> bool:
    """Start the attached server again if it was killed; True if that was needed."""
    attachment = _attachments[data.resolve()]
    if state_of(attachment.home) is State.READY:
        return False
    _bring_up(attachment.home, throwaway=attachment.throwaway)
    return True


def _join(data: Path, *, throwaway: bool) -> _Attachment:
    home = home_for(data)
    lock = share(home)
    try:
        _bring_up(home, throwaway=throwaway)
    except BaseException:
        _let_go(home, lock)
        raise
    attachment = _Attachment(home, throwaway, lock, os.getpid())
    atexit.register(_leave, attachment)
    _end_tidily_on_signals()
    return attachment


def _bring_up(home: Home, *, throwaway: bool) -> None:
    with alone(home):
        try:
            _create_and_run(home, throwaway=throwaway)
        except Unavailable:
            if not throwaway:
                raise
            shutil.rmtree(home.data, ignore_errors=True)
            _create_and_run(home, throwaway=True)


def _create_and_run(home: Home, *, throwaway: bool) -> None:
    binaries = binaries_for(home)
    ensure_created(home, binaries, options=("--no-sync",) if throwaway else ())
    ensure_running(home, binaries, FORGETFUL if throwaway else [])


def _leave(attachment: _Attachment) -> None:
    # A forked child shares our lock: its end is not ours.
    if attachment.process == os.getpid():
        _let_go(attachment.home, attachment.lock)


def _let_go(home: Home, lock: int) -> None:
    if last_one(lock):
        stop(home)
    os.close(lock)


def _end_tidily_on_signals() -> None:
    """Python skips `atexit` when a signal ends it; uvicorn, too, passes the signal on at its end."""
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _exit)


def _exit(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


def _addresses(home: Home) -> Addresses:
    place: dict[str, object] = {"NAME": DATABASE, "HOST": str(home.sockets), "PORT": str(PORT)}
    return Addresses(application={**place, "USER": APPLICATION}, owner={**place, "USER": OWNER})
