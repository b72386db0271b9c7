"""The programs that bin/run starts, watches, starts again and stops."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

GRACE = 8.0  # seconds for a request or a job to end by itself
LONGEST_PAUSE = 30.0
STEADY = 60.0  # a child that ran for so many seconds has proved itself
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


@dataclass
class Child:
    """One program; `failures` counts its deaths in a row."""

    name: str
    command: list[str]
    failures: int = 0
    again_at: float = 0.0
    started: float = 0.0
    process: subprocess.Popen[bytes] | None = None

    def start(self, folder: Path) -> None:
        """In a session of its own, so that Ctrl-C reaches it through us and in order."""
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            self.command,
            cwd=folder,
            start_new_session=True,
            preexec_fn=_end_with_parent,  # noqa: PLW1509 — bin/run has one thread
        )

    def ended(self) -> int | None:
        """Its exit status, once it has one."""
        return self.process.poll() if self.process else None


@dataclass
class Children:
    """All of them together."""

    folder: Path
    all: list[Child] = field(default_factory=list)

    def start(self, name: str, command: list[str]) -> Child:
        """Start one more."""
        child = Child(name, command)
        self.all.append(child)
        child.start(self.folder)
        return child

    def watch(self) -> None:
        """Start again what has died; one that dies at once waits longer each time."""
        for child in self.all:
            status = child.ended()
            if status is not None and child.process:
                child.process = None
                self._note(child, status)
            if child.process is None and time.monotonic() >= child.again_at:
                child.start(self.folder)

    def stop(self) -> None:
        """Ask all to end, and end what does not."""
        processes = [child.process for child in self.all if child.process]
        for process in processes:
            _signal(process, signal.SIGTERM)
        deadline = time.monotonic() + GRACE
        for process in processes:
            with suppress(subprocess.TimeoutExpired):
                process.wait(max(0.0, deadline - time.monotonic()))
            _signal(process, signal.SIGKILL)
            process.wait()

    def _note(self, child: Child, status: int) -> None:
        proved = time.monotonic() - child.started > STEADY
        child.failures = 1 if proved else child.failures + 1
        pause = min(2.0 ** (child.failures - 1), LONGEST_PAUSE)
        child.again_at = time.monotonic() + pause
        print(
            f"The {child.name} ended unexpectedly (status {status}); it is started again in "
            f"{pause:.0f} s.",
            file=sys.stderr,
            flush=True,
        )


def _signal(process: subprocess.Popen[bytes], what: signal.Signals) -> None:
    """To the child and to whatever it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, what)


def _end_with_parent() -> None:
    """Where the kernel can do it, a killed bin/run leaves no children behind."""
    if _LIBC:
        _LIBC.prctl(1, signal.SIGTERM)  # 1 is PR_SET_PDEATHSIG
