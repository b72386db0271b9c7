"""Sanitise a corpus of hostile HTML and count what is left alive: hostile_html.py DIRECTORY."""

import gzip
import json
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))  # so that it runs by its path

from annotations.text.cleaning import linkify, sanitise
from tests.text.judging import faults


def main(directory: Path) -> int:
    """Print the counts for each source; the status says whether anything got through."""
    with gzip.open(directory / "payloads.json.gz", "rt", encoding="utf-8") as file:
        payloads = json.load(file)
    tried, hit = Counter[str](), Counter[str]()
    start = time.perf_counter()
    for payload in payloads:
        for answer in (sanitise(payload["html"]), linkify(payload["html"])):
            tried[payload["source"]] += 1
            for fault in faults(answer):
                hit[payload["source"]] += 1
                print(f"{fault}: {payload['html']!r} -> {answer!r}")
    seconds = time.perf_counter() - start
    for source, count in sorted(tried.items()):
        print(f"{source:<24}{count:>6} answers {hit[source]:>6} alive")
    print(f"{tried.total()} answers, {hit.total()} alive, {seconds:.1f} s")
    return 1 if hit.total() else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
