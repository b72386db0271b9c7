"""Gathers the admin of every package for Django; nothing of ours imports this module."""

from annotations.workbench.admin import (
    articles,
    claims,
    history,
    people,
    publication,
    reviews,
    verdicts,
)

__all__ = ["articles", "claims", "history", "people", "publication", "reviews", "verdicts"]
