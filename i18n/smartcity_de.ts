<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>smartcity</name>
    <message>
        <source>% of the known cost</source>
        <translation>% der bekannten Kosten</translation>
    </message>
    <message>
        <source>* At least partly an assumption.</source>
        <translation>* Zumindest teilweise eine Annahme.</translation>
    </message>
    <message>
        <source>0 or more; only the ratio of the weights counts. All alike by default: an assumption, the council decides.</source>
        <translation>0 oder mehr; nur das Verhältnis der Gewichte zählt. Vorgabe: alle gleich. Das ist eine Annahme, der Rat entscheidet.</translation>
    </message>
    <message>
        <source>0 to 10 %</source>
        <translation>0 bis 10 %</translation>
    </message>
    <message>
        <source>1 gateway</source>
        <translation>1 Gateway</translation>
    </message>
    <message>
        <source>1 to 3 m higher</source>
        <translation>1 bis 3 m höher</translation>
    </message>
    <message>
        <source>1 to 3 m lower</source>
        <translation>1 bis 3 m tiefer</translation>
    </message>
    <message>
        <source>100 to below 200</source>
        <translation>100 bis unter 200</translation>
    </message>
    <message>
        <source>1000 or more</source>
        <translation>1000 oder mehr</translation>
    </message>
    <message>
        <source>100: each weight is halved, doubled and dropped in turn.</source>
        <translation>100: Jedes Gewicht wird der Reihe nach halbiert, verdoppelt und weggelassen.</translation>
    </message>
    <message>
        <source>2 gateways</source>
        <translation>2 Gateways</translation>
    </message>
    <message>
        <source>200 to below 400</source>
        <translation>200 bis unter 400</translation>
    </message>
    <message>
        <source>25 to 50 %</source>
        <translation>25 bis 50 %</translation>
    </message>
    <message>
        <source>3 gateways</source>
        <translation>3 Gateways</translation>
    </message>
    <message>
        <source>30 to below 50</source>
        <translation>30 bis unter 50</translation>
    </message>
    <message>
        <source>3D Tiles need QGIS 3.34 or newer. Add them there under Layer, Add Layer, Add Tiled Scene Layer.</source>
        <translation>3D Tiles brauchen QGIS 3.34 oder neuer. Fügen Sie sie dort unter Layer, Layer hinzufügen, Gekachelten Szenenlayer hinzufügen ein.</translation>
    </message>
    <message>
        <source>3D terrain</source>
        <translation>3D-Gelände</translation>
    </message>
    <message>
        <source>4 gateways and more</source>
        <translation>4 Gateways und mehr</translation>
    </message>
    <message>
        <source>400 to below 1000</source>
        <translation>400 bis unter 1000</translation>
    </message>
    <message>
        <source>50 to 75 %</source>
        <translation>50 bis 75 %</translation>
    </message>
    <message>
        <source>50 to 80 %</source>
        <translation>50 bis 80 %</translation>
    </message>
    <message>
        <source>50 to below 100</source>
        <translation>50 bis unter 100</translation>
    </message>
    <message>
        <source>75 to 90 %</source>
        <translation>75 bis 90 %</translation>
    </message>
    <message>
        <source>8 with the chips SX1301 and SX1308; 16 with SX1302 and SX1303, of which 8 only up to SF10. Empty: as in the preset.</source>
        <translation>8 bei den Chips SX1301 und SX1308; 16 bei SX1302 und SX1303, davon 8 nur bis SF10. Leer: wie in der Voreinstellung.</translation>
    </message>
    <message>
        <source>80 to 90 %</source>
        <translation>80 bis 90 %</translation>
    </message>
    <message>
        <source>90 % and more: hardly better than without stations</source>
        <translation>90 % und mehr: kaum besser als ohne Stationen</translation>
    </message>
    <message>
        <source>90 to 95 %</source>
        <translation>90 bis 95 %</translation>
    </message>
    <message>
        <source>95 to 99 %</source>
        <translation>95 bis 99 %</translation>
    </message>
    <message>
        <source>99 % and more</source>
        <translation>99 % und mehr</translation>
    </message>
    <message>
        <source>99 % of messages delivered and more</source>
        <translation>99 % der Nachrichten zugestellt und mehr</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: PDF files are marked PDF/UA-1 and PDF/A-2b, not proven: check them with veraPDF or PAC where a regulation asks for it. The OParl file is a draft for the import; no server has checked it. Whether the public version may be published is for the data protection officer to say: fields of your own layers are judged by their names.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: PDF-Dateien sind als PDF/UA-1 und PDF/A-2b gekennzeichnet, nicht geprüft: Prüfen Sie sie mit veraPDF oder PAC, wo eine Vorschrift es verlangt. Die OParl-Datei ist ein Entwurf für den Import; kein Server hat sie geprüft. Ob die öffentliche Fassung veröffentlicht werden darf, entscheidet die oder der Datenschutzbeauftragte: Felder eigener Layer werden nach ihren Namen beurteilt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: a site whose id has changed counts as dropped and new. A line has moved when its middle has. What was spent is the cost in the list, not what was paid, unless the list says that. The internal version of a package may hold what is not for the public: so may this report.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Ein Standort, dessen Kennung sich geändert hat, zählt als entfallen und neu. Eine Linie gilt als verschoben, wenn ihre Mitte es ist. Was ausgegeben wurde, sind die Kosten der Liste, nicht das Bezahlte, es sei denn, die Liste sagt das. Die interne Fassung eines Pakets kann enthalten, was nicht für die Öffentlichkeit bestimmt ist: ebenso dieser Bericht.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Loss models&lt;/b&gt;: ITU-R P.1812-7, complete, along radials that pass the centre of each place within an eighth of a surface cell: delta-Bullington diffraction over the surface, spherical earth, troposcatter, ducting. Or the same over representative clutter heights from land cover; or models of distance and antenna heights alone: free space (ITU-R P.525), free space or two-ray ground with clutter loss (ITU-R P.2108-1), Okumura-Hata, log-distance laws of published campaigns. Each result names its model and the error to expect; a calibration by your own measurements replaces that error.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: inside a building the value is that of the street at the building; for devices indoors the entry loss of ITU-R P.2109-2 is added everywhere: indoor the median, deep indoor the 90th percentile (assumption, see preset building_entry). Probability: normal distribution of the margin without fade margin, whose standard deviation is the error to expect and, for indoor, the spread of the entry loss. Powers and limits: see the preset.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: predicted, not measured; over the surface model expect errors of 8 dB or more without calibration. No reflections, no trees unless they are in the surface, no interference. P.1812 is meant for 250 m and more; nearer places are computed with the same formulas. The sum of the two cuts of an antenna pattern tends to lose too much behind the antenna.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Ausbreitungsmodelle&lt;/b&gt;: ITU-R P.1812-7, vollständig, entlang von Strahlen, die die Mitte jedes Ortes auf eine achtel Zelle des Oberflächenmodells treffen: Delta-Bullington-Beugung über die Oberfläche, sphärische Erde, Troposcatter, Ducting. Oder dasselbe über repräsentativen Bewuchs- und Bebauungshöhen aus der Landbedeckung; oder Modelle allein aus Entfernung und Antennenhöhen: Freiraum (ITU-R P.525), Freiraum oder Zweistrahlmodell mit Bebauungsdämpfung (ITU-R P.2108-1), Okumura-Hata, logarithmische Entfernungsgesetze aus veröffentlichten Messkampagnen. Jedes Ergebnis nennt sein Modell und den zu erwartenden Fehler; eine Kalibrierung mit eigenen Messungen ersetzt diesen Fehler.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: Innerhalb eines Gebäudes gilt der Wert der Straße am Gebäude; für Geräte in Gebäuden kommt überall die Gebäudedämpfung nach ITU-R P.2109-2 hinzu: in Gebäuden der Median, tief in Gebäuden das 90. Perzentil (Annahme, siehe Voreinstellung building_entry). Wahrscheinlichkeit: Normalverteilung der Reserve ohne Schwundreserve; ihre Standardabweichung ist der zu erwartende Fehler und, in Gebäuden, die Streuung der Gebäudedämpfung. Leistungen und Grenzwerte: siehe Voreinstellung.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Prognose, nicht gemessen; über dem Oberflächenmodell ist ohne Kalibrierung mit Fehlern von 8 dB oder mehr zu rechnen. Keine Reflexionen, keine Bäume, sofern sie nicht im Oberflächenmodell stehen, keine Störungen durch andere Sender. P.1812 ist für 250 m und mehr gedacht; nähere Orte werden mit denselben Formeln berechnet. Die Summe der beiden Schnitte eines Antennendiagramms dämpft hinter der Antenne eher zu stark.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: for each place the straight line from the sensor to the target is followed over the surface, heights taken linearly between two centres of cells (Franklin and Ray 1994, R3), with the earth's curvature less a seventh for refraction. A camera with both fields below 180 degrees sees the rectangle of a lens without distortion, else all directions within half a field. Probability: errors of ground and roofs are normal; the obstacle that most probably blocks the line decides. This is an upper bound where many obstacles are grazed. On bare terrain the result agrees with gdal_viewshed but for grazing lines; beside walls that tool hides more.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: computed, not measured. Sensors and targets stand at centres of cells, edges of buildings are known to half a cell; trees, signs and vehicles hide only if they are in the surface. It says where a sensor can look, not what it recognises there: the picture needs pixels. IEC 62676-4:2025 names 20 pixels per metre for an overview and 125 and more to perceive details; a camera of 1920 pixels with a field of 90 degrees has 20 at 48 m.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: Für jeden Ort wird die gerade Linie vom Sensor zum Ziel über die Oberfläche verfolgt; Höhen werden linear zwischen zwei Zellmittelpunkten interpoliert (Franklin und Ray 1994, R3), mit Erdkrümmung abzüglich eines Siebtels für die Refraktion. Eine Kamera, deren beide Öffnungswinkel unter 180 Grad liegen, sieht das Rechteck eines verzeichnungsfreien Objektivs, sonst alle Richtungen innerhalb des halben Öffnungswinkels. Wahrscheinlichkeit: Die Fehler von Gelände- und Dachhöhen sind normalverteilt; das Hindernis, das die Linie am ehesten verdeckt, entscheidet. Wo eine Linie viele Hindernisse streift, ist das eine Obergrenze. Auf unbebautem Gelände stimmt das Ergebnis mit gdal_viewshed überein, außer bei streifenden Linien; neben Wänden verdeckt jenes Programm mehr.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: berechnet, nicht gemessen. Sensoren und Ziele stehen in Zellmittelpunkten, Gebäudekanten sind auf eine halbe Zelle bekannt; Bäume, Schilder und Fahrzeuge verdecken nur, wenn sie im Oberflächenmodell enthalten sind. Berechnet wird, wohin ein Sensor blicken kann, nicht, was er dort erkennt: Dafür braucht das Bild Pixel. IEC 62676-4:2025 nennt 20 Pixel je Meter für einen Überblick und 125 und mehr, um Einzelheiten wahrzunehmen; eine Kamera mit 1920 Pixeln und 90 Grad Öffnungswinkel hat 20 in 48 m Entfernung.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: for each site and each sensor the median loss by the chosen model, by default Recommendation ITU-R P.1812-7 over the surface model, with the entry loss of ITU-R P.2109-2 for sensors indoors; the margin of the weaker direction at the largest spreading factor; and from it and the error to expect of the model the probability that the link works. Links with the probability asked for count as covering. Then set covering (fewest, backup), maximal covering (most, backup), p-median (nearest: best mean margin) or p-centre (fairest: best smallest margin), by local search with bounds and by HiGHS.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Uncertainty&lt;/b&gt;: for the plan found, the demand expected to be covered, and what is covered in 9 of 10 cases at least. Errors of links are not independent: a share of them is common to all (assumption, see COMMON_SHARE), as if the model were too hopeful everywhere; the two limits, all independent and all common, are given too.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: predicted, not measured; over the surface model expect errors of 8 dB or more without calibration. No interference, no capacity: see “LoRaWAN capacity” for the plan found. Costs of the preset are partly assumptions.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: für jeden Standort und jeden Sensor der Median der Dämpfung nach dem gewählten Modell, ohne andere Wahl Empfehlung ITU-R P.1812-7 über dem Oberflächenmodell, mit der Gebäudedämpfung nach ITU-R P.2109-2 für Sensoren in Gebäuden; die Reserve der schwächeren Richtung beim größten Spreizfaktor; und daraus und aus dem zu erwartenden Fehler des Modells die Wahrscheinlichkeit, dass die Verbindung besteht. Verbindungen mit der verlangten Wahrscheinlichkeit gelten als versorgend. Danach Mengenüberdeckung (wenigste, Reserve), maximale Überdeckung (meiste, Reserve), p-Median (nächste: beste mittlere Reserve) oder p-Zentrum (gerechteste: beste kleinste Reserve), durch lokale Suche mit Schranken und durch HiGHS.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Unsicherheit&lt;/b&gt;: für den gefundenen Plan der Bedarf, dessen Abdeckung zu erwarten ist, und was in 9 von 10 Fällen mindestens abgedeckt ist. Die Fehler der Verbindungen sind nicht unabhängig: Ein Teil ist allen gemeinsam (Annahme, siehe COMMON_SHARE), als wäre das Modell überall zu günstig; auch die beiden Grenzfälle, alle unabhängig und alle gemeinsam, werden genannt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: berechnet, nicht gemessen; über dem Oberflächenmodell ist ohne Kalibrierung mit Fehlern von 8 dB oder mehr zu rechnen. Keine Störungen, keine Kapazität: siehe „LoRaWAN-Kapazität“ für den gefundenen Plan. Die Kosten der Voreinstellung sind zum Teil Annahmen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: simple additive weighting (weighted sum model; Fishburn 1967, MacCrimmon 1968): each indicator from 0 (worst of the variants) to 1 (best), weighted and added. Sensitivity: one weight, or one cost of one variant, at a time (after Triantaphyllou and Sánchez 1997); the smallest changes are computed exactly. If a cost rises in all variants by the same share, the order stays: the parts do not change.&lt;/p&gt;&lt;p&gt;What is not known stays unknown, never 0, and an indicator that one variant does not know is left out of the ranking for all. A sum of which a part is not known (“from”) is ranked only among such sums. Indicators that say again what another one says (people beside reach, cost per reached object beside investment) weigh nothing unless you give them a weight. Variants that reach different things, have other demand or were computed by other settings are named as such.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: points depend on which variants are compared: another variant can change the order of the others. With two variants each indicator is all or nothing. The weights are a decision, not a result.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: einfache additive Gewichtung (Nutzwertanalyse mit gewichteter Summe; Fishburn 1967, MacCrimmon 1968): jede Kennzahl von 0 (schlechteste der Varianten) bis 1 (beste), gewichtet und addiert. Empfindlichkeit: immer nur ein Gewicht oder eine Kostenart einer Variante wird geändert (nach Triantaphyllou und Sánchez 1997); die kleinsten Änderungen sind genau berechnet. Steigen Kosten in allen Varianten um denselben Anteil, bleibt die Reihenfolge: Die Teilwerte ändern sich nicht.&lt;/p&gt;&lt;p&gt;Was nicht bekannt ist, bleibt unbekannt, nie 0, und eine Kennzahl, die eine Variante nicht kennt, bleibt bei allen aus der Rangfolge. Eine Summe, von der ein Teil nicht bekannt ist („ab“), wird nur mit ebensolchen Summen verglichen. Kennzahlen, die wiederholen, was eine andere sagt (Einwohner neben der Reichweite, Investition je erreichtem Objekt neben der Investition), haben kein Gewicht, solange Sie ihnen keines geben. Varianten, die Verschiedenes erreichen, anderen Bedarf haben oder mit anderen Einstellungen berechnet sind, werden als solche genannt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Die Punkte hängen davon ab, welche Varianten verglichen werden: Eine weitere Variante kann die Reihenfolge der anderen ändern. Bei zwei Varianten heißt jede Kennzahl alles oder nichts. Die Gewichte sind eine Entscheidung, kein Ergebnis.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Chooses among candidate sites those from which sensors, or other facilities, cover the demand best, ranks them by what each adds, shows where more sites stop helping, and says how far from the best possible plan the answer can be at most. “Proven” stands only where it is.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: candidates and demand as points; existing sites, which stay; a kind of sensor, whose preset holds reach [m], height [m], spacing [m] and objective, each with its source or marked as an assumption; reach in m or s, in a straight line, along streets, by sight over a surface model [m above sea level], from a table with site_id, demand_id and value, or from a raster for each site. All layers may have different coordinate reference systems; computed is in that of the surface model, else of the candidates.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: SITES with rank, what each adds and what would be lost without it; COVERED: all demand with how often it is covered; ASSIGNMENT: lines to the serving site; CURVE and CHART: coverage by number of sites beside the best possible; STATS: key figures with their basis. Costs that are not known are counted, never taken as 0. BOUND and GAP: no plan can be better than the bound.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: fewest: set covering (Toregas et al. 1971), partial where a share is asked for; most: maximal covering (Church, ReVelle 1974); nearest: p-median, and fairest: p-centre (Hakimi 1964); backup: multiple coverage. Equal demand is merged; greedy and local search, Lagrangian or linear programming bounds, exact by branch and bound or HiGHS where time suffices. The bound of the curve is a Lagrangian one (Fisher 1981) and holds with all rules; beyond the chosen sites the curve goes on by the greedy method.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: a plan is as good as its candidates, weights and reach. Building permits, power and owners' consent are not looked at. Points within reach count fully, however far. By sight, errors of the heights are taken as normal and independent.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Wählt unter möglichen Standorten diejenigen aus, von denen Sensoren oder andere Einrichtungen den Bedarf am besten abdecken, ordnet sie nach ihrem Zugewinn, zeigt, ab wann weitere Standorte kaum noch helfen, und sagt, wie weit das Ergebnis höchstens vom bestmöglichen Plan entfernt ist. „Bewiesen“ steht nur da, wo es bewiesen ist.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: mögliche Standorte und Bedarf als Punkte; vorhandene Standorte, die bleiben; eine Sensorart, deren Voreinstellung Reichweite [m], Höhe [m], Abstand [m] und Ziel enthält, jeweils mit Quelle oder als Annahme gekennzeichnet; Reichweite in m oder s, in Luftlinie, entlang von Straßen, nach Sicht über ein Oberflächenmodell [m ü. NHN], aus einer Tabelle mit site_id, demand_id und value oder aus einem Raster je Standort. Die Layer dürfen verschiedene Koordinatenbezugssysteme haben; gerechnet wird in dem des Oberflächenmodells, sonst in dem der möglichen Standorte.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: SITES mit Rang, Zugewinn und dem, was ohne den Standort verloren ginge; COVERED: der gesamte Bedarf mit der Zahl seiner Abdeckungen; ASSIGNMENT: Linien zum zuständigen Standort; CURVE und CHART: Abdeckung nach Zahl der Standorte neben dem Bestmöglichen; STATS: Kennzahlen mit ihrer Grundlage. Unbekannte Kosten werden gezählt und nie als 0 angesetzt. BOUND und GAP: Kein Plan kann besser sein als die Schranke.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: wenigste: Mengenüberdeckung (Toregas u. a. 1971), bei einem Zielanteil teilweise; meiste: maximale Überdeckung (Church, ReVelle 1974); nächste: p-Median, gerechteste: p-Zentrum (Hakimi 1964); Reserve: mehrfache Überdeckung. Gleicher Bedarf wird zusammengefasst; Greedy-Verfahren und lokale Suche, Schranken nach Lagrange oder durch lineare Optimierung, exakt durch Branch-and-Bound oder HiGHS, wo die Zeit reicht. Die Schranke der Kurve ist eine nach Lagrange (Fisher 1981) und gilt mit allen Regeln; hinter den gewählten Standorten setzt das Greedy-Verfahren die Kurve fort.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Ein Plan ist so gut wie seine möglichen Standorte, Gewichte und Reichweiten. Genehmigungen, Strom und Zustimmung der Eigentümer werden nicht geprüft. Punkte innerhalb der Reichweite zählen voll, wie weit sie auch entfernt sind. Bei Sicht gelten Höhenfehler als normalverteilt und unabhängig.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Chooses sites for LoRaWAN gateways: as few as needed, or the best with a number or budget, also so that each sensor is heard by two or more. It says how far from the best possible plan the answer can be at most.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: candidate sites (points; fields as gateways in “LoRaWAN coverage”, and kind, cost_eur [EUR], running_eur [EUR per year], power, backhaul), the demand (sensors as in “LoRaWAN reachability of sensors”, each counting 1, or points of “Demand for siting” with weights), surface and terrain model [m above sea level], and gateways that exist, partners' gateways among them: they are always part of the plan.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: SITES with rank, gain and cost; COVERED: the demand, by how many gateways it is covered, by which it is served best and with what probability; ASSIGNMENT: lines; CURVE and CHART: what each further gateway adds; STATS: key figures; BOUND and GAP: no plan is better than BOUND.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Wählt Standorte für LoRaWAN-Gateways: so wenige wie nötig oder die besten für eine Anzahl oder ein Budget, auch so, dass jeder Sensor von zweien oder mehr gehört wird. Es sagt, wie weit die Antwort höchstens vom bestmöglichen Plan entfernt ist.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: mögliche Standorte (Punkte; Felder wie bei den Gateways der „LoRaWAN-Funkabdeckung“, dazu kind, cost_eur [EUR], running_eur [EUR pro Jahr], power, backhaul), der Bedarf (Sensoren wie in „LoRaWAN-Erreichbarkeit der Sensoren“, die je 1 zählen, oder Punkte aus „Bedarf für die Standortwahl“ mit Gewichten), Oberflächen- und Geländemodell [m über dem Meer] und vorhandene Gateways, auch die von Partnern: Sie gehören immer zum Plan.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: SITES mit Rang, Zugewinn und Kosten; COVERED: der Bedarf, von wie vielen Gateways er abgedeckt wird, welches ihn am besten bedient und mit welcher Wahrscheinlichkeit; ASSIGNMENT: Linien; CURVE und CHART: was jedes weitere Gateway hinzufügt; STATS: Kennzahlen; BOUND und GAP: Kein Plan ist besser als BOUND.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Chooses stations of a measuring network (air quality, noise, temperature) so that they tell most about the places in between. Use it where not the reach of a sensor counts, but how surely values can be told for places without one.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: candidate sites; existing stations, which stay; demand points with a weight, or an area that is divided into cells; and how alike values are by distance: a variogram fitted to measurements (at least 50, better 100 and more), or model, nugget, sill [squared unit of the value] and range [m] from a similar city or study.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: SITES: stations by rank with what each adds. VARIANCE: standard deviation of the kriging error, band 1 after and band 2 before in units of the value, band 3 after in percent of that without any station. VARIOGRAM and CHART: distance classes, model and fit, as a table and as a sheet of A4. STATS and numbers; BOUND and GAP say how far from the best possible the choice can be at most.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: the station that adds most, again and again. “Variance” lowers the weighted mean kriging variance at the demand. “Information” chooses the stations whose values tell most about all other places (mutual information, Krause et al. 2008); weights do not count there. Both bounds are proven for the case at hand; the well-known (1 - 1/e) does not hold for the variance, and for mutual information only while it grows.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: the model takes the field for stationary and isotropic: one mean everywhere, likeness by distance alone. Streets, canyons and single sources break that; a variogram of background stations says nothing about kerbsides. The nugget counts as error of a station. At most 4,000 candidates. It is a statistical design, not a legal siting: minimum numbers and macro- and microscale rules of the EU air quality directive are separate.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Wählt die Stationen eines Messnetzes (Luftqualität, Lärm, Temperatur) so, dass sie möglichst viel über die Orte dazwischen aussagen. Geeignet, wenn nicht die Reichweite eines Sensors zählt, sondern wie sicher sich Werte für Orte ohne Station angeben lassen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: mögliche Standorte; bestehende Stationen, die bleiben; Bedarfspunkte mit Gewicht oder ein Gebiet, das in Zellen geteilt wird; und wie ähnlich sich Werte je nach Entfernung sind: ein an Messwerte angepasstes Variogramm (mindestens 50, besser 100 und mehr Messwerte) oder Modell, Nugget, Schwellenwert (Sill) [Einheit des Wertes zum Quadrat] und Reichweite [m] aus einer ähnlichen Stadt oder Studie.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: SITES: Stationen nach Rang mit dem, was jede beiträgt. VARIANCE: Standardabweichung des Kriging-Fehlers, Band 1 nachher und Band 2 vorher in der Einheit des Wertes, Band 3 nachher in Prozent derjenigen ganz ohne Stationen. VARIOGRAM und CHART: Entfernungsklassen, Modell und Anpassung als Tabelle und als A4-Blatt. STATS und Zahlen; BOUND und GAP sagen, wie weit die Auswahl höchstens vom bestmöglichen Ergebnis entfernt ist.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: immer wieder die Station, die am meisten beiträgt. „Varianz“ senkt die gewichtete mittlere Kriging-Varianz an den Bedarfspunkten. „Information“ wählt die Stationen, deren Werte am meisten über alle anderen Orte aussagen (Transinformation, Krause u. a. 2008); Gewichte zählen dort nicht. Beide Schranken sind für den jeweiligen Fall bewiesen; das bekannte (1 - 1/e) gilt für die Varianz nicht und für die Transinformation nur, solange sie wächst.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Das Modell hält das Feld für stationär und isotrop: überall derselbe Mittelwert, Ähnlichkeit allein nach der Entfernung. Straßen, Straßenschluchten und einzelne Quellen durchbrechen das; ein Variogramm von Hintergrundstationen sagt nichts über Straßenränder. Der Nugget gilt als Fehler einer Station. Höchstens 4.000 mögliche Standorte. Es ist ein statistischer Entwurf, keine rechtliche Standortwahl: Mindestzahlen und die groß- und kleinräumigen Ortungskriterien der EU-Luftqualitätsrichtlinie sind davon unabhängig.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Compares the predicted power with measured packets and finds an offset for each gateway, and on request a loss for each class of land cover, so that later predictions meet what was measured. Use it after a drive test, or with the log of devices whose position is known.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: measurements, as a layer or table with gateway, RSSI [dBm] and where known SNR [dB] and spreading factor, or as a file: export of TTN Mapper (CSV), events of ChirpStack v4, uplink messages of The Things Stack (JSON or JSON lines), lists of id, latitude, longitude, RSSI and gateway. Gateways as for coverage; their field id must be the id in the measurements. Surface and terrain model [m above sea level].&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: RESIDUALS: every measurement with predicted power and error, before and after. MODEL_OUT: the offsets as a TOML file with their errors and their source. STATS and numbers: RMSE, bias, hits, before and after.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: power of the packet from RSSI and SNR, as RSSI alone ends at the noise; the chosen loss model (ITU-R P.1812-7 or a simpler one); offsets by maximum likelihood with Student's t distribution, robust against outliers. Packets at or below the floor are only known to be weaker than it (Tobit), and gateways with few packets are drawn towards the general offset. RMSE after calibration is that of packets whose block of the map was left out of the fit. A hit: reached or not reached as predicted where unheard messages are known, else within 6 dB.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: an offset holds for the device, the season and the places that were measured. Where only heard messages are listed, the loss at the edge of coverage is underestimated: choose so in “Messages that were not heard”. Standard errors take packets for independent; many from one place look surer than they are.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Vergleicht die vorhergesagte Leistung mit gemessenen Paketen und bestimmt für jedes Gateway einen Korrekturwert, auf Wunsch auch eine Dämpfung je Landbedeckungsklasse, damit spätere Vorhersagen zu den Messungen passen. Für die Zeit nach einer Messfahrt oder mit dem Protokoll von Geräten, deren Standort bekannt ist.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: Messungen als Layer oder Tabelle mit Gateway, RSSI [dBm] und, soweit bekannt, SNR [dB] und Spreizfaktor, oder als Datei: Export von TTN Mapper (CSV), Ereignisse von ChirpStack v4, Uplink-Nachrichten von The Things Stack (JSON oder JSON-Zeilen), Listen aus Kennung, Breite, Länge, RSSI und Gateway. Gateways wie bei der Versorgung; ihr Feld id muss die Kennung aus den Messungen enthalten. Oberflächen- und Geländemodell [m über NHN].&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: RESIDUALS: jede Messung mit vorhergesagter Leistung und Abweichung, vorher und nachher. MODEL_OUT: die Korrekturwerte als TOML-Datei mit ihren Fehlern und ihrer Herkunft. STATS und Zahlen: RMSE, mittlere Abweichung und Treffer, vorher und nachher.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: Paketleistung aus RSSI und SNR, da RSSI allein am Rauschen endet; das gewählte Ausbreitungsmodell (ITU-R P.1812-7 oder ein einfacheres); Korrekturwerte nach Maximum-Likelihood mit Students t-Verteilung, robust gegen Ausreißer. Von Paketen an oder unter der Messgrenze ist nur bekannt, dass sie schwächer sind (Tobit); Gateways mit wenigen Paketen werden zum allgemeinen Korrekturwert hin gezogen. Der RMSE nach der Kalibrierung ist der von Paketen, deren Kartenblock bei der Anpassung ausgelassen wurde. Treffer: erreicht oder nicht erreicht wie vorhergesagt, wo nicht gehörte Nachrichten bekannt sind, sonst innerhalb von 6 dB.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Ein Korrekturwert gilt für das Gerät, die Jahreszeit und die Orte der Messung. Stehen nur gehörte Nachrichten in den Daten, wird die Dämpfung am Rand der Versorgung unterschätzt: dann unter „Nicht gehörte Nachrichten“ so wählen. Die Standardfehler nehmen die Pakete als unabhängig an; viele Pakete von einem Ort wirken sicherer, als sie sind.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Finds what cameras, counters and other sensors that look see over a surface model with buildings, and their blind spots. Use it to compare sites and directions before anything is mounted, and to show how much public space a camera takes in.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: sensors (points), a surface model and, better, the terrain model [m above sea level]. Fields that are read where present: id, height_agl [m above ground], range_m [m], azimuth [degrees, clockwise from grid north], fov_deg and vertical_fov_deg (fields of view [degrees]), tilt_deg [degrees below the horizontal]. The parameters stand in for empty ones. AREA: polygons to be watched, for example squares or street surfaces; without it, all within range of a sensor. DEMAND: points to be seen, with a field weight where they count differently.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: VISIBLE: number of sensors that see a target at each place; 0 is a blind spot within range; no value in buildings, where heights are unknown, and beyond all ranges. PROBABILITY [%]: that the best sensor sees it. BLIND: blind spots as polygons. STATS: areas and shares, seen by one and by two, blind, and by sensor.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ermittelt, was Kameras, Zähler und andere optische Sensoren über einem Oberflächenmodell mit Gebäuden sehen, und ihre toten Winkel. Damit lassen sich Standorte und Blickrichtungen vergleichen, bevor etwas montiert wird, und es lässt sich zeigen, wie viel öffentlichen Raum eine Kamera erfasst.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: Sensoren (Punkte), ein Oberflächenmodell und möglichst das Geländemodell [m über NHN]. Felder, die gelesen werden, wo sie vorhanden sind: id, height_agl [m über Grund], range_m [m], azimuth [Grad, im Uhrzeigersinn ab Gitternord], fov_deg und vertical_fov_deg (Öffnungswinkel [Grad]), tilt_deg [Grad unter der Waagerechten]. Für leere Felder gelten die Parameter. AREA: zu überblickende Polygone, zum Beispiel Plätze oder Straßenflächen; ohne sie alles in Reichweite eines Sensors. DEMAND: Punkte, die gesehen werden sollen, mit einem Feld weight, wenn sie verschieden zählen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: VISIBLE: Anzahl der Sensoren, die ein Ziel an einem Ort sehen; 0 ist ein toter Winkel in Reichweite; kein Wert in Gebäuden, bei unbekannter Höhe und außerhalb aller Reichweiten. PROBABILITY [%]: Wahrscheinlichkeit, dass der beste Sensor das Ziel sieht. BLIND: tote Winkel als Polygone. STATS: Flächen und Anteile, von einem und von zweien gesehen, nicht einsehbar, und je Sensor.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Gathers the places where sensors or gateways could be put up, from several layers at once, for “Sensor siting” and “LoRaWAN gateway siting”.&lt;/p&gt;&lt;p&gt;&lt;b&gt;What becomes a site&lt;/b&gt;: each point (lamp posts, masts, signals, stops). Lines: places at most SPACING metres apart. Roofs as “Load 3D city model” makes them (building_id, heights in z): the highest point of each building, with its height above ground if BUILDINGS is given. Buildings with ground_z and roof_z, or height: a point with that height. Other polygons: a point on the surface, or, where KINDS says “grid”, a grid of SPACING metres within them.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt; of the sources are kept. What they do not say (cost_eur, running_eur, height_agl, mounting, power) is taken from the preset by kind: most of its costs are assumptions, marked as such there. Status is proposed where the layer has none.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Filters&lt;/b&gt;: owner, within or not within areas, least and greatest height, distance to power, and one site only within DISTANCE (existing before planned before proposed, then in the order of the layers). Each tells how many sites it took.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: OUTPUT; COUNT sites; READ = COUNT + FILTERED + REJECTED. Rejected rows are listed with their reason.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: whether an owner agrees, a post is strong enough or has power by day is not known here.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Sammelt aus mehreren Layern zugleich die Orte, an denen Sensoren oder Gateways angebracht werden könnten, für „Sensorstandorte planen“ und „LoRaWAN-Gateway-Standorte planen“.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Was zum Standort wird&lt;/b&gt;: jeder Punkt (Laternenmasten, Masten, Ampeln, Haltestellen). Linien: Orte im Abstand von höchstens SPACING Metern. Dächer, wie „3D-Stadtmodell laden“ sie liefert (building_id, Höhen in z): der höchste Punkt jedes Gebäudes, mit seiner Höhe über Grund, wenn BUILDINGS angegeben ist. Gebäude mit ground_z und roof_z oder mit height: ein Punkt mit dieser Höhe. Andere Polygone: ein Punkt auf der Fläche oder, wo KINDS „grid“ sagt, ein Raster von SPACING Metern darin.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Felder&lt;/b&gt; der Quellen bleiben erhalten. Was sie nicht sagen (cost_eur, running_eur, height_agl, mounting, power), kommt je Art aus der Voreinstellung: Die meisten Kosten darin sind Annahmen und dort so gekennzeichnet. Der Status ist „vorgeschlagen“, wo der Layer keinen hat.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Filter&lt;/b&gt;: Eigentümer, innerhalb oder außerhalb von Flächen, kleinste und größte Höhe, Entfernung zum Strom und nur ein Standort innerhalb von DISTANCE (vorhandene vor geplanten vor vorgeschlagenen, dann nach der Reihenfolge der Layer). Jeder Filter nennt, wie viele Standorte er ausgeschieden hat.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: OUTPUT; COUNT Standorte; READ = COUNT + FILTERED + REJECTED. Abgelehnte Zeilen werden mit ihrem Grund aufgelistet.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Ob der Eigentümer zustimmt, ob ein Mast genug trägt oder tagsüber Strom führt, ist hier nicht bekannt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Invents a German town from a seed and writes it into a folder, so that every tool can be tried without a download. The same seed and size give the same town.&lt;/p&gt;&lt;p&gt;&lt;b&gt;In the folder&lt;/b&gt;: a 3D city model (CityGML 1.0, LoD2, AdV profile, tiles of 1 km), a terrain model of 5 m, a GeoPackage (boundary, districts, water, streets, lamp posts, addresses with households, broadband offers, points of presence, ducts, planned roadworks, schools, sensors, gateways, candidate sites), a sensor list as an office exports it, and a note.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Everything is invented&lt;/b&gt;, and every layer says so in its metadata. The town has the municipality key 99999001, which no real place has, and lies in the North Sea (EPSG:25832). Names, densities, offers and costs come from resources/presets/demo_city.toml and can be changed there. Nothing of it may be used for planning.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: from 1000 to 5000 m; 3000 m have some 15,000 to 20,000 inhabitants and take less than half a minute. A folder that holds anything but an earlier demo city is not touched.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Erfindet aus einer Startzahl eine deutsche Stadt und schreibt sie in einen Ordner, damit sich jedes Werkzeug ohne Herunterladen ausprobieren lässt. Gleiche Startzahl und Größe ergeben dieselbe Stadt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Im Ordner&lt;/b&gt;: ein 3D-Gebäudemodell (CityGML 1.0, LoD2, AdV-Profil, Kacheln von 1 km), ein Geländemodell mit 5 m Rasterweite, ein GeoPackage (Stadtgrenze, Stadtteile, Gewässer, Straßen, Straßenlaternen, Anschriften mit Haushalten, Breitbandangebote, PoP-Standorte, Leerrohre, geplante Straßenbauarbeiten, Schulen, Sensoren, Gateways, mögliche Standorte), eine Sensorliste, wie ein Amt sie exportiert, und eine Notiz.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Alles ist erfunden&lt;/b&gt;, und jeder Layer sagt das in seinen Metadaten. Die Stadt hat den Gemeindeschlüssel 99999001, den kein wirklicher Ort hat, und liegt in der Nordsee (EPSG:25832). Namen, Dichten, Angebote und Kosten stehen in resources/presets/demo_city.toml und lassen sich dort ändern. Nichts davon darf für Planungen verwendet werden.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: von 1000 bis 5000 m; 3000 m haben etwa 15.000 bis 20.000 Einwohner und brauchen weniger als eine halbe Minute. Ein Ordner, der anderes als eine frühere Demostadt enthält, bleibt unberührt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Lists what a city already publishes, with licence and age, and takes what you choose: as a copy in a GeoPackage, ready for the other tools, or as live layers that ask their service.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Catalogues&lt;/b&gt;: Masterportal (services.json, config.json), VC Map, an ArcGIS REST folder, DKAN, CKAN or DCAT-AP, QGIS's list of WMS connections, the address of a single WMS, WMTS, WFS, OGC API Features or SensorThings, or a file (GeoPackage, Shapefile as ZIP, GeoJSON, CSV, XPlanGML: one table for each class).&lt;/p&gt;&lt;p&gt;&lt;b&gt;Use&lt;/b&gt;: run it with empty layers first: it only lists. Then name the layers by their titles or keys.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Copies&lt;/b&gt; are read page by page and counted against what the service announces, shifted to the work system by QGIS, made multi-part and valid, reduced to the features that meet the extent, and keep their provenance. Curves become straight lines. Layers under the ODbL go to a file of their own beside the other, as that licence would else reach over to them. Pictures (WMS, WMTS) cannot be copied. Sensors (SensorThings) come with their last value; “Import sensors” also lists those without a place.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: the list with the state of each layer, the layers, a report (HTML) of what was loaded and what was not, and why. Chosen layers = loaded + not loadable this way + failed: one layer that fails does not stop the rest.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: OGC API Features come in degrees, with as many digits as the service gives (six are about 0.1 m), unless it offers the system in which it keeps them. A WFS 1.1 that hides how many features it has may send only a part; a WFS 2.0 is read to its end.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Login&lt;/b&gt;: it is sent to the server of the catalogue only, or, where the catalogue is a file on this computer, to services that it marks as secured.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Listet auf, was eine Stadt schon veröffentlicht, mit Lizenz und Alter, und übernimmt, was Sie wählen: als Kopie in ein GeoPackage, fertig für die anderen Werkzeuge, oder als Live-Layer, die ihren Dienst fragen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Kataloge&lt;/b&gt;: Masterportal (services.json, config.json), VC Map, ein Ordner von ArcGIS REST, DKAN, CKAN oder DCAT-AP, die Liste der WMS-Verbindungen von QGIS, die Adresse eines einzelnen WMS, WMTS, WFS, von OGC API Features oder SensorThings, oder eine Datei (GeoPackage, Shapefile als ZIP, GeoJSON, CSV, XPlanGML: eine Tabelle je Klasse).&lt;/p&gt;&lt;p&gt;&lt;b&gt;Vorgehen&lt;/b&gt;: zuerst ohne Angabe von Layern ausführen: Dann wird nur aufgelistet. Danach die Layer mit ihren Titeln oder Schlüsseln nennen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Kopien&lt;/b&gt; werden Seite für Seite gelesen und mit der Zahl verglichen, die der Dienst ankündigt, von QGIS in das Arbeitssystem umgerechnet, mehrteilig und gültig gemacht, auf die Objekte beschränkt, die die Ausdehnung berühren, und behalten ihre Herkunft. Kreisbögen werden zu geraden Linien. Layer unter der ODbL kommen in eine eigene Datei neben der anderen, weil diese Lizenz sonst auf die übrigen übergreift. Bilder (WMS, WMTS) lassen sich nicht kopieren. Sensoren (SensorThings) kommen mit ihrem letzten Wert; „Sensoren importieren“ führt auch jene ohne Ort auf.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: die Liste mit dem Status jedes Layers, die Layer, ein Bericht (HTML) darüber, was geladen wurde und was nicht, und warum. Gewählte Layer = geladene + auf diesem Weg nicht ladbare + fehlgeschlagene: Ein Layer, der fehlschlägt, hält die übrigen nicht auf.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: OGC API Features kommen in Grad, mit so vielen Stellen, wie der Dienst liefert (sechs sind etwa 0,1 m), es sei denn, er bietet das System an, in dem er sie hält. Ein WFS 1.1, der nicht sagt, wie viele Objekte er hat, sendet womöglich nur einen Teil; ein WFS 2.0 wird bis zum Ende gelesen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Anmeldung&lt;/b&gt;: Sie wird nur an den Server des Katalogs gesendet oder, wenn der Katalog eine Datei auf diesem Rechner ist, an Dienste, die er als geschützt kennzeichnet.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes one raster of the tiles of a terrain model (DGM) or surface model (DOM), as the survey offices of the Länder publish them. Use it before “Surface model from roofs and terrain”.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Formats&lt;/b&gt;: GeoTIFF; XYZ text (x, y and z in each line, in any order, columns divided by blanks, tabs, commas or semicolons, with or without a heading); ESRI ASCII grids. All of them also in .zip and .gz, which are not unpacked to the disk.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Centre or corner&lt;/b&gt;: XYZ files do not say whether a coordinate is the centre of its cell or a corner; half a cell's error shifts the terrain against the buildings. Coordinates half a cell off whole multiples of the resolution are centres. Otherwise it is a corner if the cells then fill the square of the file's name (dgm1_32_338_5723_1_nw: km and edge) or whole kilometres. What cannot be told is taken for the centre, as GDAL does. The report gives the reason for each tile.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Reference system&lt;/b&gt;: as the files or the .prj files beside them say it, else the zone in eastings of 8 digits or in the file's name, else the parameter. Eastings with the zone before them (EPSG:4647, EPSG:5650) become plain UTM. Heights stay as they are: name their system, so that DHHN2016 and DHHN92 are never mixed.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: float32 GeoTIFF, metres, nodata -9999, north-up, and a report with one row per file.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: all tiles need one resolution, one reference system and one grid. Where tiles overlap the first one counts, and differences are reported. Files that cannot be read are listed and left out. Heights below -500 m or above 9000 m are taken as missing. Laser points (LAS, LAZ) are not read. At most 1000 million cells.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Erzeugt ein Raster aus den Kacheln eines Geländemodells (DGM) oder Oberflächenmodells (DOM), wie die Vermessungsverwaltungen der Länder sie veröffentlichen. Verwenden Sie es vor „Oberflächenmodell aus Dächern und Gelände“.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Formate&lt;/b&gt;: GeoTIFF; XYZ-Text (x, y und z in jeder Zeile, in beliebiger Reihenfolge, Spalten getrennt durch Leerzeichen, Tabulatoren, Kommas oder Semikolons, mit oder ohne Überschrift); ESRI-ASCII-Grids. Alle auch in .zip und .gz, die nicht auf die Platte entpackt werden.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Mitte oder Ecke&lt;/b&gt;: XYZ-Dateien sagen nicht, ob eine Koordinate die Mitte ihrer Zelle oder eine Ecke ist; ein Fehler von einer halben Zelle verschiebt das Gelände gegen die Gebäude. Koordinaten, die eine halbe Zelle neben ganzen Vielfachen der Auflösung liegen, sind Mitten. Sonst ist es eine Ecke, wenn die Zellen dann das Quadrat des Dateinamens (dgm1_32_338_5723_1_nw: km und Kantenlänge) oder ganze Kilometer füllen. Was sich nicht erkennen lässt, gilt als Mitte, wie bei GDAL. Der Bericht nennt für jede Kachel den Grund.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Bezugssystem&lt;/b&gt;: wie die Dateien oder .prj-Dateien neben ihnen es nennen, sonst nach der Zone in achtstelligen Ostwerten oder im Dateinamen, sonst nach dem Parameter. Ostwerte mit vorangestellter Zone (EPSG:4647, EPSG:5650) werden zu einfachem UTM. Höhen bleiben, wie sie sind: Geben Sie ihr System an, damit DHHN2016 und DHHN92 nie vermischt werden.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: GeoTIFF float32, Meter, Leerwert -9999, nach Norden ausgerichtet, und ein Bericht mit einer Zeile je Datei.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Alle Kacheln brauchen eine Auflösung, ein Bezugssystem und ein Gitter. Wo sich Kacheln überlappen, gilt die erste, und Abweichungen werden gemeldet. Nicht lesbare Dateien werden aufgelistet und ausgelassen. Höhen unter -500 m oder über 9000 m gelten als fehlend. Laserpunkte (LAS, LAZ) werden nicht gelesen. Höchstens 1000 Millionen Zellen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes the two rasters that coverage and visibility need: the terrain, and the surface with all roofs on it. Use it after “Load 3D city model”.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Roofs&lt;/b&gt; give the true shape: each roof polygon is a plane, evaluated at the centre of each pixel; the highest roof counts. A polygon whose corners are more than 5 cm off one plane is divided into triangles. With &lt;b&gt;Buildings&lt;/b&gt; alone each building is a block up to its highest roof point (roof_z), which is too high for pitched roofs. With both, buildings without a roof become blocks.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Terrain&lt;/b&gt; is resampled to the resolution (bilinear) and must have heights in the same system as the buildings. Without it heights are interpolated (linear in Delaunay triangles) from the &lt;b&gt;terrain lines&lt;/b&gt; of the city model, which say where walls meet the ground, or else from the buildings' ground heights: sure at the buildings, uncertain between them, and without dykes or ditches. The rasters say so.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Given surface&lt;/b&gt; (DOM): a surface that was measured from the air, with trees. It can be the surface itself, or only be compared. The difference raster is given minus made; the report has the share of pixels that are more than 1 m apart and the median, on roofs and elsewhere. Pixels at walls may differ by the resolution alone.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: float32 GeoTIFF, metres, nodata -9999, north-up, edges at whole multiples of the resolution. Without an extent they cover the terrain, or all buildings.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: without a given surface no trees, and only such structures as the city model holds. At most 100 million pixels. Roofs and lines that cannot be used are counted, listed and left out.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Erzeugt die beiden Raster, die Funkabdeckung und Sichtbarkeit brauchen: das Gelände und die Oberfläche mit allen Dächern. Verwenden Sie es nach „3D-Stadtmodell laden“.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Dächer&lt;/b&gt; geben die wahre Form: Jede Dachfläche ist eine Ebene, ausgewertet in der Mitte jedes Pixels; das höchste Dach zählt. Eine Fläche, deren Ecken mehr als 5 cm von einer Ebene abweichen, wird in Dreiecke zerlegt. Allein mit &lt;b&gt;Gebäuden&lt;/b&gt; wird jedes Gebäude zu einem Block bis zu seinem höchsten Dachpunkt (roof_z); für geneigte Dächer ist das zu hoch. Mit beiden werden Gebäude ohne Dach zu Blöcken.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Gelände&lt;/b&gt; wird auf die Auflösung umgerechnet (bilinear) und muss Höhen im selben Höhensystem wie die Gebäude haben. Ohne Geländemodell wird interpoliert (linear in Delaunay-Dreiecken): aus den &lt;b&gt;Geländelinien&lt;/b&gt; des Stadtmodells, die sagen, wo die Wände das Gelände schneiden, sonst aus den Grundhöhen der Gebäude: sicher an den Gebäuden, unsicher dazwischen, ohne Deiche und Gräben. Die Raster vermerken das.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Vorgegebene Oberfläche&lt;/b&gt; (DOM): eine aus der Luft gemessene Oberfläche mit Bäumen. Sie kann selbst die Oberfläche sein oder nur verglichen werden. Das Abweichungsraster ist vorgegeben minus abgeleitet; der Bericht nennt den Anteil der Pixel mit mehr als 1 m Abweichung und den Median, auf Dächern und außerhalb. Pixel an Wänden können schon wegen der Auflösung abweichen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: GeoTIFF float32, Meter, Leerwert -9999, nach Norden ausgerichtet, Kanten auf ganzen Vielfachen der Auflösung. Ohne Ausdehnung decken sie das Geländemodell ab, sonst alle Gebäude.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: ohne vorgegebene Oberfläche keine Bäume, und nur solche Bauwerke, die das Stadtmodell enthält. Höchstens 100 Millionen Pixel. Dächer und Linien, die nicht verwendbar sind, werden gezählt, aufgelistet und ausgelassen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes weighted points of all that sensors, gateways or stations shall cover, for “Sensor siting” and “LoRaWAN gateway siting”.&lt;/p&gt;&lt;p&gt;&lt;b&gt;What becomes demand&lt;/b&gt;: a point weighs what WEIGHTS says, else its field weight, else 1. A polygon too; one larger than a cell of CELL metres is spread over cells by area, so it is assumed to be evenly filled. A line has points at most CELL metres apart and weighs its metres; a weight of its own is for each metre. Of a raster each cell with a value is a point with it; a weight is its factor. The Zensus is read from its CSV file (ZENSUS, ZENSUS_COLUMN), a weight is its factor too; a cell whose value is secret or not published counts as missing, not as 0.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Area&lt;/b&gt;: only the part within AREA and MARGIN metres around it is kept.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: OUTPUT with weight, unit (what a weight of 1 is) and class. Rows: READ = USED + ZERO + MISSING + CUT + REJECTED. Weights: SUM_IN = SUM_OUT + SUM_CUT + SUM_REJECTED. Negative weights and those that are no number are rejected with their row.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: areal weighting, M. F. Goodchild and N. S.-N. Lam, Geo-Processing 1 (1980). Grid: INSPIRE, EPSG:3035.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: weights of different units add up in a plan; give each its factor. Households of single addresses are personal data: merge them to cells before they leave the office.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Macht aus allem, was Sensoren, Gateways oder Stationen versorgen sollen, gewichtete Punkte, für „Sensorstandorte planen“ und „LoRaWAN-Gateway-Standorte planen“.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Was zum Bedarf wird&lt;/b&gt;: Ein Punkt wiegt, was WEIGHTS sagt, sonst sein Feld weight, sonst 1. Ein Polygon ebenso; ist es größer als eine Zelle von CELL Metern, wird es nach Fläche auf Zellen verteilt und gilt also als gleichmäßig belegt. Eine Linie erhält Punkte im Abstand von höchstens CELL Metern und wiegt ihre Meter; ein eigenes Gewicht gilt je Meter. Von einem Raster wird jede Zelle mit einem Wert ein Punkt mit diesem Wert; ein Gewicht ist sein Faktor. Der Zensus wird aus seiner CSV-Datei gelesen (ZENSUS, ZENSUS_COLUMN), auch hier ist ein Gewicht der Faktor; eine Zelle, deren Wert geheim oder nicht veröffentlicht ist, zählt als fehlend, nicht als 0.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Gebiet&lt;/b&gt;: Nur der Teil innerhalb von AREA und MARGIN Metern ringsum bleibt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: OUTPUT mit Gewicht, Einheit (wofür ein Gewicht von 1 steht) und Klasse. Zeilen: READ = USED + ZERO + MISSING + CUT + REJECTED. Gewichte: SUM_IN = SUM_OUT + SUM_CUT + SUM_REJECTED. Negative Gewichte und solche, die keine Zahl sind, werden mit ihrer Zeile abgelehnt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: Flächengewichtung, M. F. Goodchild und N. S.-N. Lam, Geo-Processing 1 (1980). Gitter: INSPIRE, EPSG:3035.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Gewichte verschiedener Einheiten werden in einem Plan zusammengezählt; geben Sie jeder ihren Faktor. Haushalte einzelner Adressen sind personenbezogene Daten: Fassen Sie sie zu Zellen zusammen, bevor sie das Amt verlassen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Plans the cheapest trenches that bring fibre from points of presence along the streets to addresses, says what they cost, street by street, and how far from the cheapest possible plan they can be at most. For a first estimate before planning in detail.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: addresses with units (else households and businesses, else 1); streets, with classes, surface and width [m] as in OpenStreetMap or the demo city; points of presence. Optional: existing ducts and fibre, roadworks with dates, railways, rivers and motorways. Costs [EUR] come from a preset by ground and laying method with their sources; edit a copy of it. The fields of the streets may name ground, method or cost [EUR/m] of a street.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: TRENCHES with length, ground, method, cost, and what they are shared with; CONNECTIONS: cost of each address and why others are not connected; NODES; BILL, as a table and as a workbook; BY_CLUSTER: sums by project area; STATS: key figures. Trenches are shared out among the connections that depend on them, so that all sums agree. All is proposed, nothing exists.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: in wide streets a trench may lie on either side, and crossing is dearer; drops lead to the nearest trench. Steiner tree with a proven bound; with a limit per connection or a budget a prize-collecting Steiner tree. Roadworks and existing ducts are cheaper by the preset; what crosses a barrier bears its crossing.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: other cables in the ground, permits, trees and owners' consent are not looked at. In narrow streets the side of the trench is open, and a drop across them is not dearer. Limit and budget heed trenches, drops and lead-ins, not cabinets and cables. A price that is not known is counted, never taken as 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Plant die kostengünstigsten Trassen, die Glasfaser von den PoP-Standorten entlang der Straßen zu den Adressen bringen, und nennt die Kosten Straße für Straße und wie weit der Plan höchstens vom günstigsten möglichen entfernt ist. Für eine erste Schätzung vor der eigentlichen Planung.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: Adressen mit units (sonst Haushalte und Gewerbe, sonst 1); Straßen mit Klasse, Oberfläche und Breite [m] wie in OpenStreetMap oder der Demostadt; PoP-Standorte. Wahlweise: vorhandene Leerrohre und Glasfaser, Straßenbauarbeiten mit Datum, Bahnlinien, Flüsse und Autobahnen. Die Kosten [EUR] stammen aus einer Vorgabe nach Untergrund und Verlegeverfahren mit ihren Quellen; eine Kopie davon kann geändert werden. Felder der Straßen können Untergrund, Verfahren oder Kosten [EUR/m] einer Straße nennen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: TRENCHES mit Länge, Untergrund, Verfahren, Kosten und Mitverlegung; CONNECTIONS: Kosten jeder Adresse und warum andere nicht angeschlossen werden; NODES; BILL als Tabelle und als Arbeitsmappe; BY_CLUSTER: Summen nach Ausbaugebiet; STATS: Kennzahlen. Die Trassen werden auf die Anschlüsse umgelegt, die von ihnen abhängen; alle Summen stimmen überein. Alles ist vorgeschlagen, nichts davon ist vorhanden.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: In breiten Straßen kann die Trasse auf jeder Seite liegen, Querungen sind teurer; Hausanschlüsse führen zur nächsten Trasse. Steinerbaum mit bewiesener Schranke; mit Obergrenze je Anschluss oder Budget ein Prize-Collecting-Steinerbaum. Mitverlegung und vorhandene Leerrohre sind nach der Vorgabe günstiger; was ein Hindernis quert, trägt dessen Querung.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Andere Leitungen im Boden, Genehmigungen, Bäume und die Zustimmung von Eigentümern werden nicht betrachtet. In schmalen Straßen bleibt die Straßenseite offen, ein Hausanschluss quer dazu kostet nicht mehr. Obergrenze und Budget gelten für Trassen, Hausanschlüsse und Hauseinführungen, nicht für Verteiler und Kabel. Ein unbekannter Preis wird gezählt, nie als 0 gerechnet.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Predicts for every sensor whether a gateway hears it and answers it, outdoors, indoors and deep indoors, at which spreading factor and with which margin.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: gateways and sensors (points), surface and terrain model [m above sea level]. Fields of sensors that are read where present: id, height_agl [m above ground; above the roof for sensors outdoors on roofs, if so chosen], antenna_gain_dbi, tx_power_dbm, indoor (outdoor, indoor or deep_indoor; empty is outdoor). Missing values come from the preset.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: LINKS: a line from each sensor to each gateway that works in the sensor's own situation. SENSORS_OUT: all sensors with best gateway, spreading factor, margins, and whether they would be reached in each situation; rejected sensors have empty results. Margins are those at the largest spreading factor of the band (SF12 in EU868), after the fade margin: what may still be lost before the link breaks.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: loss to the street by the chosen model, by default Recommendation ITU-R P.1812-7 over the surface model (the others are described in “LoRaWAN coverage”), with the antenna pattern of the gateway and its calibration where given; into the building by ITU-R P.2109-2 for the chosen class of building: indoor the median, deep indoor the 90th percentile (assumption, see preset building_entry). Uplink and downlink budgets as in the preset; the downlink uses the first receive window at the uplink's spreading factor.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: predicted, not measured; over the surface model expect errors of 8 dB or more without calibration. P.2109 describes classes of buildings, not a single one. No interference, no capacity.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Sagt für jeden Sensor voraus, ob ein Gateway ihn hört und ihm antwortet, im Freien, in Gebäuden und tief in Gebäuden, mit welchem Spreizfaktor und welcher Reserve.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: Gateways und Sensoren (Punkte), Oberflächen- und Geländemodell [m über dem Meeresspiegel]. Felder der Sensoren, die gelesen werden, wo es sie gibt: id, height_agl [m über dem Boden; für Sensoren im Freien auf Dächern, wenn so gewählt, über dem Dach], antenna_gain_dbi, tx_power_dbm, indoor (outdoor, indoor oder deep_indoor; leer ist outdoor). Fehlende Werte kommen aus der Voreinstellung.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: LINKS: eine Linie von jedem Sensor zu jedem Gateway, das in der eigenen Lage des Sensors funktioniert. SENSORS_OUT: alle Sensoren mit bestem Gateway, Spreizfaktor, Reserven und der Angabe, ob sie in jeder Lage erreicht würden; abgelehnte Sensoren haben leere Ergebnisse. Reserven gelten beim größten Spreizfaktor des Frequenzbands (SF12 in EU868) und nach Abzug der Schwundreserve: was noch verloren gehen darf, bevor die Verbindung abreißt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: Dämpfung bis zur Straße nach dem gewählten Modell, ohne Wahl nach Empfehlung ITU-R P.1812-7 über dem Oberflächenmodell (die anderen sind bei „LoRaWAN-Funkabdeckung“ beschrieben), mit dem Antennendiagramm des Gateways und seiner Kalibrierung, wo angegeben; in das Gebäude nach ITU-R P.2109-2 für die gewählte Gebäudeklasse: in Gebäuden der Median, tief in Gebäuden das 90. Perzentil (Annahme, siehe Voreinstellung building_entry). Uplink- und Downlink-Bilanz nach der Voreinstellung; der Downlink nutzt das erste Empfangsfenster mit dem Spreizfaktor des Uplinks.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Prognose, nicht gemessen; über dem Oberflächenmodell ist ohne Kalibrierung mit Fehlern von 8 dB oder mehr zu rechnen. P.2109 beschreibt Klassen von Gebäuden, nicht ein einzelnes. Keine Störungen durch andere Sender, keine Kapazität.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Predicts where a LoRaWAN device is heard by which gateway, outdoors or inside buildings. Use it to compare sites and variants of a network.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: gateways (points), a surface model with buildings and, better, the terrain model [m above sea level]. Heights of antennas are metres above ground or above the roof, as chosen. Antennas radiate alike in all directions, like a rod (antenna_pattern omni) or by a manufacturer's file. Missing values come from the preset or from the advanced parameters. Districts, addresses, sensors and target objects are counted where they are given.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: RSSI: uplink power [dBm] at the best gateway, without fade margin. SF: smallest spreading factor (7 to 12) with which uplink and downlink (first receive window, same spreading factor) both keep the fade margin. SERVERS: number of gateways that do. BEST_SERVER: number of the best gateway in the order of the layer, counted from 1. STATS: areas and shares of all places with known height; places beyond the radius count as not served. COVERAGE: one polygon per spreading factor. PROBABILITY: probability [%] that a device is served by its best gateway. DISTRICT_STATS: area, shares, mean probability and what is counted, by district; the last row, without a shape, is what lies in none.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Sagt voraus, wo ein LoRaWAN-Endgerät von welchem Gateway gehört wird, im Freien oder in Gebäuden. Damit lassen sich Standorte und Varianten eines Netzes vergleichen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: Gateways (Punkte), ein Oberflächenmodell mit Gebäuden und möglichst das Geländemodell [m über dem Meeresspiegel]. Antennenhöhen sind je nach Wahl Meter über dem Boden oder über dem Dach. Antennen strahlen in alle Richtungen gleich, wie ein Stab (antenna_pattern omni) oder nach der Datei eines Herstellers. Fehlende Werte kommen aus der Voreinstellung oder aus den erweiterten Parametern. Ortsteile, Adressen, Sensoren und Zielobjekte werden ausgezählt, wo sie angegeben sind.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: RSSI: Uplink-Empfangspegel [dBm] am besten Gateway, ohne Schwundreserve. SF: kleinster Spreizfaktor (7 bis 12), mit dem Uplink und Downlink (erstes Empfangsfenster, gleicher Spreizfaktor) beide die Schwundreserve einhalten. SERVERS: Anzahl der Gateways, für die das gilt. BEST_SERVER: Nummer des besten Gateways in der Reihenfolge des Layers, ab 1 gezählt. STATS: Flächen und Anteile aller Orte mit bekannter Höhe; Orte außerhalb des Radius zählen als nicht versorgt. COVERAGE: ein Polygon je Spreizfaktor. PROBABILITY: Wahrscheinlichkeit [%], dass ein Gerät von seinem besten Gateway versorgt wird. DISTRICT_STATS: Fläche, Anteile, mittlere Wahrscheinlichkeit und das Ausgezählte je Ortsteil; die letzte Zeile, ohne Geometrie, ist, was in keinem liegt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Puts results side by side as variants: what each reaches, costs and leaves to the municipality, which one is best by weights that you set, and whether it stays best when a weight or a cost is another one.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: tables of key figures (STATS) of LoRaWAN gateway siting, sensor siting, coverage, reachability, capacity, visibility, broadband gaps, fibre expansion and funding priority; one table for each variant, or several under the same name: fibre expansion with its funding. A table of your own with the columns key, label, value and unit joins in where its keys are those of indicators (reach_percent, people, investment_eur, running_eur ...).&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: TABLE: each variant's indicators with unit, basis, and what is assumed; RANKING: points, each change of a weight or a cost, and the smallest one at which another variant becomes best; CHART (A4), PDF: chart and table for a committee, tagged for screen readers. BEST: the best variant; BEST_STAYS: the share of the changes in which it stays best.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Stellt Ergebnisse als Varianten gegenüber: was jede erreicht, was sie kostet und was der Kommune bleibt, welche nach den von Ihnen gesetzten Gewichten vorn liegt und ob sie vorn bleibt, wenn ein Gewicht oder eine Kostenart anders ausfällt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: Kennzahlentabellen (STATS) von Standortplanung für LoRaWAN-Gateways und Sensoren, Ausleuchtung, Erreichbarkeit, Kapazität, Sichtbarkeit, Breitbandlücken, Glasfaserausbau und Förderpriorität; eine Tabelle je Variante oder mehrere unter demselben Namen: Glasfaserausbau mit seiner Förderung. Eine eigene Tabelle mit den Spalten key, label, value und unit kann mitmachen, wo ihre Schlüssel die von Kennzahlen sind (reach_percent, people, investment_eur, running_eur …).&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: TABLE: die Kennzahlen jeder Variante mit Einheit, Grundlage und dem, was angenommen ist; RANKING: Punkte, jede Änderung eines Gewichts oder einer Kostenart und die kleinste, ab der eine andere Variante vorn liegt; CHART (A4), PDF: Diagramm und Tabelle für einen Ausschuss, für Bildschirmleser ausgezeichnet. BEST: die beste Variante; BEST_STAYS: der Anteil der Änderungen, bei denen sie vorn bleibt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Ranks project areas for fibre, says which of them a funding programme pays for and why, divides the cost among federation, Land and municipality, and spreads the areas over years by a yearly budget. Use it once the areas and their costs are known, before a council decides.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: project areas of “Broadband gaps and project areas”; costs of “Fibre expansion”, joined by cluster_id; a programme, whose file gives each share and limit with its source, or as not confirmed or assumed; weights. The expected revenue is the field revenue_eur of the costs, or EUR per customer times take-up; else it is not known.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: RANKING: the areas with rank, score and its parts, eligibility with the reason, cost, gap, shares, range and year. PHASES: a row for each year, and for areas without one. SENSITIVITY: what other costs, take-up and weights would change. STATS: key figures with their basis. CHART: cost per connection by area, cheapest first, with the municipality's share added up.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: score: each criterion from 0 for the worst to 100 for the best of these areas (min-max), averaged by weight; ties go to more connections, then to the cheaper area. Fundable is the cost less the revenue, in mixed areas the eligible part of it by connections (an assumption). Years: by rank, skipping what does not fit; an area with roadworks comes first in their year. The range of the own share is over cost, take-up and undetermined eligibility, that of a rank over one change at a time and the area's own cost.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: an area of unknown cost has no rank, no share and no year as long as the cost has a weight; it is counted, and no sum takes it for 0. The official tables of points for priority could not be read: the score is not that of the programme. No programme is a promise: ask the funding body. The order of years is a rule, not an optimum.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Bringt Ausbaugebiete für Glasfaser in eine Rangfolge, sagt mit Begründung, welche davon ein Förderprogramm bezahlt, teilt die Kosten auf Bund, Land und Kommune auf und verteilt die Gebiete nach einem Jahresbudget auf Jahre. Zu verwenden, sobald Gebiete und Kosten bekannt sind, vor dem Beschluss des Rates.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: Ausbaugebiete aus „Breitbandlücken und Ausbaugebiete“; Kosten aus „Glasfaserausbau“, verbunden über cluster_id; ein Programm, dessen Datei jeden Anteil und jede Grenze mit Quelle nennt oder als nicht bestätigt oder angenommen; Gewichte. Der erwartete Erlös ist das Feld revenue_eur der Kosten oder EUR je Kunde mal Vertragsquote; sonst ist er nicht bekannt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: RANKING: die Gebiete mit Rang, Punktzahl und ihren Teilen, Förderfähigkeit mit Begründung, Kosten, Lücke, Anteilen, Spanne und Jahr. PHASES: eine Zeile je Jahr und für Gebiete ohne Jahr. SENSITIVITY: was andere Kosten, Vertragsquoten und Gewichte ändern würden. STATS: Kennzahlen mit ihrer Grundlage. CHART: Kosten je Anschluss nach Gebiet, das günstigste zuerst, mit dem aufsummierten Eigenanteil.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Methode&lt;/b&gt;: Punktzahl: jedes Kriterium von 0 für das schlechteste bis 100 für das beste dieser Gebiete (Min-Max), gemittelt nach Gewicht; bei Gleichstand gewinnen mehr Anschlüsse, dann das günstigere Gebiet. Förderfähig sind die Kosten abzüglich Erlös, in gemischten Gebieten der förderfähige Teil nach Anschlüssen (eine Annahme). Jahre: nach Rang, was nicht passt, wird übersprungen; ein Gebiet mit Straßenbauarbeiten kommt in deren Jahr zuerst. Die Spanne des Eigenanteils umfasst Kosten, Vertragsquote und unbestimmte Förderfähigkeit, die eines Rangs je eine Änderung und die eigenen Kosten des Gebiets.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Ein Gebiet mit unbekannten Kosten hat keinen Rang, keinen Anteil und kein Jahr, solange die Kosten ein Gewicht haben; es wird gezählt, und keine Summe rechnet es als 0. Die amtlichen Punktetabellen zur Priorisierung waren nicht lesbar: Die Punktzahl ist nicht die des Programms. Kein Programm ist eine Zusage: die Bewilligungsbehörde fragen. Die Reihenfolge der Jahre ist eine Regel, kein Optimum.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Reads the buildings of a 3D city model, as the Länder and others publish it, into two layers. Use it first: the surface model and the radio map build on it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Formats&lt;/b&gt;: CityGML 1.0, 2.0 and 3.0 (*.gml, *.xml, also as *.gml.gz), CityJSON 1.0 to 2.0 (*.json) and CityJSON text sequences (*.jsonl), each also in a *.zip. LoD2 and LoD3 give true roofs; of LoD1 the solid's faces are sorted into ground and flat roofs by their slope; LoD0 gives outlines only. The log says how many rows each level of detail has.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Buildings&lt;/b&gt;: ground outlines with function, roof type, heights [m], storeys, address and municipality key. Every Building and every BuildingPart is one row; a part names its building in parent_id. A building whose geometry lies only in its parts has a row without outline, so that no area counts twice.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Roofs&lt;/b&gt;: each roof polygon with its heights and the id of its building.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Terrain lines&lt;/b&gt;, if wanted: where the buildings meet the ground, for “Surface model” to make a terrain from where no better one exists.&lt;/p&gt;&lt;p&gt;Heights stay in the height system of the tiles (DHHN2016 or DHHN92), which is reported. All tiles must share one reference system.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: a tile that is damaged, hostile or in another reference system stops the run, and nothing is written. Objects and polygons that cannot be used are counted, listed and left out: objects in the tiles = rows + rejected objects. Geometry by templates (implicit geometry), curved surfaces and storeys are not read.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Liest die Gebäude eines 3D-Stadtmodells, wie die Länder und andere es veröffentlichen, in zwei Layer. Damit beginnt man: Oberflächenmodell und Funkkarte bauen darauf auf.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Formate&lt;/b&gt;: CityGML 1.0, 2.0 und 3.0 (*.gml, *.xml, auch als *.gml.gz), CityJSON 1.0 bis 2.0 (*.json) und CityJSON-Textfolgen (*.jsonl), jeweils auch in einem *.zip. LoD2 und LoD3 ergeben die wahren Dächer; bei LoD1 werden die Flächen des Körpers nach ihrer Neigung in Boden und flache Dächer geschieden; LoD0 gibt nur Umrisse. Das Protokoll sagt, wie viele Zeilen jeder Detaillierungsgrad hat.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Gebäude&lt;/b&gt;: Bodenumrisse mit Funktion, Dachform, Höhen [m], Geschossen, Adresse und Gemeindeschlüssel. Jedes Building und jedes BuildingPart ist eine Zeile; ein Teil nennt sein Gebäude in parent_id. Ein Gebäude, dessen Geometrie nur in seinen Teilen liegt, hat eine Zeile ohne Umriss, damit keine Fläche doppelt zählt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Dächer&lt;/b&gt;: jede Dachfläche mit ihren Höhen und der Kennung ihres Gebäudes.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Geländelinien&lt;/b&gt;, auf Wunsch: wo die Gebäude auf das Gelände treffen; „Oberflächenmodell“ macht daraus ein Gelände, wo es kein besseres gibt.&lt;/p&gt;&lt;p&gt;Die Höhen bleiben im Höhensystem der Kacheln (DHHN2016 oder DHHN92), das genannt wird. Alle Kacheln müssen dasselbe Bezugssystem haben.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Eine Kachel, die beschädigt oder bösartig ist oder ein anderes Bezugssystem hat, hält den Lauf an, und nichts wird geschrieben. Objekte und Flächen, die nicht brauchbar sind, werden gezählt, aufgeführt und weggelassen: Objekte in den Kacheln = Zeilen + abgelehnte Objekte. Geometrie durch Vorlagen (implizite Geometrie), gekrümmte Flächen und Stockwerke werden nicht gelesen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Says of each address how well it is supplied today and once all that is announced is built, which class that is under the chosen rules, whether it is eligible for funding, and why. It is the first step before “Broadband gaps and project areas” and “Fibre expansion”.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: addresses (points); offers as tables or points by address (id, or street, house number and postcode), as areas of an operator, or as 100 m cells of the Breitbandatlas (fields down_fn_hh_…, beste_tech). Speeds are read as people write them (“bis zu 250”, “1 Gbit/s”, “16.000 kbit/s”). For public Wi-Fi: points of hotspots.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: OUTPUT, the addresses with best offers, classes, eligibility, the reason in words and contradictions between sources; SUMMARY, key figures.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: what lists say of an address goes before areas, and areas before cells. A speed is an interval; where it leaves the class open, the class is &lt;i&gt;undetermined&lt;/i&gt;, and so is the eligibility wherever it depends on that. In particular the test of the German programmes since 2023 (200 Mbit/s symmetric or 500 Mbit/s down, for each address) cannot be decided from cells of the atlas. An address without any known offer is undetermined too, unless the offers are said to be complete. Rules are files with their legal source (resources/presets/supply_rules_*.toml); next year's are a new file.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: a check for planning, no decision on an application. It knows only what the sources say; whether a speed is reliable, nobody has measured.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Sagt für jede Adresse, wie gut sie heute versorgt ist und wie gut, wenn alles Angekündigte gebaut ist, welcher Klasse der gewählten Regeln das entspricht, ob sie förderfähig ist und warum. Erster Schritt vor „Breitbandlücken und Ausbaugebiete“ und „Glasfaserausbau“.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: Adressen (Punkte); Angebote als Tabellen oder Punkte je Adresse (Id, oder Straße, Hausnummer und Postleitzahl), als Gebiete eines Betreibers oder als 100-m-Zellen des Breitbandatlas (Felder down_fn_hh_…, beste_tech). Geschwindigkeiten werden gelesen, wie man sie schreibt („bis zu 250“, „1 Gbit/s“, „16.000 kbit/s“). Für öffentliches WLAN: Punkte der Hotspots.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ergebnisse&lt;/b&gt;: OUTPUT, die Adressen mit besten Angeboten, Klassen, Förderfähigkeit, der Begründung in Worten und Widersprüchen zwischen Quellen; SUMMARY, Kennzahlen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: Was Listen über eine Adresse sagen, geht vor Gebieten, und Gebiete vor Zellen. Eine Geschwindigkeit ist ein Bereich; lässt er die Klasse offen, ist sie &lt;i&gt;unbestimmt&lt;/i&gt;, und ebenso die Förderfähigkeit, wo sie davon abhängt. Insbesondere ist der Maßstab der deutschen Programme seit 2023 (200 Mbit/s symmetrisch oder 500 Mbit/s im Download, je Adresse) aus Zellen des Atlas nicht zu entscheiden. Auch eine Adresse ohne bekanntes Angebot ist unbestimmt, es sei denn, die Angebote sind als vollständig angegeben. Regeln sind Dateien mit ihrer Rechtsquelle (resources/presets/supply_rules_*.toml); die des nächsten Jahres ist eine neue Datei.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: eine Prüfung für die Planung, keine Entscheidung über einen Antrag. Sie weiß nur, was die Quellen sagen; ob eine Geschwindigkeit zuverlässig ist, hat niemand gemessen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Says what has become of a plan: which sites have been built, are still planned, were dropped or are new, what has been spent so far, and where coverage was lost or won.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: the manifest of the council package made then, its internal version with the GeoPackage beside it; the same lists of sites as they are today, with the fields id and status (existing, planned or proposed), in the same order as then; today's coverage (COVERED) and key figures (STATS), if there are any.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: CHANGES: one row and place for each site of either year, as lines where all lists are lines; GAPS: demand points that are no longer or newly covered; FIGURES: key figures then, today and their difference; REPORT: all of it as a page to print; PDF: a map of the changes. Sites are the same when their ids are. What was built without having been in the plan counts as new, and in the cost so far. Costs that are not known are counted, never taken as 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Sagt, was aus einem Plan geworden ist: welche Standorte gebaut wurden, noch geplant, entfallen oder neu sind, was bisher ausgegeben wurde und wo Abdeckung verloren oder gewonnen wurde.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: das Manifest des damaligen Ratspakets, interne Fassung, mit dem GeoPackage daneben; dieselben Standortlisten, wie sie heute sind, mit den Feldern id und status (existing, planned oder proposed), in derselben Reihenfolge wie damals; die heutige Abdeckung (COVERED) und Kennzahlen (STATS), falls vorhanden.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: CHANGES: eine Zeile und ein Ort für jeden Standort eines der beiden Jahre, als Linien, wenn alle Listen Linien sind; GAPS: Bedarfspunkte, die nicht mehr oder neu abgedeckt sind; FIGURES: Kennzahlen damals, heute und ihre Differenz; REPORT: alles als Seite zum Drucken; PDF: eine Karte der Änderungen. Standorte werden an ihrer Kennung wiedererkannt. Was gebaut wurde, ohne im Plan gestanden zu haben, zählt als neu und zu den bisherigen Kosten. Unbekannte Kosten werden gezählt und nie als 0 angesetzt.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Shows what stands between one gateway and one sensor, and what it costs: a chart to be shown to others, and its tables. Use it to understand why a sensor is not reached, or how much a higher mast would help.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: a layer with the gateway and one with the sensor (one feature each, or an id); surface and terrain model [m above sea level]. Fields are read as in “LoRaWAN reachability of sensors”, those of the gateway's antenna (antenna_pattern, azimuth, downtilt, electrical_tilt) as in “LoRaWAN coverage”; missing values come from the preset. Profiles have one sample for every cell of the surface along the longer axis.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: CHART: ground and buildings, line of sight, first Fresnel zone and the 60 % of it that should be free, the obstacle that stands highest in it, the Bullington point, and the link budget of both directions as stairs from the transmit power to the margin. SVG and PNG have the size of A4. PROFILE: one row per sample, heights above sea level; the line of sight sags there by the bulge of the earth, in the chart the ground is raised instead. BUDGET: losses by term and both directions. LINK: the line on the map. Margins are those at the largest spreading factor of the band (SF12 in EU868), after the fade margin: what may still be lost before the link breaks.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: Recommendation ITU-R P.1812-7 for the median effective earth radius; Fresnel zone by ITU-R P.526; building entry loss by ITU-R P.2109-2. The Bullington point is where the steepest tangents from both antennas meet; its knife edge stands for all obstacles. A sensor lower than the roof of its cell is inside: its own building is taken away, the loss is that to the street, and the entry loss of its situation (field indoor) is added.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: computed, not measured; expect errors of 8 dB or more without calibration. One straight line: no reflections, no way around a corner. No trees unless they are in the surface. P.1812 is meant for 250 m and more. The sum of the two cuts of an antenna pattern tends to lose too much behind the antenna.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zeigt, was zwischen einem Gateway und einem Sensor steht und was es kostet: ein Diagramm, das sich vorzeigen lässt, und seine Tabellen. Damit lässt sich verstehen, warum ein Sensor nicht erreicht wird oder wie viel ein höherer Mast bringt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: ein Layer mit dem Gateway und einer mit dem Sensor (je ein Objekt, oder eine Id); Oberflächen- und Geländemodell [m über dem Meer]. Die Felder werden wie in „LoRaWAN-Erreichbarkeit von Sensoren“ gelesen, die der Antenne des Gateways (antenna_pattern, azimuth, downtilt, electrical_tilt) wie in „LoRaWAN-Funkabdeckung“; fehlende Werte kommen aus der Voreinstellung. Ein Profil hat einen Stützpunkt für jede Zelle des Oberflächenmodells entlang der längeren Achse.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: CHART: Gelände und Gebäude, Sichtlinie, erste Fresnelzone und die 60 % davon, die frei sein sollten, das Hindernis, das am höchsten in sie ragt, der Bullington-Punkt, und das Linkbudget beider Richtungen als Treppe von der Sendeleistung bis zur Reserve. SVG und PNG haben das Format A4. PROFILE: eine Zeile je Stützpunkt, Höhen über dem Meer; die Sichtlinie hängt dort um die Wölbung der Erde durch, im Diagramm ist stattdessen der Boden angehoben. BUDGET: Verluste nach Ursachen und beide Richtungen. LINK: die Linie auf der Karte. Reserven gelten beim größten Spreizfaktor des Frequenzbands (SF12 in EU868) nach Abzug der Schwundreserve: Sie sagen, was noch verloren gehen darf, bevor die Verbindung abreißt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: Empfehlung ITU-R P.1812-7 für den mittleren effektiven Erdradius; Fresnelzone nach ITU-R P.526; Gebäudedurchdringung nach ITU-R P.2109-2. Der Bullington-Punkt liegt dort, wo sich die steilsten Tangenten von beiden Antennen treffen; seine Kante steht für alle Hindernisse. Ein Sensor unter dem Dach seiner Zelle gilt als im Gebäude: Sein eigenes Gebäude wird weggenommen, die Dämpfung ist die bis zur Straße, und die Gebäudedurchdringung seiner Lage (Feld indoor) kommt hinzu.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: berechnet, nicht gemessen; ohne Kalibrierung ist mit Fehlern von 8 dB oder mehr zu rechnen. Eine gerade Linie: keine Reflexionen, kein Weg um die Ecke. Keine Bäume, außer sie sind im Oberflächenmodell. P.1812 ist für 250 m und mehr gedacht. Die Summe der beiden Schnitte eines Antennendiagramms dämpft hinter der Antenne eher zu stark.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Tells which addresses have a gap in their broadband supply, adds up what households get by district, area, street, municipality, hexagon or grid cell as the Breitbandatlas does, and joins gaps that lie close together to candidate project areas. Use it after “Classify broadband supply” and before “Fibre expansion”.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: classified addresses (points); for the rest see the parameters. Layers may have different coordinate reference systems. Speeds in Mbit/s, lengths in m.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: CLUSTERS, candidate project areas from PA001 on, the largest first; BY_AREA, sums and shares, with a last row without a shape for what lies in no area, so that sums are those of all addresses; ADDRESSES_OUT, the addresses with gap and project area; TECHNOLOGIES; STATS, key figures with their basis. What is not known is empty and counted, never 0.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: households of census cells go to the addresses that carry none, by volume of their building (dasymetric; J. K. Wright 1936); sums are kept. Project areas: DBSCAN (Ester, Kriegel, Sander, Xu 1996) with shortest ways along the streets (Dijkstra 1959), cut at barriers and at the limits of BOUNDS_FIELD; larger ones are cut along their shortest spanning tree into parts of similar size. A gap in no area stays in the list as a single one.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: project areas are proposals; the limits of their size are assumptions. The Breitbandatlas cannot tell the threshold of 200 Mbit/s symmetric or 500 Mbit/s download: such addresses are undetermined. Its shares count every technology and operator; ours only the offers in your data. Households of addresses are personal data.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Sagt, welche Adressen eine Lücke in der Breitbandversorgung haben, zählt wie der Breitbandatlas zusammen, was Haushalte je Ortsteil, Gebiet, Straße, Gemeinde, Sechseck oder Rasterzelle bekommen, und fasst nahe beieinander liegende Lücken zu möglichen Ausbaugebieten zusammen. Anwenden nach „Breitbandversorgung einstufen“ und vor „Glasfaserausbau“.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: eingestufte Adressen (Punkte); alles Weitere bei den Parametern. Layer dürfen verschiedene Koordinatenbezugssysteme haben. Geschwindigkeiten in Mbit/s, Längen in m.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: CLUSTERS, mögliche Ausbaugebiete ab PA001, das größte zuerst; BY_AREA, Summen und Anteile, mit einer letzten Zeile ohne Form für alles, was in keinem Gebiet liegt, damit die Summen die aller Adressen sind; ADDRESSES_OUT, die Adressen mit Lücke und Ausbaugebiet; TECHNOLOGIES; STATS, Kennzahlen mit ihrer Grundlage. Was nicht bekannt ist, bleibt leer und wird gezählt, ist aber nie 0.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: Haushalte der Zensuszellen gehen an die Adressen, die keine führen, nach dem Volumen ihres Gebäudes (dasymetrisch; J. K. Wright 1936); Summen bleiben erhalten. Ausbaugebiete: DBSCAN (Ester, Kriegel, Sander, Xu 1996) mit kürzesten Wegen entlang der Straßen (Dijkstra 1959), getrennt an Barrieren und an den Grenzen von BOUNDS_FIELD; größere werden entlang ihres minimalen Spannbaums in ähnlich große Teile geteilt. Eine Lücke in keinem Gebiet bleibt als einzelne in der Liste.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Ausbaugebiete sind Vorschläge; die Grenzen ihrer Größe sind Annahmen. Der Breitbandatlas kann die Schwelle von 200 Mbit/s symmetrisch oder 500 Mbit/s im Download nicht belegen: Solche Adressen sind unbestimmt. Seine Anteile zählen jede Technologie und jeden Anbieter, unsere nur die Angebote in den eigenen Daten. Haushalte einzelner Adressen sind personenbezogene Daten.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Tells which share of the sensors’ messages arrives when all of them send, which gateways are busy, and how many devices of the same mix the network carries. Use it before adding many sensors.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: the links of “LoRaWAN reachability of sensors” and, if wanted, the sensors: those without a link then count as not delivered, and their fields messages_per_day and payload_bytes override the parameters. Links of sensors that are not in the layer are rejected.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: GATEWAYS_OUT: load, use of the channels by spreading factor [%], losses by cause [%] and the largest one. SENSORS_OUT: time on air, duty cycle and messages delivered [%]. STATS: key figures. BREAKS_AT: the most devices with which the sensors that have a link still deliver the target; LIMIT: what loses most with one device more.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: unslotted ALOHA on each channel with capture and with interference between spreading factors (matrix of Goursaud and Gorce 2015 or Croce et al. 2018); Erlang’s loss formula for the demodulators; a gateway that transmits hears nothing; acknowledgements in the first receive window, then in the second, within the duty cycle (ETSI EN 300 220-2). Each sensor sends at the spreading factor of its best link. A message counts at up to four gateways; that one packet can disturb several of them is taken into account.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: computed, not measured. No fading, no repetitions, no foreign networks, no sensors that are too weak for a link but still disturb; powers of several interferers are not added. Real networks lose more: keep a reserve.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Sagt, welcher Anteil der Sensornachrichten ankommt, wenn alle senden, welche Gateways ausgelastet sind und wie viele Endgeräte gleicher Mischung das Netz trägt. Nützlich, bevor viele Sensoren hinzukommen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: die Funkstrecken aus „LoRaWAN-Erreichbarkeit der Sensoren“ und auf Wunsch die Sensoren: Solche ohne Funkstrecke gelten dann als nicht zugestellt, und ihre Felder messages_per_day und payload_bytes gehen den Parametern vor. Funkstrecken von Sensoren, die nicht im Layer stehen, werden abgelehnt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: GATEWAYS_OUT: Last, Belegung der Kanäle je Spreizfaktor [%], Verluste nach Ursache [%] und die größte Ursache. SENSORS_OUT: Sendezeit, Tastgrad und zugestellte Nachrichten [%]. STATS: Kennzahlen. BREAKS_AT: größte Zahl von Endgeräten, mit der die Sensoren mit Funkstrecke das Ziel noch erreichen; LIMIT: was mit einem Gerät mehr am meisten kostet.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: ungetaktetes ALOHA je Kanal mit Capture-Effekt und mit Störungen zwischen Spreizfaktoren (Matrix nach Goursaud und Gorce 2015 oder Croce u. a. 2018); Erlangsche Verlustformel für die Demodulatoren; ein sendendes Gateway hört nichts; Quittungen im ersten, dann im zweiten Empfangsfenster, im Rahmen des Tastgrads (ETSI EN 300 220-2). Jeder Sensor sendet mit dem Spreizfaktor seiner besten Funkstrecke. Eine Nachricht zählt an bis zu vier Gateways; dass ein Paket mehrere davon zugleich stören kann, ist berücksichtigt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: berechnet, nicht gemessen. Kein Schwund, keine Wiederholungen, keine fremden Netze, keine Sensoren, die für eine Funkstrecke zu schwach sind und dennoch stören; die Pegel mehrerer Störer werden nicht addiert. Wirkliche Netze verlieren mehr: Planen Sie eine Reserve ein.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Writes a fibre plan as files for a funding application, or as tables with the codes of XTrasse 2.0 for a consent procedure, and lists for each field from where it is filled and what could not be confirmed.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: TRENCHES, CONNECTIONS and NODES of “Fibre expansion”; the project area where only one of them is applied for.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: a folder with one layer for each kind of object, in EPSG:25832 or 25833, lengths in m; REPORT: one row for each field, with how many rows are filled and from where. The folder must be new or empty, unless an earlier export in it is to be replaced.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Method&lt;/b&gt;: GIS-Nebenbestimmungen, Netzplan: Trassenbau (trassenb 11 sealed, 12 unsealed), Verbindungen, Leerrohre (LR_Art), Bauten und Netztechnik, Endkunden (ID_Netze). XTrasse 2.0: one table for each class, with the names of its attributes and the codes of its lists. Codes: preset xtrasse_codes, each with its source.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Limits&lt;/b&gt;: the text of edition 5.1 of the GIS-Nebenbestimmungen was not available; fields of older editions are marked “not confirmed” in REPORT. Check the files with the programme's own checker before you hand them in. The tables of XTrasse are attributes in a GeoPackage, not a GML file that is valid against the schema. What lies in existing ducts is not built and so not in Trassenbau.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Personal data&lt;/b&gt;: customers are points with the number of their distribution point, without names, addresses or ids. A point on a house can still refer to persons: hand the files on only to those who need them.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Schreibt einen Glasfaserplan als Dateien für einen Förderantrag oder als Tabellen mit den Codes von XTrasse 2.0 für ein Zustimmungsverfahren und führt zu jedem Feld auf, woraus es gefüllt ist und was sich nicht bestätigen ließ.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: TRENCHES, CONNECTIONS und NODES von „Glasfaserausbau“; das Ausbaugebiet, wo nur eines davon beantragt wird.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: ein Ordner mit einem Layer je Art von Objekt, in EPSG:25832 oder 25833, Längen in m; REPORT: eine Zeile je Feld mit der Zahl der gefüllten Zeilen und der Herkunft. Der Ordner muss neu oder leer sein, es sei denn, ein früherer Export darin soll ersetzt werden.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Verfahren&lt;/b&gt;: GIS-Nebenbestimmungen, Netzplan: Trassenbau (trassenb 11 versiegelt, 12 unversiegelt), Verbindungen, Leerrohre (LR_Art), Bauten und Netztechnik, Endkunden (ID_Netze). XTrasse 2.0: eine Tabelle je Klasse mit den Namen ihrer Attribute und den Codes ihrer Listen. Codes: Voreinstellung xtrasse_codes, jeder mit seiner Quelle.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Grenzen&lt;/b&gt;: Der Text der Fassung 5.1 der GIS-Nebenbestimmungen lag nicht vor; Felder älterer Fassungen sind in REPORT als „nicht bestätigt“ gekennzeichnet. Die Dateien vor der Abgabe mit dem Prüfwerkzeug des Programms prüfen. Die Tabellen von XTrasse sind Attribute in einem GeoPackage, keine nach dem Schema gültige GML-Datei. Was in vorhandenen Leerrohren liegt, wird nicht gebaut und steht daher nicht im Trassenbau.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Personenbezogene Daten&lt;/b&gt;: Endkunden sind Punkte mit der Nummer ihres Netzverteilers, ohne Namen, Anschriften und Kennungen. Ein Punkt auf einem Haus kann sich trotzdem auf Personen beziehen: Die Dateien nur an jene weitergeben, die sie brauchen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Writes all files of a council paper from results: a facts page (Word and PDF), the map, the comparison of variants, the list of sites (XLSX and CSV), layers for the geoportal (GeoJSON and GeoPackage), a page for citizens (one HTML file that needs no server), a description for the council information system (OParl) and a manifest with checksums, from which next year's report starts.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: tables of key figures (STATS), one variant each or several under the same name; layers of the map; layers that list what is to be built; the texts of the office. A text that is not given is marked as missing, never invented. Every other sentence with a number is taken from the tables and layers.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Outputs&lt;/b&gt;: in the folder, a folder for the internal version, each page of which says so, and one for the public version. The public one leaves out fields that refer to persons or security and shows households in cells of at least K; what was left out stands in its facts page.&lt;/p&gt;&lt;p&gt;The folder must be new or empty, or hold an earlier package, which is replaced as a whole when the new one is complete. A run that fails or is cancelled changes nothing. The same inputs and DATE give the same CSV, GeoJSON and HTML files, byte by byte.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Schreibt alle Dateien einer Beschlussvorlage aus Ergebnissen: einen Sachverhalt (Word und PDF), die Karte, den Variantenvergleich, die Standortliste (XLSX und CSV), Layer für das Geoportal (GeoJSON und GeoPackage), eine Bürgerinformation (eine HTML-Datei, die keinen Server braucht), eine Beschreibung für das Ratsinformationssystem (OParl) und ein Manifest mit Prüfsummen, von dem der Bericht des nächsten Jahres ausgeht.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: Tabellen mit Kennzahlen (STATS), je Variante eine oder mehrere unter demselben Namen; Layer der Karte; Layer, die auflisten, was gebaut werden soll; die Texte des Fachamts. Ein fehlender Text wird als fehlend gekennzeichnet, nie erfunden. Jeder andere Satz mit einer Zahl stammt aus den Tabellen und Layern.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Ausgaben&lt;/b&gt;: im Ordner je ein Ordner für die interne Fassung, in der jede Seite das sagt, und für die öffentliche. Die öffentliche lässt Felder weg, die sich auf Personen oder die Sicherheit beziehen, und zeigt Haushalte in Zellen von mindestens K; was weggelassen wurde, steht in ihrem Sachverhalt.&lt;/p&gt;&lt;p&gt;Der Ordner muss neu oder leer sein oder ein früheres Paket enthalten, das als Ganzes ersetzt wird, sobald das neue vollständig ist. Ein Lauf, der scheitert oder abgebrochen wird, ändert nichts. Gleiche Eingaben und gleiches DATE ergeben Byte für Byte gleiche CSV-, GeoJSON- und HTML-Dateien.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A Dask cluster needs the Python package distributed. Install it (Debian: sudo apt install python3-distributed; elsewhere: python -m pip install distributed) and restart QGIS.</source>
        <translation>Ein Dask-Cluster braucht das Python-Paket distributed. Installieren Sie es (Debian: sudo apt install python3-distributed; sonst: python -m pip install distributed) und starten Sie QGIS neu.</translation>
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
        <source>A Pareto front needs two objectives or more, and one step or more.</source>
        <translation>Eine Pareto-Front braucht mindestens zwei Ziele und mindestens einen Schritt.</translation>
    </message>
    <message>
        <source>A bundle of ducts needs 1 micro duct or more and the use drop or feeder.</source>
        <translation>Ein Rohrverband braucht mindestens 1 Mikrorohr und die Verwendung drop oder feeder.</translation>
    </message>
    <message>
        <source>A cell without an address gives its households to the nearest one within this distance (assumption).</source>
        <translation>Eine Zelle ohne Adresse gibt ihre Haushalte an die nächste innerhalb dieser Entfernung ab (Annahme).</translation>
    </message>
    <message>
        <source>A confirmed share must be 0 to 1, not {value}.</source>
        <translation>Der Anteil bestätigter Nachrichten muss zwischen 0 und 1 liegen, nicht bei {value}.</translation>
    </message>
    <message>
        <source>A connection costs from {low} EUR (“{cheap}”) to {high} EUR (“{dear}”).</source>
        <translation>Ein Anschluss kostet von {low} EUR („{cheap}“) bis {high} EUR („{dear}“).</translation>
    </message>
    <message>
        <source>A copy keeps the state of today and needs no network later; a live layer shows what its service says when it is drawn.</source>
        <translation>Eine Kopie hält den heutigen Stand fest und braucht später kein Netz; ein Live-Layer zeigt, was sein Dienst beim Zeichnen liefert.</translation>
    </message>
    <message>
        <source>A correlation lies between 0 and 1, not at {value}.</source>
        <translation>Eine Korrelation liegt zwischen 0 und 1, nicht bei {value}.</translation>
    </message>
    <message>
        <source>A demand point is covered by 1 site or more, not by {folds}.</source>
        <translation>Ein Bedarfspunkt wird von 1 Standort oder mehr abgedeckt, nicht von {folds}.</translation>
    </message>
    <message>
        <source>A distance is {distance}: distances must be 0 or more.</source>
        <translation>Eine Entfernung ist {distance}: Entfernungen müssen 0 oder größer sein.</translation>
    </message>
    <message>
        <source>A distribution point and a splitter have at least 1 connection.</source>
        <translation>Ein Netzverteiler und ein Splitter haben mindestens 1 Anschluss.</translation>
    </message>
    <message>
        <source>A distribution point cannot have less than 0 free connections.</source>
        <translation>Ein Netzverteiler kann nicht weniger als 0 freie Anschlüsse haben.</translation>
    </message>
    <message>
        <source>A draft carries a stamp.</source>
        <translation>Ein Entwurf trägt einen Stempel.</translation>
    </message>
    <message>
        <source>A file, or the kind of service that URL leads to.</source>
        <translation>Eine Datei, oder die Art des Dienstes, zu dem URL führt.</translation>
    </message>
    <message>
        <source>A gap is a download of less than {speed} Mbit/s, or no offer ({when}).</source>
        <translation>Als Lücke gilt ein Download von weniger als {speed} Mbit/s oder kein Angebot ({when}).</translation>
    </message>
    <message>
        <source>A gap is an address of the classes {classes} ({when}).</source>
        <translation>Als Lücke gilt eine Adresse der Klassen {classes} ({when}).</translation>
    </message>
    <message>
        <source>A gap is an address that is eligible by the rule of its classification.</source>
        <translation>Als Lücke gilt eine Adresse, die nach der Regel ihrer Einstufung förderfähig ist.</translation>
    </message>
    <message>
        <source>A gateway needs at least one channel and one demodulator.</source>
        <translation>Ein Gateway braucht mindestens einen Kanal und einen Demodulator.</translation>
    </message>
    <message>
        <source>A given surface holds trees too, and as if they were as solid as houses.</source>
        <translation>Eine vorgegebene Oberfläche enthält auch Bäume, und zwar so, als wären sie fest wie Häuser.</translation>
    </message>
    <message>
        <source>A grid of {spacing} m on this area has more than {most} places. Choose a wider spacing.</source>
        <translation>Ein Raster von {spacing} m hat auf dieser Fläche mehr als {most} Orte. Wählen Sie einen größeren Abstand.</translation>
    </message>
    <message>
        <source>A guess, not a finding: {words}</source>
        <translation>Vermutung, kein Befund: {words}</translation>
    </message>
    <message>
        <source>A layer or a table without geometry: each feature is a row.</source>
        <translation>Ein Layer oder eine Tabelle ohne Geometrie: Jedes Objekt ist eine Zeile.</translation>
    </message>
    <message>
        <source>A layer with more is cut there, and the report says so. An assumption that keeps a slip from loading a whole Land.</source>
        <translation>Ein Layer mit mehr Objekten wird dort abgeschnitten, und der Bericht sagt das. Eine Annahme, damit nicht aus Versehen ein ganzes Land geladen wird.</translation>
    </message>
    <message>
        <source>A link names number {value}, but there are only {count}.</source>
        <translation>Eine Funkstrecke nennt die Nummer {value}, es gibt aber nur {count}.</translation>
    </message>
    <message>
        <source>A list with cable loss, antenna pattern or backhaul, or whose ids are in a column named gateway, is one of gateways. Services say it themselves.</source>
        <translation>Eine Liste mit Kabeldämpfung, Antennendiagramm oder Anbindung, oder deren Kennungen in einer Spalte namens Gateway stehen, ist eine von Gateways. Dienste sagen es selbst.</translation>
    </message>
    <message>
        <source>A log-distance law needs a reference distance above 0 m and an exponent of 0 or more, not {distance} m and {exponent}.</source>
        <translation>Ein Log-Distanz-Gesetz braucht eine Bezugsentfernung über 0 m und einen Exponenten von mindestens 0, nicht {distance} m und {exponent}.</translation>
    </message>
    <message>
        <source>A loss law needs antennas above the ground, not at {value} m.</source>
        <translation>Ein Dämpfungsgesetz braucht Antennen über dem Boden, nicht in {value} m Höhe.</translation>
    </message>
    <message>
        <source>A map theme of the project: its layers in their order and with its styles. Or give layers.</source>
        <translation>Ein Kartenthema des Projekts: seine Layer in ihrer Reihenfolge und mit ihren Stilen. Oder geben Sie Layer an.</translation>
    </message>
    <message>
        <source>A new GeoPackage; an existing one is not touched. ODbL layers go to a second one beside it, whose name ends in _odbl.</source>
        <translation>Ein neues GeoPackage; ein vorhandenes bleibt unberührt. Layer unter der ODbL kommen in ein zweites daneben, dessen Name auf _odbl endet.</translation>
    </message>
    <message>
        <source>A new or empty folder, or an earlier demo city, which is replaced.</source>
        <translation>Ein neuer oder leerer Ordner oder eine frühere Demostadt, die dann ersetzt wird.</translation>
    </message>
    <message>
        <source>A new or empty folder, or an earlier package, which is replaced.</source>
        <translation>Ein neuer oder leerer Ordner oder ein früheres Paket, das ersetzt wird.</translation>
    </message>
    <message>
        <source>A new or empty folder.</source>
        <translation>Ein neuer oder leerer Ordner.</translation>
    </message>
    <message>
        <source>A noise figure is 0 dB or more, not {value}: no receiver has less noise than heat alone. Correct noise_figure_db in the preset.</source>
        <translation>Eine Rauschzahl beträgt mindestens 0 dB, nicht {value}: Kein Empfänger rauscht weniger als die Wärme allein. Berichtigen Sie noise_figure_db in der Voreinstellung.</translation>
    </message>
    <message>
        <source>A noise rise is 0 dB or more, not {value}: man-made noise only adds to the receiver's own. Correct noise_rise_db in the preset.</source>
        <translation>Eine Rauschzunahme beträgt mindestens 0 dB, nicht {value}: Störungen kommen zum Eigenrauschen des Empfängers immer nur hinzu. noise_rise_db in der Voreinstellung berichtigen.</translation>
    </message>
    <message>
        <source>A page for each of its features: districts, sites, project areas, streets.</source>
        <translation>Eine Seite für jedes seiner Objekte: Ortsteile, Standorte, Ausbaugebiete, Straßen.</translation>
    </message>
    <message>
        <source>A page to read and print.</source>
        <translation>Eine Seite zum Lesen und Drucken.</translation>
    </message>
    <message>
        <source>A part of it is not known</source>
        <translation>Ein Teil davon ist nicht bekannt</translation>
    </message>
    <message>
        <source>A payload must be 0 or more whole bytes, not {value}.</source>
        <translation>Nutzdaten müssen 0 oder mehr ganze Bytes umfassen, nicht {value}.</translation>
    </message>
    <message>
        <source>A percentage of places lies between 0 and 100 %, not at {value}.</source>
        <translation>Ein Ortsanteil liegt zwischen 0 und 100 %, nicht bei {value}.</translation>
    </message>
    <message>
        <source>A preamble has 0 symbols or more, not {value}.</source>
        <translation>Eine Präambel hat 0 oder mehr Symbole, nicht {value}.</translation>
    </message>
    <message>
        <source>A probability (REACH) is from 0 to 1: {value} is not.</source>
        <translation>Eine Wahrscheinlichkeit (REACH) liegt zwischen 0 und 1, {value} nicht.</translation>
    </message>
    <message>
        <source>A probability lies between 0 and 1, not at {value}.</source>
        <translation>Eine Wahrscheinlichkeit liegt zwischen 0 und 1, nicht bei {value}.</translation>
    </message>
    <message>
        <source>A probability lies between 0 and 1. Check the matrix of reach.</source>
        <translation>Eine Wahrscheinlichkeit liegt zwischen 0 und 1. Prüfen Sie die Matrix der Reichweiten.</translation>
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
        <source>A project area cannot have at least {least} and at most {most} connections, with {dense} for a dense place. Change LEAST_UNITS, MOST_UNITS or DENSE_UNITS.</source>
        <translation>Ein Ausbaugebiet kann nicht mindestens {least} und höchstens {most} Anschlüsse haben, bei {dense} für eine dichte Stelle. LEAST_UNITS, MOST_UNITS oder DENSE_UNITS ändern.</translation>
    </message>
    <message>
        <source>A projected system in metres. Layers in another one are reprojected.</source>
        <translation>Ein projiziertes System in Metern. Layer in einem anderen werden umprojiziert.</translation>
    </message>
    <message>
        <source>A quarter to a half</source>
        <translation>Ein Viertel bis zur Hälfte</translation>
    </message>
    <message>
        <source>A reach as a probability is for a matrix or rasters (MODE).</source>
        <translation>Eine Reichweite als Wahrscheinlichkeit gibt es nur für eine Matrix oder für Raster (MODE).</translation>
    </message>
    <message>
        <source>A reach in seconds is for ways along streets, a matrix or rasters (MODE).</source>
        <translation>Eine Reichweite in Sekunden gibt es nur für Wege entlang von Straßen, für eine Matrix oder für Raster (MODE).</translation>
    </message>
    <message>
        <source>A resolution of {cell} m is coarser than the whole surface model. Choose a finer one.</source>
        <translation>Eine Auflösung von {cell} m ist gröber als das ganze Oberflächenmodell. Wählen Sie eine feinere.</translation>
    </message>
    <message>
        <source>A site without a known height does not pass.</source>
        <translation>Ein Standort ohne bekannte Höhe fällt weg.</translation>
    </message>
    <message>
        <source>A standard deviation must be 0 dB or more, not {value}.</source>
        <translation>Eine Standardabweichung muss mindestens 0 dB betragen, nicht {value}.</translation>
    </message>
    <message>
        <source>A target share (TARGET) is for the objective fewest, or backup without COUNT and BUDGET. Take it out.</source>
        <translation>Ein Zielanteil (TARGET) gilt für das Ziel „wenigste“ oder für „Reserve“ ohne COUNT und BUDGET. Lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>A tenth to a quarter</source>
        <translation>Ein Zehntel bis ein Viertel</translation>
    </message>
    <message>
        <source>A web address or a path.</source>
        <translation>Eine Webadresse oder ein Pfad.</translation>
    </message>
    <message>
        <source>A whole number. Each seed is another town.</source>
        <translation>Eine ganze Zahl. Jede Startzahl ergibt eine andere Stadt.</translation>
    </message>
    <message>
        <source>A worker of the Dask cluster at {address} cannot load the plugin ({error}). Start it with its copy of the plugin: {command}</source>
        <translation>Ein Worker des Dask-Clusters unter {address} kann die Erweiterung nicht laden ({error}). Starten Sie ihn mit seiner Kopie der Erweiterung: {command}</translation>
    </message>
    <message>
        <source>A worker of the Dask cluster at {address} reads other heights than this machine for gateway {number}. Let all machines see the same rasters under the same paths.</source>
        <translation>Ein Worker des Dask-Clusters unter {address} liest für Gateway {number} andere Höhen als dieser Rechner. Alle Rechner müssen dieselben Raster unter denselben Pfaden sehen.</translation>
    </message>
    <message>
        <source>A zone is 1 (sea), 3 (coastal land) or 4 (inland), nothing else.</source>
        <translation>Eine Zone ist 1 (See), 3 (Küste) oder 4 (Binnenland), nichts anderes.</translation>
    </message>
    <message>
        <source>Adaptive data rate needs a spreading factor of the network and an SNR, not {sf} and {snr}.</source>
        <translation>Die adaptive Datenrate braucht einen Spreizfaktor des Netzes und ein Signal-Rausch-Verhältnis, nicht {sf} und {snr}.</translation>
    </message>
    <message>
        <source>Add as live layers</source>
        <translation>Als Live-Layer hinzufügen</translation>
    </message>
    <message>
        <source>Add their position, or remove them.</source>
        <translation>Lage ergänzen oder Zeilen entfernen.</translation>
    </message>
    <message>
        <source>Address connected, proposed</source>
        <translation>Adresse angeschlossen, vorgeschlagen</translation>
    </message>
    <message>
        <source>Address id</source>
        <translation>Adresskennung</translation>
    </message>
    <message>
        <source>Address not connected</source>
        <translation>Adresse nicht angeschlossen</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>Adresse des Dienstes</translation>
    </message>
    <message>
        <source>Address such as tcp://192.168.1.10:8786 of a Dask cluster that computes the gateways. Each of its machines has a copy of the plugin's folder, runs “python3 smartcity/smartcity_plugin/worker.py ADDRESS” and sees the rasters under the same paths. Empty: this machine alone.</source>
        <translation>Adresse wie tcp://192.168.1.10:8786 eines Dask-Clusters, der die Gateways berechnet. Auf jedem seiner Rechner liegt eine Kopie des Ordners der Erweiterung, läuft „python3 smartcity/smartcity_plugin/worker.py ADRESSE“ und sind die Raster unter denselben Pfaden zu finden. Leer: dieser Rechner allein.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Addresses and households are only shown as cells with at least as many. 5 is an assumption: statistical offices withhold counts below 3 to 5.</source>
        <translation>Adressen und Haushalte werden nur als Zellen mit mindestens so vielen gezeigt. 5 ist eine Annahme: Statistische Ämter halten Fallzahlen unter 3 bis 5 geheim.</translation>
    </message>
    <message>
        <source>Addresses connected</source>
        <translation>Angeschlossene Adressen</translation>
    </message>
    <message>
        <source>Addresses farther from any street are in no project area (assumption).</source>
        <translation>Adressen, die weiter von jeder Straße entfernt sind, liegen in keinem Ausbaugebiet (Annahme).</translation>
    </message>
    <message>
        <source>Addresses farther from any street are not connected. 200 m is an assumption.</source>
        <translation>Adressen, die weiter von jeder Straße entfernt sind, werden nicht angeschlossen. 200 m sind eine Annahme.</translation>
    </message>
    <message>
        <source>Addresses no farther apart than this, along streets and from the street to the house, may belong together (assumption).</source>
        <translation>Adressen, die entlang der Straßen und von der Straße zum Haus nicht weiter auseinander liegen, können zusammengehören (Annahme).</translation>
    </message>
    <message>
        <source>Addresses not connected</source>
        <translation>Nicht angeschlossene Adressen</translation>
    </message>
    <message>
        <source>Addresses of businesses with a gap</source>
        <translation>Adressen von Betrieben mit Lücke</translation>
    </message>
    <message>
        <source>Addresses of which it is undetermined</source>
        <translation>Adressen, bei denen es unbestimmt ist</translation>
    </message>
    <message>
        <source>Addresses or cells with inhabitants</source>
        <translation>Adressen oder Rasterzellen mit Einwohnerzahl</translation>
    </message>
    <message>
        <source>Addresses rejected</source>
        <translation>Adressen zurückgewiesen</translation>
    </message>
    <message>
        <source>Addresses whose best offer today is {technology}</source>
        <translation>Adressen, deren bestes Angebot heute {technology} ist</translation>
    </message>
    <message>
        <source>Addresses whose households are not known</source>
        <translation>Adressen, deren Haushalte nicht bekannt sind</translation>
    </message>
    <message>
        <source>Addresses whose speed is not known</source>
        <translation>Adressen, deren Geschwindigkeit nicht bekannt ist</translation>
    </message>
    <message>
        <source>Addresses with a gap</source>
        <translation>Adressen mit Lücke</translation>
    </message>
    <message>
        <source>Addresses with a gap in no project area</source>
        <translation>Adressen mit Lücke in keinem Ausbaugebiet</translation>
    </message>
    <message>
        <source>Addresses with gaps</source>
        <translation>Adressen mit Lücken</translation>
    </message>
    <message>
        <source>Addresses without a building within {distance} m.</source>
        <translation>Adressen ohne Gebäude im Umkreis von {distance} m.</translation>
    </message>
    <message>
        <source>Addresses “{layer}”, row {row} (“{name}”): {reason}.</source>
        <translation>Adressen „{layer}“, Zeile {row} („{name}“): {reason}.</translation>
    </message>
    <message>
        <source>Addresses, eligible</source>
        <translation>Adressen, förderfähig</translation>
    </message>
    <message>
        <source>Addresses, not eligible</source>
        <translation>Adressen, nicht förderfähig</translation>
    </message>
    <message>
        <source>Addresses, undetermined</source>
        <translation>Adressen, unbestimmt</translation>
    </message>
    <message>
        <source>Addresses, {answer}</source>
        <translation>Adressen, {answer}</translation>
    </message>
    <message>
        <source>Addresses, {answer}, {user}</source>
        <translation>Adressen, {answer}, {user}</translation>
    </message>
    <message>
        <source>Addresses, {class_name}, {when}</source>
        <translation>Adressen, {class_name}, {when}</translation>
    </message>
    <message>
        <source>Addresses: {read} rows read, {used} used, {left} left out as not eligible, {rejected} rejected.</source>
        <translation>Adressen: {read} Zeilen gelesen, {used} verwendet, {left} als nicht förderfähig weggelassen, {rejected} abgelehnt.</translation>
    </message>
    <message>
        <source>Adds [%]</source>
        <translation>Zugewinn [%]</translation>
    </message>
    <message>
        <source>Adds to the coverage [%]</source>
        <translation>Beitrag zur Abdeckung [%]</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Administration with a gap</source>
        <translation>Adressen der Verwaltung mit Lücke</translation>
    </message>
    <message>
        <source>Age unknown: no reference date.</source>
        <translation>Alter unbekannt: kein Stichtag angegeben.</translation>
    </message>
    <message>
        <source>Air quality, background</source>
        <translation>Luftqualität, Hintergrund</translation>
    </message>
    <message>
        <source>Air quality, traffic</source>
        <translation>Luftqualität, Verkehr</translation>
    </message>
    <message>
        <source>All addresses of the municipality</source>
        <translation>Alle Adressen der Kommune</translation>
    </message>
    <message>
        <source>All addresses used, with gap, project area and households; for “Fibre expansion”.</source>
        <translation>Alle verwendeten Adressen mit Lücke, Ausbaugebiet und Haushalten, für „Glasfaserausbau“.</translation>
    </message>
    <message>
        <source>All are drawn alike: what tells them apart is not public.</source>
        <translation>Alle sind gleich dargestellt: Was sie unterscheidet, ist nicht öffentlich.</translation>
    </message>
    <message>
        <source>All candidates are excluded. Loosen EXCLUDE or EXCLUDE_FIELD.</source>
        <translation>Alle möglichen Standorte sind ausgeschlossen. Lockern Sie EXCLUDE oder EXCLUDE_FIELD.</translation>
    </message>
    <message>
        <source>All costs higher</source>
        <translation>Alle Kosten höher</translation>
    </message>
    <message>
        <source>All costs lower</source>
        <translation>Alle Kosten niedriger</translation>
    </message>
    <message>
        <source>All layers are empty: there is nothing to print.</source>
        <translation>Alle Layer sind leer: Es gibt nichts zu drucken.</translation>
    </message>
    <message>
        <source>All layers are empty: there is nothing to show on the web page's map.</source>
        <translation>Alle Layer sind leer: Auf der Karte der Webseite gibt es nichts zu zeigen.</translation>
    </message>
    <message>
        <source>All layers are in degrees or without a coordinate reference system ({systems}). Reproject the layer of parameter {parameter} to a system in metres, for example EPSG:25832.</source>
        <translation>Alle Layer sind in Grad oder ohne Koordinatenreferenzsystem ({systems}). Projizieren Sie den Layer des Parameters {parameter} in ein System in Metern um, zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>All layers of the plan: vector layers, tables and rasters.</source>
        <translation>Alle Layer der Planung: Vektorlayer, Tabellen und Raster.</translation>
    </message>
    <message>
        <source>All measurements are in one place: there is no variogram.</source>
        <translation>Alle Messwerte liegen an einem Ort: Es gibt kein Variogramm.</translation>
    </message>
    <message>
        <source>All measurements have the value {value}: there is no variogram.</source>
        <translation>Alle Messwerte sind gleich {value}: Es gibt kein Variogramm.</translation>
    </message>
    <message>
        <source>All measurements lie in one block of {size} m, so that nothing can be held out to test the result. Measure in a larger area or choose smaller blocks.</source>
        <translation>Alle Messungen liegen in einem einzigen Block von {size} m, sodass nichts zur Prüfung des Ergebnisses zurückgehalten werden kann. In einem größeren Gebiet messen oder kleinere Blöcke wählen.</translation>
    </message>
    <message>
        <source>All of its unit weigh the same</source>
        <translation>Alle seiner Einheit wiegen gleich viel</translation>
    </message>
    <message>
        <source>All places as a list</source>
        <translation>Alle Orte als Liste</translation>
    </message>
    <message>
        <source>All points of one class and unit in a cell become one, at their centre of weight.</source>
        <translation>Alle Punkte einer Klasse und Einheit in einer Zelle werden zu einem, in ihrem Schwerpunkt.</translation>
    </message>
    <message>
        <source>All sensors with their results.</source>
        <translation>Alle Sensoren mit ihren Ergebnissen.</translation>
    </message>
    <message>
        <source>All tiles together</source>
        <translation>Alle Kacheln zusammen</translation>
    </message>
    <message>
        <source>All weights are 0. Give at least one criterion a weight above 0.</source>
        <translation>Alle Gewichte sind 0. Mindestens einem Kriterium ein Gewicht über 0 geben.</translation>
    </message>
    <message>
        <source>All weights of objective {number} are 0.</source>
        <translation>Alle Gewichte von Ziel {number} sind 0.</translation>
    </message>
    <message>
        <source>All {count} measurements differ from the prediction by the same {value} dB. They look computed, or all come from one place: measure at different places.</source>
        <translation>Alle {count} Messungen weichen um dieselben {value} dB von der Vorhersage ab. Sie sehen berechnet aus oder stammen von einem einzigen Ort: an verschiedenen Orten messen.</translation>
    </message>
    <message>
        <source>All {units} connections are eligible.</source>
        <translation>Alle {units} Anschlüsse sind förderfähig.</translation>
    </message>
    <message>
        <source>All: mobile networks as well.</source>
        <translation>Alle: auch Mobilfunk.</translation>
    </message>
    <message>
        <source>Allowed words: {words}.</source>
        <translation>Zulässig sind: {words}.</translation>
    </message>
    <message>
        <source>An address farther from any building is reported. 10 m is an assumption.</source>
        <translation>Eine Adresse, die weiter von jedem Gebäude entfernt ist, wird gemeldet. 10 m sind eine Annahme.</translation>
    </message>
    <message>
        <source>An address with so many connections within the reach, its own among them, carries a project area on (assumption).</source>
        <translation>Eine Adresse mit so vielen Anschlüssen in Reichweite, die eigenen eingeschlossen, setzt ein Ausbaugebiet fort (Annahme).</translation>
    </message>
    <message>
        <source>An assumption.</source>
        <translation>Eine Annahme.</translation>
    </message>
    <message>
        <source>An edge ends at node {node}, but only {nodes} nodes have a worth: give one each.</source>
        <translation>Eine Kante endet am Knoten {node}, aber nur {nodes} Knoten haben einen Wert: für jeden einen angeben.</translation>
    </message>
    <message>
        <source>An electrical tilt lies between -45 and 45 degrees, not at {value}.</source>
        <translation>Eine elektrische Neigung liegt zwischen -45 und 45 Grad, nicht bei {value}.</translation>
    </message>
    <message>
        <source>An offer belongs to an address that is not there. Join offers and addresses first.</source>
        <translation>Ein Angebot gehört zu einer Adresse, die es nicht gibt. Angebote und Adressen zuerst verknüpfen.</translation>
    </message>
    <message>
        <source>An unknown mean is for the objective variance. Choose MEAN: known.</source>
        <translation>Ein unbekannter Mittelwert ist nur beim Ziel Varianz möglich. Wählen Sie MEAN: bekannt.</translation>
    </message>
    <message>
        <source>An unknown mean needs at least one existing station. Take the mean as known.</source>
        <translation>Ein unbekannter Mittelwert braucht mindestens eine bestehende Station. Nehmen Sie den Mittelwert als bekannt an.</translation>
    </message>
    <message>
        <source>An unserved point must count at least as the longest distance in the table, {longest}.</source>
        <translation>Ein nicht versorgter Punkt muss mindestens so viel zählen wie die größte Entfernung der Tabelle, {longest}.</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Annexes</source>
        <translation>Anlagen</translation>
    </message>
    <message>
        <source>Announced to be built by</source>
        <translation>Ausbau angekündigt bis</translation>
    </message>
    <message>
        <source>Announced: {offer}, by {date}.</source>
        <translation>Angekündigt: {offer}, bis {date}.</translation>
    </message>
    <message>
        <source>Announced: {offer}, without a date.</source>
        <translation>Angekündigt: {offer}, ohne Datum.</translation>
    </message>
    <message>
        <source>Announcements that do not count, as they come too late: {count}.</source>
        <translation>Ankündigungen, die nicht zählen, weil sie zu spät kommen: {count}.</translation>
    </message>
    <message>
        <source>Announcements without a date to come, which may count or not: {count}.</source>
        <translation>Ankündigungen ohne künftiges Datum, die zählen können oder nicht: {count}.</translation>
    </message>
    <message>
        <source>Another class: see field class_now</source>
        <translation>Andere Klasse: siehe Feld class_now</translation>
    </message>
    <message>
        <source>Another take-up</source>
        <translation>Andere Vertragsquote</translation>
    </message>
    <message>
        <source>Antenna and cable, receiving</source>
        <translation>Antenne und Kabel, Empfang</translation>
    </message>
    <message>
        <source>Antenna and cable, sending</source>
        <translation>Antenne und Kabel, Sendeseite</translation>
    </message>
    <message>
        <source>Antenna file “{file}” cannot be read: {error}.</source>
        <translation>Die Antennendatei „{file}“ kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>Antenna file “{file}” has more than {limit} bytes and is no antenna pattern. Choose another file.</source>
        <translation>Die Antennendatei „{file}“ hat mehr als {limit} Byte und ist kein Antennendiagramm. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Antenna file “{file}” has no GAIN that can be read. Write a line like “GAIN 8 dBi”.</source>
        <translation>Die Antennendatei „{file}“ hat keinen lesbaren Gewinn (GAIN). Schreiben Sie eine Zeile wie „GAIN 8 dBi“.</translation>
    </message>
    <message>
        <source>Antenna file “{file}” has no table {table}. Was it cut short? Get it again from the manufacturer.</source>
        <translation>Der Antennendatei „{file}“ fehlt die Tabelle {table}. Wurde sie abgeschnitten? Laden Sie sie noch einmal vom Hersteller.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”, line {line}: a second table {table}. A file holds one antenna: delete one.</source>
        <translation>Antennendatei „{file}“, Zeile {line}: eine zweite Tabelle {table}. Eine Datei enthält eine Antenne: Löschen Sie eine der beiden.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”, line {line}: a tilt of {value} degrees. Tilt is counted downwards, 0 to 45 degrees; turn the vertical cut and the sign if the antenna looks up.</source>
        <translation>Antennendatei „{file}“, Zeile {line}: eine Neigung von {value} Grad. Die Neigung zählt nach unten, 0 bis 45 Grad; drehen Sie Vertikalschnitt und Vorzeichen um, wenn die Antenne nach oben zeigt.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”, line {line}: after {table} the number of values must stand, 24 to 721, for example “{table} 360”.</source>
        <translation>Antennendatei „{file}“, Zeile {line}: Hinter {table} muss die Anzahl der Werte stehen, 24 bis 721, zum Beispiel „{table} 360“.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”, line {line}: an angle and an attenuation must stand here, apart by a blank, not “{text}”.</source>
        <translation>Antennendatei „{file}“, Zeile {line}: Hier müssen ein Winkel und eine Dämpfung stehen, durch Leerzeichen getrennt, nicht „{text}“.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”, line {line}: the angles of table {table} must rise from 0 to 360 degrees. Put {angle} in its place.</source>
        <translation>Antennendatei „{file}“, Zeile {line}: Die Winkel der Tabelle {table} müssen von 0 bis 360 Grad steigen. Setzen Sie {angle} an seinen Platz.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”, line {line}: the table has more values than the {count} that it announces. Correct the count or delete the line.</source>
        <translation>Antennendatei „{file}“, Zeile {line}: Die Tabelle hat mehr Werte als die angekündigten {count}. Berichtigen Sie die Anzahl oder löschen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”, line {line}: {value} dB is no attenuation of an antenna. Correct it.</source>
        <translation>Antennendatei „{file}“, Zeile {line}: {value} dB ist keine Dämpfung einer Antenne. Berichtigen Sie den Wert.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”, line {line}: {value} dBi is no gain of an antenna. Correct it.</source>
        <translation>Antennendatei „{file}“, Zeile {line}: {value} dBi ist kein Gewinn einer Antenne. Berichtigen Sie den Wert.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”, line {line}: “{text}” is no frequency. Write a line like “FREQUENCY 868”.</source>
        <translation>Antennendatei „{file}“, Zeile {line}: „{text}“ ist keine Frequenz. Schreiben Sie eine Zeile wie „FREQUENCY 868“.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”, line {line}: “{text}” is no number. Correct it.</source>
        <translation>Antennendatei „{file}“, Zeile {line}: „{text}“ ist keine Zahl. Berichtigen Sie den Wert.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”, line {line}: “{text}” is no tilt. Write a line like “TILT ELECTRICAL 4”.</source>
        <translation>Antennendatei „{file}“, Zeile {line}: „{text}“ ist keine Neigung. Schreiben Sie eine Zeile wie „TILT ELECTRICAL 4“.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”: table {table} announces {wanted} values and has {count} (the last in line {line}). Get the file again, or correct the count.</source>
        <translation>Antennendatei „{file}“: Die Tabelle {table} kündigt {wanted} Werte an und hat {count} (den letzten in Zeile {line}). Laden Sie die Datei noch einmal, oder berichtigen Sie die Anzahl.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”: table {table} has attenuations with and without minus sign, so that their meaning is not clear. Write them all without.</source>
        <translation>Antennendatei „{file}“: Die Tabelle {table} hat Dämpfungen mit und ohne Minuszeichen; was sie bedeuten, ist nicht klar. Schreiben Sie alle ohne.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”: table {table} has no values for {step} degrees after {angle} degrees. It must go all round, in steps of {limit} degrees or less.</source>
        <translation>Antennendatei „{file}“: Der Tabelle {table} fehlen Werte über {step} Grad nach {angle} Grad. Sie muss einmal herum reichen, in Schritten von höchstens {limit} Grad.</translation>
    </message>
    <message>
        <source>Antenna file “{file}”: the vertical cut points {value} degrees up, but the tilt is downwards. In this format 90 degrees are straight down: mirror the cut.</source>
        <translation>Antennendatei „{file}“: Der Vertikalschnitt zeigt {value} Grad nach oben, die Neigung aber nach unten. In diesem Format sind 90 Grad senkrecht nach unten: Spiegeln Sie den Schnitt.</translation>
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
        <source>Antenna pattern “{name}” does not lie in the folder “{folder}”. Put the file there and give its name.</source>
        <translation>Das Antennendiagramm „{name}“ liegt nicht im Ordner „{folder}“. Die Datei dort ablegen und ihren Namen angeben.</translation>
    </message>
    <message>
        <source>Antenna pattern “{name}” is not in the folder “{folder}”. Put the file there or correct the name.</source>
        <translation>Das Antennendiagramm „{name}“ gibt es im Ordner „{folder}“ nicht. Die Datei dort ablegen oder den Namen berichtigen.</translation>
    </message>
    <message>
        <source>Antenna pattern “{name}”: the gateway layer is no file, so that its folder is not known. Give the folder of the antenna patterns (ANTENNA_FOLDER).</source>
        <translation>Antennendiagramm „{name}“: Der Gateway-Layer ist keine Datei, sein Ordner ist daher unbekannt. Den Ordner der Antennendiagramme angeben (ANTENNA_FOLDER).</translation>
    </message>
    <message>
        <source>Application data without the LoRaWAN frame, for sensors whose field payload_bytes is missing or empty. In EU868 at most 51 bytes at SF10 to SF12, 115 at SF9.</source>
        <translation>Anwendungsdaten ohne LoRaWAN-Rahmen, für Sensoren, deren Feld payload_bytes fehlt oder leer ist. In EU868 höchstens 51 Bytes bei SF10 bis SF12, 115 bei SF9.</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Area [ha]</source>
        <translation>Fläche [ha]</translation>
    </message>
    <message>
        <source>Area [km²]</source>
        <translation>Fläche [km²]</translation>
    </message>
    <message>
        <source>Area [m²]</source>
        <translation>Fläche [m²]</translation>
    </message>
    <message>
        <source>Area id</source>
        <translation>Gebietskennung</translation>
    </message>
    <message>
        <source>Area of the city, such as the municipal boundary. Without it and without an extent, the position is not checked.</source>
        <translation>Fläche der Stadt, zum Beispiel die Gemeindegrenze. Ohne sie und ohne Ausdehnung wird die Lage nicht geprüft.</translation>
    </message>
    <message>
        <source>Area of the municipality [km²]</source>
        <translation>Fläche der Kommune [km²]</translation>
    </message>
    <message>
        <source>Area of the rasters. Default: that of the terrain model, else that of the buildings.</source>
        <translation>Gebiet der Raster. Vorgabe: das des Geländemodells, sonst das der Gebäude.</translation>
    </message>
    <message>
        <source>Area that comes first</source>
        <translation>Gebiet auf Rang 1</translation>
    </message>
    <message>
        <source>Area that counts [m²]</source>
        <translation>Gewertete Fläche [m²]</translation>
    </message>
    <message>
        <source>Area to be watched</source>
        <translation>Zu überblickende Fläche</translation>
    </message>
    <message>
        <source>Area to show. Without it: all layers.</source>
        <translation>Dargestelltes Gebiet. Ohne Angabe: alle Layer.</translation>
    </message>
    <message>
        <source>Area with SF10 [km²]</source>
        <translation>Fläche mit SF10 [km²]</translation>
    </message>
    <message>
        <source>Area with SF11 [km²]</source>
        <translation>Fläche mit SF11 [km²]</translation>
    </message>
    <message>
        <source>Area with SF12 [km²]</source>
        <translation>Fläche mit SF12 [km²]</translation>
    </message>
    <message>
        <source>Area with SF7 [km²]</source>
        <translation>Fläche mit SF7 [km²]</translation>
    </message>
    <message>
        <source>Area with SF8 [km²]</source>
        <translation>Fläche mit SF8 [km²]</translation>
    </message>
    <message>
        <source>Area with SF9 [km²]</source>
        <translation>Fläche mit SF9 [km²]</translation>
    </message>
    <message>
        <source>Area with known heights</source>
        <translation>Fläche mit bekannten Höhen</translation>
    </message>
    <message>
        <source>Area with known heights [km²]</source>
        <translation>Fläche mit bekannten Höhen [km²]</translation>
    </message>
    <message>
        <source>Area {number} of {count}: {name}.</source>
        <translation>Gebiet {number} von {count}: {name}.</translation>
    </message>
    <message>
        <source>Area “{name}”: it has no shape.</source>
        <translation>Fläche „{name}“: hat keine Geometrie.</translation>
    </message>
    <message>
        <source>Area “{name}”: its shape is missing or broken. Run “Fix geometries” on the layer.</source>
        <translation>Gebiet „{name}“: Die Form fehlt oder ist fehlerhaft. „Geometrien reparieren“ auf den Layer anwenden.</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Gebiete</translation>
    </message>
    <message>
        <source>Areas and lines as the source gives them, with the id of the sensor.</source>
        <translation>Flächen und Linien, wie die Quelle sie liefert, mit der Kennung des Sensors.</translation>
    </message>
    <message>
        <source>Areas of water, in which no sensor should stand. Without it: layers of water in the list.</source>
        <translation>Wasserflächen, in denen kein Sensor stehen sollte. Ohne Angabe: die Gewässerlayer der Liste.</translation>
    </message>
    <message>
        <source>Areas that a site must lie in, for example the municipality.</source>
        <translation>Flächen, in denen ein Standort liegen muss, zum Beispiel das Gemeindegebiet.</translation>
    </message>
    <message>
        <source>Areas that do not fit into so many years are listed without a year.</source>
        <translation>Gebiete, die nicht in so viele Jahre passen, werden ohne Jahr aufgeführt.</translation>
    </message>
    <message>
        <source>Areas whose share is above a yearly budget; else they are listed without a year.</source>
        <translation>Gebiete, deren Eigenanteil über einem Jahresbudget liegt; sonst werden sie ohne Jahr aufgeführt.</translation>
    </message>
    <message>
        <source>Areas with another rank</source>
        <translation>Gebiete mit anderem Rang</translation>
    </message>
    <message>
        <source>Areas without sites</source>
        <translation>Flächen ohne Standorte</translation>
    </message>
    <message>
        <source>Areas without sites, for example water, monuments or nature reserves.</source>
        <translation>Flächen ohne Standorte, zum Beispiel Gewässer, Denkmale oder Naturschutzgebiete.</translation>
    </message>
    <message>
        <source>Arrays of different shape: {shapes}. Bring them to one grid.</source>
        <translation>Felder verschiedener Form: {shapes}. Auf ein gemeinsames Raster bringen.</translation>
    </message>
    <message>
        <source>As QGIS</source>
        <translation>Wie QGIS</translation>
    </message>
    <message>
        <source>As computed</source>
        <translation>Wie berechnet</translation>
    </message>
    <message>
        <source>As in “Compare variants”: reach_percent=3; investment_eur=2.</source>
        <translation>Wie in „Varianten vergleichen“: reach_percent=3; investment_eur=2.</translation>
    </message>
    <message>
        <source>As its columns say</source>
        <translation>Was ihre Spalten sagen</translation>
    </message>
    <message>
        <source>As supplied in the matrix “{layer}”.</source>
        <translation>Wie in der Matrix „{layer}“ geliefert.</translation>
    </message>
    <message>
        <source>As supplied in the rasters.</source>
        <translation>Wie in den Rastern angegeben.</translation>
    </message>
    <message>
        <source>As the publisher names it; in Germany mostly DHHN2016. Leave it empty where unknown.</source>
        <translation>Wie der Herausgeber es nennt; in Deutschland meist DHHN2016. Leer lassen, wenn unbekannt.</translation>
    </message>
    <message>
        <source>As “Load 3D city model” makes them: their ground_z makes roof heights heights above ground.</source>
        <translation>Wie „3D-Stadtmodell laden“ sie liefert: Mit ihrem ground_z werden aus Dachhöhen Höhen über Grund.</translation>
    </message>
    <message>
        <source>Ask the publisher for the date that the data describe.</source>
        <translation>Beim Bereitsteller erfragen, welchen Stand die Daten haben.</translation>
    </message>
    <message>
        <source>Ask the publisher, and name provider and licence before publication.</source>
        <translation>Beim Bereitsteller nachfragen und vor der Veröffentlichung Bereitsteller und Lizenz angeben.</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Assumption, of the variance: how much the model is too hopeful or too careful everywhere. It decides how bad the worst case is. After a calibration less is left in common.</source>
        <translation>Annahme, Anteil an der Varianz: wie sehr das Modell überall zu günstig oder zu vorsichtig ist. Davon hängt ab, wie schlecht der schlechte Fall ist. Nach einer Kalibrierung bleibt weniger Gemeinsames.</translation>
    </message>
    <message>
        <source>Assumption: {common} % of the variance of the model's error is common to all links, and the links of one place correlate by {place}.</source>
        <translation>Annahme: {common} % der Varianz des Modellfehlers sind allen Verbindungen gemeinsam, und die Verbindungen eines Ortes korrelieren mit {place}.</translation>
    </message>
    <message>
        <source>Assumptions: 1.7 m is a grown person, 1 m a child or the bonnet of a car, 0 m what lies on the ground.</source>
        <translation>Annahmen: 1,7 m entspricht einer erwachsenen Person, 1 m einem Kind oder einer Motorhaube, 0 m dem, was auf dem Boden liegt.</translation>
    </message>
    <message>
        <source>At 1:{scale} the area does not fit the page.</source>
        <translation>Im Maßstab 1:{scale} passt das Gebiet nicht auf die Seite.</translation>
    </message>
    <message>
        <source>At 1:{scale} the extent does not fit the sheet. Cut off: {layers}.</source>
        <translation>Im Maßstab 1:{scale} passt die Ausdehnung nicht auf das Blatt. Abgeschnitten: {layers}.</translation>
    </message>
    <message>
        <source>At least one year is needed for the phases.</source>
        <translation>Für die Phasen wird mindestens ein Jahr gebraucht.</translation>
    </message>
    <message>
        <source>At least partly an assumption</source>
        <translation>Zumindest teilweise eine Annahme</translation>
    </message>
    <message>
        <source>At least so many sites in each group</source>
        <translation>Mindestens so viele Standorte je Gruppe</translation>
    </message>
    <message>
        <source>At least {speed} Mbit/s by the Breitbandatlas [%]</source>
        <translation>Mindestens {speed} Mbit/s laut Breitbandatlas [%]</translation>
    </message>
    <message>
        <source>At least {speed} Mbit/s once all that is announced is built</source>
        <translation>Mindestens {speed} Mbit/s nach allem angekündigten Ausbau</translation>
    </message>
    <message>
        <source>At least {speed} Mbit/s once all that is announced is built [%]</source>
        <translation>Mindestens {speed} Mbit/s nach allem angekündigten Ausbau [%]</translation>
    </message>
    <message>
        <source>At least {speed} Mbit/s today</source>
        <translation>Mindestens {speed} Mbit/s heute</translation>
    </message>
    <message>
        <source>At least {speed} Mbit/s today [%]</source>
        <translation>Mindestens {speed} Mbit/s heute [%]</translation>
    </message>
    <message>
        <source>At least {speed} Mbit/s: today minus Breitbandatlas [% points]</source>
        <translation>Mindestens {speed} Mbit/s: heute minus Breitbandatlas [Prozentpunkte]</translation>
    </message>
    <message>
        <source>At most so many new sites.</source>
        <translation>Höchstens so viele neue Standorte.</translation>
    </message>
    <message>
        <source>At most so many sites in each group</source>
        <translation>Höchstens so viele Standorte je Gruppe</translation>
    </message>
    <message>
        <source>At most so many; fewer where a further one adds nothing.</source>
        <translation>Höchstens so viele; weniger, wenn eine weitere nichts mehr beiträgt.</translation>
    </message>
    <message>
        <source>At most {gap} % from the best possible plan.</source>
        <translation>Höchstens {gap} % vom bestmöglichen Plan entfernt.</translation>
    </message>
    <message>
        <source>At {resolution} m the raster would have {pixels:.0f} million pixels; {largest:.0f} million are the most. Choose a smaller extent or a coarser resolution.</source>
        <translation>Bei {resolution} m hätte das Raster {pixels:.0f} Millionen Pixel; höchstens {largest:.0f} Millionen sind möglich. Wählen Sie eine kleinere Ausdehnung oder eine gröbere Auflösung.</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>Atlas as PDF</source>
        <translation>Atlas als PDF</translation>
    </message>
    <message>
        <source>Atlas with a page for each of {count} areas, after an index map.</source>
        <translation>Atlas mit einer Seite für jedes von {count} Gebieten, davor eine Übersichtskarte.</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Azimuth [degrees]</source>
        <translation>Azimut [Grad]</translation>
    </message>
    <message>
        <source>Azimuth of sensors without one [degrees]</source>
        <translation>Azimut von Sensoren ohne Angabe [Grad]</translation>
    </message>
    <message>
        <source>Azimuths count from</source>
        <translation>Azimute zählen ab</translation>
    </message>
    <message>
        <source>Backhaul</source>
        <translation>Netzanbindung</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation>Barrieren</translation>
    </message>
    <message>
        <source>Barriers may be crossed</source>
        <translation>Barrieren dürfen gequert werden</translation>
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
        <source>Begins after its first roadworks: they cannot be shared.</source>
        <translation>Beginnt nach den ersten Straßenbauarbeiten: keine Mitverlegung möglich.</translation>
    </message>
    <message>
        <source>Begins so far along its street [m]</source>
        <translation>Beginnt so weit entlang der Straße [m]</translation>
    </message>
    <message>
        <source>Begins with https://. Empty: the public address of services that have one.</source>
        <translation>Beginnt mit https://. Leer: die öffentliche Adresse, sofern der Dienst eine hat.</translation>
    </message>
    <message>
        <source>Below 30</source>
        <translation>Unter 30</translation>
    </message>
    <message>
        <source>Best download offered today [Mbit/s]</source>
        <translation>Bester heute angebotener Download [Mbit/s]</translation>
    </message>
    <message>
        <source>Best download once all that is announced is built [Mbit/s]</source>
        <translation>Bester Download nach allem angekündigten Ausbau [Mbit/s]</translation>
    </message>
    <message>
        <source>Best existing download [Mbit/s]</source>
        <translation>Bester vorhandener Download [Mbit/s]</translation>
    </message>
    <message>
        <source>Best existing upload [Mbit/s]</source>
        <translation>Bester vorhandener Upload [Mbit/s]</translation>
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
        <source>Best gateway, predicted</source>
        <translation>Bestes Gateway, Prognose</translation>
    </message>
    <message>
        <source>Best link of the sensor</source>
        <translation>Beste Funkstrecke des Sensors</translation>
    </message>
    <message>
        <source>Best possible at most</source>
        <translation>Höchstens möglich</translation>
    </message>
    <message>
        <source>Best possible information at most</source>
        <translation>Bestmögliche Information höchstens</translation>
    </message>
    <message>
        <source>Best possible information if it grows up to twice as many stations</source>
        <translation>Bestmögliche Information, falls sie bis zur doppelten Stationszahl wächst</translation>
    </message>
    <message>
        <source>Best possible value</source>
        <translation>Bestmöglicher Wert</translation>
    </message>
    <message>
        <source>Best possible value at most</source>
        <translation>Bestmöglicher Wert höchstens</translation>
    </message>
    <message>
        <source>Best possible value at most or at least</source>
        <translation>Bestmöglicher Wert (Schranke)</translation>
    </message>
    <message>
        <source>Best possible with as many sites at most [%]</source>
        <translation>Mit so vielen Standorten höchstens möglich [%]</translation>
    </message>
    <message>
        <source>Best rank in the sensitivity</source>
        <translation>Bester Rang in der Sensitivität</translation>
    </message>
    <message>
        <source>Best upload once all that is announced is built [Mbit/s]</source>
        <translation>Bester Upload nach allem angekündigten Ausbau [Mbit/s]</translation>
    </message>
    <message>
        <source>Best variant</source>
        <translation>Beste Variante</translation>
    </message>
    <message>
        <source>Best variant then</source>
        <translation>Dann beste Variante</translation>
    </message>
    <message>
        <source>Between gateway and sensor the heights are unknown at {count} of {total} places, the first one {distance} m from the gateway (no data in the raster). Fill the gap, or choose another pair.</source>
        <translation>Zwischen Gateway und Sensor sind die Höhen an {count} von {total} Stellen unbekannt, erstmals {distance} m vom Gateway (keine Daten im Raster). Füllen Sie die Lücke, oder wählen Sie ein anderes Paar.</translation>
    </message>
    <message>
        <source>Between two sites, in a straight line. Empty: as in the preset, else none.</source>
        <translation>Zwischen zwei Standorten, in Luftlinie. Leer: wie in der Voreinstellung, sonst keiner.</translation>
    </message>
    <message>
        <source>Between two stations, existing ones included.</source>
        <translation>Zwischen zwei Stationen, bestehende eingeschlossen.</translation>
    </message>
    <message>
        <source>Beyond the range a station tells nothing about a place.</source>
        <translation>Jenseits der Reichweite sagt eine Station nichts über einen Ort aus.</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Mengen und Kosten</translation>
    </message>
    <message>
        <source>Bill as a workbook</source>
        <translation>Mengen- und Kostenverzeichnis als Arbeitsmappe</translation>
    </message>
    <message>
        <source>Bill of quantities</source>
        <translation>Mengen- und Kostenverzeichnis</translation>
    </message>
    <message>
        <source>Blind area</source>
        <translation>Nicht einsehbare Fläche</translation>
    </message>
    <message>
        <source>Blind area [m²]</source>
        <translation>Nicht einsehbare Fläche [m²]</translation>
    </message>
    <message>
        <source>Blind spot: seen by none</source>
        <translation>Toter Winkel: von keinem Sensor gesehen</translation>
    </message>
    <message>
        <source>Blind spots</source>
        <translation>Tote Winkel</translation>
    </message>
    <message>
        <source>Blind spots, computed</source>
        <translation>Tote Winkel, berechnet</translation>
    </message>
    <message>
        <source>Block of the hold-out</source>
        <translation>Block der Gegenprobe</translation>
    </message>
    <message>
        <source>Blocked by {what} {distance} from the gateway, {height} m above the line of sight.</source>
        <translation>Verdeckt durch {what}, {distance} vom Gateway, {height} m über der Sichtlinie.</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Both are cost less revenue. In the operator model the whole cost counts where no lease is known; a viability gap is not known without a revenue.</source>
        <translation>Beides sind Kosten abzüglich Erlös. Im Betreibermodell zählen die ganzen Kosten, wo keine Pacht bekannt ist; eine Wirtschaftlichkeitslücke ist ohne Erlös nicht bekannt.</translation>
    </message>
    <message>
        <source>Boxes of the whole world: give an extent.</source>
        <translation>Boxen der ganzen Welt: Geben Sie eine Ausdehnung an.</translation>
    </message>
    <message>
        <source>Breitbandatlas: {read} rows read, {used} used, {rejected} rejected. {empty} keys have 0 in every column, as areas without households have: their shares count as not known.</source>
        <translation>Breitbandatlas: {read} Zeilen gelesen, {used} verwendet, {rejected} abgelehnt. {empty} Schlüssel haben in jeder Spalte 0, wie Gebiete ohne Haushalte: Ihre Anteile gelten als nicht bekannt.</translation>
    </message>
    <message>
        <source>Bring all heights into one system before they are compared.</source>
        <translation>Alle Höhen in ein System überführen, bevor sie verglichen werden.</translation>
    </message>
    <message>
        <source>Broadband</source>
        <translation>Breitband</translation>
    </message>
    <message>
        <source>Broadband gaps and project areas</source>
        <translation>Breitbandlücken und Ausbaugebiete</translation>
    </message>
    <message>
        <source>Broadband offers</source>
        <translation>Breitbandangebote</translation>
    </message>
    <message>
        <source>Broadband supply today</source>
        <translation>Breitbandversorgung heute</translation>
    </message>
    <message>
        <source>Brought forward for its roadworks.</source>
        <translation>Wegen der Straßenbauarbeiten vorgezogen.</translation>
    </message>
    <message>
        <source>Budget [EUR]</source>
        <translation>Budget [EUR]</translation>
    </message>
    <message>
        <source>Budget of the year [EUR]</source>
        <translation>Budget des Jahres [EUR]</translation>
    </message>
    <message>
        <source>Budget, programme, own share.</source>
        <translation>Haushaltsmittel, Programm, Eigenanteil.</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Building entry loss</source>
        <translation>Gebäudedurchdringung</translation>
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
        <source>Buildings of the roofs</source>
        <translation>Gebäude zu den Dächern</translation>
    </message>
    <message>
        <source>Buildings used as blocks</source>
        <translation>Als Block verwendete Gebäude</translation>
    </message>
    <message>
        <source>Buildings whose roof is below their ground.</source>
        <translation>Gebäude, deren Dach unter dem Gelände liegt.</translation>
    </message>
    <message>
        <source>Built by</source>
        <translation>Gebaut bis</translation>
    </message>
    <message>
        <source>Built since then</source>
        <translation>Seither gebaut</translation>
    </message>
    <message>
        <source>Built sites of unknown cost</source>
        <translation>Gebaute Standorte mit unbekannten Kosten</translation>
    </message>
    <message>
        <source>Built sites of unknown cost: {count}. It was more.</source>
        <translation>Gebaute Standorte mit unbekannten Kosten: {count}. Es war mehr.</translation>
    </message>
    <message>
        <source>Bullington point, above sea level</source>
        <translation>Bullington-Punkt, Höhe über dem Meer</translation>
    </message>
    <message>
        <source>Bullington point, distance from the gateway</source>
        <translation>Bullington-Punkt, Entfernung vom Gateway</translation>
    </message>
    <message>
        <source>Businesses</source>
        <translation>Gewerbebetriebe</translation>
    </message>
    <message>
        <source>By line of sight there is a probability, no distance: choose the objective fewest, most or backup, or another way of reaching (MODE).</source>
        <translation>Bei Sichtverbindung gibt es eine Wahrscheinlichkeit, keine Entfernung: Wählen Sie das Ziel wenigste, meiste oder Reserve oder eine andere Art der Erreichbarkeit (MODE).</translation>
    </message>
    <message>
        <source>By project areas, those with the least cost per connection first; a field phase of the addresses comes before.</source>
        <translation>Nach Ausbaugebieten, die mit den geringsten Kosten je Anschluss zuerst; ein Feld phase der Adressen geht vor.</translation>
    </message>
    <message>
        <source>By the field eligible: yes, no or undetermined.</source>
        <translation>Nach dem Feld eligible: yes, no oder undetermined.</translation>
    </message>
    <message>
        <source>By the margin of the median and the error to expect of the model. 90 % is what the preset's fade margin stands for.</source>
        <translation>Aus der Reserve des Medians und dem zu erwartenden Fehler des Modells. 90 % entsprechen der Schwundreserve der Voreinstellung.</translation>
    </message>
    <message>
        <source>By the place: zone 32 west of 12° east, else zone 33.</source>
        <translation>Nach der Lage: Zone 32 westlich von 12° Ost, sonst Zone 33.</translation>
    </message>
    <message>
        <source>COVERED of a siting, or other layers that say what is reached: for the geoportal and for next year's report.</source>
        <translation>COVERED einer Standortplanung oder andere Layer, die sagen, was erreicht wird: für das Geoportal und den Bericht des nächsten Jahres.</translation>
    </message>
    <message>
        <source>COVERED of a siting, with the fields id and times, in the same order as then.</source>
        <translation>COVERED einer Standortplanung mit den Feldern id und times, in derselben Reihenfolge wie damals.</translation>
    </message>
    <message>
        <source>CSV file of the Zensus 2011 or 2022 with a column GITTER_ID, as Destatis publishes it. Give an area: the file holds all of Germany.</source>
        <translation>CSV-Datei des Zensus 2011 oder 2022 mit einer Spalte GITTER_ID, wie Destatis sie veröffentlicht. Geben Sie ein Gebiet an: Die Datei umfasst ganz Deutschland.</translation>
    </message>
    <message>
        <source>CSV file with a row for each municipality, district or Land. Its shares stand beside our own where an area has its key.</source>
        <translation>CSV-Datei mit einer Zeile je Gemeinde, Kreis oder Land. Ihre Anteile stehen neben den eigenen, wo ein Gebiet ihren Schlüssel hat.</translation>
    </message>
    <message>
        <source>Cable (HFC)</source>
        <translation>Kabel (HFC)</translation>
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
        <source>Cable of the receiver</source>
        <translation>Kabel des Empfängers</translation>
    </message>
    <message>
        <source>Cable of the transmitter</source>
        <translation>Kabel des Senders</translation>
    </message>
    <message>
        <source>Cables need 1 fibre or more, and reserves must be 0 or more.</source>
        <translation>Kabel brauchen mindestens 1 Faser, und Reserven dürfen nicht unter 0 liegen.</translation>
    </message>
    <message>
        <source>Cables, cabinets, lamp posts or whatever a site can be connected to.</source>
        <translation>Kabel, Verteilerschränke, Laternenmasten oder woran sich ein Standort sonst anschließen lässt.</translation>
    </message>
    <message>
        <source>Calibrate LoRaWAN prediction</source>
        <translation>LoRaWAN-Vorhersage kalibrieren</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Cameras that take in public space process personal data as soon as people can be recognised (GDPR). Municipalities need a legal basis in the law of their Land, for example Art. 24 BayDSG or § 30 ThürDSG; § 4 BDSG holds for public bodies of the Federation, and for those of a Land only where the Land has no law of its own (§ 1 (1) BDSG). For private operators Art. 6 (1) (f) GDPR decides (BVerwG, 27 March 2019, 6 C 2.18). Systematic monitoring of publicly accessible areas on a large scale needs a data protection impact assessment beforehand (Art. 35 (3) (c) GDPR). Ask the data protection officer, and keep fields of view no wider than the purpose needs. This is a note, not legal advice.</source>
        <translation>Kameras, die öffentlichen Raum erfassen, verarbeiten personenbezogene Daten, sobald Personen erkennbar sind (DSGVO). Kommunen brauchen eine Rechtsgrundlage im Landesrecht, zum Beispiel Art. 24 BayDSG oder § 30 ThürDSG; § 4 BDSG gilt für öffentliche Stellen des Bundes und für solche eines Landes nur, soweit kein Landesgesetz besteht (§ 1 Abs. 1 BDSG). Für private Betreiber ist Art. 6 Abs. 1 Buchst. f DSGVO maßgeblich (BVerwG, Urteil vom 27. März 2019, 6 C 2.18). Eine systematische umfangreiche Überwachung öffentlich zugänglicher Bereiche erfordert vorab eine Datenschutz-Folgenabschätzung (Art. 35 Abs. 3 Buchst. c DSGVO). Beziehen Sie die oder den Datenschutzbeauftragten ein und halten Sie Sichtfelder nicht weiter, als der Zweck es verlangt. Dies ist ein Hinweis, keine Rechtsberatung.</translation>
    </message>
    <message>
        <source>Cameras, counters, other sensors</source>
        <translation>Kameras, Zähler, andere Sensoren</translation>
    </message>
    <message>
        <source>Cancelled. The best plan until then: {count} sites. {status}</source>
        <translation>Abgebrochen. Der beste Plan bis dahin: {count} Standorte. {status}</translation>
    </message>
    <message>
        <source>Candidate sites</source>
        <translation>Mögliche Standorte</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Mögliche Standorte</translation>
    </message>
    <message>
        <source>Candidates in these polygons are not chosen.</source>
        <translation>Mögliche Standorte in diesen Polygonen werden nicht gewählt.</translation>
    </message>
    <message>
        <source>Candidates where it says yes (true, ja, yes, or a number other than 0) are not chosen.</source>
        <translation>Mögliche Standorte, bei denen es ja sagt (true, ja, yes oder eine Zahl ungleich 0), werden nicht gewählt.</translation>
    </message>
    <message>
        <source>Capacities must be known and 0 or more.</source>
        <translation>Kapazitäten müssen bekannt und 0 oder größer sein.</translation>
    </message>
    <message>
        <source>Carriageway width [m]</source>
        <translation>Fahrbahnbreite [m]</translation>
    </message>
    <message>
        <source>Catalogue, service or file</source>
        <translation>Katalog, Dienst oder Datei</translation>
    </message>
    <message>
        <source>Catching up: addresses below 30 Mbit/s</source>
        <translation>Nachholbedarf: Adressen unter 30 Mbit/s</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Cell [m]</source>
        <translation>Zelle [m]</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Cells of {cell} m on this area are more than {most}. Choose larger cells.</source>
        <translation>Zellen von {cell} m ergeben auf dieser Fläche mehr als {most}. Wählen Sie größere Zellen.</translation>
    </message>
    <message>
        <source>Cells with two different heights</source>
        <translation>Zellen mit zwei verschiedenen Höhen</translation>
    </message>
    <message>
        <source>Cells without height</source>
        <translation>Zellen ohne Höhe</translation>
    </message>
    <message>
        <source>Centre of the cell</source>
        <translation>Mitte der Zelle</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change of each weight [%]</source>
        <translation>Änderung jedes Gewichts [%]</translation>
    </message>
    <message>
        <source>Change of each weight and cost [%]</source>
        <translation>Änderung jedes Gewichts und jeder Kostenart [%]</translation>
    </message>
    <message>
        <source>Change of the cost [%]</source>
        <translation>Änderung der Kosten [%]</translation>
    </message>
    <message>
        <source>Changed by [%]</source>
        <translation>Geändert um [%]</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Channel {frequency} MHz lies in no sub-band of the preset. Correct channels_mhz or sub_band.</source>
        <translation>Der Kanal {frequency} MHz liegt in keinem Teilband der Voreinstellung. Berichtigen Sie channels_mhz oder sub_band.</translation>
    </message>
    <message>
        <source>Charging point</source>
        <translation>Ladepunkt</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Chart and table on A4.</source>
        <translation>Diagramm und Tabelle auf A4.</translation>
    </message>
    <message>
        <source>Cheapest instead of fewest</source>
        <translation>Billigste statt wenigste</translation>
    </message>
    <message>
        <source>Check city data</source>
        <translation>Stadtdaten prüfen</translation>
    </message>
    <message>
        <source>Check of city data</source>
        <translation>Prüfung der Stadtdaten</translation>
    </message>
    <message>
        <source>Check the heights and their reference system.</source>
        <translation>Höhen und Höhenbezugssystem prüfen.</translation>
    </message>
    <message>
        <source>Check the nodata value and the unit.</source>
        <translation>NoData-Wert und Einheit prüfen.</translation>
    </message>
    <message>
        <source>Check the values and their unit.</source>
        <translation>Werte und Einheit prüfen.</translation>
    </message>
    <message>
        <source>Check their coordinates and the layer's coordinate reference system.</source>
        <translation>Koordinaten und Koordinatenreferenzsystem des Layers prüfen.</translation>
    </message>
    <message>
        <source>Check their positions.</source>
        <translation>Lage prüfen.</translation>
    </message>
    <message>
        <source>Check whether they are the same object entered twice.</source>
        <translation>Prüfen, ob dasselbe Objekt doppelt erfasst ist.</translation>
    </message>
    <message>
        <source>Checking the tiles</source>
        <translation>Kacheln werden geprüft</translation>
    </message>
    <message>
        <source>ChirpStack: devices</source>
        <translation>ChirpStack: Geräte</translation>
    </message>
    <message>
        <source>ChirpStack: gateways</source>
        <translation>ChirpStack: Gateways</translation>
    </message>
    <message>
        <source>Choose a name to see the place on the map.</source>
        <translation>Wählen Sie einen Namen, um den Ort auf der Karte zu sehen.</translation>
    </message>
    <message>
        <source>Choose a symbol to read about it. Zoom with + and −, move with the arrow keys or the mouse, on a touch screen with two fingers. The same places stand in the list below the map.</source>
        <translation>Wählen Sie ein Zeichen, um mehr darüber zu lesen. Vergrößern mit + und −, verschieben mit den Pfeiltasten oder der Maus, auf dem Touchscreen mit zwei Fingern. Dieselben Orte stehen in der Liste unter der Karte.</translation>
    </message>
    <message>
        <source>Choose at least one layer (LAYERS) or a file of the Zensus (ZENSUS).</source>
        <translation>Wählen Sie mindestens einen Layer (LAYERS) oder eine Zensus-Datei (ZENSUS).</translation>
    </message>
    <message>
        <source>Choose at least one layer with possible sites (SOURCE).</source>
        <translation>Wählen Sie mindestens einen Layer mit möglichen Standorten (SOURCE).</translation>
    </message>
    <message>
        <source>Choose it only if the publisher says it and the report differs.</source>
        <translation>Nur wählen, wenn der Herausgeber es angibt und der Bericht davon abweicht.</translation>
    </message>
    <message>
        <source>Choose one in parameter AUTHCFG.</source>
        <translation>Wählen Sie eine im Parameter AUTHCFG.</translation>
    </message>
    <message>
        <source>Choose tables of at least two variants (VARIANTS), with different names (NAMES).</source>
        <translation>Wählen Sie Tabellen von mindestens zwei Varianten (VARIANTS) mit verschiedenen Namen (NAMES).</translation>
    </message>
    <message>
        <source>Choose the layers of at least two variants (VARIANT_A, VARIANT_B).</source>
        <translation>Wählen Sie die Layer von mindestens zwei Varianten (VARIANT_A, VARIANT_B).</translation>
    </message>
    <message>
        <source>Choose the layers to check (LAYERS).</source>
        <translation>Wählen Sie die zu prüfenden Layer (LAYERS).</translation>
    </message>
    <message>
        <source>Choose the layers to print (LAYERS), or a map theme (THEME) that shows some.</source>
        <translation>Wählen Sie die zu druckenden Layer (LAYERS) oder ein Kartenthema (THEME), das welche zeigt.</translation>
    </message>
    <message>
        <source>Choose the layers to print (LAYERS).</source>
        <translation>Wählen Sie die zu druckenden Layer (LAYERS).</translation>
    </message>
    <message>
        <source>Choose the polygons (AREAS) that figures shall be given for, or another UNIT.</source>
        <translation>Die Flächen wählen (AREAS), für die Zahlen ausgegeben werden sollen, oder ein anderes UNIT.</translation>
    </message>
    <message>
        <source>Choosing sites</source>
        <translation>Standorte werden gewählt</translation>
    </message>
    <message>
        <source>Choosing stations</source>
        <translation>Stationen werden gewählt</translation>
    </message>
    <message>
        <source>Choosing trenches</source>
        <translation>Trassen auswählen</translation>
    </message>
    <message>
        <source>Chosen as: existing or proposed</source>
        <translation>Gewählt als: existing (vorhanden) oder proposed (vorgeschlagen)</translation>
    </message>
    <message>
        <source>Chosen layers that cannot be loaded this way</source>
        <translation>Gewählte Layer, die auf diesem Weg nicht ladbar sind</translation>
    </message>
    <message>
        <source>Chosen layers that failed</source>
        <translation>Gewählte Layer, die fehlgeschlagen sind</translation>
    </message>
    <message>
        <source>Chosen sites</source>
        <translation>Gewählte Standorte</translation>
    </message>
    <message>
        <source>Chosen sites, by rank</source>
        <translation>Gewählte Standorte nach Rang</translation>
    </message>
    <message>
        <source>Chosen stations</source>
        <translation>Gewählte Stationen</translation>
    </message>
    <message>
        <source>Chosen: {chosen}, loaded: {loaded}, not loaded: {others}. Features copied: {features}.</source>
        <translation>Gewählt: {chosen}, geladen: {loaded}, nicht geladen: {others}. Objekte kopiert: {features}.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>City data</source>
        <translation>Stadtdaten</translation>
    </message>
    <message>
        <source>City of Wolfsburg 2017-2021: over 900 km for 73,950 units</source>
        <translation>Stadt Wolfsburg 2017–2021: über 900 km für 73.950 Einheiten</translation>
    </message>
    <message>
        <source>CityGML or CityJSON files, archives of them (*.zip, *.gz), or a folder: all its tiles are read.</source>
        <translation>CityGML- oder CityJSON-Dateien, Archive davon (*.zip, *.gz) oder ein Ordner: Alle Kacheln darin werden gelesen.</translation>
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
        <source>Class once all that is announced is built</source>
        <translation>Klasse nach allem angekündigten Ausbau</translation>
    </message>
    <message>
        <source>Class today</source>
        <translation>Klasse heute</translation>
    </message>
    <message>
        <source>Class under the receiver</source>
        <translation>Klasse am Empfangsort</translation>
    </message>
    <message>
        <source>Class: {now}.</source>
        <translation>Klasse: {now}.</translation>
    </message>
    <message>
        <source>Class: {now}; once all that counts is built: {planned}.</source>
        <translation>Klasse: {now}; wenn alles gebaut ist, was zählt: {planned}.</translation>
    </message>
    <message>
        <source>Classes by layer</source>
        <translation>Klassen je Layer</translation>
    </message>
    <message>
        <source>Classes by the rules “{title}” on {date}, from the offers as their sources state them.</source>
        <translation>Klassen nach den Regeln „{title}“ am {date}, aus den Angeboten, wie ihre Quellen sie angeben.</translation>
    </message>
    <message>
        <source>Classes of land cover</source>
        <translation>Landbedeckungsklassen</translation>
    </message>
    <message>
        <source>Classes of street that are not known and count as ordinary streets: {classes}</source>
        <translation>Unbekannte Straßenklassen, die als gewöhnliche Straßen zählen: {classes}</translation>
    </message>
    <message>
        <source>Classes of the land cover</source>
        <translation>Klassen der Landbedeckung</translation>
    </message>
    <message>
        <source>Classes of users</source>
        <translation>Nutzerklassen</translation>
    </message>
    <message>
        <source>Classes of users that are not known: {words}. These addresses have none.</source>
        <translation>Unbekannte Nutzerklassen: {words}. Diese Adressen haben keine.</translation>
    </message>
    <message>
        <source>Classes of users that get a second way from the point of presence, apart from the first one as far as the streets allow. Its trenches are dug beside the plan and borne by these sites; its ducts and cables are not in the bill.</source>
        <translation>Nutzerklassen, die einen zweiten Weg vom PoP-Standort erhalten, vom ersten getrennt, soweit die Straßen es zulassen. Seine Trassen kommen zum Plan hinzu und werden von diesen Standorten getragen; seine Rohre und Kabel stehen nicht in der Stückliste.</translation>
    </message>
    <message>
        <source>Classes that are gaps</source>
        <translation>Klassen, die Lücken sind</translation>
    </message>
    <message>
        <source>Classified addresses</source>
        <translation>Eingestufte Adressen</translation>
    </message>
    <message>
        <source>Classify broadband supply</source>
        <translation>Breitbandversorgung einstufen</translation>
    </message>
    <message>
        <source>Classifying {count} addresses</source>
        <translation>{count} Adressen werden eingestuft</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Clutter category “{category}” of scheme “{scheme}” has no height in [height_m].</source>
        <translation>Die Bewuchs- und Bebauungsklasse „{category}“ des Schemas „{scheme}“ hat keine Höhe in [height_m].</translation>
    </message>
    <message>
        <source>Clutter heights are above the terrain and cannot be negative.</source>
        <translation>Bewuchs- und Bebauungshöhen zählen ab Gelände und können nicht negativ sein.</translation>
    </message>
    <message>
        <source>Clutter heights from land cover know no roofs. Let devices be in the street, or choose the model over the surface model.</source>
        <translation>Bewuchs- und Bebauungshöhen aus der Landbedeckung kennen keine Dächer. Die Geräte auf der Straße annehmen oder das Modell über dem Oberflächenmodell wählen.</translation>
    </message>
    <message>
        <source>Clutter heights need a raster of land cover. Choose one (LAND_COVER).</source>
        <translation>Bewuchs- und Bebauungshöhen brauchen ein Raster der Landbedeckung. Eines wählen (LAND_COVER).</translation>
    </message>
    <message>
        <source>Clutter loss by height gain (ITU-R P.2108) needs 0.03 to 3 GHz, not {value}.</source>
        <translation>Die Zusatzdämpfung nach Antennenhöhe (ITU-R P.2108) gilt für 0,03 bis 3 GHz, nicht für {value}.</translation>
    </message>
    <message>
        <source>Coat of arms or logo of the municipality. Without it: that of the template, if it has one.</source>
        <translation>Wappen oder Logo der Kommune. Ohne Angabe: das der Vorlage, falls sie eines hat.</translation>
    </message>
    <message>
        <source>Column mapping</source>
        <translation>Spaltenzuordnung</translation>
    </message>
    <message>
        <source>Column mapping as a file</source>
        <translation>Spaltenzuordnung als Datei</translation>
    </message>
    <message>
        <source>Column of the Zensus</source>
        <translation>Spalte des Zensus</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns not used: {columns}</source>
        <translation>Nicht verwendete Spalten: {columns}</translation>
    </message>
    <message>
        <source>Columns to sum up</source>
        <translation>Spalten mit Summe</translation>
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
        <source>Compare variants</source>
        <translation>Varianten vergleichen</translation>
    </message>
    <message>
        <source>Compare with care: the variants differ in {settings} (see below).</source>
        <translation>Mit Vorsicht vergleichen: Die Varianten unterscheiden sich in: {settings} (siehe unten).</translation>
    </message>
    <message>
        <source>Compared with the package “{title}” of {date}.</source>
        <translation>Verglichen mit dem Paket „{title}“ vom {date}.</translation>
    </message>
    <message>
        <source>Comparing the layers</source>
        <translation>Layer werden miteinander verglichen</translation>
    </message>
    <message>
        <source>Comparing the surfaces</source>
        <translation>Oberflächen werden verglichen</translation>
    </message>
    <message>
        <source>Comparison as PDF</source>
        <translation>Vergleich als PDF</translation>
    </message>
    <message>
        <source>Comparison of the surfaces</source>
        <translation>Vergleich der Oberflächen</translation>
    </message>
    <message>
        <source>Comparison of variants</source>
        <translation>Variantenvergleich</translation>
    </message>
    <message>
        <source>Comparison of {count} variants</source>
        <translation>Vergleich von {count} Varianten</translation>
    </message>
    <message>
        <source>Computed in a straight line; obstacles and detours are not counted.</source>
        <translation>In Luftlinie berechnet; Hindernisse und Umwege zählen nicht.</translation>
    </message>
    <message>
        <source>Computed, not measured</source>
        <translation>Berechnet, nicht gemessen</translation>
    </message>
    <message>
        <source>Computed, not measured, for assumed traffic and predicted powers. Fading, repetitions and foreign networks lose more messages.</source>
        <translation>Berechnet, nicht gemessen, für angenommenen Verkehr und vorhergesagte Pegel. Schwund, Wiederholungen und fremde Netze kosten weitere Nachrichten.</translation>
    </message>
    <message>
        <source>Computing the collisions of {sensors} sensors at {gateways} gateways</source>
        <translation>Kollisionen von {sensors} Sensoren an {gateways} Gateways werden berechnet</translation>
    </message>
    <message>
        <source>Computing the links of {count} sites; the first run of all compiles the model, which takes up to half a minute</source>
        <translation>Verbindungen von {count} Standorten werden berechnet; beim allerersten Mal wird das Modell übersetzt, was bis zu einer halben Minute dauert</translation>
    </message>
    <message>
        <source>Computing the loss of {count} gateways; the first run of all compiles the model, which takes up to half a minute</source>
        <translation>Die Ausbreitungsdämpfung von {count} Gateways wird berechnet; der allererste Lauf übersetzt das Modell, was bis zu einer halben Minute dauert</translation>
    </message>
    <message>
        <source>Computing the profile</source>
        <translation>Das Profil wird berechnet</translation>
    </message>
    <message>
        <source>Computing the uncertainty between stations</source>
        <translation>Unsicherheit zwischen den Stationen wird berechnet</translation>
    </message>
    <message>
        <source>Computing what is covered when the prediction errs</source>
        <translation>Es wird berechnet, was abgedeckt ist, wenn die Vorhersage irrt</translation>
    </message>
    <message>
        <source>Connected by the plan</source>
        <translation>Im Plan angeschlossen</translation>
    </message>
    <message>
        <source>Connected: {addresses} addresses with {units} connections; not connected: {rest}.</source>
        <translation>Angeschlossen: {addresses} Adressen mit {units} Anschlüssen; nicht angeschlossen: {rest}.</translation>
    </message>
    <message>
        <source>Connecting to the Dask cluster at {address}</source>
        <translation>Verbindung mit dem Dask-Cluster unter {address} wird aufgebaut</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>Connections in phase {phase}</source>
        <translation>Anschlüsse in Phase {phase}</translation>
    </message>
    <message>
        <source>Connections in project areas</source>
        <translation>Anschlüsse in Ausbaugebieten</translation>
    </message>
    <message>
        <source>Connections needed</source>
        <translation>Benötigte Anschlüsse</translation>
    </message>
    <message>
        <source>Connections of a dense place</source>
        <translation>Anschlüsse einer dichten Stelle</translation>
    </message>
    <message>
        <source>Connections of these areas</source>
        <translation>Anschlüsse dieser Gebiete</translation>
    </message>
    <message>
        <source>Connections of undetermined eligibility</source>
        <translation>Anschlüsse mit unbestimmter Förderfähigkeit</translation>
    </message>
    <message>
        <source>Connections of which it is undetermined</source>
        <translation>Anschlüsse, bei denen es unbestimmt ist</translation>
    </message>
    <message>
        <source>Connections of which it is undetermined [%]</source>
        <translation>Anschlüsse, bei denen es unbestimmt ist [%]</translation>
    </message>
    <message>
        <source>Connections that are eligible</source>
        <translation>Förderfähige Anschlüsse</translation>
    </message>
    <message>
        <source>Connections that are eligible for funding</source>
        <translation>Förderfähige Anschlüsse</translation>
    </message>
    <message>
        <source>Connections that become customers. The default is an assumption. A stated revenue_eur is taken as that at this take-up.</source>
        <translation>Anteil der Anschlüsse mit Vertrag. Die Vorgabe ist eine Annahme. Ein angegebener Wert revenue_eur gilt für diese Vertragsquote.</translation>
    </message>
    <message>
        <source>Connections that depend on it</source>
        <translation>Anschlüsse, die davon abhängen</translation>
    </message>
    <message>
        <source>Connections that it can take</source>
        <translation>Anschlüsse, die er aufnimmt</translation>
    </message>
    <message>
        <source>Connections whose eligibility is undetermined</source>
        <translation>Anschlüsse mit unbestimmter Förderfähigkeit</translation>
    </message>
    <message>
        <source>Connections with a gap</source>
        <translation>Anschlüsse mit Lücke</translation>
    </message>
    <message>
        <source>Connections with a gap [%]</source>
        <translation>Anschlüsse mit Lücke [%]</translation>
    </message>
    <message>
        <source>Connections with a gap once all that is announced is built</source>
        <translation>Anschlüsse mit Lücke nach allem angekündigten Ausbau</translation>
    </message>
    <message>
        <source>Connections with a gap today</source>
        <translation>Anschlüsse mit Lücke heute</translation>
    </message>
    <message>
        <source>Connections with {speed} Mbit/s or more, {when}</source>
        <translation>Anschlüsse mit {speed} Mbit/s oder mehr, {when}</translation>
    </message>
    <message>
        <source>Connections written</source>
        <translation>Geschriebene Anschlüsse</translation>
    </message>
    <message>
        <source>Connections, the cheapest area first</source>
        <translation>Anschlüsse, das günstigste Gebiet zuerst</translation>
    </message>
    <message>
        <source>Connections, {answer}</source>
        <translation>Anschlüsse, {answer}</translation>
    </message>
    <message>
        <source>Connections, {class_name}, {when}</source>
        <translation>Anschlüsse, {class_name}, {when}</translation>
    </message>
    <message>
        <source>Connections, {class_of_user}</source>
        <translation>Anschlüsse, {class_of_user}</translation>
    </message>
    <message>
        <source>Contradictions between sources</source>
        <translation>Widersprüche zwischen Quellen</translation>
    </message>
    <message>
        <source>Convert them with “Refactor fields”, or import the data with this plugin.</source>
        <translation>Mit „Felder überarbeiten“ umwandeln oder die Daten mit diesem Plugin einlesen.</translation>
    </message>
    <message>
        <source>Cooperation: municipalities with project areas</source>
        <translation>Interkommunale Zusammenarbeit: Kommunen mit Ausbaugebieten</translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation>Koordinatenbezugssystem</translation>
    </message>
    <message>
        <source>Coordinate reference system of the file</source>
        <translation>Koordinatenbezugssystem der Datei</translation>
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
        <source>Coordinate system</source>
        <translation>Koordinatensystem</translation>
    </message>
    <message>
        <source>Coordinates are in degrees ({crs}).</source>
        <translation>Koordinaten sind in Grad ({crs}).</translation>
    </message>
    <message>
        <source>Coordinates of {count} tiles ({first} ...) are: {words}.</source>
        <translation>Koordinaten von {count} Kacheln ({first} …): {words}.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Copies under the ODbL</source>
        <translation>Kopien unter der ODbL</translation>
    </message>
    <message>
        <source>Copy into a GeoPackage</source>
        <translation>In ein GeoPackage kopieren</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost [EUR]</source>
        <translation>Kosten [EUR]</translation>
    </message>
    <message>
        <source>Cost as far as prices are known [EUR]</source>
        <translation>Kosten, soweit Preise bekannt sind [EUR]</translation>
    </message>
    <message>
        <source>Cost as far as prices are known: {cost} EUR, {each} EUR per connection.</source>
        <translation>Kosten, soweit Preise bekannt sind: {cost} EUR, {each} EUR je Anschluss.</translation>
    </message>
    <message>
        <source>Cost in a year [EUR]</source>
        <translation>Kosten im Jahr [EUR]</translation>
    </message>
    <message>
        <source>Cost not known, no rank</source>
        <translation>Kosten nicht bekannt, kein Rang</translation>
    </message>
    <message>
        <source>Cost of new sites with a known cost [EUR]</source>
        <translation>Kosten der neuen Standorte mit bekannten Kosten [EUR]</translation>
    </message>
    <message>
        <source>Cost of phase {phase} as far as prices are known</source>
        <translation>Kosten der Phase {phase}, soweit Preise bekannt sind</translation>
    </message>
    <message>
        <source>Cost of second ways, without ducts and cables</source>
        <translation>Kosten zweiter Wege, ohne Rohre und Kabel</translation>
    </message>
    <message>
        <source>Cost of the areas whose cost is known</source>
        <translation>Kosten der Gebiete, soweit bekannt</translation>
    </message>
    <message>
        <source>Cost of the areas whose cost is known [EUR]</source>
        <translation>Kosten der Gebiete, soweit bekannt [EUR]</translation>
    </message>
    <message>
        <source>Cost of the connection [EUR]</source>
        <translation>Kosten des Anschlusses [EUR]</translation>
    </message>
    <message>
        <source>Cost of the drop and house lead-in [EUR]</source>
        <translation>Kosten von Hausanschluss und Hauseinführung [EUR]</translation>
    </message>
    <message>
        <source>Cost of the new sites whose cost is known</source>
        <translation>Kosten der neuen Standorte, soweit bekannt</translation>
    </message>
    <message>
        <source>Cost of the new sites, partly assumed</source>
        <translation>Kosten der neuen Standorte, teils Annahmen</translation>
    </message>
    <message>
        <source>Cost of the plan as far as prices are known</source>
        <translation>Kosten des Plans, soweit Preise bekannt sind</translation>
    </message>
    <message>
        <source>Cost of these areas [EUR]</source>
        <translation>Kosten dieser Gebiete [EUR]</translation>
    </message>
    <message>
        <source>Cost of what was built [EUR]</source>
        <translation>Kosten des Gebauten [EUR]</translation>
    </message>
    <message>
        <source>Cost of what was built so far: {cost} EUR.</source>
        <translation>Kosten des bisher Gebauten: {cost} EUR.</translation>
    </message>
    <message>
        <source>Cost of {known} of {count} new sites: {cost} EUR.</source>
        <translation>Kosten von {known} der {count} neuen Standorte: {cost} EUR.</translation>
    </message>
    <message>
        <source>Cost per connection</source>
        <translation>Kosten je Anschluss</translation>
    </message>
    <message>
        <source>Cost per connection [EUR]</source>
        <translation>Kosten je Anschluss [EUR]</translation>
    </message>
    <message>
        <source>Cost per connection as far as prices are known</source>
        <translation>Kosten je Anschluss, soweit Preise bekannt sind</translation>
    </message>
    <message>
        <source>Cost per connection by project area as a sheet of A4 that a council can read.</source>
        <translation>Kosten je Anschluss nach Ausbaugebiet als A4-Blatt, das ein Rat lesen kann.</translation>
    </message>
    <message>
        <source>Cost per metre [EUR]</source>
        <translation>Kosten je Meter [EUR]</translation>
    </message>
    <message>
        <source>Cost per unit</source>
        <translation>Einheitspreis</translation>
    </message>
    <message>
        <source>Cost per unit [EUR]</source>
        <translation>Einheitspreis [EUR]</translation>
    </message>
    <message>
        <source>Cost, once [EUR]</source>
        <translation>Kosten, einmalig [EUR]</translation>
    </message>
    <message>
        <source>Cost: {cost} EUR to build, {running} EUR per year.</source>
        <translation>Kosten: {cost} EUR für den Bau, {running} EUR im Jahr.</translation>
    </message>
    <message>
        <source>Cost: {cost} EUR to build; the running cost is not known.</source>
        <translation>Kosten: {cost} EUR für den Bau; die laufenden Kosten sind nicht bekannt.</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Costs are partly assumptions.</source>
        <translation>Die Kosten sind teils Annahmen.</translation>
    </message>
    <message>
        <source>Costs are those of the presets: published figures and assumptions, no tender.</source>
        <translation>Die Kosten sind die der Vorgaben: veröffentlichte Werte und Annahmen, keine Angebote.</translation>
    </message>
    <message>
        <source>Costs by project area</source>
        <translation>Kosten nach Ausbaugebiet</translation>
    </message>
    <message>
        <source>Costs of {count} of {all} sites are those of preset “{preset}”, mostly assumptions.</source>
        <translation>Die Kosten von {count} der {all} Standorte stammen aus der Voreinstellung „{preset}“, großenteils Annahmen.</translation>
    </message>
    <message>
        <source>Costs that belong to no project area and are not divided: {cost} EUR.</source>
        <translation>Kosten, die zu keinem Ausbaugebiet gehören und nicht aufgeteilt sind: {cost} EUR.</translation>
    </message>
    <message>
        <source>Council</source>
        <translation>Gremien</translation>
    </message>
    <message>
        <source>Council atlas</source>
        <translation>Ratsatlas</translation>
    </message>
    <message>
        <source>Council map</source>
        <translation>Karte für die Beschlussvorlage</translation>
    </message>
    <message>
        <source>Council sheet: variants side by side</source>
        <translation>Ratsblatt: Varianten nebeneinander</translation>
    </message>
    <message>
        <source>Council systems limit the size of files. A larger PDF is written again with the map as a picture, as fine as the size allows, and the log says so. 0: no limit.</source>
        <translation>Ratsinformationssysteme begrenzen die Dateigröße. Ein größeres PDF wird noch einmal mit der Karte als Bild geschrieben, so fein, wie es die Größe zulässt; das Protokoll nennt es. 0: keine Grenze.</translation>
    </message>
    <message>
        <source>Council table</source>
        <translation>Tabelle für den Rat</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Count undetermined connections as eligible</source>
        <translation>Unbestimmte Anschlüsse als förderfähig zählen</translation>
    </message>
    <message>
        <source>Counted in the cost of a site, without interest. 0: the cost of building alone.</source>
        <translation>So lange zählen sie zu den Kosten eines Standorts, ohne Zinsen. 0: nur die Baukosten.</translation>
    </message>
    <message>
        <source>Counted in the figures, with their field weight where there is one. Points in buildings are seen by nobody.</source>
        <translation>Gehen in die Kennzahlen ein, mit ihrem Feld weight, wo es eines gibt. Punkte in Gebäuden sieht niemand.</translation>
    </message>
    <message>
        <source>Coverage by district</source>
        <translation>Versorgung nach Ortsteilen</translation>
    </message>
    <message>
        <source>Coverage by district needs the districts. Choose their layer (DISTRICTS).</source>
        <translation>Die Versorgung nach Ortsteilen braucht die Ortsteile. Deren Layer wählen (DISTRICTS).</translation>
    </message>
    <message>
        <source>Coverage by number of sites</source>
        <translation>Abdeckung nach Zahl der Standorte</translation>
    </message>
    <message>
        <source>Coverage lost and won</source>
        <translation>Verlorene und gewonnene Abdeckung</translation>
    </message>
    <message>
        <source>Coverage must be yes or no, or a probability between 0 and 1.</source>
        <translation>Die Abdeckung muss ja oder nein sein oder eine Wahrscheinlichkeit zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>Coverage polygons</source>
        <translation>Versorgungsflächen</translation>
    </message>
    <message>
        <source>Coverage probability</source>
        <translation>Versorgungswahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Coverage today</source>
        <translation>Abdeckung heute</translation>
    </message>
    <message>
        <source>Coverage, predicted</source>
        <translation>Versorgung, Prognose</translation>
    </message>
    <message>
        <source>Covered by one site</source>
        <translation>Von einem Standort abgedeckt</translation>
    </message>
    <message>
        <source>Covered by revenue</source>
        <translation>Durch Erlös gedeckt</translation>
    </message>
    <message>
        <source>Covered by several sites</source>
        <translation>Von mehreren Standorten abgedeckt</translation>
    </message>
    <message>
        <source>Covered by {folds} gateways or more in 9 of 10 cases at least</source>
        <translation>In 9 von 10 Fällen mindestens von {folds} oder mehr Gateways abgedeckt</translation>
    </message>
    <message>
        <source>Covered: {covered} of {whole} ({unit}).</source>
        <translation>Abgedeckt: {covered} von {whole} ({unit}).</translation>
    </message>
    <message>
        <source>Covered: {covered} of {whole}.</source>
        <translation>Abgedeckt: {covered} von {whole}.</translation>
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
        <source>Critical sites whose two ways have no trench in common</source>
        <translation>Kritische Standorte, deren zwei Wege keine gemeinsame Trasse haben</translation>
    </message>
    <message>
        <source>Critical sites with a second way</source>
        <translation>Kritische Standorte mit zweitem Weg</translation>
    </message>
    <message>
        <source>Croce et al. 2018, capture at 1 dB</source>
        <translation>Croce u. a. 2018, Capture-Effekt ab 1 dB</translation>
    </message>
    <message>
        <source>Crossing of a motorway: {method}</source>
        <translation>Querung einer Autobahn: {method}</translation>
    </message>
    <message>
        <source>Crossing of a railway: {method}</source>
        <translation>Querung einer Bahnlinie: {method}</translation>
    </message>
    <message>
        <source>Crossing of a river: {method}</source>
        <translation>Querung eines Gewässers: {method}</translation>
    </message>
    <message>
        <source>Crossing of a road: {method}</source>
        <translation>Querung einer Straße: {method}</translation>
    </message>
    <message>
        <source>Crossing of a wide street, proposed</source>
        <translation>Querung einer breiten Straße, vorgeschlagen</translation>
    </message>
    <message>
        <source>Curvature of the earth</source>
        <translation>Erdkrümmung</translation>
    </message>
    <message>
        <source>Dark grey spot</source>
        <translation>Dunkelgrauer Fleck</translation>
    </message>
    <message>
        <source>Dask scheduler</source>
        <translation>Dask-Scheduler</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data protection</source>
        <translation>Datenschutz</translation>
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
        <source>Date of the data</source>
        <translation>Stand der Daten</translation>
    </message>
    <message>
        <source>Date of the map. Without it: today.</source>
        <translation>Datum der Karte. Ohne Angabe: heute.</translation>
    </message>
    <message>
        <source>Date of the roadworks</source>
        <translation>Datum der Straßenbauarbeiten</translation>
    </message>
    <message>
        <source>Deals the blocks to five parts. The same seed gives the same result.</source>
        <translation>Verteilt die Blöcke auf fünf Teile. Derselbe Startwert ergibt dasselbe Ergebnis.</translation>
    </message>
    <message>
        <source>Dearer than a yearly budget.</source>
        <translation>Teurer als ein Jahresbudget.</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Demand and its coverage</source>
        <translation>Bedarf und seine Abdeckung</translation>
    </message>
    <message>
        <source>Demand and the site that serves it</source>
        <translation>Bedarf und zuständiger Standort</translation>
    </message>
    <message>
        <source>Demand class</source>
        <translation>Bedarfsklasse</translation>
    </message>
    <message>
        <source>Demand covered</source>
        <translation>Abgedeckter Bedarf</translation>
    </message>
    <message>
        <source>Demand covered [%]</source>
        <translation>Abgedeckter Bedarf [%]</translation>
    </message>
    <message>
        <source>Demand covered by cell [%]</source>
        <translation>Abgedeckter Bedarf je Zelle [%]</translation>
    </message>
    <message>
        <source>Demand covered in 9 of 10 cases at least</source>
        <translation>In 9 von 10 Fällen mindestens abgedeckter Bedarf</translation>
    </message>
    <message>
        <source>Demand covered, {situation}</source>
        <translation>Abgedeckter Bedarf, {situation}</translation>
    </message>
    <message>
        <source>Demand expected to be covered</source>
        <translation>Zu erwartender abgedeckter Bedarf</translation>
    </message>
    <message>
        <source>Demand for siting</source>
        <translation>Bedarf für die Standortplanung</translation>
    </message>
    <message>
        <source>Demand id</source>
        <translation>Bedarfskennung</translation>
    </message>
    <message>
        <source>Demand in all</source>
        <translation>Bedarf insgesamt</translation>
    </message>
    <message>
        <source>Demand lost if it fell away</source>
        <translation>Bedarf, der ohne ihn verloren ginge</translation>
    </message>
    <message>
        <source>Demand no farther from a site is covered. Empty: as in the preset; for nearest and fairest in a straight line without limit. In seconds where the unit says so.</source>
        <translation>Bedarf, der nicht weiter von einem Standort entfernt ist, gilt als abgedeckt. Leer: wie in der Voreinstellung; bei „nächste“ und „gerechteste“ in Luftlinie unbegrenzt. In Sekunden, wenn die Einheit es sagt.</translation>
    </message>
    <message>
        <source>Demand point {number} has the weight {weight}: weights must be 0 or more.</source>
        <translation>Bedarfspunkt {number} hat das Gewicht {weight}: Gewichte müssen 0 oder größer sein.</translation>
    </message>
    <message>
        <source>Demand points no longer covered</source>
        <translation>Nicht mehr abgedeckte Bedarfspunkte</translation>
    </message>
    <message>
        <source>Demand points of which it is not known whether they are covered (times is empty): {count}. They are not compared.</source>
        <translation>Bedarfspunkte, von denen nicht bekannt ist, ob sie abgedeckt sind (times ist leer): {count}. Sie werden nicht verglichen.</translation>
    </message>
    <message>
        <source>Demand points that are no longer covered: {lost}; newly covered: {won}.</source>
        <translation>Bedarfspunkte, die nicht mehr abgedeckt sind: {lost}; neu abgedeckt: {won}.</translation>
    </message>
    <message>
        <source>Demand points that are no longer in the list: {gone}; new in it: {come}. They are not among the gaps.</source>
        <translation>Bedarfspunkte, die nicht mehr in der Liste stehen: {gone}; neu darin: {come}. Sie zählen nicht zu den Lücken.</translation>
    </message>
    <message>
        <source>Demand points that are no longer or newly covered.</source>
        <translation>Bedarfspunkte, die nicht mehr oder neu abgedeckt sind.</translation>
    </message>
    <message>
        <source>Demand points that no candidate reaches</source>
        <translation>Bedarfspunkte, die kein möglicher Standort erreicht</translation>
    </message>
    <message>
        <source>Demand points that no selection can cover</source>
        <translation>Bedarfspunkte, die keine Auswahl abdecken kann</translation>
    </message>
    <message>
        <source>Demand that no site reaches is not in the mean.</source>
        <translation>Bedarf, den kein Standort erreicht, geht nicht in das Mittel ein.</translation>
    </message>
    <message>
        <source>Demand within its reach</source>
        <translation>Bedarf in seiner Reichweite</translation>
    </message>
    <message>
        <source>Demo data, invented</source>
        <translation>Demodaten, erfunden</translation>
    </message>
    <message>
        <source>Derived from terrain intersection of the city model, uncertain between buildings</source>
        <translation>Aus dem Geländeschnitt des Stadtmodells abgeleitet, zwischen den Gebäuden unsicher</translation>
    </message>
    <message>
        <source>Derived from the buildings' ground heights, uncertain between buildings</source>
        <translation>Aus den Grundhöhen der Gebäude abgeleitet, zwischen den Gebäuden unsicher</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Devices inside the outline of a building</source>
        <translation>Geräte innerhalb eines Gebäudegrundrisses</translation>
    </message>
    <message>
        <source>Devices on roofs are outdoors. Choose devices in the street for other places.</source>
        <translation>Geräte auf Dächern sind im Freien. Für andere Lagen die Geräte auf der Straße annehmen.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Digital participation: inhabitants per km²</source>
        <translation>Digitale Teilhabe: Einwohner je km²</translation>
    </message>
    <message>
        <source>Dilution of precision (HDOP)</source>
        <translation>Genauigkeitsfaktor (HDOP)</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>Distance (free space)</source>
        <translation>Entfernung (Freiraum)</translation>
    </message>
    <message>
        <source>Distance [m]</source>
        <translation>Entfernung [m]</translation>
    </message>
    <message>
        <source>Distance [m], time [s] or probability</source>
        <translation>Entfernung [m], Zeit [s] oder Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Distance between two measurements</source>
        <translation>Entfernung zwischen zwei Messwerten</translation>
    </message>
    <message>
        <source>Distance beyond which values are no more alike, for the exponential and the Gaussian model that where 95 % of the sill are reached. Needed without measurements.</source>
        <translation>Entfernung, ab der sich Werte nicht mehr ähnlich sind; beim exponentiellen und beim Gaußschen Modell die, bei der 95 % des Schwellenwerts erreicht sind. Ohne Messwerte nötig.</translation>
    </message>
    <message>
        <source>Distance from address to building [m]</source>
        <translation>Abstand der Adresse vom Gebäude [m]</translation>
    </message>
    <message>
        <source>Distance from the gateway [m]</source>
        <translation>Entfernung vom Gateway [m]</translation>
    </message>
    <message>
        <source>Distance from the gateway [{unit}]</source>
        <translation>Entfernung vom Gateway [{unit}]</translation>
    </message>
    <message>
        <source>Distance of ducts and roadworks [m]</source>
        <translation>Abstand von Leerrohren und Straßenbauarbeiten [m]</translation>
    </message>
    <message>
        <source>Distances are measured along them. Without them: in a straight line. Motorways and streets closed to everybody are left out.</source>
        <translation>Entlang der Straßen werden Entfernungen gemessen, ohne sie in Luftlinie. Autobahnen und für alle gesperrte Straßen bleiben außer Betracht.</translation>
    </message>
    <message>
        <source>Distribution point</source>
        <translation>Verteiler</translation>
    </message>
    <message>
        <source>Distribution point for {capacity} connections</source>
        <translation>Netzverteiler für {capacity} Anschlüsse</translation>
    </message>
    <message>
        <source>Distribution point, existing</source>
        <translation>Netzverteiler, vorhanden</translation>
    </message>
    <message>
        <source>Distribution point, planned</source>
        <translation>Netzverteiler, geplant</translation>
    </message>
    <message>
        <source>Distribution point, proposed</source>
        <translation>Verteiler, vorgeschlagen</translation>
    </message>
    <message>
        <source>Distribution points</source>
        <translation>Verteiler</translation>
    </message>
    <message>
        <source>Distribution trench, proposed</source>
        <translation>Verteiltrasse, vorgeschlagen</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Ortsteil</translation>
    </message>
    <message>
        <source>District “{name}” has no place with known height.</source>
        <translation>Im Ortsteil „{name}“ ist an keiner Stelle die Höhe bekannt.</translation>
    </message>
    <message>
        <source>District “{name}”: it has no shape.</source>
        <translation>Ortsteil „{name}“: Er hat keine Geometrie.</translation>
    </message>
    <message>
        <source>District “{name}”: its shape is broken. Run “Fix geometries” on the layer.</source>
        <translation>Ortsteil „{name}“: Seine Geometrie ist fehlerhaft. „Geometrien reparieren“ auf den Layer anwenden.</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Ortsteile</translation>
    </message>
    <message>
        <source>Districts are numbered from 0 to {last}, not from {low} to {high}.</source>
        <translation>Ortsteile sind von 0 bis {last} nummeriert, nicht von {low} bis {high}.</translation>
    </message>
    <message>
        <source>Districts overlap: {count} cells lie in more than one and count for the last of them.</source>
        <translation>Ortsteile überlappen sich: {count} Zellen liegen in mehreren und zählen zum letzten davon.</translation>
    </message>
    <message>
        <source>Districts, municipalities or other polygons: figures are given for each, or their shapes are used where a district or municipality of the addresses has the same name or key.</source>
        <translation>Ortsteile, Gemeinden oder andere Flächen: Für jede werden Zahlen ausgegeben, oder ihre Form wird verwendet, wo ein Ortsteil oder eine Gemeinde der Adressen denselben Namen oder Schlüssel hat.</translation>
    </message>
    <message>
        <source>Divided by: {programme}; federation {federal} %, Land {land} % of what is fundable.</source>
        <translation>Aufgeteilt nach: {programme}; Bund {federal} %, Land {land} % des Förderfähigen.</translation>
    </message>
    <message>
        <source>Dividing costs and ranking</source>
        <translation>Kosten aufteilen und Rangfolge bilden</translation>
    </message>
    <message>
        <source>Do not decide anything upon them.</source>
        <translation>Keine Entscheidung darauf stützen.</translation>
    </message>
    <message>
        <source>Does not fit into the budgets of these years.</source>
        <translation>Passt nicht in die Budgets dieser Jahre.</translation>
    </message>
    <message>
        <source>Dots per inch of rasters in the PDF. 300 is usual for print.</source>
        <translation>Punkte je Zoll der Raster im PDF. Für den Druck sind 300 üblich.</translation>
    </message>
    <message>
        <source>Dots per inch of rasters in the maps.</source>
        <translation>Punkte je Zoll der Raster in den Karten.</translation>
    </message>
    <message>
        <source>Dots per inch of the PNG and of rasters in the PDF. 300 is usual for print.</source>
        <translation>Bildpunkte je Zoll des PNG und der Raster im PDF. Für den Druck sind 300 üblich.</translation>
    </message>
    <message>
        <source>Down and up, for the sensitivity.</source>
        <translation>Nach unten und oben, für die Sensitivität.</translation>
    </message>
    <message>
        <source>Downlink margin at SF12 [dB]</source>
        <translation>Reserve der Abwärtsstrecke bei SF12 [dB]</translation>
    </message>
    <message>
        <source>Downlink: gateway to sensor</source>
        <translation>Abwärts: Gateway zum Sensor</translation>
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
        <source>Drawing and writing</source>
        <translation>Zeichnen und Schreiben</translation>
    </message>
    <message>
        <source>Drawing the chart</source>
        <translation>Das Diagramm wird gezeichnet</translation>
    </message>
    <message>
        <source>Drawing {count} pages ...</source>
        <translation>{count} Seiten werden gezeichnet ...</translation>
    </message>
    <message>
        <source>Drawn below those of the variants, the first one on top: streets, buildings, a base map.</source>
        <translation>Liegen unter denen der Varianten, der erste zuoberst: Straßen, Gebäude, eine Grundkarte.</translation>
    </message>
    <message>
        <source>Drawn simplified, to {metres} m.</source>
        <translation>Vereinfacht gezeichnet, auf {metres} m.</translation>
    </message>
    <message>
        <source>Drop cable with {fibres} fibres</source>
        <translation>Hausanschlusskabel mit {fibres} Fasern</translation>
    </message>
    <message>
        <source>Drop to the building</source>
        <translation>Hausanschluss</translation>
    </message>
    <message>
        <source>Drop to the building: {method}</source>
        <translation>Hausanschluss: {method}</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>Duct bundle {name}, drops</source>
        <translation>Rohrverband {name}, Hausanschlüsse</translation>
    </message>
    <message>
        <source>Duct bundle {name}, feeder</source>
        <translation>Rohrverband {name}, Hauptkabel</translation>
    </message>
    <message>
        <source>Ducting in the air</source>
        <translation>Wellenleitung in der Luft</translation>
    </message>
    <message>
        <source>Ducts</source>
        <translation>Leerrohre</translation>
    </message>
    <message>
        <source>Ducts and fibre</source>
        <translation>Leerrohre und Glasfaser</translation>
    </message>
    <message>
        <source>Ducts in it</source>
        <translation>Rohre darin</translation>
    </message>
    <message>
        <source>Duty cycle</source>
        <translation>Tastgrad</translation>
    </message>
    <message>
        <source>EUR</source>
        <translation>EUR</translation>
    </message>
    <message>
        <source>EUR per connection</source>
        <translation>EUR je Anschluss</translation>
    </message>
    <message>
        <source>EUR per year</source>
        <translation>EUR im Jahr</translation>
    </message>
    <message>
        <source>Each bar is a project area: as wide as its connections, as high as one of them costs. In brackets the year in which it begins. Costs are estimates, no offers; funding needs an approval.</source>
        <translation>Jeder Balken ist ein Ausbaugebiet: so breit wie seine Anschlüsse, so hoch wie die Kosten eines Anschlusses. In Klammern das Jahr des Beginns. Die Kosten sind Schätzungen, keine Angebote; Förderung setzt einen Bescheid voraus.</translation>
    </message>
    <message>
        <source>Each demand point must be covered by 1, 2 or more sites: give a whole number.</source>
        <translation>Jeder Bedarfspunkt muss von 1, 2 oder mehr Standorten abgedeckt werden: Geben Sie eine ganze Zahl an.</translation>
    </message>
    <message>
        <source>Each edge needs two nodes: give a table with two columns.</source>
        <translation>Jede Kante braucht zwei Knoten: eine Tabelle mit zwei Spalten angeben.</translation>
    </message>
    <message>
        <source>Each group must have at least {least} sites and at most {most}: that contradicts itself. Change GROUP_LEAST or GROUP_MOST.</source>
        <translation>Jede Gruppe soll mindestens {least} und höchstens {most} Standorte haben: Das widerspricht sich. Ändern Sie GROUP_LEAST oder GROUP_MOST.</translation>
    </message>
    <message>
        <source>Each trench needs a cost of 0 or more.</source>
        <translation>Jede Trasse braucht Kosten von mindestens 0.</translation>
    </message>
    <message>
        <source>Each trench needs a length of 0 m or more.</source>
        <translation>Jede Trasse braucht eine Länge von mindestens 0 m.</translation>
    </message>
    <message>
        <source>Each weight and each variant's costs are this much higher and lower, one at a time.</source>
        <translation>Jedes Gewicht und jede Kostenart jeder Variante wird für sich um so viel höher und niedriger angesetzt.</translation>
    </message>
    <message>
        <source>Edge of a block [m]</source>
        <translation>Kantenlänge eines Blocks [m]</translation>
    </message>
    <message>
        <source>Edge of a cell of the map, and of the places that count where there is no demand.</source>
        <translation>Kantenlänge einer Zelle der Karte und der Orte, die ohne Bedarfspunkte zählen.</translation>
    </message>
    <message>
        <source>Edge of a pixel. 1 m shows single roofs; 5 m is enough for a first look.</source>
        <translation>Kantenlänge eines Pixels. 1 m zeigt einzelne Dächer; 5 m genügen für einen ersten Blick.</translation>
    </message>
    <message>
        <source>Edge of the cell [m]</source>
        <translation>Kantenlänge der Zelle [m]</translation>
    </message>
    <message>
        <source>Edge of the square map in metres, 1000 to 5000.</source>
        <translation>Kantenlänge der quadratischen Karte in Metern, 1000 bis 5000.</translation>
    </message>
    <message>
        <source>Edge {number} costs {cost}: costs must be 0 or more.</source>
        <translation>Kante {number} kostet {cost}: Kosten müssen 0 oder mehr sein.</translation>
    </message>
    <message>
        <source>Elevation must be between -90 and 90 degrees, not {value}.</source>
        <translation>Der Erhebungswinkel muss zwischen -90 und 90 Grad liegen, nicht bei {value}.</translation>
    </message>
    <message>
        <source>Eligible for funding: yes, no or undetermined</source>
        <translation>Förderfähig: yes (ja), no (nein) oder undetermined (unbestimmt)</translation>
    </message>
    <message>
        <source>Eligible for funding: yes, partly, no or undetermined</source>
        <translation>Förderfähig: yes (ja), partly (teilweise), no (nein) oder undetermined (unbestimmt)</translation>
    </message>
    <message>
        <source>Eligible under these rules.</source>
        <translation>Nach diesen Regeln förderfähig.</translation>
    </message>
    <message>
        <source>Eligible: by the rule of the classification, field eligible. Threshold: GAP_SPEED. Classes: GAP_CLASSES.</source>
        <translation>Förderfähig: nach der Regel der Einstufung, Feld eligible. Schwelle: GAP_SPEED. Klassen: GAP_CLASSES.</translation>
    </message>
    <message>
        <source>Else they count as not eligible; the sensitivity shows both.</source>
        <translation>Sonst zählen sie als nicht förderfähig; die Sensitivität zeigt beides.</translation>
    </message>
    <message>
        <source>Empty duct, existing</source>
        <translation>Leerrohr, vorhanden</translation>
    </message>
    <message>
        <source>Empty duct, planned</source>
        <translation>Leerrohr, geplant</translation>
    </message>
    <message>
        <source>Empty: all.</source>
        <translation>Leer: alle.</translation>
    </message>
    <message>
        <source>Empty: area where AREAS is given, else district. Districts, streets and municipalities without a polygon are drawn around their addresses.</source>
        <translation>Leer: Gebiet, wo AREAS angegeben ist, sonst Ortsteil. Ortsteile, Straßen und Gemeinden ohne Fläche werden um ihre Adressen gezeichnet.</translation>
    </message>
    <message>
        <source>Empty: as far as the name of the file tells it.</source>
        <translation>Leer: soweit der Dateiname ihn nennt.</translation>
    </message>
    <message>
        <source>Empty: as in the preset where its layer is given, else a straight line.</source>
        <translation>Leer: wie in der Voreinstellung, wenn deren Layer angegeben ist, sonst Luftlinie.</translation>
    </message>
    <message>
        <source>Empty: as in the preset.</source>
        <translation>Leer: wie in der Voreinstellung.</translation>
    </message>
    <message>
        <source>Empty: as in the programme.</source>
        <translation>Leer: wie im Programm.</translation>
    </message>
    <message>
        <source>Empty: as in the programme. In poor regions it is often higher.</source>
        <translation>Leer: wie im Programm. In wirtschaftsschwachen Gebieten ist er oft höher.</translation>
    </message>
    <message>
        <source>Empty: as the preset has it, else most. backup takes the number or budget where given, else the target share with as few sites as possible.</source>
        <translation>Leer: wie in der Voreinstellung, sonst „meiste“. „Reserve“ richtet sich nach Zahl oder Budget, wenn angegeben, sonst nach dem Zielanteil mit möglichst wenigen Standorten.</translation>
    </message>
    <message>
        <source>Empty: cost_eur.</source>
        <translation>Leer: cost_eur.</translation>
    </message>
    <message>
        <source>Empty: running_eur.</source>
        <translation>Leer: running_eur.</translation>
    </message>
    <message>
        <source>Empty: width_m or width.</source>
        <translation>Leer: width_m oder width.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Entities of one type, which most brokers ask for: https://…/ngsi-ld/v1/entities?type=ParkingSpot.</source>
        <translation>Entitäten eines Typs, den die meisten Broker verlangen: https://…/ngsi-ld/v1/entities?type=ParkingSpot.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Environment and climate</source>
        <translation>Umwelt und Klima</translation>
    </message>
    <message>
        <source>Error to expect of the prediction</source>
        <translation>Zu erwartender Fehler der Vorhersage</translation>
    </message>
    <message>
        <source>Every measurement used, with predicted power and error before and after.</source>
        <translation>Jede verwendete Messung mit vorhergesagter Leistung und Abweichung vorher und nachher.</translation>
    </message>
    <message>
        <source>Existing</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Existing duct</source>
        <translation>Vorhandenes Leerrohr</translation>
    </message>
    <message>
        <source>Existing duct or fibre that it uses</source>
        <translation>Vorhandenes Leerrohr oder Glasfaser, die mitgenutzt wird</translation>
    </message>
    <message>
        <source>Existing ducts and fibre</source>
        <translation>Vorhandene Leerrohre und Glasfaser</translation>
    </message>
    <message>
        <source>Existing fibre</source>
        <translation>Vorhandene Glasfaser</translation>
    </message>
    <message>
        <source>Existing site</source>
        <translation>Vorhandener Standort</translation>
    </message>
    <message>
        <source>Existing sites</source>
        <translation>Vorhandene Standorte</translation>
    </message>
    <message>
        <source>Existing sites count.</source>
        <translation>Vorhandene Standorte zählen mit.</translation>
    </message>
    <message>
        <source>Existing stations</source>
        <translation>Bestehende Stationen</translation>
    </message>
    <message>
        <source>Expected revenue</source>
        <translation>Erwarteter Erlös</translation>
    </message>
    <message>
        <source>Expected revenue [EUR]</source>
        <translation>Erwarteter Erlös [EUR]</translation>
    </message>
    <message>
        <source>Expected to be covered by {folds} gateways or more</source>
        <translation>Zu erwarten: von {folds} oder mehr Gateways abgedeckt</translation>
    </message>
    <message>
        <source>Expected to be covered: {expected} % of the demand; in 9 of 10 cases at least {worst} %. If all errors were independent, {independent} % at least; if all links erred alike, {common} %.</source>
        <translation>Zu erwartende Abdeckung: {expected} % des Bedarfs; in 9 von 10 Fällen mindestens {worst} %. Wären alle Fehler unabhängig, mindestens {independent} %; irrten alle Verbindungen gleich, {common} %.</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>FIWARE NGSI-LD</source>
        <translation>FIWARE NGSI-LD</translation>
    </message>
    <message>
        <source>FIWARE NGSI-v2</source>
        <translation>FIWARE NGSI-v2</translation>
    </message>
    <message>
        <source>FTTC (vectoring)</source>
        <translation>FTTC (Vectoring)</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Sachverhalt</translation>
    </message>
    <message>
        <source>Facts page</source>
        <translation>Sachverhalt</translation>
    </message>
    <message>
        <source>Fade margin</source>
        <translation>Schwundreserve</translation>
    </message>
    <message>
        <source>Family of all type on the sheet. Without it: that of the template.</source>
        <translation>Schriftfamilie aller Texte auf dem Blatt. Ohne Angabe: die der Vorlage.</translation>
    </message>
    <message>
        <source>Farms</source>
        <translation>Landwirtschaftliche Betriebe</translation>
    </message>
    <message>
        <source>Farms with a gap</source>
        <translation>Landwirtschaftliche Betriebe mit Lücke</translation>
    </message>
    <message>
        <source>Farthest from a cell [m]</source>
        <translation>Größte Entfernung von einer Zelle [m]</translation>
    </message>
    <message>
        <source>Farthest from a street [m]</source>
        <translation>Größte Entfernung von einer Straße [m]</translation>
    </message>
    <message>
        <source>Farthest move [ranks]</source>
        <translation>Größte Verschiebung [Ränge]</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Features copied</source>
        <translation>Kopierte Objekte</translation>
    </message>
    <message>
        <source>Federal share</source>
        <translation>Anteil des Bundes</translation>
    </message>
    <message>
        <source>Federal share [%]</source>
        <translation>Anteil des Bundes [%]</translation>
    </message>
    <message>
        <source>Federal share [EUR]</source>
        <translation>Anteil des Bundes [EUR]</translation>
    </message>
    <message>
        <source>Federal share of these areas [EUR]</source>
        <translation>Anteil des Bundes an diesen Gebieten [EUR]</translation>
    </message>
    <message>
        <source>Federal share of what is fundable</source>
        <translation>Anteil des Bundes am Förderfähigen</translation>
    </message>
    <message>
        <source>Federal share where it is known [EUR]</source>
        <translation>Anteil des Bundes, soweit bekannt [EUR]</translation>
    </message>
    <message>
        <source>Federation</source>
        <translation>Bund</translation>
    </message>
    <message>
        <source>Feeder cable with {fibres} fibres</source>
        <translation>Hauptkabel mit {fibres} Fasern</translation>
    </message>
    <message>
        <source>Feeder trench, proposed</source>
        <translation>Zuführungstrasse, vorgeschlagen</translation>
    </message>
    <message>
        <source>Fewer than 100 measurements: other measurements may give quite another variogram.</source>
        <translation>Weniger als 100 Messwerte: Andere Messwerte können ein ganz anderes Variogramm ergeben.</translation>
    </message>
    <message>
        <source>Fewer than 30 pairs</source>
        <translation>Weniger als 30 Paare</translation>
    </message>
    <message>
        <source>Fewest connections of a project area</source>
        <translation>Kleinste Zahl von Anschlüssen eines Ausbaugebiets</translation>
    </message>
    <message>
        <source>Fibre connections</source>
        <translation>Glasfaseranschlüsse</translation>
    </message>
    <message>
        <source>Fibre connections, proposed</source>
        <translation>Glasfaseranschlüsse, vorgeschlagen</translation>
    </message>
    <message>
        <source>Fibre expansion</source>
        <translation>Glasfaserausbau</translation>
    </message>
    <message>
        <source>Fibre nodes</source>
        <translation>Glasfaserknoten</translation>
    </message>
    <message>
        <source>Fibre nodes, proposed</source>
        <translation>Glasfaserknoten, vorgeschlagen</translation>
    </message>
    <message>
        <source>Fibre plan</source>
        <translation>Glasfaserplan</translation>
    </message>
    <message>
        <source>Fibre plan by phase</source>
        <translation>Glasfaserplan nach Phase</translation>
    </message>
    <message>
        <source>Fibre plan by project area</source>
        <translation>Glasfaserplan nach Ausbaugebiet</translation>
    </message>
    <message>
        <source>Fibre trenches</source>
        <translation>Glasfasertrassen</translation>
    </message>
    <message>
        <source>Fibre trenches, proposed</source>
        <translation>Glasfasertrassen, vorgeschlagen</translation>
    </message>
    <message>
        <source>Fibre, existing</source>
        <translation>Glasfaser, vorhanden</translation>
    </message>
    <message>
        <source>Fibre, planned</source>
        <translation>Glasfaser, geplant</translation>
    </message>
    <message>
        <source>Fibres</source>
        <translation>Fasern</translation>
    </message>
    <message>
        <source>Fibres in it</source>
        <translation>Fasern darin</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Field antenna_pattern names files in this folder or in folders within it. Empty: the folder of the gateway layer.</source>
        <translation>Das Feld antenna_pattern nennt Dateien in diesem Ordner oder in Unterordnern. Leer: der Ordner des Gateway-Layers.</translation>
    </message>
    <message>
        <source>Field azimuth, clockwise. In Germany the two norths differ by up to 2.5 degrees; a compass shows neither.</source>
        <translation>Feld azimuth, im Uhrzeigersinn. In Deutschland weichen beide Nordrichtungen um bis zu 2,5 Grad voneinander ab; ein Kompass zeigt keine von beiden.</translation>
    </message>
    <message>
        <source>Field for the order</source>
        <translation>Feld für die Reihenfolge</translation>
    </message>
    <message>
        <source>Field of the cost [EUR/m]</source>
        <translation>Feld der Kosten [EUR/m]</translation>
    </message>
    <message>
        <source>Field of the cost [EUR]</source>
        <translation>Feld der Kosten [EUR]</translation>
    </message>
    <message>
        <source>Field of the demand's weight</source>
        <translation>Feld mit dem Gewicht des Bedarfs</translation>
    </message>
    <message>
        <source>Field of the group</source>
        <translation>Feld der Gruppe</translation>
    </message>
    <message>
        <source>Field of the laying method</source>
        <translation>Feld des Verlegeverfahrens</translation>
    </message>
    <message>
        <source>Field of the running cost [EUR per year]</source>
        <translation>Feld der laufenden Kosten [EUR im Jahr]</translation>
    </message>
    <message>
        <source>Field of the street's width [m]</source>
        <translation>Feld der Straßenbreite [m]</translation>
    </message>
    <message>
        <source>Field of the trench's ground</source>
        <translation>Feld des Untergrunds der Trasse</translation>
    </message>
    <message>
        <source>Field of the value</source>
        <translation>Feld mit dem Wert</translation>
    </message>
    <message>
        <source>Field that bounds project areas</source>
        <translation>Feld, das Ausbaugebiete begrenzt</translation>
    </message>
    <message>
        <source>Field that excludes a candidate</source>
        <translation>Feld, das einen möglichen Standort ausschließt</translation>
    </message>
    <message>
        <source>Field with the AGS. Empty: the field ags.</source>
        <translation>Feld mit dem AGS. Leer: das Feld ags.</translation>
    </message>
    <message>
        <source>Field with the class</source>
        <translation>Feld mit der Klasse</translation>
    </message>
    <message>
        <source>Field with the name</source>
        <translation>Feld mit dem Namen</translation>
    </message>
    <message>
        <source>Field with the name. Empty: the field name.</source>
        <translation>Feld mit dem Namen. Leer: das Feld name.</translation>
    </message>
    <message>
        <source>Field with their names. Empty: field name, else id.</source>
        <translation>Feld mit ihren Namen. Leer: Feld name, sonst id.</translation>
    </message>
    <message>
        <source>Field “{field}” holds no numbers and cannot be summed up.</source>
        <translation>Feld „{field}“ enthält keine Zahlen und kann nicht summiert werden.</translation>
    </message>
    <message>
        <source>Field ← column:</source>
        <translation>Feld ← Spalte:</translation>
    </message>
    <message>
        <source>Fields of another type: {fields}.</source>
        <translation>Felder mit falschem Typ: {fields}.</translation>
    </message>
    <message>
        <source>Fields of the areas, with their aliases: each page prints those of its area.</source>
        <translation>Felder der Gebiete mit ihren Aliasnamen: Jede Seite druckt die ihres Gebiets.</translation>
    </message>
    <message>
        <source>Fields that may refer to persons: {fields}.</source>
        <translation>Felder mit möglichem Personenbezug: {fields}.</translation>
    </message>
    <message>
        <source>Fields to print as key figures</source>
        <translation>Felder, die als Kennzahlen gedruckt werden</translation>
    </message>
    <message>
        <source>Fields to print. Without them: all that hold anything and fit.</source>
        <translation>Felder, die gedruckt werden. Ohne Angabe alle, die etwas enthalten und auf die Seite passen.</translation>
    </message>
    <message>
        <source>Fields with numbers whose sum stands in the last row.</source>
        <translation>Felder mit Zahlen, deren Summe in der letzten Zeile steht.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Figures for each</source>
        <translation>Zahlen je</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File of the kinds</source>
        <translation>Datei der Sensorarten</translation>
    </message>
    <message>
        <source>File of “Calibrate LoRaWAN prediction”, made with the same loss model: its offset of each gateway is added to the loss, and its error on measurements held back is the one to expect.</source>
        <translation>Datei von „LoRaWAN-Vorhersage kalibrieren“, mit demselben Ausbreitungsmodell erstellt: Die Korrektur jedes Gateways wird zur Dämpfung addiert, und zu erwarten ist der Fehler an den zurückgehaltenen Messungen.</translation>
    </message>
    <message>
        <source>File to write, .svg or .png.</source>
        <translation>Zu schreibende Datei, .svg oder .png.</translation>
    </message>
    <message>
        <source>File to write.</source>
        <translation>Zu schreibende Datei.</translation>
    </message>
    <message>
        <source>File “{path}” cannot be written: {error}</source>
        <translation>Die Datei „{path}“ kann nicht geschrieben werden: {error}</translation>
    </message>
    <message>
        <source>File “{path}” does not exist. Choose a file of measurements.</source>
        <translation>Die Datei „{path}“ gibt es nicht. Eine Datei mit Messungen wählen.</translation>
    </message>
    <message>
        <source>File “{path}” does not exist. Choose a list.</source>
        <translation>Die Datei „{path}“ gibt es nicht. Wählen Sie eine Liste.</translation>
    </message>
    <message>
        <source>File “{path}” is larger than {limit} MB. Split it.</source>
        <translation>Die Datei „{path}“ ist größer als {limit} MB. Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>File “{path}” is not there.</source>
        <translation>Die Datei „{path}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Files, or a folder: all its *.tif, *.xyz, *.txt, *.csv, *.asc, *.grd, *.gz and *.zip are read.</source>
        <translation>Dateien oder ein Ordner: Gelesen werden daraus alle *.tif, *.xyz, *.txt, *.csv, *.asc, *.grd, *.gz und *.zip.</translation>
    </message>
    <message>
        <source>Filled from</source>
        <translation>Gefüllt aus</translation>
    </message>
    <message>
        <source>Fills in households where addresses of housing, farms or other use carry none. CSV file of the Zensus with a column GITTER_ID. A secret cell is not known, not 0.</source>
        <translation>Ergänzt Haushalte, wo Adressen von Wohnungen, Höfen oder sonstiger Nutzung keine führen. CSV-Datei des Zensus mit einer Spalte GITTER_ID. Eine geheim gehaltene Zelle ist nicht bekannt, nicht 0.</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Finding what each site reaches</source>
        <translation>Es wird ermittelt, was jeder Standort erreicht</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Finished gateways are kept in “{folder}” ({size} MB), which can be deleted at any time.</source>
        <translation>Fertige Gateways liegen in „{folder}“ ({size} MB). Der Ordner kann jederzeit gelöscht werden.</translation>
    </message>
    <message>
        <source>Fire access and hydrants</source>
        <translation>Feuerwehrzugang und Hydranten</translation>
    </message>
    <message>
        <source>First Fresnel zone</source>
        <translation>Erste Fresnelzone</translation>
    </message>
    <message>
        <source>First Fresnel zone, lower limit [m above sea level]</source>
        <translation>Erste Fresnelzone, untere Grenze [m über dem Meer]</translation>
    </message>
    <message>
        <source>First Fresnel zone, upper limit [m above sea level]</source>
        <translation>Erste Fresnelzone, obere Grenze [m über dem Meer]</translation>
    </message>
    <message>
        <source>First change of the order</source>
        <translation>Erste Änderung der Reihenfolge</translation>
    </message>
    <message>
        <source>First date of these roadworks</source>
        <translation>Erstes Datum dieser Straßenbauarbeiten</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>Erstes Jahr</translation>
    </message>
    <message>
        <source>Fitted to {points} measurements in {classes} distance classes; mean deviation {deviation} %.</source>
        <translation>An {points} Messwerte in {classes} Entfernungsklassen angepasst; mittlere Abweichung {deviation} %.</translation>
    </message>
    <message>
        <source>Fitting the offsets</source>
        <translation>Korrekturwerte werden angepasst</translation>
    </message>
    <message>
        <source>Fixed wireless</source>
        <translation>Funk, ortsfest</translation>
    </message>
    <message>
        <source>Fixed wireless, unlicensed</source>
        <translation>Funk, ortsfest, lizenzfrei</translation>
    </message>
    <message>
        <source>Floor [dBm]</source>
        <translation>Messgrenze [dBm]</translation>
    </message>
    <message>
        <source>Folder for finished gateways</source>
        <translation>Ordner für fertige Gateways</translation>
    </message>
    <message>
        <source>Folder of the antenna patterns</source>
        <translation>Ordner der Antennendiagramme</translation>
    </message>
    <message>
        <source>Folder of the demo city</source>
        <translation>Ordner der Demostadt</translation>
    </message>
    <message>
        <source>Folder of the export</source>
        <translation>Ordner des Exports</translation>
    </message>
    <message>
        <source>Folder of the package</source>
        <translation>Ordner des Pakets</translation>
    </message>
    <message>
        <source>Folder “{path}” holds more than an earlier export ({files}). Nothing was changed. Choose a new or empty folder.</source>
        <translation>Der Ordner „{path}“ enthält mehr als einen früheren Export ({files}). Es wurde nichts geändert. Einen neuen oder leeren Ordner wählen.</translation>
    </message>
    <message>
        <source>Folder “{path}” is not empty and holds more than an earlier demo city ({files}). Nothing was changed. Choose a new or empty folder.</source>
        <translation>Der Ordner „{path}“ ist nicht leer und enthält anderes als eine frühere Demostadt ({files}). Es wurde nichts geändert. Wählen Sie einen neuen oder leeren Ordner.</translation>
    </message>
    <message>
        <source>Folder “{path}” is not empty and holds more than an earlier package. Nothing was changed. Choose a new or empty folder.</source>
        <translation>Der Ordner „{path}“ ist nicht leer und enthält mehr als ein früheres Paket. Es wurde nichts geändert. Wählen Sie einen neuen oder leeren Ordner.</translation>
    </message>
    <message>
        <source>Folder “{path}” is not empty. Nothing was changed. Choose a new or empty folder, or tick “Replace an earlier export”.</source>
        <translation>Der Ordner „{path}“ ist nicht leer. Es wurde nichts geändert. Einen neuen oder leeren Ordner wählen oder „Früheren Export ersetzen“ ankreuzen.</translation>
    </message>
    <message>
        <source>Following the lines of sight of {count} sensors</source>
        <translation>Sichtlinien von {count} Sensoren werden verfolgt</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>For an atlas with a page for each of them.</source>
        <translation>Für einen Atlas mit einer Seite je Ortsteil.</translation>
    </message>
    <message>
        <source>For candidates without cost_eur or running_eur: name of a preset of the plugin (gateway_costs) or path of a TOML file of your own. It knows costs by the fields kind, backhaul and power. Empty: only what the layer says; costs that nobody knows are counted, never taken as 0.</source>
        <translation>Für mögliche Standorte ohne cost_eur oder running_eur: Name einer Voreinstellung des Plugins (gateway_costs) oder Pfad einer eigenen TOML-Datei. Sie kennt Kosten nach den Feldern kind, backhaul und power. Leer: nur, was der Layer sagt; Kosten, die niemand kennt, werden gezählt, nie als 0 genommen.</translation>
    </message>
    <message>
        <source>For decision</source>
        <translation>Zur Beschlussfassung</translation>
    </message>
    <message>
        <source>For demand without the field indoor (outdoor, indoor or deep_indoor), or where it is empty.</source>
        <translation>Für Bedarf ohne das Feld indoor (outdoor, indoor oder deep_indoor) oder wo es leer ist.</translation>
    </message>
    <message>
        <source>For example 0123/2026: it begins the name of each file.</source>
        <translation>Zum Beispiel 0123/2026: Damit beginnt der Name jeder Datei.</translation>
    </message>
    <message>
        <source>For example 5000 for 1:5000 on all pages. 0: the largest round scale at which each area fits.</source>
        <translation>Zum Beispiel 5000 für 1:5000 auf allen Seiten. 0: der größte runde Maßstab, in dem jedes Gebiet passt.</translation>
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
        <source>For example a rank. Without it the pages follow the names.</source>
        <translation>Zum Beispiel ein Rang. Ohne Angabe folgen die Seiten den Namen.</translation>
    </message>
    <message>
        <source>For example district or ags: no project area has addresses of two.</source>
        <translation>Zum Beispiel district oder ags: Kein Ausbaugebiet hat Adressen aus zweien.</translation>
    </message>
    <message>
        <source>For example the district. Sites where it is empty are in no group.</source>
        <translation>Zum Beispiel der Stadtteil. Standorte, bei denen es leer ist, gehören zu keiner Gruppe.</translation>
    </message>
    <message>
        <source>For example: reach_percent=3; investment_eur=2. Indicators that are not named weigh nothing. Without it all weigh the same, but those nothing that say again what another one says. Keys: {keys}.</source>
        <translation>Zum Beispiel: reach_percent=3; investment_eur=2. Nicht genannte Kennzahlen haben kein Gewicht. Ohne Angabe wiegen alle gleich, außer denen, die nur wiederholen, was eine andere sagt. Schlüssel: {keys}.</translation>
    </message>
    <message>
        <source>For fewest and backup: the least cost instead of the least number. Candidates whose cost is not known are then left out, and counted.</source>
        <translation>Bei „wenigste“ und „Reserve“: die kleinsten Kosten statt der kleinsten Zahl. Mögliche Standorte mit unbekannten Kosten werden dann weggelassen und gezählt.</translation>
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
        <source>For its own share. Empty: no phases.</source>
        <translation>Für den Eigenanteil. Leer: keine Phasen.</translation>
    </message>
    <message>
        <source>For new sites. Candidates whose cost is not known are then left out, and counted.</source>
        <translation>Für neue Standorte. Mögliche Standorte mit unbekannten Kosten werden dann weggelassen und gezählt.</translation>
    </message>
    <message>
        <source>For official use only</source>
        <translation>Nur für den Dienstgebrauch</translation>
    </message>
    <message>
        <source>For project areas alone; in figures they are always counted apart.</source>
        <translation>Nur für Ausbaugebiete; in Zahlen werden sie immer gesondert gezählt.</translation>
    </message>
    <message>
        <source>For public Wi-Fi: the number of hotspots that the municipality wants, to compare with those that exist and are announced.</source>
        <translation>Für öffentliches WLAN: die Zahl der Hotspots, die die Kommune anstrebt, zum Vergleich mit den vorhandenen und angekündigten.</translation>
    </message>
    <message>
        <source>For readers who do not see it. Without it: the name of its file.</source>
        <translation>Für Leserinnen und Leser, die es nicht sehen. Ohne Angabe: der Name seiner Datei.</translation>
    </message>
    <message>
        <source>For sensors whose field fov_deg is missing or empty. 360: all around.</source>
        <translation>Für Sensoren, deren Feld fov_deg fehlt oder leer ist. 360: Rundumsicht.</translation>
    </message>
    <message>
        <source>For sensors whose field height_agl is missing or empty. 5 m, on a lamp post, is an assumption.</source>
        <translation>Für Sensoren, deren Feld height_agl fehlt oder leer ist. 5 m, an einem Lichtmast, ist eine Annahme.</translation>
    </message>
    <message>
        <source>For sensors whose field messages_per_day is missing or empty. 24: one an hour.</source>
        <translation>Für Sensoren, deren Feld messages_per_day fehlt oder leer ist. 24: eine je Stunde.</translation>
    </message>
    <message>
        <source>For sensors whose field range_m is missing or empty. 50 m is about how far a camera of 1920 pixels with a field of 90 degrees gives an overview (IEC 62676-4:2025, 20 pixels per metre); see the data sheet.</source>
        <translation>Für Sensoren, deren Feld range_m fehlt oder leer ist. Bis etwa 50 m gibt eine Kamera mit 1920 Pixeln und 90 Grad Öffnungswinkel einen Überblick (IEC 62676-4:2025, 20 Pixel je Meter); siehe Datenblatt.</translation>
    </message>
    <message>
        <source>For sensors whose field vertical_fov_deg is missing or empty. 180: not limited; with less, places below the picture become blind spots.</source>
        <translation>Für Sensoren, deren Feld vertical_fov_deg fehlt oder leer ist. 180: nicht begrenzt; bei weniger werden Orte unterhalb des Bildes zu toten Winkeln.</translation>
    </message>
    <message>
        <source>For the density of population, by which some programmes choose. For information only.</source>
        <translation>Für die Einwohnerdichte, nach der manche Programme auswählen. Nur zur Information.</translation>
    </message>
    <message>
        <source>For the objective backup: by so many sites a point must be reached to count as covered.</source>
        <translation>Für das Ziel „Reserve“: Von so vielen Standorten muss ein Punkt erreicht werden, damit er als abgedeckt zählt.</translation>
    </message>
    <message>
        <source>For the public</source>
        <translation>Für die Öffentlichkeit</translation>
    </message>
    <message>
        <source>For the walls around the sensor {entry} dB are added.</source>
        <translation>Für die Wände um den Sensor kommen {entry} dB hinzu.</translation>
    </message>
    <message>
        <source>For this objective a point counts as covered from a probability of 50 % on.</source>
        <translation>Bei diesem Ziel gilt ein Punkt ab einer Wahrscheinlichkeit von 50 % als abgedeckt.</translation>
    </message>
    <message>
        <source>For thresholds and classes. Whether an address is eligible does not depend on it.</source>
        <translation>Für Schwellen und Klassen. Ob eine Adresse förderfähig ist, hängt nicht davon ab.</translation>
    </message>
    <message>
        <source>For whom the data are</source>
        <translation>Für wen die Daten sind</translation>
    </message>
    <message>
        <source>For {count} points with fewer sites within reach the plan takes all there are.</source>
        <translation>Für {count} Punkte mit weniger Standorten in Reichweite nimmt der Plan alle, die es gibt.</translation>
    </message>
    <message>
        <source>For {count} tiles ({first} ...) it is assumed that coordinates are centres. Half a cell is {shift:g} m. Ask the publisher and choose it in the parameters.</source>
        <translation>Bei {count} Kacheln ({first} …) wird angenommen, dass die Koordinaten Zellmitten sind. Eine halbe Zelle sind {shift:g} m. Fragen Sie den Herausgeber und wählen Sie es in den Parametern.</translation>
    </message>
    <message>
        <source>For {swept} of {count} sites the loss was computed for all places around, for the others device by device.</source>
        <translation>Für {swept} von {count} Standorten wurde die Dämpfung für alle Orte ringsum berechnet, für die anderen Gerät für Gerät.</translation>
    </message>
    <message>
        <source>For {unsure} it is undetermined.</source>
        <translation>Bei {unsure} ist es unbestimmt.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Forming project areas</source>
        <translation>Ausbaugebiete werden gebildet</translation>
    </message>
    <message>
        <source>Free ducts</source>
        <translation>Freie Rohre</translation>
    </message>
    <message>
        <source>Free space (ITU-R P.525-4)</source>
        <translation>Freiraum (ITU-R P.525-4)</translation>
    </message>
    <message>
        <source>Free space (ITU-R P.525-4) and clutter loss (ITU-R P.2108-1)</source>
        <translation>Freiraum (ITU-R P.525-4) und Bebauungsdämpfung (ITU-R P.2108-1)</translation>
    </message>
    <message>
        <source>Frequency [MHz]</source>
        <translation>Frequenz [MHz]</translation>
    </message>
    <message>
        <source>Frequency must be above 0 GHz, not {value}.</source>
        <translation>Die Frequenz muss über 0 GHz liegen, nicht bei {value}.</translation>
    </message>
    <message>
        <source>Frequency must be above 0 MHz, not {value}.</source>
        <translation>Die Frequenz muss über 0 MHz liegen, nicht bei {value}.</translation>
    </message>
    <message>
        <source>From when on announcements are counted, for example 2026-12-31. Empty: today.</source>
        <translation>Ab wann die Frist für Ankündigungen läuft, zum Beispiel 31.12.2026. Leer: heute.</translation>
    </message>
    <message>
        <source>From {percent} % less weight for “{indicator}” on, first: {best}.</source>
        <translation>Wiegt „{indicator}“ um mehr als {percent} % weniger, liegt vorn: {best}.</translation>
    </message>
    <message>
        <source>From {percent} % more weight for “{indicator}” on, first: {best}.</source>
        <translation>Wiegt „{indicator}“ um mehr als {percent} % mehr, liegt vorn: {best}.</translation>
    </message>
    <message>
        <source>From “Classify broadband supply”: class_now, class_planned, eligible, down_mbit, down_planned, units and the fields of addresses.</source>
        <translation>Aus „Breitbandversorgung einstufen“: class_now, class_planned, eligible, down_mbit, down_planned, units und die Felder der Adressen.</translation>
    </message>
    <message>
        <source>Function (ALKIS code)</source>
        <translation>Funktion (ALKIS-Schlüssel)</translation>
    </message>
    <message>
        <source>Funded share of the cost</source>
        <translation>Geförderter Anteil der Kosten</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Finanzierung</translation>
    </message>
    <message>
        <source>Funding and priority</source>
        <translation>Förderung und Priorität</translation>
    </message>
    <message>
        <source>Funding export</source>
        <translation>Export für Förderanträge</translation>
    </message>
    <message>
        <source>Funding programme</source>
        <translation>Förderprogramm</translation>
    </message>
    <message>
        <source>Funding programme “{file}”, key base: “{base}” has a base itself. Name one that has none.</source>
        <translation>Förderprogramm „{file}“, Schlüssel base: „{base}“ hat selbst eine Grundlage (base). Ein Programm ohne Grundlage nennen.</translation>
    </message>
    <message>
        <source>Funding programme “{file}”, key rules: give a list of names in quotes.</source>
        <translation>Förderprogramm „{file}“, Schlüssel rules: eine Liste von Namen in Anführungszeichen angeben.</translation>
    </message>
    <message>
        <source>Funding programme “{file}”, key {key}: a share must lie between 0 and 1, not be {value}. Write 50 % as 0.5.</source>
        <translation>Förderprogramm „{file}“, Schlüssel {key}: Ein Anteil muss zwischen 0 und 1 liegen, nicht {value} sein. 50 % als 0.5 schreiben.</translation>
    </message>
    <message>
        <source>Funding programme “{file}”, key {key}: basis must be one of {known}, not “{basis}”.</source>
        <translation>Förderprogramm „{file}“, Schlüssel {key}: basis muss eines von {known} sein, nicht „{basis}“.</translation>
    </message>
    <message>
        <source>Funding programme “{file}”, key {key}: give a text in quotes.</source>
        <translation>Förderprogramm „{file}“, Schlüssel {key}: einen Text in Anführungszeichen angeben.</translation>
    </message>
    <message>
        <source>Funding programme “{file}”, key {key}: it must be a table with value, basis and source, as in the preset funding_template.</source>
        <translation>Förderprogramm „{file}“, Schlüssel {key}: Es muss eine Tabelle mit value, basis und source sein, wie in der Voreinstellung funding_template.</translation>
    </message>
    <message>
        <source>Funding programme “{file}”, key {key}: source is missing. Say where the value comes from.</source>
        <translation>Förderprogramm „{file}“, Schlüssel {key}: source fehlt. Angeben, woher der Wert stammt.</translation>
    </message>
    <message>
        <source>Funding programme “{file}”, key {key}: the value must be true or false.</source>
        <translation>Förderprogramm „{file}“, Schlüssel {key}: Der Wert muss true oder false sein.</translation>
    </message>
    <message>
        <source>Funding programme “{file}”, key {key}: {value} is below 0. Give 0 or more.</source>
        <translation>Förderprogramm „{file}“, Schlüssel {key}: {value} liegt unter 0. 0 oder mehr angeben.</translation>
    </message>
    <message>
        <source>Funding programme “{file}”, key {key}: “{value}” is no date. Write it as "2025-01-13".</source>
        <translation>Förderprogramm „{file}“, Schlüssel {key}: „{value}“ ist kein Datum. Als "2025-01-13" schreiben.</translation>
    </message>
    <message>
        <source>Funding programme “{file}”, key {key}: “{value}” is no number.</source>
        <translation>Förderprogramm „{file}“, Schlüssel {key}: „{value}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Funding programme “{file}”: federal share, share of the Land and own_least make {sum} % in all, more than 100 %. Lower one of them.</source>
        <translation>Förderprogramm „{file}“: Anteil des Bundes, Anteil des Landes und own_least ergeben zusammen {sum} %, mehr als 100 %. Einen davon senken.</translation>
    </message>
    <message>
        <source>Funding programme “{file}”: key title is missing. Give the programme a name.</source>
        <translation>Förderprogramm „{file}“: Der Schlüssel title fehlt. Dem Programm einen Namen geben.</translation>
    </message>
    <message>
        <source>Funding programme “{file}”: key {key} is not known. Known keys: {known}.</source>
        <translation>Förderprogramm „{file}“: Der Schlüssel {key} ist nicht bekannt. Bekannte Schlüssel: {known}.</translation>
    </message>
    <message>
        <source>Funding programme “{file}”: land_share and land_up_to exclude each other. Remove one.</source>
        <translation>Förderprogramm „{file}“: land_share und land_up_to schließen einander aus. Eines davon entfernen.</translation>
    </message>
    <message>
        <source>Further sites</source>
        <translation>Weitere Standorte</translation>
    </message>
    <message>
        <source>GIS-Nebenbestimmungen (Netzplan)</source>
        <translation>GIS-Nebenbestimmungen (Netzplan)</translation>
    </message>
    <message>
        <source>Gap in a project area</source>
        <translation>Lücke in einem Ausbaugebiet</translation>
    </message>
    <message>
        <source>Gap in no project area</source>
        <translation>Lücke in keinem Ausbaugebiet</translation>
    </message>
    <message>
        <source>Gap to the best possible value at most</source>
        <translation>Abstand zum bestmöglichen Wert höchstens</translation>
    </message>
    <message>
        <source>Gap to the best possible value at most [%]</source>
        <translation>Abstand zum bestmöglichen Wert höchstens [%]</translation>
    </message>
    <message>
        <source>Gap: yes, no or undetermined</source>
        <translation>Lücke: yes (ja), no (nein) oder undetermined (unbestimmt)</translation>
    </message>
    <message>
        <source>Gaps in broadband supply</source>
        <translation>Lücken in der Breitbandversorgung</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
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
        <source>Gateway and sensor stand in the same cell of the surface ({cell} m): there is nothing between them. Choose another pair, or a finer surface.</source>
        <translation>Gateway und Sensor stehen in derselben Zelle des Oberflächenmodells ({cell} m): Zwischen ihnen liegt nichts. Wählen Sie ein anderes Paar oder ein feineres Oberflächenmodell.</translation>
    </message>
    <message>
        <source>Gateway id</source>
        <translation>Gateway-Kennung</translation>
    </message>
    <message>
        <source>Gateway {name}</source>
        <translation>Gateway {name}</translation>
    </message>
    <message>
        <source>Gateway {number} of {count}, from the cache: {name}</source>
        <translation>Gateway {number} von {count}, aus dem Zwischenspeicher: {name}</translation>
    </message>
    <message>
        <source>Gateway {number} of {count}, from the cluster: {name}</source>
        <translation>Gateway {number} von {count}, vom Cluster: {name}</translation>
    </message>
    <message>
        <source>Gateway {number} of {count}: {name}</source>
        <translation>Gateway {number} von {count}: {name}</translation>
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
        <source>Gateways and their load</source>
        <translation>Gateways und ihre Auslastung</translation>
    </message>
    <message>
        <source>Gateways of the whole world: give an extent.</source>
        <translation>Gateways der ganzen Welt: Geben Sie eine Ausdehnung an.</translation>
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
        <source>Gateways with load</source>
        <translation>Gateways mit Auslastung</translation>
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
        <source>Gaussian</source>
        <translation>Gaußsch</translation>
    </message>
    <message>
        <source>General offset</source>
        <translation>Allgemeiner Korrekturwert</translation>
    </message>
    <message>
        <source>General offset [dB]</source>
        <translation>Allgemeiner Korrekturwert [dB]</translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>Geodata</source>
        <translation>Geodaten</translation>
    </message>
    <message>
        <source>Geometries that cross or touch themselves.</source>
        <translation>Geometrien, die sich selbst schneiden oder berühren.</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Gigabit networks once all that is announced is built</source>
        <translation>Gigabitnetze nach allem angekündigten Ausbau</translation>
    </message>
    <message>
        <source>Gigabit networks, existing</source>
        <translation>Vorhandene Gigabitnetze</translation>
    </message>
    <message>
        <source>Give every row an id of its own, or remove what is there twice.</source>
        <translation>Jeder Zeile eine eigene Kennung geben oder Doppeltes entfernen.</translation>
    </message>
    <message>
        <source>Give every row an id of its own.</source>
        <translation>Jeder Zeile eine eigene Kennung geben.</translation>
    </message>
    <message>
        <source>Give roofs, buildings or both (parameters ROOFS and BUILDINGS).</source>
        <translation>Geben Sie Dächer, Gebäude oder beides an (Parameter ROOFS und BUILDINGS).</translation>
    </message>
    <message>
        <source>Give the measurements either as a layer (MEASUREMENTS) or as a file (FILE), one of the two.</source>
        <translation>Die Messungen entweder als Layer (MEASUREMENTS) oder als Datei (FILE) angeben, genau eines von beiden.</translation>
    </message>
    <message>
        <source>Give the number of new stations, or a budget.</source>
        <translation>Geben Sie die Zahl neuer Stationen oder ein Budget an.</translation>
    </message>
    <message>
        <source>Give the number of sites or a budget: without a limit all sites would be chosen.</source>
        <translation>Geben Sie die Zahl der Standorte oder ein Budget an: Ohne Grenze würden alle Standorte gewählt.</translation>
    </message>
    <message>
        <source>Give the reach (REACH) or choose a kind of sensor (PRESET).</source>
        <translation>Geben Sie die Reichweite an (REACH) oder wählen Sie eine Sensorart (PRESET).</translation>
    </message>
    <message>
        <source>Give the reach in seconds (REACH).</source>
        <translation>Geben Sie die Reichweite in Sekunden an (REACH).</translation>
    </message>
    <message>
        <source>Give the subject of the paper (TITLE).</source>
        <translation>Geben Sie den Gegenstand der Vorlage an (TITLE).</translation>
    </message>
    <message>
        <source>Given minus made surface</source>
        <translation>Vorgegebene minus abgeleitete Oberfläche</translation>
    </message>
    <message>
        <source>Given surface against roofs and terrain, {where}: {beyond:.1f} % of {pixels} pixels are more than 1 m apart ({higher:.1f} % higher, {lower:.1f} % lower), median {median:+.2f} m.</source>
        <translation>Vorgegebene Oberfläche gegen Dächer und Gelände, {where}: {beyond:.1f} % von {pixels} Pixeln weichen um mehr als 1 m ab ({higher:.1f} % höher, {lower:.1f} % tiefer), Median {median:+.2f} m.</translation>
    </message>
    <message>
        <source>Given surface minus the one made of roofs and terrain. {ground}</source>
        <translation>Vorgegebene Oberfläche minus die aus Dächern und Gelände abgeleitete. {ground}</translation>
    </message>
    <message>
        <source>Given surface model</source>
        <translation>Vorgegebenes Oberflächenmodell</translation>
    </message>
    <message>
        <source>Given surface model, resampled (bilinear), never below the ground. Where it has no height: {roof}</source>
        <translation>Vorgegebenes Oberflächenmodell, umgerechnet (bilinear), nie unter dem Gelände. Wo es keine Höhe hat: {roof}</translation>
    </message>
    <message>
        <source>Given surface more than {most:g} m above, {where}</source>
        <translation>Vorgegebene Oberfläche mehr als {most:g} m darüber, {where}</translation>
    </message>
    <message>
        <source>Given surface more than {most:g} m below, {where}</source>
        <translation>Vorgegebene Oberfläche mehr als {most:g} m darunter, {where}</translation>
    </message>
    <message>
        <source>Given surface; roofs where it has no height</source>
        <translation>Vorgegebene Oberfläche; Dächer, wo sie keine Höhe hat</translation>
    </message>
    <message>
        <source>Gives reach, way, height, spacing and objective where they are left empty; the log says why and from what source.</source>
        <translation>Gibt Reichweite, Weg, Höhe, Abstand und Ziel vor, wo sie leer bleiben; das Protokoll nennt Grund und Quelle.</translation>
    </message>
    <message>
        <source>Goes on: {areas}.</source>
        <translation>Läuft weiter: {areas}.</translation>
    </message>
    <message>
        <source>Goursaud and Gorce 2015, capture at 6 dB</source>
        <translation>Goursaud und Gorce 2015, Capture-Effekt ab 6 dB</translation>
    </message>
    <message>
        <source>Greatest age [years]</source>
        <translation>Höchstalter [Jahre]</translation>
    </message>
    <message>
        <source>Greatest distance [m] or time [s] of the demand served</source>
        <translation>Größte Entfernung [m] oder Zeit [s] des versorgten Bedarfs</translation>
    </message>
    <message>
        <source>Greatest distance or time to the nearest site</source>
        <translation>Größte Entfernung oder Zeit zum nächsten Standort</translation>
    </message>
    <message>
        <source>Greatest distance to power [m]</source>
        <translation>Größte Entfernung zum Strom [m]</translation>
    </message>
    <message>
        <source>Greatest height above ground [m]</source>
        <translation>Größte Höhe über Grund [m]</translation>
    </message>
    <message>
        <source>Grey or light grey spot</source>
        <translation>Grauer oder hellgrauer Fleck</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Gelände</translation>
    </message>
    <message>
        <source>Ground (XTrasse BRA_BaugrundTyp)</source>
        <translation>Baugrund (XTrasse BRA_BaugrundTyp)</translation>
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
        <source>Ground: height_agl is the antenna's height above the ground, on roofs as well. Roof: height_agl is the length of the mast above the roof it stands on, which is taken from the surface model; where there is no roof it counts from the ground. height_asl is not changed.</source>
        <translation>Boden: height_agl ist die Höhe der Antenne über dem Boden, auch auf Dächern. Dach: height_agl ist die Länge des Masts über dem Dach, auf dem er steht und dessen Höhe das Oberflächenmodell liefert; wo kein Dach ist, zählt sie ab dem Boden. height_asl bleibt unverändert.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Group {number} may have at most {most} sites, but {present} exist there already.</source>
        <translation>Gruppe {number} darf höchstens {most} Standorte haben, dort bestehen aber schon {present}.</translation>
    </message>
    <message>
        <source>Group {number} must have at least {least} and at most {most} sites: this contradicts itself.</source>
        <translation>Gruppe {number} soll mindestens {least} und höchstens {most} Standorte haben: Das widerspricht sich.</translation>
    </message>
    <message>
        <source>Group {number} must have at least {least} sites, but only {possible} may be chosen there.</source>
        <translation>Gruppe {number} soll mindestens {least} Standorte haben, dort sind aber nur {possible} wählbar.</translation>
    </message>
    <message>
        <source>Group “{group}” may have at most {most} sites, but {present} exist there already. Raise GROUP_MOST.</source>
        <translation>Gruppe „{group}“ darf höchstens {most} Standorte haben, aber {present} sind schon vorhanden. Erhöhen Sie GROUP_MOST.</translation>
    </message>
    <message>
        <source>Group “{group}” must have at least {least} sites, but has only {usable} that may be chosen. Lower GROUP_LEAST or add candidates there.</source>
        <translation>Gruppe „{group}“ soll mindestens {least} Standorte haben, wählbar sind dort aber nur {usable}. Senken Sie GROUP_LEAST oder ergänzen Sie dort mögliche Standorte.</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <source>Half of the greatest weight or more</source>
        <translation>Ab der Hälfte des größten Gewichts</translation>
    </message>
    <message>
        <source>Header “{name}” is a login. Choose it in parameter AUTHCFG: QGIS keeps it encrypted, and out of histories and models.</source>
        <translation>Der Header „{name}“ ist eine Anmeldung. Wählen Sie sie im Parameter AUTHCFG: QGIS bewahrt sie verschlüsselt auf und hält sie aus Verlauf und Modellen heraus.</translation>
    </message>
    <message>
        <source>Header “{part}” is not “name: value”, for example “Fiware-Service: city”.</source>
        <translation>Der Header „{part}“ hat nicht die Form „Name: Wert“, zum Beispiel „Fiware-Service: stadt“.</translation>
    </message>
    <message>
        <source>Headers for the service</source>
        <translation>Header für den Dienst</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
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
        <source>Height of sensors without one [m above ground]</source>
        <translation>Höhe von Sensoren ohne Angabe [m über Grund]</translation>
    </message>
    <message>
        <source>Height of the device [m above ground]</source>
        <translation>Höhe des Endgeräts [m über Grund]</translation>
    </message>
    <message>
        <source>Height of the target [m above ground]</source>
        <translation>Höhe des Ziels [m über Grund]</translation>
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
        <source>Heights [m] of all tiles together.</source>
        <translation>Höhen [m] aller Kacheln zusammen.</translation>
    </message>
    <message>
        <source>Heights above sea level with all buildings [m], for line of sight.</source>
        <translation>Höhen über dem Meeresspiegel mit allen Gebäuden [m], für die Sichtlinie.</translation>
    </message>
    <message>
        <source>Heights above sea level with all buildings [m], in a projected system with square cells, for example from “Surface model from roofs and terrain”.</source>
        <translation>Höhen über Meeresspiegel mit allen Gebäuden [m], in einem projizierten Bezugssystem mit quadratischen Zellen, zum Beispiel aus „Oberflächenmodell aus Dächern und Gelände“.</translation>
    </message>
    <message>
        <source>Heights and street width of clutter loss must be more than 0 m, not {antenna}, {clutter} and {width}.</source>
        <translation>Höhen und Straßenbreite der Zusatzdämpfung müssen größer als 0 m sein, nicht {antenna}, {clutter} und {width}.</translation>
    </message>
    <message>
        <source>Heights are in {height}.</source>
        <translation>Die Höhen liegen in {height} vor.</translation>
    </message>
    <message>
        <source>Heights of gateways count</source>
        <translation>Höhen der Gateways zählen</translation>
    </message>
    <message>
        <source>Heights of ground, roofs and trees [m], for example DOM1, in the system of the terrain.</source>
        <translation>Höhen von Gelände, Dächern und Bäumen [m], zum Beispiel DOM1, im Bezugssystem des Geländes.</translation>
    </message>
    <message>
        <source>Heights of the bare ground [m], for line of sight. Without it the surface is taken as the ground.</source>
        <translation>Höhen des bloßen Geländes [m], für die Sichtlinie. Ohne sie gilt die Oberfläche als Gelände.</translation>
    </message>
    <message>
        <source>Heights of the bare ground [m]. Without it the surface is taken as the ground: antennas then stand on the roofs, and indoor places cannot be told from roofs.</source>
        <translation>Höhen des Geländes [m]. Ohne Geländemodell gilt die Oberfläche als Grund: Antennen stehen dann auf den Dächern, und Innenräume sind von Dächern nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>Heights of the bare ground [m]. Without it the surface is taken as the ground: sensors and targets then stand on roofs too.</source>
        <translation>Höhen des nackten Geländes [m]. Ohne dieses gilt die Oberfläche als Boden: Sensoren und Ziele stehen dann auch auf Dächern.</translation>
    </message>
    <message>
        <source>Heights of the given surface minus those made of roofs and terrain [m].</source>
        <translation>Höhen der vorgegebenen Oberfläche minus die aus Dächern und Gelände abgeleiteten [m].</translation>
    </message>
    <message>
        <source>Heights of {lowest} to {highest} m, outside {least} to {greatest} m (assumption).</source>
        <translation>Höhen von {lowest} bis {highest} m, außerhalb von {least} bis {greatest} m (Annahme).</translation>
    </message>
    <message>
        <source>Here the loss around each gateway is kept: a cancelled run goes on where it stopped, and a repeated one computes only what has changed. It can be deleted at any time. Empty: smartcity/coverage in your cache folder.</source>
        <translation>Hier wird die Dämpfung um jedes Gateway aufbewahrt: Ein abgebrochener Lauf wird an derselben Stelle fortgesetzt, ein wiederholter rechnet nur, was sich geändert hat. Der Ordner kann jederzeit gelöscht werden. Leer: smartcity/coverage in Ihrem Cache-Ordner.</translation>
    </message>
    <message>
        <source>High take-up [%]</source>
        <translation>Hohe Vertragsquote [%]</translation>
    </message>
    <message>
        <source>Higher of ground and roof: {roofs} roof planes, {blocks} buildings as blocks up to their highest point</source>
        <translation>Höheres von Grund und Dach: {roofs} Dachebenen, {blocks} Gebäude als Blöcke bis zu ihrem höchsten Punkt</translation>
    </message>
    <message>
        <source>Highest height [m]</source>
        <translation>Größte Höhe [m]</translation>
    </message>
    <message>
        <source>Highest roof point [m above sea level]</source>
        <translation>Höchster Dachpunkt [m ü. NHN]</translation>
    </message>
    <message>
        <source>Hits after calibration</source>
        <translation>Treffer nach der Kalibrierung</translation>
    </message>
    <message>
        <source>Hits after calibration [%]</source>
        <translation>Treffer nach der Kalibrierung [%]</translation>
    </message>
    <message>
        <source>Hits before calibration</source>
        <translation>Treffer vor der Kalibrierung</translation>
    </message>
    <message>
        <source>Hits before calibration [%]</source>
        <translation>Treffer vor der Kalibrierung [%]</translation>
    </message>
    <message>
        <source>Horizontal field of view [degrees]</source>
        <translation>Horizontaler Öffnungswinkel [Grad]</translation>
    </message>
    <message>
        <source>Hospitals</source>
        <translation>Krankenhäuser</translation>
    </message>
    <message>
        <source>Hospitals with a gap</source>
        <translation>Krankenhäuser mit Lücke</translation>
    </message>
    <message>
        <source>Hotspots after announcements</source>
        <translation>Hotspots nach Ankündigungen</translation>
    </message>
    <message>
        <source>Hotspots aimed at</source>
        <translation>Angestrebte Hotspots</translation>
    </message>
    <message>
        <source>Hotspots missing for the aim after announcements</source>
        <translation>Hotspots, die nach Ankündigungen zum Ziel fehlen</translation>
    </message>
    <message>
        <source>Hotspots today</source>
        <translation>Hotspots heute</translation>
    </message>
    <message>
        <source>House lead-in</source>
        <translation>Hauseinführung</translation>
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
        <source>Households as supplied with the addresses.</source>
        <translation>Haushalte wie mit den Adressen geliefert.</translation>
    </message>
    <message>
        <source>Households as supplied; where missing estimated from column {column} of the Zensus, shared by the volume of buildings.</source>
        <translation>Haushalte wie geliefert; wo sie fehlen, geschätzt aus Spalte {column} des Zensus, verteilt nach dem Volumen der Gebäude.</translation>
    </message>
    <message>
        <source>Households as supplied; where missing estimated from column {column} of the Zensus, shared equally by the addresses of a cell.</source>
        <translation>Haushalte wie geliefert; wo sie fehlen, geschätzt aus Spalte {column} des Zensus, gleichmäßig auf die Adressen einer Zelle verteilt.</translation>
    </message>
    <message>
        <source>Households by cell</source>
        <translation>Haushalte je Zelle</translation>
    </message>
    <message>
        <source>Households with 1000 Mbit/s or more today</source>
        <translation>Haushalte mit mindestens 1000 Mbit/s heute</translation>
    </message>
    <message>
        <source>Households with a gap</source>
        <translation>Haushalte mit Lücke</translation>
    </message>
    <message>
        <source>Households with {speed} Mbit/s or more, {when}</source>
        <translation>Haushalte mit {speed} Mbit/s oder mehr, {when}</translation>
    </message>
    <message>
        <source>Households, supplied or estimated</source>
        <translation>Haushalte, geliefert oder geschätzt</translation>
    </message>
    <message>
        <source>Households: supplied, estimated or unknown</source>
        <translation>Haushalte: supplied (geliefert), estimated (geschätzt) oder unknown (nicht bekannt)</translation>
    </message>
    <message>
        <source>How far it is from the best possible plan is not known.</source>
        <translation>Wie weit er vom bestmöglichen Plan entfernt ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>How good the plan is, in words</source>
        <translation>Wie gut der Plan ist, in Worten</translation>
    </message>
    <message>
        <source>How many of their features lie in the area stands among its key figures. A page where none lies says so. Without them the layers on the map decide that, and nothing is counted.</source>
        <translation>Wie viele ihrer Objekte im Gebiet liegen, steht unter dessen Kennzahlen. Eine Seite, auf der keines liegt, sagt es. Ohne Angabe entscheiden das die Layer der Karte, und es wird nichts gezählt.</translation>
    </message>
    <message>
        <source>How much each point counts. Empty: the field weight, and 1 for each where there is none. Rows whose weight is empty, 0 or below are rejected.</source>
        <translation>Wie viel jeder Punkt zählt. Leer: das Feld weight, und je 1, wenn es keines gibt. Zeilen mit leerem Gewicht, 0 oder weniger werden abgewiesen.</translation>
    </message>
    <message>
        <source>How much stronger a packet must be than one that overlaps with it.</source>
        <translation>Um wie viel ein Paket stärker sein muss als eines, das sich mit ihm überschneidet.</translation>
    </message>
    <message>
        <source>How sure is this?</source>
        <translation>Wie sicher ist das?</translation>
    </message>
    <message>
        <source>How the median loss to each place is found. Only the first model sees buildings; the second one knows land cover, the others distance and antenna heights alone. Each result says the error to expect.</source>
        <translation>Wie die mittlere Dämpfung (Median) zu jedem Ort bestimmt wird. Nur das erste Modell sieht Gebäude; das zweite kennt die Landbedeckung, die übrigen nur Entfernung und Antennenhöhen. Jedes Ergebnis nennt den zu erwartenden Fehler.</translation>
    </message>
    <message>
        <source>ID in Bauten_und_Netztechnik, by distribution_id of CONNECTIONS</source>
        <translation>ID in Bauten_und_Netztechnik, nach distribution_id von CONNECTIONS</translation>
    </message>
    <message>
        <source>ITU-R P.1812-7 over the surface model (delta-Bullington)</source>
        <translation>ITU-R P.1812-7 über dem Oberflächenmodell (Delta-Bullington)</translation>
    </message>
    <message>
        <source>ITU-R P.1812-7 with clutter heights from land cover</source>
        <translation>ITU-R P.1812-7 mit Bewuchs- und Bebauungshöhen aus der Landbedeckung</translation>
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
        <source>Id of the gateway</source>
        <translation>Id des Gateways</translation>
    </message>
    <message>
        <source>Id of the sensor</source>
        <translation>Id des Sensors</translation>
    </message>
    <message>
        <source>Id “{id}” occurs twice: a reach table cannot tell the two apart.</source>
        <translation>Die Kennung „{id}“ kommt zweimal vor: Eine Erreichbarkeitstabelle kann die beiden nicht unterscheiden.</translation>
    </message>
    <message>
        <source>If “{indicator}” of {variant} is more than {percent} % higher, first: {best}.</source>
        <translation>Fällt „{indicator}“ von {variant} um mehr als {percent} % höher aus, liegt vorn: {best}.</translation>
    </message>
    <message>
        <source>If “{indicator}” of {variant} is more than {percent} % lower, first: {best}.</source>
        <translation>Fällt „{indicator}“ von {variant} um mehr als {percent} % niedriger aus, liegt vorn: {best}.</translation>
    </message>
    <message>
        <source>Implausible values in field {field}, outside {least} to {greatest} (assumption).</source>
        <translation>Unplausible Werte im Feld {field}, außerhalb von {least} bis {greatest} (Annahme).</translation>
    </message>
    <message>
        <source>Import from a geoportal</source>
        <translation>Aus einem Geoportal übernehmen</translation>
    </message>
    <message>
        <source>Import sensors</source>
        <translation>Sensoren importieren</translation>
    </message>
    <message>
        <source>Import the data with this plugin, or add the fields.</source>
        <translation>Daten mit diesem Plugin einlesen oder die Felder ergänzen.</translation>
    </message>
    <message>
        <source>In a file of its own: the ODbL wants databases made from it to be shared alike.</source>
        <translation>In eigener Datei: Die ODbL verlangt, abgeleitete Datenbanken unter gleichen Bedingungen weiterzugeben.</translation>
    </message>
    <message>
        <source>In a straight line.</source>
        <translation>In gerader Linie.</translation>
    </message>
    <message>
        <source>In areas without sites</source>
        <translation>Auf Flächen ohne Standorte</translation>
    </message>
    <message>
        <source>In clear sight: what comes nearest, {what} {distance} from the gateway, stays {height} m below the line of sight ({share} % of the Fresnel radius).</source>
        <translation>Freie Sicht: Am nächsten kommt {what}, {distance} vom Gateway, und bleibt {height} m unter der Sichtlinie ({share} % des Fresnelradius).</translation>
    </message>
    <message>
        <source>In existing ducts or fibre</source>
        <translation>In vorhandenen Leerrohren oder vorhandener Glasfaser</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Kurz gesagt</translation>
    </message>
    <message>
        <source>In sight, but {what} {distance} from the gateway stands in the Fresnel zone, {height} m below the line of sight: {share} % of the radius are free.</source>
        <translation>Sichtverbindung, doch {what} ragt {distance} vom Gateway in die Fresnelzone, {height} m unter der Sichtlinie: {share} % des Radius sind frei.</translation>
    </message>
    <message>
        <source>In the lists of both years. Enter what was paid there once it is known.</source>
        <translation>In den Listen beider Jahre. Tragen Sie dort ein, was bezahlt wurde, sobald es bekannt ist.</translation>
    </message>
    <message>
        <source>In the order in which they are drawn, the first one on top.</source>
        <translation>In der Reihenfolge, in der sie gezeichnet werden, der erste zuoberst.</translation>
    </message>
    <message>
        <source>In the preset, [[{table}]] “{name}” has no number {keys}. Compare it with lorawan_eu868.toml.</source>
        <translation>In der Voreinstellung hat [[{table}]] „{name}“ keine Zahl {keys}. Vergleichen Sie mit lorawan_eu868.toml.</translation>
    </message>
    <message>
        <source>In the street: the value at the wall outside, to which the loss into the building is added for devices indoors. On the roof: heights of devices count from the roof, elsewhere from the ground.</source>
        <translation>Auf der Straße: der Wert außen an der Wand, zu dem für Geräte in Gebäuden die Gebäudedämpfung hinzukommt. Auf dem Dach: Die Höhe der Geräte zählt ab dem Dach, außerhalb von Gebäuden ab dem Boden.</translation>
    </message>
    <message>
        <source>In the year of their first roadworks areas come before those of a better rank.</source>
        <translation>Im Jahr ihrer ersten Straßenbauarbeiten kommen Gebiete vor solchen mit besserem Rang.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Index map at a scale of {scale} with {count} areas, numbered as in the list of pages.</source>
        <translation>Übersichtskarte im Maßstab {scale} mit {count} Gebieten, nummeriert wie im Seitenverzeichnis.</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Indicator in words</source>
        <translation>Kennzahl in Worten</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Indicators of the variants</source>
        <translation>Kennzahlen der Varianten</translation>
    </message>
    <message>
        <source>Information spreads stations without regard to weights; candidates and demand together may be 4,000 places.</source>
        <translation>Information verteilt Stationen ohne Rücksicht auf Gewichte; mögliche Standorte und Bedarf dürfen zusammen 4.000 Orte sein.</translation>
    </message>
    <message>
        <source>Information that the new stations add</source>
        <translation>Information, die die neuen Stationen beitragen</translation>
    </message>
    <message>
        <source>Inhabitants</source>
        <translation>Einwohnerinnen und Einwohner</translation>
    </message>
    <message>
        <source>Inhabitants of the municipality</source>
        <translation>Einwohner der Kommune</translation>
    </message>
    <message>
        <source>Inhabitants reached</source>
        <translation>Erreichte Einwohner</translation>
    </message>
    <message>
        <source>Inhabitants reached: {people}.</source>
        <translation>Erreichte Einwohner: {people}.</translation>
    </message>
    <message>
        <source>Inhabitants served</source>
        <translation>Versorgte Einwohner</translation>
    </message>
    <message>
        <source>Inhabitants served [%]</source>
        <translation>Versorgte Einwohner [%]</translation>
    </message>
    <message>
        <source>Instead of a layer: CSV or JSON.</source>
        <translation>Anstelle eines Layers: CSV oder JSON.</translation>
    </message>
    <message>
        <source>Instead of the city's area: a box around it.</source>
        <translation>Statt der Fläche der Stadt: ein Rechteck um sie.</translation>
    </message>
    <message>
        <source>Interference between spreading factors</source>
        <translation>Störungen zwischen Spreizfaktoren</translation>
    </message>
    <message>
        <source>Into the building</source>
        <translation>In das Gebäude hinein</translation>
    </message>
    <message>
        <source>Invented demo data went in: nothing here may be decided upon.</source>
        <translation>Erfundene Demodaten sind eingeflossen: Hierüber darf nichts beschlossen werden.</translation>
    </message>
    <message>
        <source>Invented demo data.</source>
        <translation>Erfundene Demodaten.</translation>
    </message>
    <message>
        <source>Invented: not for planning.</source>
        <translation>Erfunden: nicht für Planungen.</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>Investition</translation>
    </message>
    <message>
        <source>Investment per reached object</source>
        <translation>Investition je erreichtem Objekt</translation>
    </message>
    <message>
        <source>Is no sensor’s best gateway</source>
        <translation>Für keinen Sensor das beste Gateway</translation>
    </message>
    <message>
        <source>It has no live service: copy it.</source>
        <translation>Es gibt keinen Live-Dienst dafür: Kopieren Sie ihn.</translation>
    </message>
    <message>
        <source>It has no web address.</source>
        <translation>Er hat keine Webadresse.</translation>
    </message>
    <message>
        <source>It is a picture that its service draws: add it as a live layer.</source>
        <translation>Es ist ein Bild, das der Dienst zeichnet: Fügen Sie es als Live-Layer hinzu.</translation>
    </message>
    <message>
        <source>It is of a kind that is not read here.</source>
        <translation>Er ist von einer Art, die hier nicht gelesen wird.</translation>
    </message>
    <message>
        <source>It is the worst of {count} obstacles.</source>
        <translation>Es ist das stärkste von {count} Hindernissen.</translation>
    </message>
    <message>
        <source>It names the single tiles, but not the capabilities of the service, which QGIS needs.</source>
        <translation>Genannt sind nur die einzelnen Kacheln, nicht die Capabilities des Dienstes, die QGIS braucht.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Its cost must be a number of EUR per metre above 0, not {value}.</source>
        <translation>Die Kosten müssen eine Zahl in EUR je Meter über 0 sein, nicht {value}.</translation>
    </message>
    <message>
        <source>Keep ODbL layers in a file of their own.</source>
        <translation>ODbL-Layer in einer eigenen Datei führen.</translation>
    </message>
    <message>
        <source>Keep it out of public maps and files.</source>
        <translation>Nicht in öffentliche Karten und Dateien übernehmen.</translation>
    </message>
    <message>
        <source>Keep the status of the layers</source>
        <translation>Status der Layer behalten</translation>
    </message>
    <message>
        <source>Keep to roadworks</source>
        <translation>Straßenbauarbeiten beachten (Mitverlegung)</translation>
    </message>
    <message>
        <source>Keeps the duty cycle</source>
        <translation>Hält den Tastgrad ein</translation>
    </message>
    <message>
        <source>Kept encrypted by QGIS; only its id stands in live layers.</source>
        <translation>Von QGIS verschlüsselt aufbewahrt; in Live-Layern steht nur ihre Kennung.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Key figures of broadband gaps</source>
        <translation>Kennzahlen der Breitbandlücken</translation>
    </message>
    <message>
        <source>Key figures of broadband supply</source>
        <translation>Kennzahlen der Breitbandversorgung</translation>
    </message>
    <message>
        <source>Key figures of calibration</source>
        <translation>Kennzahlen der Kalibrierung</translation>
    </message>
    <message>
        <source>Key figures of capacity</source>
        <translation>Kennzahlen der Kapazität</translation>
    </message>
    <message>
        <source>Key figures of coverage</source>
        <translation>Kennzahlen der Funkabdeckung</translation>
    </message>
    <message>
        <source>Key figures of funding</source>
        <translation>Kennzahlen der Förderung</translation>
    </message>
    <message>
        <source>Key figures of reach</source>
        <translation>Kennzahlen der Erreichbarkeit</translation>
    </message>
    <message>
        <source>Key figures of siting</source>
        <translation>Kennzahlen der Standortwahl</translation>
    </message>
    <message>
        <source>Key figures of the comparison.</source>
        <translation>Kennzahlen des Vergleichs.</translation>
    </message>
    <message>
        <source>Key figures of the fibre plan</source>
        <translation>Kennzahlen des Glasfaserplans</translation>
    </message>
    <message>
        <source>Key figures of the network</source>
        <translation>Kennzahlen des Messnetzes</translation>
    </message>
    <message>
        <source>Key figures of variant {letter}</source>
        <translation>Kennzahlen der Variante {letter}</translation>
    </message>
    <message>
        <source>Key figures of visibility</source>
        <translation>Kennzahlen der Sichtbarkeit</translation>
    </message>
    <message>
        <source>Key figures then and today</source>
        <translation>Kennzahlen damals und heute</translation>
    </message>
    <message>
        <source>Key figures today</source>
        <translation>Kennzahlen heute</translation>
    </message>
    <message>
        <source>Key figures: {figures}.</source>
        <translation>Kennzahlen: {figures}.</translation>
    </message>
    <message>
        <source>Key of the preset or code of XTrasse (BRA_BaugrundTyp). Where empty, by class and surface.</source>
        <translation>Schlüssel der Vorgabe oder Code von XTrasse (BRA_BaugrundTyp). Wo leer, nach Klasse und Oberfläche.</translation>
    </message>
    <message>
        <source>Key of the preset or code of XTrasse (XP_Legeverfahren). Where empty, by class and surface.</source>
        <translation>Schlüssel der Vorgabe oder Code von XTrasse (XP_Legeverfahren). Wo leer, nach Klasse und Oberfläche.</translation>
    </message>
    <message>
        <source>Keys of class_now or class_planned, separated by commas, for example “white, no_offer”.</source>
        <translation>Schlüssel aus class_now oder class_planned, durch Kommas getrennt, zum Beispiel „white, no_offer“.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of area</source>
        <translation>Art des Gebiets</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>Kind of files</source>
        <translation>Art der Dateien</translation>
    </message>
    <message>
        <source>Kind of its data</source>
        <translation>Art ihrer Daten</translation>
    </message>
    <message>
        <source>Kind of sensor</source>
        <translation>Sensorart</translation>
    </message>
    <message>
        <source>Kind of service</source>
        <translation>Art des Dienstes</translation>
    </message>
    <message>
        <source>Kind of site</source>
        <translation>Art des Standorts</translation>
    </message>
    <message>
        <source>Kind: duct or fibre</source>
        <translation>Art: duct oder fibre</translation>
    </message>
    <message>
        <source>Kind: feeder, distribution, drop, crossing or second_route</source>
        <translation>Art: feeder, distribution, drop, crossing oder second_route</translation>
    </message>
    <message>
        <source>Kind: pop or distribution</source>
        <translation>Art: pop oder distribution</translation>
    </message>
    <message>
        <source>Kind: pop, distribution or splitter</source>
        <translation>Art: pop, distribution oder splitter</translation>
    </message>
    <message>
        <source>Kind: river or stream</source>
        <translation>Art: river oder stream</translation>
    </message>
    <message>
        <source>Kinds of site by layer</source>
        <translation>Arten von Standorten je Layer</translation>
    </message>
    <message>
        <source>Lamp posts</source>
        <translation>Straßenlaternen</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Landbedeckung</translation>
    </message>
    <message>
        <source>Land cover ({cover}) and terrain ({terrain}) have not the same rows and columns. Resample the land cover to the terrain's grid by nearest neighbour.</source>
        <translation>Landbedeckung ({cover}) und Gelände ({terrain}) haben nicht dieselben Zeilen und Spalten. Rechnen Sie die Landbedeckung mit „Nächster Nachbar“ auf das Raster des Geländes um.</translation>
    </message>
    <message>
        <source>Land cover “{layer}” ({crs}) and surface ({surface_crs}) are in different coordinate reference systems. Warp the land cover by nearest neighbour to the system of the surface.</source>
        <translation>Landbedeckung „{layer}“ ({crs}) und Oberfläche ({surface_crs}) haben verschiedene Koordinatenbezugssysteme. Die Landbedeckung mit „nächster Nachbar“ in das System der Oberfläche umprojizieren.</translation>
    </message>
    <message>
        <source>Land-cover code {code} occurs twice in scheme “{scheme}”. Delete one.</source>
        <translation>Der Landbedeckungscode {code} kommt im Schema „{scheme}“ zweimal vor. Löschen Sie einen.</translation>
    </message>
    <message>
        <source>Language of the chart</source>
        <translation>Sprache des Diagramms</translation>
    </message>
    <message>
        <source>Language of the chart's words and numbers.</source>
        <translation>Sprache der Wörter und Zahlen im Diagramm.</translation>
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
        <source>Larger areas are cut into connected parts of similar size (assumption).</source>
        <translation>Größere Gebiete werden in zusammenhängende, ähnlich große Teile geteilt (Annahme).</translation>
    </message>
    <message>
        <source>Largest PDF [MB]</source>
        <translation>Größtes PDF [MB]</translation>
    </message>
    <message>
        <source>Largest and least grants of the programme hold for one application.</source>
        <translation>Höchst- und Mindestbeträge des Programms gelten je Antrag.</translation>
    </message>
    <message>
        <source>Largest federal grant</source>
        <translation>Höchstbetrag des Bundes</translation>
    </message>
    <message>
        <source>Largest grant of the Land</source>
        <translation>Höchstbetrag des Landes</translation>
    </message>
    <message>
        <source>Largest grant of the Land per address</source>
        <translation>Höchstbetrag des Landes je Adresse</translation>
    </message>
    <message>
        <source>Last state</source>
        <translation>Letzter Zustand</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>Letzter Wert</translation>
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
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Layer definition</source>
        <translation>Layerdefinition</translation>
    </message>
    <message>
        <source>Layer {number} of {count}: {title}</source>
        <translation>Layer {number} von {count}: {title}</translation>
    </message>
    <message>
        <source>Layer “{layer}” cannot be opened. Repair its source.</source>
        <translation>Layer „{layer}“ lässt sich nicht öffnen. Reparieren Sie seine Quelle.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has a feature (number {number}) that does not lie where its reference system holds. Check the system and the coordinates.</source>
        <translation>Der Layer „{layer}“ hat ein Objekt (Nummer {number}), das außerhalb des Gültigkeitsbereichs seines Bezugssystems liegt. Prüfen Sie das System und die Koordinaten.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has a style without symbols. Give it another one.</source>
        <translation>Der Stil des Layers „{layer}“ hat keine Symbole. Geben Sie ihm einen anderen.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has effects such as shadows. The PDF holds what they draw as pictures.</source>
        <translation>Layer „{layer}“ hat Effekte wie Schatten. Was sie zeichnen, steht als Bild im PDF.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has features around the map, but none on it. Choose another extent, or leave it out.</source>
        <translation>Layer „{layer}“ hat Objekte rund um die Karte, aber keines darauf. Wählen Sie eine andere Ausdehnung oder lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no column that names an address: neither its id nor street and house number. Its columns are: {columns}. Name them in the column mapping, for example “address_id=Nr”.</source>
        <translation>Layer „{layer}“ hat keine Spalte, die eine Adresse nennt: weder ihre Id noch Straße und Hausnummer. Seine Spalten sind: {columns}. Sie in der Spaltenzuordnung nennen, zum Beispiel „address_id=Nr“.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no coordinate reference system. Set it in the layer's properties.</source>
        <translation>Der Layer „{layer}“ hat kein Koordinatenbezugssystem. Legen Sie es in den Layereigenschaften fest.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no field eligible. Take the result of “Classify broadband supply”, or plan for all addresses (ONLY_ELIGIBLE).</source>
        <translation>Layer „{layer}“ hat kein Feld eligible. Das Ergebnis von „Breitbandversorgung einstufen“ nehmen oder für alle Adressen planen (ONLY_ELIGIBLE).</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no field inhabitants. Add it, or leave the layer out.</source>
        <translation>Der Layer „{layer}“ hat kein Feld inhabitants. Das Feld ergänzen oder den Layer weglassen.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no field {fields}. A matrix needs site_id, demand_id and value.</source>
        <translation>Layer „{layer}“ hat kein Feld {fields}. Eine Matrix braucht site_id, demand_id und value.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no field {fields}. Choose another one (EXCLUDE_FIELD).</source>
        <translation>Layer „{layer}“ hat kein Feld {fields}. Wählen Sie ein anderes (EXCLUDE_FIELD).</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no field {fields}. Choose another one (GROUP_FIELD).</source>
        <translation>Layer „{layer}“ hat kein Feld {fields}. Wählen Sie ein anderes (GROUP_FIELD).</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no field {fields}. Choose another one (VALUE_FIELD).</source>
        <translation>Layer „{layer}“ hat kein Feld {fields}. Wählen Sie ein anderes (VALUE_FIELD).</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no field {fields}. Choose another one (WEIGHT_FIELD).</source>
        <translation>Layer „{layer}“ hat kein Feld {fields}. Wählen Sie ein anderes (WEIGHT_FIELD).</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no field {fields}. Choose the links that “LoRaWAN reachability of sensors” has made.</source>
        <translation>Im Layer „{layer}“ fehlt: {fields}. Wählen Sie die Funkstrecken, die „LoRaWAN-Erreichbarkeit der Sensoren“ erzeugt hat.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no field {fields}. Run “Classify broadband supply” first, or choose another GAP.</source>
        <translation>Layer „{layer}“ hat kein Feld {fields}. Zuerst „Breitbandversorgung einstufen“ ausführen oder ein anderes GAP wählen.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no field “{field}”, by which two years are compared. Add it.</source>
        <translation>Layer „{layer}“ hat kein Feld „{field}“, nach dem zwei Jahre verglichen werden. Ergänzen Sie es.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no points. Choose a layer of points or a table.</source>
        <translation>Der Layer „{layer}“ hat keine Punkte. Einen Punktlayer oder eine Tabelle wählen.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no reference system. Set it in its properties.</source>
        <translation>Der Layer „{layer}“ hat kein Bezugssystem. Stellen Sie es in seinen Eigenschaften ein.</translation>
    </message>
    <message>
        <source>Layer “{layer}” has no street that can be used. Choose another one.</source>
        <translation>Layer „{layer}“ hat keine brauchbare Straße. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Layer “{layer}” is empty and not on the map.</source>
        <translation>Layer „{layer}“ ist leer und nicht in der Karte.</translation>
    </message>
    <message>
        <source>Layer “{layer}” is empty, or its place is not known: it cannot be put on a web page.</source>
        <translation>Der Layer „{layer}“ ist leer oder seine Lage ist nicht bekannt: Er kann nicht auf eine Webseite.</translation>
    </message>
    <message>
        <source>Layer “{layer}” is in degrees ({crs}). Reproject it to a system in metres, for example EPSG:25832.</source>
        <translation>Layer „{layer}“ liegt in Grad vor ({crs}). Projizieren Sie ihn in ein System in Metern um, zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>Layer “{layer}” is marked as internal. Leave it out of public maps.</source>
        <translation>Der Layer „{layer}“ ist als intern gekennzeichnet. Lassen Sie ihn in öffentlichen Karten weg.</translation>
    </message>
    <message>
        <source>Layer “{layer}” is marked as personal. Leave it out of public maps.</source>
        <translation>Der Layer „{layer}“ ist als personenbezogen gekennzeichnet. Lassen Sie ihn in öffentlichen Karten weg.</translation>
    </message>
    <message>
        <source>Layer “{layer}” is mixed with those below by a blend mode. The PDF cannot keep that and draws it over them. Use opacity instead.</source>
        <translation>Layer „{layer}“ wird durch einen Mischmodus mit den Layern darunter gemischt. Das PDF kann das nicht wiedergeben und zeichnet ihn darüber. Verwenden Sie stattdessen Deckkraft.</translation>
    </message>
    <message>
        <source>Layer “{layer}” is not meant for the public.</source>
        <translation>Layer „{layer}“ ist nicht für die Öffentlichkeit bestimmt.</translation>
    </message>
    <message>
        <source>Layer “{layer}” is not public and was left out.</source>
        <translation>Der Layer „{layer}“ ist nicht öffentlich und wurde weggelassen.</translation>
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
        <source>Layer “{layer}” shows fields that refer to persons: {fields}. Take them out of its labels and its style.</source>
        <translation>Der Layer „{layer}“ zeigt Felder mit Personenbezug: {fields}. Nehmen Sie sie aus Beschriftung und Stil heraus.</translation>
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
        <source>Layer “{layer}”, feature {id}: “{text}” fails: {reason}</source>
        <translation>Layer „{layer}“, Objekt {id}: „{text}“ scheitert: {reason}</translation>
    </message>
    <message>
        <source>Layer “{layer}”, row {row} (“{id}”): {reason}.</source>
        <translation>Layer „{layer}“, Zeile {row} („{id}“): {reason}.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: areas of one operator overlap at {count} addresses. There the best offer counts.</source>
        <translation>Layer „{layer}“: Gebiete eines Betreibers überlappen sich bei {count} Adressen. Dort zählt das beste Angebot.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: fields that refer to persons were left out: {fields}.</source>
        <translation>Layer „{layer}“: Felder mit Personenbezug wurden weggelassen: {fields}.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: households are shown as {count} cells with at least {k} of them each.</source>
        <translation>Layer „{layer}“: Haushalte sind als {count} Zellen mit jeweils mindestens {k} Haushalten dargestellt.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: households that lie too far from others and are not shown: {count}.</source>
        <translation>Layer „{layer}“: Haushalte, die zu weit von anderen entfernt liegen und nicht dargestellt sind: {count}.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: its weight must be a number, the factor of its values, not “{text}”.</source>
        <translation>Layer „{layer}“: Das Gewicht muss eine Zahl sein, der Faktor seiner Werte, nicht „{text}“.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: licence unclear. Name provider and licence before it is published.</source>
        <translation>Layer „{layer}“: Lizenz ungeklärt. Nennen Sie Bereitsteller und Lizenz, bevor er veröffentlicht wird.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: no address is eligible. Check the field eligible.</source>
        <translation>Layer „{layer}“: Keine Adresse ist förderfähig. Das Feld eligible prüfen.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: no row can be used, {rejected} of {count} were rejected. {first}</source>
        <translation>Layer „{layer}“: Keine Zeile ist brauchbar, {rejected} von {count} wurden abgewiesen. {first}</translation>
    </message>
    <message>
        <source>Layer “{layer}”: numbers of fewer than {k} households or inhabitants were left out in {count} places.</source>
        <translation>Layer „{layer}“: An {count} Stellen wurden Zahlen von weniger als {k} Haushalten oder Einwohnern weggelassen.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: sites whose status is not existing, planned or proposed: {count} (the first one: “{status}”). They count as planned.</source>
        <translation>Layer „{layer}“: Standorte, deren Status nicht existing, planned oder proposed lautet: {count} (der erste: „{status}“). Sie zählen als geplant.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: the PDF cannot keep its opacity and draws it opaque. Make its symbols or colours translucent instead.</source>
        <translation>Layer „{layer}“: Das PDF kann seine Deckkraft nicht wiedergeben und zeichnet ihn deckend. Machen Sie stattdessen seine Symbole oder Farben durchscheinend.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: {count} areas were not valid and were mended.</source>
        <translation>Layer „{layer}“: {count} Gebiete waren ungültig und wurden repariert.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: {count} lines or areas of critical infrastructure were left out.</source>
        <translation>Layer „{layer}“: {count} Linien oder Flächen kritischer Infrastruktur wurden weggelassen.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: {count} possible sites ({kinds}), {rejected} rows rejected.</source>
        <translation>Layer „{layer}“: {count} mögliche Standorte ({kinds}), {rejected} Zeilen abgelehnt.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: {count} sites of critical infrastructure are shown in the middle of a cell of {edge} m, not where they are.</source>
        <translation>Layer „{layer}“: {count} Standorte kritischer Infrastruktur sind in der Mitte einer Zelle von {edge} m dargestellt, nicht an ihrem Ort.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: {rows} rows, {count} points, weight {weight}.</source>
        <translation>Layer „{layer}“: {rows} Zeilen, {count} Punkte, Gewicht {weight}.</translation>
    </message>
    <message>
        <source>Layer “{layer}”: “{text}” is neither a number, a field nor an expression of QGIS ({reason}). Its fields are: {known}.</source>
        <translation>Layer „{layer}“: „{text}“ ist weder eine Zahl noch ein Feld noch ein QGIS-Ausdruck ({reason}). Seine Felder sind: {known}.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Layers and legend</source>
        <translation>Ebenen und Legende</translation>
    </message>
    <message>
        <source>Layers are in different height systems: {systems}.</source>
        <translation>Layer mit verschiedenen Höhensystemen: {systems}.</translation>
    </message>
    <message>
        <source>Layers below the map</source>
        <translation>Layer unter der Karte</translation>
    </message>
    <message>
        <source>Layers for the geoportal</source>
        <translation>Layer für das Geoportal</translation>
    </message>
    <message>
        <source>Layers in the order in which they are drawn, the first one on top. Or choose a theme.</source>
        <translation>Layer in der Reihenfolge, in der sie gezeichnet werden, der erste liegt oben. Oder wählen Sie ein Kartenthema.</translation>
    </message>
    <message>
        <source>Layers loaded</source>
        <translation>Geladene Layer</translation>
    </message>
    <message>
        <source>Layers of all maps</source>
        <translation>Layer aller Karten</translation>
    </message>
    <message>
        <source>Layers of the index and overview map</source>
        <translation>Layer der Übersichtskarten</translation>
    </message>
    <message>
        <source>Layers of the map</source>
        <translation>Layer der Karte</translation>
    </message>
    <message>
        <source>Layers of the pages in the order in which they are drawn, the first one on top.</source>
        <translation>Layer der Seiten in der Reihenfolge, in der sie gezeichnet werden, der erste zuoberst.</translation>
    </message>
    <message>
        <source>Layers of this kind are not read.</source>
        <translation>Layer dieser Art werden nicht gelesen.</translation>
    </message>
    <message>
        <source>Layers of variant {letter}</source>
        <translation>Layer der Variante {letter}</translation>
    </message>
    <message>
        <source>Layers offered</source>
        <translation>Layer im Angebot</translation>
    </message>
    <message>
        <source>Layers offered: {count}, with an unclear licence: {unclear}.</source>
        <translation>Layer im Angebot: {count}, davon mit ungeklärter Lizenz: {unclear}.</translation>
    </message>
    <message>
        <source>Layers offered: {offered}, chosen: {chosen}, loaded: {loaded}, not loadable this way: {skipped}, failed: {failed}. Features copied: {features}.</source>
        <translation>Layer angeboten: {offered}, gewählt: {chosen}, geladen: {loaded}, auf diesem Weg nicht ladbar: {skipped}, fehlgeschlagen: {failed}. Objekte kopiert: {features}.</translation>
    </message>
    <message>
        <source>Layers that list sites, trenches or gateways: for the list, the geoportal and the page.</source>
        <translation>Layer, die Standorte, Trassen oder Gateways auflisten: für die Liste, das Geoportal und die Bürgerseite.</translation>
    </message>
    <message>
        <source>Layers to count</source>
        <translation>Layer, die gezählt werden</translation>
    </message>
    <message>
        <source>Layers with possible sites</source>
        <translation>Layer mit möglichen Standorten</translation>
    </message>
    <message>
        <source>Laying method</source>
        <translation>Verlegeverfahren</translation>
    </message>
    <message>
        <source>Laying method (XTrasse XP_Legeverfahren)</source>
        <translation>Verlegeverfahren (XTrasse XP_Legeverfahren)</translation>
    </message>
    <message>
        <source>Laying out all possible trenches</source>
        <translation>Alle möglichen Trassen anlegen</translation>
    </message>
    <message>
        <source>Laying out the sheet ...</source>
        <translation>Blatt wird angelegt ...</translation>
    </message>
    <message>
        <source>Least federal grant</source>
        <translation>Mindestbetrag des Bundes (Bagatellgrenze)</translation>
    </message>
    <message>
        <source>Least height above ground [m]</source>
        <translation>Kleinste Höhe über Grund [m]</translation>
    </message>
    <message>
        <source>Least households in a cell of the public version</source>
        <translation>Mindestzahl der Haushalte je Zelle in der öffentlichen Fassung</translation>
    </message>
    <message>
        <source>Least probability of a link that counts [%]</source>
        <translation>Kleinste Wahrscheinlichkeit einer Verbindung, die zählt [%]</translation>
    </message>
    <message>
        <source>Least share of the municipality</source>
        <translation>Mindesteigenanteil der Kommune</translation>
    </message>
    <message>
        <source>Least size of a patch in the polygons [cells]</source>
        <translation>Kleinste Fläche in den Polygonen [Zellen]</translation>
    </message>
    <message>
        <source>Left of the budget [EUR]</source>
        <translation>Rest des Budgets [EUR]</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Length [m]</source>
        <translation>Länge [m]</translation>
    </message>
    <message>
        <source>Length from the street to the building [m]</source>
        <translation>Länge von der Straße zum Gebäude [m]</translation>
    </message>
    <message>
        <source>Length of the fibre to the point of presence [m]</source>
        <translation>Länge der Faser bis zum PoP-Standort [m]</translation>
    </message>
    <message>
        <source>Length of the streets that join its addresses [m]</source>
        <translation>Länge der Straßen, die seine Adressen verbinden [m]</translation>
    </message>
    <message>
        <source>Length of these [m]</source>
        <translation>Länge davon [m]</translation>
    </message>
    <message>
        <source>Less than a tenth</source>
        <translation>Weniger als ein Zehntel</translation>
    </message>
    <message>
        <source>Less than this is a gap. 30: white spots; 100: grey spots of 2021.</source>
        <translation>Weniger gilt als Lücke. 30: weiße Flecken; 100: graue Flecken von 2021.</translation>
    </message>
    <message>
        <source>Less weight for: {criterion}</source>
        <translation>Geringeres Gewicht: {criterion}</translation>
    </message>
    <message>
        <source>Level: {names}</source>
        <translation>Gleichauf: {names}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Licence of the data</source>
        <translation>Lizenz der Daten</translation>
    </message>
    <message>
        <source>Licence unclear.</source>
        <translation>Lizenz ungeklärt.</translation>
    </message>
    <message>
        <source>Limit per connection [EUR]</source>
        <translation>Obergrenze je Anschluss [EUR]</translation>
    </message>
    <message>
        <source>Limits by group need the field that names the groups. Choose it (GROUP_FIELD).</source>
        <translation>Grenzen je Gruppe brauchen das Feld, das die Gruppen benennt. Wählen Sie es (GROUP_FIELD).</translation>
    </message>
    <message>
        <source>Limits marked as assumption are wide on purpose; what lies within them may still be wrong.</source>
        <translation>Als Annahme gekennzeichnete Grenzen sind absichtlich weit; auch Werte innerhalb können falsch sein.</translation>
    </message>
    <message>
        <source>Line from sensor to gateway.</source>
        <translation>Linie vom Sensor zum Gateway.</translation>
    </message>
    <message>
        <source>Line id</source>
        <translation>Linien-ID</translation>
    </message>
    <message>
        <source>Line of sight</source>
        <translation>Sichtlinie</translation>
    </message>
    <message>
        <source>Line of sight [m above sea level]</source>
        <translation>Sichtlinie [m über dem Meer]</translation>
    </message>
    <message>
        <source>Line of sight over the surface model, as a probability for errors of the heights; leaves, vehicles and what has been built since are not in it.</source>
        <translation>Sichtlinie über das Oberflächenmodell, als Wahrscheinlichkeit wegen der Höhenfehler; Laub, Fahrzeuge und seither Gebautes sind nicht enthalten.</translation>
    </message>
    <message>
        <source>Lines for ways on foot or by car. Fields as in OpenStreetMap are heeded where present: highway or road_class, oneway, access, foot, maxspeed, bridge, tunnel, layer.</source>
        <translation>Linien für Wege zu Fuß oder mit dem Auto. Felder wie in OpenStreetMap werden beachtet, wo vorhanden: highway oder road_class, oneway, access, foot, maxspeed, bridge, tunnel, layer.</translation>
    </message>
    <message>
        <source>Lines from each demand point that is served to its site.</source>
        <translation>Linien von jedem versorgten Bedarfspunkt zu seinem Standort.</translation>
    </message>
    <message>
        <source>Lines from sensor to gateway, as “LoRaWAN reachability of sensors” makes them. Fields: sensor_id, gateway_id, rssi_dbm [dBm], sf.</source>
        <translation>Linien vom Sensor zum Gateway, wie „LoRaWAN-Erreichbarkeit der Sensoren“ sie erzeugt. Felder: sensor_id, gateway_id, rssi_dbm [dBm], sf.</translation>
    </message>
    <message>
        <source>Lines from sensor to gateway.</source>
        <translation>Linien vom Sensor zum Gateway.</translation>
    </message>
    <message>
        <source>Lines no farther from a trench run along it. 8 m is an assumption: half a street.</source>
        <translation>Linien, die nicht weiter von einer Trasse entfernt sind, verlaufen entlang dieser. 8 m sind eine Annahme: eine halbe Straße.</translation>
    </message>
    <message>
        <source>Lines or areas with name and start_date. Trenches in them cost less.</source>
        <translation>Linien oder Flächen mit name und start_date. Trassen darin kosten weniger.</translation>
    </message>
    <message>
        <source>Lines or areas with the field kind: railway, river or motorway. Crossing them is dear, on bridges too.</source>
        <translation>Linien oder Flächen mit dem Feld kind: railway, river oder motorway. Sie zu queren ist teuer, auch auf Brücken.</translation>
    </message>
    <message>
        <source>Lines with heights (z) where the buildings meet the ground. Used without a terrain model.</source>
        <translation>Linien mit Höhen (z), an denen die Gebäude das Gelände schneiden. Verwendet, wenn kein Geländemodell vorliegt.</translation>
    </message>
    <message>
        <source>Lines. Fields that are read where present: highway or road_class, surface, width, name, bridge, tunnel, layer.</source>
        <translation>Linien. Felder, die gelesen werden, wo vorhanden: highway oder road_class, surface, width, name, bridge, tunnel, layer.</translation>
    </message>
    <message>
        <source>Lines. kind: duct or fibre; free: number of free ducts, 0 is not used; planned ones are not used.</source>
        <translation>Linien. kind: duct oder fibre; free: Zahl der freien Rohre, bei 0 nicht verwendet; geplante werden nicht verwendet.</translation>
    </message>
    <message>
        <source>Lines: each piece with length, ground, method, cost and the connections that depend on it.</source>
        <translation>Linien: jedes Stück mit Länge, Untergrund, Verfahren, Kosten und den Anschlüssen, die davon abhängen.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Funkstrecke</translation>
    </message>
    <message>
        <source>Link budget</source>
        <translation>Linkbudget</translation>
    </message>
    <message>
        <source>Link in row {row}: {payload} bytes of sensor “{name}” are too long for SF{sf}, which carries {longest}.</source>
        <translation>Funkstrecke in Zeile {row}: {payload} Bytes von Sensor „{name}“ sind zu lang für SF{sf}, möglich sind {longest}.</translation>
    </message>
    <message>
        <source>Link in row {row}: {reason}.</source>
        <translation>Funkstrecke in Zeile {row}: {reason}.</translation>
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
        <source>List of sites</source>
        <translation>Standortliste</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Lists say {fine}, the atlas' cell {coarse}.</source>
        <translation>Listen sagen {fine}, die Zelle des Atlas {coarse}.</translation>
    </message>
    <message>
        <source>LoRaWAN</source>
        <translation>LoRaWAN</translation>
    </message>
    <message>
        <source>LoRaWAN capacity</source>
        <translation>LoRaWAN-Kapazität</translation>
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
        <source>LoRaWAN gateway siting</source>
        <translation>Standortwahl für LoRaWAN-Gateways</translation>
    </message>
    <message>
        <source>LoRaWAN link profile</source>
        <translation>LoRaWAN-Streckenprofil</translation>
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
        <source>Load a newer edition, or check on site.</source>
        <translation>Neueren Stand laden oder vor Ort prüfen.</translation>
    </message>
    <message>
        <source>Load buildings of the same date, or correct the address.</source>
        <translation>Gebäude desselben Stands laden oder die Adresse berichtigen.</translation>
    </message>
    <message>
        <source>Load terrain tiles</source>
        <translation>Geländekacheln laden</translation>
    </message>
    <message>
        <source>Load the missing tiles of the raster.</source>
        <translation>Fehlende Kacheln des Rasters laden.</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Log-distance law</source>
        <translation>Logarithmisches Entfernungsgesetz</translation>
    </message>
    <message>
        <source>Log-distance law “{name}” has no frequency_mhz.</source>
        <translation>Dem Log-Distanz-Gesetz „{name}“ fehlt frequency_mhz.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Logo of {municipality}</source>
        <translation>Logo: {municipality}</translation>
    </message>
    <message>
        <source>Longest drop [m]</source>
        <translation>Längster Hausanschluss [m]</translation>
    </message>
    <message>
        <source>Longest way to an address [m]</source>
        <translation>Längster Weg zu einer Adresse [m]</translation>
    </message>
    <message>
        <source>Looking for gaps and households</source>
        <translation>Lücken und Haushalte werden ermittelt</translation>
    </message>
    <message>
        <source>Looks over all layers of a plan before anything is computed from them, and says what could mislead, how often, where, and what to do.

Input: any vector layers and rasters. The plugin's own kinds (buildings, roofs, addresses, sensors, gateways, terrain, surface, water) are recognised by their style, name or fields.

Checked: coordinate systems, position inside the city, geometries, fields, ids and positions that are there twice, implausible heights, roofs below the ground, addresses without a building, sensors in the water or outside the terrain, rasters, mixed height systems, licence, age, fields that refer to persons, ODbL data beside others in one file.

Output: a page to read and print (REPORT), the same as a table (FINDINGS), and a point for each row that is meant (PLACES).

Limits: plausible ranges, distances and ages are assumptions, and wide. Layers of a kind that is not known are checked for coordinates, geometries, ids, licence and age only.</source>
        <translation>Sieht alle Layer einer Planung durch, bevor damit gerechnet wird, und sagt, was in die Irre führen könnte, wie oft, wo und was zu tun ist.

Eingabe: beliebige Vektorlayer und Raster. Die eigenen Arten des Plugins (Gebäude, Dächer, Adressen, Sensoren, Gateways, Gelände, Oberfläche, Gewässer) werden an Stil, Name oder Feldern erkannt.

Geprüft werden: Koordinatensysteme, Lage in der Stadt, Geometrien, Felder, doppelte Kennungen und Positionen, unplausible Höhen, Dächer unter dem Gelände, Adressen ohne Gebäude, Sensoren im Wasser oder außerhalb des Geländemodells, Raster, gemischte Höhensysteme, Lizenz, Alter, Felder mit Personenbezug, ODbL-Daten neben anderen in einer Datei.

Ausgabe: eine Seite zum Lesen und Drucken (REPORT), dasselbe als Tabelle (FINDINGS) und ein Punkt für jede betroffene Zeile (PLACES).

Grenzen: Plausible Bereiche, Abstände und Alter sind Annahmen und weit gefasst. Layer unbekannter Art werden nur auf Koordinaten, Geometrien, Kennungen, Lizenz und Alter geprüft.</translation>
    </message>
    <message>
        <source>Loss law “{name}” takes {known}; missing: {missing}; unknown: {unknown}.</source>
        <translation>Das Dämpfungsgesetz „{name}“ nimmt {known}; es fehlen: {missing}; unbekannt: {unknown}.</translation>
    </message>
    <message>
        <source>Loss model</source>
        <translation>Ausbreitungsmodell</translation>
    </message>
    <message>
        <source>Loss of class “{name}”</source>
        <translation>Dämpfung der Klasse „{name}“</translation>
    </message>
    <message>
        <source>Lost at the best gateway to: {limit}</source>
        <translation>Verlust am besten Gateway durch: {limit}</translation>
    </message>
    <message>
        <source>Lost to busy demodulators [%]</source>
        <translation>Verlust durch belegte Demodulatoren [%]</translation>
    </message>
    <message>
        <source>Lost to collisions [%]</source>
        <translation>Verlust durch Kollisionen [%]</translation>
    </message>
    <message>
        <source>Lost while it transmits [%]</source>
        <translation>Verlust, während es sendet [%]</translation>
    </message>
    <message>
        <source>Low take-up [%]</source>
        <translation>Niedrige Vertragsquote [%]</translation>
    </message>
    <message>
        <source>Lower left corner of the cell</source>
        <translation>Linke untere Ecke der Zelle</translation>
    </message>
    <message>
        <source>Lowest height [m]</source>
        <translation>Kleinste Höhe [m]</translation>
    </message>
    <message>
        <source>Main street</source>
        <translation>Hauptstraße</translation>
    </message>
    <message>
        <source>Make sure that heights are in metres.</source>
        <translation>Sicherstellen, dass die Höhen in Metern angegeben sind.</translation>
    </message>
    <message>
        <source>Making the town</source>
        <translation>Die Stadt wird berechnet</translation>
    </message>
    <message>
        <source>Man-made noise</source>
        <translation>Störungen durch Technik (Man-made Noise)</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>Manifest of the package</source>
        <translation>Manifest des Pakets</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
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
        <source>Map at a scale of {scale}. It shows, from top to bottom: {layers}.</source>
        <translation>Karte im Maßstab {scale}. Sie zeigt von oben nach unten: {layers}.</translation>
    </message>
    <message>
        <source>Map of the changes</source>
        <translation>Karte der Änderungen</translation>
    </message>
    <message>
        <source>Map theme</source>
        <translation>Kartenthema</translation>
    </message>
    <message>
        <source>Map to zoom and move</source>
        <translation>Karte zum Vergrößern und Verschieben</translation>
    </message>
    <message>
        <source>Mapping “{part}” is not “field=column”. Fields: {fields}.</source>
        <translation>Die Zuordnung „{part}“ hat nicht die Form „Feld=Spalte“. Felder: {fields}.</translation>
    </message>
    <message>
        <source>Maps by district</source>
        <translation>Karten der Ortsteile</translation>
    </message>
    <message>
        <source>Margin around each area [m]</source>
        <translation>Rand um jedes Gebiet [m]</translation>
    </message>
    <message>
        <source>Margin around the area [m]</source>
        <translation>Rand um das Gebiet [m]</translation>
    </message>
    <message>
        <source>Margin around the city [m]</source>
        <translation>Saum um die Stadt [m]</translation>
    </message>
    <message>
        <source>Margin at SF{sf}</source>
        <translation>Reserve bei SF{sf}</translation>
    </message>
    <message>
        <source>Margin of the weaker direction at SF12 [dB]</source>
        <translation>Reserve der schwächeren Richtung bei SF12 [dB]</translation>
    </message>
    <message>
        <source>Margin of the weaker direction at the largest spreading factor [dB]</source>
        <translation>Reserve der schwächeren Richtung beim größten Spreizfaktor [dB]</translation>
    </message>
    <message>
        <source>Marked as internal or personal.</source>
        <translation>Als intern oder personenbezogen gekennzeichnet.</translation>
    </message>
    <message>
        <source>Matrix of distances</source>
        <translation>Matrix der Entfernungen</translation>
    </message>
    <message>
        <source>Matrix “{layer}”, row {row}: {reason}.</source>
        <translation>Matrix „{layer}“, Zeile {row}: {reason}.</translation>
    </message>
    <message>
        <source>Matrix “{matrix}” of the preset must have 6 rows of 6 numbers.</source>
        <translation>Die Matrix „{matrix}“ der Voreinstellung muss 6 Zeilen mit je 6 Zahlen haben.</translation>
    </message>
    <message>
        <source>Matrix: {read} rows read, {used} used, {beyond} beyond the reach, {rejected} rejected.</source>
        <translation>Matrix: {read} Zeilen gelesen, {used} verwendet, {beyond} außerhalb der Reichweite, {rejected} abgewiesen.</translation>
    </message>
    <message>
        <source>Mean [{unit}]</source>
        <translation>Mittel [{unit}]</translation>
    </message>
    <message>
        <source>Mean best existing download [Mbit/s]</source>
        <translation>Mittlerer bester vorhandener Download [Mbit/s]</translation>
    </message>
    <message>
        <source>Mean coverage probability</source>
        <translation>Mittlere Wahrscheinlichkeit der Versorgung</translation>
    </message>
    <message>
        <source>Mean coverage probability [%]</source>
        <translation>Mittlere Wahrscheinlichkeit der Versorgung [%]</translation>
    </message>
    <message>
        <source>Mean deviation of the fit</source>
        <translation>Mittlere Abweichung der Anpassung</translation>
    </message>
    <message>
        <source>Mean deviation of the fit [%]</source>
        <translation>Mittlere Abweichung der Anpassung [%]</translation>
    </message>
    <message>
        <source>Mean distance [m] or time [s] of the demand served</source>
        <translation>Mittlere Entfernung [m] oder Zeit [s] des versorgten Bedarfs</translation>
    </message>
    <message>
        <source>Mean distance or time to the nearest site</source>
        <translation>Mittlere Entfernung oder Zeit zum nächsten Standort</translation>
    </message>
    <message>
        <source>Mean margin of the best links after the fade margin</source>
        <translation>Mittlere Reserve der besten Verbindungen nach der Schwundreserve</translation>
    </message>
    <message>
        <source>Mean of measured - predicted after calibration</source>
        <translation>Mittel von gemessen − vorhergesagt nach der Kalibrierung</translation>
    </message>
    <message>
        <source>Mean of measured - predicted before calibration</source>
        <translation>Mittel von gemessen − vorhergesagt vor der Kalibrierung</translation>
    </message>
    <message>
        <source>Mean of measured - predicted before calibration [dB]</source>
        <translation>Mittel von gemessen − vorhergesagt vor der Kalibrierung [dB]</translation>
    </message>
    <message>
        <source>Mean of the field</source>
        <translation>Mittelwert des Feldes</translation>
    </message>
    <message>
        <source>Mean variance taken away</source>
        <translation>Abbau der mittleren Varianz</translation>
    </message>
    <message>
        <source>Mean variance that can be taken away at most</source>
        <translation>Höchstens möglicher Abbau der mittleren Varianz</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Measured - predicted after calibration without its block [dB]</source>
        <translation>Gemessen − vorhergesagt nach Kalibrierung ohne den eigenen Block [dB]</translation>
    </message>
    <message>
        <source>Measured - predicted before calibration [dB]</source>
        <translation>Gemessen − vorhergesagt vor der Kalibrierung [dB]</translation>
    </message>
    <message>
        <source>Measured 10 dB or more stronger than predicted</source>
        <translation>10 dB oder mehr stärker gemessen als vorhergesagt</translation>
    </message>
    <message>
        <source>Measured 10 dB or more weaker than predicted</source>
        <translation>10 dB oder mehr schwächer gemessen als vorhergesagt</translation>
    </message>
    <message>
        <source>Measured 5 to 10 dB stronger</source>
        <translation>5 bis 10 dB stärker gemessen</translation>
    </message>
    <message>
        <source>Measured 5 to 10 dB weaker</source>
        <translation>5 bis 10 dB schwächer gemessen</translation>
    </message>
    <message>
        <source>Measured against predicted power</source>
        <translation>Gemessene gegen vorhergesagte Leistung</translation>
    </message>
    <message>
        <source>Measured height [m]</source>
        <translation>Gemessene Höhe [m]</translation>
    </message>
    <message>
        <source>Measured power of the packet [dBm]</source>
        <translation>Gemessene Paketleistung [dBm]</translation>
    </message>
    <message>
        <source>Measured, by distance class</source>
        <translation>Gemessen, je Entfernungsklasse</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Measurements (file)</source>
        <translation>Messungen (Datei)</translation>
    </message>
    <message>
        <source>Measurements (layer)</source>
        <translation>Messungen (Layer)</translation>
    </message>
    <message>
        <source>Measurements at {gateway}</source>
        <translation>Messungen an {gateway}</translation>
    </message>
    <message>
        <source>Measurements near each other are no more alike than distant ones: no station tells anything about another place. Give measurements that lie closer together, or the variogram itself.</source>
        <translation>Benachbarte Messwerte sind sich nicht ähnlicher als entfernte: Keine Station sagt etwas über einen anderen Ort aus. Geben Sie dichter liegende Messwerte oder das Variogramm selbst an.</translation>
    </message>
    <message>
        <source>Measurements need the field that holds their value (VALUE_FIELD).</source>
        <translation>Messwerte brauchen das Feld, in dem ihr Wert steht (VALUE_FIELD).</translation>
    </message>
    <message>
        <source>Measurements read</source>
        <translation>Gelesene Messungen</translation>
    </message>
    <message>
        <source>Measurements rejected</source>
        <translation>Abgewiesene Messungen</translation>
    </message>
    <message>
        <source>Measurements used</source>
        <translation>Verwendete Messungen</translation>
    </message>
    <message>
        <source>Measuring distances between gaps</source>
        <translation>Entfernungen zwischen Lücken werden gemessen</translation>
    </message>
    <message>
        <source>Measuring stations by information</source>
        <translation>Messstationen nach Information wählen</translation>
    </message>
    <message>
        <source>Median difference elsewhere [m]</source>
        <translation>Median der Abweichung außerhalb [m]</translation>
    </message>
    <message>
        <source>Median difference on roofs [m]</source>
        <translation>Median der Abweichung auf Dächern [m]</translation>
    </message>
    <message>
        <source>Median of given minus made, {where}</source>
        <translation>Median von vorgegeben minus abgeleitet, {where}</translation>
    </message>
    <message>
        <source>Meeting on</source>
        <translation>Sitzung am</translation>
    </message>
    <message>
        <source>Merge to cells</source>
        <translation>Zu Zellen zusammenfassen</translation>
    </message>
    <message>
        <source>Message id</source>
        <translation>Kennung der Nachricht</translation>
    </message>
    <message>
        <source>Messages a day</source>
        <translation>Nachrichten je Tag</translation>
    </message>
    <message>
        <source>Messages a day that it hears</source>
        <translation>Nachrichten je Tag, die es hört</translation>
    </message>
    <message>
        <source>Messages delivered</source>
        <translation>Zugestellte Nachrichten</translation>
    </message>
    <message>
        <source>Messages delivered [%]</source>
        <translation>Zugestellte Nachrichten [%]</translation>
    </message>
    <message>
        <source>Messages delivered by sensors with a radio link</source>
        <translation>Zugestellte Nachrichten der Sensoren mit Funkstrecke</translation>
    </message>
    <message>
        <source>Messages of a sensor per day</source>
        <translation>Nachrichten eines Sensors je Tag</translation>
    </message>
    <message>
        <source>Messages of another kind are rejected.</source>
        <translation>Nachrichten anderer Art werden abgewiesen.</translation>
    </message>
    <message>
        <source>Messages per day must be 0 or more, not {value}.</source>
        <translation>Nachrichten je Tag müssen 0 oder mehr sein, nicht {value}.</translation>
    </message>
    <message>
        <source>Messages received from the sensors it hears best [%]</source>
        <translation>Empfangene Nachrichten der Sensoren, die es am besten hört [%]</translation>
    </message>
    <message>
        <source>Messages that the network has to acknowledge. Each costs the gateway time in which it hears nothing; without acknowledgement such a message counts as not delivered.</source>
        <translation>Nachrichten, die das Netz quittieren muss. Jede kostet das Gateway Zeit, in der es nichts hört; ohne Quittung gilt eine solche Nachricht als nicht zugestellt.</translation>
    </message>
    <message>
        <source>Messages that were not heard</source>
        <translation>Nicht gehörte Nachrichten</translation>
    </message>
    <message>
        <source>Messages, payloads and confirmed shares must be of the same sensors.</source>
        <translation>Nachrichten, Nutzdaten und Anteile bestätigter Nachrichten müssen zu denselben Sensoren gehören.</translation>
    </message>
    <message>
        <source>Metres around the area that the page shows at least. Around a point it is all that it shows.</source>
        <translation>So viele Meter um das Gebiet zeigt die Seite mindestens. Um einen Punkt ist es alles, was sie zeigt.</translation>
    </message>
    <message>
        <source>Middle of the field of view below the horizontal; 90 looks straight down.</source>
        <translation>Mitte des Sichtfelds unter der Waagerechten; 90 blickt senkrecht nach unten.</translation>
    </message>
    <message>
        <source>Middle of the field of view, clockwise from grid north.</source>
        <translation>Mitte des Sichtfelds, im Uhrzeigersinn ab Gitternord.</translation>
    </message>
    <message>
        <source>Minimum spacing</source>
        <translation>Mindestabstand</translation>
    </message>
    <message>
        <source>Minimum spacing [m]</source>
        <translation>Mindestabstand [m]</translation>
    </message>
    <message>
        <source>Missing fields: {fields}.</source>
        <translation>Fehlende Felder: {fields}.</translation>
    </message>
    <message>
        <source>Mobility station</source>
        <translation>Mobilitätsstation</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model given, not fitted to measurements: {model}.</source>
        <translation>Modell vorgegeben, nicht an Messwerte angepasst: {model}.</translation>
    </message>
    <message>
        <source>Model of the variogram</source>
        <translation>Modell des Variogramms</translation>
    </message>
    <message>
        <source>Model {model}, fitted to {points} measurements by weighted least squares (Cressie 1985); mean deviation of the distance classes {deviation} %. Estimator of Matheron (1963); classes with fewer than 30 pairs (hollow) are left out.</source>
        <translation>Modell: {model}, an {points} Messwerte nach gewichteten kleinsten Quadraten angepasst (Cressie 1985); mittlere Abweichung der Entfernungsklassen {deviation} %. Schätzer nach Matheron (1963); Klassen mit weniger als 30 Paaren (hohl) bleiben außer Betracht.</translation>
    </message>
    <message>
        <source>Month and year. Without it: the reference dates of the layers.</source>
        <translation>Monat und Jahr. Ohne Angabe: die Stichtage der Layer.</translation>
    </message>
    <message>
        <source>More than 1 m apart, elsewhere [% of pixels]</source>
        <translation>Mehr als 1 m Abweichung, außerhalb [% der Pixel]</translation>
    </message>
    <message>
        <source>More than 1 m apart, on roofs [% of pixels]</source>
        <translation>Mehr als 1 m Abweichung, auf Dächern [% der Pixel]</translation>
    </message>
    <message>
        <source>More than {most:g} m apart, {where}</source>
        <translation>Mehr als {most:g} m Abweichung, {where}</translation>
    </message>
    <message>
        <source>More than {most} pairs of addresses are within the reach. Lower REACH.</source>
        <translation>Mehr als {most} Paare von Adressen liegen in Reichweite. REACH verringern.</translation>
    </message>
    <message>
        <source>More time narrows the gap. The search ends earlier when the answer is proven.</source>
        <translation>Mehr Zeit verringert den Abstand. Die Suche endet früher, wenn das Ergebnis bewiesen ist.</translation>
    </message>
    <message>
        <source>More weight for: {criterion}</source>
        <translation>Höheres Gewicht: {criterion}</translation>
    </message>
    <message>
        <source>Most connections of a project area</source>
        <translation>Größte Zahl von Anschlüssen eines Ausbaugebiets</translation>
    </message>
    <message>
        <source>Most devices that deliver {target} %; then the limit is: {limit}</source>
        <translation>Höchstzahl der Endgeräte für {target} % Zustellung; danach begrenzt durch: {limit}</translation>
    </message>
    <message>
        <source>Most devices with which the target is met</source>
        <translation>Höchstzahl der Endgeräte, mit der das Ziel erreicht wird</translation>
    </message>
    <message>
        <source>Most features of a layer</source>
        <translation>Höchstzahl der Objekte eines Layers</translation>
    </message>
    <message>
        <source>Most of the differences are there at the shortest distance: stations tell little about places.</source>
        <translation>Die meisten Unterschiede bestehen schon auf kürzeste Entfernung: Stationen sagen wenig über andere Orte aus.</translation>
    </message>
    <message>
        <source>Most that a project may cost</source>
        <translation>Höchste Projektkosten</translation>
    </message>
    <message>
        <source>Mounting</source>
        <translation>Befestigung</translation>
    </message>
    <message>
        <source>Moved by [m]</source>
        <translation>Verschoben um [m]</translation>
    </message>
    <message>
        <source>Moved: from then to today</source>
        <translation>Verschoben: von damals nach heute</translation>
    </message>
    <message>
        <source>Multipath and focusing</source>
        <translation>Mehrwege und Fokussierung</translation>
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
        <source>Municipality key of the areas</source>
        <translation>Gemeindeschlüssel der Gebiete</translation>
    </message>
    <message>
        <source>Municipality, added up</source>
        <translation>Kommune, aufsummiert</translation>
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
        <source>Name of a layout template, or the path of a .qpt file. Without it: the one for as many variants.</source>
        <translation>Name einer Layoutvorlage oder der Pfad einer .qpt-Datei. Ohne Angabe: die für so viele Varianten.</translation>
    </message>
    <message>
        <source>Name of a preset of the plugin (fibre_costs) or path of a TOML file of your own.</source>
        <translation>Name einer Vorgabe des Plugins (fibre_costs) oder Pfad einer eigenen TOML-Datei.</translation>
    </message>
    <message>
        <source>Name of a preset of the plugin (fibre_materials) or path of a TOML file of your own: distribution points, ducts, cables.</source>
        <translation>Name einer Vorgabe des Plugins (fibre_materials) oder Pfad einer eigenen TOML-Datei: Verteiler, Rohre, Kabel.</translation>
    </message>
    <message>
        <source>Name of a preset of the plugin (land_cover) or path of a TOML file of your own.</source>
        <translation>Name einer Voreinstellung des Plugins (land_cover) oder Pfad einer eigenen TOML-Datei.</translation>
    </message>
    <message>
        <source>Name of a preset of the plugin (log_distance) or path of a TOML file of your own.</source>
        <translation>Name einer Voreinstellung des Plugins (log_distance) oder Pfad einer eigenen TOML-Datei.</translation>
    </message>
    <message>
        <source>Name of a preset of the plugin (lorawan_capacity) or path of a TOML file of your own: channels, frames, demodulators, interference matrices.</source>
        <translation>Name einer Voreinstellung der Erweiterung (lorawan_capacity) oder Pfad einer eigenen TOML-Datei: Kanäle, Rahmen, Demodulatoren, Störmatrizen.</translation>
    </message>
    <message>
        <source>Name of a preset of the plugin (lorawan_eu868) or path of a TOML file of your own: bandwidth, data rates, duty cycles, second receive window.</source>
        <translation>Name einer Voreinstellung der Erweiterung (lorawan_eu868) oder Pfad einer eigenen TOML-Datei: Bandbreite, Datenraten, Tastgrade, zweites Empfangsfenster.</translation>
    </message>
    <message>
        <source>Name of a preset of the plugin (lorawan_eu868) or path of a TOML file of your own: powers, antennas, noise figures, fade margin, climate, each with its source.</source>
        <translation>Name einer Voreinstellung der Erweiterung (lorawan_eu868) oder Pfad einer eigenen TOML-Datei: Leistungen, Antennen, Rauschzahlen, Schwundreserve, Klima, jeweils mit Quelle.</translation>
    </message>
    <message>
        <source>Name of a preset of the plugin (sensor_siting) or path of a TOML file of your own.</source>
        <translation>Name einer Voreinstellung des Plugins (sensor_siting) oder Pfad einer eigenen TOML-Datei.</translation>
    </message>
    <message>
        <source>Name of a preset of the plugin (siting_costs) or path of a TOML file of your own.</source>
        <translation>Name einer Voreinstellung des Plugins (siting_costs) oder Pfad einer eigenen TOML-Datei.</translation>
    </message>
    <message>
        <source>Name of a preset of the plugin, or path of a TOML file of your own: copy funding_template. The log says which of its values are not confirmed.</source>
        <translation>Name einer Voreinstellung des Plugins oder Pfad einer eigenen TOML-Datei: funding_template kopieren. Das Protokoll nennt die Werte, die nicht bestätigt sind.</translation>
    </message>
    <message>
        <source>Name of the areas</source>
        <translation>Name der Gebiete</translation>
    </message>
    <message>
        <source>Name of the city or municipality.</source>
        <translation>Name der Stadt oder Gemeinde.</translation>
    </message>
    <message>
        <source>Name of the districts</source>
        <translation>Name der Ortsteile</translation>
    </message>
    <message>
        <source>Name of variant {letter}</source>
        <translation>Name der Variante {letter}</translation>
    </message>
    <message>
        <source>Name or number of the variant that the office recommends. Without it the paper is about the one that comes first by the weights, and says so.</source>
        <translation>Name oder Nummer der Variante, die das Fachamt empfiehlt. Ohne Angabe handelt die Vorlage von der, die nach den Gewichten vorn liegt, und sagt das.</translation>
    </message>
    <message>
        <source>Name the classes that count as gaps, separated by commas. “{classes}” does not fit: the classes of the layer are {known}.</source>
        <translation>Die Klassen nennen, die als Lücken gelten, durch Kommas getrennt. „{classes}“ passt nicht: Die Klassen des Layers sind {known}.</translation>
    </message>
    <message>
        <source>Name the column of the Zensus that holds the households (ZENSUS_COLUMN). The columns are: {known}.</source>
        <translation>Die Spalte des Zensus nennen, die die Haushalte enthält (ZENSUS_COLUMN). Die Spalten sind: {known}.</translation>
    </message>
    <message>
        <source>Names as in field owner, separated by semicolons; capitals do not matter.</source>
        <translation>Namen wie im Feld owner, durch Semikolon getrennt; Groß- und Kleinschreibung ist egal.</translation>
    </message>
    <message>
        <source>Names of the variants</source>
        <translation>Namen der Varianten</translation>
    </message>
    <message>
        <source>Names the page, its bookmark and its entry in the list of pages.</source>
        <translation>Benennt die Seite, ihr Lesezeichen und ihren Eintrag im Seitenverzeichnis.</translation>
    </message>
    <message>
        <source>Needed for a CSV with projected coordinates. Columns named lon and lat are degrees.</source>
        <translation>Nötig für eine CSV-Datei mit projizierten Koordinaten. Spalten namens lon und lat sind Grad.</translation>
    </message>
    <message>
        <source>Needed for tables with projected coordinates, for example EPSG:25832. GIS files, services and columns named lon and lat say it themselves.</source>
        <translation>Nötig für Tabellen mit projizierten Koordinaten, zum Beispiel EPSG:25832. GIS-Dateien, Dienste und Spalten namens lon und lat sagen es selbst.</translation>
    </message>
    <message>
        <source>Needed with measurements. Rows where it is empty are rejected.</source>
        <translation>Bei Messwerten nötig. Zeilen, in denen es leer ist, werden zurückgewiesen.</translation>
    </message>
    <message>
        <source>Never cross a barrier</source>
        <translation>Nie ein Hindernis queren</translation>
    </message>
    <message>
        <source>New in the plan</source>
        <translation>Neu im Plan</translation>
    </message>
    <message>
        <source>New sites</source>
        <translation>Neue Standorte</translation>
    </message>
    <message>
        <source>New sites that are built already</source>
        <translation>Neue Standorte, die schon gebaut sind</translation>
    </message>
    <message>
        <source>New sites whose cost is not known</source>
        <translation>Neue Standorte mit unbekannten Kosten</translation>
    </message>
    <message>
        <source>New sites whose running cost is not known</source>
        <translation>Neue Standorte mit unbekannten laufenden Kosten</translation>
    </message>
    <message>
        <source>New sites: {count}. Covered: {share} % of the demand ({weight} of {whole} {unit}).</source>
        <translation>Neue Standorte: {count}. Abgedeckt: {share} % des Bedarfs ({weight} von {whole} {unit}).</translation>
    </message>
    <message>
        <source>New stations</source>
        <translation>Neue Stationen</translation>
    </message>
    <message>
        <source>Newly covered</source>
        <translation>Neu abgedeckt</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at “{address}” ({error}). Start one with “worker.py --scheduler” and give the address that it prints, such as tcp://192.168.1.10:8786. Without an address this machine computes alone.</source>
        <translation>Unter „{address}“ antwortet kein Dask-Scheduler ({error}). Starten Sie einen mit „worker.py --scheduler“ und geben Sie die Adresse an, die er ausgibt, etwa tcp://192.168.1.10:8786. Ohne Adresse rechnet dieser Rechner allein.</translation>
    </message>
    <message>
        <source>No address has a gap: there is no project area. Where all are undetermined, tick UNDETERMINED or choose another GAP.</source>
        <translation>Keine Adresse hat eine Lücke: Es gibt kein Ausbaugebiet. Wo alle unbestimmt sind, UNDETERMINED ankreuzen oder ein anderes GAP wählen.</translation>
    </message>
    <message>
        <source>No address has households: shares are of connections instead. Give a grid (ZENSUS) to fill them in.</source>
        <translation>Keine Adresse führt Haushalte: Anteile beziehen sich stattdessen auf Anschlüsse. Zum Ergänzen ein Raster angeben (ZENSUS).</translation>
    </message>
    <message>
        <source>No address is within {distance} m of a street of “{layer}”. Choose streets of that place, or raise ACCESS.</source>
        <translation>Keine Adresse liegt innerhalb von {distance} m einer Straße von „{layer}“. Straßen dieses Ortes wählen oder ACCESS erhöhen.</translation>
    </message>
    <message>
        <source>No address of “{layer}” has anything in field {field}. Choose another UNIT.</source>
        <translation>Keine Adresse von „{layer}“ hat einen Eintrag im Feld {field}. Ein anderes UNIT wählen.</translation>
    </message>
    <message>
        <source>No area can be used: {rejected} of {count} were rejected.</source>
        <translation>Kein Gebiet ist verwendbar: {rejected} von {count} wurden abgelehnt.</translation>
    </message>
    <message>
        <source>No area has a municipality key: the Breitbandatlas cannot be joined. Choose UNIT municipality, or AREAS with a field of keys (AGS_FIELD).</source>
        <translation>Kein Gebiet hat einen Gemeindeschlüssel: Der Breitbandatlas kann nicht zugeordnet werden. Als UNIT die Gemeinde wählen oder AREAS mit einem Schlüsselfeld (AGS_FIELD).</translation>
    </message>
    <message>
        <source>No budget is given.</source>
        <translation>Kein Budget angegeben.</translation>
    </message>
    <message>
        <source>No candidate reaches any demand: the nearest are {distance} m apart, the reach is {reach}. Check the layers' coordinate reference systems, or raise the reach.</source>
        <translation>Kein möglicher Standort erreicht irgendeinen Bedarf: Die nächsten liegen {distance} m auseinander, die Reichweite ist {reach}. Prüfen Sie die Koordinatenbezugssysteme der Layer oder erhöhen Sie die Reichweite.</translation>
    </message>
    <message>
        <source>No candidate tells anything about the places that count: the nearest is {distance} m away, the range is {range} m. Check the layers' coordinate reference systems and the range, or whether stations stand there already.</source>
        <translation>Kein möglicher Standort sagt etwas über die Orte aus, die zählen: Der nächste liegt {distance} m entfernt, die Reichweite ist {range} m. Prüfen Sie die Koordinatenbezugssysteme der Layer und die Reichweite oder ob dort schon Stationen stehen.</translation>
    </message>
    <message>
        <source>No candidate that may be chosen has a known cost. Fill the field of the costs.</source>
        <translation>Kein wählbarer Standort hat bekannte Kosten. Füllen Sie das Feld der Kosten.</translation>
    </message>
    <message>
        <source>No cell of {cell} m has its centre in the area. Choose a smaller CELL.</source>
        <translation>Keine Zelle von {cell} m hat ihren Mittelpunkt im Gebiet. Wählen Sie CELL kleiner.</translation>
    </message>
    <message>
        <source>No change of a single weight or cost puts another variant first.</source>
        <translation>Keine Änderung eines einzelnen Gewichts oder einer einzelnen Kostenart bringt eine andere Variante nach vorn.</translation>
    </message>
    <message>
        <source>No code of land cover “{layer}” is known to “{classes}”. Its codes: {codes}. Choose other classes or add the codes to a preset of your own.</source>
        <translation>Kein Code der Landbedeckung „{layer}“ kommt in „{classes}“ vor. Ihre Codes: {codes}. Andere Klassen wählen oder die Codes in einer eigenen Voreinstellung ergänzen.</translation>
    </message>
    <message>
        <source>No connection is known to be eligible; for {unsure} of {units} it is undetermined.</source>
        <translation>Von keinem Anschluss ist bekannt, dass er förderfähig ist; bei {unsure} von {units} ist es unbestimmt.</translation>
    </message>
    <message>
        <source>No demand is left: of {read} rows {zero} weigh 0, {missing} are not known, {cut} lie outside the area and {rejected} were rejected. The log names the reasons.</source>
        <translation>Es bleibt kein Bedarf übrig: Von {read} Zeilen wiegen {zero} nichts, {missing} sind unbekannt, {cut} liegen außerhalb des Gebiets und {rejected} wurden abgelehnt. Das Protokoll nennt die Gründe.</translation>
    </message>
    <message>
        <source>No demand point has a weight above 0.</source>
        <translation>Kein Bedarfspunkt hat ein Gewicht über 0.</translation>
    </message>
    <message>
        <source>No demand point is within reach of as many sites as asked for. Check the reach, and whether sites and demand are in the same place.</source>
        <translation>Kein Bedarfspunkt liegt in Reichweite so vieler Standorte wie verlangt. Prüfen Sie die Reichweite, und ob Standorte und Bedarf am selben Ort liegen.</translation>
    </message>
    <message>
        <source>No district can be used: {rejected} of {count} were rejected.</source>
        <translation>Kein Ortsteil ist verwendbar: {rejected} von {count} wurden abgelehnt.</translation>
    </message>
    <message>
        <source>No file was given. Choose the tiles or the folder that holds them.</source>
        <translation>Es wurde keine Datei angegeben. Wählen Sie die Kacheln oder den Ordner, der sie enthält.</translation>
    </message>
    <message>
        <source>No funding was computed for this variant.</source>
        <translation>Für diese Variante wurde keine Förderung berechnet.</translation>
    </message>
    <message>
        <source>No gap</source>
        <translation>Keine Lücke</translation>
    </message>
    <message>
        <source>No gateway can be used: {rejected} of {count} were rejected. {first}</source>
        <translation>Kein Gateway ist verwendbar: {rejected} von {count} wurden abgelehnt. {first}</translation>
    </message>
    <message>
        <source>No layer is called “{name}”. The list shows all names.</source>
        <translation>Kein Layer heißt „{name}“. Die Liste zeigt alle Namen.</translation>
    </message>
    <message>
        <source>No layer of this version holds fields that refer to persons.</source>
        <translation>Kein Layer dieser Fassung enthält Felder mit Personenbezug.</translation>
    </message>
    <message>
        <source>No link can be used: {rejected} of {count} were rejected. {first}</source>
        <translation>Keine Funkstrecke ist verwendbar: {rejected} von {count} wurden abgelehnt. {first}</translation>
    </message>
    <message>
        <source>No link works with a probability of {least} % or more, the surest has {best} %. Lower PROBABILITY, or give higher sites or nearer ones.</source>
        <translation>Keine Verbindung besteht mit einer Wahrscheinlichkeit von {least} % oder mehr, die sicherste hat {best} %. Setzen Sie PROBABILITY herab, oder geben Sie höhere oder nähere Standorte an.</translation>
    </message>
    <message>
        <source>No list of sites belongs to this paper.</source>
        <translation>Zu dieser Vorlage gehört keine Standortliste.</translation>
    </message>
    <message>
        <source>No list of sites has the field “{field}” (COST_FIELD).</source>
        <translation>Keine Standortliste hat das Feld „{field}“ (COST_FIELD).</translation>
    </message>
    <message>
        <source>No longer covered</source>
        <translation>Nicht mehr abgedeckt</translation>
    </message>
    <message>
        <source>No measurement can be used: {count} were read and rejected. The first one: {reason}.</source>
        <translation>Keine Messung ist verwendbar: {count} wurden gelesen und abgewiesen. Die erste: {reason}.</translation>
    </message>
    <message>
        <source>No measurement lies at or below the floor. Where only heard messages are listed, choose so in “Messages that were not heard”; else the loss at the edge of coverage is too small.</source>
        <translation>Keine Messung liegt an oder unter der Messgrenze. Stehen nur gehörte Nachrichten in den Daten, unter „Nicht gehörte Nachrichten“ so wählen; sonst ist die Dämpfung am Rand der Versorgung zu klein.</translation>
    </message>
    <message>
        <source>No nodata value is set.</source>
        <translation>Kein NoData-Wert gesetzt.</translation>
    </message>
    <message>
        <source>No offer</source>
        <translation>Kein Angebot</translation>
    </message>
    <message>
        <source>No open ground with known heights lies in the polygons of AREA. Check that they lie within the surface model.</source>
        <translation>In den Polygonen von AREA liegt kein freier Boden mit bekannter Höhe. Prüfen Sie, ob sie im Oberflächenmodell liegen.</translation>
    </message>
    <message>
        <source>No permitted selection of {count} new sites was found that reaches all {points} demand points within the table's longest distance, {longest}. Allow more sites or a longer reach.</source>
        <translation>Es wurde keine zulässige Auswahl von {count} neuen Standorten gefunden, die alle {points} Bedarfspunkte innerhalb der größten Entfernung der Tabelle, {longest}, erreicht. Lassen Sie mehr Standorte oder eine größere Reichweite zu.</translation>
    </message>
    <message>
        <source>No place of a result with cells of {cell} m lies within range of a sensor. Choose a finer resolution or a longer range.</source>
        <translation>Kein Ort eines Ergebnisses mit Zellen von {cell} m liegt in Reichweite eines Sensors. Wählen Sie eine feinere Auflösung oder eine größere Reichweite.</translation>
    </message>
    <message>
        <source>No plan does it with fewer than {bound} new sites.</source>
        <translation>Mit weniger als {bound} neuen Standorten schafft es kein Plan.</translation>
    </message>
    <message>
        <source>No project area can be used: {rejected} of {count} rows were rejected. {first}</source>
        <translation>Kein Ausbaugebiet ist verwendbar: {rejected} von {count} Zeilen wurden abgelehnt. {first}</translation>
    </message>
    <message>
        <source>No radio link</source>
        <translation>Keine Funkstrecke</translation>
    </message>
    <message>
        <source>No rank: the cost, or all that counts, is not known.</source>
        <translation>Kein Rang: Die Kosten oder alles, was zählt, sind nicht bekannt.</translation>
    </message>
    <message>
        <source>No row of “{path}” can be used; {count} were rejected. The log names the reasons. {unplaced} lack nothing but a position: output UNPLACED keeps them.</source>
        <translation>Keine Zeile von „{path}“ ist verwendbar; {count} wurden zurückgewiesen. Das Protokoll nennt die Gründe. {unplaced} fehlt nur die Position: Die Ausgabe UNPLACED bewahrt sie auf.</translation>
    </message>
    <message>
        <source>No selection for {budget} EUR covers {share} % of the weight. Raise the budget or ask for a smaller share.</source>
        <translation>Keine Auswahl für {budget} EUR deckt {share} % des Gewichts ab. Erhöhen Sie das Budget oder verlangen Sie einen kleineren Anteil.</translation>
    </message>
    <message>
        <source>No selection keeps both the minimum spacing and the other rules: lower the spacing, or the number asked of each group.</source>
        <translation>Keine Auswahl hält sowohl den Mindestabstand als auch die anderen Regeln ein: Verringern Sie den Abstand oder die Anzahl, die jede Gruppe haben soll.</translation>
    </message>
    <message>
        <source>No selection of sites obeys all rules: loosen spacing, groups, number or budget.</source>
        <translation>Keine Auswahl von Standorten hält alle Regeln ein: Lockern Sie Abstand, Gruppen, Anzahl oder Budget.</translation>
    </message>
    <message>
        <source>No selection that covers enough was found in time: allow more time.</source>
        <translation>In der Zeit wurde keine Auswahl gefunden, die genug abdeckt: Lassen Sie mehr Zeit.</translation>
    </message>
    <message>
        <source>No selection that obeys all rules was found: loosen groups, spacing or budget.</source>
        <translation>Es wurde keine Auswahl gefunden, die alle Regeln einhält: Lockern Sie Gruppen, Mindestabstand oder Budget.</translation>
    </message>
    <message>
        <source>No selection that obeys the rules (spacing, groups, number, budget) covers {share} % of the weight. Loosen the rules or ask for a smaller share.</source>
        <translation>Keine Auswahl, die die Regeln einhält (Abstand, Gruppen, Anzahl, Budget), deckt {share} % des Gewichts ab. Lockern Sie die Regeln oder verlangen Sie einen kleineren Anteil.</translation>
    </message>
    <message>
        <source>No selection with the minimum spacing covers {share} % of the weight. Lower the spacing or ask for a smaller share.</source>
        <translation>Keine Auswahl mit dem Mindestabstand deckt {share} % des Gewichts ab. Verringern Sie den Abstand oder verlangen Sie einen kleineren Anteil.</translation>
    </message>
    <message>
        <source>No selection within the limits of the groups covers {share} % of the weight. Loosen them or ask for a smaller share.</source>
        <translation>Keine Auswahl innerhalb der Grenzen der Gruppen deckt {share} % des Gewichts ab. Lockern Sie diese oder verlangen Sie einen kleineren Anteil.</translation>
    </message>
    <message>
        <source>No sensor can be used: {rejected} of {count} were rejected. {first}</source>
        <translation>Kein Sensor ist verwendbar: {rejected} von {count} wurden abgewiesen. {first}</translation>
    </message>
    <message>
        <source>No sensor with a link sends anything. Give messages per day.</source>
        <translation>Kein Sensor mit Funkstrecke sendet etwas. Geben Sie Nachrichten je Tag an.</translation>
    </message>
    <message>
        <source>No site hears any device, not even in 1 % of cases: the nearest are {distance} m apart, the radius is {radius} m. Check the layers' coordinate reference systems, the heights, and RADIUS.</source>
        <translation>Kein Standort hört irgendein Gerät, nicht einmal in 1 % der Fälle: Die nächsten liegen {distance} m auseinander, der Radius ist {radius} m. Prüfen Sie die Koordinatenbezugssysteme der Layer, die Höhen und RADIUS.</translation>
    </message>
    <message>
        <source>No site is left: {read} read, {rejected} rejected, {filtered} taken by filters ({each}).</source>
        <translation>Es bleibt kein Standort übrig: {read} gelesen, {rejected} abgelehnt, {filtered} von Filtern ausgeschieden ({each}).</translation>
    </message>
    <message>
        <source>No site reaches any demand point: check the reach and the positions.</source>
        <translation>Kein Standort erreicht einen Bedarfspunkt: Prüfen Sie Reichweite und Lage.</translation>
    </message>
    <message>
        <source>No street of the layer may have a trench. Check the classes of the streets.</source>
        <translation>Keine Straße des Layers darf eine Trasse erhalten. Die Straßenklassen prüfen.</translation>
    </message>
    <message>
        <source>No terrain model: the surface is taken as the ground, heights above ground count from roofs.</source>
        <translation>Kein Geländemodell: Die Oberfläche gilt als Boden, Höhen über Grund zählen ab den Dächern.</translation>
    </message>
    <message>
        <source>No variant is recommended: the figures do not tell them apart. This paper shows {name}.</source>
        <translation>Es wird keine Variante empfohlen: Die Kennzahlen unterscheiden sie nicht. Diese Vorlage zeigt {name}.</translation>
    </message>
    <message>
        <source>No {count} new sites cover {share} % of the weight. Allow more or ask for a smaller share.</source>
        <translation>Keine Auswahl von {count} neuen Standorten deckt {share} % des Gewichts ab. Lassen Sie mehr zu oder verlangen Sie einen kleineren Anteil.</translation>
    </message>
    <message>
        <source>No {layer} is given: reach is taken in a straight line. Ways along streets are longer, by some {percent} % in built-up areas (assumption), and houses block the sight.</source>
        <translation>{layer} ist nicht angegeben: Die Reichweite gilt in Luftlinie. Wege entlang von Straßen sind länger, in bebauten Gebieten um etwa {percent} % (Annahme), und Häuser verstellen die Sicht.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Netzknoten</translation>
    </message>
    <message>
        <source>Nodes are named by whole numbers from 0.</source>
        <translation>Knoten heißen nach ganzen Zahlen ab 0.</translation>
    </message>
    <message>
        <source>Nodes written</source>
        <translation>Geschriebene Netzknoten</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Lärm</translation>
    </message>
    <message>
        <source>Noise at gateways and devices by ITU-R P.372-17 instead of the noise rise in the preset. Its curves end at 250 MHz, and gateways in cities measure more: the preset is the safer choice.</source>
        <translation>Störungen an Gateways und Geräten nach ITU-R P.372-17 statt der Rauschzunahme in der Voreinstellung. Die Kurven enden bei 250 MHz, und Gateways in Städten messen mehr: Die Voreinstellung ist die sicherere Wahl.</translation>
    </message>
    <message>
        <source>None of the features considered lies in the area.</source>
        <translation>Keines der betrachteten Objekte liegt in dem Gebiet.</translation>
    </message>
    <message>
        <source>None of the features considered lies in this area.</source>
        <translation>Keines der betrachteten Objekte liegt in diesem Gebiet.</translation>
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
        <source>None of the rasters (RASTERS) has the id of a site as its name: {names}. Sites: {ids}.</source>
        <translation>Keines der Raster (RASTERS) heißt wie die Kennung eines Standorts: {names}. Standorte: {ids}.</translation>
    </message>
    <message>
        <source>None of the tables (VARIANTS) holds an indicator. Choose key figures (STATS) of siting, coverage, reachability, capacity, visibility, gaps, fibre or funding.</source>
        <translation>Keine der Tabellen (VARIANTS) enthält einen Indikator. Wählen Sie Kennzahlen (STATS) von Standortplanung, Abdeckung, Erreichbarkeit, Kapazität, Sichtbarkeit, Lücken, Glasfaser oder Förderung.</translation>
    </message>
    <message>
        <source>None of the {count} addresses can be connected: they are too far from the streets, or on streets that lead to no point of presence.</source>
        <translation>Keine der {count} Adressen kann angeschlossen werden: Sie liegen zu weit von den Straßen oder an Straßen, die zu keinem PoP-Standort führen.</translation>
    </message>
    <message>
        <source>None of the {count} files can be used: {reason}</source>
        <translation>Keine der {count} Dateien ist verwendbar: {reason}</translation>
    </message>
    <message>
        <source>None of the {count} lines of the street layer is open to this mode of travel. Check the layer.</source>
        <translation>Keine der {count} Linien des Straßenlayers ist für dieses Verkehrsmittel frei. Prüfen Sie den Layer.</translation>
    </message>
    <message>
        <source>None of the {count} offers can be used. The first, “{layer}”, row {row}: {reason}.</source>
        <translation>Keines der {count} Angebote ist verwendbar. Das erste, „{layer}“, Zeile {row}: {reason}.</translation>
    </message>
    <message>
        <source>None of the {units} connections is eligible.</source>
        <translation>Keiner der {units} Anschlüsse ist förderfähig.</translation>
    </message>
    <message>
        <source>None of the {what} is within {distance} m of a street of “{layer}”. Choose streets of that place, or raise ACCESS.</source>
        <translation>Keiner der Punkte ({what}) liegt im Umkreis von {distance} m um eine Straße von „{layer}“. Wählen Sie Straßen dieser Gegend oder erhöhen Sie ACCESS.</translation>
    </message>
    <message>
        <source>None was chosen.</source>
        <translation>Keiner wurde gewählt.</translation>
    </message>
    <message>
        <source>Not acknowledged for its duty cycle [%]</source>
        <translation>Wegen seines Tastgrads nicht quittiert [%]</translation>
    </message>
    <message>
        <source>Not all gateways could be kept for another run: {reason}.</source>
        <translation>Nicht alle Gateways konnten für einen weiteren Lauf aufbewahrt werden: {reason}.</translation>
    </message>
    <message>
        <source>Not checked against the programme's own rules.</source>
        <translation>Nicht gegen die Regeln des Förderprogramms geprüft.</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Nicht abgedeckt</translation>
    </message>
    <message>
        <source>Not eligible under these rules.</source>
        <translation>Nach diesen Regeln nicht förderfähig.</translation>
    </message>
    <message>
        <source>Not enough memory. Choose a smaller area or a coarser resolution.</source>
        <translation>Der Arbeitsspeicher reicht nicht. Wählen Sie ein kleineres Gebiet oder eine gröbere Auflösung.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>Not ranked by, as {reason}: {indicators}.</source>
        <translation>Nicht in der Rangfolge, weil {reason}: {indicators}.</translation>
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
        <source>Not reached: {margin} dB are missing even with SF{sf}</source>
        <translation>Nicht erreicht: Selbst mit SF{sf} fehlen {margin} dB</translation>
    </message>
    <message>
        <source>Not shown, as cost or connections are not known: {count} of {all} project areas.</source>
        <translation>Nicht gezeigt, weil Kosten oder Anschlüsse nicht bekannt sind: {count} von {all} Ausbaugebieten.</translation>
    </message>
    <message>
        <source>Not understood in the catalogue</source>
        <translation>Im Katalog nicht verstanden</translation>
    </message>
    <message>
        <source>Not within</source>
        <translation>Nicht innerhalb</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Note on the phase</source>
        <translation>Anmerkung zur Phase</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Nothing that is known of all of them tells the variants apart, so they are not ranked.</source>
        <translation>Nichts, was von allen bekannt ist, unterscheidet die Varianten; daher gibt es keine Rangfolge.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Es gibt keine Befunde.</translation>
    </message>
    <message>
        <source>Nothing, if positions agree on the map; otherwise check the system.</source>
        <translation>Nichts, wenn die Lage auf der Karte passt; sonst das Koordinatensystem prüfen.</translation>
    </message>
    <message>
        <source>Nugget</source>
        <translation>Nugget</translation>
    </message>
    <message>
        <source>Nugget [squared unit]</source>
        <translation>Nugget [Einheit zum Quadrat]</translation>
    </message>
    <message>
        <source>Nugget, sill and range of the variogram must be numbers.</source>
        <translation>Nugget, Schwellenwert und Reichweite des Variogramms müssen Zahlen sein.</translation>
    </message>
    <message>
        <source>Number of errors</source>
        <translation>Anzahl der Fehler</translation>
    </message>
    <message>
        <source>Number of files</source>
        <translation>Zahl der Dateien</translation>
    </message>
    <message>
        <source>Number of gateways</source>
        <translation>Anzahl der Gateways</translation>
    </message>
    <message>
        <source>Number of gateways in reach, predicted</source>
        <translation>Anzahl erreichbarer Gateways, Prognose</translation>
    </message>
    <message>
        <source>Number of gateways with uplink and downlink</source>
        <translation>Anzahl der Gateways mit Auf- und Abwärtsstrecke</translation>
    </message>
    <message>
        <source>Number of new sites</source>
        <translation>Zahl der neuen Standorte</translation>
    </message>
    <message>
        <source>Number of new stations</source>
        <translation>Zahl neuer Stationen</translation>
    </message>
    <message>
        <source>Number of notes</source>
        <translation>Anzahl der Hinweise</translation>
    </message>
    <message>
        <source>Number of pages</source>
        <translation>Zahl der Seiten</translation>
    </message>
    <message>
        <source>Number of phases</source>
        <translation>Zahl der Phasen</translation>
    </message>
    <message>
        <source>Number of sensors that see a place</source>
        <translation>Anzahl der Sensoren, die einen Ort sehen</translation>
    </message>
    <message>
        <source>Number of sensors that see a place; 0: blind spot</source>
        <translation>Anzahl der Sensoren, die einen Ort sehen; 0: toter Winkel</translation>
    </message>
    <message>
        <source>Number of the annex, for example “Annex 1 to 0123/2026”.</source>
        <translation>Nummer der Anlage, zum Beispiel „Anlage 1 zu 0123/2026“.</translation>
    </message>
    <message>
        <source>Number of the blind spot, by size</source>
        <translation>Nummer des toten Winkels, nach Größe</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>Nummer der Vorlage</translation>
    </message>
    <message>
        <source>Number of warnings</source>
        <translation>Anzahl der Warnungen</translation>
    </message>
    <message>
        <source>Numbers of fibres and reserves must be 0 or more.</source>
        <translation>Faserzahlen und Reserven dürfen nicht unter 0 liegen.</translation>
    </message>
    <message>
        <source>ODbL data stand in “{file}” beside layers under other terms: {layers}.</source>
        <translation>ODbL-Daten liegen in „{file}“ neben Layern mit anderen Bedingungen: {layers}.</translation>
    </message>
    <message>
        <source>OGC SensorThings API</source>
        <translation>OGC SensorThings API</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Objective fewest looks for the number itself. Take COUNT and BUDGET out, or choose the objective most.</source>
        <translation>Das Ziel „wenigste“ sucht die Zahl selbst. Lassen Sie COUNT und BUDGET weg oder wählen Sie das Ziel „meiste“.</translation>
    </message>
    <message>
        <source>Objective most needs the number of new sites (COUNT) or a budget (BUDGET).</source>
        <translation>Das Ziel „meiste“ braucht die Zahl der neuen Standorte (COUNT) oder ein Budget (BUDGET).</translation>
    </message>
    <message>
        <source>Objectives nearest and fairest cannot heed a budget. Give the number of sites (COUNT).</source>
        <translation>Die Ziele „nächste“ und „gerechteste“ können kein Budget beachten. Geben Sie die Zahl der Standorte an (COUNT).</translation>
    </message>
    <message>
        <source>Objectives nearest and fairest need the number of new sites (COUNT).</source>
        <translation>Die Ziele „nächste“ und „gerechteste“ brauchen die Zahl der neuen Standorte (COUNT).</translation>
    </message>
    <message>
        <source>Objects that are not on the map, as they have no place or no symbol: {count}.</source>
        <translation>Objekte, die nicht auf der Karte sind, weil sie keinen Ort oder kein Zeichen haben: {count}.</translation>
    </message>
    <message>
        <source>Observed property</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Obstacle</source>
        <translation>Hindernis</translation>
    </message>
    <message>
        <source>Obstacles (diffraction)</source>
        <translation>Hindernisse (Beugung)</translation>
    </message>
    <message>
        <source>Of a spreadsheet or a GeoPackage. Empty: the first with coordinates; the log names the others.</source>
        <translation>In einer Arbeitsmappe oder einem GeoPackage. Leer: das erste mit Koordinaten; das Protokoll nennt die anderen.</translation>
    </message>
    <message>
        <source>Of another owner</source>
        <translation>Anderer Eigentümer</translation>
    </message>
    <message>
        <source>Of sites at most this far apart one is kept. 0: of those at the very same place.</source>
        <translation>Von Standorten, die höchstens so weit auseinanderliegen, bleibt einer. 0: von denen am selben Ort.</translation>
    </message>
    <message>
        <source>Of some data nobody has said under which licence they are; see “Sources”.</source>
        <translation>Von einigen Daten hat niemand gesagt, unter welcher Lizenz sie stehen; siehe „Quellen“.</translation>
    </message>
    <message>
        <source>Of the polygons. A raster's classes are its values.</source>
        <translation>Der Polygone. Die Klassen eines Rasters sind seine Werte.</translation>
    </message>
    <message>
        <source>Of the recommended variant, in the order in which they are drawn, the first one on top.</source>
        <translation>Der empfohlenen Variante, in der Reihenfolge, in der sie gezeichnet werden, der erste zuoberst.</translation>
    </message>
    <message>
        <source>Of the weight of all demand, for fewest and backup. Empty: all that can be reached.</source>
        <translation>Vom Gewicht des gesamten Bedarfs, für „wenigste“ und „Reserve“. Leer: alles, was erreichbar ist.</translation>
    </message>
    <message>
        <source>Of these at or below the floor</source>
        <translation>Davon an oder unter der Messgrenze</translation>
    </message>
    <message>
        <source>Of these at the cost in the plan, as none is known today: {count}.</source>
        <translation>Davon mit den Kosten aus dem Plan, weil heute keine bekannt sind: {count}.</translation>
    </message>
    <message>
        <source>Of these built without having been in the plan: {count}.</source>
        <translation>Davon gebaut, ohne im Plan gestanden zu haben: {count}.</translation>
    </message>
    <message>
        <source>Of today's tables, as the package calls them, separated by semicolons. Without it: the layers' names, or their folders'.</source>
        <translation>Der heutigen Tabellen, wie das Paket sie nennt, getrennt durch Semikolon. Ohne Angabe: die Namen der Layer oder ihrer Ordner.</translation>
    </message>
    <message>
        <source>Of trenches, drops and house lead-ins.</source>
        <translation>Für Trassen, Hausanschlüsse und Hauseinführungen.</translation>
    </message>
    <message>
        <source>Of unknown cost</source>
        <translation>Davon Kosten unbekannt</translation>
    </message>
    <message>
        <source>Of {count} measurements only {measured} lie above the floor, and at least {least} are needed. Measure at more places, or lower the floor if the gateways measure weaker packets.</source>
        <translation>Von {count} Messungen liegen nur {measured} über der Messgrenze, nötig sind mindestens {least}. An mehr Orten messen oder die Messgrenze senken, falls die Gateways schwächere Pakete messen.</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Offers of a technology that does not count: {count}.</source>
        <translation>Angebote einer Technik, die nicht zählt: {count}.</translation>
    </message>
    <message>
        <source>Offers read</source>
        <translation>Angebote gelesen</translation>
    </message>
    <message>
        <source>Offers rejected</source>
        <translation>Angebote zurückgewiesen</translation>
    </message>
    <message>
        <source>Offers used</source>
        <translation>Angebote verwendet</translation>
    </message>
    <message>
        <source>Offers “{layer}”, row {row}: {reason}.</source>
        <translation>Angebote „{layer}“, Zeile {row}: {reason}.</translation>
    </message>
    <message>
        <source>Office or person; also the author of the PDF.</source>
        <translation>Amt oder Person; auch als Verfasser im PDF eingetragen.</translation>
    </message>
    <message>
        <source>Offset of {gateway}</source>
        <translation>Korrekturwert von {gateway}</translation>
    </message>
    <message>
        <source>Offsets and class losses with their errors and source, for later predictions.</source>
        <translation>Korrekturwerte und Klassendämpfungen mit Fehlern und Herkunft, für spätere Vorhersagen.</translation>
    </message>
    <message>
        <source>Okumura-Hata (Hata 1980)</source>
        <translation>Okumura-Hata (Hata 1980)</translation>
    </message>
    <message>
        <source>Older data are reported. 3 years are an assumption.</source>
        <translation>Ältere Daten werden gemeldet. 3 Jahre sind eine Annahme.</translation>
    </message>
    <message>
        <source>On A4, tagged as a council map.</source>
        <translation>Auf A4, ausgezeichnet wie eine Ratskarte.</translation>
    </message>
    <message>
        <source>One for each site, whose name is the site's id: at each place the distance, time or probability, in the unit of the reach. A site without a raster reaches nothing.</source>
        <translation>Eines je Standort, benannt nach dessen Kennung: an jedem Ort die Entfernung, Zeit oder Wahrscheinlichkeit in der Einheit der Reichweite. Ein Standort ohne Raster erreicht nichts.</translation>
    </message>
    <message>
        <source>One for each table, in their order, separated by semicolons. The same name twice puts two tables into one variant. Without it: the layers' names, or their folders'.</source>
        <translation>Einer je Tabelle, in ihrer Reihenfolge, durch Semikolon getrennt. Derselbe Name zweimal fasst zwei Tabellen zu einer Variante zusammen. Ohne Angabe: die Namen der Layer oder ihrer Ordner.</translation>
    </message>
    <message>
        <source>One for each table, in their order, separated by semicolons. Without it: the layers' names, or their folders'.</source>
        <translation>Einer je Tabelle, in deren Reihenfolge, getrennt durch Semikolon. Ohne Angabe: die Namen der Layer oder ihrer Ordner.</translation>
    </message>
    <message>
        <source>One multipolygon for each spreading factor along the edges of the cells.</source>
        <translation>Ein Multipolygon je Spreizfaktor entlang der Zellränder.</translation>
    </message>
    <message>
        <source>One new site covers {share} % of the demand</source>
        <translation>Ein neuer Standort deckt {share} % des Bedarfs ab</translation>
    </message>
    <message>
        <source>One place is computed for every cell of this size; rounded to whole cells of the surface model. Lines always use the full surface model.</source>
        <translation>Für jede Zelle dieser Größe wird ein Ort berechnet; gerundet auf ganze Zellen des Oberflächenmodells. Die Linien nutzen immer das volle Oberflächenmodell.</translation>
    </message>
    <message>
        <source>One place is computed for every cell of this size; rounded to whole cells of the surface model. Profiles always use the full surface model.</source>
        <translation>Für jede Zelle dieser Größe wird ein Ort berechnet; gerundet auf ganze Zellen des Oberflächenmodells. Die Geländeschnitte nutzen immer das volle Oberflächenmodell.</translation>
    </message>
    <message>
        <source>One point or line for each site of either year.</source>
        <translation>Ein Punkt oder eine Linie für jeden Standort eines der beiden Jahre.</translation>
    </message>
    <message>
        <source>One polygon for each, along the edges of the cells, the largest first.</source>
        <translation>Je ein Polygon entlang der Zellränder, das größte zuerst.</translation>
    </message>
    <message>
        <source>One row for each field: how many rows are filled, from where, and what is not confirmed.</source>
        <translation>Eine Zeile je Feld: wie viele Zeilen gefüllt sind, woraus, und was nicht bestätigt ist.</translation>
    </message>
    <message>
        <source>One row for each layer of the catalogue.</source>
        <translation>Eine Zeile für jeden Layer des Katalogs.</translation>
    </message>
    <message>
        <source>One row per file: what was detected and why, cells, missing heights, lowest and highest.</source>
        <translation>Eine Zeile je Datei: was erkannt wurde und warum, Zellen, fehlende Höhen, kleinste und größte Höhe.</translation>
    </message>
    <message>
        <source>One scale for all pages</source>
        <translation>Ein Maßstab für alle Seiten</translation>
    </message>
    <message>
        <source>One site only within [m]</source>
        <translation>Nur ein Standort innerhalb von [m]</translation>
    </message>
    <message>
        <source>One surface lies {median:+.2f} m beside the other, by the median. A guess: their height systems or dates differ. Ask both publishers before heights are compared.</source>
        <translation>Im Median liegen die beiden Oberflächen {median:+.2f} m auseinander. Vermutung: Höhensysteme oder Stände sind verschieden. Fragen Sie beide Herausgeber, bevor Höhen verglichen werden.</translation>
    </message>
    <message>
        <source>Only a folder that holds nothing but files of an export is replaced.</source>
        <translation>Ersetzt wird nur ein Ordner, der nichts als Dateien eines Exports enthält.</translation>
    </message>
    <message>
        <source>Only features that meet it are copied, whole. Give the city's extent: services of a Land hold more.</source>
        <translation>Nur Objekte, die sie berühren, werden kopiert, und zwar ganz. Geben Sie die Ausdehnung der Stadt an: Dienste eines Landes enthalten mehr.</translation>
    </message>
    <message>
        <source>Only for Okumura-Hata.</source>
        <translation>Nur für Okumura-Hata.</translation>
    </message>
    <message>
        <source>Only for clutter heights from land cover: raster of class codes in the system of the surface model.</source>
        <translation>Nur für Bewuchs- und Bebauungshöhen aus der Landbedeckung: Raster mit Klassencodes im System des Oberflächenmodells.</translation>
    </message>
    <message>
        <source>Only for files that do not say it. It may not contradict those that do.</source>
        <translation>Nur für Dateien, die es nicht angeben. Es darf denen nicht widersprechen, die es tun.</translation>
    </message>
    <message>
        <source>Only for the log-distance law: name of one of the laws in the preset below. The plugin has oulu, dortmund and bonn, each fitted to measurements in that city.</source>
        <translation>Nur für das logarithmische Entfernungsgesetz: Name eines der Gesetze in der Voreinstellung darunter. Das Plugin kennt oulu, dortmund und bonn, jeweils an Messungen in dieser Stadt angepasst.</translation>
    </message>
    <message>
        <source>Only for tiles that name no known system. It may not contradict the tiles.</source>
        <translation>Nur für Kacheln, die kein bekanntes System nennen. Die Angabe darf den Kacheln nicht widersprechen.</translation>
    </message>
    <message>
        <source>Only list</source>
        <translation>Nur auflisten</translation>
    </message>
    <message>
        <source>Only of these owners</source>
        <translation>Nur von diesen Eigentümern</translation>
    </message>
    <message>
        <source>Only the first {count} layers are listed; {more} more are left out. Give a part of the catalogue, such as one folder or one organisation.</source>
        <translation>Nur die ersten {count} Layer sind aufgelistet; {more} weitere fehlen. Geben Sie einen Teil des Katalogs an, etwa einen Ordner oder eine Organisation.</translation>
    </message>
    <message>
        <source>Only the service is named, not its layers. Give the service's address as CATALOGUE to see them.</source>
        <translation>Genannt ist nur der Dienst, nicht seine Layer. Geben Sie die Adresse des Dienstes als CATALOGUE an, um sie zu sehen.</translation>
    </message>
    <message>
        <source>Only where the column counts inhabitants: they are divided by it, which is your assumption.</source>
        <translation>Nur wenn die Spalte Einwohner zählt: Sie werden dadurch geteilt; die Zahl ist eine eigene Annahme.</translation>
    </message>
    <message>
        <source>Only within</source>
        <translation>Nur innerhalb</translation>
    </message>
    <message>
        <source>Only {lags} distance classes have {pairs} pairs of measurements; a variogram needs {least}. Give more measurements, or give model, nugget, sill and range instead.</source>
        <translation>Nur {lags} Entfernungsklassen haben {pairs} Paare von Messwerten; ein Variogramm braucht {least}. Geben Sie mehr Messwerte an oder stattdessen Modell, Nugget, Schwellenwert und Reichweite.</translation>
    </message>
    <message>
        <source>Open ground that counts</source>
        <translation>Gewerteter freier Boden</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
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
        <source>Operator of the best existing offer</source>
        <translation>Anbieter des besten vorhandenen Angebots</translation>
    </message>
    <message>
        <source>Operator of the best offer announced</source>
        <translation>Anbieter des besten angekündigten Angebots</translation>
    </message>
    <message>
        <source>Order in the file</source>
        <translation>Reihenfolge in der Datei</translation>
    </message>
    <message>
        <source>Otherwise every site is proposed: the status of a lamp post is that of the post, not of what is to be put up on it.</source>
        <translation>Sonst ist jeder Standort „vorgeschlagen“: Der Status eines Laternenmasts ist der des Masts, nicht dessen, was daran angebracht werden soll.</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Umrisse</translation>
    </message>
    <message>
        <source>Outlines with the fields ground_z and roof_z [m]. Needed without roofs, or without terrain model and terrain lines.</source>
        <translation>Grundrisse mit den Feldern ground_z und roof_z [m]. Nötig, wenn Dächer fehlen oder wenn Geländemodell und Geländelinien fehlen.</translation>
    </message>
    <message>
        <source>Output BY_CLUSTER of “Fibre expansion”. Needed: cluster_id and cost_eur. A field revenue_eur is the expected revenue of the area, or the lease, over the time for which the network is bound.</source>
        <translation>Ausgabe BY_CLUSTER von „Glasfaserausbau“. Nötig: cluster_id und cost_eur. Ein Feld revenue_eur enthält den erwarteten Erlös des Gebiets oder die Pacht während der Zweckbindung.</translation>
    </message>
    <message>
        <source>Output CHART must be a file that ends in .svg or .png.</source>
        <translation>Die Ausgabe CHART muss eine Datei mit der Endung .svg oder .png sein.</translation>
    </message>
    <message>
        <source>Output CLUSTERS of “Broadband gaps and project areas”. Needed: cluster_id and units.</source>
        <translation>Ausgabe CLUSTERS von „Breitbandlücken und Ausbaugebiete“. Nötig: cluster_id und units.</translation>
    </message>
    <message>
        <source>Output CONNECTIONS of “Fibre expansion”. Only connected addresses are written.</source>
        <translation>Ausgabe CONNECTIONS von „Glasfaserausbau“. Geschrieben werden nur angeschlossene Adressen.</translation>
    </message>
    <message>
        <source>Output NODES of “Fibre expansion”.</source>
        <translation>Ausgabe NODES von „Glasfaserausbau“.</translation>
    </message>
    <message>
        <source>Output TRENCHES of “Fibre expansion”.</source>
        <translation>Ausgabe TRENCHES von „Glasfaserausbau“.</translation>
    </message>
    <message>
        <source>Output of “Classify broadband supply”: tells the share of connections below 30 Mbit/s, by which some programmes choose. For information only.</source>
        <translation>Ausgabe von „Breitbandversorgung einstufen“: zeigt den Anteil der Anschlüsse unter 30 Mbit/s, nach dem manche Programme auswählen. Nur zur Information.</translation>
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
        <source>Outside the areas</source>
        <translation>Außerhalb der Flächen</translation>
    </message>
    <message>
        <source>Outside the range for which the model was made: {what}. Losses there are less sure.</source>
        <translation>Außerhalb des Bereichs, für den das Modell gemacht ist: {what}. Dort ist die Dämpfung weniger sicher.</translation>
    </message>
    <message>
        <source>Over the time for which the network is bound, for areas without revenue_eur. Empty: not known.</source>
        <translation>Während der Zweckbindung, für Gebiete ohne revenue_eur. Leer: nicht bekannt.</translation>
    </message>
    <message>
        <source>Overview map: where {name} lies among {count} areas.</source>
        <translation>Lagekarte: wo {name} unter {count} Gebieten liegt.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>P.1812 is meant for {least} m and more; shorter links are computed with the same formulas.</source>
        <translation>P.1812 ist für {least} m und mehr gedacht; kürzere Strecken werden mit denselben Formeln gerechnet.</translation>
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
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>PNG, JPEG or SVG for a sheet with a place for one, such as link_a4_landscape: the chart of a LoRaWAN link.</source>
        <translation>PNG, JPEG oder SVG für ein Blatt, das dafür Platz hat, wie link_a4_landscape: das Diagramm einer LoRaWAN-Verbindung.</translation>
    </message>
    <message>
        <source>Package for a council decision</source>
        <translation>Paket für eine Beschlussvorlage</translation>
    </message>
    <message>
        <source>Packet Broker Mapper: gateways</source>
        <translation>Packet Broker Mapper: Gateways</translation>
    </message>
    <message>
        <source>Packets heard at a time, on average [Erlang]</source>
        <translation>Gleichzeitig gehörte Pakete im Mittel [Erlang]</translation>
    </message>
    <message>
        <source>Packets that a gateway receives at a time</source>
        <translation>Pakete, die ein Gateway gleichzeitig empfängt</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page [% @document_page %] of [% @document_pages %]</source>
        <translation>Seite [% @document_page %] von [% @document_pages %]</translation>
    </message>
    <message>
        <source>Page for citizens</source>
        <translation>Bürgerinformation</translation>
    </message>
    <message>
        <source>Page to read and to print.</source>
        <translation>Seite zum Lesen und Drucken.</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Seite {page}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>Pages of this atlas</source>
        <translation>Seiten dieses Atlas</translation>
    </message>
    <message>
        <source>Paid by the municipality in the year [EUR]</source>
        <translation>Zahlung der Kommune im Jahr [EUR]</translation>
    </message>
    <message>
        <source>Paid over several years, until {year}.</source>
        <translation>Über mehrere Jahre bezahlt, bis {year}.</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Pairs of measurements</source>
        <translation>Paare von Messwerten</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Vorlage</translation>
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
        <source>Parameter CATALOGUE is empty. Give the address of a portal, a service or a file.</source>
        <translation>Parameter CATALOGUE ist leer. Geben Sie die Adresse eines Portals, eines Dienstes oder einer Datei an.</translation>
    </message>
    <message>
        <source>Parameter CRS: {crs} is not a projected system in metres. Choose one, for example EPSG:25832.</source>
        <translation>Parameter CRS: {crs} ist kein projiziertes System in Metern. Wählen Sie ein solches, zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>Parameter DATE: “{text}” is no date. Write it as 2026-12-31 or 31.12.2026.</source>
        <translation>Parameter DATE: „{text}“ ist kein Datum. Als 2026-12-31 oder 31.12.2026 schreiben.</translation>
    </message>
    <message>
        <source>Parameter EXTENT has no place in {crs}, in which the service keeps its data. Give a smaller extent.</source>
        <translation>Der Parameter EXTENT hat keinen Platz in {crs}, worin der Dienst seine Daten hält. Geben Sie eine kleinere Ausdehnung an.</translation>
    </message>
    <message>
        <source>Parameter FILE is empty. Choose a list.</source>
        <translation>Der Parameter FILE ist leer. Wählen Sie eine Liste.</translation>
    </message>
    <message>
        <source>Parameter OUTPUT_GPKG is empty. Choose a file for the copies.</source>
        <translation>Parameter OUTPUT_GPKG ist leer. Wählen Sie eine Datei für die Kopien.</translation>
    </message>
    <message>
        <source>Parameter ROOFS: no feature has heights (z). Use the roofs of “Load 3D city model”, or give the layer as BUILDINGS if it has the field roof_z.</source>
        <translation>Parameter ROOFS: Kein Objekt hat Höhen (z). Verwenden Sie die Dächer aus „3D-Stadtmodell laden“ oder geben Sie den Layer als BUILDINGS an, wenn er das Feld roof_z hat.</translation>
    </message>
    <message>
        <source>Parameter TARGET_CRS must be a projected system in metres, for example EPSG:25832, not {crs}.</source>
        <translation>Parameter TARGET_CRS muss ein projiziertes System in Metern sein, zum Beispiel EPSG:25832, nicht {crs}.</translation>
    </message>
    <message>
        <source>Parameter TERRAIN_LINES: no line has heights (z). Use the terrain lines of “Load 3D city model”.</source>
        <translation>Parameter TERRAIN_LINES: Keine Linie hat Höhen (z). Verwenden Sie die Geländelinien aus „3D-Stadtmodell laden“.</translation>
    </message>
    <message>
        <source>Parameter URL is empty. Give the address of the service, or its saved reply in FILE. {hint}</source>
        <translation>Der Parameter URL ist leer. Geben Sie die Adresse des Dienstes an, oder seine gespeicherte Antwort in FILE. {hint}</translation>
    </message>
    <message>
        <source>Parameter {key} of a loss law is no number: {value}.</source>
        <translation>Der Parameter {key} eines Dämpfungsgesetzes ist keine Zahl: {value}.</translation>
    </message>
    <message>
        <source>Parameter {parameter}, feature {row} is no line.</source>
        <translation>Parameter {parameter}: Objekt {row} ist keine Linie.</translation>
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
        <source>Parameter {parameter}, “{name}”: {reason}.</source>
        <translation>Parameter {parameter}, „{name}“: {reason}.</translation>
    </message>
    <message>
        <source>Parameter {parameter}: layer “{layer}” has no field “{field}”. Its fields: {known}.</source>
        <translation>Parameter {parameter}: Der Layer „{layer}“ hat kein Feld „{field}“. Seine Felder: {known}.</translation>
    </message>
    <message>
        <source>Parameter {parameter}: no feature has the id “{id}”. Ids of the layer: {known}.</source>
        <translation>Parameter {parameter}: Kein Objekt hat die Id „{id}“. Ids des Layers: {known}.</translation>
    </message>
    <message>
        <source>Parameter {parameter}: none of its {count} shapes can be used. Choose another layer, or run “Fix geometries” on it.</source>
        <translation>Parameter {parameter}: Keine seiner {count} Flächen ist brauchbar. Wählen Sie einen anderen Layer oder wenden Sie „Geometrien reparieren“ darauf an.</translation>
    </message>
    <message>
        <source>Parameter {parameter}: the layer cannot be opened. Choose another one.</source>
        <translation>Parameter {parameter}: Der Layer lässt sich nicht öffnen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Parameter {parameter}: the layer has no feature.</source>
        <translation>Parameter {parameter}: Der Layer enthält kein Objekt.</translation>
    </message>
    <message>
        <source>Parameter {parameter}: the layer has no field {field}. Choose the output of “Broadband gaps and project areas” as project areas and that of “Fibre expansion” as costs, or rename the field.</source>
        <translation>Parameter {parameter}: Der Layer hat kein Feld {field}. Als Ausbaugebiete die Ausgabe von „Breitbandlücken und Ausbaugebiete“ und als Kosten die von „Glasfaserausbau“ wählen oder das Feld umbenennen.</translation>
    </message>
    <message>
        <source>Parameter {parameter}: the layer has {count} features. Give the id of one in {id_parameter}, or select one and use the selected features only.</source>
        <translation>Parameter {parameter}: Der Layer enthält {count} Objekte. Geben Sie die Id eines davon in {id_parameter} an, oder wählen Sie eines aus und verwenden Sie nur gewählte Objekte.</translation>
    </message>
    <message>
        <source>Parameter {parameter}: the layer is empty. Choose another one.</source>
        <translation>Parameter {parameter}: Der Layer ist leer. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Parameter {parameter}: the raster cannot be opened. Choose another one.</source>
        <translation>Parameter {parameter}: Das Raster lässt sich nicht öffnen. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Parameter {parameter}: there is no layer “{layer}”. The layers are: {known}. A number from 1 to {count} will do too.</source>
        <translation>Parameter {parameter}: Es gibt keinen Layer „{layer}“. Die Layer sind: {known}. Auch eine Nummer von 1 bis {count} genügt.</translation>
    </message>
    <message>
        <source>Parameter {parameter}: {count} features have the id “{id}”. Select the one that is meant and use the selected features only.</source>
        <translation>Parameter {parameter}: {count} Objekte haben die Id „{id}“. Wählen Sie das gemeinte aus und verwenden Sie nur gewählte Objekte.</translation>
    </message>
    <message>
        <source>Parameter {parameter}: {count} shapes are empty or broken and are left out.</source>
        <translation>Parameter {parameter}: {count} Geometrien sind leer oder fehlerhaft und werden ausgelassen.</translation>
    </message>
    <message>
        <source>Parking bays</source>
        <translation>Stellplätze</translation>
    </message>
    <message>
        <source>Patches of fewer cells are given to what lies around them: the polygons are then smoother than the raster, and their areas differ from it a little. 0: every cell is kept.</source>
        <translation>Kleinere Flecken werden ihrer Umgebung zugeschlagen: Die Polygone sind dann glatter als das Raster, und ihre Flächen weichen etwas davon ab. 0: Jede Zelle bleibt erhalten.</translation>
    </message>
    <message>
        <source>Path loss to the street</source>
        <translation>Ausbreitungsdämpfung bis zur Straße</translation>
    </message>
    <message>
        <source>Path loss to the street [dB]</source>
        <translation>Ausbreitungsdämpfung bis zur Straße [dB]</translation>
    </message>
    <message>
        <source>Pay dear areas over several years</source>
        <translation>Teure Gebiete über mehrere Jahre bezahlen</translation>
    </message>
    <message>
        <source>Payer not known</source>
        <translation>Kostenträger nicht bekannt</translation>
    </message>
    <message>
        <source>Payload [bytes]</source>
        <translation>Nutzdaten [Bytes]</translation>
    </message>
    <message>
        <source>Payload of a message [bytes]</source>
        <translation>Nutzdaten einer Nachricht [Bytes]</translation>
    </message>
    <message>
        <source>People beyond the border use what stands at the border.</source>
        <translation>Auch wer jenseits der Grenze wohnt, nutzt, was an der Grenze steht.</translation>
    </message>
    <message>
        <source>Period: now or planned</source>
        <translation>Zeitpunkt: now (heute) oder planned (geplant)</translation>
    </message>
    <message>
        <source>Persons in a household</source>
        <translation>Personen je Haushalt</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Phase 1, with rank and year</source>
        <translation>Phase 1, mit Rang und Jahr</translation>
    </message>
    <message>
        <source>Phase 2</source>
        <translation>Phase 2</translation>
    </message>
    <message>
        <source>Phase 3</source>
        <translation>Phase 3</translation>
    </message>
    <message>
        <source>Phase 4 and later</source>
        <translation>Phase 4 und später</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Phases are those of the addresses; those without one come last.</source>
        <translation>Die Phasen sind die der Adressen; Adressen ohne Phase kommen zuletzt.</translation>
    </message>
    <message>
        <source>Phases go by project areas or by a field phase of the addresses, and there is neither: all is one phase.</source>
        <translation>Phasen richten sich nach Ausbaugebieten oder einem Feld phase der Adressen; beides fehlt: Alles ist eine Phase.</translation>
    </message>
    <message>
        <source>Phases of fibre</source>
        <translation>Phasen des Glasfaserausbaus</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.svg *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Pixels compared, {where}</source>
        <translation>Verglichene Pixel, {where}</translation>
    </message>
    <message>
        <source>Pixels without a given surface</source>
        <translation>Pixel ohne vorgegebene Oberfläche</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Place among the variants</source>
        <translation>Platz unter den Varianten</translation>
    </message>
    <message>
        <source>Places along a line are evenly spaced, at most this far apart.</source>
        <translation>Orte auf einer Linie haben gleichen Abstand, höchstens diesen.</translation>
    </message>
    <message>
        <source>Places farther from a gateway are not computed for it. 3000 m holds most links of a built-up area; the time grows with the square of the radius.</source>
        <translation>Weiter entfernte Orte werden für ein Gateway nicht berechnet. 3000 m umfassen in bebautem Gebiet die meisten Funkstrecken; die Rechenzeit wächst mit dem Quadrat des Radius.</translation>
    </message>
    <message>
        <source>Places for which values are wanted. Empty: the cells of the area.</source>
        <translation>Orte, für die Werte gebraucht werden. Leer: die Zellen des Gebiets.</translation>
    </message>
    <message>
        <source>Places of the findings</source>
        <translation>Orte der Befunde</translation>
    </message>
    <message>
        <source>Places that are seen, computed</source>
        <translation>Einsehbare Orte, berechnet</translation>
    </message>
    <message>
        <source>Places up to {distance} apart tell about each other</source>
        <translation>Bis {distance} Entfernung sagen Orte etwas übereinander aus</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Planned again</source>
        <translation>Wieder in Planung</translation>
    </message>
    <message>
        <source>Planned roadworks</source>
        <translation>Geplante Straßenbauarbeiten</translation>
    </message>
    <message>
        <source>Planned site, counted as existing</source>
        <translation>Geplanter Standort, als vorhanden gerechnet</translation>
    </message>
    <message>
        <source>Planning and supervision</source>
        <translation>Planung und Bauüberwachung</translation>
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
        <source>Point of presence</source>
        <translation>PoP-Standort</translation>
    </message>
    <message>
        <source>Point of presence, existing</source>
        <translation>PoP, vorhanden</translation>
    </message>
    <message>
        <source>Point of presence, planned</source>
        <translation>PoP, geplant</translation>
    </message>
    <message>
        <source>Point of presence, planned or proposed</source>
        <translation>PoP-Standort, geplant oder vorgeschlagen</translation>
    </message>
    <message>
        <source>Point “{name}”: {reason}.</source>
        <translation>Punkt „{name}“: {reason}.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Points from which on an application is granted at once</source>
        <translation>Punkte, ab denen ein Antrag sofort bewilligt wird</translation>
    </message>
    <message>
        <source>Points in {crs} cannot be reprojected to {to}. Check both coordinate reference systems.</source>
        <translation>Punkte in {crs} lassen sich nicht nach {to} umprojizieren. Prüfen Sie beide Koordinatenbezugssysteme.</translation>
    </message>
    <message>
        <source>Points of 100</source>
        <translation>Punkte von 100</translation>
    </message>
    <message>
        <source>Points of demand</source>
        <translation>Bedarfspunkte</translation>
    </message>
    <message>
        <source>Points of presence</source>
        <translation>PoP-Standorte</translation>
    </message>
    <message>
        <source>Points of presence and distribution.</source>
        <translation>PoP-Standorte und Verteiler.</translation>
    </message>
    <message>
        <source>Points of the score for businesses</source>
        <translation>Punkte für Betriebe</translation>
    </message>
    <message>
        <source>Points of the score for connections</source>
        <translation>Punkte für Anschlüsse</translation>
    </message>
    <message>
        <source>Points of the score for hospitals and administration</source>
        <translation>Punkte für Krankenhäuser und Verwaltung</translation>
    </message>
    <message>
        <source>Points of the score for schools</source>
        <translation>Punkte für Schulen</translation>
    </message>
    <message>
        <source>Points of the score for shared roadworks</source>
        <translation>Punkte für Mitverlegung</translation>
    </message>
    <message>
        <source>Points of the score for slow connections today</source>
        <translation>Punkte für langsame Anschlüsse heute</translation>
    </message>
    <message>
        <source>Points of the score for the cost per connection</source>
        <translation>Punkte für Kosten je Anschluss</translation>
    </message>
    <message>
        <source>Points or polygons (for example the cells of a census grid) with a field inhabitants. The inhabitants of a polygon are spread evenly over it.</source>
        <translation>Punkte oder Polygone (zum Beispiel die Zellen eines Zensusrasters) mit einem Feld inhabitants. Die Einwohner eines Polygons werden gleichmäßig darüber verteilt.</translation>
    </message>
    <message>
        <source>Points seen, by weight</source>
        <translation>Gesehene Punkte, nach Gewicht</translation>
    </message>
    <message>
        <source>Points seen, by weight, expected</source>
        <translation>Gesehene Punkte, nach Gewicht, Erwartungswert</translation>
    </message>
    <message>
        <source>Points that are to be covered, for example from “Demand for siting”.</source>
        <translation>Punkte, die abgedeckt werden sollen, zum Beispiel aus „Bedarf für die Standortwahl“.</translation>
    </message>
    <message>
        <source>Points that stay. What they tell already is not told again by a new one.</source>
        <translation>Punkte, die bleiben. Was sie schon aussagen, muss keine neue Station noch einmal sagen.</translation>
    </message>
    <message>
        <source>Points that stay: they are always part of the plan, cover demand, count in their group, and cost nothing more.</source>
        <translation>Punkte, die bleiben: Sie gehören immer zum Plan, decken Bedarf ab, zählen in ihrer Gruppe und kosten nichts mehr.</translation>
    </message>
    <message>
        <source>Points to be seen</source>
        <translation>Zu sehende Punkte</translation>
    </message>
    <message>
        <source>Points to be seen, by weight</source>
        <translation>Zu sehende Punkte, nach Gewicht</translation>
    </message>
    <message>
        <source>Points where fibre comes from. Rows whose kind is distribution are distribution points that there are, with capacity as the connections that are free.</source>
        <translation>Punkte, von denen die Glasfaser kommt. Zeilen mit kind gleich distribution sind vorhandene Verteiler, capacity sind ihre freien Anschlüsse.</translation>
    </message>
    <message>
        <source>Points with id, households, businesses and class_of_user, as far as known; German names of columns are found too. Without an id column rows are numbered.</source>
        <translation>Punkte mit id, households, businesses und class_of_user, soweit bekannt; auch deutsche Spaltennamen werden erkannt. Ohne Id-Spalte werden die Zeilen nummeriert.</translation>
    </message>
    <message>
        <source>Points with one value each, for example means of a campaign with passive samplers: the variogram is fitted to them.</source>
        <translation>Punkte mit je einem Wert, zum Beispiel Mittelwerte einer Messkampagne mit Passivsammlern: An sie wird das Variogramm angepasst.</translation>
    </message>
    <message>
        <source>Points with the fields of “Import sensors”. Sensors with the same id are all kept.</source>
        <translation>Punkte mit den Feldern von „Sensoren importieren“. Sensoren mit gleicher Kennung bleiben alle erhalten.</translation>
    </message>
    <message>
        <source>Points, for example from “Candidate sites”. Fields named as in the candidates' schema are kept.</source>
        <translation>Punkte, zum Beispiel aus „Mögliche Standorte“. Felder, die heißen wie im Schema der möglichen Standorte, bleiben erhalten.</translation>
    </message>
    <message>
        <source>Points, for example from “Candidate sites”. Fields that are read where present: id, name, cost_eur [EUR], running_eur [EUR per year], height_agl [m above ground]. All fields named as in the candidates' schema are kept.</source>
        <translation>Punkte, zum Beispiel aus „Mögliche Standorte“. Gelesene Felder, wo vorhanden: id, name, cost_eur [EUR], running_eur [EUR im Jahr], height_agl [m über Grund]. Alle Felder, die wie im Schema möglicher Standorte heißen, bleiben erhalten.</translation>
    </message>
    <message>
        <source>Points, lines, polygons and rasters; several at once.</source>
        <translation>Punkte, Linien, Polygone und Raster; auch mehrere zugleich.</translation>
    </message>
    <message>
        <source>Points, lines, roofs, buildings or areas; several at once.</source>
        <translation>Punkte, Linien, Dächer, Gebäude oder Flächen; auch mehrere zugleich.</translation>
    </message>
    <message>
        <source>Points, or a table with columns lon and lat. Fields are recognised by their names: gateway_id, rssi, snr, sf, height_agl, time. A row without RSSI is a message that was not heard.</source>
        <translation>Punkte oder eine Tabelle mit den Spalten lon und lat. Felder werden am Namen erkannt: gateway_id, rssi, snr, sf, height_agl, time. Eine Zeile ohne RSSI ist eine Nachricht, die nicht gehört wurde.</translation>
    </message>
    <message>
        <source>Points. Fields that are read where present: id, name, height_agl (antenna above ground, m) or height_asl (above sea level, m), antenna_gain_dbi, cable_loss_db, antenna_pattern (empty: alike in all directions; omni: rod antenna by ITU-R F.1336; else the name of a file .msi or .pln), azimuth (degrees, clockwise from north), downtilt (mechanical, degrees), electrical_tilt (degrees, added to that of the file).</source>
        <translation>Punkte. Felder, die gelesen werden, wo es sie gibt: id, name, height_agl (Antenne über Grund, m) oder height_asl (über dem Meeresspiegel, m), antenna_gain_dbi, cable_loss_db, antenna_pattern (leer: in alle Richtungen gleich; omni: Stabantenne nach ITU-R F.1336; sonst der Name einer Datei .msi oder .pln), azimuth (Grad, im Uhrzeigersinn ab Nord), downtilt (mechanische Neigung nach unten, Grad), electrical_tilt (Grad, zusätzlich zur Neigung in der Datei).</translation>
    </message>
    <message>
        <source>Points. Fields that are read where present: id, name, height_agl, range_m, azimuth, fov_deg, tilt_deg, vertical_fov_deg.</source>
        <translation>Punkte. Felder, die gelesen werden, wo sie vorhanden sind: id, name, height_agl, range_m, azimuth, fov_deg, tilt_deg, vertical_fov_deg.</translation>
    </message>
    <message>
        <source>Points. Fields that are read where present: id, units, households, businesses, class_of_user, cluster_id, eligible, phase.</source>
        <translation>Punkte. Felder, die gelesen werden, wo vorhanden: id, units, households, businesses, class_of_user, cluster_id, eligible, phase.</translation>
    </message>
    <message>
        <source>Points. With several features give an id below, or select one and use the selected features only.</source>
        <translation>Punkte. Bei mehreren Objekten unten eine Id angeben, oder eines auswählen und nur gewählte Objekte verwenden.</translation>
    </message>
    <message>
        <source>Points: all demand used, by how many sites it is covered, and by which it is served.</source>
        <translation>Punkte: der gesamte verwendete Bedarf, von wie vielen Standorten er abgedeckt und von welchem er versorgt wird.</translation>
    </message>
    <message>
        <source>Points: all gateways of the links with their load and losses.</source>
        <translation>Punkte: alle Gateways der Funkstrecken mit Auslastung und Verlusten.</translation>
    </message>
    <message>
        <source>Points: all sensors with the share of messages delivered.</source>
        <translation>Punkte: alle Sensoren mit dem Anteil zugestellter Nachrichten.</translation>
    </message>
    <message>
        <source>Points: each address with its cost, or why it is not connected.</source>
        <translation>Punkte: jede Adresse mit ihren Kosten oder dem Grund, warum sie nicht angeschlossen wird.</translation>
    </message>
    <message>
        <source>Points: each indicator from 0 (worst variant) to 100 (best), weighted (simple additive weighting).</source>
        <translation>Punkte: jede Kennzahl von 0 (schlechteste Variante) bis 100 (beste), gewichtet (einfache additive Gewichtung).</translation>
    </message>
    <message>
        <source>Points: existing and proposed sites with rank, what each adds, and what would be lost without it.</source>
        <translation>Punkte: vorhandene und vorgeschlagene Standorte mit Rang, Zugewinn und dem, was ohne sie verloren ginge.</translation>
    </message>
    <message>
        <source>Points: existing and proposed stations with rank and what each adds: variance [squared unit] or information [nat], and percent of what it was before or of the sum.</source>
        <translation>Punkte: bestehende und vorgeschlagene Stationen mit Rang und Beitrag: Varianz [Einheit zum Quadrat] oder Information [nat], und in Prozent der Varianz vorher oder der Summe.</translation>
    </message>
    <message>
        <source>Polarization is “horizontal” (1) or “vertical” (2), not {value}.</source>
        <translation>Die Polarisation ist „horizontal“ (1) oder „vertical“ (2), nicht {value}.</translation>
    </message>
    <message>
        <source>Polygons are spread over cells of this size; points on lines are at most this far apart.</source>
        <translation>Polygone werden auf Zellen dieser Größe verteilt; Punkte auf Linien liegen höchstens so weit auseinander.</translation>
    </message>
    <message>
        <source>Polygons for the figures by district. They should not overlap.</source>
        <translation>Polygone für die Kennzahlen nach Ortsteilen. Sie sollten sich nicht überlappen.</translation>
    </message>
    <message>
        <source>Polygons or a raster with a class. Each class under the receivers gets a loss of its own.</source>
        <translation>Polygone oder ein Raster mit einer Klasse. Jede Klasse an den Empfangsorten erhält eine eigene Dämpfung.</translation>
    </message>
    <message>
        <source>Polygons that the map shows, and without demand the places that count. Empty: the rectangle around candidates, stations and demand.</source>
        <translation>Polygone, die die Karte zeigt und die ohne Bedarfspunkte zählen. Leer: das Rechteck um mögliche Standorte, Stationen und Bedarf.</translation>
    </message>
    <message>
        <source>Polygons, for example squares or streets. Blind spots and shares are those within it.</source>
        <translation>Polygone, zum Beispiel Plätze oder Straßen. Tote Winkel und Anteile beziehen sich dann auf sie.</translation>
    </message>
    <message>
        <source>Polygons: rank, eligibility, cost, shares, range and year of each area.</source>
        <translation>Polygone: Rang, Förderfähigkeit, Kosten, Anteile, Spanne und Jahr jedes Gebiets.</translation>
    </message>
    <message>
        <source>Population grid (Zensus)</source>
        <translation>Bevölkerungsraster (Zensus)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Position reference system</source>
        <translation>Lagebezugssystem</translation>
    </message>
    <message>
        <source>Positions of the bill without a price</source>
        <translation>Positionen der Stückliste ohne Preis</translation>
    </message>
    <message>
        <source>Positions of the bill without a price: {count}. All costs here are too low by them.</source>
        <translation>Positionen der Stückliste ohne Preis: {count}. Um diese sind alle Kosten hier zu niedrig.</translation>
    </message>
    <message>
        <source>Positions of the bill without a price: {count}. It costs more by them.</source>
        <translation>Positionen der Stückliste ohne Preis: {count}. Um diese wird es teurer.</translation>
    </message>
    <message>
        <source>Positions without a price</source>
        <translation>Positionen ohne Preis</translation>
    </message>
    <message>
        <source>Possible sites read</source>
        <translation>Gelesene mögliche Standorte</translation>
    </message>
    <message>
        <source>Power measured, prediction computed. After calibration, held-out measurements differ from it by {rmse} dB (RMSE).</source>
        <translation>Leistung gemessen, Vorhersage berechnet. Nach der Kalibrierung weichen zurückgehaltene Messungen um {rmse} dB (RMSE) von ihr ab.</translation>
    </message>
    <message>
        <source>Power supply</source>
        <translation>Stromversorgung</translation>
    </message>
    <message>
        <source>Predicted by {model}, calibrated by {count} measurements; the error on measurements held back was {rmse} dB (RMSE). Not measured at each place.</source>
        <translation>Prognose mit {model}, kalibriert mit {count} Messungen; der Fehler an zurückgehaltenen Messungen betrug {rmse} dB (RMSE). Nicht an jedem Ort gemessen.</translation>
    </message>
    <message>
        <source>Predicted by {model}, error {rmse} dB or more, not measured; links of {least} % count.</source>
        <translation>Prognose mit {model}, Fehler {rmse} dB oder mehr, nicht gemessen; Verbindungen ab {least} % zählen.</translation>
    </message>
    <message>
        <source>Predicted by {model}, not measured. Without calibration by measurements expect errors of {rmse} dB or more (standard deviation; {campaign}).</source>
        <translation>Prognose mit {model}, nicht gemessen. Ohne Kalibrierung durch Messungen ist mit Fehlern von {rmse} dB oder mehr zu rechnen (Standardabweichung; {campaign}).</translation>
    </message>
    <message>
        <source>Predicted power after calibration without its block [dBm]</source>
        <translation>Vorhergesagte Leistung nach Kalibrierung ohne den eigenen Block [dBm]</translation>
    </message>
    <message>
        <source>Predicted power before calibration [dBm]</source>
        <translation>Vorhergesagte Leistung vor der Kalibrierung [dBm]</translation>
    </message>
    <message>
        <source>Predicted, not measured: ITU-R P.1812-7 (delta-Bullington) over the surface model, {frequency} MHz, {time} % of time, {places} % of places. Without calibration by measurements expect errors of {rmse} dB or more (standard deviation).</source>
        <translation>Vorhergesagt, nicht gemessen: ITU-R P.1812-7 (Delta-Bullington) über dem Oberflächenmodell, {frequency} MHz, {time} % der Zeit, {places} % der Orte. Ohne Kalibrierung durch Messungen ist mit Fehlern von {rmse} dB oder mehr (Standardabweichung) zu rechnen.</translation>
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
        <source>Preset of capacity</source>
        <translation>Voreinstellung der Kapazität</translation>
    </message>
    <message>
        <source>Preset of costs</source>
        <translation>Voreinstellung der Kosten</translation>
    </message>
    <message>
        <source>Preset of land cover</source>
        <translation>Voreinstellung der Landbedeckung</translation>
    </message>
    <message>
        <source>Preset of log-distance laws</source>
        <translation>Voreinstellung der Entfernungsgesetze</translation>
    </message>
    <message>
        <source>Preset of materials</source>
        <translation>Vorgabe des Materials</translation>
    </message>
    <message>
        <source>Preset of trench costs</source>
        <translation>Vorgabe der Tiefbaukosten</translation>
    </message>
    <message>
        <source>Preset “{file}” has no cost for ground “{ground}” by method “{method}”. Add the line {ground} to eur_per_m.{method}, or choose another method.</source>
        <translation>Vorgabe „{file}“ hat keine Kosten für Untergrund „{ground}“ im Verfahren „{method}“. Die Zeile {ground} bei eur_per_m.{method} ergänzen oder ein anderes Verfahren wählen.</translation>
    </message>
    <message>
        <source>Preset “{file}” has no table [{key}]. Copy it from the plugin's own fibre_costs.</source>
        <translation>Vorgabe „{file}“ hat keine Tabelle [{key}]. Aus der Vorgabe fibre_costs des Plugins übernehmen.</translation>
    </message>
    <message>
        <source>Preset “{file}”: roadworks.share must be above 0 and at most 1, not {value}.</source>
        <translation>Vorgabe „{file}“: roadworks.share muss über 0 und höchstens 1 sein, nicht {value}.</translation>
    </message>
    <message>
        <source>Preset “{file}”: {key} has no source. Write where the value comes from, or “assumption”.</source>
        <translation>Vorgabe „{file}“: {key} hat keine Quelle. Angeben, woher der Wert stammt, oder „assumption“.</translation>
    </message>
    <message>
        <source>Preset “{file}”: {key} is “{word}”, which is none of {known}.</source>
        <translation>Vorgabe „{file}“: {key} ist „{word}“ und damit keines von {known}.</translation>
    </message>
    <message>
        <source>Preset “{file}”: {key} must be a code of XTrasse, a whole number.</source>
        <translation>Vorgabe „{file}“: {key} muss ein Code von XTrasse sein, eine ganze Zahl.</translation>
    </message>
    <message>
        <source>Preset “{file}”: {key} must be a number above 0, not {value}. Enter what it costs: what costs nothing would be laid everywhere.</source>
        <translation>Vorgabe „{file}“: {key} muss eine Zahl über 0 sein, nicht {value}. Die Kosten eintragen: Was nichts kostet, würde überall verlegt.</translation>
    </message>
    <message>
        <source>Preset “{file}”: {key} takes ground “{ground}” by method “{method}”, for which eur_per_m has no cost. Add it there or choose others.</source>
        <translation>Vorgabe „{file}“: {key} nimmt Untergrund „{ground}“ im Verfahren „{method}“, wofür eur_per_m keine Kosten hat. Dort ergänzen oder andere wählen.</translation>
    </message>
    <message>
        <source>Preset “{path}” has no kind “{kind}”.</source>
        <translation>Voreinstellung „{path}“ hat keine Art „{kind}“.</translation>
    </message>
    <message>
        <source>Preset “{path}” has no section [other] for kinds it does not know. Add it.</source>
        <translation>Die Voreinstellung „{path}“ hat keinen Abschnitt [other] für Arten, die sie nicht kennt. Ergänzen Sie ihn.</translation>
    </message>
    <message>
        <source>Preset “{path}” is not valid TOML: {error}. Correct the line.</source>
        <translation>Die Voreinstellung „{path}“ ist kein gültiges TOML: {error}. Bitte korrigieren Sie die Zeile.</translation>
    </message>
    <message>
        <source>Preset “{path}”, kind “{kind}”: the way must be one of {ways}, the reach above 0, height and spacing 0 or more.</source>
        <translation>Voreinstellung „{path}“, Art „{kind}“: Der Weg muss einer von {ways} sein, die Reichweite über 0, Höhe und Abstand 0 oder mehr.</translation>
    </message>
    <message>
        <source>Preset “{path}”, kind “{kind}”: {error} is missing or no number.</source>
        <translation>Voreinstellung „{path}“, Art „{kind}“: {error} fehlt oder ist keine Zahl.</translation>
    </message>
    <message>
        <source>Prints a layer or a table as sheets for council and committees: list of sites, curve, ranking, bill. Title block, headings on each page, a row of sums, page numbers, source note.

Input: any vector layer or table; its rows stand in the order it has. Headings are the aliases of the fields. Numbers are written as the language writes them, with as many decimals in a whole column; years without a separator. Output: a PDF.

Without FIELDS it prints all fields that hold anything and fit the width of the page, and names those left out in the log. Sums leave out rows without a value and say so below the table.

The sheet is a print layout template (.qpt) with a table of the id “table”: table_a4_portrait. Change a copy in the layout designer and save it in the folder smartcity/layouts of your QGIS profile, or give its path.

The PDF is tagged: a screen reader says the heading of each cell. It is marked PDF/UA-1 and PDF/A-2b; the marks are not proven. Without the Python package pikepdf it is neither.

Limits: at most 10,000 rows.</source>
        <translation>Druckt einen Layer oder eine Tabelle als Blätter für Rat und Ausschüsse: Standortliste, Kurve, Rangliste, Kostenverzeichnis. Mit Plankopf, Spaltenköpfen auf jeder Seite, Summenzeile, Seitenzahlen und Quellenvermerk.

Eingabe: ein beliebiger Vektorlayer oder eine Tabelle; die Zeilen behalten ihre Reihenfolge. Spaltenköpfe sind die Aliasnamen der Felder. Zahlen stehen in der Schreibweise der Sprache, in einer Spalte alle mit gleich vielen Nachkommastellen; Jahre ohne Tausenderpunkt. Ausgabe: ein PDF.

Ohne FIELDS werden alle Felder gedruckt, die etwas enthalten und auf die Seitenbreite passen; die weggelassenen nennt das Protokoll. Summen lassen Zeilen ohne Wert aus und sagen das unter der Tabelle.

Das Blatt ist eine Druckvorlage (.qpt) mit einer Tabelle, deren ID „table“ lautet: table_a4_portrait. Ändern Sie eine Kopie in der Druckzusammenstellung und speichern Sie sie im Ordner smartcity/layouts Ihres QGIS-Profils, oder geben Sie ihren Pfad an.

Das PDF ist getaggt: Ein Vorleseprogramm nennt zu jeder Zelle den Spaltenkopf. Es ist als PDF/UA-1 und PDF/A-2b gekennzeichnet; nachgewiesen ist beides nicht. Ohne das Python-Paket pikepdf ist es weder das eine noch das andere.

Grenzen: höchstens 10.000 Zeilen.</translation>
    </message>
    <message>
        <source>Prints analysis results as a plan for council and committees: map at a round scale, title block, legend, scale bar, north arrow, key figures, source and licence note.

Input: any map layers, the first one on top, in the style they have; tables of key figures (STATS of an analysis). Layers opened straight from a file get the plugin's style where one fits. Output: a vector PDF (georeferenced, text can be searched, fonts embedded) and a PNG.

The sheet is a print layout template (.qpt). The plugin's own are plan_a4_portrait (overview), plan_a3_landscape and plan_a2_landscape, the larger two with marks for folding to A4 (DIN 824). Change a copy in the layout designer and save it in the folder smartcity/layouts of your QGIS profile, or give its path. It may set logo and font itself by its layout variables smartcity_logo and smartcity_font.

The scale is one of 1:500, 1:1000, 1:2000, 1:2500, 1:5000 ... (DIN ISO 5455 and those usual for town plans), never in between. Invented and computed values are stamped as such, and a layer without a licence is named so in the source note. Whatever could make the map wrong is listed in the log before it is printed: layers outside the extent or the scale, texts, legends and tables larger than their box, entries of the legend that are not on the map, blend modes, which a PDF cannot keep, missing fonts and logos.

The PDF is tagged for screen readers (headings, the map in words, legend, table of figures) and marked PDF/UA-1 and PDF/A-2b. The marks are not proven: check the file with veraPDF or PAC where a regulation asks for proof. Without the Python package pikepdf it is neither.

Limits: one page with one map; legends of web services are left out.</source>
        <translation>Druckt Analyseergebnisse als Plan für Rat und Ausschüsse: Karte in rundem Maßstab, Plankopf, Legende, Maßstabsleiste, Nordpfeil, Kennzahlen, Quellen- und Lizenzvermerk.

Eingabe: beliebige Kartenlayer, der erste liegt oben, in ihrem Stil; Kennzahlentabellen (STATS einer Analyse). Direkt aus einer Datei geöffnete Layer erhalten den passenden Stil des Plugins, wo es einen gibt. Ausgabe: ein Vektor-PDF (georeferenziert, Text durchsuchbar, Schriften eingebettet) und ein PNG.

Das Blatt ist eine Drucklayoutvorlage (.qpt). Mitgeliefert werden plan_a4_portrait (Übersicht, A4 hoch), plan_a3_landscape (A3 quer) und plan_a2_landscape (A2 quer), die beiden großen mit Faltmarken für die Faltung auf A4 (DIN 824). Ändern Sie eine Kopie im Layout-Editor und speichern Sie sie im Ordner smartcity/layouts Ihres QGIS-Profils, oder geben Sie ihren Pfad an. Logo und Schriftart kann sie durch ihre Layoutvariablen smartcity_logo und smartcity_font selbst vorgeben.

Der Maßstab ist einer von 1:500, 1:1000, 1:2000, 1:2500, 1:5000 ... (DIN ISO 5455 und bei Stadtplänen übliche), nie ein Zwischenwert. Erfundene und berechnete Werte tragen einen Stempel, und ein Layer ohne Lizenz wird im Quellenvermerk als ungeklärt genannt. Was die Karte falsch machen könnte, steht vor dem Druck im Protokoll: Layer außerhalb von Ausdehnung oder Maßstab, Texte, Legenden und Tabellen, die größer sind als ihr Feld, Legendeneinträge, die nicht auf der Karte sind, Mischmodi, die ein PDF nicht wiedergeben kann, fehlende Schriften und Logos.

Das PDF ist für Bildschirmleser ausgezeichnet (Überschriften, die Karte in Worten, Legende, Kennzahlentabelle) und als PDF/UA-1 und PDF/A-2b gekennzeichnet. Die Kennzeichnung ist nicht bewiesen: Prüfen Sie die Datei mit veraPDF oder PAC, wo eine Vorschrift einen Nachweis verlangt. Ohne das Python-Paket pikepdf ist es weder das eine noch das andere.

Grenzen: eine Seite mit einer Karte; Legenden von Webdiensten fehlen.</translation>
    </message>
    <message>
        <source>Prints analysis results as one PDF with a page for each area: district, site, project area, street. Page 1 is an index: a map with all areas, numbered, and the list of pages.

Input: the areas (points, lines or polygons) with the field that names them, and the map layers, the first one on top, in the style they have. On each page the area is outlined and the rest muted, a small map shows where it lies, and figures tell of it: fields of the areas, and how many features of other layers lie in it. Output: a vector PDF with a bookmark for each page.

The scale of each page is the largest round one at which its area fits; or one scale for all. Areas follow a field, or their names as people sort them (2 before 10). An area in which nothing lies has its page, too, which says so. Areas without a geometry get none.

Pages and index are print layout templates (.qpt): atlas_a4_portrait and atlas_index_a4_portrait. Change a copy in the layout designer and save it in the folder smartcity/layouts of your QGIS profile, or give its path. Templates can use @atlas_pagename, @atlas_featurenumber and @atlas_totalfeatures, as those of QGIS's own atlas, @document_page and @document_pages. The marks of the areas are styles in resources/styles/atlas.

The PDF is tagged for screen readers and marked PDF/UA-1 and PDF/A-2b. The marks are not proven: check the file with veraPDF or PAC where a regulation asks for proof. Without the Python package pikepdf it has neither tags nor bookmarks.

Cancelling takes effect after the page that is being drawn. Limits: at most 1000 areas; pages are not georeferenced; legends of web services are left out.</source>
        <translation>Druckt Ergebnisse als ein PDF mit einer Seite je Gebiet: Ortsteil, Standort, Ausbaugebiet, Straße. Seite 1 ist die Übersicht: eine Karte mit allen Gebieten, nummeriert, und das Seitenverzeichnis.

Eingaben: die Gebiete (Punkte, Linien oder Flächen) mit dem Feld, das sie benennt, und die Layer der Karte, der erste zuoberst, in ihrem Stil. Auf jeder Seite ist das Gebiet umrandet und der Rest abgeschwächt, eine kleine Karte zeigt seine Lage, und Zahlen berichten darüber: Felder der Gebiete und wie viele Objekte anderer Layer darin liegen. Ausgabe: ein Vektor-PDF mit einem Lesezeichen je Seite.

Der Maßstab jeder Seite ist der größte runde, in dem ihr Gebiet passt; oder einer für alle. Die Gebiete folgen einem Feld oder ihren Namen, wie Menschen sie sortieren (2 vor 10). Auch ein Gebiet, in dem nichts liegt, hat seine Seite, die es sagt. Gebiete ohne Geometrie bekommen keine.

Seiten und Übersicht sind Layoutvorlagen (.qpt): atlas_a4_portrait und atlas_index_a4_portrait. Ändern Sie eine Kopie im Layoutdesigner und speichern Sie sie im Ordner smartcity/layouts Ihres QGIS-Profils, oder geben Sie ihren Pfad an. Vorlagen können @atlas_pagename, @atlas_featurenumber und @atlas_totalfeatures verwenden, wie die des Atlas von QGIS, sowie @document_page und @document_pages. Die Markierungen der Gebiete sind Stile in resources/styles/atlas.

Das PDF ist für Bildschirmleser ausgezeichnet und als PDF/UA-1 und PDF/A-2b gekennzeichnet. Die Kennzeichen sind nicht bewiesen: Prüfen Sie die Datei mit veraPDF oder PAC, wo eine Vorschrift es verlangt. Ohne das Python-Paket pikepdf hat es weder Auszeichnungen noch Lesezeichen.

Ein Abbruch wirkt nach der Seite, die gerade gezeichnet wird. Grenzen: höchstens 1000 Gebiete; die Seiten sind nicht georeferenziert; Legenden von Webdiensten fehlen.</translation>
    </message>
    <message>
        <source>Prints two to four variants side by side: a map for each, all of the same extent at the same round scale, its name above and its key figures below, and one legend for all.

Input: for each variant its map layers, the first one on top, its name, and its tables of key figures (STATS of an analysis); layers that lie below in all maps. Layers opened straight from a file get the plugin's style where one fits. Output: a vector PDF and a PNG on A3.

Under each map stand the indicators that “Compare variants” has, the same rows for all, and what is not known of a variant is called so. What the variants draw alike stands once in the legend, with all classes that any of the maps shows.

The sheet is a print layout template (.qpt): comparison2_a3_landscape, comparison3_a3_landscape or comparison_a3_landscape (four), by the number of variants. In a template of your own the maps are called map, map_2, map_3 ..., their headings map_heading, map_2_heading ..., their tables figures_1, figures_2 ...; maps that are not needed are taken off.

Checks, stamps, source note and tags for screen readers are those of “Council map”. Limits: one page; legends of web services are left out.</source>
        <translation>Druckt zwei bis vier Varianten nebeneinander: je eine Karte, alle mit demselben Ausschnitt im selben runden Maßstab, darüber der Name, darunter die Kennzahlen, und eine Legende für alle.

Eingaben: je Variante ihre Kartenlayer, der erste zuoberst, ihr Name und ihre Kennzahlentabellen (STATS einer Analyse); Layer, die in allen Karten darunter liegen. Direkt aus einer Datei geöffnete Layer erhalten den passenden Stil der Erweiterung. Ausgaben: ein Vektor-PDF und ein PNG auf A3.

Unter jeder Karte stehen die Kennzahlen, die auch „Varianten vergleichen“ kennt, bei allen dieselben Zeilen; was von einer Variante nicht bekannt ist, heißt auch so. Was die Varianten gleich zeichnen, steht einmal in der Legende, mit allen Klassen, die eine der Karten zeigt.

Das Blatt ist eine Layoutvorlage (.qpt): comparison2_a3_landscape, comparison3_a3_landscape oder comparison_a3_landscape (vier), je nach Zahl der Varianten. In einer eigenen Vorlage heißen die Karten map, map_2, map_3 …, ihre Überschriften map_heading, map_2_heading …, ihre Tabellen figures_1, figures_2 …; nicht benötigte Karten werden entfernt.

Prüfungen, Stempel, Quellenvermerk und Auszeichnung für Bildschirmleser sind die der „Ratskarte“. Grenzen: eine Seite; Legenden von Webdiensten fehlen.</translation>
    </message>
    <message>
        <source>Probability [%] that a device at the place is served.</source>
        <translation>Wahrscheinlichkeit [%], dass ein Gerät an diesem Ort versorgt ist.</translation>
    </message>
    <message>
        <source>Probability [%] that the best sensor sees the place, as heights may be off.</source>
        <translation>Wahrscheinlichkeit [%], dass der beste Sensor den Ort sieht, da Höhen ungenau sein können.</translation>
    </message>
    <message>
        <source>Probability of being seen</source>
        <translation>Wahrscheinlichkeit, gesehen zu werden</translation>
    </message>
    <message>
        <source>Probability of being seen, computed</source>
        <translation>Wahrscheinlichkeit, gesehen zu werden, berechnet</translation>
    </message>
    <message>
        <source>Probability that a device is served</source>
        <translation>Wahrscheinlichkeit, dass ein Gerät versorgt ist</translation>
    </message>
    <message>
        <source>Probability, predicted</source>
        <translation>Wahrscheinlichkeit, Prognose</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Programme: {title}. {note}</source>
        <translation>Programm: {title}. {note}</translation>
    </message>
    <message>
        <source>Project area</source>
        <translation>Ausbaugebiet</translation>
    </message>
    <message>
        <source>Project areas</source>
        <translation>Ausbaugebiete</translation>
    </message>
    <message>
        <source>Project areas begun</source>
        <translation>Begonnene Ausbaugebiete</translation>
    </message>
    <message>
        <source>Project areas in which the plan reaches fewer connections than are needed: {count}. Their cost per connection is that of those reached.</source>
        <translation>Ausbaugebiete, in denen der Plan weniger Anschlüsse erreicht als benötigt: {count}. Ihre Kosten je Anschluss sind die der erreichten.</translation>
    </message>
    <message>
        <source>Project areas of undetermined eligibility</source>
        <translation>Ausbaugebiete mit unbestimmter Förderfähigkeit</translation>
    </message>
    <message>
        <source>Project areas that are eligible</source>
        <translation>Förderfähige Ausbaugebiete</translation>
    </message>
    <message>
        <source>Project areas that are eligible in part</source>
        <translation>Teilweise förderfähige Ausbaugebiete</translation>
    </message>
    <message>
        <source>Project areas that are not eligible</source>
        <translation>Nicht förderfähige Ausbaugebiete</translation>
    </message>
    <message>
        <source>Project areas then reach across barriers where a street does.</source>
        <translation>Ausbaugebiete reichen dann über Barrieren, wo eine Straße es tut.</translation>
    </message>
    <message>
        <source>Project areas whose cost is not known</source>
        <translation>Ausbaugebiete mit unbekannten Kosten</translation>
    </message>
    <message>
        <source>Project areas whose cost is not known: {count}. All areas together cost more than the sum.</source>
        <translation>Ausbaugebiete mit unbekannten Kosten: {count}. Alle Gebiete zusammen kosten mehr als die Summe.</translation>
    </message>
    <message>
        <source>Project areas whose share of the municipality is not known</source>
        <translation>Ausbaugebiete mit unbekanntem Eigenanteil</translation>
    </message>
    <message>
        <source>Project areas whose share of the municipality is not known: {count}. Cost, revenue or eligible connections are missing.</source>
        <translation>Ausbaugebiete mit unbekanntem Eigenanteil: {count}. Kosten, Erlös oder förderfähige Anschlüsse fehlen.</translation>
    </message>
    <message>
        <source>Project areas with a rank</source>
        <translation>Ausbaugebiete mit Rang</translation>
    </message>
    <message>
        <source>Project areas with a year</source>
        <translation>Ausbaugebiete mit Jahr</translation>
    </message>
    <message>
        <source>Project areas without a known lease, whose whole cost counts: {count}.</source>
        <translation>Ausbaugebiete ohne bekannte Pacht, deren ganze Kosten zählen: {count}.</translation>
    </message>
    <message>
        <source>Project areas without a year</source>
        <translation>Ausbaugebiete ohne Jahr</translation>
    </message>
    <message>
        <source>Project areas, by rank</source>
        <translation>Ausbaugebiete, nach Rang</translation>
    </message>
    <message>
        <source>Project areas, proposed</source>
        <translation>Ausbaugebiete (Vorschlag)</translation>
    </message>
    <message>
        <source>Project areas: gaps within {reach} m along the streets of “{layer}”, {least} to {most} connections (assumptions where not set otherwise).</source>
        <translation>Ausbaugebiete: Lücken innerhalb von {reach} m entlang der Straßen von „{layer}“, {least} bis {most} Anschlüsse (Annahmen, wo nicht anders gesetzt).</translation>
    </message>
    <message>
        <source>Project areas: gaps within {reach} m in a straight line, {least} to {most} connections (assumptions where not set otherwise).</source>
        <translation>Ausbaugebiete: Lücken innerhalb von {reach} m Luftlinie, {least} bis {most} Anschlüsse (Annahmen, wo nicht anders gesetzt).</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Proposed site with its rank</source>
        <translation>Vorgeschlagener Standort mit Rang</translation>
    </message>
    <message>
        <source>Proven that no plan is better</source>
        <translation>Bewiesen, dass kein Plan besser ist</translation>
    </message>
    <message>
        <source>Proven: no other stations do better under this model.</source>
        <translation>Bewiesen: Keine anderen Stationen sind nach diesem Modell besser.</translation>
    </message>
    <message>
        <source>Proven: no plan is better.</source>
        <translation>Bewiesen: Kein Plan ist besser.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Bereitsteller</translation>
    </message>
    <message>
        <source>Provider of the data</source>
        <translation>Bereitsteller der Daten</translation>
    </message>
    <message>
        <source>Public Wi-Fi</source>
        <translation>Öffentliches WLAN</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Schülerzahl</translation>
    </message>
    <message>
        <source>Putting the tiles together</source>
        <translation>Kacheln werden zusammengesetzt</translation>
    </message>
    <message>
        <source>Python packages are missing: {packages}. Install them {how}, then restart QGIS.</source>
        <translation>Es fehlen Python-Pakete: {packages}. Installieren Sie sie {how} und starten Sie QGIS danach neu.</translation>
    </message>
    <message>
        <source>QGIS cannot show oblique photographs. Look at them in the portal.</source>
        <translation>QGIS kann Schrägluftbilder nicht zeigen. Sehen Sie sie im Portal an.</translation>
    </message>
    <message>
        <source>QGIS does not read terrain made for web browsers. Use a terrain model (DGM) instead.</source>
        <translation>QGIS liest kein Gelände, das für Webbrowser aufbereitet ist. Verwenden Sie stattdessen ein Geländemodell (DGM).</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>RMSE after calibration</source>
        <translation>RMSE nach der Kalibrierung</translation>
    </message>
    <message>
        <source>RMSE after calibration, held-out blocks [dB]</source>
        <translation>RMSE nach der Kalibrierung, zurückgehaltene Blöcke [dB]</translation>
    </message>
    <message>
        <source>RMSE before calibration</source>
        <translation>RMSE vor der Kalibrierung</translation>
    </message>
    <message>
        <source>RMSE before calibration [dB]</source>
        <translation>RMSE vor der Kalibrierung [dB]</translation>
    </message>
    <message>
        <source>RMSE of {gateway} after calibration</source>
        <translation>RMSE von {gateway} nach der Kalibrierung</translation>
    </message>
    <message>
        <source>RMSE of {gateway} before calibration</source>
        <translation>RMSE von {gateway} vor der Kalibrierung</translation>
    </message>
    <message>
        <source>RSSI [dBm]</source>
        <translation>RSSI [dBm]</translation>
    </message>
    <message>
        <source>Radio links, predicted</source>
        <translation>Funkverbindungen, Prognose</translation>
    </message>
    <message>
        <source>Radius [m]</source>
        <translation>Radius [m]</translation>
    </message>
    <message>
        <source>Railways, rivers, motorways</source>
        <translation>Bahnlinien, Gewässer, Autobahnen</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Range [m]</source>
        <translation>Reichweite [m]</translation>
    </message>
    <message>
        <source>Range of the share ±</source>
        <translation>Spanne des Eigenanteils ±</translation>
    </message>
    <message>
        <source>Range {distance}</source>
        <translation>Reichweite {distance}</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Rank by gain; existing sites 0</source>
        <translation>Rang nach Zugewinn; vorhandene Standorte 0</translation>
    </message>
    <message>
        <source>Ranked project areas</source>
        <translation>Ausbaugebiete nach Rang</translation>
    </message>
    <message>
        <source>Ranked project areas, proposal</source>
        <translation>Ausbaugebiete nach Rang, Vorschlag</translation>
    </message>
    <message>
        <source>Ranked, without a year</source>
        <translation>Mit Rang, ohne Jahr</translation>
    </message>
    <message>
        <source>Ranking of the variants</source>
        <translation>Rangfolge der Varianten</translation>
    </message>
    <message>
        <source>Raster “{first}” is in {crs}, “{second}” in {other}. Warp one to the system of the other.</source>
        <translation>Raster „{first}“ liegt in {crs} vor, „{second}“ in {other}. Transformieren Sie eines in das Bezugssystem des anderen.</translation>
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
        <source>Raster “{layer}” has no height in the extent. Choose another extent or raster.</source>
        <translation>Raster „{layer}“ hat in der Ausdehnung keine Höhe. Wählen Sie eine andere Ausdehnung oder ein anderes Raster.</translation>
    </message>
    <message>
        <source>Raster “{layer}” has {count} cells with a value, more than {most}. Make it coarser first.</source>
        <translation>Raster „{layer}“ hat {count} Zellen mit einem Wert, mehr als {most}. Vergröbern Sie es zuerst.</translation>
    </message>
    <message>
        <source>Raster “{layer}” is in degrees ({crs}). Warp it to a projected system in metres, for example EPSG:25832.</source>
        <translation>Das Raster „{layer}“ liegt in Grad vor ({crs}). Transformieren Sie es in ein projiziertes System in Metern, zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>Raster “{layer}” must be a file with a coordinate reference system. Save it as a GeoTIFF.</source>
        <translation>Raster „{layer}“ muss eine Datei mit einem Koordinatenbezugssystem sein. Speichern Sie es als GeoTIFF.</translation>
    </message>
    <message>
        <source>Rasters of reach</source>
        <translation>Raster der Reichweite</translation>
    </message>
    <message>
        <source>Rasters that belong to no site and are not used: {names}</source>
        <translation>Raster, die zu keinem Standort gehören und nicht verwendet werden: {names}</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Reach [m or s]</source>
        <translation>Reichweite [m oder s]</translation>
    </message>
    <message>
        <source>Reach [m]</source>
        <translation>Reichweite [m]</translation>
    </message>
    <message>
        <source>Reach less in 1 of 10 cases by</source>
        <translation>Reichweite in 1 von 10 Fällen weniger um</translation>
    </message>
    <message>
        <source>Reach not computed</source>
        <translation>Erreichbarkeit nicht berechnet</translation>
    </message>
    <message>
        <source>Reached are: {objects}.</source>
        <translation>Erreicht werden: {objects}.</translation>
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
        <source>Reached objects</source>
        <translation>Erreichte Objekte</translation>
    </message>
    <message>
        <source>Reached with SF{sf}, margin {margin} dB at SF{largest}</source>
        <translation>Erreicht mit SF{sf}, Reserve {margin} dB bei SF{largest}</translation>
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
        <source>Reached: {reached} of {demand} {what}.</source>
        <translation>Erreicht: {reached} von {demand} ({what}).</translation>
    </message>
    <message>
        <source>Reached: {reached} {what}.</source>
        <translation>Erreicht: {reached} ({what}).</translation>
    </message>
    <message>
        <source>Reading addresses and areas</source>
        <translation>Adressen und Gebiete werden gelesen</translation>
    </message>
    <message>
        <source>Reading addresses and offers</source>
        <translation>Adressen und Angebote werden gelesen</translation>
    </message>
    <message>
        <source>Reading addresses and streets</source>
        <translation>Adressen und Straßen lesen</translation>
    </message>
    <message>
        <source>Reading and checking {count} layers</source>
        <translation>{count} Layer werden gelesen und geprüft</translation>
    </message>
    <message>
        <source>Reading both years</source>
        <translation>Beide Jahre werden gelesen</translation>
    </message>
    <message>
        <source>Reading candidates and demand</source>
        <translation>Mögliche Standorte und Bedarf werden gelesen</translation>
    </message>
    <message>
        <source>Reading heights and gateways</source>
        <translation>Höhen und Gateways werden gelesen</translation>
    </message>
    <message>
        <source>Reading heights and sensors</source>
        <translation>Höhen und Sensoren werden gelesen</translation>
    </message>
    <message>
        <source>Reading heights, gateway and sensor</source>
        <translation>Höhen, Gateway und Sensor werden gelesen</translation>
    </message>
    <message>
        <source>Reading heights, gateways and measurements</source>
        <translation>Höhen, Gateways und Messungen werden gelesen</translation>
    </message>
    <message>
        <source>Reading heights, gateways and sensors</source>
        <translation>Höhen, Gateways und Sensoren werden gelesen</translation>
    </message>
    <message>
        <source>Reading heights, sites and demand</source>
        <translation>Höhen, Standorte und Bedarf werden gelesen</translation>
    </message>
    <message>
        <source>Reading key figures</source>
        <translation>Kennzahlen werden gelesen</translation>
    </message>
    <message>
        <source>Reading links and sensors</source>
        <translation>Funkstrecken und Sensoren werden gelesen</translation>
    </message>
    <message>
        <source>Reading project areas and costs</source>
        <translation>Ausbaugebiete und Kosten lesen</translation>
    </message>
    <message>
        <source>Reading roofs and buildings</source>
        <translation>Dächer und Gebäude werden gelesen</translation>
    </message>
    <message>
        <source>Reading sites, demand and measurements</source>
        <translation>Standorte, Bedarf und Messwerte werden gelesen</translation>
    </message>
    <message>
        <source>Reading the catalogue</source>
        <translation>Katalog wird gelesen</translation>
    </message>
    <message>
        <source>Reading the plan</source>
        <translation>Plan wird gelesen</translation>
    </message>
    <message>
        <source>Reading {count} files</source>
        <translation>{count} Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Received power</source>
        <translation>Empfangsleistung</translation>
    </message>
    <message>
        <source>Received power (RSSI)</source>
        <translation>Empfangspegel (RSSI)</translation>
    </message>
    <message>
        <source>Received signal strength, predicted</source>
        <translation>Empfangspegel, Prognose</translation>
    </message>
    <message>
        <source>Receiver {number} lies outside the raster of heights.</source>
        <translation>Empfänger {number} liegt außerhalb des Höhenrasters.</translation>
    </message>
    <message>
        <source>Receiving antenna</source>
        <translation>Empfangsantenne</translation>
    </message>
    <message>
        <source>Recommended variant</source>
        <translation>Empfohlene Variante</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Reference date of the Breitbandatlas</source>
        <translation>Stand des Breitbandatlas</translation>
    </message>
    <message>
        <source>Reference system</source>
        <translation>Bezugssystem</translation>
    </message>
    <message>
        <source>Reference system: {crs}, {words}.</source>
        <translation>Bezugssystem: {crs}, {words}.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Rejected areas</source>
        <translation>Abgewiesene Flächen</translation>
    </message>
    <message>
        <source>Rejected districts</source>
        <translation>Abgelehnte Ortsteile</translation>
    </message>
    <message>
        <source>Rejected files</source>
        <translation>Zurückgewiesene Dateien</translation>
    </message>
    <message>
        <source>Rejected gateways</source>
        <translation>Abgelehnte Gateways</translation>
    </message>
    <message>
        <source>Rejected links</source>
        <translation>Abgelehnte Funkstrecken</translation>
    </message>
    <message>
        <source>Rejected objects and polygons</source>
        <translation>Abgewiesene Objekte und Flächen</translation>
    </message>
    <message>
        <source>Rejected points</source>
        <translation>Abgewiesene Punkte</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Rejected rows of the matrix</source>
        <translation>Abgewiesene Zeilen der Matrix</translation>
    </message>
    <message>
        <source>Rejected rows that lack nothing but a position</source>
        <translation>Zurückgewiesene Zeilen, denen nur die Position fehlt</translation>
    </message>
    <message>
        <source>Rejected sensors</source>
        <translation>Abgelehnte Sensoren</translation>
    </message>
    <message>
        <source>Rejected streets</source>
        <translation>Abgewiesene Straßen</translation>
    </message>
    <message>
        <source>Remaining standard deviation</source>
        <translation>Verbleibende Standardabweichung</translation>
    </message>
    <message>
        <source>Remaining standard deviation [dB]</source>
        <translation>Verbleibende Standardabweichung [dB]</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Remove the rows that are there twice.</source>
        <translation>Doppelte Zeilen entfernen.</translation>
    </message>
    <message>
        <source>Remove them before the layer is given away.</source>
        <translation>Vor der Weitergabe des Layers entfernen.</translation>
    </message>
    <message>
        <source>Repair its source.</source>
        <translation>Datenquelle reparieren.</translation>
    </message>
    <message>
        <source>Repair the layer, and check it again.</source>
        <translation>Layer reparieren und erneut prüfen.</translation>
    </message>
    <message>
        <source>Replace an earlier export</source>
        <translation>Früheren Export ersetzen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report of the fields</source>
        <translation>Bericht über die Felder</translation>
    </message>
    <message>
        <source>Reproject the layer to {work} before distances are computed.</source>
        <translation>Layer nach {work} umprojizieren, bevor Abstände berechnet werden.</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>Abweichungen</translation>
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
        <source>Revenue per customer [EUR]</source>
        <translation>Erlös je Kunde [EUR]</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>Risks and uncertainty</source>
        <translation>Risiken und Unsicherheit</translation>
    </message>
    <message>
        <source>Rivers, railways, motorways: no project area reaches across, not even by a bridge.</source>
        <translation>Flüsse, Bahnstrecken, Autobahnen: Kein Ausbaugebiet reicht hinüber, auch nicht über eine Brücke.</translation>
    </message>
    <message>
        <source>Road class</source>
        <translation>Straßenklasse</translation>
    </message>
    <message>
        <source>Roadworks</source>
        <translation>Straßenbauarbeiten</translation>
    </message>
    <message>
        <source>Roadworks from this year on</source>
        <translation>Straßenbauarbeiten ab diesem Jahr</translation>
    </message>
    <message>
        <source>Roadworks that it is shared with</source>
        <translation>Straßenbauarbeiten mit Mitverlegung</translation>
    </message>
    <message>
        <source>Roadworks up to this year</source>
        <translation>Straßenbauarbeiten bis zu diesem Jahr</translation>
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
        <source>Roofs on the terrain</source>
        <translation>Dächern auf dem Gelände</translation>
    </message>
    <message>
        <source>Row in the source</source>
        <translation>Zeile in der Quelle</translation>
    </message>
    <message>
        <source>Row {row} (“{name}”) is not used: {reason}.</source>
        <translation>Zeile {row} („{name}“) wird nicht verwendet: {reason}.</translation>
    </message>
    <message>
        <source>Row {row}, id “{id}”: {reason}.</source>
        <translation>Zeile {row}, Kennung „{id}“: {reason}.</translation>
    </message>
    <message>
        <source>Row {row}: {reason}; the time is left out.</source>
        <translation>Zeile {row}: {reason}; die Zeit bleibt leer.</translation>
    </message>
    <message>
        <source>Row, id and reason of every measurement that was not used.</source>
        <translation>Zeile, Kennung und Grund jeder Messung, die nicht verwendet wurde.</translation>
    </message>
    <message>
        <source>Row, id and reason of what is not in the layer.</source>
        <translation>Zeile, Kennung und Grund von allem, was nicht im Layer steht.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows and columns of the demand points must be two lists of the same length.</source>
        <translation>Zeilen und Spalten der Bedarfspunkte müssen zwei gleich lange Listen sein.</translation>
    </message>
    <message>
        <source>Rows and columns of the receivers must be two lists of the same length.</source>
        <translation>Zeilen und Spalten der Empfänger müssen zwei gleich lange Listen sein.</translation>
    </message>
    <message>
        <source>Rows at the position of another row.</source>
        <translation>Zeilen an derselben Stelle wie eine andere Zeile.</translation>
    </message>
    <message>
        <source>Rows by level of detail: {levels}.</source>
        <translation>Zeilen nach Detaillierungsgrad: {levels}.</translation>
    </message>
    <message>
        <source>Rows empty</source>
        <translation>Leere Zeilen</translation>
    </message>
    <message>
        <source>Rows farther outside are reported. 1000 m is an assumption.</source>
        <translation>Zeilen, die weiter außerhalb liegen, werden gemeldet. 1000 m sind eine Annahme.</translation>
    </message>
    <message>
        <source>Rows filled</source>
        <translation>Gefüllte Zeilen</translation>
    </message>
    <message>
        <source>Rows in the buildings layer</source>
        <translation>Zeilen im Gebäudelayer</translation>
    </message>
    <message>
        <source>Rows left out as not eligible</source>
        <translation>Als nicht förderfähig weggelassene Zeilen</translation>
    </message>
    <message>
        <source>Rows more than {margin} m outside the city.</source>
        <translation>Zeilen mehr als {margin} m außerhalb der Stadt.</translation>
    </message>
    <message>
        <source>Rows of weight 0</source>
        <translation>Zeilen mit Gewicht 0</translation>
    </message>
    <message>
        <source>Rows outside are rejected; services are asked for it. Give the city's extent with a margin.</source>
        <translation>Zeilen außerhalb werden zurückgewiesen; Dienste werden nach dieser Ausdehnung gefragt. Geben Sie die der Stadt mit einem Rand an.</translation>
    </message>
    <message>
        <source>Rows outside raster “{raster}”.</source>
        <translation>Zeilen außerhalb des Rasters „{raster}“.</translation>
    </message>
    <message>
        <source>Rows outside the area</source>
        <translation>Zeilen außerhalb des Gebiets</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <source>Rows rejected</source>
        <translation>Abgelehnte Zeilen (Anzahl)</translation>
    </message>
    <message>
        <source>Rows used</source>
        <translation>Verwendete Zeilen</translation>
    </message>
    <message>
        <source>Rows with an id that another row has.</source>
        <translation>Zeilen mit der Kennung einer anderen Zeile.</translation>
    </message>
    <message>
        <source>Rows with the geometry of another row.</source>
        <translation>Zeilen mit der Geometrie einer anderen Zeile.</translation>
    </message>
    <message>
        <source>Rows without a geometry.</source>
        <translation>Zeilen ohne Geometrie.</translation>
    </message>
    <message>
        <source>Rows without an id of their own</source>
        <translation>Zeilen ohne eigene Kennung</translation>
    </message>
    <message>
        <source>Rows without an id.</source>
        <translation>Zeilen ohne Kennung.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: another class needs the same. Leave one out.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: Eine andere Klasse verlangt dasselbe. Eine weglassen.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: it is missing. Add a table with this name.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: fehlt. Eine Tabelle mit diesem Namen ergänzen.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: it is missing. Write a text.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: fehlt. Einen Text schreiben.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: it is not known, only {known}.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: unbekannt; bekannt sind {known}.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: it lies before valid_from. Exchange them.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: liegt vor valid_from. Beide vertauschen.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: it must be a table.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: muss eine Tabelle sein.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: it needs no more than the class before it. Order the classes from the worst to the best.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: verlangt nicht mehr als die Klasse davor. Die Klassen von der schlechtesten zur besten ordnen.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: the first class, the worst, needs nothing, every other one a level.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: Die erste Klasse, die schlechteste, verlangt nichts, jede andere eine Stufe.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: the threshold is below that of level “{word}” before it. Order the levels from the lowest to the highest.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: Der Schwellenwert liegt unter dem der Stufe „{word}“ davor. Die Stufen von der niedrigsten zur höchsten ordnen.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: write a class of user ({users}) = {eligible}.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: eine Nutzerklasse ({users}) = {eligible} schreiben.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: write a date without quotation marks, for example 2023-03-31.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: ein Datum ohne Anführungszeichen schreiben, zum Beispiel 2023-03-31.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: write a list in square brackets.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: eine Liste in eckigen Klammern schreiben.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: write a list of conditions, for example [{example}].</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: eine Liste von Bedingungen schreiben, zum Beispiel [{example}].</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: write a number above 0.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: eine Zahl über 0 schreiben.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: write a whole number of 1 or more.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: eine ganze Zahl ab 1 schreiben.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: “{word}” is none of {known}.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: „{word}“ ist keines von {known}.</translation>
    </message>
    <message>
        <source>Rules “{path}”, key “{key}”: “{word}” is there twice. Rename one.</source>
        <translation>Regeln „{path}“, Schlüssel „{key}“: „{word}“ kommt zweimal vor. Eines umbenennen.</translation>
    </message>
    <message>
        <source>Rules: {title}, on {date}</source>
        <translation>Regeln: {title}, am {date}</translation>
    </message>
    <message>
        <source>Rules: {title}. Source: {source}</source>
        <translation>Regeln: {title}. Quelle: {source}</translation>
    </message>
    <message>
        <source>Run “Fix geometries” on the layer.</source>
        <translation>„Geometrien reparieren“ auf den Layer anwenden.</translation>
    </message>
    <message>
        <source>Running cost</source>
        <translation>Laufende Kosten</translation>
    </message>
    <message>
        <source>Running cost [EUR per year]</source>
        <translation>Laufende Kosten [EUR im Jahr]</translation>
    </message>
    <message>
        <source>Running cost of new sites with a known one [EUR per year]</source>
        <translation>Laufende Kosten der neuen Standorte, soweit bekannt [EUR im Jahr]</translation>
    </message>
    <message>
        <source>Running cost of {known} of {count} new sites: {cost} EUR per year.</source>
        <translation>Laufende Kosten von {known} der {count} neuen Standorte: {cost} EUR im Jahr.</translation>
    </message>
    <message>
        <source>Running cost per year</source>
        <translation>Laufende Kosten im Jahr</translation>
    </message>
    <message>
        <source>Running cost per year of the new sites where it is known</source>
        <translation>Laufende Kosten der neuen Standorte im Jahr, soweit bekannt</translation>
    </message>
    <message>
        <source>Running cost per year of the new sites, partly assumed</source>
        <translation>Laufende Kosten der neuen Standorte im Jahr, teils Annahmen</translation>
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
        <source>SNR [dB]</source>
        <translation>SNR [dB]</translation>
    </message>
    <message>
        <source>STATS of its analyses; its indicators stand under its map.</source>
        <translation>STATS ihrer Analysen; die Kennzahlen stehen unter ihrer Karte.</translation>
    </message>
    <message>
        <source>STATS of the results to be compared, at least two.</source>
        <translation>STATS der Ergebnisse, die verglichen werden sollen, mindestens zwei.</translation>
    </message>
    <message>
        <source>STATS of the results: one table for each variant, or several under the same name.</source>
        <translation>STATS der Ergebnisse: eine Tabelle je Variante oder mehrere unter demselben Namen.</translation>
    </message>
    <message>
        <source>SVG files (*.svg)</source>
        <translation>SVG-Dateien (*.svg)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>Satellite</source>
        <translation>Satellit</translation>
    </message>
    <message>
        <source>Saved [EUR]</source>
        <translation>Eingespart [EUR]</translation>
    </message>
    <message>
        <source>Saved by roadworks and existing ducts</source>
        <translation>Eingespart durch Mitverlegung und vorhandene Leerrohre</translation>
    </message>
    <message>
        <source>Saved by roadworks or existing ducts [EUR]</source>
        <translation>Eingespart durch Mitverlegung oder vorhandene Leerrohre [EUR]</translation>
    </message>
    <message>
        <source>Saves [{unit}]</source>
        <translation>Spart [{unit}]</translation>
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
        <source>Schools with a gap</source>
        <translation>Schulen mit Lücke</translation>
    </message>
    <message>
        <source>Score, 0 to 100</source>
        <translation>Punktzahl, 0 bis 100</translation>
    </message>
    <message>
        <source>Score, weight or cost</source>
        <translation>Punkte, Gewicht oder Kosten</translation>
    </message>
    <message>
        <source>Second way for critical sites, proposed</source>
        <translation>Zweiter Weg zu kritischen Orten, vorgeschlagen</translation>
    </message>
    <message>
        <source>Second way for critical sites. {item}</source>
        <translation>Zweiter Weg zu kritischen Standorten. {item}</translation>
    </message>
    <message>
        <source>Seconds: for ways along streets, at the speeds of the preset streets, or for a matrix or rasters. Probability, from 0 to 1: for these two; the reach is then the least that counts.</source>
        <translation>Sekunden: für Wege entlang von Straßen mit den Geschwindigkeiten der Voreinstellung streets, für eine Matrix oder für Raster. Wahrscheinlichkeit, von 0 bis 1: für die beiden letzten; die Reichweite ist dann die kleinste, die zählt.</translation>
    </message>
    <message>
        <source>Section id</source>
        <translation>Abschnitts-ID</translation>
    </message>
    <message>
        <source>Sections of trench to be dug</source>
        <translation>Zu bauende Trassenabschnitte</translation>
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
        <source>Seen area</source>
        <translation>Einsehbare Fläche</translation>
    </message>
    <message>
        <source>Seen area [m²]</source>
        <translation>Einsehbare Fläche [m²]</translation>
    </message>
    <message>
        <source>Seen area, expected as heights may be off</source>
        <translation>Einsehbare Fläche, Erwartungswert bei ungenauen Höhen</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Gesehen von</translation>
    </message>
    <message>
        <source>Seen by 1 sensor</source>
        <translation>Von 1 Sensor gesehen</translation>
    </message>
    <message>
        <source>Seen by 2 sensors</source>
        <translation>Von 2 Sensoren gesehen</translation>
    </message>
    <message>
        <source>Seen by 3 sensors</source>
        <translation>Von 3 Sensoren gesehen</translation>
    </message>
    <message>
        <source>Seen by 4 sensors or more</source>
        <translation>Von 4 und mehr Sensoren gesehen</translation>
    </message>
    <message>
        <source>Seen by two sensors or more</source>
        <translation>Von zwei oder mehr Sensoren gesehen</translation>
    </message>
    <message>
        <source>Seen share of the area</source>
        <translation>Einsehbarer Anteil der Fläche</translation>
    </message>
    <message>
        <source>Seen share of the area [%]</source>
        <translation>Einsehbarer Anteil der Fläche [%]</translation>
    </message>
    <message>
        <source>Seen with a probability of {percent} % or more</source>
        <translation>Mit einer Wahrscheinlichkeit von {percent} % oder mehr gesehen</translation>
    </message>
    <message>
        <source>Semivariance</source>
        <translation>Semivarianz</translation>
    </message>
    <message>
        <source>Semivariance, measured</source>
        <translation>Semivarianz, gemessen</translation>
    </message>
    <message>
        <source>Semivariance, model</source>
        <translation>Semivarianz, Modell</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Sensitivität</translation>
    </message>
    <message>
        <source>Sensitivity of the ranking</source>
        <translation>Sensitivität der Rangfolge</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
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
        <source>Sensor number {number} sends {payload} bytes; a message at SF{sf} carries {longest}.</source>
        <translation>Sensor Nummer {number} sendet {payload} Bytes; eine Nachricht mit SF{sf} fasst {longest}.</translation>
    </message>
    <message>
        <source>Sensor siting</source>
        <translation>Sensorstandorte planen</translation>
    </message>
    <message>
        <source>Sensor {name}</source>
        <translation>Sensor {name}</translation>
    </message>
    <message>
        <source>Sensor {number} of {count}: {name}</source>
        <translation>Sensor {number} von {count}: {name}</translation>
    </message>
    <message>
        <source>Sensor “{name}” sends {percent} % of the time that the duty cycle permits: send less often, or shorter.</source>
        <translation>Sensor „{name}“ sendet {percent} % der Zeit, die der Tastgrad erlaubt: seltener oder kürzer senden.</translation>
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
        <source>Sensors and their delivery</source>
        <translation>Sensoren und ihre Zustellung</translation>
    </message>
    <message>
        <source>Sensors and their reach, predicted</source>
        <translation>Sensoren und Erreichbarkeit, Prognose</translation>
    </message>
    <message>
        <source>Sensors and what they last reported</source>
        <translation>Sensoren und was sie zuletzt gemeldet haben</translation>
    </message>
    <message>
        <source>Sensors of the whole world: give an extent.</source>
        <translation>Sensoren der ganzen Welt: Geben Sie eine Ausdehnung an.</translation>
    </message>
    <message>
        <source>Sensors or gateways</source>
        <translation>Sensoren oder Gateways</translation>
    </message>
    <message>
        <source>Sensors or gateways imported</source>
        <translation>Übernommene Sensoren oder Gateways</translation>
    </message>
    <message>
        <source>Sensors or gateways in the water.</source>
        <translation>Sensoren oder Gateways im Wasser.</translation>
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
        <source>Sensors served</source>
        <translation>Versorgte Sensoren</translation>
    </message>
    <message>
        <source>Sensors served [%]</source>
        <translation>Versorgte Sensoren [%]</translation>
    </message>
    <message>
        <source>Sensors that it hears</source>
        <translation>Sensoren, die es hört</translation>
    </message>
    <message>
        <source>Sensors that it hears best</source>
        <translation>Sensoren, die es am besten hört</translation>
    </message>
    <message>
        <source>Sensors that send longer than permitted</source>
        <translation>Sensoren, die länger senden als erlaubt</translation>
    </message>
    <message>
        <source>Sensors used</source>
        <translation>Verwendete Sensoren</translation>
    </message>
    <message>
        <source>Sensors with a radio link</source>
        <translation>Sensoren mit Funkstrecke</translation>
    </message>
    <message>
        <source>Sensors with a radio link that deliver less than {target} %</source>
        <translation>Sensoren mit Funkstrecke, die weniger als {target} % zustellen</translation>
    </message>
    <message>
        <source>Sensors with delivery</source>
        <translation>Sensoren mit Zustellung</translation>
    </message>
    <message>
        <source>Sensors with reach</source>
        <translation>Sensoren mit Erreichbarkeit</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Versorgt</translation>
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
        <source>Served by this site</source>
        <translation>Von diesem Standort versorgt</translation>
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
        <source>Served share, predicted</source>
        <translation>Versorgter Anteil, Prognose</translation>
    </message>
    <message>
        <source>Services that are no layers are not listed: {kinds}.</source>
        <translation>Dienste, die keine Layer sind, sind nicht aufgelistet: {kinds}.</translation>
    </message>
    <message>
        <source>Set it in the layer's properties, as its publisher names it.</source>
        <translation>In den Layereigenschaften setzen, wie der Bereitsteller es angibt.</translation>
    </message>
    <message>
        <source>Set it with “Translate”, if the raster has gaps.</source>
        <translation>Mit „Transformieren“ setzen, falls das Raster Lücken hat.</translation>
    </message>
    <message>
        <source>Several are added up: “column + column”.</source>
        <translation>Mehrere werden zusammengezählt: „Spalte + Spalte“.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Shapefile</source>
        <translation>Shapefile</translation>
    </message>
    <message>
        <source>Share [%]</source>
        <translation>Anteil [%]</translation>
    </message>
    <message>
        <source>Share of confirmed messages [%]</source>
        <translation>Anteil bestätigter Nachrichten [%]</translation>
    </message>
    <message>
        <source>Share of demand to be covered [%]</source>
        <translation>Abzudeckender Anteil des Bedarfs [%]</translation>
    </message>
    <message>
        <source>Share of the Fresnel radius</source>
        <translation>Anteil am Fresnelradius</translation>
    </message>
    <message>
        <source>Share of the Land</source>
        <translation>Anteil des Landes</translation>
    </message>
    <message>
        <source>Share of the Land [%]</source>
        <translation>Anteil des Landes [%]</translation>
    </message>
    <message>
        <source>Share of the Land [EUR]</source>
        <translation>Anteil des Landes [EUR]</translation>
    </message>
    <message>
        <source>Share of the Land in these areas [EUR]</source>
        <translation>Anteil des Landes an diesen Gebieten [EUR]</translation>
    </message>
    <message>
        <source>Share of the Land in what is fundable</source>
        <translation>Anteil des Landes am Förderfähigen</translation>
    </message>
    <message>
        <source>Share of the Land where it is known [EUR]</source>
        <translation>Anteil des Landes, soweit bekannt [EUR]</translation>
    </message>
    <message>
        <source>Share of the changes in which the best variant stays best</source>
        <translation>Anteil der Änderungen, bei denen die beste Variante vorn bleibt</translation>
    </message>
    <message>
        <source>Share of the model's error that all links have in common [%]</source>
        <translation>Anteil des Modellfehlers, der allen Verbindungen gemeinsam ist [%]</translation>
    </message>
    <message>
        <source>Share of the municipality</source>
        <translation>Eigenanteil der Kommune</translation>
    </message>
    <message>
        <source>Share of the municipality [EUR]</source>
        <translation>Eigenanteil der Kommune [EUR]</translation>
    </message>
    <message>
        <source>Share of the municipality where it is known [EUR]</source>
        <translation>Eigenanteil der Kommune, soweit bekannt [EUR]</translation>
    </message>
    <message>
        <source>Share of the municipality, highest</source>
        <translation>Eigenanteil der Kommune, höchster</translation>
    </message>
    <message>
        <source>Share of the municipality, highest of the sensitivity [EUR]</source>
        <translation>Eigenanteil der Kommune, höchster der Sensitivität [EUR]</translation>
    </message>
    <message>
        <source>Share of the municipality, lowest</source>
        <translation>Eigenanteil der Kommune, niedrigster</translation>
    </message>
    <message>
        <source>Share of the municipality, lowest of the sensitivity [EUR]</source>
        <translation>Eigenanteil der Kommune, niedrigster der Sensitivität [EUR]</translation>
    </message>
    <message>
        <source>Share of the permitted time on air [%]</source>
        <translation>Anteil an der erlaubten Sendezeit [%]</translation>
    </message>
    <message>
        <source>Share of the trenches in the street [EUR]</source>
        <translation>Anteil an den Trassen in der Straße [EUR]</translation>
    </message>
    <message>
        <source>Share of the variance that a trend explains</source>
        <translation>Anteil der Varianz, den ein Trend erklärt</translation>
    </message>
    <message>
        <source>Share reached as installed</source>
        <translation>Anteil erreicht</translation>
    </message>
    <message>
        <source>Share with at least {speed} Mbit/s [%]</source>
        <translation>Anteil mit mindestens {speed} Mbit/s [%]</translation>
    </message>
    <message>
        <source>Shares of</source>
        <translation>Anteile an</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Sheet of the index</source>
        <translation>Blatt der Übersicht</translation>
    </message>
    <message>
        <source>Sheet of the pages</source>
        <translation>Blatt der Seiten</translation>
    </message>
    <message>
        <source>Sheet or layer</source>
        <translation>Tabellenblatt oder Layer</translation>
    </message>
    <message>
        <source>Shortest ways along the streets of “{layer}” ({mode}) and straight to them; waiting, slopes and traffic are not counted.</source>
        <translation>Kürzeste Wege entlang der Straßen von „{layer}“ ({mode}) und gerade zu ihnen hin; Warten, Steigungen und Verkehr zählen nicht.</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Ganze Karte zeigen</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Dargestellt als</translation>
    </message>
    <message>
        <source>Shown as a picture: it has too many objects or corners to point at.</source>
        <translation>Als Bild gezeigt: Die Ebene hat zu viele Objekte oder Eckpunkte, um sie einzeln anzuwählen.</translation>
    </message>
    <message>
        <source>Sill</source>
        <translation>Schwellenwert (Sill)</translation>
    </message>
    <message>
        <source>Sill [squared unit]</source>
        <translation>Schwellenwert (Sill) [Einheit zum Quadrat]</translation>
    </message>
    <message>
        <source>Site 1 adds {first} %, site {number} still adds {last} %.</source>
        <translation>Standort 1 bringt {first} %, Standort {number} noch {last} %.</translation>
    </message>
    <message>
        <source>Site 1 adds {first} %; from site {number} on each adds less than {little} %.</source>
        <translation>Standort 1 bringt {first} %; ab Standort {number} bringt jeder weniger als {little} %.</translation>
    </message>
    <message>
        <source>Site at node {node} is not joined to a point of presence.</source>
        <translation>Der Standort am Knoten {node} ist mit keinem PoP verbunden.</translation>
    </message>
    <message>
        <source>Site by site</source>
        <translation>Standort für Standort</translation>
    </message>
    <message>
        <source>Site id</source>
        <translation>Standortkennung</translation>
    </message>
    <message>
        <source>Site that serves it</source>
        <translation>Zuständiger Standort</translation>
    </message>
    <message>
        <source>Site {number} costs {cost}: costs must be known and 0 EUR or more.</source>
        <translation>Standort {number} kostet {cost}: Kosten müssen bekannt und 0 EUR oder höher sein.</translation>
    </message>
    <message>
        <source>Site {number} exists and is forbidden: take it out of one of the two.</source>
        <translation>Standort {number} besteht und ist zugleich ausgeschlossen: Nehmen Sie ihn aus einem von beiden heraus.</translation>
    </message>
    <message>
        <source>Sites and demand are {count} places: at most {most} can be told apart here. Choose a larger cell or thin the candidates out.</source>
        <translation>Standorte und Bedarf sind {count} Orte: Höchstens {most} sind hier möglich. Wählen Sie eine größere Zelle oder dünnen Sie die möglichen Standorte aus.</translation>
    </message>
    <message>
        <source>Sites and demand farther from any street are not joined to it and reach nothing.</source>
        <translation>Standorte und Bedarf, die weiter von jeder Straße entfernt sind, werden nicht angebunden und erreichen nichts.</translation>
    </message>
    <message>
        <source>Sites are numbered from 0 to {last}.</source>
        <translation>Standorte sind von 0 bis {last} nummeriert.</translation>
    </message>
    <message>
        <source>Sites built since then</source>
        <translation>Seither gebaute Standorte</translation>
    </message>
    <message>
        <source>Sites dropped</source>
        <translation>Entfallene Standorte</translation>
    </message>
    <message>
        <source>Sites for each point (backup)</source>
        <translation>Standorte je Punkt (Reserve)</translation>
    </message>
    <message>
        <source>Sites in the order in which each adds most to those before it. The best possible is an upper limit by Lagrangian relaxation: no plan with as many sites covers more, whether such a plan exists or not.</source>
        <translation>Standorte in der Reihenfolge, in der jeder den vorigen am meisten hinzufügt. Das höchstens Mögliche ist eine obere Schranke durch Lagrange-Relaxation: Kein Plan mit so vielen Standorten deckt mehr ab, gleich ob es einen solchen Plan gibt.</translation>
    </message>
    <message>
        <source>Sites planned again</source>
        <translation>Wieder geplante Standorte</translation>
    </message>
    <message>
        <source>Sites still planned</source>
        <translation>Noch geplante Standorte</translation>
    </message>
    <message>
        <source>Sites that a filter took</source>
        <translation>Von Filtern ausgeschiedene Standorte</translation>
    </message>
    <message>
        <source>Sites that cover it</source>
        <translation>Standorte, die ihn abdecken</translation>
    </message>
    <message>
        <source>Sites that have moved</source>
        <translation>Verschobene Standorte</translation>
    </message>
    <message>
        <source>Sites that were there before</source>
        <translation>Schon damals vorhandene Standorte</translation>
    </message>
    <message>
        <source>Sites today</source>
        <translation>Standorte heute</translation>
    </message>
    <message>
        <source>Sites without a raster, which reach nothing: {names}</source>
        <translation>Standorte ohne Raster, die nichts erreichen: {names}</translation>
    </message>
    <message>
        <source>Siting</source>
        <translation>Standortwahl</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Lage</translation>
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
        <source>Size of cells [m]</source>
        <translation>Zellengröße [m]</translation>
    </message>
    <message>
        <source>Size of hexagons or cells [m]</source>
        <translation>Größe der Sechsecke oder Zellen [m]</translation>
    </message>
    <message>
        <source>Skip to the list of all places</source>
        <translation>Zur Liste aller Orte springen</translation>
    </message>
    <message>
        <source>Skip to the text</source>
        <translation>Zum Text springen</translation>
    </message>
    <message>
        <source>Smaller ones are counted in the figures but not drawn. 5 m² is an assumption: less is mostly the pattern of the cells.</source>
        <translation>Kleinere gehen in die Kennzahlen ein, werden aber nicht gezeichnet. 5 m² ist eine Annahme: Kleineres ist meist nur das Muster der Zellen.</translation>
    </message>
    <message>
        <source>Smallest blind spot as a polygon [m²]</source>
        <translation>Kleinster toter Winkel als Polygon [m²]</translation>
    </message>
    <message>
        <source>Smallest clearance by the Fresnel radius</source>
        <translation>Kleinster Abstand zur Sichtlinie, gemessen am Fresnelradius</translation>
    </message>
    <message>
        <source>Smallest clearance by the Fresnel radius [m]; negative: blocked</source>
        <translation>Kleinster Abstand zur Sichtlinie gemessen am Fresnelradius [m]; negativ: verdeckt</translation>
    </message>
    <message>
        <source>Smallest clearance, distance from the gateway</source>
        <translation>Kleinster Abstand, Entfernung vom Gateway</translation>
    </message>
    <message>
        <source>Smallest margin of the best links after the fade margin</source>
        <translation>Kleinste Reserve der besten Verbindungen nach der Schwundreserve</translation>
    </message>
    <message>
        <source>Smallest spreading factor of uplink and downlink; 0: not reached</source>
        <translation>Kleinster Spreizfaktor für Auf- und Abwärtsstrecke; 0: nicht erreicht</translation>
    </message>
    <message>
        <source>Smart City Planner {version}, {date}</source>
        <translation>Smart City Planner {version}, {date}</translation>
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
        <source>Source and licence</source>
        <translation>Quelle und Lizenz</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>Quelldatei</translation>
    </message>
    <message>
        <source>Source of that figure</source>
        <translation>Quelle dieses Werts</translation>
    </message>
    <message>
        <source>Source or assumption of the cost</source>
        <translation>Quelle oder Annahme der Kosten</translation>
    </message>
    <message>
        <source>Source unknown</source>
        <translation>Quelle unbekannt</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Sources that contradict each other</source>
        <translation>Widersprüchliche Quellen</translation>
    </message>
    <message>
        <source>Spacing along lines and of the grid [m]</source>
        <translation>Abstand auf Linien und im Raster [m]</translation>
    </message>
    <message>
        <source>Splitter</source>
        <translation>Splitter</translation>
    </message>
    <message>
        <source>Spread between places</source>
        <translation>Streuung zwischen den Orten</translation>
    </message>
    <message>
        <source>Spreading factor</source>
        <translation>Spreizfaktor</translation>
    </message>
    <message>
        <source>Spreading factor, predicted</source>
        <translation>Spreizfaktor, Prognose</translation>
    </message>
    <message>
        <source>Spreading factor; 0: not reached</source>
        <translation>Spreizfaktor; 0: nicht erreicht</translation>
    </message>
    <message>
        <source>Standard deviation of ground heights [m]</source>
        <translation>Standardabweichung der Geländehöhen [m]</translation>
    </message>
    <message>
        <source>Standard deviation of roof heights [m]</source>
        <translation>Standardabweichung der Dachhöhen [m]</translation>
    </message>
    <message>
        <source>Standard deviation of the kriging error, after</source>
        <translation>Standardabweichung des Kriging-Fehlers, nachher</translation>
    </message>
    <message>
        <source>Standard deviation of the kriging error, before</source>
        <translation>Standardabweichung des Kriging-Fehlers, vorher</translation>
    </message>
    <message>
        <source>Standard deviation of the kriging error: band 1 after, band 2 before, band 3 after in percent of that without any station.</source>
        <translation>Standardabweichung des Kriging-Fehlers: Band 1 nachher, Band 2 vorher, Band 3 nachher in Prozent derjenigen ganz ohne Stationen.</translation>
    </message>
    <message>
        <source>Standard error of the offset of {gateway}</source>
        <translation>Standardfehler des Korrekturwerts von {gateway}</translation>
    </message>
    <message>
        <source>Stands above its map. Without it: “Variant {letter}”.</source>
        <translation>Steht über ihrer Karte. Ohne Angabe: „Variante {letter}“.</translation>
    </message>
    <message>
        <source>Stands beside it in the key figures.</source>
        <translation>Steht in den Kennzahlen daneben.</translation>
    </message>
    <message>
        <source>Stands in the key figures beside the plan's own.</source>
        <translation>Steht in den Kennzahlen neben dem Wert des Plans.</translation>
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
        <source>Stands on map and chart, for example µg/m³ or dB.</source>
        <translation>Steht auf Karte und Diagramm, zum Beispiel µg/m³ oder dB.</translation>
    </message>
    <message>
        <source>Star: best value of its column. Dark: the variant that comes first. Bars start at 0.</source>
        <translation>Stern: bester Wert der Spalte. Dunkel: die Variante, die vorn liegt. Balken beginnen bei 0.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Statistical clutter loss (ITU-R P.2108) needs 0.5 to 67 GHz, not {value}. Choose another loss model.</source>
        <translation>Die statistische Zusatzdämpfung (ITU-R P.2108) gilt für 0,5 bis 67 GHz, nicht für {value}. Wählen Sie ein anderes Dämpfungsmodell.</translation>
    </message>
    <message>
        <source>Statistical clutter loss (ITU-R P.2108) needs paths of 250 m and more, not {value} m.</source>
        <translation>Die statistische Zusatzdämpfung (ITU-R P.2108) gilt für Strecken ab 250 m, nicht für {value} m.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status of the variant</source>
        <translation>Status der Variante</translation>
    </message>
    <message>
        <source>Status then</source>
        <translation>Status damals</translation>
    </message>
    <message>
        <source>Status today</source>
        <translation>Status heute</translation>
    </message>
    <message>
        <source>Status unknown</source>
        <translation>Status unbekannt</translation>
    </message>
    <message>
        <source>Still planned</source>
        <translation>Noch geplant</translation>
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
        <source>Street “{name}” of “{layer}”: {reason}.</source>
        <translation>Straße „{name}“ von „{layer}“: {reason}.</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Straßen</translation>
    </message>
    <message>
        <source>Streets that join the addresses of project areas</source>
        <translation>Straßen, die die Adressen der Ausbaugebiete verbinden</translation>
    </message>
    <message>
        <source>Streets: {read} lines read, {used} used, {none} of them without a trench by their class, {others} that are no streets, {rejected} rejected.</source>
        <translation>Straßen: {read} Linien gelesen, {used} verwendet, davon {none} nach ihrer Klasse ohne Trasse, {others} keine Straßen, {rejected} abgelehnt.</translation>
    </message>
    <message>
        <source>Streets: {read} rows read, {used} used, {others} that are no streets, {rejected} rejected.</source>
        <translation>Straßen: {read} Zeilen gelesen, {used} verwendet, {others} sind keine Straßen, {rejected} abgelehnt.</translation>
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
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Sum of what is known</source>
        <translation>Summe des Bekannten</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Supply by area</source>
        <translation>Versorgung je Gebiet</translation>
    </message>
    <message>
        <source>Supply by technology</source>
        <translation>Versorgung je Technologie</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Belag</translation>
    </message>
    <message>
        <source>Surface (DOM)</source>
        <translation>Oberfläche (DOM)</translation>
    </message>
    <message>
        <source>Surface (ground or roofs)</source>
        <translation>Oberfläche (Boden oder Dächer)</translation>
    </message>
    <message>
        <source>Surface ({surface}) and terrain ({terrain}) differ in rows and columns. Bring both to one grid.</source>
        <translation>Oberfläche ({surface}) und Gelände ({terrain}) haben verschieden viele Zeilen und Spalten. Bringen Sie beide auf ein Raster.</translation>
    </message>
    <message>
        <source>Surface and terrain must be rasters with the same rows and columns.</source>
        <translation>Oberfläche und Gelände müssen Raster mit gleich vielen Zeilen und Spalten sein.</translation>
    </message>
    <message>
        <source>Surface is made of</source>
        <translation>Oberfläche entsteht aus</translation>
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
        <source>Surface with buildings [m above sea level]</source>
        <translation>Oberfläche mit Gebäuden [m über dem Meer]</translation>
    </message>
    <message>
        <source>Survey offices give 0.15 m and better on flat ground for models from laser scanning (DGM1 of Schleswig-Holstein and Saarland).</source>
        <translation>Die Vermessungsverwaltungen geben für Modelle aus Laserscanning in flachem Gelände 0,15 m und besser an (DGM1 von Schleswig-Holstein und Saarland).</translation>
    </message>
    <message>
        <source>Survey offices give about 1 m for LoD2 building models (Rheinland-Pfalz, Mecklenburg-Vorpommern); 0.15 to 0.3 m for a surface model from laser scanning (DOM1 of Rheinland-Pfalz).</source>
        <translation>Die Vermessungsverwaltungen geben für LoD2-Gebäudemodelle etwa 1 m an (Rheinland-Pfalz, Mecklenburg-Vorpommern), für ein Oberflächenmodell aus Laserscanning 0,15 bis 0,3 m (DOM1 von Rheinland-Pfalz).</translation>
    </message>
    <message>
        <source>Synergy: less built by the market than its potential</source>
        <translation>Synergienutzung: Ausbau des Marktes unter seinem Potenzial</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Table as PDF</source>
        <translation>Tabelle als PDF</translation>
    </message>
    <message>
        <source>Table of the Breitbandatlas</source>
        <translation>Tabelle des Breitbandatlas</translation>
    </message>
    <message>
        <source>Table with the fields site_id, demand_id and value, in the unit of the reach.</source>
        <translation>Tabelle mit den Feldern site_id, demand_id und value in der Einheit der Reichweite.</translation>
    </message>
    <message>
        <source>Table with {rows} rows and {columns} columns.</source>
        <translation>Tabelle mit {rows} Zeilen und {columns} Spalten.</translation>
    </message>
    <message>
        <source>Table “{table}” cannot be written: {error}</source>
        <translation>Tabelle „{table}“ kann nicht geschrieben werden: {error}</translation>
    </message>
    <message>
        <source>Table: a row for each variant and indicator.</source>
        <translation>Tabelle: eine Zeile je Variante und Kennzahl.</translation>
    </message>
    <message>
        <source>Table: a row for each year.</source>
        <translation>Tabelle: eine Zeile je Jahr.</translation>
    </message>
    <message>
        <source>Table: connections, trench and cost of each project area (cluster_id).</source>
        <translation>Tabelle: Anschlüsse, Trasse und Kosten jedes Ausbaugebiets (cluster_id).</translation>
    </message>
    <message>
        <source>Table: distance, pairs, measured and model value of each class.</source>
        <translation>Tabelle: Entfernung, Paare, gemessener Wert und Modellwert jeder Klasse.</translation>
    </message>
    <message>
        <source>Table: key, figure, value, unit, basis.</source>
        <translation>Tabelle: Schlüssel, Kennzahl, Wert, Einheit, Grundlage.</translation>
    </message>
    <message>
        <source>Table: one row per sample from gateway to sensor.</source>
        <translation>Tabelle: eine Zeile je Stützpunkt vom Gateway zum Sensor.</translation>
    </message>
    <message>
        <source>Table: points and rank, and what changes of weights and costs do to them.</source>
        <translation>Tabelle: Punkte und Rang und was Änderungen von Gewichten und Kosten daran ändern.</translation>
    </message>
    <message>
        <source>Table: position, item, quantity, unit, cost and basis.</source>
        <translation>Tabelle: Position, Leistung, Menge, Einheit, Kosten und Grundlage.</translation>
    </message>
    <message>
        <source>Table: share of each technology as the best offer, now and planned.</source>
        <translation>Tabelle: Anteil jeder Technologie als bestes Angebot, heute und geplant.</translation>
    </message>
    <message>
        <source>Table: then, today, difference.</source>
        <translation>Tabelle: damals, heute, Differenz.</translation>
    </message>
    <message>
        <source>Table: what is covered with each number of new sites, at what cost, and what would be possible at best.</source>
        <translation>Tabelle: was mit jeder Zahl neuer Standorte abgedeckt wird, zu welchen Kosten, und was bestenfalls möglich wäre.</translation>
    </message>
    <message>
        <source>Table: what one change at a time does to sums and order.</source>
        <translation>Tabelle: was je eine Änderung an Summen und Reihenfolge bewirkt.</translation>
    </message>
    <message>
        <source>Tables of key figures</source>
        <translation>Kennzahlentabellen</translation>
    </message>
    <message>
        <source>Tables of key figures (STATS) of the plan as it is today.</source>
        <translation>Tabellen mit Kennzahlen (STATS) des Plans, wie er heute ist.</translation>
    </message>
    <message>
        <source>Tables of {variant} say different numbers, the first one stands: {indicators}.</source>
        <translation>Die Tabellen von {variant} nennen verschiedene Zahlen, es gilt die erste: {indicators}.</translation>
    </message>
    <message>
        <source>Tables with the columns label, value and unit, such as STATS of an analysis.</source>
        <translation>Tabellen mit den Spalten label, value und unit, zum Beispiel STATS einer Analyse.</translation>
    </message>
    <message>
        <source>Tables, points, areas or cells, as many as there are: address_id, operator, technology, down_mbit, up_mbit, status (existing, announced, promised) and built_by_date.</source>
        <translation>Tabellen, Punkte, Gebiete oder Zellen, so viele es gibt: address_id, operator, technology, down_mbit, up_mbit, status (existing, announced, promised) und built_by_date; auch deutsche Spaltennamen und Wörter werden erkannt.</translation>
    </message>
    <message>
        <source>Take-up [%]</source>
        <translation>Vertragsquote [%]</translation>
    </message>
    <message>
        <source>Takes sensors or LoRaWAN gateways from a list as offices keep it, or from a service, and gives a layer with fixed fields, ready for the LoRaWAN and siting algorithms.

File: CSV (semicolon, comma or tab; decimal comma or point; UTF-8 or Windows-1252, with or without BOM), XLSX, ODS, GeoJSON, GeoPackage, Shapefile (also in a ZIP), or the saved reply of a service. Columns are recognised by their German or English names, for example Nr, Bezeichnung, Art, Status, Rechtswert, Hochwert, Höhe über Grund, Messwert, Einheit, Zeitpunkt; titles above them are skipped. The log shows which column went where and which were not used. Name others in the column mapping, for example “x=Ost; y=Nord; height_agl=Masthöhe”; a mapping can be saved and given again.

Status is existing, planned or proposed (vorhanden, geplant, vorgeschlagen). Situation is outdoor, indoor or deep_indoor (außen, innen, Keller). Heights are metres above ground. The kind stays as it is written; what is observed follows from well-known kinds. The last value with its unit, or the last state, and its time are kept and shown on the map.

Services: all pages are read, for the extent if one is given. Logins only through QGIS's authentication.

Outputs: the sensors or gateways; the outlines of those that are areas or lines, which have a point on them in the main layer; the rejected rows with row number and reason; those that lack nothing but a position, with all fields, to be placed by hand. No row is dropped in silence: rows read = rows used + rows rejected. Coordinates destroyed by a spreadsheet (“3.355.239.606”), swapped, or in another reference system are rejected with what to do, never guessed.</source>
        <translation>Übernimmt Sensoren oder LoRaWAN-Gateways aus einer Liste, wie Ämter sie führen, oder aus einem Dienst und macht daraus einen Layer mit festen Feldern, passend für die Werkzeuge zu LoRaWAN und Standortwahl.

Datei: CSV (Semikolon, Komma oder Tabulator; Dezimalkomma oder -punkt; UTF-8 oder Windows-1252, mit oder ohne BOM), XLSX, ODS, GeoJSON, GeoPackage, Shapefile (auch im ZIP) oder die gespeicherte Antwort eines Dienstes. Spalten werden an ihren deutschen oder englischen Namen erkannt, zum Beispiel Nr, Bezeichnung, Art, Status, Rechtswert, Hochwert, Höhe über Grund, Messwert, Einheit, Zeitpunkt; Überschriften darüber werden übergangen. Das Protokoll zeigt, welche Spalte wohin kam und welche nicht verwendet wurden. Andere Namen nennen Sie in der Spaltenzuordnung, zum Beispiel „x=Ost; y=Nord; height_agl=Masthöhe“; eine Zuordnung lässt sich speichern und wieder angeben.

Status ist existing, planned oder proposed (vorhanden, geplant, vorgeschlagen). Lage ist outdoor, indoor oder deep_indoor (außen, innen, Keller). Höhen sind Meter über Grund. Die Art bleibt, wie sie geschrieben steht; was gemessen wird, folgt bei geläufigen Arten aus ihr. Der letzte Wert mit Einheit oder der letzte Zustand und seine Zeit bleiben erhalten und stehen auf der Karte.

Dienste: Alle Seiten werden gelesen, für die Ausdehnung, sofern eine angegeben ist. Anmeldungen nur über die Authentifizierung von QGIS.

Ausgaben: die Sensoren oder Gateways; die Umrisse derer, die Flächen oder Linien sind und im Hauptlayer einen Punkt darauf haben; die zurückgewiesenen Zeilen mit Nummer und Grund; alle, denen nur die Position fehlt, mit sämtlichen Feldern, um sie von Hand zu setzen. Keine Zeile entfällt stillschweigend: gelesene Zeilen = verwendete + zurückgewiesene. Koordinaten, die eine Tabellenkalkulation zerstört hat („3.355.239.606“), vertauschte oder solche in einem anderen Bezugssystem werden mit einem Hinweis zurückgewiesen, nie geraten.</translation>
    </message>
    <message>
        <source>Tangents, Bullington point</source>
        <translation>Tangenten, Bullington-Punkt</translation>
    </message>
    <message>
        <source>Target [% of messages delivered]</source>
        <translation>Ziel [% zugestellte Nachrichten]</translation>
    </message>
    <message>
        <source>Target objects</source>
        <translation>Zielobjekte</translation>
    </message>
    <message>
        <source>Target objects served</source>
        <translation>Versorgte Zielobjekte</translation>
    </message>
    <message>
        <source>Target objects served [%]</source>
        <translation>Versorgte Zielobjekte [%]</translation>
    </message>
    <message>
        <source>Technologies of the Breitbandatlas</source>
        <translation>Technologien des Breitbandatlas</translation>
    </message>
    <message>
        <source>Technologies that are not known: {words}. It is left open what they can do.</source>
        <translation>Unbekannte Techniken: {words}. Was sie können, bleibt offen.</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Technology of the best existing offer</source>
        <translation>Technologie des besten vorhandenen Angebots</translation>
    </message>
    <message>
        <source>Technology of the best offer</source>
        <translation>Technologie des besten Angebots</translation>
    </message>
    <message>
        <source>Technology of the best offer announced</source>
        <translation>Technologie des besten angekündigten Angebots</translation>
    </message>
    <message>
        <source>Template “{name}” has no map. Add one in the layout designer.</source>
        <translation>Die Vorlage „{name}“ enthält keine Karte. Fügen Sie im Layout-Editor eine hinzu.</translation>
    </message>
    <message>
        <source>Template “{name}” has no picture with the id “picture”. Add one in the layout designer, or choose link_a4_landscape.</source>
        <translation>Die Vorlage „{name}“ hat kein Bild mit der Kennung „picture“. Fügen Sie eines im Layoutdesigner hinzu, oder wählen Sie link_a4_landscape.</translation>
    </message>
    <message>
        <source>Template “{name}” has no stamp for @{variable}, which this sheet needs. Copy it from ours.</source>
        <translation>Vorlage „{name}“ hat keinen Stempel für @{variable}, den dieses Blatt braucht. Kopieren Sie ihn aus einer mitgelieferten Vorlage.</translation>
    </message>
    <message>
        <source>Template “{name}” has no table with the id “pages” for the list of pages.</source>
        <translation>Die Vorlage „{name}“ hat keine Tabelle mit der Kennung „pages“ für das Seitenverzeichnis.</translation>
    </message>
    <message>
        <source>Template “{name}” has no table with the id “table”. Add one in the layout designer, or choose table_a4_portrait.</source>
        <translation>Vorlage „{name}“ hat keine Tabelle mit der ID „table“. Fügen Sie in der Druckzusammenstellung eine hinzu oder wählen Sie table_a4_portrait.</translation>
    </message>
    <message>
        <source>Template “{name}” has no table with the id “table”. Add one in the layout designer, or choose variants_table_a4_landscape.</source>
        <translation>Die Vorlage „{name}“ hat keine Tabelle mit der ID „table“. Fügen Sie im Layoutfenster eine hinzu oder wählen Sie variants_table_a4_landscape.</translation>
    </message>
    <message>
        <source>Template “{name}” has room for {maps} variants, not for {count}. Choose another one.</source>
        <translation>Die Vorlage „{name}“ hat Platz für {maps} Varianten, nicht für {count}. Wählen Sie eine andere.</translation>
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
        <source>Template: “{item}” has a blend mode, which the PDF cannot keep.</source>
        <translation>Vorlage: „{item}“ hat einen Mischmodus, den das PDF nicht wiedergeben kann.</translation>
    </message>
    <message>
        <source>Terrain</source>
        <translation>Geländemodell</translation>
    </message>
    <message>
        <source>Terrain (DGM)</source>
        <translation>Gelände (DGM)</translation>
    </message>
    <message>
        <source>Terrain [m above sea level]</source>
        <translation>Gelände [m über dem Meer]</translation>
    </message>
    <message>
        <source>Terrain height, invented (like DHHN2016)</source>
        <translation>Geländehöhe, erfunden (wie DHHN2016)</translation>
    </message>
    <message>
        <source>Terrain lines</source>
        <translation>Geländeschnittlinien</translation>
    </message>
    <message>
        <source>Terrain model</source>
        <translation>Geländemodell</translation>
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
        <source>Texts of the office that are still missing: {count}.</source>
        <translation>Texte des Fachamts, die noch fehlen: {count}.</translation>
    </message>
    <message>
        <source>That is a share of {percent}.</source>
        <translation>Das ist ein Anteil von {percent}.</translation>
    </message>
    <message>
        <source>The Breitbandatlas gives shares of households. Where no address has any, shares of connections are given instead, and the log says so.</source>
        <translation>Der Breitbandatlas nennt Anteile an Haushalten. Führt keine Adresse welche, werden stattdessen Anteile an Anschlüssen angegeben, und das Protokoll sagt es.</translation>
    </message>
    <message>
        <source>The Dask cluster at {address} has had no worker for {seconds} s. Start workers, then run again: finished gateways are kept in the cache.</source>
        <translation>Der Dask-Cluster unter {address} hat seit {seconds} s keinen Worker. Starten Sie Worker und dann den Lauf erneut: Fertige Gateways liegen im Zwischenspeicher.</translation>
    </message>
    <message>
        <source>The Dask cluster at {address} has not computed gateway {number} ({kind}: {error}). Look at the windows of its scheduler and workers, then run again: finished gateways are kept in the cache.</source>
        <translation>Der Dask-Cluster unter {address} hat Gateway {number} nicht berechnet ({kind}: {error}). Sehen Sie in den Fenstern von Scheduler und Workern nach und starten Sie den Lauf erneut: Fertige Gateways liegen im Zwischenspeicher.</translation>
    </message>
    <message>
        <source>The Dask scheduler at {address} has no workers. Start one on each machine: {command}</source>
        <translation>Der Dask-Scheduler unter {address} hat keine Worker. Starten Sie auf jedem Rechner einen: {command}</translation>
    </message>
    <message>
        <source>The PDF cannot be read by screen readers. {why}</source>
        <translation>Bildschirmleser können das PDF nicht vorlesen. {why}</translation>
    </message>
    <message>
        <source>The PDF had {size} MB. To keep it under {limit} MB, its pictures are compressed with losses (JPEG).</source>
        <translation>Das PDF hatte {size} MB. Damit es unter {limit} MB bleibt, sind seine Bilder verlustbehaftet komprimiert (JPEG).</translation>
    </message>
    <message>
        <source>The PDF had {size} MB. To keep it under {limit} MB, the map is now a picture of {dpi} dpi: enlarged it blurs, and its labels cannot be searched. All text around the map is still text.</source>
        <translation>Das PDF hatte {size} MB. Damit es unter {limit} MB bleibt, ist die Karte jetzt ein Bild mit {dpi} dpi: Vergrößert wird sie unscharf, und ihre Beschriftungen sind nicht durchsuchbar. Alle Texte um die Karte sind weiterhin Text.</translation>
    </message>
    <message>
        <source>The PDF has no bookmarks and cannot be read by screen readers. {why}</source>
        <translation>Das PDF hat keine Lesezeichen und ist für Bildschirmleser nicht lesbar. {why}</translation>
    </message>
    <message>
        <source>The PDF has {size} MB, more than {limit} MB, although the map is now a picture of {dpi} dpi. Print fewer layers or a smaller sheet.</source>
        <translation>Das PDF hat {size} MB, mehr als {limit} MB, obwohl die Karte jetzt ein Bild mit {dpi} dpi ist. Drucken Sie weniger Layer oder ein kleineres Blatt.</translation>
    </message>
    <message>
        <source>The PDF has {size} MB, more than {limit} MB. As a picture the map would be larger still. Print fewer layers or a smaller sheet.</source>
        <translation>Das PDF hat {size} MB, mehr als {limit} MB. Als Bild wäre die Karte noch größer. Drucken Sie weniger Layer oder ein kleineres Blatt.</translation>
    </message>
    <message>
        <source>The Things Stack: devices</source>
        <translation>The Things Stack: Geräte</translation>
    </message>
    <message>
        <source>The Things Stack: gateways</source>
        <translation>The Things Stack: Gateways</translation>
    </message>
    <message>
        <source>The Word file is missing. {why}</source>
        <translation>Die Word-Datei fehlt. {why}</translation>
    </message>
    <message>
        <source>The addresses carry {households} households more than their cells count: they stay as supplied.</source>
        <translation>Die Adressen führen {households} Haushalte mehr, als ihre Zellen zählen: Sie bleiben wie geliefert.</translation>
    </message>
    <message>
        <source>The areas were classified by rules {rules}, the programme goes by {own}: classify again or check eligibility.</source>
        <translation>Die Gebiete wurden nach den Regeln {rules} eingeteilt, das Programm richtet sich nach {own}: neu einteilen oder die Förderfähigkeit prüfen.</translation>
    </message>
    <message>
        <source>The arrays of the links must have the same length.</source>
        <translation>Die Felder der Funkstrecken müssen gleich lang sein.</translation>
    </message>
    <message>
        <source>The azimuth of an antenna is no number: {value}.</source>
        <translation>Die Hauptstrahlrichtung (Azimut) einer Antenne ist keine Zahl: {value}.</translation>
    </message>
    <message>
        <source>The bandwidth must be more than 0 kHz, not {value}.</source>
        <translation>Die Bandbreite muss größer als 0 kHz sein, nicht {value}.</translation>
    </message>
    <message>
        <source>The best variant stays best</source>
        <translation>Die beste Variante bleibt vorn</translation>
    </message>
    <message>
        <source>The bill with formulas, key figures and project areas.</source>
        <translation>Das Mengen- und Kostenverzeichnis mit Formeln, Kennzahlen und Ausbaugebieten.</translation>
    </message>
    <message>
        <source>The broker's root, or its entities with a type: https://…/v2/entities?type=ParkingSpot.</source>
        <translation>Die Wurzel des Brokers oder seine Entitäten eines Typs: https://…/v2/entities?type=ParkingSpot.</translation>
    </message>
    <message>
        <source>The budget does not pay for the sites that the groups must have: raise it, or ask for fewer.</source>
        <translation>Das Budget reicht nicht für die Standorte, die die Gruppen haben sollen: Erhöhen Sie es oder verlangen Sie weniger.</translation>
    </message>
    <message>
        <source>The budget must be 0 EUR or more, not {budget}.</source>
        <translation>Das Budget muss 0 EUR oder höher sein, nicht {budget}.</translation>
    </message>
    <message>
        <source>The budget of {budget} EUR heeds trenches, drops and lead-ins, {civil} EUR: with distribution points and planning the plan costs more.</source>
        <translation>Das Budget von {budget} EUR gilt für Trassen, Hausanschlüsse und Hauseinführungen, {civil} EUR: Mit Verteilern und Planung kostet der Plan mehr.</translation>
    </message>
    <message>
        <source>The budget of {budget} EUR is below the cheapest site, which costs {cheapest} EUR.</source>
        <translation>Das Budget von {budget} EUR liegt unter dem günstigsten Standort, der {cheapest} EUR kostet.</translation>
    </message>
    <message>
        <source>The calibration does not say its error (rmse_db). Calibrate again.</source>
        <translation>Die Kalibrierung nennt ihren Fehler (rmse_db) nicht. Neu kalibrieren.</translation>
    </message>
    <message>
        <source>The calibration has a value that is no number: {error}.</source>
        <translation>Die Kalibrierung enthält einen Wert, der keine Zahl ist: {error}.</translation>
    </message>
    <message>
        <source>The calibration has an offset that is no finite number. Calibrate again.</source>
        <translation>Die Kalibrierung enthält einen Korrekturwert, der keine endliche Zahl ist. Neu kalibrieren.</translation>
    </message>
    <message>
        <source>The calibration was made with another loss model: {other}. Choose that one or calibrate again.</source>
        <translation>Die Kalibrierung wurde mit einem anderen Ausbreitungsmodell erstellt: {other}. Dieses wählen oder neu kalibrieren.</translation>
    </message>
    <message>
        <source>The calibration's losses by class of land cover are not used, only its offsets.</source>
        <translation>Die Dämpfungen der Kalibrierung je Klasse der Landbedeckung werden nicht verwendet, nur die Korrekturen je Gateway.</translation>
    </message>
    <message>
        <source>The catalogue does not say where its vector tiles are. Add them in QGIS's browser.</source>
        <translation>Der Katalog sagt nicht, wo seine Vektorkacheln liegen. Fügen Sie sie im Browser von QGIS hinzu.</translation>
    </message>
    <message>
        <source>The catalogue says that it has {count} data sets, but {read} were read.</source>
        <translation>Der Katalog gibt {count} Datensätze an, gelesen wurden {read}.</translation>
    </message>
    <message>
        <source>The catalogue's next page is left out: {reason}</source>
        <translation>Die nächste Seite des Katalogs ist ausgelassen: {reason}</translation>
    </message>
    <message>
        <source>The cells of “{second}” lie {shift:.2f} m beside those of “{first}”. Load them apart, or choose in CELL_REFERENCE what the coordinates mean.</source>
        <translation>Die Zellen von „{second}“ liegen {shift:.2f} m neben denen von „{first}“. Laden Sie beide getrennt oder wählen Sie in CELL_REFERENCE, was die Koordinaten bedeuten.</translation>
    </message>
    <message>
        <source>The change of the cost must lie between 0 and 100 %, not be {value} %.</source>
        <translation>Die Änderung der Kosten muss zwischen 0 und 100 % liegen, nicht {value} % sein.</translation>
    </message>
    <message>
        <source>The change of the weights must be 0 or more.</source>
        <translation>Die Änderung der Gewichte muss 0 oder mehr sein.</translation>
    </message>
    <message>
        <source>The chart alone.</source>
        <translation>Nur das Diagramm.</translation>
    </message>
    <message>
        <source>The column mapping is for tables in files; here it is not used.</source>
        <translation>Die Spaltenzuordnung gilt für Tabellen in Dateien; hier wird sie nicht verwendet.</translation>
    </message>
    <message>
        <source>The column with households. Several are added up: “column + column”.</source>
        <translation>Die Spalte mit den Haushalten. Mehrere werden addiert: „Spalte + Spalte“.</translation>
    </message>
    <message>
        <source>The columns of the reach table differ in length.</source>
        <translation>Die Spalten der Erreichbarkeitstabelle sind verschieden lang.</translation>
    </message>
    <message>
        <source>The cost of the new sites is not known.</source>
        <translation>Die Kosten der neuen Standorte sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The cost of {count} new sites is not known: the plan costs more than its sum.</source>
        <translation>Die Kosten von {count} neuen Standorten sind nicht bekannt: Der Plan kostet mehr als seine Summe.</translation>
    </message>
    <message>
        <source>The cost of {count} of {all} new sites is not known.</source>
        <translation>Die Kosten von {count} der {all} neuen Standorte sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The curve as a sheet of A4 that a council can read.</source>
        <translation>Die Kurve als A4-Blatt, das ein Rat lesen kann.</translation>
    </message>
    <message>
        <source>The data are of {date}: older than {years} years.</source>
        <translation>Stand der Daten {date}: älter als {years} Jahre.</translation>
    </message>
    <message>
        <source>The dearest {part} % of the connections take {share} % of the cost.</source>
        <translation>Die teuersten {part} % der Anschlüsse verursachen {share} % der Kosten.</translation>
    </message>
    <message>
        <source>The demand has no field of weights: each row counts as 1.</source>
        <translation>Der Bedarf hat kein Feld mit Gewichten: Jede Zeile zählt 1.</translation>
    </message>
    <message>
        <source>The devices of an application: https://…/api/devices?applicationId=…. Places come from their tags.</source>
        <translation>Die Geräte einer Anwendung: https://…/api/devices?applicationId=…. Die Orte stehen in ihren Tags.</translation>
    </message>
    <message>
        <source>The devices of an application: https://…/api/v3/applications/my-app/devices.</source>
        <translation>Die Geräte einer Anwendung: https://…/api/v3/applications/my-app/devices.</translation>
    </message>
    <message>
        <source>The direction of geographic north at {x}, {y} cannot be found in {crs}. Let azimuths count from grid north.</source>
        <translation>Die Richtung nach geographisch Nord bei {x}, {y} lässt sich in {crs} nicht bestimmen. Azimute ab Gitternord zählen lassen.</translation>
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
        <source>The districts with areas, probability, and what is counted in them; the last row, without a shape, is what lies in no district.</source>
        <translation>Die Ortsteile mit Flächen, Wahrscheinlichkeit und dem, was darin gezählt wird; die letzte Zeile, ohne Geometrie, ist alles, was in keinem Ortsteil liegt.</translation>
    </message>
    <message>
        <source>The downlink is the weaker direction.</source>
        <translation>Die Abwärtsstrecke ist die schwächere Richtung.</translation>
    </message>
    <message>
        <source>The downtilt of an antenna lies between -90 and 90 degrees, not at {value}.</source>
        <translation>Die Neigung einer Antenne liegt zwischen -90 und 90 Grad, nicht bei {value}.</translation>
    </message>
    <message>
        <source>The edge of a block must be more than 0 m, not {value}.</source>
        <translation>Die Kantenlänge eines Blocks muss mehr als 0 m betragen, nicht {value}.</translation>
    </message>
    <message>
        <source>The eligible connections have not been counted.</source>
        <translation>Die förderfähigen Anschlüsse wurden nicht gezählt.</translation>
    </message>
    <message>
        <source>The expected revenue covers the cost.</source>
        <translation>Der erwartete Erlös deckt die Kosten.</translation>
    </message>
    <message>
        <source>The extent cannot be shown on a web page: it does not lie where its system holds.</source>
        <translation>Die Ausdehnung kann auf einer Webseite nicht gezeigt werden: Sie liegt außerhalb des Gültigkeitsbereichs ihres Bezugssystems.</translation>
    </message>
    <message>
        <source>The extent is too large for a plan: more than 1:{scale}.</source>
        <translation>Die Ausdehnung ist zu groß für einen Plan: mehr als 1:{scale}.</translation>
    </message>
    <message>
        <source>The factor on the traffic must be 0 or more, not {value}.</source>
        <translation>Der Faktor auf den Verkehr muss 0 oder mehr sein, nicht {value}.</translation>
    </message>
    <message>
        <source>The federal programme asks for Shape or GeoJSON. XTrasse is always written as GeoPackage.</source>
        <translation>Das Bundesprogramm verlangt Shape oder GeoJSON. XTrasse wird immer als GeoPackage geschrieben.</translation>
    </message>
    <message>
        <source>The file is no calibration: it has no [calibration] with general_db. Choose the file that “Calibrate LoRaWAN prediction” wrote.</source>
        <translation>Die Datei ist keine Kalibrierung: Es fehlt [calibration] mit general_db. Die Datei wählen, die „LoRaWAN-Vorhersage kalibrieren“ geschrieben hat.</translation>
    </message>
    <message>
        <source>The files are in {crs}.</source>
        <translation>Die Dateien sind in {crs}.</translation>
    </message>
    <message>
        <source>The first place stays in all {count} cases in which one weight or one cost is {change} % higher or lower.</source>
        <translation>Der erste Platz bleibt derselbe in allen {count} Fällen, in denen ein Gewicht oder eine Kostenart {change} % höher oder niedriger ist.</translation>
    </message>
    <message>
        <source>The first place stays in {stays} of {count} cases in which one weight or one cost is {change} % higher or lower.</source>
        <translation>Der erste Platz bleibt derselbe in {stays} von {count} Fällen, in denen ein Gewicht oder eine Kostenart {change} % höher oder niedriger ist.</translation>
    </message>
    <message>
        <source>The folder for finished gateways “{folder}” cannot be written to ({reason}). Choose another one.</source>
        <translation>In den Ordner für fertige Gateways „{folder}“ kann nicht geschrieben werden ({reason}). Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The gain of a rod antenna is -10 to 15 dBi, not {value}.</source>
        <translation>Der Gewinn einer Stabantenne beträgt -10 bis 15 dBi, nicht {value}.</translation>
    </message>
    <message>
        <source>The gateway at {height} m above ground stands inside a building whose roof is at {roof} m. Give the antenna's height above ground, not above the roof.</source>
        <translation>Das Gateway in {height} m über Grund steht in einem Gebäude, dessen Dach {roof} m hoch ist. Geben Sie die Höhe der Antenne über Grund an, nicht über dem Dach.</translation>
    </message>
    <message>
        <source>The gateway lies outside the raster of heights.</source>
        <translation>Das Gateway liegt außerhalb des Höhenrasters.</translation>
    </message>
    <message>
        <source>The given surface has no height where the roofs and the terrain have one.</source>
        <translation>Die vorgegebene Oberfläche hat keine Höhe, wo Dächer und Gelände eine haben.</translation>
    </message>
    <message>
        <source>The grant would be smaller than the least one that is given.</source>
        <translation>Die Zuwendung läge unter der Bagatellgrenze.</translation>
    </message>
    <message>
        <source>The grid has cells of different sizes. Use a file of one grid width.</source>
        <translation>Das Raster hat Zellen verschiedener Größe. Eine Datei mit einer einzigen Gitterweite verwenden.</translation>
    </message>
    <message>
        <source>The grid has {count} values below 0.</source>
        <translation>Das Raster hat {count} Werte unter 0.</translation>
    </message>
    <message>
        <source>The ground alone, or with buildings and trees on it.</source>
        <translation>Nur der Erdboden oder mit Gebäuden und Bäumen.</translation>
    </message>
    <message>
        <source>The groups must have more sites than may be chosen: raise the number, or ask for fewer per group.</source>
        <translation>Die Gruppen sollen mehr Standorte haben, als gewählt werden dürfen: Erhöhen Sie die Anzahl oder verlangen Sie weniger je Gruppe.</translation>
    </message>
    <message>
        <source>The groups need at least {missing} new sites, but only {count} may be chosen.</source>
        <translation>Die Gruppen brauchen mindestens {missing} neue Standorte, es dürfen aber nur {count} gewählt werden.</translation>
    </message>
    <message>
        <source>The height of the ground at the sensor is unknown (no data).</source>
        <translation>Die Geländehöhe am Sensor ist unbekannt (kein Wert im Raster).</translation>
    </message>
    <message>
        <source>The height of the ground at the transmitter is unknown (no data).</source>
        <translation>Die Geländehöhe am Sender ist unbekannt (keine Daten).</translation>
    </message>
    <message>
        <source>The height of the target must be between 0 and 3000 m above ground, not {value}.</source>
        <translation>Die Höhe des Ziels muss zwischen 0 und 3000 m über Grund liegen, nicht {value}.</translation>
    </message>
    <message>
        <source>The height system is unknown. Name it, or heights of two systems may be mixed.</source>
        <translation>Das Höhensystem ist unbekannt. Geben Sie es an, sonst können Höhen zweier Systeme vermischt werden.</translation>
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
        <source>The higher the curve, the more two measurements differ at that distance.</source>
        <translation>Je höher die Kurve, desto mehr unterscheiden sich zwei Messwerte auf diese Entfernung.</translation>
    </message>
    <message>
        <source>The households of {count} addresses are not known: no cell with a value holds them.</source>
        <translation>Die Haushalte von {count} Adressen sind nicht bekannt: Keine Zelle mit einem Wert enthält sie.</translation>
    </message>
    <message>
        <source>The internal version holds all fields and is for official use only.</source>
        <translation>Die interne Fassung enthält alle Felder und ist nur für den Dienstgebrauch.</translation>
    </message>
    <message>
        <source>The key figures or names of the pages show fields that refer to persons: {fields}.</source>
        <translation>Die Kennzahlen oder Namen der Seiten zeigen Felder mit Personenbezug: {fields}.</translation>
    </message>
    <message>
        <source>The largest grant is reached.</source>
        <translation>Der Höchstbetrag ist erreicht.</translation>
    </message>
    <message>
        <source>The last row holds the sums.</source>
        <translation>Die letzte Zeile enthält die Summen.</translation>
    </message>
    <message>
        <source>The layer cannot be opened.</source>
        <translation>Der Layer lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The layer has no coordinate reference system.</source>
        <translation>Der Layer hat kein Koordinatenreferenzsystem.</translation>
    </message>
    <message>
        <source>The layer is in {crs}, others are in {work}.</source>
        <translation>Der Layer ist in {crs}, andere sind in {work}.</translation>
    </message>
    <message>
        <source>The layer of classes has no field “{field}”. Its fields: {fields}. Name the one with the class in CLASS_FIELD.</source>
        <translation>Der Layer der Klassen hat kein Feld „{field}“. Seine Felder: {fields}. Das Feld mit der Klasse in CLASS_FIELD nennen.</translation>
    </message>
    <message>
        <source>The layers hold no geometry. Give other roofs or buildings.</source>
        <translation>Die Layer enthalten keine Geometrie. Geben Sie andere Dächer oder Gebäude an.</translation>
    </message>
    <message>
        <source>The layers in a group, to be dragged into any QGIS project.</source>
        <translation>Die Layer in einer Gruppe, zum Hineinziehen in jedes QGIS-Projekt.</translation>
    </message>
    <message>
        <source>The legend needs {width} x {height} mm, more than the template gives it. Print fewer layers, or make room in the template. It covers: {items}.</source>
        <translation>Die Legende braucht {width} x {height} mm, mehr als die Vorlage ihr gibt. Drucken Sie weniger Layer oder schaffen Sie in der Vorlage Platz. Sie verdeckt: {items}.</translation>
    </message>
    <message>
        <source>The legend “{legend}” names “{layer}”, which is not on the map. Take the entry out of the template.</source>
        <translation>Die Legende „{legend}“ nennt „{layer}“, das nicht auf der Karte ist. Nehmen Sie den Eintrag aus der Vorlage.</translation>
    </message>
    <message>
        <source>The list says {fine}, the operator's area {coarse}.</source>
        <translation>Die Liste sagt {fine}, das Gebiet des Betreibers {coarse}.</translation>
    </message>
    <message>
        <source>The list, or the saved reply of the service chosen as source.</source>
        <translation>Die Liste, oder die gespeicherte Antwort des als Quelle gewählten Dienstes.</translation>
    </message>
    <message>
        <source>The login for the service, as QGIS keeps it. A token goes into a login of the kind Basic with the user name “Bearer” and the token as password.</source>
        <translation>Die Anmeldung beim Dienst, wie QGIS sie aufbewahrt. Ein Token gehört in eine Anmeldung der Art „Basic“ mit dem Benutzernamen „Bearer“ und dem Token als Passwort.</translation>
    </message>
    <message>
        <source>The login “{authcfg}” cannot be used. Look at it in QGIS under Settings, Options, Authentication.</source>
        <translation>Die Anmeldung „{authcfg}“ kann nicht benutzt werden. Sehen Sie sie in QGIS unter Einstellungen, Optionen, Authentifizierung nach.</translation>
    </message>
    <message>
        <source>The longest drop must be above 0 m, not {value}.</source>
        <translation>Der längste Hausanschluss muss über 0 m liegen, nicht {value}.</translation>
    </message>
    <message>
        <source>The loss models hold from 30 to 6000 MHz, not at {value} MHz. Correct frequency_mhz in the preset.</source>
        <translation>Die Ausbreitungsmodelle gelten von 30 bis 6000 MHz, nicht bei {value} MHz. Berichtigen Sie frequency_mhz in der Voreinstellung.</translation>
    </message>
    <message>
        <source>The low take-up must not be above the high one, and both lie between 0 and 100 %.</source>
        <translation>Die niedrige Vertragsquote darf nicht über der hohen liegen, und beide müssen zwischen 0 und 100 % sein.</translation>
    </message>
    <message>
        <source>The map cannot be written completely to “{folder}”. Free some space or choose another folder.</source>
        <translation>Die Karte kann nicht vollständig nach „{folder}“ geschrieben werden. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The map has no single places.</source>
        <translation>Die Karte enthält keine einzelnen Orte.</translation>
    </message>
    <message>
        <source>The map has too many pixels for the memory of this computer. Choose a smaller DPI.</source>
        <translation>Die Karte hat zu viele Bildpunkte für den Speicher dieses Rechners. Wählen Sie eine kleinere Auflösung (DPI).</translation>
    </message>
    <message>
        <source>The map is divided into squares; the packets of a square are predicted by what was fitted on others. Longer than a block of houses.</source>
        <translation>Die Karte wird in Quadrate geteilt; die Pakete eines Quadrats werden mit dem vorhergesagt, was an anderen angepasst wurde. Länger als ein Häuserblock.</translation>
    </message>
    <message>
        <source>The map needs JavaScript, which is switched off in this browser. All places stand in the list.</source>
        <translation>Die Karte braucht JavaScript, das in diesem Browser ausgeschaltet ist. Alle Orte stehen in der Liste.</translation>
    </message>
    <message>
        <source>The map then holds for devices outdoors, in rooms, or in cellars and meter cupboards.</source>
        <translation>Die Karte gilt dann für Endgeräte im Freien, in Räumen oder in Kellern und Zählerschränken.</translation>
    </message>
    <message>
        <source>The map would have {count} cells. Choose a larger CELL than {cell} m, or a smaller AREA.</source>
        <translation>Die Karte hätte {count} Zellen. Wählen Sie CELL größer als {cell} m oder AREA kleiner.</translation>
    </message>
    <message>
        <source>The measurements do not say in which coordinate reference system they are. Choose it in parameter CRS, or set it in the layer's properties.</source>
        <translation>Die Messungen sagen nicht, in welchem Koordinatenbezugssystem sie vorliegen. Es im Parameter CRS wählen oder in den Layereigenschaften setzen.</translation>
    </message>
    <message>
        <source>The model fits hardly better than a flat line: the likeness may be chance.</source>
        <translation>Das Modell passt kaum besser als eine waagerechte Linie: Die Ähnlichkeit kann Zufall sein.</translation>
    </message>
    <message>
        <source>The model takes the field for stationary and isotropic: the same mean everywhere, and likeness that depends on the distance alone.</source>
        <translation>Das Modell hält das Feld für stationär und isotrop: überall derselbe Mittelwert, Ähnlichkeit allein nach der Entfernung.</translation>
    </message>
    <message>
        <source>The network carries as many devices as deliver this share.</source>
        <translation>Das Netz trägt so viele Endgeräte, wie diesen Anteil zustellen.</translation>
    </message>
    <message>
        <source>The noise curves of ITU-R P.372 end below {frequency} MHz: the value is extrapolated.</source>
        <translation>Die Rauschkurven von ITU-R P.372 enden unterhalb von {frequency} MHz: Der Wert ist extrapoliert.</translation>
    </message>
    <message>
        <source>The nugget must be 0 or more and below the sill of {sill}, not {nugget}: else no place tells anything about another.</source>
        <translation>Der Nugget muss mindestens 0 und kleiner als der Schwellenwert {sill} sein, nicht {nugget}: Sonst sagt kein Ort etwas über einen anderen aus.</translation>
    </message>
    <message>
        <source>The number of sites must be 0 or more, not {count}.</source>
        <translation>Die Anzahl der Standorte muss 0 oder größer sein, nicht {count}.</translation>
    </message>
    <message>
        <source>The objective is the margin: what is proven holds for it, not for the demand covered.</source>
        <translation>Das Ziel ist die Reserve: Was bewiesen ist, gilt für sie, nicht für den abgedeckten Bedarf.</translation>
    </message>
    <message>
        <source>The offers are all that there are</source>
        <translation>Die Angebote sind vollständig</translation>
    </message>
    <message>
        <source>The office recommends variant {name}.</source>
        <translation>Das Fachamt empfiehlt die Variante {name}.</translation>
    </message>
    <message>
        <source>The package has {then} lists of “{role}”, today there are {now}: only those are compared that stand in the same place.</source>
        <translation>Das Paket hat {then} Listen „{role}“, heute sind es {now}: Verglichen werden nur die, die an derselben Stelle stehen.</translation>
    </message>
    <message>
        <source>The package holds no list of sites (SITES), so there is nothing to compare with. Choose the manifest of another package.</source>
        <translation>Das Paket enthält keine Standortliste (SITES), also gibt es nichts zu vergleichen. Wählen Sie das Manifest eines anderen Pakets.</translation>
    </message>
    <message>
        <source>The package knows no variant “{name}”: its figures are not compared.</source>
        <translation>Das Paket kennt keine Variante „{name}“: Ihre Kennzahlen werden nicht verglichen.</translation>
    </message>
    <message>
        <source>The package's table “{table}” in “{file}” cannot be opened. It must lie beside the manifest, as it was made.</source>
        <translation>Die Tabelle „{table}“ des Pakets in „{file}“ kann nicht geöffnet werden. Sie muss unverändert neben dem Manifest liegen.</translation>
    </message>
    <message>
        <source>The page is too narrow for these columns, which are left out: {fields}. Choose the FIELDS to print.</source>
        <translation>Für diese Spalten ist die Seite zu schmal, sie fehlen: {fields}. Wählen Sie die Felder, die gedruckt werden sollen (FIELDS).</translation>
    </message>
    <message>
        <source>The page is too narrow for these columns: {fields}. Choose fewer FIELDS, or a wider template.</source>
        <translation>Für diese Spalten ist die Seite zu schmal: {fields}. Wählen Sie weniger Felder (FIELDS) oder eine breitere Vorlage.</translation>
    </message>
    <message>
        <source>The picture in words</source>
        <translation>Das Bild in Worten</translation>
    </message>
    <message>
        <source>The picture of the map has too many pixels for the memory of this computer.</source>
        <translation>Das Bild der Karte hat zu viele Pixel für den Speicher dieses Computers.</translation>
    </message>
    <message>
        <source>The picture “{path}” cannot be read; its place stays empty.</source>
        <translation>Das Bild „{path}“ ist nicht lesbar; sein Platz bleibt leer.</translation>
    </message>
    <message>
        <source>The portal shows only some of them (filter); all are loaded.</source>
        <translation>Das Portal zeigt nur einen Teil davon (Filter); geladen sind alle.</translation>
    </message>
    <message>
        <source>The portal's folders are nested more than {depth} deep.</source>
        <translation>Die Ordner des Portals sind mehr als {depth} Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>The portal's list of services does not have {count} of its layers: {names}.</source>
        <translation>In der Diensteliste des Portals fehlen {count} seiner Layer: {names}.</translation>
    </message>
    <message>
        <source>The power of a link is no number.</source>
        <translation>Der Pegel einer Funkstrecke ist keine Zahl.</translation>
    </message>
    <message>
        <source>The preset has a value that is no number: {error}.</source>
        <translation>Die Voreinstellung enthält einen Wert, der keine Zahl ist: {error}.</translation>
    </message>
    <message>
        <source>The preset has no [[data_rate]] with the network's bandwidth of {value} kHz. Add one.</source>
        <translation>Die Voreinstellung hat keine [[data_rate]] mit der Bandbreite des Netzes von {value} kHz. Ergänzen Sie eine.</translation>
    </message>
    <message>
        <source>The preset has no [rx2]. Copy that group from lorawan_eu868.toml and adapt it.</source>
        <translation>Die Voreinstellung hat kein [rx2]. Übernehmen Sie diese Gruppe aus lorawan_eu868.toml und passen Sie sie an.</translation>
    </message>
    <message>
        <source>The preset has no value {key}. Compare it with lorawan_eu868.toml and lorawan_capacity.toml.</source>
        <translation>In der Voreinstellung fehlt der Wert {key}. Vergleichen Sie sie mit lorawan_eu868.toml und lorawan_capacity.toml.</translation>
    </message>
    <message>
        <source>The preset has no value {key}. Compare it with lorawan_eu868.toml.</source>
        <translation>In der Voreinstellung fehlt der Wert {key}. Vergleichen Sie sie mit lorawan_eu868.toml.</translation>
    </message>
    <message>
        <source>The preset of costs has a value below 0.</source>
        <translation>Die Voreinstellung der Kosten hat einen Wert unter 0.</translation>
    </message>
    <message>
        <source>The preset of costs has a value that is no number.</source>
        <translation>Die Voreinstellung der Kosten hat einen Wert, der keine Zahl ist.</translation>
    </message>
    <message>
        <source>The preset of costs has no value {key}. Compare it with gateway_costs.toml.</source>
        <translation>Die Voreinstellung der Kosten hat keinen Wert {key}. Vergleichen Sie sie mit gateway_costs.toml.</translation>
    </message>
    <message>
        <source>The preset of materials has a value that is no number: {error}.</source>
        <translation>Die Voreinstellung des Materials enthält einen Wert, der keine Zahl ist: {error}.</translation>
    </message>
    <message>
        <source>The preset of materials has no bundle of ducts for the use {use}.</source>
        <translation>Die Voreinstellung des Materials hat keinen Rohrverband für die Verwendung {use}.</translation>
    </message>
    <message>
        <source>The preset of materials has no {name} in its section “design”.</source>
        <translation>Die Voreinstellung des Materials hat kein {name} im Abschnitt „design“.</translation>
    </message>
    <message>
        <source>The preset of materials has no {name}.</source>
        <translation>Die Voreinstellung des Materials hat kein {name}.</translation>
    </message>
    <message>
        <source>The probability that counts as covered must be above 0 and at most 1, not {enough}.</source>
        <translation>Die Wahrscheinlichkeit, ab der ein Bedarfspunkt als abgedeckt gilt, muss über 0 und höchstens 1 sein, nicht {enough}.</translation>
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
        <source>The programme asks for a market survey first: connections that operators promise there are not funded.</source>
        <translation>Das Programm verlangt zuerst ein Markterkundungsverfahren: Anschlüsse, die Betreiber dort zusagen, werden nicht gefördert.</translation>
    </message>
    <message>
        <source>The programme goes by rules {own}; by which ones the areas were classified is not known.</source>
        <translation>Das Programm richtet sich nach den Regeln {own}; nach welchen die Gebiete eingeteilt wurden, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The programme took applications until {date} only: the shares hold if a successor pays the same.</source>
        <translation>Das Programm nahm nur bis {date} Anträge an: Die Anteile gelten, wenn ein Nachfolger dasselbe zahlt.</translation>
    </message>
    <message>
        <source>The project costs more than the programme allows.</source>
        <translation>Das Projekt kostet mehr, als das Programm zulässt.</translation>
    </message>
    <message>
        <source>The project has no map theme “{theme}”. Its themes: {known}.</source>
        <translation>Das Projekt hat kein Kartenthema „{theme}“. Seine Themen: {known}.</translation>
    </message>
    <message>
        <source>The range is longer than the distances measured: the area is small, or the mean changes across it.</source>
        <translation>Die Reichweite ist länger als die gemessenen Entfernungen: Das Gebiet ist klein, oder der Mittelwert ändert sich darin.</translation>
    </message>
    <message>
        <source>The range of the variogram must be above 0 m, not {range}.</source>
        <translation>Die Reichweite des Variogramms muss über 0 m liegen, nicht {range}.</translation>
    </message>
    <message>
        <source>The raster does not name the unit of its heights.</source>
        <translation>Das Raster nennt die Einheit seiner Höhen nicht.</translation>
    </message>
    <message>
        <source>The raster is turned or not north-up.</source>
        <translation>Das Raster ist gedreht oder nicht genordet.</translation>
    </message>
    <message>
        <source>The raster of site {number} has values from {least} to {most}: these are not distances, times or probabilities.</source>
        <translation>Das Raster des Standorts {number} hat Werte von {least} bis {most}: Das sind keine Entfernungen, Zeiten oder Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>The reach must be a number above 0, not {value}.</source>
        <translation>Die Reichweite muss eine Zahl über 0 sein, nicht {value}.</translation>
    </message>
    <message>
        <source>The results say nothing on how sure they are.</source>
        <translation>Die Ergebnisse sagen nichts darüber, wie sicher sie sind.</translation>
    </message>
    <message>
        <source>The root must be one of the {nodes} nodes.</source>
        <translation>Die Wurzel muss einer der {nodes} Knoten sein.</translation>
    </message>
    <message>
        <source>The root of its REST proxy, or https://…/api/gateways?tenantId=….</source>
        <translation>Die Wurzel seines REST-Proxys oder https://…/api/gateways?tenantId=….</translation>
    </message>
    <message>
        <source>The root of the service, for example https://…/FROST-Server/v1.1.</source>
        <translation>Die Wurzel des Dienstes, zum Beispiel https://…/FROST-Server/v1.1.</translation>
    </message>
    <message>
        <source>The rows that could not be used, with the reason of each.</source>
        <translation>Die Zeilen, die nicht verwendet werden konnten, mit dem jeweiligen Grund.</translation>
    </message>
    <message>
        <source>The rules “{title}” hold from {first} to {last}, not on {date}.</source>
        <translation>Die Regeln „{title}“ gelten von {first} bis {last}, nicht am {date}.</translation>
    </message>
    <message>
        <source>The running cost of {count} new sites is not known.</source>
        <translation>Die laufenden Kosten von {count} neuen Standorten sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The same after, in percent of that without any station</source>
        <translation>Dieselbe nachher, in Prozent derjenigen ganz ohne Stationen</translation>
    </message>
    <message>
        <source>The same lists as then, in their order, with the fields id and status.</source>
        <translation>Dieselben Listen wie damals, in ihrer Reihenfolge, mit den Feldern id und status.</translation>
    </message>
    <message>
        <source>The same seed gives the same answer, as long as the time suffices.</source>
        <translation>Der gleiche Startwert gibt das gleiche Ergebnis, solange die Zeit reicht.</translation>
    </message>
    <message>
        <source>The same, if all links erred alike</source>
        <translation>Dasselbe, wenn alle Verbindungen gleich irrten</translation>
    </message>
    <message>
        <source>The same, if errors were independent</source>
        <translation>Dasselbe, wenn die Fehler unabhängig wären</translation>
    </message>
    <message>
        <source>The scheme of fibres is point_to_point or pon, not {value}.</source>
        <translation>Das Faserschema ist point_to_point oder pon, nicht {value}.</translation>
    </message>
    <message>
        <source>The search ends earlier when the answer is proven to be the best. More time narrows the gap.</source>
        <translation>Die Suche endet früher, wenn das Ergebnis als bestes bewiesen ist. Mehr Zeit verkleinert den Abstand.</translation>
    </message>
    <message>
        <source>The second takes every gateway for switched on during all measurements. The third leaves rows at or below the floor out and allows for what is missing there.</source>
        <translation>Die zweite Wahl nimmt an, dass jedes Gateway während aller Messungen eingeschaltet war. Die dritte lässt Zeilen an oder unter der Messgrenze weg und berücksichtigt, was dort fehlt.</translation>
    </message>
    <message>
        <source>The sensor at {height} m above ground stands inside a building or a tree of {top} m. Move it into the open, or give its height above the ground.</source>
        <translation>Der Sensor steht mit {height} m über Grund in einem Gebäude oder Baum von {top} m Höhe. Rücken Sie ihn ins Freie oder geben Sie seine Höhe über Grund an.</translation>
    </message>
    <message>
        <source>The sensor counts as outdoors: the building at its place is left out, it is computed as if it hung on the street side.</source>
        <translation>Der Sensor gilt als im Freien: Das Gebäude an seinem Ort bleibt außer Betracht, gerechnet wird, als hinge er an der Straßenseite.</translation>
    </message>
    <message>
        <source>The sensor is inside its building: the way to the street in front of it is computed, and {entry} dB through the walls are added.</source>
        <translation>Der Sensor befindet sich im Gebäude: Gerechnet wird der Weg bis zur Straße davor, dazu kommen {entry} dB durch die Wände.</translation>
    </message>
    <message>
        <source>The sensor lies outside the raster of heights.</source>
        <translation>Der Sensor liegt außerhalb des Höhenrasters.</translation>
    </message>
    <message>
        <source>The sensor's building</source>
        <translation>Gebäude des Sensors</translation>
    </message>
    <message>
        <source>The sensors of these links. Fields that are read where present: id, messages_per_day, payload_bytes. Those without a link count as not delivered.</source>
        <translation>Die Sensoren dieser Funkstrecken. Soweit vorhanden, werden diese Felder gelesen: id, messages_per_day, payload_bytes. Solche ohne Funkstrecke gelten als nicht zugestellt.</translation>
    </message>
    <message>
        <source>The server has more than {count} folders and services; {more} are left out. Give the address of one folder.</source>
        <translation>Der Server hat mehr als {count} Ordner und Dienste; {more} sind ausgelassen. Geben Sie die Adresse eines Ordners an.</translation>
    </message>
    <message>
        <source>The server's root, or the gateways of a user: https://…/api/v3/users/me/gateways.</source>
        <translation>Die Wurzel des Servers oder die Gateways eines Benutzers: https://…/api/v3/users/me/gateways.</translation>
    </message>
    <message>
        <source>The service answers with JSON that holds no entities of NGSI. Check the address.</source>
        <translation>Der Dienst antwortet mit JSON ohne Entitäten von NGSI. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The service answers with JSON that is no SensorThings API. Check the address.</source>
        <translation>Der Dienst antwortet mit JSON, das keine SensorThings API ist. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The service answers with JSON that is not that of {service}. Check the address.</source>
        <translation>Der Dienst antwortet mit JSON, das nicht von {service} ist. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The service has more: cut at the most features of a layer.</source>
        <translation>Der Dienst hat mehr: bei der Höchstzahl der Objekte abgeschnitten.</translation>
    </message>
    <message>
        <source>The service's layers are nested more than {depth} deep.</source>
        <translation>Die Layer des Dienstes sind mehr als {depth} Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>The share of the municipality is not known.</source>
        <translation>Der Eigenanteil ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The share of the second cover must be between 0 and 1, not {share}.</source>
        <translation>Der Anteil der zweiten Abdeckung muss zwischen 0 und 1 liegen, nicht bei {share}.</translation>
    </message>
    <message>
        <source>The share of worst cases lies between 0 and 1, not at {value}.</source>
        <translation>Der Anteil der schlechtesten Fälle liegt zwischen 0 und 1, nicht bei {value}.</translation>
    </message>
    <message>
        <source>The share to cover must be above 0 and at most 1, not {share}.</source>
        <translation>Der abzudeckende Anteil muss über 0 und höchstens 1 sein, nicht {share}.</translation>
    </message>
    <message>
        <source>The shares of the common error and of the place are 0 or more, together at most 1.</source>
        <translation>Die Anteile des gemeinsamen Fehlers und des Ortes sind 0 oder mehr, zusammen höchstens 1.</translation>
    </message>
    <message>
        <source>The side-lobe factor k is 0 to 1, not {value}.</source>
        <translation>Der Nebenkeulenfaktor k beträgt 0 bis 1, nicht {value}.</translation>
    </message>
    <message>
        <source>The source says {said}; {given} is used, as parameter CRS says.</source>
        <translation>Die Quelle nennt {said}; verwendet wird {given}, wie im Parameter CRS angegeben.</translation>
    </message>
    <message>
        <source>The spreading factor of a link is 7 to 12, not {value}.</source>
        <translation>Der Spreizfaktor einer Funkstrecke ist 7 bis 12, nicht {value}.</translation>
    </message>
    <message>
        <source>The streets of “{layer}” are not connected: sites and demand lie on {count} parts of them, and nobody gets from one to another. Check gaps and levels.</source>
        <translation>Die Straßen von „{layer}“ hängen nicht zusammen: Standorte und Bedarf liegen an {count} Teilen, und niemand kommt von einem zum anderen. Prüfen Sie Lücken und Ebenen.</translation>
    </message>
    <message>
        <source>The streets of “{layer}” are not connected: the addresses lie on {count} parts of them, and no project area reaches from one to another.</source>
        <translation>Die Straßen von „{layer}“ hängen nicht zusammen: Die Adressen liegen an {count} getrennten Teilen, und kein Ausbaugebiet reicht von einem zum anderen.</translation>
    </message>
    <message>
        <source>The sums leave out rows without a value. Such rows: {fields}.</source>
        <translation>Die Summen lassen Zeilen ohne Wert aus. Anzahl solcher Zeilen: {fields}.</translation>
    </message>
    <message>
        <source>The surface must be a raster of heights with rows and columns.</source>
        <translation>Die Oberfläche muss ein Höhenraster mit Zeilen und Spalten sein.</translation>
    </message>
    <message>
        <source>The table has no room for all indicators and variants. Choose fewer, or make it larger in the template.</source>
        <translation>Die Tabelle hat nicht für alle Kennzahlen und Varianten Platz. Wählen Sie weniger oder vergrößern Sie sie in der Vorlage.</translation>
    </message>
    <message>
        <source>The table shows fields that refer to persons: {fields}.</source>
        <translation>Die Tabelle zeigt Felder mit Personenbezug: {fields}.</translation>
    </message>
    <message>
        <source>The target must lie between 0 and 1, not at {value}.</source>
        <translation>Das Ziel muss zwischen 0 und 1 liegen, nicht bei {value}.</translation>
    </message>
    <message>
        <source>The target share (TARGET) must be above 0 %.</source>
        <translation>Der Zielanteil (TARGET) muss über 0 % liegen.</translation>
    </message>
    <message>
        <source>The temporary folder “{path}” is full. Free some space and run again.</source>
        <translation>Der temporäre Ordner „{path}“ ist voll. Schaffen Sie Platz und starten Sie erneut.</translation>
    </message>
    <message>
        <source>The terrain model is used; the terrain lines are not needed.</source>
        <translation>Das Geländemodell wird verwendet; die Geländelinien werden nicht gebraucht.</translation>
    </message>
    <message>
        <source>The text “{text}” does not fit its box “{label}” and is cut off. Shorten it, or enlarge the box in the template.</source>
        <translation>Der Text „{text}“ passt nicht in sein Feld „{label}“ und ist abgeschnitten. Kürzen Sie ihn oder vergrößern Sie das Feld in der Vorlage.</translation>
    </message>
    <message>
        <source>The threshold must be a speed above 0 Mbit/s, not {value}.</source>
        <translation>Die Schwelle muss eine Geschwindigkeit über 0 Mbit/s sein, nicht {value}.</translation>
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
        <source>The trenches close a circle at node {node}: fibre needs a tree.</source>
        <translation>Die Trassen schließen am Knoten {node} einen Kreis: Glasfaser braucht einen Baum.</translation>
    </message>
    <message>
        <source>The two ways of “{address}” have {metres} m of trench in common, as there is no other street: {streets}.</source>
        <translation>Die zwei Wege von „{address}“ haben {metres} m Trasse gemeinsam, da es keine andere Straße gibt: {streets}.</translation>
    </message>
    <message>
        <source>The uplink is the weaker direction.</source>
        <translation>Die Aufwärtsstrecke ist die schwächere Richtung.</translation>
    </message>
    <message>
        <source>The values change steadily across the area (trend): the model takes the mean for constant.</source>
        <translation>Die Werte ändern sich stetig über das Gebiet (Trend): Das Modell hält den Mittelwert für konstant.</translation>
    </message>
    <message>
        <source>The variants differ in {setting}: {values}.</source>
        <translation>Die Varianten unterscheiden sich in: {setting} ({values}).</translation>
    </message>
    <message>
        <source>The variants rest on different data sources.</source>
        <translation>Die Varianten beruhen auf verschiedenen Datenquellen.</translation>
    </message>
    <message>
        <source>The variogram as a sheet of A4, .png or .svg.</source>
        <translation>Das Variogramm als A4-Blatt, .png oder .svg.</translation>
    </message>
    <message>
        <source>The variogram is fitted to the measurements: {ignored} are not used.</source>
        <translation>Das Variogramm wird an die Messwerte angepasst: Nicht verwendet wird {ignored}.</translation>
    </message>
    <message>
        <source>The web page cannot be written to “{path}” ({reason}). Close it elsewhere, free some space or choose another folder.</source>
        <translation>Die Webseite kann nicht nach „{path}“ geschrieben werden ({reason}). Schließen Sie sie in anderen Programmen, schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The web page has {size} MB: too much for a phone. Give it fewer or smaller layers.</source>
        <translation>Die Webseite hat {size} MB: zu viel für ein Telefon. Geben Sie ihr weniger oder kleinere Layer.</translation>
    </message>
    <message>
        <source>The weights have {count} units ({units}), and a plan adds them up: make them comparable by factors in WEIGHTS.</source>
        <translation>Die Gewichte haben {count} Einheiten ({units}), und ein Plan zählt sie zusammen: Machen Sie sie durch Faktoren in WEIGHTS vergleichbar.</translation>
    </message>
    <message>
        <source>The workbook of sites is missing. {why}</source>
        <translation>Die Arbeitsmappe der Standorte fehlt. {why}</translation>
    </message>
    <message>
        <source>The yearly budget must be above 0 EUR, not {value}.</source>
        <translation>Das Jahresbudget muss über 0 EUR liegen, nicht {value} sein.</translation>
    </message>
    <message>
        <source>The years of the plan are the wrong way round: YEAR_FROM is after YEAR_TO.</source>
        <translation>Die Jahre des Plans sind vertauscht: YEAR_FROM liegt nach YEAR_TO.</translation>
    </message>
    <message>
        <source>The {terminals} terminals are in {parts} parts of the network that no edge connects; the largest has {largest} of them. Connect the parts, or plan each on its own.</source>
        <translation>Die {terminals} Endpunkte liegen in {parts} Teilen des Netzes, die keine Kante verbindet; der größte hat {largest} davon. Die Teile verbinden oder jeden für sich planen.</translation>
    </message>
    <message>
        <source>Their names are put into the field district, so that a plan can say how many sites each gets.</source>
        <translation>Ihre Namen kommen in das Feld district, damit ein Plan sagen kann, wie viele Standorte jeder Ortsteil erhält.</translation>
    </message>
    <message>
        <source>Their positions are looked up on the map as it is, for devices of one height in one situation. “LoRaWAN reachability of sensors” computes each as it is installed.</source>
        <translation>Ihre Lage wird auf der Karte abgelesen, wie sie ist: für Geräte einer Höhe in einer Lage. „LoRaWAN-Erreichbarkeit der Sensoren“ berechnet jeden so, wie er eingebaut ist.</translation>
    </message>
    <message>
        <source>Their volume shares out the households of a cell: footprint by height [m] or storeys, fields height or storeys; by area alone where neither is known.</source>
        <translation>Ihr Volumen verteilt die Haushalte einer Zelle: Grundfläche mal Höhe [m] oder Geschosse, Felder height oder storeys; nur nach Fläche, wo beides nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <source>Then an address without any offer has none, and is eligible as the rules say of the worst class. Otherwise nobody knows, and it is undetermined.</source>
        <translation>Dann hat eine Adresse ohne Angebot keines und ist förderfähig, wie die Regeln es von der schlechtesten Klasse sagen. Sonst weiß es niemand, und sie ist unbestimmt.</translation>
    </message>
    <message>
        <source>There are no measurements in the file or layer.</source>
        <translation>In der Datei oder dem Layer sind keine Messungen.</translation>
    </message>
    <message>
        <source>There are two links between the same sensor and the same gateway.</source>
        <translation>Zwischen demselben Sensor und demselben Gateway gibt es zwei Funkstrecken.</translation>
    </message>
    <message>
        <source>There are {costs} costs for {edges} edges: give one each.</source>
        <translation>Es gibt {costs} Kosten für {edges} Kanten: für jede einen Wert angeben.</translation>
    </message>
    <message>
        <source>There are {costs} costs for {sites} sites: give one each.</source>
        <translation>Es gibt {costs} Kosten für {sites} Standorte: Geben Sie je einen Wert an.</translation>
    </message>
    <message>
        <source>There are {count} more problems of this kind.</source>
        <translation>Es gibt {count} weitere Probleme dieser Art.</translation>
    </message>
    <message>
        <source>There are {given} capacities for {sites} sites: give one each.</source>
        <translation>Es gibt {given} Kapazitäten für {sites} Standorte: Geben Sie je eine an.</translation>
    </message>
    <message>
        <source>There are {given} marks for {sites} sites: give one each.</source>
        <translation>Es gibt {given} Angaben für {sites} Standorte: Geben Sie je eine an.</translation>
    </message>
    <message>
        <source>There are {given} numbers of sites for {demand} demand points: give one, or one each.</source>
        <translation>Für {demand} Bedarfspunkte sind {given} Standortzahlen angegeben: Geben Sie eine an, oder für jeden eine.</translation>
    </message>
    <message>
        <source>There are {tables} tables but {names} names of variants. Give one name for each table, separated by semicolons.</source>
        <translation>Es sind {tables} Tabellen, aber {names} Namen von Varianten. Geben Sie je Tabelle einen Namen an, durch Semikolon getrennt.</translation>
    </message>
    <message>
        <source>There are {weights} weights for {demand} demand points: give one each.</source>
        <translation>Es gibt {weights} Gewichte für {demand} Bedarfspunkte: Geben Sie je eines an.</translation>
    </message>
    <message>
        <source>There is no column for {missing}. Columns: {columns}. Name them in the column mapping, for example “rssi_dbm=Pegel; gateway_id=Station; x=lon; y=lat”.</source>
        <translation>Es gibt keine Spalte für {missing}. Spalten: {columns}. In der Spaltenzuordnung nennen, zum Beispiel „rssi_dbm=Pegel; gateway_id=Station; x=lon; y=lat“.</translation>
    </message>
    <message>
        <source>There is no column “{column}” (mapped to {field}). Columns: {columns}.</source>
        <translation>Die Spalte „{column}“ gibt es nicht (zugeordnet zu {field}). Spalten: {columns}.</translation>
    </message>
    <message>
        <source>There is no demand with a weight above 0: nothing is to be covered.</source>
        <translation>Es gibt keinen Bedarf mit einem Gewicht über 0: Es ist nichts abzudecken.</translation>
    </message>
    <message>
        <source>There is no file “{path}”. Check the path.</source>
        <translation>Die Datei „{path}“ gibt es nicht. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>There is no indicator that two of these tables know. Choose key figures of siting, coverage, reachability, capacity, visibility, gaps, fibre or funding.</source>
        <translation>Es gibt keine Kennzahl, die zwei dieser Tabellen kennen. Wählen Sie Kennzahlen von Standortplanung, Ausleuchtung, Erreichbarkeit, Kapazität, Sichtbarkeit, Lücken, Glasfaser oder Förderung.</translation>
    </message>
    <message>
        <source>There is no indicator “{indicator}” that two variants know. Known ones: {known}.</source>
        <translation>Es gibt keine Kennzahl „{indicator}“, die zwei Varianten kennen. Bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>There is no layout template “{name}”. Known templates: {known}.</source>
        <translation>Es gibt keine Layoutvorlage „{name}“. Bekannte Vorlagen: {known}.</translation>
    </message>
    <message>
        <source>There is no link between a sensor and a gateway: nothing to compute.</source>
        <translation>Es gibt keine Funkstrecke zwischen einem Sensor und einem Gateway: nichts zu berechnen.</translation>
    </message>
    <message>
        <source>There is no log-distance law “{name}”. Known: {known}.</source>
        <translation>Es gibt kein Log-Distanz-Gesetz „{name}“. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>There is no manifest “{path}”. Choose the manifest.json of a package.</source>
        <translation>Es gibt kein Manifest „{path}“. Wählen Sie die manifest.json eines Pakets.</translation>
    </message>
    <message>
        <source>There is no picture “{path}”.</source>
        <translation>Es gibt kein Bild „{path}“.</translation>
    </message>
    <message>
        <source>There is no preset “{name}”. Known presets: {known}.</source>
        <translation>Die Voreinstellung „{name}“ gibt es nicht. Vorhanden sind: {known}.</translation>
    </message>
    <message>
        <source>There is no sensor: capacity needs at least one.</source>
        <translation>Es gibt keinen Sensor: Für die Kapazität ist mindestens einer nötig.</translation>
    </message>
    <message>
        <source>There is no style “{name}”. Known styles: {known}.</source>
        <translation>Den Stil „{name}“ gibt es nicht. Vorhanden sind: {known}.</translation>
    </message>
    <message>
        <source>There is no variant “{name}” to recommend. Variants: {known}.</source>
        <translation>Es gibt keine Variante „{name}“, die empfohlen werden könnte. Varianten: {known}.</translation>
    </message>
    <message>
        <source>There is no variogram model “{model}”.</source>
        <translation>Es gibt kein Variogramm-Modell „{model}“.</translation>
    </message>
    <message>
        <source>There is nothing to connect: give one terminal or more.</source>
        <translation>Es gibt nichts zu verbinden: mindestens einen Endpunkt angeben.</translation>
    </message>
    <message>
        <source>There is one variant: {name}.</source>
        <translation>Es gibt eine Variante: {name}.</translation>
    </message>
    <message>
        <source>There must be at least one address and one point of presence.</source>
        <translation>Mindestens eine Adresse und ein PoP-Standort sind nötig.</translation>
    </message>
    <message>
        <source>Thermally efficient: metallised glass or foil-backed insulation; some 17 dB more.</source>
        <translation>Wärmegedämmt: metallbedampftes Glas oder folienkaschierte Dämmung; etwa 17 dB mehr.</translation>
    </message>
    <message>
        <source>They hold the undetermined addresses too.</source>
        <translation>Sie enthalten auch die unbestimmten Adressen.</translation>
    </message>
    <message>
        <source>This mode needs an amount above 0 EUR ({parameter}).</source>
        <translation>Diese Auswahl braucht einen Betrag über 0 EUR ({parameter}).</translation>
    </message>
    <message>
        <source>This page is one file, works without the Internet and sends nothing to anybody. Map drawn with {library}.</source>
        <translation>Diese Seite ist eine einzige Datei, funktioniert ohne Internet und sendet nichts an andere. Karte gezeichnet mit {library}.</translation>
    </message>
    <message>
        <source>This version holds all fields of the layers. It is for official use only; the public version leaves out what refers to persons.</source>
        <translation>Diese Fassung enthält alle Felder der Layer. Sie ist nur für den Dienstgebrauch; die öffentliche Fassung lässt weg, was sich auf Personen bezieht.</translation>
    </message>
    <message>
        <source>This way of reaching (MODE) needs {layer}. Choose its layer.</source>
        <translation>Diese Art der Erreichbarkeit (MODE) braucht {layer}. Wählen Sie den Layer.</translation>
    </message>
    <message>
        <source>Those that lack nothing but a position that can be, with all fields.</source>
        <translation>Alle, denen nur eine mögliche Position fehlt, mit sämtlichen Feldern.</translation>
    </message>
    <message>
        <source>Threshold of the download [Mbit/s]</source>
        <translation>Schwelle des Downloads [Mbit/s]</translation>
    </message>
    <message>
        <source>Through an existing duct or fibre, proposed</source>
        <translation>Durch vorhandenes Rohr, vorgeschlagen</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Tiles of the city model</source>
        <translation>Kacheln des Stadtmodells</translation>
    </message>
    <message>
        <source>Tiles overlap with different heights in {count} cells, by up to {widest:.2f} m, first “{first}” and “{second}”. The first one's are used: load only one if they differ in age.</source>
        <translation>Kacheln überlappen sich in {count} Zellen mit verschiedenen Höhen, um bis zu {widest:.2f} m, zuerst „{first}“ und „{second}“. Es gelten die der ersten: Laden Sie nur eine, wenn sie verschieden alt sind.</translation>
    </message>
    <message>
        <source>Tiles read</source>
        <translation>Gelesene Kacheln</translation>
    </message>
    <message>
        <source>Tiles used</source>
        <translation>Verwendete Kacheln</translation>
    </message>
    <message>
        <source>Tilt of sensors without one [degrees]</source>
        <translation>Neigung von Sensoren ohne Angabe [Grad]</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time for the search [s]</source>
        <translation>Zeit für die Suche [s]</translation>
    </message>
    <message>
        <source>Time of the last value</source>
        <translation>Zeit des letzten Werts</translation>
    </message>
    <message>
        <source>Time on air of a message [ms]</source>
        <translation>Sendezeit einer Nachricht [ms]</translation>
    </message>
    <message>
        <source>Time that it transmits [%]</source>
        <translation>Zeit, in der es sendet [%]</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Titles or keys separated by semicolons; * stands for any text, also alone. Empty: only list.</source>
        <translation>Titel oder Schlüssel, mit Semikolon getrennt; * steht für beliebigen Text, auch allein. Leer: nur auflisten.</translation>
    </message>
    <message>
        <source>To be checked on the spot: {checks}</source>
        <translation>Vor Ort zu prüfen: {checks}</translation>
    </message>
    <message>
        <source>To be given as the column mapping of the next list of this kind.</source>
        <translation>Lässt sich bei der nächsten Liste dieser Art als Spaltenzuordnung angeben.</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>To be supplied by the office in charge.</source>
        <translation>Vom Fachamt zu ergänzen.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Today: no offer is known.</source>
        <translation>Heute: kein Angebot bekannt.</translation>
    </message>
    <message>
        <source>Today: no offer that counts.</source>
        <translation>Heute: kein Angebot, das zählt.</translation>
    </message>
    <message>
        <source>Today: {offer}.</source>
        <translation>Heute: {offer}.</translation>
    </message>
    <message>
        <source>Too far from power</source>
        <translation>Zu weit vom Strom</translation>
    </message>
    <message>
        <source>Too low, too high or of unknown height</source>
        <translation>Zu niedrig, zu hoch oder von unbekannter Höhe</translation>
    </message>
    <message>
        <source>Too near to another site</source>
        <translation>Zu nah an einem anderen Standort</translation>
    </message>
    <message>
        <source>Too weak to be measured, as predicted</source>
        <translation>Zu schwach zum Messen, wie vorhergesagt</translation>
    </message>
    <message>
        <source>Track or path</source>
        <translation>Feld- oder Fußweg</translation>
    </message>
    <message>
        <source>Traffic count</source>
        <translation>Verkehrszählung</translation>
    </message>
    <message>
        <source>Transmit power</source>
        <translation>Sendeleistung</translation>
    </message>
    <message>
        <source>Transmit power [dBm]</source>
        <translation>Sendeleistung [dBm]</translation>
    </message>
    <message>
        <source>Transmitting antenna</source>
        <translation>Sendeantenne</translation>
    </message>
    <message>
        <source>Trench [m]</source>
        <translation>Trasse [m]</translation>
    </message>
    <message>
        <source>Trench for second ways alone</source>
        <translation>Trasse allein für zweite Wege</translation>
    </message>
    <message>
        <source>Trench per connection</source>
        <translation>Trasse je Anschluss</translation>
    </message>
    <message>
        <source>Trench per connection [m]</source>
        <translation>Trasse je Anschluss [m]</translation>
    </message>
    <message>
        <source>Trench per connection to compare with</source>
        <translation>Trasse je Anschluss zum Vergleich</translation>
    </message>
    <message>
        <source>Trench per connection to compare with [m]</source>
        <translation>Trasse je Anschluss zum Vergleich [m]</translation>
    </message>
    <message>
        <source>Trench shared with roadworks</source>
        <translation>Trasse mit Mitverlegung bei Straßenbauarbeiten</translation>
    </message>
    <message>
        <source>Trench shared with roadworks [m]</source>
        <translation>Trasse mit Mitverlegung bei Straßenbauarbeiten [m]</translation>
    </message>
    <message>
        <source>Trench shared with roadworks, proposed</source>
        <translation>Mitverlegung bei Straßenbau, vorgeschlagen</translation>
    </message>
    <message>
        <source>Trench shared with roadworks: {ground}, {method}</source>
        <translation>Trasse mit Mitverlegung: {ground}, {method}</translation>
    </message>
    <message>
        <source>Trench with drops</source>
        <translation>Trasse mit Hausanschlüssen</translation>
    </message>
    <message>
        <source>Trench with drops [m]</source>
        <translation>Trasse mit Hausanschlüssen [m]</translation>
    </message>
    <message>
        <source>Trench with drops: {metres} m, {each} m per connection; to compare with: {published} m ({source}).</source>
        <translation>Trasse mit Hausanschlüssen: {metres} m, {each} m je Anschluss; zum Vergleich: {published} m ({source}).</translation>
    </message>
    <message>
        <source>Trench, drop and lead-in per connection, {class_of_user}</source>
        <translation>Trasse, Hausanschluss und Hauseinführung je Anschluss, {class_of_user}</translation>
    </message>
    <message>
        <source>Trench: {ground}, {method}</source>
        <translation>Trasse: {ground}, {method}</translation>
    </message>
    <message>
        <source>Trenches</source>
        <translation>Trassen</translation>
    </message>
    <message>
        <source>Trenches, drops and house lead-ins</source>
        <translation>Trassen, Hausanschlüsse und Hauseinführungen</translation>
    </message>
    <message>
        <source>Trenches, drops and house lead-ins [EUR]</source>
        <translation>Trassen, Hausanschlüsse und Hauseinführungen [EUR]</translation>
    </message>
    <message>
        <source>Trenches, drops and house lead-ins by class of user</source>
        <translation>Trassen, Hausanschlüsse und Hauseinführungen nach Nutzerklasse</translation>
    </message>
    <message>
        <source>Tropospheric scatter</source>
        <translation>Troposphärische Streuung</translation>
    </message>
    <message>
        <source>Two annexes would have the same name “{name}”.</source>
        <translation>Zwei Anlagen hätten denselben Namen „{name}“.</translation>
    </message>
    <message>
        <source>Two variants have the same name. Give each its own (NAME_A, NAME_B ...).</source>
        <translation>Zwei Varianten heißen gleich. Geben Sie jeder einen eigenen Namen (NAME_A, NAME_B …).</translation>
    </message>
    <message>
        <source>Two-ray ground and clutter loss (ITU-R P.2108-1)</source>
        <translation>Zweistrahlmodell und Bebauungsdämpfung (ITU-R P.2108-1)</translation>
    </message>
    <message>
        <source>Uncertainty after: root of the mean variance</source>
        <translation>Unsicherheit nachher: Wurzel der mittleren Varianz</translation>
    </message>
    <message>
        <source>Uncertainty after: root of the mean variance [unit]</source>
        <translation>Unsicherheit nachher: Wurzel der mittleren Varianz [Einheit]</translation>
    </message>
    <message>
        <source>Uncertainty before: root of the mean variance</source>
        <translation>Unsicherheit vorher: Wurzel der mittleren Varianz</translation>
    </message>
    <message>
        <source>Uncertainty before: root of the mean variance [unit]</source>
        <translation>Unsicherheit vorher: Wurzel der mittleren Varianz [Einheit]</translation>
    </message>
    <message>
        <source>Uncertainty between stations</source>
        <translation>Unsicherheit zwischen Stationen</translation>
    </message>
    <message>
        <source>Uncertainty between stations, computed</source>
        <translation>Unsicherheit zwischen Stationen, berechnet</translation>
    </message>
    <message>
        <source>Uncertainty of the reach: {percent} ({basis}).</source>
        <translation>Unsicherheit der Reichweite: {percent} ({basis}).</translation>
    </message>
    <message>
        <source>Under this model no other stations do better by more than {gap} % of the best possible value.</source>
        <translation>Nach diesem Modell sind keine anderen Stationen um mehr als {gap} % des bestmöglichen Wertes besser.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Im Bau</translation>
    </message>
    <message>
        <source>Undetermined</source>
        <translation>Unbestimmt</translation>
    </message>
    <message>
        <source>Undetermined addresses are gaps too</source>
        <translation>Unbestimmte Adressen sind ebenfalls Lücken</translation>
    </message>
    <message>
        <source>Undetermined connections count as eligible</source>
        <translation>Unbestimmte Anschlüsse zählen als förderfähig</translation>
    </message>
    <message>
        <source>Undetermined connections do not count</source>
        <translation>Unbestimmte Anschlüsse zählen nicht</translation>
    </message>
    <message>
        <source>Unheard messages added</source>
        <translation>Ergänzte nicht gehörte Nachrichten</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unit of the reach</source>
        <translation>Einheit der Reichweite</translation>
    </message>
    <message>
        <source>Unit of the value</source>
        <translation>Einheit des Wertes</translation>
    </message>
    <message>
        <source>Unit of the weight</source>
        <translation>Einheit des Gewichts</translation>
    </message>
    <message>
        <source>Units by layer</source>
        <translation>Einheiten je Layer</translation>
    </message>
    <message>
        <source>Unknown category of clutter “{category}”. Known: {known}.</source>
        <translation>Unbekannte Bewuchs- und Bebauungsklasse „{category}“. Bekannt: {known}.</translation>
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
        <source>Unknown environment “{environment}”. Known: {known}.</source>
        <translation>Unbekannte Umgebung „{environment}“. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>Unknown land-cover scheme “{scheme}”. Known: {known}.</source>
        <translation>Unbekanntes Schema der Landbedeckung „{scheme}“. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>Unknown loss law “{name}”. Known: {known}.</source>
        <translation>Unbekanntes Dämpfungsgesetz „{name}“. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>Unknown needs at least one existing station, and is for the objective variance.</source>
        <translation>Unbekannt braucht mindestens eine bestehende Station und ist nur beim Ziel Varianz möglich.</translation>
    </message>
    <message>
        <source>Unknown place of receivers “{receiver}”. Known: {known}.</source>
        <translation>Unbekannter Ort der Empfänger „{receiver}“. Bekannt sind: {known}.</translation>
    </message>
    <message>
        <source>Unknown situation “{situation}”. Known: {known}.</source>
        <translation>Unbekannte Einbaulage „{situation}“. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>Unknown surroundings “{surroundings}”. Known: {known}.</source>
        <translation>Unbekannte Umgebung „{surroundings}“. Bekannt: {known}.</translation>
    </message>
    <message>
        <source>Unknown words in field {field}.</source>
        <translation>Unbekannte Werte im Feld {field}.</translation>
    </message>
    <message>
        <source>Uplink and downlink are equally strong.</source>
        <translation>Auf- und Abwärtsstrecke sind gleich stark.</translation>
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
        <source>Uplink: sensor to gateway</source>
        <translation>Aufwärts: Sensor zum Gateway</translation>
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
        <source>Use of each channel at SF10 [%]</source>
        <translation>Belegung jedes Kanals mit SF10 [%]</translation>
    </message>
    <message>
        <source>Use of each channel at SF11 [%]</source>
        <translation>Belegung jedes Kanals mit SF11 [%]</translation>
    </message>
    <message>
        <source>Use of each channel at SF12 [%]</source>
        <translation>Belegung jedes Kanals mit SF12 [%]</translation>
    </message>
    <message>
        <source>Use of each channel at SF7 [%]</source>
        <translation>Belegung jedes Kanals mit SF7 [%]</translation>
    </message>
    <message>
        <source>Use of each channel at SF8 [%]</source>
        <translation>Belegung jedes Kanals mit SF8 [%]</translation>
    </message>
    <message>
        <source>Use of each channel at SF9 [%]</source>
        <translation>Belegung jedes Kanals mit SF9 [%]</translation>
    </message>
    <message>
        <source>Use: measured, below_floor or left_out</source>
        <translation>Verwendung: measured, below_floor oder left_out</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Used to fit the model</source>
        <translation>Für die Anpassung verwendet</translation>
    </message>
    <message>
        <source>Usual demand: {demand}</source>
        <translation>Üblicher Bedarf: {demand}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value of cluster_id: only what belongs to this project area. Empty: all.</source>
        <translation>Wert von cluster_id: nur, was zu diesem Ausbaugebiet gehört. Leer: alles.</translation>
    </message>
    <message>
        <source>Value of the field id, or of name. Empty: the layer's only feature.</source>
        <translation>Wert des Feldes id oder name. Leer: das einzige Objekt des Layers.</translation>
    </message>
    <message>
        <source>Value of the objective</source>
        <translation>Wert des Ziels</translation>
    </message>
    <message>
        <source>Value of the objective: demand covered</source>
        <translation>Wert des Ziels: abgedeckter Bedarf</translation>
    </message>
    <message>
        <source>Value of the objective: demand covered by several sites, or sites needed</source>
        <translation>Wert des Ziels: mehrfach abgedeckter Bedarf oder nötige Standorte</translation>
    </message>
    <message>
        <source>Value of the objective: largest distance</source>
        <translation>Wert des Ziels: größte Entfernung</translation>
    </message>
    <message>
        <source>Value of the objective: number or cost of sites</source>
        <translation>Wert des Ziels: Zahl oder Kosten der Standorte</translation>
    </message>
    <message>
        <source>Value of the objective: sum of weight times distance</source>
        <translation>Wert des Ziels: Summe aus Gewicht mal Entfernung</translation>
    </message>
    <message>
        <source>Value of the objective: weight times loss of the links [dB]</source>
        <translation>Zielwert: Gewicht mal Dämpfung der Verbindungen [dB]</translation>
    </message>
    <message>
        <source>Value {key} of the programme is not sure: {basis}</source>
        <translation>Der Wert {key} des Programms ist nicht sicher: {basis}</translation>
    </message>
    <message>
        <source>Values left out</source>
        <translation>Weggelassene Werte</translation>
    </message>
    <message>
        <source>Values of the programme are partly not confirmed or assumed.</source>
        <translation>Werte des Programms sind teils nicht bestätigt oder angenommen.</translation>
    </message>
    <message>
        <source>Values older than a day</source>
        <translation>Werte, die älter als ein Tag sind</translation>
    </message>
    <message>
        <source>Values secret or not published</source>
        <translation>Geheime oder nicht veröffentlichte Werte</translation>
    </message>
    <message>
        <source>Variance of the values. Needed without measurements.</source>
        <translation>Varianz der Werte. Ohne Messwerte nötig.</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Variant {letter}</source>
        <translation>Variante {letter}</translation>
    </message>
    <message>
        <source>Variant {name} comes first by the weights below. The office has named no other one.</source>
        <translation>Die Variante {name} liegt nach den unten genannten Gewichten vorn. Das Fachamt hat keine andere benannt.</translation>
    </message>
    <message>
        <source>Variant {name} comes out best</source>
        <translation>Variante {name} liegt vorn</translation>
    </message>
    <message>
        <source>Variant {name}: not or not fully known: {indicators}.</source>
        <translation>Variante {name}: nicht oder nicht vollständig bekannt: {indicators}.</translation>
    </message>
    <message>
        <source>Variant {name}: {words}</source>
        <translation>Variante {name}: {words}</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Variogram</source>
        <translation>Variogramm</translation>
    </message>
    <message>
        <source>Variogram: {model}, nugget {nugget}, sill {sill}, range {range}.</source>
        <translation>Variogramm: {model}, Nugget {nugget}, Schwellenwert {sill}, Reichweite {range}.</translation>
    </message>
    <message>
        <source>Vector tiles</source>
        <translation>Vektorkacheln</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Vertical field of view [degrees]</source>
        <translation>Vertikaler Öffnungswinkel [Grad]</translation>
    </message>
    <message>
        <source>Viability gap</source>
        <translation>Wirtschaftlichkeitslücke</translation>
    </message>
    <message>
        <source>Viability gap [EUR]</source>
        <translation>Wirtschaftlichkeitslücke [EUR]</translation>
    </message>
    <message>
        <source>Visibility of sensors and blind spots</source>
        <translation>Sichtfelder von Sensoren und tote Winkel</translation>
    </message>
    <message>
        <source>Warns of layers that are marked as internal or personal, and of labels and styles that show fields which refer to persons. Switch it off for a closed meeting: the sheet is then stamped “For official use only”. A layer is marked in its properties: Metadata, Access, a constraint “internal” or “personal”.</source>
        <translation>Warnt vor Layern, die als intern oder personenbezogen gekennzeichnet sind, und vor Beschriftungen und Stilen, die Felder mit Personenbezug zeigen. Für nichtöffentliche Sitzungen ausschalten: Das Blatt trägt dann den Stempel „Nur für den Dienstgebrauch“. Gekennzeichnet wird ein Layer in seinen Eigenschaften: Metadaten, Zugriff, Einschränkung „intern“ oder „personenbezogen“.</translation>
    </message>
    <message>
        <source>Warp it with “Warp (reproject)”.</source>
        <translation>Mit „Transformieren (Reprojizieren)“ entzerren.</translation>
    </message>
    <message>
        <source>Was there before</source>
        <translation>War schon vorhanden</translation>
    </message>
    <message>
        <source>Waste bin</source>
        <translation>Abfallbehälter</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Gewässer</translation>
    </message>
    <message>
        <source>Water level</source>
        <translation>Wasserstand</translation>
    </message>
    <message>
        <source>Way of reaching</source>
        <translation>Art der Erreichbarkeit</translation>
    </message>
    <message>
        <source>Weaker direction</source>
        <translation>Schwächere Richtung</translation>
    </message>
    <message>
        <source>Weakest power that can be measured [dBm]</source>
        <translation>Schwächste messbare Leistung [dBm]</translation>
    </message>
    <message>
        <source>Weakest power that can be measured. Empty: with SNR the sensitivity at the spreading factor by the preset, with RSSI alone 3 dB above the noise.</source>
        <translation>Schwächste messbare Leistung. Leer: mit SNR die Empfindlichkeit beim Spreizfaktor nach der Vorgabe, mit RSSI allein 3 dB über dem Rauschen.</translation>
    </message>
    <message>
        <source>Weakest usable level, SF{sf}</source>
        <translation>Empfindlichkeit bei SF{sf}</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight [%]</source>
        <translation>Gewicht [%]</translation>
    </message>
    <message>
        <source>Weight of the points</source>
        <translation>Gewicht der Punkte</translation>
    </message>
    <message>
        <source>Weight of {indicator} must be 0 or more, not {value}.</source>
        <translation>Das Gewicht von {indicator} muss 0 oder mehr sein, nicht {value}.</translation>
    </message>
    <message>
        <source>Weight of {indicator} {change} %</source>
        <translation>Gewicht von „{indicator}“ {change} %</translation>
    </message>
    <message>
        <source>Weight outside the area</source>
        <translation>Gewicht außerhalb des Gebiets</translation>
    </message>
    <message>
        <source>Weight read</source>
        <translation>Gelesenes Gewicht</translation>
    </message>
    <message>
        <source>Weight rejected</source>
        <translation>Abgelehntes Gewicht</translation>
    </message>
    <message>
        <source>Weight: businesses</source>
        <translation>Gewicht: Betriebe</translation>
    </message>
    <message>
        <source>Weight: connections</source>
        <translation>Gewicht: Anschlüsse</translation>
    </message>
    <message>
        <source>Weight: hospitals and administration</source>
        <translation>Gewicht: Krankenhäuser und Verwaltung</translation>
    </message>
    <message>
        <source>Weight: low cost per connection</source>
        <translation>Gewicht: niedrige Kosten je Anschluss</translation>
    </message>
    <message>
        <source>Weight: schools</source>
        <translation>Gewicht: Schulen</translation>
    </message>
    <message>
        <source>Weight: slow connections today</source>
        <translation>Gewicht: langsame Anschlüsse heute</translation>
    </message>
    <message>
        <source>Weight: trench shared with roadworks</source>
        <translation>Gewicht: Mitverlegung bei Straßenbauarbeiten</translation>
    </message>
    <message>
        <source>Weight: {criterion}</source>
        <translation>Gewicht: {criterion}</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Weights as set for this comparison, not a result: {weights}.</source>
        <translation>Gewichte, für diesen Vergleich gesetzt, kein Ergebnis: {weights}.</translation>
    </message>
    <message>
        <source>Weights by layer</source>
        <translation>Gewichte je Layer</translation>
    </message>
    <message>
        <source>Weights must be 0 or more.</source>
        <translation>Gewichte müssen 0 oder mehr sein.</translation>
    </message>
    <message>
        <source>What a coordinate in XYZ files means</source>
        <translation>Was eine Koordinate in XYZ-Dateien bedeutet</translation>
    </message>
    <message>
        <source>What a file holds</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>What a node is worth must be a number, 0 or more, one for each node.</source>
        <translation>Der Wert eines Knotens muss eine Zahl ab 0 sein, eine für jeden Knoten.</translation>
    </message>
    <message>
        <source>What breaks first</source>
        <translation>Was zuerst begrenzt</translation>
    </message>
    <message>
        <source>What could go wrong, and what is done about it.</source>
        <translation>Was schiefgehen kann und was dagegen getan wird.</translation>
    </message>
    <message>
        <source>What counts as a gap</source>
        <translation>Was als Lücke gilt</translation>
    </message>
    <message>
        <source>What counts as supplied, and what is eligible: name of a preset of the plugin, or path of a TOML file of your own, best a changed copy of one. The log names the source of the rules.</source>
        <translation>Was als versorgt gilt und was förderfähig ist: Name einer Voreinstellung des Plugins oder Pfad einer eigenen TOML-Datei, am besten eine geänderte Kopie. Das Protokoll nennt die Quelle der Regeln.</translation>
    </message>
    <message>
        <source>What decides the order</source>
        <translation>Was über die Reihenfolge entscheidet</translation>
    </message>
    <message>
        <source>What has become of it</source>
        <translation>Was daraus geworden ist</translation>
    </message>
    <message>
        <source>What has become of the plan</source>
        <translation>Was aus dem Plan geworden ist</translation>
    </message>
    <message>
        <source>What has become of the sites</source>
        <translation>Was aus den Standorten geworden ist</translation>
    </message>
    <message>
        <source>What has fewer stays in the list as single gaps (assumption).</source>
        <translation>Was weniger hat, bleibt als einzelne Lücken in der Liste (Annahme).</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Was geändert wird</translation>
    </message>
    <message>
        <source>What is connected</source>
        <translation>Was angeschlossen wird</translation>
    </message>
    <message>
        <source>What is counted must be 0 or more everywhere. Correct negative and empty values.</source>
        <translation>Was gezählt wird, muss überall 0 oder mehr sein. Negative und leere Werte berichtigen.</translation>
    </message>
    <message>
        <source>What is covered</source>
        <translation>Was abgedeckt wird</translation>
    </message>
    <message>
        <source>What is not known</source>
        <translation>Was nicht bekannt ist</translation>
    </message>
    <message>
        <source>What is offered</source>
        <translation>Was angeboten wird</translation>
    </message>
    <message>
        <source>What is only planned</source>
        <translation>Was nur geplant ist</translation>
    </message>
    <message>
        <source>What is paid for</source>
        <translation>Was bezahlt wird</translation>
    </message>
    <message>
        <source>What is to be built</source>
        <translation>Was gebaut werden soll</translation>
    </message>
    <message>
        <source>What is to be decided and done.</source>
        <translation>Was beschlossen und getan werden soll.</translation>
    </message>
    <message>
        <source>What it adds at its rank</source>
        <translation>Zugewinn an seinem Rang</translation>
    </message>
    <message>
        <source>What it adds at its rank [% of the demand]</source>
        <translation>Zugewinn an seinem Rang [% des Bedarfs]</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>What its coordinates mean, and why</source>
        <translation>Was die Koordinaten bedeuten, und warum</translation>
    </message>
    <message>
        <source>What lets people find their way on the map of the changes, the first one on top.</source>
        <translation>Was auf der Karte der Änderungen der Orientierung dient, der erste zuoberst.</translation>
    </message>
    <message>
        <source>What lets people find their way, for example water and main roads. Without them the areas stand alone.</source>
        <translation>Was der Orientierung dient, zum Beispiel Gewässer und Hauptstraßen. Ohne Angabe stehen die Gebiete allein.</translation>
    </message>
    <message>
        <source>What lies behind a railway, river or motorway then needs a point of presence of its own.</source>
        <translation>Was hinter einer Bahnlinie, einem Gewässer oder einer Autobahn liegt, braucht dann einen eigenen PoP-Standort.</translation>
    </message>
    <message>
        <source>What lies outside is cut off and counted.</source>
        <translation>Was außerhalb liegt, wird abgeschnitten und gezählt.</translation>
    </message>
    <message>
        <source>What loses most</source>
        <translation>Was am meisten kostet</translation>
    </message>
    <message>
        <source>What shares are of</source>
        <translation>Bezugsgröße der Anteile</translation>
    </message>
    <message>
        <source>What still has to be settled.</source>
        <translation>Was noch zu klären ist.</translation>
    </message>
    <message>
        <source>What the codes mean: name of a scheme in the preset below. The plugin has esa_worldcover, corine and basis_dlm.</source>
        <translation>Was die Codes bedeuten: Name eines Schemas in der Voreinstellung darunter. Das Plugin kennt esa_worldcover, corine und basis_dlm.</translation>
    </message>
    <message>
        <source>What the files are for. XTrasse: attribute tables in one GeoPackage, no valid GML.</source>
        <translation>Wofür die Dateien sind. XTrasse: Attributtabellen in einem GeoPackage, keine gültige GML-Datei.</translation>
    </message>
    <message>
        <source>What the map is about: the largest text on the sheet.</source>
        <translation>Worum es in der Karte geht: der größte Text auf dem Blatt.</translation>
    </message>
    <message>
        <source>What the project areas cost is not known</source>
        <translation>Was die Ausbaugebiete kosten, ist nicht bekannt</translation>
    </message>
    <message>
        <source>What the tiles hold</source>
        <translation>Was die Kacheln enthalten</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What to know about this page</source>
        <translation>Hinweise zu dieser Seite</translation>
    </message>
    <message>
        <source>What was left out: line in its file, id and reason.</source>
        <translation>Was ausgelassen wurde: Zeile in der Datei, Kennung und Grund.</translation>
    </message>
    <message>
        <source>What was loaded and what was not, with licence and age.</source>
        <translation>Was geladen wurde und was nicht, mit Lizenz und Alter.</translation>
    </message>
    <message>
        <source>What {folds} sites reach counts as covered.</source>
        <translation>Als abgedeckt zählt, was {folds} Standorte erreichen.</translation>
    </message>
    <message>
        <source>Whatever shall be within coverage, for example schools, bins or hydrants. Of lines and polygons one point within counts.</source>
        <translation>Alles, was versorgt sein soll, zum Beispiel Schulen, Abfallbehälter oder Hydranten. Von Linien und Polygonen zählt ein Punkt darin.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Where demand is that does not say it</source>
        <translation>Wo der Bedarf liegt, der es nicht sagt</translation>
    </message>
    <message>
        <source>Where empty, by ground and method. 0 or less is rejected.</source>
        <translation>Wo leer, nach Untergrund und Verfahren. 0 oder weniger wird abgelehnt.</translation>
    </message>
    <message>
        <source>Where the area lies</source>
        <translation>Lage des Gebiets</translation>
    </message>
    <message>
        <source>Where the buildings meet the ground, with heights, as far as the model says it.</source>
        <translation>Wo die Gebäude auf das Gelände treffen, mit Höhen, soweit das Modell es sagt.</translation>
    </message>
    <message>
        <source>Where the devices are</source>
        <translation>Lage der Endgeräte</translation>
    </message>
    <message>
        <source>Whether it is eligible cannot be said: a new network would not be enough faster than what there is.</source>
        <translation>Ob förderfähig, ist unbestimmt: Ein neues Netz wäre nicht schnell genug gegenüber dem vorhandenen.</translation>
    </message>
    <message>
        <source>Whether it is eligible cannot be said: it depends on the class of user, which is not known.</source>
        <translation>Ob förderfähig, ist unbestimmt: Es hängt von der Nutzerklasse ab, die nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Whether it is eligible cannot be said: nobody says what there is.</source>
        <translation>Ob förderfähig, ist unbestimmt: Niemand sagt, was vorhanden ist.</translation>
    </message>
    <message>
        <source>Whether it is eligible cannot be said: sources contradict each other.</source>
        <translation>Ob förderfähig, ist unbestimmt: Die Quellen widersprechen sich.</translation>
    </message>
    <message>
        <source>Whether it is eligible cannot be said: the offers leave the class open.</source>
        <translation>Ob förderfähig, ist unbestimmt: Die Angebote lassen die Klasse offen.</translation>
    </message>
    <message>
        <source>Whether it is eligible cannot be said: the rules leave this class open.</source>
        <translation>Ob förderfähig, ist unbestimmt: Die Regeln lassen diese Klasse offen.</translation>
    </message>
    <message>
        <source>Which addresses</source>
        <translation>Welche Adressen</translation>
    </message>
    <message>
        <source>Which personal data are processed, on what basis.</source>
        <translation>Welche personenbezogenen Daten auf welcher Grundlage verarbeitet werden.</translation>
    </message>
    <message>
        <source>White spot</source>
        <translation>Weißer Fleck</translation>
    </message>
    <message>
        <source>Who pays is not known for {count} of {all} project areas; the sum leaves them out.</source>
        <translation>Wer zahlt, ist bei {count} von {all} Ausbaugebieten nicht bekannt; die Summe lässt sie aus.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Why it is in its class</source>
        <translation>Grund der Einstufung</translation>
    </message>
    <message>
        <source>Why it is not connected</source>
        <translation>Warum nicht angeschlossen</translation>
    </message>
    <message>
        <source>Why.</source>
        <translation>Warum.</translation>
    </message>
    <message>
        <source>Width of a hexagon from side to side, or of a grid cell; 100 m is the grid of the Breitbandatlas and the Zensus.</source>
        <translation>Breite eines Sechsecks von Seite zu Seite oder einer Rasterzelle; 100 m ist das Raster des Breitbandatlas und des Zensus.</translation>
    </message>
    <message>
        <source>With COUNT or BUDGET, backup is by one more site: FOLDS must be 1 or 2.</source>
        <translation>Mit COUNT oder BUDGET gibt es Reserve nur durch einen weiteren Standort: FOLDS muss 1 oder 2 sein.</translation>
    </message>
    <message>
        <source>With a limit, the sum of what connections are worth less what they cost is as large as it can be; with a budget, as many connections as it pays.</source>
        <translation>Mit einer Obergrenze wird die Summe dessen, was Anschlüsse wert sind, abzüglich ihrer Kosten so groß wie möglich; mit einem Budget werden so viele angeschlossen, wie es bezahlt.</translation>
    </message>
    <message>
        <source>With scale 0: the scale at which the largest area fits, on all pages, so that they compare.</source>
        <translation>Bei Maßstab 0: der Maßstab, in dem das größte Gebiet passt, auf allen Seiten, damit sie vergleichbar sind.</translation>
    </message>
    <message>
        <source>With {amount} EUR ({parameter}) not one address is connected. Raise it.</source>
        <translation>Mit {amount} EUR ({parameter}) wird keine einzige Adresse angeschlossen. Den Betrag erhöhen.</translation>
    </message>
    <message>
        <source>Within 5 dB of the prediction</source>
        <translation>Weniger als 5 dB neben der Vorhersage</translation>
    </message>
    <message>
        <source>Within the radius of a gateway</source>
        <translation>Im Radius eines Gateways</translation>
    </message>
    <message>
        <source>Without a choice: all that at least two variants know.</source>
        <translation>Ohne Auswahl: alle, die mindestens zwei Varianten kennen.</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>Ohne Gruppe</translation>
    </message>
    <message>
        <source>Without a programme nothing is funded.</source>
        <translation>Ohne Programm wird nichts gefördert.</translation>
    </message>
    <message>
        <source>Without a terrain model the surface counts as the ground, and antennas stand on roofs.</source>
        <translation>Ohne Geländemodell gilt die Oberfläche als Boden, und Antennen stehen auf den Dächern.</translation>
    </message>
    <message>
        <source>Without a terrain model the terrain lines or the buildings' ground heights are needed: give TERRAIN_LINES or BUILDINGS.</source>
        <translation>Ohne Geländemodell werden die Geländelinien oder die Grundhöhen der Gebäude gebraucht: Geben Sie TERRAIN_LINES oder BUILDINGS an.</translation>
    </message>
    <message>
        <source>Without buildings (BUILDINGS) the addresses of a cell share its households equally.</source>
        <translation>Ohne Gebäude (BUILDINGS) teilen sich die Adressen einer Zelle deren Haushalte gleichmäßig.</translation>
    </message>
    <message>
        <source>Without measurements the first is the exponential one. The Gaussian one is for very smooth fields.</source>
        <translation>Ohne Messwerte gilt für die erste Wahl das exponentielle. Das Gaußsche ist für sehr glatte Felder.</translation>
    </message>
    <message>
        <source>Without measurements the variogram must be given: {missing} missing. Give MODEL, NUGGET, SILL and RANGE, or MEASUREMENTS.</source>
        <translation>Ohne Messwerte muss das Variogramm vorgegeben werden, es fehlt: {missing}. Geben Sie MODEL, NUGGET, SILL und RANGE an oder MEASUREMENTS.</translation>
    </message>
    <message>
        <source>Without measurements; empty: 0.</source>
        <translation>Ohne Messwerte; leer: 0.</translation>
    </message>
    <message>
        <source>Without position</source>
        <translation>Ohne Position</translation>
    </message>
    <message>
        <source>Without streets (STREETS) the addresses are clustered by distances in a straight line.</source>
        <translation>Ohne Straßen (STREETS) werden die Adressen nach Entfernungen in Luftlinie zusammengefasst.</translation>
    </message>
    <message>
        <source>Without the weight of: {criterion}</source>
        <translation>Ohne das Gewicht: {criterion}</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Arbeitsmappe (*.xlsx)</translation>
    </message>
    <message>
        <source>Worker {worker} has another version of the plugin or its packages ({theirs}) than this machine ({ours}). Install the same on both.</source>
        <translation>Worker {worker} hat eine andere Version der Erweiterung oder ihrer Pakete ({theirs}) als dieser Rechner ({ours}). Installieren Sie auf beiden dieselbe.</translation>
    </message>
    <message>
        <source>Worst rank in the sensitivity</source>
        <translation>Schlechtester Rang in der Sensitivität</translation>
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
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Writing the terrain</source>
        <translation>Das Gelände wird geschrieben</translation>
    </message>
    <message>
        <source>Writing what has changed</source>
        <translation>Änderungen werden geschrieben</translation>
    </message>
    <message>
        <source>Writing {output} ...</source>
        <translation>{output} wird geschrieben ...</translation>
    </message>
    <message>
        <source>XTrasse 2.0 codes</source>
        <translation>Codes von XTrasse 2.0</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Year in which it is paid</source>
        <translation>Jahr, in dem es bezahlt ist</translation>
    </message>
    <message>
        <source>Year of phase 1.</source>
        <translation>Jahr der Phase 1.</translation>
    </message>
    <message>
        <source>Year of the phase</source>
        <translation>Jahr der Phase</translation>
    </message>
    <message>
        <source>Yearly budget of the municipality [EUR]</source>
        <translation>Jahresbudget der Kommune [EUR]</translation>
    </message>
    <message>
        <source>Yearly report on a plan</source>
        <translation>Jahresbericht zu einem Plan</translation>
    </message>
    <message>
        <source>Years at most</source>
        <translation>Höchstens so viele Jahre</translation>
    </message>
    <message>
        <source>Years needed</source>
        <translation>Benötigte Jahre</translation>
    </message>
    <message>
        <source>Years of running cost</source>
        <translation>Jahre mit laufenden Kosten</translation>
    </message>
    <message>
        <source>Zensus: of {count} cells only some of the columns are known; they are added up.</source>
        <translation>Zensus: Bei {count} Zellen ist nur ein Teil der Spalten bekannt; dieser wird zusammengezählt.</translation>
    </message>
    <message>
        <source>Zensus: {total} households in cells with a value; {filled} were given to addresses that carry none, {held} were there already.</source>
        <translation>Zensus: {total} Haushalte in Zellen mit einem Wert; {filled} gingen an Adressen, die keine führen, {held} waren schon vorhanden.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>a building</source>
        <translation>ein Gebäude</translation>
    </message>
    <message>
        <source>a cost of 0 EUR is no cost; leave it empty where it is not known</source>
        <translation>Kosten von 0 EUR sind keine Angabe; das Feld leer lassen, wo sie nicht bekannt sind</translation>
    </message>
    <message>
        <source>a network of the municipality's own (operator model)</source>
        <translation>ein Netz der Kommune (Betreibermodell)</translation>
    </message>
    <message>
        <source>a speed of {text} is not above 0</source>
        <translation>eine Geschwindigkeit von {text} liegt nicht über 0</translation>
    </message>
    <message>
        <source>a weight of {weight} cannot be</source>
        <translation>ein Gewicht von {weight} ist nicht möglich</translation>
    </message>
    <message>
        <source>address “{name}” is not among the addresses</source>
        <translation>die Adresse „{name}“ ist nicht unter den Adressen</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>after announcements</source>
        <translation>nach Ankündigungen</translation>
    </message>
    <message>
        <source>alike in all variants</source>
        <translation>in allen Varianten gleich</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all addresses</source>
        <translation>alle Adressen</translation>
    </message>
    <message>
        <source>all areas are alike or it is not known: not used</source>
        <translation>alle Gebiete sind gleich oder es ist nicht bekannt: nicht verwendet</translation>
    </message>
    <message>
        <source>all technologies</source>
        <translation>alle Technologien</translation>
    </message>
    <message>
        <source>an antenna at {height} m above ground is not possible; give more than 0 m</source>
        <translation>eine Antenne in {height} m über Grund ist nicht möglich; geben Sie mehr als 0 m an</translation>
    </message>
    <message>
        <source>an obstacle</source>
        <translation>ein Hindernis</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>antenna pattern “{name}” has a direction, but field azimuth is empty</source>
        <translation>das Antennendiagramm „{name}“ hat eine Richtung, aber das Feld azimuth ist leer</translation>
    </message>
    <message>
        <source>are missing: only heard messages are listed</source>
        <translation>fehlen: nur gehörte Nachrichten sind aufgeführt</translation>
    </message>
    <message>
        <source>area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>area (layer AREAS)</source>
        <translation>Gebiet (Layer AREAS)</translation>
    </message>
    <message>
        <source>areas: the file says so</source>
        <translation>Flächen: laut Datei</translation>
    </message>
    <message>
        <source>as a copy only</source>
        <translation>nur als Kopie</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>wie vorgegeben</translation>
    </message>
    <message>
        <source>as in the other tiles</source>
        <translation>wie in den anderen Kacheln</translation>
    </message>
    <message>
        <source>as in the preset</source>
        <translation>wie in der Voreinstellung</translation>
    </message>
    <message>
        <source>as supplied</source>
        <translation>wie geliefert</translation>
    </message>
    <message>
        <source>as supplied with the layer</source>
        <translation>wie mit dem Layer geliefert</translation>
    </message>
    <message>
        <source>as supplied with the layer, else preset {preset} (partly assumptions)</source>
        <translation>wie im Layer angegeben, sonst Voreinstellung {preset} (zum Teil Annahmen)</translation>
    </message>
    <message>
        <source>as the costs' layer says it</source>
        <translation>wie im Layer der Kosten angegeben</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>at least {low} Mbit/s</source>
        <translation>mindestens {low} Mbit/s</translation>
    </message>
    <message>
        <source>at most 1 m apart</source>
        <translation>höchstens 1 m Abweichung</translation>
    </message>
    <message>
        <source>at {height} m above ground it stands inside its building, whose roof is {roof} m above ground; give the antenna's height above ground</source>
        <translation>in {height} m über Grund steht es in seinem Gebäude, dessen Dach {roof} m über Grund liegt; geben Sie die Antennenhöhe über Grund an</translation>
    </message>
    <message>
        <source>backup: each point by several sites</source>
        <translation>Reserve: jeden Punkt von mehreren Standorten</translation>
    </message>
    <message>
        <source>backup: each sensor by several gateways</source>
        <translation>Reserve: jeden Sensor von mehreren Gateways</translation>
    </message>
    <message>
        <source>baugrund of TRENCHES</source>
        <translation>baugrund von TRENCHES</translation>
    </message>
    <message>
        <source>below 90 %</source>
        <translation>unter 90 %</translation>
    </message>
    <message>
        <source>below −120 dBm (very weak)</source>
        <translation>unter −120 dBm (sehr schwach)</translation>
    </message>
    <message>
        <source>between “{low}” and “{high}”</source>
        <translation>zwischen „{low}“ und „{high}“</translation>
    </message>
    <message>
        <source>building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>business</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>business area (formula for 200 to 900 MHz)</source>
        <translation>Gewerbegebiet (Formel für 200 bis 900 MHz)</translation>
    </message>
    <message>
        <source>business park</source>
        <translation>Gewerbegebiet</translation>
    </message>
    <message>
        <source>business parks</source>
        <translation>Gewerbegebiete</translation>
    </message>
    <message>
        <source>businesses</source>
        <translation>Betriebe</translation>
    </message>
    <message>
        <source>busy demodulators</source>
        <translation>belegte Demodulatoren</translation>
    </message>
    <message>
        <source>by a budget of {budget} EUR a year from {year} on</source>
        <translation>bei einem Budget von {budget} EUR im Jahr ab {year}</translation>
    </message>
    <message>
        <source>by car</source>
        <translation>mit dem Auto</translation>
    </message>
    <message>
        <source>by car along streets</source>
        <translation>mit dem Auto entlang von Straßen</translation>
    </message>
    <message>
        <source>by the place</source>
        <translation>nach der Lage</translation>
    </message>
    <message>
        <source>by the zone in its eastings</source>
        <translation>nach der Zone in den Ostwerten</translation>
    </message>
    <message>
        <source>by the zone in its name</source>
        <translation>nach der Zone im Dateinamen</translation>
    </message>
    <message>
        <source>centre, assumed: nothing in the file tells it from a corner</source>
        <translation>Mitte, angenommen: Nichts in der Datei unterscheidet sie von einer Ecke</translation>
    </message>
    <message>
        <source>centre: as chosen</source>
        <translation>Mitte: wie gewählt</translation>
    </message>
    <message>
        <source>centre: coordinates lie half a cell off whole multiples of the cell</source>
        <translation>Mitte: Koordinaten liegen eine halbe Zelle neben ganzen Vielfachen der Zelle</translation>
    </message>
    <message>
        <source>centre: points lie on all four edges of the square</source>
        <translation>Mitte: Punkte liegen auf allen vier Rändern des Quadrats</translation>
    </message>
    <message>
        <source>centre: the heading says it</source>
        <translation>Mitte: laut Dateikopf</translation>
    </message>
    <message>
        <source>certain classes</source>
        <translation>bestimmte Klassen</translation>
    </message>
    <message>
        <source>city</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>class of user not known</source>
        <translation>Nutzerklasse nicht bekannt</translation>
    </message>
    <message>
        <source>collisions</source>
        <translation>Kollisionen</translation>
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
        <source>columns, eastern first</source>
        <translation>Spalten, östliche zuerst</translation>
    </message>
    <message>
        <source>columns, western first</source>
        <translation>Spalten, westliche zuerst</translation>
    </message>
    <message>
        <source>computed along the streets</source>
        <translation>entlang der Straßen berechnet</translation>
    </message>
    <message>
        <source>computed by a stationary, isotropic model; a statistical design, not a legal siting</source>
        <translation>berechnet mit einem stationären, isotropen Modell; ein statistischer Entwurf, keine rechtliche Standortwahl</translation>
    </message>
    <message>
        <source>computed over the surface model for targets of {height} m, ground ± {ground} m, roofs ± {roofs} m (standard deviation), not measured</source>
        <translation>über dem Oberflächenmodell berechnet für Ziele von {height} m Höhe, Gelände ± {ground} m, Dächer ± {roofs} m (Standardabweichung), nicht gemessen</translation>
    </message>
    <message>
        <source>computed, ALOHA with capture, traffic assumed, not measured</source>
        <translation>berechnet, ALOHA mit Capture-Effekt, Verkehr angenommen, nicht gemessen</translation>
    </message>
    <message>
        <source>computed, ITU-R P.1812-7 and P.2109-2, not measured</source>
        <translation>berechnet, ITU-R P.1812-7 und P.2109-2, nicht gemessen</translation>
    </message>
    <message>
        <source>computed, not measured</source>
        <translation>berechnet, nicht gemessen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>corner: the heading says it</source>
        <translation>Ecke: laut Dateikopf</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>cost ±{cost} %, take-up {low} to {high} %, undetermined connections eligible or not</source>
        <translation>Kosten ±{cost} %, Vertragsquote {low} bis {high} %, unbestimmte Anschlüsse förderfähig oder nicht</translation>
    </message>
    <message>
        <source>costs more than it may, or the budget does not reach</source>
        <translation>kostet mehr als erlaubt, oder das Budget reicht nicht</translation>
    </message>
    <message>
        <source>costs of {count} candidates by preset {preset}: a sensor station or gateway, mostly assumptions</source>
        <translation>Kosten von {count} möglichen Standorten nach Voreinstellung {preset}: eine Sensorstation oder ein Gateway, großenteils Annahmen</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>data changed</source>
        <translation>Daten verändert</translation>
    </message>
    <message>
        <source>data sets from no. {number} on</source>
        <translation>Datensätze ab Nr. {number}</translation>
    </message>
    <message>
        <source>data sources</source>
        <translation>Datenquellen</translation>
    </message>
    <message>
        <source>deep indoor</source>
        <translation>tief in Gebäuden</translation>
    </message>
    <message>
        <source>demand in all</source>
        <translation>Bedarf insgesamt</translation>
    </message>
    <message>
        <source>demand point “{id}” is not among the demand points</source>
        <translation>der Bedarfspunkt „{id}“ ist nicht unter den Bedarfspunkten</translation>
    </message>
    <message>
        <source>demand points</source>
        <translation>Bedarfspunkte</translation>
    </message>
    <message>
        <source>district (field district)</source>
        <translation>Ortsteil (Feld district)</translation>
    </message>
    <message>
        <source>downlink</source>
        <translation>Abwärtsstrecke</translation>
    </message>
    <message>
        <source>download below a threshold</source>
        <translation>Download unter einer Schwelle</translation>
    </message>
    <message>
        <source>ducts of TRENCHES</source>
        <translation>ducts von TRENCHES</translation>
    </message>
    <message>
        <source>duty cycle of the gateways</source>
        <translation>Tastgrad der Gateways</translation>
    </message>
    <message>
        <source>easting {x} carries its zone number: choose EPSG:4647 (zone 32) or EPSG:5650 (zone 33)</source>
        <translation>der Rechtswert {x} trägt die Zonenkennzahl: Wählen Sie EPSG:4647 (Zone 32) oder EPSG:5650 (Zone 33)</translation>
    </message>
    <message>
        <source>eligible</source>
        <translation>förderfähig</translation>
    </message>
    <message>
        <source>eligible connections</source>
        <translation>förderfähige Anschlüsse</translation>
    </message>
    <message>
        <source>eligible for funding</source>
        <translation>förderfähig</translation>
    </message>
    <message>
        <source>eligible or undetermined</source>
        <translation>förderfähig oder unbestimmt</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>außerhalb der Dächer</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>events of ChirpStack v4 (JSON)</source>
        <translation>Ereignisse von ChirpStack v4 (JSON)</translation>
    </message>
    <message>
        <source>existing</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>exponentiell</translation>
    </message>
    <message>
        <source>fade margin</source>
        <translation>Schwundreserve</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>fairest: the best margin of the worst-off with the number</source>
        <translation>gerechteste: die beste Reserve des am schlechtesten Versorgten mit der Zahl</translation>
    </message>
    <message>
        <source>fairest: the smallest distance of the worst-off with the number</source>
        <translation>gerechteste: mit der Zahl die kleinste Entfernung des am schlechtesten Gestellten</translation>
    </message>
    <message>
        <source>farm</source>
        <translation>Landwirtschaft</translation>
    </message>
    <message>
        <source>farms</source>
        <translation>landwirtschaftliche Betriebe</translation>
    </message>
    <message>
        <source>fewer than {k}</source>
        <translation>weniger als {k}</translation>
    </message>
    <message>
        <source>fewest: as few gateways as cover the target share</source>
        <translation>wenigste: so wenige Gateways, wie für den Zielanteil nötig sind</translation>
    </message>
    <message>
        <source>fewest: as few sites as cover the target share</source>
        <translation>wenigste: so wenige Standorte, wie für den Zielanteil nötig sind</translation>
    </message>
    <message>
        <source>fibre</source>
        <translation>Glasfaser</translation>
    </message>
    <message>
        <source>fibres of TRENCHES</source>
        <translation>fibres von TRENCHES</translation>
    </message>
    <message>
        <source>field {field} is empty</source>
        <translation>das Feld {field} ist leer</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>gefüllt</translation>
    </message>
    <message>
        <source>filled by an assumption</source>
        <translation>nach einer Annahme gefüllt</translation>
    </message>
    <message>
        <source>filled, field not confirmed</source>
        <translation>gefüllt, Feld nicht bestätigt</translation>
    </message>
    <message>
        <source>firms</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>fitted to {points} measurements</source>
        <translation>an {points} Messwerte angepasst</translation>
    </message>
    <message>
        <source>for information: the official tables of points could not be read</source>
        <translation>zur Information: Die amtlichen Punktetabellen waren nicht lesbar</translation>
    </message>
    <message>
        <source>from invented data</source>
        <translation>aus erfundenen Daten</translation>
    </message>
    <message>
        <source>from the ground</source>
        <translation>ab dem Boden</translation>
    </message>
    <message>
        <source>from the roof</source>
        <translation>ab dem Dach</translation>
    </message>
    <message>
        <source>from {crs}, without the zone before its eastings</source>
        <translation>aus {crs}, ohne die Zone vor den Ostwerten</translation>
    </message>
    <message>
        <source>from {value}</source>
        <translation>ab {value}</translation>
    </message>
    <message>
        <source>funding programme</source>
        <translation>Förderprogramm</translation>
    </message>
    <message>
        <source>gateways</source>
        <translation>Gateways</translation>
    </message>
    <message>
        <source>gateways that transmit and so hear nothing</source>
        <translation>Gateways, die senden und daher nichts hören</translation>
    </message>
    <message>
        <source>geographic north</source>
        <translation>geographisch Nord</translation>
    </message>
    <message>
        <source>given</source>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>given as a parameter</source>
        <translation>als Parameter angegeben</translation>
    </message>
    <message>
        <source>given by the planner</source>
        <translation>vom Planer angegeben</translation>
    </message>
    <message>
        <source>given surface more than 3 m higher</source>
        <translation>vorgegebene Oberfläche mehr als 3 m höher</translation>
    </message>
    <message>
        <source>given surface more than 3 m lower</source>
        <translation>vorgegebene Oberfläche mehr als 3 m tiefer</translation>
    </message>
    <message>
        <source>grid cell (INSPIRE, EPSG:3035)</source>
        <translation>Rasterzelle (INSPIRE, EPSG:3035)</translation>
    </message>
    <message>
        <source>grid north</source>
        <translation>Gitternord</translation>
    </message>
    <message>
        <source>ground raised by up to {bulge} m for the curvature of the earth</source>
        <translation>Boden um bis zu {bulge} m für die Erdkrümmung angehoben</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>erkannt</translation>
    </message>
    <message>
        <source>has a place of kind “{kind}”, which is not read</source>
        <translation>hat einen Ort der Art „{kind}“, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>has a shape without a place</source>
        <translation>hat eine Form ohne Ort</translation>
    </message>
    <message>
        <source>has more than {count} corners</source>
        <translation>hat mehr als {count} Ecken</translation>
    </message>
    <message>
        <source>has no RSSI</source>
        <translation>hat keinen RSSI-Wert</translation>
    </message>
    <message>
        <source>has no coordinates</source>
        <translation>hat keine Koordinaten</translation>
    </message>
    <message>
        <source>has no gateway</source>
        <translation>hat kein Gateway</translation>
    </message>
    <message>
        <source>has no id</source>
        <translation>hat keine Id</translation>
    </message>
    <message>
        <source>has {found} values instead of {wanted}</source>
        <translation>hat {found} Werte statt {wanted}</translation>
    </message>
    <message>
        <source>have an azimuth or a downtilt but no antenna_pattern: computed as radiating alike in all directions</source>
        <translation>haben einen Azimut oder eine Neigung, aber kein antenna_pattern: gerechnet wird mit gleicher Abstrahlung in alle Richtungen</translation>
    </message>
    <message>
        <source>heard by another gateway, but not by this one</source>
        <translation>von einem anderen Gateway gehört, aber nicht von diesem</translation>
    </message>
    <message>
        <source>height above ground is {height} m, below 0</source>
        <translation>die Höhe über Grund ist {height} m, also unter 0</translation>
    </message>
    <message>
        <source>heights are unknown on the way to its gateway (no data in the raster)</source>
        <translation>auf dem Weg zu ihrem Gateway sind Höhen unbekannt (keine Daten im Raster)</translation>
    </message>
    <message>
        <source>heights exaggerated {times} times</source>
        <translation>Höhen {times}-fach überhöht</translation>
    </message>
    <message>
        <source>hexagon</source>
        <translation>Sechseck</translation>
    </message>
    <message>
        <source>homes</source>
        <translation>Wohnungen</translation>
    </message>
    <message>
        <source>hospital</source>
        <translation>Krankenhaus</translation>
    </message>
    <message>
        <source>hospitals</source>
        <translation>Krankenhäuser</translation>
    </message>
    <message>
        <source>hospitals and administration</source>
        <translation>Krankenhäuser und Verwaltung</translation>
    </message>
    <message>
        <source>households</source>
        <translation>Haushalte</translation>
    </message>
    <message>
        <source>housing</source>
        <translation>Wohnen</translation>
    </message>
    <message>
        <source>how distance is measured</source>
        <translation>Art der Entfernung</translation>
    </message>
    <message>
        <source>how far a site reaches</source>
        <translation>Reichweite eines Standorts</translation>
    </message>
    <message>
        <source>how many sites must reach an object</source>
        <translation>Zahl der Standorte, die ein Objekt erreichen müssen</translation>
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
        <source>in no area</source>
        <translation>in keinem Gebiet</translation>
    </message>
    <message>
        <source>in no order</source>
        <translation>ohne Ordnung</translation>
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
        <source>in the street at the building</source>
        <translation>auf der Straße am Gebäude</translation>
    </message>
    <message>
        <source>indoor</source>
        <translation>in Gebäuden</translation>
    </message>
    <message>
        <source>information: stations that tell most about all other places</source>
        <translation>Information: Stationen, die am meisten über alle anderen Orte aussagen</translation>
    </message>
    <message>
        <source>inhabitants</source>
        <translation>Einwohner</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>internal and public</source>
        <translation>intern und öffentlich</translation>
    </message>
    <message>
        <source>invented demo data</source>
        <translation>erfundene Demodaten</translation>
    </message>
    <message>
        <source>is no list of id, latitude, longitude, RSSI and gateway</source>
        <translation>ist keine Liste aus Kennung, Breite, Länge, RSSI und Gateway</translation>
    </message>
    <message>
        <source>is no object</source>
        <translation>ist kein Objekt</translation>
    </message>
    <message>
        <source>is no uplink message of a kind that is known</source>
        <translation>ist keine Uplink-Nachricht bekannter Art</translation>
    </message>
    <message>
        <source>is not valid JSON</source>
        <translation>ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>is simulated</source>
        <translation>ist simuliert</translation>
    </message>
    <message>
        <source>it belongs to no project area (cluster_id is empty)</source>
        <translation>sie gehört zu keinem Ausbaugebiet (cluster_id ist leer)</translation>
    </message>
    <message>
        <source>it has no address</source>
        <translation>er hat keine Adresse</translation>
    </message>
    <message>
        <source>it has no connections</source>
        <translation>das Gebiet hat keine Anschlüsse</translation>
    </message>
    <message>
        <source>it has no id</source>
        <translation>es hat keine Kennung</translation>
    </message>
    <message>
        <source>it has no length</source>
        <translation>es hat keine Länge</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>er hat keinen Namen</translation>
    </message>
    <message>
        <source>it has no number</source>
        <translation>er hat keine Nummer</translation>
    </message>
    <message>
        <source>it has no position</source>
        <translation>ohne Lage</translation>
    </message>
    <message>
        <source>it has no weight</source>
        <translation>es hat kein Gewicht</translation>
    </message>
    <message>
        <source>it is no area</source>
        <translation>es ist kein Gebiet</translation>
    </message>
    <message>
        <source>it is no cell of 100 m in EPSG:3035</source>
        <translation>es ist keine 100-m-Zelle in EPSG:3035</translation>
    </message>
    <message>
        <source>it is no description of a data set</source>
        <translation>das ist keine Beschreibung eines Datensatzes</translation>
    </message>
    <message>
        <source>it is no description of a layer</source>
        <translation>das ist keine Beschreibung eines Layers</translation>
    </message>
    <message>
        <source>it is not a line or area that can be used</source>
        <translation>keine verwendbare Linie oder Fläche</translation>
    </message>
    <message>
        <source>it is not a line with a length</source>
        <translation>keine Linie mit einer Länge</translation>
    </message>
    <message>
        <source>it is not one line</source>
        <translation>keine einzelne Linie</translation>
    </message>
    <message>
        <source>it is not one point</source>
        <translation>kein einzelner Punkt</translation>
    </message>
    <message>
        <source>it is too small for a grid of {spacing} m</source>
        <translation>es ist zu klein für ein Raster von {spacing} m</translation>
    </message>
    <message>
        <source>it lies outside the surface model</source>
        <translation>liegt außerhalb des Oberflächenmodells</translation>
    </message>
    <message>
        <source>it lies outside the surface model at {x}, {y}</source>
        <translation>außerhalb des Oberflächenmodells bei {x}, {y}</translation>
    </message>
    <message>
        <source>it mixes points, lines and areas</source>
        <translation>es mischt Punkte, Linien und Flächen</translation>
    </message>
    <message>
        <source>it names no address</source>
        <translation>es nennt keine Adresse</translation>
    </message>
    <message>
        <source>it names no grid of tiles that the service describes</source>
        <translation>er nennt kein Kachelraster (TileMatrixSet), das der Dienst beschreibt</translation>
    </message>
    <message>
        <source>its address “{url}” is none</source>
        <translation>seine Adresse „{url}“ ist keine</translation>
    </message>
    <message>
        <source>its address “{url}” is not one of the web (https or http)</source>
        <translation>seine Adresse „{url}“ ist keine Webadresse (https oder http)</translation>
    </message>
    <message>
        <source>its address “{url}” is relative to the portal's; give the portal's address instead of a file</source>
        <translation>seine Adresse „{url}“ ist relativ zu der des Portals; geben Sie statt einer Datei die Adresse des Portals an</translation>
    </message>
    <message>
        <source>its best technology is not known</source>
        <translation>ihre beste Technik ist nicht bekannt</translation>
    </message>
    <message>
        <source>its cell occurs a second time</source>
        <translation>die Zelle kommt ein zweites Mal vor</translation>
    </message>
    <message>
        <source>its coordinates do not lie in the square of its name</source>
        <translation>die Koordinaten liegen nicht im Quadrat, das der Dateiname nennt</translation>
    </message>
    <message>
        <source>its date “{value}” is missing or cannot be read</source>
        <translation>das Datum „{value}“ fehlt oder ist nicht lesbar</translation>
    </message>
    <message>
        <source>its distribution point “{value}” is not among the nodes</source>
        <translation>sein Netzverteiler „{value}“ ist nicht unter den Netzknoten</translation>
    </message>
    <message>
        <source>its gateway is {distance} m away, farther than the radius</source>
        <translation>ihr Gateway ist {distance} m entfernt, weiter als der Radius</translation>
    </message>
    <message>
        <source>its gateway “{gateway}” is not among the gateways that can be used</source>
        <translation>ihr Gateway „{gateway}“ gehört nicht zu den verwendbaren Gateways</translation>
    </message>
    <message>
        <source>its height is not known: fill the field height_agl or choose a kind of sensor</source>
        <translation>seine Höhe ist nicht bekannt: Füllen Sie das Feld height_agl oder wählen Sie eine Sensorart</translation>
    </message>
    <message>
        <source>its id occurs a second time</source>
        <translation>ihre Kennung kommt ein zweites Mal vor</translation>
    </message>
    <message>
        <source>its id occurs more than once</source>
        <translation>die Kennung kommt mehrmals vor</translation>
    </message>
    <message>
        <source>its id occurs {count} times</source>
        <translation>die Kennung kommt {count}-mal vor</translation>
    </message>
    <message>
        <source>its items are no features ({type})</source>
        <translation>seine Einträge sind keine Objekte (Features), sondern {type}</translation>
    </message>
    <message>
        <source>its kind is not railway, river or motorway</source>
        <translation>die Art ist nicht railway, river oder motorway</translation>
    </message>
    <message>
        <source>its roofs have no height (z)</source>
        <translation>seine Dächer haben keine Höhe (z)</translation>
    </message>
    <message>
        <source>its sensor and gateway already have one</source>
        <translation>zwischen Sensor und Gateway gibt es schon eine</translation>
    </message>
    <message>
        <source>its shape is broken. Run “Fix geometries” on the layer</source>
        <translation>seine Geometrie ist fehlerhaft. Wenden Sie „Geometrien reparieren“ auf den Layer an</translation>
    </message>
    <message>
        <source>its shares are missing, or rise with the speed</source>
        <translation>ihre Anteile fehlen oder steigen mit der Geschwindigkeit</translation>
    </message>
    <message>
        <source>its street leads to no point of presence</source>
        <translation>die Straße führt zu keinem PoP-Standort</translation>
    </message>
    <message>
        <source>its units are {units}: nothing to connect</source>
        <translation>units ist {units}: nichts anzuschließen</translation>
    </message>
    <message>
        <source>its weight {weight} counts for nothing, only weights above 0 do</source>
        <translation>ihr Gewicht {weight} zählt nichts, nur Gewichte über 0 zählen</translation>
    </message>
    <message>
        <source>its weight {weight} is not 0 or more</source>
        <translation>sein Gewicht {weight} ist kleiner als 0</translation>
    </message>
    <message>
        <source>its weight “{value}” is no number</source>
        <translation>sein Gewicht „{value}“ ist keine Zahl</translation>
    </message>
    <message>
        <source>its {field} is no short text</source>
        <translation>ihr Feld {field} ist kein kurzer Text</translation>
    </message>
    <message>
        <source>its {field} of {value} {unit} is not between {lowest} and {highest}</source>
        <translation>ihr Feld {field} mit {value} {unit} liegt nicht zwischen {lowest} und {highest}</translation>
    </message>
    <message>
        <source>kind is not pop, distribution or splitter, but “{value}”</source>
        <translation>kind ist nicht pop, distribution oder splitter, sondern „{value}“</translation>
    </message>
    <message>
        <source>kind of NODES</source>
        <translation>kind von NODES</translation>
    </message>
    <message>
        <source>known (simple kriging)</source>
        <translation>bekannt (einfaches Kriging)</translation>
    </message>
    <message>
        <source>lamp post</source>
        <translation>Straßenlaterne</translation>
    </message>
    <message>
        <source>large city</source>
        <translation>Großstadt</translation>
    </message>
    <message>
        <source>laying method and ground of TRENCHES</source>
        <translation>Legeverfahren und Baugrund von TRENCHES</translation>
    </message>
    <message>
        <source>laying method of TRENCHES</source>
        <translation>Legeverfahren von TRENCHES</translation>
    </message>
    <message>
        <source>legeverfahren of TRENCHES</source>
        <translation>legeverfahren von TRENCHES</translation>
    </message>
    <message>
        <source>less is better</source>
        <translation>weniger ist besser</translation>
    </message>
    <message>
        <source>less than 25 %</source>
        <translation>unter 25 %</translation>
    </message>
    <message>
        <source>less than 50 %</source>
        <translation>weniger als 50 %</translation>
    </message>
    <message>
        <source>less than 50 % of the area served</source>
        <translation>weniger als 50 % der Fläche versorgt</translation>
    </message>
    <message>
        <source>less than {high} Mbit/s</source>
        <translation>weniger als {high} Mbit/s</translation>
    </message>
    <message>
        <source>licence unclear</source>
        <translation>Lizenz ungeklärt</translation>
    </message>
    <message>
        <source>lies at 0, 0: its position was never set</source>
        <translation>liegt bei 0, 0: Die Position wurde nie gesetzt</translation>
    </message>
    <message>
        <source>lies at 0, 0: the receiver of the position had no fix</source>
        <translation>liegt bei 0, 0: der Positionsempfänger hatte keine Ortung</translation>
    </message>
    <message>
        <source>lies outside the plausible extent at {x}, {y}</source>
        <translation>liegt bei {x}, {y} außerhalb der plausiblen Ausdehnung</translation>
    </message>
    <message>
        <source>lies outside the plausible extent at {x}, {y}, but inside with x and y swapped</source>
        <translation>liegt bei {x}, {y} außerhalb der plausiblen Ausdehnung, mit vertauschtem x und y aber innerhalb</translation>
    </message>
    <message>
        <source>limit: all errors independent</source>
        <translation>Grenzfall: alle Fehler unabhängig</translation>
    </message>
    <message>
        <source>limit: one error for all links</source>
        <translation>Grenzfall: ein Fehler für alle Verbindungen</translation>
    </message>
    <message>
        <source>line of sight</source>
        <translation>Sichtlinie</translation>
    </message>
    <message>
        <source>lists of id, latitude, longitude, RSSI, gateway (JSON)</source>
        <translation>Listen aus Kennung, Breite, Länge, RSSI, Gateway (JSON)</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>live only</source>
        <translation>nur live</translation>
    </message>
    <message>
        <source>loadable</source>
        <translation>ladbar</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
    <message>
        <source>longitude {x}, latitude {y} is no place on earth</source>
        <translation>Länge {x}, Breite {y} ist kein Ort auf der Erde</translation>
    </message>
    <message>
        <source>low cost per connection</source>
        <translation>niedrige Kosten je Anschluss</translation>
    </message>
    <message>
        <source>lower left corner: as chosen</source>
        <translation>linke untere Ecke: wie gewählt</translation>
    </message>
    <message>
        <source>lower left corner: {because}</source>
        <translation>linke untere Ecke: {because}</translation>
    </message>
    <message>
        <source>lump sum</source>
        <translation>pauschal</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>m above sea level</source>
        <translation>m über dem Meer</translation>
    </message>
    <message>
        <source>mains</source>
        <translation>Stromnetz</translation>
    </message>
    <message>
        <source>manifest.json of the internal version; its GeoPackage must still lie beside it.</source>
        <translation>manifest.json der internen Fassung; ihr GeoPackage muss noch daneben liegen.</translation>
    </message>
    <message>
        <source>mast</source>
        <translation>Mast</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>measured against {model}; after: held-out blocks of {size} m</source>
        <translation>gemessen gegen {model}; danach: zurückgehaltene Blöcke von {size} m</translation>
    </message>
    <message>
        <source>messages per day</source>
        <translation>Nachrichten am Tag</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>million EUR</source>
        <translation>Mio. EUR</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>more is better</source>
        <translation>mehr ist besser</translation>
    </message>
    <message>
        <source>more than 10 to 50 %</source>
        <translation>über 10 bis 50 %</translation>
    </message>
    <message>
        <source>more than 50 to 75 %</source>
        <translation>über 50 bis 75 %</translation>
    </message>
    <message>
        <source>more than 75 to 95 %</source>
        <translation>über 75 bis 95 %</translation>
    </message>
    <message>
        <source>more than 95 % of households</source>
        <translation>über 95 % der Haushalte</translation>
    </message>
    <message>
        <source>more than 95 % of the demand</source>
        <translation>mehr als 95 % des Bedarfs</translation>
    </message>
    <message>
        <source>most: as much demand as possible with the number or budget</source>
        <translation>meiste: mit der Zahl oder dem Budget so viel Bedarf wie möglich</translation>
    </message>
    <message>
        <source>municipality (field ags)</source>
        <translation>Gemeinde (Feld ags)</translation>
    </message>
    <message>
        <source>names no gateway that heard it</source>
        <translation>nennt kein Gateway, das sie gehört hat</translation>
    </message>
    <message>
        <source>nearest: the best mean margin with the number</source>
        <translation>nächste: die beste mittlere Reserve mit der Zahl</translation>
    </message>
    <message>
        <source>nearest: the smallest mean distance with the number</source>
        <translation>nächste: mit der Zahl die kleinste mittlere Entfernung</translation>
    </message>
    <message>
        <source>needs QGIS {version}</source>
        <translation>braucht QGIS {version}</translation>
    </message>
    <message>
        <source>needs a login</source>
        <translation>braucht Anmeldung</translation>
    </message>
    <message>
        <source>neither more nor less of it is better</source>
        <translation>weder mehr noch weniger besser ist</translation>
    </message>
    <message>
        <source>newly_uncovered or newly_covered</source>
        <translation>newly_uncovered oder newly_covered</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>ohne Daten</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>kein Netz</translation>
    </message>
    <message>
        <source>no project area has its id</source>
        <translation>kein Ausbaugebiet hat diese Kennung</translation>
    </message>
    <message>
        <source>no such objects</source>
        <translation>keine solchen Objekte</translation>
    </message>
    <message>
        <source>no weight</source>
        <translation>kein Gewicht</translation>
    </message>
    <message>
        <source>none: own values</source>
        <translation>keine: eigene Werte</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>nicht bestätigt</translation>
    </message>
    <message>
        <source>not eligible</source>
        <translation>nicht förderfähig</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not known of all variants</source>
        <translation>nicht von allen Varianten bekannt</translation>
    </message>
    <message>
        <source>not known: give all addresses of the municipality</source>
        <translation>nicht bekannt: alle Adressen der Kommune angeben</translation>
    </message>
    <message>
        <source>not known: give inhabitants and area</source>
        <translation>nicht bekannt: Einwohner und Fläche angeben</translation>
    </message>
    <message>
        <source>not known: it needs the potential analysis of the federation</source>
        <translation>nicht bekannt: setzt die Potenzialanalyse des Bundes voraus</translation>
    </message>
    <message>
        <source>not known: no address has a speed</source>
        <translation>nicht bekannt: keine Adresse hat eine Geschwindigkeit</translation>
    </message>
    <message>
        <source>not known: the areas have no municipality key</source>
        <translation>nicht bekannt: Die Gebiete haben keinen Gemeindeschlüssel</translation>
    </message>
    <message>
        <source>not known: the costs' layer does not say it</source>
        <translation>nicht bekannt: Der Layer der Kosten sagt es nicht</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>not proven: online bound of Krause et al. 2008 with its condition</source>
        <translation>nicht bewiesen: Online-Schranke von Krause u. a. 2008 mit ihrer Bedingung</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing says what exists and what is planned</source>
        <translation>nichts sagt, was vorhanden und was geplant ist</translation>
    </message>
    <message>
        <source>nugget {value}</source>
        <translation>Nugget {value}</translation>
    </message>
    <message>
        <source>numbered from 1</source>
        <translation>nummeriert ab 1</translation>
    </message>
    <message>
        <source>numbered from 1, in the order of NODES</source>
        <translation>nummeriert ab 1, in der Reihenfolge von NODES</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>von 100</translation>
    </message>
    <message>
        <source>of the areas whose cost is known</source>
        <translation>der Gebiete mit bekannten Kosten</translation>
    </message>
    <message>
        <source>on foot</source>
        <translation>zu Fuß</translation>
    </message>
    <message>
        <source>on foot along streets</source>
        <translation>zu Fuß entlang von Straßen</translation>
    </message>
    <message>
        <source>on its roof</source>
        <translation>auf seinem Dach</translation>
    </message>
    <message>
        <source>on roofs</source>
        <translation>auf Dächern</translation>
    </message>
    <message>
        <source>once all that is announced is built</source>
        <translation>nach allem angekündigten Ausbau</translation>
    </message>
    <message>
        <source>one for all project areas</source>
        <translation>einer für alle Ausbaugebiete</translation>
    </message>
    <message>
        <source>one for each project area</source>
        <translation>einer je Ausbaugebiet</translation>
    </message>
    <message>
        <source>only those eligible for funding</source>
        <translation>nur förderfähige</translation>
    </message>
    <message>
        <source>open country</source>
        <translation>freie Landschaft</translation>
    </message>
    <message>
        <source>openSenseMap</source>
        <translation>openSenseMap</translation>
    </message>
    <message>
        <source>operator not known</source>
        <translation>Betreiber nicht bekannt</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>other use</source>
        <translation>sonstige Nutzung</translation>
    </message>
    <message>
        <source>others</source>
        <translation>sonstige</translation>
    </message>
    <message>
        <source>outdoor</source>
        <translation>im Freien</translation>
    </message>
    <message>
        <source>outdoors or in buildings</source>
        <translation>im Freien oder in Gebäuden</translation>
    </message>
    <message>
        <source>outside all districts</source>
        <translation>außerhalb aller Ortsteile</translation>
    </message>
    <message>
        <source>own decision</source>
        <translation>eigene Festlegung</translation>
    </message>
    <message>
        <source>parcel</source>
        <translation>Flurstück</translation>
    </message>
    <message>
        <source>personal</source>
        <translation>personenbezogen</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>pixels with a height of roof or terrain</source>
        <translation>Pixel mit einer Höhe von Dach oder Gelände</translation>
    </message>
    <message>
        <source>pixels with a roof of the city model</source>
        <translation>Pixel mit einem Dach des Stadtmodells</translation>
    </message>
    <message>
        <source>pixels without a roof of the city model</source>
        <translation>Pixel ohne Dach des Stadtmodells</translation>
    </message>
    <message>
        <source>place given</source>
        <translation>vorgegebener Ort</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>point of a grid</source>
        <translation>Rasterpunkt</translation>
    </message>
    <message>
        <source>point of a line</source>
        <translation>Punkt auf einer Linie</translation>
    </message>
    <message>
        <source>points: the file says so</source>
        <translation>Punkte: laut Datei</translation>
    </message>
    <message>
        <source>predicted, {model}, into buildings ITU-R P.2109-2, error {rmse} dB or more, not measured</source>
        <translation>Prognose, {model}, in Gebäude ITU-R P.2109-2, Fehler {rmse} dB oder mehr, nicht gemessen</translation>
    </message>
    <message>
        <source>predicted, {model}, {situation}, error {rmse} dB or more, not measured</source>
        <translation>Prognose, {model}, {situation}, Fehler {rmse} dB oder mehr, nicht gemessen</translation>
    </message>
    <message>
        <source>presets {costs} and {materials}: published figures and assumptions, no tender</source>
        <translation>Vorgaben {costs} und {materials}: veröffentlichte Werte und Annahmen, keine Angebote</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>probability from which a link counts</source>
        <translation>Wahrscheinlichkeit, ab der eine Verbindung zählt</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>pupils</source>
        <translation>Schüler</translation>
    </message>
    <message>
        <source>quiet rural</source>
        <translation>ländlich, ruhig</translation>
    </message>
    <message>
        <source>recognised by its content</source>
        <translation>am Inhalt erkannt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>residential area</source>
        <translation>Wohngebiet</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>Erlös</translation>
    </message>
    <message>
        <source>roof</source>
        <translation>Dach</translation>
    </message>
    <message>
        <source>roofs that are higher in the given surface may lie under trees or be rebuilt.</source>
        <translation>Dächer, die in der vorgegebenen Oberfläche höher sind, können unter Bäumen liegen oder umgebaut sein.</translation>
    </message>
    <message>
        <source>roofs that are lower in the given surface may be torn down or newer than it.</source>
        <translation>Dächer, die in der vorgegebenen Oberfläche tiefer sind, können abgerissen oder jünger als diese sein.</translation>
    </message>
    <message>
        <source>roofs that name no building</source>
        <translation>Dächer, die kein Gebäude nennen</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>rows without RSSI</source>
        <translation>Zeilen ohne RSSI</translation>
    </message>
    <message>
        <source>rows, northern first</source>
        <translation>Zeilen, nördliche zuerst</translation>
    </message>
    <message>
        <source>rows, southern first</source>
        <translation>Zeilen, südliche zuerst</translation>
    </message>
    <message>
        <source>rules of supply</source>
        <translation>Versorgungsregeln</translation>
    </message>
    <message>
        <source>rural</source>
        <translation>ländlich</translation>
    </message>
    <message>
        <source>school</source>
        <translation>Schule</translation>
    </message>
    <message>
        <source>schools</source>
        <translation>Schulen</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>sensor “{name}” is not among the sensors used</source>
        <translation>Sensor „{name}“ gehört nicht zu den verwendeten Sensoren</translation>
    </message>
    <message>
        <source>sensor.community</source>
        <translation>sensor.community</translation>
    </message>
    <message>
        <source>sensors</source>
        <translation>Sensoren</translation>
    </message>
    <message>
        <source>several addresses are called “{name}”</source>
        <translation>mehrere Adressen heißen „{name}“</translation>
    </message>
    <message>
        <source>share of addresses whose speed is known</source>
        <translation>Anteil an den Adressen mit bekannter Geschwindigkeit</translation>
    </message>
    <message>
        <source>share of connections whose speed is known</source>
        <translation>Anteil an den Anschlüssen mit bekannter Geschwindigkeit</translation>
    </message>
    <message>
        <source>share of households whose speed is known</source>
        <translation>Anteil an den Haushalten mit bekannter Geschwindigkeit</translation>
    </message>
    <message>
        <source>shared roadworks</source>
        <translation>Mitverlegung</translation>
    </message>
    <message>
        <source>shifted to the work system</source>
        <translation>in das Arbeitssystem umgerechnet</translation>
    </message>
    <message>
        <source>sill {value}</source>
        <translation>Schwellenwert {value}</translation>
    </message>
    <message>
        <source>site “{id}” is not among the sites</source>
        <translation>der Standort „{id}“ ist nicht unter den Standorten</translation>
    </message>
    <message>
        <source>site “{site}” and demand point “{demand}” occur a second time</source>
        <translation>der Standort „{site}“ und der Bedarfspunkt „{demand}“ kommen ein zweites Mal vor</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>slow connections today</source>
        <translation>langsame Anschlüsse heute</translation>
    </message>
    <message>
        <source>small or medium city</source>
        <translation>Klein- oder Mittelstadt</translation>
    </message>
    <message>
        <source>speed not known</source>
        <translation>Geschwindigkeit nicht bekannt</translation>
    </message>
    <message>
        <source>speed today</source>
        <translation>Geschwindigkeit heute</translation>
    </message>
    <message>
        <source>spherical</source>
        <translation>sphärisch</translation>
    </message>
    <message>
        <source>spreading factor {sf} is none of 7 to 12</source>
        <translation>der Spreizfaktor {sf} liegt nicht zwischen 7 und 12</translation>
    </message>
    <message>
        <source>status “{status}” is not one of {known}</source>
        <translation>Status „{status}“ ist keiner von {known}</translation>
    </message>
    <message>
        <source>status “{word}” is not known</source>
        <translation>der Status „{word}“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>Haltestelle</translation>
    </message>
    <message>
        <source>straight line</source>
        <translation>Luftlinie</translation>
    </message>
    <message>
        <source>street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>suburban area</source>
        <translation>Vorort</translation>
    </message>
    <message>
        <source>sum of all {count} areas</source>
        <translation>Summe aller {count} Gebiete</translation>
    </message>
    <message>
        <source>sum of {known} areas; of {missing} it is not known</source>
        <translation>Summe aus {known} Gebieten; bei {missing} nicht bekannt</translation>
    </message>
    <message>
        <source>table (CSV), also of TTN Mapper</source>
        <translation>Tabelle (CSV), auch von TTN Mapper</translation>
    </message>
    <message>
        <source>technology not known</source>
        <translation>Technik nicht bekannt</translation>
    </message>
    <message>
        <source>the cell occurs twice</source>
        <translation>die Zelle kommt zweimal vor</translation>
    </message>
    <message>
        <source>the cells then fill the square of the file's name</source>
        <translation>die Zellen füllen dann das Quadrat, das der Dateiname nennt</translation>
    </message>
    <message>
        <source>the cells then fill whole kilometres</source>
        <translation>die Zellen füllen dann ganze Kilometer</translation>
    </message>
    <message>
        <source>the curvature of the earth</source>
        <translation>die Erdkrümmung</translation>
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
        <source>the frequency ({low} to {high} MHz)</source>
        <translation>die Frequenz ({low} bis {high} MHz)</translation>
    </message>
    <message>
        <source>the ground</source>
        <translation>das Gelände</translation>
    </message>
    <message>
        <source>the height of the ground is unknown there (no data in the raster)</source>
        <translation>die Geländehöhe ist dort unbekannt (keine Daten im Raster)</translation>
    </message>
    <message>
        <source>the municipality key occurs twice</source>
        <translation>der Gemeindeschlüssel kommt zweimal vor</translation>
    </message>
    <message>
        <source>the next page is on another server</source>
        <translation>die nächste Seite liegt auf einem anderen Server</translation>
    </message>
    <message>
        <source>the one that fits best</source>
        <translation>das am besten passende</translation>
    </message>
    <message>
        <source>the plan does not say it</source>
        <translation>der Plan sagt es nicht</translation>
    </message>
    <message>
        <source>the programme does not say it</source>
        <translation>das Programm sagt es nicht</translation>
    </message>
    <message>
        <source>the same for all</source>
        <translation>für alle gleich</translation>
    </message>
    <message>
        <source>the viability gap of a company</source>
        <translation>die Wirtschaftlichkeitslücke eines Unternehmens</translation>
    </message>
    <message>
        <source>thermally efficient</source>
        <translation>wärmegedämmt</translation>
    </message>
    <message>
        <source>to compare: Wolfsburg 2017 to 2021 over 900 km for 73,950 connections, {metres} m</source>
        <translation>zum Vergleich: Wolfsburg 2017 bis 2021 über 900 km für 73.950 Anschlüsse, {metres} m</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>too far from any street</source>
        <translation>zu weit von jeder Straße</translation>
    </message>
    <message>
        <source>traditional</source>
        <translation>herkömmlich</translation>
    </message>
    <message>
        <source>traffic signal</source>
        <translation>Ampel</translation>
    </message>
    <message>
        <source>trench shared with roadworks</source>
        <translation>Mitverlegung bei Straßenbauarbeiten</translation>
    </message>
    <message>
        <source>true where baugrund is a green strip; else not known</source>
        <translation>wahr, wo baugrund ein Grünstreifen ist; sonst nicht bekannt</translation>
    </message>
    <message>
        <source>true where kind of TRENCHES is crossing; else not known</source>
        <translation>wahr, wo kind von TRENCHES crossing ist; sonst nicht bekannt</translation>
    </message>
    <message>
        <source>undetermined</source>
        <translation>unbestimmt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown (ordinary kriging)</source>
        <translation>unbekannt (gewöhnliches Kriging)</translation>
    </message>
    <message>
        <source>up to {high} Mbit/s</source>
        <translation>bis zu {high} Mbit/s</translation>
    </message>
    <message>
        <source>uplink</source>
        <translation>Aufwärtsstrecke</translation>
    </message>
    <message>
        <source>uplink messages of The Things Stack (JSON)</source>
        <translation>Uplink-Nachrichten von The Things Stack (JSON)</translation>
    </message>
    <message>
        <source>upper left corner: {because}</source>
        <translation>linke obere Ecke: {because}</translation>
    </message>
    <message>
        <source>use pattern “{name}”, which was measured at {frequency} MHz</source>
        <translation>nutzen das Antennendiagramm „{name}“, das bei {frequency} MHz gemessen wurde</translation>
    </message>
    <message>
        <source>values from a matrix</source>
        <translation>Werte aus einer Matrix</translation>
    </message>
    <message>
        <source>values from rasters</source>
        <translation>Werte aus Rastern</translation>
    </message>
    <message>
        <source>variance: smallest mean kriging variance at the demand</source>
        <translation>Varianz: kleinste mittlere Kriging-Varianz an den Bedarfspunkten</translation>
    </message>
    <message>
        <source>was received with errors (CRC)</source>
        <translation>wurde fehlerhaft empfangen (CRC)</translation>
    </message>
    <message>
        <source>weaker</source>
        <translation>schwächer</translation>
    </message>
    <message>
        <source>weight {percent} %</source>
        <translation>Gewicht {percent} %</translation>
    </message>
    <message>
        <source>what a budget pays</source>
        <translation>was ein Budget bezahlt</translation>
    </message>
    <message>
        <source>what counts as a gap</source>
        <translation>was als Lücke zählt</translation>
    </message>
    <message>
        <source>what is higher elsewhere may be trees, bridges, or buildings newer than the city model.</source>
        <translation>was außerhalb höher ist, können Bäume, Brücken oder Gebäude sein, die jünger als das Stadtmodell sind.</translation>
    </message>
    <message>
        <source>what is lower elsewhere may be pits, water, or a terrain that was interpolated.</source>
        <translation>was außerhalb tiefer ist, können Gruben, Gewässer oder ein interpoliertes Gelände sein.</translation>
    </message>
    <message>
        <source>what is reached</source>
        <translation>was erreicht wird</translation>
    </message>
    <message>
        <source>what is to be connected</source>
        <translation>was angeschlossen werden soll</translation>
    </message>
    <message>
        <source>what is worth a limit per connection</source>
        <translation>was eine Obergrenze je Anschluss wert ist</translation>
    </message>
    <message>
        <source>wired technologies</source>
        <translation>leitungsgebundene Technologien</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>without weight</source>
        <translation>ohne Gewicht</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{addresses} addresses with {units} connections: {yes} eligible, {no} not, {open} undetermined. {rejected} addresses and {bad} offers rejected, {conflicts} contradictions between sources.</source>
        <translation>{addresses} Adressen mit {units} Anschlüssen: {yes} förderfähig, {no} nicht, {open} unbestimmt. {rejected} Adressen und {bad} Angebote zurückgewiesen, {conflicts} Widersprüche zwischen Quellen.</translation>
    </message>
    <message>
        <source>{area} m² of the area are built over or of unknown height; they do not count.</source>
        <translation>{area} m² der Fläche sind überbaut oder ihre Höhe ist unbekannt; sie zählen nicht.</translation>
    </message>
    <message>
        <source>{before} points merged to {after}.</source>
        <translation>{before} Punkte zu {after} zusammengefasst.</translation>
    </message>
    <message>
        <source>{blocks} rows are blocks with a flat roof (LoD1), {outlines} only outlines (LoD0): their roofs are not what is built.</source>
        <translation>{blocks} Zeilen sind Klötze mit flachem Dach (LoD1), {outlines} nur Umrisse (LoD0): Ihre Dächer sind nicht die gebauten.</translation>
    </message>
    <message>
        <source>{counted} connections are eligible or undetermined, but it has only {units}</source>
        <translation>{counted} Anschlüsse sind förderfähig oder unbestimmt, es gibt aber nur {units}</translation>
    </message>
    <message>
        <source>{count} addresses are more than {distance} m from any street: they are in no project area.</source>
        <translation>{count} Adressen liegen mehr als {distance} m von jeder Straße entfernt: Sie sind in keinem Ausbaugebiet.</translation>
    </message>
    <message>
        <source>{count} addresses are not connected: their streets lead to no point of presence: {ids}</source>
        <translation>{count} Adressen werden nicht angeschlossen, ihre Straßen führen zu keinem PoP-Standort: {ids}</translation>
    </message>
    <message>
        <source>{count} addresses are not connected: they are more than {distance} m from any street: {ids}</source>
        <translation>{count} Adressen werden nicht angeschlossen, sie liegen mehr als {distance} m von jeder Straße entfernt: {ids}</translation>
    </message>
    <message>
        <source>{count} addresses are not joined to any point of presence, the first in row {row}.</source>
        <translation>{count} Adressen sind mit keinem PoP verbunden, die erste in Zeile {row}.</translation>
    </message>
    <message>
        <source>{count} addresses do not say how many connections they need: they count as one each.</source>
        <translation>{count} Adressen sagen nicht, wie viele Anschlüsse sie benötigen: Sie zählen je als einer.</translation>
    </message>
    <message>
        <source>{count} addresses have less than 1 connection, the first in row {row}.</source>
        <translation>{count} Adressen haben weniger als 1 Anschluss, die erste in Zeile {row}.</translation>
    </message>
    <message>
        <source>{count} addresses lie in no building and near none: they weigh as the median address.</source>
        <translation>{count} Adressen liegen in keinem Gebäude und nahe keinem: Sie zählen wie die mittlere Adresse (Median).</translation>
    </message>
    <message>
        <source>{count} addresses reach a street only across a barrier: they are in no project area.</source>
        <translation>{count} Adressen erreichen eine Straße nur über eine Barriere hinweg: Sie sind in keinem Ausbaugebiet.</translation>
    </message>
    <message>
        <source>{count} are readings of a place that has a row already: the latest counts.</source>
        <translation>{count} sind Messungen eines Orts, der schon eine Zeile hat: Die neueste zählt.</translation>
    </message>
    <message>
        <source>{count} blind spots are smaller than {least} m² and not drawn.</source>
        <translation>{count} tote Winkel sind kleiner als {least} m² und nicht gezeichnet.</translation>
    </message>
    <message>
        <source>{count} buildings with addresses tell neither height nor storeys: they count as high as the median of the others, or by area alone where no height is known (assumption).</source>
        <translation>{count} Gebäude mit Adressen nennen weder Höhe noch Geschosse: Sie gelten als so hoch wie der Median der anderen, oder es zählt nur die Fläche, wo keine Höhe bekannt ist (Annahme).</translation>
    </message>
    <message>
        <source>{count} candidates are excluded.</source>
        <translation>Ausgeschlossene mögliche Standorte: {count}.</translation>
    </message>
    <message>
        <source>{count} candidates are nearer than {spacing} m to an existing site and are left out: {ids}</source>
        <translation>{count} mögliche Standorte liegen näher als {spacing} m an einem vorhandenen und werden weggelassen: {ids}</translation>
    </message>
    <message>
        <source>{count} candidates have no known cost and are left out: a budget cannot heed what is not known. Among them: {ids}</source>
        <translation>{count} mögliche Standorte haben keine bekannten Kosten und werden weggelassen: Ein Budget kann nicht beachten, was nicht bekannt ist. Darunter: {ids}</translation>
    </message>
    <message>
        <source>{count} cells have no known class of land cover; nothing is computed across them. Codes: {codes}</source>
        <translation>{count} Zellen haben keine bekannte Klasse der Landbedeckung; über sie hinweg wird nichts berechnet. Codes: {codes}</translation>
    </message>
    <message>
        <source>{count} cells with {households} households have no address near enough: these households are in no figure.</source>
        <translation>{count} Zellen mit {households} Haushalten haben keine Adresse nahe genug: Diese Haushalte gehen in keine Zahl ein.</translation>
    </message>
    <message>
        <source>{count} cells without an address to take them gave {households} households to the nearest one.</source>
        <translation>{count} Zellen ohne aufnehmende Adresse gaben {households} Haushalte an die nächste ab.</translation>
    </message>
    <message>
        <source>{count} demand points have fewer than {folds} sites within reach: the plan gives them all they have, and they do not count as covered.</source>
        <translation>Bei {count} Bedarfspunkten liegen weniger als {folds} Standorte in Reichweite: Der Plan gibt ihnen alle, die es gibt; als abgedeckt zählen sie nicht.</translation>
    </message>
    <message>
        <source>{count} demand points, {share} % of the weight, cannot be covered by any selection: {ids}</source>
        <translation>{count} Bedarfspunkte, {share} % des Gewichts, kann keine Auswahl abdecken: {ids}</translation>
    </message>
    <message>
        <source>{count} downloads are not listed, as they are no geodata that is read here: {formats}.</source>
        <translation>{count} Downloads sind nicht aufgelistet, weil sie keine Geodaten sind, die hier gelesen werden: {formats}.</translation>
    </message>
    <message>
        <source>{count} existing sites cover {share} % by themselves.</source>
        <translation>{count} vorhandene Standorte decken allein {share} % ab.</translation>
    </message>
    <message>
        <source>{count} gateways have no {field}: the default is used.</source>
        <translation>{count} Gateways haben kein {field}: Der Vorgabewert wird verwendet.</translation>
    </message>
    <message>
        <source>{count} gateways of the layer of existing sites are not built yet by their status; the plan counts on them: {ids}</source>
        <translation>{count} Gateways im Layer der vorhandenen Standorte sind ihrem Status nach noch nicht gebaut; der Plan rechnet mit ihnen: {ids}</translation>
    </message>
    <message>
        <source>{count} gateways {note}.</source>
        <translation>{count} Gateways {note}.</translation>
    </message>
    <message>
        <source>{count} geometries made valid</source>
        <translation>{count} Geometrien repariert</translation>
    </message>
    <message>
        <source>{count} have a rounded position: some hundred metres from where they are.</source>
        <translation>{count} haben eine gerundete Position: einige hundert Meter von ihrem Ort entfernt.</translation>
    </message>
    <message>
        <source>{count} have several places: the first one is used.</source>
        <translation>{count} haben mehrere Orte: Der erste gilt.</translation>
    </message>
    <message>
        <source>{count} inhabitants cannot be</source>
        <translation>{count} Einwohner kann es nicht geben</translation>
    </message>
    <message>
        <source>{count} keys of the Breitbandatlas in the same districts have no area here: {keys}</source>
        <translation>{count} Schlüssel des Breitbandatlas aus denselben Kreisen haben hier kein Gebiet: {keys}</translation>
    </message>
    <message>
        <source>{count} left out: no place, one outside the work system, or a geometry beyond mending</source>
        <translation>{count} ausgelassen: ohne Ort, außerhalb des Arbeitssystems oder mit nicht zu reparierender Geometrie</translation>
    </message>
    <message>
        <source>{count} lines are no points: {lines}</source>
        <translation>{count} Zeilen sind keine Punkte: {lines}</translation>
    </message>
    <message>
        <source>{count} measurements are too few for a variogram: {least} are needed, {wanted} or more make it reliable. Give more, or give model, nugget, sill and range instead.</source>
        <translation>{count} Messwerte sind zu wenige für ein Variogramm: {least} sind nötig, ab {wanted} wird es verlässlich. Geben Sie mehr an oder stattdessen Modell, Nugget, Schwellenwert und Reichweite.</translation>
    </message>
    <message>
        <source>{count} measurements are too many for a variogram. Take a random sample of 5,000.</source>
        <translation>{count} Messwerte sind zu viele für ein Variogramm. Nehmen Sie eine Zufallsstichprobe von 5.000.</translation>
    </message>
    <message>
        <source>{count} more variants stand in the table.</source>
        <translation>{count} weitere Varianten stehen in der Tabelle.</translation>
    </message>
    <message>
        <source>{count} more would add {share} %.</source>
        <translation>{count} weitere brächten {share} %.</translation>
    </message>
    <message>
        <source>{count} move: their last position is used.</source>
        <translation>{count} bewegen sich: Ihre letzte Position gilt.</translation>
    </message>
    <message>
        <source>{count} municipality keys are not in the table of the Breitbandatlas, whose keys have {digits} digits (changed municipalities?): {keys}</source>
        <translation>{count} Gemeindeschlüssel stehen nicht in der Tabelle des Breitbandatlas, deren Schlüssel {digits} Stellen haben (geänderte Gemeinden?): {keys}</translation>
    </message>
    <message>
        <source>{count} names stand on more than one page; their numbers tell them apart: {names}</source>
        <translation>{count} Namen stehen auf mehr als einer Seite; ihre Nummern unterscheiden sie: {names}</translation>
    </message>
    <message>
        <source>{count} new sites are asked for, but only {candidates} candidates may be chosen. Ask for fewer or give more candidates.</source>
        <translation>Es sollen {count} neue Standorte gewählt werden, wählbar sind aber nur {candidates}. Verlangen Sie weniger oder geben Sie mehr Kandidaten an.</translation>
    </message>
    <message>
        <source>{count} new sites cover {share} % of the demand</source>
        <translation>{count} neue Standorte decken {share} % des Bedarfs ab</translation>
    </message>
    <message>
        <source>{count} new sites: {distance} {unit} on average to the nearest one</source>
        <translation>{count} neue Standorte: im Mittel {distance} {unit} bis zum nächsten</translation>
    </message>
    <message>
        <source>{count} new sites: {share} % of the demand is covered {folds} times</source>
        <translation>{count} neue Standorte: {share} % des Bedarfs {folds}-fach abgedeckt</translation>
    </message>
    <message>
        <source>{count} nodes exist already and are left out.</source>
        <translation>{count} Netzknoten sind schon vorhanden und werden weggelassen.</translation>
    </message>
    <message>
        <source>{count} numbers of households, businesses or inhabitants are no number of 0 or more. They are not known.</source>
        <translation>{count} Angaben zu Haushalten, Unternehmen oder Einwohnern sind keine Zahl ab 0. Sie gelten als nicht bekannt.</translation>
    </message>
    <message>
        <source>{count} of them are planned only or have no free duct: they are not used.</source>
        <translation>{count} davon sind nur geplant oder haben kein freies Rohr: Sie werden nicht verwendet.</translation>
    </message>
    <message>
        <source>{count} of them begin outside of the years of the plan: they are not used.</source>
        <translation>{count} davon beginnen außerhalb der Jahre des Plans: Sie werden nicht verwendet.</translation>
    </message>
    <message>
        <source>{count} of {all} fields are empty, rest on an assumption or could not be confirmed: see REPORT.</source>
        <translation>{count} von {all} Feldern sind leer, beruhen auf einer Annahme oder ließen sich nicht bestätigen: siehe REPORT.</translation>
    </message>
    <message>
        <source>{count} of {all} were last heard of more than a day ago, the first of them at {time}. For them the map shows what was, not what is.</source>
        <translation>Von {count} der {all} stammt die letzte Meldung von vor mehr als einem Tag, die älteste von {time}. Bei ihnen zeigt die Karte, was war, nicht was ist.</translation>
    </message>
    <message>
        <source>{count} offers belong to no address: areas and cells elsewhere.</source>
        <translation>{count} Angebote gehören zu keiner Adresse: Gebiete und Zellen anderswo.</translation>
    </message>
    <message>
        <source>{count} offers do not say how fast they are. It is left open what they reach.</source>
        <translation>{count} Angebote sagen nicht, wie schnell sie sind. Was sie erreichen, bleibt offen.</translation>
    </message>
    <message>
        <source>{count} outside the extent left out</source>
        <translation>{count} außerhalb der Ausdehnung ausgelassen</translation>
    </message>
    <message>
        <source>{count} places count: at most {most} can. Choose a larger CELL or less demand.</source>
        <translation>{count} Orte zählen: Höchstens {most} sind möglich. Wählen Sie CELL größer oder weniger Bedarf.</translation>
    </message>
    <message>
        <source>{count} points have no usable position, the first in row {row}. Remove them.</source>
        <translation>{count} Punkte haben keine brauchbare Lage, der erste in Zeile {row}. Entfernen Sie sie.</translation>
    </message>
    <message>
        <source>{count} points lie in a cell that has one already; the last one counts</source>
        <translation>{count} Punkte liegen in einer Zelle, die schon einen hat; der letzte zählt</translation>
    </message>
    <message>
        <source>{count} points of presence are more than {distance} m from any street that may have a trench: {names}. Move them to a street, or raise MAX_DROP.</source>
        <translation>{count} PoP-Standorte liegen mehr als {distance} m von jeder Straße, die eine Trasse erhalten darf, entfernt: {names}. An eine Straße verschieben oder MAX_DROP erhöhen.</translation>
    </message>
    <message>
        <source>{count} points stand in buildings or where no height is known; nobody sees them.</source>
        <translation>{count} Punkte liegen in Gebäuden oder wo keine Höhe bekannt ist; niemand sieht sie.</translation>
    </message>
    <message>
        <source>{count} positions have no price: the sum is not the cost of the plan. Fill in the prices.</source>
        <translation>{count} Positionen haben keinen Preis: Die Summe ist nicht der Preis des Plans. Die Preise ergänzen.</translation>
    </message>
    <message>
        <source>{count} positions of the bill have no price: the plan costs more than its sum.</source>
        <translation>{count} Positionen des Mengen- und Kostenverzeichnisses haben keinen Preis: Der Plan kostet mehr als die Summe.</translation>
    </message>
    <message>
        <source>{count} read</source>
        <translation>{count} gelesen</translation>
    </message>
    <message>
        <source>{count} roofs have no known height above ground: give their buildings with ground_z (BUILDINGS).</source>
        <translation>Von {count} Dächern ist die Höhe über Grund unbekannt: Geben Sie ihre Gebäude mit ground_z an (BUILDINGS).</translation>
    </message>
    <message>
        <source>{count} roofs hold no pixel centre: outside the extent, or too small.</source>
        <translation>{count} Dächer enthalten keine Pixelmitte: außerhalb der Ausdehnung oder zu klein.</translation>
    </message>
    <message>
        <source>{count} rows are not connected, have no length or are of other project areas: they are left out.</source>
        <translation>{count} Zeilen sind nicht angeschlossen, haben keine Länge oder gehören zu anderen Ausbaugebieten: Sie werden weggelassen.</translation>
    </message>
    <message>
        <source>{count} sections lie in existing ducts, are not built and so left out.</source>
        <translation>{count} Abschnitte liegen in vorhandenen Leerrohren, werden nicht gebaut und daher weggelassen.</translation>
    </message>
    <message>
        <source>{count} sections lie in existing ducts: they are in Verbindungen, not in Trassenbau.</source>
        <translation>{count} Abschnitte liegen in vorhandenen Leerrohren: Sie stehen in Verbindungen, nicht im Trassenbau.</translation>
    </message>
    <message>
        <source>{count} sensors have no {field}: the default is used.</source>
        <translation>{count} Sensoren haben kein {field}: Der Vorgabewert wird verwendet.</translation>
    </message>
    <message>
        <source>{count} sensors have no {field}: the default of {value} is used.</source>
        <translation>{count} Sensoren haben kein Feld {field} oder keinen Wert darin: Es gilt die Vorgabe {value}.</translation>
    </message>
    <message>
        <source>{count} sensors would radiate more than the permitted {limit} dBm e.r.p.; they are computed with that limit.</source>
        <translation>{count} Sensoren würden mehr als die zulässigen {limit} dBm ERP abstrahlen; gerechnet wird mit dieser Grenze.</translation>
    </message>
    <message>
        <source>{count} sites are in no group: the limits of groups do not hold for them.</source>
        <translation>{count} Standorte gehören zu keiner Gruppe: Für sie gelten die Grenzen der Gruppen nicht.</translation>
    </message>
    <message>
        <source>{count} sites are too many for this objective: at most {most}. Thin the candidates out.</source>
        <translation>{count} Standorte sind zu viele für dieses Ziel: höchstens {most}. Dünnen Sie die möglichen Standorte aus.</translation>
    </message>
    <message>
        <source>{count} sites reach no demand: {ids}</source>
        <translation>{count} Standorte erreichen keinen Bedarf: {ids}</translation>
    </message>
    <message>
        <source>{count} with curves, now straight lines</source>
        <translation>{count} mit Kreisbögen, jetzt gerade Linien</translation>
    </message>
    <message>
        <source>{count} without geometry</source>
        <translation>{count} ohne Geometrie</translation>
    </message>
    <message>
        <source>{count} {what} are more than {distance} m from any street: {ids}</source>
        <translation>{count} {what} liegen mehr als {distance} m von jeder Straße entfernt: {ids}</translation>
    </message>
    <message>
        <source>{down} down and {up} up</source>
        <translation>{down} im Download und {up} im Upload</translation>
    </message>
    <message>
        <source>{eligible} of {units} connections are eligible ({share} %).</source>
        <translation>{eligible} von {units} Anschlüssen sind förderfähig ({share} %).</translation>
    </message>
    <message>
        <source>{files} files in “{folder}”.</source>
        <translation>{files} Dateien in „{folder}“.</translation>
    </message>
    <message>
        <source>{files} tiles with {objects} objects: {count} rows ({parts} of them building parts), {roofs} roof polygons.</source>
        <translation>{files} Kacheln mit {objects} Objekten: {count} Zeilen (davon {parts} Gebäudeteile), {roofs} Dachflächen.</translation>
    </message>
    <message>
        <source>{file}: {note}.</source>
        <translation>{file}: {note}.</translation>
    </message>
    <message>
        <source>{gaps} of {count} addresses have a gap; of {open} it is undetermined. {areas} project areas; {single} addresses with a gap lie in none of them.</source>
        <translation>{gaps} von {count} Adressen haben eine Lücke; bei {open} ist es unbestimmt. {areas} Ausbaugebiete; {single} Adressen mit Lücke liegen in keinem davon.</translation>
    </message>
    <message>
        <source>{height} m above ground</source>
        <translation>{height} m über Grund</translation>
    </message>
    <message>
        <source>{height} m above the line of sight</source>
        <translation>{height} m über der Sichtlinie</translation>
    </message>
    <message>
        <source>{height} m below the line of sight</source>
        <translation>{height} m unter der Sichtlinie</translation>
    </message>
    <message>
        <source>{indicator} of {variant} {change} %</source>
        <translation>„{indicator}“ von {variant} {change} %</translation>
    </message>
    <message>
        <source>{indicator} {percent} %</source>
        <translation>{indicator} {percent} %</translation>
    </message>
    <message>
        <source>{known} of {count} addresses with a known speed, announced networks counted as built; for information: the official tables of points could not be read</source>
        <translation>{known} von {count} Adressen mit bekannter Geschwindigkeit, angekündigte Netze als gebaut gezählt; zur Information: Die amtlichen Punktetabellen waren nicht lesbar</translation>
    </message>
    <message>
        <source>{known} of {count} project areas with known cost: {cost} EUR, of which {own} EUR for the municipality.</source>
        <translation>{known} von {count} Ausbaugebieten mit bekannten Kosten: {cost} EUR, davon {own} EUR für die Kommune.</translation>
    </message>
    <message>
        <source>{label}, at most</source>
        <translation>{label}, höchstens</translation>
    </message>
    <message>
        <source>{layers} layers, {errors} errors, {warnings} warnings, {notes} notes.</source>
        <translation>Layer: {layers}, Fehler: {errors}, Warnungen: {warnings}, Hinweise: {notes}.</translation>
    </message>
    <message>
        <source>{layer}, “{name}”: {reason}.</source>
        <translation>{layer}, „{name}“: {reason}.</translation>
    </message>
    <message>
        <source>{layer}: {count} lie in no district; they stand in the last row.</source>
        <translation>{layer}: {count} liegen in keinem Ortsteil; sie stehen in der letzten Zeile.</translation>
    </message>
    <message>
        <source>{layer}: {count} lie where no height is known; they count as not served.</source>
        <translation>{layer}: {count} liegen, wo keine Höhe bekannt ist; sie zählen als nicht versorgt.</translation>
    </message>
    <message>
        <source>{layer}: {used} of {count} rows are counted, {rejected} rejected.</source>
        <translation>{layer}: {used} von {count} Zeilen werden gezählt, {rejected} abgelehnt.</translation>
    </message>
    <message>
        <source>{layer}: {what} ({count})</source>
        <translation>{layer}: {what} ({count})</translation>
    </message>
    <message>
        <source>{left_out} of {count} key figures find no room in the template's table and are left out. Choose fewer, or make the table larger.</source>
        <translation>{left_out} von {count} Kennzahlen finden in der Tabelle der Vorlage keinen Platz und fehlen. Wählen Sie weniger aus oder vergrößern Sie die Tabelle.</translation>
    </message>
    <message>
        <source>{low} Mbit/s</source>
        <translation>{low} Mbit/s</translation>
    </message>
    <message>
        <source>{low} to below {high} Mbit/s</source>
        <translation>{low} bis unter {high} Mbit/s</translation>
    </message>
    <message>
        <source>{low} to {high} Mbit/s</source>
        <translation>{low} bis {high} Mbit/s</translation>
    </message>
    <message>
        <source>{name} has no number at point {point}. Fill the gap in the profile.</source>
        <translation>{name} hat am Punkt {point} keine Zahl. Füllen Sie die Lücke im Geländeschnitt.</translation>
    </message>
    <message>
        <source>{name} is a whole number, 1 or more, not {value}.</source>
        <translation>{name} ist eine ganze Zahl ab 1, nicht {value}.</translation>
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
        <source>{name} must be between {low} and {high}, not {value}.</source>
        <translation>{name} muss zwischen {low} und {high} liegen, nicht bei {value}.</translation>
    </message>
    <message>
        <source>{name} must be more than 0 m, not {value}.</source>
        <translation>{name} muss größer als 0 m sein, nicht {value}.</translation>
    </message>
    <message>
        <source>{name} must be more than {low} and at most {high}, not {value}.</source>
        <translation>{name} muss größer als {low} und höchstens {high} sein, nicht {value}.</translation>
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
        <source>{parameter} is not heeded by this mode. Take it out, or choose another mode (MODE).</source>
        <translation>{parameter} gilt bei dieser Auswahl nicht. Weglassen oder eine andere Auswahl treffen (MODE).</translation>
    </message>
    <message>
        <source>{parameter} “{name}” has no {field}: the default is used.</source>
        <translation>{parameter} „{name}“ hat kein {field}: Der Vorgabewert gilt.</translation>
    </message>
    <message>
        <source>{parameter} “{name}” would radiate more than the permitted {limit} dBm e.r.p.; it is computed with that limit.</source>
        <translation>{parameter} „{name}“ würde mehr als die zulässigen {limit} dBm ERP abstrahlen; gerechnet wird mit dieser Grenze.</translation>
    </message>
    <message>
        <source>{points}, rank {rank}</source>
        <translation>{points}, Rang {rank}</translation>
    </message>
    <message>
        <source>{reached} of {total} sensors reached, {rejected} rejected.</source>
        <translation>{reached} von {total} Sensoren erreicht, {rejected} abgelehnt.</translation>
    </message>
    <message>
        <source>{read} measurements read, {derived} unheard messages added: {used} used, {rejected} rejected.</source>
        <translation>{read} Messungen gelesen, {derived} nicht gehörte Nachrichten ergänzt: {used} verwendet, {rejected} abgewiesen.</translation>
    </message>
    <message>
        <source>{read} possible sites read: {used} used, {filtered} filtered, {rejected} rejected.</source>
        <translation>{read} mögliche Standorte gelesen: {used} verwendet, {filtered} ausgefiltert, {rejected} abgelehnt.</translation>
    </message>
    <message>
        <source>{read} rows read: {used} used, {zero} of weight 0, {missing} not known, {cut} outside the area, {rejected} rejected. Weight: {total} in {count} points.</source>
        <translation>{read} Zeilen gelesen: {used} verwendet, {zero} mit Gewicht 0, {missing} unbekannt, {cut} außerhalb des Gebiets, {rejected} abgelehnt. Gewicht: {total} in {count} Punkten.</translation>
    </message>
    <message>
        <source>{share} % of it</source>
        <translation>{share} % davon</translation>
    </message>
    <message>
        <source>{share} % of the devices (height {low} to {high} m)</source>
        <translation>{share} % der Geräte (Höhe {low} bis {high} m)</translation>
    </message>
    <message>
        <source>{share} % of the differences are there at once (nugget): error of the measurement and what changes from corner to corner.</source>
        <translation>{share} % der Unterschiede bestehen von Anfang an (Nugget): Messfehler und was sich von Ecke zu Ecke ändert.</translation>
    </message>
    <message>
        <source>{share} % of the gateways (height {low} to {high} m)</source>
        <translation>{share} % der Gateways (Höhe {low} bis {high} m)</translation>
    </message>
    <message>
        <source>{share} % of the messages arrive. {target} % arrive with up to {devices} devices; then the limit is: {limit}.</source>
        <translation>{share} % der Nachrichten kommen an. Bis zu {devices} Endgeräte erreichen {target} %; danach begrenzt durch: {limit}.</translation>
    </message>
    <message>
        <source>{share} % of the pixels have no terrain height.</source>
        <translation>{share} % der Pixel haben keine Geländehöhe.</translation>
    </message>
    <message>
        <source>{share} % of the places (distance {low} to {high} m)</source>
        <translation>{share} % der Orte (Entfernung {low} bis {high} m)</translation>
    </message>
    <message>
        <source>{share} % of the places (nearer than {low} m)</source>
        <translation>{share} % der Orte (näher als {low} m)</translation>
    </message>
    <message>
        <source>{share} % of the weight are to be covered, but only {reachable} % can be: {points} demand points are out of reach. Ask for less, or for a longer reach or more candidates.</source>
        <translation>{share} % des Gewichts sollen abgedeckt werden, aber nur {reachable} % können es: {points} Bedarfspunkte liegen außer Reichweite. Verlangen Sie weniger, eine größere Reichweite oder mehr Kandidaten.</translation>
    </message>
    <message>
        <source>{share} % of {area} km² served.</source>
        <translation>{share} % von {area} km² versorgt.</translation>
    </message>
    <message>
        <source>{share} % of {area} m² seen, {blind} m² blind.</source>
        <translation>{share} % von {area} m² einsehbar, {blind} m² nicht einsehbar.</translation>
    </message>
    <message>
        <source>{sites} sites and {demand} demand points are too many to compare all of them. Give a reach (REACH).</source>
        <translation>{sites} Standorte und {demand} Bedarfspunkte sind zu viele, um alle zu vergleichen. Geben Sie eine Reichweite an (REACH).</translation>
    </message>
    <message>
        <source>{speed} Mbit/s are too many for {technology}: perhaps they are kbit/s</source>
        <translation>{speed} Mbit/s sind zu viel für {technology}: vielleicht sind es kbit/s</translation>
    </message>
    <message>
        <source>{tiles} tiles, {cell:g} m, {crs}: {rows} x {cols} cells, {empty} of them without height.</source>
        <translation>{tiles} Kacheln, {cell:g} m, {crs}: {rows} x {cols} Zellen, davon {empty} ohne Höhe.</translation>
    </message>
    <message>
        <source>{units} connections in {count} project areas cost {cost}</source>
        <translation>{units} Anschlüsse in {count} Ausbaugebieten kosten {cost}</translation>
    </message>
    <message>
        <source>{units} connections in {count} project areas cost {cost}, {own} of it the municipality</source>
        <translation>{units} Anschlüsse in {count} Ausbaugebieten kosten {cost}, davon {own} die Kommune</translation>
    </message>
    <message>
        <source>{used} of {count} existing distribution points stand at a trench of the plan.</source>
        <translation>{used} von {count} vorhandenen Verteilern stehen an einer Trasse des Plans.</translation>
    </message>
    <message>
        <source>{used} {what} imported, {rejected} rows rejected, {unplaced} of them for their place alone.</source>
        <translation>{used} {what} übernommen, {rejected} Zeilen zurückgewiesen, davon {unplaced} allein wegen ihrer Position.</translation>
    </message>
    <message>
        <source>{value} EUR</source>
        <translation>{value} EUR</translation>
    </message>
    <message>
        <source>{value} MHz lies in no sub-band of the preset. Its sub-bands [MHz]: {known}.</source>
        <translation>{value} MHz liegt in keinem Teilband der Voreinstellung. Ihre Teilbänder [MHz]: {known}.</translation>
    </message>
    <message>
        <source>{value} in field {field} is below 0</source>
        <translation>{value} im Feld {field} ist kleiner als 0</translation>
    </message>
    <message>
        <source>{value} in field {field} is no whole number</source>
        <translation>{value} im Feld {field} ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>{value} in field {field} is too small</source>
        <translation>{value} im Feld {field} ist zu klein</translation>
    </message>
    <message>
        <source>{value} million EUR</source>
        <translation>{value} Mio. EUR</translation>
    </message>
    <message>
        <source>{value}: places up to {distance} apart tell about each other</source>
        <translation>{value}: Bis {distance} Entfernung sagen Orte etwas übereinander aus</translation>
    </message>
    <message>
        <source>{warning} (areas {numbers})</source>
        <translation>{warning} (Gebiete {numbers})</translation>
    </message>
    <message>
        <source>{what} “{layer}”, row {row} (“{name}”): {reason}.</source>
        <translation>{what} „{layer}“, Zeile {row} („{name}“): {reason}.</translation>
    </message>
    <message>
        <source>{what} “{layer}”: {count} ids occur more than once and are all kept: {ids}</source>
        <translation>{what} „{layer}“: {count} Kennungen kommen mehrfach vor und bleiben alle: {ids}</translation>
    </message>
    <message>
        <source>{what}, {distance} from the gateway</source>
        <translation>{what}, {distance} vom Gateway</translation>
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
        <source>{what}: {read} rows read, {used} used, {rejected} rejected.</source>
        <translation>{what}: {read} Zeilen gelesen, {used} verwendet, {rejected} abgelehnt.</translation>
    </message>
    <message>
        <source>{what}: {stated} candidates as stated in the layer, {guessed} by the preset of costs, {unknown} not known.</source>
        <translation>{what}: {stated} mögliche Standorte wie im Layer angegeben, {guessed} nach der Voreinstellung der Kosten, {unknown} nicht bekannt.</translation>
    </message>
    <message>
        <source>{x}, {y} are no degrees east and north</source>
        <translation>{x}, {y} sind keine Grad Ost und Nord</translation>
    </message>
    <message>
        <source>{x}, {y} is beyond the earth: a spreadsheet has dropped the decimal sign; export the columns again as text</source>
        <translation>{x}, {y} liegt außerhalb der Erde: Eine Tabellenkalkulation hat das Dezimalzeichen verschluckt; exportieren Sie die Spalten noch einmal als Text</translation>
    </message>
    <message>
        <source>{x}, {y} is no place in its coordinate reference system</source>
        <translation>{x}, {y} ist kein Ort in ihrem Koordinatenbezugssystem</translation>
    </message>
    <message>
        <source>{x}, {y} is no place in {crs}: it may be in another system</source>
        <translation>{x}, {y} ist kein Ort in {crs}: Vielleicht gehört er in ein anderes Bezugssystem</translation>
    </message>
    <message>
        <source>{x}, {y} is no place in {crs}: the columns are probably swapped, or it is another system</source>
        <translation>{x}, {y} ist kein Ort in {crs}: Wahrscheinlich sind die Spalten vertauscht, oder es ist ein anderes Bezugssystem</translation>
    </message>
    <message>
        <source>{x}, {y} looks like Gauss-Krüger coordinates: choose {crs} in parameter CRS</source>
        <translation>{x}, {y} sieht nach Gauß-Krüger-Koordinaten aus: Wählen Sie im Parameter CRS {crs}</translation>
    </message>
    <message>
        <source>{x}, {y} looks like degrees: choose EPSG:4326 in parameter CRS</source>
        <translation>{x}, {y} sieht nach Grad aus: Wählen Sie im Parameter CRS EPSG:4326</translation>
    </message>
    <message>
        <source>{years} years old</source>
        <translation>{years} Jahre alt</translation>
    </message>
    <message>
        <source>“From”: a part of the cost is not known.</source>
        <translation>„Ab“: Ein Teil der Kosten ist nicht bekannt.</translation>
    </message>
    <message>
        <source>“Name: value” pairs separated by semicolons, for example “Fiware-Service: city” or “NGSILD-Tenant: city”. Never a login.</source>
        <translation>Paare „Name: Wert“, getrennt durch Semikolons, zum Beispiel „Fiware-Service: stadt“ oder „NGSILD-Tenant: stadt“. Niemals eine Anmeldung.</translation>
    </message>
    <message>
        <source>“field=column” pairs separated by semicolons, where the guess by name is not right; or the path of a mapping saved as JSON.</source>
        <translation>Paare „Feld=Spalte“, durch Semikolon getrennt, wo die Erkennung am Namen nicht stimmt; oder der Pfad einer als JSON gespeicherten Zuordnung.</translation>
    </message>
    <message>
        <source>“internal” and “personal” data warn before they go on a public map.</source>
        <translation>Daten, die „internal“ (intern) oder „personal“ (personenbezogen) sind, lösen eine Warnung aus, bevor sie auf eine öffentliche Karte kommen.</translation>
    </message>
    <message>
        <source>“layer=class” pairs: a field of the layer, or a word for all of it. Empty: its field class, else the name of the layer. The Zensus is called zensus.</source>
        <translation>Paare „Layer=Klasse“: ein Feld des Layers oder ein Wort für alles darin. Leer: sein Feld class, sonst der Name des Layers. Der Zensus heißt zensus.</translation>
    </message>
    <message>
        <source>“layer=kind” pairs separated by semicolons, where the guess by name and fields is not right, for example “posts=lamp_post; old_town=grid”. A layer is named by its name or its number in the list. Kinds with costs in the preset: lamp_post, signal, mast, stop, roof, building, parcel, line, grid; any other word will do too.</source>
        <translation>Paare „Layer=Art“, durch Semikolon getrennt, wo die Annahme nach Name und Feldern nicht stimmt, zum Beispiel „Masten=lamp_post; Altstadt=grid“. Ein Layer wird mit seinem Namen oder seiner Nummer in der Liste genannt. Arten mit Kosten in der Voreinstellung: lamp_post, signal, mast, stop, roof, building, parcel, line, grid; jedes andere Wort geht auch.</translation>
    </message>
    <message>
        <source>“layer=unit” pairs: what a weight of 1 is, for example inhabitants. Empty: its field unit, else the field of the weight, else objects or metres.</source>
        <translation>Paare „Layer=Einheit“: wofür ein Gewicht von 1 steht, zum Beispiel Einwohner. Leer: sein Feld unit, sonst das Feld des Gewichts, sonst objects oder metres.</translation>
    </message>
    <message>
        <source>“layer=weight” pairs separated by semicolons, for example “addresses=households; schools=200; blocks=0.5*inhabitants”. A weight is a number, a field or an expression; a layer is named by its name or its number in the list. A weight alone is for all layers.</source>
        <translation>Paare „Layer=Gewicht“, durch Semikolon getrennt, zum Beispiel „Adressen=households; Schulen=200; Blöcke=0.5*inhabitants“. Ein Gewicht ist eine Zahl, ein Feld oder ein Ausdruck; ein Layer wird mit seinem Namen oder seiner Nummer in der Liste genannt. Ein Gewicht allein gilt für alle Layer.</translation>
    </message>
    <message>
        <source>“{address}” has no second way: its streets lead to the point of presence in one way only.</source>
        <translation>„{address}“ hat keinen zweiten Weg: Seine Straßen führen nur auf einem Weg zum PoP-Standort.</translation>
    </message>
    <message>
        <source>“{file}” becomes larger than {most:.0f} MB when it is read: too large for one tile, or an archive made to fill computers. Ask its publisher, or divide it.</source>
        <translation>„{file}“ wird beim Lesen größer als {most:.0f} MB: zu groß für eine Kachel oder ein Archiv, das Rechner füllen soll. Fragen Sie den Herausgeber oder teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read: {error}. Download it again or unpack it yourself.</source>
        <translation>„{file}“ ist nicht lesbar: {error}. Laden Sie die Datei erneut herunter oder entpacken Sie sie selbst.</translation>
    </message>
    <message>
        <source>“{file}” does not say its coordinate reference system. Choose it in the parameter CRS.</source>
        <translation>„{file}“ nennt sein Koordinatenbezugssystem nicht. Wählen Sie es im Parameter CRS.</translation>
    </message>
    <message>
        <source>“{file}” does not say where it lies: cells of {cell} m at {x}, {y}. Download it again, or with its world file.</source>
        <translation>„{file}“ sagt nicht, wo es liegt: Zellen von {cell} m bei {x}, {y}. Laden Sie die Datei erneut herunter oder mit ihrer World-Datei.</translation>
    </message>
    <message>
        <source>“{file}” has a line longer than {most} MB: that is no CityJSON text sequence. Name a whole CityJSON document “.city.json”.</source>
        <translation>„{file}“ hat eine Zeile, die länger als {most} MB ist: Das ist keine CityJSON-Textfolge. Nennen Sie ein ganzes CityJSON-Dokument „.city.json“.</translation>
    </message>
    <message>
        <source>“{file}” has been changed since the package was made.</source>
        <translation>„{file}“ wurde geändert, seit das Paket erstellt wurde.</translation>
    </message>
    <message>
        <source>“{file}” has eastings like {easting:.0f}, which do not fit {crs}. Choose another system in the parameter CRS.</source>
        <translation>„{file}“ hat Ostwerte wie {easting:.0f}, die nicht zu {crs} passen. Wählen Sie im Parameter CRS ein anderes System.</translation>
    </message>
    <message>
        <source>“{file}” has heights in {found}, but the parameter HEIGHT_SYSTEM says {given}. Leave the parameter empty.</source>
        <translation>„{file}“ hat Höhen in {found}, der Parameter HEIGHT_SYSTEM sagt aber {given}. Lassen Sie den Parameter leer.</translation>
    </message>
    <message>
        <source>“{file}” has no lines. Choose XYZ or ASC files.</source>
        <translation>„{file}“ hat keine Zeilen. Wählen Sie XYZ- oder ASC-Dateien.</translation>
    </message>
    <message>
        <source>“{file}” has {count} bands; a terrain model has one. Aerial images hold no heights.</source>
        <translation>„{file}“ hat {count} Kanäle; ein Geländemodell hat einen. Luftbilder enthalten keine Höhen.</translation>
    </message>
    <message>
        <source>“{file}” has {found} heights where its heading announces {expected}. Download it again.</source>
        <translation>„{file}“ hat {found} Höhen, der Dateikopf kündigt {expected} an. Laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>“{file}” holds no points. Choose another file.</source>
        <translation>„{file}“ enthält keine Punkte. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{file}” holds packed numbers instead of metres. Unpack them first (gdal_translate -unscale -ot Float32).</source>
        <translation>„{file}“ enthält skalierte Zahlen statt Meter. Rechnen Sie sie zuerst um (gdal_translate -unscale -ot Float32).</translation>
    </message>
    <message>
        <source>“{file}” is CityJSON of version {version}; {known} are read. Convert it, for example with cjio.</source>
        <translation>„{file}“ ist CityJSON der Version {version}; gelesen werden {known}. Wandeln Sie es um, zum Beispiel mit cjio.</translation>
    </message>
    <message>
        <source>“{file}” is JSON, but not CityJSON: its type is “{kind}”. Leave it out or take it out of the folder.</source>
        <translation>„{file}“ ist JSON, aber kein CityJSON: Der Typ ist „{kind}“. Lassen Sie die Datei weg oder nehmen Sie sie aus dem Ordner.</translation>
    </message>
    <message>
        <source>“{file}” is larger than {most} MB. Convert it to a CityJSON text sequence (.city.jsonl), for example with cjio.</source>
        <translation>„{file}“ ist größer als {most} MB. Wandeln Sie es in eine CityJSON-Textfolge um (.city.jsonl), zum Beispiel mit cjio.</translation>
    </message>
    <message>
        <source>“{file}” is locked with a password. Unpack it yourself first.</source>
        <translation>„{file}“ ist mit einem Kennwort geschützt. Entpacken Sie die Datei zuerst selbst.</translation>
    </message>
    <message>
        <source>“{file}” is no ASCII grid: its heading does not say ncols, nrows, xllcorner, yllcorner and cellsize. Choose another file.</source>
        <translation>„{file}“ ist kein ASCII-Grid: Der Dateikopf nennt ncols, nrows, xllcorner, yllcorner und cellsize nicht. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{file}” is no TIFF. Download it again.</source>
        <translation>„{file}“ ist kein TIFF. Laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>“{file}” is no list of points: line {line} is not “x y z”. Choose XYZ tiles with three columns of numbers.</source>
        <translation>„{file}“ ist keine Liste von Punkten: Zeile {line} ist nicht „x y z“. Wählen Sie XYZ-Kacheln mit drei Zahlenspalten.</translation>
    </message>
    <message>
        <source>“{file}” is no text. Choose XYZ or ASC files.</source>
        <translation>„{file}“ ist kein Text. Wählen Sie XYZ- oder ASC-Dateien.</translation>
    </message>
    <message>
        <source>“{file}” mixes ODbL data ({odbl}) with layers under other terms ({others}). Keep ODbL layers in a file of their own.</source>
        <translation>„{file}“ mischt ODbL-Daten ({odbl}) mit Layern unter anderen Bedingungen ({others}). Führen Sie ODbL-Layer in einer eigenen Datei.</translation>
    </message>
    <message>
        <source>“{file}” names two reference systems: {crs} and {other}. Split it by reference system.</source>
        <translation>„{file}“ nennt zwei Bezugssysteme: {crs} und {other}. Teilen Sie die Datei nach Bezugssystem auf.</translation>
    </message>
    <message>
        <source>“{file}” of the package is missing.</source>
        <translation>„{file}“ aus dem Paket fehlt.</translation>
    </message>
    <message>
        <source>“{file}” would have {cells:.0f} million cells; {most:.0f} million are the most. Choose fewer tiles or a coarser model.</source>
        <translation>„{file}“ hätte {cells:.0f} Millionen Zellen; höchstens {most:.0f} Millionen sind möglich. Wählen Sie weniger Kacheln oder ein gröberes Modell.</translation>
    </message>
    <message>
        <source>“{file}”, building {building}, surface {surface}: a coordinate or height is not a number.</source>
        <translation>„{file}“, Gebäude {building}, Fläche {surface}: Eine Koordinate oder Höhe ist keine Zahl.</translation>
    </message>
    <message>
        <source>“{file}”, building {building}, surface {surface}: a corner has a height of {height} m, which stands for “not known”.</source>
        <translation>„{file}“, Gebäude {building}, Fläche {surface}: Eine Ecke hat die Höhe {height} m, was für „unbekannt“ steht.</translation>
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
        <source>“{file}”, building {building}, surface {surface}: it refers to a vertex that does not exist.</source>
        <translation>„{file}“, Gebäude {building}, Fläche {surface}: Sie verweist auf einen Punkt, den es nicht gibt.</translation>
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
        <source>“{file}”, building {building}: its geometry is a template, which is not read.</source>
        <translation>„{file}“, Gebäude {building}: Seine Geometrie ist eine Vorlage, die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>“{file}”, building {building}: its id was already read from “{other}”. Give each tile once.</source>
        <translation>„{file}“, Gebäude {building}: Die Kennung wurde bereits aus „{other}“ gelesen. Geben Sie jede Kachel nur einmal an.</translation>
    </message>
    <message>
        <source>“{file}”, building {building}: no ground and no roof surface that can be used. Its outline or a solid (LoD0, LoD1 or LoD2) is needed.</source>
        <translation>„{file}“, Gebäude {building}: keine brauchbare Boden- oder Dachfläche. Gebraucht wird ein Umriss oder ein Körper (LoD0, LoD1 oder LoD2).</translation>
    </message>
    <message>
        <source>“{file}”: a height is no number. Download the file again.</source>
        <translation>„{file}“: Eine Höhe ist keine Zahl. Laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>“{file}”: its coordinate reference system is not known. Give it one first (gdal_edit -a_srs), for example EPSG:25832.</source>
        <translation>„{file}“: Das Koordinatenbezugssystem ist nicht bekannt. Geben Sie der Datei zuerst eines (gdal_edit -a_srs), zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>“{file}”: its points do not lie on a grid of square cells. Laser points cannot be read: choose the gridded terrain model (DGM).</source>
        <translation>„{file}“: Die Punkte liegen nicht auf einem Gitter quadratischer Zellen. Laserpunkte sind nicht lesbar: Wählen Sie das Geländemodell als Gitter (DGM).</translation>
    </message>
    <message>
        <source>“{file}”: its vertices or their transform are not triples of numbers. It is damaged: get it from its publisher again.</source>
        <translation>„{file}“: Die Punkte oder ihre Umrechnung sind keine Zahlentripel. Die Datei ist beschädigt: Holen Sie sie noch einmal beim Herausgeber.</translation>
    </message>
    <message>
        <source>“{first}” has cells of {cell} m, “{second}” of {other} m. Load tiles of one resolution at a time.</source>
        <translation>„{first}“ hat Zellen von {cell} m, „{second}“ von {other} m. Laden Sie Kacheln einer Auflösung auf einmal.</translation>
    </message>
    <message>
        <source>“{first}” is in {crs}, “{second}” in {other}. Load tiles of one system at a time.</source>
        <translation>„{first}“ liegt in {crs} vor, „{second}“ in {other}. Laden Sie Kacheln eines Systems auf einmal.</translation>
    </message>
    <message>
        <source>“{id}” in rows {rows}</source>
        <translation>„{id}“ in den Zeilen {rows}</translation>
    </message>
    <message>
        <source>“{layer}” has more than {most} rows. Filter it, or give it as a file instead.</source>
        <translation>„{layer}“ hat mehr als {most} Zeilen. Filtern Sie die Tabelle oder geben Sie sie stattdessen als Datei weiter.</translation>
    </message>
    <message>
        <source>“{layer}” has no area with a place: the atlas would have no page.</source>
        <translation>„{layer}“ hat kein Gebiet mit einem Ort: Der Atlas hätte keine Seite.</translation>
    </message>
    <message>
        <source>“{layer}” has no point of presence: fibre comes from its distribution points.</source>
        <translation>„{layer}“ hat keinen PoP-Standort: Die Glasfaser kommt von den Verteilern.</translation>
    </message>
    <message>
        <source>“{layer}” has no rows: the table is empty.</source>
        <translation>„{layer}“ hat keine Zeilen: Die Tabelle ist leer.</translation>
    </message>
    <message>
        <source>“{layer}” has {count} areas, more than the {most} pages an atlas may have. Choose another layer, or filter it.</source>
        <translation>„{layer}“ hat {count} Gebiete, mehr als die {most} Seiten, die ein Atlas haben darf. Wählen Sie einen anderen Layer, oder filtern Sie ihn.</translation>
    </message>
    <message>
        <source>“{layer}”: {count} areas have no place and get no page.</source>
        <translation>„{layer}“: {count} Gebiete haben keinen Ort und bekommen keine Seite.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>“{name}” has {size} MB, too much for a catalogue. Check that it is the right one.</source>
        <translation>„{name}“ hat {size} MB, zu viel für einen Katalog. Prüfen Sie, ob es der richtige ist.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>„{name}“ ist leer.</translation>
    </message>
    <message>
        <source>“{name}” is left out: {reason}.</source>
        <translation>„{name}“ ist ausgelassen: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is no municipality key (AGS)</source>
        <translation>„{name}“ ist kein Gemeindeschlüssel (AGS)</translation>
    </message>
    <message>
        <source>“{name}” is no name of a cell</source>
        <translation>„{name}“ ist kein Name einer Zelle</translation>
    </message>
    <message>
        <source>“{one}” overtakes “{other}”.</source>
        <translation>„{one}“ überholt „{other}“.</translation>
    </message>
    <message>
        <source>“{part}” is no weight. Write it as indicator=number, for example reach_percent=3; a number of 0 or more.</source>
        <translation>„{part}“ ist kein Gewicht. Schreiben Sie es als Kennzahl=Zahl, zum Beispiel reach_percent=3; eine Zahl von 0 oder mehr.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read as a raster: {error}</source>
        <translation>„{path}“ lässt sich nicht als Raster lesen: {error}</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>„{path}“ kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>“{path}” cannot be used: {reason}.</source>
        <translation>„{path}“ kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written. Close it elsewhere or choose another folder.</source>
        <translation>„{path}“ kann nicht geschrieben werden. Schließen Sie die Datei anderswo, oder wählen Sie einen anderen Ordner.</translation>
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
        <source>“{path}” cannot be written: {error}</source>
        <translation>„{path}“ kann nicht geschrieben werden: {error}</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {error}. Choose another folder or free some space.</source>
        <translation>„{path}“ kann nicht geschrieben werden: {error}. Wählen Sie einen anderen Ordner oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {error}. Free some space or choose another folder.</source>
        <translation>„{path}“ kann nicht geschrieben werden: {error}. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“{path}” does not exist. Choose files or a folder that holds them.</source>
        <translation>„{path}“ gibt es nicht. Wählen Sie Dateien oder einen Ordner, der sie enthält.</translation>
    </message>
    <message>
        <source>“{path}” does not say in which coordinate reference system its columns {x} and {y} are. Choose it in parameter CRS, for example EPSG:25832. The first row that can be read is at {place}.</source>
        <translation>„{path}“ sagt nicht, in welchem Koordinatenbezugssystem die Spalten {x} und {y} stehen. Wählen Sie es im Parameter CRS, zum Beispiel EPSG:25832. Die erste lesbare Zeile liegt bei {place}.</translation>
    </message>
    <message>
        <source>“{path}” exists already and is not overwritten. Choose another name.</source>
        <translation>„{path}“ gibt es schon und wird nicht überschrieben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{path}” has a DOCTYPE, which can make a reader run out of memory or give away other files. Data needs none: tell its publisher.</source>
        <translation>„{path}“ hat einen DOCTYPE, durch den ein Leser den Speicher füllen oder andere Dateien preisgeben kann. Daten brauchen keinen: Sagen Sie es dem Herausgeber.</translation>
    </message>
    <message>
        <source>“{path}” has cells of {width} x {height}. Square cells are needed: warp it to one cell size first.</source>
        <translation>„{path}“ hat Zellen von {width} x {height}. Nötig sind quadratische Zellen: Bringen Sie es zuerst auf eine einheitliche Zellgröße.</translation>
    </message>
    <message>
        <source>“{path}” has no column GITTER_ID: it is no census grid. Choose the CSV file of one grid width, for example 100 m.</source>
        <translation>„{path}“ hat keine Spalte GITTER_ID: Das ist kein Zensusgitter. Wählen Sie die CSV-Datei einer Gitterweite, zum Beispiel 100 m.</translation>
    </message>
    <message>
        <source>“{path}” has no column for {axes}. Its columns are: {columns}. Name them in the column mapping, for example “x=Rechtswert; y=Hochwert”.</source>
        <translation>„{path}“ hat keine Spalte für {axes}. Vorhandene Spalten: {columns}. Benennen Sie sie in der Spaltenzuordnung, zum Beispiel „x=Rechtswert; y=Hochwert“.</translation>
    </message>
    <message>
        <source>“{path}” has no column “{column}”. Its columns are: {known}.</source>
        <translation>„{path}“ hat keine Spalte „{column}“. Ihre Spalten sind: {known}.</translation>
    </message>
    <message>
        <source>“{path}” has no sheet or layer “{sheet}”. It has: {sheets}.</source>
        <translation>„{path}“ hat kein Blatt und keinen Layer „{sheet}“. Vorhanden: {sheets}.</translation>
    </message>
    <message>
        <source>“{path}” has values in row {row}, column {column}: it is larger than any list of sensors. Delete what does not belong to it.</source>
        <translation>„{path}“ hat Werte in Zeile {row}, Spalte {column} und ist damit größer als jede Sensorliste. Löschen Sie, was nicht zur Liste gehört.</translation>
    </message>
    <message>
        <source>“{path}” holds no column mapping. It is a JSON file such as {example}, as output MAPPING_OUT saves it.</source>
        <translation>„{path}“ enthält keine Spaltenzuordnung. Das ist eine JSON-Datei wie {example}; die Ausgabe MAPPING_OUT speichert sie.</translation>
    </message>
    <message>
        <source>“{path}” holds no file that ends in {endings}. Choose the one with the tiles.</source>
        <translation>„{path}“ enthält keine Datei mit der Endung {endings}. Wählen Sie den Ordner oder das Archiv mit den Kacheln.</translation>
    </message>
    <message>
        <source>“{path}” holds {count} files; {most} are the most. Divide it.</source>
        <translation>„{path}“ enthält {count} Dateien; höchstens {most} sind möglich. Teilen Sie das Archiv.</translation>
    </message>
    <message>
        <source>“{path}” is CityGML of a kind that is not read ({namespace}). Convert it to CityGML 2.0, for example with citygml-tools.</source>
        <translation>„{path}“ ist CityGML einer Art, die nicht gelesen wird ({namespace}). Wandeln Sie die Datei in CityGML 2.0 um, zum Beispiel mit citygml-tools.</translation>
    </message>
    <message>
        <source>“{path}” is GeoJSON. Add it to the project and choose it as the layer of measurements.</source>
        <translation>„{path}“ ist GeoJSON. Zum Projekt hinzufügen und als Layer der Messungen wählen.</translation>
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
        <source>“{path}” is a file. Choose a folder for the export.</source>
        <translation>„{path}“ ist eine Datei. Einen Ordner für den Export wählen.</translation>
    </message>
    <message>
        <source>“{path}” is a file. Choose a folder for the package.</source>
        <translation>„{path}“ ist eine Datei. Wählen Sie einen Ordner für das Paket.</translation>
    </message>
    <message>
        <source>“{path}” is neither GeoJSON nor the reply of a service that is read. Choose the service in parameter SOURCE, or another file.</source>
        <translation>„{path}“ ist weder GeoJSON noch die Antwort eines Dienstes, der gelesen wird. Wählen Sie den Dienst im Parameter SOURCE, oder eine andere Datei.</translation>
    </message>
    <message>
        <source>“{path}” is nested too deeply to be read.</source>
        <translation>„{path}“ ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>“{path}” is no ZIP with a Shapefile in it. Unpack it and choose a file.</source>
        <translation>„{path}“ ist kein ZIP mit einem Shapefile darin. Entpacken Sie es und wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>“{path}” is no manifest of a package. Choose its manifest.json.</source>
        <translation>„{path}“ ist kein Manifest eines Pakets. Wählen Sie dessen manifest.json.</translation>
    </message>
    <message>
        <source>“{path}” is no spreadsheet, is damaged, or is protected by a password. Open it in a spreadsheet program and save it as .xlsx or .csv.</source>
        <translation>„{path}“ ist keine Arbeitsmappe, ist beschädigt oder durch ein Passwort geschützt. Öffnen Sie die Datei in einer Tabellenkalkulation und speichern Sie sie als .xlsx oder .csv.</translation>
    </message>
    <message>
        <source>“{path}” is no table of the Breitbandatlas: it needs a column AGS and columns such as “alle Technologien ≥ 1000 Mbit/s” or verf_300_1000. Its columns are: {columns}.</source>
        <translation>„{path}“ ist keine Tabelle des Breitbandatlas: Nötig sind eine Spalte AGS und Spalten wie „alle Technologien ≥ 1000 Mbit/s“ oder verf_300_1000. Die Spalten sind: {columns}.</translation>
    </message>
    <message>
        <source>“{path}” is no text file, or is UTF-16 without its mark. Save it as “CSV UTF-8”.</source>
        <translation>„{path}“ ist keine Textdatei, oder UTF-16 ohne Kennzeichen. Speichern Sie sie als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>“{path}” is no {kind} file, or is damaged. Open it in QGIS to see what it is.</source>
        <translation>„{path}“ ist keine {kind}-Datei oder beschädigt. Öffnen Sie sie in QGIS, um zu sehen, was es ist.</translation>
    </message>
    <message>
        <source>“{path}” is not a CSV file: {error}.</source>
        <translation>„{path}“ ist keine CSV-Datei: {error}.</translation>
    </message>
    <message>
        <source>“{path}” is not a picture that QGIS can show. Save it as PNG or SVG.</source>
        <translation>„{path}“ ist kein Bild, das QGIS zeigen kann. Speichern Sie es als PNG oder SVG.</translation>
    </message>
    <message>
        <source>“{path}” is not a print layout template. Save it again in the layout designer.</source>
        <translation>„{path}“ ist keine Drucklayoutvorlage. Speichern Sie sie im Layout-Editor neu.</translation>
    </message>
    <message>
        <source>“{path}” is not well-formed XML at line {line}: {detail}. It is damaged, cut off or something else: get it from its publisher again.</source>
        <translation>„{path}“ ist in Zeile {line} kein wohlgeformtes XML: {detail}. Die Datei ist beschädigt, abgeschnitten oder etwas anderes: Holen Sie sie noch einmal beim Herausgeber.</translation>
    </message>
    <message>
        <source>“{path}” is of no kind that is read ({kinds}). Save it as one of them, an old .xls as .xlsx.</source>
        <translation>„{path}“ gehört zu keiner Art, die gelesen wird ({kinds}). Speichern Sie die Datei als eine davon, ein altes .xls als .xlsx.</translation>
    </message>
    <message>
        <source>“{path}” is rotated. Warp it to north-up first (Raster &gt; Projections &gt; Warp).</source>
        <translation>„{path}“ ist gedreht. Entzerren Sie es zuerst nach Norden (Raster &gt; Projektionen &gt; Transformieren).</translation>
    </message>
    <message>
        <source>“{path}” is too large for a manifest.</source>
        <translation>„{path}“ ist zu groß für ein Manifest.</translation>
    </message>
    <message>
        <source>“{path}” is too large for a table of the Breitbandatlas.</source>
        <translation>„{path}“ ist zu groß für eine Tabelle des Breitbandatlas.</translation>
    </message>
    <message>
        <source>“{path}” unpacks to more than {limit} MB. Save only the sheet with the sensors.</source>
        <translation>„{path}“ ist entpackt größer als {limit} MB. Speichern Sie nur das Blatt mit den Sensoren.</translation>
    </message>
    <message>
        <source>“{path}” unpacks to more than {limit} MB. Split it.</source>
        <translation>„{path}“ ist entpackt größer als {limit} MB. Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>“{path}” was made by a newer version of the plugin. Update the plugin.</source>
        <translation>„{path}“ wurde von einer neueren Version des Plugins erstellt. Aktualisieren Sie das Plugin.</translation>
    </message>
    <message>
        <source>“{path}”: no row can be used, {rejected} of {count} were rejected. {first}</source>
        <translation>„{path}“: Keine Zeile ist verwendbar, {rejected} von {count} wurden abgelehnt. {first}</translation>
    </message>
    <message>
        <source>“{sheet}” is read, one of {count}. The others, for parameter SHEET: {others}</source>
        <translation>Gelesen wird „{sheet}“, eines von {count}. Die anderen, für den Parameter SHEET: {others}</translation>
    </message>
    <message>
        <source>“{source}” answers with an error: {reason}. Check the address.</source>
        <translation>„{source}“ antwortet mit einem Fehler: {reason}. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>“{source}” cannot be read as {driver}: it is damaged or something else.</source>
        <translation>„{source}“ lässt sich nicht als {driver} lesen: Die Datei ist beschädigt oder etwas anderes.</translation>
    </message>
    <message>
        <source>“{source}” cannot be unpacked: it is damaged, cut off, or has a password.</source>
        <translation>„{source}“ lässt sich nicht entpacken: Das Archiv ist beschädigt, abgeschnitten oder hat ein Passwort.</translation>
    </message>
    <message>
        <source>“{source}” does not say its coordinate reference system. Choose it in the parameter CRS.</source>
        <translation>„{source}“ nennt sein Koordinatenreferenzsystem nicht. Wählen Sie es im Parameter CRS.</translation>
    </message>
    <message>
        <source>“{source}” holds a file that leads out of its folder (“{name}”). It is not unpacked.</source>
        <translation>„{source}“ enthält eine Datei, die aus ihrem Ordner hinausführt („{name}“). Es wird nicht entpackt.</translation>
    </message>
    <message>
        <source>“{source}” holds more than {count} files or {size} MB. Unpack it and choose what is needed.</source>
        <translation>„{source}“ enthält mehr als {count} Dateien oder {size} MB. Entpacken Sie es, und wählen Sie aus, was gebraucht wird.</translation>
    </message>
    <message>
        <source>“{source}” holds no table. Choose another file.</source>
        <translation>„{source}“ enthält keine Tabelle. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{source}” holds one page only. Give the catalogue's address.</source>
        <translation>„{source}“ enthält nur eine Seite. Geben Sie die Adresse des Katalogs an.</translation>
    </message>
    <message>
        <source>“{source}” holds {count} tables; at most {most} are read. Take it apart.</source>
        <translation>„{source}“ enthält {count} Tabellen; höchstens {most} werden gelesen. Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>“{source}” is a Masterportal's tree of layers. Its list of services, which holds their addresses, is neither beside it nor named in a config.js. Give that list (services-internet.json, see layerConf in config.js) instead, or the portal's web address.</source>
        <translation>„{source}“ ist der Themenbaum eines Masterportals. Die Diensteliste mit den Adressen liegt weder daneben, noch nennt sie eine config.js. Geben Sie stattdessen diese Liste (services-internet.json, siehe layerConf in config.js) oder die Webadresse des Portals an.</translation>
    </message>
    <message>
        <source>“{source}” is a city model. Load it with “Load 3D city model”.</source>
        <translation>„{source}“ ist ein Stadtmodell. Laden Sie es mit „3D-Stadtmodell laden“.</translation>
    </message>
    <message>
        <source>“{source}” is an answer of a SensorThings service, saved as a file. Give the service's address, or read the file with “Import sensors”.</source>
        <translation>„{source}“ ist die als Datei gespeicherte Antwort eines SensorThings-Dienstes. Geben Sie die Adresse des Dienstes an oder lesen Sie die Datei mit „Sensoren importieren“.</translation>
    </message>
    <message>
        <source>“{source}” is in degrees ({crs}). Convert it to a projected system in metres first, for example EPSG:25832.</source>
        <translation>„{source}“ liegt in Grad vor ({crs}). Wandeln Sie die Datei zuerst in ein projiziertes System in Metern um, zum Beispiel EPSG:25832.</translation>
    </message>
    <message>
        <source>“{source}” is no JSON, or is cut off ({reason}). Open it in a browser to see what it is.</source>
        <translation>„{source}“ ist kein JSON oder abgeschnitten ({reason}). Öffnen Sie es im Browser, um zu sehen, was es ist.</translation>
    </message>
    <message>
        <source>“{source}” is no catalogue that is read here. Give services.json or config.json of a Masterportal, the configuration of a VC Map, a data.json, the address of a CKAN, of an ArcGIS server, or of a service (WMS, WMTS, WFS, OGC API Features, SensorThings).</source>
        <translation>„{source}“ ist kein Katalog, der hier gelesen wird. Geben Sie services.json oder config.json eines Masterportals, die Konfiguration einer VC Map, eine data.json, die Adresse eines CKAN, eines ArcGIS-Servers oder eines Dienstes (WMS, WMTS, WFS, OGC API Features, SensorThings) an.</translation>
    </message>
    <message>
        <source>“{source}” is the first page of a service, saved as a file. Give the service's address instead.</source>
        <translation>„{source}“ ist die als Datei gespeicherte Startseite eines Dienstes. Geben Sie stattdessen die Adresse des Dienstes an.</translation>
    </message>
    <message>
        <source>“{source}” lists services only. Give the server's address.</source>
        <translation>„{source}“ listet nur Dienste auf. Geben Sie die Adresse des Servers an.</translation>
    </message>
    <message>
        <source>“{source}” names no layer. Its operator may show them after a login only.</source>
        <translation>„{source}“ nennt keinen Layer. Vielleicht zeigt der Betreiber sie erst nach einer Anmeldung.</translation>
    </message>
    <message>
        <source>“{source}” refers to “{path}”, outside its folder, which is not read.</source>
        <translation>„{source}“ verweist auf „{path}“ außerhalb seines Ordners; das wird nicht gelesen.</translation>
    </message>
    <message>
        <source>“{source}” says {crs}, but the parameter CRS says {given}. Leave the parameter empty.</source>
        <translation>„{source}“ nennt {crs}, der Parameter CRS aber {given}. Lassen Sie den Parameter leer.</translation>
    </message>
    <message>
        <source>“{source}”: files of this kind ({ending}) are not read. Known: {known}, .zip.</source>
        <translation>„{source}“: Dateien dieser Art ({ending}) werden nicht gelesen. Bekannt sind: {known}, .zip.</translation>
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
        <source>“{table}” does not say in which coordinate reference system it is. Ask its publisher.</source>
        <translation>„{table}“ sagt nicht, in welchem Koordinatenreferenzsystem die Daten sind. Fragen Sie die Stelle, die sie veröffentlicht.</translation>
    </message>
    <message>
        <source>“{table}” is not a table of key figures: it lacks {fields}. Choose a STATS table.</source>
        <translation>„{table}“ ist keine Kennzahlentabelle: Es fehlt {fields}. Wählen Sie eine STATS-Tabelle.</translation>
    </message>
    <message>
        <source>“{table}”: {count} features came, and {read} of them can be read. The service's answer is damaged, or of a kind that is not understood: tell its operator.</source>
        <translation>„{table}“: {count} Objekte kamen an, {read} davon lassen sich lesen. Die Antwort des Dienstes ist beschädigt oder von einer Art, die nicht verstanden wird: Sagen Sie es dem Betreiber.</translation>
    </message>
    <message>
        <source>“{text}” can be kbit/s or Mbit/s: write the unit</source>
        <translation>„{text}“ kann kbit/s oder Mbit/s sein: die Einheit dazuschreiben</translation>
    </message>
    <message>
        <source>“{text}” goes from more to less</source>
        <translation>„{text}“ geht von mehr zu weniger</translation>
    </message>
    <message>
        <source>“{text}” has several units</source>
        <translation>„{text}“ hat mehrere Einheiten</translation>
    </message>
    <message>
        <source>“{text}” is no date</source>
        <translation>„{text}“ ist kein Datum</translation>
    </message>
    <message>
        <source>“{text}” is no geometry in WKT</source>
        <translation>„{text}“ ist keine Geometrie in WKT</translation>
    </message>
    <message>
        <source>“{text}” is no speed</source>
        <translation>„{text}“ ist keine Geschwindigkeit</translation>
    </message>
    <message>
        <source>“{text}” is no time</source>
        <translation>„{text}“ ist keine Zeitangabe</translation>
    </message>
    <message>
        <source>“{text}” names more than a download and an upload</source>
        <translation>„{text}“ nennt mehr als Download und Upload</translation>
    </message>
    <message>
        <source>“{tile}” is in {crs}, but “{first}” is in {first_crs}. Load tiles of one reference system at a time.</source>
        <translation>„{tile}“ liegt in {crs} vor, „{first}“ aber in {first_crs}. Laden Sie nur Kacheln eines Bezugssystems auf einmal.</translation>
    </message>
    <message>
        <source>“{title}” cannot be read ({reason}).</source>
        <translation>„{title}“ lässt sich nicht lesen ({reason}).</translation>
    </message>
    <message>
        <source>“{title}” is a file on this computer, but the list comes from elsewhere. It is not opened.</source>
        <translation>„{title}“ ist eine Datei auf diesem Rechner, die Liste kommt aber von anderswo. Sie wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>“{title}” is a service with {count} layers. Give its address as CATALOGUE to choose.</source>
        <translation>„{title}“ ist ein Dienst mit {count} Layern. Geben Sie seine Adresse als CATALOGUE an, um auszuwählen.</translation>
    </message>
    <message>
        <source>“{title}” wants a login. Choose one in parameter AUTHCFG; QGIS keeps it encrypted.</source>
        <translation>„{title}“ verlangt eine Anmeldung. Wählen Sie eine im Parameter AUTHCFG; QGIS bewahrt sie verschlüsselt auf.</translation>
    </message>
    <message>
        <source>“{title}”: the address holds a password or a key, which would stand readable in the layer. Copy it, or keep the login in QGIS and leave it out of the address.</source>
        <translation>„{title}“: Die Adresse enthält ein Passwort oder einen Schlüssel, der lesbar im Layer stünde. Kopieren Sie ihn, oder bewahren Sie die Anmeldung in QGIS auf, und lassen Sie sie aus der Adresse weg.</translation>
    </message>
    <message>
        <source>“{title}”: the catalogue does not name its layer and tile matrix set. Add it in QGIS under Layer, Add WMS/WMTS Layer: {url}</source>
        <translation>„{title}“: Der Katalog nennt weder Layer noch Kachelmatrix. Fügen Sie ihn in QGIS unter Layer, WMS/WMTS-Layer hinzufügen hinzu: {url}</translation>
    </message>
    <message>
        <source>“{title}”: the service announces {announced} features and sends {got}. Try again later, or with a smaller extent.</source>
        <translation>„{title}“: Der Dienst kündigt {announced} Objekte an und sendet {got}. Versuchen Sie es später oder mit kleinerer Ausdehnung noch einmal.</translation>
    </message>
    <message>
        <source>“{title}”: the service answers with something else than features. Look at {url} in a browser.</source>
        <translation>„{title}“: Der Dienst antwortet mit etwas anderem als Objekten. Sehen Sie sich {url} im Browser an.</translation>
    </message>
    <message>
        <source>“{title}”: the service refuses ({reason}). Ask its operator.</source>
        <translation>„{title}“: Der Dienst lehnt ab ({reason}). Fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>“{title}”: the service sends feature {id} a second time, so that others may be missing. Load it with a smaller extent, and tell its operator.</source>
        <translation>„{title}“: Der Dienst sendet das Objekt {id} ein zweites Mal, sodass andere fehlen können. Laden Sie ihn mit kleinerer Ausdehnung, und sagen Sie es dem Betreiber.</translation>
    </message>
    <message>
        <source>“{title}”: the service sends the same page again and again. Load it with a smaller extent, and tell its operator.</source>
        <translation>„{title}“: Der Dienst sendet immer wieder dieselbe Seite. Laden Sie ihn mit kleinerer Ausdehnung, und sagen Sie es dem Betreiber.</translation>
    </message>
    <message>
        <source>“{title}”: the service {url} has no feature type “{name}”. The catalogue may be out of date: tell its publisher.</source>
        <translation>„{title}“: Der Dienst {url} hat keine Objektart „{name}“. Der Katalog ist vielleicht veraltet: Sagen Sie es der Stelle, die ihn veröffentlicht.</translation>
    </message>
    <message>
        <source>“{title}”: {url} does not answer as {kind}. Try again later; if it stays so, tell the operator.</source>
        <translation>„{title}“: {url} antwortet nicht als {kind}. Versuchen Sie es später noch einmal; bleibt es so, sagen Sie es dem Betreiber.</translation>
    </message>
    <message>
        <source>“{url}” answers with an error ({status}). Check the address, or tell the operator.</source>
        <translation>„{url}“ antwortet mit einem Fehler ({status}). Prüfen Sie die Adresse oder sagen Sie dem Betreiber Bescheid.</translation>
    </message>
    <message>
        <source>“{url}” answers with an error ({status}). Try again later, or tell the operator.</source>
        <translation>„{url}“ antwortet mit einem Fehler ({status}). Versuchen Sie es später noch einmal, oder sagen Sie es dem Betreiber.</translation>
    </message>
    <message>
        <source>“{url}” answers with something else than features (“{root}”). Check the address.</source>
        <translation>„{url}“ antwortet mit etwas anderem als Objekten („{root}“). Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>“{url}” answers with something else than the capabilities of a WFS (“{root}”). Check the address.</source>
        <translation>„{url}“ antwortet mit etwas anderem als den Capabilities eines WFS („{root}“). Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>“{url}” does not accept the login ({status}). Check it in QGIS under Settings, Options, Authentication, and ask the operator whether it may read this.</source>
        <translation>„{url}“ nimmt die Anmeldung nicht an ({status}). Prüfen Sie sie in QGIS unter Einstellungen, Optionen, Authentifizierung, und fragen Sie den Betreiber, ob sie dies lesen darf.</translation>
    </message>
    <message>
        <source>“{url}” does not answer, or breaks off ({reason}). Check the address and the network, and try again.</source>
        <translation>„{url}“ antwortet nicht oder bricht ab ({reason}). Prüfen Sie Adresse und Netz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{url}” does not name the application. Give its id: https://…/api/devices?applicationId=….</source>
        <translation>„{url}“ nennt die Anwendung nicht. Geben Sie ihre Kennung an: https://…/api/devices?applicationId=….</translation>
    </message>
    <message>
        <source>“{url}” does not name the application. Give the address of its devices: https://…/api/v3/applications/my-app/devices.</source>
        <translation>„{url}“ nennt die Anwendung nicht. Geben Sie die Adresse ihrer Geräte an: https://…/api/v3/applications/my-app/devices.</translation>
    </message>
    <message>
        <source>“{url}” has more than {count} devices; each has to be asked for its place. Import them by application.</source>
        <translation>„{url}“ hat mehr als {count} Geräte; jedes muss nach seinem Ort gefragt werden. Importieren Sie sie nach Anwendung.</translation>
    </message>
    <message>
        <source>“{url}” has pages without end; after {count} it was left. Ask for a smaller extent, or tell the service's operator.</source>
        <translation>„{url}“ hat Seiten ohne Ende; nach {count} wurde abgebrochen. Fragen Sie eine kleinere Ausdehnung ab, oder sagen Sie es dem Betreiber des Dienstes.</translation>
    </message>
    <message>
        <source>“{url}” holds a password or a token. Take it out and choose it in parameter AUTHCFG: QGIS keeps it encrypted, and out of histories and models.</source>
        <translation>„{url}“ enthält ein Passwort oder ein Token. Nehmen Sie es heraus und wählen Sie es im Parameter AUTHCFG: QGIS bewahrt es verschlüsselt auf und hält es aus Verlauf und Modellen heraus.</translation>
    </message>
    <message>
        <source>“{url}” is a web page instead of data. Check the address: it is often that of a page about the service, or of a login.</source>
        <translation>„{url}“ ist eine Webseite statt Daten. Prüfen Sie die Adresse: Oft ist es die einer Seite über den Dienst oder die einer Anmeldung.</translation>
    </message>
    <message>
        <source>“{url}” is busy and wants to be asked again in {seconds} seconds. Try again then.</source>
        <translation>„{url}“ ist ausgelastet und will in {seconds} Sekunden wieder gefragt werden. Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>“{url}” is busy; asking again in {seconds} seconds.</source>
        <translation>„{url}“ ist ausgelastet; neue Anfrage in {seconds} Sekunden.</translation>
    </message>
    <message>
        <source>“{url}” is no web address that is read. Give one that begins with https:// or http://.</source>
        <translation>„{url}“ ist keine Webadresse, die gelesen wird. Geben Sie eine an, die mit https:// oder http:// beginnt.</translation>
    </message>
    <message>
        <source>“{url}” is no web address. Give one that begins with https://.</source>
        <translation>„{url}“ ist keine Webadresse. Geben Sie eine an, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>“{url}” is not there ({status}). Check the address.</source>
        <translation>„{url}“ gibt es nicht ({status}). Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>“{url}” is on the web, which is not asked here.</source>
        <translation>„{url}“ liegt im Web, das hier nicht befragt wird.</translation>
    </message>
    <message>
        <source>“{url}” is overloaded ({status}). Try again later.</source>
        <translation>„{url}“ ist überlastet ({status}). Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>“{url}” leads from one address to the next without an end, or to one that is not secure (“{other}”). Check the address.</source>
        <translation>„{url}“ führt ohne Ende von einer Adresse zur nächsten oder zu einer, die nicht sicher ist („{other}“). Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>“{url}” refers to another server for its next page (“{other}”). It is not followed; the service's operator must set its public address.</source>
        <translation>„{url}“ verweist für die nächste Seite auf einen anderen Server („{other}“). Dem wird nicht gefolgt; der Betreiber des Dienstes muss dessen öffentliche Adresse einstellen.</translation>
    </message>
    <message>
        <source>“{url}” refuses: {reason}</source>
        <translation>„{url}“ lehnt ab: {reason}</translation>
    </message>
    <message>
        <source>“{url}” sends more than {limit} MB, or takes longer than {seconds} seconds. Ask for a smaller extent.</source>
        <translation>„{url}“ sendet mehr als {limit} MB oder braucht länger als {seconds} Sekunden. Fragen Sie eine kleinere Ausdehnung ab.</translation>
    </message>
    <message>
        <source>“{url}” wants a login ({status}). Choose one in parameter AUTHCFG; QGIS keeps it encrypted.</source>
        <translation>„{url}“ verlangt eine Anmeldung ({status}). Wählen Sie eine im Parameter AUTHCFG; QGIS bewahrt sie verschlüsselt auf.</translation>
    </message>
    <message>
        <source>“{value}” in field indoor is none of outdoor, indoor, deep_indoor</source>
        <translation>„{value}“ im Feld indoor ist keines von outdoor, indoor, deep_indoor</translation>
    </message>
    <message>
        <source>“{value}” in field {field} is below 0</source>
        <translation>„{value}“ im Feld {field} liegt unter 0</translation>
    </message>
    <message>
        <source>“{value}” in field {field} is no date</source>
        <translation>„{value}“ im Feld {field} ist kein Datum</translation>
    </message>
    <message>
        <source>“{value}” in field {field} is no number</source>
        <translation>„{value}“ im Feld {field} ist keine Zahl</translation>
    </message>
    <message>
        <source>“{value}” is no number of 0 or more</source>
        <translation>„{value}“ ist keine Zahl ab 0</translation>
    </message>
    <message>
        <source>“{value}” is no share from 0 to 100 %</source>
        <translation>„{value}“ ist kein Anteil von 0 bis 100 %</translation>
    </message>
    <message>
        <source>“{value}” is not a distance, time or probability</source>
        <translation>„{value}“ ist keine Entfernung, Zeit oder Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>“{word}” is no ground or method of preset “{file}”. Known are: {known}.</source>
        <translation>„{word}“ ist kein Untergrund oder Verfahren der Vorgabe „{file}“. Bekannt sind: {known}.</translation>
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
    <message>
        <source>▲ Warning</source>
        <translation>▲ Warnung</translation>
    </message>
    <message>
        <source>○ Note</source>
        <translation>○ Hinweis</translation>
    </message>
    <message>
        <source>✖ Error</source>
        <translation>✖ Fehler</translation>
    </message>
</context>
</TS>
