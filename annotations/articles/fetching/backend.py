"""The network under httpcore2: connects to checked addresses only, and never outstays its time."""

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore2

from annotations.articles.fetching.addresses import may_connect
from annotations.articles.fetching.limits import MAX_WIRE, Deadline
from annotations.articles.fetching.refusals import TOO_LARGE, FetchFailed, FetchRefused
from annotations.articles.fetching.resolving import Resolver, resolve_within


class GuardedBackend(httpcore2.NetworkBackend):
    """Looks a name up once, refuses it if any answer is denied, and connects to what it checked."""

    def __init__(self, deadline: Deadline, resolve: Resolver) -> None:
        self._deadline = deadline
        self._resolve = resolve
        self._sockets = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        failure = FetchFailed(f"{host!r} has no address")
        for ip in self._checked(host, port):
            try:
                stream = self._sockets.connect_tcp(ip, port, self._deadline.left(timeout))
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = FetchFailed(f"connecting to {host!r}: {error!r}")
            else:
                return GuardedStream(_reached(stream), self._deadline)
        raise failure

    def _checked(self, host: str, port: int) -> list[str]:
        answers = resolve_within(self._deadline, self._resolve, host, port)
        denied = [ip for ip in answers if not may_connect(ip)]
        if denied:
            raise FetchRefused(f"{host!r} leads to {', '.join(denied)}")
        return answers


def _reached(stream: httpcore2.NetworkStream) -> httpcore2.NetworkStream:
    """The stream, if the other end is an address we may connect to (SEC-52)."""
    peer = str(stream.get_extra_info("server_addr")[0])
    if not may_connect(peer):
        stream.close()
        raise FetchRefused(f"the connection reached {peer}")
    return stream


class GuardedStream(httpcore2.NetworkStream):
    """Caps every read and write at the time left, and counts what comes in."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline
        self._received = 0

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        piece = self._stream.read(max_bytes, self._deadline.left(timeout))
        self._received += len(piece)
        if self._received > MAX_WIRE:
            raise FetchRefused(f"more than {MAX_WIRE} bytes on the wire", sentence=TOO_LARGE)
        return piece

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        left = self._deadline.left(timeout)
        secured = self._stream.start_tls(ssl_context, server_hostname, left)
        return GuardedStream(secured, self._deadline)

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
