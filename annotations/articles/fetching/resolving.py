"""Looking a name up once, within the time that is left; the system's own look-up knows no limit."""

import socket
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread

from annotations.articles.fetching.limits import Deadline
from annotations.articles.fetching.refusals import FetchFailed

# Host and port in, numeric addresses out, best first.
Resolver = Callable[[str, int], list[str]]


def ask_system(host: str, port: int) -> list[str]:
    """The addresses that this machine knows for a name."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def resolve_within(deadline: Deadline, resolve: Resolver, host: str, port: int) -> list[str]:
    """The answers of one look-up; raises `FetchFailed` where there is none in time."""
    answer: Future[list[str]] = Future()
    Thread(target=_settle, args=(answer, resolve, host, port), daemon=True).start()
    try:
        return answer.result(timeout=deadline.left())
    except (OSError, UnicodeError) as error:
        raise FetchFailed(f"looking up {host!r}: {error!r}") from error


def _settle(answer: Future[list[str]], resolve: Resolver, host: str, port: int) -> None:
    try:
        answer.set_result(resolve(host, port))
    except Exception as error:  # noqa: BLE001 - it is raised again in the thread that waits
        answer.set_exception(error)
