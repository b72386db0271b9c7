"""The marks inside a line of Markdown taken off, in time that grows with its length alone."""

import html
import re

_PICTURE_OR_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_MARK = re.compile(r"(\\[!-/:-@\[-`{-~]|\*{1,3}|_{1,3}|~~|`{1,3})")


def unmarked(text: str) -> str:
    """The words as a reader of the rendered page has them; of links the words, not the address."""
    words = _PICTURE_OR_LINK.sub(r"\1", text)
    words = _TAG.sub("", _ADDRESS.sub(r"\1", words))
    return html.unescape(_without_pairs(_MARK.split(words)))


def _without_pairs(parts: list[str]) -> str:
    """Emphasis goes where it opens and closes; a lonely asterisk is the writer's own."""
    opened: dict[str, int] = {}
    for at in range(1, len(parts), 2):
        mark, before, after = parts[at], parts[at - 1][-1:], parts[at + 1][:1]
        # An underscore is part of a name that it stands in: snake_case.
        opens = not after.isspace() and not (mark[0] == "_" and before.isalnum())
        closes = not before.isspace() and not (mark[0] == "_" and after.isalnum())
        if mark.startswith("\\"):
            parts[at] = mark[1:]
        elif mark in opened and closes:
            parts[at] = parts[opened.pop(mark)] = ""
        elif opens:
            opened[mark] = at
    return "".join(parts)
