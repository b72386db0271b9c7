"""What comes before Factcheck's own code can run: options, and an environment with its packages."""

import argparse
import fcntl
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
OFFLINE = re.compile(
    r"NewConnectionError|ConnectTimeout|NameResolutionError|ProxyError|Temporary failure|"
    r"Network is unreachable|Max retries exceeded"
)


def read_options() -> list[str]:
    """The arguments as given; a wrong one or --help ends here, before anything is installed."""
    parser().parse_args()
    return sys.argv[1:]


def parser() -> argparse.ArgumentParser:
    """What `bin/run` understands."""
    reader = argparse.ArgumentParser(
        prog="bin/run", description="Set Factcheck up where that is needed, and run it."
    )
    reader.add_argument("--port", type=_port, default=8000, help="where it listens (8000)")
    reader.add_argument("--host", default="127.0.0.1", help="for whom it listens (127.0.0.1)")
    reader.add_argument(
        "--no-demo",
        action="store_true",
        help="no demonstration desk; make the first administrator instead",
    )
    return reader


def make_environment(*requirements: str) -> None:
    """A `.venv` with exactly these packages; nothing is done where it has them already."""
    try:
        with _alone():
            if not all(_installed(name) for name in requirements):
                _install(requirements)
    except KeyboardInterrupt:
        sys.exit("Stopped while the packages were being installed; starting again goes on.")
    except OSError as error:
        sys.exit(f"{VENV} cannot be made: {error.strerror} ({error.filename}). Nothing was lost.")


def become(program: str, arguments: list[str]) -> None:
    """Go on as `program` under the environment's Python, in the project's folder."""
    if os.environ.get("FACTCHECK_DATA"):
        os.environ["FACTCHECK_DATA"] = str(Path(os.environ["FACTCHECK_DATA"]).absolute())
    os.environ["PYTHONPATH"] = str(ROOT)
    os.chdir(ROOT)
    os.execv(PYTHON, [str(PYTHON), program, *arguments])


def _install(requirements: tuple[str, ...]) -> None:
    if not _succeeds([str(PYTHON), "-m", "pip", "--version"]):
        _make_venv()
    print("Installing the packages into .venv (once; about a minute) …", flush=True)
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input", "--retries", "2"]
    command += ["--disable-pip-version-check", "--require-hashes", "--only-binary=:all:"]
    for name in requirements:
        command += ["-r", str(ROOT / name)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(_why(done.stderr))
    for name in requirements:
        _stamp(name).write_text(_digest(name), encoding="ascii")


def _make_venv() -> None:
    if find_spec("ensurepip") is None:
        sys.exit(
            "Python's part for making environments is missing. Nothing was changed; as root run "
            "“apt-get install -y python3-venv”, then start again."
        )
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = (done.stderr + done.stdout).strip().splitlines() or ["it gave no reason"]
        sys.exit(f"{VENV} cannot be made: {lines[-1]}. Mend that, then start again.")


def _why(said: str) -> str:
    if OFFLINE.search(said):
        return (
            "The packages could not be fetched: there seems to be no way to the Internet (pypi.org)"
            " from here. Nothing is broken; start again when there is one."
        )
    if "SSLError" in said:
        return (
            "The packages could not be fetched: pip does not trust the certificate that it was shown"
            " for pypi.org, as happens behind a proxy. Nothing is broken; name the proxy’s"
            " certificate in PIP_CERT, then start again."
        )
    errors = [line for line in said.splitlines() if line.startswith("ERROR")] or said.splitlines()
    return (
        f"The packages could not be installed; pip says: “{(errors or ['nothing'])[-1]}”. "
        "Nothing is broken; mend that, then start again."
    )


def _installed(name: str) -> bool:
    stamp = _stamp(name)
    return PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == _digest(name)


def _stamp(name: str) -> Path:
    return VENV / f"{name}.installed"


def _digest(name: str) -> str:
    return hashlib.sha256((ROOT / name).read_bytes()).hexdigest()


@contextmanager
def _alone() -> Iterator[None]:
    """Two commands that start at once install one after the other."""
    with (ROOT / "requirements.txt").open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _succeeds(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _port(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return int(text)
