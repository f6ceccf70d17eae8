"""Headers that a service wants with every question, such as the name of a tenant."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

from ..smartcity_plugin.errors import InputError
from . import http

SECRET_HEADERS = (*http.SECRETS, "cookie")
"""Parts of the names of headers that are a login: they belong where QGIS keeps logins."""

SECRET_VALUE = re.compile(
    r".*(token|secret|password|passwd|signature)|(.*[_-])?(api)?key|auth|sig", re.IGNORECASE
)
"""Names of query parameters that hold a login; fewer than `http.shown` hides, as these are refused."""


def parse(text: str) -> dict[str, str]:
    """ "Fiware-Service: city; Fiware-ServicePath: /" as name -> value.

    Raises:
        InputError: a part is no header, or is a login.
    """
    found = {}
    for part in filter(None, (part.strip() for part in re.split(r"[;\n]", text))):
        name, _colon, value = (piece.strip() for piece in part.partition(":"))
        if any(word in name.lower() for word in SECRET_HEADERS):
            raise InputError(
                "Header “{name}” is a login. Choose it in parameter AUTHCFG: QGIS keeps it encrypted, and "
                "out of histories and models.",
                name=name,
            )
        # RFC 9110, 5.1 and 5.5, without the signs that hardly any server takes.
        if not re.fullmatch(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", name) or not re.fullmatch(r"[ -~]+", value):
            raise InputError(
                "Header “{part}” is not “name: value”, for example “Fiware-Service: city”.", part=part
            )
        found[name] = value
    return found


def check_url(url: str) -> None:
    """Raises InputError for a URL with a password or a token in it: it would stay in QGIS's history."""
    http.shown(url)  # whether it is one at all
    parts = urlsplit(url.strip())
    names = [name for name, _value in parse_qsl(parts.query, keep_blank_values=True)]
    if parts.password or any(SECRET_VALUE.fullmatch(name) for name in names):
        raise InputError(
            "“{url}” holds a password or a token. Take it out and choose it in parameter AUTHCFG: QGIS keeps "
            "it encrypted, and out of histories and models.",
            url=http.shown(url),
        )
