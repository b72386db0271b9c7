"""docs/export.md names every key that an export has, and no other."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.test import TestCase

from annotations.exchange.exporting import OFFSETS, SCHEMA, export_article
from tests.exchange.whole import Whole

PAGE = Path(__file__).parents[2] / "docs" / "export.md"
CODED = re.compile("`([^`]+)`")


def documented() -> set[str]:
    """Each key of the page's tables, after every path that its heading names."""
    found, prefixes = set[str](), [""]
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            prefixes = [f"{path}." for path in CODED.findall(line)] or [""]
        elif line.startswith("| `"):
            key = CODED.findall(line)[0]
            found |= {prefix + key for prefix in prefixes}
    return found


def keys(value: Any, path: str = "") -> Iterator[str]:
    """The path of each key, lists as `[]`."""
    if isinstance(value, list):
        for each in value:
            yield from keys(each, f"{path}[]")
    elif isinstance(value, dict):
        for key, inner in value.items():
            name = f"{path}.{key}" if path else key
            yield name
            yield from keys(inner, name)


class ExportKeysTest(TestCase):
    whole: Whole

    @classmethod
    def setUpTestData(cls) -> None:
        cls.whole = Whole.set_whole()
        cls.whole.carry()

    def test_the_page_and_the_export_have_the_same_keys(self) -> None:
        found = set(keys(export_article(self.whole.article)))
        ended_elsewhere = {
            path
            for path in found | documented()
            if re.search(r"elsewhere\[\]\.(ended|carried)", path)
        }
        self.assertEqual(found - ended_elsewhere, documented() - ended_elsewhere)

    def test_every_row_of_a_kind_has_the_same_keys(self) -> None:
        found = dict[str, set[str]]()
        self._compare(export_article(self.whole.article), "", found)
        self.assertIn("claims[].publications[]", found)

    def test_the_constants_are_those_of_the_page(self) -> None:
        page = PAGE.read_text(encoding="utf-8")
        self.assertIn(f"| `schema` | {SCHEMA} |", page)
        for key, value in OFFSETS.items():
            self.assertIn(f"| `{key}` | `{value}` |", page)

    def _compare(self, value: Any, path: str, found: dict[str, set[str]]) -> None:
        if isinstance(value, list):
            for each in value:
                self._compare(each, f"{path}[]", found)
        elif isinstance(value, dict):
            self.assertEqual(set(value), found.setdefault(path, set(value)), path)
            for key, inner in value.items():
                self._compare(inner, f"{path}.{key}" if path else key, found)
