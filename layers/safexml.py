"""The one way to read XML that nobody has checked: without entities, without the network, with no DOCTYPE."""

from __future__ import annotations

from collections.abc import Iterator

# Bandit distrusts lxml: it is told here to expand and to fetch nothing, and any DOCTYPE is refused.
from lxml import etree  # nosec

from ..smartcity_plugin.errors import InputError

SAFELY = {
    "resolve_entities": False, "no_network": True, "huge_tree": False, "load_dtd": False,
    "dtd_validation": False,
}  # fmt: skip

_NAMES: dict[str, str] = {}
"""Tag -> local name: asked a million times, of some hundred tags."""
_MOST_NAMES = 10_000


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for a comment."""
    tag = element.tag
    try:
        return _NAMES[tag]
    except (KeyError, TypeError):
        if not isinstance(tag, str):
            return ""
        name = tag.rpartition("}")[2]
        if len(_NAMES) < _MOST_NAMES:
            _NAMES[tag] = name
        return name


def events(
    stream, name: str, kinds: tuple[str, ...] = ("end",), tags: tuple[str, ...] | None = None, **more: bool
) -> Iterator[tuple[str, etree._Element]]:
    """What lxml.etree.iterparse gives for a stream. name: of the file, for the messages; more: its options.

    Raises:
        InputError: no XML, cut off, or with a DOCTYPE.
    """
    begun = False
    try:
        for event, element in etree.iterparse(stream, events=kinds, tag=tags, **SAFELY, **more):
            if not begun:
                _refuse_doctype(element, name)
            begun = True
            yield event, element
    except etree.XMLSyntaxError as error:
        raise InputError(
            "“{path}” is not well-formed XML at line {line}: {detail}. It is damaged, cut off or something "
            "else: get it from its publisher again.",
            path=name, line=error.lineno or 1, detail=str(error.msg).split(", line")[0],
        ) from None  # fmt: skip


def _refuse_doctype(element: etree._Element, name: str) -> None:
    if element.getroottree().docinfo.doctype:
        raise InputError(
            "“{path}” has a DOCTYPE, which can make a reader run out of memory or give away other files. "
            "Data needs none: tell its publisher.",
            path=name,
        )
