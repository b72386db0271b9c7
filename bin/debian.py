"""What the tests need from Debian's packages: installed by root, asked of root by anyone else."""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def missing_for_tests() -> list[str]:
    """The packages to install before the tests can run."""
    missing = []
    if find_spec("ensurepip") is None and find_spec("pip") is None:
        missing.append("python3-venv")
    if not any(shutil.which(browser) for browser in BROWSERS):
        missing.append("chromium")
    return missing


def require(packages: list[str]) -> None:
    """Install these, or stop and say which line does it."""
    if not packages:
        return
    line = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() or not shutil.which("apt-get"):
        sys.exit(
            f"The tests need {' and '.join(packages)}, which only root can install. Nothing was "
            f"changed; as root run this line, then start the tests again:\n{' '.join(line)}"
        )
    print(f"Installing {' and '.join(packages)} …", flush=True)
    _run(["apt-get", "update"])
    _run(line)


def _run(command: list[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        last = (done.stdout.strip().splitlines() or ["it gave no reason"])[-1]
        sys.exit(
            f"“{' '.join(command)}” failed: {last}. Check the network and Debian's sources, then "
            "start the tests again; what is there already is kept."
        )
