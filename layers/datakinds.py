"""Which of the plugin's own kinds of layer one is, and what its fields may hold."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsVectorLayer

from . import schema, style


@dataclass(frozen=True)
class Kind:
    """fields: what the schema asks for; unique: whether no two rows may have the same id."""

    name: str
    fields: tuple[schema.Field, ...]
    unique: bool = True


KINDS = {
    kind.name: kind
    for kind in (
        Kind("buildings", schema.BUILDINGS), Kind("roofs", schema.ROOFS), Kind("sensors", schema.SENSORS),
        Kind("gateways", schema.GATEWAYS), Kind("addresses", schema.ADDRESSES),
        Kind("offers", schema.OFFERS, unique=False), Kind("demand", schema.SITING_DEMAND),
    )
}  # fmt: skip

MARKING = (
    ("addresses", {"street", "house_number", "households"}),
    ("offers", {"address_id", "down_mbit"}),
)
"""Kinds that have no style of their own -> fields that only they have."""

SITUATIONS = tuple(style.SITUATIONS)
WORDS = {
    "status": schema.STATUS,
    "indoor": SITUATIONS,
    "lorawan_class": ("A", "B", "C"),
}
"""Field -> the words it may hold (schema.STATUS; style.SITUATIONS; device classes of LoRaWAN 1.0.4)."""

LATER = {"observed", "last_value", "unit", "last_state", "last_time"}
"""Fields of a sensor that only some sources tell: none misses them."""


def kind_of(layer: QgsVectorLayer) -> Kind | None:
    """The kind that a layer's style, name or fields show; None for one of no kind that is known."""
    fields = set(layer.fields().names())
    guessed = next((name for name, marking in MARKING if marking <= fields), None) or style.guess(layer)
    if guessed not in KINDS and layer.name().lower() in KINDS:
        guessed = layer.name().lower()
    return KINDS.get(guessed)


def personal(layer: QgsVectorLayer) -> list[str]:
    """Fields of a layer that refer to persons, as its schema marks them."""
    kind = kind_of(layer)
    marked = [field.name for field in kind.fields if field.personal] if kind else []
    return [name for name in marked if layer.fields().lookupField(name) >= 0]
