"""What bin/run and bin/test say where they cannot go on: one sentence, and nothing is changed."""

import ast
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.embedded.conftest import as_nobody, open_folder
from tests.embedded.users import NOBODY, ROOT

# Starts a command as if this Python were another one.
AS_IF = """
import runpy, sys
{change}
sys.argv = sys.argv[1:]
sys.path.insert(0, sys.argv[0].rpartition("/")[0])
runpy.run_path(sys.argv[0], run_name="__main__")
"""
TOO_OLD = "sys.version_info = (3, 10, 13, 'final', 0)"
NO_VENV = "sys.modules['ensurepip'] = sys.modules['pip'] = None"


@pytest.fixture
def checkout() -> Iterator[Path]:
    """What the commands need before there is an environment."""
    with open_folder() as folder:
        shutil.copytree(ROOT / "bin", folder / "bin", ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("requirements.txt", "requirements-dev.txt"):
            shutil.copy(ROOT / name, folder)
        yield folder


def run(*command: str | Path, user: int | None = None, variables: dict[str, str]) -> str:
    """A command that is to fail; the one thing that it says."""
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        user=user,
        extra_groups=None if user is None else [],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **variables},
    )
    assert done.returncode == 1, done
    assert "Traceback" not in done.stderr
    return done.stderr


def run_as_if(change: str, command: Path, *, user: int | None = None, **variables: str) -> str:
    program = AS_IF.format(change=change)
    return run(sys.executable, "-c", program, command, user=user, variables=variables)


def serve(port: int, data: Path) -> str:
    """bin/run from where its environment is ready."""
    program = ROOT / "bin" / "serving.py"
    place = {"PYTHONPATH": str(ROOT), "FACTCHECK_DATA": str(data)}
    return run(sys.executable, program, "--port", str(port), variables=place)


@pytest.mark.parametrize("command", ["run", "test"])
def test_an_older_python_is_named(command: str) -> None:
    said = run_as_if(TOO_OLD, ROOT / "bin" / command)
    assert "3.11 or newer" in said
    assert "this is 3.10" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("command", ["run", "test"])
def test_an_older_python_gets_so_far_as_to_say_it(command: str) -> None:
    ast.parse((ROOT / "bin" / command).read_text(encoding="ascii"), feature_version=(3, 7))


def test_without_the_venv_module(checkout: Path) -> None:
    said = run_as_if(NO_VENV, checkout / "bin" / "run")
    assert "apt-get install -y python3-venv" in said
    assert said.count("\n") == 1
    assert not (checkout / ".venv").exists()


def test_without_a_network(checkout: Path) -> None:
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))  # bound but not listening: connections are refused
        index = f"http://127.0.0.1:{unheard.getsockname()[1]}/"
        elsewhere = {"PIP_INDEX_URL": index, "PIP_CONFIG_FILE": os.devnull}
        said = run(sys.executable, checkout / "bin" / "run", variables=elsewhere)
    assert "no way to the Internet" in said
    assert said.count("\n") == 1


def test_the_port_is_taken(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        said = serve(port, tmp_path / "var")
    assert f"port {port}: Address already in use" in said
    assert f"bin/run --port {port + 1}" in said
    assert said.count("\n") == 1
    assert not (tmp_path / "var").exists()


def test_the_data_folder_is_damaged(free_port: int) -> None:
    with open_folder() as folder:
        data = folder / "var" / "postgres" / "data"
        data.mkdir(parents=True)
        (data / "base").touch()
        if os.geteuid() == 0:
            for path in (data.parent, data):
                os.chown(path, NOBODY, NOBODY)
        said = serve(free_port, folder / "var")
    assert "is damaged" in said
    assert said.count("\n") == 1


@as_nobody
def test_an_ordinary_user_is_told_what_root_has_to_install(checkout: Path) -> None:
    said = run_as_if(NO_VENV, checkout / "bin" / "test", user=NOBODY, PATH="/nowhere")
    assert said.splitlines()[-1] == (
        "apt-get install -y --no-install-recommends python3-venv chromium"
    )
    assert len(said.splitlines()) == 2
