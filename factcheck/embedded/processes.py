"""Which processes of the machine belong to one cluster."""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

from factcheck.embedded.homes import Home

PROC = Path("/proc")


def postmaster(home: Home) -> int | None:
    """The server's process, unless the file that names it is left over from a crash."""
    lines = pid_file(home)
    pid = int(lines[0]) if lines and lines[0].isdigit() else None
    return pid if pid and serves(pid, home) else None


def pid_file(home: Home) -> list[str]:
    """The lines of postmaster.pid: process, data, start, port, socket, address, memory, state."""
    try:
        return (home.data / "postmaster.pid").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []


def serves(pid: int, home: Home) -> bool:
    """That process is a living PostgreSQL on these data; a number used again is not."""
    if sys.platform != "linux":
        return alive(pid)
    try:
        folder, program = (PROC / str(pid) / name for name in ("cwd", "exe"))
        return folder.samefile(home.data) and program.readlink().name.startswith("postgres")
    except OSError:
        return False  # gone, another user's, or dead and not yet collected by its parent


def servants(home: Home) -> list[int]:
    """Every process on these data, those included that outlived their server."""
    numbers = [int(entry.name) for entry in PROC.glob("[0-9]*")] if PROC.exists() else []
    return [pid for pid in numbers if serves(pid, home)]


def tell(pid: int, what: signal.Signals) -> None:
    """Signal a process, which may have ended by itself a moment ago."""
    with suppress(ProcessLookupError):
        os.kill(pid, what)


def alive(pid: int) -> bool:
    """There is such a process, and it is not merely waiting to be collected by its parent."""
    if not taken(pid):
        return False
    try:
        # The name before the state stands in brackets and may hold any character.
        return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return sys.platform != "linux"


def taken(pid: int) -> bool:
    """The number is in use, by a dead process too."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
