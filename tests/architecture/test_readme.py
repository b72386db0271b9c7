"""The README names every setting, and no other."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SETTING = re.compile(r'environment\.\w+\(\s*"([A-Z_]+)"|environ\.get\(\s*"([A-Z_]+)"')
# Set by systems, not by operators of this one.
FOREIGN = {"DEBIAN_FRONTEND", "PYTHONPATH", "PATH", "HOME"}


def settings() -> set[str]:
    files = [
        ROOT / "factcheck/settings.py",
        *ROOT.glob("factcheck/embedded/*.py"),
        *ROOT.glob("bin/*.py"),
    ]
    found = {
        name
        for file in files
        for pair in SETTING.findall(file.read_text(encoding="utf-8"))
        for name in pair
    }
    return (
        {name for name in found if name}
        - FOREIGN
        - {name for name in found if name.endswith("_FILE")}
    )


def test_every_setting_stands_in_the_readme() -> None:
    table = (
        (ROOT / "README.md")
        .read_text(encoding="utf-8")
        .split("## Configuring")[1]
        .split("\n## ")[0]
    )
    named = set(re.findall(r"`([A-Z][A-Z_]+)`", table)) - {"NAME_FILE", "INFO"}
    assert named == settings()


def test_the_readme_names_every_command() -> None:
    commands = {path.stem for path in (ROOT / "annotations/management/commands").glob("[a-z]*.py")}
    # What bin/run calls by itself.
    inner = {
        "migrate",
        "load_demonstration",
        "first_administrator",
        "demonstration_passwords_unchanged",
    }
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {name for name in commands - inner if f"manage.py {name}" not in readme} == set()
