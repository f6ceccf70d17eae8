"""How points stand in QGIS's 3D map view: on poles as high as their field height_agl says.

QGIS 3.22 cannot take the height of a 3D point symbol from a field. So there is one rule for each of HEIGHTS,
with a pole of that height and a head whose colour tells the status. Roofs and buildings have their 3D style
in resources/styles. A QGIS without 3D ignores all of it.
"""

from __future__ import annotations

from qgis.core import Qgis, QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument, QDomElement

HEIGHTS = (0.5, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100)
"""m above ground. A point stands at the nearest one; without a height at the first."""
DARK, WHITE, ORANGE, GREY, POLE = "11,36,71", "255,255,255", "213,94,0", "160,160,160", "70,70,70"
"""The colours of the styles in 2D, and that of poles."""
STATUS = (("\"status\" = 'existing'", DARK), ("\"status\" IN ('planned', 'proposed')", WHITE), ("ELSE", GREY))
REACHED = (
    ("\"reached\" AND \"status\" = 'existing'", DARK), ("\"reached\"", WHITE), ("NOT \"reached\"", ORANGE),
    ("ELSE", GREY),
)  # fmt: skip
HEADS = {"sensors": (STATUS, 2.0), "sensors_reached": (REACHED, 2.0), "gateways": (STATUS, 4.0)}
"""Style -> colours by filter, and radius of the head [m]: as large as the eye needs, not as the thing is."""
POLE_RADIUS = 0.3
Z_UP = 34100
"""From this version on z goes up in a scene of QGIS's 3D view, before it was y (QGIS pull request 59373)."""


def stand_up(layer: QgsMapLayer, style: str) -> None:
    """Give a point layer that wears `style` its 3D style, where that is one of HEADS and it has none yet."""
    if style not in HEADS or not isinstance(layer, QgsVectorLayer) or layer.renderer3D() is not None:
        return
    if layer.fields().indexOf("height_agl") >= 0:
        layer.importNamedStyle(document(style), QgsMapLayer.StyleCategory.Symbology3D)


def document(style: str) -> QDomDocument:
    """The 3D style as QGIS keeps it in a file."""
    made = QDomDocument("qgis")
    root = _child(made, made, "qgis", styleCategories="Symbology3D", version=Qgis.version())
    renderer = _child(made, root, "renderer-3d", type="rulebased", layer="")
    _child(made, renderer, "vector-layer-3d-tiling", **{"zoom-levels-count": "3", "show-bounding-boxes": "0"})
    rules = _child(made, renderer, "rules", key="{all}")
    colours, radius = HEADS[style]
    for height, filter in zip(HEIGHTS, _filters()):
        pole = _rule(made, rules, filter, f"{height:g} m", key=f"pole-{height:g}")
        _symbol(made, pole, "cylinder", POLE, height / 2, radius=POLE_RADIUS, length=height)
        heads = _rule(made, rules, filter, f"{height:g} m", key=f"head-{height:g}")
        for number, (status, colour) in enumerate(_only_first(colours)):
            head = _rule(made, heads, status, f"{height:g} m", key=f"head-{height:g}-{number}")
            _symbol(made, head, "sphere", colour, height, radius=radius)
    return made


def _filters() -> list[str]:
    """Which points stand at each of HEIGHTS."""
    height = "coalesce(\"height_agl\", 0)"
    middles = [(lower + upper) / 2 for lower, upper in zip(HEIGHTS, HEIGHTS[1:])]
    between = [
        f"{height} >= {lower:g} AND {height} < {upper:g}" for lower, upper in zip(middles, middles[1:])
    ]
    return [f"{height} < {middles[0]:g}", *between, f"{height} >= {middles[-1]:g}"]


def _only_first(colours: tuple) -> list[tuple[str, str]]:
    """Every rule that fits is drawn: let each leave out what those before it have taken."""
    found, taken = [], []
    for filter, colour in colours:
        others = "".join(f" AND NOT coalesce({each}, false)" for each in taken)
        found.append((filter if filter == "ELSE" else f"({filter}){others}", colour))
        taken.append(filter)
    return found


def _rule(made: QDomDocument, parent: QDomElement, filter: str, words: str, *, key: str) -> QDomElement:
    return _child(made, parent, "rule", key=f"{{{key}}}", filter=filter, description=words)


def _symbol(made, parent, shape: str, colour: str, up: float, **sizes: float) -> None:
    """A solid body whose middle is `up` metres above the ground; sizes in metres."""
    symbol = _child(made, parent, "symbol", type="point", shape=shape, material_type="phong")
    _child(made, symbol, "data", **{"alt-clamping": "relative"})
    dim = ",".join(str(int(part) // 2) for part in colour.split(","))  # light and shade add up
    _child(made, symbol, "material", diffuse=dim, ambient=dim, specular="0,0,0", shininess="0")
    options = _child(made, _child(made, symbol, "shape-properties"), "Option", type="Map")
    for name, value in sizes.items():
        _child(made, options, "Option", name=name, value=f"{value:g}", type="double")
    moved = f"0 0 {up:g}" if Qgis.versionInt() >= Z_UP else f"0 {up:g} 0"
    _child(made, symbol, "transform", matrix=f"1 0 0 0 0 1 0 0 0 0 1 0 {moved} 1")


def _child(made: QDomDocument, parent, tag: str, /, **attributes: str) -> QDomElement:
    element = made.createElement(tag)
    for key, value in attributes.items():
        element.setAttribute(key, value)
    parent.appendChild(element)
    return element
