"""The order of the packages: each imports itself and what stands to its left."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ORDER = [
    *("text", "web", "history", "people", "articles", "claims", "verdicts", "discussion"),
    *("reviews", "publication", "exchange", "workbench"),
]
MODULES = sorted((ROOT / "annotations").glob("*/**/*.py"))
OUTSIDE = {"migrations", "management"}


def imported(path: Path) -> Iterator[str]:
    """Every module that a file names, wherever in the file, with the names it takes from it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from (f"{node.module}.{name.name}" for name in node.names)


def package_of(path: Path) -> str:
    return path.relative_to(ROOT / "annotations").parts[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_package_imports_only_what_stands_to_its_left(path: Path) -> None:
    package = package_of(path)
    if package in OUTSIDE:
        return
    assert package in ORDER, f"{path}: {package} has no place in the order"
    for name in imported(path):
        parts = name.split(".")
        assert parts[0] != "factcheck", f"{path} imports {name}: packages do not know the project"
        if parts[0] == "annotations":
            assert parts[1] in ORDER, f"{path} imports {name}"
            assert ORDER.index(parts[1]) <= ORDER.index(package), f"{path} imports {name}"


@pytest.mark.parametrize("path", sorted((ROOT / "annotations" / "text").glob("**/*.py")), ids=str)
def test_text_imports_no_django(path: Path) -> None:
    for name in imported(path):
        assert name.split(".")[0] != "django", f"{path} imports {name}"


@pytest.mark.parametrize(
    "path",
    sorted((ROOT / "annotations").glob("**/*.py")),
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_no_import_hides_inside_a_function(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            hidden = [
                node for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom)
            ]
            assert not hidden, (
                f"{path}:{hidden[0].lineno} imports inside {function.name}" if hidden else ""
            )


def test_only_the_printing_and_the_sanitiser_mark_text_as_safe() -> None:
    names = ("mark_safe", "SafeString(", "|safe")
    found = {
        str(path.relative_to(ROOT))
        for folder, pattern in (("annotations", "**/*.py"), ("templates", "**/*.html"))
        for path in (ROOT / folder).glob(pattern)
        if any(name in path.read_text(encoding="utf-8") for name in names)
    }
    assert found <= {"annotations/web/printing.py"}, found
