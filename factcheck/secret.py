"""The key that signs sessions and links: made once, kept beside the data."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path


def secret_key(data: Path) -> str:
    """The key in `data`; the first of several processes that ask at once makes it for all."""
    path = data / "secret_key"
    if not path.exists():
        data.mkdir(parents=True, exist_ok=True)
        _make(path)
    return path.read_text(encoding="ascii").strip()


def _make(path: Path) -> None:
    number, name = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)
    with os.fdopen(number, "w", encoding="ascii") as draft:
        draft.write(secrets.token_urlsafe(64))
    # A link, because a rename would take the place of a key that another process made first.
    with suppress(FileExistsError):
        path.hardlink_to(name)
    Path(name).unlink()
