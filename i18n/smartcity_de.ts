<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>smartcity</name>
    <message>
        <source>1 gateway</source>
        <translation>1 Gateway</translation>
    </message>
    <message>
        <source>2 gateways</source>
        <translation>2 Gateways</translation>
    </message>
    <message>
        <source>3 gateways</source>
        <translation>3 Gateways</translation>
    </message>
    <message>
        <source>4 gateways and more</source>
        <translation>4 Gateways und mehr</translation>
    </message>
    <message>
        <source>&lt;p&gt;Invents a German town from a seed and writes it into a folder, so that every tool can be tried without a download. The same seed and size give the same town.&lt;/p&gt;&lt;p&gt;&lt;b&gt;In the folder&lt;/b&gt;: a 3D city model (CityGML 1.0, LoD2, AdV profile, tiles of 1 km), a terrain model of 5 m, a GeoPackage (boundary, districts, water, streets, lamp posts, addresses with households, broadband offers, schools, sensors, gateways, candidate sites), a sensor list as an office exports it, and a note.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Everything is invented&lt;/b&gt;, and every layer says so in its metadata. The town has the municipality key 99999001, which no real place has, and lies in the North Sea (EPSG:25832). Names, densities, offers and costs come from resources/presets/demo_city.toml and can be changed there. Nothing of it may be used for planning.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: from 1000 to 5000 m; 3000 m have some 15,000 to 20,000 inhabitants and take less than half a minute. A folder that holds anything but an earlier demo city is not touched.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Erfindet aus einer Startzahl eine deutsche Stadt und schreibt sie in einen Ordner, damit sich jedes Werkzeug ohne Herunterladen ausprobieren lässt. Gleiche Startzahl und Größe ergeben dieselbe Stadt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Im Ordner&lt;/b&gt;: ein 3D-Gebäudemodell (CityGML 1.0, LoD2, AdV-Profil, Kacheln von 1 km), ein Geländemodell mit 5 m Rasterweite, ein GeoPackage (Stadtgrenze, Stadtteile, Gewässer, Straßen, Straßenlaternen, Anschriften mit Haushalten, Breitbandangebote, Schulen, Sensoren, Gateways, mögliche Standorte), eine Sensorliste, wie ein Amt sie exportiert, und eine Notiz.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Alles ist erfunden&lt;/b&gt;, und jeder Layer sagt das in seinen Metadaten. Die Stadt hat den Gemeindeschlüssel 99999001, den kein wirklicher Ort hat, und liegt in der Nordsee (EPSG:25832). Namen, Dichten, Angebote und Kosten stehen in resources/presets/demo_city.toml und lassen sich dort ändern. Nichts davon darf für Planungen verwendet werden.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: von 1000 bis 5000 m; 3000 m haben etwa 15.000 bis 20.000 Einwohner und brauchen weniger als eine halbe Minute. Ein Ordner, der anderes als eine frühere Demostadt enthält, bleibt unberührt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes the two rasters that coverage and visibility need: the terrain, and the surface with all roofs on it. Use it after “Load 3D city model”.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Roofs&lt;/b&gt; give the true shape: each roof polygon is a plane, evaluated at the centre of each pixel; the highest roof counts. A polygon whose corners are more than 5 cm off one plane is divided into triangles. With &lt;b&gt;Buildings&lt;/b&gt; alone each building is a block up to its highest roof point (roof_z), which is too high for pitched roofs. With both, buildings without a roof become blocks.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Terrain&lt;/b&gt; is resampled to the resolution (bilinear) and must have heights in the same system as the buildings. Without it the ground heights of the buildings are interpolated: sure at the buildings, uncertain between them, and without dykes or ditches. The rasters say so.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: float32 GeoTIFF, metres, nodata -9999, north-up, edges at whole multiples of the resolution. Without an extent they cover the terrain, or all buildings.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: no trees, and only such structures as the city model holds. At most 100 million pixels. Roofs that cannot be used are counted, listed and left out.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Erzeugt die beiden Raster, die Funkabdeckung und Sichtbarkeit brauchen: das Gelände und die Oberfläche mit allen Dächern. Verwenden Sie es nach „3D-Stadtmodell laden“.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Dächer&lt;/b&gt; geben die wahre Form: Jede Dachfläche ist eine Ebene, ausgewertet in der Mitte jedes Pixels; das höchste Dach zählt. Eine Fläche, deren Ecken mehr als 5 cm von einer Ebene abweichen, wird in Dreiecke zerlegt. Allein mit &lt;b&gt;Gebäuden&lt;/b&gt; wird jedes Gebäude zu einem Block bis zu seinem höchsten Dachpunkt (roof_z); für geneigte Dächer ist das zu hoch. Mit beiden werden Gebäude ohne Dach zu Blöcken.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Gelände&lt;/b&gt; wird auf die Auflösung umgerechnet (bilinear) und muss Höhen im selben Höhensystem wie die Gebäude haben. Ohne Geländemodell werden die Grundhöhen der Gebäude interpoliert: sicher an den Gebäuden, unsicher dazwischen, ohne Deiche und Gräben. Die Raster vermerken das.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: GeoTIFF float32, Meter, Leerwert -9999, nach Norden ausgerichtet, Kanten auf ganzen Vielfachen der Auflösung. Ohne Ausdehnung decken sie das Geländemodell ab, sonst alle Gebäude.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: keine Bäume und nur solche Bauwerke, die das Stadtmodell enthält. Höchstens 100 Millionen Pixel. Dächer, die nicht verwendbar sind, werden gezählt, aufgelistet und ausgelassen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Reads the buildings of an official 3D city model (CityGML 1.0 or 2.0, LoD2, AdV profile), as the Länder publish it, into two layers. Use it first: the surface model and the radio map build on it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Buildings&lt;/b&gt;: ground outlines with function, roof type, heights [m], storeys, address and municipality key. Every Building and every BuildingPart is one row; a part names its building in parent_id. A building whose geometry lies only in its parts has a row without outline, so that no area counts twice.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Roofs&lt;/b&gt;: each roof polygon with its heights and the id of its building.&lt;/p&gt;&lt;p&gt;Heights stay in the height system of the tiles (DHHN2016 or DHHN92), which is reported. All tiles must share one reference system.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: a tile that is damaged, hostile or in another reference system stops the run before anything is written. Objects and polygons that cannot be used are counted, listed and left out: objects in the tiles = rows + rejected objects. CityGML 3.0 and CityJSON are not read.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Liest die Gebäude eines amtlichen 3D-Gebäudemodells (CityGML 1.0 oder 2.0, LoD2, AdV-Profil), wie es die Länder veröffentlichen, in zwei Layer ein. Damit beginnt die Arbeit: Oberflächenmodell und Funkkarte bauen darauf auf.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Gebäude&lt;/b&gt;: Grundrisse mit Funktion, Dachform, Höhen [m], Geschossen, Adresse und Gemeindeschlüssel. Jedes Gebäude (Building) und jeder Gebäudeteil (BuildingPart) ist eine Zeile; ein Teil nennt sein Gebäude in parent_id. Ein Gebäude, dessen Geometrie nur in seinen Teilen liegt, hat eine Zeile ohne Grundriss, damit keine Fläche doppelt zählt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Dächer&lt;/b&gt;: jede Dachfläche mit ihren Höhen und der Kennung ihres Gebäudes.&lt;/p&gt;&lt;p&gt;Die Höhen bleiben im Höhensystem der Kacheln (DHHN2016 oder DHHN92), das gemeldet wird. Alle Kacheln müssen dasselbe Bezugssystem haben.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Eine Kachel, die beschädigt oder gefährlich ist oder in einem anderen Bezugssystem liegt, beendet den Lauf, bevor etwas geschrieben wird. Objekte und Flächen, die nicht verwendbar sind, werden gezählt, aufgelistet und ausgelassen: Objekte in den Kacheln = Zeilen + abgewiesene Objekte. CityGML 3.0 und CityJSON werden nicht gelesen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Shows where a LoRaWAN device is heard by which gateway, outdoors or inside buildings. Use it to compare sites and variants of a network.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: gateways (points), a surface model with buildings and, better, the terrain model [m above sea level]. Heights of antennas are metres above ground, also on roofs. Missing values come from the preset or from the advanced parameters.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: RSSI: uplink power [dBm] at the best gateway, without fade margin. SF: smallest spreading factor (7 to 12) with which uplink and downlink (first receive window, same spreading factor) both keep the fade margin. SERVERS: number of gateways that do. BEST_SERVER: number of the best gateway in the order of the layer, counted from 1. STATS: areas and shares of all places with known height; places beyond the radius count as not served.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: basic transmission loss of Recommendation ITU-R P.1812-7, complete, for the profile to each single place: delta-Bullington diffraction over the surface, spherical earth, troposcatter, ducting. Inside a building the value is that of the street at the building; for devices indoors the entry loss of ITU-R P.2109-2 is added everywhere: indoor the median, deep indoor the 90th percentile (assumption, see preset building_entry). Powers and limits: EU868, see the preset.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: computed, not measured; expect errors of 8 dB or more without calibration. No reflections, no trees unless they are in the surface, no interference. P.1812 is meant for 250 m and more; nearer places are computed with the same formulas. Antenna patterns are not yet used.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zeigt, wo ein LoRaWAN-Endgerät von welchem Gateway gehört wird, im Freien oder in Gebäuden. Damit lassen sich Standorte und Varianten eines Netzes vergleichen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: Gateways (Punkte), ein Oberflächenmodell mit Gebäuden und möglichst das Geländemodell [m über Meeresspiegel]. Antennenhöhen gelten in Metern über Grund, auch auf Dächern. Fehlende Werte kommen aus der Voreinstellung oder den erweiterten Parametern.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: RSSI: Empfangspegel der Aufwärtsstrecke [dBm] am besten Gateway, ohne Schwundreserve. SF: kleinster Spreizfaktor (7 bis 12), bei dem Auf- und Abwärtsstrecke (erstes Empfangsfenster, gleicher Spreizfaktor) die Schwundreserve einhalten. SERVERS: Anzahl der Gateways, für die das gilt. BEST_SERVER: Nummer des besten Gateways in der Reihenfolge des Layers, ab 1. STATS: Flächen und Anteile aller Orte mit bekannter Höhe; Orte außerhalb des Radius gelten als nicht versorgt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: Grundübertragungsdämpfung nach Empfehlung ITU-R P.1812-7, vollständig, für den Schnitt zu jedem einzelnen Ort: Delta-Bullington-Beugung über die Oberfläche, sphärische Erde, Troposphärenstreuung, Dukte. In einem Gebäude gilt der Wert der Straße vor dem Gebäude; für Endgeräte in Gebäuden kommt überall die Gebäudedurchdringung nach ITU-R P.2109-2 hinzu: in Gebäuden der Median, tief in Gebäuden das 90. Perzentil (Annahme, siehe Voreinstellung building_entry). Leistungen und Grenzwerte: EU868, siehe Voreinstellung.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: berechnet, nicht gemessen; ohne Kalibrierung ist mit Fehlern von 8 dB oder mehr zu rechnen. Keine Reflexionen, keine Bäume, sofern sie nicht in der Oberfläche stecken, keine Störungen. P.1812 ist für 250 m und mehr gedacht; nähere Orte werden mit denselben Formeln gerechnet. Antennendiagramme werden noch nicht verwendet.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Tells for every sensor whether a gateway hears it and answers it, outdoors, indoors and deep indoors, at which spreading factor and with which margin.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: gateways and sensors (points), surface and terrain model [m above sea level]. Fields of sensors that are read where present: id, height_agl [m above ground], antenna_gain_dbi, tx_power_dbm, indoor (outdoor, indoor or deep_indoor; empty is outdoor). Missing values come from the preset.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: LINKS: a line from each sensor to each gateway that works in the sensor's own situation. SENSORS_OUT: all sensors with best gateway, spreading factor, margins, and whether they would be reached in each situation; rejected sensors have empty results. Margins are those at spreading factor 12, after the fade margin: what may still be lost before the link breaks.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: loss to the street by Recommendation ITU-R P.1812-7 over the surface model; into the building by ITU-R P.2109-2 for the chosen class of building: indoor the median, deep indoor the 90th percentile (assumption, see preset building_entry). Uplink and downlink budgets as in the preset; the downlink uses the first receive window at the uplink's spreading factor.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: computed, not measured; expect errors of 8 dB or more without calibration. P.2109 describes classes of buildings, not a single one. No interference, no capacity.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Sagt für jeden Sensor, ob ein Gateway ihn hört und ihm antwortet, im Freien, im Gebäude und tief im Gebäude, mit welchem Spreizfaktor und welcher Reserve.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: Gateways und Sensoren (Punkte), Oberflächen- und Geländemodell [m über Meeresspiegel]. Von den Sensoren werden, soweit vorhanden, diese Felder gelesen: id, height_agl [m über Grund], antenna_gain_dbi, tx_power_dbm, indoor (outdoor, indoor oder deep_indoor; leer heißt outdoor). Fehlende Werte kommen aus der Voreinstellung.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: LINKS: eine Linie von jedem Sensor zu jedem Gateway, mit dem die Verbindung in der Einbaulage des Sensors gelingt. SENSORS_OUT: alle Sensoren mit bestem Gateway, Spreizfaktor, Reserven und der Angabe, ob sie in jeder der Lagen erreicht würden; abgelehnte Sensoren haben leere Ergebnisse. Reserven gelten bei Spreizfaktor 12 nach Abzug der Schwundreserve: So viel darf noch verloren gehen, bevor die Verbindung abreißt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: Dämpfung bis zur Straße nach Empfehlung ITU-R P.1812-7 über dem Oberflächenmodell; ins Gebäude nach ITU-R P.2109-2 für die gewählte Gebäudeklasse: im Gebäude der Median, tief im Gebäude das 90. Perzentil (Annahme, siehe Voreinstellung building_entry). Pegelrechnung für Auf- und Abwärtsstrecke wie in der Voreinstellung; die Abwärtsstrecke nutzt das erste Empfangsfenster mit dem Spreizfaktor der Aufwärtsstrecke.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: berechnet, nicht gemessen; ohne Kalibrierung ist mit Fehlern von 8 dB oder mehr zu rechnen. P.2109 beschreibt Gebäudeklassen, nicht das einzelne Gebäude. Keine Störungen, keine Kapazität.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A LoRa coding rate is 5 to 8 (for 4/5 to 4/8), not {value}.</source>
        <translation>Eine LoRa-Coderate ist 5 bis 8 (für 4/5 bis 4/8), nicht {value}.</translation>
    </message>
    <message>
        <source>A LoRa payload is 0 to 255 bytes, not {value}.</source>
        <translation>Eine LoRa-Nutzlast hat 0 bis 255 Byte, nicht {value}.</translation>
    </message>
    <message>
        <source>A LoRa spreading factor is 5 to 12, not {value}.</source>
        <translation>Ein LoRa-Spreizfaktor ist 5 bis 12, nicht {value}.</translation>
    </message>
    <message>
        <source>A draft carries a stamp.</source>
        <translation>Ein Entwurf trägt einen Stempel.</translation>
    </message>
    <message>
        <source>A map theme of the project: its layers in their order and with its styles. Or give layers.</source>
        <translation>Ein Kartenthema des Projekts: seine Layer in ihrer Reihenfolge und mit ihren Stilen. Oder geben Sie Layer an.</translation>
    </message>
    <message>
        <source>A new or empty folder, or an earlier demo city, which is replaced.</source>
        <translation>Ein neuer oder leerer Ordner oder eine frühere Demostadt, die dann ersetzt wird.</translation>
    </message>
    <message>
        <source>A preamble has 0 symbols or more, not {value}.</source>
        <translation>Eine Präambel hat 0 oder mehr Symbole, nicht {value}.</translation>
    </message>
    <message>
        <source>A probability lies between 0 and 100 %, not at {value}.</source>
        <translation>Eine Wahrscheinlichkeit liegt zwischen 0 und 100 %, nicht bei {value}.</translation>
    </message>
    <message>
        <source>A profile needs 3 points or more, not {count}.</source>
        <translation>Ein Geländeschnitt braucht mindestens 3 Punkte, nicht {count}.</translation>
    </message>
    <message>
        <source>A projected system in metres.</source>
        <translation>Ein projiziertes System in Metern.</translation>
    </message>
    <message>
        <source>A resolution of {cell} m is coarser than the whole surface model. Choose a finer one.</source>
        <translation>Eine Auflösung von {cell} m ist gröber als das ganze Oberflächenmodell. Wählen Sie eine feinere.</translation>
    </message>
    <message>
        <source>A whole number. Each seed is another town.</source>
        <translation>Eine ganze Zahl. Jede Startzahl ergibt eine andere Stadt.</translation>
    </message>
    <message>
        <source>A zone is 1 (sea), 3 (coastal land) or 4 (inland), nothing else.</source>
        <translation>Eine Zone ist 1 (See), 3 (Küste) oder 4 (Binnenland), nichts anderes.</translation>
    </message>
    <message>
        <source>Address id</source>
        <translation>Adresskennung</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>All layers are empty: there is nothing to print.</source>
        <translation>Alle Layer sind leer: Es gibt nichts zu drucken.</translation>
    </message>
    <message>
        <source>All sensors with their results.</source>
        <translation>Alle Sensoren mit ihren Ergebnissen.</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Antenna gain [dBi]</source>
        <translation>Antennengewinn [dBi]</translation>
    </message>
    <message>
        <source>Antenna gain of gateways without one [dBi]</source>
        <translation>Antennengewinn für Gateways ohne Angabe [dBi]</translation>
    </message>
    <message>
        <source>Antenna height above ground [m]</source>
        <translation>Antennenhöhe über Grund [m]</translation>
    </message>
    <message>
        <source>Antenna pattern file</source>
        <translation>Datei des Antennendiagramms</translation>
    </message>
    <message>
        <source>Area of the rasters. Default: that of the terrain model, else that of the buildings.</source>
        <translation>Gebiet der Raster. Vorgabe: das des Geländemodells, sonst das der Gebäude.</translation>
    </message>
    <message>
        <source>Area to show. Without it: all layers.</source>
        <translation>Dargestelltes Gebiet. Ohne Angabe: alle Layer.</translation>
    </message>
    <message>
        <source>Area with known heights</source>
        <translation>Fläche mit bekannten Höhen</translation>
    </message>
    <message>
        <source>As QGIS</source>
        <translation>Wie QGIS</translation>
    </message>
    <message>
        <source>At 1:{scale} the extent does not fit the sheet. Cut off: {layers}.</source>
        <translation>Im Maßstab 1:{scale} passt die Ausdehnung nicht auf das Blatt. Abgeschnitten: {layers}.</translation>
    </message>
    <message>
        <source>At {resolution} m the raster would have {pixels:.0f} million pixels; {largest:.0f} million are the most. Choose a smaller extent or a coarser resolution.</source>
        <translation>Bei {resolution} m hätte das Raster {pixels:.0f} Millionen Pixel; höchstens {largest:.0f} Millionen sind möglich. Wählen Sie eine kleinere Ausdehnung oder eine gröbere Auflösung.</translation>
    </message>
    <message>
        <source>Azimuth [degrees from grid north]</source>
        <translation>Azimut [Grad ab Gitternord]</translation>
    </message>
    <message>
        <source>Backhaul</source>
        <translation>Netzanbindung</translation>
    </message>
    <message>
        <source>Base data as of</source>
        <translation>Stand der Grundlagen</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Best gateway</source>
        <translation>Bestes Gateway</translation>
    </message>
    <message>
        <source>Best gateway, in the order of the layer; 0: none</source>
        <translation>Bestes Gateway in der Reihenfolge des Layers; 0: keines</translation>
    </message>
    <message>
        <source>Best link of the sensor</source>
        <translation>Beste Funkstrecke des Sensors</translation>
    </message>
    <message>
        <source>Broadband</source>
        <translation>Breitband</translation>
    </message>
    <message>
        <source>Broadband offers</source>
        <translation>Breitbandangebote</translation>
    </message>
    <message>
        <source>Building entry loss (ITU-R P.2109) needs 0.08 to 100 GHz, not {value}.</source>
        <translation>Die Gebäudedurchdringung (ITU-R P.2109) gilt für 0,08 bis 100 GHz, nicht für {value}.</translation>
    </message>
    <message>
        <source>Building entry loss [dB]</source>
        <translation>Gebäudedurchdringung [dB]</translation>
    </message>
    <message>
        <source>Building id</source>
        <translation>Gebäudekennung</translation>
    </message>
    <message>
        <source>Building parts among them</source>
        <translation>Davon Gebäudeteile</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Buildings used as blocks</source>
        <translation>Als Block verwendete Gebäude</translation>
    </message>
    <message>
        <source>Built by</source>
        <translation>Gebaut bis</translation>
    </message>
    <message>
        <source>Businesses</source>
        <translation>Gewerbebetriebe</translation>
    </message>
    <message>
        <source>Cable loss [dB]</source>
        <translation>Kabeldämpfung [dB]</translation>
    </message>
    <message>
        <source>Cable loss of gateways without one [dB]</source>
        <translation>Kabeldämpfung für Gateways ohne Angabe [dB]</translation>
    </message>
    <message>
        <source>Candidate sites</source>
        <translation>Mögliche Standorte</translation>
    </message>
    <message>
        <source>Carriageway width [m]</source>
        <translation>Fahrbahnbreite [m]</translation>
    </message>
    <message>
        <source>Checking the tiles</source>
        <translation>Kacheln werden geprüft</translation>
    </message>
    <message>
        <source>Choose the layers to print (LAYERS), or a map theme (THEME) that shows some.</source>
        <translation>Wählen Sie die zu druckenden Layer (LAYERS) oder ein Kartenthema (THEME), das welche zeigt.</translation>
    </message>
    <message>
        <source>City data</source>
        <translation>Stadtdaten</translation>
    </message>
    <message>
        <source>CityGML tiles</source>
        <translation>CityGML-Kacheln</translation>
    </message>
    <message>
        <source>Class of buildings (ITU-R P.2109)</source>
        <translation>Gebäudeklasse (ITU-R P.2109)</translation>
    </message>
    <message>
        <source>Class of user</source>
        <translation>Nutzerklasse</translation>
    </message>
    <message>
        <source>Clutter heights are above the terrain and cannot be negative.</source>
        <translation>Bewuchs- und Bebauungshöhen zählen ab Gelände und können nicht negativ sein.</translation>
    </message>
    <message>
        <source>Column mapping</source>
        <translation>Spaltenzuordnung</translation>
    </message>
    <message>
        <source>Columns used: {mapping}</source>
        <translation>Verwendete Spalten: {mapping}</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>Gremium</translation>
    </message>
    <message>
        <source>Committee or council that deliberates.</source>
        <translation>Ausschuss oder Rat, der berät.</translation>
    </message>
    <message>
        <source>Computed, not measured</source>
        <translation>Berechnet, nicht gemessen</translation>
    </message>
    <message>
        <source>Computed, not measured. Without calibration by measurements expect errors of {rmse} dB or more (standard deviation).</source>
        <translation>Berechnet, nicht gemessen. Ohne Kalibrierung durch Messungen ist mit Fehlern von {rmse} dB oder mehr (Standardabweichung) zu rechnen.</translation>
    </message>
    <message>
        <source>Computing the loss of {count} gateways; the first run of all compiles the model and takes some seconds longer</source>
        <translation>Die Ausbreitungsdämpfung von {count} Gateways wird berechnet; der allererste Lauf übersetzt das Modell und dauert einige Sekunden länger</translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation>Koordinatenbezugssystem</translation>
    </message>
    <message>
        <source>Coordinate reference system of the list</source>
        <translation>Koordinatenbezugssystem der Liste</translation>
    </message>
    <message>
        <source>Coordinate reference system of the result</source>
        <translation>Koordinatenbezugssystem des Ergebnisses</translation>
    </message>
    <message>
        <source>Cost [EUR]</source>
        <translation>Kosten [EUR]</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Gremien</translation>
    </message>
    <message>
        <source>Council map</source>
        <translation>Karte für die Beschlussvorlage</translation>
    </message>
    <message>
        <source>Create demo city</source>
        <translation>Demostadt anlegen</translation>
    </message>
    <message>
        <source>Create demo city…</source>
        <translation>Demostadt erzeugen …</translation>
    </message>
    <message>
        <source>Data sources: {sources}</source>
        <translation>Datenquellen: {sources}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Date of the committee's meeting.</source>
        <translation>Datum der Sitzung.</translation>
    </message>
    <message>
        <source>Date of the map. Without it: today.</source>
        <translation>Datum der Karte. Ohne Angabe: heute.</translation>
    </message>
    <message>
        <source>Demo data, invented</source>
        <translation>Demodaten, erfunden</translation>
    </message>
    <message>
        <source>Derived from the buildings' ground heights, uncertain between buildings</source>
        <translation>Aus den Grundhöhen der Gebäude abgeleitet, zwischen den Gebäuden unsicher</translation>
    </message>
    <message>
        <source>Distance [m]</source>
        <translation>Entfernung [m]</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Ortsteil</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Ortsteile</translation>
    </message>
    <message>
        <source>Dots per inch of the PNG and of rasters in the PDF. 300 is usual for print.</source>
        <translation>Bildpunkte je Zoll des PNG und der Raster im PDF. Für den Druck sind 300 üblich.</translation>
    </message>
    <message>
        <source>Downlink margin at SF12 [dB]</source>
        <translation>Reserve der Abwärtsstrecke bei SF12 [dB]</translation>
    </message>
    <message>
        <source>Download [Mbit/s]</source>
        <translation>Download [Mbit/s]</translation>
    </message>
    <message>
        <source>Downtilt [degrees]</source>
        <translation>Absenkung [Grad]</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Edge of a pixel. 1 m shows single roofs; 5 m is enough for a first look.</source>
        <translation>Kantenlänge eines Pixels. 1 m zeigt einzelne Dächer; 5 m genügen für einen ersten Blick.</translation>
    </message>
    <message>
        <source>Edge of the square map in metres, 1000 to 5000.</source>
        <translation>Kantenlänge der quadratischen Karte in Metern, 1000 bis 5000.</translation>
    </message>
    <message>
        <source>Elevation must be between -90 and 90 degrees, not {value}.</source>
        <translation>Der Erhebungswinkel muss zwischen -90 und 90 Grad liegen, nicht bei {value}.</translation>
    </message>
    <message>
        <source>Empty: as in the preset.</source>
        <translation>Leer: wie in der Voreinstellung.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Existing</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File (CSV or GeoJSON)</source>
        <translation>Datei (CSV oder GeoJSON)</translation>
    </message>
    <message>
        <source>File to write.</source>
        <translation>Zu schreibende Datei.</translation>
    </message>
    <message>
        <source>File “{path}” does not exist. Choose a CSV or GeoJSON file.</source>
        <translation>Die Datei „{path}“ gibt es nicht. Wählen Sie eine CSV- oder GeoJSON-Datei.</translation>
    </message>
    <message>
        <source>File “{path}” is larger than {limit} MB. Split it.</source>
        <translation>Die Datei „{path}“ ist größer als {limit} MB. Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>Folder of the demo city</source>
        <translation>Ordner der Demostadt</translation>
    </message>
    <message>
        <source>Folder “{path}” holds no *.gml or *.xml file. Choose the one with the unpacked tiles.</source>
        <translation>Ordner „{path}“ enthält keine *.gml- oder *.xml-Datei. Wählen Sie den Ordner mit den entpackten Kacheln.</translation>
    </message>
    <message>
        <source>Folder “{path}” is not empty and holds more than an earlier demo city ({files}). Nothing was changed. Choose a new or empty folder.</source>
        <translation>Der Ordner „{path}“ ist nicht leer und enthält anderes als eine frühere Demostadt ({files}). Es wurde nichts geändert. Wählen Sie einen neuen oder leeren Ordner.</translation>
    </message>
    <message>
        <source>For decision</source>
        <translation>Zur Beschlussfassung</translation>
    </message>
    <message>
        <source>For example 5000 for 1:5000. 0: the largest round scale at which the extent fits the sheet.</source>
        <translation>Zum Beispiel 5000 für 1:5000. 0: der größte runde Maßstab, in dem die Ausdehnung auf das Blatt passt.</translation>
    </message>
    <message>
        <source>For example DHHN2016.</source>
        <translation>Zum Beispiel DHHN2016.</translation>
    </message>
    <message>
        <source>For gateways whose field antenna_gain_dbi is missing or empty. Empty: as in the preset.</source>
        <translation>Für Gateways, deren Feld antenna_gain_dbi fehlt oder leer ist. Leer: wie in der Voreinstellung.</translation>
    </message>
    <message>
        <source>For gateways whose field cable_loss_db is missing or empty. Empty: as in the preset.</source>
        <translation>Für Gateways, deren Feld cable_loss_db fehlt oder leer ist. Leer: wie in der Voreinstellung.</translation>
    </message>
    <message>
        <source>For gateways whose field height_agl is missing or empty. Empty: as in the preset.</source>
        <translation>Für Gateways, deren Feld height_agl fehlt oder leer ist. Leer: wie in der Voreinstellung.</translation>
    </message>
    <message>
        <source>Function (ALKIS code)</source>
        <translation>Funktion (ALKIS-Schlüssel)</translation>
    </message>
    <message>
        <source>Gateway 1</source>
        <translation>Gateway 1</translation>
    </message>
    <message>
        <source>Gateway 10</source>
        <translation>Gateway 10</translation>
    </message>
    <message>
        <source>Gateway 11</source>
        <translation>Gateway 11</translation>
    </message>
    <message>
        <source>Gateway 12</source>
        <translation>Gateway 12</translation>
    </message>
    <message>
        <source>Gateway 2</source>
        <translation>Gateway 2</translation>
    </message>
    <message>
        <source>Gateway 3</source>
        <translation>Gateway 3</translation>
    </message>
    <message>
        <source>Gateway 4</source>
        <translation>Gateway 4</translation>
    </message>
    <message>
        <source>Gateway 5</source>
        <translation>Gateway 5</translation>
    </message>
    <message>
        <source>Gateway 6</source>
        <translation>Gateway 6</translation>
    </message>
    <message>
        <source>Gateway 7</source>
        <translation>Gateway 7</translation>
    </message>
    <message>
        <source>Gateway 8</source>
        <translation>Gateway 8</translation>
    </message>
    <message>
        <source>Gateway 9</source>
        <translation>Gateway 9</translation>
    </message>
    <message>
        <source>Gateway id</source>
        <translation>Gateway-Kennung</translation>
    </message>
    <message>
        <source>Gateway “{name}”: {reason}.</source>
        <translation>Gateway „{name}“: {reason}.</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
    <message>
        <source>Gateways rejected</source>
        <translation>Abgelehnte Gateways</translation>
    </message>
    <message>
        <source>Gateways used</source>
        <translation>Verwendete Gateways</translation>
    </message>
    <message>
        <source>Gateways, existing</source>
        <translation>Gateways, vorhanden</translation>
    </message>
    <message>
        <source>Gateways, not yet built</source>
        <translation>Gateways, noch nicht gebaut</translation>
    </message>
    <message>
        <source>Gateways, status not stated</source>
        <translation>Gateways, Status nicht angegeben</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Give roofs, buildings or both (parameters ROOFS and BUILDINGS).</source>
        <translation>Geben Sie Dächer, Gebäude oder beides an (Parameter ROOFS und BUILDINGS).</translation>
    </message>
    <message>
        <source>Ground height [m above sea level]</source>
        <translation>Grundhöhe [m ü. NHN]</translation>
    </message>
    <message>
        <source>Ground heights [m], for example DGM1. Without it they are interpolated between buildings.</source>
        <translation>Geländehöhen [m], zum Beispiel DGM1. Ohne sie wird zwischen den Gebäuden interpoliert.</translation>
    </message>
    <message>
        <source>Ground heights [m].</source>
        <translation>Geländehöhen [m].</translation>
    </message>
    <message>
        <source>Ground outlines with attributes, one row per building and building part.</source>
        <translation>Grundrisse mit Sachdaten, eine Zeile je Gebäude und Gebäudeteil.</translation>
    </message>
    <message>
        <source>Height above ground [m]</source>
        <translation>Höhe über Grund [m]</translation>
    </message>
    <message>
        <source>Height of gateways without a height [m above ground]</source>
        <translation>Höhe für Gateways ohne Angabe [m über Grund]</translation>
    </message>
    <message>
        <source>Height of the device [m above ground]</source>
        <translation>Höhe des Endgeräts [m über Grund]</translation>
    </message>
    <message>
        <source>Height reference system</source>
        <translation>Höhenbezugssystem</translation>
    </message>
    <message>
        <source>Height system</source>
        <translation>Höhensystem</translation>
    </message>
    <message>
        <source>Heights above sea level with all buildings [m], in a projected system with square cells, for example from “Surface model from roofs and terrain”.</source>
        <translation>Höhen über Meeresspiegel mit allen Gebäuden [m], in einem projizierten Bezugssystem mit quadratischen Zellen, zum Beispiel aus „Oberflächenmodell aus Dächern und Gelände“.</translation>
    </message>
    <message>
        <source>Heights are in {height}.</source>
        <translation>Die Höhen liegen in {height} vor.</translation>
    </message>
    <message>
        <source>Heights of the bare ground [m]. Without it the surface is taken as the ground: antennas then stand on the roofs, and indoor places cannot be told from roofs.</source>
        <translation>Höhen des Geländes [m]. Ohne Geländemodell gilt die Oberfläche als Grund: Antennen stehen dann auf den Dächern, und Innenräume sind von Dächern nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>Higher of ground and roof: {roofs} roof planes, {blocks} buildings as blocks up to their highest point</source>
        <translation>Höheres von Grund und Dach: {roofs} Dachebenen, {blocks} Gebäude als Blöcke bis zu ihrem höchsten Punkt</translation>
    </message>
    <message>
        <source>Highest roof point [m above sea level]</source>
        <translation>Höchster Dachpunkt [m ü. NHN]</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Hausnummer</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>Haushalte</translation>
    </message>
    <message>
        <source>ITU-R P.1812 over the surface model (delta-Bullington)</source>
        <translation>ITU-R P.1812 über dem Oberflächenmodell (Delta-Bullington)</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Id of the building this part belongs to</source>
        <translation>Kennung des Gebäudes, zu dem dieser Teil gehört</translation>
    </message>
    <message>
        <source>Import sensors</source>
        <translation>Sensoren importieren</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Einwohnerinnen und Einwohner</translation>
    </message>
    <message>
        <source>Invented: not for planning.</source>
        <translation>Erfunden: nicht für Planungen.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Key figures of coverage</source>
        <translation>Kennzahlen der Funkabdeckung</translation>
    </message>
    <message>
        <source>Key figures of reach</source>
        <translation>Kennzahlen der Erreichbarkeit</translation>
    </message>
    <message>
        <source>Kind of sensor</source>
        <translation>Sensorart</translation>
    </message>
    <message>
        <source>Lamp posts</source>
        <translation>Straßenlaternen</translation>
    </message>
    <message>
        <source>Language of the map</source>
        <translation>Sprache der Karte</translation>
    </message>
    <message>
        <source>Language of the title block, the legend and the numbers. Your own texts stay as they are.</source>
        <translation>Sprache von Plankopf, Legende und Zahlen. Ihre eigenen Texte bleiben unverändert.</translation>
    </message>
    <message>
        <source>Latitude must be between -90 and 90 degrees, not {value}.</source>
        <translation>Die geographische Breite muss zwischen -90 und 90 Grad liegen, nicht bei {value}.</translation>
    </message>
    <message>
        <source>Latitude {latitude}, longitude {longitude} is no place on Earth. Give degrees.</source>
        <translation>Breite {latitude}, Länge {longitude} ist kein Ort der Erde. Geben Sie Grad an.</translation>
    </message>
    <message>
        <source>Layer “{layer}” cannot be opened. Repair its source.</source>
        <translation>Layer „{layer}“ lässt sich nicht öffnen. Reparieren Sie seine Quelle.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no coordinate reference system. Set it in the layer's properties.</source>
        <translation>Der Layer „{layer}“ hat kein Koordinatenbezugssystem. Legen Sie es in den Layereigenschaften fest.</translation>
    </message>
    <message>
        <source>Layer “{layer}” is empty and not on the map.</source>
        <translation>Layer „{layer}“ ist leer und nicht in der Karte.</translation>
    </message>
    <message>
        <source>Layer “{layer}” is in degrees ({crs}). Reproject it to a system in metres, for example EPSG:25832.</source>
        <translation>Layer „{layer}“ liegt in Grad vor ({crs}). Projizieren Sie ihn in ein System in Metern um, zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>Layer “{layer}” is not visible at 1:{scale}: its style limits the scale.</source>
        <translation>Layer „{layer}“ ist im Maßstab 1:{scale} nicht sichtbar: Sein Stil begrenzt den Maßstab.</translation>
    </message>
    <message>
        <source>Layer “{layer}” lies outside the map and is not drawn.</source>
        <translation>Layer „{layer}“ liegt außerhalb der Karte und wird nicht gezeichnet.</translation>
    </message>
    <message>
        <source>Layer “{layer}”, feature {id}: its geometry is broken ({error}). Run “Fix geometries” on the layer.</source>
        <translation>Layer „{layer}“, Objekt {id}: Die Geometrie ist fehlerhaft ({error}). Wenden Sie „Geometrien reparieren“ auf den Layer an.</translation>
    </message>
    <message>
        <source>Layer “{layer}”, feature {id}: its position cannot be reprojected. Check the layer's coordinate reference system.</source>
        <translation>Layer „{layer}“, Objekt {id}: Die Lage lässt sich nicht umrechnen. Prüfen Sie das Koordinatenbezugssystem des Layers.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: licence unclear. Name provider and licence before it is published.</source>
        <translation>Layer „{layer}“: Lizenz ungeklärt. Nennen Sie Bereitsteller und Lizenz, bevor er veröffentlicht wird.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Layers in the order in which they are drawn, the first one on top. Or choose a theme.</source>
        <translation>Layer in der Reihenfolge, in der sie gezeichnet werden, der erste liegt oben. Oder wählen Sie ein Kartenthema.</translation>
    </message>
    <message>
        <source>Laying out the sheet ...</source>
        <translation>Blatt wird angelegt ...</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Licence of the data</source>
        <translation>Lizenz der Daten</translation>
    </message>
    <message>
        <source>Lines from sensor to gateway.</source>
        <translation>Linien vom Sensor zum Gateway.</translation>
    </message>
    <message>
        <source>Link to a further gateway</source>
        <translation>Verbindung zu einem weiteren Gateway</translation>
    </message>
    <message>
        <source>Link to the best gateway</source>
        <translation>Verbindung zum besten Gateway</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Funkstrecken</translation>
    </message>
    <message>
        <source>LoRaWAN</source>
        <translation>LoRaWAN</translation>
    </message>
    <message>
        <source>LoRaWAN class</source>
        <translation>LoRaWAN-Klasse</translation>
    </message>
    <message>
        <source>LoRaWAN coverage</source>
        <translation>LoRaWAN-Funkabdeckung</translation>
    </message>
    <message>
        <source>LoRaWAN reachability of sensors</source>
        <translation>LoRaWAN-Erreichbarkeit der Sensoren</translation>
    </message>
    <message>
        <source>Load 3D city model</source>
        <translation>3D-Stadtmodell laden</translation>
    </message>
    <message>
        <source>Loss model</source>
        <translation>Ausbreitungsmodell</translation>
    </message>
    <message>
        <source>Main street</source>
        <translation>Hauptstraße</translation>
    </message>
    <message>
        <source>Making the town</source>
        <translation>Die Stadt wird berechnet</translation>
    </message>
    <message>
        <source>Map as PDF</source>
        <translation>Karte als PDF</translation>
    </message>
    <message>
        <source>Map as PNG</source>
        <translation>Karte als PNG</translation>
    </message>
    <message>
        <source>Map theme</source>
        <translation>Kartenthema</translation>
    </message>
    <message>
        <source>Mapping “{part}” is not “field=column”. Fields: {fields}.</source>
        <translation>Die Zuordnung „{part}“ hat nicht die Form „Feld=Spalte“. Felder: {fields}.</translation>
    </message>
    <message>
        <source>Margin of the weaker direction at SF12 [dB]</source>
        <translation>Reserve der schwächeren Richtung bei SF12 [dB]</translation>
    </message>
    <message>
        <source>Measured height [m]</source>
        <translation>Gemessene Höhe [m]</translation>
    </message>
    <message>
        <source>Median basic transmission loss along the straight line to each place, buildings included.</source>
        <translation>Mittlere Grundübertragungsdämpfung entlang der Geraden zu jedem Ort, Gebäude eingeschlossen.</translation>
    </message>
    <message>
        <source>Meeting on</source>
        <translation>Sitzung am</translation>
    </message>
    <message>
        <source>Month and year. Without it: the reference dates of the layers.</source>
        <translation>Monat und Jahr. Ohne Angabe: die Stichtage der Layer.</translation>
    </message>
    <message>
        <source>Mounting</source>
        <translation>Befestigung</translation>
    </message>
    <message>
        <source>Municipal boundary</source>
        <translation>Gemeindegrenze</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Municipality key (AGS)</source>
        <translation>Gemeindeschlüssel (AGS)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of a layout template, or the path of a .qpt file.</source>
        <translation>Name einer Layoutvorlage oder Pfad einer .qpt-Datei.</translation>
    </message>
    <message>
        <source>Name of a preset of the plugin (lorawan_eu868) or path of a TOML file of your own: powers, antennas, noise figures, fade margin, climate, each with its source.</source>
        <translation>Name einer Voreinstellung der Erweiterung (lorawan_eu868) oder Pfad einer eigenen TOML-Datei: Leistungen, Antennen, Rauschzahlen, Schwundreserve, Klima, jeweils mit Quelle.</translation>
    </message>
    <message>
        <source>Name of the city or municipality.</source>
        <translation>Name der Stadt oder Gemeinde.</translation>
    </message>
    <message>
        <source>Needed for a CSV with projected coordinates, for example EPSG:25832. GeoJSON and columns named lon and lat say it themselves.</source>
        <translation>Nötig für eine CSV mit projizierten Koordinaten, zum Beispiel EPSG:25832. GeoJSON und Spalten mit den Namen lon und lat sagen es selbst.</translation>
    </message>
    <message>
        <source>No gateway can be used: {rejected} of {count} were rejected. {first}</source>
        <translation>Kein Gateway ist verwendbar: {rejected} von {count} wurden abgelehnt. {first}</translation>
    </message>
    <message>
        <source>No row of “{path}” can be used; {count} were rejected. The log names the reasons.</source>
        <translation>Keine Zeile von „{path}“ ist verwendbar; {count} wurden abgelehnt. Das Protokoll nennt die Gründe.</translation>
    </message>
    <message>
        <source>No terrain model: the surface is taken as the ground, antennas stand on the roofs.</source>
        <translation>Kein Geländemodell: Die Oberfläche gilt als Grund, Antennen stehen auf den Dächern.</translation>
    </message>
    <message>
        <source>No tile was given. Choose CityGML files or the folder that holds them.</source>
        <translation>Es wurde keine Kachel angegeben. Wählen Sie CityGML-Dateien oder den Ordner, in dem sie liegen.</translation>
    </message>
    <message>
        <source>None of the layers is in a system in metres, so no scale would be true. Set the project to a projected system, for example EPSG:25832.</source>
        <translation>Keiner der Layer liegt in einem System in Metern, kein Maßstab wäre richtig. Stellen Sie das Projekt auf ein projiziertes System ein, zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>None of the layers lies in the extent, the map would be empty. Choose another one.</source>
        <translation>Keiner der Layer liegt in der Ausdehnung, die Karte wäre leer. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Not enough memory. Choose a smaller area or a coarser resolution.</source>
        <translation>Der Arbeitsspeicher reicht nicht. Wählen Sie ein kleineres Gebiet oder eine gröbere Auflösung.</translation>
    </message>
    <message>
        <source>Not reached, existing</source>
        <translation>Nicht erreicht, vorhanden</translation>
    </message>
    <message>
        <source>Not reached, not yet built</source>
        <translation>Nicht erreicht, noch nicht gebaut</translation>
    </message>
    <message>
        <source>Number of gateways</source>
        <translation>Anzahl der Gateways</translation>
    </message>
    <message>
        <source>Number of gateways in reach</source>
        <translation>Anzahl erreichbarer Gateways</translation>
    </message>
    <message>
        <source>Number of gateways with uplink and downlink</source>
        <translation>Anzahl der Gateways mit Auf- und Abwärtsstrecke</translation>
    </message>
    <message>
        <source>Number of the annex, for example “Annex 1 to 0123/2026”.</source>
        <translation>Nummer der Anlage, zum Beispiel „Anlage 1 zu 0123/2026“.</translation>
    </message>
    <message>
        <source>Number of warnings</source>
        <translation>Anzahl der Warnungen</translation>
    </message>
    <message>
        <source>Office or person; also the author of the PDF.</source>
        <translation>Amt oder Person; auch als Verfasser im PDF eingetragen.</translation>
    </message>
    <message>
        <source>One or more CityGML files (*.gml, *.xml), or a folder: all its *.gml and *.xml are read.</source>
        <translation>Eine oder mehrere CityGML-Dateien (*.gml, *.xml) oder ein Ordner: Alle *.gml und *.xml darin werden gelesen.</translation>
    </message>
    <message>
        <source>One place is computed for every cell of this size; rounded to whole cells of the surface model. Profiles always use the full surface model.</source>
        <translation>Für jede Zelle dieser Größe wird ein Ort berechnet; gerundet auf ganze Zellen des Oberflächenmodells. Die Geländeschnitte nutzen immer das volle Oberflächenmodell.</translation>
    </message>
    <message>
        <source>Only for tiles that name no known system. It may not contradict the tiles.</source>
        <translation>Nur für Kacheln, die kein bekanntes System nennen. Die Angabe darf den Kacheln nicht widersprechen.</translation>
    </message>
    <message>
        <source>Open to other operators</source>
        <translation>Offen für andere Anbieter</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Netzbetreiber</translation>
    </message>
    <message>
        <source>Outlines with the fields ground_z and roof_z [m]. Needed without roofs or without terrain.</source>
        <translation>Grundrisse mit den Feldern ground_z und roof_z [m]. Nötig, wenn Dächer oder Gelände fehlen.</translation>
    </message>
    <message>
        <source>Output {output} cannot be created at “{path}”. Choose another folder.</source>
        <translation>Das Ergebnis {output} kann nicht unter „{path}“ angelegt werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Output {output} cannot be written to “{path}”: {error}</source>
        <translation>Das Ergebnis {output} kann nicht nach „{path}“ geschrieben werden: {error}</translation>
    </message>
    <message>
        <source>Output {output} must be a file that ends in {suffix}.</source>
        <translation>Ausgabe {output} muss eine Datei mit der Endung {suffix} sein.</translation>
    </message>
    <message>
        <source>Output {output} would overwrite input {parameter} (“{path}”). Choose another name.</source>
        <translation>Das Ergebnis {output} würde die Eingabe {parameter} überschreiben („{path}“). Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Output {output}: folder “{path}” cannot be written to ({reason}). Choose another folder.</source>
        <translation>Ergebnis {output}: In den Ordner „{path}“ kann nicht geschrieben werden ({reason}). Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Output {output}: {error}</source>
        <translation>Ergebnis {output}: {error}</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>PNG files (*.png)</source>
        <translation>PNG-Dateien (*.png)</translation>
    </message>
    <message>
        <source>Parameter BUILDINGS, feature {row}: roof_z is empty.</source>
        <translation>Parameter BUILDINGS, Objekt {row}: roof_z ist leer.</translation>
    </message>
    <message>
        <source>Parameter BUILDINGS: no building has a ground height. Give a terrain model.</source>
        <translation>Parameter BUILDINGS: Kein Gebäude hat eine Grundhöhe. Geben Sie ein Geländemodell an.</translation>
    </message>
    <message>
        <source>Parameter BUILDINGS: the field {field} is missing. Use the buildings of “Load 3D city model”.</source>
        <translation>Parameter BUILDINGS: Das Feld {field} fehlt. Verwenden Sie die Gebäude aus „3D-Stadtmodell laden“.</translation>
    </message>
    <message>
        <source>Parameter CRS: {crs} is not a projected system in metres. Choose one, for example EPSG:25832.</source>
        <translation>Parameter CRS: {crs} ist kein projiziertes System in Metern. Wählen Sie ein solches, zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>Parameter FILE is empty. Choose a CSV or GeoJSON file.</source>
        <translation>Der Parameter FILE ist leer. Wählen Sie eine CSV- oder GeoJSON-Datei.</translation>
    </message>
    <message>
        <source>Parameter ROOFS: no feature has heights (z). Use the roofs of “Load 3D city model”, or give the layer as BUILDINGS if it has the field roof_z.</source>
        <translation>Parameter ROOFS: Kein Objekt hat Höhen (z). Verwenden Sie die Dächer aus „3D-Stadtmodell laden“ oder geben Sie den Layer als BUILDINGS an, wenn er das Feld roof_z hat.</translation>
    </message>
    <message>
        <source>Parameter {parameter}, feature {row} is no polygon.</source>
        <translation>Parameter {parameter}: Objekt {row} ist kein Polygon.</translation>
    </message>
    <message>
        <source>Parameter {parameter}, feature {row}: a corner has no height.</source>
        <translation>Parameter {parameter}, Objekt {row}: Eine Ecke hat keine Höhe.</translation>
    </message>
    <message>
        <source>Parameter {parameter}, feature {row}: its outline crosses itself. Run “Fix geometries”.</source>
        <translation>Parameter {parameter}, Objekt {row}: Der Umriss überschneidet sich selbst. Führen Sie „Geometrien reparieren“ aus.</translation>
    </message>
    <message>
        <source>Parameter {parameter}: the layer cannot be opened. Choose another one.</source>
        <translation>Parameter {parameter}: Der Layer lässt sich nicht öffnen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Parameter {parameter}: the raster cannot be opened. Choose another one.</source>
        <translation>Parameter {parameter}: Das Raster lässt sich nicht öffnen. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Path loss to the street [dB]</source>
        <translation>Ausbreitungsdämpfung bis zur Straße [dB]</translation>
    </message>
    <message>
        <source>Places farther from a gateway are not computed for it. 3000 m holds most links of a built-up area; the time grows with the cube of the radius.</source>
        <translation>Weiter entfernte Orte werden für ein Gateway nicht berechnet. 3000 m umfassen in bebautem Gebiet die meisten Funkstrecken; die Rechenzeit wächst mit der dritten Potenz des Radius.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Planning variant, for example “Variant B: four gateways”.</source>
        <translation>Planungsvariante, zum Beispiel „Variante B: vier Gateways“.</translation>
    </message>
    <message>
        <source>Plausible extent</source>
        <translation>Plausible Ausdehnung</translation>
    </message>
    <message>
        <source>Points with the fields of “Import sensors”. Sensors with the same id are all kept.</source>
        <translation>Punkte mit den Feldern von „Sensoren importieren“. Sensoren mit gleicher Kennung bleiben alle erhalten.</translation>
    </message>
    <message>
        <source>Points. Fields that are read where present: id, name, height_agl (antenna above ground, m) or height_asl (above sea level, m), antenna_gain_dbi, cable_loss_db.</source>
        <translation>Punkte. Gelesen werden, soweit vorhanden, die Felder id, name, height_agl (Antenne über Grund, m) oder height_asl (über Meeresspiegel, m), antenna_gain_dbi, cable_loss_db.</translation>
    </message>
    <message>
        <source>Polarization is “horizontal” (1) or “vertical” (2), not {value}.</source>
        <translation>Die Polarisation ist „horizontal“ (1) oder „vertical“ (2), nicht {value}.</translation>
    </message>
    <message>
        <source>Position reference system</source>
        <translation>Lagebezugssystem</translation>
    </message>
    <message>
        <source>Power supply</source>
        <translation>Stromversorgung</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Preset “{path}” is not valid TOML: {error}. Correct the line.</source>
        <translation>Die Voreinstellung „{path}“ ist kein gültiges TOML: {error}. Bitte korrigieren Sie die Zeile.</translation>
    </message>
    <message>
        <source>Prints analysis results as a plan for council and committees: map at a round scale, title block, legend, scale bar, north arrow, key figures, source and licence note.

Input: any map layers, the first one on top, in the style they have; tables of key figures (STATS of an analysis). Layers opened straight from a file get the plugin's style where one fits. Output: a vector PDF (georeferenced, text can be searched, fonts embedded) and a PNG.

The sheet is a print layout template (.qpt). The plugin's own are plan_a3_landscape and plan_a4_portrait. Change a copy in the layout designer and save it in the folder smartcity/layouts of your QGIS profile, or give its path.

The scale is one of 1:500, 1:1000, 1:2000, 1:2500, 1:5000 ... (DIN ISO 5455 and those usual for town plans), never in between. Invented and computed values are stamped as such, and a layer without a licence is named so in the source note. Whatever could make the map wrong is listed in the log before it is printed: layers outside the extent or the scale, texts, legends and tables larger than their box, missing fonts.

Limits: one page with one map; legends of web services are left out; the PDF is not PDF/A and has no tags for screen readers.</source>
        <translation>Druckt Analyseergebnisse als Plan für Rat und Ausschüsse: Karte in rundem Maßstab, Plankopf, Legende, Maßstabsleiste, Nordpfeil, Kennzahlen, Quellen- und Lizenzvermerk.

Eingabe: beliebige Kartenlayer, der erste liegt oben, in ihrem Stil; Kennzahlentabellen (STATS einer Analyse). Direkt aus einer Datei geöffnete Layer erhalten den passenden Stil des Plugins, wo es einen gibt. Ausgabe: ein Vektor-PDF (georeferenziert, Text durchsuchbar, Schriften eingebettet) und ein PNG.

Das Blatt ist eine Drucklayoutvorlage (.qpt). Mitgeliefert werden plan_a3_landscape (A3 quer) und plan_a4_portrait (A4 hoch). Ändern Sie eine Kopie im Layout-Editor und speichern Sie sie im Ordner smartcity/layouts Ihres QGIS-Profils, oder geben Sie ihren Pfad an.

Der Maßstab ist einer von 1:500, 1:1000, 1:2000, 1:2500, 1:5000 ... (DIN ISO 5455 und bei Stadtplänen übliche), nie ein Zwischenwert. Erfundene und berechnete Werte tragen einen Stempel, und ein Layer ohne Lizenz wird im Quellenvermerk als ungeklärt genannt. Was die Karte falsch machen könnte, steht vor dem Druck im Protokoll: Layer außerhalb von Ausdehnung oder Maßstab, Texte, Legenden und Tabellen, die größer sind als ihr Feld, fehlende Schriften.

Grenzen: eine Seite mit einer Karte; Legenden von Webdiensten fehlen; das PDF ist kein PDF/A und für Bildschirmleser nicht ausgezeichnet.</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Provider of the data</source>
        <translation>Bereitsteller der Daten</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Schülerzahl</translation>
    </message>
    <message>
        <source>Python packages are missing: {packages}. Install them {how}, then restart QGIS.</source>
        <translation>Es fehlen Python-Pakete: {packages}. Installieren Sie sie {how} und starten Sie QGIS danach neu.</translation>
    </message>
    <message>
        <source>Radio links</source>
        <translation>Funkverbindungen</translation>
    </message>
    <message>
        <source>Radius [m]</source>
        <translation>Radius [m]</translation>
    </message>
    <message>
        <source>Raster “{layer}” comes from a service. Save it as a GeoTIFF first.</source>
        <translation>Das Raster „{layer}“ kommt von einem Dienst. Speichern Sie es zuerst als GeoTIFF.</translation>
    </message>
    <message>
        <source>Raster “{layer}” has no coordinate reference system. Set it in the layer's properties.</source>
        <translation>Das Raster „{layer}“ hat kein Koordinatenbezugssystem. Legen Sie es in den Layereigenschaften fest.</translation>
    </message>
    <message>
        <source>Raster “{layer}” is in degrees ({crs}). Warp it to a projected system in metres, for example EPSG:25832.</source>
        <translation>Das Raster „{layer}“ liegt in Grad vor ({crs}). Transformieren Sie es in ein projiziertes System in Metern, zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>Reach not computed</source>
        <translation>Erreichbarkeit nicht berechnet</translation>
    </message>
    <message>
        <source>Reached if deep indoors</source>
        <translation>Tief im Gebäude erreicht</translation>
    </message>
    <message>
        <source>Reached if indoors</source>
        <translation>Im Gebäude erreicht</translation>
    </message>
    <message>
        <source>Reached if outdoors</source>
        <translation>Im Freien erreicht</translation>
    </message>
    <message>
        <source>Reached in its own situation</source>
        <translation>In seiner Einbaulage erreicht</translation>
    </message>
    <message>
        <source>Reached, existing</source>
        <translation>Erreicht, vorhanden</translation>
    </message>
    <message>
        <source>Reached, not yet built</source>
        <translation>Erreicht, noch nicht gebaut</translation>
    </message>
    <message>
        <source>Reading heights and gateways</source>
        <translation>Höhen und Gateways werden gelesen</translation>
    </message>
    <message>
        <source>Reading heights, gateways and sensors</source>
        <translation>Höhen, Gateways und Sensoren werden gelesen</translation>
    </message>
    <message>
        <source>Reading roofs and buildings</source>
        <translation>Dächer und Gebäude werden gelesen</translation>
    </message>
    <message>
        <source>Reads sensor positions from a list as offices keep it and gives a layer with fixed fields, ready for the LoRaWAN and siting algorithms.

File: CSV (semicolon, comma or tab; decimal comma or point; UTF-8 or Windows-1252, with or without BOM) or GeoJSON. Columns are recognised by their German or English names, for example Nr, Bezeichnung, Art, Status, Rechtswert, Hochwert, Höhe über Grund, Innenraum; name others in the column mapping, for example “x=Ost; y=Nord; height_agl=Masthöhe”.

Status is existing, planned or proposed (vorhanden, geplant, vorgeschlagen). Situation is outdoor, indoor or deep_indoor (außen, innen, Keller). Heights are metres above ground.

Outputs: the sensors, their count, and the rejected rows with row number and reason. No row is dropped in silence: rows read = rows used + rows rejected. Coordinates destroyed by a spreadsheet (“3.355.239.606”) are rejected, never guessed.</source>
        <translation>Liest Sensorstandorte aus einer Liste, wie Ämter sie führen, und ergibt einen Layer mit festen Feldern, bereit für die Werkzeuge zu LoRaWAN und Standortwahl.

Datei: CSV (Semikolon, Komma oder Tabulator; Dezimalkomma oder -punkt; UTF-8 oder Windows-1252, mit oder ohne BOM) oder GeoJSON. Spalten werden an deutschen oder englischen Namen erkannt, zum Beispiel Nr, Bezeichnung, Art, Status, Rechtswert, Hochwert, Höhe über Grund, Innenraum; andere benennen Sie in der Spaltenzuordnung, zum Beispiel „x=Ost; y=Nord; height_agl=Masthöhe“.

Status ist existing, planned oder proposed (vorhanden, geplant, vorgeschlagen). Die Lage ist outdoor, indoor oder deep_indoor (außen, innen, Keller). Höhen sind Meter über Grund.

Ergebnisse: die Sensoren, ihre Anzahl und die abgelehnten Zeilen mit Zeilennummer und Grund. Keine Zeile geht stillschweigend verloren: gelesene Zeilen = verwendete + abgelehnte Zeilen. Von einer Tabellenkalkulation zerstörte Koordinaten („3.355.239.606“) werden abgelehnt, nie erraten.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Received power (RSSI)</source>
        <translation>Empfangspegel (RSSI)</translation>
    </message>
    <message>
        <source>Received signal strength</source>
        <translation>Empfangspegel</translation>
    </message>
    <message>
        <source>Receiver {number} lies outside the raster of heights.</source>
        <translation>Empfänger {number} liegt außerhalb des Höhenrasters.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Rejected gateways</source>
        <translation>Abgelehnte Gateways</translation>
    </message>
    <message>
        <source>Rejected objects and polygons</source>
        <translation>Abgewiesene Objekte und Flächen</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Rejected sensors</source>
        <translation>Abgelehnte Sensoren</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Resolution [m]</source>
        <translation>Auflösung [m]</translation>
    </message>
    <message>
        <source>Resolution of the result [m]</source>
        <translation>Auflösung des Ergebnisses [m]</translation>
    </message>
    <message>
        <source>Resolution of the result: {cell} m</source>
        <translation>Auflösung des Ergebnisses: {cell} m</translation>
    </message>
    <message>
        <source>Road class</source>
        <translation>Straßenklasse</translation>
    </message>
    <message>
        <source>Roof polygons</source>
        <translation>Dachflächen</translation>
    </message>
    <message>
        <source>Roof polygons used</source>
        <translation>Verwendete Dachflächen</translation>
    </message>
    <message>
        <source>Roof polygons with heights (z), as “Load 3D city model” makes them.</source>
        <translation>Dachflächen mit Höhen (z), wie „3D-Stadtmodell laden“ sie erzeugt.</translation>
    </message>
    <message>
        <source>Roof polygons with heights.</source>
        <translation>Dachflächen mit Höhen.</translation>
    </message>
    <message>
        <source>Roof surface id</source>
        <translation>Kennung der Dachfläche</translation>
    </message>
    <message>
        <source>Roof type (AdV code)</source>
        <translation>Dachform (AdV-Schlüssel)</translation>
    </message>
    <message>
        <source>Roofs</source>
        <translation>Dächer</translation>
    </message>
    <message>
        <source>Row in the source</source>
        <translation>Zeile in der Quelle</translation>
    </message>
    <message>
        <source>Row {row}, id “{id}”: {reason}.</source>
        <translation>Zeile {row}, Kennung „{id}“: {reason}.</translation>
    </message>
    <message>
        <source>Rows and columns of the receivers must be two lists of the same length.</source>
        <translation>Zeilen und Spalten der Empfänger müssen zwei gleich lange Listen sein.</translation>
    </message>
    <message>
        <source>Rows in the buildings layer</source>
        <translation>Zeilen im Gebäudelayer</translation>
    </message>
    <message>
        <source>Rows outside are rejected. Give the city's extent with a margin.</source>
        <translation>Zeilen außerhalb werden abgelehnt. Geben Sie die Ausdehnung der Stadt mit einem Rand an.</translation>
    </message>
    <message>
        <source>Rows rejected</source>
        <translation>Abgelehnte Zeilen (Anzahl)</translation>
    </message>
    <message>
        <source>SF10</source>
        <translation>SF10</translation>
    </message>
    <message>
        <source>SF11</source>
        <translation>SF11</translation>
    </message>
    <message>
        <source>SF12 (weak, long on air)</source>
        <translation>SF12 (schwach, lange Sendezeit)</translation>
    </message>
    <message>
        <source>SF7 (strong, short on air)</source>
        <translation>SF7 (stark, kurze Sendezeit)</translation>
    </message>
    <message>
        <source>SF8</source>
        <translation>SF8</translation>
    </message>
    <message>
        <source>SF9</source>
        <translation>SF9</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Scale 1 : ...</source>
        <translation>Maßstab 1 : ...</translation>
    </message>
    <message>
        <source>Scale 1:{scale}</source>
        <translation>Maßstab 1:{scale}</translation>
    </message>
    <message>
        <source>Scale of the map (denominator)</source>
        <translation>Maßstab der Karte (Maßstabszahl)</translation>
    </message>
    <message>
        <source>Schools</source>
        <translation>Schulen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Seed must be 0 or larger, not {seed}.</source>
        <translation>Die Startzahl muss 0 oder größer sein, nicht {seed}.</translation>
    </message>
    <message>
        <source>Sensor id</source>
        <translation>Sensorkennung</translation>
    </message>
    <message>
        <source>Sensor ids that occur more than once</source>
        <translation>Mehrfach vorkommende Sensorkennungen</translation>
    </message>
    <message>
        <source>Sensor “{name}”: {reason}.</source>
        <translation>Sensor „{name}“: {reason}.</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensoren</translation>
    </message>
    <message>
        <source>Sensors and their reach</source>
        <translation>Sensoren und Erreichbarkeit</translation>
    </message>
    <message>
        <source>Sensors imported</source>
        <translation>Importierte Sensoren</translation>
    </message>
    <message>
        <source>Sensors reached as installed</source>
        <translation>Erreicht, wie eingebaut</translation>
    </message>
    <message>
        <source>Sensors reached if deep indoors</source>
        <translation>Erreichte Sensoren, wenn tief im Gebäude</translation>
    </message>
    <message>
        <source>Sensors reached if indoors</source>
        <translation>Erreichte Sensoren, wenn im Gebäude</translation>
    </message>
    <message>
        <source>Sensors reached if outdoors</source>
        <translation>Erreichte Sensoren, wenn im Freien</translation>
    </message>
    <message>
        <source>Sensors reached in their own situation</source>
        <translation>In ihrer Einbaulage erreichte Sensoren</translation>
    </message>
    <message>
        <source>Sensors read</source>
        <translation>Gelesene Sensoren</translation>
    </message>
    <message>
        <source>Sensors rejected</source>
        <translation>Abgelehnte Sensoren</translation>
    </message>
    <message>
        <source>Sensors with reach</source>
        <translation>Sensoren mit Erreichbarkeit</translation>
    </message>
    <message>
        <source>Served area</source>
        <translation>Versorgte Fläche</translation>
    </message>
    <message>
        <source>Served area [km²]</source>
        <translation>Versorgte Fläche [km²]</translation>
    </message>
    <message>
        <source>Served by two gateways or more</source>
        <translation>Von zwei oder mehr Gateways versorgt</translation>
    </message>
    <message>
        <source>Served share of the area</source>
        <translation>Versorgungsgrad der Fläche</translation>
    </message>
    <message>
        <source>Served share of the area [%]</source>
        <translation>Versorgungsgrad der Fläche [%]</translation>
    </message>
    <message>
        <source>Share reached as installed</source>
        <translation>Anteil erreicht</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Siting</source>
        <translation>Standortwahl</translation>
    </message>
    <message>
        <source>Situation: outdoor, indoor or deep_indoor</source>
        <translation>Lage: outdoor, indoor oder deep_indoor</translation>
    </message>
    <message>
        <source>Size [m]</source>
        <translation>Kartengröße [m]</translation>
    </message>
    <message>
        <source>Size must be between {smallest} and {largest} m, not {size}.</source>
        <translation>Die Kartengröße muss zwischen {smallest} und {largest} m liegen, nicht bei {size}.</translation>
    </message>
    <message>
        <source>Smallest spreading factor of uplink and downlink; 0: not reached</source>
        <translation>Kleinster Spreizfaktor für Auf- und Abwärtsstrecke; 0: nicht erreicht</translation>
    </message>
    <message>
        <source>Smart City planner</source>
        <translation>Smart-City-Planer</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>Quelldatei</translation>
    </message>
    <message>
        <source>Source unknown</source>
        <translation>Quelle unbekannt</translation>
    </message>
    <message>
        <source>Spreading factor</source>
        <translation>Spreizfaktor</translation>
    </message>
    <message>
        <source>Stands in the source note of printed maps, for example: Land NRW.</source>
        <translation>Steht im Quellenvermerk gedruckter Karten, zum Beispiel: Land NRW.</translation>
    </message>
    <message>
        <source>Stands in the source note of printed maps. The provider's page names it; without it the note says “licence unclear”. Choose “invented” for made-up data.</source>
        <translation>Steht im Quellenvermerk gedruckter Karten. Die Seite des Bereitstellers nennt sie; ohne Angabe steht dort „Lizenz ungeklärt“. Wählen Sie „invented“ für erfundene Daten.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status unknown</source>
        <translation>Status unbekannt</translation>
    </message>
    <message>
        <source>Storeys above ground</source>
        <translation>Oberirdische Geschosse</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Straßen</translation>
    </message>
    <message>
        <source>Style “{path}” does not fit layer “{layer}”: {reason}</source>
        <translation>Der Stil „{path}“ passt nicht zum Layer „{layer}“: {reason}</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Planinhalt</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Belag</translation>
    </message>
    <message>
        <source>Surface ({surface}) and terrain ({terrain}) differ in rows and columns. Bring both to one grid.</source>
        <translation>Oberfläche ({surface}) und Gelände ({terrain}) haben verschieden viele Zeilen und Spalten. Bringen Sie beide auf ein Raster.</translation>
    </message>
    <message>
        <source>Surface model</source>
        <translation>Oberflächenmodell</translation>
    </message>
    <message>
        <source>Surface model from roofs and terrain</source>
        <translation>Oberflächenmodell aus Dächern und Gelände</translation>
    </message>
    <message>
        <source>Table: key, figure, value, unit, basis.</source>
        <translation>Tabelle: Schlüssel, Kennzahl, Wert, Einheit, Grundlage.</translation>
    </message>
    <message>
        <source>Tables of key figures</source>
        <translation>Kennzahlentabellen</translation>
    </message>
    <message>
        <source>Tables with the columns label, value and unit, such as STATS of an analysis.</source>
        <translation>Tabellen mit den Spalten label, value und unit, zum Beispiel STATS einer Analyse.</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Template “{name}” has no map. Add one in the layout designer.</source>
        <translation>Die Vorlage „{name}“ enthält keine Karte. Fügen Sie im Layout-Editor eine hinzu.</translation>
    </message>
    <message>
        <source>Template “{name}” sets the scale or the extent of its map by an expression. Remove it.</source>
        <translation>Die Vorlage „{name}“ legt Maßstab oder Ausdehnung ihrer Karte durch einen Ausdruck fest. Entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Template: label “{label}” asks for @{variable}, which does not exist.</source>
        <translation>Vorlage: Das Textfeld „{label}“ verlangt @{variable}; diese Variable gibt es nicht.</translation>
    </message>
    <message>
        <source>Template: the font “{font}” is not installed; another one takes its place.</source>
        <translation>Vorlage: Die Schriftart „{font}“ ist nicht installiert; eine andere tritt an ihre Stelle.</translation>
    </message>
    <message>
        <source>Terrain</source>
        <translation>Geländemodell</translation>
    </message>
    <message>
        <source>Terrain height, invented (like DHHN2016)</source>
        <translation>Geländehöhe, erfunden (wie DHHN2016)</translation>
    </message>
    <message>
        <source>Terrain model</source>
        <translation>Geländemodell</translation>
    </message>
    <message>
        <source>Terrain model “{layer}” has no height in the extent. Choose another extent or terrain model.</source>
        <translation>Geländemodell „{layer}“ hat in der Ausdehnung keine Höhe. Wählen Sie eine andere Ausdehnung oder ein anderes Geländemodell.</translation>
    </message>
    <message>
        <source>Terrain model, resampled (bilinear)</source>
        <translation>Geländemodell, umgerechnet (bilinear)</translation>
    </message>
    <message>
        <source>Terrain “{terrain}” ({terrain_crs}) and surface “{surface}” ({surface_crs}) are in different coordinate reference systems. Warp one to the system of the other.</source>
        <translation>Gelände „{terrain}“ ({terrain_crs}) und Oberfläche „{surface}“ ({surface_crs}) haben verschiedene Koordinatenbezugssysteme. Transformieren Sie eines in das System des anderen.</translation>
    </message>
    <message>
        <source>The bandwidth must be more than 0 kHz, not {value}.</source>
        <translation>Die Bandbreite muss größer als 0 kHz sein, nicht {value}.</translation>
    </message>
    <message>
        <source>The disk is full: “{path}”. Free some space or choose another folder.</source>
        <translation>Der Datenträger ist voll: „{path}“. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The distances of a profile must start at 0 km and rise from point to point.</source>
        <translation>Die Entfernungen eines Geländeschnitts müssen bei 0 km beginnen und von Punkt zu Punkt steigen.</translation>
    </message>
    <message>
        <source>The extent is too large for a plan: more than 1:{scale}.</source>
        <translation>Die Ausdehnung ist zu groß für einen Plan: mehr als 1:{scale}.</translation>
    </message>
    <message>
        <source>The height of the ground at the transmitter is unknown (no data).</source>
        <translation>Die Geländehöhe am Sender ist unbekannt (keine Daten).</translation>
    </message>
    <message>
        <source>The heights do not fit together: {systems}. Use layers of one height system.</source>
        <translation>Die Höhen passen nicht zusammen: {systems}. Verwenden Sie Layer eines Höhensystems.</translation>
    </message>
    <message>
        <source>The higher of ground and roof [m].</source>
        <translation>Das Höhere von Gelände und Dach [m].</translation>
    </message>
    <message>
        <source>The layers hold no geometry. Give other roofs or buildings.</source>
        <translation>Die Layer enthalten keine Geometrie. Geben Sie andere Dächer oder Gebäude an.</translation>
    </message>
    <message>
        <source>The legend needs {width} x {height} mm, more than the template gives it. Print fewer layers, or make room in the template. It covers: {items}.</source>
        <translation>Die Legende braucht {width} x {height} mm, mehr als die Vorlage ihr gibt. Drucken Sie weniger Layer oder schaffen Sie in der Vorlage Platz. Sie verdeckt: {items}.</translation>
    </message>
    <message>
        <source>The list: CSV or GeoJSON.</source>
        <translation>Die Liste: CSV oder GeoJSON.</translation>
    </message>
    <message>
        <source>The map cannot be written completely to “{folder}”. Free some space or choose another folder.</source>
        <translation>Die Karte kann nicht vollständig nach „{folder}“ geschrieben werden. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The map has too many pixels for the memory of this computer. Choose a smaller DPI.</source>
        <translation>Die Karte hat zu viele Bildpunkte für den Speicher dieses Rechners. Wählen Sie eine kleinere Auflösung (DPI).</translation>
    </message>
    <message>
        <source>The map then holds for devices outdoors, in rooms, or in cellars and meter cupboards.</source>
        <translation>Die Karte gilt dann für Endgeräte im Freien, in Räumen oder in Kellern und Zählerschränken.</translation>
    </message>
    <message>
        <source>The preset has a value that is no number: {error}.</source>
        <translation>Die Voreinstellung enthält einen Wert, der keine Zahl ist: {error}.</translation>
    </message>
    <message>
        <source>The preset has no value {key}. Compare it with lorawan_eu868.toml.</source>
        <translation>In der Voreinstellung fehlt der Wert {key}. Vergleichen Sie sie mit lorawan_eu868.toml.</translation>
    </message>
    <message>
        <source>The profile has {count} points but {zones} zones.</source>
        <translation>Der Geländeschnitt hat {count} Punkte, aber {zones} Zonen.</translation>
    </message>
    <message>
        <source>The profile's arrays differ in length: distance {d}, terrain {h}, clutter {c}.</source>
        <translation>Die Reihen des Geländeschnitts sind verschieden lang: Entfernung {d}, Gelände {h}, Bebauung {c}.</translation>
    </message>
    <message>
        <source>The project has no map theme “{theme}”. Its themes: {known}.</source>
        <translation>Das Projekt hat kein Kartenthema „{theme}“. Seine Themen: {known}.</translation>
    </message>
    <message>
        <source>The stride is a whole number of cells, 1 or more, not {value}.</source>
        <translation>Die Schrittweite ist eine ganze Zahl von Zellen, mindestens 1, nicht {value}.</translation>
    </message>
    <message>
        <source>The surface must be a raster of heights with rows and columns.</source>
        <translation>Die Oberfläche muss ein Höhenraster mit Zeilen und Spalten sein.</translation>
    </message>
    <message>
        <source>The temporary folder “{path}” is full. Free some space and run again.</source>
        <translation>Der temporäre Ordner „{path}“ ist voll. Schaffen Sie Platz und starten Sie erneut.</translation>
    </message>
    <message>
        <source>The text “{text}” does not fit its box “{label}” and is cut off. Shorten it, or enlarge the box in the template.</source>
        <translation>Der Text „{text}“ passt nicht in sein Feld „{label}“ und ist abgeschnitten. Kürzen Sie ihn oder vergrößern Sie das Feld in der Vorlage.</translation>
    </message>
    <message>
        <source>The tiles do not name the system of their heights. Ask their publisher.</source>
        <translation>Die Kacheln nennen ihr Höhensystem nicht. Fragen Sie den Bereitsteller.</translation>
    </message>
    <message>
        <source>The transmitter at {height} m above ground stands inside a building whose roof is at {roof} m. Give the antenna's height above ground, not above the roof.</source>
        <translation>Der Sender in {height} m über Grund steht in einem Gebäude, dessen Dach {roof} m hoch ist. Geben Sie die Antennenhöhe über Grund an, nicht über dem Dach.</translation>
    </message>
    <message>
        <source>The transmitter lies outside the raster of heights.</source>
        <translation>Der Sender liegt außerhalb des Höhenrasters.</translation>
    </message>
    <message>
        <source>There is no column “{column}” (mapped to {field}). Columns: {columns}.</source>
        <translation>Die Spalte „{column}“ gibt es nicht (zugeordnet zu {field}). Spalten: {columns}.</translation>
    </message>
    <message>
        <source>There is no layout template “{name}”. Known templates: {known}.</source>
        <translation>Es gibt keine Layoutvorlage „{name}“. Bekannte Vorlagen: {known}.</translation>
    </message>
    <message>
        <source>There is no preset “{name}”. Known presets: {known}.</source>
        <translation>Die Voreinstellung „{name}“ gibt es nicht. Vorhanden sind: {known}.</translation>
    </message>
    <message>
        <source>There is no style “{name}”. Known styles: {known}.</source>
        <translation>Den Stil „{name}“ gibt es nicht. Vorhanden sind: {known}.</translation>
    </message>
    <message>
        <source>Thermally efficient: metallised glass or foil-backed insulation; some 17 dB more.</source>
        <translation>Wärmegedämmt: metallbedampftes Glas oder folienkaschierte Dämmung; etwa 17 dB mehr.</translation>
    </message>
    <message>
        <source>Track or path</source>
        <translation>Feld- oder Fußweg</translation>
    </message>
    <message>
        <source>Transmit power [dBm]</source>
        <translation>Sendeleistung [dBm]</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unknown chip “{chip}”. Known: sx126x, sx127x.</source>
        <translation>Unbekannter Chip „{chip}“. Bekannt: sx126x, sx127x.</translation>
    </message>
    <message>
        <source>Unknown class of building “{building}”. Known: {known}.</source>
        <translation>Unbekannte Gebäudeklasse „{building}“. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>Unknown situation “{situation}”. Known: {known}.</source>
        <translation>Unbekannte Einbaulage „{situation}“. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>Uplink margin at SF12 [dB]</source>
        <translation>Reserve der Aufwärtsstrecke bei SF12 [dB]</translation>
    </message>
    <message>
        <source>Uplink power at the best gateway, without fade margin</source>
        <translation>Leistung der Aufwärtsstrecke am besten Gateway, ohne Schwundreserve</translation>
    </message>
    <message>
        <source>Uplink power at the gateway [dBm]</source>
        <translation>Empfangspegel am Gateway [dBm]</translation>
    </message>
    <message>
        <source>Upload [Mbit/s]</source>
        <translation>Upload [Mbit/s]</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Gewässer</translation>
    </message>
    <message>
        <source>Weaker direction</source>
        <translation>Schwächere Richtung</translation>
    </message>
    <message>
        <source>What the map is about: the largest text on the sheet.</source>
        <translation>Worum es in der Karte geht: der größte Text auf dem Blatt.</translation>
    </message>
    <message>
        <source>What was left out: line in its file, id and reason.</source>
        <translation>Was ausgelassen wurde: Zeile in der Datei, Kennung und Grund.</translation>
    </message>
    <message>
        <source>Where the devices are</source>
        <translation>Lage der Endgeräte</translation>
    </message>
    <message>
        <source>Where the list comes from. Services are not offered yet.</source>
        <translation>Woher die Liste kommt. Dienste werden noch nicht angeboten.</translation>
    </message>
    <message>
        <source>Within the radius of a gateway</source>
        <translation>Im Radius eines Gateways</translation>
    </message>
    <message>
        <source>Without a terrain model the buildings' ground heights are needed: give BUILDINGS.</source>
        <translation>Ohne Geländemodell werden die Grundhöhen der Gebäude gebraucht: Geben Sie BUILDINGS an.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Ergebnisse werden geschrieben</translation>
    </message>
    <message>
        <source>Writing the city model</source>
        <translation>Das Gebäudemodell wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the layers</source>
        <translation>Die Layer werden geschrieben</translation>
    </message>
    <message>
        <source>Writing the terrain</source>
        <translation>Das Gelände wird geschrieben</translation>
    </message>
    <message>
        <source>Writing {output} ...</source>
        <translation>{output} wird geschrieben ...</translation>
    </message>
    <message>
        <source>an antenna at {height} m above ground is not possible; give more than 0 m</source>
        <translation>eine Antenne in {height} m über Grund ist nicht möglich; geben Sie mehr als 0 m an</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>at {height} m above ground it stands inside its building, whose roof is {roof} m above ground; give the antenna's height above ground</source>
        <translation>in {height} m über Grund steht es in seinem Gebäude, dessen Dach {roof} m über Grund liegt; geben Sie die Antennenhöhe über Grund an</translation>
    </message>
    <message>
        <source>below −120 dBm (very weak)</source>
        <translation>unter −120 dBm (sehr schwach)</translation>
    </message>
    <message>
        <source>column “{column}”: “{text}” has several points. A spreadsheet has taken the decimal point for a separator of thousands; export the column again as text</source>
        <translation>Spalte „{column}“: „{text}“ hat mehrere Punkte. Eine Tabellenkalkulation hat den Dezimalpunkt für ein Tausendertrennzeichen gehalten; exportieren Sie die Spalte erneut als Text</translation>
    </message>
    <message>
        <source>column “{column}”: “{text}” is not a number</source>
        <translation>Spalte „{column}“: „{text}“ ist keine Zahl</translation>
    </message>
    <message>
        <source>column “{column}”: “{text}” is not one of {known}</source>
        <translation>Spalte „{column}“: „{text}“ ist keiner der Werte {known}</translation>
    </message>
    <message>
        <source>computed, ITU-R P.1812-7 and P.2109-2, not measured</source>
        <translation>berechnet, ITU-R P.1812-7 und P.2109-2, nicht gemessen</translation>
    </message>
    <message>
        <source>computed, ITU-R P.1812-7, {situation}, not measured</source>
        <translation>berechnet, ITU-R P.1812-7, {situation}, nicht gemessen</translation>
    </message>
    <message>
        <source>data changed</source>
        <translation>Daten verändert</translation>
    </message>
    <message>
        <source>deep indoor</source>
        <translation>tief in Gebäuden</translation>
    </message>
    <message>
        <source>easting {x} carries its zone number: choose EPSG:4647 (zone 32) or EPSG:5650 (zone 33)</source>
        <translation>der Rechtswert {x} trägt die Zonenkennzahl: Wählen Sie EPSG:4647 (Zone 32) oder EPSG:5650 (Zone 33)</translation>
    </message>
    <message>
        <source>has no coordinates</source>
        <translation>hat keine Koordinaten</translation>
    </message>
    <message>
        <source>has {found} values instead of {wanted}</source>
        <translation>hat {found} Werte statt {wanted}</translation>
    </message>
    <message>
        <source>height above ground is {height} m, below 0</source>
        <translation>die Höhe über Grund ist {height} m, also unter 0</translation>
    </message>
    <message>
        <source>id “{id}” occurs a second time</source>
        <translation>die Kennung „{id}“ kommt ein zweites Mal vor</translation>
    </message>
    <message>
        <source>in a terminal: {command}</source>
        <translation>in einem Terminal: {command}</translation>
    </message>
    <message>
        <source>in the OSGeo4W Shell: {command}</source>
        <translation>in der OSGeo4W Shell: {command}</translation>
    </message>
    <message>
        <source>in the Terminal: {command}</source>
        <translation>im Terminal: {command}</translation>
    </message>
    <message>
        <source>indoor</source>
        <translation>in Gebäuden</translation>
    </message>
    <message>
        <source>invented demo data</source>
        <translation>erfundene Demodaten</translation>
    </message>
    <message>
        <source>it has no position</source>
        <translation>ohne Lage</translation>
    </message>
    <message>
        <source>it is not one point</source>
        <translation>kein einzelner Punkt</translation>
    </message>
    <message>
        <source>it lies outside the surface model at {x}, {y}</source>
        <translation>außerhalb des Oberflächenmodells bei {x}, {y}</translation>
    </message>
    <message>
        <source>licence unclear</source>
        <translation>Lizenz ungeklärt</translation>
    </message>
    <message>
        <source>lies outside the plausible extent at {x}, {y}</source>
        <translation>liegt bei {x}, {y} außerhalb der plausiblen Ausdehnung</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>outdoor</source>
        <translation>im Freien</translation>
    </message>
    <message>
        <source>the disk may be full</source>
        <translation>der Datenträger ist vermutlich voll</translation>
    </message>
    <message>
        <source>the edge of the extent</source>
        <translation>der Rand der Ausdehnung</translation>
    </message>
    <message>
        <source>the edge of the page</source>
        <translation>der Rand der Seite</translation>
    </message>
    <message>
        <source>the height of the ground is unknown there (no data in the raster)</source>
        <translation>die Geländehöhe ist dort unbekannt (keine Daten im Raster)</translation>
    </message>
    <message>
        <source>thermally efficient</source>
        <translation>wärmegedämmt</translation>
    </message>
    <message>
        <source>traditional</source>
        <translation>herkömmlich</translation>
    </message>
    <message>
        <source>{count} gateways have no {field}: the default is used.</source>
        <translation>{count} Gateways haben kein {field}: Der Vorgabewert wird verwendet.</translation>
    </message>
    <message>
        <source>{count} roofs hold no pixel centre: outside the extent, or too small.</source>
        <translation>{count} Dächer enthalten keine Pixelmitte: außerhalb der Ausdehnung oder zu klein.</translation>
    </message>
    <message>
        <source>{count} sensors have no {field}: the default is used.</source>
        <translation>{count} Sensoren haben kein {field}: Der Vorgabewert wird verwendet.</translation>
    </message>
    <message>
        <source>{count} sensors would radiate more than the permitted {limit} dBm e.r.p.; they are computed with that limit.</source>
        <translation>{count} Sensoren würden mehr als die zulässigen {limit} dBm ERP abstrahlen; gerechnet wird mit dieser Grenze.</translation>
    </message>
    <message>
        <source>{files} tiles with {objects} objects: {count} rows ({parts} of them building parts), {roofs} roof polygons.</source>
        <translation>{files} Kacheln mit {objects} Objekten: {count} Zeilen (davon {parts} Gebäudeteile), {roofs} Dachflächen.</translation>
    </message>
    <message>
        <source>{left_out} of {count} key figures find no room in the template's table and are left out. Choose fewer, or make the table larger.</source>
        <translation>{left_out} von {count} Kennzahlen finden in der Tabelle der Vorlage keinen Platz und fehlen. Wählen Sie weniger aus oder vergrößern Sie die Tabelle.</translation>
    </message>
    <message>
        <source>{name} has no number at point {point}. Fill the gap in the profile.</source>
        <translation>{name} hat am Punkt {point} keine Zahl. Füllen Sie die Lücke im Geländeschnitt.</translation>
    </message>
    <message>
        <source>{name} is the antenna's height above ground: more than 0 m and at most 3000 m, not {value}.</source>
        <translation>{name} ist die Antennenhöhe über Grund: mehr als 0 m und höchstens 3000 m, nicht {value}.</translation>
    </message>
    <message>
        <source>{name} must be an array of numbers.</source>
        <translation>{name} muss eine Reihe von Zahlen sein.</translation>
    </message>
    <message>
        <source>{name} must be between {low} and {high} for ITU-R P.1812, not {value}.</source>
        <translation>{name} muss für ITU-R P.1812 zwischen {low} und {high} liegen, nicht bei {value}.</translation>
    </message>
    <message>
        <source>{name} must be more than 0 m, not {value}.</source>
        <translation>{name} muss größer als 0 m sein, nicht {value}.</translation>
    </message>
    <message>
        <source>{name} must have one dimension, not {count}.</source>
        <translation>{name} muss eine Dimension haben, nicht {count}.</translation>
    </message>
    <message>
        <source>{name}: {buildings} buildings, {addresses} addresses, {inhabitants} inhabitants, {sensors} sensors. Everything is invented.</source>
        <translation>{name}: {buildings} Gebäude, {addresses} Adressen, {inhabitants} Einwohner, {sensors} Sensoren. Alles ist erfunden.</translation>
    </message>
    <message>
        <source>{reached} of {total} sensors reached, {rejected} rejected.</source>
        <translation>{reached} von {total} Sensoren erreicht, {rejected} abgelehnt.</translation>
    </message>
    <message>
        <source>{share} % of the pixels have no terrain height.</source>
        <translation>{share} % der Pixel haben keine Geländehöhe.</translation>
    </message>
    <message>
        <source>{share} % of {area} km² served.</source>
        <translation>{share} % von {area} km² versorgt.</translation>
    </message>
    <message>
        <source>{used} sensors imported, {rejected} rows rejected.</source>
        <translation>{used} Sensoren importiert, {rejected} Zeilen abgelehnt.</translation>
    </message>
    <message>
        <source>{what}: and {more} more.</source>
        <translation>{what}: und {more} weitere.</translation>
    </message>
    <message>
        <source>{what}: {count} ids occur more than once and are all kept: {ids}</source>
        <translation>{what}: {count} Kennungen kommen mehrfach vor und bleiben alle erhalten: {ids}</translation>
    </message>
    <message>
        <source>{x}, {y} is no place in {crs}: are the columns swapped, or is it another system?</source>
        <translation>{x}, {y} ist kein Ort in {crs}: Sind die Spalten vertauscht, oder ist es ein anderes System?</translation>
    </message>
    <message>
        <source>“field=column” pairs separated by semicolons, where the guess by name is not right.</source>
        <translation>Paare „Feld=Spalte“, durch Semikolon getrennt, wo die Erkennung am Namen nicht stimmt.</translation>
    </message>
    <message>
        <source>“{file}” names two reference systems: {crs} and {other}. Split it by reference system.</source>
        <translation>„{file}“ nennt zwei Bezugssysteme: {crs} und {other}. Teilen Sie die Datei nach Bezugssystem auf.</translation>
    </message>
    <message>
        <source>“{file}”, building {building}, surface {surface}: a coordinate or height is not a number.</source>
        <translation>„{file}“, Gebäude {building}, Fläche {surface}: Eine Koordinate oder Höhe ist keine Zahl.</translation>
    </message>
    <message>
        <source>“{file}”, building {building}, surface {surface}: it has fewer than three different corners.</source>
        <translation>„{file}“, Gebäude {building}, Fläche {surface}: Sie hat weniger als drei verschiedene Ecken.</translation>
    </message>
    <message>
        <source>“{file}”, building {building}, surface {surface}: it has no area when seen from above.</source>
        <translation>„{file}“, Gebäude {building}, Fläche {surface}: Von oben gesehen hat sie keinen Flächeninhalt.</translation>
    </message>
    <message>
        <source>“{file}”, building {building}, surface {surface}: it has no outline.</source>
        <translation>„{file}“, Gebäude {building}, Fläche {surface}: Der Umriss fehlt.</translation>
    </message>
    <message>
        <source>“{file}”, building {building}, surface {surface}: its coordinates are not triples x y z.</source>
        <translation>„{file}“, Gebäude {building}, Fläche {surface}: Die Koordinaten sind keine Tripel x y z.</translation>
    </message>
    <message>
        <source>“{file}”, building {building}, surface {surface}: its outline crosses itself.</source>
        <translation>„{file}“, Gebäude {building}, Fläche {surface}: Der Umriss überschneidet sich selbst.</translation>
    </message>
    <message>
        <source>“{file}”, building {building}: its id was already read from “{other}”. Give each tile once.</source>
        <translation>„{file}“, Gebäude {building}: Die Kennung wurde bereits aus „{other}“ gelesen. Geben Sie jede Kachel nur einmal an.</translation>
    </message>
    <message>
        <source>“{file}”, building {building}: no ground and no roof surface that can be used. LoD2 is needed.</source>
        <translation>„{file}“, Gebäude {building}: keine verwendbare Grund- oder Dachfläche. LoD2 wird benötigt.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read as a raster: {error}</source>
        <translation>„{path}“ lässt sich nicht als Raster lesen: {error}</translation>
    </message>
    <message>
        <source>“{path}” cannot be used: {reason}.</source>
        <translation>„{path}“ kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: no permission. Choose another folder.</source>
        <translation>„{path}“ kann nicht geschrieben werden: keine Berechtigung. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: the disk may be full. Free some space.</source>
        <translation>„{path}“ kann nicht geschrieben werden: Der Datenträger ist möglicherweise voll. Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {error}. Choose another folder or free some space.</source>
        <translation>„{path}“ kann nicht geschrieben werden: {error}. Wählen Sie einen anderen Ordner oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>“{path}” does not exist. Choose tiles or a folder that holds them.</source>
        <translation>„{path}“ gibt es nicht. Wählen Sie Kacheln oder einen Ordner, in dem sie liegen.</translation>
    </message>
    <message>
        <source>“{path}” does not say in which coordinate reference system its columns {x} and {y} are. Choose it in parameter CRS, for example EPSG:25832.</source>
        <translation>„{path}“ sagt nicht, in welchem Koordinatenbezugssystem die Spalten {x} und {y} stehen. Wählen Sie es im Parameter CRS, zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>“{path}” has a DOCTYPE, which can make a reader run out of memory or give away other files. CityGML needs none: get the tile from its publisher again.</source>
        <translation>„{path}“ enthält eine DOCTYPE-Angabe. Sie kann den Speicher überlaufen lassen oder andere Dateien preisgeben. CityGML braucht keine: Beziehen Sie die Kachel neu vom Bereitsteller.</translation>
    </message>
    <message>
        <source>“{path}” has cells of {width} x {height}. Square cells are needed: warp it to one cell size first.</source>
        <translation>„{path}“ hat Zellen von {width} x {height}. Nötig sind quadratische Zellen: Bringen Sie es zuerst auf eine einheitliche Zellgröße.</translation>
    </message>
    <message>
        <source>“{path}” has no column for {axes}. Its columns are: {columns}. Name them in the column mapping, for example “x=Rechtswert; y=Hochwert”.</source>
        <translation>„{path}“ hat keine Spalte für {axes}. Vorhandene Spalten: {columns}. Benennen Sie sie in der Spaltenzuordnung, zum Beispiel „x=Rechtswert; y=Hochwert“.</translation>
    </message>
    <message>
        <source>“{path}” is CityGML of a kind that is not read ({namespace}). Convert it to CityGML 2.0, for example with citygml-tools.</source>
        <translation>„{path}“ ist CityGML einer Art, die nicht gelesen wird ({namespace}). Wandeln Sie die Datei in CityGML 2.0 um, zum Beispiel mit citygml-tools.</translation>
    </message>
    <message>
        <source>“{path}” is XML, but not CityGML: it begins with “{root}”. Leave it out or take it out of the folder.</source>
        <translation>„{path}“ ist XML, aber kein CityGML: Die Datei beginnt mit „{root}“. Lassen Sie sie weg oder nehmen Sie sie aus dem Ordner.</translation>
    </message>
    <message>
        <source>“{path}” is a file. Choose a folder for the demo city.</source>
        <translation>„{path}“ ist eine Datei. Wählen Sie einen Ordner für die Demostadt.</translation>
    </message>
    <message>
        <source>“{path}” is not a GeoJSON file. Open it in a text editor to see what it is.</source>
        <translation>„{path}“ ist keine GeoJSON-Datei. Öffnen Sie sie in einem Texteditor, um zu sehen, was sie ist.</translation>
    </message>
    <message>
        <source>“{path}” is not a print layout template. Save it again in the layout designer.</source>
        <translation>„{path}“ ist keine Drucklayoutvorlage. Speichern Sie sie im Layout-Editor neu.</translation>
    </message>
    <message>
        <source>“{path}” is not well-formed XML at line {line}: {detail}. It is damaged, cut off or no CityGML: unpack archives and download the tile again.</source>
        <translation>„{path}“ ist in Zeile {line} kein wohlgeformtes XML: {detail}. Die Datei ist beschädigt, abgeschnitten oder kein CityGML: Entpacken Sie Archive und laden Sie die Kachel neu herunter.</translation>
    </message>
    <message>
        <source>“{path}” is rotated. Warp it to north-up first (Raster &gt; Projections &gt; Warp).</source>
        <translation>„{path}“ ist gedreht. Entzerren Sie es zuerst nach Norden (Raster &gt; Projektionen &gt; Transformieren).</translation>
    </message>
    <message>
        <source>“{source}” is in degrees ({crs}). Convert it to a projected system in metres first, for example EPSG:25832.</source>
        <translation>„{source}“ liegt in Grad vor ({crs}). Wandeln Sie die Datei zuerst in ein projiziertes System in Metern um, zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>“{source}” says {crs}, but the parameter CRS says {given}. Leave the parameter empty.</source>
        <translation>„{source}“ nennt {crs}, der Parameter CRS aber {given}. Lassen Sie den Parameter leer.</translation>
    </message>
    <message>
        <source>“{source}”: the coordinate reference system “{crs}” is not known. Choose it in the parameter CRS.</source>
        <translation>„{source}“: Das Koordinatenbezugssystem „{crs}“ ist nicht bekannt. Wählen Sie es im Parameter CRS.</translation>
    </message>
    <message>
        <source>“{source}”: the height system “{height}” is not known. To use its heights as they are, choose the coordinate reference system in the parameter CRS.</source>
        <translation>„{source}“: Das Höhensystem „{height}“ ist nicht bekannt. Um die Höhen unverändert zu verwenden, wählen Sie das Koordinatenbezugssystem im Parameter CRS.</translation>
    </message>
    <message>
        <source>“{table}” is not a table of key figures: it lacks {fields}. Choose a STATS table.</source>
        <translation>„{table}“ ist keine Kennzahlentabelle: Es fehlt {fields}. Wählen Sie eine STATS-Tabelle.</translation>
    </message>
    <message>
        <source>“{tile}” is in {crs}, but “{first}” is in {first_crs}. Load tiles of one reference system at a time.</source>
        <translation>„{tile}“ liegt in {crs} vor, „{first}“ aber in {first_crs}. Laden Sie nur Kacheln eines Bezugssystems auf einmal.</translation>
    </message>
    <message>
        <source>“{value}” in field indoor is none of outdoor, indoor, deep_indoor</source>
        <translation>„{value}“ im Feld indoor ist keines von outdoor, indoor, deep_indoor</translation>
    </message>
    <message>
        <source>“{value}” in field {field} is no number</source>
        <translation>„{value}“ im Feld {field} ist keine Zahl</translation>
    </message>
    <message>
        <source>−100 to −90 dBm</source>
        <translation>−100 bis −90 dBm</translation>
    </message>
    <message>
        <source>−110 to −100 dBm</source>
        <translation>−110 bis −100 dBm</translation>
    </message>
    <message>
        <source>−120 to −110 dBm</source>
        <translation>−120 bis −110 dBm</translation>
    </message>
    <message>
        <source>−80 dBm and more (strong)</source>
        <translation>−80 dBm und mehr (stark)</translation>
    </message>
    <message>
        <source>−90 to −80 dBm</source>
        <translation>−90 bis −80 dBm</translation>
    </message>
</context>
</TS>
