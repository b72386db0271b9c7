"""A server of real sockets that answers what a test tells it to, byte by byte if need be."""

import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from threading import Thread

Answer = Callable[[socket.socket], None]

PAGE = b"<!doctype html><html><body><h1>A bridge reopens</h1><p>It was closed.</p></body></html>"


def raw(answer: bytes) -> Answer:
    return lambda connection: connection.sendall(answer)


def response(body: bytes = PAGE, /, *, status: str = "200 OK", **headers: str) -> Answer:
    given = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in given.items() if value)]
    return raw("\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body)


def redirect(location: str) -> Answer:
    return response(b"", status="302 Found", Location=location)


def answering(*ips: str) -> Callable[[str, int], list[str]]:
    """A resolver that knows one answer to every question."""
    return lambda _host, _port: list(ips)


class Stub:
    """Listens on a loopback address; keeps the head of every request it was asked."""

    def __init__(self, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self._listener = socket.create_server((host, 0))
        self._tls = tls
        self.port: int = self._listener.getsockname()[1]
        self.origin = f"{'https' if tls else 'http'}://{host}:{self.port}"
        Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with suppress(OSError), connection, self._secured(connection) as secured:
            head = b""
            while b"\r\n\r\n" not in head:
                piece = secured.recv(65536)
                if not piece:
                    return
                head += piece
            self.asked.append(head.decode("latin-1"))
            path = head.split(b" ")[1].decode("latin-1").partition("?")[0]
            self.answers.get(path, response(status="404 Not Found"))(secured)

    def _secured(self, connection: socket.socket) -> socket.socket:
        if self._tls is None:
            return connection
        return self._tls.wrap_socket(connection, server_side=True)
