"""What a claim's page says of its evidence, of the claimant's answer and of where a text came from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.articles.models import Origin
from annotations.publication.public.parts import Words, link, on_day, with_links
from annotations.verdicts.models import ContactAttempt, Evidence, Source
from annotations.web.templatetags.web import day

STANCES = {
    Evidence.Stance.SUPPORTS: ("+", gettext_lazy("Supports")),
    Evidence.Stance.UNDERMINES: ("−", gettext_lazy("Undermines")),
    Evidence.Stance.CONTEXT: ("·", gettext_lazy("Context")),
}

KINDS = {
    Source.Kind.PRIMARY: gettext_lazy("Primary source."),
    Source.Kind.SECONDARY: gettext_lazy("Secondary source."),
    Source.Kind.EXPERT: gettext_lazy("Expert."),
    Source.Kind.DATASET: gettext_lazy("Data set."),
}

ORIGINS = {
    Origin.FETCHED: gettext_lazy("We fetched the text ourselves."),
    Origin.ALTERED: gettext_lazy(
        "We fetched the text, altered it by hand and compared it with the original."
    ),
    Origin.PASTED: gettext_lazy("The text was pasted in and compared with the original."),
    Origin.UPLOADED: gettext_lazy("The text came as a file and was compared with the original."),
}


@dataclass(frozen=True)
class FoundIn:
    """An article that a snapshot names; `checked` where it has a page of ours."""

    facts: Mapping[str, Any]
    checked: bool = False

    @property
    def address(self) -> str:
        return link(self.facts["address"])

    @property
    def host(self) -> str:
        return urlsplit(self.address).hostname or ""

    @property
    def line(self) -> SafeString:
        """Title, outlet and date, without a full stop."""
        title = _named(self.facts["title"], self.address, self.facts["language"])
        outlet = format_html("<bdi>{}</bdi>", self.facts["outlet"] or self.host)
        return format_html("{}, {}, {}", title, outlet, day(on_day(self.facts["published_on"])))

    @property
    def origin(self) -> str:
        return str(ORIGINS[self.facts["origin"]])


@dataclass(frozen=True)
class Cited:
    """One piece of evidence as the public reads it."""

    quote: Words
    translation: Words
    line: SafeString


@dataclass(frozen=True)
class Stance:
    """The evidence on one side."""

    name: str
    sign: str
    title: str
    cited: Sequence[Cited]


@dataclass(frozen=True)
class Contact:
    """One attempt to hear the claimant."""

    line: SafeString
    answer: SafeString


def stances(evidence: Sequence[Mapping[str, Any]], ours: str) -> list[Stance]:
    """What supports, what undermines, and the context; empty sides are said to be so.

    `ours` is the language that the desk writes in here, and translates into.
    """
    cited = [(each["stance"], _cited(each, ours)) for each in evidence]
    return [
        Stance(name, sign, str(title), [each for stance, each in cited if stance == name])
        for name, (sign, title) in STANCES.items()
    ]


def contacts(attempts: Sequence[Mapping[str, Any]]) -> list[Contact]:
    """The attempts to hear the claimant, as they were noted."""
    return [_contact(each) for each in attempts]


def described(source: Mapping[str, Any], language: str) -> SafeString:
    """A source by its publisher, title, author and date; its name is followed where that is safe."""
    title = source["title"] or source["citation"] or source["address"]
    parts = [
        source["publisher"],
        _named(title, link(source["address"]), language),
        source["author"],
        source["citation"] if source["title"] else "",
        day(on_day(source["published_on"])) if source["published_on"] else "",
    ]
    return format_html("{}.", format_html_join(", ", "{}", ((part,) for part in parts if part)))


def _cited(piece: Mapping[str, Any], ours: str) -> Cited:
    return Cited(
        quote=Words(piece["quote"], piece["language"]),
        translation=Words(piece["translation"], ours),
        line=_line(piece, piece["source"]),
    )


def _line(piece: Mapping[str, Any], source: Mapping[str, Any]) -> SafeString:
    parts = [
        described(source, piece["language"]),
        KINDS.get(source["kind"], ""),
        _said(_("Not named: {}"), source["anonymity"]),
        _said(_("Its interests: {}"), source["interests"]),
        format_html(_("Seen {}."), day(on_day(piece["seen_on"]))) if piece["seen_on"] else "",
        _archived(link(piece["archived_at"])),
        _said("{}", piece["note"]),
    ]
    return format_html_join(" ", "{}", ((part,) for part in parts if part))


def _named(title: str, address: str, language: str) -> SafeString:
    words = format_html('<bdi lang="{}">{}</bdi>', language, title)
    return format_html('<a href="{}">{}</a>', address, words) if address else words


def _archived(address: str) -> SafeString | str:
    return format_html('<a href="{}">{}</a>.', address, _("Archived copy")) if address else ""


def _said(shape: str, words: str) -> SafeString | str:
    """Words of the desk's people as a sentence of their own."""
    ended = words if words.endswith((".", "!", "?", "…", "”")) else f"{words}."
    return format_html(shape, format_html("<bdi>{}</bdi>", with_links(ended))) if words else ""


def _contact(attempt: Mapping[str, Any]) -> Contact:
    outcome = ContactAttempt.Outcome(attempt["outcome"]).label
    line = format_html(
        _("Comment sought on {}, {}: {}."),
        day(on_day(attempt["sought_on"])),
        attempt["how"],
        outcome,
    )
    return Contact(line, with_links(attempt["answer"]))
