"""Who checked it, in words: people's names only where they chose to be named."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _


def who_checked(checked: Mapping[str, Any]) -> str:
    """Of a claim: who gave the verdict, who approved the text, whether reviewers disagreed."""
    facts = {
        "reviewer": checked["verdict_by"] or _("One reviewer of the desk"),
        "approver": checked["approved_by"] or _("a second person"),
    }
    if checked["second_person"]:
        said = _("{reviewer} gave the verdict and {approver} approved this text.")
    else:
        said = _(
            "{reviewer} gave the verdict. No second person checked this text: whoever approved it"
            " had worked on it."
        )
    sentences = [said.format(**facts)]
    if checked["adjudicated"]:
        sentences.append(_("Reviewers disagreed, and a moderator settled it."))
    return " ".join(sentences)


def who_approved(checked: Mapping[str, Any]) -> str:
    """Of an article's headline and summary."""
    if not checked["second_person"]:
        return _("No second person checked this summary: whoever approved it had worked on it.")
    if checked["approved_by"]:
        return _("{approver} approved this summary.").format(approver=checked["approved_by"])
    return _("One person of the desk wrote this summary and a second one approved it.")
