"""A program that uses the embedded database: attaches, prints its process, ends with its input."""

import signal
import sys
from pathlib import Path

from factcheck import embedded
from factcheck.embedded import running


def main() -> None:
    """Arguments: the data folder, and if need be how many seconds are patience enough."""
    # Whoever runs the tests under nohup hands a signal down that is not heard.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    if len(sys.argv) > 2:
        running.PATIENCE = float(sys.argv[2])
    try:
        addresses = embedded.attach(Path(sys.argv[1]))
    except embedded.Unavailable as reason:
        sys.exit(str(reason))
    print(addresses.owner["HOST"], flush=True)
    for line in sys.stdin:
        if line.strip() == "revive":
            print(embedded.revive(Path(sys.argv[1])), flush=True)


if __name__ == "__main__":
    main()
