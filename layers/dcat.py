"""Brings DCAT-AP catalogues, as JSON-LD or RDF/XML, into the shape of data.json that opendata.py reads.

Properties are known by their local names ("dct:title", "http://purl.org/dc/terms/title" and "title" are one):
in the part of the vocabulary that is used here, no two of them share one.
"""

from __future__ import annotations

from urllib.parse import urlsplit

# Bandit distrusts lxml: documents.parse_xml does the reading, this only goes through what it made.
from lxml import etree  # nosec

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.words import tr
from .catalogue import Catalogue
from .documents import Document, Library
from .entries import LONGEST_TEXT, address, is_web, listed, words
from .opendata import read_datasets
from .untrusted import mapped

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
MOST_PAGES = 2_000
MOST_NODES = 2_000_000
"""Assumption: ten times what a whole country's catalogue holds."""


def is_json_ld(value: object) -> bool:
    return any("Dataset" in _types(node) for node in _nodes(value)[:5000])


def is_rdf(root: etree._Element) -> bool:
    return root.tag == f"{RDF}RDF"


def read(document: Document, library: Library) -> Catalogue:
    """All data sets, along the catalogue's pages (Hydra), as CKAN writes them."""
    first = document
    nodes: list[dict] = []
    told = []
    known: set[str] = set()
    for _page in range(MOST_PAGES):
        here = _nodes_of(document)
        nodes += here
        fresh = {words(node.get("@id"), LONGEST_TEXT) for node in here if "Dataset" in _types(node)} - known
        known |= fresh
        following = _next_page(here, document.source)
        if not following or not fresh or len(nodes) >= MOST_NODES:
            break
        try:
            document = _opened(following, first, library)
        except InputError as error:
            reason = tr(error.template, **error.values)  # translated: where it is raised
            told.append(tr("The catalogue's next page is left out: {reason}", reason=reason))
            break
    found = _read(nodes, first.source)
    return Catalogue(found.title, found.entries, told + found.problems)


def _nodes_of(document: Document) -> list[dict]:
    if document.start[:1] != b"<":
        return _nodes(document.json)
    nodes: list[dict] = []
    for element in document.xml.iterchildren(tag=etree.Element):
        _node(element, nodes, 0)
    return nodes


def _next_page(nodes: list[dict], base: str) -> str:
    """Address of the next page, "" at the end: nextPage of old Hydra, next of the present one."""
    views = [node for node in nodes if {"PagedCollection", "PartialCollectionView"} & set(_types(node))]
    link = next(filter(None, (_text(view, "nextPage", "next") for view in views)), "")
    try:
        return address(link, base) if link else ""
    except InputError:
        return ""


def _opened(url: str, first: Document, library: Library) -> Document:
    """The next page. Raises InputError: it cannot be had, or is on another server than the first."""
    if library.client is None or not is_web(first.source):
        raise InputError("“{source}” holds one page only. Give the catalogue's address.", source=first.name)
    if urlsplit(url).netloc != urlsplit(first.source).netloc:
        raise InputError("the next page is on another server")
    document = library.open(url)
    _nodes_of(document)
    return document


def _read(nodes: list[dict], base: str) -> Catalogue:
    by_id = {words(node.get("@id"), LONGEST_TEXT): node for node in nodes if "@id" in node}
    catalogue = next((node for node in nodes if "Catalog" in _types(node)), {})
    datasets = {words(node.get("@id"), LONGEST_TEXT) or f"#{number}": node
                for number, node in enumerate(nodes) if "Dataset" in _types(node)}  # fmt: skip
    described = [_dataset(node, by_id) for node in datasets.values()]
    return read_datasets(described, words(catalogue.get("title")), base)


def _nodes(value: object) -> list[dict]:
    """All nodes of a JSON-LD document, with those inside others, by the local names of their properties."""
    found: list[dict] = []
    stack: list[tuple[object, int]] = [(value, 0)]
    while stack and len(found) < MOST_NODES:
        item, depth = stack.pop()
        if depth > 12:
            continue
        if isinstance(item, list):
            stack += [(each, depth + 1) for each in reversed(item)]
        elif isinstance(item, dict):
            node = {_local(name): each for name, each in item.items() if name != "@context"}
            if "@type" in node or "type" in node:
                found.append(node)
            inner = [each for name, each in node.items() if isinstance(each, (dict, list))]
            stack += [(each, depth + 1) for each in reversed(inner)]
    return found


def _local(name: str) -> str:
    return name if name.startswith("@") else name.rpartition("#")[2].rpartition("/")[2].rpartition(":")[2]


def _types(node: dict) -> list[str]:
    return [_local(words(each)) for each in listed(node.get("@type") or node.get("type"))]


def _node(element: etree._Element, nodes: list[dict], depth: int) -> dict:
    """A node element of RDF/XML, and those inside it, as nodes of JSON-LD."""
    node: dict = {"@type": [element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""]}
    id = element.get(f"{RDF}about") or element.get(f"{RDF}nodeID")
    if id:
        node["@id"] = id
    if depth < 12:
        for each in element.iterchildren(tag=etree.Element):
            name = each.tag.rpartition("}")[2]
            link = each.get(f"{RDF}resource") or each.get(f"{RDF}nodeID")
            inner = [_node(child, nodes, depth + 1) for child in each.iterchildren(tag=etree.Element)]
            if name == "type" and link:
                node["@type"].append(link)
            else:
                node.setdefault(name, []).extend([{"@id": link}] if link else inner or [each.text or ""])
    nodes.append(node)
    return node


def _followed(value: object, by_id: dict[str, dict]) -> list[dict]:
    """The nodes that a property names or holds."""
    found = []
    for each in listed(value):
        link = words(mapped(each).get("@id") if isinstance(each, dict) else each, LONGEST_TEXT)
        own = {_local(name): inner for name, inner in mapped(each).items()}
        found.append(by_id.get(link, own) if len(own) < 2 else own)
    return found


def _text(node: dict, *names: str) -> str:
    """The first of these properties that has a value: German where there are several, else an id."""
    for name in names:
        values = listed(node.get(name))
        german = [each for each in values if mapped(each).get("@language") == "de"]
        for each in german + values:
            text = words(each, LONGEST_TEXT) or words(mapped(each).get("@id"), LONGEST_TEXT)
            if text:
                return text
    return ""


def _dataset(node: dict, by_id: dict[str, dict]) -> dict:
    publisher = next(iter(_followed(node.get("publisher"), by_id)), {})
    return {
        "identifier": _text(node, "identifier") or _text(node, "@id"),
        "title": _text(node, "title"),
        "publisher": {"name": _text(publisher, "name", "prefLabel", "fn")},
        "license": _text(node, "license"),
        "modified": _text(node, "modified", "issued"),
        "landingPage": _text(node, "landingPage", "page"),
        "distribution": [
            {
                "identifier": _text(each, "@id"),
                "title": _text(each, "title"),
                "format": _text(each, "format"),
                "mediaType": _text(each, "mediaType"),
                "downloadURL": _text(each, "downloadURL"),
                "accessURL": _text(each, "accessURL"),
                "license": _text(each, "license"),
                "licenseAttributionByText": _text(each, "licenseAttributionByText"),
                "modified": _text(each, "modified", "issued"),
            }
            for each in _followed(node.get("distribution"), by_id)
        ],
    }
