"""Making a new cluster: complete, with its roles and database, or not there at all."""

import os
import re
import shutil
from pathlib import Path

from factcheck.embedded.binaries import data_version, major_version
from factcheck.embedded.homes import Home
from factcheck.embedded.refusing import Unavailable

SUPERUSER = "postgres"
DATABASE = "factcheck"
OWNER = "factcheck_owner"
APPLICATION = "factcheck_app"

# The socket's folder is open to the server's user alone, so whoever reaches it may come in.
HBA = "local all all trust\n"
# CREATEDB is for test databases; the membership lets tests SET ROLE to the application.
ROLES = f"""
CREATE ROLE {OWNER} LOGIN CREATEDB;
CREATE ROLE {APPLICATION} LOGIN;
GRANT {APPLICATION} TO {OWNER};
CREATE DATABASE {DATABASE} OWNER {OWNER};
"""
# The built-in provider sorts by code point and is the same on every system; it came with 17.
BUILTIN_LOCALE = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]


def ensure_created(home: Home, binaries: Path, *, options: tuple[str, ...] = ()) -> None:
    """Make the cluster where there is none; what a crash left half made is removed first."""
    for leftover in home.folder.glob("data.*"):
        if re.fullmatch(r"data\.\d+", leftover.name):
            shutil.rmtree(leftover)
    if data_version(home.data) is None:
        draft = home.folder / f"data.{os.getpid()}"
        _initialise(home, binaries, draft, options)
        draft.rename(home.data)


def _initialise(home: Home, binaries: Path, draft: Path, options: tuple[str, ...]) -> None:
    locale = BUILTIN_LOCALE if (major_version(binaries) or 0) >= 17 else []
    command = [str(binaries / "initdb"), "-D", str(draft), f"--username={SUPERUSER}"]
    command += ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", *locale]
    _run(home, [*command, "--data-checksums", "--no-instructions", *options])
    (draft / "pg_hba.conf").write_text(HBA, encoding="ascii")
    _run(home, [str(binaries / "postgres"), "--single", "-D", str(draft), SUPERUSER], words=ROLES)


def _run(home: Home, command: list[str], *, words: str = "") -> None:
    done = home.account.run(command, folder=home.folder, words=words)
    # A single-user server reports a failed statement and exits with 0.
    if done.returncode or re.search(r"\b(ERROR|FATAL|PANIC):", done.stderr):
        lines = done.stderr.strip().splitlines() or ["it gave no reason"]
        raise Unavailable(
            f"A new database could not be made in {home.folder}: “{lines[-1]}”. Nothing was lost; "
            "see that the disk has room and the folder can be written to, then start again."
        )
