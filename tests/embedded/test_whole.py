"""bin/run from an empty data folder to the end of everything that it started."""

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from factcheck.embedded.processes import alive, postmaster
from tests.embedded.conftest import open_folder
from tests.embedded.users import ROOT, Users, eventually

LAST_LINE = "Ctrl-C stops everything."
# Settings of whoever runs the tests are not meant for the installation that they try.
INHERITED = ("PATH", "HOME", "LANG")


@dataclass
class Installation:
    """A data folder, and bin/run on it from where its environment is ready."""

    users: Users
    port: int
    running: list[subprocess.Popen[str]] = field(default_factory=list)

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "bin" / "serving.py"), f"--port={self.port}", *arguments],
            env={
                **{name: os.environ[name] for name in INHERITED if name in os.environ},
                "PYTHONPATH": str(ROOT),
                "FACTCHECK_DATA": str(self.users.data),
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.running.append(process)
        return process

    def serve(self, *arguments: str) -> tuple[subprocess.Popen[str], str]:
        """Start, and wait for the block that it prints when it serves."""
        process, said = self.start(*arguments), ""
        assert process.stdout
        for line in process.stdout:
            said += line
            if LAST_LINE in line:
                return process, said
        raise AssertionError(process.communicate()[1])

    def stop(self) -> None:
        for process in self.running:
            process.kill()
            process.communicate()
        self.users.end()


def children_of(process: subprocess.Popen[str]) -> list[int]:
    found = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(process.pid)], capture_output=True, text=True, check=True
    )
    return [int(pid) for pid in found.stdout.split()]


@pytest.fixture(scope="module")
def data() -> Iterator[Path]:
    """One folder for all, because collecting the static files takes its time."""
    with open_folder() as folder:
        yield folder / "var"


@pytest.fixture
def installation(data: Path, free_port: int) -> Iterator[Installation]:
    """An empty database."""
    one = Installation(Users(data), free_port)
    yield one
    one.stop()
    shutil.rmtree(one.users.home.folder)


def page(port: int, path: str) -> int:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as answer:
        return int(answer.status)


def test_a_first_start_its_end_and_a_second_start(installation: Installation) -> None:
    process, said = installation.serve()
    assert f"running at http://127.0.0.1:{installation.port}/" in said
    assert "password" in said
    assert page(installation.port, "/healthz") == page(installation.port, "/") == 200
    started = children_of(process)
    assert len(started) == 3
    _is_gone_after_ctrl_c(process, started, installation)

    before = time.monotonic()
    again, said_again = installation.serve()
    assert said_again.count("password") == said.count("password")
    assert time.monotonic() - before < 60
    _a_killed_child_comes_back(again, installation.port)
    _is_gone_after_ctrl_c(again, children_of(again), installation)

    # The published passwords still work, so nobody else may reach them.
    refused = installation.start("--host", "0.0.0.0").communicate(timeout=120)[1]
    assert "published passwords" in refused
    assert refused.count("\n") == 1


def _a_killed_child_comes_back(process: subprocess.Popen[str], port: int) -> None:
    killed = children_of(process)[0]
    os.kill(killed, signal.SIGKILL)
    eventually(lambda: killed not in (now := children_of(process)) and len(now) == 3)
    eventually(lambda: _answers(port), 60)


def _answers(port: int) -> bool:
    try:
        return page(port, "/healthz") == 200
    except OSError:
        return False


def _is_gone_after_ctrl_c(
    process: subprocess.Popen[str], started: list[int], installation: Installation
) -> None:
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 0
    assert not [pid for pid in started if alive(pid)]
    assert postmaster(installation.users.home) is None


def test_without_the_demonstration_it_says_how_to_begin(installation: Installation) -> None:
    process, said = installation.serve("--no-demo")
    links = [
        word for word in said.split() if word.startswith(f"http://127.0.0.1:{installation.port}")
    ]
    assert len(links) == 2
    assert page(installation.port, links[1].partition(str(installation.port))[2]) == 200
    process.terminate()
    assert process.wait(timeout=60) == 0
    assert not Path(installation.users.home.data / "postmaster.pid").exists()
