"""What a user says about each of several layers in one text: "addresses=households; schools=200"."""

from __future__ import annotations

from ..smartcity_plugin.errors import InputError


def assigned(text: str, layers: list[str], parameter: str) -> list[str]:
    """The value for each layer, empty where nothing is said about it.

    text: "layer=value" pairs separated by semicolons; a layer is named by its name (capitals do not matter)
    or by its number in the list, from 1 on. A value alone, without "=", is for all layers that have none of
    their own. Only the first "=" of a pair separates: what follows may be an expression.
    Raises:
        InputError: a layer that is not in the list.
    """
    values: dict[int, str] = {}
    common = ""
    for pair in text.split(";"):
        key, sign, value = (part.strip() for part in pair.partition("="))
        if not sign:
            common = key or common
            continue
        named = [place for place, layer in enumerate(layers) if layer.lower() == key.lower()]
        if not named and key.isdigit() and 1 <= int(key) <= len(layers):
            named = [int(key) - 1]
        if not named:
            raise InputError(
                "Parameter {parameter}: there is no layer “{layer}”. The layers are: {known}. "
                "A number from 1 to {count} will do too.",
                parameter=parameter, layer=key, count=len(layers),
                known=", ".join(f"{place} {layer}" for place, layer in enumerate(layers, 1)),
            )  # fmt: skip
        values.update(dict.fromkeys(named, value))
    return [values.get(place) or common for place in range(len(layers))]
