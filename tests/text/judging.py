"""What another parser than the sanitiser's finds in HTML that should be harmless."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

ALLOWED = {"p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code"}
REL = "nofollow ugc noopener noreferrer"


def faults(markup: str) -> Iterator[str]:
    """Each element, attribute or address outside of the list, read twice as browsers do."""
    once = html5lib.parseFragment(markup, namespaceHTMLElements=False)
    again = html5lib.serialize(once, quote_attr_values="always", omit_optional_tags=False)
    for tree in (once, html5lib.parseFragment(again, namespaceHTMLElements=False)):
        for element in tree.iter():
            if element is not tree:
                yield from _faults_of(element)


def words_of(markup: str) -> str:
    """The text that a reader of the HTML gets."""
    return "".join(html5lib.parseFragment(markup, namespaceHTMLElements=False).itertext())


def _faults_of(element: Element) -> Iterator[str]:
    if element.tag not in ALLOWED:
        yield f"element {element.tag!r}"
    for name, value in element.attrib.items():
        if element.tag != "a" or name not in {"href", "rel"}:
            yield f"attribute {name!r}"
        if name == "href" and not value.lower().startswith(("http://", "https://")):
            yield f"address {value!r}"
        if name == "href" and element.attrib.get("rel") != REL:
            yield "link without rel"
