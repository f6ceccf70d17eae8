"""The paper as OParl 1.1 describes one, for the import into a council information system.

Source: OParl specification 1.1, objects Paper, File and Location. It is a draft to be imported: an id is an
address on a server, which only the server can give, so ids here are “urn:sha512:” of the file, and no server
has checked it.
"""

from __future__ import annotations

import json
import mimetypes
from pathlib import Path

from .manifest import Entry

SCHEMA = "https://schema.oparl.org/1.1"
FACTS, OPARL, MANIFEST = "facts", "oparl", "manifest"


def document(
    *, title: str, paper: str, date: str, entries: list[Entry], licence: str,
    place: tuple[float, float] | None, description: str,
) -> dict:  # fmt: skip
    """entries: of one version; the facts page is the main file. place: longitude and latitude."""
    files = [_file(entry, date, licence) for entry in entries if entry.role not in (OPARL, MANIFEST)]
    main = [made for made, entry in zip(files, entries) if entry.role == FACTS]
    others = [made for made in files if made not in main]
    found = {
        "type": f"{SCHEMA}/Paper", "name": title, "date": date,
        "mainFile": main[-1] if main else None, "auxiliaryFile": main[:-1] + others,
    }  # fmt: skip
    if paper:
        found["reference"] = paper
    if place is not None:
        found["location"] = [{
            "type": f"{SCHEMA}/Location", "description": description,
            "geojson": {"type": "Feature", "properties": {},
                        "geometry": {"type": "Point", "coordinates": [round(each, 6) for each in place]}},
        }]  # fmt: skip
    return {name: value for name, value in found.items() if value is not None}


def _file(entry: Entry, date: str, licence: str) -> dict:
    made = {
        "id": f"urn:sha512:{entry.sha512}", "type": f"{SCHEMA}/File", "name": Path(entry.name).stem,
        "fileName": entry.name, "mimeType": entry.media_type or mimetypes.guess_type(entry.name)[0] or "",
        "size": entry.size, "sha512Checksum": entry.sha512, "date": date,
    }  # fmt: skip
    if licence:
        made["fileLicense"] = licence
    return made


def write(content: dict, path: Path) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
