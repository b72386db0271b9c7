"""The management commands that bin/run gives before it serves."""

import hashlib
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import preparing


def bring_up_to_date(data: Path) -> None:
    """Migrate the database; collect the static files if one has changed."""
    print("Preparing the database …", flush=True)
    _manage("migrate", "--no-input", "--verbosity", "0")
    stamp, now = data / "static.stamp", _static_files()
    if not stamp.exists() or stamp.read_text(encoding="ascii") != now:
        print("Collecting the static files …", flush=True)
        _manage("collectstatic", "--no-input", "--clear", "--verbosity", "0")
        stamp.write_text(now, encoding="ascii")


def first_people(*, demonstration: bool) -> list[str]:
    """The log-ins of the demonstration, or how the first administrator signs in."""
    command = "load_demonstration" if demonstration else "first_administrator"
    return _manage(command).splitlines()


def passwords_are_known() -> bool:
    """Somebody of the demonstration still has the published password."""
    name = "demonstration_passwords_unchanged"
    done = _run(name)
    # A crash, too, ends with status 1: silence alone means that nobody has it.
    if done.returncode and done.stderr:
        _fail(name, done.stderr)
    return done.returncode == 0


def _manage(*command: str) -> str:
    done = _run(*command)
    if done.returncode:
        _fail(" ".join(command), done.stderr)
    return done.stdout


def _fail(command: str, said: str) -> NoReturn:
    print(said, file=sys.stderr)
    sys.exit(
        f"“manage.py {command}” failed; what it said is above. Nothing was served; mend that, "
        "then start again."
    )


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=preparing.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def _static_files() -> str:
    """A digest that changes with our own static files and with the packages that bring some."""
    digest = hashlib.sha256((preparing.ROOT / "requirements.txt").read_bytes())
    for path in sorted((preparing.ROOT / "static").rglob("*")):
        entry = path.stat()
        digest.update(f"{path}\0{entry.st_size}\0{entry.st_mtime_ns}\n".encode())
    return digest.hexdigest()
