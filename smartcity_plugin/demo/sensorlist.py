"""The sensor list as an office exports it, and the note that says that everything is invented."""

from __future__ import annotations

import csv
import io

import geopandas as gpd

COLUMNS = (
    "Nr", "Bezeichnung", "Art", "Status", "Rechtswert", "Hochwert", "Höhe über Grund (m)", "Innenraum",
    "Eigentümer", "Befestigung", "Quelle",
)  # fmt: skip
STATUS = {"existing": "vorhanden", "planned": "geplant", "proposed": "vorgeschlagen"}
INDOOR = {"outdoor": "nein", "indoor": "ja", "deep_indoor": "Keller"}
KINDS = {
    "parking": "Parken", "noise": "Lärm", "air_quality": "Luftqualität", "waste": "Füllstand Container",
    "water_level": "Pegel", "meter": "Zähler",
}  # fmt: skip

NOTE = """{name}

ALLES IN DIESEM ORDNER IST ERFUNDEN. Die Stadt gibt es nicht; sie liegt absichtlich in der Nordsee.
Gebäude, Straßen, Anschriften, Einwohnerzahlen, Anbieter, Tarife, Sensoren, Standorte und Kosten sind
aus der Startzahl {seed} berechnet. Nichts davon darf für eine Planung verwendet werden.

Kartengröße {size:.0f} m x {size:.0f} m, EPSG:25832 (ETRS89 / UTM 32N), Höhen wie DHHN2016.
Gemeindeschlüssel 99999001 (ein Land 99 gibt es nicht).

citymodel/    3D-Gebäudemodell LoD2, CityGML 1.0 im AdV-Profil, Kacheln von 1 km
terrain.tif   Geländemodell, Rasterweite 5 m
city.gpkg     Stadtgrenze, Stadtteile, Gewässer, Straßen, Straßenlaternen, Anschriften,
              Breitbandangebote, Schulen, Sensoren, Gateways, mögliche Standorte
sensors.csv   Sensorliste, wie ein Amt sie exportiert (Semikolon, Dezimalkomma, Windows-1252)

------------------------------------------------------------------------------------------

EVERYTHING IN THIS FOLDER IS INVENTED. The town does not exist; it lies in the North Sea on purpose.
Buildings, streets, addresses, inhabitants, operators, offers, sensors, sites and costs were computed
from the seed {seed}. None of it may be used for planning.

Map of {size:.0f} m x {size:.0f} m, EPSG:25832 (ETRS89 / UTM zone 32N), heights as in DHHN2016.
Municipality key 99999001 (there is no Land 99).

citymodel/    3D city model LoD2, CityGML 1.0 in the AdV profile, tiles of 1 km
terrain.tif   terrain model, cells of 5 m
city.gpkg     boundary, districts, water, streets, lamp posts, addresses, broadband offers, schools,
              sensors, gateways, candidate sites
sensors.csv   sensor list as an office exports it (semicolon, decimal comma, Windows-1252)
"""


def sensor_csv(sensors: gpd.GeoDataFrame) -> bytes:
    """Semicolon, decimal comma, cp1252, CR LF: what comes out of a German office."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in sensors.itertuples():
        writer.writerow([
            row.id, row.name, KINDS.get(row.kind, row.kind), STATUS[row.status],
            _comma(row.geometry.x, 2), _comma(row.geometry.y, 2), _comma(row.height_agl, 1),
            INDOOR[row.indoor], row.owner, row.mounting, row.source,
        ])  # fmt: skip
    return text.getvalue().encode("cp1252")


def _comma(value: float, digits: int) -> str:
    return f"{value:.{digits}f}".replace(".", ",")


def town_note(name: str, seed: int, size: float) -> bytes:
    """LIESMICH.txt: German first, then English; with the mark by which Windows' editor knows UTF-8."""
    return ("\ufeff" + NOTE.format(name=name, seed=seed, size=size).replace("\n", "\r\n")).encode("utf-8")
