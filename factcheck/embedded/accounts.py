"""The account that PostgreSQL runs as: it refuses to run as root."""

import fcntl
import os
import pwd
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.embedded.refusing import Unavailable

SYSTEM_USER = "factcheck"
_ADMIN_PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


@dataclass(frozen=True)
class Account:
    """A user of this machine. Only root can act for another one."""

    uid: int
    gid: int

    @property
    def ours(self) -> bool:
        """This process runs as that user already."""
        return self.uid == os.geteuid()

    def reaches(self, path: Path) -> bool:
        """Every folder on the way to `path` may be entered, and `path` too."""
        return self.run(["test", "-x", str(path)], folder=Path("/")).returncode == 0

    def run(
        self, command: Sequence[str], *, folder: Path, words: str = ""
    ) -> subprocess.CompletedProcess[str]:
        """Run a program in `folder` as this user, `words` on its standard input."""
        return subprocess.run(
            command,
            cwd=folder,
            input=words,
            capture_output=True,
            text=True,
            check=False,
            start_new_session=True,  # Ctrl-C in the terminal is not meant for the database
            env={"PATH": _ADMIN_PATH, "LC_ALL": "C"},
            user=None if self.ours else self.uid,
            group=None if self.ours else self.gid,
            extra_groups=None if self.ours else [],
        )

    def own(self, path: Path, mode: int) -> None:
        """Give `path` to this user, with exactly these permissions whatever the umask."""
        path.chmod(mode)
        if not self.ours:
            os.chown(path, self.uid, self.gid)


def owner_of(folder: Path) -> Account:
    """Whoever made it: the server has to run as that user again."""
    entry = folder.stat()
    if entry.st_uid == 0 or os.geteuid() not in {0, entry.st_uid}:
        raise Unavailable(
            f"The database in {folder} belongs to the user “{_name(entry.st_uid)}”. Nothing was "
            "changed; start Factcheck as that user, or name another folder in FACTCHECK_DATA."
        )
    return Account(entry.st_uid, entry.st_gid)


def new_owner() -> Account:
    """Ourselves; for root the system user `factcheck`, made when it is missing."""
    if os.geteuid():
        return Account(os.geteuid(), os.getegid())
    entry = _system_user() or _added_system_user()
    return Account(entry.pw_uid, entry.pw_gid)


def _system_user() -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        return None


def _added_system_user() -> pwd.struct_passwd:
    folder = os.open("/etc", os.O_RDONLY)
    try:
        # Two useradd at once both succeed, and the number that the first one gave is void.
        fcntl.flock(folder, fcntl.LOCK_EX)
        return _system_user() or _add_system_user()
    finally:
        os.close(folder)


def _add_system_user() -> pwd.struct_passwd:
    program = shutil.which("useradd", path=_ADMIN_PATH)
    options = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
    options += ["--shell", "/usr/sbin/nologin", "--comment", "Factcheck's database"]
    if program:
        subprocess.run([program, *options, SYSTEM_USER], capture_output=True, check=False)
    entry = _system_user()
    if entry is None:
        raise Unavailable(
            "PostgreSQL does not run as root, and the system user “factcheck” could not be added. "
            "Add it by hand, start Factcheck as an ordinary user, or set DATABASE_URL."
        )
    return entry


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
