"""How well and how fast sentences are found: sentences.py DIRECTORY, with *.jsonl.gz inside.

Prints boundary F1 inside paragraphs of ours, of sentencex alone and of a regular expression, and
the characters per second of ours over whole articles.
"""

import gzip
import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sentencex

sys.path.insert(0, str(Path(__file__).parents[2]))  # so that it runs by its path

from annotations.text.segmentation import SEGMENTATION_VERSION, sentences

Starts = Callable[[str, str], list[int]]
Document = dict[str, Any]

_EXPRESSION = re.compile(r"[.!?…؟۔।]+[\"”’»)\]']*\s+|[。！？]+[」』”）)]*\s*")


def ours(text: str, language: str) -> list[int]:
    """Where the sentences of the product begin."""
    return [start for start, _end in sentences(text, language)]


def of_library(text: str, language: str) -> list[int]:
    """Where sentencex alone begins sentences, white space before them left aside."""
    found = sentencex.get_sentence_boundaries(language, text)
    starts = (piece["start_index"] for piece in found if not piece["is_paragraph_break"])
    return [start + len(text[start:]) - len(text[start:].lstrip()) for start in starts]


def of_expression(text: str, _language: str) -> list[int]:
    """Where one regular expression begins them."""
    return [0, *(found.end() for found in _EXPRESSION.finditer(text) if found.end() < len(text))]


def f1(documents: list[Document], language: str, starts: Starts) -> float:
    """F1 of the boundaries inside paragraphs."""
    right = wrong = missed = 0
    for document in documents:
        for paragraph in document["paras"]:
            gold = {start for start, _end in paragraph["sents"][1:]}
            found = set(starts(paragraph["text"], language)[1:])
            right += len(gold & found)
            wrong += len(found - gold)
            missed += len(gold - found)
    return 2 * right / max(2 * right + wrong + missed, 1)


def pace(documents: list[Document], language: str) -> float:
    """Characters per second, article by article, the best of three runs."""
    texts = ["\n\n".join(part["text"] for part in document["paras"]) for document in documents]
    seconds = []
    for _ in range(3):
        start = time.perf_counter()
        for text in texts:
            sentences(text, language)
        seconds.append(time.perf_counter() - start)
    return sum(map(len, texts)) / min(seconds)


def main(directory: Path) -> None:
    """Print a line for each set, and the means."""
    print(f"segmentation {SEGMENTATION_VERSION}")
    print(f"{'set':<20}{'ours':>8}{'sentencex':>11}{'expression':>12}{'characters/s':>14}")
    lines = []
    for path in sorted(directory.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            documents = [json.loads(line) for line in file]
        language = path.name.split("_")[0]
        scores = [f1(documents, language, starts) for starts in (ours, of_library, of_expression)]
        lines.append([*scores, pace(documents, language)])
        print_line(path.name.removesuffix(".jsonl.gz"), lines[-1])
    if not lines:
        sys.exit(f"There is no *.jsonl.gz in {directory}.")
    print_line("mean", [sum(column) / len(lines) for column in zip(*lines, strict=True)])


def print_line(name: str, figures: list[float]) -> None:
    """One row of the table."""
    own, library, expression, speed = figures
    print(f"{name:<20}{own:>8.4f}{library:>11.4f}{expression:>12.4f}{speed:>14,.0f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
