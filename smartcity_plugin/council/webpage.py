"""One HTML page for citizens that needs no server: map, key figures, text, all places as a list, sources.

Everything is inside: the map library (Leaflet, resources/web/leaflet), the layers, the pictures. A content
security policy in the page forbids the browser every request. Looks and behaviour are plain files in
resources/web. The same page gives the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

from ..errors import InputError
from ..words import date_text, in_language, plugin_version, tr
from . import webvalues
from .webimages import ImageLayer
from .weblayers import WebLayer
from .websymbols import Picture

FOLDER = Path(__file__).resolve().parent.parent.parent / "resources" / "web"
WARN_BYTES = 5_000_000
"""Assumption: larger pages take long on a mobile phone, and some mail servers refuse them."""
FOCUSABLE = 60
"""Points of a layer that are stops of the tabulator key on the map. More would be a long way; they are
reached from the list (assumption)."""
NEAR = 17
"""Zoom level at which a place chosen from the list is shown: some 300 m across a phone."""
SMALLEST_SPAN = 0.002
"""Degrees that the map shows at least, some 200 m: one place alone would be all blank paper."""
SPACES = "\u00a0\u202f"
"""What keeps a number and its unit on one line; the other characters that no font draws are taken out."""
LONGEST_KEPT = 2
"""Letters of a unit that never stands on another line than its number."""
CREDIT = "Leaflet 1.9.4, © 2010–2023 Volodymyr Agafonkin, © 2010–2011 CloudMade (BSD 2-Clause)"


@dataclass(frozen=True)
class Page:
    """What the page says, in the words of its `language`.

    date: ISO; summary, certainty: paragraphs in plain language; figures: label, value (a number or text),
    unit; layers: first on top; backdrop: below all of them; bounds: south, west, north, east of the map, None
    for those of the layers; contact: whom to ask, such as an office and its telephone number.
    """

    title: str
    municipality: str
    language: str
    date: str
    summary: tuple[str, ...]
    figures: list[tuple[str, object, str]]
    layers: tuple[WebLayer | ImageLayer, ...]
    sources: str
    stamps: tuple[str, ...] = ()
    backdrop: ImageLayer | None = None
    certainty: tuple[str, ...] = ()
    bounds: tuple[float, float, float, float] | None = None
    contact: str = ""


def write(page: Page, path: Path) -> list[str]:
    """Write the page as one file. Returns warnings: that it is large.

    Raises:
        InputError: there is nothing to show on the map, or the file cannot be written.
    """
    content = html(page).encode("utf-8", "replace")
    try:
        path.write_bytes(content)
    except OSError as error:
        raise InputError(
            "The web page cannot be written to “{path}” ({reason}). Close it elsewhere, free some space or "
            "choose another folder.",
            path=path, reason=error.strerror or str(error),
        ) from error  # fmt: skip
    if len(content) <= WARN_BYTES:
        return []
    return [tr("The web page has {size} MB: too much for a phone. Give it fewer or smaller layers.",
               size=round(len(content) / 1e6, 1))]  # fmt: skip


def html(page: Page) -> str:
    """The page as text."""
    language = page.language
    styles = {"leaflet_css": _leaflet_css(), "page_css": _read("page.css")}
    scripts = {"leaflet_js": _leaflet_js(), "page_js": _read("page.js")}
    title, municipality = _text(page.title), _text(page.municipality)
    return Template(_read("page.html")).substitute(
        **styles, **scripts, **_words(language),
        policy=escape(_policy(styles.values(), scripts.values())),
        generator=escape(f"Smart City {plugin_version()}"),
        language=escape(language), title=title, municipality=municipality,
        date=_text(date_text(page.date, language)), stamps=_stamps(page),
        summary=_paragraphs(page.summary), legend="\n".join(_legend(page)),
        figures=_figures(page), list="\n".join(_lists(page)), certainty=_certainty(page),
        sources=_text(page.sources), contact=_paragraphs((page.contact,)), data=_json(_data(page)),
    )  # fmt: skip


def _words(language: str) -> dict[str, str]:
    words = {
        "skip_to_text": in_language(language, "Skip to the text"),
        "skip_to_list": in_language(language, "Skip to the list of all places"),
        "summary_title": in_language(language, "In short"),
        "map_title": in_language(language, "Map"),
        "map_name": in_language(language, "Map to zoom and move"),
        "map_help": in_language(
            language,
            "Choose a symbol to read about it. Zoom with + and −, move with the arrow keys or the mouse, on "
            "a touch screen with two fingers. The same places stand in the list below the map.",
        ),
        "no_script": in_language(
            language,
            "The map needs JavaScript, which is switched off in this browser. All places stand in the list.",
        ),
        "legend_title": in_language(language, "Layers and legend"),
        "list_title": in_language(language, "All places as a list"),
        "sources_title": in_language(language, "Sources"),
        "library": in_language(
            language,
            "This page is one file, works without the Internet and sends nothing to anybody. Map drawn with "
            "{library}.",
            library=CREDIT,
        ),
    }  # fmt: skip
    return {name: _text(text) for name, text in words.items()}


def _stamps(page: Page) -> str:
    items = "".join(f"<li>{_text(stamp)}</li>" for stamp in page.stamps if stamp)
    name = _text(in_language(page.language, "What to know about this page"))
    return f'<ul class="stamps" aria-label="{name}">{items}</ul>' if items else ""


def _legend(page: Page) -> list[str]:
    """A switch for each layer, with its classes below it."""
    lines = []
    for number, layer in enumerate(page.layers):
        pictures = [(_picture(each.picture), _text(each.label)) for each in layer.classes]
        single = pictures[0][0] if len(pictures) == 1 and not pictures[0][1] else ""
        checked = " checked" if layer.visible else ""
        lines.append(
            f'<li{"" if layer.visible else " class=off"}><label><input type="checkbox" class="switch" '
            f'data-layer="{number}"{checked} autocomplete="off">{single} <span>{_text(layer.title)}</span>'
            "</label>"
        )
        if pictures and not single:
            items = "".join(f"<li>{picture}<span>{label}</span></li>" for picture, label in pictures)
            lines.append(f'<ul class="classes">{items}</ul>')
        if layer.note:
            lines.append(f'<p class="hint">{_text(layer.note)}</p>')
        lines.append("</li>")
    return lines


def _picture(picture: Picture) -> str:
    return (
        f'<span class="picture"><img src="{_uri("image/svg+xml", picture.svg.encode())}" alt="" '
        f'width="{picture.width:g}" height="{picture.height:g}"></span>'
    )


def _figures(page: Page) -> str:
    if not page.figures:
        return ""
    rows = []
    for label, value, unit in page.figures:
        space = "\u00a0" if len(unit) <= LONGEST_KEPT else " "
        shown = space.join(part for part in (_value(value, page.language), unit) if part)
        rows.append(f'<tr><th scope="row">{_text(label)}</th><td class="number">{_text(shown)}</td></tr>')
    head = "".join((
        f'<tr><th scope="col">{_text(in_language(page.language, "Figure"))}</th>',
        f'<th scope="col" class="number">{_text(in_language(page.language, "Value"))}</th></tr>',
    ))  # fmt: skip
    table = f'<table class="figures"><thead>{head}</thead><tbody>{"".join(rows)}</tbody></table>'
    return _section("figures", in_language(page.language, "Key figures"), table)


def _value(value: object, language: str) -> str:
    """Numbers in the document's format; texts, which the caller has written, as they are."""
    if isinstance(value, str):
        return value
    return webvalues.figure(value, language)


def _certainty(page: Page) -> str:
    if not page.certainty:
        return ""
    return _section("certainty", in_language(page.language, "How sure is this?"), _paragraphs(page.certainty))


def _section(name: str, title: str, content: str) -> str:
    return (
        f'<section id="{name}" aria-labelledby="{name}-title">\n<h2 id="{name}-title">{_text(title)}</h2>\n'
        f"{content}\n</section>"
    )


def _lists(page: Page) -> list[str]:
    """A table for each layer that can be pointed at, the first one open."""
    made: list[str] = []
    for number, layer in enumerate(page.layers):
        if isinstance(layer, WebLayer) and layer.listed and layer.geojson["features"]:
            made.append(_list(number, layer, page.language, is_open=not made))
    return made or [f"<p>{_text(in_language(page.language, 'The map has no single places.'))}</p>"]


def _list(number: int, layer: WebLayer, language: str, is_open: bool) -> str:
    features = layer.geojson["features"]
    told = [each for each in range(len(layer.fields))
            if any(feature["properties"]["values"][each] for feature in features)]  # fmt: skip
    classes = any(each.label for each in layer.classes)
    heads = [in_language(language, "Place"), *([in_language(language, "Shown as")] if classes else [])]
    cells = [f'<th scope="col">{_text(head)}</th>' for head in heads]
    cells += [
        f'<th scope="col"{_numeric(layer, each)}>{_text(layer.fields[each].label)}</th>' for each in told
    ]
    rows = []
    for place, feature in enumerate(features):
        about = feature["properties"]
        name = _text(": ".join(filter(None, (about.get("label", ""), about["name"]))))
        if feature["geometry"] is not None:
            where = f'data-layer="{number}" data-place="{place}"'
            name = f'<button type="button" class="place" {where}>{name}</button>'
        row = [f'<th scope="row">{name}</th>']
        if classes:
            row.append(f'<td class="shown">{_text(layer.classes[about["class"]].label)}</td>')
        row += [f"<td{_numeric(layer, each)}>{_text(about['values'][each])}</td>" for each in told]
        rows.append(f"<tr>{''.join(row)}</tr>")
    title = _text(layer.title)
    count = webvalues.number(len(features), language)
    tall = " tall" if len(features) > 20 else ""
    hint = _text(in_language(language, "Choose a name to see the place on the map."))
    return (
        f'<details{" open" if is_open else ""}><summary><h3>{title} ({count})</h3></summary>\n'
        f'<p class="hint">{hint}</p>\n'
        f'<div class="scroll{tall}" role="region" aria-label="{title}" tabindex="0"><table>'
        f"<thead><tr>{''.join(cells)}</tr></thead>\n<tbody>{''.join(rows)}</tbody></table></div></details>"
    )


def _numeric(layer: WebLayer, field: int) -> str:
    return ' class="number"' if layer.fields[field].numeric else ""


def _data(page: Page) -> dict:
    """What the script reads."""
    language = page.language
    words = {
        "zoomIn": in_language(language, "Zoom in"), "zoomOut": in_language(language, "Zoom out"),
        "home": in_language(language, "Show the whole map"), "close": in_language(language, "Close"),
    }  # fmt: skip
    south, west, north, east = _bounds(page)
    return {
        "words": words, "near": NEAR, "bounds": [[south, west], [north, east]],
        "backdrop": _image(page.backdrop) if page.backdrop else None,
        "layers": [_image(each) if isinstance(each, ImageLayer) else _layer(each) for each in page.layers],
    }  # fmt: skip


def _image(layer: ImageLayer) -> dict:
    south, west, north, east = layer.bounds
    return {
        "title": layer.title,
        "image": _uri("image/png", layer.png),
        "bounds": [[south, west], [north, east]],
    }


def _layer(layer: WebLayer) -> dict:
    classes = []
    for each in layer.classes:
        picture = each.picture
        drawn = {"width": picture.width, "height": picture.height, "x": picture.x, "y": picture.y}
        if not each.parts:
            drawn["uri"] = _uri("image/svg+xml", picture.svg.encode())
        classes.append({"label": each.label, "parts": list(each.parts), "picture": drawn})
    return {
        "title": layer.title, "classes": classes, "geojson": layer.geojson,
        "fields": [field.label for field in layer.fields],
        "focusable": len(layer.geojson["features"]) <= FOCUSABLE,
    }  # fmt: skip


def _bounds(page: Page) -> tuple[float, float, float, float]:
    if page.bounds is not None:
        return page.bounds
    boxes = [
        layer.bounds for layer in page.layers if isinstance(layer, WebLayer) and layer.bounds is not None
    ]
    boxes = boxes or [layer.bounds for layer in page.layers if layer.bounds is not None]
    boxes = boxes or ([page.backdrop.bounds] if page.backdrop else [])
    if not boxes:
        raise InputError("All layers are empty: there is nothing to show on the web page's map.")
    south, west = min(box[0] for box in boxes), min(box[1] for box in boxes)
    north, east = max(box[2] for box in boxes), max(box[3] for box in boxes)
    tall, wide = max(north - south, SMALLEST_SPAN), max(east - west, SMALLEST_SPAN)
    middle = (south + north) / 2, (west + east) / 2
    return (
        round(middle[0] - tall * 0.53, 6), round(middle[1] - wide * 0.53, 6),
        round(middle[0] + tall * 0.53, 6), round(middle[1] + wide * 0.53, 6),
    )  # fmt: skip


def _paragraphs(texts: tuple[str, ...]) -> str:
    return "\n".join(f"<p>{_text(text)}</p>" for text in texts if text)


def _text(text: str) -> str:
    """Plain text for HTML, in elements and in quoted attributes, on one line."""
    return escape(
        "".join(letter if letter.isprintable() or letter in SPACES else " " for letter in str(text))
    )


def _json(data: dict) -> str:
    """JSON that cannot end the element it stands in, whatever names of places hold."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return re.sub("[<>&\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", text)


def _uri(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def _policy(styles, scripts) -> str:
    """Forbids the browser every request; only the page's own styles and scripts run."""
    return (
        f"default-src 'none'; img-src data:; style-src {_hashes(styles)}; script-src {_hashes(scripts)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hashes(texts) -> str:
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


def _read(name: str) -> str:
    # A browser reads any end of line as one newline before it compares the hash.
    return (FOLDER / name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _leaflet_css() -> str:
    """Without its pictures, which would be requests: we use none of its default symbols."""
    return re.sub(r"[\w-]+:\s*url\([^)]*\);?", "", _read("leaflet/leaflet.css"))


def _leaflet_js() -> str:
    """Without the hint at a file for debugging, which a browser would ask for."""
    return re.sub(r"\n//# sourceMappingURL=.*", "", _read("leaflet/leaflet.js"))
