"""Where one embedded server keeps its files: data, socket, log and locks."""

import hashlib
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from factcheck.embedded.accounts import Account, new_owner, owner_of
from factcheck.embedded.refusing import Unavailable

PORT = 5432
SYSTEM_FOLDER = Path("/var/lib/factcheck")
# sockaddr_un holds 104 bytes on macOS and 108 on Linux, a closing zero included.
LONGEST_SOCKET = 103


@dataclass(frozen=True)
class Home:
    """A 0700 folder that belongs to the account the server runs as."""

    folder: Path
    account: Account

    @property
    def data(self) -> Path:
        """PostgreSQL's own folder; under this name it is always complete."""
        return self.folder / "data"

    @property
    def log(self) -> Path:
        """What the server wrote since about its last start."""
        return self.folder / "server.log"

    @property
    def sockets(self) -> Path:
        """The folder of the socket: in the home, or short and in /tmp where that is too long."""
        near = self.folder / "socket"
        # libpq reads a comma as a list of hosts, PostgreSQL as a list of folders.
        plain = not set(str(near)) & set(',"')
        if plain and len(os.fsencode(near / f".s.PGSQL.{PORT}")) <= LONGEST_SOCKET:
            return near
        return Path(tempfile.gettempdir()) / f"factcheck-{_digest(self.folder)}"


def home_for(data: Path) -> Home:
    """The home of the server for `data`, made if need be. No other folder's permission changes."""
    data.mkdir(parents=True, exist_ok=True)
    near, far = data / "postgres", SYSTEM_FOLDER / _digest(data)
    if os.geteuid() == 0 and (far / "data").exists():
        return _made(far, owner_of(far))
    # Root's own is one that a crash left before it was handed over.
    if near.exists() and (near.stat().st_uid or os.geteuid()):
        return _still_reached(_made(near, owner_of(near)))
    account = new_owner()
    return _made(near if account.reaches(data) else far, account)


def prepare_sockets(home: Home) -> Path:
    """The folder of the socket, private to the account."""
    folder = home.sockets
    folder.mkdir(mode=0o700, exist_ok=True)
    entry = folder.lstat()
    # Anyone can make a folder of that name in /tmp, but not one that belongs to us.
    if not stat.S_ISDIR(entry.st_mode) or entry.st_uid not in {os.geteuid(), home.account.uid}:
        raise Unavailable(
            f"The database's socket belongs in {folder}, but somebody else made that. Nothing was "
            "changed; remove it, or name a folder with a shorter path in FACTCHECK_DATA."
        )
    home.account.own(folder, 0o700)
    return folder


def _made(folder: Path, account: Account) -> Home:
    if folder.parent == SYSTEM_FOLDER:
        SYSTEM_FOLDER.mkdir(parents=True, exist_ok=True)
        SYSTEM_FOLDER.chmod(0o755)
    folder.mkdir(mode=0o700, exist_ok=True)
    account.own(folder, 0o700)
    return Home(folder, account)


def _still_reached(home: Home) -> Home:
    if not home.account.reaches(home.folder):
        raise Unavailable(
            f"The database in {home.data} was made when its server could enter that folder; now a "
            "folder on the way is closed to it. Your data are safe; open that folder again, or "
            "move the checkout back to where it was."
        )
    return home


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
