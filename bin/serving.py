"""`bin/run` once its environment is there: database, migrations, demonstration, web and worker."""

import http.client
import ipaddress
import os
import signal
import socket
import sys
import time
from pathlib import Path
from types import FrameType

import managing
import preparing
from children import Child, Children

from factcheck import embedded
from factcheck.secret import secret_key

DATA = Path(os.environ.get("FACTCHECK_DATA") or preparing.ROOT / "var")
EMBEDDED = not (os.environ.get("DATABASE_URL") or os.environ.get("DATABASE_URL_FILE"))
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main() -> None:
    """Everything in order; every refusal is one sentence."""
    options = preparing.parser().parse_args()
    _stop_on_signals()
    _refuse_taken_port(options.host, options.port)
    origin = f"http://{_in_address(options.host)}:{options.port}"
    _say_who_we_are(options.host, origin)
    _open_data()
    managing.bring_up_to_date(DATA)
    log_ins = managing.first_people(demonstration=not options.no_demo)
    _refuse_known_passwords(options.host)
    _serve(options.host, options.port, [f"Factcheck is running at {origin}/", *log_ins])


def _serve(host: str, port: int, lines: list[str]) -> None:
    children = Children(preparing.ROOT)
    try:
        web = children.start("web process", _web(host, port))
        for queue in ("default", "fetch"):
            children.start(f"worker for “{queue}”", _worker(queue))
        _wait_for(web, host, port)
        _greet(lines)
        while True:
            time.sleep(0.5)
            children.watch()
            if EMBEDDED and embedded.revive(DATA):
                print("The database had ended; it runs again.", file=sys.stderr, flush=True)
    finally:
        for number in STOPPING:
            signal.signal(number, signal.SIG_IGN)  # a second Ctrl-C must not leave half behind
        children.stop()


def _web(host: str, port: int) -> list[str]:
    command = [sys.executable, "-m", "uvicorn", "factcheck.asgi:application", "--lifespan", "off"]
    command += ["--host", host, "--port", str(port), "--timeout-graceful-shutdown", "3"]
    return [*command, "--log-level", "warning", "--no-access-log", "--no-server-header"]


def _worker(queue: str) -> list[str]:
    """A process for each queue: the limit of four fetches at once is the worker's own."""
    command = [sys.executable, "manage.py", "procrastinate", "worker", "--queues", queue]
    return [*command, "--name", queue, "--concurrency", "4"]


def _open_data() -> None:
    try:
        secret_key(DATA)
        if EMBEDDED:
            embedded.attach(DATA)
    except embedded.Unavailable as reason:
        sys.exit(str(reason))
    except OSError as error:
        sys.exit(
            f"The data folder {DATA} cannot be used: {error.strerror} ({error.filename}). Nothing "
            "was changed; mend that, or name another folder in FACTCHECK_DATA."
        )


def _refuse_taken_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            sys.exit(
                f"Factcheck cannot listen at {host}, port {port}: {error.strerror}. Nothing was "
                f"changed; stop what uses it, or choose another: bin/run --port {port % 65535 + 1}"
            )


def _refuse_known_passwords(host: str) -> None:
    if not _loopback(host) and managing.passwords_are_known():
        sys.exit(
            f"Others could reach Factcheck at {host}, and its demonstration log-ins still have "
            "their published passwords. Nothing was opened; change those passwords, or start with "
            "--no-demo and an empty FACTCHECK_DATA."
        )


def _say_who_we_are(host: str, origin: str) -> None:
    """Links and allowed names follow the address, unless they were set."""
    os.environ.setdefault("SITE_ORIGIN", origin)
    if not _loopback(host):
        names = f"127.0.0.1,localhost,[::1],{_in_address(host)}"
        os.environ.setdefault("ALLOWED_HOSTS", names)


def _wait_for(web: Child, host: str, port: int) -> None:
    while not _answers(host, port):
        if web.ended() is not None:
            sys.exit("The web process ended at its start; what it said is above.")
        time.sleep(0.1)


def _answers(host: str, port: int) -> bool:
    nearest = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
    try:
        connection = http.client.HTTPConnection(nearest, port, timeout=5)
        connection.request("GET", "/healthz")
        return bool(connection.getresponse().status)
    except OSError:
        return False


def _greet(lines: list[str]) -> None:
    place = f"{DATA}, the database in {embedded.home_of(DATA)}" if EMBEDDED else str(DATA)
    body = [*lines, f"Data are kept in {place}.", "Ctrl-C stops everything."]
    print("\n" + "\n".join(f"  {line}" for line in body) + "\n", flush=True)


def _loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _stop_on_signals() -> None:
    for number in STOPPING:
        # Under nohup the end of the terminal is not ours; a shell's "&" ignores SIGINT for no reason.
        if number != signal.SIGHUP or signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)


def _stop(_number: int, _frame: FrameType | None) -> None:
    sys.exit(0)


if __name__ == "__main__":
    main()
