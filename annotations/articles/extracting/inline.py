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
        inside_word = mark[0] == "_" and before.isalnum() and after.isalnum()
        if mark.startswith("\\"):
            parts[at] = mark[1:]
        elif mark in opened and not before.isspace() and not inside_word:
            parts[at] = parts[opened.pop(mark)] = ""
        elif not after.isspace() and not inside_word:
            opened[mark] = at
    return "".join(parts)
